"""The script of a recovery: a small plan of people only, and the steps from package and shares back to a key.

It has the acts of a ceremony that it needs, under the same numbers, and an act "restore" in the place of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.pins import PinPolicy, PinWork
from ceremony_app.core.plan.schema import Approval, Person, Plan, Role, TokenKind
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import opening, people, recovery
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.compile import ACTS
from ceremony_app.core.script.drafts import Draft, act_drafts, bound, numbered
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.recovery_job import Into, Job, KnownSet
from ceremony_app.core.script.state import fold
from ceremony_app.core.shares.package import PackageHead
from ceremony_app.core.shares.parameters import GroupShape, SetShape, check_shape, mode_of
from ceremony_app.core.shares.splitting import MAX_ITERATION_EXPONENT
from ceremony_app.core.value import Value

SCRIPT = "recovery"
SCOPE = "recovery"
"""The secret scope in which the shares are typed."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_CEREMONY = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


class OtherMode(Refusal):
    """Drill and production do not mix."""

    code = "RECOVER-OTHER-MODE"
    says = "This package is of a {found}, and this recovery is for {wanted}: neither accepts what the other made."
    next_step = "Take the package and the transcript of the same ceremony; shares from files are for drills only."


class PackageAbsurd(Refusal):
    """A head that no ceremony writes."""

    code = "RECOVER-PACKAGE-ABSURD"
    says = "The head of this package cannot be right: {why}. Nothing was computed with it."
    next_step = "Take another copy of the package, and compare its SHA-256 with the transcript's."


class TranscriptOfAnother(Refusal):
    """The transcript and the package do not belong together."""

    code = "RECOVER-TRANSCRIPT-OF-ANOTHER"
    says = "This transcript does not fit this package: {why}."
    next_step = "Take the transcript of ceremony {ceremony}, or do without one: then no share can be told by itself."


class PeopleUnfit(Refusal):
    """The people named cannot hold a recovery."""

    code = "RECOVER-PEOPLE-UNFIT"
    says = "These people cannot hold a recovery: {why}."
    next_step = "Name at least one administrator, one custodian, and nobody twice."


class Recorded(StrEnum):
    """Whether a token is there that signs the record."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"


class People(Value):
    """Who holds a recovery, where, and on which kinds of token."""

    people: tuple[Person, ...]
    place: str
    jurisdiction: str
    token: TokenKind
    approval: Approval | None = None
    pins: PinPolicy | None = None
    """Who opens the token with pieces of its PIN, where the binding says that a quorum does."""


def check_package(head: PackageHead, mode: Mode) -> None:
    """Refuse a head that no ceremony of this mode writes, before anything is derived from it.

    Raises OtherMode, PackageAbsurd, SHARE-… for the shape.
    """
    if head.mode is not mode:
        raise OtherMode(found=head.mode.value, wanted=mode.value)
    why = _absurd(head)
    if why:
        raise PackageAbsurd(why=why)
    check_shape(shape_of(head, None))


def _absurd(head: PackageHead) -> str:
    if not 0 <= head.identifier < 1 << 15 or mode_of(head.identifier) is not head.mode:
        return f"set {head.identifier} is none of a {head.mode.value}"
    if not 0 <= head.iteration_exponent <= MAX_ITERATION_EXPONENT:
        return f"its iteration exponent is {head.iteration_exponent}"
    if head.extendable != 1:
        return "its shares would not be extendable"
    if not _NAME.fullmatch(head.key) or not _CEREMONY.fullmatch(head.ceremony):
        return "key or ceremony has a name that no plan can give"
    if len(head.regions) > 100 or any(len(one) > 400 or not one.isprintable() for one in head.regions):
        return "its regions are none"
    try:
        spki = head.spki
        check = bytes.fromhex(head.check_value)
    except ValueError:
        return "public key or check value cannot be read"
    if head.algorithm.is_symmetric and (len(check) != 16 or not any(check) or spki):
        return "a key of this kind has a check value of 16 bytes and no public key"
    if not head.algorithm.is_symmetric and (check or not spki):
        return "a key pair has a public key and no check value"
    return ""


def shape_of(head: PackageHead, plan: Plan | None) -> SetShape:
    """The shape of the set, with the groups' titles where the plan of the ceremony tells them."""
    titles = [""] * len(head.groups)
    for policy in plan.backups if plan and len(head.groups) > 1 else ():
        if tuple((one.threshold, len(one.custodians)) for one in policy.groups) == head.groups:
            titles = [one.title for one in policy.groups]
    return SetShape(
        group_threshold=head.group_threshold,
        groups=tuple(
            GroupShape(threshold=threshold, count=count, title=title)
            for (threshold, count), title in zip(head.groups, titles, strict=True)
        ),
    )


def known_set(entries: Sequence[Entry], head: PackageHead, package: str, transcript: str, said: str) -> KnownSet:
    """What a transcript's journal says of the package's share set; raises TranscriptOfAnother.

    `package` and `transcript` are SHA-256 in hex. Ceremony, set, exponent, shape, public facts of the key, and the
    package's own hash must all be the recorded ones.
    """
    state = fold(entries)

    def another(why: str) -> TranscriptOfAnother:
        return TranscriptOfAnother(why=why, ceremony=head.ceremony)

    opened = state.opened
    if opened is None or opened.ceremony != head.ceremony:
        raise another("it is of another ceremony")
    if opened.mode is not head.mode:
        raise another("one is of a drill and the other is not")
    committed = next((one for one in state.all(facts.SetCommitted) if one.identifier == head.identifier), None)
    made = next((one for one in state.all(facts.ShareSetMade) if one.backup.identifier == head.identifier), None)
    if committed is None or made is None:
        raise another(f"it knows no committed share set {head.identifier}")
    if (head.key, package) not in {(one.name, one.sha256) for one in committed.packages}:
        raise another(f"the package of {head.key} that it records has another SHA-256")
    if made.backup.iteration_exponent != head.iteration_exponent:
        raise another("it records another iteration exponent")
    if len(made.backup.commitments) != sum(count for _, count in head.groups):
        raise another("it records another number of shares")
    return KnownSet(
        salt=made.backup.salt,
        commitments=made.backup.commitments,
        check_value=made.backup.check_value,
        transcript=transcript,
        said=said,
    )


def check_people(named: Sequence[Person]) -> None:
    """Refuse people who could never hold a recovery; raises PeopleUnfit."""
    ids = [one.id for one in named]
    places = [one for one in named if one.alternate_for is None]
    if len(set(ids)) != len(ids):
        raise PeopleUnfit(why="somebody stands there twice")
    if any(one.alternate_for is not None and one.alternate_for not in ids for one in named):
        raise PeopleUnfit(why="an alternate stands for somebody who is not named")
    if not any(Role.ADMINISTRATOR in one.roles for one in places):
        raise PeopleUnfit(why="there is no administrator")
    if not any(Role.CUSTODIAN in one.roles and Role.ADMINISTRATOR not in one.roles for one in places):
        raise PeopleUnfit(why="there is no custodian who is not an administrator")


def small_plan(job: Job, named: People, today: date) -> bytes:
    """The plan of a recovery as TOML: people only, and in its purpose what is restored from what.

    Raises PeopleUnfit, also where the names do not make a plan.
    """
    check_people(named.people)
    head = job.head
    purpose = purpose_of(job)
    approval = named.approval or Approval(by="nobody beforehand; the people named here", on=today)
    custodians = sum(Role.CUSTODIAN in one.roles for one in named.people if one.alternate_for is None)
    lines = [
        "# Plan of a recovery, written by the program: people only. It makes no key, no backup and no wrap.",
        "format = 1",
        f"id = {_toml(plan_id(head.key))}",
        f"title = {_toml(f'Recovery of {head.key}')}",
        f"purpose = {_toml(purpose)}",
        f"place = {_toml(named.place)}",
        f"jurisdiction = {_toml(named.jurisdiction)}",
        f"mode = {_toml(head.mode.value)}",
        "separated_roles = []",
        "keys = []",
        "backups = []",
        "targets = []",
        "",
        "[approval]",
        f"by = {_toml(approval.by)}",
        f"on = {approval.on.isoformat()}",
        "",
        "[quorum]",
        f"custodians = {max(min(2, custodians), named.pins.user.threshold if named.pins else 0)}",
        "",
        "[token]",
        f"kind = {_toml(named.token.value)}",
        *(_pin_lines(named.pins) if named.pins is not None else ()),
    ]
    for one in named.people:
        roles = ", ".join(_toml(role.value) for role in one.roles)
        lines += ["", "[[people]]", f"id = {_toml(one.id)}", f"name = {_toml(one.name)}"]
        lines += [f"organisation = {_toml(one.organisation)}", f"roles = [{roles}]"]
        if one.alternate_for is not None:
            lines.append(f"alternate_for = {_toml(one.alternate_for)}")
    data = ("\n".join(lines) + "\n").encode()
    loaded = load_plan(data)
    if loaded.plan is None:
        raise PeopleUnfit(why="; ".join(one.sentence for one in loaded.findings))
    return data


def _pin_lines(pins: PinPolicy) -> list[str]:
    """Who opens the token; a recovery makes no PIN, whatever the plan did that the people are of."""
    lines = ["", "[token.pins]", f"work = {_toml(PinWork.OPEN.value)}"]
    for pin in pins.pins:
        quorum = pins.of(pin)
        assert quorum is not None
        holders = ", ".join(_toml(one) for one in quorum.custodians)
        lines += ["", f"[token.pins.{pin.value}]", f"threshold = {quorum.threshold}", f"custodians = [{holders}]"]
    return lines


def purpose_of(job: Job) -> str:
    """What the plan of a recovery says that it is for."""
    head = job.head
    told = f"; transcript SHA-256 {job.known.transcript}" if job.known else ""
    return (
        f"Restore {head.key} of {head.ceremony} into a {job.into.value} from shares of set {head.identifier}; "
        f"package SHA-256 {job.package}{told}"
    )


def plan_id(key: str) -> str:
    """The id of a recovery's plan."""
    return f"recover-{key}"[:40].rstrip("-")


def _toml(value: str) -> str:
    # Names and texts hold no control characters (schema), so two escapes suffice.
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def recovery_script(plan: Plan, job: Job, recorded: Recorded) -> tuple[Step, ...]:
    """Every step of a recovery; the act "token" only where there is one."""
    acts: list[tuple[str, list[Draft]]] = [("open", _open(recorded)), ("people", _people(plan))]
    if recorded is Recorded.SIGNED:
        acts.append(("token", [*_token(plan), _head("token")]))
    acts += [("restore", list(_restore(job))), ("close", _close(plan, recorded))]
    acts.append(("seal", list(act_drafts("seal", plan))))
    steps: list[Step] = []
    for act, drafts in acts:
        number = 4 if act == "restore" else ACTS.index(act) + 1
        steps += numbered(str(number), act, drafts)
    return tuple(steps)


def _head(act: str) -> Draft:
    return Draft("head", "", text("step.head"), bound(people.head_to_paper, act))


def _open(recorded: Recorded) -> list[Draft]:
    drafts = [
        Draft("clock", "", text("step.clock"), opening.compare_clock),
        Draft("preflight", "", text("step.preflight"), opening.preflight),
        Draft("program", "", text("step.program"), opening.program),
    ]
    if recorded is Recorded.SIGNED:
        drafts.append(Draft("binding", "", text("step.binding"), opening.binding))
    return drafts


def _people(plan: Plan) -> list[Draft]:
    drafts = [
        Draft("person", one.id, text("step.person", name=one.name), bound(people.person, one))
        for one in plan.people
        if one.alternate_for is None
    ]
    drafts.append(Draft("quorum", "", text("step.quorum"), recovery.quorum))
    drafts.append(Draft("warnings", "", text("step.warnings"), people.warnings))
    return [*drafts, _head("people")]


def _restore(job: Job) -> Iterator[Draft]:
    key = job.head.key
    yield Draft("accept-package", key, text("step.accept-package"), bound(recovery.accept_package, job))
    if job.into is Into.FILE:
        yield Draft("consent-file", key, text("step.consent-file", key=key), bound(recovery.consent_to_file, job))
    identifier = job.head.identifier
    yield Draft(
        "type-shares",
        str(identifier),
        text("step.type-shares", identifier=identifier),
        bound(recovery.type_shares, job),
        scope=SCOPE,
    )
    restore = recovery.restore_to_token if job.into is Into.TOKEN else recovery.restore_to_file
    yield Draft("restore", key, text("step.restore", key=key), bound(restore, job))
    # A step of its own: what is refused here strikes out nothing of the restoring.
    if job.into is Into.TOKEN:
        yield Draft("use-restored", key, text("step.use-restored", key=key), bound(recovery.use_restored, job))
    else:
        yield Draft("show-file", key, text("step.show-file", key=key), bound(recovery.show_file, job))
    yield _head("restore")


def _token(plan: Plan) -> list[Draft]:
    return [one for one in act_drafts("token", plan) if one.name != "evidence-before"]


def _close(plan: Plan, recorded: Recorded) -> list[Draft]:
    drafts = list(act_drafts("close", plan))
    # What the device says of itself is about keys that were born in it, and here none was.
    without = {"evidence-after"} if recorded is Recorded.SIGNED else {"evidence-after", "inventory-after"}
    return [one for one in drafts if one.name not in without]
