"""Key material in this process: what a token's or a package's wrap held, made strict or refused.

Layouts and strict forms are `core/wrapping`'s; here are only the mechanisms of tokens that are no standard of a
cloud (hsm.md §8 route 4), and the two shapes of a backup package.
"""

from __future__ import annotations

import os

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import keywrap as rfc3394
from cryptography.hazmat.primitives import padding, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ceremony_app.core.keys.checkvalues import check_method, on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping import keywrap, oaep, pkcs8
from ceremony_app.core.wrapping.compare import KeyIdentity, open_blob
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.core.wrapping.layouts import KEK_BYTES
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.secrets.refusals import PackageDoesNotOpen
from ceremony_app.devices.secrets.values import HostWrapped, PackedKey

_BLOCK = 16
_SEMIBLOCK = 8


def identify(algorithm: KeyAlgorithm, material: bytes, expect_spki: bytes | None) -> KeyIdentity:
    """Which key strict material is: public key, or check value; raises WrapDefect where it is not strict.

    The caller compares with `expect_spki`, which spares tests of a key that is the expected one.
    """
    if not algorithm.is_symmetric:
        spki = pkcs8.public_key_of(algorithm, material, expect_spki)
        return KeyIdentity(algorithm=algorithm, spki=spki, check_value=None)
    if len(material) != algorithm.secret_bytes:
        raise WrapDefect(why=f"the key has {len(material)} bytes instead of {algorithm.secret_bytes}")
    return KeyIdentity(algorithm=algorithm, spki=None, check_value=on_host(algorithm, material))


def normalise(algorithm: KeyAlgorithm, material: bytes) -> bytes:
    """Strict material from what tokens give, zero bytes behind it cut; raises WrapDefect."""
    if not algorithm.is_symmetric:
        return pkcs8.normalise(algorithm, material)
    length = algorithm.secret_bytes
    if len(material) < length or material[length:].strip(b"\0"):
        raise WrapDefect(why=f"the key has {len(material)} bytes instead of {length}")
    return material[:length]


def method_name(algorithm: KeyAlgorithm) -> str | None:
    """The name of the check value's method; None for key pairs."""
    method = check_method(algorithm)
    return None if method is None else method.value


def open_packed(backup_key: bytes, packed: PackedKey) -> tuple[bytes, OaepHash | None]:
    """The material in a package, not yet judged, and the OAEP hash where a transport key stood between.

    Raises PackageDoesNotOpen where BK does not fit, WrapDefect where what is inside is not as it must be.
    """
    try:
        inner = keywrap.unwrap(backup_key, packed.wrapped)
    except WrapDefect as defect:
        raise PackageDoesNotOpen(why=defect.parts["why"]) from None
    if packed.transported is None:
        return inner, None
    return open_transported(_transport_key(inner), packed.transported)


def open_transported(pair: rsa.RSAPrivateKey, blob: bytes) -> tuple[bytes, OaepHash]:
    """The material in an L2 blob to a pair of this computer, not yet judged, and its OAEP hash; raises WrapDefect."""
    form = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA256, modulus_bits=pair.key_size)
    try:
        return open_blob(form, blob, pair), OaepHash.SHA256
    except WrapDefect:
        # Nothing says its hash; a second try costs nothing and a wrong one cannot pass.
        weaker = form.model_copy(update={"oaep_hash": OaepHash.SHA1})
        return open_blob(weaker, blob, pair), OaepHash.SHA1


def wrap_in_form(form: WrapForm, spki: bytes, material: bytes) -> bytes:
    """L1 or L2 of the material, in exactly this form; raises WrapDefect."""
    if form.layout is Layout.OAEP_DIRECT:
        return wrap_oaep(form, spki, material)
    between = os.urandom(KEK_BYTES)
    return wrap_oaep(form, spki, between) + keywrap.wrap(between, material)


def wrap_oaep(form: WrapForm, spki: bytes, material: bytes) -> bytes:
    """RSAES-OAEP to a wrapping key of exactly the form's size; raises WrapDefect."""
    try:
        blob = oaep.encrypt(spki, form.oaep_hash, material)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise WrapDefect(why="the wrapping key cannot be read") from None
    if len(blob) * 8 != form.modulus_bits:
        raise WrapDefect(why=f"the wrapping key has {len(blob) * 8} bits instead of {form.modulus_bits}")
    return blob


def unwrap_host(kek: bytes, wrapped: HostWrapped) -> bytes:
    """What the token wrapped by whatever mechanism it has, not yet normalised; raises WrapDefect."""
    try:
        match wrapped.method:
            case "rfc5649":
                return keywrap.unwrap(kek, wrapped.blob)
            case "key-wrap-pad":
                return _unwrap_pad(kek, wrapped.blob)
            case "key-wrap":
                return rfc3394.aes_key_unwrap(kek, wrapped.blob)
            case "cbc-pad" if wrapped.iv is not None:
                decryptor = Cipher(algorithms.AES(kek), modes.CBC(wrapped.iv)).decryptor()
                return _unpad(decryptor.update(wrapped.blob) + decryptor.finalize(), _BLOCK)
            case _:
                raise WrapDefect(why="the token's wrap mechanism is unknown here")
    except (rfc3394.InvalidUnwrap, ValueError):
        raise WrapDefect(why=f"the token's wrap does not open as {wrapped.method}") from None


def _transport_key(der: bytes) -> rsa.RSAPrivateKey:
    try:
        # Made by this program and kept under the backup key; another key would open nothing.
        key = serialization.load_der_private_key(der, password=None, unsafe_skip_rsa_key_validation=True)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise WrapDefect(why="the transport key cannot be read") from None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise WrapDefect(why="the transport key is no RSA key")
    return key


def _unwrap_pad(kek: bytes, blob: bytes) -> bytes:
    """CKM_AES_KEY_WRAP_PAD: RFC 5649 in some modules, PKCS#7 then RFC 3394 in others (hsm.md)."""
    try:
        return rfc3394.aes_key_unwrap_with_padding(kek, blob)
    except rfc3394.InvalidUnwrap:
        return _unpad(rfc3394.aes_key_unwrap(kek, blob), _SEMIBLOCK)


def _unpad(padded: bytes, block: int) -> bytes:
    unpadder = padding.PKCS7(block * 8).unpadder()
    return unpadder.update(padded) + unpadder.finalize()
