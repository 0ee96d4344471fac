"""What a recovery's transcript says besides: the key that is back, and what nobody proved about it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.script import facts
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Frame, hexes, pairs, sha
from ceremony_app.documents.paper import SUBHEADING, paragraph
from ceremony_app.documents.record import Record


def restored(record: Record) -> list[Flowable]:
    """One card for each key that came back, with the package and the shares that it came from."""
    story: list[Flowable] = []
    for known in record.known(facts.KeyRestored):
        fact = known.fact
        assert isinstance(fact, facts.KeyRestored)
        rows: list[tuple[str, str | Cell]] = [
            ("Restored", f"{known.at} (UTC) into a {fact.into}"),
            ("Compared", fact.compared),
            *(("Used once", used.method) for used in record.state.all(facts.KeyUsed) if used.key == fact.key),
        ]
        if fact.path:
            rows.append(("IN CLEAR", Cell(fact.path, Face.MONO_BOLD)))
        made = fact.made
        if made is not None:
            rows.append(("Id in the token", Cell(made.key_id, Face.MONO)))
            if made.fingerprint:
                rows.append(("SHA-256 of the\npublic key (SPKI)", Cell(hexes(made.fingerprint, per_line=8), Face.MONO)))
            if made.check_value:
                rows.append((f"Check value,\n{made.check_method}", Cell(made.check_value, Face.MONO)))
        accepted, typed = record.state.last(facts.PackageAccepted), record.state.last(facts.SharesTyped)
        if accepted is not None:
            rows.append(("Package SHA-256", sha(accepted.sha256)))
            rows += [(f"Package: {one.name}", one.value) for one in accepted.stated if one.name != "package"]
        if typed is not None:
            heading = "Shares entered" if typed.pictured or typed.by_camera else "Shares typed"
            rows.append((heading, f"{', '.join(typed.shares)}; commitments {typed.commitments}"))
            if typed.pictured:
                rows.append(("Not typed, but from\na picture of the code", ", ".join(typed.pictured)))
            if typed.by_camera:
                rows.append(("Not typed, but by a\ncamera from the code", ", ".join(typed.by_camera)))
        story += [paragraph(f"Restored: {fact.key}", SUBHEADING), pairs(rows, Frame.BOXED)]
    return story


def unproved(record: Record) -> Iterator[str]:
    """What a recovery took on somebody's word, one sentence each."""
    typed, accepted = record.state.last(facts.SharesTyped), record.state.last(facts.PackageAccepted)
    if typed is not None and typed.commitments != "matched":
        yield (
            "The shares: no transcript told which ones were handed out. That they are right shows in the package "
            "alone, whose head is authentic under the key that they restore."
        )
    if accepted is not None:
        for one in accepted.stated:
            if one.name == "transcript" and typed is not None and typed.commitments == "matched":
                yield f"The transcript that the shares were compared with: {one.value}."
