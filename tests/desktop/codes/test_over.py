"""Codes over a prompt: what comes in lands in the prompt's place, what goes out is told, and nothing is told twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ceremony_app.core.journal.entries import Carriage, Carried, Compared
from ceremony_app.core.script.prompts import Brought
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.codes.over import CodesIn, CodesOut
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import animation_for
from ceremony_app.flow.faces import Reply
from tests.core.ur.messages import noise
from tests.desktop import codes_gallery, hands, samples
from tests.desktop.conftest import Shown

KEY = CarriedFile("WrappingPublicKey.bin", noise(550))


def pictures(file: CarriedFile, folder: Path) -> Path:
    """A file's codes as pictures in a folder of their own."""
    folder.mkdir()
    animation = animation_for(file)
    for number in range(1, animation.fragments + 1):
        (folder / f"{number:03}.png").write_bytes(picture_of(animation.code(number), 4).png())
    return folder


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> tuple[Shown, list[Carried]]:
    """A prompt for files, and what the journal is told."""
    made = Shown(qtbot, tmp_path / "ceremony", samples.requests()["bring-files"])
    told: list[Carried] = []
    made.face.tell_carried = told.append  # type: ignore[method-assign, assignment]
    return made, told


def opened(view: CeremonyView) -> CodesIn:
    """The page over the prompt, by keys."""
    assert isinstance(view.page, BringFilesPage)
    hands.tab_to(view.page.codes)
    hands.press(Qt.Key.Key_Return)
    assert isinstance(view.over, CodesIn)
    return view.over


def test_what_is_there_is_not_overwritten_and_the_file_is_not_lost(room: tuple[Shown, list[Carried]]) -> None:
    shown, told = room
    over = opened(shown.view)
    assert isinstance(shown.view.page, BringFilesPage)
    place = shown.view.page.place
    place.mkdir(parents=True)
    (place / KEY.name).write_text("precious")
    over.codes.show_file(KEY)
    hands.tab_to(shown.view.footer.primary)
    hands.press(Qt.Key.Key_Return)
    assert shown.view.over is over
    assert over.codes.file == KEY
    assert (place / KEY.name).read_text() == "precious"
    assert told == []


@pytest.mark.parametrize("compared", list(Compared))
def test_a_file_lands_in_the_prompt_s_place_and_is_told(
    qtbot: QtBot, room: tuple[Shown, list[Carried]], tmp_path: Path, compared: Compared
) -> None:
    shown, told = room
    over, view = opened(shown.view), shown.view
    assert isinstance(view.page, BringFilesPage)
    assert not view.footer.primary.isEnabled()
    over.codes.take_pictures([pictures(KEY, tmp_path / "codes")])
    qtbot.waitUntil(lambda: over.codes.file == KEY)
    if compared is Compared.SAME:
        qtbot.waitUntil(lambda: hands.focused() is over.codes.first())
        hands.press(Qt.Key.Key_Space)
    hands.tab_to(view.footer.primary)
    hands.press(Qt.Key.Key_Return)
    assert view.over is None
    assert (view.page.place / KEY.name).read_bytes() == KEY.data
    place = samples.requests()["bring-files"].prompt.place  # type: ignore[attr-defined]
    assert told == [
        Carried(
            carriage=Carriage.PICTURES,
            path=f"{place}/{KEY.name}",
            sha256=KEY.sha256,
            length=len(KEY.data),
            compared=compared,
        )
    ]
    # The prompt itself was not answered by it.
    assert shown.replies == []
    hands.tab_to(view.footer.primary)
    hands.press(Qt.Key.Key_Return)
    (reply,) = shown.replies
    assert isinstance(reply, Reply) and reply.answer == Brought()


def test_giving_it_up_tells_nothing(room: tuple[Shown, list[Carried]]) -> None:
    shown, told = room
    over = opened(shown.view)
    over.codes.show_file(KEY)
    hands.press(Qt.Key.Key_Escape)
    assert shown.view.over is None
    assert told == []


# Out


def written(shown: Shown) -> CodesOut:
    """A ceremony that has written its files, and the page with them."""
    view = shown.view
    for (path, _), data in zip(codes_gallery.FILES, (b"other", codes_gallery.MATERIAL.data), strict=True):
        (view.setting.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (view.setting.folder / path).write_bytes(data)
    view.know_files(codes_gallery.FILES)
    hands.press(Qt.Key.Key_F6)
    assert isinstance(view.over, CodesOut)
    return view.over


def test_nothing_written_is_nothing_to_show(room: tuple[Shown, list[Carried]]) -> None:
    shown, told = room
    assert not shown.view.header.codes.isVisible()
    hands.press(Qt.Key.Key_F6)
    assert isinstance(shown.view.over, CodesOut)
    assert not shown.view.footer.primary.isEnabled()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Escape)
    assert told == []


def test_a_file_that_was_changed_is_not_shown(room: tuple[Shown, list[Carried]]) -> None:
    shown, told = room
    page = written(shown)
    hands.tab_to(page.table)
    hands.press(Qt.Key.Key_Return)
    assert page.codes is None
    hands.press(Qt.Key.Key_Escape)
    assert told == []


def test_what_was_shown_is_told_once_and_again_where_it_was_compared_later(room: tuple[Shown, list[Carried]]) -> None:
    shown, told = room
    page = written(shown)
    hands.tab_to(page.table)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert page.codes is not None and page.same is not None
    # Looked at the first of several codes and no more: nobody can have the file.
    page.hide()
    page.show()
    assert told == []
    hands.press(Qt.Key.Key_Right)
    page.hide()
    page.show()
    page.hide()
    page.show()
    path, sha256 = codes_gallery.FILES[1]
    first = Carried(carriage=Carriage.SCREEN, path=path, sha256=sha256, length=4000, compared=Compared.NOT_COMPARED)
    assert told == [first]
    hands.tab_to(page.same)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Escape)
    assert shown.view.over is None
    assert told == [first, first.model_copy(update={"compared": Compared.SAME})]
