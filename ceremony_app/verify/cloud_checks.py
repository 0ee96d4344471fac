"""What follows from what the clouds handed over and from the blobs: read again from the store, and made again.

So a wrapping key, what a cloud stated, and every word of a hand-off sheet are what the kept files say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.handed_over import built_files, handover_read
from ceremony_app.core.script.operations import BuildOutputs
from ceremony_app.core.script.outcomes import HandoverRead, HandoverSource
from ceremony_app.core.script.state import Known, State, extend
from ceremony_app.devices.drill_keys import drill_keys
from ceremony_app.verify.journal_checks import Journal, where
from ceremony_app.verify.reading import CannotRead, read, shown
from ceremony_app.verify.report import Check, judged, not_checked

_LONGEST = 1024 * 1024
_BROKEN = (Refusal, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RuntimeError)
"""What making files again can end in on a made-up journal; a `next` that finds nothing is a RuntimeError."""


def clouds_check(folder: Path, journal: Journal, plan: Plan | None, another_build: str) -> Check:
    """Hand-overs are read again, and the files for the clouds made again, from what the store holds.

    `another_build` says in what the program that ran differs from this one, which may make other files.
    """
    state = journal.state
    if state is None or plan is None:
        return not_checked("clouds", "There is no journal that can be folded, or no plan.")
    received = state.all(facts.WrappingKeyReceived)
    problems = [why for one in received for why in _handover(folder, plan, one.handover)]
    differing = list(_outputs(folder, journal, plan))
    if differing and another_build and not problems:
        words = "; ".join(differing)
        return not_checked("clouds", f"Not compared by this build, as {another_build}: {words}.")
    built = len({one.subject for one in _written(state)})
    sentence = f"Hand-overs read again: {len(received)}; targets whose files were made again: {built}, all the same."
    return judged("clouds", problems + differing, sentence)


def _handover(folder: Path, plan: Plan, told: HandoverRead) -> Iterator[str]:
    target = next((one for one in plan.targets if one.id == told.target), None)
    if target is None:
        yield f"a wrapping key came in for {told.target}, which is not in the plan"
        return
    try:
        again = handover_read(target, _files(folder, told), drill_keys())
    except CannotRead:
        yield f"the hand-over of {told.target} cannot be read again"
        return
    except _BROKEN:
        yield f"the hand-over of {told.target} is none that the plan takes"
        return
    if again != told:
        yield f"the hand-over of {told.target} says otherwise than the journal"
    if again.source is HandoverSource.SIMULATED and plan.mode is Mode.PRODUCTION:
        yield f"the wrapping key of {told.target} is one of the simulated cloud"


def _files(folder: Path, told: HandoverRead) -> dict[str, bytes]:
    return {file.name: _object(folder, file.sha256) for file in told.files}


def _object(folder: Path, sha256: str) -> bytes:
    if len(sha256) != 64 or not sha256.isalnum():
        raise CannotRead("its name cannot be used")
    return read(folder / "store" / sha256, _LONGEST)


def _written(state: State) -> list[facts.OutputWritten]:
    return [one for one in state.all(facts.OutputWritten) if one.path.startswith("outbox/")]


def _outputs(folder: Path, journal: Journal, plan: Plan) -> Iterator[str]:
    """The files of each target, made again with what was known when they were made."""
    assert journal.state is not None
    entries = journal.entries[: journal.frozen or None]
    written: dict[str, list[Known]] = {}
    for known in where(journal.state, facts.OutputWritten):
        assert isinstance(known.fact, facts.OutputWritten)
        if known.fact.path.startswith("outbox/"):
            written.setdefault(known.fact.subject, []).append(known)
    made = {target: _made(entries, some[0]) for target, some in written.items()}
    state, place = State(), 0
    for target, some in sorted(written.items(), key=lambda one: made[one[0]]):
        extend(state, entries[place : made[target]])
        place = max(place, made[target])
        told = {(one.fact.path, one.fact.sha256) for one in some if isinstance(one.fact, facts.OutputWritten)}
        try:
            fits = any(told == again for again in _again(folder, plan, entries[:place], state, target))
        except (CannotRead, *_BROKEN):
            yield f"the files for {shown(target)} cannot be made again"
            continue
        if not fits:
            yield f"the files for {shown(target)} are not those that follow from hand-over, blob and journal"


def _made(entries: Sequence[Entry], first: Known) -> int:
    """How many entries stood when the files of a step were made; 0 where nothing tells."""
    for entry in reversed(entries[: first.entry - 1]):
        body = entry.body
        if isinstance(body, je.Done) and body.operation == BuildOutputs.kind:
            return entry.entry - 1 if body.effect.startswith(f"{first.step}/") else 0
    return 0


def _again(
    folder: Path, plan: Plan, entries: Sequence[Entry], state: State, target: str
) -> Iterator[set[tuple[str, str]]]:
    """Path and SHA-256 of each file; the sheet names a moment, which was that of an entry since the step began."""
    received = state.wrapping_key(target)
    assert received is not None and state.opened is not None
    files = _files(folder, received.handover)
    blob = next(one for one in reversed(state.all(facts.BlobMade)) if one.target == target)
    content = _object(folder, blob.sha256)
    moments: list[str] = []
    for entry in reversed(entries):
        if entry.at not in moments:
            moments.append(entry.at)
        if isinstance(entry.body, je.StepBegan) or len(moments) > 50:
            break
    for moment in moments:
        built = built_files(
            plan, entries, state, target, files, content, version=state.opened.program_version, made_at=moment
        )
        yield {(f"outbox/{target}/{one.name}", one.sha256.hex()) for one in built}
