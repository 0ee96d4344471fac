"""Carry a route out: the token and the secrets child, joined by pipes that the program never reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route, WrapForm
from ceremony_app.core.wrapping.layouts import KEK_BYTES
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenCallFailed, TokenWrapRefused
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.values import TO_PAIR, HostWrapped, PackedKey, RewrapTarget, TransportPair
from ceremony_app.devices.wraps.refusals import NoTransport, RouteUnfit, WrappingKeyUnfit
from ceremony_app.devices.wraps.values import KeyPackage

# Best first; on the way to a key that exists in this computer alone, SHA-1 in OAEP weakens nothing.
_TRANSPORT_WAYS = (
    (Route.NATIVE, OaepHash.SHA256),
    (Route.COMPOSED, OaepHash.SHA256),
    (Route.NATIVE, OaepHash.SHA1),
    (Route.COMPOSED, OaepHash.SHA1),
)
_HYBRID_ONLY = (Route.NATIVE, Route.COMPOSED, Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT)


class Target(NamedTuple):
    """The key to wrap: its id, algorithm, and what tells it: public key (DER), or check value of an AES or HMAC key."""

    key_id: bytes
    algorithm: KeyAlgorithm
    spki: bytes | None
    check_value: bytes | None
    under: bytes = b""
    """Id of the trusted wrapping key in the token that it leaves under; empty for a key that any may wrap."""


class _Pipe:
    def __init__(self) -> None:
        self.reading, self._writing = os.pipe()
        self._open = True

    @property
    def writing(self) -> int:
        return self._writing

    def end_writing(self) -> None:
        """Close our end, so that the reader meets the end of the secret."""
        if self._open:
            self._open = False
            os.close(self._writing)


@contextmanager
def _pipe() -> Iterator[_Pipe]:
    pipe = _Pipe()
    try:
        yield pipe
    finally:
        pipe.end_writing()
        os.close(pipe.reading)


def require_fit(form: WrapForm, route: Route, wrapping_spki: bytes) -> None:
    """Raise RouteUnfit or WrappingKeyUnfit when route, form and wrapping key do not belong together."""
    key = load_der_public_key(wrapping_spki)
    bits = key.key_size if isinstance(key, rsa.RSAPublicKey) else 0
    if bits != form.modulus_bits:
        raise WrappingKeyUnfit(bits=bits, expected=form.modulus_bits)
    direct = form.layout is Layout.OAEP_DIRECT
    if route is Route.HOST_PLAINTEXT or (route is Route.DIRECT if direct else route in _HYBRID_ONLY):
        return
    raise RouteUnfit(route=route.value, what=f"the layout {form.layout.value}")


def make_blob(
    token: TokenClient,
    secrets: SecretsClient,
    target: Target,
    form: WrapForm,
    route: Route,
    wrapping_spki: bytes,
) -> bytes:
    """A blob of this form by this route (hsm.md §8).

    Raises RouteUnfit, WrappingKeyUnfit, TOKEN-... and the secrets room's WRAP-... refusals.
    """
    require_fit(form, route, wrapping_spki)
    if route is Route.NATIVE:
        return token.wrap_native(target.key_id, wrapping_spki, form.oaep_hash, target.under)
    if route is Route.COMPOSED:
        return token.wrap_composed(target.key_id, wrapping_spki, form.oaep_hash)
    if route is Route.DIRECT:
        return token.wrap_direct(target.key_id, wrapping_spki, form.oaep_hash, target.under)
    if route is Route.HOST_ASSISTED:
        return _with_readable_kek(token, secrets, target, wrapping_spki, form.oaep_hash)
    if route is Route.HOST_ASSISTED_IMPORT:
        return _with_imported_kek(token, secrets, target, wrapping_spki, form.oaep_hash)
    return _on_host(token, secrets, target, RewrapTarget(form=form, wrapping_spki=wrapping_spki))


def _with_readable_kek(
    token: TokenClient, secrets: SecretsClient, target: Target, wrapping_spki: bytes, oaep_hash: OaepHash
) -> bytes:
    with _pipe() as kek:
        part = token.wrap_readable_kek(target.key_id, kek.writing)
        kek.end_writing()
        return secrets.finish_readable_kek(kek.reading, part, wrapping_spki, oaep_hash)


def _with_imported_kek(
    token: TokenClient, secrets: SecretsClient, target: Target, wrapping_spki: bytes, oaep_hash: OaepHash
) -> bytes:
    with _pipe() as randomness:
        token.random_to(randomness.writing, KEK_BYTES)
        randomness.end_writing()
        secrets.make_kek(randomness.reading)
    with _pipe() as kek:
        secrets.kek_to(kek.writing)
        kek.end_writing()
        part = token.wrap_imported_kek(target.key_id, kek.reading)
    return secrets.finish_imported_kek(part, wrapping_spki, oaep_hash)


def _on_host(token: TokenClient, secrets: SecretsClient, target: Target, rewrap: RewrapTarget) -> bytes:
    what = target.algorithm, target.spki, target.check_value
    with _pipe() as kek:
        try:
            told = token.wrap_for_host(target.key_id, kek.writing)
        except (TokenWrapRefused, TokenCallFailed) as refused:
            return secrets.rewrap(None, _to_host_pair(token, secrets, target, refused), *what, rewrap)
        kek.end_writing()
        wrapped = HostWrapped(method=told.method.value, blob=told.blob, iv=told.iv)
        return secrets.rewrap(kek.reading, wrapped, *what, rewrap)


def _to_host_pair(token: TokenClient, secrets: SecretsClient, target: Target, refused: Refusal) -> HostWrapped:
    """The key natively to a pair of the secrets child, from a token that wraps under no KEK (hsm.md §8: YubiHSM 2).

    Raises `refused` where the token does not do that either.
    """
    spki = secrets.host_pair()
    for oaep_hash in OaepHash:
        try:
            return HostWrapped(method=TO_PAIR, blob=token.wrap_native(target.key_id, spki, oaep_hash))
        except (TokenWrapRefused, TokenCallFailed):
            continue
    raise refused


def make_package(
    token: TokenClient,
    secrets: SecretsClient,
    target: Target,
    route: Route,
    pair: TransportPair | None,
) -> KeyPackage:
    """The key under the backup key that the secrets child holds; a transport pair for that route alone.

    Raises RouteUnfit, NoTransport, TOKEN-... and the secrets room's WRAP-... refusals.
    """
    if route is Route.BACKUP_KWP:
        wrapped = _under_backup_key(token, secrets, target)
        return KeyPackage(route=route, packed=PackedKey(wrapped=wrapped), transport=None)
    if route is Route.BACKUP_TRANSPORT and pair is not None:
        blob, way = _to_transport(token, target, pair.spki)
        packed = PackedKey(wrapped=pair.wrapped_private, transported=blob)
        return KeyPackage(route=route, packed=packed, transport=way)
    if route is Route.HOST_PLAINTEXT:
        wrapped = _on_host(token, secrets, target, RewrapTarget())
        return KeyPackage(route=route, packed=PackedKey(wrapped=wrapped), transport=None)
    raise RouteUnfit(route=route.value, what="a backup package")


def _under_backup_key(token: TokenClient, secrets: SecretsClient, target: Target) -> bytes:
    if target.under:
        return token.wrap_under_backup_key(target.key_id, target.under)
    with _pipe() as backup_key:
        secrets.bk_to(backup_key.writing)
        backup_key.end_writing()
        token.load_backup_key(backup_key.reading)
    try:
        return token.wrap_under_backup_key(target.key_id)
    finally:
        token.drop_backup_key()


def _to_transport(token: TokenClient, target: Target, spki: bytes) -> tuple[bytes, str]:
    said = "nothing was tried"
    for route, oaep_hash in _TRANSPORT_WAYS:
        wrap = token.wrap_native if route is Route.NATIVE else token.wrap_composed
        try:
            return wrap(target.key_id, spki, oaep_hash), f"{route.value}, OAEP {oaep_hash.value}"
        except (TokenWrapRefused, TokenCallFailed) as refused:
            said = str(refused.parts["error"])
    raise NoTransport(why=said)
