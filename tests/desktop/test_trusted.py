"""Trusted wrapping keys and a second token in the real window, by key events alone; the officer logs in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from ceremony_app.core.script import facts
from ceremony_app.core.script.prompts import SECOND_SUBJECT, SecretPage
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop.sitting import Sitting, new_from_file, review_and_begin, verify_now
from tests.desktop.test_hard_day import refused_with, retry
from tests.desktop.test_quorum import state_of
from tests.stories import plans


def a_wrong_officers_pin_is_refused_and_the_step_begins_again(at: Sitting) -> None:
    at.go_on(lambda one: one.stage is not None and one.stage.request.page is SecretPage.SO_PIN_ENTRY)
    assert at.stage is not None
    # The page says whose PIN it is, above the name of whoever types it.
    assert "security officer's PIN (SO PIN)" in at.words()
    at.type(at.memory.pin, Qt.Key.Key_Return)
    at.until(lambda: at.request is not None)
    assert refused_with(at).startswith("TOKEN-PIN-INCORRECT")
    retry(at)
    assert at.asks("trust.begin"), at.told()


def second_token_is_asked_for(at: Sitting) -> bool:
    stage = at.stage
    return stage is not None and (stage.request.page, stage.request.subject) == (SecretPage.PIN_ENTRY, SECOND_SUBJECT)


def test_the_officer_makes_keys_trusted_and_the_backup_is_tried_elsewhere(
    sit: Callable[..., Sitting], tmp_path: Path
) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(plans.trusted_and_tried_in_a_second_token())
    at = sit()
    folder = new_from_file(at, plan)
    review_and_begin(at)
    a_wrong_officers_pin_is_refused_and_the_step_begins_again(at)
    at.go_on(lambda one: one.asks("trust.made"))
    assert "backup:board" in at.table_words() and "aws-data" in at.table_words()
    at.go_on(second_token_is_asked_for)
    assert "second token's PIN" in at.words()
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()

    # Three tokens' PINs, each on paper of its own, and none taken for another.
    assert len({at.memory.pin, at.memory.officer_pin, at.memory.second_pin, ""}) == 4
    pages = Counter(at.secret_pages)
    assert pages[SecretPage.PIN_SHOWN] == 3
    state = state_of(folder)
    (trust,) = state.all(facts.TrustMade)
    assert [one.what for one in trust.keys] == ["backup:board", "aws-data"]
    assert state.trusted_left() == {}
    (tested,) = state.all(facts.RestoreTested)
    assert [one.key for one in tested.token.restored] == ["data-key"]
    journal = (folder / "journal.jsonl").read_text()
    for secret in (at.memory.pin, at.memory.officer_pin, at.memory.second_pin):
        assert secret not in journal
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
    assert at.strangers == []
