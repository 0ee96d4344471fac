"""The program is killed at every journal write, and on both sides of every operation: nothing is done twice."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, Done, Intended, Resumed, StepBegan
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.effects import EffectKind
from ceremony_app.core.script.state import State, fold
from ceremony_app.flow.engine import Ending
from tests.flow.ceremonies import BACKED_UP, SHORT, Ceremony, acts, two_keys
from tests.flow.fake_room import Crash, World

TWO_KEYS = ("open", "people", "token", "keys", "close")


@dataclass
class Moment:
    """A journal up to some entry, and the world right then."""

    upto: int
    world: World


def what_stands(state: State) -> Counter[tuple[str, str]]:
    """The facts that stand but for those of re-entries, by kind and the subject of their step."""
    return Counter(
        (known.fact.kind, state.began[known.step].subject) for known in state.known if not known.step.startswith("R")
    )


def left(world: World) -> Counter[str]:
    """What is in the token at the end."""
    return Counter(world.token.values())


def live_steps(entries: list[Entry]) -> set[str]:
    """Steps in which something live is seen."""
    return {
        entry.body.effect.split("/")[0]
        for entry in entries
        if isinstance(entry.body, Done) and op.EFFECTS[entry.body.operation] is EffectKind.LIVE
    }


def answered(entries: list[Entry]) -> set[str]:
    """Effects whose answer is in the journal."""
    return {entry.body.effect for entry in entries if isinstance(entry.body, Answered)}


@cache
def whole(names: tuple[str, ...], place: str) -> tuple[Ceremony, tuple[Moment, ...], tuple[Moment, ...]]:
    """A run without a kill; the moments right after each write, and those right before each write."""
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    ceremony = Ceremony(folder, script=acts(names) if names else script(two_keys()))
    after: list[Moment] = []
    before: list[Moment] = []

    def moment(upto: int) -> Moment:
        return Moment(upto, copy.deepcopy(ceremony.world))

    def watch(entry: Entry) -> None:
        # What the world is like now, with the entry or, if it had not been written, without it.
        before.append(moment(entry.entry - 1))
        after.append(moment(entry.entry))

    assert ceremony.run(watch) is Ending.COMPLETE
    return ceremony, tuple(after), tuple(before)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder for the runs that others are compared with."""
    return str(tmp_path_factory.mktemp("whole"))


def resume(folder: Path, was: Ceremony, moment: Moment, names: tuple[str, ...]) -> Ceremony:
    """Take a ceremony up from a moment, in a folder of its own."""
    folder.mkdir()
    lines = (was.folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "journal.jsonl").write_bytes(b"".join(lines[: moment.upto]))
    steps = acts(names) if names else script(two_keys())
    ceremony = Ceremony(folder, script=steps, world=copy.deepcopy(moment.world))
    ceremony.clock = copy.copy(was.clock)
    assert ceremony.run() is Ending.COMPLETE
    return ceremony


def check(done: Ceremony, was: Ceremony, cut: int, asked: set[str]) -> None:
    """What holds after every kill."""
    before = done.entries[:cut]
    # The end is the same, and every key is there once.
    assert what_stands(done.state) == what_stands(was.state)
    assert left(done.world) == left(was.world)
    # No prompt whose answer the journal holds is asked again, but in steps that saw something live.
    live = live_steps(was.entries)
    again = {effect for effect in asked & answered(before) if effect.split("/")[0] not in live}
    assert not again
    scoped = {step.id for step in done.script if step.scope}
    for entry in before:
        if isinstance(entry.body, Answered):
            step, attempt, _ = entry.body.effect.split("/")
            if step not in live and step not in scoped:
                assert done.state.attempt(step) == int(attempt)
    # An outcome that the journal holds was not made again.
    for entry in before:
        if isinstance(entry.body, Done) and op.EFFECTS[entry.body.operation] is EffectKind.IRREVERSIBLE:
            later = [one.body for one in done.entries[cut:] if isinstance(one.body, Intended)]
            assert entry.body.effect not in {one.effect for one in later}


def births(world: World) -> Counter[str]:
    """How often each key was born."""
    return Counter(what for what, _ in world.born)


@pytest.mark.parametrize("part", range(4))
def test_two_keys_killed_at_every_write_are_each_born_once(tmp_path: Path, place: str, part: int) -> None:
    was, _, _ = whole(TWO_KEYS, f"{place}/two")
    for number in range(2 + part, len(was.entries), 4):
        folder = tmp_path / str(number)
        folder.mkdir()
        ceremony = Ceremony(folder, script=acts(TWO_KEYS))

        def kill(entry: Entry, at: int = number) -> None:
            if entry.entry == at:
                raise Crash

        with pytest.raises(Crash):
            ceremony.run(kill)
        assert len(ceremony.entries) == number
        cut = len(ceremony.entries)
        assert ceremony.again() is Ending.COMPLETE
        assert births(ceremony.world) == {"ceremony": 1, "data-key": 1, "second-key": 1}
        check(ceremony, was, cut, {one.request.effect for one in ceremony.face.asked})
        resumed = [entry for entry in ceremony.entries[cut:] if isinstance(entry.body, Resumed)]
        began = any(isinstance(entry.body, StepBegan) for entry in ceremony.entries[:cut])
        assert len(resumed) == (1 if began else 0)


def sampled(count: int, step: int, offset: int) -> list[int]:
    """Every step-th place."""
    return list(range(1 + offset, count, step))


def killed(tmp_path: Path, place: str, names: tuple[str, ...], side: str, step: int, offset: int) -> None:
    """Kill at every step-th write, on one side of it."""
    was, after, before = whole(names, f"{place}/{'-'.join(names)}")
    moments = after if side == "after" else before
    for number in sampled(len(moments), step, offset):
        moment = moments[number]
        done = resume(tmp_path / str(number), was, moment, names)
        check(done, was, moment.upto, {one.request.effect for one in done.face.asked})
        if side == "after":
            expected = births(was.world)
            assert births(done.world) == expected
        for what, count in births(done.world).items():
            # Where a birth was lost between deed and record, the key was destroyed and made anew.
            assert count <= 2, what
            assert sum(1 for one in done.world.token.values() if one == what) <= 1


@pytest.mark.parametrize("side", ["after", "before"])
def test_a_short_ceremony_killed_now_and_then_ends_the_same(tmp_path: Path, place: str, side: str) -> None:
    killed(tmp_path, place, SHORT, side, 11, 3)


@pytest.mark.parametrize("side", ["after", "before"])
def test_a_ceremony_with_a_scope_killed_now_and_then_ends_the_same(tmp_path: Path, place: str, side: str) -> None:
    killed(tmp_path, place, BACKED_UP, side, 13, 2)


@pytest.mark.parametrize("side", ["after", "before"])
def test_a_whole_ceremony_killed_now_and_then_ends_the_same(tmp_path: Path, place: str, side: str) -> None:
    killed(tmp_path, place, (), side, 31, 5)


@pytest.mark.exhaustive
@pytest.mark.parametrize("offset", range(8))
@pytest.mark.parametrize("side", ["after", "before"])
def test_a_whole_ceremony_killed_at_every_write_ends_the_same(
    tmp_path: Path, place: str, side: str, offset: int
) -> None:
    killed(tmp_path, place, (), side, 8, offset)


def test_a_kill_in_the_middle_of_a_resume_and_again_in_the_next(tmp_path: Path, place: str) -> None:
    was, _, _ = whole(TWO_KEYS, f"{place}/two")
    ceremony = Ceremony(tmp_path, script=acts(TWO_KEYS))
    # Each run lives a little longer than the one before it.
    for life in range(1, 60):
        start = len(ceremony.entries)

        def kill(entry: Entry, at: int = start + 45 + 5 * life) -> None:
            if entry.entry == at:
                raise Crash

        try:
            ceremony.again(kill)
            break
        except Crash:
            continue
    assert births(ceremony.world) == {"ceremony": 1, "data-key": 1, "second-key": 1}
    assert what_stands(ceremony.state) == what_stands(was.state)
    assert len(ceremony.state.resumes) > 2
    assert [one.number for one in ceremony.state.resumes] == list(range(1, len(ceremony.state.resumes) + 1))


def test_the_gap_is_named_and_what_no_checkpoint_covers_is_confirmed(tmp_path: Path, place: str) -> None:
    was, after, _ = whole(TWO_KEYS, f"{place}/two")
    kinds = [entry.kind for entry in was.entries]
    number = next(
        number
        for number, kind in enumerate(kinds)
        if kind == "answered" and kinds[number - 2 : number] == ["checkpoint", "step-began"]
    )
    moment = next(one for one in after if one.upto == number + 1)
    done = resume(tmp_path / "x", was, moment, TWO_KEYS)
    resumed = done.state.resumes[0]
    assert resumed.gap_seconds >= 0
    assert resumed.unconfirmed == 2
    assert [line.split()[2] for line in resumed.unconfirmed_lines] == ["step-began", "answered"]
    confirmed = [one for one in done.face.asked if one.text == "reentry.unconfirmed"]
    assert len(confirmed) == 1
    assert confirmed[0].request.who.count == 2


def test_folding_a_prefix_never_fails(place: str) -> None:
    was, _, _ = whole((), f"{place}/")
    for cut in range(0, len(was.entries), 11):
        assert fold(was.entries[:cut]).entries == cut
