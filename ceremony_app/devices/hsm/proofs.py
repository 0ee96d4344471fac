"""Check values, proof of use and the lock of a key; runs inside the token process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from pkcs11 import MGF, Attribute, Mechanism, ObjectClass

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.keys import Told, attributes_of, told_of
from ceremony_app.devices.hsm.module import OpenToken, P11Object, class_of, read, read_all, wipe
from ceremony_app.devices.hsm.refusals import TokenCheckValueZero, TokenKeyOtherKind
from ceremony_app.devices.hsm.templates import HMAC_MECHANISMS
from ceremony_app.devices.hsm.wrapping import cbc_pad, kwp, make_kek, wrap_under_public

CHECK_TEXT = b"ceremony check value v1"
NO_WRAP_BEFORE = "no wrap was possible before either"
"""How `wrap_refused_with` begins where the token's refusal says nothing about the lock."""
_BLOCK = 16
_FIXED_ERRORS = ckr.TEMPLATE_ERRORS | {ckr.FUNCTION_NOT_SUPPORTED, ckr.ACTION_PROHIBITED}
"""What a token says where an attribute stays as it was born; CKR_ACTION_PROHIBITED to a key that is not modifiable."""
_Wrap = Callable[[OpenToken, P11Object, P11Object], bytes]
# DER of DigestInfo for SHA-256 up to the digest, RFC 8017 §9.2 note 1.
_SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def check_value(key: P11Object, told: Told, algorithm: KeyAlgorithm) -> tuple[bytes, str]:
    """The check value (16 bytes) of an AES or HMAC key of which the token told this, and its method (design.md §5).

    AES: CMAC of one zero block, by CKM_AES_CMAC or, for a key that may not sign, by two ECB calls
    (SP 800-38B; hsm.md §11). The ECB value itself is the GHASH key of a GCM key and is never told. HMAC: the
    first bytes of the HMAC over `ceremony check value v1`. Raises TokenCheckValueZero, CkrError.
    """
    if algorithm.family is KeyFamily.HMAC:
        mechanism = HMAC_MECHANISMS[algorithm]
        with calling("C_Sign"):
            value = key.sign(CHECK_TEXT, mechanism=mechanism)[:_BLOCK]
        method = f"{algorithm.value} over '{CHECK_TEXT.decode()}', first 16 bytes"
    else:
        value = _cmac(key) if told[Attribute.SIGN] else None
        value = value or _cmac_by_ecb(key)
        method = "AES-CMAC of a zero block"
    if len(value) != _BLOCK or not any(value):
        raise TokenCheckValueZero(key_id=(told[Attribute.ID] or b"").hex())
    return value, method


def _cmac(key: P11Object) -> bytes | None:
    """None where the token does not know the mechanism, though it lets the key sign."""
    try:
        with calling("C_Sign"):
            value: bytes = key.sign(bytes(_BLOCK), mechanism=Mechanism.AES_CMAC)
    except CkrError as error:
        if error.number not in ckr.MECHANISM_ERRORS:
            raise
        return None
    return value


def _cmac_by_ecb(key: P11Object) -> bytes:
    with calling("C_Encrypt"):
        encrypted_zero = bytearray(key.encrypt(bytes(_BLOCK), mechanism=Mechanism.AES_ECB))
        doubled = int.from_bytes(encrypted_zero, "big") << 1
        if doubled >> 128:
            doubled = (doubled & ((1 << 128) - 1)) ^ 0x87
        wipe(encrypted_zero)
        value: bytes = key.encrypt(doubled.to_bytes(_BLOCK, "big"), mechanism=Mechanism.AES_ECB)
    return value


def prove_use(
    token: OpenToken, key: P11Object, algorithm: KeyAlgorithm, usage: KeyUsage, challenge: bytes
) -> dict[str, Any]:
    """What the key does with a challenge: an answer for the caller to verify, or a verdict of the token.

    RSA and EC for signing: a signature over the 32-byte challenge as a digest; Ed25519: over it as a message. RSA for
    decryption: `decrypt` alone, as that needs a cipher first (`decrypt_oaep`). AES and HMAC: a verdict.
    """
    if algorithm.family is KeyFamily.AES:
        initial = bytes(token.random(_BLOCK))
        with calling("C_Encrypt"):
            cipher = key.encrypt(challenge, mechanism=Mechanism.AES_CBC, mechanism_param=initial)
        with calling("C_Decrypt"):
            plain = key.decrypt(cipher, mechanism=Mechanism.AES_CBC, mechanism_param=initial)
        return {"method": "AES-CBC, encrypted and decrypted", "verified": plain == challenge != cipher}
    if algorithm.family is KeyFamily.HMAC:
        mechanism = HMAC_MECHANISMS[algorithm]
        with calling("C_Sign"):
            first, second = (key.sign(challenge, mechanism=mechanism) for _ in range(2))
        with calling("C_Verify"):
            same = key.verify(challenge, first, mechanism=mechanism)
        return {"method": f"{algorithm.value}, made twice and verified", "verified": first == second and same}
    if usage is not KeyUsage.SIGN_VERIFY:
        return {"method": "decrypt"}
    if algorithm.family is KeyFamily.EDWARDS:
        with calling("C_Sign"):
            return {"method": "Ed25519", "answer": key.sign(challenge, mechanism=Mechanism.EDDSA).hex()}
    if algorithm.family is KeyFamily.EC:
        return {"method": "ECDSA", "answer": sign_digest(key, challenge).hex()}
    pss = (Mechanism.SHA256, MGF.SHA256, 32)
    try:
        with calling("C_Sign"):
            answer = key.sign(challenge, mechanism=Mechanism.RSA_PKCS_PSS, mechanism_param=pss)
        return {"method": "RSA-PSS", "answer": answer.hex()}
    except CkrError as error:
        if error.number not in ckr.MECHANISM_ERRORS:
            raise
    with calling("C_Sign"):
        answer = key.sign(_SHA256_INFO + challenge, mechanism=Mechanism.RSA_PKCS)
    return {"method": "RSA-PKCS1", "answer": answer.hex()}


def sign_digest(key: P11Object, digest: bytes) -> bytes:
    """CKM_ECDSA over a digest made by the caller: r and s, each as long as the curve's order."""
    if class_of(key) is not ObjectClass.PRIVATE_KEY or not read(key, Attribute.SIGN):
        raise TokenKeyOtherKind(key_id=(read(key, Attribute.ID) or b"").hex(), algorithm="EC", why="it does not sign")
    with calling("C_Sign"):
        signature: bytes = key.sign(digest, mechanism=Mechanism.ECDSA)
    return signature


def decrypt_oaep(key: P11Object, cipher: bytes, sha256: bytes) -> dict[str, Any]:
    """Decrypt a challenge that came under OAEP SHA-1, and under SHA-256 where the token knows it."""
    try:
        with calling("C_Decrypt"):
            plain = key.decrypt(
                sha256,
                mechanism=Mechanism.RSA_PKCS_OAEP,
                mechanism_param=(Mechanism.SHA256, MGF.SHA256, None),
            )
        return {"method": "RSA-OAEP SHA-256", "answer": plain.hex()}
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
    with calling("C_Decrypt"):
        plain = key.decrypt(
            cipher, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=(Mechanism.SHA_1, MGF.SHA1, None)
        )
    return {"method": "RSA-OAEP SHA-1", "answer": plain.hex()}


def lock(token: OpenToken, key: P11Object, trusted: P11Object | None = None) -> dict[str, Any]:
    """Make the key non-extractable and show that it holds: read back, a wrap that must fail, no way back.

    The wrap is made with a key and mechanism that wrapped this very key just before (or, where it was locked
    already, a throwaway one), so that its failure speaks of the lock alone. A key that no other wraps is tried with a
    trusted public wrapping key, which stays.
    """
    ways = (kwp, cbc_pad) if trusted is None else (wrap_under_public,)
    before = read_all(key, (Attribute.EXTRACTABLE, Attribute.SENSITIVE))
    with _kek_if_any(token) if trusted is None else nullcontext(trusted) as kek:
        if before[Attribute.EXTRACTABLE]:
            control = _wrap_error(token, ways, kek, key)
            if before[Attribute.SENSITIVE] is False:
                # Born readable, for the one route that reads it (hsm.md §8); from here on nobody does.
                with calling("C_SetAttributeValue"):
                    key[Attribute.SENSITIVE] = True
            unset = _set_extractable(key, value=False)
            if unset is not None and unset.number not in _FIXED_ERRORS:
                raise unset
            if unset is not None:
                # YubiHSM 2 fixes it at generation (hsm.md §7): people accept that or destroy the key.
                return _not_locked(key, unset)
        else:
            with _kek_if_any(token, {Attribute.EXTRACTABLE: True}) as throwaway:
                control = throwaway if isinstance(throwaway, CkrError) else _wrap_error(token, ways, kek, throwaway)
        refused = _wrap_error(token, ways, kek, key)
    reversible = _can_be_undone(key)
    if control is not None:
        said = f"{NO_WRAP_BEFORE}: {ckr.describe(control.number)}"
    else:
        said = ckr.describe(refused.number) if refused else "nothing: the token wrapped the locked key"
    report, sensitive = _read_back(key, said)
    held = report["extractable"] is False and refused is not None and not reversible and sensitive is not False
    return report | {"held": held}


def _not_locked(key: P11Object, error: CkrError) -> dict[str, Any]:
    said = f"nothing: the token does not let it be locked, {ckr.describe(error.number)}"
    report, _ = _read_back(key, said)
    return report | {"held": False}


def _read_back(key: P11Object, said: str) -> tuple[dict[str, Any], Any]:
    """What the token tells of a key after the attempt to lock it; and its CKA_SENSITIVE."""
    told = told_of(key)
    report = {
        "attributes": attributes_of(told, {Attribute.EXTRACTABLE: False}),
        "wrap_refused_with": said,
        # What the token does not tell is not taken for locked.
        "extractable": told[Attribute.EXTRACTABLE] is not False,
        "never_extractable": bool(told[Attribute.NEVER_EXTRACTABLE]),
    }
    return report, told[Attribute.SENSITIVE]


def _set_extractable(key: P11Object, *, value: bool) -> CkrError | None:
    try:
        with calling("C_SetAttributeValue"):
            key[Attribute.EXTRACTABLE] = value
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        return error
    return None


@contextmanager
def _kek_if_any(token: OpenToken, changes: dict[Attribute, Any] | None = None) -> Iterator[P11Object | CkrError]:
    """A key that wraps, or why the token makes none (YubiHSM 2, hsm.md §7)."""
    try:
        made = make_kek(token, changes or {})
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        yield error
        return
    with token.ephemeral(made):
        yield made


def _wrap_error(
    token: OpenToken, ways: tuple[_Wrap, ...], kek: P11Object | CkrError, key: P11Object
) -> CkrError | None:
    """What the first of these ways of wrapping that the token has answers; None where it wrapped."""
    if isinstance(kek, CkrError):
        return kek
    first: CkrError | None = None
    for wrap in ways:
        try:
            wrap(token, kek, key)
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            if error.number not in ckr.MECHANISM_ERRORS:
                return error
            first = first or error
        else:
            return None
    return first


def _can_be_undone(key: P11Object) -> bool:
    if _set_extractable(key, value=True) is not None:
        return False
    undone = bool(read(key, Attribute.EXTRACTABLE))
    with calling("C_SetAttributeValue"):
        key[Attribute.EXTRACTABLE] = False
    return undone
