"""A stick that types: no answer counts until two people decided, and nothing but pause and stop goes past them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import (
    Answered,
    Mark,
    PlugDecided,
    PlugDecision,
    Plugged,
    Presence,
    Resumed,
)
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interrupt, Interruption, Reply, Request
from tests.devices.media.test_plugs import usb
from tests.flow.ceremonies import Ceremony
from tests.flow.fake_face import Asked, Instead, TableFace, usual_answer


def plug(sys: Path) -> None:
    usb(sys, "1-1", "03", "08")


def pull(sys: Path) -> None:
    shutil.rmtree(sys / "devices/pci0/usb1/1-1")
    (sys / "bus/usb/devices/1-1").unlink()


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    for name in ("folder", "sys"):
        (tmp_path / name).mkdir()
    return Ceremony(tmp_path / "folder", plugs=lambda: Plugs(tmp_path / "sys"))


def at(name: str) -> Callable[[Asked], bool]:
    """The first question of a step."""
    return lambda asked: asked.name == name and asked.text != "plugs.decide"


def deciding(asked: Asked) -> bool:
    return asked.text == "plugs.decide"


def usual(request: Request) -> Reply:
    return Reply(answer=usual_answer(request.prompt), by=request.candidates[: request.who.count])


def test_what_was_answered_meanwhile_does_not_count(ceremony: Ceremony, tmp_path: Path) -> None:
    sys = tmp_path / "sys"

    def plugged(request: Request) -> Reply:
        plug(sys)
        return usual(request)

    def pulled(request: Request) -> Reply:
        pull(sys)
        return usual(request)

    ceremony.face.instead = [Instead(at("create"), plugged), Instead(deciding, pulled)]
    assert ceremony.run() is Ending.COMPLETE
    (came,) = ceremony.bodies(Plugged)
    (decided,) = ceremony.bodies(PlugDecided)
    assert isinstance(came, Plugged) and isinstance(decided, PlugDecided)
    assert came.devices == ("USB device Acme Flash, serial S1 (keyboard or mouse, storage)",)
    assert decided.decision is PlugDecision.GONE
    assert [one.mark for one in decided.by] == [Mark.CODE, Mark.CODE]
    assert "HOST-DEVICE-PLUGGED" in ceremony.face.refusals
    asked = [one for one in ceremony.face.asked if one.name == "create"]
    assert [one.text for one in asked[:3]] == ["keys.create", "plugs.decide", "keys.create"]
    # The answer that came while it was plugged in is in no entry.
    kinds = [type(entry.body) for entry in ceremony.entries]
    assert Answered not in kinds[kinds.index(Plugged) : kinds.index(PlugDecided)]


def test_it_is_not_gone_before_it_is_gone(ceremony: Ceremony, tmp_path: Path) -> None:
    def plugged(request: Request) -> Reply:
        plug(tmp_path / "sys")
        return usual(request)

    ceremony.face.instead = [Instead(at("create"), plugged)]
    ceremony.face.choices = {}
    lies: list[str] = []

    def lie_then_own_up(request: Request) -> Reply:
        if not lies:
            lies.append("gone")
            ceremony.face.instead.append(Instead(deciding, lie_then_own_up))
            return usual(request)
        answer = usual_answer(request.prompt).model_copy(update={"option": "belongs"})
        return Reply(answer=answer, by=request.candidates[:2])

    ceremony.face.instead.append(Instead(deciding, lie_then_own_up))
    assert ceremony.run() is Ending.COMPLETE
    assert "HOST-DEVICE-STILL-THERE" in ceremony.face.refusals
    decided = [body.decision for body in ceremony.bodies(PlugDecided) if isinstance(body, PlugDecided)]
    assert decided == [PlugDecision.BELONGS]
    assert ceremony.state.plugged == ()


def test_nothing_but_pause_and_stop_goes_past_the_decision(ceremony: Ceremony, tmp_path: Path) -> None:
    def plugged(request: Request) -> Interruption:
        plug(tmp_path / "sys")
        return Interruption(Interrupt.LEAVE, ("ana",))

    ceremony.face.instead = [
        Instead(at("create"), plugged),
        Instead(deciding, Interruption(Interrupt.LEAVE, ("ana",))),
        Instead(deciding, Interruption(Interrupt.BACK)),
        Instead(deciding, Interruption(Interrupt.PAUSE, happened="somebody looks at it")),
    ]
    assert ceremony.run() is Ending.PAUSED
    assert ceremony.face.refusals.count("HOST-DEVICE-UNDECIDED") == 2
    assert not [one for one in ceremony.bodies(Presence) if isinstance(one, Presence) and one.person == "ana"]
    # It is there at the next start, and so no news; that nobody decided about it stands in the journal.
    assert ceremony.again() is Ending.COMPLETE
    kinds = [type(entry.body) for entry in ceremony.entries]
    assert kinds.index(Resumed) < kinds.index(PlugDecided)
    assert len(ceremony.bodies(Plugged)) == 1


def test_before_anybody_has_a_code_two_people_claim_it(ceremony: Ceremony, tmp_path: Path) -> None:
    def plugged(request: Request) -> Reply:
        plug(tmp_path / "sys")
        return usual(request)

    def pulled(request: Request) -> Reply:
        pull(tmp_path / "sys")
        return usual(request)

    ceremony.face.instead = [Instead(at("clock"), plugged), Instead(deciding, pulled)]
    assert ceremony.run() is Ending.COMPLETE
    (decided,) = ceremony.bodies(PlugDecided)
    assert isinstance(decided, PlugDecided)
    assert [one.mark for one in decided.by] == [Mark.CLAIMED, Mark.CLAIMED]


def test_a_face_that_saw_it_go_again_only_asks_anew(ceremony: Ceremony) -> None:
    ceremony.face.instead = [Instead(at("create"), Interruption(Interrupt.PLUGGED))]
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.bodies(Plugged) == []


def test_what_comes_while_the_program_works_is_asked_about_before_anything_more_is_done(
    ceremony: Ceremony, tmp_path: Path
) -> None:
    def watch(entry: object) -> None:
        if (
            getattr(getattr(entry, "body", None), "operation", "") == "choose-key-id"
            and not (tmp_path / "sys/bus").exists()
        ):
            plug(tmp_path / "sys")

    def pulled(request: Request) -> Reply:
        pull(tmp_path / "sys")
        return usual(request)

    ceremony.face = TableFace(instead=[Instead(deciding, pulled)])
    assert ceremony.run(watch) is Ending.COMPLETE
    kinds = [entry.body.kind for entry in ceremony.entries]
    place = kinds.index("plugged")
    assert kinds[place : place + 2] == ["plugged", "plug-decided"]
    assert kinds[place - 1] == "done"
    assert kinds[place + 2] == "intended"


def test_a_twin_that_comes_while_people_answer_is_asked_about_by_itself(ceremony: Ceremony, tmp_path: Path) -> None:
    def plugged(request: Request) -> Reply:
        plug(tmp_path / "sys")
        return usual(request)

    def belongs(request: Request) -> Reply:
        answer = usual_answer(request.prompt).model_copy(update={"option": "belongs"})
        return Reply(answer=answer, by=request.candidates[:2])

    def twin(request: Request) -> Reply:
        usb(tmp_path / "sys", "1-2", "03", "08", number=6)
        return belongs(request)

    ceremony.face.instead = [Instead(at("create"), plugged), Instead(deciding, twin), Instead(deciding, belongs)]
    assert ceremony.run() is Ending.COMPLETE
    assert len(ceremony.bodies(Plugged)) == len(ceremony.bodies(PlugDecided)) == 2
