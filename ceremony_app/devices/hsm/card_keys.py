"""A custodian's own card: what its private key gives back, into a pipe; runs inside a token process."""

from __future__ import annotations

from typing import Any

from pkcs11 import KDF, MGF, Attribute, KeyType, Mechanism, ObjectClass

from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import calling
from ceremony_app.devices.hsm.module import OpenToken, P11Object, class_of, read, secret_to, wipe
from ceremony_app.devices.hsm.refusals import TokenKeyOtherKind

_OAEP = {
    CardMethod.RSA_OAEP_SHA256: (Mechanism.SHA256, MGF.SHA256, None),
    CardMethod.RSA_OAEP_SHA1: (Mechanism.SHA_1, MGF.SHA1, None),
}


def kind_of(token: OpenToken, key_id: bytes) -> dict[str, Any]:
    """Whether the card's key of that id is RSA or EC, and its modulus and exponent, or its curve and point."""
    private = _private(token, key_id)
    public = token.public(key_id)
    if read(private, Attribute.KEY_TYPE) is KeyType.RSA:
        return {
            "type": "rsa",
            "n": bytes(read(public, Attribute.MODULUS)).hex(),
            "e": bytes(read(public, Attribute.PUBLIC_EXPONENT)).hex(),
        }
    if read(private, Attribute.KEY_TYPE) is KeyType.EC:
        return {
            "type": "ec",
            "params": bytes(read(public, Attribute.EC_PARAMS)).hex(),
            "point": bytes(read(public, Attribute.EC_POINT)).hex(),
        }
    raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm="RSA or EC", why="it is neither")


def answer_to(token: OpenToken, key_id: bytes, method: CardMethod, sealed: bytes, fd: int) -> None:
    """Decrypt (RSA) or derive (EC) what a piece carries, and write it into the pipe; raises CkrError,
    TokenKeyOtherKind."""
    private = _private(token, key_id)
    needed = "derive_key" if method is CardMethod.ECDH_HKDF_SHA256 else "decrypt"
    # python-pkcs11 gives an object the methods that its attributes allow.
    if not hasattr(private, needed):
        raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm=method.value, why="the card does not let it do that")
    if method is CardMethod.ECDH_HKDF_SHA256:
        secret = bytearray(_derived(token, private, sealed))
    else:
        with calling("C_Decrypt"):
            secret = bytearray(
                private.decrypt(sealed, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=_OAEP[method])
            )
    try:
        secret_to(fd, secret)
    finally:
        wipe(secret)


def _derived(token: OpenToken, private: P11Object, point: bytes) -> bytes:
    """The x coordinate of the shared point: CKM_ECDH1_DERIVE without a KDF into a session object that is read once."""
    length = (len(point) - 1) // 2
    with calling("C_DeriveKey"):
        derived = private.derive_key(
            KeyType.GENERIC_SECRET,
            8 * length,
            mechanism=Mechanism.ECDH1_DERIVE,
            mechanism_param=(KDF.NULL, None, point),
            template={Attribute.TOKEN: False, Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True},
        )
    with token.ephemeral(derived):
        value = read(derived, Attribute.VALUE)
    if not isinstance(value, bytes) or len(value) != length:
        raise ckr.CkrError("C_GetAttributeValue", ckr.ATTRIBUTE_SENSITIVE)
    return value


def _private(token: OpenToken, key_id: bytes) -> P11Object:
    key = token.key(key_id)
    if class_of(key) is not ObjectClass.PRIVATE_KEY:
        raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm="RSA or EC", why="it is no private key")
    return key
