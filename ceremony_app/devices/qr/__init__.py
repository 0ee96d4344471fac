"""QR codes: single ones for paper and screens, animated ones for files, and reading both from pictures."""
