"""A whole drill with real file systems: requests come on FAT, files leave on exFAT, the journal lies on ext4 too."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Refused
from ceremony_app.core.plan.sticks import ReadBack, StickLeft, StickRole
from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.messages import Message
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.drill_keys import drill_pems
from ceremony_app.devices.media.guard import Guard, Left
from ceremony_app.devices.media.mirror import Released
from ceremony_app.flow import opening
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.opening import Wanted, lay_out, open_ceremony, read_plan
from ceremony_app.flow.scripted import ScriptedPeople
from ceremony_app.terminal.run_command import administrators, unanchored
from ceremony_app.terminal.showing import Silent
from ceremony_app.verify.verifier import verify
from tests.devices.media.bench import Bench, BenchMounter, Plugged
from tests.devices.media.bench import bench as bench
from tests.stories import plans


def test_a_drill_by_stick(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_bytes, folder, clock, faults = plans.small().encode(), tmp_path / "c", SystemClock(), Faults.parse(())
    plan = read_plan(plan_bytes, clock)
    request = bench.plug("vfat", role=StickRole.REQUEST, colour="blue")
    response = bench.plug("exfat", role=StickRole.RESPONSE, colour="red")
    transcript = bench.plug("ext4", role=StickRole.TRANSCRIPT, colour="white")
    log = bench.plug("ext4", role=StickRole.LOG, colour="yellow")
    for target in plan.targets:
        handed = hand_over(target, drill_pems(), clock.now())
        bench.fill(request, {f"{target.id}/{name}": data for name, data in handed.items()})
    away = pulled(response)

    class People(ScriptedPeople):
        def began(self, step: Step, place: str, act: Message) -> None:
            """The response stick is plugged in only after the program missed it once."""
            if step.name == "hand-out-files" and away and self._refusals:
                away.pop().rename(response.sysfs)
            super().began(step, place, act)

    sticks = tuple(one.stick for one in bench.plugged)
    monkeypatch.setattr(opening, "practice_sticks", lambda *_: sticks)
    lay_out(folder, plan_bytes)
    face = People(folder, Silent(plan.mode), faults, administrators(plan))

    def guard(known: object) -> Guard:
        assert known == sticks
        return Guard(sticks, system=bench.system, mounter=BenchMounter(), places=bench.folder / "mounts")

    engine = open_ceremony(
        Wanted(plan_bytes, folder, None, None, "scripted", guard), plan, face, clock, unanchored, faults
    )
    try:
        assert engine.run() is Ending.COMPLETE
    finally:
        engine.journal.close()
    assert engine.logs.released == (Released("LOG, yellow", Left(StickLeft.UNMOUNTED)),)
    missed = [entry.body.code for entry in engine.journal.entries if isinstance(entry.body, Refused)]
    assert missed == ["STICK-MISSING"]
    crossed = engine.state.all(facts.StickTransfer)
    assert [one.carried.file_system for one in crossed] == ["vfat"] * len(plan.targets) + ["exfat", "ext4"]
    assert {one.carried.read_back for one in crossed} == {ReadBack.COPIED, ReadBack.REMOUNTED}
    assert {one.carried.left for one in crossed} == {StickLeft.UNTOLD, StickLeft.UNMOUNTED}
    assert {one.carried.serial for one in crossed} == {"SERIAL0", "SERIAL1", "SERIAL2"}
    with bench.inside(response) as place:
        for written in engine.state.all(facts.OutputWritten):
            if written.path.startswith("outbox/"):
                path = written.path.removeprefix("outbox/")
                assert (place / path).read_bytes() == (folder / written.path).read_bytes()
    with bench.inside(transcript) as place:
        (pdf,) = place.glob("transcript-*.pdf")
        assert pdf.read_bytes() == (folder / "documents/transcript.pdf").read_bytes()
    with bench.inside(log) as place:
        (held,) = place.glob("*/journal.jsonl")
        assert held.read_bytes() == (folder / "journal.jsonl").read_bytes()
    report = verify(folder)
    assert [check.id for check in report.checks if check.verdict.value == "failed"] == []


def pulled(plugged: Plugged) -> list[Path]:
    """Take a stick out of sysfs; where its folder waits."""
    away = plugged.sysfs.with_name("away")
    plugged.sysfs.rename(away)
    return [away]
