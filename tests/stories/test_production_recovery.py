"""A production recovery at a terminal, by people with their papers, on a computer without a network interface.

The key of the production ceremony comes back into another token; the custodians type what they wrote down by hand.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from shamir_mnemonic import combine_mnemonics

from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import PROGRAM, Ceremony, Said, environment, verified
from tests.stories.conftest import Make
from tests.stories.leaks import Secrets, files_below
from tests.stories.people import Known, Room
from tests.stories.test_production import CODES, NO_NETWORK, PIN, hold, obstacle, token


def recovery_of(day: Ceremony) -> Make:
    """The same people meet again, with package, transcript, papers, and a token that holds nothing yet."""

    def make(place: Path) -> Ceremony:
        remembered = json.loads(day.plan.parent.with_suffix(".people").read_text())
        (place / "binding.toml").write_text(token(place / "token"))
        (package,) = (day.folder / "backup").iterdir()
        known = Known(codes=CODES, pin=PIN, plan_words=(), fingerprint_groups=(), bring_files=lambda: None)
        room = Room(known, papers=remembered["papers"])
        command = [*PROGRAM, "recover", "--folder", "recovery", "--package", str(package), "--into", "token"]
        command += ["--transcript", str(day.folder / "documents" / "transcript.pdf"), "--require", "production"]
        command += ["--fingerprint", remembered["copied"][-1], "--binding", str(place / "binding.toml")]
        status = room.play([*NO_NETWORK, *command], environment(place / "state"), place)
        place.with_suffix(".people").write_text(json.dumps({"copied": room.fingerprints}))
        return Ceremony(place / "recovery", place / "recovery" / "plan.toml", Said(status, room.scrollback, ""))

    return make


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory, once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """The production ceremony, held once for all."""
    why = obstacle(tmp_path_factory.mktemp("obstacle"))
    if why:
        pytest.skip(why)
    return once("production", hold)


@pytest.fixture(scope="session")
def recovered(day: Ceremony, once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """Its key, recovered."""
    ceremony = once("production-recovery", recovery_of(day))
    assert ceremony.said.status == Exit.OK, ceremony.said.out[-4000:]
    return ceremony


def test_no_file_holds_a_pin_a_code_or_a_share_and_nothing_unseen_was_shown(day: Ceremony, recovered: Ceremony) -> None:
    papers = json.loads(day.plan.parent.with_suffix(".people").read_text())["papers"]
    shares = list(papers.values())
    backup_key = combine_mnemonics([" ".join(words) for words in shares[:2]])
    secrets = Secrets(texts=(PIN, *CODES.values()), shares=tuple(map(tuple, shares)), keys=(backup_key,))
    files = files_below(recovered.folder.parent)
    assert recovered.folder / "journal.jsonl" in files
    for path in files:
        assert secrets.found_in(path.read_bytes()) == [], path
    assert secrets.found_in(recovered.said.out.encode()) == []


def test_the_same_key_is_back_and_each_share_was_told_right_by_itself(day: Ceremony, recovered: Ceremony) -> None:
    born, back = day.state.key("data-key"), recovered.state.last(facts.KeyRestored)
    typed = recovered.state.last(facts.SharesTyped)
    assert born is not None and back is not None and back.made is not None and typed is not None
    assert back.made.check_value == born.made.check_value and back.made.key_id != born.made.key_id
    assert {one.name: one.actual for one in back.made.attributes}["CKA_EXTRACTABLE"] == "false"
    assert len(typed.shares) == 2 and typed.commitments == "matched"
    assert recovered.state.last(facts.KeyUsed) is not None
    accepted = recovered.state.last(facts.PackageAccepted)
    assert accepted is not None and "authentic" in {one.name: one.value for one in accepted.stated}["transcript"]


def test_its_own_record_is_authentic_by_the_fingerprint_that_was_copied(
    recovered: Ceremony, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recovered.said.out.startswith("PRODUCTION: this counts.") and "DRILL ·" not in recovered.said.out
    copied = json.loads(recovered.folder.parent.with_suffix(".people").read_text())["copied"][-1]
    said = verified(capsys, recovered.folder, "--fingerprint", copied, "--require", "production")
    assert said.status == Exit.OK, said.out
    wrong = copied[:-1] + ("0" if copied[-1] != "0" else "1")
    assert verified(capsys, recovered.folder, "--fingerprint", wrong).status == Exit.NOT_VERIFIED
