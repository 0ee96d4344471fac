"""RSAES-OAEP with an empty label and MGF1 of the same hash; and naming the hash when it is another one."""

from __future__ import annotations

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.core.wrapping.refusals import WrapDefect

_HASHES: dict[OaepHash, type[hashes.HashAlgorithm]] = {
    OaepHash.SHA1: hashes.SHA1,
    OaepHash.SHA256: hashes.SHA256,
}


def encrypt(spki: bytes, oaep_hash: OaepHash, data: bytes) -> bytes:
    """Encrypt to a public key (DER); raises WrapDefect when it is no RSA key or the data is too long."""
    key = load_der_public_key(spki)
    if not isinstance(key, rsa.RSAPublicKey):
        raise WrapDefect(why="the wrapping key is no RSA key")
    try:
        return key.encrypt(data, _padding(oaep_hash, oaep_hash))
    except ValueError:
        raise WrapDefect(why="the material is too long for OAEP with this key") from None


def decrypt(key: rsa.RSAPrivateKey, oaep_hash: OaepHash, cipher: bytes) -> bytes:
    """Decrypt; raises WrapDefect, which names the hashes that it was really made with where it can."""
    plain = _try(key, oaep_hash, oaep_hash, cipher)
    if plain is not None:
        return plain
    for other in OaepHash:
        for mgf in OaepHash:
            if _try(key, other, mgf, cipher) is not None:
                made_with = f"OAEP hash is {other.value}" + (f" with MGF1 {mgf.value}" if mgf != other else "")
                raise WrapDefect(why=f"{made_with} instead of {oaep_hash.value}")
    raise WrapDefect(why="OAEP does not decrypt")


def _try(key: rsa.RSAPrivateKey, oaep_hash: OaepHash, mgf: OaepHash, cipher: bytes) -> bytes | None:
    try:
        return key.decrypt(cipher, _padding(oaep_hash, mgf))
    except ValueError:
        return None


def _padding(oaep_hash: OaepHash, mgf: OaepHash) -> padding.OAEP:
    return padding.OAEP(padding.MGF1(_HASHES[mgf]()), _HASHES[oaep_hash](), None)
