"""Act "people": who is here, how they were identified, their session codes, and what they agree is the plan."""

from __future__ import annotations

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Person, Role
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, EACH, TWO_CLAIM, TWO_CONSENT, TWO_PEOPLE, Ceremony
from ceremony_app.core.script.effects import Proof, StepRun, Who, ask, do, record
from ceremony_app.core.script.host_words import subject
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.outcomes import Verdict
from ceremony_app.core.script.prompts import Choose, Consent, Decision, EnterText, Initials, Option, ReadAloud, Source

WORDS_TO_TYPE = 8
"""64 bits of the plan's hash are typed; all of it is read aloud."""


IDENTITY = "identity document seen"
"""What is suggested as the way in which an identity was checked."""


class QuorumMissing(Refusal):
    """Not enough people are here (audit.md row 5)."""

    code = "PEOPLE-QUORUM-MISSING"
    says = "{missing}."
    next_step = "Wait for the people of the plan or call their alternates, then let this step run again; or stop."


class WarningsNotAccepted(Refusal):
    """Two people did not sign the warnings."""

    code = "HOST-WARNINGS-NOT-ACCEPTED"
    says = "The warnings about this computer were not accepted."
    next_step = "Mend what they name and pause, or sign them, or stop the ceremony."


def person(c: Ceremony, who: Person) -> StepRun[None]:
    """A person is identified and chooses a session code; an alternate may take the place."""
    alternates = [other for other in c.plan.people if other.alternate_for == who.id]
    here = yield from ask(
        Choose(
            text=text("people.here", name=who.name, organisation=who.organisation, roles=roles(who)),
            options=(
                Option(id="here", text=text("people.option-here", name=who.name)),
                *(Option(id=other.id, text=text("people.option-alternate", name=other.name)) for other in alternates),
                Option(id="absent", text=text("people.option-absent")),
            ),
            default="here",
        ),
        ADMINISTRATOR,
    )
    if here.option == "absent":
        yield from record(facts.PersonAbsent(person=who.id))
        return
    enrolled = who if here.option == "here" else c.plan.person(here.option)
    identity = yield from ask(
        EnterText(text=text("people.identity", name=enrolled.name), suggestion=IDENTITY),
        ADMINISTRATOR,
    )
    yield from do(op.EnrolCode(person=enrolled.id))
    yield from record(
        facts.PersonEnrolled(
            person=enrolled.id,
            identity_check=identity.text.strip(),
            instead_of="" if enrolled.id == who.id else who.id,
        )
    )


def join(c: Ceremony, who: str, instead_of: str) -> StepRun[None]:
    """Somebody who was declared absent has come: identified by two who gave their codes, and enrolled as at the start.

    They count from the next step (engine.md, Cases).
    """
    if who in c.state.enrolled:
        return
    vouching = Who(count=min(2, max(1, len(c.state.present))), proof=Proof.CODE)
    identity = yield from ask(
        EnterText(text=text("people.identity", name=c.plan.person(who).name), suggestion=IDENTITY), vouching
    )
    yield from do(op.EnrolCode(person=who))
    yield from record(facts.PersonEnrolled(person=who, identity_check=identity.text.strip(), instead_of=instead_of))


def roles(who: Person) -> str:
    """The roles of a person in one line."""
    return ", ".join(role.value for role in who.roles)


def quorum(c: Ceremony) -> StepRun[None]:
    """Enough people are here for every step to come; whoever is missing is named."""
    missing = shortfall(c)
    if missing:
        raise QuorumMissing(missing="; ".join(missing))
    yield from ask(
        EnterText(
            text=text("people.quorum", present=len(c.state.present), custodians=len(_present(c, Role.CUSTODIAN))),
            suggestion="nobody else",
        ),
        ADMINISTRATOR,
    )


def shortfall(c: Ceremony) -> list[str]:
    """What is missing among the people who are here, in words; empty where nothing is."""
    found = []
    custodians = len(_present(c, Role.CUSTODIAN))
    if custodians < c.plan.quorum.custodians:
        found.append(f"{c.plan.quorum.custodians} custodians are needed, {custodians} are here")
    # Once a set is committed its shares lie in their envelopes, and their holders may go.
    handing_out = [policy for policy in c.plan.backups if c.state.committed(policy.id) is None]
    needed = {name for policy in handing_out for group in policy.groups for name in group.custodians}
    found.extend(
        f"custodian {c.plan.person(name).name}, who is to receive a share, is not here"
        for name in sorted(needed)
        if c.state.actor(name) not in c.state.present
    )
    if not _present(c, Role.ADMINISTRATOR):
        found.append("no administrator is here")
    if c.mode is Mode.PRODUCTION and not _present(c, Role.WITNESS) and not _present(c, Role.AUDITOR):
        found.append("neither a witness nor an auditor is here")
    return found


def _present(c: Ceremony, role: Role) -> list[str]:
    return [one for one in c.state.present if role in c.plan.person(one).roles]


def plan(c: Ceremony) -> StepRun[None]:
    """The plan's hash is read aloud from the reviewed copy; the plan that runs is the plan that was reviewed."""
    digest = bytes.fromhex(c.plan_sha256)
    yield from ask(
        ReadAloud(
            text=text("people.plan", title=c.plan.title, by=c.plan.approval.by, on=c.plan.approval.on.isoformat()),
            digest=c.plan_sha256,
            words=fingerprints.words(digest),
            type_last=WORDS_TO_TYPE,
            source=Source.PAPER,
        ),
        TWO_PEOPLE,
    )
    yield from record(facts.PlanConfirmed(sha256=c.plan_sha256))


def warnings(c: Ceremony) -> StepRun[None]:
    """Two people sign the warnings about this computer, if there are any."""
    yield from sign_warnings("people.warnings", unsigned_warnings(c))


def initials(c: Ceremony) -> StepRun[None]:
    """Everybody who is here gives their initials with their own code: this is the plan, and these are the people."""
    here = tuple(one.id for one in c.plan.people if one.id in c.state.present)
    given = yield from ask(Initials(text=text("people.initials", title=c.plan.title), persons=here), EACH)
    without = tuple(one for one in here if one not in given.persons)
    yield from record(facts.InitialsGiven(persons=given.persons, without=without))


def unsigned_warnings(c: Ceremony) -> tuple[str, ...]:
    """What the newest look at this computer found amiss and nobody signed yet."""
    done = c.state.last(facts.PreflightDone)
    signed = {line for accepted in c.state.all(facts.WarningsAccepted) for line in accepted.warnings}
    checks = done.checks if done is not None else ()
    lines = (f"{subject(check.id)}: {check.found}" for check in checks if check.verdict is not Verdict.OK)
    return tuple(line for line in lines if line not in signed)


def sign_warnings(message: str, found: tuple[str, ...]) -> StepRun[None]:
    """Two people sign warnings, with their reason; nothing where there are none. Raises WarningsNotAccepted."""
    if not found:
        return
    consent = yield from ask(
        Consent(
            text=text(message, count=len(found)),
            risk=text("people.warnings-risk", found="; ".join(found)),
        ),
        TWO_CONSENT,
    )
    if consent.decision is Decision.REFUSE:
        raise WarningsNotAccepted()
    yield from record(facts.WarningsAccepted(warnings=found, reason=consent.reason.strip()))


def head_to_paper(c: Ceremony, act: str) -> StepRun[None]:
    """The head is read aloud and written on paper, so that a resume can be compared with it (engine.md rule 4)."""
    prompt, fact = head_prompt(act, c.state.head)
    yield from ask(prompt, TWO_CLAIM)
    yield from record(fact)


def head_prompt(act: str, head: str) -> tuple[ReadAloud, facts.HeadOnPaper]:
    """What is asked when a head goes on paper, and the fact that follows."""
    return _to_paper(text("head.to-paper", act=act), head), facts.HeadOnPaper(act=act, head=head)


def paused_head_prompt(act: str, head: str) -> tuple[ReadAloud, facts.HeadOnPaper]:
    """The same at a pause in the middle of an act."""
    return _to_paper(text("head.paused", act=act), head), facts.HeadOnPaper(act=f"{act}, paused", head=head)


def _to_paper(asked: Message, head: str) -> ReadAloud:
    return ReadAloud(
        text=asked,
        digest=head,
        words=fingerprints.words(bytes.fromhex(head)),
        type_last=4,
        source=Source.SCREEN,
    )
