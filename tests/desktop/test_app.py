"""The application: what the first window imports, when it refuses to open, and when it refuses to close."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ceremony_app.desktop import app, displays
from ceremony_app.desktop.bridge import WindowGone
from ceremony_app.desktop.command import PlanWithoutFolder, desktop
from ceremony_app.desktop.launch import Arguments
from ceremony_app.flow.engine import Ending
from tests.desktop import hands
from tests.desktop.story import Story

HEAVY = (
    "reportlab",
    "pyhanko",
    "pkcs11",
    "cryptography",
    "pydantic",
    "numpy",
    "asyncio",
    "PySide6.QtQml",
    "PySide6.QtNetwork",
    "PySide6.QtMultimedia",
    "ceremony_app.verify",
    "ceremony_app.documents",
    "ceremony_app.devices.hsm",
)
SPARED = (
    "click",
    "ctypes",
    "dataclasses",
    "datetime",
    "json",
    "locale",
    "rich",
    "subprocess",
    "tomllib",
    "PySide6.QtSvg",
    "ceremony_app.core.plan",
    "ceremony_app.desktop.bridge",
    "ceremony_app.devices",
    "ceremony_app.flow",
    "ceremony_app.terminal.main",
)
"""What the first window does not need, and what it would be slower by (docs/benchmarks.md)."""
FIRST_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication

def look_at(*_):
    window = QApplication.activeWindow() or QApplication.topLevelWidgets()[0]
    QApplication.processEvents()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    modules = sorted(sys.modules)
    import json
    print(json.dumps([modules, window.isVisible(), focus.accessibleName()]))
    return 0

QApplication.exec = look_at
from ceremony_app.terminal.entry import main
main(["desktop"])
"""


def test_the_first_window_imports_nothing_that_it_does_not_need() -> None:
    found = subprocess.run(
        [sys.executable, "-P", "-c", FIRST_WINDOW],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
    )
    modules, visible, focus = json.loads(found.stdout.splitlines()[-1])
    assert visible
    assert focus == "New ceremony"
    assert [name for name in (*HEAVY, *SPARED) if name in modules] == []


def test_no_display_is_a_refusal() -> None:
    with pytest.raises(displays.NoDisplay):
        displays.check({})


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(displays, "_loads", lambda name: name != "libxcb-cursor.so.0")
    with pytest.raises(displays.LibrariesMissing) as caught:
        displays.check({"DISPLAY": ":0"})
    assert "libxcb-cursor0" in caught.value.next_action
    displays.check({"WAYLAND_DISPLAY": "wayland-0"})


def test_a_plan_without_a_folder_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(desktop, ["--folder", str(tmp_path)])
    assert isinstance(result.exception, PlanWithoutFolder)


def test_a_running_ceremony_cannot_be_closed_away_and_is_taken_up_again(
    qtbot: QtBot, tell: Callable[..., Story]
) -> None:
    story = tell()
    request = story.until(lambda one: one.prompt.kind == "read-aloud")
    assert request is not None
    story.window.close()
    assert story.window.isVisible()
    view = story.window.view
    assert view is not None
    assert view.waiting
    qtbot.waitUntil(lambda: "Pause it first" in view.notice_text())
    # The program is taken away: the journal stays as it is, and another window goes on with it.
    story.window.abandon()
    qtbot.waitUntil(lambda: story.ended)
    assert isinstance(story.outcome.refusal, WindowGone)
    again = tell()
    first = again.next_request()
    assert first is not None
    assert first.prompt.kind == "enter-text"
    assert again.window.view is not None
    assert again.window.view.snapshot is not None
    assert again.window.view.snapshot.act == "resume"


def test_a_pause_ends_the_run_in_order(tell: Callable[..., Story]) -> None:
    story = tell()
    assert story.until(lambda one: one.prompt.kind == "read-aloud") is not None
    view = story.window.view
    assert view is not None
    view.footer.pause.setFocus()
    hands.press(Qt.Key.Key_Return)
    page = view.over
    assert page is not None
    hands.write(page.reason, "lunch")  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Return)
    assert story.until(lambda _one: False) is None
    assert story.outcome.ending is Ending.PAUSED
    story.window.close()
    assert not story.window.isVisible()


def test_a_fault_in_a_slot_is_told_by_its_place_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(app, "application", stop)
    with pytest.raises(KeyboardInterrupt):
        app.run_desktop(Arguments())
    try:
        raise ValueError("abandon ability able")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    told = capsys.readouterr().err
    assert "ValueError in tests.desktop.test_app" in told
    assert "abandon" not in told
    assert "Traceback" not in told
