"""The middle of the transcript: acts, people, equipment, keys, wraps, outputs."""

from __future__ import annotations

from reportlab.platypus import Spacer
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.entries import DeviationOpened, Mark
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import AttributeRead, TokenObject
from ceremony_app.core.script.token_seen import in_words
from ceremony_app.documents.codes import codes
from ceremony_app.documents.fact_wording import fact_sentence, lock_held, lock_tried
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Frame, Grid, Row, hexes, mono, pairs, sha
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph, section
from ceremony_app.documents.record import Participation, Record, stamp
from ceremony_app.documents.recovered import restored
from ceremony_app.documents.sticks import sticks
from ceremony_app.documents.trust import held_to_trust
from ceremony_app.documents.wording import SOFTWARE_TOKEN

MISSING = "not recorded"


def acts(record: Record) -> list[Flowable]:
    """One line an act."""
    deviating = [entry.body.step for entry in record.entries if isinstance(entry.body, DeviationOpened)]
    rows = tuple(
        Row(
            (
                act.name,
                str(len(act.steps)),
                str(act.ended),
                str(act.skipped),
                stamp(act.began_at),
                stamp(act.ended_at) or "–",
                str(sum(step in act.steps for step in deviating)) if deviating else "–",
            )
        )
        for act in record.acts
    )
    columns = (
        Column("Act", 0.2),
        Column("Steps begun", 0.11),
        Column("Done", 0.08),
        Column("Left out", 0.09),
        Column("First began (UTC)", 0.2, Face.MONO, 7.4),
        Column("Last ended (UTC)", 0.2, Face.MONO, 7.4),
        Column("Deviations", 0.12),
    )
    return [*section("1  Acts"), Grid(columns, rows)]


def approval(record: Record) -> list[Flowable]:
    """Plan and approval."""
    plan, confirmed = record.plan, record.state.last(facts.PlanConfirmed)
    said = (
        "read aloud from the reviewed copy and typed: it is this plan"
        if confirmed
        else "NOT compared with a reviewed copy"
    )
    return [
        *section("2  Plan and approval"),
        pairs(
            [
                ("Plan", f"{plan.id}: {plan.title}"),
                ("Purpose", plan.purpose),
                ("Approved", f"by {plan.approval.by} on {plan.approval.on.isoformat()} (as the plan states)"),
                ("Comparison", said),
                ("Quorum", f"{plan.quorum.custodians} custodians present for the token to be used"),
                (
                    "Separated roles",
                    "; ".join(" and ".join(role.value for role in pair) for pair in plan.separated_roles) or "none",
                ),
            ]
        ),
    ]


def people(record: Record) -> list[Flowable]:
    """Everybody of the plan, with coming and going and the proof of each act."""
    rows = tuple(Row(_person(record, part)) for part in record.people)
    columns = (
        Column("Name, organisation", 0.24),
        Column("Role", 0.13),
        Column("Identity check", 0.17),
        Column("In and out (UTC)", 0.31, size=7.4),
        Column("Proof of presence, times", 0.15),
    )
    return [
        *section("3  People"),
        Grid(columns, rows),
        paragraph(
            "claimed: somebody said so. code: the person's own session code was right. passphrase, card: the person's "
            "own piece or card answered. The number counts the recorded acts.",
            SMALL,
        ),
    ]


def _person(record: Record, part: Participation) -> tuple[str, ...]:
    person = part.person
    moves = [f"{stamp(part.enrolled)} enrolled"] if part.enrolled else []
    moves += [f"{stamp(at)} {what}" for at, what in part.moves]
    if part.absent:
        moves.append("not present")
    elif part.enrolled and record.state.present.get(person.id):
        moves.append("there at the freeze")
    marks = ", ".join(f"{mark.value} {part.marks[mark]}" for mark in Mark if mark in part.marks) or "did not act"
    role = ", ".join(role.value for role in person.roles)
    if person.alternate_for:
        role += f" (alternate for {record.name(person.alternate_for)})"
    return (
        f"{person.name}\n{person.organisation}",
        role,
        part.identity_check or MISSING,
        "\n".join(moves) or MISSING,
        marks + (" – ONLY CLAIMED" if part.only_claimed else ""),
    )


def equipment(record: Record) -> list[Flowable]:
    """Program, computer, binding and token."""
    state = record.state
    story: list[Flowable] = [*section("4  Equipment")]
    program = state.last(facts.ProgramIdentified)
    if program is not None:
        story += [
            paragraph("Program", SUBHEADING),
            pairs(
                [
                    ("Version", f"ceremony-app {program.version}, Python {program.python}, {program.platform}"),
                    ("SHA-256", sha(program.sha256)),
                ]
            ),
            Grid(
                (Column("Dependency", 0.28), Column("SHA-256 of its RECORD", 0.72, Face.MONO, 6.5)),
                tuple(Row((f"{one.name} {one.version}", one.sha256)) for one in program.dependencies),
            ),
        ]
    for known in record.known(facts.PreflightDone):
        assert isinstance(known.fact, facts.PreflightDone)
        story += [
            paragraph(f"Computer, looked at {stamp(known.at)} UTC", SUBHEADING),
            Grid(
                (Column("Check", 0.2), Column("Result", 0.12, Face.BOLD), Column("Found", 0.68)),
                tuple(Row((check.id, check.verdict.value, check.found)) for check in known.fact.checks),
            ),
            pairs([("Accepted", known.fact.accepted)]),
        ]
    for known in record.known(facts.WarningsAccepted, facts.ClockCompared):
        fact = known.fact
        if isinstance(fact, facts.WarningsAccepted):
            by = record.acted(record.consent(known))
            story.append(pairs([("Warnings signed", f"by {by}: {'; '.join(fact.warnings)}. Reason: {fact.reason}")]))
        elif isinstance(fact, facts.ClockCompared):
            said = f"computer {fact.utc}, zone {fact.zone}; witnessed clock, as typed: {fact.wall}"
            story.append(pairs([("Clock", said)]))
    binding = state.last(facts.BindingConfirmed)
    if binding is not None:
        story += [
            paragraph("Binding", SUBHEADING),
            pairs(
                [
                    ("SHA-256", sha(binding.sha256)),
                    ("PKCS#11 module", mono(binding.module, 7.6)),
                    ("Token serial", mono(binding.token_serial)),
                    ("Last drill's binding", sha(binding.last_drill) if binding.last_drill else "none known here"),
                ]
            ),
        ]
        if binding.changes:
            story.append(
                Grid(
                    (Column("Changed field", 0.2), Column("Before", 0.4), Column("Now", 0.4)),
                    tuple(Row((change.field, change.before, change.after)) for change in binding.changes),
                )
            )
        else:
            story.append(paragraph("Nothing changed against the last drill, or none is known.", SMALL))
    return story + _token(record)


def _token(record: Record) -> list[Flowable]:
    opened = record.state.last(facts.TokenOpened)
    if opened is None:
        return [paragraph("Token", SUBHEADING), paragraph("No token was opened.")]
    token = opened.token
    kind = SOFTWARE_TOKEN if token.software == "software" else "hardware, as the token says of itself"
    story: list[Flowable] = [
        paragraph("Token", SUBHEADING),
        pairs(
            [
                ("Label and serial", f"{token.label}, serial {token.serial}"),
                *([("Left of an earlier run", f"{token.swept} helper keys, destroyed")] if token.swept else []),
                *(
                    ("Initialised", "blank before; its label and both PINs were given in this ceremony")
                    for _ in record.state.all(facts.TokenInitialised)
                ),
                ("Maker and model", f"{token.manufacturer} {token.model}"),
                ("Versions", f"hardware {token.hardware_version}, firmware {token.firmware_version}, {token.library}"),
                ("Kind", Cell(kind, Face.BOLD)),
                ("Module", mono(token.module_path, 7.6)),
                ("Module SHA-256", sha(token.module_sha256)),
                ("Mechanisms", Cell(", ".join(token.mechanisms), size=7)),
                *(
                    (
                        f"Known limit ({one.sure})",
                        f"{one.says} It concerns {', '.join(one.keys)}. Source: {one.source}.",
                    )
                    for one in token.limits
                ),
            ]
        ),
    ]
    seen = record.state.all(facts.TokenSeenAgain)
    story.append(
        pairs(
            [
                (
                    f"Compared, {one.moment}",
                    Cell(in_words(one.differences), Face.BOLD)
                    if one.differences
                    else Cell(f"the same firmware, library, module and {len(one.token.mechanisms)} mechanisms"),
                )
                for one in seen
            ]
            or [("Compared at the end", Cell("NOT COMPARED", Face.BOLD))]
        )
    )
    for inventory in record.state.all(facts.InventoryTaken):
        story.append(paragraph(f"Inventory {inventory.moment}: {len(inventory.objects)} objects", SUBHEADING))
        if inventory.objects:
            story.append(_objects(inventory.objects))
    return story


def _objects(objects: tuple[TokenObject, ...]) -> Grid:
    columns = (
        Column("Class", 0.2, size=7.4),
        Column("Type", 0.14, size=7.4),
        Column("Id", 0.34, Face.MONO, 7),
        Column("Label", 0.32, size=7.4),
    )
    return Grid(columns, tuple(Row((one.object_class, one.key_type, one.id, one.label)) for one in objects))


_ASKED = (
    Column("Attribute", 0.4, Face.MONO, 7.2),
    Column("Asked for", 0.3, Face.MONO, 7.2),
    Column("As the token says", 0.3, Face.MONO, 7.2),
)


def keys(record: Record) -> list[Flowable]:
    """One card a key."""
    state = record.state
    story: list[Flowable] = [*section("5  Keys", room=180)]
    made = state.last(facts.CeremonyKeyMade)
    if made is not None:
        rows: list[tuple[str, str | Cell]] = [
            ("For", "signing the journal's checkpoints and this document; EC P-384"),
            ("Id in the token", mono(made.key.key_id)),
            ("Certificate SHA-256", mono(hexes(made.key.certificate_sha256, per_line=8), 9.5)),
            ("Record of the head", "in the token" if made.key.records == "token" else "on paper only"),
        ]
        story += [paragraph("Ceremony key", SUBHEADING), pairs(rows, Frame.BOXED)]
        if made.key.attributes:
            read = tuple(Row((one.name, one.requested, one.actual)) for one in made.key.attributes)
            story += [Grid(_ASKED, read), Spacer(0, 4)]
    created = record.known(facts.KeyCreated)
    for known in created:
        assert isinstance(known.fact, facts.KeyCreated)
        story += _key_card(record, known.fact, known.at)
    back = restored(record)
    if not created and not back:
        story.append(paragraph("No key was made."))
    return [*story, *back]


def _key_card(record: Record, created: facts.KeyCreated, at: str) -> list[Flowable]:
    state, made = record.state, created.made
    planned = next((key for key in record.plan.keys if key.id == created.key), None)
    rows: list[tuple[str, str | Cell]] = []
    voided = state.voided(created.key)
    if voided is not None:
        rows.append(("VOID", Cell(f"This key was given up: {voided}", Face.BOLD)))
    if planned is not None:
        rows += [
            ("Title", planned.title),
            ("Algorithm and usage", f"{made.algorithm.value}, {planned.usage.value}"),
            ("Regions", ", ".join(planned.regions) + " (declared by the plan)"),
            (
                "Access in the cloud",
                f"use: {', '.join(planned.access.use)}\nadminister: {', '.join(planned.access.administer)}\n"
                f"destroy: {', '.join(planned.access.destroy)}",
            ),
        ]
    else:
        rows.append(("Algorithm", made.algorithm.value))
    rows += [("Born", f"{at} (UTC), id {made.key_id}, template {made.rung}")]
    if planned is not None and planned.trusted:
        rows.append(("Leaves only under\ntrusted wrapping keys", held_to_trust(record, created)))
    if made.fingerprint:
        rows.append(("SHA-256 of the\npublic key (SPKI)", mono(hexes(made.fingerprint, per_line=8), 9.5)))
    if made.check_value:
        rows += [("Check value", mono(hexes(made.check_value), 9.5)), ("Check value method", made.check_method)]
    lock = next((fact for fact in reversed(state.all(facts.KeyLocked)) if fact.key == created.key), None)
    destroyed = [fact for fact in state.all(facts.ObjectDestroyed) if fact.key_id == made.key_id]
    if lock is not None:
        rows.append(("Lock", f"{lock_held(lock)}; {lock_tried(lock)}; afterwards: {lock.use}"))
    else:
        rows.append(("Lock", "destroyed in the token" if destroyed else "NOT LOCKED"))
    actual = {one.name: one.actual for one in lock.attributes} if lock is not None else {}
    names = [one.name for one in made.attributes]
    extra = [one for one in lock.attributes if one.name not in names] if lock is not None else []
    attributes = Grid(
        (
            Column("Attribute", 0.34, Face.MONO, 7.2),
            Column("Asked for", 0.22, Face.MONO, 7.2),
            Column("As the token says", 0.22, Face.MONO, 7.2),
            Column("After the lock", 0.22, Face.MONO, 7.2),
        ),
        tuple(Row((one.name, one.requested, one.actual, actual.get(one.name, "–"))) for one in made.attributes)
        + tuple(Row(_late(one)) for one in extra),
    )
    return [paragraph(f"Key {created.key}", SUBHEADING), pairs(rows, Frame.BOXED), attributes, Spacer(0, 4)]


def _late(one: AttributeRead) -> tuple[str, str, str, str]:
    return one.name, one.requested, "–", one.actual


def outputs(record: Record) -> list[Flowable]:
    """Every file that was written, with its SHA-256."""
    written = record.state.all(facts.OutputWritten)
    packages = {file.sha256 for fact in record.state.all(facts.SetCommitted) for file in fact.packages}
    story: list[Flowable] = [*section("8  Packages and outputs")]
    if not written:
        return [*story, paragraph("No file was written."), *sticks(record), *codes(record), *_remains(record)]
    rows = tuple(
        Row(
            (
                f"{fact.path}\n{fact.subject}{' (backup package)' if fact.sha256 in packages else ''}",
                str(fact.length),
                fact.sha256,
            )
        )
        for fact in written
    )
    columns = (Column("File, subject", 0.34), Column("Bytes", 0.08), Column("SHA-256", 0.58, Face.MONO, 6.9))
    return [*story, Grid(columns, rows), *sticks(record), *codes(record), *_remains(record)]


def _remains(record: Record) -> list[Flowable]:
    """What was kept or destroyed by decision, deferred or voided."""
    found = record.known(facts.ObjectKept, facts.ObjectDestroyed, facts.TargetDeferred, facts.KeyVoided)
    if not found:
        return []
    rows = tuple(Row((stamp(known.at), known.step, fact_sentence(record, known.fact))) for known in found)
    columns = (Column("Time (UTC)", 0.2, Face.MONO, 7), Column("Step", 0.1), Column("What", 0.7))
    return [paragraph("Kept, destroyed, deferred, voided", SUBHEADING), Grid(columns, rows)]
