"""Uniform Resources (BCR-2020-005): a file as short texts that may be lost, repeated and read in any order."""
