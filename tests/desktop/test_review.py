"""The plan review: plain words, findings with their lines, the binding as a difference, the hash, two people."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.keys.fingerprints import groups, words
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Binding
from ceremony_app.desktop import app
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.launch import Arguments
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.review import Reviewed, ReviewPage
from ceremony_app.desktop.rooms.lobby import Lobby
from ceremony_app.desktop.rooms.new_plan import NewPage, Purpose, template_words
from ceremony_app.desktop.rooms.review_parts import HashPart
from ceremony_app.desktop.window import MainWindow
from ceremony_app.flow.last_drill import remember_binding
from ceremony_app.resources import plan_templates, resource
from tests.desktop import gallery, hands

MIXED = "plans/mixed.toml"


def said(page: QWidget) -> str:
    """Every label that is seen."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def shown(qtbot: QtBot, reviewed: Reviewed) -> ReviewPage:
    """The review in view."""
    page = ReviewPage(reviewed)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    return page


def plan_file(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """The mixed template, changed."""
    text = resource(MIXED).read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "plan.toml"
    path.write_text(text)
    return path


def reviewed(path: Path, binding: Path | None = None) -> Reviewed:
    """As the program reads it."""
    return Reviewed(Chosen(path, path.parent / "ceremony", binding), gallery.DAY)


def binding(path: Path, serial: str) -> Path:
    """A binding file."""
    made = Binding(format=1, module="/usr/lib/libvendor.so", token_serial=serial, token_label="ceremony")
    path.write_bytes(write_binding(made))
    return path


def row(table: Table, number: int) -> list[str]:
    """The words of a row."""
    found = [table.item(number, column) for column in range(table.columnCount())]
    return [one.text() for one in found if one is not None]


# Refused plans


def test_what_is_no_plan_is_refused_with_its_line(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text('format = 1\nid = "a"\nid = "b"\n')
    page = shown(qtbot, reviewed(path))
    assert page.place == 1
    assert "This plan is refused." in said(page)
    assert "line 3" in said(page)
    assert page.mode is None


def test_a_refused_plan_can_be_looked_at_and_not_begun(qtbot: QtBot, tmp_path: Path) -> None:
    path = plan_file(tmp_path, ("threshold = 2", "threshold = 9"))
    page = shown(qtbot, reviewed(path))
    line = 1 + path.read_text().splitlines().index(next(x for x in path.read_text().splitlines() if "= 9" in x))
    assert f"Plan, line {line}" in said(page)
    assert "Refusal: the ceremony does not start" in said(page)
    begun: list[object] = []
    page.begins.connect(begun.append)
    for number in (4, 1, 2):
        hands.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        assert page.place == number - 1
        assert number != 4 or not page.verb()
        hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert begun == []


# A plan in order


def test_the_parts_open_one_after_the_other(qtbot: QtBot) -> None:
    page = shown(qtbot, reviewed(resource(MIXED)))
    hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert page.place == 0
    for place in (1, 2, 3):
        hands.press(Qt.Key.Key_Return)
        assert page.place == place
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.place == 0


def test_a_finding_stands_with_the_line_of_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = plan_file(tmp_path)
    page = shown(qtbot, reviewed(path))
    page.submit()
    lines = path.read_text().splitlines()
    # The line where the list begins: the one before the line that names the route.
    line = next(place for place, one in enumerate(lines) if "host-plaintext" in one and not one.startswith("#"))
    assert f"Plan, line {line}" in said(page)
    assert "PLAN-HOST-PLAINTEXT" in said(page)


def test_production_and_drill_have_their_banners(qtbot: QtBot, tmp_path: Path) -> None:
    assert shown(qtbot, reviewed(resource(MIXED))).mode is Mode.DRILL
    production = plan_file(tmp_path, ('mode = "drill"', 'mode = "production"'))
    assert shown(qtbot, reviewed(production)).mode is Mode.PRODUCTION


def test_the_hash_stands_as_groups_and_words_and_two_people_confirm_it(qtbot: QtBot) -> None:
    page = shown(qtbot, reviewed(resource(MIXED)))
    for _ in range(3):
        page.submit()
    digest = hashlib.sha256(resource(MIXED).read_bytes()).digest()
    seen = said(page).splitlines()
    assert [one for one in seen if one in groups(digest)] == list(groups(digest))
    assert [one for one in seen if one in words(digest)] == list(words(digest))
    begun: list[object] = []
    page.begins.connect(begun.append)
    part = page.parts[3]
    for missing in ("Two people confirm the hash.", "A second person confirms the hash."):
        assert page.missing() == missing
        hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Tab)
    assert begun == []
    assert len(part.confirmed_by) == 2  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert begun == [page.reviewed.chosen]


# The binding


def binding_part(page: ReviewPage) -> str:
    """What the third part says."""
    page.submit()
    page.submit()
    return said(page)


def test_without_a_drill_everything_in_the_binding_is_new(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, reviewed(plan_file(tmp_path), binding(tmp_path / "b.toml", "7781-004")))
    assert "No drill of this plan is known on this computer" in binding_part(page)
    (table,) = page.findChildren(Table)
    assert ["token_serial", "− ", "+ 7781-004"] in [row(table, number) for number in range(table.rowCount())]


def test_the_binding_is_shown_as_a_difference_from_the_last_drill(qtbot: QtBot, tmp_path: Path) -> None:
    path = plan_file(tmp_path)
    remember_binding("mixed", binding(tmp_path / "before.toml", "7781-002").read_bytes())
    page = shown(qtbot, reviewed(path, binding(tmp_path / "now.toml", "7781-004")))
    words = binding_part(page)
    assert "Fields that differ from the last drill of this plan: 1." in words
    assert "which PKCS#11 module and token of this computer the plan uses" in words
    (table,) = page.findChildren(Table)
    assert row(table, 0) == ["token_serial", "− 7781-002", "+ 7781-004"]
    same = shown(qtbot, reviewed(path, binding(tmp_path / "again.toml", "7781-002")))
    assert "The binding is the same as at the last drill of this plan." in binding_part(same)


# From the start screen


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window as it opens."""
    made = app.make_window(Arguments())
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    use_language(Language.ENGLISH)
    made.abandon()
    gallery.away(made)


def test_a_plan_that_changed_after_its_review_is_not_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = plan_file(tmp_path)
    lobby = window.findChild(Lobby)
    assert lobby is not None
    lobby.review(Chosen(path, tmp_path / "ceremony"), Purpose.NEW)
    page = window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    path.write_text(path.read_text() + "# one more line\n")
    page.begins.emit(page.reviewed.chosen)
    assert window.stack.currentWidget() is page
    qtbot.waitUntil(lambda: "DESKTOP-PLAN-CHANGED" in said(page))
    assert not (tmp_path / "ceremony").exists()


def test_back_from_the_review_leads_to_the_plans(window: MainWindow) -> None:
    lobby = window.findChild(Lobby)
    assert lobby is not None
    lobby.drill()
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    assert "Four keys for three clouds" in page.title.text()
    page.back.click()
    plans = window.stack.currentWidget()
    assert isinstance(plans, NewPage)
    assert plans.template == "mixed"


def test_back_from_the_review_everything_that_was_typed_stands_there_again(window: MainWindow, tmp_path: Path) -> None:
    lobby = window.findChild(Lobby)
    assert lobby is not None
    (tmp_path / "laptop.toml").write_text("format = 1")
    (tmp_path / "clouds").mkdir()
    chosen = Chosen(plan_file(tmp_path), tmp_path / "day", tmp_path / "laptop.toml", tmp_path / "clouds")
    lobby.review(chosen, Purpose.NEW)
    review = window.stack.currentWidget()
    assert isinstance(review, ReviewPage)
    review.back.click()
    page = window.stack.currentWidget()
    assert isinstance(page, NewPage)
    again: list[Chosen] = []
    page.chosen.disconnect()
    page.chosen.connect(again.append)
    page.submit()
    assert again == [chosen]


@pytest.mark.parametrize("language", [Language.GERMAN, Language.FRENCH])
def test_every_fact_and_finding_of_the_templates_is_translated(
    window: MainWindow, qtbot: QtBot, language: Language
) -> None:
    english = _sentences(qtbot)
    assert len(english) > 5
    use_language(language)
    assert english & _sentences(qtbot) == set()


def _sentences(qtbot: QtBot) -> set[str]:
    """What stands on the page in words of the program: whole sentences and facts, the cloud's own fields aside."""
    page = shown(qtbot, reviewed(resource(MIXED)))
    texts = {one.text() for one in page.findChildren(QLabel)}
    return {one for one in texts if one[:1].isupper() and (one.endswith(".") or ": " in one)}


def test_a_plan_without_an_end_is_found_too_large_and_not_read_whole() -> None:
    found = Reviewed(Chosen(Path("/dev/zero"), Path("/nowhere")), gallery.DAY)
    assert found.refused
    assert len(found.data) < 1024 * 1024


def test_escape_goes_back_part_by_part_and_leaves_from_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, reviewed(plan_file(tmp_path)))
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    for _ in range(3):
        page.submit()
    hash_part = page.parts[3]
    assert isinstance(hash_part, HashPart)
    first = next(iter(hash_part.chips.values()))
    hands.toggle(first)
    for place in (2, 1, 0):
        hands.press(Qt.Key.Key_Escape)
        assert (page.place, left) == (place, [])
    assert first.isChecked()
    hands.press(Qt.Key.Key_Escape)
    assert left == [True]


def test_a_refused_review_is_left_from_what_was_found(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, reviewed(plan_file(tmp_path, ('mode = "drill"', 'mode = "nothing"'))))
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.go(2)
    hands.press(Qt.Key.Key_Escape)
    assert (page.place, left) == (1, [])
    page.back.click()
    assert left == [True]


@pytest.mark.parametrize("name", plan_templates())
def test_the_words_of_a_template_name_the_keys_and_the_groups_that_it_has(name: str) -> None:
    plan = load_plan(resource(f"plans/{name}.toml").read_bytes()).plan
    assert plan is not None
    told = template_words(name)
    made = {key.algorithm.value.partition("-")[0] for key in plan.keys}
    assert {kind for kind in ("AES", "RSA", "EC", "HMAC") if f"{kind} " in told} <= made
    assert "in groups" not in told or any(len(policy.groups) > 1 for policy in plan.backups)
