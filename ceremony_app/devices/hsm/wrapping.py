"""Wraps in the token, one function a primitive; helper keys are destroyed in any case (hsm.md §8)."""

from __future__ import annotations

import ctypes
import os

from pkcs11 import Attribute, KeyType

from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.keys import generate_secret
from ceremony_app.devices.hsm.module import AES_KEY_WRAP_PAD, OpenToken, P11Object, destroy, read, secret_to, wipe
from ceremony_app.devices.hsm.raw import OaepParameters, RsaAesParameters
from ceremony_app.devices.hsm.refusals import TokenKeyOtherKind
from ceremony_app.devices.hsm.templates import (
    EPHEMERAL_LABEL,
    Template,
    kek_template,
    wrapping_key_by_value,
    wrapping_key_template,
)

KEK_BYTES = 32
_IV_BYTES = 16
_SEED_BYTES = 32
_USUAL_EXPONENT = 65537
_RSA_OAEP = 0x09
_RSA_AES_KEY_WRAP = 0x1054
_AES_CBC_PAD = 0x1085
_AES_KEY_WRAP = 0x2109
MECHANISM_NAMES = {
    _RSA_OAEP: "CKM_RSA_PKCS_OAEP",
    _RSA_AES_KEY_WRAP: "CKM_RSA_AES_KEY_WRAP",
    _AES_CBC_PAD: "CKM_AES_CBC_PAD",
    _AES_KEY_WRAP: "CKM_AES_KEY_WRAP",
    0x210A: "CKM_AES_KEY_WRAP_PAD",
    0x210B: "CKM_AES_KEY_WRAP_KWP",
}
_HASHES = {"SHA-1": (0x220, 1), "SHA-256": (0x250, 2)}
_DATA_SPECIFIED = 1


def make_kek(token: OpenToken, changes: Template) -> P11Object:
    """An AES-256 session key born in the token that only wraps; sensitive, not extractable; with changes."""
    template = kek_template(EPHEMERAL_LABEL) | {Attribute.VALUE_LEN: KEK_BYTES} | changes
    try:
        return generate_secret(token, template)
    except CkrError as error:
        if error.number not in ckr.TEMPLATE_ERRORS:
            raise
        return generate_secret(token, _without_false_uses(template))


def import_kek(token: OpenToken, value: bytes | bytearray) -> P11Object:
    """Such a key of known bytes; a bytearray is wiped."""
    template = kek_template(EPHEMERAL_LABEL) | {Attribute.VALUE: bytes(value)}
    try:
        return token.create(template)
    except CkrError as error:
        if error.number not in ckr.TEMPLATE_ERRORS:
            raise
        return token.create(_without_false_uses(template))
    finally:
        if isinstance(value, bytearray):
            wipe(value)


def _without_false_uses(template: Template) -> Template:
    return {name: value for name, value in template.items() if value is not False or name is Attribute.TOKEN}


def import_wrapping_key(token: OpenToken, modulus: bytes, exponent: bytes) -> P11Object:
    """A cloud's RSA public key as a session object; by its value where the token takes no modulus.

    Raises CkrError, the first one where the token takes neither, and TokenKeyOtherKind where it made another key of it.
    """
    try:
        made = token.create(wrapping_key_template(modulus, exponent))
    except CkrError as refused:
        if refused.number in ckr.GONE_ERRORS or int.from_bytes(exponent, "big") != _USUAL_EXPONENT:
            raise
        try:
            made = token.create(wrapping_key_by_value(modulus))
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            raise refused from None
    if read(made, Attribute.MODULUS) not in (None, modulus):
        destroy(made)
        raise TokenKeyOtherKind(key_id="", algorithm="RSA", why="its modulus is another one")
    return made


def kwp(token: OpenToken, kek: P11Object, key: P11Object) -> bytes:
    """The key wrapped under an AES key by what should be RFC 5649; only a rehearsal shows that it is.

    Raises CkrError, of the first mechanism that the token knows.
    """
    for mechanism in token.kwp_mechanisms:
        if mechanism in token.unknown_mechanisms:
            continue
        try:
            return wrap_with(token, mechanism, None, kek, key)
        except CkrError as error:
            if mechanism == token.kwp_mechanisms[-1] or error.number not in ckr.MECHANISM_ERRORS:
                raise
            if error.number == ckr.MECHANISM_INVALID:
                token.unknown_mechanisms.add(mechanism)
    raise AssertionError


def cbc_pad(token: OpenToken, kek: P11Object, key: P11Object) -> bytes:
    """The key wrapped under an AES key by CKM_AES_CBC_PAD, by whose success alone anything can be told.

    Raises CkrError.
    """
    return wrap_with(token, _AES_CBC_PAD, os.urandom(_IV_BYTES), kek, key)


def wrap_with(
    token: OpenToken,
    mechanism: int,
    parameter: ctypes.Structure | bytes | None,
    wrapping: P11Object,
    key: P11Object,
) -> bytes:
    """C_WrapKey by that mechanism; raises CkrError, whose call names it."""
    try:
        return token.raw.wrap(token.session.handle, mechanism, parameter, wrapping.handle, key.handle)
    except CkrError as error:
        raise CkrError(f"C_WrapKey with {mechanism_name(mechanism)}", error.number) from None


def mechanism_name(number: int) -> str:
    """CKM_ and its name; a maker's own by its number."""
    return MECHANISM_NAMES.get(number, f"CKM_VENDOR ({number:#x})")


def oaep_parameters(oaep_hash: str) -> OaepParameters:
    """OAEP with MGF1 of the same hash and without a label."""
    digest, mgf = _HASHES[oaep_hash]
    return OaepParameters(digest, mgf, _DATA_SPECIFIED, None, 0)


def wrap_native(token: OpenToken, key: P11Object, wrapping: P11Object, oaep_hash: str) -> bytes:
    """Route 1: CKM_RSA_AES_KEY_WRAP with a 256-bit AES key; the whole L2 blob."""
    oaep = oaep_parameters(oaep_hash)
    parameter = RsaAesParameters(8 * KEK_BYTES, ctypes.pointer(oaep))
    return wrap_with(token, _RSA_AES_KEY_WRAP, parameter, wrapping, key)


def wrap_composed(token: OpenToken, key: P11Object, modulus: bytes, exponent: bytes, oaep_hash: str) -> bytes:
    """Route 2a: a KEK born in the token, the key under it, it under the wrapping key; the L2 blob."""
    with (
        token.ephemeral(import_wrapping_key(token, modulus, exponent)) as wrapping,
        token.ephemeral(make_kek(token, {Attribute.EXTRACTABLE: True})) as kek,
    ):
        wrapped_kek = wrap_with(token, _RSA_OAEP, oaep_parameters(oaep_hash), wrapping, kek)
        return wrapped_kek + kwp(token, kek, key)


def wrap_direct(token: OpenToken, key: P11Object, wrapping: P11Object, oaep_hash: str) -> bytes:
    """Route 3: OAEP of the key itself; the L1 blob."""
    return wrap_with(token, _RSA_OAEP, oaep_parameters(oaep_hash), wrapping, key)


def wrap_under_public(token: OpenToken, wrapping: P11Object, key: P11Object) -> bytes:
    """The key under a public one by whatever goes, to see whether it leaves; raises CkrError of the first way."""
    try:
        return wrap_direct(token, key, wrapping, "SHA-1")
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        try:
            return wrap_native(token, key, wrapping, "SHA-1")
        except CkrError:
            raise error from None


def wrap_readable_kek(token: OpenToken, key: P11Object, kek_fd: int) -> bytes:
    """Route 2b: a readable KEK born in the token, its 32 bytes into the pipe; the RFC 5649 part."""
    with token.ephemeral(_readable_kek(token)) as kek:
        part = kwp(token, kek, key)
        value = _value_of(kek)
        try:
            secret_to(kek_fd, value)
        finally:
            wipe(value)
        return part


def wrap_imported_kek(token: OpenToken, key: P11Object, kek: bytearray) -> bytes:
    """Route 2c: a KEK that came through a pipe; the RFC 5649 part."""
    with token.ephemeral(import_kek(token, kek)) as imported:
        return kwp(token, imported, key)


def wrap_for_host(token: OpenToken, key: P11Object, kek_fd: int) -> tuple[str, bytes, bytes | None]:
    """Route 4: the key under a KEK that this computer knows, by the first mechanism that the token has.

    The KEK's 32 bytes go into the pipe. Methods: `rfc5649` (CKM_AES_KEY_WRAP_KWP), `key-wrap-pad` (RFC 5649
    or PKCS#7 with RFC 3394, by the maker), `cbc-pad` (with its IV), `key-wrap` (RFC 3394, perhaps
    zero-padded).
    """
    value: bytearray
    try:
        kek = _readable_kek(token)
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        kek, value = _known_kek(token)
    else:
        value = _value_of(kek)
    try:
        try:
            wrapped = _by_whatever(token, kek, key)
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            wrapped = _by_reading(key, value, error)
        secret_to(kek_fd, value)
        return wrapped
    finally:
        wipe(value)
        destroy(kek)


def _by_reading(key: P11Object, kek: bytearray, refused: CkrError) -> tuple[str, bytes, None]:
    """An Ed25519 key that was born readable, as no mechanism of the token wraps such keys: read and wrapped here."""
    value = read(key, Attribute.VALUE) if read(key, Attribute.SENSITIVE) is False else None
    if read(key, Attribute.KEY_TYPE) is not KeyType.EC_EDWARDS or not isinstance(value, bytes):
        raise refused
    # Imported here alone, as most token processes never need it and it takes long to load.
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap_with_padding

    from ceremony_app.core.wrapping.pkcs8 import ed25519_pkcs8

    return "rfc5649", aes_key_wrap_with_padding(bytes(kek), ed25519_pkcs8(value[-_SEED_BYTES:])), None


def _known_kek(token: OpenToken) -> tuple[P11Object, bytearray]:
    mixed = bytearray(a ^ b for a, b in zip(token.random(KEK_BYTES), os.urandom(KEK_BYTES), strict=True))
    return import_kek(token, bytes(mixed)), mixed


def _by_whatever(token: OpenToken, kek: P11Object, key: P11Object) -> tuple[str, bytes, bytes | None]:
    initial = os.urandom(_IV_BYTES)
    ways = (
        *(("rfc5649", mechanism, None) for mechanism in token.kwp_mechanisms if mechanism != AES_KEY_WRAP_PAD),
        ("key-wrap-pad", AES_KEY_WRAP_PAD, None),
        ("cbc-pad", _AES_CBC_PAD, initial),
        ("key-wrap", _AES_KEY_WRAP, None),
    )
    first: CkrError | None = None
    for method, mechanism, parameter in ways:
        try:
            return method, wrap_with(token, mechanism, parameter, kek, key), parameter
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            # What speaks of the key says more than what speaks of a mechanism that is not there.
            if first is None or first.number in ckr.MECHANISM_ERRORS:
                first = error
    assert first is not None
    raise first


def _readable_kek(token: OpenToken) -> P11Object:
    kek = make_kek(token, {Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True})
    if not isinstance(read(kek, Attribute.VALUE), bytes):
        destroy(kek)
        raise CkrError("C_GetAttributeValue of the KEK", ckr.ATTRIBUTE_SENSITIVE)
    return kek


def _value_of(kek: P11Object) -> bytearray:
    with calling("C_GetAttributeValue"):
        return bytearray(kek[Attribute.VALUE])
