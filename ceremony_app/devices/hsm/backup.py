"""The backup key in the token: loaded, used to restore, dropped; runs inside the token process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.exceptions import PKCS11Error

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.keys import exactly, generate_pair
from ceremony_app.devices.hsm.module import OpenToken, P11Object, destroy, read
from ceremony_app.devices.hsm.refusals import TokenIdTaken, TokenRestoreFailed
from ceremony_app.devices.hsm.staying import or_staying
from ceremony_app.devices.hsm.templates import (
    CURVES,
    LOADED_LABEL,
    PUBLIC_EXPONENT,
    SECRET_USES,
    Rung,
    Template,
    key_template,
    own_uses,
    public_template,
)

BACKUP_KEY_BYTES = 32
_CARRIER_BITS = 2048
_ASKED_LESS = (Attribute.SENSITIVE, Attribute.EXTRACTABLE, Attribute.PRIVATE)


def load(token: OpenToken, value: bytearray) -> P11Object:
    """The backup key as a session object that wraps and unwraps and does nothing else.

    By C_CreateObject; where the token refuses plaintext, by C_UnwrapKey under an RSA key of this session, to
    which this process encrypts (hsm.md §11). Raises CkrError of C_CreateObject if both fail.
    """
    template: Template = {
        Attribute.CLASS: ObjectClass.SECRET_KEY,
        Attribute.KEY_TYPE: KeyType.AES,
        Attribute.TOKEN: False,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: False,
        Attribute.LABEL: LOADED_LABEL,
        **{use: use in (Attribute.WRAP, Attribute.UNWRAP) for use in SECRET_USES},
    }
    try:
        return token.create(template | {Attribute.VALUE: bytes(value)})
    except CkrError as refused:
        if refused.number in ckr.GONE_ERRORS:
            raise
        try:
            return load_by_unwrap(token, template, bytes(value))
        except CkrError:
            raise refused from None


def load_by_unwrap(token: OpenToken, template: Template, value: bytes) -> P11Object:
    """A secret key brought in under OAEP SHA-1 to an RSA-2048 key made in this session."""
    # Imported here alone, as it costs more time than starting the whole token process.
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    with _carrier(token) as (modulus, private):
        public = rsa.RSAPublicNumbers(int.from_bytes(PUBLIC_EXPONENT, "big"), int.from_bytes(modulus, "big"))
        oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)  # noqa: S303 -- all that tokens share
        wrapped = public.public_key().encrypt(value, oaep)
        return unwrap(private, template, wrapped, Mechanism.RSA_PKCS_OAEP)


@contextmanager
def _carrier(token: OpenToken) -> Iterator[tuple[bytes, P11Object]]:
    public: Template = {
        Attribute.CLASS: ObjectClass.PUBLIC_KEY,
        Attribute.TOKEN: False,
        Attribute.MODULUS_BITS: _CARRIER_BITS,
        Attribute.PUBLIC_EXPONENT: PUBLIC_EXPONENT,
        Attribute.ENCRYPT: True,
    }
    private: Template = {
        Attribute.CLASS: ObjectClass.PRIVATE_KEY,
        Attribute.TOKEN: False,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: False,
        Attribute.UNWRAP: True,
        Attribute.LABEL: LOADED_LABEL,
    }
    made = generate_pair(token, KeyAlgorithm.RSA_2048, public, private)
    try:
        with calling("C_GetAttributeValue"):
            modulus: bytes = made[0][Attribute.MODULUS]
        yield modulus, made[1]
    finally:
        for half in made:
            destroy(half)


def unwrap(unwrapping: P11Object, template: Template, wrapped: bytes, mechanism: Mechanism) -> P11Object:
    """C_UnwrapKey by exactly this template, of a token object where there are no others; raises CkrError."""
    return or_staying(template, lambda asked: _unwrap(unwrapping, asked, wrapped, mechanism))


def _unwrap(unwrapping: P11Object, template: Template, wrapped: bytes, mechanism: Mechanism) -> P11Object:
    rest: Template = {
        name: value for name, value in template.items() if name not in (Attribute.CLASS, Attribute.KEY_TYPE)
    }
    with calling("C_UnwrapKey"):
        return unwrapping.unwrap_key(
            template[Attribute.CLASS],
            template[Attribute.KEY_TYPE],
            wrapped,
            mechanism=mechanism,
            mechanism_param=None,
            capabilities=0,
            template=exactly(rest, SECRET_USES, keep=(Attribute.CLASS, Attribute.KEY_TYPE)),
        )


def unwrap_kwp(token: OpenToken, unwrapping: P11Object, template: Template, wrapped: bytes) -> P11Object:
    """C_UnwrapKey of RFC 5649; where the token refuses to be told how the key is to be, by a template that says less.

    Some tokens ignore what they were told (hsm.md §9 no. 8), so the caller reads back. Raises CkrError.
    """
    try:
        return _unwrap_kwp(token, unwrapping, template, wrapped)
    except CkrError as error:
        if error.number not in ckr.TEMPLATE_ERRORS:
            raise
    less = {name: value for name, value in template.items() if name not in _ASKED_LESS}
    return _unwrap_kwp(token, unwrapping, less, wrapped)


def _unwrap_kwp(token: OpenToken, unwrapping: P11Object, template: Template, wrapped: bytes) -> P11Object:
    for number in token.kwp_mechanisms[:-1]:
        try:
            return unwrap(unwrapping, template, wrapped, _mechanism(number))
        except CkrError as error:
            if error.number not in ckr.MECHANISM_ERRORS:
                raise
    return unwrap(unwrapping, template, wrapped, _mechanism(token.kwp_mechanisms[-1]))


def _mechanism(number: int) -> Mechanism:
    """A mechanism of python-pkcs11, also one that it does not know (hsm.md §4.2)."""
    try:
        return Mechanism(number)
    except ValueError:
        made = int.__new__(Mechanism, number)
        made._name_, made._value_ = f"VENDOR_{number:#x}", number
        return made


def restore(
    token: OpenToken,
    backup_key: P11Object,
    algorithm: KeyAlgorithm,
    usage: KeyUsage,
    key_id: bytes,
    label: str,
    wrapped: bytes,
) -> None:
    """Bring an RFC 5649 package back as a token key, sensitive and not extractable (hsm.md §4.4).

    Some tokens refuse those two in the template or ignore them; they are set afterwards. The caller reads
    back.
    """
    template = _prepare(token, algorithm, usage, key_id, label)
    made = unwrap_kwp(token, backup_key, template, wrapped)
    _settle_or_destroy(made)
    token.remember(key_id, made, None)


def restore_material(
    token: OpenToken, algorithm: KeyAlgorithm, usage: KeyUsage, key_id: bytes, label: str, material: bytearray
) -> None:
    """Bring plain material (raw bytes or strict PKCS#8 DER) in by C_CreateObject as such a key."""
    template = _prepare(token, algorithm, usage, key_id, label)
    if algorithm.is_symmetric:
        if len(material) != algorithm.secret_bytes:
            raise TokenRestoreFailed(key_id=key_id.hex(), why="its length is not that of the algorithm")
        value: Template = {Attribute.VALUE: bytes(material)}
    else:
        value = _private_parts(algorithm, key_id, bytes(material))
    made = token.create(template | value)
    _settle_or_destroy(made)
    token.remember(key_id, made, None)


def _prepare(token: OpenToken, algorithm: KeyAlgorithm, usage: KeyUsage, key_id: bytes, label: str) -> Template:
    token.require_log_in("C_UnwrapKey")
    if token.is_taken(key_id):
        raise TokenIdTaken(key_id=key_id.hex())
    uses, _ = own_uses(algorithm, usage)
    template = key_template(algorithm, uses, key_id, label, Rung.MINIMAL) | {Attribute.EXTRACTABLE: False}
    template.pop(Attribute.VALUE_LEN, None)
    return template


def _settle_or_destroy(made: P11Object) -> None:
    try:
        settle(made)
    except CkrError as error:
        if error.number not in ckr.GONE_ERRORS:
            # A key that anybody may read or wrap must not stay in the token.
            destroy(made)
        raise


def settle(made: P11Object) -> None:
    """Set what the template asked for and the token did not do; raises CkrError where it lets nothing be set."""
    for name, wanted in ((Attribute.SENSITIVE, True), (Attribute.EXTRACTABLE, False)):
        if read(made, name) is not wanted:
            with calling("C_SetAttributeValue"):
                made[name] = wanted
    for use in (Attribute.WRAP, Attribute.UNWRAP, Attribute.DERIVE):
        try:
            if made[use]:
                made[use] = False
        except PKCS11Error:
            # A token that does not know the use or does not change it shows in the attributes read back.
            continue


def add_public(
    token: OpenToken,
    algorithm: KeyAlgorithm,
    usage: KeyUsage,
    key_id: bytes,
    label: str,
    parts: dict[str, Any],
) -> None:
    """The public half of a restored key as a token object; `parts` as `keys.public_parts` gives them."""
    _, uses = own_uses(algorithm, usage)
    template = public_template(algorithm, uses, key_id, label, Rung.MINIMAL)
    if algorithm.family is KeyFamily.RSA:
        template.pop(Attribute.MODULUS_BITS)
        template[Attribute.MODULUS] = bytes.fromhex(parts["n"])
        template[Attribute.PUBLIC_EXPONENT] = bytes.fromhex(parts["e"])
    else:
        template[Attribute.EC_POINT] = bytes.fromhex(parts["point"])
    token.create(template)


def _private_parts(algorithm: KeyAlgorithm, key_id: bytes, der: bytes) -> Template:
    # Imported here alone, as most token processes never need it and it takes long to load.
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    from ceremony_app.devices.hsm.private_parts import private_parts

    try:
        key = load_der_private_key(der, None)
    except (ValueError, TypeError):
        raise TokenRestoreFailed(key_id=key_id.hex(), why="its PKCS#8 does not parse") from None
    if isinstance(key, ec.EllipticCurvePrivateKey) and algorithm.family is KeyFamily.EC:
        return as_template(algorithm, private_parts(key))
    if isinstance(key, ed25519.Ed25519PrivateKey) and algorithm.family is KeyFamily.EDWARDS:
        return as_template(algorithm, private_parts(key))
    if isinstance(key, rsa.RSAPrivateKey) and algorithm.family is KeyFamily.RSA:
        return as_template(algorithm, private_parts(key))
    raise TokenRestoreFailed(key_id=key_id.hex(), why="it is a key of another kind")


def as_template(algorithm: KeyAlgorithm, parts: dict[str, bytes]) -> Template:
    """Private parts as attributes, with the curve where there is one."""
    template: Template = {Attribute[name]: value for name, value in parts.items()}
    if algorithm.family in (KeyFamily.EC, KeyFamily.EDWARDS):
        template[Attribute.EC_PARAMS] = CURVES[algorithm]
    return template
