"""What a file says of itself that no stranger may see: words of a share, a private key in clear.

It keeps people from a mistake and stops nobody who wants to: a PIN or the raw bytes of a key look like anything else.
"""

from __future__ import annotations

from enum import Enum
from itertools import groupby

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_der_private_key

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.shares.words import SHARE_WORDS, index_of, tokens

_LONGEST_TEXT = 64 * 1024
_LARGEST_KEY = 16 * 1024
_PEM = (b"-----BEGIN PRIVATE KEY-----", b"-----BEGIN RSA PRIVATE KEY-----", b"-----BEGIN EC PRIVATE KEY-----")


class Secret(Enum):
    """What stands in clear in a file."""

    SHARE = "the words of a share"
    PRIVATE_KEY = "a private key in clear"


class FileHoldsSecret(Refusal):
    """A file with a secret would go where others see it."""

    code = "FILE-HOLDS-SECRET"
    says = "{name} holds {what}, and whoever sees it has the key."
    next_step = "Name another file. Shares are printed within a ceremony alone, and keys leave it wrapped."


def secret_in(data: bytes) -> Secret | None:
    """The secret that a file shows by its form, or None; of a text its first 64 KiB are looked at."""
    if any(head in data for head in _PEM):
        return Secret.PRIVATE_KEY
    if data[:1] == b"\x30" and len(data) <= _LARGEST_KEY and _is_key(data):
        return Secret.PRIVATE_KEY
    words = tokens(data[:_LONGEST_TEXT].decode("ascii", "replace"))
    runs = (sum(1 for _ in run) for known, run in groupby(words, lambda word: index_of(word) is not None) if known)
    return Secret.SHARE if any(length >= SHARE_WORDS for length in runs) else None


def refuse_secret(name: str, data: bytes) -> None:
    """Raises FileHoldsSecret where the content shows by its form that it is one; the name is safe to print."""
    found = secret_in(data)
    if found is not None:
        raise FileHoldsSecret(name=name, what=found.value)


def _is_key(der: bytes) -> bool:
    try:
        load_der_private_key(der, None, unsafe_skip_rsa_key_validation=True)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # TypeError is said of one under a passphrase, which is not in clear.
        return False
    return True
