"""The quorum's PINs are made in the real window, by key events alone: passphrases typed to the secrets child."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.script import facts
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.script.state import fold
from tests.desktop.sitting import Sitting, new_from_template, review_and_begin


@pytest.mark.exhaustive
def test_six_custodians_seal_their_pieces_and_two_open_the_token(sit: Callable[..., Sitting]) -> None:
    at = sit()
    folder = new_from_template(at, "quorum")
    review_and_begin(at)
    shots = os.environ.get("QUORUM_PICTURES")

    def looked(one: Sitting) -> bool:
        if shots and one.request is not None:
            told = getattr(one.request.prompt, "text", None)
            if told is not None and told.id.startswith("quorum."):
                QTest.qWait(100)
                one.view.window().grab().save(str(Path(shots) / f"{told.id}.png"))
        return one.at_step("bring") or one.at_step("receive", "aws-frankfurt")

    at.go_on(looked)
    assert at.outcome is None, at.told()
    pages = Counter(at.secret_pages)
    assert pages[SecretPage.PASSPHRASE_CHOICE] == 6
    assert pages[SecretPage.PASSPHRASE] == 6 + 2
    assert pages[SecretPage.PIN_ENTRY] == pages[SecretPage.SO_PIN_ENTRY] == 1
    data = (folder / "journal.jsonl").read_bytes()
    entries, _ = parse_journal(data)
    state = fold(entries)
    assert [fact.how for fact in state.all(facts.PinChanged)] == ["set", "set"]
    assert len(state.all(facts.SignedIn)[0].people) == 2
    for secret in (at.memory.pin, at.memory.officer_pin, *at.memory.passphrases.values()):
        assert secret and secret.encode() not in data
