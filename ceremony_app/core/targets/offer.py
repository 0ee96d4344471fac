"""What goes out to a cloud: files under the cloud's own names, and a check that a blob can be one at all."""

from __future__ import annotations

import hashlib

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.targets.refusals import BlobMalformed
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Layout, WrapForm


class OutputFile(Value):
    """One file for the outbox: its name there and its bytes."""

    name: str
    content: bytes

    @property
    def sha256(self) -> bytes:
        """SHA-256 of the content, 32 bytes."""
        return hashlib.sha256(self.content).digest()

    @property
    def size(self) -> int:
        """Length of the content in bytes."""
        return len(self.content)


def check_blob(target: str, form: WrapForm, algorithm: KeyAlgorithm, blob: bytes) -> None:
    """Raises BlobMalformed unless the blob's length is one that this form gives for this key.

    L1: exactly the modulus. L2: the modulus and an RFC 5649 part, exact for raw keys, a multiple of eight
    from 24 bytes on for PKCS#8 (clouds.md §0.1, §0.3). What is inside only the cloud can see.
    """
    modulus = form.modulus_bits // 8
    if form.layout is Layout.OAEP_DIRECT:
        if len(blob) != modulus:
            raise BlobMalformed(target=target, size=len(blob), why=f"RSAES-OAEP gives exactly {modulus}")
        return
    wrapped = len(blob) - modulus
    if algorithm.is_symmetric:
        wanted = 8 * (-(-algorithm.secret_bytes // 8) + 1)
        if wrapped != wanted:
            raise BlobMalformed(
                target=target, size=len(blob), why=f"{algorithm.value} gives exactly {modulus + wanted}"
            )
    elif wrapped < 24 or wrapped % 8:
        raise BlobMalformed(
            target=target, size=len(blob), why=f"{modulus} and a multiple of eight, at least 24, are wanted"
        )
