"""Files out and in through QR codes, in the window."""
