"""The page says whether the request stick is there, as it changes; nothing hangs on a page that is gone."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.stick_status import StickStatus, bound
from ceremony_app.devices.media.blocks import FileSystem, System
from ceremony_app.devices.media.guard import Guard
from tests.desktop import samples
from tests.devices.media.bench import told

STICK = Stick(role=StickRole.REQUEST, colour="blue", serial="A")
BINDING = Binding(format=1, module="/m.so", token_serial="1", token_label="t", sticks=(STICK,))


def test_a_folder_without_such_a_binding_has_no_stick(tmp_path: Path) -> None:
    assert bound(tmp_path, StickRole.REQUEST) is None
    (tmp_path / "binding.toml").write_text("pin = 1")
    assert bound(tmp_path, StickRole.REQUEST) is None
    (tmp_path / "binding.toml").write_bytes(write_binding(BINDING))
    assert bound(tmp_path, StickRole.RESPONSE) is None
    found = bound(tmp_path, StickRole.REQUEST)
    assert found is not None
    assert found[1] == STICK


def test_it_is_told_as_sticks_come_and_go(qtbot: QtBot, tmp_path: Path) -> None:
    system = System(sys=tmp_path / "sys", probe=lambda _: FileSystem("vfat", "1", ""))
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[object] = []
    status = StickStatus((Guard([STICK], system=system), STICK), parent, every=20)
    status.told.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert isinstance(said[-1], Refusal) and said[-1].code == "STICK-MISSING"
    told(tmp_path / "sys", "sdb", "8:16", 1 << 20, "B")
    qtbot.waitUntil(lambda: isinstance(said[-1], Refusal) and said[-1].code == "STICK-WRONG")
    told(tmp_path / "sys", "sdc", "8:32", 1 << 20, "A")
    qtbot.waitUntil(lambda: said[-1] is None)


def test_a_page_that_is_gone_is_told_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    answers = threading.Event()

    def slow(_: object) -> FileSystem:
        assert answers.wait(60)
        return FileSystem()

    told(tmp_path / "sys", "sdb", "8:16", 1 << 20, "A")
    system = System(sys=tmp_path / "sys", probe=slow)
    application = QApplication.instance()
    assert application is not None
    said: list[object] = []
    gone: list[object] = []
    for _ in range(20):
        parent = QWidget()
        status = StickStatus((Guard([STICK], system=system), STICK), parent, every=3_600_000)
        status.told.connect(said.append)
        status.destroyed.connect(lambda: gone.append(None))
        status.look()
        parent.deleteLater()
        del parent, status
    qtbot.waitUntil(lambda: len(gone) == 20)
    gc.collect()
    assert len(application.findChildren(Work)) == 20
    answers.set()
    qtbot.waitUntil(lambda: not application.findChildren(Work))
    assert said == []


def test_the_page_says_it(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "ceremony"
    folder.mkdir()
    (folder / "binding.toml").write_bytes(write_binding(BINDING))
    page = BringFilesPage(samples.requests()["bring-from-stick"], samples.setting(folder))
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: bool(page.status.text()))
    assert "REQUEST, blue" in page.status.text()
    page.say_status(None)
    assert page.status.text() == "It is plugged in."
