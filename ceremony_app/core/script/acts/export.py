"""Acts "wrap", "export" and "lock": blobs are made, handed out as files, and the keys are locked."""

from __future__ import annotations

from ceremony_app.core.plan.schema import KeyPlan, Target
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts.receive import form_for
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, Ceremony, trusted_under
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import CheckTable, Choose, Confirm, Consent, Decision, Option


class LockNotHeld(Refusal):
    """The token does not hold the lock."""

    code = "TOKEN-LOCK-NOT-HELD"
    says = "The token does not keep {key} from being wrapped again, and nobody accepted that."
    next_step = "Accept it with a reason, or void the key as a deviation: it is destroyed in the token."


class UnlockedKeyStays(Refusal):
    """A key that is not locked could not be destroyed either."""

    code = "TOKEN-UNLOCKED-KEY-STAYS"
    says = "{key}, which is not locked, was to be destroyed and is still in the token."
    next_step = "Let this step run again; if it stays, accept it with a reason, or void the key as a deviation."


class KeyUnusable(Refusal):
    """A locked key does not do what it is for."""

    code = "TOKEN-KEY-UNUSABLE"
    says = "{key} did not do what it is for after its lock: {method}."
    next_step = "Let this step run again; if it fails again, void the key as a deviation."


def wrap(c: Ceremony, key: KeyPlan, target: Target) -> StepRun[None]:
    """A key is wrapped for one target, by the route that was rehearsed and no other."""
    received = c.state.wrapping_key(target.id)
    route = c.state.route(key.id, target.id)
    born = c.state.key(key.id)
    assert received is not None and route is not None and born is not None
    form = form_for(c, target)
    yield from ask(
        Confirm(text=text("wrap.begin", key=key.id, target=target.id, route=route.route.value)), ADMINISTRATOR
    )
    blob = yield from do(
        op.WrapForTarget(
            key=key.id,
            target=target.id,
            key_id=born.made.key_id,
            algorithm=key.algorithm,
            form=form,
            route=route.route,
            spki=received.handover.spki,
            expect_spki=born.made.spki,
            under=trusted_under(c, key, target.id),
        )
    )
    yield from record(
        facts.BlobMade(
            key=key.id,
            target=target.id,
            route=route.route,
            form=form,
            fingerprint=received.handover.fingerprint,
            sha256=blob.sha256,
            length=blob.length,
        )
    )


def export(c: Ceremony, target: Target) -> StepRun[None]:
    """A target's files and its hand-off sheet are written into the outbox and read back."""
    blob = next(fact for fact in reversed(c.state.all(facts.BlobMade)) if fact.target == target.id)
    built = yield from do(op.BuildOutputs(target=target.id, blob=blob.sha256))
    for file in built.files:
        path = f"outbox/{target.id}/{file.name}"
        written = yield from do(op.WriteOutput(path=path, sha256=file.sha256))
        yield from record(
            facts.OutputWritten(subject=target.id, path=path, sha256=written.sha256, length=written.length)
        )
    rows = tuple((file.name, str(file.length), file.sha256) for file in built.files)
    yield from ask(
        CheckTable(text=text("export.done", target=target.id), columns=("file", "bytes", "sha256"), rows=rows),
        ADMINISTRATOR,
    )


def _of_a_target(c: Ceremony, key: KeyPlan) -> str:
    """The trusted wrapping key of one of a key's targets; empty where it has none."""
    found = (trusted_under(c, key, target.id) for target in c.plan.targets if target.key == key.id)
    return next((one for one in found if one), "")


def lock(c: Ceremony, key: KeyPlan) -> StepRun[None]:
    """A key is locked; after this a wrap for another cloud means restoring it from its shares.

    Where the token cannot lock it (YubiHSM 2), people accept that, or it is destroyed in the token: what was backed up
    and wrapped of it stays good (hsm.md §8).
    """
    born = c.state.key(key.id)
    assert born is not None
    yield from ask(Confirm(text=text("lock.begin", key=key.id), details=(text("lock.afterwards"),)), ADMINISTRATOR)
    locked = yield from do(op.LockKey(key=key.id, key_id=born.made.key_id, under=_of_a_target(c, key)))
    if locked.held != "held":
        consent = yield from ask(
            Consent(text=text("lock.not-held", key=key.id), risk=text("lock.not-held-risk")), TWO_CONSENT
        )
        if consent.decision is Decision.REFUSE:
            yield from _destroy_instead(key.id, born.made.key_id)
            return
    used = yield from do(op.UseKey(key_id=born.made.key_id, algorithm=key.algorithm, usage=key.usage))
    if used.verified != "verified":
        raise KeyUnusable(key=key.id, method=used.method)
    yield from record(
        facts.KeyLocked(
            key=key.id,
            held=locked.held,
            wrap_refused_with=locked.wrap_refused_with,
            attributes=locked.attributes,
            use=f"{used.method}: {used.verified}",
        )
    )


def _destroy_instead(key: str, key_id: str) -> StepRun[None]:
    """Two people have an unlocked key destroyed, and the token looked through for it, or the step is refused."""
    chosen = yield from ask(
        Choose(
            text=text("lock.destroy-instead", key=key),
            options=(
                Option(id="destroy", text=text("lock.option-destroy")),
                Option(id="leave", text=text("lock.option-leave")),
            ),
            # Nobody destroys a key by an Enter too many.
            default="leave",
        ),
        TWO_CONSENT,
    )
    if chosen.option != "destroy":
        raise LockNotHeld(key=key)
    done = yield from do(op.DestroyKey(what=f"key {key}", key_id=key_id))
    if done.left:
        raise UnlockedKeyStays(key=key)
    yield from record(facts.ObjectDestroyed(what=f"key {key}", key_id=key_id))
