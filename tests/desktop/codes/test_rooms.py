"""From the start screen and the end page into the rooms of codes and back; and a file across, by keys alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import ceremony_app
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrFileTooLarge, UrTooManyFragments
from ceremony_app.desktop import app
from ceremony_app.desktop.codes.door import CodesDoor
from ceremony_app.desktop.codes.offers import offers
from ceremony_app.desktop.codes.receive_room import ReceiveRoom
from ceremony_app.desktop.codes.send_room import CodesRoom, SendRoom
from ceremony_app.desktop.finish import FinishPage
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.window import MainWindow
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular
from ceremony_app.devices.qr.outgoing import FileChanged, any_file, recorded
from ceremony_app.flow.engine import Ending
from tests.core.ur.messages import noise
from tests.desktop import codes_gallery, gallery, hands, samples
from tests.desktop.codes.frames import Eyes, FedCameras, photograph

WRAPPED = noise(3000)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The start screen."""
    made = app.make_window(app.Arguments())
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def here(window: MainWindow, kind: type) -> bool:
    """Whether a page of that kind is in view."""
    return isinstance(window.stack.currentWidget(), kind)


def said(window: MainWindow) -> str:
    """Every label that is seen."""
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


# What can go out


def test_files_that_cannot_go_out_are_named(tmp_path: Path) -> None:
    (tmp_path / "outbox").mkdir()
    (tmp_path / "outbox/a.bin").write_bytes(b"a")
    (tmp_path / "outbox/link.bin").symlink_to("a.bin")
    (tmp_path / "outbox/huge.bin").write_bytes(bytes(1 << 20))
    digest = CarriedFile("a.bin", b"a").sha256
    assert recorded(tmp_path, "outbox/a.bin", digest).data == b"a"
    with pytest.raises(FileChanged):
        recorded(tmp_path, "outbox/a.bin", "0" * 64)
    with pytest.raises(UrFileTooLarge):
        recorded(tmp_path, "outbox/huge.bin", digest)
    for path, refusal in (("none.bin", MediaMissing), ("link.bin", MediaNotRegular), ("huge.bin", UrFileTooLarge)):
        with pytest.raises(refusal):
            any_file(tmp_path / "outbox" / path)


def test_hashes_go_out_as_lines_that_sha256sum_checks(tmp_path: Path) -> None:
    first, *files, every = offers(tmp_path, codes_gallery.FILES)
    assert [one.name for one in files] == [path for path, _ in codes_gallery.FILES]
    assert first.read().data.decode() == f"{codes_gallery.FILES[0][1]}  documents/transcript.pdf\n"
    assert every.read().data.decode().splitlines() == [f"{sha256}  {path}" for path, sha256 in codes_gallery.FILES]


def test_an_empty_folder_offers_nothing(tmp_path: Path) -> None:
    assert offers(tmp_path, ()) == ()


def test_a_large_file_is_refused_before_a_window_opens() -> None:
    with pytest.raises(UrTooManyFragments):
        app.make_window(app.Arguments(opens=lambda: CodesRoom(CarriedFile("large.bin", bytes(300_000)))))


# From the start screen


def test_a_file_crosses_by_keys_alone(
    qtbot: QtBot, window: MainWindow, cameras: Callable[..., FedCameras], tmp_path: Path
) -> None:
    """The send page's real pixels, photographed, go into the receive page's real camera path."""
    fed = cameras("Built-in")
    (tmp_path / "wrapped.bin").write_bytes(WRAPPED)
    start = window.stack.currentWidget()
    assert isinstance(start, StartPage)
    hands.press(Qt.Key(Qt.Key.Key_0.value + len(start.tiles)), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: here(window, CodesDoor))
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(window, SendRoom))
    choosing = window.stack.currentWidget()
    assert isinstance(choosing, SendRoom) and choosing.path is not None
    hands.write(choosing.path.field, str(tmp_path / "missing.bin"))
    assert not choosing.primary.isEnabled()
    hands.write(choosing.path.field, str(tmp_path / "wrapped.bin"))
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(window, CodesRoom))
    sending = window.stack.currentWidget()
    assert isinstance(sending, CodesRoom)

    receiver = ReceiveRoom(tmp_path / "inbox")
    qtbot.addWidget(receiver)
    receiver.resize(1280, 720)
    receiver.show()
    receiver.codes.toggle_camera()
    eyes = Eyes(qtbot, fed, receiver.codes)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sending.focus_first()
    for _ in range(40):
        eyes.see(photograph(sending.codes.canvas))
        if receiver.codes.file is not None:
            break
        hands.press(Qt.Key.Key_Right)
        hands.press(Qt.Key.Key_Right)
    assert receiver.codes.file == sending.file
    receiver.activateWindow()
    qtbot.waitUntil(receiver.isActiveWindow)
    receiver.focus_first()
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "inbox/wrapped.bin").read_bytes() == WRAPPED

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sending.focus_first()
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: here(window, SendRoom))
    for back_to in (CodesDoor, StartPage):
        room = window.stack.currentWidget()
        assert isinstance(room, SendRoom | CodesDoor)
        hands.tab_to(room.back)
        hands.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda kind=back_to: here(window, kind))  # type: ignore[misc]


def test_the_door_leads_to_receiving(qtbot: QtBot, window: MainWindow) -> None:
    window.findChild(StartPage).codes_wanted.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: here(window, CodesDoor))
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(window, ReceiveRoom))
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: here(window, CodesDoor))


# From the end page


def test_what_a_ceremony_made_goes_out_if_it_is_still_what_was_recorded(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (transcript, _), (material, _) = codes_gallery.FILES
    for path, data in ((transcript, b"changed"), (material, codes_gallery.MATERIAL.data)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    made = replace(gallery.MADE, files=codes_gallery.FILES)
    page = FinishPage(Outcome(ending=Ending.COMPLETE), samples.setting(tmp_path), made)
    window.put(page)
    page.focus_first()
    hands.tab_to(page.through_codes)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(window, SendRoom))
    room = window.stack.currentWidget()
    assert isinstance(room, SendRoom) and room.table is not None
    hands.tab_to(room.table)
    # The hash alone, the transcript, which somebody changed since, and the material.
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "CODES-FILE-CHANGED" in said(window))
    hands.tab_to(room.table)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(window, CodesRoom))
    shown = window.stack.currentWidget()
    assert isinstance(shown, CodesRoom) and shown.file == codes_gallery.MATERIAL
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: here(window, SendRoom))
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is page)


def test_a_window_for_one_room_closes_with_it(qtbot: QtBot) -> None:
    window = app.make_window(app.Arguments(opens=lambda: CodesRoom(codes_gallery.HASHES)))
    qtbot.addWidget(window)
    window.show()
    room = window.stack.currentWidget()
    assert isinstance(room, CodesRoom)
    room.left.emit()
    qtbot.waitUntil(lambda: not window.isVisible())


# What Qt's add-ons hold besides cameras


def imported(path: Path) -> set[str]:
    """The modules of Qt that a file imports."""
    return set(re.findall(r"^\s*(?:from|import) +(PySide6[.\w]*)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_cameras_are_imported_in_one_place_and_nothing_under_the_gpl_anywhere() -> None:
    usual = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}
    package = Path(ceremony_app.__file__).parent
    found = {path.relative_to(package).as_posix(): imported(path) - usual for path in package.rglob("*.py")}
    assert {name: modules for name, modules in found.items() if modules} == {
        "desktop/codes/camera.py": {"PySide6.QtMultimedia"}
    }
