"""What goes wrong in a room, in the window and by keys: a wrong file, a token that is pulled, a wrong share, a lock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from ceremony_app.core.journal.entries import Done, Intended, Lock, LockChange
from ceremony_app.core.script import prompts
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.desktop.controls import Field
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.flow.faces import Reply
from ceremony_app.flow.refusals import TokenAway
from tests.desktop import hands
from tests.desktop.sitting import Sitting, new_from_file, review_and_begin
from tests.devices.wraps.conftest import openssl
from tests.stories import plans
from tests.stories.test_inbox import parameters


def add_file(at: Sitting, path: Path) -> None:
    """By the page's own button and the dialog behind it."""
    found: list[str] = []

    def choose() -> None:
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if not isinstance(dialog, QFileDialog) or focus is None or not dialog.isAncestorOf(focus):
            QTimer.singleShot(10, choose)
            return
        QTest.keyClicks(focus, str(path))
        found.append(dialog.windowTitle())
        QTest.keyClick(focus, Qt.Key.Key_Return)

    QTimer.singleShot(10, choose)
    at.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    at.until(lambda: found and QApplication.activeModalWidget() is None)
    # Offscreen there is no window manager that gives the keyboard back.
    at.window.activateWindow()
    at.until(at.window.isActiveWindow)
    at.strangers.clear()


def refused_with(at: Sitting) -> str:
    """The refusal that stands above the page; what can be done about it is asked below."""
    at.wait()
    assert at.request is not None, at.told()
    assert at.request.prompt.text.id == "engine.refused", at.told()  # type: ignore[attr-defined]
    (card,) = (one for one in at.view.findChildren(RefusalCard) if one.isVisible())
    return card.refusal.code + ": " + at.view.notice_text()


def retry(at: Sitting) -> None:
    """Let the step run again."""
    assert at.request is not None
    at.answer(at.request, Reply(prompts.Chosen(option="retry"), at.scripted(at.request).by))
    at.wait()


def begin(at: Sitting, tmp_path: Path) -> Path:
    """A small ceremony, from the start screen."""
    plan = tmp_path / "plan.toml"
    plan.write_text(plans.small())
    folder = new_from_file(at, plan)
    review_and_begin(at)
    return folder


def test_a_hard_day(sit: Callable[..., Sitting], tmp_path: Path) -> None:
    at = sit()
    folder = begin(at, tmp_path)
    a_wrong_file_is_named_and_nothing_is_taken_from_it(at, folder, tmp_path)
    a_token_that_is_pulled_and_plugged_in_again(at, folder, tmp_path)
    a_wrong_share_is_named_and_put_right(at)
    nobody_is_there_and_two_custodians_open_the_window(at)
    assert at.strangers == []


def a_wrong_file_is_named_and_nothing_is_taken_from_it(at: Sitting, folder: Path, tmp_path: Path) -> None:
    at.go_on(lambda one: isinstance(one.view.page, BringFilesPage) and one.request is not None)
    cloud, wrong = tmp_path / "private.pem", tmp_path / "what-aws-said.json"
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(cloud))
    wrong.write_bytes(parameters(cloud, plans.SIGN_ARN))
    add_file(at, wrong)
    assert at.request is not None
    at.answer(at.request)
    said = refused_with(at)
    assert said.startswith("TARGET-OTHER-IDENTITY")
    assert plans.SIGN_ARN in said and plans.DATA_ARN in said
    (folder / "inbox" / "aws-data" / wrong.name).unlink()
    retry(at)
    assert isinstance(at.view.page, BringFilesPage)


def a_token_that_is_pulled_and_plugged_in_again(at: Sitting, folder: Path, tmp_path: Path) -> None:
    at.until_step("create", "data-key")
    away = tmp_path / "pulled"
    (folder / "token").rename(away)
    assert at.request is not None
    at.answer(at.request)
    at.wait()
    # It is looked at again. Nothing else was lost, so nobody signs in anew.
    assert at.view.snapshot is not None
    assert at.view.snapshot.act == "resume"
    assert TokenAway(device="", operation="").next_action in at.words()
    at.go_on(
        lambda one: one.request is not None and one.request.prompt.kind == "choose" and one.at_step("reentry-token")
    )
    assert refused_with(at).startswith("TOKEN-MODULE-FAILED")
    retry(at)
    assert refused_with(at).startswith("TOKEN-MODULE-FAILED")
    away.rename(folder / "token")
    retry(at)
    at.until_step("head")
    # Its absence was noticed before a key was meant to be born, so that there is nothing to settle.
    assert len(at.entries(Intended, "generate-key")) == 1
    assert len(at.entries(Done, "generate-key")) == 1


def a_wrong_share_is_named_and_put_right(at: Sitting) -> None:
    at.go_on(lambda one: one.stage is not None and one.stage.request.page is SecretPage.SHARE_ENTRY)
    stage = at.stage
    assert stage is not None
    words = at.memory.shares[stage.request.subject]
    at.type_share([*words[:16], words[17], words[16], *words[18:]])
    at.until(lambda: at.panel.bad.isVisible())
    said = at.panel.bad.accessibleName()
    assert "share 1 of 3" in said and "words 17 and 18" in said, said
    # The focus stays on the words, and handing in what is wrong is not what the page proposes.
    assert hands.focused() is at.panel.canvas
    assert at.panel.done.property("part") != "primary"
    at.type_share(words[16:18])
    at.until(lambda: stage.panel is None)
    at.wait()
    (read,) = at.entries(Done, "read-back-share")
    assert read.outcome["verdict"] == "right"


def nobody_is_there_and_two_custodians_open_the_window(at: Sitting) -> None:
    asked, page, lock = at.request, at.view.page, at.window.lock
    assert asked is not None and page is not None and lock is not None
    QTest.keyClicks(hands.focused(), "DRILL-0")
    lock._watch._timer.start(1)
    at.until(lambda: lock.page is not None)
    locked = lock.page
    assert locked is not None
    assert locked.rule.count == at.plan.quorum.custodians == 2
    at.press(Qt.Key.Key_Escape)
    at.press(Qt.Key.Key_F9)
    assert at.view.over is None and not page.isVisible()
    at.window.close()
    assert at.window.isVisible()
    opened_by = at.unlock()
    assert len(opened_by) == 2
    # What was asked stands there as before, with what was typed.
    assert lock.page is None
    assert at.view.page is page and at.request is asked
    assert any(field.text() == "DRILL-0" for field in page.findChildren(Field))
    at.until(lambda: len(at.entries(Lock)) == 2)
    assert [one.change for one in at.entries(Lock)] == [LockChange.LOCKED, LockChange.OPENED]
    assert {one.person for one in at.entries(Lock)[1].by} == set(opened_by)
