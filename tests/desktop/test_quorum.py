"""The quorum's PINs are made and used in the real window, by key events alone; passphrases go to the secrets child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.script import facts
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.script.state import State, fold
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop.sitting import (
    Memory,
    Sitting,
    new_from_file,
    new_from_template,
    pause,
    review_and_begin,
    take_up_again,
    verify_now,
)
from tests.devices.hsm.conftest import OFFICER_PIN, PIN
from tests.stories import plans
from tests.stories.test_pin_quorum import with_a_card


def state_of(folder: Path) -> State:
    """The fold of the journal's file."""
    entries, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    return fold(entries)


def a_wrong_passphrase_is_asked_for_again(at: Sitting) -> None:
    """The first opening of a sealed piece, with another passphrase than it was sealed with."""
    at.go_on(lambda one: one.stage is not None and one.stage.request.page is SecretPage.PASSPHRASE)
    assert at.stage is not None and at.panel.canvas.hasFocus()
    at.type("not the passphrase", Qt.Key.Key_Return)
    at.until(lambda: at.asks("quorum.wrong"))
    assert "Bilal Haddad: that did not open your piece." in at.words()


def test_a_quorum_makes_its_pins_and_signs_in_again_after_a_pause(sit: Callable[..., Sitting], tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(plans.split_pins())
    card = PIN.decode()
    at = sit(Memory(pin=card, officer_pin=OFFICER_PIN.decode(), card_pins={"ana": card}))
    folder = new_from_file(at, plan, with_a_card(tmp_path / "place"))
    review_and_begin(at)
    a_wrong_passphrase_is_asked_for_again(at)
    at.until_step("set-pin", "user")
    proved = [(one.pin.value, one.proof.subsets) for one in state_of(folder).all(facts.PinProved)]
    # Any two of three for the user's, both of two for the officer's.
    assert proved == [("user", 3), ("so", 1)]
    at.until_step("create", "data-key")
    assert [fact.how for fact in state_of(folder).all(facts.PinChanged)] == ["set", "set"]
    before = Counter(at.secret_pages)
    assert before[SecretPage.PASSPHRASE_CHOICE] == 2
    # Ana seals, opens once and signs in; Bilal and Chiara open once, and Bilal signs in.
    assert before[SecretPage.CARD_PIN] == before[SecretPage.PASSPHRASE] == 3
    # The transport PINs: to look into the token, and to be replaced.
    assert before[SecretPage.PIN_ENTRY] == before[SecretPage.SO_PIN_ENTRY] == 1

    pause(at)
    take_up_again(at, "One small ceremony")
    for there in ("reentry.here", "keys.create", "seal.head"):
        at.go_on(lambda one, wanted=there: one.asks(wanted))  # type: ignore[misc]
        assert at.view.snapshot is not None
        acts = [one.act for one in at.view.snapshot.acts]
        # In the rail the resume stands where it came in between, from its first step to the seal.
        assert acts[:7] == ["open", "people", "token", "receive", "qualify", "resume", "keys"]
    since = Counter(at.secret_pages) - before
    assert since[SecretPage.CARD_PIN] == since[SecretPage.PASSPHRASE] == 1
    assert since[SecretPage.PIN_ENTRY] == 0
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()
    signed = state_of(folder).all(facts.SignedIn)
    # What was signed in before the pause is of another sitting: the record has both.
    assert [one.people for one in signed] == 2 * [(("ana", "card"), ("bilal", "passphrase"))]
    for path in (folder / "journal.jsonl", *(folder / "documents").iterdir()):
        for secret in (card, at.memory.officer_pin, *at.memory.passphrases.values()):
            assert secret and secret.encode() not in path.read_bytes()
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
    assert at.strangers == []


@pytest.mark.exhaustive
def test_six_custodians_of_the_template_seal_their_pieces_and_two_open_the_token(sit: Callable[..., Sitting]) -> None:
    at = sit()
    folder = new_from_template(at, "quorum")
    review_and_begin(at)
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()
    pages = Counter(at.secret_pages)
    assert pages[SecretPage.PASSPHRASE_CHOICE] == 6
    assert pages[SecretPage.PASSPHRASE] == 6 + 2
    assert pages[SecretPage.PIN_ENTRY] == pages[SecretPage.SO_PIN_ENTRY] == 1
    state = state_of(folder)
    assert [fact.how for fact in state.all(facts.PinChanged)] == ["set", "set"]
    assert len(state.all(facts.SignedIn)[0].people) == 2
    data = (folder / "journal.jsonl").read_bytes()
    for secret in (at.memory.pin, at.memory.officer_pin, *at.memory.passphrases.values()):
        assert secret and secret.encode() not in data
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
