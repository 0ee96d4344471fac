"""A PKCS#11 module made of Python and pyca's cryptography, in the shape of python-pkcs11 and of our ctypes calls.

It does everything natively and rightly, with CKM_RSA_AES_KEY_WRAP and RFC 5649, unless a `Defect` is switched on: each
is one that a real module was seen to have (hsm.md §9).
"""

from __future__ import annotations

import ctypes
import hmac
import os
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from types import SimpleNamespace
from typing import Any, cast

from cryptography.hazmat.primitives import ciphers, cmac, hashes, keywrap
from cryptography.hazmat.primitives import padding as block_padding
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.ciphers import algorithms, modes
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.constants import DEFAULT, TokenFlag
from pkcs11.exceptions import PKCS11Error

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.raw import OaepParameters, RsaAesParameters, TokenInfo
from ceremony_app.devices.hsm.refusals import TokenNotFound
from ceremony_app.devices.hsm.templates import CURVES, OTHER_CURVES
from tests.devices.hsm.conftest import PIN

A = Attribute
_EDWARDS = CURVES[KeyAlgorithm.ED25519]
_TRIES = 3
_HASHES: dict[int, hashes.HashAlgorithm] = {0x220: hashes.SHA1(), 0x250: hashes.SHA256()}  # noqa: S303 - the standard's.
_DIGESTS = {"SHA256_HMAC": "sha256", "SHA384_HMAC": "sha384", "SHA512_HMAC": "sha512"}
_CURVES: dict[bytes, ec.EllipticCurve] = dict(
    zip(
        (curve for algorithm, curve in CURVES.items() if algorithm.family is KeyFamily.EC),
        (ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1(), ec.SECP256K1()),
        strict=True,
    )
)
_MECHANISMS = ("RSA_PKCS_OAEP", "AES_KEY_WRAP_KWP", "AES_CBC_PAD", "AES_CBC", "AES_ECB", "ECDSA", "RSA_PKCS_PSS")


class Defect(Enum):
    """One way of being wrong; hsm.md §9 tells which module was seen so."""

    WRONG_OAEP_HASH = auto()
    """CKR_OK, and SHA-1 in the blob whatever was asked (SoftHSM 2.7)."""
    TRAILING_NULS = auto()
    """PKCS#8 filled up to a multiple of 8 bytes before RFC 5649 (SoftHSM 2.6)."""
    SHORT_SCALAR = auto()
    """EC scalars without their leading zeros (kryoptic)."""
    EDWARDS_BY_NAME = auto()
    """Ed25519 by the name edwards25519 alone; its object identifier is CKR_CURVE_NOT_SUPPORTED."""
    ODD_EDWARDS = auto()
    """Ed25519 keys in 46 bytes that are no RFC 8410 (kryoptic), and points without a DER frame."""
    LYING_LENGTH = auto()
    """C_WrapKey says that the blob is longer than it is."""
    PADDED_OTHERWISE = auto()
    """CKM_AES_KEY_WRAP_PAD alone, and it is PKCS#7 and RFC 3394 (opencryptoki)."""
    NOT_ENFORCED = auto()
    """Attributes are kept and read back, and nothing follows from any of them (NSS)."""
    EXTRACTABLE_NOT_ENFORCED = auto()
    """What is not extractable is wrapped."""
    TRUSTED_WRAP_NOT_ENFORCED = auto()
    """What only a trusted key may wrap is wrapped by any."""
    TRUSTED_BY_USER = auto()
    """The user makes keys trusted, which only the security officer may."""
    TRUSTED_PUBLIC_BY_USER = auto()
    """The same of public keys that are brought in, alone."""
    MECHANISMS_NOT_ENFORCED = auto()
    """A key works by mechanisms outside CKA_ALLOWED_MECHANISMS."""
    SENSITIVE_NOT_ENFORCED = auto()
    """The value of a sensitive key can be read."""
    USES_NOT_ENFORCED = auto()
    """A key does what its uses do not name: a KEK that wraps also decrypts."""
    ATTRIBUTES_UNDONE = auto()
    """CKA_SENSITIVE and CKA_EXTRACTABLE can be changed back, on the key and on a copy of it."""
    LOCK_NOT_ENFORCED = auto()
    """A key that is locked later is still wrapped; one born non-extractable is not."""
    NOT_MODIFIABLE = auto()
    """C_SetAttributeValue answers CKR_ATTRIBUTE_READ_ONLY to everything, so nothing can be locked (YubiHSM 2)."""
    TEMPLATE_IGNORED = auto()
    """CKR_OK, and SENSITIVE and EXTRACTABLE are the module's own choice."""
    UNWRAP_TEMPLATE_IGNORED = auto()
    """The same in C_UnwrapKey alone (opencryptoki); they can be set afterwards."""
    SESSION_LEAK = auto()
    """Session objects survive C_DestroyObject and a wrong PIN leaves its session open."""
    NO_SESSION_OBJECTS = auto()
    """CKR_OK to CKA_TOKEN false, and it is a token object all the same."""
    TOKEN_OBJECTS_ALONE = auto()
    """CKA_TOKEN false is CKR_ATTRIBUTE_VALUE_INVALID (YubiHSM 2)."""
    WRAPPING_KEY_BY_VALUE = auto()
    """A public RSA key is its CKA_VALUE, the modulus; CKA_MODULUS is passed over (YubiHSM 2)."""
    VENDOR_KWP = auto()
    """RFC 5649 under the maker's own number and no other, and no native wrap (Luna)."""
    NATIVE_ALONE = auto()
    """CKM_RSA_AES_KEY_WRAP alone wraps, and neither KEKs nor HMAC keys of it (YubiHSM 2)."""
    PIN_LOCK = auto()
    """The first wrong PIN locks the user out, without a warning before it."""
    REMOVED = auto()
    """Unplugged at the third wrap."""
    LISTED_ONLY = auto()
    """Mechanisms that C_GetMechanismList names and C_WrapKey does not know (YubiHSM 2, TPM)."""


VENDOR_KWP = 0x80000171
"""The number that Luna has for it (resources/hsm/luna.toml)."""
_ENFORCED_BY: dict[Defect, dict[Attribute, Any]] = {
    Defect.NOT_ENFORCED: {A.EXTRACTABLE: True, A.WRAP: True, A.DECRYPT: True, A.SENSITIVE: False},
    Defect.EXTRACTABLE_NOT_ENFORCED: {A.EXTRACTABLE: True},
    Defect.TRUSTED_WRAP_NOT_ENFORCED: {A.WRAP_WITH_TRUSTED: False},
    Defect.MECHANISMS_NOT_ENFORCED: {A.ALLOWED_MECHANISMS: None},
    Defect.SENSITIVE_NOT_ENFORCED: {A.SENSITIVE: False},
    Defect.USES_NOT_ENFORCED: {A.WRAP: True, A.DECRYPT: True},
}
"""What the module heeds in the place of what was set."""


def fail(number: int) -> PKCS11Error:
    """An error as python-pkcs11 gives those that it does not know."""
    return PKCS11Error(f"Unmapped error code {number:#x}")


class FakeObject:
    """A key: its attributes and, where it has one, its secret."""

    def __init__(self, token: FakeModule, attributes: dict[Attribute, Any], secret: Any) -> None:
        self.token, self.attributes, self.secret = token, attributes, secret
        self.handle = token.next_handle
        self.born_extractable = bool(attributes.get(A.EXTRACTABLE))
        token.next_handle += 1
        token.objects[self.handle] = self

    @property
    def object_class(self) -> ObjectClass:
        return self.attributes[A.CLASS]  # type: ignore[no-any-return]

    def enforces(self, attribute: Attribute) -> Any:
        """The attribute as the module heeds it."""
        if self.token.has(Defect.NOT_ENFORCED):
            return _ENFORCED_BY[Defect.NOT_ENFORCED].get(attribute)
        for defect in self.token.defects:
            if attribute in _ENFORCED_BY.get(defect, {}):
                return _ENFORCED_BY[defect][attribute]
        if attribute is A.EXTRACTABLE and self.token.has(Defect.LOCK_NOT_ENFORCED):
            return self.born_extractable
        return self.attributes.get(attribute)

    def __getitem__(self, attribute: Attribute) -> Any:
        self.token.answer()
        if self.handle not in self.token.objects:
            raise fail(0x82)
        if attribute is A.VALUE and isinstance(self.secret, bytes):
            if self.enforces(A.SENSITIVE):
                raise fail(0x11)
            return self.secret
        if attribute not in self.attributes:
            raise fail(0x12)
        return self.attributes[attribute]

    def get_attributes(self, attributes: Iterable[Attribute]) -> dict[Attribute, Any]:
        return {attribute: self[attribute] for attribute in attributes}

    def __setitem__(self, attribute: Attribute, value: Any) -> None:
        self.token.answer()
        if self.token.has(Defect.NOT_MODIFIABLE):
            raise fail(0x10)
        self._check_change({attribute: value})
        self.attributes[attribute] = value

    def _check_change(self, changes: Mapping[Attribute, Any]) -> None:
        free = self.token.has(Defect.NOT_ENFORCED)
        undoes = free or self.token.has(Defect.ATTRIBUTES_UNDONE)
        trusts = free or self.token.has(Defect.TRUSTED_BY_USER)
        one_way = {A.SENSITIVE: (False, undoes), A.EXTRACTABLE: (True, undoes), A.TRUSTED: (True, trusts)}
        for attribute, value in changes.items():
            wrong, let = one_way.get(attribute, (None, True))
            if wrong is value and self.attributes.get(attribute) is not value and not let:
                raise fail(0x10)

    def copy(self, changes: Mapping[Attribute, Any]) -> FakeObject:
        if not self.attributes[A.COPYABLE]:
            raise fail(0x1B)
        self._check_change(changes)
        return FakeObject(self.token, self.attributes | dict(changes), self.secret)

    def destroy(self) -> None:
        self.token.answer()
        if not self.token.has(Defect.SESSION_LEAK) or self.attributes[A.TOKEN]:
            self.token.objects.pop(self.handle, None)

    def _allow(self, mechanism: int, use: Attribute) -> None:
        self.token.answer()
        allowed = self.enforces(A.ALLOWED_MECHANISMS)
        if allowed is not None and mechanism not in allowed:
            raise fail(0x70)
        if not self.attributes.get(use):
            raise fail(0x68)

    def _cipher(self, mechanism: Mechanism, initial: bytes | None) -> ciphers.Cipher[Any]:
        mode = modes.CBC(initial or b"") if mechanism is Mechanism.AES_CBC else modes.ECB()  # noqa: S305 - as asked.
        return ciphers.Cipher(algorithms.AES(self.secret), mode)

    def encrypt(self, data: bytes, *, mechanism: Mechanism, mechanism_param: bytes | None = None) -> bytes:
        self._allow(mechanism, A.ENCRYPT)
        return self._cipher(mechanism, mechanism_param).encryptor().update(data)

    def decrypt(self, data: bytes, *, mechanism: Mechanism, mechanism_param: bytes | None = None) -> bytes:
        self._allow(mechanism, A.DECRYPT)
        return self._cipher(mechanism, mechanism_param).decryptor().update(data)

    def sign(self, data: bytes, *, mechanism: Mechanism, mechanism_param: Any = None) -> bytes:
        self._allow(mechanism, A.SIGN)
        if isinstance(self.secret, rsa.RSAPrivateKey):
            scheme = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
            return self.secret.sign(data, scheme, Prehashed(hashes.SHA256()))
        if isinstance(self.secret, ed25519.Ed25519PrivateKey):
            return self.secret.sign(data)
        if isinstance(self.secret, ec.EllipticCurvePrivateKey):
            digest = hashes.SHA256() if len(data) == 32 else hashes.SHA384()
            both = decode_dss_signature(self.secret.sign(data, ec.ECDSA(Prehashed(digest))))
            size = (self.secret.curve.key_size + 7) // 8
            return b"".join(number.to_bytes(size, "big") for number in both)
        if mechanism is Mechanism.AES_CMAC:
            mac = cmac.CMAC(algorithms.AES(self.secret))
            mac.update(data)
            return mac.finalize()
        return hmac.digest(self.secret, data, _DIGESTS[mechanism.name])

    def verify(self, data: bytes, signature: bytes, *, mechanism: Mechanism) -> bool:
        return self.sign(data, mechanism=mechanism) == signature

    def unwrap_key(
        self, kind: ObjectClass, key_type: KeyType, blob: bytes, *, mechanism: Mechanism, template: Any, **_: Any
    ) -> FakeObject:
        self._allow(mechanism, A.UNWRAP)
        known = VENDOR_KWP if self.token.has(Defect.VENDOR_KWP) else Mechanism.AES_KEY_WRAP_KWP
        if mechanism != known or kind is not ObjectClass.SECRET_KEY:
            raise fail(0x70)
        try:
            secret = keywrap.aes_key_unwrap_with_padding(self.secret, blob)
        except keywrap.InvalidUnwrap:
            raise fail(0x110) from None
        if self.token.has(Defect.UNWRAP_TEMPLATE_IGNORED):
            template = dict(template) | {A.SENSITIVE: False, A.EXTRACTABLE: True}
        return self.token.make(template | {A.CLASS: kind, A.KEY_TYPE: key_type}, secret, local=False)


class FakeModule:
    """Module, library, slot, token and session in one; whatever a token process asks of them."""

    path = "/fake/module.so"
    label = "fake"
    serial = b"FAKE0001        "
    manufacturer_id = "Fake Devices"
    model = "native"
    hardware_version = firmware_version = library_version = (1, 0)
    library_description = "fake module"
    slot_id = 7
    handle = 1

    def __init__(self, defects: tuple[Defect, ...] = ()) -> None:
        self.defects = defects
        self.objects: dict[int, FakeObject] = {}
        self.next_handle = 1
        self.sessions = 0
        self.tries = _TRIES
        self.wraps = 0
        self.present = True
        self.list_fails = False
        """The list of slots fails, whatever else goes well."""
        self._gone = 0
        self.called: list[str] = []
        self.slot = self.library = self.raw = self

    def has(self, defect: Defect) -> bool:
        return defect in self.defects

    def pull(self, number: int) -> None:
        """Unplug it: from now on every call of its session answers with this number."""
        self._gone = number

    def answer(self) -> None:
        """Raise what it answers while it is unplugged."""
        if self._gone:
            raise fail(self._gone)

    def _answer_raw(self, call: str) -> None:
        if self._gone:
            raise CkrError(call, self._gone)

    # The module and its slot

    def sha256(self) -> str:
        return "fa" * 32

    def find(self, serial: str, label: str) -> FakeModule:
        if self.list_fails or self._gone == 0x05:
            raise CkrError("C_GetSlotList", 0x05)
        if not self.present or self._gone:
            raise TokenNotFound(serial=serial, label=label, present="none")
        return self

    def get_token(self) -> FakeModule:
        return self

    def get_mechanisms(self) -> list[Any]:
        return [*(Mechanism[name] for name in _MECHANISMS), 0x1054]

    @property
    def flags(self) -> TokenFlag:
        low = {1: TokenFlag.USER_PIN_FINAL_TRY, 0: TokenFlag.USER_PIN_LOCKED}.get(self.tries, TokenFlag(0))
        return TokenFlag.TOKEN_INITIALIZED | low

    def open(self, **_: Any) -> FakeModule:
        self.sessions += 1
        return self

    # ctypes calls

    def ask_session(self, _session: int) -> None:
        # A session that general errors come from may well be there; the list tells.
        if self._gone != 0x05:
            self._answer_raw("C_GetSessionInfo")

    def close_all_sessions(self, _slot: int) -> None:
        self.sessions = 0
        self.objects = {handle: one for handle, one in self.objects.items() if one.attributes[A.TOKEN]}

    def token_info(self, _slot: int) -> TokenInfo:
        self._answer_raw("C_GetTokenInfo")
        return TokenInfo(flags=int(self.flags), shortest=4, longest=255)

    def log_in(self, _session: int, _user: int, pin: bytearray) -> None:
        if not self.tries:
            raise CkrError("C_Login", 0xA4)
        if bytes(pin) != PIN:
            self.tries = 0 if self.has(Defect.PIN_LOCK) else self.tries - 1
            self.sessions += self.has(Defect.SESSION_LEAK)
            raise CkrError("C_Login", 0xA0)
        self.tries = _TRIES

    def decrypt(self, _session: int, mechanism: int, parameter: bytes | None, key: int, cipher: bytes) -> bytes:
        found = self.objects[key]
        if not found.enforces(A.DECRYPT):
            raise CkrError("C_DecryptInit", 0x68)
        return found._cipher(Mechanism(mechanism), parameter).decryptor().update(cipher)

    def wrap(self, _session: int, mechanism: int, parameter: Any, wrapping: int, key: int) -> bytes:
        self._answer_raw("C_WrapKey")
        self.wraps += 1
        self.called.append(f"{mechanism:#x}")
        if self.has(Defect.REMOVED) and self.wraps >= 3:
            raise CkrError("C_WrapKey", 0x32)
        under, target = self.objects[wrapping], self.objects[key]
        if not under.enforces(A.WRAP):
            raise CkrError("C_WrapKey", 0x68)
        if not target.enforces(A.EXTRACTABLE):
            raise CkrError("C_WrapKey", 0x6A)
        if target.enforces(A.WRAP_WITH_TRUSTED) and not under.attributes.get(A.TRUSTED):
            raise CkrError("C_WrapKey", 0x69)
        blob = self._blob(mechanism, parameter, under.secret, target)
        return blob + bytes(8) if self.has(Defect.LYING_LENGTH) else blob

    def _blob(self, mechanism: int, parameter: Any, under: Any, target: FakeObject) -> bytes:
        material = self._material(target.secret)
        if self.has(Defect.LISTED_ONLY):
            raise CkrError("C_WrapKey", 0x70)
        if self.has(Defect.NATIVE_ALONE):
            if mechanism != 0x1054:
                raise CkrError("C_WrapKey", 0x70)
            if target.attributes[A.KEY_TYPE] is KeyType.GENERIC_SECRET:
                raise CkrError("C_WrapKey", 0x69)
        if self.has(Defect.VENDOR_KWP):
            if mechanism in (0x210A, 0x210B, 0x1054):
                raise CkrError("C_WrapKey", 0x70)
            mechanism = 0x210B if mechanism == VENDOR_KWP else mechanism
        if isinstance(under, rsa.RSAPublicKey):
            if mechanism == 0x1054 and not self.has(Defect.PADDED_OTHERWISE):
                kek = os.urandom(cast(RsaAesParameters, parameter).aes_bits // 8)
                wrapped = under.encrypt(kek, self._oaep(parameter.oaep.contents))
                return wrapped + keywrap.aes_key_wrap_with_padding(kek, material)
            if mechanism == 0x09 and isinstance(target.secret, bytes):
                return under.encrypt(material, self._oaep(parameter))
            raise CkrError("C_WrapKey", 0x69)
        if mechanism == 0x210A and self.has(Defect.PADDED_OTHERWISE):
            padder = block_padding.PKCS7(64).padder()
            return keywrap.aes_key_wrap(under, padder.update(material) + padder.finalize())
        if mechanism == 0x210B and not self.has(Defect.PADDED_OTHERWISE):
            return keywrap.aes_key_wrap_with_padding(under, material)
        if mechanism == 0x1085:
            padder = block_padding.PKCS7(128).padder()
            padded = padder.update(material) + padder.finalize()
            return ciphers.Cipher(algorithms.AES(under), modes.CBC(parameter)).encryptor().update(padded)
        raise CkrError("C_WrapKey", 0x70)

    def _oaep(self, asked: OaepParameters) -> padding.OAEP:
        wrong = self.has(Defect.WRONG_OAEP_HASH)
        digest = _HASHES[0x220 if wrong else ctypes.c_ulong(asked.hash).value]
        return padding.OAEP(padding.MGF1(digest), digest, None)

    def _material(self, secret: Any) -> bytes:
        if isinstance(secret, bytes):
            return secret
        if self.has(Defect.ODD_EDWARDS) and isinstance(secret, ed25519.Ed25519PrivateKey):
            return bytes.fromhex("302c020100300506032b65700420") + secret.private_bytes_raw()
        if self.has(Defect.SHORT_SCALAR) and isinstance(secret, ec.EllipticCurvePrivateKey):
            der = _short_pkcs8(secret)
        else:
            der = secret.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return der + bytes(-len(der) % 8) if self.has(Defect.TRAILING_NULS) else der

    # The session

    def generate_random(self, bits: int) -> bytes:
        self.answer()
        return os.urandom(bits // 8)

    def get_objects(self, template: Mapping[Attribute, Any]) -> Iterator[FakeObject]:
        self.answer()
        wanted = template.items()
        yield from [
            one
            for one in self.objects.values()
            if all(one.attributes.get(attribute) == value for attribute, value in wanted)
        ]

    def generate_key(self, kind: KeyType, length: int, *, template: Any, **_: Any) -> FakeObject:
        self.answer()
        given = template | {A.CLASS: ObjectClass.SECRET_KEY, A.KEY_TYPE: kind, A.VALUE_LEN: length // 8}
        if given.get(A.TRUSTED):
            self._refuse_trusted()
        return self.make(given, os.urandom(length // 8), local=True)

    def _refuse_trusted(self) -> None:
        if not self.has(Defect.NOT_ENFORCED) and not self.has(Defect.TRUSTED_BY_USER):
            raise fail(0x10)

    def create_domain_parameters(self, _kind: KeyType, attributes: Any, **_: Any) -> Any:
        self.answer()
        curve = attributes[A.EC_PARAMS]
        if curve in (_EDWARDS, OTHER_CURVES[KeyAlgorithm.ED25519]):
            if self.has(Defect.EDWARDS_BY_NAME) is (curve == _EDWARDS):
                raise fail(0x140)
            return SimpleNamespace(
                generate_keypair=lambda **given: self._pair(
                    ed25519.Ed25519PrivateKey.generate(), {A.EC_PARAMS: curve}, **given
                )
            )

        def generate_keypair(**given: Any) -> tuple[FakeObject, FakeObject]:
            return self._pair(ec.generate_private_key(_CURVES[curve]), {A.EC_PARAMS: curve}, **given)

        return SimpleNamespace(generate_keypair=generate_keypair)

    def generate_keypair(self, _kind: KeyType, bits: int, **given: Any) -> tuple[FakeObject, FakeObject]:
        return self._pair(rsa.generate_private_key(65537, bits), {}, **given)

    def _pair(
        self, key: Any, facts: dict[Attribute, Any], *, public_template: Any, private_template: Any, **_: Any
    ) -> tuple[FakeObject, FakeObject]:
        public = facts | _public_facts(key) | {A.CLASS: ObjectClass.PUBLIC_KEY, A.KEY_TYPE: _type_of(key)}
        private = facts | {A.CLASS: ObjectClass.PRIVATE_KEY, A.KEY_TYPE: _type_of(key)}
        return (
            self.make(public_template | public, key.public_key(), local=True),
            self.make(private_template | private, key, local=True),
        )

    def create_object(self, template: dict[Attribute, Any]) -> FakeObject:
        self.answer()
        kind = template[A.CLASS]
        if template.get(A.TRUSTED) and not self.has(Defect.TRUSTED_PUBLIC_BY_USER):
            self._refuse_trusted()
        secret: Any = template.get(A.VALUE)
        if kind is ObjectClass.PUBLIC_KEY and self.has(Defect.WRAPPING_KEY_BY_VALUE):
            if secret is None:
                raise fail(0xD0)
            template = template | {A.MODULUS: secret, A.PUBLIC_EXPONENT: b"\x01\x00\x01"}
        if kind is ObjectClass.PUBLIC_KEY and A.MODULUS in template:
            e, n = (int.from_bytes(template[name], "big") for name in (A.PUBLIC_EXPONENT, A.MODULUS))
            secret = rsa.RSAPublicNumbers(e, n).public_key()
        elif kind is ObjectClass.PRIVATE_KEY:
            secret = _private_of(template)
        return self.make({name: value for name, value in template.items() if name is not A.VALUE}, secret, local=False)

    def make(self, template: dict[Attribute, Any], secret: Any, *, local: bool) -> FakeObject:
        given = {name: value for name, value in template.items() if value is not DEFAULT}
        if self.has(Defect.TOKEN_OBJECTS_ALONE) and given.setdefault(A.TOKEN, True) is False:
            raise fail(0x13)
        if self.has(Defect.NATIVE_ALONE) and given[A.CLASS] is ObjectClass.SECRET_KEY and given.get(A.WRAP):
            raise fail(0x13)
        asked = {A.TOKEN: False, A.SENSITIVE: True, A.EXTRACTABLE: False, A.COPYABLE: True} | given
        if self.has(Defect.NO_SESSION_OBJECTS):
            asked[A.TOKEN] = True
        if self.has(Defect.TEMPLATE_IGNORED) and local and asked[A.CLASS] is not ObjectClass.PUBLIC_KEY:
            asked |= {A.SENSITIVE: False, A.EXTRACTABLE: True}
        facts = {A.LOCAL: local, A.NEVER_EXTRACTABLE: not asked[A.EXTRACTABLE], A.ALWAYS_SENSITIVE: asked[A.SENSITIVE]}
        uses = dict.fromkeys((A.WRAP, A.UNWRAP, A.DERIVE, A.ENCRYPT, A.DECRYPT, A.SIGN, A.VERIFY), False)
        return FakeObject(self, {A.MODIFIABLE: True, A.PRIVATE: True} | uses | facts | asked, secret)


def _type_of(key: Any) -> KeyType:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return KeyType.EC_EDWARDS
    return KeyType.RSA if isinstance(key, rsa.RSAPrivateKey) else KeyType.EC


def _public_facts(key: Any) -> dict[Attribute, Any]:
    public = key.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        numbers = public.public_numbers()
        return {A.MODULUS: numbers.n.to_bytes(public.key_size // 8, "big"), A.PUBLIC_EXPONENT: b"\x01\x00\x01"}
    if isinstance(public, ed25519.Ed25519PublicKey):
        return {A.EC_POINT: public.public_bytes_raw()}
    return {A.EC_POINT: public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)}


def _private_of(template: Mapping[Attribute, Any]) -> Any:
    if template[A.KEY_TYPE] is KeyType.EC:
        return ec.derive_private_key(int.from_bytes(template[A.VALUE], "big"), _CURVES[template[A.EC_PARAMS]])
    names = (A.PRIME_1, A.PRIME_2, A.PRIVATE_EXPONENT, A.EXPONENT_1, A.EXPONENT_2, A.COEFFICIENT)
    p, q, d, dp, dq, qi = (int.from_bytes(template[name], "big") for name in names)
    public = rsa.RSAPublicNumbers(65537, int.from_bytes(template[A.MODULUS], "big"))
    return rsa.RSAPrivateNumbers(p, q, d, dp, dq, qi, public).private_key()


def _short_pkcs8(key: ec.EllipticCurvePrivateKey) -> bytes:
    def der(tag: int, content: bytes) -> bytes:
        size = len(content)
        return bytes([tag, size] if size < 0x80 else [tag, 0x81, size]) + content

    value = key.private_numbers().private_value
    curve = next(one for one, known in _CURVES.items() if known.name == key.curve.name)
    scalar = der(0x04, value.to_bytes((value.bit_length() + 7) // 8, "big"))
    algorithm = der(0x30, bytes.fromhex("06072a8648ce3d0201") + curve)
    return der(0x30, der(0x02, b"\0") + algorithm + der(0x04, der(0x30, der(0x02, b"\1") + scalar)))
