"""The act "trust": its place in the script, and what its steps can do."""

from __future__ import annotations

from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script.effects import Do
from tests.core.script.driving import IRREVERSIBLE, LIVE, begin, branches, drive
from tests.flow.ceremonies import two_keys
from tests.flow.test_trust import trusted_plan


def test_a_plan_without_trusted_keys_has_no_such_act_and_the_numbers_of_all_others_stay() -> None:
    without, having = compiled.script(two_keys()), compiled.script(trusted_plan())
    assert not any(step.act == "trust" for step in without)
    numbers = {step.act: step.id.split(".")[0] for step in having}
    assert numbers.pop("trust") == "T"
    assert numbers == {step.act: step.id.split(".")[0] for step in without}


def test_the_backup_key_is_proved_before_it_is_trusted_and_both_before_a_key_is_born() -> None:
    names = [step.name for step in compiled.script(trusted_plan())]
    order = ("probe", "begin-backup", "hand-out", "read-back", "prove", "trust", "create", "pack", "commit")
    places = [names.index(name) for name in order]
    assert places == sorted(places)
    assert names.index("untrust-backup") == names.index("commit") + 1
    assert names.index("lock") < names.index("untrust")


def test_no_step_outside_the_scope_has_both_a_live_and_an_irreversible_operation() -> None:
    plan = trusted_plan()
    c = begin(plan)
    for step in compiled.script(plan):
        if step.name in ("trust", "create", "pack", "untrust-backup", "lock", "untrust"):
            for effects in branches(c, step):
                kinds = {effect.operation.kind for effect in effects if isinstance(effect, Do)}
                assert step.scope is not None or not (kinds & set(LIVE) and kinds & set(IRREVERSIBLE)), step.name
        drive(c, step)
