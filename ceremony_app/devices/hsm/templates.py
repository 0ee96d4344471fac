"""Templates of the keys that a ceremony makes, and the ladder of rungs that tokens accept (hsm.md §3)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.devices.hsm.refusals import TokenUsageUnfit

Template = dict[Attribute, Any]

# DER of the curves' object identifiers: SEC 2, and RFC 5480 §2.1.1.1.
CURVES = {
    KeyAlgorithm.EC_P256: bytes.fromhex("06082a8648ce3d030107"),
    KeyAlgorithm.EC_P384: bytes.fromhex("06052b81040022"),
    KeyAlgorithm.EC_P521: bytes.fromhex("06052b81040023"),
    KeyAlgorithm.EC_SECP256K1: bytes.fromhex("06052b8104000a"),
    # RFC 8410 §3. Some tokens want the name instead (hsm.md §2).
    KeyAlgorithm.ED25519: bytes.fromhex("06032b6570"),
}
OTHER_CURVES = {KeyAlgorithm.ED25519: b"\x13\x0cedwards25519"}
"""What a curve is called where its object identifier is not taken: PrintableString, PKCS#11 v3.1 §6.3.3."""
HMAC_MECHANISMS = {
    KeyAlgorithm.HMAC_SHA256: Mechanism.SHA256_HMAC,
    KeyAlgorithm.HMAC_SHA384: Mechanism.SHA384_HMAC,
    KeyAlgorithm.HMAC_SHA512: Mechanism.SHA512_HMAC,
}
KEY_TYPES = {
    KeyFamily.AES: KeyType.AES,
    KeyFamily.HMAC: KeyType.GENERIC_SECRET,
    KeyFamily.RSA: KeyType.RSA,
    KeyFamily.EC: KeyType.EC,
    KeyFamily.EDWARDS: KeyType.EC_EDWARDS,
}
PUBLIC_EXPONENT = b"\x01\x00\x01"

SECRET_USES = (
    Attribute.ENCRYPT,
    Attribute.DECRYPT,
    Attribute.SIGN,
    Attribute.VERIFY,
    Attribute.WRAP,
    Attribute.UNWRAP,
    Attribute.DERIVE,
)
PRIVATE_USES = (Attribute.DECRYPT, Attribute.SIGN, Attribute.SIGN_RECOVER, Attribute.UNWRAP, Attribute.DERIVE)
PUBLIC_USES = (Attribute.ENCRYPT, Attribute.VERIFY, Attribute.VERIFY_RECOVER, Attribute.WRAP)

_OWN_USES: dict[tuple[KeyFamily, KeyUsage], tuple[tuple[Attribute, ...], tuple[Attribute, ...]]] = {
    (KeyFamily.AES, KeyUsage.ENCRYPT_DECRYPT): ((Attribute.ENCRYPT, Attribute.DECRYPT), ()),
    (KeyFamily.HMAC, KeyUsage.GENERATE_VERIFY_MAC): ((Attribute.SIGN, Attribute.VERIFY), ()),
    (KeyFamily.RSA, KeyUsage.SIGN_VERIFY): ((Attribute.SIGN,), (Attribute.VERIFY,)),
    (KeyFamily.RSA, KeyUsage.ENCRYPT_DECRYPT): ((Attribute.DECRYPT,), (Attribute.ENCRYPT,)),
    (KeyFamily.EC, KeyUsage.SIGN_VERIFY): ((Attribute.SIGN,), (Attribute.VERIFY,)),
    (KeyFamily.EDWARDS, KeyUsage.SIGN_VERIFY): ((Attribute.SIGN,), (Attribute.VERIFY,)),
}


_MECHANISMS: dict[tuple[KeyFamily, KeyUsage], tuple[Mechanism, ...]] = {
    (KeyFamily.AES, KeyUsage.ENCRYPT_DECRYPT): (
        # ECB makes the check value, CBC proves the key's use; the others are for whoever uses it in the token later.
        Mechanism.AES_ECB,
        Mechanism.AES_CBC,
        Mechanism.AES_CBC_PAD,
        Mechanism.AES_CTR,
        Mechanism.AES_GCM,
    ),
    (KeyFamily.RSA, KeyUsage.SIGN_VERIFY): (
        Mechanism.RSA_PKCS,
        Mechanism.RSA_PKCS_PSS,
        Mechanism.SHA256_RSA_PKCS,
        Mechanism.SHA384_RSA_PKCS,
        Mechanism.SHA512_RSA_PKCS,
        Mechanism.SHA256_RSA_PKCS_PSS,
        Mechanism.SHA384_RSA_PKCS_PSS,
        Mechanism.SHA512_RSA_PKCS_PSS,
    ),
    (KeyFamily.RSA, KeyUsage.ENCRYPT_DECRYPT): (Mechanism.RSA_PKCS_OAEP,),
    (KeyFamily.EDWARDS, KeyUsage.SIGN_VERIFY): (Mechanism.EDDSA,),
    (KeyFamily.EC, KeyUsage.SIGN_VERIFY): (
        Mechanism.ECDSA,
        Mechanism.ECDSA_SHA256,
        Mechanism.ECDSA_SHA384,
        Mechanism.ECDSA_SHA512,
    ),
}


EPHEMERAL_LABEL = "ceremony ephemeral"
THROWAWAY_LABEL = "ceremony throwaway"
WRAPPING_LABEL = "ceremony wrapping key"
LOADED_LABEL = "ceremony backup key"
HELPERS = (EPHEMERAL_LABEL, THROWAWAY_LABEL, WRAPPING_LABEL, LOADED_LABEL)
"""Labels of keys that help for a moment; no other key of a ceremony has one of these."""


class Rung(StrEnum):
    """How much of the wished template a token took; the first that it accepts is recorded."""

    FULL = "full"
    """Every use named, CKA_COPYABLE false, and CKA_ALLOWED_MECHANISMS those of the use."""
    WITHOUT_MECHANISMS = "without-allowed-mechanisms"
    """Every use named, and CKA_COPYABLE false."""
    WITHOUT_COPYABLE = "without-copyable"
    """Every use named."""
    MINIMAL = "minimal"
    """Only the key's own use; other uses are set to false afterwards where the token let them be true."""


def own_uses(algorithm: KeyAlgorithm, usage: KeyUsage) -> tuple[tuple[Attribute, ...], tuple[Attribute, ...]]:
    """Uses of the private or secret key and of its public half; raises TokenUsageUnfit."""
    uses = _OWN_USES.get((algorithm.family, usage))
    if uses is None:
        raise TokenUsageUnfit(algorithm=algorithm.value, usage=usage.value)
    return uses


def allowed_mechanisms(algorithm: KeyAlgorithm, usage: KeyUsage) -> tuple[Mechanism, ...]:
    """What a key of that use may be used by; nothing that wraps, derives or encrypts under another name.

    Raises TokenUsageUnfit.
    """
    own_uses(algorithm, usage)
    if algorithm.family is KeyFamily.HMAC:
        return (HMAC_MECHANISMS[algorithm],)
    return _MECHANISMS[algorithm.family, usage]


def key_template(
    algorithm: KeyAlgorithm, uses: tuple[Attribute, ...], key_id: bytes, label: str, rung: Rung
) -> Template:
    """The private or secret half of a target key: sensitive, extractable until its lock, its own use only.

    CKA_MODIFIABLE is left at the token's default of true, as false would block the lock. The places of
    CKA_TOKEN and CKA_EXTRACTABLE are the caller's to change.
    """
    secret = algorithm.is_symmetric
    template: Template = {
        Attribute.CLASS: ObjectClass.SECRET_KEY if secret else ObjectClass.PRIVATE_KEY,
        Attribute.KEY_TYPE: KEY_TYPES[algorithm.family],
        Attribute.TOKEN: True,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: True,
        Attribute.ID: key_id,
        Attribute.LABEL: label,
    }
    if secret:
        template[Attribute.VALUE_LEN] = algorithm.secret_bytes
    template |= dict.fromkeys(uses, True)
    if rung is not Rung.MINIMAL:
        template |= {use: False for use in (SECRET_USES if secret else PRIVATE_USES) if use not in uses}
    if rung in (Rung.FULL, Rung.WITHOUT_MECHANISMS):
        template[Attribute.COPYABLE] = False
    return template


def public_template(
    algorithm: KeyAlgorithm, uses: tuple[Attribute, ...], key_id: bytes, label: str, rung: Rung
) -> Template:
    """The public half of a target key; with its modulus size or curve."""
    template: Template = {
        Attribute.CLASS: ObjectClass.PUBLIC_KEY,
        Attribute.KEY_TYPE: KEY_TYPES[algorithm.family],
        Attribute.TOKEN: True,
        Attribute.PRIVATE: False,
        Attribute.ID: key_id,
        Attribute.LABEL: label,
    }
    if algorithm.family is KeyFamily.RSA:
        template[Attribute.MODULUS_BITS] = algorithm.rsa_bits
        template[Attribute.PUBLIC_EXPONENT] = PUBLIC_EXPONENT
    else:
        template[Attribute.EC_PARAMS] = CURVES[algorithm]
    template |= dict.fromkeys(uses, True)
    if rung is not Rung.MINIMAL:
        template |= {use: False for use in PUBLIC_USES if use not in uses}
    return template


def kek_template(label: str) -> Template:
    """An AES-256 key that wraps and does nothing else; a session object.

    Whoever could decrypt with it could open what it wrapped (OpenSC issue 1913).
    """
    return {
        Attribute.CLASS: ObjectClass.SECRET_KEY,
        Attribute.KEY_TYPE: KeyType.AES,
        Attribute.TOKEN: False,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: False,
        Attribute.LABEL: label,
        **{use: use is Attribute.WRAP for use in SECRET_USES},
    }


def trusted_key_template(key_id: bytes, label: str, value: bytes) -> Template:
    """A backup key that the security officer makes trusted: a token key that wraps and does nothing else.

    The officer cannot make private objects (PKCS#11 v3.1 §5.6), so it is visible and usable without a log-in for as
    long as it is there; it unwraps nothing.
    """
    return {
        Attribute.CLASS: ObjectClass.SECRET_KEY,
        Attribute.KEY_TYPE: KeyType.AES,
        Attribute.TOKEN: True,
        Attribute.PRIVATE: False,
        Attribute.SENSITIVE: True,
        Attribute.EXTRACTABLE: False,
        Attribute.TRUSTED: True,
        Attribute.ID: key_id,
        Attribute.LABEL: label,
        Attribute.VALUE: value,
        **{use: use is Attribute.WRAP for use in SECRET_USES},
    }


def trusted_public_template(key_id: bytes, label: str, modulus: bytes, exponent: bytes) -> Template:
    """A cloud's public wrapping key that the security officer makes trusted: a token object."""
    return wrapping_key_template(modulus, exponent) | {
        Attribute.TOKEN: True,
        Attribute.TRUSTED: True,
        Attribute.ID: key_id,
        Attribute.LABEL: label,
    }


def wrapping_key_by_value(modulus: bytes) -> Template:
    """The same for a token that wants CKA_VALUE, the modulus alone, and takes 65537 for granted (hsm.md §7).

    As Yubico's own test of its module makes one, which keeps it as a token object.
    """
    return {
        Attribute.CLASS: ObjectClass.PUBLIC_KEY,
        Attribute.KEY_TYPE: KeyType.RSA,
        Attribute.LABEL: WRAPPING_LABEL,
        Attribute.WRAP: True,
        Attribute.VALUE: modulus,
    }


def wrapping_key_template(modulus: bytes, exponent: bytes) -> Template:
    """A cloud's public wrapping key as a session object."""
    return {
        Attribute.CLASS: ObjectClass.PUBLIC_KEY,
        Attribute.KEY_TYPE: KeyType.RSA,
        Attribute.TOKEN: False,
        Attribute.PRIVATE: False,
        Attribute.LABEL: WRAPPING_LABEL,
        Attribute.MODULUS: modulus,
        Attribute.PUBLIC_EXPONENT: exponent,
        Attribute.WRAP: True,
        Attribute.ENCRYPT: True,
    }
