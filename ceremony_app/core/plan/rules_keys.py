"""Rules about ids, keys, and where they go: references, usage, routes, places in the clouds.

What one cloud takes is the targets' own knowledge (`core/targets`); here their refusals become findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ceremony_app.core.plan.findings import Spot, note, refusal, warning
from ceremony_app.core.plan.locate import Path
from ceremony_app.core.plan.schema import (
    AwsTarget,
    AzureTarget,
    GcpTarget,
    KeyPlan,
    Plan,
    TokenKind,
)
from ceremony_app.core.targets.common import USAGES
from ceremony_app.core.targets.registry import AnyTarget, needs, unfit, unfit_on
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, TRUSTED_ROUTES, Layout, Route

_LAYOUT_ROUTES = {
    Layout.OAEP_DIRECT: (Route.DIRECT, Route.HOST_PLAINTEXT),
    Layout.HYBRID: (
        Route.NATIVE,
        Route.COMPOSED,
        Route.HOST_ASSISTED,
        Route.HOST_ASSISTED_IMPORT,
        Route.HOST_PLAINTEXT,
    ),
}
"""Which routes can make which layout (hsm.md §8)."""
_WINDOWS_NAMES = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}


def _kinds(plan: Plan) -> Iterator[tuple[str, list[tuple[str, Path]]]]:
    """Every set of ids that must differ, with the path of each."""
    yield "people", [(each.id, ("people", at)) for at, each in enumerate(plan.people)]
    yield "keys", [(each.id, ("keys", at)) for at, each in enumerate(plan.keys)]
    yield "targets", [(each.id, ("targets", at)) for at, each in enumerate(plan.targets)]
    yield "backups", [(each.id, ("backups", at)) for at, each in enumerate(plan.backups)]
    for at, policy in enumerate(plan.backups):
        groups = [(each.id, ("backups", at, "groups", place)) for place, each in enumerate(policy.groups)]
        yield f"groups of backup {policy.id}", list[tuple[str, Path]](groups)


def ids_differ(plan: Plan) -> Iterator[Spot]:
    """Each id names one thing: files, labels and the journal are found by it. Audit row 13."""
    for kind, ids in _kinds(plan):
        seen: set[str] = set()
        for name, path in ids:
            if name in seen:
                yield refusal(
                    "PLAN-ID-TWICE",
                    f"Two {kind} have the id {name}.",
                    "Give one of them another id.",
                    *path,
                    "id",
                )
            seen.add(name)


def ids_are_told_apart(plan: Plan) -> Iterator[Spot]:
    """Ids are read aloud and from labels: `key-1`, `key1` and `key-l` are too easily taken for each other."""
    for kind, ids in _kinds(plan):
        seen: dict[str, str] = {}
        for name, path in ids:
            heard = name.replace("-", "").translate(str.maketrans("0il", "o11"))
            if seen.get(heard, name) != name:
                yield warning(
                    "PLAN-IDS-ALIKE",
                    f"The ids {seen[heard]} and {name} of {kind} are easily taken for each other.",
                    "Choose names that look and sound different.",
                    *path,
                    "id",
                )
            seen.setdefault(heard, name)


def ids_are_file_names(plan: Plan) -> Iterator[Spot]:
    """Ids become file and folder names on sticks; Windows opens devices, not files, under some names."""
    for kind, ids in (("the plan", [(plan.id, Path())]), *_kinds(plan)):
        for name, path in ids:
            if name in _WINDOWS_NAMES:
                yield refusal(
                    "PLAN-ID-NOT-A-FILE-NAME",
                    f"The id {name} of {kind} cannot be a file name on Windows.",
                    "Choose another id.",
                    *path,
                    "id",
                )


def keys_there(plan: Plan) -> Iterator[Spot]:
    """A ceremony makes at least one key."""
    if not plan.keys:
        yield refusal("PLAN-NO-KEY", "The plan names no key.", "Add [[keys]].", "keys")


def references(plan: Plan) -> Iterator[Spot]:
    """Keys name a backup that exists, targets a key that exists."""
    policies = {policy.id for policy in plan.backups}
    keys = {key.id for key in plan.keys}
    for at, key in enumerate(plan.keys):
        if key.backup not in policies:
            yield refusal(
                "PLAN-NO-SUCH-BACKUP",
                f"Key {key.id} is to be backed up by {key.backup}, which the plan does not describe.",
                "Correct the name or add [[backups]].",
                "keys",
                at,
                "backup",
            )
    for at, target in enumerate(plan.targets):
        if target.key not in keys:
            yield refusal(
                "PLAN-NO-SUCH-KEY",
                f"Target {target.id} is to take the key {target.key}, which the plan does not make.",
                "Correct the name or add [[keys]].",
                "targets",
                at,
                "key",
            )


def usage_fits(plan: Plan) -> Iterator[Spot]:
    """A key is born for one use, which its algorithm must be able to do."""
    for at, key in enumerate(plan.keys):
        able = USAGES[key.algorithm.family]
        if key.usage not in able:
            yield refusal(
                "PLAN-USAGE-DOES-NOT-FIT",
                f"Key {key.id}: {key.algorithm} is not for {key.usage}.",
                f"Set usage to {' or '.join(able)}.",
                "keys",
                at,
                "usage",
            )


def access_named(plan: Plan) -> Iterator[Spot]:
    """Somebody is named for each right over a key; the hand-off sheet prints them. Audit row 4."""
    for at, key in enumerate(plan.keys):
        for right in ("use", "administer", "destroy"):
            if not getattr(key.access, right):
                yield warning(
                    "PLAN-ACCESS-NOBODY",
                    f"Nobody is named who may {right} key {key.id}.",
                    "Name who may, or write that nobody may.",
                    "keys",
                    at,
                    "access",
                    right,
                )


def backup_routes(plan: Plan) -> Iterator[Spot]:
    """A key that no allowed route can back up would be lost with its token."""
    for at, key in enumerate(plan.keys):
        if not set(key.ways) & set(BACKUP_ROUTES):
            yield refusal(
                "PLAN-NO-BACKUP-ROUTE",
                f"None of the routes of key {key.id} can back it up.",
                f"Add one of {', '.join(_possible(key, BACKUP_ROUTES))} to its routes.",
                "keys",
                at,
                "routes",
            )


def host_plaintext(plan: Plan) -> Iterator[Spot]:
    """By this route the key lies in this computer's memory for a moment (design.md §4). Audit row 19."""
    for at, key in enumerate(plan.keys):
        if Route.HOST_PLAINTEXT in key.ways:
            yield warning(
                "PLAN-HOST-PLAINTEXT",
                f"Key {key.id} may pass through this computer in the clear, if two people consent.",
                "Take host-plaintext out of its routes unless the token allows no other way.",
                "keys",
                at,
                "routes",
            )


def trusted_by_host(plan: Plan) -> Iterator[Spot]:
    """A trusted key in clear on this computer would be no trusted key; the route is named in vain."""
    for at, key in enumerate(plan.keys):
        if key.trusted and Route.HOST_PLAINTEXT in key.routes:
            yield refusal(
                "PLAN-TRUSTED-BY-HOST",
                f"Key {key.id} is to leave under trusted wrapping keys alone, and may pass through this computer.",
                "Take host-plaintext out of its routes, or let it leave under any wrapping key.",
                "keys",
                at,
                "routes",
            )


def trusted_in_software(plan: Plan) -> Iterator[Spot]:
    """What the officer makes cannot be a private object, and a software token keeps others readable in its files."""
    for at, key in enumerate(plan.keys):
        if key.trusted and plan.token.kind is TokenKind.SOFTWARE:
            yield warning(
                "PLAN-TRUSTED-IN-SOFTWARE",
                f"The trusted backup key of {key.id} lies readable in a software token's files until its commit.",
                "Use trusted keys with a hardware token; with a software token, for practice.",
                "keys",
                at,
                "leaves_under",
            )


def one_person_trusts(plan: Plan) -> Iterator[Spot]:
    """Two roles are claimed only of PINs that are split, where nobody holds a piece of both."""
    pins = plan.token.pins
    if any(key.trusted for key in plan.keys) and (pins is None or pins.roles != "two"):
        yield note(
            "PLAN-TRUSTED-ONE-ROLE",
            "The plan does not give the security officer's PIN and the user's to different people.",
            "Keep them apart by other means; the transcript will not claim two roles.",
            "token",
        )


def _possible(key: KeyPlan, routes: Iterable[Route]) -> list[Route]:
    """Those of the routes that this kind of key can take."""
    return [route for route in routes if not key.trusted or route in TRUSTED_ROUTES] or [Route.NATIVE]


def key_goes_somewhere(plan: Plan) -> Iterator[Spot]:
    """A key without target stays in the token and its backup; that may be meant."""
    wanted = {target.key for target in plan.targets}
    for at, key in enumerate(plan.keys):
        if key.id not in wanted:
            yield note(
                "PLAN-KEY-WITHOUT-TARGET",
                f"No target takes key {key.id}; it will be made and backed up only.",
                "Add [[targets]] if it is to go to a cloud.",
                "keys",
                at,
            )


def places_differ(plan: Plan) -> Iterator[Spot]:
    """Two targets at one place in a cloud: the second import would meet or replace the first."""
    seen: dict[tuple[str, ...], str] = {}
    for at, target in enumerate(plan.targets):
        place = _place(target)
        if place in seen:
            yield warning(
                "PLAN-CLOUD-KEY-TWICE",
                f"Targets {seen[place]} and {target.id} name the same key in the cloud.",
                "Check the identifiers; name another key unless a second version is meant.",
                "targets",
                at,
            )
        seen.setdefault(place, target.id)


def _place(target: AnyTarget) -> tuple[str, ...]:
    match target:
        case AwsTarget():
            return ("aws", target.key_arn)
        case GcpTarget():
            return ("gcp", target.project, target.region, target.key_ring, target.crypto_key)
        case AzureTarget():
            return (target.kind, target.vault.lower(), target.key_name.lower())


def targets_fit(plan: Plan, today: date) -> Iterator[Spot]:
    """Every target takes its key by its method, in its region, on this day; the codes are the targets' own."""
    for at, target, key in _pairs(plan):
        why = unfit(target, key) or unfit_on(target, today)
        if why is not None:
            yield refusal(why.code, why.operator_text, why.next_action, "targets", at)


def cloud_routes(plan: Plan) -> Iterator[Spot]:
    """At least one allowed route can make the bytes that the target takes (hsm.md §8)."""
    for at, target, key in _pairs(plan):
        able = _LAYOUT_ROUTES[needs(target).layout]
        if unfit(target, key) is None and not set(able) & set(key.ways):
            yield refusal(
                "PLAN-NO-ROUTE-TO-TARGET",
                f"None of the routes of key {key.id} can make what target {target.id} takes.",
                f"Add one of {', '.join(_possible(key, able))} to the routes of the key.",
                "targets",
                at,
            )


def _pairs(plan: Plan) -> Iterable[tuple[int, AnyTarget, KeyPlan]]:
    """Targets with their keys; a key whose usage its algorithm cannot have is refused once, at the key."""
    keys = {key.id: key for key in plan.keys if key.usage in USAGES[key.algorithm.family]}
    return ((at, each, keys[each.key]) for at, each in enumerate(plan.targets) if each.key in keys)


RULES = (
    ids_differ,
    ids_are_told_apart,
    ids_are_file_names,
    keys_there,
    references,
    usage_fits,
    access_named,
    backup_routes,
    host_plaintext,
    trusted_by_host,
    trusted_in_software,
    one_person_trusts,
    key_goes_somewhere,
    places_differ,
    cloud_routes,
)
DAY_RULES = (targets_fit,)
