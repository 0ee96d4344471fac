"""Wrapping keys that the security officer makes trusted, and the user wraps under; runs inside the token process.

Only a creation by the officer works on every token that can do it at all (hsm.md §3, §11).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pkcs11 import Attribute

from ceremony_app.devices.hsm.keys import attributes_of, destroy_all, in_words, told_of
from ceremony_app.devices.hsm.module import OpenToken, P11Object, read
from ceremony_app.devices.hsm.refusals import TokenAttributeWrong, TokenIdTaken, TokenKeyOtherKind
from ceremony_app.devices.hsm.templates import Template, trusted_key_template, trusted_public_template
from ceremony_app.devices.hsm.wrapping import import_wrapping_key

_MUST = (Attribute.TRUSTED, Attribute.TOKEN, Attribute.WRAP)
_SHOWN = (Attribute.TRUSTED, Attribute.TOKEN, Attribute.PRIVATE, Attribute.WRAP, Attribute.MODIFIABLE)


def make_backup_key(token: OpenToken, key_id: bytes, label: str, value: bytearray) -> list[dict[str, Any]]:
    """A backup key of these 32 bytes as a trusted one; its attributes. Raises TokenAttributeWrong, CkrError."""
    made, template = _create(token, key_id, trusted_key_template(key_id, label, bytes(value)))
    for name, wanted in ((Attribute.SENSITIVE, True), (Attribute.EXTRACTABLE, False), (Attribute.UNWRAP, False)):
        _require(token, made, name, key_id, wanted)
    told: Template = {name: wanted for name, wanted in template.items() if name is not Attribute.VALUE}
    return [_told(made, Attribute.TRUSTED, told), *attributes_of(told_of(made), told)]


def make_wrapping_key(
    token: OpenToken, key_id: bytes, label: str, modulus: bytes, exponent: bytes
) -> list[dict[str, Any]]:
    """A cloud's public key as a trusted one; its attributes. Raises TokenAttributeWrong, CkrError."""
    made, template = _create(token, key_id, trusted_public_template(key_id, label, modulus, exponent))
    if read(made, Attribute.MODULUS) != modulus:
        destroy_all(token, key_id)
        raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm="RSA", why="its modulus is another one")
    return [_told(made, name, template) for name in _SHOWN]


def _create(token: OpenToken, key_id: bytes, template: Template) -> tuple[P11Object, Template]:
    token.require_officer("C_CreateObject")
    if token.of_id(key_id):
        raise TokenIdTaken(key_id=key_id.hex())
    made = token.create(template)
    for name in _MUST:
        _require(token, made, name, key_id, wanted=True)
    return made, template


def _require(token: OpenToken, made: P11Object, name: Attribute, key_id: bytes, wanted: object) -> None:
    actual = read(made, name)
    if actual is not wanted:
        destroy_all(token, key_id)
        raise TokenAttributeWrong(attribute=f"CKA_{name.name}", requested=in_words(wanted), actual=in_words(actual))


def _told(made: P11Object, name: Attribute, template: Template) -> dict[str, Any]:
    asked = in_words(template[name]) if name in template else None
    return {"name": f"CKA_{name.name}", "requested": asked, "actual": in_words(read(made, name))}


@contextmanager
def public_key(token: OpenToken, modulus: bytes, exponent: bytes, under: bytes | None) -> Iterator[P11Object]:
    """A cloud's public key: the trusted one of that id, or a session object that is destroyed afterwards.

    Raises TokenKeyUnknown, TokenKeyOtherKind where the trusted one is not the cloud's, CkrError.
    """
    if under is None:
        with token.ephemeral(import_wrapping_key(token, modulus, exponent)) as imported:
            yield imported
        return
    found = token.public(under)
    if read(found, Attribute.TRUSTED) is not True or read(found, Attribute.MODULUS) != modulus:
        raise TokenKeyOtherKind(key_id=under.hex(), algorithm="RSA", why="it is not this cloud's trusted wrapping key")
    yield found


def backup_key(token: OpenToken, under: bytes) -> P11Object:
    """The trusted backup key of that id. Raises TokenKeyUnknown, TokenKeyOtherKind."""
    found = token.key(under)
    if read(found, Attribute.TRUSTED) is not True:
        raise TokenKeyOtherKind(key_id=under.hex(), algorithm="AES-256", why="it is not trusted")
    return found
