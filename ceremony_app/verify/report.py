"""What the verifier says: one verdict a check, and one outcome."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import field_validator

from ceremony_app.core.modes import Mode
from ceremony_app.core.value import Value

MAX_SENTENCE = 4000


class Outcome(StrEnum):
    """What the verification came to."""

    AUTHENTIC = "authentic"
    """Everything fits, and the certificate is the one that was given from outside."""
    CONSISTENT_NOT_ANCHORED = "consistent-not-anchored"
    """What was checked fits, but nothing outside this ceremony vouches for it, or not everything could be checked."""
    NOT_VERIFIED = "not-verified"
    """Something does not fit; the failed checks name it."""
    UNREADABLE = "unreadable"
    """There is nothing here that can be read as a ceremony."""


class CheckVerdict(StrEnum):
    """How one check came out."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not-checked"


def printable(sentence: str) -> str:
    """A sentence as ASCII on one line and of a bounded length, whatever a hostile file wrote into it."""
    shown = "".join(c if " " <= c <= "~" else ascii(c)[1:-1] for c in sentence)
    return shown if len(shown) <= MAX_SENTENCE else shown[:MAX_SENTENCE] + "..."


class Check(Value):
    """One check and what it found, as one sentence."""

    id: str
    verdict: CheckVerdict
    sentence: str
    """Printable ASCII on one line, whatever a hostile file wrote; anything else stands escaped."""

    @field_validator("sentence")
    @classmethod
    def _printable(cls, sentence: str) -> str:
        return printable(sentence)

    def line(self) -> str:
        """The check on one line, for people."""
        return f"{self.verdict.value:<12} {self.id:<14} {self.sentence}"


class Trust(Value):
    """What the auditor brings from outside: the ceremony key's certificate (DER or PEM) or its SHA-256."""

    certificate: bytes | None = None
    fingerprint: str | None = None
    """64 hex digits; the program that reads it from people has removed blanks and colons."""


NO_TRUST = Trust()


class Report(Value):
    """All checks, in the order in which they were made."""

    outcome: Outcome
    mode: Mode | None
    """As the journal says; None where none could be read."""
    aborted: str
    """`aborted` where the people stopped the ceremony, else empty."""
    checks: tuple[Check, ...]
    beyond: tuple[str, ...] = ()
    """What only `journal.jsonl` tells, from behind the freeze; no transcript holds it. Printable ASCII, as a check's
    sentence."""

    @field_validator("beyond")
    @classmethod
    def _printable(cls, beyond: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(printable(one) for one in beyond)

    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if check.verdict is CheckVerdict.FAILED)

    def lines(self) -> tuple[str, ...]:
        """One line a check."""
        return tuple(check.line() for check in self.checks)

    def as_json(self) -> dict[str, Any]:
        """The report for programs (`ceremony verify --json`)."""
        return self.to_json()


def passed(check: str, sentence: str) -> Check:
    """A check that passed."""
    return Check(id=check, verdict=CheckVerdict.PASSED, sentence=sentence)


def failed(check: str, sentence: str) -> Check:
    """A check that failed."""
    return Check(id=check, verdict=CheckVerdict.FAILED, sentence=sentence)


def not_checked(check: str, sentence: str) -> Check:
    """A check that could not be made, and why."""
    return Check(id=check, verdict=CheckVerdict.NOT_CHECKED, sentence=sentence)


def judged(check: str, problems: list[str], sentence: str) -> Check:
    """A check that passed where there is no problem, and otherwise names the first few problems."""
    if not problems:
        return passed(check, sentence)
    more = f" (and {len(problems) - 5} more)" if len(problems) > 5 else ""
    return failed(check, "; ".join(problems[:5]) + more + ".")
