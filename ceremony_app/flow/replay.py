"""Replay: what the journal holds of an unfinished attempt is fed back to its step (engine.md rule 1)."""

from __future__ import annotations

from ceremony_app.core.journal.entries import Answered, Done, Recorded, StepBegan
from ceremony_app.core.script.state import State, extend, fold
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.refusals import ReplayDiverged


class Cursor:
    """The state that a step sees: folded up to the entry that fed its last effect, never a later one."""

    def __init__(self, journal: JournalFile, upto: int) -> None:
        self._journal = journal
        self._upto = upto
        self.state: State = fold(journal.entries[:upto])

    def advance(self, upto: int) -> None:
        """Fold up to this entry."""
        extend(self.state, self._journal.entries[self._upto : upto])
        self._upto = max(self._upto, upto)


class Replay:
    """What the journal holds of one attempt of one step."""

    def __init__(self, journal: JournalFile, step: str, attempt: int) -> None:
        self._step = step
        prefix = f"{step}/{attempt}/"
        self._outcomes: dict[str, tuple[str, object, int]] = {}
        self.began = 0
        """The entry that began the attempt."""
        for entry in journal.entries:
            body = entry.body
            if isinstance(body, StepBegan) and (body.step, body.attempt) == (step, attempt):
                self.began = entry.entry
            elif isinstance(body, Answered | Done | Recorded) and body.effect.startswith(prefix):
                self._outcomes[body.effect] = (body.digest, _value(body), entry.entry)

    def outcome(self, effect: str, wanted: str) -> tuple[object, int] | None:
        """The outcome of an effect and its entry; None where it is still to be done.

        Raises ReplayDiverged where the journal holds another effect in this place, or only later ones.
        """
        known = self._outcomes.pop(effect, None)
        if known is None:
            self.finish()
            return None
        recorded, value, entry = known
        if recorded != wanted:
            raise ReplayDiverged(step=self._step, effect=effect)
        return value, entry

    def finish(self) -> None:
        """Everything that was recorded must have been asked for by now; raises ReplayDiverged."""
        for effect in self._outcomes:
            raise ReplayDiverged(step=self._step, effect=effect)


def _value(body: Answered | Done | Recorded) -> object:
    match body:
        case Answered():
            return body.answer
        case Done():
            return body.outcome
        case Recorded():
            return None
