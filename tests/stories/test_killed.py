"""SIGKILL at an entry of the journal, then the same command again: the ceremony ends well and nothing is done twice."""

from __future__ import annotations

import base64
import itertools
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap_with_padding
from shamir_mnemonic import MnemonicError, combine_mnemonics

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, AnsweredInPart, Done, Frozen, Intended, Recorded, SetVoided
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import KILLED, Ceremony, drill, keys_in, verified, written

LAST = 360
"""No entry of the small plan's journal stands beyond this one."""

Capsys = pytest.CaptureFixture[str]


def intent(operation: str, number: int = 1) -> Callable[[list[Entry]], int]:
    """The entry of the number-th intent of an operation."""
    return lambda entries: [e.entry for e in entries if isinstance(e.body, Intended) and e.body.operation == operation][
        number - 1
    ]


def outcome(operation: str, number: int = 1) -> Callable[[list[Entry]], int]:
    """The entry of the number-th outcome of an operation."""
    return lambda entries: [e.entry for e in entries if isinstance(e.body, Done) and e.body.operation == operation][
        number - 1
    ]


def fact(kind: str) -> Callable[[list[Entry]], int]:
    """The entry of a fact."""
    return lambda entries: next(e.entry for e in entries if isinstance(e.body, Recorded) and e.body.fact == kind)


def frozen(entries: list[Entry]) -> int:
    """The entry that closes the journal for the transcript."""
    return next(entry.entry for entry in entries if isinstance(entry.body, Frozen))


def killed(plan: Path, place: Path, entry: int) -> Ceremony:
    """A drill that was killed when this entry was on disk."""
    ceremony = drill(plan, place, f"kill-after={entry}")
    assert ceremony.said.status == KILLED, ceremony.said
    assert len(ceremony.entries) == entry
    return ceremony


def ended_well(ceremony: Ceremony, capsys: Capsys) -> Ceremony:
    """Resume it, and check everything that must hold whatever the moment of the crash was."""
    resumed = drill(ceremony.plan, ceremony.folder)
    assert resumed.said.status == Exit.OK, resumed.said.out + resumed.said.err
    said = verified(capsys, resumed.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    born_once(resumed)
    void_shares_open_nothing(resumed)
    asked = Counter(e.body.effect for e in resumed.entries if isinstance(e.body, Answered) and e.body.digest)
    assert [effect for effect, times in asked.items() if times > 1] == []
    return resumed


def born_once(ceremony: Ceremony) -> None:
    """The token holds the one key of the plan, once, and neither an orphan nor the ceremony's own key."""
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert [one.id for one in keys_in(ceremony)] == [born.made.key_id]


def shares(ceremony: Ceremony, identifier: int) -> list[str]:
    """The shares of a set as the scripted people wrote them down."""
    folder = ceremony.folder / "drill-people" / "shares"
    return [path.read_text().strip() for path in sorted(folder.glob(f"board-{identifier}-*.txt"))]


def void_shares_open_nothing(ceremony: Ceremony) -> None:
    """Any two shares of the committed set open the package; no two shares of a void set do."""
    (package,) = (ceremony.folder / "backup").glob("*.backup.json")
    wrapped = base64.b64decode(json.loads(package.read_text())["wrapped"])
    committed = ceremony.state.committed("board")
    assert committed is not None
    for pair in itertools.combinations(shares(ceremony, committed.identifier), 2):
        assert len(aes_key_unwrap_with_padding(combine_mnemonics(list(pair)), wrapped)) == 32
    for void in (e.body for e in ceremony.entries if isinstance(e.body, SetVoided)):
        for pair in itertools.combinations(shares(ceremony, void.identifier), 2):
            with pytest.raises(InvalidUnwrap):
                aes_key_unwrap_with_padding(combine_mnemonics(list(pair)), wrapped)
        mixed = [*shares(ceremony, void.identifier)[:1], *shares(ceremony, committed.identifier)[:1]]
        if len(mixed) == 2:
            with pytest.raises(MnemonicError):
                combine_mnemonics(mixed)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return written(tmp_path, plans.small())


def test_killed_while_people_give_their_initials_only_the_missing_ones_are_asked(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    table = [entry.entry for entry in small.entries if isinstance(entry.body, AnsweredInPart)]
    resumed = ended_well(killed(plan, tmp_path / "c", table[1]), capsys)
    given = [e.body.by.person for e in resumed.entries if isinstance(e.body, AnsweredInPart)]
    assert given == ["marta", "ana", "bilal", "chiara", "wanda"]


def test_killed_before_the_key_is_born_it_is_born_once(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = intent("generate-key")(small.entries)
    ended_well(killed(plan, tmp_path / "c", entry), capsys)


def test_killed_when_the_key_is_born_it_is_not_born_again(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = outcome("generate-key")(small.entries)
    before = killed(plan, tmp_path / "c", entry)
    (only,) = [one.id for one in keys_in(before) if "ceremony" not in one.label]
    resumed = ended_well(before, capsys)
    assert [one.made.key_id for one in resumed.state.all(facts.KeyCreated)] == [only]


def test_a_power_cut_in_the_middle_of_the_outcome_leaves_an_orphan_that_is_destroyed_and_made_anew(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = outcome("generate-key")(small.entries)
    before = killed(plan, tmp_path / "c", entry)
    journal = before.folder / "journal.jsonl"
    whole = journal.read_bytes()
    journal.write_bytes(whole[:-40])
    resumed = ended_well(before, capsys)
    (settled,) = [e.body for e in resumed.entries if e.kind == "settled"]
    assert settled.to_json()["decision"] == "destroy-and-do-again"
    assert [path.read_bytes() for path in resumed.folder.glob("journal.torn-*")] == [
        whole[whole.rindex(b"\n", 0, -1) + 1 : -40]
    ]


def test_killed_while_shares_are_handed_out_the_set_is_void_and_those_who_saw_one_are_named(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = intent("show-share", 2)(small.entries)
    resumed = ended_well(killed(plan, tmp_path / "c", entry), capsys)
    (void,) = [e.body for e in resumed.entries if isinstance(e.body, SetVoided)]
    # Bilal's share may have been on the screen when the power went: it counts as seen.
    assert void.handed_out == ("ana:1", "bilal:2")
    committed = resumed.state.committed("board")
    assert committed is not None and committed.identifier != void.identifier
    text = resumed.transcript()
    assert str(void.identifier) in text and "void" in text.casefold()


def test_killed_when_all_shares_are_out_they_are_void_and_open_nothing(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = fact("package-proved")(small.entries)
    before = killed(plan, tmp_path / "c", entry)
    assert list((before.folder / "backup").iterdir()) == []
    resumed = ended_well(before, capsys)
    (void,) = [e.body for e in resumed.entries if isinstance(e.body, SetVoided)]
    assert void.handed_out == ("ana:1", "bilal:2", "chiara:3")
    assert len(shares(resumed, void.identifier)) == 3


def test_killed_at_the_commit_the_set_is_void_or_committed_and_never_half(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = intent("commit-scope")(small.entries)
    resumed = ended_well(killed(plan, tmp_path / "c", entry), capsys)
    assert len([e for e in resumed.entries if isinstance(e.body, SetVoided)]) == 1


def test_a_commit_whose_outcome_was_torn_stands_for_the_packages_are_stored(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    entry = outcome("commit-scope")(small.entries)
    before = killed(plan, tmp_path / "c", entry)
    journal = before.folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-1])
    resumed = ended_well(before, capsys)
    assert [e for e in resumed.entries if isinstance(e.body, SetVoided)] == []


@pytest.mark.parametrize("moment", [frozen, intent("sign-transcript"), outcome("sign-transcript")])
def test_killed_around_the_transcript_it_is_signed_once(
    moment: Callable[[list[Entry]], int], small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    resumed = ended_well(killed(plan, tmp_path / "c", moment(small.entries)), capsys)
    assert len(resumed.state.all(facts.TranscriptSigned)) == 1
    assert "Completed" in resumed.transcript()


def test_killed_twice_it_still_ends_well(small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys) -> None:
    before = killed(plan, tmp_path / "c", fact("blob-made")(small.entries))
    # The second crash comes in the middle of the re-entry of the first.
    again = drill(plan, before.folder, f"kill-after={len(before.entries) + 9}")
    assert again.said.status == KILLED
    resumed = ended_well(again, capsys)
    assert len(resumed.state.resumes) == 2


@pytest.mark.exhaustive
@pytest.mark.parametrize("entry", range(1, LAST + 1))
def test_killed_at_every_entry(entry: int, small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys) -> None:
    if entry > len(small.entries):
        pytest.skip("the journal ended before")
    last = len(small.entries)
    before = killed(plan, tmp_path / "c", entry)
    if entry == last:
        assert drill(plan, before.folder).said.status == Exit.REFUSED
        return
    ended_well(before, capsys)


def test_every_entry_is_among_those_that_the_exhaustive_run_tries(small: Ceremony) -> None:
    assert len(small.entries) <= LAST
