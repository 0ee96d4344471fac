"""The wall: what it shows and when; nothing of a fingerprint before it was typed, and nothing at all of a secret."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.journal.chain import Entry, seal
from ceremony_app.core.journal.entries import (
    Answered,
    Body,
    DeviationDecided,
    DeviationOpened,
    Disposition,
)
from ceremony_app.core.keys.fingerprints import groups, words
from ceremony_app.core.modes import Mode
from ceremony_app.core.script.prompts import CompareFromCopy, ReadAloud, SecretPage, SecretRequest
from ceremony_app.desktop import look, wall, wall_model
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.secret.host import SecretDesk, SecretStage
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState
from ceremony_app.desktop.tokens import Theme
from ceremony_app.desktop.wall import OneScreen, WallWindow
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.refusals import EntryGivenUp
from ceremony_app.flow.faces import Request
from tests.desktop import samples
from tests.desktop.secret_room import FakeScreens
from tests.desktop.test_secret_pages import everything_said, operation_of, reachable_texts

RAW = bytes.fromhex(samples.DIGEST)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[WallWindow]:
    made = WallWindow(samples.setting(tmp_path))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    made.began(samples.snapshot())
    yield made


def entry(body: Body, number: int = 1) -> Entry:
    """An entry as it comes from the journal."""
    return seal(number, "2026-03-01T10:00:00Z", body, "0" * 64)


class Scene:
    """A child's operation on a line of the face, in a thread of its own as the engine's."""

    def __init__(self, face: WindowFace, page: SecretPage, person: str, operation: Callable[[Line], object]) -> None:
        def run() -> None:
            with suppress(EntryGivenUp), face.line(SecretRequest(page=page, person=person, subject="s")) as line:
                operation(line)

        self._thread = threading.Thread(target=run)
        self._thread.start()

    def join(self) -> None:
        """Wait for its end."""
        self._thread.join(60)


def answered(request: Request, answer: dict[str, Any]) -> Entry:
    """An accepted answer to a request."""
    body = Answered(effect=request.effect, digest="0" * 64, prompt=request.prompt.kind, answer=answer, by=())
    return entry(body)


def pixels(window: WallWindow) -> bytes:
    """What the wall shows, with the clock stopped by the model's own beginning."""
    image = window.grab().toImage()
    return bytes(image.constBits())


# Where it opens


def test_one_screen_is_not_covered(qtbot: QtBot, shown: WallWindow) -> None:
    working = QWidget()
    qtbot.addWidget(working)
    shown.hide()
    with pytest.raises(OneScreen):
        shown.open_beside(working)
    assert not shown.isVisible()


def test_a_screen_that_mirrors_the_own_one_is_not_covered_either(qtbot: QtBot, shown: WallWindow) -> None:
    class Mirror:
        def geometry(self) -> QRect:
            return QRect(0, 0, 640, 480)

    working = QWidget()
    qtbot.addWidget(working)
    shown.hide()
    with pytest.raises(OneScreen):
        shown.open_beside(working, lambda: [working.screen(), cast(QScreen, Mirror())])
    assert not shown.isVisible()


# Fingerprints


def test_our_fingerprint_is_not_there_before_another_copy_was_typed(shown: WallWindow) -> None:
    request = samples.requests()["compare-from-copy"]
    shown.asked(request)
    assert shown.model.shown() is None
    asked = pixels(shown)
    other = request.prompt.model_copy(update={"expected": "11" * 32})
    shown.asked(Request(effect=request.effect, prompt=other, who=request.who, candidates=request.candidates))
    assert pixels(shown) == asked
    assert samples.DIGEST[:4] not in everything_said(shown)


def test_a_refused_comparison_shows_nothing(shown: WallWindow) -> None:
    request = samples.requests()["compare-from-copy"]
    shown.asked(request)
    shown.asked(request)
    assert shown.model.shown() is None


def test_no_second_copy_is_not_said_to_be_compared(shown: WallWindow) -> None:
    request = samples.requests()["compare-from-copy"]
    shown.asked(request)
    shown.recorded(answered(request, {"copy_state": "none", "channel": "", "bearer": "", "typed": ""}))
    assert shown.model.shown() is None


def test_a_comparison_that_held_is_shown_until_something_else_is_answered(shown: WallWindow) -> None:
    requests = samples.requests()
    request = requests["compare-from-copy"]
    shown.asked(request)
    shown.recorded(answered(request, {"copy_state": "typed", "channel": "c", "bearer": "b", "typed": "t"}))
    found = shown.model.shown()
    assert found is not None
    assert found.compared
    assert isinstance(request.prompt, CompareFromCopy)
    assert found.groups == tuple(groups(bytes.fromhex(request.prompt.expected)))
    shown.began(samples.snapshot())
    assert shown.model.shown() == found
    shown.asked(requests["choose"])
    assert shown.model.shown() == found
    shown.asked(request)
    assert shown.model.shown() is None
    shown.asked(requests["choose"])
    shown.recorded(answered(requests["choose"], {"option": "x"}))
    assert shown.model.shown() is None


@pytest.mark.parametrize("name", ["read-aloud", "read-head"])
def test_the_words_that_are_typed_are_blank_in_both_forms(shown: WallWindow, name: str) -> None:
    request = samples.requests()[name]
    assert isinstance(request.prompt, ReadAloud)
    count = request.prompt.type_last
    shown.asked(request)
    found = shown.model.shown()
    assert found is not None
    assert not found.compared
    assert found.words == (*words(RAW)[:-count], *(wall_model.HIDDEN,) * count)
    told = (32 - count) // 2
    assert found.groups[:told] == tuple(groups(RAW)[:told])
    assert set(found.groups[told:]) == {wall_model.HIDDEN}
    shown.recorded(answered(request, {"words": []}))
    whole = shown.model.shown()
    assert whole is not None
    assert whole.words == tuple(words(RAW))


# Deviations, people, mode


def test_open_deviations_are_named_without_their_text(shown: WallWindow) -> None:
    body = DeviationOpened(number=2, step="3.2", expected="a seal", happened="my code is hunter2", by=())
    shown.recorded(entry(body))
    assert shown.board.deviation_words() == "Open deviations: 2 (3.2)"
    assert "hunter2" not in everything_said(shown)
    shown.recorded(entry(DeviationDecided(number=2, disposition=Disposition.CONTINUE, subject="", by=())))
    assert shown.board.deviation_words() == ""


def test_who_must_act_is_said_by_name_where_it_is_determined(shown: WallWindow) -> None:
    for request in samples.requests().values():
        shown.asked(request)
        said = shown.board.who_words()
        assert said
        if request.who.persons:
            assert said == ", ".join(shown.setting.name(person) for person in request.candidates)


@pytest.mark.parametrize(("mode", "word"), [(Mode.DRILL, "DRILL"), (Mode.PRODUCTION, "PRODUCTION")])
def test_the_mode_is_said_in_words(qtbot: QtBot, tmp_path: Path, mode: Mode, word: str) -> None:
    setting = samples.setting(tmp_path)
    plan = setting.plan.model_copy(update={"mode": mode})
    made = WallWindow(type(setting)(plan=plan, folder=tmp_path))
    qtbot.addWidget(made)
    made.began(samples.snapshot())
    assert word in made.board.summary()


# Read-only


def test_the_wall_takes_no_focus_no_key_and_no_click(shown: WallWindow) -> None:
    assert shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    shown.asked(samples.requests()["confirm"])
    before = pixels(shown)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F2):
        QTest.keyClick(shown.board, key)
    QTest.mouseClick(shown.board, Qt.MouseButton.LeftButton)
    assert pixels(shown) == before
    assert not [child for child in (shown, shown.board) if child.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def test_the_wall_knows_no_scene_no_line_and_no_frame() -> None:
    for module in (wall, wall_model):
        source = inspect.getsource(module)
        for word in ("SecretScene", "secret_began", "secret_ended", "SecretLink", "desktop.secret", "devices.secrets"):
            assert word not in source, (module.__name__, word)


# Secrets


@pytest.mark.parametrize("page", list(SecretPage))
def test_during_every_secret_page_the_wall_is_neutral(qtbot: QtBot, tmp_path: Path, page: SecretPage) -> None:
    """The real view with a real child: the wall's pixels are the same before and after a secret is in view."""
    setting = samples.setting(tmp_path)
    face = WindowFace()
    desk = SecretDesk(FakeScreens().watch, lambda: KeyboardState(Caps.OFF, "de"))
    view = CeremonyView(face, setting, desk)
    made = WallWindow(setting)
    for window in (view, made):
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    made.follow(face, view)
    face.began_step.emit(samples.snapshot())
    child = SecretsClient.start(Mode.PRODUCTION)
    scene = Scene(face, page, setting.plan.people[1].id, operation_of(page, child))
    qtbot.waitUntil(lambda: made.model.neutral and isinstance(view.secret, SecretStage))
    assert made.model.shown() is None
    assert setting.name(setting.plan.people[1].id) in made.board.summary()
    neutral = pixels(made)
    stage = view.secret
    assert isinstance(stage, SecretStage)
    stage.go_on()
    panel = stage.panel
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.status.text()))
    if panel.show_it.isVisible():
        panel.show_it.click()
        qtbot.waitUntil(lambda: not panel.canvas.blank)
    else:
        qtbot.waitUntil(lambda: not panel.canvas.blank)
        empty = panel.canvas.grab().toImage()
        QTest.keyPress(panel.canvas, Qt.Key.Key_F4)
        QTest.keyClicks(panel.canvas, "abc123")
        qtbot.waitUntil(lambda: panel.canvas.grab().toImage() != empty)
    assert pixels(made) == neutral
    assert not any("abc123" in text for text in reachable_texts(made.model))
    panel.give_it_up()
    qtbot.waitUntil(lambda: not made.model.neutral)
    scene.join()
    child.kill()


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080), QSize(640, 360)])
def test_the_wall_scales_to_its_own_window(shown: WallWindow, theme: Theme, size: QSize) -> None:
    look.use(look.Look(theme=theme, screen=QSize(1920, 1080)))
    shown.resize(size)
    for request in samples.requests().values():
        shown.asked(request)
        assert not shown.grab().isNull()
    assert shown.size() == size
