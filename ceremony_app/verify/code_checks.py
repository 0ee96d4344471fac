"""The check of what crossed through codes, against what the journal says of the same files elsewhere."""

from __future__ import annotations

from ceremony_app.core.journal.entries import Carriage, Carried
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, judged, not_checked

TRANSCRIPT = "documents/transcript.pdf"


def code_check(journal: Journal) -> Check:
    """A file that came in is the one that was received under its name, one that went out is one that was written.

    What came in and was never received contradicts nothing: its target may have been deferred.
    """
    whole = journal.whole
    if whole is None:
        return not_checked("codes", "The journal cannot be folded.")
    crossed = [(one.entry, one.body) for one in journal.entries if isinstance(one.body, Carried)]
    if not crossed:
        return judged("codes", [], "No file crossed through codes.")
    outgoing = sum(body.carriage is Carriage.SCREEN for _, body in crossed)
    incoming = len(crossed) - outgoing
    sentence = (
        f"Through codes {incoming} files came in and {outgoing} were shown; "
        "none contradicts what the journal says elsewhere."
    )
    return judged("codes", [why for number, body in crossed for why in _problems(whole, number, body)], sentence)


def _problems(whole: State, number: int, body: Carried) -> list[str]:
    if body.carriage is Carriage.SCREEN:
        if (body.path, body.sha256, body.length) in _made(whole):
            return []
        return [f"entry {number} showed {body.path}, which the journal does not know so"]
    received = _received(whole).get(body.path)
    if received in (None, (body.sha256, body.length)):
        return []
    return [f"entry {number} brought another {body.path} than was received"]


def _made(whole: State) -> set[tuple[str, str, int]]:
    """What was written, and the transcript."""
    written = {(one.path, one.sha256, one.length) for one in whole.all(facts.OutputWritten)}
    return written | {(TRANSCRIPT, one.sha256, one.length) for one in whole.all(facts.TranscriptSigned)}


def _received(whole: State) -> dict[str, tuple[str, int]]:
    return {
        f"inbox/{fact.handover.target}/{file.name}": (file.sha256, file.length)
        for fact in whole.all(facts.WrappingKeyReceived)
        for file in fact.handover.files
    }
