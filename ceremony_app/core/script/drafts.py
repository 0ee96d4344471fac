"""Steps before they have their place: the acts that go by the plan, each as a list of drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.plan.pins import PinPolicy, PinWork
from ceremony_app.core.plan.schema import BackupPolicy, Plan, RestoreTest, Role, SharePaper
from ceremony_app.core.script.acts import (
    backup,
    closing,
    evidence,
    export,
    keys,
    opening,
    people,
    printing,
    qualify,
    quorum,
    receive,
    second_token,
    token,
    trust,
)
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import StepRun
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.pin_operations import PINS_SCOPE

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
    yield Draft("initials", "", text("step.initials"), people.initials)


def _token(plan: Plan) -> Iterator[Draft]:
    if plan.token.initialise is not None:
        label = plan.token.initialise
        yield Draft("initialise", "", text("step.initialise", label=label), bound(token.initialise, label))
    yield Draft("open-token", "", text("step.open-token"), token.open_token)
    yield Draft("inventory-before", "", text("step.inventory-before"), token.inventory_before)
    yield Draft("evidence-before", "", text("step.evidence-before"), evidence.before)
    yield Draft("ceremony-key", "", text("step.ceremony-key"), token.ceremony_key)
    if plan.token.pins is not None and plan.token.pins.work is PinWork.MAKE:
        yield from _pins(plan, plan.token.pins)


def _pins(plan: Plan, policy: PinPolicy) -> Iterator[Draft]:
    """The token's PINs are made: sealed, opened once by everybody, proved, and only then set, the officer's last."""
    yield Draft("draw-pins", "", text("step.draw-pins"), quorum.draw, scope=PINS_SCOPE)
    for holder in policy.holders:
        title = text("step.piece", name=plan.person(holder).name)
        yield Draft("piece", holder, title, bound(quorum.piece, holder), scope=PINS_SCOPE)
    yield Draft("prove-pins", "", text("step.prove-pins"), quorum.prove, scope=PINS_SCOPE)
    for pin in policy.pins:
        title = text("step.set-pin") if pin is PinKind.USER else text("step.set-so-pin")
        yield Draft("set-pin", pin.value, title, bound(quorum.set_pin, pin))
    yield Draft("quorum-opens", "", text("step.quorum-opens"), quorum.open_again)


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
    # Last, so that it is nearest to the birth of the keys.
    yield Draft("probe", "", text("step.probe"), qualify.probe_token)


def _keys(plan: Plan) -> Iterator[Draft]:
    for key in plan.keys:
        yield Draft(
            "create",
            key.id,
            text("step.create", key=key.id),
            bound(keys.create, key),
            key=key.id,
        )


def _trust(plan: Plan) -> Iterator[Draft]:
    for policy in plan.backups:
        if plan.trusted_keys(policy.id):
            yield from _shares(plan, policy)
            yield Draft(
                "trust",
                policy.id,
                text("step.trust", policy=policy.id),
                bound(trust.make, policy),
                scope=policy.id,
            )


def _backup(plan: Plan) -> Iterator[Draft]:
    for policy in plan.backups:
        if not plan.trusted_keys(policy.id):
            yield from _shares(plan, policy)
        yield from _packages(plan, policy)


def _shares(plan: Plan, policy: BackupPolicy) -> Iterator[Draft]:
    """A backup key is made, split, handed out, read back and proved."""
    if policy.shares_on is SharePaper.PRINTER:
        yield Draft(
            "printer", policy.id, text("step.printer", policy=policy.id), bound(printing.choose_printer, policy)
        )
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


def _packages(plan: Plan, policy: BackupPolicy) -> Iterator[Draft]:
    """Keys are packed under it, and it is committed."""
    mine = [key for key in plan.keys if key.backup == policy.id]
    for key in mine:
        yield Draft(
            "pack",
            key.id,
            text("step.pack", key=key.id, policy=policy.id),
            bound(backup.pack, policy, key),
            scope=policy.id,
            key=key.id,
        )
    if policy.restore_test is RestoreTest.SECOND_TOKEN:
        yield Draft(
            "restore-test",
            policy.id,
            text("step.restore-test", policy=policy.id),
            bound(second_token.restore_test, policy),
            scope=policy.id,
        )
    yield Draft(
        "commit",
        policy.id,
        text("step.commit", policy=policy.id),
        bound(backup.commit, policy),
        scope=policy.id,
    )
    if plan.trusted_keys(policy.id):
        yield Draft(
            "untrust-backup",
            policy.id,
            text("step.untrust-backup", policy=policy.id),
            bound(trust.remove_backup_key, policy),
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
    for policy in plan.backups:
        if plan.trusted_keys(policy.id):
            yield Draft(
                "untrust", policy.id, text("step.untrust", policy=policy.id), bound(trust.remove_wrapping_keys, policy)
            )


def _close(plan: Plan) -> Iterator[Draft]:
    yield Draft("inventory-after", "", text("step.inventory-after"), closing.inventory_after)
    yield Draft("evidence-after", "", text("step.evidence-after"), evidence.after)
    yield from statements(plan)
    yield Draft("ready", "", text("step.ready"), closing.ready)


def statements(plan: Plan) -> Iterator[Draft]:
    """What each witness and auditor states at the end."""
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
    yield Draft("verify", "", text("step.verify"), closing.verify)
    yield Draft("destroy-ceremony-key", "", text("step.destroy-ceremony-key"), closing.destroy_ceremony_key)
    yield Draft("goodbye", "", text("step.goodbye"), closing.goodbye)


_DRAFTS: dict[str, Callable[[Plan], Iterator[Draft]]] = {
    "open": _open,
    "people": _people,
    "token": _token,
    "receive": _receive,
    "qualify": _qualify,
    "trust": _trust,
    "keys": _keys,
    "backup": _backup,
    "wrap": _wrap,
    "export": _export,
    "lock": _lock,
    "close": _close,
    "seal": _seal,
}
