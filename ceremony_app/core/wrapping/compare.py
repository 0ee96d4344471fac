"""Open a blob as the cloud would and compare it with the key it should hold (hsm.md §8 step 0.3)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys import checkvalues
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping import keywrap, oaep, pkcs8
from ceremony_app.core.wrapping.forms import WrapForm
from ceremony_app.core.wrapping.layouts import KEK_BYTES, split
from ceremony_app.core.wrapping.refusals import WrapDefect


class KeyIdentity(Value):
    """What tells one key from another: public key (DER), or check value (16 bytes) of AES and HMAC."""

    algorithm: KeyAlgorithm
    spki: bytes | None
    check_value: bytes | None


def open_blob(form: WrapForm, blob: bytes, private_key: rsa.RSAPrivateKey) -> bytes:
    """The material of a blob, opened with the wrapping key's private half; raises WrapDefect."""
    if private_key.key_size != form.modulus_bits:
        raise WrapDefect(why=f"the wrapping key has {private_key.key_size} bits instead of {form.modulus_bits}")
    parts = split(form, blob)
    plain = oaep.decrypt(private_key, form.oaep_hash, parts.oaep)
    if parts.kwp is None:
        return plain
    if len(plain) != KEK_BYTES:
        raise WrapDefect(why=f"the AES key inside has {len(plain)} bytes instead of {KEK_BYTES}")
    return keywrap.unwrap(plain, parts.kwp)


def check_material(expected: KeyIdentity, material: bytes) -> None:
    """Raise WrapDefect unless the material is exactly the expected key, in exactly the form a cloud takes.

    AES and HMAC: the raw bytes, their check value as the token computed it. RSA and EC: strict PKCS#8 whose
    public key is the token's.
    """
    algorithm = expected.algorithm
    if not algorithm.is_symmetric:
        if pkcs8.public_key_of(algorithm, material, expected.spki) != expected.spki:
            raise WrapDefect(why="its public key is another one than the token's")
        return
    if len(material) != algorithm.secret_bytes:
        raise WrapDefect(why=f"the key has {len(material)} bytes instead of {algorithm.secret_bytes}")
    if checkvalues.on_host(algorithm, material) != expected.check_value:
        raise WrapDefect(why="its check value is another one than the token's")
