"""The workspace: where ceremonies lie on this computer, and how far each one came.

Read with the standard library alone and without checking anything: this is a list to choose from, shown on the first
screen. Opening a ceremony checks its journal entry by entry.
"""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from ceremony_app.core.modes import Mode

JOURNAL = "journal.jsonl"
PLACE = "CEREMONY_WORKSPACE"
MOST = 200
"""Folders that are looked into; a workspace with more is a disk, not a workspace."""
TAIL = 256 * 1024
HEAD = 64 * 1024
_MOVES = ("step-began", "paused", "resumed")
"""Kinds that tell a pause from what follows it; the head on paper is recorded after the pause."""
_LAST_STEP = "goodbye"
"""The name of the last step of every ceremony (core/script/compile.py)."""


class Standing(StrEnum):
    """How far a ceremony came."""

    UNFINISHED = "unfinished"
    PAUSED = "paused"
    FINISHED = "finished"


class Found(NamedTuple):
    """A ceremony that lies in the workspace."""

    folder: Path
    ceremony: str
    title: str
    mode: Mode
    script: str
    standing: Standing
    act: str
    """The act in which it stopped, as in the message id `act.…`; empty before the first step."""
    step: str
    at: str
    """The time of the last entry, UTC, as it stands there."""


def workspace() -> Path:
    """Where new ceremonies are laid out: $CEREMONY_WORKSPACE, otherwise `ceremonies` in the home folder."""
    told = os.environ.get(PLACE, "")
    return Path(told) if told else Path.home() / "ceremonies"


def ceremonies(place: Path) -> tuple[Found, ...]:
    """Every ceremony in a place or in the folders inside it, the newest first; what cannot be read is left out."""
    found = [one for folder in _folders(place) if (one := look_into(folder)) is not None]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _folders(place: Path) -> list[Path]:
    """The folders with a journal, at most two levels down: scripts/run lays a drill out in a folder of its own."""
    try:
        first = [one for one in sorted(place.iterdir(), reverse=True)[:MOST] if one.is_dir() and not one.is_symlink()]
    except OSError:
        return []
    candidates = [place]
    for folder in first:
        candidates.append(folder)
        if not _has_journal(folder):
            candidates.append(folder / "ceremony")
    return [one for one in candidates if _has_journal(one)]


def _has_journal(folder: Path) -> bool:
    """Whether there is one; none in a folder that is shut, as lost+found."""
    try:
        return (folder / JOURNAL).is_file()
    except OSError:
        return False


def look_into(folder: Path) -> Found | None:
    """One ceremony's folder; None where nothing there reads like a journal."""
    try:
        with (folder / JOURNAL).open("rb") as file:
            head = file.read(HEAD)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - TAIL))
            tail = file.read(TAIL)
    except OSError:
        return None
    opened = _entry(head.partition(b"\n")[0])
    if opened is None or opened.get("kind") != "opened":
        return None
    lines = tail.split(b"\n")[:-1]
    # Where the journal is longer than what was read, its first line there is a piece of one.
    entries = [one for one in (_entry(line) for line in lines) if one is not None]
    return _told(folder, opened, entries)


def _told(folder: Path, opened: dict[str, Any], entries: list[dict[str, Any]]) -> Found | None:
    body = opened["body"]
    steps = [one["body"] for one in entries if one.get("kind") == "step-began"]
    began: dict[str, Any] = steps[-1] if steps else {}
    kinds = [str(one.get("kind")) for one in entries]
    last = entries[-1] if entries else opened
    standing = Standing.UNFINISHED
    if began.get("name") == _LAST_STEP and began.get("act") == "seal" and kinds[-1:] == ["step-ended"]:
        standing = Standing.FINISHED
    elif [kind for kind in kinds if kind in _MOVES][-1:] == ["paused"]:
        standing = Standing.PAUSED
    try:
        return Found(
            folder=folder,
            ceremony=str(body["ceremony"]),
            title=str(body["title"]),
            mode=Mode(body["mode"]),
            script=str(body["script"]),
            standing=standing,
            act=str(began.get("act", "")),
            step=str(began.get("step", "")),
            at=str(last.get("at", "")),
        )
    except (KeyError, ValueError):
        return None


def _entry(line: bytes) -> dict[str, Any] | None:
    # Imported where a journal lies, as the first screen of a new computer has none to read.
    import json

    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("body"), dict) else None
