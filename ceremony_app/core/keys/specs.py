"""Kinds of keys, what they are for, and their sizes."""

from __future__ import annotations

from enum import StrEnum


class KeyAlgorithm(StrEnum):
    """Key algorithms that a plan can ask for."""

    AES_256 = "AES-256"
    RSA_2048 = "RSA-2048"
    RSA_3072 = "RSA-3072"
    RSA_4096 = "RSA-4096"
    EC_P256 = "EC-P256"
    EC_P384 = "EC-P384"
    EC_P521 = "EC-P521"
    EC_SECP256K1 = "EC-secp256k1"
    ED25519 = "Ed25519"
    HMAC_SHA256 = "HMAC-SHA-256"
    HMAC_SHA384 = "HMAC-SHA-384"
    HMAC_SHA512 = "HMAC-SHA-512"

    @property
    def family(self) -> KeyFamily:
        """AES, RSA, EC, Edwards curves or HMAC."""
        return KeyFamily(self.value.split("-", 1)[0])

    @property
    def rsa_bits(self) -> int:
        """Modulus size in bits; only for RSA."""
        if self.family is not KeyFamily.RSA:
            raise ValueError(self.value)
        return int(self.value.rsplit("-", 1)[1])

    @property
    def secret_bytes(self) -> int:
        """Length of the raw key in bytes; only for AES and HMAC."""
        return {
            KeyAlgorithm.AES_256: 32,
            KeyAlgorithm.HMAC_SHA256: 32,
            KeyAlgorithm.HMAC_SHA384: 48,
            KeyAlgorithm.HMAC_SHA512: 64,
        }[self]

    @property
    def is_symmetric(self) -> bool:
        """True where the key is raw bytes (AES, HMAC), False where it is a pair."""
        return self.family in (KeyFamily.AES, KeyFamily.HMAC)


class KeyFamily(StrEnum):
    """The families of key that behave alike when wrapped."""

    AES = "AES"
    RSA = "RSA"
    EC = "EC"
    EDWARDS = "Ed25519"
    HMAC = "HMAC"


class Born(StrEnum):
    """Whether a key's value can be read in its token from its birth up to its lock (CKA_SENSITIVE)."""

    SENSITIVE = "sensitive"
    READABLE = "readable"
    """For tokens that wrap no such key at all, on the host-plaintext route alone (hsm.md §8 no. 5)."""


class WrappedUnder(StrEnum):
    """Which wrapping keys a key may leave under; decided at its birth (CKA_WRAP_WITH_TRUSTED)."""

    ANY = "any"
    TRUSTED = "trusted"
    """Those alone that the security officer made trusted."""


class KeyUsage(StrEnum):
    """What a key is for; it is born with this use only."""

    ENCRYPT_DECRYPT = "encrypt-decrypt"
    SIGN_VERIFY = "sign-verify"
    GENERATE_VERIFY_MAC = "generate-verify-mac"
