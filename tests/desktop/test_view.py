"""The ceremony's view: deviations, pauses, the journal, refusals, and what happens when the window is closed."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import StepBegan
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop.bridge import SecretScene, WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.deviation import DeviationPage, PausePage, PeoplePage, StopPage
from ceremony_app.desktop.opening import Chosen, prepare
from ceremony_app.desktop.pages.working import WorkingPage
from ceremony_app.desktop.secret.host import SecretDesk, SecretStage
from ceremony_app.flow.faces import Interrupt, Interruption, Progress, Request
from ceremony_app.flow.refusals import BackNotPossible, DeviceGone
from ceremony_app.resources import resource
from tests.desktop import hands, samples
from tests.desktop.conftest import Shown
from tests.desktop.test_pages import cut, visible_texts

REQUESTS = samples.requests()
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, tmp_path, REQUESTS["enter-text"])


def type_an_answer(shown: Shown) -> None:
    """Fill the field of the page in view."""
    assert shown.view.page is not None
    hands.write(shown.view.page.field, "an answer")  # type: ignore[attr-defined]


def test_escape_never_decides_anything(shown: Shown) -> None:
    for page in ("", "F2", "F3", "F9"):
        if page:
            hands.press(Qt.Key[f"Key_{page}"])
        hands.press(Qt.Key.Key_Escape)
        assert shown.view.stack.currentWidget() is shown.view.page
    assert shown.replies == []


def test_escape_leaves_the_people_while_nobody_is_there(shown: Shown) -> None:
    shown.view.snapshot = None
    hands.press(Qt.Key.Key_F3)
    assert isinstance(shown.view.over, PeoplePage)
    assert shown.view.over.buttons == []
    hands.press(Qt.Key.Key_Escape)
    assert shown.view.stack.currentWidget() is shown.view.page


def test_a_deviation_is_recorded_by_keys_and_the_prompt_stays_as_it_was(shown: Shown) -> None:
    assert shown.view.page is not None
    before = shown.view.page
    hands.write(before.field, "half an answer")  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_F9)
    page = shown.view.over
    assert isinstance(page, DeviationPage)
    assert not cut(page)
    assert hands.focused() is page.expected
    hands.press(Qt.Key.Key_Return)
    assert shown.replies == []
    hands.write(page.expected, "the paper of Ana")
    hands.press(Qt.Key.Key_Return)
    hands.write(page.happened, "it was left outside")
    first = next(iter(page.chips.values()))
    hands.toggle(first)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person = next(iter(page.chips))
    wanted = Interruption(Interrupt.DEVIATION, (person,), "the paper of Ana", "it was left outside")
    assert shown.replies == [wanted]
    shown.face.asked.emit(REQUESTS["enter-text"])
    assert shown.view.page is before
    assert before.field.text() == "half an answer"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "kind", "page_type"),
    [(Qt.Key.Key_P, Interrupt.PAUSE, PausePage), (Qt.Key.Key_S, Interrupt.STOP, StopPage)],
)
def test_pause_and_stop_want_a_reason_first(
    qtbot: QtBot, shown: Shown, key: Qt.Key, kind: Interrupt, page_type: type[PausePage | StopPage]
) -> None:
    hands.press(key, ALT)
    qtbot.waitUntil(lambda: shown.view.over is not None)
    page = shown.view.over
    assert isinstance(page, page_type)
    assert not shown.view.footer.primary.isEnabled()
    hands.write(page.reason, "the room is needed")
    hands.press(Qt.Key.Key_Return)
    assert shown.replies == [Interruption(kind, (), "", "the room is needed")]


def test_somebody_is_back_in_the_room(shown: Shown) -> None:
    hands.press(Qt.Key.Key_F3)
    page = shown.view.over
    assert isinstance(page, PeoplePage)
    assert not cut(page)
    assert shown.view.minimumSizeHint().height() <= 720
    hands.tab_to(page.buttons[-1])
    hands.press(Qt.Key.Key_Return)
    away = (set(samples.snapshot().enrolled) - set(samples.snapshot().present)).pop()
    assert shown.replies == [Interruption(Interrupt.RETURN, (away,))]


def test_what_is_decided_while_the_program_works_is_carried_out_at_the_next_question(
    qtbot: QtBot, shown: Shown
) -> None:
    type_an_answer(shown)
    hands.press(Qt.Key.Key_Return)
    assert len(shown.replies) == 1
    hands.press(Qt.Key.Key_F9)
    page = shown.view.over
    assert isinstance(page, DeviationPage)
    hands.write(page.expected, "silence")
    hands.write(page.happened, "a telephone rang")
    hands.press(Qt.Key.Key_Return)
    assert len(shown.replies) == 1
    shown.face.asked.emit(REQUESTS["confirm"])
    assert shown.replies[1:] == [Interruption(Interrupt.DEVIATION, (), "silence", "a telephone rang")]


def test_back_goes_back_one_step_and_a_refusal_of_it_stands_above_the_prompt(qtbot: QtBot, shown: Shown) -> None:
    hands.press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: bool(shown.replies))
    assert shown.replies == [Interruption(Interrupt.BACK)]
    refusal = BackNotPossible(why="this is where the act begins")
    shown.face.step_refused.emit(refusal)
    shown.face.asked.emit(REQUESTS["enter-text"])
    QApplication.processEvents()
    texts = " ".join(visible_texts(shown.view))
    assert refusal.operator_text in texts
    assert refusal.code in texts
    assert refusal.next_action in texts
    assert shown.view.page is not None
    assert shown.view.page.isVisible()


def test_a_refused_step_says_sentence_code_and_next_step_beside_what_can_be_done(shown: Shown) -> None:
    refusal = DeviceGone(device="token", operation="wrap_native")
    shown.face.step_refused.emit(refusal)
    shown.face.asked.emit(REQUESTS["refused"])
    QApplication.processEvents()
    texts = " ".join(visible_texts(shown.view))
    assert refusal.operator_text in texts
    assert refusal.code in texts
    assert refusal.next_action in texts
    page = shown.view.page
    assert page is not None
    assert list(page.choices.rows) == ["retry", "deviation", "pause", "stop"]  # type: ignore[attr-defined]
    assert shown.view.minimumSizeHint().height() <= 720
    assert not cut(page)
    assert "operation: wrap_native" not in texts
    details = next(one for one in shown.view.findChildren(QWidget) if one.accessibleName() == "Details")
    hands.tab_to(details)
    hands.press(Qt.Key.Key_Space)
    assert "operation: wrap_native" in " ".join(visible_texts(shown.view))


def test_the_journal_shows_the_newest_entries(shown: Shown) -> None:
    previous = GENESIS
    for number in range(1, 300):
        body = StepBegan(act="keys", step=f"6.{number}", attempt=1, name="create", subject="root")
        entry = seal(number, "2026-03-09T14:05:00Z", body, previous)
        previous = entry.hash
        shown.face.recorded_entry.emit(entry)
    assert previous[:4] in shown.view.header.head.text()
    hands.press(Qt.Key.Key_F2)
    table = shown.view.journal.table
    assert table is not None
    assert table.isVisible()
    assert table.rowCount() == 200
    item = table.item(0, 0)
    assert item is not None
    assert item.text() == "299"
    hands.press(Qt.Key.Key_F2)
    assert shown.view.stack.currentWidget() is shown.view.page


def test_before_the_first_entry_rail_and_journal_say_what_is_to_come(qtbot: QtBot, tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_bytes(resource("plans/aes-aws.toml").read_bytes())
    setting, _ = prepare(Chosen(plan, tmp_path / "drill"))
    view = CeremonyView(WindowFace(), setting, lambda _scene, _setting: QWidget())
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    told = view.rail.accessibleDescription()
    assert "Open: to come" in told
    assert "Seal: to come" in told
    assert "now" not in told
    hands.press(Qt.Key.Key_F2)
    assert any("Nothing is written down yet" in one for one in visible_texts(view.journal))
    assert view.journal.table is None or not view.journal.table.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert view.over is None


def test_a_ceremony_that_has_a_journal_is_not_said_to_be_at_its_beginning(tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_bytes(resource("plans/aes-aws.toml").read_bytes())
    prepare(Chosen(plan, tmp_path / "drill"))
    (tmp_path / "drill/journal.jsonl").write_bytes(b"")
    assert prepare(Chosen(plan, tmp_path / "drill"))[0].ahead == ()


def test_long_work_says_what_it_waits_for(qtbot: QtBot, shown: Shown) -> None:
    type_an_answer(shown)
    hands.press(Qt.Key.Key_Return)
    shown.face.progressed.emit(Progress(effect="6.1/1/2", text="generate-key"))
    qtbot.waitUntil(lambda: isinstance(shown.view.stack.currentWidget(), WorkingPage))
    assert "The token makes a key" in " ".join(visible_texts(shown.view))
    assert hands.focused() not in (shown.view.footer.stop, shown.view.footer.pause, shown.view.footer.deviation)
    assert not shown.view.footer.primary.isVisible()
    hands.press(Qt.Key.Key_Return)
    assert len(shown.replies) == 1


def test_enter_after_an_answer_presses_nothing_else(shown: Shown) -> None:
    type_an_answer(shown)
    for _ in range(5):
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Space)
    assert len(shown.replies) == 1
    assert shown.view.over is None


def test_no_button_has_the_focus_when_a_secret_page_is_over(qtbot: QtBot, shown: Shown) -> None:
    """The child may still work then, and people may still press Enter."""
    ours, theirs = socket.socketpair()
    shown.view._secret_pages = SecretDesk()
    person = samples.plan().people[0].id
    request = SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject="session code")
    with theirs:
        shown.face.secret_began.emit(SecretScene(request, ours.detach()))
        stage = shown.view.secret
        assert isinstance(stage, SecretStage)
        assert stage.isVisible()
        stage.finished.emit()
        assert hands.focused() is shown.view.title
        assert isinstance(shown.view.stack.currentWidget(), WorkingPage)
        shown.face.secret_ended.emit()
    assert shown.view.secret is None
    shown.face.asked.emit(REQUESTS["confirm"])
    assert hands.focused() is shown.view.footer.primary


@pytest.mark.parametrize("effect", ["pause", "stop"])
def test_the_question_whether_to_end_is_headed_by_it_and_back_says_that_it_goes_on(shown: Shown, effect: str) -> None:
    step, back = shown.view.title.text(), shown.view.footer.back.text()
    question = prompts.Confirm(text=text(f"engine.{effect}-confirm", reason="the room is needed"))
    shown.face.asked.emit(Request(effect, question, TWO_CLAIM, REQUESTS["confirm-two"].candidates))
    assert shown.view.title.text() == f"{effect.capitalize()} the ceremony"
    assert "go on" in shown.view.footer.back.text()
    shown.face.asked.emit(REQUESTS["confirm"])
    assert (shown.view.title.text(), shown.view.footer.back.text()) == (step, back)


def test_a_stop_asked_for_on_a_secret_page_says_that_the_page_comes_first(qtbot: QtBot, shown: Shown) -> None:
    type_an_answer(shown)
    hands.press(Qt.Key.Key_Return)
    ours, theirs = socket.socketpair()
    request = SecretRequest(page=SecretPage.CODE_CHECK, person="ana", subject="")
    with theirs:
        shown.face.secret_began.emit(SecretScene(request, ours.detach()))
        shown.view.footer.stop.click()
        qtbot.waitUntil(lambda: shown.view.over is not None)
        page = shown.view.over
        assert isinstance(page, StopPage)
        hands.write(page.reason, "the room is needed")
        hands.press(Qt.Key.Key_Return)
        assert len(shown.replies) == 1
        assert "Finish this page" in shown.view.notice_text()
