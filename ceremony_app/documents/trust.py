"""Trusted wrapping keys in the transcript: which the officer made, what a key is held to, and what is not claimed."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.script import facts
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record, stamp

WRAP_WITH_TRUSTED = "CKA_WRAP_WITH_TRUSTED"
TWO_ROLES = (
    "Two roles: the plan gives the pieces of the security officer's PIN and of the user's to different people, nobody "
    "a piece of both. The officer can still set the user's PIN anew."
)
ONE_ROLE = (
    "Two roles are NOT claimed: the plan does not give the security officer's PIN and the user's to different quorums. "
    "Whoever holds both can make another wrapping key trusted."
)


def held_to_trust(record: Record, created: facts.KeyCreated) -> Cell:
    """Whether a key that the plan holds to trusted wrapping keys was born so, as the token says."""
    actual = next((one.actual for one in created.made.attributes if one.name == WRAP_WITH_TRUSTED), "")
    if actual == "true":
        return Cell(f"{WRAP_WITH_TRUSTED} reads true; only a security officer makes a wrapping key trusted")
    why = next((one.why for one in record.state.all(facts.TrustNotPossible) if created.key in one.keys), "not recorded")
    return Cell(f"NO: {why}", Face.BOLD)


def trust(record: Record) -> list[Flowable]:
    """The wrapping keys that the officer made trusted, with their end; nothing where the plan asks for none."""
    if not any(key.trusted for key in record.plan.keys):
        return []
    state = record.state
    gone = {
        known.fact.key_id: known.at
        for known in record.known(facts.ObjectDestroyed)
        if isinstance(known.fact, facts.ObjectDestroyed)
    }
    story: list[Flowable] = [paragraph("Trusted wrapping keys", SUBHEADING)]
    rows = [
        Row(
            (
                one.what,
                one.key_id,
                ", ".join(
                    f"{each.name.removeprefix('CKA_')} {each.requested or '–'}/{each.actual}" for each in one.attributes
                ),
                stamp(gone[one.key_id]) if one.key_id in gone else Cell("NOT DESTROYED", Face.BOLD),
            )
        )
        for made in state.all(facts.TrustMade)
        for one in made.keys
    ]
    if rows:
        columns = (
            Column("Wrapping key of", 0.18),
            Column("Id", 0.24, Face.MONO, 7),
            Column("Asked for / as the token says", 0.38, size=7),
            Column("Destroyed (UTC)", 0.2, Face.MONO, 7),
        )
        story.append(Grid(columns, tuple(rows)))
    for made in state.all(facts.TrustMade):
        said = (
            f"{made.policy}: a throwaway key that wants a trusted wrapping key went out under each of them; under the "
        )
        said += f"same backup key without CKA_TRUSTED the token refused it with {made.refused}."
        story.append(paragraph(said, SMALL))
    for refused in state.all(facts.TrustNotPossible):
        said = f"{', '.join(refused.keys)}: the token cannot hold them to trusted wrapping keys ({refused.why})."
        story.append(paragraph(f"{said} Two people accepted that: {refused.reason}", SMALL))
    pins = record.plan.token.pins
    two = pins is not None and pins.roles == "two" and state.last(facts.TrustMade) is not None
    return [*story, paragraph(TWO_ROLES if two else ONE_ROLE, SMALL)]
