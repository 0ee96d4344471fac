"""Act "qualify", last step: what the token must not do is tried on throwaway keys before the real ones are born."""

from __future__ import annotations

from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts.receive import form_for
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import english, text
from ceremony_app.core.script.probes import not_enforced
from ceremony_app.core.script.promises import not_promised
from ceremony_app.core.script.prompts import CheckTable

_USUAL_BITS = 2048


def probe_token(c: Ceremony) -> StepRun[None]:
    """Everything that must not be is tried, shown and recorded; then what the plan cannot promise is shown in whole."""
    sizes = [form_for(c, target).modulus_bits for target in c.plan.targets]
    read = yield from do(op.ProbeToken(modulus_bits=min(sizes, default=_USUAL_BITS)))
    through = len(not_enforced(read.probes))
    yield from ask(
        CheckTable(
            text=text("qualify.probes", count=len(read.probes), through=through),
            columns=("tried", "verdict", "what the module did"),
            rows=tuple((english(one.tried), one.verdict.value, one.did) for one in read.probes),
        ),
        ADMINISTRATOR,
    )
    lost = not_promised(c.plan, c.state, read.probes)
    if lost:
        yield from ask(
            CheckTable(
                text=text("qualify.not-promised", count=len(lost)),
                columns=("cannot be promised",),
                rows=tuple((english(one),) for one in lost),
            ),
            ADMINISTRATOR,
        )
    yield from record(facts.TokenProbed(probes=read.probes))
