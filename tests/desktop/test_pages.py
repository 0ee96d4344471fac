"""Every page from a sample prompt: it fits, everybody can find its controls, and keys alone answer it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import ADMINISTRATOR
from ceremony_app.core.script.effects import Pick
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import Verdict
from ceremony_app.core.script.prompts import AnyPrompt
from ceremony_app.core.value import Value
from ceremony_app.desktop import look
from ceremony_app.desktop.pages.check_table import CheckTablePage, Table
from ceremony_app.desktop.pages.read_aloud import ReadAloudPage
from ceremony_app.desktop.pages.registry import page_for
from ceremony_app.desktop.pages.type_twice import TypeTwicePage
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.flow.faces import Reply, Request
from tests.desktop import hands, samples
from tests.desktop.conftest import Shown

REQUESTS = samples.requests()
NAMES = list(REQUESTS)


def answer(request: Request) -> Value:
    """An answer that holds."""
    prompt: AnyPrompt = request.prompt  # type: ignore[assignment]
    match prompt:
        case prompts.ReadAloud():
            return prompts.TypedWords(words=prompt.words[-prompt.type_last :])
        case prompts.CompareFromCopy():
            typed = " ".join(prompt.expected[place : place + 4] for place in range(0, 32, 4))
            return prompts.FromCopy(
                copy_state=prompts.Copy.TYPED, channel="by telephone", bearer="Ana Duarte", typed=typed
            )
        case prompts.TypeTwice():
            return prompts.TypedTwice(first="A-001", second="A-001")
        case prompts.EnterText():
            return prompts.Entered(text="2026-03-09 14:05")
        case prompts.Choose():
            return prompts.Chosen(option=prompt.options[1].id)
        case prompts.Consent():
            return prompts.Consented(decision=prompts.Decision.REFUSE, reason="too risky today")
        case prompts.Initials():
            return prompts.Initialled(persons=people(request))
        case prompts.Statement():
            return prompts.Stated(agreement=prompts.Agreement.AGREES, remark="")
        case prompts.BringFiles():
            return prompts.Brought(way=prompts.Way.STICK if prompt.stick else prompts.Way.PLACE)
        case _:
            return prompts.Confirmed()


def people(request: Request) -> tuple[str, ...]:
    """People who may act together."""
    if request.who.persons:
        return request.candidates
    able = request.candidates
    if request.who.pick is Pick.TWO_FOR_CONSENT:
        able = tuple(one for one in able if Role.ADMINISTRATOR not in samples.plan().person(one).roles)
    return tuple(reversed(able))[: request.who.count]


def test_every_kind_of_prompt_has_a_sample() -> None:
    kinds = {request.prompt.kind for request in REQUESTS.values()}
    assert kinds == {kind.kind for kind in AnyPrompt.__args__}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_cannot_be_sent_by_one_enter_on_stop(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS[name])
    footer = shown.view.footer
    assert hands.focused() not in (footer.stop, footer.pause, footer.deviation, footer.back)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_is_cut(qtbot: QtBot, tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    look.use(look.Look(screen=QSize(*size)))
    shown = Shown(qtbot, tmp_path, REQUESTS[name])
    shown.view.resize(*size)
    QApplication.processEvents()
    page = shown.view.page
    assert page is not None
    least = shown.view.minimumSizeHint()
    assert least.width() <= size[0], least
    assert least.height() <= size[1], least
    assert page.area.verticalScrollBar().maximum() == 0
    assert not list(cut(page))


def cut(page: QWidget) -> list[str]:
    """Texts and controls that got less room than they need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QAbstractScrollArea) or widget.visibleRegion().isEmpty():
            continue
        needs = (
            widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.minimumSizeHint().height()
        )
        parent = widget.parentWidget()
        outside = parent is not None and not parent.rect().contains(widget.geometry())
        scrolled = isinstance(parent.parentWidget() if parent else None, QAbstractScrollArea)
        if widget.height() < needs or (outside and not scrolled):
            found.append(f"{type(widget).__name__} {widget.accessibleName()} {widget.geometry()} needs {needs}")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_large_text_scrolls_instead_of_cutting(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    theme = Theme.HIGH_CONTRAST if name == "consent" else Theme.LIGHT
    look.use(look.Look(theme=theme, text_size=TextSize.LARGE, screen=QSize(1280, 720)))
    shown = Shown(qtbot, tmp_path, REQUESTS[name])
    shown.view.resize(1280, 720)
    QApplication.processEvents()
    assert shown.view.minimumSizeHint().width() <= 1280
    assert shown.view.minimumSizeHint().height() <= 720
    assert shown.view.page is not None
    assert not cut(shown.view.page)


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name_and_a_role(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS[name])
    controls = [
        widget
        for widget in shown.view.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) >= 6
    for widget in controls:
        face = QAccessible.queryAccessibleInterface(widget)
        assert face is not None, widget
        assert face.text(QAccessible.Text.Name).strip(), f"{type(widget).__name__} of {name} has no name"
        assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), (widget, face.role())


@pytest.mark.parametrize("name", NAMES)
def test_keys_alone_answer(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    request = REQUESTS[name]
    shown = Shown(qtbot, tmp_path, request)
    wanted = Reply(answer=answer(request), by=people(request))
    hands.give(shown.view, wanted)
    assert shown.replies == [wanted]
    assert request.prompt.check(wanted.answer) is None


@pytest.mark.parametrize("name", NAMES)
def test_a_refused_answer_is_said_in_place_and_nothing_typed_is_lost(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    request = REQUESTS[name]
    shown = Shown(qtbot, tmp_path, request)
    hands.give(shown.view, Reply(answer=answer(request), by=people(request)))
    page = shown.view.page
    shown.face.answer_refused.emit("session code of ana: wrong")
    shown.face.asked.emit(request)
    assert shown.view.page is page, "the page is built anew and what was typed is gone"
    assert page is not None
    assert page.notice.isVisible()
    assert "session code of ana" in page.notice.accessibleName()
    assert page.isEnabled()
    assert shown.view.footer.primary.isEnabled() == (not page.missing())
    if not isinstance(page, TypeTwicePage):
        assert not page.missing()
        hands.tab_to(hands.sender(shown.view, page, answer(request)))
        hands.press(Qt.Key.Key_Return)
        assert len(shown.replies) == 2
        assert shown.replies[0] == shown.replies[1]


def test_an_answer_is_sent_once(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS["confirm"])
    for _ in range(3):
        hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.replies) == 1


def test_the_wrong_words_are_marked_by_their_place(qtbot: QtBot, tmp_path: Path) -> None:
    request = REQUESTS["read-aloud"]
    shown = Shown(qtbot, tmp_path, request)
    hands.give(shown.view, Reply(answer=answer(request), by=people(request)))
    shown.face.answer_refused.emit("word 28 differs")
    shown.face.asked.emit(request)
    page = shown.view.page
    assert isinstance(page, ReadAloudPage)
    assert [field.property("mood") for field in page.fields] == ["", "bad", "", "", "", ""]


def test_the_reader_of_the_plan_is_not_shown_the_words_that_are_typed(qtbot: QtBot, tmp_path: Path) -> None:
    request = REQUESTS["read-aloud"]
    shown = Shown(qtbot, tmp_path, request)
    assert isinstance(request.prompt, prompts.ReadAloud)
    texts = visible_texts(shown.view)
    hidden = set(request.prompt.words[-request.prompt.type_last :]) - set(
        request.prompt.words[: -request.prompt.type_last]
    )
    assert hidden
    assert not hidden & texts
    assert request.prompt.words[0] in texts
    # Six words are twelve hex digits: the last three groups would tell them as well.
    assert not any(samples.DIGEST[-4 * place :][:4] in one for place in (1, 2, 3) for one in texts)
    assert any(samples.DIGEST[:4] in one for one in texts)


def test_a_head_is_written_on_paper_before_it_is_typed_back(qtbot: QtBot, tmp_path: Path) -> None:
    request = REQUESTS["read-head"]
    shown = Shown(qtbot, tmp_path, request)
    assert isinstance(request.prompt, prompts.ReadAloud)
    assert set(request.prompt.words) <= visible_texts(shown.view)
    hands.press(Qt.Key.Key_Return)
    last = set(request.prompt.words[-4:]) - set(request.prompt.words[:-4])
    assert not last & visible_texts(shown.view)


def test_space_ends_a_word_and_goes_to_the_next_field(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS["read-aloud"])
    page = shown.view.page
    assert isinstance(page, ReadAloudPage)
    page.fields[0].setFocus()
    hands.press(Qt.Key.Key_Space)
    assert hands.focused() is page.fields[0]
    hands.write(page.fields[0], "academic")
    hands.press(Qt.Key.Key_Space)
    assert hands.focused() is page.fields[1]
    assert [one.text() for one in page.fields[:2]] == ["academic", ""]


def test_ours_is_not_shown_before_the_copy_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS["compare-from-copy"])
    texts = " ".join(visible_texts(shown.view))
    for place in range(0, 64, 4):
        if samples.DIGEST[place : place + 4] not in shown.view.header.head.text():
            assert samples.DIGEST[place : place + 4] not in texts


def test_a_long_table_is_looked_through_to_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS["check-long"])
    page = shown.view.page
    assert isinstance(page, CheckTablePage)
    assert page.missing()
    assert hands.focused() is page.table
    for _ in range(30):
        hands.press(Qt.Key.Key_PageDown)
    assert not page.missing()


def test_what_one_person_typed_is_covered_while_the_other_types(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, REQUESTS["type-twice"])
    page = shown.view.page
    assert isinstance(page, TypeTwicePage)
    hands.write(page.first_field, "A-001")
    hands.press(Qt.Key.Key_Return)
    assert hands.focused() is page.second_field
    assert page.first_field.displayText() != "A-001"


def test_consent_is_never_chosen_beforehand(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("consent", "statement"):
        shown = Shown(qtbot, tmp_path, REQUESTS[name])
        assert not shown.view.footer.primary.isEnabled()
        hands.press(Qt.Key.Key_Return)
        assert not shown.replies


def visible_texts(view: QWidget) -> set[str]:
    """Everything that stands on labels in view."""
    from PySide6.QtWidgets import QLabel

    return {one.text() for one in view.findChildren(QLabel) if one.isVisible() and one.text()}


def test_every_verdict_of_a_check_has_a_sign_beside_its_word(qtbot: QtBot) -> None:
    table = Table(("check", "verdict"), tuple((one.value, one.value) for one in Verdict))
    qtbot.addWidget(table)
    for number in range(len(Verdict)):
        item = table.item(number, 1)
        assert item is not None
        assert not item.icon().isNull(), item.text()


def test_how_an_identity_was_checked_is_never_filled_in_beforehand(qtbot: QtBot, tmp_path: Path) -> None:
    themself, other = REQUESTS["confirm"].candidates[:2]
    setting = replace(samples.setting(tmp_path), last_single=themself)
    name = setting.plan.person(themself).name
    prompt = prompts.EnterText(text=text("people.identity", name=name), suggestion="identity document seen")
    page = page_for(Request("1.1/1/1", prompt, ADMINISTRATOR, (other, themself)), setting)
    qtbot.addWidget(page)
    assert page.missing()
    assert page.who.by == (other,)
