"""Act "keys": target keys are born in the token."""

from __future__ import annotations

from ceremony_app.core.keys.specs import WrappedUnder
from ceremony_app.core.plan.schema import KeyPlan
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Confirm


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
        )
    )
    yield from record(facts.KeyCreated(key=key.id, made=made))
