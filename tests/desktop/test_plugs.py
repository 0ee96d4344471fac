"""A device that types, and the window: the prompt is left at once, a secret page is covered and locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ceremony_app.core.journal.entries import PlugDecided, PlugDecision, Plugged
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import prompts
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.secret.host import SecretStage
from ceremony_app.desktop.secret.plugs import PlugWatch
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.flow import opening
from ceremony_app.flow.faces import Reply
from tests.desktop.sitting import Sitting
from tests.desktop.test_hard_day import begin
from tests.desktop.test_secret_lock import CUSTODIANS, OTHERS, Locked
from tests.desktop.test_secret_lock import locked as locked
from tests.desktop.test_secret_pages import shares_made
from tests.devices.media.test_plugs import usb
from tests.flow.test_plugs import pull


def cards(at: Sitting) -> list[str]:
    return [one.refusal.code for one in at.view.findChildren(RefusalCard) if one.isVisible()]


def test_the_prompt_is_left_without_a_key_and_comes_back_when_two_people_decided(
    sit: Callable[..., Sitting], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sys").mkdir()
    monkeypatch.setattr(opening, "Plugs", lambda: Plugs(tmp_path / "sys"))
    at = sit()
    begin(at, tmp_path)
    at.go_on(lambda one: one.asks("open.clock"))
    usb(tmp_path / "sys", "1-1", "03", "08")
    at.until(lambda: at.asks("plugs.decide"))
    assert cards(at) == ["HOST-DEVICE-PLUGGED"]
    # It is still there, so that saying that it was pulled leads nowhere, and no key goes past the question.
    assert at.request is not None
    gone = Reply(prompts.Chosen(option=PlugDecision.GONE.value), at.scripted(at.request).by)
    at.answer(at.request, gone)
    at.wait()
    assert at.asks("plugs.decide")
    assert cards(at) == ["HOST-DEVICE-STILL-THERE"]
    at.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    at.view._back()
    at.until(lambda: at.asks("plugs.decide"))
    pull(tmp_path / "sys")
    assert at.request is not None
    at.answer(at.request, gone)
    at.wait()
    assert at.asks("open.clock")
    (came,) = at.entries(Plugged)
    (decided,) = at.entries(PlugDecided)
    assert (decided.devices, decided.decision) == (came.devices, PlugDecision.GONE)


def test_a_share_is_covered_and_two_codes_open_the_window(locked: Locked, monkeypatch: pytest.MonkeyPatch) -> None:
    locked.engine.enrol(*OTHERS[:2])
    child = SecretsClient.start(Mode.PRODUCTION)
    shares_made(child)
    request = SecretRequest(page=SecretPage.SHARE_SHOWN, person=CUSTODIANS[0], subject="custody-1/7/0")

    def show() -> None:
        with locked.face.line(request) as line:
            child.show_share(0, line)

    locked.begin(show)
    locked.qtbot.waitUntil(lambda: isinstance(locked.view.secret, SecretStage))
    stage = locked.view.secret
    assert isinstance(stage, SecretStage)
    stage.go_on()
    panel = stage.panel
    assert panel is not None
    locked.qtbot.waitUntil(lambda: bool(panel.status.text()))
    panel.show_it.click()
    locked.qtbot.waitUntil(lambda: not panel.canvas.blank)
    here: list[str] = []
    monkeypatch.setattr(locked.face, "plugged", lambda: tuple(here))
    watch = PlugWatch(locked.face, locked.view, locked.lock, every=3_600_000)
    watch.look()
    assert not locked.is_locked
    here.append("USB device Evil")
    watch.look()
    assert panel.canvas.blank
    words = " ".join(one.text() for one in locked.page.findChildren(QLabel))
    assert "This was plugged in and can type: USB device Evil." in words
    for person in OTHERS[:2]:
        locked.code(person)
    assert not locked.is_locked
    # The same device locks once; the engine asks about it as soon as the share is done.
    watch.look()
    assert not locked.is_locked
    here.append("USB device Worse")
    watch.look()
    for person in OTHERS[:2]:
        locked.code(person)
    panel.give_it_up()
    locked.qtbot.waitUntil(lambda: not locked.threads[0].is_alive())
    child.kill()


def test_while_the_program_works_the_next_question_is_left(locked: Locked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked.face, "plugged", lambda: ("USB device Evil",))
    watch = PlugWatch(locked.face, locked.view, locked.lock, every=3_600_000)
    watch.look()
    assert locked.replies == []
    locked.asks()
    watch.look()
    locked.qtbot.waitUntil(lambda: bool(locked.replies))
    assert locked.replies[0].kind.value == "plugged"
