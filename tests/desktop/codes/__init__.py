"""Codes in the window."""
