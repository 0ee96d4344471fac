"""Hands on a keyboard: whatever a page needs is done by key events, as people without a mouse would do it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ceremony_app.core.script import prompts
from ceremony_app.core.script.prompts import Brought, Way
from ceremony_app.core.value import Value
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.controls import Chip, Field
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.desktop.pages.check_table import CheckTablePage
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.compare import NONE, ComparePage
from ceremony_app.desktop.pages.consent import ConsentPage
from ceremony_app.desktop.pages.enter_text import EnterTextPage
from ceremony_app.desktop.pages.read_aloud import ReadAloudPage
from ceremony_app.desktop.pages.statement import StatementPage
from ceremony_app.desktop.pages.type_twice import TypeTwicePage
from ceremony_app.desktop.person_box import PersonBox
from ceremony_app.flow.faces import Reply

MOST_TABS = 80


def focused() -> QWidget:
    """The control that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, to whatever has the focus."""
    QTest.keyClick(focused(), key, modifier)


def tab_to(widget: QWidget) -> None:
    """Press Tab until the control has the focus."""
    for _ in range(MOST_TABS):
        if focused() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {widget.accessibleName()!r}")


def write(field: Field, text: str) -> None:
    """Go to a field and type over what stands in it."""
    tab_to(field)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)
    assert field.text() == text, (field.accessibleName(), field.text(), text)


def choose(choices: Choices, option: str) -> None:
    """Choose by Alt and the number."""
    number = list(choices.rows).index(option) + 1
    press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
    assert choices.chosen == option, (choices.chosen, option)


def pick(page: PromptPage, by: tuple[str, ...]) -> None:
    """Pick who acts."""
    who = page.who
    if who.fixed:
        return
    for person, chip in who.chips.items():
        if chip.isChecked() and person not in by:
            toggle(chip)
    for place, person in enumerate(by):
        if who.boxes:
            _pick_in(who.boxes[place], person)
        elif not who.chips[person].isChecked():
            toggle(who.chips[person])
    assert who.by == by, (who.by, by)


def toggle(chip: Chip) -> None:
    """Space on a chip."""
    tab_to(chip)
    press(Qt.Key.Key_Space)


def _pick_in(box: PersonBox, person: str) -> None:
    tab_to(box)
    press(Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.person == person:
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(person)


def give(view: CeremonyView, reply: Reply) -> None:
    """Give an answer on the page in view and send it."""
    page = view.page
    assert page is not None
    fill(page, reply.answer)
    pick(page, reply.by)
    assert page.missing() == "", page.missing()
    tab_to(sender(view, page, reply.answer))
    press(Qt.Key.Key_Return)


def sender(view: CeremonyView, page: PromptPage, answer: Value) -> QWidget:
    """What sends an answer: the primary button, but for files that come from a stick."""
    if isinstance(page, BringFilesPage) and answer == Brought(way=Way.STICK):
        assert page.take is not None
        return page.take
    return view.footer.primary


def fill(page: PromptPage, answer: Value) -> None:
    """Type, choose or scroll what the answer says."""
    match page, answer:
        case ReadAloudPage(), prompts.TypedWords():
            if page.lacks() and focused() is getattr(page, "written", None):
                press(Qt.Key.Key_Return)
            for field, word in zip(page.fields, answer.words, strict=True):
                write(field, word)
        case ComparePage(), prompts.FromCopy():
            if answer.copy_state is prompts.Copy.NONE:
                choose(page.form, NONE)
                return
            write(page.channel, answer.channel)
            write(page.bearer, answer.bearer)
            tab_to(page.groups[0])
            QTest.keyClicks(focused(), "")
            for group in answer.typed.split():
                # A full group moves on to the next by itself.
                QTest.keyClicks(focused(), group)
        case TypeTwicePage(), prompts.TypedTwice():
            write(page.first_field, answer.first)
            write(page.second_field, answer.second)
        case EnterTextPage(), prompts.Entered():
            write(page.field, answer.text)
        case ConsentPage(), prompts.Consented():
            choose(page.decision, answer.decision.value)
            write(page.reason, answer.reason)
        case StatementPage(), prompts.Stated():
            choose(page.agreement, answer.agreement.value)
        case CheckTablePage(), _:
            if page.lacks() and page.table is not None:
                tab_to(page.table)
                press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        case _, prompts.Chosen():
            choose(page.choices, answer.option)  # type: ignore[attr-defined]
        case _:
            pass
