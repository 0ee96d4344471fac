"""What a brought file or a certificate object is, by its content alone, and how much is taken at most."""

from __future__ import annotations

from cryptography import x509

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.attestation import certificates_in
from ceremony_app.core.evidence.values import FileKind

MOST_FILES = 320
"""Brought files and certificate objects of a token together; of files an inbox takes 64."""
LONGEST = 1024 * 1024
"""Bytes of one of them."""
MOST_CERTIFICATES = 256
"""In all files together; a chain of a device has four."""


def looked_at(data: bytes) -> tuple[FileKind, tuple[x509.Certificate, ...]]:
    """What it is, and the certificates in it; anything but a certificate and a log is not looked at."""
    found = certificates_in(data)
    if found:
        return FileKind.CERTIFICATE, found
    return FileKind.LOG if hsm_log.is_log(data) else FileKind.OTHER, ()


def too_much(sizes: list[int], certificates: int) -> str:
    """In what there is more than is taken, in a few words; empty where all is taken. Sizes are in bytes."""
    if len(sizes) > MOST_FILES:
        return f"{len(sizes)} files and certificate objects, at most {MOST_FILES}"
    if max(sizes, default=0) > LONGEST:
        return f"one of {max(sizes)} bytes, at most {LONGEST}"
    if certificates > MOST_CERTIFICATES:
        return f"{certificates} certificates, at most {MOST_CERTIFICATES}"
    return ""
