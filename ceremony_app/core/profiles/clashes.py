"""Where a plan asks what a profile says its device cannot do: warnings before the day, never a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.plan.findings import Finding, warning
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.schema import KeyPlan, Plan
from ceremony_app.core.profiles.schema import Limit, LimitKind, Profile
from ceremony_app.core.targets.registry import needs
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route, WrapForm

_HOST_ROUTES = {
    Layout.OAEP_DIRECT: frozenset({Route.HOST_PLAINTEXT}),
    Layout.HYBRID: frozenset({Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT, Route.HOST_PLAINTEXT}),
}
"""Routes whose OAEP is made on this computer (hsm.md §8)."""


class Clash(Value):
    """One limit that concerns keys of a plan."""

    limit: Limit
    keys: tuple[str, ...]


def _every(_key: KeyPlan, _forms: tuple[WrapForm, ...]) -> bool:
    # Every key is wrapped at least for its backup, and locked afterwards.
    return True


def _hmac(key: KeyPlan, _forms: tuple[WrapForm, ...]) -> bool:
    return key.algorithm.family is KeyFamily.HMAC


def _secp256k1(key: KeyPlan, _forms: tuple[WrapForm, ...]) -> bool:
    return key.algorithm is KeyAlgorithm.EC_SECP256K1


def _ed25519(key: KeyPlan, _forms: tuple[WrapForm, ...]) -> bool:
    return key.algorithm is KeyAlgorithm.ED25519


def _direct(_key: KeyPlan, forms: tuple[WrapForm, ...]) -> bool:
    return any(form.layout is Layout.OAEP_DIRECT for form in forms)


def _sha256_in_token(key: KeyPlan, forms: tuple[WrapForm, ...]) -> bool:
    routes = frozenset(key.routes)
    return any(form.oaep_hash is OaepHash.SHA256 and not _HOST_ROUTES[form.layout] & routes for form in forms)


def _under_a_kek(key: KeyPlan, forms: tuple[WrapForm, ...]) -> bool:
    if Route.HOST_PLAINTEXT in key.routes:
        return False
    hybrid = any(form.layout is Layout.HYBRID for form in forms)
    return (hybrid and Route.NATIVE not in key.routes) or Route.BACKUP_TRANSPORT not in key.routes


ASKED: Mapping[LimitKind, Callable[[KeyPlan, tuple[WrapForm, ...]], bool]] = {
    LimitKind.NO_WRAP: _every,
    LimitKind.NO_EXTRACTABLE_KEYS: _every,
    LimitKind.NO_LOCK: _every,
    LimitKind.ATTRIBUTES_NOT_ENFORCED: _every,
    LimitKind.NO_HMAC_WRAP: _hmac,
    LimitKind.NO_SECP256K1: _secp256k1,
    LimitKind.NO_ED25519_WRAP: _ed25519,
    LimitKind.NO_DIRECT_WRAP: _direct,
    LimitKind.OAEP_SHA1_ONLY: _sha256_in_token,
    LimitKind.NO_KEK_WRAP: _under_a_kek,
}
"""The limits that a key can run into, and when it does; the others are for people to know."""


def clashes(plan: Plan, profile: Profile) -> tuple[Clash, ...]:
    """The profile's limits that concern keys of this plan, in the profile's order."""
    return tuple(_clashes(plan, profile))


def _clashes(plan: Plan, profile: Profile) -> Iterator[Clash]:
    for limit in profile.limits:
        asked = ASKED.get(limit.kind)
        if asked is None:
            continue
        keys = tuple(key.id for key in plan.keys if asked(key, _forms(plan, key)))
        if keys:
            yield Clash(limit=limit, keys=keys)


def _forms(plan: Plan, key: KeyPlan) -> tuple[WrapForm, ...]:
    return tuple(needs(target) for target in plan.targets if target.key == key.id)


def device_findings(plan: Plan, profile: Profile, lines: Lines) -> tuple[Finding, ...]:
    """The clashes as warnings on the line of the binding's `module`."""
    return tuple(
        warning(
            "PLAN-DEVICE-LIMIT",
            f"{profile.name}: {clash.limit.says} This concerns {', '.join(clash.keys)} "
            f"({clash.limit.sure.words}: {clash.limit.source}).",
            "Rehearse with the device before the day, take another device, or change what the plan asks of these keys.",
            "module",
        ).on(lines)
        for clash in clashes(plan, profile)
    )
