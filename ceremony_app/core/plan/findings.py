"""Findings: what is wrong or worth knowing in a plan or binding, with code, line and the next thing to do.

Unlike a `Refusal`, which stops one action, findings are collected: a person corrects a plan in one go.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from ceremony_app.core.plan.locate import Lines, Path
from ceremony_app.core.value import Value


class Severity(StrEnum):
    """How much a finding weighs."""

    REFUSAL = "refusal"
    """The ceremony does not start."""
    WARNING = "warning"
    """It may start; the warning is recorded and printed in the transcript."""
    NOTE = "note"
    """Worth knowing, nothing is wrong."""


class Finding(Value):
    """One thing found, in words for the person who wrote the file."""

    code: str
    severity: Severity
    sentence: str
    next_step: str
    line: int | None
    """Line of the file, from 1; None where the whole file is meant."""
    where: str
    """Path of the key, as `keys[0].backup` (places count from 0); empty for the whole file."""


class Spot(Value):
    """A finding of a rule, before its path is turned into a line."""

    code: str
    severity: Severity
    sentence: str
    next_step: str
    path: tuple[str | int, ...] = ()

    def on(self, lines: Lines) -> Finding:
        """The finding on its line: that of the path, else of the closest table around it."""
        return Finding(
            code=self.code,
            severity=self.severity,
            sentence=self.sentence,
            next_step=self.next_step,
            line=lines.nearest(self.path),
            where=written_path(self.path),
        )


def refusal(code: str, sentence: str, next_step: str, *path: str | int) -> Spot:
    """A spot that keeps the ceremony from starting."""
    return _spot(Severity.REFUSAL, code, sentence, next_step, path)


def warning(code: str, sentence: str, next_step: str, *path: str | int) -> Spot:
    """A spot that is recorded in the transcript."""
    return _spot(Severity.WARNING, code, sentence, next_step, path)


def note(code: str, sentence: str, next_step: str, *path: str | int) -> Spot:
    """A spot worth knowing."""
    return _spot(Severity.NOTE, code, sentence, next_step, path)


def _spot(severity: Severity, code: str, sentence: str, next_step: str, path: Path) -> Spot:
    return Spot(code=code, severity=severity, sentence=sentence, next_step=next_step, path=path)


def written_path(path: Path) -> str:
    """A path as people and programs read it: `keys[0].backup`; odd keys stand in quotes, shortened."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += ("." if text else "") + shown_key(part)
    return text


def shown_key(key: str) -> str:
    """A key safe to print: as it is where plain, else quoted; no control characters, at most 40 of all."""
    short = key if len(key) <= 40 else key[:39] + "…"
    plain = key != "" and all(char.isascii() and (char.isalnum() or char in "-_") for char in short[:39])
    return short if plain else '"' + "".join(char if char.isprintable() else "?" for char in short) + '"'


def refused(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Only the refusals among the findings; empty means that the ceremony may start."""
    return tuple(finding for finding in findings if finding.severity is Severity.REFUSAL)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the file, those of the whole file first."""
    return tuple(sorted(findings, key=lambda finding: (finding.line or 0, finding.code, finding.where)))
