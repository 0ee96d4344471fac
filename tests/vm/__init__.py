"""Checks on a machine of its own: real USB, real FAT, a camera, in QEMU (`./scripts/test --vm`, docs/testing.md)."""
