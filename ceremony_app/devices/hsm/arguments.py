"""The arguments of the token process's operations, as they come over the wire: bytes in hex, enums by value."""

from __future__ import annotations

from typing import Any

from pkcs11 import Attribute

from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.devices.hsm.refusals import TokenSecretLength

Args = dict[str, Any]


def bytes_of(args: Args, name: str) -> bytes:
    """The bytes of an argument that came in hex."""
    return bytes.fromhex(args[name])


def wrapping_of(args: Args) -> tuple[bytes, bytes, str]:
    """A cloud's RSA key, modulus and exponent, and the hash of OAEP."""
    return bytes_of(args, "n"), bytes_of(args, "e"), args["oaep_hash"]


def public_of(args: Args) -> tuple[bytes, bytes, bytes | None]:
    """A cloud's RSA key, modulus and exponent, and the id of the trusted object of it, if there is one."""
    return bytes_of(args, "n"), bytes_of(args, "e"), under_of(args)


def under_of(args: Args) -> bytes | None:
    """The id of the trusted wrapping key that is to be used, if one is."""
    return bytes.fromhex(args["under"]) or None


def held_to(args: Args) -> dict[Attribute, Any]:
    """What a key's birth asks besides its template: to leave only under trusted wrapping keys, to be readable."""
    asked: dict[Attribute, Any] = {}
    if args["held_to"] == WrappedUnder.TRUSTED:
        asked[Attribute.WRAP_WITH_TRUSTED] = True
    if args.get("born") == Born.READABLE:
        asked[Attribute.SENSITIVE] = False
    return asked


def place_of(args: Args) -> tuple[KeyAlgorithm, KeyUsage, bytes, str]:
    """A key that is to be: algorithm, usage, id and label."""
    return KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"]), bytes_of(args, "key_id"), args["label"]


def require_length(secret: bytearray, expected: int, what: str) -> None:
    """Raise TokenSecretLength unless a secret has so many bytes."""
    if len(secret) != expected:
        raise TokenSecretLength(count=len(secret), expected=expected, what=what)
