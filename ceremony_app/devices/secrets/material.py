"""Key material in this process: strict forms, wraps to RSA and under AES, and what is wrong with what came out.

Layouts: reference/clouds.md §0.1 (L1, L2); RFC 5649; RFC 3394; PKCS#8 (RFC 5208) without attributes or padding.
"""

from __future__ import annotations

import os

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, keywrap, padding, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.devices.secrets.refusals import MaterialDefect, PackageDoesNotOpen, WrapUnusable
from ceremony_app.devices.secrets.values import HostWrapped, PackedKey

_DER = serialization.Encoding.DER
_PKCS8 = serialization.PrivateFormat.PKCS8
_PLAIN = serialization.NoEncryption()
_CURVES: dict[KeyAlgorithm, type[ec.EllipticCurve]] = {
    KeyAlgorithm.EC_P256: ec.SECP256R1,
    KeyAlgorithm.EC_P384: ec.SECP384R1,
    KeyAlgorithm.EC_P521: ec.SECP521R1,
    KeyAlgorithm.EC_SECP256K1: ec.SECP256K1,
}
_HASHES: dict[OaepHash, type[hashes.HashAlgorithm]] = {
    OaepHash.SHA1: hashes.SHA1,
    OaepHash.SHA256: hashes.SHA256,
}
_BLOCK = 16

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def strict(algorithm: KeyAlgorithm, raw: bytes) -> bytes:
    """The material itself if it is exactly a key of this algorithm, to the last byte; raises MaterialDefect."""
    if algorithm.is_symmetric:
        if len(raw) != algorithm.secret_bytes:
            raise _defect(algorithm, f"{len(raw)} bytes instead of {algorithm.secret_bytes}")
        return raw
    length = _der_length(algorithm, raw)
    if len(raw) > length:
        raise _defect(algorithm, f"{len(raw) - length} trailing bytes after the PKCS#8")
    load_private(algorithm, raw)
    return raw


def normalise(algorithm: KeyAlgorithm, raw: bytes) -> bytes:
    """Strict material from what a token's wrap held: trailing zero bytes cut, PKCS#8 written anew.

    Raises MaterialDefect where that does not give a sound key.
    """
    if algorithm.is_symmetric:
        length = algorithm.secret_bytes
        if any(raw[length:]):
            raise _defect(algorithm, f"{len(raw)} bytes instead of {length}")
        return strict(algorithm, raw[:length])
    length = _der_length(algorithm, raw)
    if any(raw[length:]):
        raise _defect(algorithm, f"{len(raw) - length} trailing bytes after the PKCS#8")
    return load_private(algorithm, raw[:length]).private_bytes(_DER, _PKCS8, _PLAIN)


def load_private(algorithm: KeyAlgorithm, der: bytes) -> PrivateKey:
    """The private key, of the right kind, size or curve; raises MaterialDefect."""
    try:
        key = serialization.load_der_private_key(der, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise _defect(algorithm, "it cannot be read as PKCS#8") from None
    match key:
        case rsa.RSAPrivateKey() if algorithm.family is KeyFamily.RSA and key.key_size == algorithm.rsa_bits:
            return key
        case ec.EllipticCurvePrivateKey() if algorithm in _CURVES and isinstance(key.curve, _CURVES[algorithm]):
            return key
        case _:
            raise _defect(algorithm, "it is a key of another kind, size or curve")


def spki_of(key: PrivateKey) -> bytes:
    """The SubjectPublicKeyInfo DER of its public half."""
    return key.public_key().public_bytes(_DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def require_spki(algorithm: KeyAlgorithm, material: bytes, expected: bytes | None) -> None:
    """Compare the public half of strict material with the expected one; raises MaterialDefect."""
    if algorithm.is_symmetric or expected is None:
        return
    if spki_of(load_private(algorithm, material)) != expected:
        raise _defect(algorithm, "its public key is another one")


def unwrap_kwp(key: bytes, wrapped: bytes, part: str) -> bytes:
    """RFC 5649 unwrap; raises PackageDoesNotOpen naming the part."""
    try:
        return keywrap.aes_key_unwrap_with_padding(key, wrapped)
    except (keywrap.InvalidUnwrap, ValueError):
        raise PackageDoesNotOpen(part=part) from None


def wrap_kwp(key: bytes, material: bytes) -> bytes:
    """RFC 5649 wrap."""
    return keywrap.aes_key_wrap_with_padding(key, material)


def open_packed(backup_key: bytes, packed: PackedKey, algorithm: KeyAlgorithm) -> tuple[bytes, OaepHash | None]:
    """The strict material in a package, and the OAEP hash where a transport key stood between.

    Raises PackageDoesNotOpen, MaterialDefect.
    """
    inner = unwrap_kwp(backup_key, packed.wrapped, "the part under the backup key")
    if packed.transported is None:
        return strict(algorithm, inner), None
    try:
        transport = serialization.load_der_private_key(inner, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise PackageDoesNotOpen(part="the transport key") from None
    if not isinstance(transport, rsa.RSAPrivateKey):
        raise PackageDoesNotOpen(part="the transport key")
    modulus_bytes = transport.key_size // 8
    head, body = packed.transported[:modulus_bytes], packed.transported[modulus_bytes:]
    for oaep_hash in (OaepHash.SHA256, OaepHash.SHA1):
        try:
            between = transport.decrypt(head, oaep(oaep_hash))
        except ValueError:
            continue
        return strict(algorithm, unwrap_kwp(between, body, "the transported part")), oaep_hash
    raise PackageDoesNotOpen(part="the OAEP part of the transported blob")


def oaep(oaep_hash: OaepHash) -> OAEP:
    """RSAES-OAEP with this hash for label and MGF1, empty label."""
    digest = _HASHES[oaep_hash]()
    return OAEP(mgf=MGF1(digest), algorithm=digest, label=None)


def load_wrapping(spki: bytes) -> rsa.RSAPublicKey:
    """An RSA wrapping key from SPKI DER; raises WrapUnusable."""
    try:
        key = serialization.load_der_public_key(spki)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise WrapUnusable(why="the wrapping key cannot be read") from None
    if not isinstance(key, rsa.RSAPublicKey):
        raise WrapUnusable(why="the wrapping key is not RSA")
    return key


def wrap_oaep(spki: bytes, oaep_hash: OaepHash, material: bytes) -> bytes:
    """RSAES-OAEP to a wrapping key: exactly modulus length; raises WrapUnusable."""
    try:
        return load_wrapping(spki).encrypt(material, oaep(oaep_hash))
    except ValueError:
        raise WrapUnusable(why="the material is too long for OAEP with this wrapping key") from None


def wrap_in_form(form: WrapForm, spki: bytes, material: bytes) -> bytes:
    """L1 or L2 of the material, in exactly this form; raises WrapUnusable."""
    bits = load_wrapping(spki).key_size
    if bits != form.modulus_bits:
        raise WrapUnusable(why=f"the wrapping key has {bits} bits instead of {form.modulus_bits}")
    if form.layout is Layout.OAEP_DIRECT:
        return wrap_oaep(spki, form.oaep_hash, material)
    between = os.urandom(32)
    return wrap_oaep(spki, form.oaep_hash, between) + wrap_kwp(between, material)


def unwrap_host(kek: bytes, wrapped: HostWrapped) -> bytes:
    """What the token wrapped by whatever mechanism it has, not yet normalised; raises WrapUnusable."""
    try:
        match wrapped.method:
            case "rfc5649":
                return keywrap.aes_key_unwrap_with_padding(kek, wrapped.blob)
            case "key-wrap-pad":
                return _unwrap_pad(kek, wrapped.blob)
            case "key-wrap":
                return keywrap.aes_key_unwrap(kek, wrapped.blob)
            case "cbc-pad" if wrapped.iv is not None and len(wrapped.iv) == _BLOCK:
                decryptor = Cipher(algorithms.AES(kek), modes.CBC(wrapped.iv)).decryptor()
                return _unpad(decryptor.update(wrapped.blob) + decryptor.finalize(), _BLOCK)
            case _:
                raise WrapUnusable(why="the token's wrap mechanism is unknown here")
    except (keywrap.InvalidUnwrap, ValueError):
        raise WrapUnusable(why=f"the token's wrap does not open as {wrapped.method}") from None


def _unwrap_pad(kek: bytes, blob: bytes) -> bytes:
    """CKM_AES_KEY_WRAP_PAD: RFC 5649 in some modules, PKCS#7 then RFC 3394 in others (hsm.md)."""
    try:
        return keywrap.aes_key_unwrap_with_padding(kek, blob)
    except keywrap.InvalidUnwrap:
        return _unpad(keywrap.aes_key_unwrap(kek, blob), 8)


def _unpad(padded: bytes, block: int) -> bytes:
    unpadder = padding.PKCS7(block * 8).unpadder()
    return unpadder.update(padded) + unpadder.finalize()


def _der_length(algorithm: KeyAlgorithm, raw: bytes) -> int:
    """The whole length that the outer SEQUENCE claims; raises MaterialDefect where there is none or it is cut."""
    length = -1
    if len(raw) >= 2 and raw[0] == 0x30:
        if raw[1] < 0x80:
            length = 2 + raw[1]
        elif 0x81 <= raw[1] <= 0x84 and len(raw) >= 2 + (raw[1] & 0x7F):
            octets = raw[1] & 0x7F
            length = 2 + octets + int.from_bytes(raw[2 : 2 + octets], "big")
    if not 0 <= length <= len(raw):
        raise _defect(algorithm, "it is no whole PKCS#8")
    return length


def _defect(algorithm: KeyAlgorithm, defect: str) -> MaterialDefect:
    return MaterialDefect(algorithm=algorithm.value, defect=defect)
