"""The token before and after: what differs is named, shown to two people, and recorded."""

from __future__ import annotations

from typing import cast

from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.effects import Ask
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.script.token_seen import DescribeToken, TokenDifference, differences
from tests.core.script.driving import begin, drive
from tests.flow.ceremonies import two_keys
from tests.flow.fake_room import usual_outcome

BEFORE = cast(TokenRead, usual_outcome(DescribeToken()))


def test_nothing_differs_by_how_it_was_opened() -> None:
    assert differences(BEFORE, BEFORE.model_copy(update={"opening": "quorum"})) == ()


def test_versions_module_and_mechanisms_are_compared() -> None:
    after = BEFORE.model_copy(update={"firmware_version": "2", "module_sha256": "ee" * 32, "mechanisms": ("RSA_PKCS",)})
    assert differences(BEFORE, after) == (
        TokenDifference(what="firmware version", before="1", after="2"),
        TokenDifference(what="module sha256", before="cc" * 32, after="ee" * 32),
        TokenDifference(what="mechanisms", before="AES_KEY_GEN", after="RSA_PKCS"),
    )


def test_at_the_end_it_is_recorded_and_a_difference_is_asked_about() -> None:
    plan = two_keys()
    c = begin(plan)
    steps = {step.name: step for step in compiled.script(plan)}
    for name in ("open-token", "inventory-before", "inventory-after"):
        drive(c, steps[name])
    (seen,) = c.state.all(facts.TokenSeenAgain)
    assert (seen.moment, seen.differences) == ("after", ())
    changed = BEFORE.model_copy(update={"firmware_version": "0"})
    number, known = next((n, k) for n, k in c.state._known.items() if isinstance(k.fact, facts.TokenOpened))
    c.state._by_kind[facts.TokenOpened][number] = facts.TokenOpened(token=changed)
    asked = [one.prompt for one in drive(c, steps["inventory-after"]) if isinstance(one, Ask)]
    (consent,) = [one for one in asked if isinstance(one, prompts.Consent)]
    assert consent.text.args["difference"] == "firmware version: 0 before, 1 now"
    assert known.entry == number
    assert len(c.state.all(facts.TokenSeenAgain)[-1].differences) == 1
