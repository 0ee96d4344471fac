"""The re-entry act: after a resume, everything live is looked at again (engine.md rule 2)."""

from __future__ import annotations

import re

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import recovery_operations as rop
from ceremony_app.core.script.acts import quorum as token_quorum
from ceremony_app.core.script.acts.closing import seen_again, unexplained
from ceremony_app.core.script.acts.opening import PreflightStops
from ceremony_app.core.script.acts.people import IDENTITY, QuorumMissing, shortfall, sign_warnings, unsigned_warnings
from ceremony_app.core.script.acts.receive import MINUTES_NEEDED, WrappingKeyExpired
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CLAIM, TWO_CONSENT, TWO_PEOPLE, Ceremony
from ceremony_app.core.script.effects import Proof, StepRun, Who, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import Verdict
from ceremony_app.core.script.prompts import (
    Choose,
    Confirm,
    Consent,
    Decision,
    EnterText,
    Option,
    ReadAloud,
    Source,
)
from ceremony_app.core.script.state import Known, State

TOKEN = "token"  # noqa: S105 - what was looked at, not a secret.
ENTRIES = "entries that nothing signed covers"
IN_CLEAR = "the file with the key in clear"
LEFT_OUT = "left out before the closing act"
"""What `ReentryChecked.what` says of these."""


class ProgramChanged(Refusal):
    """Another program would go on with this ceremony."""

    code = "JOURNAL-OTHER-PROGRAM"
    says = "This is not the program that began the ceremony (it was {before}, it is {now})."
    next_step = "Go on with the program that began it, or let the quorum decide; stopping is possible with either."


class AnotherToken(Refusal):
    """The token is not the one of this ceremony."""

    code = "TOKEN-ANOTHER"
    says = "This token has serial {found}; the ceremony was begun with {expected}."
    next_step = "Plug the token that the ceremony was begun with."


class EntriesNotConfirmed(Refusal):
    """Nobody vouched for the entries after the last checkpoint."""

    code = "JOURNAL-ENTRIES-NOT-CONFIRMED"
    says = "{count} entries after the last checkpoint were not confirmed."
    next_step = "Look at them again; if they are not what happened, stop the ceremony and call the auditor."


def known_of_resume(state: State, number: int) -> list[Known]:
    """Facts that stand and come of the re-entry act of the number-th resume."""
    own = re.compile(rf"R{number}S?\.")
    return [known for known in state.known if own.match(known.step)]


def clock_and_host(c: Ceremony, number: int) -> StepRun[None]:
    """The clock and this computer are checked again, and the gap is told."""
    clock = yield from do(op.ReadClock())
    read = yield from do(op.RunPreflight())
    stops = [check for check in read.checks if check.verdict is Verdict.STOP]
    if stops and c.mode is Mode.PRODUCTION:
        raise PreflightStops(found="; ".join(check.found for check in stops))
    gap = c.state.resumes[-1].gap_seconds
    wall = yield from ask(EnterText(text=text("reentry.clock", utc=clock.utc, gap=gap, number=number)), ADMINISTRATOR)
    yield from record(facts.ClockCompared(utc=clock.utc, zone=clock.zone, wall=wall.text.strip()))
    yield from record(facts.PreflightDone(checks=read.checks, accepted="checked again at a resume"))


def look_before_closing(c: Ceremony, number: int) -> StepRun[None]:
    """Before the closing act of a stopped ceremony: this computer is looked at and nobody is asked anything.

    Nothing that is found keeps people from closing; what this act leaves out is recorded.
    """
    read = yield from do(op.RunPreflight())
    program = yield from do(op.IdentifyProgram())
    yield from record(facts.PreflightDone(checks=read.checks, accepted="looked at before the closing act"))
    opened = c.state.opened
    assert opened is not None
    same = program.sha256 == opened.program_sha256
    # Any program may close (engine.md, Cases); nobody has to let it in for that.
    found = "the same" if same else f"another: {program.sha256}"
    yield from record(facts.ReentryChecked(number=number, what="program", found=found))
    checked = {one.fact.what for one in known_of_resume(c.state, number) if isinstance(one.fact, facts.ReentryChecked)}
    left = [what for what in ("folder", "head on paper") if what not in checked]
    if left:
        yield from record(facts.ReentryChecked(number=number, what=LEFT_OUT, found=", ".join(left)))


def person(c: Ceremony, number: int, who: str) -> StepRun[None]:
    """Two people say whether somebody who was here still is; their identity is checked as at the start.

    Then they choose a new session code. Nobody has one yet, so these two only claim; where one person is left in the
    room it is that one.
    """
    vouching = Who(count=min(2, max(1, len(c.state.present))))
    here = yield from ask(
        Choose(
            text=text("reentry.here", name=c.plan.person(who).name, number=number),
            options=(
                Option(id="here", text=text("people.option-here", name=c.plan.person(who).name)),
                Option(id="gone", text=text("people.option-absent")),
            ),
            default="here",
        ),
        vouching,
    )
    if here.option == "gone":
        yield from record(facts.PersonGone(person=who))
        return
    identity = yield from ask(
        EnterText(text=text("people.identity", name=c.plan.person(who).name), suggestion=IDENTITY), vouching
    )
    yield from do(op.EnrolCode(person=who))
    yield from record(facts.SignedInAgain(person=who, identity_check=identity.text.strip()))


def warnings(c: Ceremony, number: int) -> StepRun[None]:
    """Warnings that are new since the interruption are signed by two people, as those at the start were."""
    found = unsigned_warnings(c)
    yield from sign_warnings("reentry.warnings", found)
    what = f"{len(found)} new, signed" if found else "nothing new"
    yield from record(facts.ReentryChecked(number=number, what="warnings", found=what))


def quorum(c: Ceremony, number: int) -> StepRun[None]:
    """Enough people are still here."""
    missing = shortfall(c)
    if missing:
        raise QuorumMissing(missing="; ".join(missing))
    yield from record(facts.ReentryChecked(number=number, what="quorum", found="present"))


def program(c: Ceremony, number: int) -> StepRun[None]:
    """The same program goes on, or one that the quorum let in by a deviation (engine.md, Cases)."""
    read = yield from do(op.IdentifyProgram())
    opened = c.state.opened
    assert opened is not None
    if read.sha256 != c.state.program:
        raise ProgramChanged(before=c.state.program[:16], now=read.sha256[:16])
    found = "the same" if read.sha256 == opened.program_sha256 else f"another, let in by a deviation: {read.sha256}"
    yield from record(facts.ReentryChecked(number=number, what="program", found=found))


def quorum_of(plan: Plan) -> Who:
    """Who decides whether another program goes on."""
    return Who(count=plan.quorum.custodians, roles=(Role.CUSTODIAN,), proof=Proof.CODE)


def folder(c: Ceremony, number: int) -> StepRun[None]:
    """Plan, binding, inbox and outputs on disk are what the journal says."""
    files = [
        (f"inbox/{received.handover.target}/{file.name}", file.sha256)
        for received in c.state.all(facts.WrappingKeyReceived)
        for file in received.handover.files
    ]
    files += [(written.path, written.sha256) for written in c.state.all(facts.OutputWritten)]
    opened = c.state.opened
    assert opened is not None
    yield from do(
        op.CheckFolder(plan_sha256=opened.plan_sha256, binding_sha256=opened.binding_sha256, files=tuple(files))
    )
    yield from record(facts.ReentryChecked(number=number, what="folder", found=f"{len(files)} files as recorded"))


def restored_file(c: Ceremony, number: int) -> StepRun[None]:
    """A file with a key in clear is in the folder still; where it is not, two people are told to see to it.

    People may have moved it, and a folder that was built anew from a LOG stick never had it.
    """
    restored = c.state.last(facts.KeyRestored)
    assert restored is not None
    found = yield from do(rop.FindMaterial(path=restored.path))
    if found.length is None:
        yield from ask(Confirm(text=text("reentry.file-gone", key=restored.key, path=restored.path)), TWO_PEOPLE)
        told = f"{restored.path} is not in this folder"
    else:
        told = f"{restored.path} is there, {found.length} bytes"
    yield from record(facts.ReentryChecked(number=number, what=IN_CLEAR, found=told))


def head_from_paper(c: Ceremony, number: int) -> StepRun[None]:
    """The head on paper is typed back; the journal is the one that was interrupted."""
    copied = c.state.heads_copied[-1]
    yield from ask(
        ReadAloud(
            text=text("reentry.head", act=copied.act),
            digest=copied.head,
            words=fingerprints.words(bytes.fromhex(copied.head)),
            type_last=4,
            source=Source.PAPER,
        ),
        TWO_CLAIM,
    )
    yield from record(facts.ReentryChecked(number=number, what="head on paper", found=copied.head))


def unplugged(c: Ceremony, number: int) -> StepRun[None]:
    """The token went away and nothing else: people are told which one to plug in, and say that it is."""
    opened = c.state.last(facts.TokenOpened)
    assert opened is not None
    shown = text("reentry.unplugged", label=opened.token.label, serial=opened.token.serial, number=number)
    yield from ask(Confirm(text=shown), ADMINISTRATOR)


def token(c: Ceremony, number: int) -> StepRun[None]:
    """The same token is opened again and holds nothing that the journal does not know."""
    opened = c.state.last(facts.TokenOpened)
    assert opened is not None
    read = yield from token_quorum.log_in(c)
    if read.serial != opened.token.serial:
        raise AnotherToken(found=read.serial, expected=opened.token.serial)
    yield from seen_again(c, read, f"resume {number}")
    yield from do(op.CheckTokenHead())
    inventory = yield from do(op.TakeInventory())
    difference = unexplained(c, tuple(one.id for one in inventory.objects), tuple(sorted(c.state.pending_key_ids)))
    if difference:
        consent = yield from ask(
            Consent(text=text("close.unexplained", difference=difference), risk=text("close.unexplained-risk")),
            TWO_CONSENT,
        )
        if consent.decision is Decision.REFUSE:
            raise AnotherToken(found=difference, expected=opened.token.serial)
    yield from record(facts.ReentryChecked(number=number, what=TOKEN, found=difference or "as the journal says"))


def unconfirmed(c: Ceremony, number: int) -> StepRun[None]:
    """Entries that no checkpoint and no head on paper covers are shown whole; two people vouch for them, or do not."""
    resumed = c.state.resumes[-1]
    here = c.state.enrolled & set(c.state.present)
    chosen = yield from ask(
        Choose(
            text=text("reentry.unconfirmed", count=resumed.unconfirmed, lines="\n".join(resumed.unconfirmed_lines)),
            options=(
                Option(id="happened", text=text("reentry.option-happened")),
                Option(id="not", text=text("reentry.option-not")),
            ),
            default="happened",
        ),
        TWO_PEOPLE if len(here) > 1 else ADMINISTRATOR,
    )
    if chosen.option == "not" and c.state.stopped is None:
        raise EntriesNotConfirmed(count=resumed.unconfirmed)
    found = "confirmed" if chosen.option == "happened" else "NOT confirmed: people say that they are not what happened"
    yield from record(
        facts.ReentryChecked(number=number, what=ENTRIES, found=f"{resumed.unconfirmed} {found}"),
    )


def expiry(c: Ceremony, number: int, target: str) -> StepRun[None]:
    """A wrapping key that is still to be used has not expired in the meantime."""
    received = c.state.wrapping_key(target)
    assert received is not None
    left = yield from do(op.CheckExpiry(target=target, expires=received.handover.expires))
    if 0 <= left.minutes_left < MINUTES_NEEDED:
        raise WrappingKeyExpired(target=target, minutes=left.minutes_left, needed=MINUTES_NEEDED)
    yield from record(
        facts.ReentryChecked(number=number, what=f"expiry of {target}", found=f"{left.minutes_left} minutes left")
    )
