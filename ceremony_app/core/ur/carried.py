"""The file in the codes: name, length, SHA-256 and bytes, under a type of ours (docs/formats/qr.md)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from ceremony_app.core.ur import cbor
from ceremony_app.core.ur.parts import LONGEST_MESSAGE
from ceremony_app.core.ur.refusals import (
    UrFileEmpty,
    UrFileHash,
    UrFileLength,
    UrFileName,
    UrFileTooLarge,
    UrFileVersion,
    UrMalformed,
    UrTooLarge,
)

TYPE = "x-ceremony-file"
"""The UR type; `bytes` must not be used outside tests (BCR-2020-005, "Types")."""
VERSION = 1
LONGEST_NAME = 64
LARGEST_FILE = LONGEST_MESSAGE - 256
"""Bytes; what is left of a message is more than name, length and hash ever need."""

_NAME = re.compile(rf"[A-Za-z0-9_](?:[A-Za-z0-9._-]{{0,{LONGEST_NAME - 2}}}[A-Za-z0-9_-])?", re.ASCII)
# CBOR keys in their order. The version stands first, so that a later form can be told before anything else is read.
_KEYS = _VERSION, _FILE_NAME, _LENGTH, _SHA256, _DATA = 1, 2, 3, 4, 5
_LARGEST = (1 << 64) - 1


@dataclass(frozen=True)
class CarriedFile:
    """A file on its way; raises UrFileName, UrFileEmpty or UrFileTooLarge if it cannot travel."""

    name: str
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise UrFileName(name=_shown(self.name))
        if not self.data:
            raise UrFileEmpty
        if len(self.data) > LARGEST_FILE:
            raise UrFileTooLarge(limit=LARGEST_FILE)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, hex."""
        return hashlib.sha256(self.data).hexdigest()

    def to_message(self) -> bytes:
        """The CBOR map that travels."""
        values = (
            cbor.unsigned(VERSION),
            cbor.text_string(self.name),
            cbor.unsigned(len(self.data)),
            cbor.byte_string(bytes.fromhex(self.sha256)),
            cbor.byte_string(self.data),
        )
        pairs = b"".join(cbor.unsigned(key) + value for key, value in zip(_KEYS, values, strict=True))
        return cbor.head(cbor.Major.MAP, len(_KEYS)) + pairs

    @classmethod
    def from_message(cls, message: bytes) -> CarriedFile:
        """The file back, everything about it checked.

        Raises UrMalformed, UrFileVersion, UrFileName, UrFileLength, UrFileHash, UrFileEmpty, UrFileTooLarge or
        UrTooLarge.
        """
        if len(message) > LONGEST_MESSAGE:
            raise UrTooLarge(announced=len(message), limit=LONGEST_MESSAGE)
        reader = cbor.Reader(message)
        reader.opens(cbor.Major.MAP, len(_KEYS))
        _expect(reader, _VERSION)
        version = reader.unsigned(_LARGEST)
        if version != VERSION:
            raise UrFileVersion(version=version, known=VERSION)
        _expect(reader, _FILE_NAME)
        name = reader.text_string(LONGEST_MESSAGE)
        _expect(reader, _LENGTH)
        length = reader.unsigned(_LARGEST)
        _expect(reader, _SHA256)
        sha256 = reader.byte_string(32)
        _expect(reader, _DATA)
        data = reader.byte_string(LONGEST_MESSAGE)
        reader.ends()
        if length != len(data):
            raise UrFileLength(named=length, found=len(data))
        if hashlib.sha256(data).digest() != sha256:
            raise UrFileHash
        return cls(name, data)


def _expect(reader: cbor.Reader, key: int) -> None:
    if reader.unsigned(_LARGEST) != key:
        raise UrMalformed(problem="a field has another number")


def _shown(name: str) -> str:
    """In quotes as plain ASCII, shortened: safe to print whatever came."""
    return ascii(name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 3] + "...")
