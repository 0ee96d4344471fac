"""The application for all tests of the window: offscreen, with the bundled fonts, at 1280×720."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*=false")

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.desktop import app, look
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.flow.faces import Request
from ceremony_app.resources import resource
from tests.desktop import samples
from tests.desktop.sitting import Memory, Sitting
from tests.desktop.story import Story

PATIENCE_MS = 60_000
"""How long a test waits for what ends the waiting; a busy machine may need more than the five seconds of pytest-qt."""


class PatientBot(QtBot):
    """Waits a minute where nothing else is said."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Until it is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Until the signal comes."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        """Until the widget is on the screen."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, but patient."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application as the program makes it."""
    app.application()

    return QApplication


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that the window keeps for the next start, and no ceremony of the person who runs the tests."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "CEREMONY_WORKSPACE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def small_screen(qtbot: QtBot) -> Iterator[None]:
    """Every test begins with the smallest screen and the light theme."""
    app.application()
    look.use(look.Look(screen=QSize(1280, 720)))
    yield


@pytest.fixture
def tell(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Story]]:
    """Begin a story; each that was begun is ended, so that no thread outlives its window."""
    told: list[Story] = []

    def begin(plan: Path | None = None, folder: str = "drill", faults: tuple[str, ...] = ()) -> Story:
        told.append(Story(qtbot, tmp_path / folder, plan or resource("plans/aes-aws.toml"), faults))
        return told[-1]

    yield begin
    for story in told:
        story.end()


class Shown:
    """A view that shows one request, with the replies that it sent."""

    def __init__(self, qtbot: QtBot, tmp_path: Path, request: Request) -> None:
        self.replies: list[object] = []
        self.face = WindowFace()
        self.face.reply = self.replies.append  # type: ignore[method-assign, assignment]
        self.view = CeremonyView(self.face, samples.setting(tmp_path), lambda _scene, _setting: QWidget())
        qtbot.addWidget(self.view)
        self.view.resize(1280, 720)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)
        self.face.began_step.emit(samples.snapshot())
        self.face.asked.emit(request)
        qtbot.waitUntil(lambda: self.view.page is not None and self.view.page.isVisible())


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where ceremonies lie; what the program remembers between runs stays beside it."""
    place = tmp_path / "ceremonies"
    place.mkdir()
    monkeypatch.setenv("CEREMONY_WORKSPACE", str(place))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return place


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path, workspace: Path) -> Iterator[Callable[..., Sitting]]:
    """Sit down at the start screen; whoever sits gets up at the end."""
    sitting: list[Sitting] = []

    def begin(memory: Memory | None = None) -> Sitting:
        people = tmp_path / f"people-{len(sitting)}"
        people.mkdir()
        sitting.append(Sitting(people, memory))
        return sitting[-1]

    yield begin
    for one in sitting:
        one.close()
