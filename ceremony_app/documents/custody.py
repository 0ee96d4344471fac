"""Backup and share custody in the transcript: who holds which share in which envelope, and how it was proved."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.entries import SetVoided
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import BackupBegun
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Frame, Grid, Look, Row, hexes, mono, pairs
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph, section
from ceremony_app.documents.record import Record, stamp


def custody(record: Record) -> list[Flowable]:
    """Every share set, standing and void."""
    story: list[Flowable] = [*section("7  Backup and share custody", room=330)]
    sets = record.state.all(facts.ShareSetMade)
    for made in sets:
        story += _share_set(record, made)
    if not sets:
        story.append(paragraph("No share set stands."))
    for _entry, body in record.bodies(SetVoided):
        assert isinstance(body, SetVoided)
        story += _voided(record, body)
    return story


def _share_set(record: Record, made: facts.ShareSetMade) -> list[Flowable]:
    state, backup, policy = record.state, made.backup, made.policy
    mine = (policy, backup.identifier)
    proved = next((f for f in state.all(facts.SetProved) if (f.policy, f.identifier) == mine), None)
    committed = next((f for f in state.all(facts.SetCommitted) if (f.policy, f.identifier) == mine), None)
    packages = [f for f in state.all(facts.PackageProved) if (f.policy, f.identifier) == mine]
    planned = next((one for one in record.plan.backups if one.id == policy), None)
    rows: list[tuple[str, str | Cell]] = [
        ("Set", f"identifier {backup.identifier}, first words: {' '.join(backup.id_words)}"),
        ("Status", Cell("committed" if committed else "NOT COMMITTED", Face.BOLD)),
    ]
    if planned is not None:
        groups = "\n".join(
            f"{group.title}: any {group.threshold} of {len(group.custodians)} shares" for group in planned.groups
        )
        rows.append(("Threshold", f"{groups}\nany {planned.group_threshold} of {len(planned.groups)} groups"))
    rows += [
        ("Backup key check value", mono(hexes(backup.check_value))),
        ("Entropy commitments", Cell(_entropy(backup), Face.MONO, 7)),
        ("SLIP-39 iteration exponent", str(backup.iteration_exponent)),
        ("Salt of the commitments", mono(hexes(backup.salt))),
    ]
    if proved is not None:
        rows.append(
            (
                "Proof, from the shares\ntyped back",
                f"{proved.method.replace('-', ' ')}, {proved.subsets} subsets tried; algebraic check "
                f"{proved.algebraic}; second library {proved.second_opinion}",
            )
        )
    else:
        rows.append(("Proof", Cell("NOT PROVED", Face.BOLD)))
    for package in packages:
        rows.append(
            (
                f"Package of {package.key}",
                Cell(
                    f"route {package.route.value}, {package.length} bytes, opened with the rebuilt backup key, "
                    f"compared: {package.compared}\nSHA-256 {package.sha256}",
                    size=8,
                ),
            )
        )
    return [
        paragraph(f"Share set of {policy}", SUBHEADING),
        pairs(rows, Frame.BOXED),
        _table(record, made),
        paragraph(
            "Commitment: HMAC-SHA-256 of the share's words under the salt; it tells a right share from a wrong one.",
            SMALL,
        ),
    ]


def _entropy(backup: BackupBegun) -> str:
    dice = f"{backup.dice_commitment} ({backup.dice_rolls} rolls)" if backup.dice_rolls else "none rolled"
    return f"token    {backup.token_commitment}\ncomputer {backup.computer_commitment}\ndice     {dice}"


def _table(record: Record, made: facts.ShareSetMade) -> Grid:
    handed, read, sealed = {}, {}, {}
    holders: dict[int, str] = {}
    for known in record.known(facts.ShareHandedOut, facts.ShareReadBack, facts.EnvelopeSealed):
        fact = known.fact
        assert isinstance(fact, facts.ShareHandedOut | facts.ShareReadBack | facts.EnvelopeSealed)
        if (fact.policy, fact.identifier) != (made.policy, made.backup.identifier):
            continue
        holders[fact.index] = fact.custodian
        if isinstance(fact, facts.ShareHandedOut):
            handed[fact.index] = stamp(known.at)
        elif isinstance(fact, facts.ShareReadBack):
            read[fact.index] = stamp(known.at)
        else:
            sealed[fact.index] = fact.serial
    columns = (
        Column("No", 0.05),
        Column("Group", 0.12, size=7.4),
        Column("Custodian", 0.16),
        Column("Envelope", 0.14, Face.MONO, 7.6),
        Column("Handed out, typed back (UTC)", 0.19, Face.MONO, 6.6),
        Column("Commitment", 0.2, Face.MONO, 6.2),
        Column("Received (signature)", 0.14),
    )
    rows = []
    groups = _groups(record, made)
    for index, commitment in enumerate(made.backup.commitments):
        group = groups[index] if index < len(groups) else ""
        rows.append(
            Row(
                (
                    str(index + 1),
                    group,
                    record.name(holders[index]) if index in holders else "–",
                    sealed.get(index, "NOT SEALED"),
                    f"{handed.get(index, 'not shown')}\n{read.get(index, 'NOT TYPED BACK')}",
                    commitment,
                    "",
                )
            )
        )
    return Grid(columns, tuple(rows), Frame.BOXED)


def _groups(record: Record, made: facts.ShareSetMade) -> list[str]:
    planned = next((one for one in record.plan.backups if one.id == made.policy), None)
    return [group.title for group in planned.groups for _ in group.custodians] if planned else []


def _voided(record: Record, body: SetVoided) -> list[Flowable]:
    columns = (Column("Share", 0.15), Column("Seen by", 0.45), Column("Collected and destroyed (initials, time)", 0.4))
    rows = []
    for one in body.handed_out:
        custodian, _, number = one.rpartition(":")
        rows.append(Row((number, record.name(custodian), ""), Look.PLAIN))
    story: list[Flowable] = [
        paragraph(f"VOID share set of {body.policy}, identifier {body.identifier}", SUBHEADING),
        paragraph(f"Given up: {body.why}. {_worth(record, body)}"),
    ]
    if rows:
        story.append(Grid(columns, tuple(rows), Frame.BOXED))
    else:
        story.append(paragraph("None of its shares was shown to anybody."))
    return story


def _worth(record: Record, body: SetVoided) -> str:
    """What the shares of a voided set open: nothing, unless it had been committed, whatever was struck out since."""
    committed = any(
        isinstance(known.fact, facts.SetCommitted)
        and (known.fact.policy, known.fact.identifier) == (body.policy, body.identifier)
        for known in (*record.state.struck_out, *record.state.known)
    )
    if committed or body.identifier in record.state.commit_intents:
        return (
            "IT HAD BEEN COMMITTED, or may have been: packages of it may exist, which its shares open. "
            "Destroy both the shares and every copy of the packages."
        )
    return "No package was written for it: its shares open nothing, and must be destroyed."
