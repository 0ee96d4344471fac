"""Throwaway keys for rehearsals, chosen so that every defect that was seen shows (hsm.md §8 step 0)."""

from __future__ import annotations

import secrets
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyFamily
from ceremony_app.core.wrapping.compare import KeyIdentity
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.private_parts import Scalar
from ceremony_app.devices.hsm.refusals import TokenCallFailed
from ceremony_app.devices.wraps.refusals import ThrowawaysLeft

_CURVES: dict[KeyAlgorithm, ec.EllipticCurve] = {
    KeyAlgorithm.EC_P256: ec.SECP256R1(),
    KeyAlgorithm.EC_P384: ec.SECP384R1(),
    KeyAlgorithm.EC_P521: ec.SECP521R1(),
    KeyAlgorithm.EC_SECP256K1: ec.SECP256K1(),
}
_GENERATED = {
    KeyAlgorithm.EC_P256: 4,
    KeyAlgorithm.EC_P384: 4,
    KeyAlgorithm.EC_SECP256K1: 4,
    KeyAlgorithm.ED25519: 2,
    # Half of all P-521 scalars are short, so that eight keys show a token that strips zeros.
    KeyAlgorithm.EC_P521: 8,
}
_MORE_RSA = 3
_SEMIBLOCK = 8

_Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class Sample(NamedTuple):
    """A throwaway key in the token and what it is."""

    key_id: bytes
    identity: KeyIdentity


class Samples:
    """The throwaway keys of one rehearsal or, when kept, of several."""

    def __init__(self, token: TokenClient) -> None:
        self._token = token
        self._made: dict[tuple[KeyAlgorithm, Born], list[Sample]] = {}

    def of(self, algorithm: KeyAlgorithm, born: Born = Born.SENSITIVE) -> list[Sample]:
        """Throwaways of that kind: some born in the token, and some made here that bring defects out.

        Those have, for EC, a scalar with leading zeros, brought in once with them and once without; and for RSA a
        PKCS#8 whose length is no multiple of 8, as trailing NULs show there alone. RSA-2048 stands for all RSA
        sizes: the defects are the same.
        """
        kind = KeyAlgorithm.RSA_2048 if algorithm.family is KeyFamily.RSA else algorithm
        if (kind, born) not in self._made:
            samples = [self._generate(kind, born) for _ in range(_GENERATED.get(kind, 1))]
            if kind.family in (KeyFamily.RSA, KeyFamily.EC):
                samples += self._telling(kind)
            self._made[kind, born] = samples
        return self._made[kind, born]

    def drop(self) -> None:
        """Destroy them all; raises ThrowawaysLeft."""
        self._made.clear()
        left = self._token.drop_throwaways()
        if left:
            raise ThrowawaysLeft(count=left)

    def _generate(self, kind: KeyAlgorithm, born: Born = Born.SENSITIVE) -> Sample:
        made = self._token.throwaway(kind, born=born)
        identity = KeyIdentity(algorithm=kind, spki=made.spki, check_value=made.check_value)
        return Sample(bytes.fromhex(made.key_id), identity)

    def _telling(self, kind: KeyAlgorithm) -> list[Sample]:
        if kind.family is KeyFamily.RSA:
            # A token that imports no private keys is judged by its own alone, by more of them.
            return self._import(kind, _odd_rsa(), Scalar.PADDED) or [self._generate(kind) for _ in range(_MORE_RSA)]
        key = _short_ec(_CURVES[kind])
        return [sample for scalar in Scalar for sample in self._import(kind, key, scalar)]

    def _import(self, kind: KeyAlgorithm, key: _Private, scalar: Scalar) -> list[Sample]:
        try:
            key_id = self._token.throwaway_of(kind, key, scalar)
        except TokenCallFailed:
            return []
        spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return [Sample(key_id, KeyIdentity(algorithm=kind, spki=spki, check_value=None))]


def _short_ec(curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
    size = (curve.key_size + 7) // 8
    return ec.derive_private_key(1 + int.from_bytes(secrets.token_bytes(size - 2), "big"), curve)


def _odd_rsa() -> rsa.RSAPrivateKey:
    while True:
        key = rsa.generate_private_key(65537, KeyAlgorithm.RSA_2048.rsa_bits)
        if len(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())) % _SEMIBLOCK:
            return key
