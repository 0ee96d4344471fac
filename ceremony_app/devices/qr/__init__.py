"""QR codes in the world: files as animated codes, and codes and files read from pictures."""
