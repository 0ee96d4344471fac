"""What the device says of itself, before anything is made and when all is done: attestations and its audit log."""

from __future__ import annotations

from ceremony_app.core.evidence.values import ChainVerdict, Evidence, FileKind, LogVerdict, Moment
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import BringFiles, CheckTable, Consent, Decision


class EvidenceNotAccepted(Refusal):
    """What the device says of itself is missing or does not hold, and nobody accepted that."""

    code = "TOKEN-EVIDENCE-NOT-ACCEPTED"
    says = "The evidence of the device is not as it should be, and nobody accepted that: {problem}."
    next_step = "Bring what is missing into the folder “evidence” and let this step run again, or accept it."


def before(c: Ceremony) -> StepRun[None]:
    """The device's log up to here; whoever reads the later one can tell what is new."""
    yield from _collect(c, Moment.BEFORE)


def after(c: Ceremony) -> StepRun[None]:
    """Attestations of the keys, and the device's log again, each new entry beside the steps that explain it."""
    yield from _collect(c, Moment.AFTER)


def _collect(c: Ceremony, moment: Moment) -> StepRun[None]:
    opened = c.state.last(facts.TokenOpened)
    offers = opened.token.offers if opened is not None else ()
    if offers:
        what = " ".join(offers)
        asked = (
            text("evidence.bring-before", what=what)
            if moment is Moment.BEFORE
            else text("evidence.bring-after", what=what)
        )
        yield from ask(BringFiles(text=asked, place=f"evidence/{moment.value}"), ADMINISTRATOR)
    found = yield from do(CollectEvidence(moment=moment, roots=c.plan.token.attestation_roots))
    if not found.empty:
        yield from ask(
            CheckTable(
                text=text("evidence.found", count=len(found.files)),
                columns=("what", "found", "what it is worth"),
                rows=rows(found),
            ),
            ADMINISTRATOR,
        )
    problem = objection(c, found)
    if problem:
        consent = yield from ask(
            Consent(text=text("evidence.consent", problem=problem), risk=text("evidence.risk")), TWO_CONSENT
        )
        if consent.decision is Decision.REFUSE:
            raise EvidenceNotAccepted(problem=problem)
    yield from record(facts.EvidenceTaken(evidence=found))


def rows(found: Evidence) -> tuple[tuple[str, str, str], ...]:
    """Attestations and entries of the log, for people."""
    attested = tuple(
        (f"attestation of {one.subject}", one.origin or "says nothing of its birth", one.why or one.verdict.words)
        for one in found.attestations
    )
    log = () if found.log is LogVerdict.NONE else (("audit log", f"{len(found.lines)} new entries", in_short(found)),)
    entries = tuple(
        (
            f"entry {one.number}: {one.command}",
            one.result,
            ", ".join(one.steps) if one.steps else "of every session" if one.session else "explained by no step",
        )
        for one in found.lines
    )
    others = tuple(
        (f"file {one.source}", "neither certificate nor audit log", "kept, not looked at")
        for one in found.files
        if one.kind is FileKind.OTHER
    )
    return (*attested, *log, *entries, *others)


def in_short(found: Evidence) -> str:
    """What the log is worth, in a few words."""
    return f"{found.log.value}: {found.log_why}" if found.log_why else found.log.value


def objection(c: Ceremony, found: Evidence) -> str:
    """What people must accept: a broken log or chain, entries that no step explains, keys without a pinned root."""
    problems = []
    if found.log in (LogVerdict.BROKEN, LogVerdict.UNREADABLE):
        problems.append(f"audit log {in_short(found)}")
    strange = [str(one.number) for one in found.lines if not one.explained]
    if found.moment is Moment.AFTER and strange:
        problems.append(f"no step explains entry {', '.join(strange)} of the audit log")
    problems += [
        f"the attestation of {one.subject} is broken: {one.why}"
        for one in found.attestations
        if one.verdict is ChainVerdict.BROKEN
    ]
    if found.moment is Moment.AFTER and c.plan.token.attestation_roots:
        pinned = {one.subject for one in found.attestations if one.verdict is ChainVerdict.PLAN}
        bare = [
            fact.key
            for fact in c.state.all(facts.KeyCreated)
            if fact.made.spki and c.state.key(fact.key) is not None and fact.key not in pinned
        ]
        if bare:
            problems.append(f"no attestation up to a root of the plan for {', '.join(bare)}")
    return "; ".join(problems)
