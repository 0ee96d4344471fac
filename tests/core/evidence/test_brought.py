"""What a brought file is, by its content, and what is more than is taken."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from ceremony_app.core.evidence.brought import LONGEST, MOST_CERTIFICATES, MOST_FILES, looked_at, too_much
from ceremony_app.core.evidence.values import FileKind
from tests.core.evidence.device import Device, entries, printed


@pytest.mark.parametrize(
    "data", [b"", b"a picture", b"-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n", b"\x30\x82\x01\x00"]
)
def test_what_is_neither_is_not_looked_at(data: bytes) -> None:
    assert looked_at(data) == (FileKind.OTHER, ())


@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_a_certificate_is_known_in_both_encodings(encoding: Encoding) -> None:
    own = Device().own
    assert looked_at(own.public_bytes(encoding)) == (FileKind.CERTIFICATE, (own,))


def test_a_log_is_known_by_its_lines() -> None:
    assert looked_at(printed(entries(3)))[0] is FileKind.LOG


@pytest.mark.parametrize(
    ("sizes", "certificates", "says"),
    [
        ([1] * (MOST_FILES + 1), 0, "321 files and certificate objects, at most 320"),
        ([1, LONGEST + 1], 0, "one of 1048577 bytes, at most 1048576"),
        ([1], MOST_CERTIFICATES + 1, "257 certificates, at most 256"),
        ([LONGEST] * MOST_FILES, MOST_CERTIFICATES, ""),
        ([], 0, ""),
    ],
)
def test_what_is_more_than_is_taken(sizes: list[int], certificates: int, says: str) -> None:
    assert too_much(sizes, certificates) == says
