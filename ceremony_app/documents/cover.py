"""The cover of the transcript: what it is, how it ended, and everything that nobody authenticated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.lib.colors import black, white
from reportlab.platypus import Spacer
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.entries import Disposition, Refused
from ceremony_app.core.keys.fingerprints import words
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import reentry
from ceremony_app.core.script.outcomes import HandoverSource, Verdict
from ceremony_app.documents.fonts import Face, printable, width, wrapped
from ceremony_app.documents.grid import INK, PAD_X, Cell, Column, Frame, Grid, Row, hexes, pairs, sha
from ceremony_app.documents.paper import BULLET, SMALL, SUBHEADING, TITLE, paragraph, section
from ceremony_app.documents.record import Record, stamp
from ceremony_app.documents.recovered import unproved
from ceremony_app.documents.wording import SOFTWARE_TOKEN

BANNERS = {
    Mode.DRILL: ("DRILL", "A practice ceremony. Nothing made in it may protect anything."),
    Mode.PRODUCTION: ("PRODUCTION", "A production ceremony."),
}


class Banner(Flowable):
    """A band across the page with a word that nobody can miss, also in a black and white copy."""

    def __init__(self, word: str, sentence: str, *, filled: bool) -> None:
        super().__init__()
        self._word, self._sentence, self._filled = word, sentence, filled

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The full width, and as many lines as the sentence needs."""
        self.width = available_width
        self._word_width = width(self._word, Face.BOLD, 26) + 3 * PAD_X
        self._lines = wrapped(self._sentence, Face.BODY, 9.5, available_width - self._word_width - 5 * PAD_X)
        self.height = max(38.0, 14 + 12.2 * len(self._lines))
        return self.width, self.height

    def draw(self) -> None:
        """Draw the band."""
        canvas: Any = self.canv
        canvas.setLineWidth(2.2)
        canvas.setStrokeColor(black)
        canvas.setFillColor(INK if self._filled else white)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=1)
        canvas.setFillColor(white if self._filled else INK)
        canvas.setFont(Face.BOLD.value, 26)
        canvas.drawString(2 * PAD_X, self.height / 2 - 9.3, printable(self._word, Face.BOLD))
        canvas.setFont(Face.BODY.value, 9.5)
        top = self.height / 2 + len(self._lines) * 6.1 - 9
        for place, line in enumerate(self._lines):
            canvas.drawString(self._word_width + 3 * PAD_X, top - place * 12.2, line)


def cover(record: Record) -> list[Flowable]:
    """The first page or two."""
    opened, state, plan = record.opened, record.state, record.plan
    word, said = BANNERS[opened.mode]
    story: list[Flowable] = [Banner(word, said, filled=opened.mode is Mode.DRILL), Spacer(0, 8)]
    if state.stopped is not None:
        stopped = state.stopped
        reason = f"Stopped by the people at step {stopped.step}: {stopped.reason} ({record.acted(stopped.by)})"
        story += [Banner("ABORTED", reason, filled=False), Spacer(0, 8)]
    story += [
        Spacer(0, 8),
        paragraph("KEY CEREMONY TRANSCRIPT", SMALL),
        paragraph(opened.title, TITLE),
        paragraph(plan.purpose),
        Spacer(0, 5),
        pairs(_facts(record)),
        paragraph("Log head: SHA-256 of the last entry before this document was made", SUBHEADING),
        digest_box(record.head),
        paragraph("Certificate of the ceremony key: SHA-256 of its DER", SUBHEADING),
    ]
    if record.certificate_sha256:
        story.append(digest_box(record.certificate_sha256))
    else:
        story.append(paragraph("No ceremony key was made. This document is not signed."))
    story += [
        Spacer(0, 4),
        paragraph(
            "Both values are read aloud and written on paper by people in the room before they leave. Whoever holds "
            "that paper can tell this document from any other; the file alone cannot.",
            SMALL,
        ),
        *section("What nobody authenticated"),
        paragraph("Each line is something that this document repeats from a claim and does not prove."),
    ]
    story += [paragraph(line, BULLET, bullet="•") for line in unauthenticated(record)]
    return story


def digest_box(digest: str) -> Grid:
    """A SHA-256 as four lines of four groups, with its PGP words beside them."""
    spoken = words(bytes.fromhex(digest))
    lines = "\n".join(" ".join(spoken[start : start + 8]) for start in range(0, len(spoken), 8))
    columns = (Column("", 0.34, Face.MONO, 11.5), Column("", 0.66, Face.BODY, 8.6))
    return Grid(columns, (Row((hexes(digest, per_line=4), lines)),), Frame.BOXED)


def outcome(record: Record) -> str:
    """How the ceremony ended, in words."""
    state = record.state
    if state.stopped is not None:
        return f"ABORTED at step {state.stopped.step}: {state.stopped.reason}"
    parts = []
    if state.deviations:
        parts.append(_count(len(state.deviations), "deviation"))
        if state.open_deviations():
            parts.append(f"of them UNDECIDED: {', '.join(map(str, state.open_deviations()))}")
    for fact in state.all(facts.TargetDeferred):
        parts.append(f"target {fact.target} deferred")
    for voided in state.all(facts.KeyVoided):
        parts.append(f"key {voided.key} voided")
    if state.voided_sets:
        parts.append(_count(len(state.voided_sets), "share set") + " voided")
    disagree = [fact for fact in state.all(facts.StatementMade) if fact.agrees != "agrees"]
    if disagree:
        parts.append(f"{', '.join(record.name(fact.person) for fact in disagree)} disagreed")
    return "Completed, with " + "; ".join(parts) if parts else "Completed without deviation"


def _facts(record: Record) -> list[tuple[str, str | Cell]]:
    opened, state, plan = record.opened, record.state, record.plan
    refusals = sum(1 for _ in record.bodies(Refused))
    scripted = "scripted people (a table of answers), not persons" if opened.people == "scripted" else "persons"
    counts = (
        f"{_count(len(record.entries), 'entry', 'entries')}, {_count(len(state.all(facts.KeyCreated)), 'key')}, "
        f"{_count(len(state.all(facts.BlobMade)), 'wrap')}, "
        f"{_count(sum(len(made.backup.commitments) for made in state.all(facts.ShareSetMade)), 'share')}, "
        f"{_count(len(state.deviations), 'deviation')}, {_count(refusals, 'refusal')}, "
        f"{_count(len(state.resumes), 'resume')}"
    )
    return [
        ("Ceremony", Cell(opened.ceremony, Face.MONO_BOLD, 12)),
        ("Outcome", Cell(outcome(record), Face.BOLD, 9.4)),
        ("Place", f"{plan.place} ({plan.jurisdiction})"),
        ("Held", f"{stamp(record.began_at)} to {stamp(record.ended_at)} UTC, {record.duration}"),
        ("Carried out by", scripted),
        ("Counts", counts),
        ("Plan SHA-256", sha(opened.plan_sha256)),
        ("Binding SHA-256", sha(opened.binding_sha256)),
        ("Program", f"ceremony-app {opened.program_version}, script “{opened.script}”"),
        ("Program SHA-256", sha(opened.program_sha256)),
        *(
            (f"Another program, by deviation {number}", sha(one.decided.subject))
            for number, one in state.deviations.items()
            if one.decided is not None and one.decided.disposition is Disposition.ACCEPT_PROGRAM
        ),
    ]


def unauthenticated(record: Record) -> Iterator[str]:
    """Everything that the ceremony took on somebody's word, one sentence each (design.md rule 7)."""
    state = record.state
    for checked in state.all(facts.ReentryChecked):
        if checked.what == reentry.LEFT_OUT:
            where = f"Stopped at resume {checked.number}"
            yield f"{where}; not compared with the journal before the closing act: {checked.found}."
        elif checked.what == reentry.ENTRIES and "NOT" in checked.found:
            yield f"Entries that nothing signed covers at resume {checked.number}: {checked.found}."
    compared = state.all(facts.WrappingKeyCompared)
    for fact in compared:
        if fact.result is facts.Authentication.UNAUTHENTICATED:
            yield (
                f"Wrapping key of {fact.target}: UNAUTHENTICATED. No copy came by a second channel; two people "
                f"consented: {fact.reason}"
            )
    matched = [fact for fact in compared if fact.result is facts.Authentication.MATCHED]
    for channel, bearer in dict.fromkeys((fact.channel, fact.bearer) for fact in matched):
        targets = ", ".join(fact.target for fact in matched if (fact.channel, fact.bearer) == (channel, bearer))
        yield (
            f"Wrapping keys of {targets}: compared with copies that came by {channel}, brought by {bearer}; that this "
            "is another channel is their word."
        )
    handovers = [fact.handover for fact in state.all(facts.WrappingKeyReceived)]
    simulated = [one.target for one in handovers if one.source is HandoverSource.SIMULATED]
    if simulated:
        yield f"Wrapping keys of {', '.join(simulated)}: handed over by the simulated cloud of a drill, not by a cloud."
    regions = [
        f"{target.region} ({target.id})"
        for target in record.plan.targets
        if target.id in {one.target for one in handovers}
    ]
    if regions:
        yield f"Regions, declared by the plan; no wrapping key proves them: {', '.join(regions)}."
    claimed = [part.person.name for part in record.people if part.only_claimed]
    if claimed:
        yield f"Persons who only claimed to be there, and gave no code: {', '.join(claimed)}."
    yield "The identity of each person: as the people in the room checked it (section People); no document was read."
    token = state.last(facts.TokenOpened)
    if token is not None:
        if token.token.software == "software":
            yield f"The token is a {SOFTWARE_TOKEN}."
        else:
            yield "That the token is hardware, its model, serial and firmware: as the token says of itself."
        yield "No hardware attestation was taken: that keys are where the token says rests on the token's word."
    made = state.last(facts.CeremonyKeyMade)
    if made is not None:
        yield "The ceremony key signed its own certificate; only the fingerprint on paper anchors it."
        if made.key.records == "paper-only":
            yield "The token keeps no record of the log head; only the paper of the acts guards against a cut journal."
    yield from unproved(record)
    bad = sorted(
        {
            check.id
            for done in state.all(facts.PreflightDone)
            for check in done.checks
            if check.verdict is not Verdict.OK
        }
    )
    if bad:
        yield f"Checks of this computer that were not passed: {', '.join(bad)} (section 4)."
    yield "The times: this computer's clock. What people wrote of another clock is in their words, not compared."
    yield "The approval of the plan: as the plan states it."
    yield "The program's hash: computed by the program itself."
    if record.unsigned_entries and record.state.checkpoint is not None:
        yield f"{record.unsigned_entries} entries after the last checkpoint: covered by this document's signature only."
    if not record.state.heads_copied:
        yield "No head was written on paper at the end of an act."


def _count(number: int, noun: str, several: str | None = None) -> str:
    return f"{number} {noun if number == 1 else several or noun + 's'}"


__all__ = ["BANNERS", "Banner", "cover", "digest_box", "outcome", "unauthenticated"]
