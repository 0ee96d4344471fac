"""10,000 mixed operations on a real token while the window is driven: no crash, no wrong result, no frozen window."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ceremony_app.desktop.rooms.lobby import Lobby
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.window import MainWindow
from tests.desktop.mixed import Mixed, Tally, scratch
from tests.desktop.test_alive import BOUND_SECONDS, Pulse
from tests.devices.hsm.conftest import new_token

SEED = 20261127
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Tab)


class Driver:
    """Hands that never rest: keys, rooms in and out, sizes, themes and languages."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.lobby = Lobby(self.window)
        self.lobby.start()
        self.window.resize(1280, 720)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.turns = 0

    def turn(self) -> None:
        """A key, and now and then something larger; then all that Qt has to do."""
        self.turns += 1
        rooms = (self.lobby.new, self.lobby.verify, self.lobby.recover, self.lobby.resume, self.lobby.start)
        if self.turns % 40 == 0:
            rooms[self.turns // 40 % len(rooms)]()
        if self.turns % 25 == 0:
            self.window.resize(1000 + self.turns % 500, 640 + self.turns % 300)
        QTest.keyClick(QApplication.focusWidget() or self.window, _KEYS[self.turns % len(_KEYS)])
        self.window.grab()
        QApplication.processEvents()


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.exhaustive)])
def test_no_crash_and_no_wrong_result_while_the_window_is_driven(
    qtbot: QtBot, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        # The token process ends with the thread that asked for it, so that thread makes it.
        module = new_token(Path(folder) / "token", "mixed")
        work = Work(lambda: Mixed(module, SEED).run(count))
        came: list[Tally] = []
        broke: list[object] = []
        work.done.connect(came.append)
        work.refused.connect(broke.append)
        work.broke.connect(broke.append)
        driver, pulse = Driver(qtbot), Pulse()
        pulse.start()
        work.start()
        while not came and not broke:
            driver.turn()
        pulse.stop()
        work.wait()
    assert broke == []
    (tally,) = came
    assert tally.wrong == []
    assert sum(tally.done.values()) == count
    assert driver.turns > 20
    if count > 1000:
        with capsys.disabled():
            print(  # noqa: T201 - the figures are what the long run is for.
                f"\n{count} operations in {tally.seconds:.0f} s, {driver.turns} turns of the window, longest gap of "
                f"its event loop {pulse.longest:.2f} s, 0 crashes, 0 wrong results: {dict(tally.done.most_common())}"
            )
    assert pulse.longest < 5 * BOUND_SECONDS
