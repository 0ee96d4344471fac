"""Act "keys": target keys are born in the token."""

from __future__ import annotations

from ceremony_app.core.keys.specs import Born, WrappedUnder
from ceremony_app.core.plan.schema import KeyPlan
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Confirm


def born_for(c: Ceremony, key: KeyPlan) -> Born:
    """Readable only where a route that was chosen for this key reads it, and two people consented to that."""
    chosen = [fact for fact in c.state.all(facts.RouteChosen) if fact.key == key.id]
    taken = [
        trial for fact in chosen for trial in fact.trials if trial.route is fact.route and trial.passed == "passed"
    ]
    return Born.READABLE if any(trial.born is Born.READABLE for trial in taken) else Born.SENSITIVE


def create(c: Ceremony, key: KeyPlan) -> StepRun[None]:
    """One key is born, with a fresh CKA_ID that is in the journal before the key is in the token."""
    yield from ask(
        Confirm(
            text=text(
                "keys.create",
                key=key.id,
                title=key.title,
                algorithm=key.algorithm.value,
                usage=key.usage.value,
            )
        ),
        ADMINISTRATOR,
    )
    chosen = yield from do(op.ChooseKeyId(subject=key.id))
    trust = c.state.trust(key.backup)
    made = yield from do(
        op.GenerateKey(
            key=key.id,
            algorithm=key.algorithm,
            usage=key.usage,
            key_id=chosen.key_id,
            label=f"{key.id}",
            under=WrappedUnder.TRUSTED if key.trusted and trust is not None else WrappedUnder.ANY,
            born=born_for(c, key),
        )
    )
    yield from record(facts.KeyCreated(key=key.id, made=made))
