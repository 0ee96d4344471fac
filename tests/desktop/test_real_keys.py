"""The real program on a virtual screen, with key presses as from hardware: what the journal and a screen reader say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Answered, Body, Done, Opened, StepBegan
from ceremony_app.desktop.tokens import PALETTES, Theme
from tests.desktop.x_room import XRoom, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")

CODE = "a code of Marta's"
CANVAS = "A secret, shown on the screen only"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[XRoom]:
    made = XRoom(tmp_path)
    try:
        made.open()
        yield made
    finally:
        made.close()


def bodies(room: XRoom) -> list[Body]:
    """What stands in the journal by now."""
    journals = list(room.workspace.glob("*/journal.jsonl"))
    if not journals:
        return []
    return [one.body for one in parse_journal(journals[0].read_bytes())[0]]


def test_the_first_steps_by_real_keys(room: XRoom) -> None:
    from_the_start_screen_to_the_review(room)
    two_people_confirm_the_hash(room)
    the_pin_is_on_the_screen_and_nowhere_else(room)
    the_first_steps_are_in_the_journal(room)


def from_the_start_screen_to_the_review(room: XRoom) -> None:
    room.until_focus("New ceremony")
    room.press("Return")
    room.until_focus("A plan file that was reviewed")
    room.press("alt+2")
    room.until_focus("Begin with a template: One AES key for AWS, one backup of three custodians")
    room.press("Return")
    room.until(lambda: any(node.name.startswith("The copy was written to") for node in room.seen()))
    room.press("ctrl+Return")
    room.until_focus("Next: Findings (1)")


def two_people_confirm_the_hash(room: XRoom) -> None:
    for following in ("Next: Binding", "Next: Hash", "Marta Lindqvist"):
        room.press("Return")
        room.until_focus(following)
    room.press("space", "Tab", "space", "ctrl+Return")
    room.until_focus("I am Marta Lindqvist")


def the_pin_is_on_the_screen_and_nowhere_else(room: XRoom) -> None:
    room.press("Return")
    room.until_focus("I am alone: show the PIN")
    before, covered = room.seen(), room.picture()
    room.press("Return")
    room.until_focus(CANVAS)
    shown = room.picture()
    assert share_of(covered, "drill") == share_of(shown, "drill") > 0.01
    assert inked(shown) > 1.5 * inked(covered)
    # A screen reader finds the same words as before, and the button that says it is copied.
    words = {node.name for node in room.seen()} | {node.description for node in room.seen()}
    assert words - {node.name for node in before} - {node.description for node in before} == {
        CANVAS,
        "The PIN is copied",
    }
    room.press("Return")
    room.until_focus("The PIN is copied")
    room.press("Return")
    room.until_focus("This computer says")


def the_first_steps_are_in_the_journal(room: XRoom) -> None:
    room.type("2026-03-09 14:05:00")
    room.press("Return")
    # The table of what was found on this computer; then the program, the binding, and the first person.
    room.until(lambda: any(node.role == "table" for node in room.seen()))
    room.press("ctrl+End", "Return")
    room.until_focus("It is the same")
    room.press("Return")
    room.until_focus("I looked through it")
    room.press("Return")
    room.until_focus("Marta Lindqvist is here")
    room.press("Return")
    room.until_focus("How was the identity of Marta Lindqvist checked?")
    room.type("passport seen")
    room.press("Return")
    room.until_focus("Secret entry; what is typed is not read out")
    room.type(CODE)
    assert not any(CODE in (node.name, node.description) for node in room.seen())
    room.press("Return")
    room.type(CODE)
    room.press("Return")
    room.until_focus("Tomas Varga is here")
    found = bodies(room)
    (opened,) = (one for one in found if isinstance(one, Opened))
    assert opened.people == "people"
    (clock,) = (
        one for one in found if isinstance(one, Answered) and one.prompt == "enter-text" and "1.1" in one.effect
    )
    assert clock.answer == {"text": "2026-03-09 14:05:00"}
    assert [one.outcome for one in found if isinstance(one, Done) and one.operation == "enrol-code"]
    assert [one.step for one in found if isinstance(one, StepBegan)] == ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"]
    assert CODE not in next(room.workspace.glob("*/journal.jsonl")).read_text()


def share_of(picture: QImage, colour: str) -> float:
    """How much of a picture is of a colour of the light theme."""
    wanted = QColor(getattr(PALETTES[Theme.LIGHT], colour)).rgb()
    pixels = [(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)]
    return sum(picture.pixel(x, y) == wanted for x, y in pixels) / len(pixels)


def inked(picture: QImage) -> float:
    """How much of the page, right of the rail and below the title, is dark as text is."""
    area = [(x, y) for x in range(300, 1240, 2) for y in range(200, 560, 2)]
    return sum(QColor(picture.pixel(x, y)).lightness() < 90 for x, y in area) / len(area)
