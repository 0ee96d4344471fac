"""Evidence that a device gives of itself: attestation certificates of its keys, and its own audit log."""
