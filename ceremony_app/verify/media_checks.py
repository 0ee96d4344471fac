"""Checks of what crossed on sticks, and of LOG sticks: against what the journal says of the same files elsewhere."""

from __future__ import annotations

from ceremony_app.core.journal import entries as je
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.sticks import Medium, ReadBack
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import Direction
from ceremony_app.core.script.state import Known, State
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, judged, not_checked

OUT = "outbox/"
READ_BACK = {
    Medium.STICK: frozenset({ReadBack.REMOUNTED, ReadBack.IN_PLACE}),
    Medium.FOLDER: frozenset({ReadBack.FOLDER}),
}
"""How what went out can have been read again."""


def media_check(journal: Journal) -> Check:
    """Files that came in on a stick are those that were received, those that went out are those that were written.

    What was read back, and that a lost LOG stick is a deviation; in production nothing but sticks.
    """
    state, whole = journal.state, journal.whole
    if state is None or whole is None:
        return not_checked("media", "The journal cannot be folded.")
    crossed = [one for one in whole.known if isinstance(one.fact, facts.StickTransfer)]
    problems = [why for one in crossed for why in _transfer(whole, one)]
    problems += _logs(journal)
    if state.frozen is not None:
        problems += [f"nobody decided about what was plugged in: {one}" for one in state.plugged]
    if state.opened is not None and state.opened.mode is Mode.PRODUCTION:
        problems += [f"entry {number} tells of a folder in place of a stick" for number in _folders(journal, crossed)]
    return judged("media", problems, _words(crossed, state))


def _words(crossed: list[Known], state: State) -> str:
    incoming = sum(_fact(one).direction is Direction.IN for one in crossed)
    held = ", ".join(f"{one.stick} ({one.serial or one.uuid or one.medium})" for one in state.log_sticks.values())
    if not crossed and not held:
        return "No file crossed on a stick, and no stick holds the journal."
    outgoing = len(crossed) - incoming
    return (
        f"Crossings on sticks: {incoming} in, {outgoing} out, each with files that the journal knows; "
        f"LOG sticks that hold the journal: {held or 'none'}."
    )


def _fact(known: Known) -> facts.StickTransfer:
    assert isinstance(known.fact, facts.StickTransfer)
    return known.fact


def _transfer(state: State, known: Known) -> list[str]:
    fact = _fact(known)
    name = f"entry {known.entry} ({fact.carried.stick})"
    read = {(one.name, one.sha256, one.length) for one in fact.carried.files}
    if fact.direction is Direction.IN:
        received = next(
            (
                one.fact.handover.files
                for one in state.known
                if isinstance(one.fact, facts.WrappingKeyReceived)
                and one.step == known.step
                and one.fact.handover.target == fact.subject
            ),
            None,
        )
        problems = [] if fact.carried.read_back is ReadBack.COPIED else [f"{name} was not copied before it was parsed"]
        # A step that was stopped there has received nothing yet.
        if received is not None and not {(one.name, one.sha256, one.length) for one in received} <= read:
            problems.append(f"{name} brought other files than were received for {fact.subject}")
        return problems
    written = {
        (one.path.removeprefix(OUT), one.sha256, one.length)
        for one in state.all(facts.OutputWritten)
        if one.path.startswith(OUT)
    }
    signed = {(one.sha256, one.length) for one in state.all(facts.TranscriptSigned)}
    if fact.subject == "transcript":
        strange = [one[0] for one in read if one[1:] not in signed]
    else:
        strange = [one[0] for one in read if one not in written]
    problems = [f"{name} took out {one}, which the journal does not know so" for one in sorted(strange)]
    if fact.carried.read_back not in READ_BACK[fact.carried.medium]:
        problems.append(f"{name} was not read back from the stick")
    return problems


def _logs(journal: Journal) -> list[str]:
    """A loss that no deviation tells of; behind the freeze nobody decides one any more."""
    before = journal.entries[: journal.frozen or None]
    told = [entry for entry in before if isinstance(entry.body, je.DeviationOpened)]
    problems = []
    for entry in before:
        body = entry.body
        if not isinstance(body, je.LogStick) or body.change is not je.LogStickChange.LOST:
            continue
        # Each loss has a deviation of its own, opened after it.
        found = next((one for one in told if one.entry > entry.entry and _tells(one.body, body)), None)
        if found is None:
            problems.append(f"entry {entry.entry} tells of the loss of {body.stick}, and no deviation does")
        else:
            told.remove(found)
    return problems


def _tells(body: je.Body, lost: je.LogStick) -> bool:
    return (
        isinstance(body, je.DeviationOpened)
        and body.expected.startswith(f"{lost.stick} ")
        and body.happened.startswith(f"{lost.code}:")
    )


def _folders(journal: Journal, crossed: list[Known]) -> list[int]:
    found = [one.entry for one in crossed if _fact(one).carried.medium is not Medium.STICK]
    found += [
        entry.entry
        for entry in journal.entries
        if isinstance(entry.body, je.LogStick) and entry.body.medium != Medium.STICK.value
    ]
    return sorted(found)
