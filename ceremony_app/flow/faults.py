"""Faults that a drill can rehearse, one switch each: what a crash, a slip or a change of mind looks like."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, field
from enum import StrEnum

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.refusals import Refusal

OWN_TOKEN = "token"  # noqa: S105 - the name of a folder.
UNPLUGGED = "token-unplugged"
"""Where a drill's own token lies below the ceremony's folder, in its place and while it is pulled."""

SECOND_TOKEN = "second-token"  # noqa: S105 - the name of a folder.
SECOND_UNPLUGGED = "second-token-unplugged"
"""The same for a drill's own second token."""


class FaultUnknown(Refusal):
    """There is no such fault."""

    code = "DRILL-FAULT-UNKNOWN"
    says = "There is no drill fault called “{fault}”."
    next_step = "Use one of: {known}."


class FaultKind(StrEnum):
    """The faults, as `KIND=VALUE` on the command line."""

    KILL_AFTER = "kill-after"
    """SIGKILL to the program right after entry VALUE is on disk."""
    KILL_IN = "kill-in"
    """SIGKILL to the program when operation VALUE is done and its outcome is not on disk yet; with VALUE
    `restored-copy` while a copy of a restore test is in the second token."""
    WRONG = "wrong"
    """The first answer to a prompt of kind VALUE is wrong (secret pages: `code`, `pin`, `passphrase`, `share`)."""
    STOP = "stop"
    """The people stop the ceremony at the first prompt of act VALUE."""
    PAUSE = "pause"
    """The people pause at the first prompt of act VALUE."""
    DEFER = "defer"
    """A deviation defers target VALUE at the first prompt of act "wrap"."""
    VOID_KEY = "void-key"
    """A deviation voids key VALUE at the first prompt of act "wrap"."""
    VOID_SET = "void-set"
    """A deviation voids the share set of policy VALUE at the first prompt of its commit."""
    DEVIATION = "deviation"
    """A deviation with the disposition "continue" at the first prompt of act VALUE."""
    REFUSE = "refuse"
    """The first consent in act VALUE is refused; with VALUE `entries` people do not vouch for unsigned entries."""
    BACK = "back"
    """The people go back at the second step of act VALUE."""
    SUBSTITUTE = "substitute"
    """A deviation lets alternate VALUE take a place at the first prompt of act "token"."""
    JOIN = "join"
    """Person VALUE is not there at their step, and comes at the first prompt of act "token"."""
    UNAUTHENTICATED = "unauthenticated"
    """There is no second copy of target VALUE's fingerprint."""
    TOKEN_GONE = "token-gone"  # noqa: S105 - the name of a fault, not a secret.
    """The token process is killed when operation VALUE is about to begin."""
    UNPLUG = "unplug"
    """The drill's own token is taken away when operation VALUE is about to begin, and put back when people say so."""
    UNPLUG_SECOND = "unplug-second"
    """The drill's second token likewise; it is put back for the second look, or when the step runs again."""
    LEAVE = "leave"
    """Where the second token is asked for, people say in act VALUE that it cannot be had."""


@dataclass
class Faults:
    """The faults of one drill; each strikes once."""

    planned: dict[FaultKind, set[str]] = field(default_factory=dict)

    @classmethod
    def parse(cls, words: tuple[str, ...]) -> Faults:
        """Faults from `KIND=VALUE` words; raises FaultUnknown."""
        planned: dict[FaultKind, set[str]] = {}
        for word in words:
            kind, _, value = word.partition("=")
            if kind not in set(FaultKind) or not value:
                raise FaultUnknown(fault=word, known=", ".join(f"{one.value}=…" for one in FaultKind))
            planned.setdefault(FaultKind(kind), set()).add(value)
        return cls(planned)

    def strikes(self, kind: FaultKind, value: str) -> bool:
        """Whether this fault is to strike here; it will not strike again."""
        if value in self.planned.get(kind, set()):
            self.planned[kind].discard(value)
            return True
        return False

    def value(self, kind: FaultKind) -> str | None:
        """The value of a fault that has not struck yet."""
        return next(iter(self.planned.get(kind, set())), None)

    def done(self, operation: str) -> None:
        """Called when an operation was done and nothing of it is on disk."""
        if self.strikes(FaultKind.KILL_IN, operation):
            os.kill(os.getpid(), signal.SIGKILL)

    def after(self, entry: Entry) -> None:
        """Called when an entry is on disk."""
        if self.strikes(FaultKind.KILL_AFTER, str(entry.entry)):
            os.kill(os.getpid(), signal.SIGKILL)
