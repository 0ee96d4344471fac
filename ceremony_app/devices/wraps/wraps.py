"""Rehearse routes on throwaway keys, then take them: blobs for clouds, packages for the backup.

A wrap call that answers CKR_OK is no proof (hsm.md §0), so no blob leaves by a route whose rehearsal, with the
same kind of key, layout, hash and wrapping key size on this very token, was not opened and compared.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyFamily
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.wrapping.compare import check_material, open_blob
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, Layout, Route, WrapForm
from ceremony_app.core.wrapping.layouts import blob_length, split
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import (
    TokenAttributeWrong,
    TokenCallFailed,
    TokenCheckValueZero,
    TokenKeyOtherKind,
    TokenWrapRefused,
)
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import PackageDoesNotOpen
from ceremony_app.devices.secrets.values import TransportPair
from ceremony_app.devices.wraps.making import Target, make_blob, make_package
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.refusals import NoTransport
from ceremony_app.devices.wraps.samples import Sample, Samples
from ceremony_app.devices.wraps.values import Depth, KeyPackage, Rehearsal, Trial

ORDER = {
    Layout.OAEP_DIRECT: (Route.DIRECT, Route.HOST_PLAINTEXT),
    Layout.HYBRID: (
        Route.NATIVE,
        Route.COMPOSED,
        Route.HOST_ASSISTED,
        Route.HOST_ASSISTED_IMPORT,
        Route.HOST_PLAINTEXT,
    ),
}
"""The routes that can make a layout, best first (hsm.md §8)."""
_NOT_ALLOWED = "not allowed by the plan"

_Try = Callable[[Route], tuple[str, Born]]
"""Try a route: what was compared, in words, and how those keys were born; raises one of _FAILURES."""

_FAILURES = (
    TokenWrapRefused,
    TokenCallFailed,
    TokenAttributeWrong,
    TokenCheckValueZero,
    TokenKeyOtherKind,
    WrapDefect,
    PackageDoesNotOpen,
    NoTransport,
)


class Wraps:
    """Wraps of one token with a secrets child of their own.

    Besides what a method names, every one raises ChildGone (of either process: the outcome is unknown, and
    throwaways and session keys are gone with the token process) and TokenGone.
    """

    def __init__(self, token: TokenClient, secrets: SecretsClient, pairs: HostPairs | None = None) -> None:
        self._token = token
        self._secrets = secrets
        self._samples = Samples(token)
        self._kept = False
        # One for the object's life, as a transport pair belongs to the key that its private half is under.
        self._has_throwaway_bk = False
        self._pairs = pairs or HostPairs()
        self._transports: WeakKeyDictionary[SecretsClient, TransportPair] = WeakKeyDictionary()

    def keep_throwaways(self) -> None:
        """Share throwaway keys between the rehearsals to come, until `drop_throwaways`."""
        self._kept = True

    def drop_throwaways(self) -> None:
        """Destroy every throwaway key; raises ThrowawaysLeft."""
        self._kept = False
        self._samples.drop()

    def rehearse(
        self, algorithm: KeyAlgorithm, form: WrapForm, allowed: tuple[Route, ...], depth: Depth = Depth.FIRST
    ) -> Rehearsal:
        """Try the routes that make this form, best first, up to the first that passes or every one of them.

        Throwaway keys are wrapped to a host-made RSA key of the same size, opened here and compared strictly.
        A route outside `allowed` is never chosen; unless every route was asked for, it is not tried either.
        """
        return self._rehearse(algorithm, form, ORDER[form.layout], allowed, self._trier(algorithm, form), depth)

    def rehearse_backup(
        self, algorithm: KeyAlgorithm, allowed: tuple[Route, ...], depth: Depth = Depth.FIRST
    ) -> Rehearsal:
        """The same for the backup, under a throwaway backup key; opened in the secrets child."""
        if not self._has_throwaway_bk:
            self._secrets.throwaway_bk()
            self._has_throwaway_bk = True

        def attempt(route: Route) -> tuple[str, Born]:
            return _as_born(algorithm, route, lambda born: self._try_package(algorithm, route, born))

        return self._rehearse(algorithm, None, BACKUP_ROUTES, allowed, attempt, depth)

    def probe(self, modulus_bits: int) -> tuple[Probe, ...]:
        """Try what the token must not do, with a wrapping key of that size; nothing is left (hsm.md §8 step 0.4)."""
        return self._token.probe(_spki(self._pairs.of(modulus_bits)))

    def wrap(
        self,
        key_id: bytes,
        algorithm: KeyAlgorithm,
        form: WrapForm,
        route: Route,
        wrapping_spki: bytes,
        expect_spki: bytes | None,
        expect_check: bytes | None = None,
        under: bytes = b"",
    ) -> bytes:
        """The target key's blob, by the route that the rehearsal chose.

        On the host-plaintext route the key is proved by `expect_spki`, or by `expect_check` where it has no public
        half, and is refused where it is not; on the others the blob is not opened by anybody, and its length is
        checked. `under` is the id of the cloud's trusted wrapping key, for a key that leaves under no other. Raises
        RouteUnfit, WrappingKeyUnfit, WrapDefect, TokenWrapRefused and the secrets room's WRAP-... refusals.
        """
        target = Target(key_id, algorithm, expect_spki, expect_check, under)
        blob = make_blob(self._token, self._secrets, target, form, route, wrapping_spki)
        split(form, blob)
        if algorithm.is_symmetric and len(blob) != blob_length(form, algorithm.secret_bytes):
            raise WrapDefect(why=f"it has {len(blob)} bytes, too many or too few for {algorithm.value}")
        return blob

    def pack(
        self,
        scope: SecretsClient,
        key_id: bytes,
        algorithm: KeyAlgorithm,
        route: Route,
        expect_spki: bytes | None,
        expect_check: bytes | None = None,
        under: bytes = b"",
    ) -> KeyPackage:
        """The target key under the backup key of that scope, by the route that the rehearsal chose.

        The caller has the scope open the package and compare. Raises RouteUnfit, NoTransport,
        TokenWrapRefused and the secrets room's refusals.
        """
        target = Target(key_id, algorithm, expect_spki, expect_check, under)
        return make_package(self._token, scope, target, route, self._transport(scope, route))

    def _rehearse(
        self,
        algorithm: KeyAlgorithm,
        form: WrapForm | None,
        routes: tuple[Route, ...],
        allowed: tuple[Route, ...],
        attempt: _Try,
        depth: Depth,
    ) -> Rehearsal:
        trials: list[Trial] = []
        try:
            for route in routes:
                trials.append(self._trial(route, routes if depth is Depth.EVERY else allowed, attempt))
                if trials[-1].passed and depth is Depth.FIRST:
                    break
        finally:
            if not self._kept:
                self._samples.drop()
        chosen = next((trial.route for trial in trials if trial.passed and trial.route in allowed), None)
        return Rehearsal(algorithm=algorithm, form=form, trials=tuple(trials), chosen=chosen)

    def _trial(self, route: Route, allowed: tuple[Route, ...], attempt: _Try) -> Trial:
        if route not in allowed:
            return Trial(route=route, passed=False, why=_NOT_ALLOWED)
        try:
            why, born = attempt(route)
            return Trial(route=route, passed=True, why=why, born=born)
        except _FAILURES as failure:
            return Trial(route=route, passed=False, why=_in_short(failure))

    def _trier(self, algorithm: KeyAlgorithm, form: WrapForm) -> _Try:
        def attempt(route: Route) -> tuple[str, Born]:
            return _as_born(algorithm, route, lambda born: self._try_blobs(algorithm, form, route, born))

        return attempt

    def _try_blobs(self, algorithm: KeyAlgorithm, form: WrapForm, route: Route, born: Born) -> str:
        pair = self._pairs.of(form.modulus_bits)
        spki = _spki(pair)
        samples = self._samples.of(algorithm, born)
        for sample in samples:
            blob = make_blob(self._token, self._secrets, _target(sample), form, route, spki)
            check_material(sample.identity, open_blob(form, blob, pair))
        return _compared(samples)

    def _try_package(self, algorithm: KeyAlgorithm, route: Route, born: Born) -> str:
        pair = self._transport(self._secrets, route)
        samples = self._samples.of(algorithm, born)
        for sample in samples:
            package = make_package(self._token, self._secrets, _target(sample), route, pair)
            identity = sample.identity
            opened = self._secrets.open_package(package.packed, identity.algorithm, identity.spki, identity.check_value)
            if not opened.matches:
                raise WrapDefect(why="it holds another key than the token")
        return _compared(samples)

    def _transport(self, scope: SecretsClient, route: Route) -> TransportPair | None:
        # One pair for all keys of a scope, as making it takes seconds.
        if route is not Route.BACKUP_TRANSPORT:
            return None
        if scope not in self._transports:
            self._transports[scope] = scope.transport_pair()
        return self._transports[scope]


def _as_born(algorithm: KeyAlgorithm, route: Route, tried: Callable[[Born], str]) -> tuple[str, Born]:
    """Try it on sensitive keys; an Ed25519 key that the token does not wrap is read on the host-plaintext route."""
    try:
        return tried(Born.SENSITIVE), Born.SENSITIVE
    except TokenWrapRefused:
        if algorithm.family is not KeyFamily.EDWARDS or route is not Route.HOST_PLAINTEXT:
            raise
    return f"{tried(Born.READABLE)}; born readable", Born.READABLE


def _spki(pair: rsa.RSAPrivateKey) -> bytes:
    return pair.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _target(sample: Sample) -> Target:
    return Target(sample.key_id, sample.identity.algorithm, sample.identity.spki, sample.identity.check_value)


def _compared(samples: list[Sample]) -> str:
    return f"{len(samples)} throwaway key{'s' if len(samples) > 1 else ''} opened and compared"


def _in_short(failure: Refusal) -> str:
    if isinstance(failure, TokenAttributeWrong):
        return "{attribute} reads {actual} instead of {requested}".format(**failure.parts)
    for part in ("error", "why", "defect", "part"):
        if part in failure.parts:
            return str(failure.parts[part])
    return failure.code
