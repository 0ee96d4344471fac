"""A recovery in the real window whose laptop is lost: another one goes on from the LOG stick, by key events alone."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import LogStick, Resumed
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script import facts
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.shares.package import build_package
from ceremony_app.desktop.finish import FinishPage
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.desktop.rooms.recover import RecoverPage
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.start import StartPage
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop import hands
from tests.desktop.sitting import Memory, Sitting, to_the_start, verify_now
from tests.desktop.test_quorum import state_of
from tests.devices.hsm.conftest import PIN, new_token
from tests.flow.recoveries import aes, drill

LOG_COLOURS = ("yellow", "green")


def go_to(at: Sitting, title: str) -> None:
    """A tile of the start screen, by its number key."""
    start = at.room
    assert isinstance(start, StartPage), at.told()
    names = [tile.accessibleName() for tile in start.tiles]
    at.alt(next(place for place, name in enumerate(names, start=1) if name.startswith(title)))


def bound(place: Path) -> Path:
    """A token, and two folders that stand for LOG sticks; the binding that names them."""
    token = new_token(place / "token", "spare")
    sticks = [Stick(role=StickRole.LOG, colour=one, folder=str(place / f"log-{one}")) for one in LOG_COLOURS]
    for stick in sticks:
        Path(str(stick.folder)).mkdir()
    made = Binding(
        format=1,
        module=token.module,
        module_config=token.config,
        token_serial=token.serial,
        token_label=token.label,
        sticks=tuple(sticks),
    )
    (place / "binding.toml").write_bytes(write_binding(made))
    return place / "binding.toml"


def begin(at: Sitting, package: Path, binding: Path) -> Path:
    """From the start screen into a recovery; its folder."""
    go_to(at, "Recover a key")
    room = at.room
    assert isinstance(room, RecoverPage), at.told()
    hands.write(room.package.field, str(package))
    hands.write(room.binding.field, str(binding))
    folder = room.folder.path
    assert folder is not None
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.view is not None)
    return folder


def lose_the_laptop(at: Sitting, folder: Path) -> None:
    """Nobody ends it in order, and nothing of its folder is left."""
    at.window.abandon()
    at.until(lambda: isinstance(at.room, FinishPage))
    shutil.rmtree(folder)
    to_the_start(at)


def build_anew(at: Sitting, folder: Path, stick: Path) -> None:
    """Resume a ceremony, whose folder is gone, from a LOG stick; a recovery then asks for its package."""
    go_to(at, "Resume a ceremony")
    room = at.room
    assert isinstance(room, ResumePage), at.told()
    hands.write(room.folder.field, str(folder))
    assert not room.primary.isEnabled()
    hands.write(room.stick.field, str(stick))
    at.press(Qt.Key.Key_Return)
    at.until(lambda: room.found is not None)
    assert "The folder was built anew from the stick." in at.words()
    assert "This is a recovery; its backup package is asked for next." in at.words()
    # What was built is compared first, then one key goes on.
    # What is to be compared is in view to its last line, and one key goes on.
    assert hands.focused() is room.primary and room.primary.isEnabled()
    bar = room.area.verticalScrollBar()
    at.until(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    at.press(Qt.Key.Key_Return)


def test_a_lost_laptop_is_replaced_and_the_key_comes_back(sit: Callable[..., Sitting], tmp_path: Path) -> None:
    package = tmp_path / "key-1.backup.json"
    package.write_bytes(build_package(aes()))
    shares = {f"recovery/{number}": list(words) for number, words in enumerate(drill().shares[:2], start=1)}
    at = sit(Memory(pin=PIN.decode(), shares=shares))
    folder = begin(at, package, bound(tmp_path))
    at.go_on(lambda one: one.asks("recover.enough"))
    assert at.outcome is None, at.told()
    typed = at.secret_pages.count(SecretPage.SHARE_ENTRY)
    lose_the_laptop(at, folder)

    second = tmp_path / "second" / "day"
    build_anew(at, second, tmp_path / "log-green")
    room = at.room
    assert isinstance(room, RecoverPage), at.told()
    assert room.folder.path == second and hands.focused() is room.package.field
    hands.write(room.package.field, str(package))
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.view is not None)
    at.wait()
    assert at.view.snapshot is not None and at.view.snapshot.act == "resume"
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()

    # What the first laptop's child knew of the shares went with it: both are typed again.
    assert Counter(at.secret_pages)[SecretPage.SHARE_ENTRY] == typed + 2 == 4
    journal = (second / "journal.jsonl").read_bytes()
    bodies = [one.body for one in parse_journal(journal)[0]]
    assert sum(isinstance(one, Resumed) for one in bodies) == 1
    assert sum(isinstance(one, LogStick) for one in bodies) == 2
    assert state_of(second).last(facts.KeyRestored) is not None
    for colour in LOG_COLOURS:
        (held,) = (tmp_path / f"log-{colour}").iterdir()
        assert (held / "journal.jsonl").read_bytes() == journal
        assert f"A folder stands for LOG, {colour}; it was read back." in at.words()
        for path in held.rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            assert not any(" ".join(words).encode() in data for words in shares.values()) and PIN not in data
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
    assert at.strangers == []
