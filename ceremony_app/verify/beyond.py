"""What only `journal.jsonl` tells, as it came behind the freeze: no transcript holds it, and an auditor should read it.

The seal itself, without anything amiss, is told of by its own checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from ceremony_app.core.journal import entries as je
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts.closing import REJECTED
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import Verdict
from ceremony_app.core.script.token_seen import in_words
from ceremony_app.verify.journal_checks import Journal, covered
from ceremony_app.verify.reading import shown
from ceremony_app.verify.report import Check, passed

MOST = 200
_MOST_IN_CHECK = 10


def beyond_freeze(journal: Journal) -> tuple[str, ...]:
    """Each thing behind the freeze that is no usual part of the seal, as a part of a sentence; at most `MOST`."""
    if not journal.frozen:
        return ()
    found: list[str] = []
    signed, program = covered(journal), journal.opened.program_sha256 if journal.opened is not None else ""
    for entry in journal.entries[journal.frozen :]:
        behind = "signed by a checkpoint" if entry.entry <= signed else "signed by nothing"
        found += [f"entry {entry.entry} ({behind}): {says}" for says in _told(entry.body, program)]
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def beyond_check(told: tuple[str, ...]) -> Check:
    """The same as a check; it decides nothing."""
    if not told:
        return passed("beyond", "Behind its freeze the journal tells of the seal and of nothing that went amiss.")
    words = "; ".join(told[:_MOST_IN_CHECK])
    problems = len(told) - _MOST_IN_CHECK
    if problems > 0:
        words += f" (and {problems} more)"
    return passed("beyond", f"Behind its freeze journal.jsonl tells what no transcript holds: {words}.")


def _told(body: je.Body, program: str) -> Iterator[str]:
    match body:
        case je.DeviationOpened():
            yield (
                f"deviation {body.number} at step {shown(body.step)}, expected: {shown(body.expected)}, "
                f"happened: {shown(body.happened)}"
            )
        case je.DeviationDecided() if body.disposition is je.Disposition.ACCEPT_PROGRAM:
            yield f"another program with SHA-256 {shown(body.subject)} was let in by {_people(body.by)}"
        case je.DeviationDecided():
            yield f"deviation {body.number} was decided as {body.disposition.value} by {_people(body.by)}"
        case je.Resumed():
            if body.program_sha256 != program:
                yield f"taken up again by another program, with SHA-256 {shown(body.program_sha256)}"
            else:
                yield f"taken up again after {body.lost.value} was lost"
        case je.Paused():
            yield f"a pause: {shown(body.reason)}"
        case je.Refused():
            yield f"step {shown(body.step)} was refused with {shown(body.code)}"
        case je.Presence():
            yield f"{shown(body.person)} {body.change.value}"
        case je.Plugged():
            yield f"plugged in: {shown(', '.join(body.devices))}"
        case je.LogStick() if body.change is je.LogStickChange.LOST:
            yield f"{shown(body.stick)} was lost"
        case je.Recorded():
            yield from _recorded(body)


def _recorded(body: je.Recorded) -> Iterator[str]:
    fact = _fact(body)
    match fact:
        case facts.WarningsAccepted():
            yield f"warnings about this computer were accepted: {shown('; '.join(fact.warnings))}"
        case facts.PreflightDone():
            found = [f"{one.id} {one.verdict.value}" for one in fact.checks if one.verdict is not Verdict.OK]
            if found:
                yield f"this computer was looked at again: {shown(', '.join(found))}"
        case facts.TokenSeenAgain() if fact.differences:
            yield f"the token had changed: {shown(in_words(fact.differences))}"
        case facts.PersonGone():
            yield f"{shown(fact.person)} was gone after a resume"
        case facts.TranscriptVerified() if fact.outcome in REJECTED:
            yield f"the verifier had said {shown(fact.outcome)}"


def _fact(body: je.Recorded) -> Fact | None:
    try:
        return facts.FACTS[body.fact].from_json(body.value)
    except (KeyError, ValueError):
        return None


def _people(by: tuple[je.ActedBy, ...]) -> str:
    return shown(", ".join(one.person for one in by)) or "nobody"
