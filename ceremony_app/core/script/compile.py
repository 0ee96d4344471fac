"""The plan compiled into acts and numbered steps; what is printed, shown and executed is this same object."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from ceremony_app.core.journal.entries import Disposition
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import (
    backup,
    closing,
    export,
    keys,
    opening,
    people,
    receive,
    reentry,
    token,
)
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import StepRun
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.state import State

ACTS = (
    "open",
    "people",
    "token",
    "receive",
    "qualify",
    "keys",
    "backup",
    "wrap",
    "export",
    "lock",
    "close",
    "seal",
)
Run = Callable[[Ceremony], StepRun[None]]
P = ParamSpec("P")


def bound(step: Callable[Concatenate[Ceremony, P], StepRun[None]], *args: P.args, **kwargs: P.kwargs) -> Run:
    """A step's generator with everything but the ceremony given."""
    return lambda c: step(c, *args, **kwargs)


@dataclass(frozen=True)
class Draft:
    """A step before it has its number."""

    name: str
    subject: str
    title: Message
    run: Run
    scope: str | None = None
    target: str | None = None
    key: str | None = None


def script(plan: Plan) -> tuple[Step, ...]:
    """Every step of the ceremony that goes by the plan, in order, numbered `act.step`."""
    steps: list[Step] = []
    for act in ACTS:
        drafts = act_drafts(act, plan)
        if act not in ("open", "close", "seal"):
            drafts.append(Draft("head", "", text("step.head"), _head(act)))
        steps.extend(numbered(str(ACTS.index(act) + 1), act, drafts))
    return tuple(steps)


def _head(act: str) -> Run:
    return bound(people.head_to_paper, act)


def act_drafts(act: str, plan: Plan) -> list[Draft]:
    """The steps of an act that go by the plan, before they have their numbers."""
    return list(_DRAFTS[act](plan))


def numbered(prefix: str, act: str, drafts: list[Draft]) -> Iterator[Step]:
    """The drafts as steps `prefix.1`, `prefix.2` and so on."""
    for number, draft in enumerate(drafts, start=1):
        yield Step(
            id=f"{prefix}.{number}",
            act=act,
            name=draft.name,
            subject=draft.subject,
            title=draft.title,
            run=draft.run,
            scope=draft.scope,
            target=draft.target,
            key=draft.key,
        )


def _open(_: Plan) -> Iterator[Draft]:
    yield Draft("clock", "", text("step.clock"), opening.compare_clock)
    yield Draft("preflight", "", text("step.preflight"), opening.preflight)
    yield Draft("program", "", text("step.program"), opening.program)
    yield Draft("binding", "", text("step.binding"), opening.binding)


def _people(plan: Plan) -> Iterator[Draft]:
    for one in plan.people:
        if one.alternate_for is None:
            yield Draft("person", one.id, text("step.person", name=one.name), bound(people.person, one))
    yield Draft("quorum", "", text("step.quorum"), people.quorum)
    yield Draft("plan", "", text("step.plan"), people.plan)
    yield Draft("warnings", "", text("step.warnings"), people.warnings)


def _token(_: Plan) -> Iterator[Draft]:
    yield Draft("open-token", "", text("step.open-token"), token.open_token)
    yield Draft("inventory-before", "", text("step.inventory-before"), token.inventory_before)
    yield Draft("ceremony-key", "", text("step.ceremony-key"), token.ceremony_key)


def _receive(plan: Plan) -> Iterator[Draft]:
    for one in plan.targets:
        name = {"target": one.id}
        yield Draft(
            "receive",
            one.id,
            text("step.receive", **name),
            bound(receive.receive, one),
            target=one.id,
        )
        yield Draft(
            "compare",
            one.id,
            text("step.compare", **name),
            bound(receive.compare, one),
            target=one.id,
        )
        yield Draft(
            "show",
            one.id,
            text("step.show", **name),
            bound(receive.show_received, one),
            target=one.id,
        )


def _qualify(plan: Plan) -> Iterator[Draft]:
    for one in plan.targets:
        key = plan.key(one.key)
        yield Draft(
            "qualify",
            f"{key.id}>{one.id}",
            text("step.qualify", key=key.id, target=one.id),
            bound(receive.qualify_wrap, key, one),
            target=one.id,
            key=key.id,
        )
    for key in plan.keys:
        yield Draft(
            "qualify-backup",
            key.id,
            text("step.qualify", key=key.id, target=f"backup:{key.backup}"),
            bound(receive.qualify_backup, key),
            key=key.id,
        )


def _keys(plan: Plan) -> Iterator[Draft]:
    for key in plan.keys:
        yield Draft(
            "create",
            key.id,
            text("step.create", key=key.id),
            bound(keys.create, key),
            key=key.id,
        )


def _backup(plan: Plan) -> Iterator[Draft]:
    for policy in plan.backups:
        mine = [key for key in plan.keys if key.backup == policy.id]
        yield Draft(
            "begin-backup",
            policy.id,
            text("step.begin-backup", policy=policy.id),
            bound(backup.begin, policy),
            scope=policy.id,
        )
        count = sum(len(group.custodians) for group in policy.groups)
        for index in range(count):
            args = {
                "share": backup.share_name(policy, index),
                "policy": policy.id,
                "name": plan.person(backup.holder(policy, index)).name,
            }
            subject = f"{policy.id}/{index}"
            yield Draft(
                "hand-out",
                subject,
                text("step.hand-out", **args),
                bound(backup.hand_out, policy, index),
                scope=policy.id,
            )
            yield Draft(
                "read-back",
                subject,
                text("step.read-back", **args),
                bound(backup.read_back, policy, index),
                scope=policy.id,
            )
            yield Draft(
                "envelope",
                subject,
                text("step.envelope", share=args["share"], policy=policy.id),
                bound(backup.seal_envelope, policy, index),
                scope=policy.id,
            )
        yield Draft(
            "prove",
            policy.id,
            text("step.prove", policy=policy.id),
            bound(backup.prove, policy),
            scope=policy.id,
        )
        for key in mine:
            yield Draft(
                "pack",
                key.id,
                text("step.pack", key=key.id, policy=policy.id),
                bound(backup.pack, policy, key),
                scope=policy.id,
                key=key.id,
            )
        yield Draft(
            "commit",
            policy.id,
            text("step.commit", policy=policy.id),
            bound(backup.commit, policy),
            scope=policy.id,
        )
        for key in mine:
            yield Draft(
                "write-package",
                key.id,
                text("step.write-package", key=key.id),
                bound(backup.write_package, policy, key),
                key=key.id,
            )


def _wrap(plan: Plan) -> Iterator[Draft]:
    for one in plan.targets:
        key = plan.key(one.key)
        yield Draft(
            "wrap",
            f"{key.id}>{one.id}",
            text("step.wrap", key=key.id, target=one.id),
            bound(export.wrap, key, one),
            target=one.id,
            key=key.id,
        )


def _export(plan: Plan) -> Iterator[Draft]:
    for one in plan.targets:
        yield Draft(
            "export",
            one.id,
            text("step.export", target=one.id),
            bound(export.export, one),
            target=one.id,
            key=one.key,
        )


def _lock(plan: Plan) -> Iterator[Draft]:
    for key in plan.keys:
        yield Draft("lock", key.id, text("step.lock", key=key.id), bound(export.lock, key), key=key.id)


def _close(plan: Plan) -> Iterator[Draft]:
    yield Draft("inventory-after", "", text("step.inventory-after"), closing.inventory_after)
    yield from _statements(plan)
    yield Draft("ready", "", text("step.ready"), closing.ready)


def _statements(plan: Plan) -> Iterator[Draft]:
    for one in plan.people:
        if one.alternate_for is None and (Role.WITNESS in one.roles or Role.AUDITOR in one.roles):
            yield Draft(
                "statement",
                one.id,
                text("step.statement", name=one.name),
                bound(closing.statement, one),
            )


def _seal(_: Plan) -> Iterator[Draft]:
    yield Draft("sign", "", text("step.sign"), closing.sign)
    yield Draft("read-head", "", text("step.read-head"), closing.read_head)
    yield Draft("destroy-ceremony-key", "", text("step.destroy-ceremony-key"), closing.destroy_ceremony_key)
    yield Draft("verify", "", text("step.verify"), closing.verify)
    yield Draft("goodbye", "", text("step.goodbye"), closing.goodbye)


_DRAFTS: dict[str, Callable[[Plan], Iterator[Draft]]] = {
    "open": _open,
    "people": _people,
    "token": _token,
    "receive": _receive,
    "qualify": _qualify,
    "keys": _keys,
    "backup": _backup,
    "wrap": _wrap,
    "export": _export,
    "lock": _lock,
    "close": _close,
    "seal": _seal,
}


def stop_script(plan: Plan, state: State) -> tuple[Step, ...]:
    """The closing act after a stop: everything in token, media and hands is listed, and kept or destroyed."""
    drafts = [
        Draft(
            "keep-or-destroy",
            key.id,
            text("step.keep-or-destroy", key=key.id),
            bound(closing.keep_or_destroy, key.id),
        )
        for key in plan.keys
        if state.key(key.id) is not None
    ]
    drafts += [
        Draft(
            "keep-or-destroy",
            one.key,
            text("step.keep-or-destroy", key=one.key),
            bound(closing.keep_or_destroy, one.key),
        )
        for one in state.all(facts.KeyRestored)
        if one.made is not None
    ]
    drafts += [
        Draft(
            "settle-orphan",
            key_id,
            text("step.keep-or-destroy", key=what),
            bound(closing.settle_orphan, what, key_id),
        )
        for key_id, what in sorted(state.orphans().items())
    ]
    drafts.append(Draft("left-behind", "", text("step.left-behind"), closing.left_behind))
    if state.last(facts.TokenOpened) is not None:
        drafts.append(Draft("inventory-after", "", text("step.inventory-after"), closing.inventory_after))
    drafts.extend(_statements(plan))
    return tuple(numbered("S", "stop", drafts))


def seal_script(plan: Plan) -> tuple[Step, ...]:
    """The seal segment: what may follow the frozen journal."""
    return tuple(numbered(str(ACTS.index("seal") + 1), "seal", list(_seal(plan))))


def reentry_script(plan: Plan, state: State, number: int) -> tuple[Step, ...]:
    """The re-entry act of the number-th resume, for a ceremony that had come as far as this state."""
    drafts: list[Draft] = [Draft("reentry-host", "", text("step.reentry-host"), bound(reentry.clock_and_host, number))]
    drafts += [
        Draft(
            "reentry-person",
            who,
            text("step.reentry-person", name=plan.person(who).name),
            bound(reentry.person, number, who),
        )
        for who in sorted(state.enrolled & set(state.present))
    ]
    if state.last(facts.PlanConfirmed) is not None and state.frozen is None:
        drafts.append(Draft("reentry-quorum", "", text("step.reentry-quorum"), bound(reentry.quorum, number)))
    drafts.append(Draft("reentry-program", "", text("step.reentry-program"), bound(reentry.program, number)))
    drafts.append(Draft("reentry-folder", "", text("step.reentry-folder"), bound(reentry.folder, number)))
    if state.heads_copied:
        drafts.append(Draft("reentry-head", "", text("step.reentry-head"), bound(reentry.head_from_paper, number)))
    if _token_needed(state):
        drafts.append(Draft("reentry-token", "", text("step.reentry-token"), bound(reentry.token, number)))
    if state.resumes and state.resumes[-1].unconfirmed:
        drafts.append(
            Draft(
                "reentry-unconfirmed",
                "",
                text("step.reentry-unconfirmed"),
                bound(reentry.unconfirmed, number),
            )
        )
    drafts += [
        Draft(
            "reentry-expiry",
            one.id,
            text("step.reentry-expiry", target=one.id),
            bound(reentry.expiry, number, one.id),
        )
        for one in plan.targets
        if state.wrapping_key(one.id) is not None
        and state.deferred(one.id) is None
        and not any(made.target == one.id for made in state.all(facts.BlobMade))
        and state.stopped is None
    ]
    return tuple(numbered(f"R{number}", "resume", drafts))


def _token_needed(state: State) -> bool:
    """Whether the token was open and is needed for what is still to come."""
    own = state.last(facts.CeremonyKeyMade)
    gone = {fact.key_id for fact in state.all(facts.ObjectDestroyed)}
    if own is not None and own.key.key_id in gone:
        return False
    return state.last(facts.TokenOpened) is not None


def deviation_script(state: State) -> tuple[Step, ...]:
    """Steps that decided deviations added: keys voided, targets deferred."""
    steps: list[Step] = []
    for number, deviation in sorted(state.deviations.items()):
        decided = deviation.decided
        if decided is None:
            continue
        why = deviation.opened.happened
        subject = decided.subject
        if decided.disposition is Disposition.VOID_KEY:
            draft = Draft(
                "void-key",
                subject,
                text("step.void-key", key=subject),
                bound(closing.void_key, subject, why),
            )
        elif decided.disposition is Disposition.DEFER_TARGET:
            draft = Draft(
                "defer-target",
                subject,
                text("step.defer-target", target=subject),
                bound(closing.defer_target, subject, why),
            )
        else:
            continue
        steps.extend(numbered(f"D{number}", "deviation", [draft]))
    return tuple(steps)


def skip_reason(state: State, step: Step) -> str | None:
    """Why a step of the plan is left out: its target was deferred or its key voided; None where it is to be done."""
    if step.target is not None and (why := state.deferred(step.target)) is not None:
        return f"target {step.target} was deferred: {why}"
    if step.key is not None and (why := state.voided(step.key)) is not None:
        return f"key {step.key} was voided: {why}"
    return None
