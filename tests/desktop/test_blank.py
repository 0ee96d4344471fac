"""A token comes blank to the real window: the guard keeps what was used before, and the blank one is initialised."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ceremony_app.core.journal.entries import Done, Intended
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop.sitting import Sitting, new_from_file, review_and_begin, verify_now
from tests.desktop.test_hard_day import refused_with, retry
from tests.devices.hsm.conftest import log_in, new_token
from tests.stories import plans

LABEL = "Small keys 2026"
KEY_ID = b"last year"


def used_token(place: Path) -> TokenModule:
    """A token of that label, from an earlier year, with a key in it."""
    made = new_token(place, LABEL)
    client = TokenClient.start(made)
    try:
        log_in(client)
        client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, KEY_ID, "last year's key")
    finally:
        client.close()
    return made


def holds_its_key(used: TokenModule) -> bool:
    """Whether the key of the earlier year is still in it, under the PIN of that year."""
    client = TokenClient.start(used)
    try:
        log_in(client)
        return KEY_ID.hex() in {one.id for one in client.inventory()}
    finally:
        client.close()


def test_a_used_token_is_refused_and_a_blank_one_becomes_the_ceremonys(
    sit: Callable[..., Sitting], tmp_path: Path
) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(plans.blank())
    used = used_token(tmp_path / "used")
    (in_drawer,) = (tmp_path / "used" / "tokens").iterdir()
    at = sit()
    folder = new_from_file(at, plan)
    review_and_begin(at)
    at.go_on(lambda one: one.asks("token.initialise"))
    # Nobody knows its serial number yet, and the page does not make one up.
    assert "serial blank" not in at.words()

    # Last year's token is plugged in beside the blank one, and has the very label.
    plugged = Path(shutil.copytree(in_drawer, folder / "token" / "tokens" / in_drawer.name))
    assert at.request is not None
    at.answer(at.request)
    at.go_on(lambda one: one.request is not None)
    said = refused_with(at)
    assert said.startswith("TOKEN-LABEL-TAKEN") and LABEL in said and used.serial in said
    # It is refused before anybody thinks of a PIN.
    assert not {SecretPage.PIN_CHOICE, SecretPage.SO_PIN_CHOICE} & set(at.secret_pages)
    shutil.rmtree(in_drawer)
    plugged.rename(in_drawer)
    assert holds_its_key(used)

    retry(at)
    at.go_on(lambda one: one.asks("token.initialised"))
    # Meant twice, and done once.
    assert len(at.entries(Intended, "initialise-token")) == 2
    (made,) = at.entries(Done, "initialise-token")
    assert str(made.outcome["serial"]) in at.words()
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()
    pages = Counter(at.secret_pages)
    assert pages[SecretPage.SO_PIN_CHOICE] == pages[SecretPage.PIN_CHOICE] == pages[SecretPage.PIN_ENTRY] == 1
    assert pages[SecretPage.PIN_SHOWN] == 0
    journal = (folder / "journal.jsonl").read_text()
    assert at.memory.pin not in journal and at.memory.officer_pin not in journal
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
    assert at.strangers == []
