"""What no step of a recovery may ever do."""

from __future__ import annotations

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Do, Record
from ceremony_app.core.script.recovery import Recorded, recovery_script
from ceremony_app.core.script.recovery_job import Into, Job
from ceremony_app.core.shares.package import PackageHead
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.core.wrapping.forms import Route
from tests.core.script.driving import IRREVERSIBLE, LIVE, begin, branches, drive
from tests.flow.ceremonies import two_keys


def job(into: Into) -> Job:
    head = PackageHead(
        algorithm=KeyAlgorithm.AES_256,
        ceremony="made-up-01234567",
        check_method="AES-CMAC",
        check_value="00" * 16,
        extendable=1,
        group_threshold=1,
        groups=((2, 3),),
        identifier=17,
        iteration_exponent=1,
        key="key",
        mode=Mode.DRILL,
        public_key="",
        regions=(),
        route=Route.BACKUP_KWP,
        usage=KeyUsage.ENCRYPT_DECRYPT,
    )
    shape = SetShape(group_threshold=1, groups=(GroupShape(threshold=2, count=3, title=""),))
    return Job(head=head, package="ab" * 32, shape=shape, into=into)


def walked(into: Into) -> list[tuple[Ceremony, Step, list[list[str]]]]:
    """Every step of a recovery, with the kinds of operations that each way through it does."""
    c = begin(two_keys())
    found = []
    for step in recovery_script(c.plan, job(into), Recorded.SIGNED):
        ways = [[one.operation.kind for one in effects if isinstance(one, Do)] for effects in branches(c, step)]
        found.append((c, step, ways))
        drive(c, step)
    return found


@pytest.mark.parametrize("into", list(Into))
def test_no_step_outside_the_scope_has_both_a_live_and_an_irreversible_operation(into: Into) -> None:
    seen = set()
    for _, step, ways in walked(into):
        seen.add(step.name)
        for kinds in ways:
            if step.scope is None:
                assert not (set(kinds) & set(LIVE) and set(kinds) & set(IRREVERSIBLE)), (step.name, kinds)
    last = "use-restored" if into is Into.TOKEN else "show-file"
    assert {"accept-package", "type-shares", "restore", last} <= seen


@pytest.mark.parametrize("into", list(Into))
def test_what_was_restored_is_recorded_before_anything_else_can_be_refused(into: Into) -> None:
    c = begin(two_keys())
    for step in recovery_script(c.plan, job(into), Recorded.SIGNED):
        effects = drive(c, step)
        if step.name != "restore":
            continue
        done = next(
            place
            for place, one in enumerate(effects)
            if isinstance(one, Do) and one.operation.kind in ("restore-key", "write-material")
        )
        assert isinstance(effects[done + 1], Record) and len(effects) == done + 2
        return
    raise AssertionError("nothing was restored")
