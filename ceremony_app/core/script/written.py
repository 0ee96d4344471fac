"""Which files a running ceremony has written, from its journal."""

from __future__ import annotations

from collections.abc import Iterable

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Recorded
from ceremony_app.core.script.facts import OutputWritten

Files = tuple[tuple[str, str], ...]
"""Path inside the folder, and SHA-256."""


def merged(known: Files, entries: Iterable[Entry]) -> Files:
    """Those known and those that the entries add, each path once, as it was written last."""
    found = dict(known)
    for entry in entries:
        if isinstance(entry.body, Recorded) and entry.body.fact == OutputWritten.kind:
            fact = OutputWritten.from_json(entry.body.value)
            found[fact.path] = fact.sha256
    return tuple(found.items())
