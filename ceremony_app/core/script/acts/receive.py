"""Acts "receive" and "qualify": wrapping keys come in, are compared, and every route is rehearsed."""

from __future__ import annotations

from ceremony_app.core.keys.specs import Born
from ceremony_app.core.plan.schema import AzureTarget, KeyPlan, Target
from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import sticks
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, TWO_PEOPLE, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import RehearsalRead
from ceremony_app.core.script.prompts import (
    BringFiles,
    CheckTable,
    CompareFromCopy,
    Confirm,
    Consent,
    Copy,
    Decision,
    Way,
)
from ceremony_app.core.targets.registry import needs
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, CLOUD_ROUTES, Route, WrapForm

MINUTES_NEEDED = 60
"""A wrapping key that lasts for less than this cannot be carried to its cloud in time."""


class WrappingKeyNotAccepted(Refusal):
    """Nobody consented to a wrapping key that was not compared."""

    code = "TARGET-KEY-NOT-ACCEPTED"
    says = "The wrapping key of {target} was neither compared with a copy from another channel nor accepted without."
    next_step = "Bring the fingerprint by another channel and try again, or defer this target as a deviation."


class WrappingKeyExpired(Refusal):
    """The wrapping key does not last."""

    code = "TARGET-KEY-EXPIRES"
    says = "The wrapping key of {target} is good for {minutes} more minutes; at least {needed} are needed."
    next_step = "Have a new one fetched and put into the inbox, or defer this target as a deviation."


class NoRoute(Refusal):
    """No allowed route passed its rehearsal."""

    code = "WRAP-NO-ROUTE"
    says = "No route that the plan allows passes for {key} to {target}: {tried}."
    next_step = "Use another token, or have the plan changed and approved anew; or void this key as a deviation."


class RouteNotConsented(Refusal):
    """Two people did not consent to the only route."""

    code = "WRAP-ROUTE-NOT-CONSENTED"
    says = "Nobody consented to the {route} route for {key} to {target}."
    next_step = "Consent with a reason, defer the target or void the key as a deviation, or stop."


def form_for(c: Ceremony, target: Target) -> WrapForm:
    """The form of blob that a target takes; Azure's size is that of the wrapping key that came in."""
    form = needs(target)
    received = c.state.wrapping_key(target.id)
    if isinstance(target, AzureTarget) and received is not None:
        return form.model_copy(update={"modulus_bits": received.handover.modulus_bits})
    return form


def receive(c: Ceremony, target: Target) -> StepRun[None]:
    """A target's wrapping key comes in, is parsed by content and checked against the plan."""
    brought = yield from ask(
        BringFiles(
            text=text("receive.bring", target=target.id, cloud=target.kind),
            place=f"inbox/{target.id}",
            stick=sticks.known(c.state, StickRole.REQUEST),
        ),
        ADMINISTRATOR,
    )
    if brought.way is Way.STICK:
        yield from sticks.take(c, target.id)
    handover = yield from do(op.CollectHandover(target=target.id))
    yield from record(facts.WrappingKeyReceived(handover=handover))


def compare(c: Ceremony, target: Target) -> StepRun[None]:
    """Two people type the fingerprint from a copy that came by another channel, before ours is shown."""
    received = c.state.wrapping_key(target.id)
    assert received is not None
    answer = yield from ask(
        CompareFromCopy(
            text=text("receive.compare", target=target.id, cloud=target.kind),
            subject=target.id,
            expected=received.handover.fingerprint,
        ),
        TWO_PEOPLE,
    )
    if answer.copy_state is Copy.TYPED:
        yield from record(
            facts.WrappingKeyCompared(
                target=target.id,
                result=facts.Authentication.MATCHED,
                channel=answer.channel.strip(),
                bearer=answer.bearer.strip(),
                reason="",
            )
        )
        return
    consent = yield from ask(
        Consent(text=text("receive.unauthenticated", target=target.id), risk=text("receive.unauthenticated-risk")),
        TWO_CONSENT,
    )
    if consent.decision is Decision.REFUSE:
        raise WrappingKeyNotAccepted(target=target.id)
    yield from record(
        facts.WrappingKeyCompared(
            target=target.id,
            result=facts.Authentication.UNAUTHENTICATED,
            channel="",
            bearer="",
            reason=consent.reason.strip(),
        )
    )


def show_received(c: Ceremony, target: Target) -> StepRun[None]:
    """What came in is shown with its fingerprint, and how long it is good for is checked."""
    received = c.state.wrapping_key(target.id)
    assert received is not None
    handover = received.handover
    expiry = yield from do(op.CheckExpiry(target=target.id, expires=handover.expires))
    if 0 <= expiry.minutes_left < MINUTES_NEEDED:
        raise WrappingKeyExpired(target=target.id, minutes=expiry.minutes_left, needed=MINUTES_NEEDED)
    rows = (
        ("fingerprint", handover.fingerprint),
        ("size", f"RSA-{handover.modulus_bits}"),
        ("expires", handover.expires or "not stated"),
        *((one.name, one.value) for one in handover.stated),
    )
    yield from ask(
        CheckTable(text=text("receive.shown", target=target.id), columns=("what", "stated"), rows=rows),
        ADMINISTRATOR,
    )


def qualify_wrap(c: Ceremony, key: KeyPlan, target: Target) -> StepRun[None]:
    """The wrap is rehearsed on throwaway keys; the first allowed route that passes is taken and named."""
    form = form_for(c, target)
    allowed = tuple(route for route in key.ways if route in CLOUD_ROUTES)
    known = _known(c, key, form_target=target)
    rehearsal = known or (yield from do(op.RehearseWrap(algorithm=key.algorithm, form=form, allowed=allowed)))
    yield from _choose(key, target.id, rehearsal)


def qualify_backup(c: Ceremony, key: KeyPlan) -> StepRun[None]:
    """The wrap under a backup key is one more route, rehearsed the same way."""
    allowed = tuple(route for route in key.ways if route in BACKUP_ROUTES)
    rehearsal = _known(c, key, form_target=None) or (
        yield from do(op.RehearseBackup(algorithm=key.algorithm, allowed=allowed))
    )
    yield from _choose(key, f"backup:{key.backup}", rehearsal)


def _known(c: Ceremony, key: KeyPlan, *, form_target: Target | None) -> RehearsalRead | None:
    """The same kind of wrap, rehearsed already for another key of this ceremony with the same routes allowed."""
    form = form_for(c, form_target) if form_target is not None else None
    for chosen in c.state.all(facts.RouteChosen):
        other = c.plan.key(chosen.key)
        if chosen.form == form and other.algorithm is key.algorithm and other.ways == key.ways:
            return RehearsalRead(algorithm=key.algorithm, form=form, trials=chosen.trials, chosen=chosen.route)
    return None


def _choose(key: KeyPlan, target: str, rehearsal: RehearsalRead) -> StepRun[None]:
    route = rehearsal.chosen
    if route is None:
        tried = "; ".join(f"{trial.route.value}: {trial.why}" for trial in rehearsal.trials)
        raise NoRoute(key=key.id, target=target, tried=tried or "none is allowed")
    if route in (Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT, Route.HOST_PLAINTEXT):
        risk = "qualify.risk-plaintext" if route is Route.HOST_PLAINTEXT else "qualify.risk-assisted"
        if any(one.route is route and one.born is Born.READABLE for one in rehearsal.trials):
            risk = "qualify.risk-readable"
        consent = yield from ask(
            Consent(
                text=text("qualify.consent", key=key.id, target=target, route=route.value),
                risk=text(risk, key=key.id),
            ),
            TWO_CONSENT,
        )
        if consent.decision is Decision.REFUSE:
            raise RouteNotConsented(key=key.id, target=target, route=route.value)
        yield from record(facts.RouteConsented(key=key.id, target=target, route=route, reason=consent.reason.strip()))
    else:
        yield from ask(Confirm(text=text("qualify.route", key=key.id, target=target, route=route.value)), ADMINISTRATOR)
    yield from record(
        facts.RouteChosen(key=key.id, target=target, form=rehearsal.form, route=route, trials=rehearsal.trials)
    )
