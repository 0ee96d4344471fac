"""Reads the files of an inbox: each is told by its content, never by its name or extension.

Nothing is guessed: a file is one of `FileKind`, or it is refused because it holds a private key, is too
large, is broken JSON, or holds a public key that is not in exact form (clouds.md §0.5).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.plan.schema import AwsMethod, GcpMethod
from ceremony_app.core.targets.handover import FileKind, HandedFile
from ceremony_app.core.targets.refusals import (
    FieldMalformed,
    FileEmpty,
    FileNameUnreadable,
    FileTooLarge,
    JsonDuplicateField,
    JsonMalformed,
    NotAnRsaKey,
    NotAPublicKey,
    PrivateKeyHandedOver,
    TrailingBytes,
)

LARGEST_FILE = 64 * 1024
_LONGEST_NAME = 200
_PEM_LABEL = re.compile(r"-----BEGIN ([^-\r\n]*)-----")
_PUBLIC_PEM = re.compile(
    r"\s*-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END PUBLIC KEY-----\s*", re.ASCII
)
_BASE64_TEXT = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*", re.ASCII)
_SHORTEST_BASE64 = 100
_KEY_IDENTIFIER = re.compile(r"https://[^\s/]+/keys/\S+", re.IGNORECASE)
_METHODS = {method.value for method in AwsMethod} | {method.value for method in GcpMethod}
_PRIVATE_JWK_FIELDS = ("d", "p", "q", "dp", "dq", "qi", "k")


@dataclass(frozen=True)
class SeenFile:
    """One file and what it turned out to be.

    `spki` is set for PUBLIC_KEY; `document` for the JSON kinds; `text` for KEY_IDENTIFIER and METHOD_NAME;
    `content` is the file's bytes, decoded where it was base64 text.
    """

    record: HandedFile
    content: bytes = field(repr=False)
    spki: bytes | None = field(default=None, repr=False)
    document: Mapping[str, Any] = field(default_factory=dict, repr=False)
    text: str | None = None

    @property
    def name(self) -> str:
        """The file's name as it stood in the inbox."""
        return self.record.name

    @property
    def kind(self) -> FileKind:
        """What the file is."""
        return self.record.kind


def recognise(files: Mapping[str, bytes]) -> tuple[SeenFile, ...]:
    """What each file is, in the order of their names; raises the refusals of this module."""
    return tuple(recognise_file(name, files[name]) for name in sorted(files))


def recognise_file(name: str, content: bytes) -> SeenFile:
    """What one file is, by its content.

    Raises FileNameUnreadable, FileTooLarge, FileEmpty, PrivateKeyHandedOver, JsonMalformed,
    JsonDuplicateField, NotAPublicKey, NotAnRsaKey or TrailingBytes.
    """
    if not name.isprintable() or not 0 < len(name) <= _LONGEST_NAME:
        raise FileNameUnreadable(file=ascii(name)[:_LONGEST_NAME])
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(file=name, size=len(content), limit=LARGEST_FILE)
    if not content.strip():
        raise FileEmpty(file=name)

    text = _as_text(content)
    if text is None:
        return _seen_binary(name, content, content)
    if "PRIVATE KEY-----" in text:
        raise PrivateKeyHandedOver(file=name)
    stripped = text.strip()
    if stripped[0] == "{":
        return _seen_json(name, content, stripped)
    if _PEM_LABEL.search(text):
        return _seen_pem(name, content, text)
    # `az … --query key.kid` without `-o tsv` prints the identifier in quotation marks.
    if _KEY_IDENTIFIER.fullmatch(stripped.strip('"')):
        return _seen(name, content, FileKind.KEY_IDENTIFIER, text=stripped.strip('"'))
    if method := method_name(stripped):
        return _seen(name, content, FileKind.METHOD_NAME, text=method)
    if len(stripped) >= _SHORTEST_BASE64 and _BASE64_TEXT.fullmatch(stripped):
        decoded = decode_base64(stripped)
        if decoded is not None:
            return _seen_binary(name, content, decoded)
    return _seen(name, content, FileKind.OTHER)


def method_name(text: str) -> str | None:
    """An import method's API name from either spelling (`rsa-oaep-3072-sha256` too); None if it is none."""
    canonical = text.strip().upper().replace("-", "_")
    return canonical if canonical in _METHODS else None


def decode_base64(text: str) -> bytes | None:
    """Bytes of base64 or base64url text, padded or not, white space ignored; None if it is neither."""
    compact = "".join(text.split()).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def exact_rsa_spki(name: str, der: bytes) -> tuple[bytes, rsa.RSAPublicKey]:
    """The SubjectPublicKeyInfo DER itself and its key, if it is exactly one RSA public key in DER.

    Raises PrivateKeyHandedOver, TrailingBytes, NotAnRsaKey or NotAPublicKey.
    """
    if _is_private(der):
        raise PrivateKeyHandedOver(file=name)
    inner = _first_der(der)
    if inner is None:
        raise NotAPublicKey(file=name, why="it is no complete DER structure")
    key = _load_public(inner)
    if key is None:
        raise NotAPublicKey(file=name, why="it is no SubjectPublicKeyInfo")
    if len(inner) != len(der):
        raise TrailingBytes(file=name, why=f"{len(der) - len(inner)} bytes follow the key")
    if not isinstance(key, rsa.RSAPublicKey):
        raise NotAnRsaKey(file=name)
    if spki_of(key) != der:
        raise TrailingBytes(file=name, why="it is not encoded as a SubjectPublicKeyInfo for RSA in DER")
    return der, key


def exact_pem_spki(name: str, text: str) -> bytes:
    """SubjectPublicKeyInfo DER of a text that is exactly one PEM block PUBLIC KEY of an RSA key.

    Raises what `exact_rsa_spki` raises.
    """
    match = _PUBLIC_PEM.fullmatch(text)
    if match is None:
        raise TrailingBytes(file=name, why="it is not one whole block BEGIN PUBLIC KEY … END PUBLIC KEY")
    der = decode_base64(match.group(1))
    if der is None:
        raise NotAPublicKey(file=name, why="its PEM block is not base64")
    return exact_rsa_spki(name, der)[0]


def spki_of(key: rsa.RSAPublicKey) -> bytes:
    """SubjectPublicKeyInfo DER of an RSA public key."""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def spki_of_jwk(name: str, jwk: Mapping[str, Any]) -> bytes:
    """SubjectPublicKeyInfo DER of a JSON web key's `n` and `e`, base64url or base64 (clouds.md §3.3).

    Raises PrivateKeyHandedOver where a private field is set, NotAnRsaKey, FieldMalformed, NotAPublicKey.
    """
    if any(jwk.get(part) for part in _PRIVATE_JWK_FIELDS):
        raise PrivateKeyHandedOver(file=name)
    if not str(jwk.get("kty", "")).upper().startswith("RSA"):
        raise NotAnRsaKey(file=name)
    numbers: list[int] = []
    for part in ("n", "e"):
        decoded = decode_base64(required_text(name, jwk, part))
        if not decoded:
            raise FieldMalformed(file=name, field=part, why="not base64")
        numbers.append(int.from_bytes(decoded, "big"))
    try:
        return spki_of(rsa.RSAPublicNumbers(e=numbers[1], n=numbers[0]).public_key())
    except ValueError:
        raise NotAPublicKey(file=name, why="its numbers are no RSA public key") from None


def required_text(name: str, document: Mapping[str, Any], field_name: str) -> str:
    """A field that must be there as non-empty text; raises FieldMalformed."""
    value = document.get(field_name)
    if not isinstance(value, str) or not value:
        raise FieldMalformed(file=name, field=field_name, why="missing or not text")
    return value


def optional_text(name: str, document: Mapping[str, Any], field_name: str) -> str | None:
    """A field that may be absent or null (not stated), else must be text; raises FieldMalformed."""
    if document.get(field_name) is None:
        return None
    return required_text(name, document, field_name)


def mapping_in(document: Mapping[str, Any], field_name: str) -> Mapping[str, Any]:
    """A field that holds an object; an empty one where it is absent or something else."""
    value = document.get(field_name)
    return value if isinstance(value, dict) else {}


def parse_json(name: str, text: str) -> Any:
    """JSON without duplicate fields or NaN, numbers with a point as Decimal.

    Raises JsonMalformed or JsonDuplicateField.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise JsonDuplicateField(file=name, field=ascii(key)[1:-1][:60])
            found[key] = value
        return found

    def no_constant(constant: str) -> NoReturn:
        raise JsonMalformed(file=name, why=f"{constant} is no JSON number")

    try:
        return json.loads(text, object_pairs_hook=unique, parse_float=Decimal, parse_constant=no_constant)
    except json.JSONDecodeError as error:
        raise JsonMalformed(file=name, why=f"{error.msg} at line {error.lineno}") from None
    except RecursionError:
        raise JsonMalformed(file=name, why="it is nested too deeply") from None
    except ValueError:
        raise JsonMalformed(file=name, why="a number in it is too long") from None


def _as_text(content: bytes) -> str | None:
    """The content as text, or None for binary data; PowerShell writes UTF-16 and UTF-8 with a mark."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if text.strip() and not any(c < " " and c not in "\t\r\n\f" for c in text) else None


def _seen(
    name: str,
    handed: bytes,
    kind: FileKind,
    *,
    decoded: bytes | None = None,
    spki: bytes | None = None,
    document: Mapping[str, Any] | None = None,
    text: str | None = None,
) -> SeenFile:
    return SeenFile(
        record=HandedFile(name=name, sha256=hashlib.sha256(handed).digest(), size=len(handed), kind=kind),
        content=handed if decoded is None else decoded,
        spki=spki,
        document=document or {},
        text=text,
    )


def _seen_binary(name: str, handed: bytes, decoded: bytes) -> SeenFile:
    if decoded[:2] == b"\x1f\x8b":
        return _seen(name, handed, FileKind.ATTESTATION)
    if _is_private(decoded):
        raise PrivateKeyHandedOver(file=name)
    inner = _first_der(decoded)
    if inner is not None and _load_public(inner) is not None:
        spki, _ = exact_rsa_spki(name, decoded)
        return _seen(name, handed, FileKind.PUBLIC_KEY, spki=spki)
    return _seen(name, handed, FileKind.OPAQUE, decoded=decoded)


def _seen_pem(name: str, handed: bytes, text: str) -> SeenFile:
    labels = [match.group(1) for match in _PEM_LABEL.finditer(text)]
    if not any("PUBLIC KEY" in label for label in labels):
        return _seen(name, handed, FileKind.OTHER)
    if len(labels) > 1:
        raise TrailingBytes(file=name, why=f"it has {len(labels)} PEM blocks")
    return _seen(name, handed, FileKind.PUBLIC_KEY, spki=exact_pem_spki(name, text))


def _seen_json(name: str, handed: bytes, text: str) -> SeenFile:
    document = parse_json(name, text)
    kind = FileKind.OTHER
    if "KeyId" in document and ("PublicKey" in document or "ImportToken" in document):
        kind = FileKind.AWS_PARAMETERS
    elif "importMethod" in document or "/importJobs/" in str(document.get("name")):
        kind = FileKind.GCP_IMPORT_JOB
    elif "kid" in document or "kid" in mapping_in(document, "key"):
        kind = FileKind.AZURE_KEY
    elif "attestation" in document:
        kind = FileKind.ATTESTATION
    for place in (document, mapping_in(document, "key")):
        if "kty" in place and any(place.get(part) for part in _PRIVATE_JWK_FIELDS):
            raise PrivateKeyHandedOver(file=name)
    return _seen(name, handed, kind, document=document)


def _is_private(der: bytes) -> bool:
    if der[:1] != b"\x30":
        return False
    try:
        serialization.load_der_private_key(der, None)
    except TypeError:
        # The library says so of an encrypted PKCS#8: still a private key.
        return True
    except (ValueError, UnsupportedAlgorithm):
        return False
    return True


def _load_public(der: bytes) -> object | None:
    try:
        return serialization.load_der_public_key(der)
    except (ValueError, UnsupportedAlgorithm):
        return None


def _first_der(content: bytes) -> bytes | None:
    """The first complete DER SEQUENCE at the start of the content; None if there is none."""
    if len(content) < 2 or content[0] != 0x30:
        return None
    length, start = content[1], 2
    if length & 0x80:
        octets = length & 0x7F
        if not 1 <= octets <= 4 or len(content) < 2 + octets:
            return None
        start = 2 + octets
        length = int.from_bytes(content[2:start], "big")
    return content[: start + length] if start + length <= len(content) else None
