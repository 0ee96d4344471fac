"""The backup package: one key under a backup key, with an authenticated head (docs/formats/package.md).

UTF-8 JSON. `wrapped` is base64 of RFC 5649 under the backup key; `transported`, where it stands, is base64 of the
hybrid blob to the transport key whose PKCS#8 is in `wrapped`. `head_hmac_sha256` is HMAC-SHA-256 (hex) over the RFC
8785 form of `head`, under HKDF-SHA-256(backup key, info `package head v1`), as RFC 5649 authenticates no head.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

import rfc8785
from pydantic import ValidationError

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route

FORMAT = "ceremony-backup-1"
MAX_PACKAGE = 64 * 1024


class PackageMalformed(Refusal):
    """The file is no backup package."""

    code = "BACKUP-PACKAGE-MALFORMED"
    says = "This file is no backup package that this program can read: {why}."
    next_step = "Take another copy of the package; docs/recovery.md tells how to open one without this program."


class PackageHead(Value):
    """What a package says of itself; `public_key` is base64 SPKI or empty, `check_value` hex or empty."""

    algorithm: KeyAlgorithm
    ceremony: str
    check_method: str
    check_value: str
    extendable: int
    group_threshold: int
    groups: tuple[tuple[int, int], ...]
    identifier: int
    iteration_exponent: int
    key: str
    mode: Mode
    public_key: str
    regions: tuple[str, ...]
    route: Route
    usage: KeyUsage

    def canonical(self) -> bytes:
        """The RFC 8785 form, which the HMAC covers."""
        return rfc8785.dumps(self.to_json())

    @property
    def spki(self) -> bytes | None:
        """The public key's DER; None for AES and HMAC."""
        return base64.b64decode(self.public_key) if self.public_key else None


@dataclass(frozen=True)
class Package:
    """A package as it was read; the head is not authenticated before the backup key is there."""

    head: PackageHead
    head_mac: bytes
    wrapped: bytes
    transported: bytes | None


def build_package(package: Package) -> bytes:
    """The bytes of a package file: two-space indented JSON, one field a line, newline at the end."""
    fields: dict[str, Any] = {
        "format": FORMAT,
        "head": package.head.to_json(),
        "head_hmac_sha256": package.head_mac.hex(),
        "wrapped": base64.b64encode(package.wrapped).decode(),
    }
    if package.transported is not None:
        fields["transported"] = base64.b64encode(package.transported).decode()
    return json.dumps(fields, indent=2, sort_keys=True, ensure_ascii=True).encode() + b"\n"


def parse_package(data: bytes) -> Package:
    """The package in a file; raises PackageMalformed."""
    if len(data) > MAX_PACKAGE:
        raise PackageMalformed(why="it is too long")
    try:
        raw = json.loads(data)
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise PackageMalformed(why="its format is another")
        if set(raw) - {"format", "head", "head_hmac_sha256", "wrapped", "transported"}:
            raise PackageMalformed(why="it has fields that do not belong there")
        transported = raw.get("transported")
        return Package(
            head=PackageHead.from_json(raw["head"]),
            head_mac=bytes.fromhex(raw["head_hmac_sha256"]),
            wrapped=base64.b64decode(raw["wrapped"], validate=True),
            transported=None if transported is None else base64.b64decode(transported, validate=True),
        )
    except PackageMalformed:
        raise
    except (ValidationError, binascii.Error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise PackageMalformed(why="a field is missing or cannot be read") from error
