"""Wraps that need a KEK, the backup key or the plain key in this computer (hsm.md §8: 2b, 2c, 4, backup)."""

from __future__ import annotations

import os

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping import keywrap, oaep
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.secrets.material import (
    identify,
    method_name,
    normalise,
    open_packed,
    open_transported,
    unwrap_host,
    wrap_in_form,
)
from ceremony_app.devices.secrets.pipes import KEY_BYTES, read_exactly, read_key
from ceremony_app.devices.secrets.refusals import NoScope
from ceremony_app.devices.secrets.scopes import Scope
from ceremony_app.devices.secrets.values import (
    TO_PAIR,
    HostWrapped,
    PackageCheck,
    PackedKey,
    RewrapTarget,
    TransportPair,
)

TRANSPORT_BITS = 4096
_PAIR_BITS = 3072
"""What passes under this pair is open in this process a moment later; nothing is kept."""


class HostWraps:
    """One KEK at a time, the scope's backup key, and what is wrapped with them."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._kek: bytes | None = None
        self._pair: rsa.RSAPrivateKey | None = None

    def __repr__(self) -> str:
        return "<host wraps>"

    def throw_backup_key(self) -> None:
        """Make a backup key for rehearsals, which no share set belongs to."""
        key = os.urandom(KEY_BYTES)
        self._scope.backup_key = self._scope.restored_key = key

    def finish_readable_kek(self, kek_fd: int, kwp_part: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> bytes:
        """Route 2b: OAEP of the token's KEK from the pipe; the L2 blob. Raises PipeShort, WrapDefect."""
        return oaep.encrypt(wrapping_spki, oaep_hash, read_key(kek_fd)) + kwp_part

    def make_kek(self, token_fd: int) -> None:
        """Route 2c: a KEK of 32 token bytes from the pipe xor the computer's own; raises PipeShort."""
        token = read_exactly(token_fd, KEY_BYTES)
        self._kek = bytes(a ^ b for a, b in zip(token, os.urandom(KEY_BYTES), strict=True))

    def kek(self) -> bytes:
        """The KEK made here (32 bytes); raises NoScope."""
        if self._kek is None:
            raise NoScope(needs="a wrapping KEK")
        return self._kek

    def finish_imported_kek(self, kwp_part: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> bytes:
        """Route 2c: OAEP of the KEK made here; the whole L2 blob. The KEK is dropped."""
        blob = oaep.encrypt(wrapping_spki, oaep_hash, self.kek()) + kwp_part
        self._kek = None
        return blob

    def rewrap(
        self,
        kek_fd: int | None,
        wrapped: HostWrapped,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None,
        expect_check: bytes | None,
        target: RewrapTarget,
    ) -> bytes:
        """Route 4: unwrap what the token wrapped, normalise, prove that it is the token's key, wrap for the target.

        A pair is compared by its public key, an AES or HMAC key by its check value; without one nothing leaves.
        The KEK comes from the pipe, or is the one made here; for a blob to the pair of `host_pair` there is none.
        Raises PipeShort, NoScope, WrapDefect.
        """
        material = normalise(algorithm, self._opened(kek_fd, wrapped))
        identity = identify(algorithm, material, expect_spki)
        if identity.spki is not None and expect_spki != identity.spki:
            raise WrapDefect(why="its public key is another one than the token's")
        if identity.spki is None and (identity.check_value is None or expect_check != identity.check_value):
            raise WrapDefect(why="its check value is another one than the token's")
        if target.form is None or target.wrapping_spki is None:
            return keywrap.wrap(self._scope.key(), material)
        return wrap_in_form(target.form, target.wrapping_spki, material)

    def _opened(self, kek_fd: int | None, wrapped: HostWrapped) -> bytes:
        if wrapped.method == TO_PAIR:
            if self._pair is None:
                raise NoScope(needs="a pair to wrap to")
            return open_transported(self._pair, wrapped.blob)[0]
        kek = self.kek() if kek_fd is None else read_key(kek_fd)
        self._kek = None
        return unwrap_host(kek, wrapped)

    def host_pair(self) -> bytes:
        """The public half (SPKI DER) of a pair for tokens that wrap under no KEK; one for the child's life."""
        self._pair = self._pair or rsa.generate_private_key(public_exponent=65537, key_size=_PAIR_BITS)
        return self._pair.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def transport_pair(self) -> TransportPair:
        """A fresh RSA-4096 pair, its private half under the backup key only; raises NoScope."""
        backup_key = self._scope.key()
        pair = rsa.generate_private_key(public_exponent=65537, key_size=TRANSPORT_BITS)
        private = pair.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        spki = pair.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return TransportPair(spki=spki, wrapped_private=keywrap.wrap(backup_key, private))

    def open_package(
        self,
        packed: PackedKey,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None,
        expect_check: bytes | None,
    ) -> PackageCheck:
        """Open with the key restored from shares and compare; raises WrapDefect, PackageDoesNotOpen."""
        material, oaep_hash = open_packed(self._scope.opening_key(), packed)
        identity = identify(algorithm, material, expect_spki)
        return PackageCheck(
            matches=expect_spki in (None, identity.spki) and expect_check in (None, identity.check_value),
            spki=identity.spki,
            check_value=identity.check_value,
            check_method=method_name(algorithm),
            oaep_hash=oaep_hash,
        )

    def material(
        self,
        packed: PackedKey,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None,
        expect_check: bytes | None,
    ) -> bytes:
        """The strict material of a package, once it matches; raises WrapDefect, PackageDoesNotOpen."""
        if not self.open_package(packed, algorithm, expect_spki, expect_check).matches:
            raise WrapDefect(why="it is another key than the record says")
        material, _hash = open_packed(self._scope.opening_key(), packed)
        return material
