"""A share by a camera in the window: the page, a real secrets child and its eye, frames from a pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.secret import reading, wording
from ceremony_app.desktop.secret.covers import Cover
from ceremony_app.devices.camera.listing import Camera
from ceremony_app.devices.camera.refusals import CameraNone, CameraNotOpened
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.entry import Note
from ceremony_app.devices.secrets.eye.told import Light, Seen
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import SITES, make
from tests.desktop.secret_room import PROJECTOR, Room
from tests.desktop.test_secret_pages import everything_said
from tests.devices.secrets.film import Film, eyes_of, fed_child
from tests.devices.secrets.scenes import scene

RETURN, F5 = Qt.Key.Key_Return, Qt.Key.Key_F5
SET = make(SITES)
WORDS = SET[1][4]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def child(tmp_path: Path) -> Iterator[SecretsClient]:
    (tmp_path / "none").mkdir()
    client = fed_child(tmp_path / "none")
    client.begin_recovery(RecoverySpec(identifier=SET[0].identifier, shape=SITES))
    yield client
    client.kill()


@pytest.fixture
def film(monkeypatch: pytest.MonkeyPatch) -> Iterator[Film]:
    """What the second of two cameras sees."""
    one = Film()
    there = (Camera(Path("/dev/video0"), "Front & centre"), Camera(Path("/dev/video2"), "Desk"))

    def opened(camera: Camera) -> int:
        if camera is there[0]:
            raise CameraNotOpened(name=camera.name, reason="Permission denied")
        return os.dup(one.fd)

    monkeypatch.setattr(reading, "cameras", lambda: there)
    monkeypatch.setattr(reading, "open_camera", opened)
    yield one
    one.close()


def begin(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "Marta: share 2 of 5 of Site B"))
    if room.stage is not None and room.stage.handover is not None:
        room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)


def menu() -> QMenu:
    made = QApplication.activePopupWidget()
    assert isinstance(made, QMenu)
    return made


def turn_on(room: Room) -> None:
    room.type(F5)
    QTest.keyClick(menu(), Qt.Key.Key_2)
    room.until(lambda: room.panel.status.text() == "Camera on")


def test_a_computer_without_a_camera_says_so_and_the_words_stay(
    room: Room, child: SecretsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> tuple[Camera, ...]:
        raise CameraNone

    monkeypatch.setattr(reading, "cameras", none)
    begin(room, child)
    room.type(WORDS[0][:4], " ", F5)
    assert QApplication.activePopupWidget() is None
    assert room.panel.note.text().startswith("No camera is found on this computer. Plug one in")
    room.type(WORDS[1][0])
    room.until(lambda: not room.panel.note.text())
    assert room.panel.status.text() == "Word 2 of 33"


def test_a_camera_that_cannot_be_opened_is_told_by_its_name(room: Room, child: SecretsClient, film: Film) -> None:
    begin(room, child)
    room.type(F5)
    assert [one.text() for one in menu().actions()] == ["&1  Front && centre", "&2  Desk"]
    # The first one is proposed, and none is on before it is chosen.
    assert eyes_of(child) == []
    QTest.keyClick(menu(), RETURN)
    assert "The camera Front & centre cannot be opened (Permission denied)." in room.panel.note.text()
    assert eyes_of(child) == []


def test_the_menu_can_be_left_and_nothing_is_on(room: Room, child: SecretsClient, film: Film) -> None:
    begin(room, child)
    room.type(F5)
    QTest.keyClick(menu(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not room.panel.covered
    assert eyes_of(child) == []


def test_other_pages_offer_no_camera(room: Room, child: SecretsClient, film: Film) -> None:
    other = SecretsClient.start(Mode.DRILL)
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: other.enrol_code("ana", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type(F5)
    assert QApplication.activePopupWidget() is None
    assert room.panel.reading.camera.isHidden()
    other.kill()


def test_what_it_sees_is_told_in_words_and_a_share_ends_the_page(room: Room, child: SecretsClient, film: Film) -> None:
    begin(room, child)
    said_before = set(everything_said(room.window).split())
    turn_on(room)
    panel = room.panel
    assert panel.reading.camera.text() == "Camera off (F5)"
    assert panel.reading.picture.isHidden()
    assert "neither shown nor kept" in panel.lead.text()
    film.show(scene("https://example.org"))
    room.until(lambda: "not that of a share" in panel.canvas.accessibleDescription())
    film.show(scene(room=10))
    room.until(lambda: panel.canvas.accessibleDescription().endswith("It is too dark."))
    said = set(everything_said(room.window).split())
    assert len(set(WORDS) & (said - said_before)) < 3, set(WORDS) & (said - said_before)
    film.show(scene(share_text(WORDS)))
    check = room.outcome()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.CAMERA)
    assert eyes_of(child) == []


@pytest.mark.parametrize("how", ["key", "button", "cover", "projector", "hidden", "letter"])
def test_it_goes_off_with_the_key_the_button_a_cover_or_a_letter(
    room: Room, child: SecretsClient, film: Film, how: str
) -> None:
    begin(room, child)
    turn_on(room)
    assert len(eyes_of(child)) == 1
    match how:
        case "key":
            room.type(F5)
        case "button":
            room.panel.reading.camera.click()
        case "cover":
            room.panel.cover(Cover.IDLE)
        case "projector":
            room.screens.plug(PROJECTOR)
        case "hidden":
            room.stack.hide()
        case _:
            room.type(WORDS[0][0])
    room.until(lambda: not eyes_of(child))
    if how in ("key", "button"):
        room.until(lambda: room.panel.note.text() == "The camera is off.")
    if how in ("key", "button", "letter"):
        room.until(lambda: room.panel.status.text() == "Word 1 of 33")
        assert room.panel.reading.camera.text() == "By camera… (F5)"
        assert room.panel.canvas.accessibleDescription() == ""
    if how == "cover":
        room.panel.uncover(Cover.IDLE)
        room.until(lambda: room.panel.note.text() == "The camera is off.")


@pytest.mark.parametrize("language", Language)
def test_every_word_about_it_exists_in_every_language(room: Room, language: Language) -> None:
    use_language(language)
    try:
        notes = {wording.note({"note": one.value, "lacking": 0}) for one in Note if one.value.startswith("camera-")}
        # What the window itself finds out is a refusal there.
        assert "" in notes
        assert len(notes - {""}) == len([one for one in Note if one.value.startswith("camera-")]) - 2
        sights = {wording.sight({"seen": seen.value, "light": light.value}) for seen in Seen for light in Light}
        assert len(sights) == len(Seen) * len(Light)
    finally:
        use_language(Language.ENGLISH)
