"""What the wall may know: steps, who acts, fingerprints once they may be seen, deviations that nobody decided yet.

Fed by public signals alone: no scene, no line and no frame ever comes here. While a secret page is open the model has
nothing to show but that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, DeviationDecided, DeviationOpened
from ceremony_app.core.keys.fingerprints import groups, words
from ceremony_app.core.script.prompts import CompareFromCopy, Confirm, Copy, ReadAloud
from ceremony_app.desktop.texts import digests
from ceremony_app.desktop.views import Snapshot
from ceremony_app.flow.faces import Request

HIDDEN = "\u00b7 \u00b7 \u00b7"


@dataclass(frozen=True)
class Shown:
    """A fingerprint in large type: sixteen hex groups and thirty-two words; what must not be seen yet is dots."""

    groups: tuple[str, ...]
    words: tuple[str, ...]
    compared: bool = False
    """Whether two people found it equal to another copy, or read it from their own."""


def whole(digest: str) -> Shown:
    """All of a fingerprint (64 hex digits)."""
    raw = bytes.fromhex(digest)
    return Shown(tuple(groups(raw)), tuple(words(raw)))


def without_last(digest: str, count: int) -> Shown:
    """A fingerprint without its last words, which are typed from paper, and without the groups that would tell them."""
    full = whole(digest)
    told = len(full.words) - count
    return Shown(
        tuple(group if 2 * place + 2 <= told else HIDDEN for place, group in enumerate(full.groups)),
        tuple(word if place < told else HIDDEN for place, word in enumerate(full.words)),
    )


@dataclass
class WallModel:
    """The state of the wall."""

    began_at: str = ""
    head: str = ""
    snapshot: Snapshot | None = None
    request: Request | None = None
    """The question in hand."""
    person: str = ""
    """Who is before a secret page, by id; empty where none is open."""
    locked: bool = False
    found: Shown | None = None
    """The fingerprint that was compared last; it stays until something else is answered, for all to see."""
    deviations: dict[int, str] = field(default_factory=dict)
    """Number and step of those that are open."""

    @property
    def neutral(self) -> bool:
        """Whether nothing but the neutral page is shown."""
        return bool(self.person) or self.locked

    def take_entries(self, entries: Sequence[Entry]) -> None:
        """Entries of the journal, as they are written."""
        for entry in entries:
            self.began_at = self.began_at or entry.at
            self.head = entry.hash
            body = entry.body
            if isinstance(body, DeviationOpened):
                self.deviations[body.number] = body.step
            elif isinstance(body, DeviationDecided):
                self.deviations.pop(body.number, None)
            elif isinstance(body, Answered):
                self._answered(body)

    def take_snapshot(self, snapshot: Snapshot) -> None:
        """A step begins."""
        self.snapshot = snapshot
        self.request = None

    def take_request(self, request: Request) -> None:
        """Something is asked."""
        self.request = request

    def _answered(self, body: Answered) -> None:
        """An accepted answer: only now may the whole fingerprint be seen."""
        request, self.request = self.request, None
        self.found = None
        if request is None or request.effect != body.effect:
            return
        prompt = request.prompt
        if isinstance(prompt, CompareFromCopy) and body.answer.get("copy_state") == Copy.TYPED.value:
            self.found = _compared(prompt.expected)
        elif isinstance(prompt, ReadAloud):
            self.found = _compared(prompt.digest)

    def shown(self) -> Shown | None:
        """The fingerprint to show now, if there is one."""
        if self.neutral:
            return None
        prompt = self.request.prompt if self.request is not None else None
        if isinstance(prompt, CompareFromCopy):
            # Ours is not shown before another copy was typed, nor one that was compared before it.
            return None
        if isinstance(prompt, ReadAloud):
            return without_last(prompt.digest, prompt.type_last)
        if isinstance(prompt, Confirm):
            told = digests(prompt.text)
            if told:
                return whole(told[0][1])
        return self.found


def _compared(digest: str) -> Shown:
    full = whole(digest)
    return Shown(full.groups, full.words, compared=True)
