"""A plan in plain words, for review screens and the transcript: headings with lines under them."""

from __future__ import annotations

from ceremony_app.core.plan.pins import PinQuorum, PinWork
from ceremony_app.core.plan.schema import (
    BackupPolicy,
    KeyPlan,
    Person,
    Plan,
    RestoreTest,
    ShareGroup,
    SharePaper,
    TokenKind,
)
from ceremony_app.core.targets.registry import AnyTarget, cloud_name, expected_identity, needs
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Layout, Route


class FactSection(Value):
    """One heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


def plan_facts(plan: Plan) -> tuple[FactSection, ...]:
    """Everything that a reviewer must agree with, in the order of the file; holds for a plan without refusals."""
    return (
        _section("Ceremony", _ceremony(plan)),
        _section("People", [_person(plan, person) for person in plan.people]),
        _section("Roles", _roles(plan)),
        _section("Token", _token(plan)),
        *(_section(f"Key {key.id}", _key(key)) for key in plan.keys),
        *(_section(f"Backup {policy.id}", _backup(plan, policy)) for policy in plan.backups),
        *(_section(f"Target {target.id}", _target(target)) for target in plan.targets),
        _section(
            "Transcript",
            [f"Signed by a P-384 key in the token ({plan.transcript.signing})", plan.transcript.confidentiality],
        ),
    )


def _section(heading: str, lines: list[str]) -> FactSection:
    return FactSection(heading=heading, lines=tuple(lines))


def _ceremony(plan: Plan) -> list[str]:
    return [
        f"{plan.title} ({plan.id})",
        f"Mode: {plan.mode}",
        f"Purpose: {plan.purpose}",
        f"Place: {plan.place}",
        f"Jurisdiction: {plan.jurisdiction}",
        f"Approved by {plan.approval.by} on {plan.approval.on}",
    ]


def _person(plan: Plan, person: Person) -> str:
    line = f"{person.name}, {person.organisation}: {', '.join(person.roles)}"
    if person.alternate_for is None:
        return line
    return f"{line} (alternate for {_name(plan, person.alternate_for)})"


def _name(plan: Plan, person_id: str) -> str:
    return next((person.name for person in plan.people if person.id == person_id), person_id)


def _roles(plan: Plan) -> list[str]:
    pairs = [f"Nobody is both {first} and {second}" for first, second in plan.separated_roles]
    return [
        f"The token opens only with {plan.quorum.custodians} custodians present",
        *(pairs or ["No roles are separated"]),
    ]


def _token(plan: Plan) -> list[str]:
    kind = {
        TokenKind.HARDWARE: "A hardware token is asked for",
        TokenKind.SOFTWARE: "A software token is allowed: its keys are in this computer's memory",
    }[plan.token.kind]
    return [
        kind,
        f"Makes: {', '.join(plan.token.makes) or 'any'}",
        f"Serial numbers: {', '.join(plan.token.serials) or 'any'}",
        *([f"It comes blank and is initialised as {plan.token.initialise}"] if plan.token.initialise else []),
        *_pins(plan),
        *(f"It must vouch for its key pairs up to the certificate {root}" for root in plan.token.attestation_roots),
    ]


def _pins(plan: Plan) -> list[str]:
    pins = plan.token.pins
    if pins is None:
        return []
    work = {
        PinWork.MAKE: "Its PINs (make) are made here: random, shown to nobody, split among custodians",
        PinWork.OPEN: "Its PINs (open) were split in an earlier ceremony; custodians open it with their pieces",
    }[pins.work]
    user, so = pins.user, pins.so
    lines = [
        work,
        f"User PIN: threshold {user.threshold}, number of pieces {len(user.custodians)} ({_names(plan, user)})",
    ]
    if so is None:
        return [*lines, "Security officer's PIN: not split; whoever knows it can set the user PIN anew"]
    roles = {
        "two": "User and security officer are two roles: nobody holds pieces of both PINs",
        "one": "User and security officer are no separate roles: somebody holds pieces of both PINs",
    }[pins.roles]
    return [
        *lines,
        f"Security officer's PIN: threshold {so.threshold}, number of pieces {len(so.custodians)} ({_names(plan, so)})",
        roles,
    ]


def _names(plan: Plan, quorum: PinQuorum) -> str:
    return ", ".join(_name(plan, holder) for holder in quorum.custodians)


def _key(key: KeyPlan) -> list[str]:
    lines = [
        key.title,
        f"{key.algorithm} for {key.usage}",
        f"May go to: {', '.join(key.regions) or 'no region'}",
        f"Backed up by: {key.backup}",
        f"Allowed routes: {', '.join(key.routes) or 'none'}",
    ]
    if key.trusted:
        lines.append("Leaves only under wrapping keys that the security officer made trusted")
    if Route.HOST_PLAINTEXT in key.routes:
        lines.append("By host-plaintext the key is in this computer's memory for a moment")
    return [
        *lines,
        f"May use it: {', '.join(key.access.use) or 'nobody'}",
        f"May administer it: {', '.join(key.access.administer) or 'nobody'}",
        f"May destroy it: {', '.join(key.access.destroy) or 'nobody'}",
    ]


def _backup(plan: Plan, policy: BackupPolicy) -> list[str]:
    keys = [key.id for key in plan.keys if key.backup == policy.id]
    lines = [f"Keys: {', '.join(keys) or 'none'}"]
    if len(policy.groups) > 1:
        lines.append(f"Group threshold: {policy.group_threshold} of {len(policy.groups)} groups restore")
    lines += [_group(plan, group) for group in policy.groups]
    lines.append(f"Dice: {policy.dice_rolls} rolls" if policy.dice_rolls else "Dice: none")
    if policy.restore_test is RestoreTest.SECOND_TOKEN:
        lines.append("Every package is restored in a second token before the commit, compared and destroyed there")
    if policy.shares_on is SharePaper.PRINTER:
        lines.append("Shares: printed where the printer may, otherwise copied by hand")
    return lines


def _group(plan: Plan, group: ShareGroup) -> str:
    holders = ", ".join(_name(plan, holder) for holder in group.custodians)
    return f"{group.title}: threshold {group.threshold}, number of shares {len(group.custodians)} ({holders})"


def _target(target: AnyTarget) -> list[str]:
    form = needs(target)
    layout = "the key itself" if form.layout is Layout.OAEP_DIRECT else "an AES key, and the key under it"
    size = "" if target.kind.startswith("azure") else f" {form.modulus_bits} bits,"
    lines = [
        f"{cloud_name(target)}, region {target.region} (declared by the plan), key {target.key}",
        f"Wrapping:{size} RSA-OAEP with {form.oaep_hash} of {layout}",
        f"The hand-over must be for {expected_identity(target)}",
    ]
    # What a plan says beyond this is the cloud's own; it is printed as the file says it.
    own = target.to_json()
    for field in sorted(own.keys() - {"id", "kind", "key", "region"}):
        value = own[field]
        if field == "expires":
            value = value or "never"
        lines.append(f"{field}: {', '.join(value) if isinstance(value, list) else value}")
    return lines
