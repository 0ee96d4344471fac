"""Qualify a token: rehearse what is needed, try what must not be, say what cannot be promised (hsm.md §8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.script.promises import Way, cannot_promise
from ceremony_app.core.targets.registry import needs
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, CLOUD_ROUTES, Layout, OaepHash, Route, WrapForm
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenDescription, TokenObject
from ceremony_app.devices.wraps.refusals import ThrowawaysLeft
from ceremony_app.devices.wraps.values import Depth, Rehearsal
from ceremony_app.devices.wraps.wraps import Wraps

WRAPPING_SIZES = (2048, 3072, 4096)
"""Sizes of wrapping keys that clouds hand over (clouds.md §1.2, §2.1, §3.1)."""
_SMALLEST = WRAPPING_SIZES[0]
_BEFORE_ALL = 1 << 20


class Need(Value):
    """One kind of wrap that is needed: of a kind of key, for a cloud's form or (None) for the backup."""

    algorithm: KeyAlgorithm
    form: WrapForm | None
    allowed: tuple[Route, ...]


class Qualification(Value):
    """What a token can do, what it does not enforce, and what a plan that uses it therefore cannot promise."""

    token: TokenDescription
    needs: tuple[Need, ...]
    rehearsals: tuple[Rehearsal, ...]
    """One for each need, in their order."""
    probes: tuple[Probe, ...]
    left: tuple[TokenObject, ...]
    """Objects that were not there before; a token that destroys what it is told to leaves none."""
    cannot_promise: tuple[Message, ...]

    @property
    def missing(self) -> tuple[Need, ...]:
        """Needs for which no allowed route passed."""
        return tuple(one for one, told in zip(self.needs, self.rehearsals, strict=True) if told.chosen is None)

    @property
    def able(self) -> bool:
        """Every need has an allowed route that passed, and nothing was left behind."""
        return not self.missing and not self.left


def needs_of(plan: Plan) -> tuple[Need, ...]:
    """What a plan asks of its token, each kind of wrap once; Azure's wrapping key counts as RSA-4096 until it came."""
    found: dict[Need, None] = {}
    for key in plan.keys:
        allowed = tuple(route for route in key.ways if route in CLOUD_ROUTES)
        for target in plan.targets:
            if target.key == key.id:
                found[Need(algorithm=key.algorithm, form=needs(target), allowed=allowed)] = None
        backup = tuple(route for route in key.ways if route in BACKUP_ROUTES)
        found[Need(algorithm=key.algorithm, form=None, allowed=backup)] = None
    return tuple(found)


def every_need() -> tuple[Need, ...]:
    """Everything that the clouds take, and a backup of each: without a plan, all routes are allowed.

    RSA private keys fit into no OAEP block; a P-521 key fits into none of RSA-2048 (clouds.md §0.1).
    """
    found = []
    for algorithm in KeyAlgorithm:
        for layout in Layout:
            for oaep_hash in OaepHash:
                for bits in WRAPPING_SIZES:
                    if layout is Layout.OAEP_DIRECT and not _fits(algorithm, bits):
                        continue
                    form = WrapForm(layout=layout, oaep_hash=oaep_hash, modulus_bits=bits)
                    found.append(Need(algorithm=algorithm, form=form, allowed=CLOUD_ROUTES))
        found.append(Need(algorithm=algorithm, form=None, allowed=BACKUP_ROUTES))
    return tuple(found)


def _fits(algorithm: KeyAlgorithm, bits: int) -> bool:
    if algorithm.family is KeyFamily.RSA:
        return False
    return algorithm is not KeyAlgorithm.EC_P521 or bits > _SMALLEST


def sizes(needed: Iterable[Need]) -> tuple[int, ...]:
    """The wrapping key sizes that rehearsals of these need, the largest first, as it takes longest to make."""
    found = {one.form.modulus_bits for one in needed if one.form is not None}
    return tuple(sorted(found or {_SMALLEST}, reverse=True))


def qualify(
    token: TokenClient,
    wraps: Wraps,
    needed: Sequence[Need],
    depth: Depth,
    tell: Callable[[Need], None] = lambda _need: None,
) -> Qualification:
    """Rehearse every need and try every probe on a logged-in token, all with throwaway keys.

    `tell` hears of each need before it is tried. Raises what `Wraps` raises for a token that went away; whatever a
    token does wrong is in the result.
    """
    before = token.inventory()
    told: dict[Need, Rehearsal] = {}
    wraps.keep_throwaways()
    try:
        for need in sorted(needed, key=_patience):
            tell(need)
            told[need] = _rehearse(wraps, need, depth)
        probes = wraps.probe(min(sizes(needed)))
    finally:
        # What is still there afterwards is named by the inventory.
        with suppress(ThrowawaysLeft):
            wraps.drop_throwaways()
    left = tuple(one for one in token.inventory() if one not in before)
    described = token.describe()
    return Qualification(
        token=described,
        needs=tuple(needed),
        rehearsals=tuple(told[need] for need in needed),
        probes=probes,
        left=left,
        cannot_promise=(
            *cannot_promise(
                "software" if described.software else "hardware",
                probes,
                (Way(need.algorithm, need.form, told[need].chosen) for need in needed),
            ),
            *((text("promise.left", count=len(left)),) if left else ()),
        ),
    )


def _patience(need: Need) -> int:
    """Backups first, as they need no pair of this computer, then in the order in which the pairs are made."""
    return -need.form.modulus_bits if need.form is not None else -_BEFORE_ALL


def _rehearse(wraps: Wraps, need: Need, depth: Depth) -> Rehearsal:
    if need.form is None:
        return wraps.rehearse_backup(need.algorithm, need.allowed, depth)
    return wraps.rehearse(need.algorithm, need.form, need.allowed, depth)
