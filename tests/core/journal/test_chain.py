"""The chain: what a line is, and that nothing else is taken for one."""

from __future__ import annotations

import hashlib
import json

import pytest

from ceremony_app.core.journal.chain import (
    GENESIS,
    Entry,
    JournalDamaged,
    NotForTheJournal,
    chain,
    parse_journal,
    seal,
)
from ceremony_app.core.journal.entries import Done, Recorded, Refused, StepBegan, StepEnded

AT = "2026-11-23T09:00:07Z"


def journal(count: int = 4) -> list[Entry]:
    """A small chain with text that is not ASCII in it."""
    entries: list[Entry] = []
    previous = GENESIS
    for number in range(1, count + 1):
        body = StepBegan(act="open", step=f"1.{number}", attempt=1, name="uhr", subject="Prüfung \u2028 😀")
        entries.append(seal(number, AT, body, previous))
        previous = entries[-1].hash
    return entries


def data(entries: list[Entry]) -> bytes:
    """The entries as a file."""
    return b"".join(entry.line() for entry in entries)


def forged(raw: dict[str, object]) -> bytes:
    """A line with a right hash, made by somebody who knows the format."""
    raw.pop("hash", None)
    text = json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    whole = {**raw, "hash": hashlib.sha256(text.encode()).hexdigest()}
    return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize("mask", [0x01, 0x20, 0x80])
def test_each_byte_of_a_line_flipped_is_refused(mask: int) -> None:
    entries = journal(3)
    start, line = len(entries[0].line()), entries[1].line()
    for place in range(len(line)):
        broken = bytearray(data(entries))
        broken[start + place] ^= mask
        with pytest.raises(JournalDamaged):
            found, torn = parse_journal(bytes(broken))
            # A flipped last newline is a torn line only if nothing complete follows; here a line follows.
            assert (found, torn) == (entries, b"")


def test_a_line_cut_out_of_the_middle_is_refused() -> None:
    entries = journal()
    with pytest.raises(JournalDamaged) as refused:
        parse_journal(data([entries[0], *entries[2:]]))
    assert refused.value.parts["entry"] == 2


def test_a_journal_without_its_beginning_is_refused() -> None:
    with pytest.raises(JournalDamaged):
        parse_journal(data(journal()[1:]))


def test_two_lines_swapped_are_refused() -> None:
    one, two, three, four = journal()
    with pytest.raises(JournalDamaged):
        parse_journal(data([one, three, two, four]))


def test_a_fork_is_refused_where_it_joins() -> None:
    entries = journal()
    other = seal(2, AT, StepEnded(step="1.1", attempt=1), entries[0].hash)
    with pytest.raises(JournalDamaged) as refused:
        parse_journal(data([entries[0], other, *entries[2:]]))
    assert refused.value.parts["entry"] == 3


@pytest.mark.parametrize(
    "change",
    [
        {"previous": "0" * 64},
        {"entry": 9},
        {"entry": True},
        {"entry": 5.0},
        {"at": 7},
        {"kind": "step-born"},
        {"kind": ["step-ended"]},
        {"body": {"step": "1.1"}},
        {"body": {"step": "1.1", "attempt": 1, "more": 1}},
        {"body": {"step": "1.1", "attempt": "1"}},
        {"body": [1]},
        {"extra": 1},
    ],
)
def test_a_strangers_line_with_a_right_hash_is_refused(change: dict[str, object]) -> None:
    entries = journal()
    right: dict[str, object] = {
        "at": AT,
        "body": {"step": "1.1", "attempt": 1},
        "entry": 5,
        "kind": "step-ended",
        "previous": entries[-1].hash,
    }
    assert len(parse_journal(data(entries) + forged(dict(right)) + b"\n")[0]) == 5
    with pytest.raises(JournalDamaged):
        parse_journal(data(entries) + forged({**right, **change}) + b"\n")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[]",
        b"not json",
        b"{}",
        b'{"hash":"\xff"}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"entry":NaN}',
        b'"' + b"x" * (4 * 1024 * 1024) + b'"',
    ],
    ids=["empty", "null", "list", "text", "object", "utf8", "deep-list", "deep-object", "nan", "long"],
)
def test_a_line_that_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(JournalDamaged):
        chain([line])


@pytest.mark.parametrize("change", [b" ", b'"at": ', b"\\u0061t"])
def test_the_same_json_written_otherwise_is_refused(change: bytes) -> None:
    line = journal(1)[0].line().rstrip(b"\n")
    other = {b" ": line + b" ", b'"at": ': line.replace(b'"at":', b'"at": '), b"\\u0061t": line.replace(b"at", change)}
    with pytest.raises(JournalDamaged) as refused:
        chain([other[change]])
    assert "canonical" in str(refused.value.parts["why"])


@pytest.mark.parametrize(
    "body",
    [
        Done(effect="1.1/1/1", digest="", operation="x", outcome={"seconds": 1.5}),
        Done(effect="1.1/1/1", digest="", operation="x", outcome={"deep": [{"also": [0.0]}]}),
        Recorded(effect="1.1/1/1", digest="", fact="x", value={"größe": 1}),
        Recorded(effect="1.1/1/1", digest="", fact="x", value={"deep": {"ключ": 1}}),
        Refused(step="1.1", attempt=1, effect="", code="X", parts={"schlüssel": "1"}),
        Recorded(effect="1.1/1/1", digest="", fact="x", value={"big": 2**60}),
    ],
)
def test_floats_names_that_are_not_ascii_and_huge_numbers_cannot_be_written(body: Done | Recorded | Refused) -> None:
    with pytest.raises(NotForTheJournal):
        seal(1, AT, body, GENESIS)


@pytest.mark.parametrize("outcome", [{"seconds": 1.5}, {"größe": 1}])
def test_floats_and_names_that_are_not_ascii_cannot_be_read(outcome: dict[str, object]) -> None:
    body = {"effect": "1.1/1/1", "digest": "", "operation": "x", "outcome": outcome}
    raw: dict[str, object] = {"at": AT, "body": body, "entry": 1, "kind": "done", "previous": GENESIS}
    with pytest.raises(JournalDamaged):
        chain([forged(raw)])


def test_a_torn_last_line_is_handed_back_and_the_rest_stands() -> None:
    entries = journal()
    whole = data(entries)
    last = len(entries[-1].line())
    for cut in range(1, last):
        found, torn = parse_journal(whole[:-cut])
        assert found == entries[:-1]
        assert torn == entries[-1].line()[:-cut]


def test_lines_are_what_the_standard_library_writes_with_sorted_names() -> None:
    for entry in journal():
        raw = json.loads(entry.line())
        assert list(raw) == ["at", "body", "entry", "hash", "kind", "previous"]
        text = json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert text.encode() + b"\n" == entry.line()
        claimed = raw.pop("hash")
        assert hashlib.sha256(forged(raw).replace(f',"hash":"{claimed}"'.encode(), b"")).hexdigest() == claimed


def test_a_journal_reads_back_as_it_was_written() -> None:
    entries = journal()
    assert parse_journal(data(entries)) == (entries, b"")
    assert parse_journal(b"") == ([], b"")
