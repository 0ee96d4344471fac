"""Acts "close" and "seal": what is left where, what people state, and the signed transcript."""

from __future__ import annotations

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.plan.schema import Person
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import sticks
from ceremony_app.core.script.acts.token import inventory_table
from ceremony_app.core.script.ceremony import (
    ADMINISTRATOR,
    TWO_CLAIM,
    TWO_CONSENT,
    TWO_PEOPLE,
    Ceremony,
    only,
)
from ceremony_app.core.script.effects import Proof, StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import KeyRead, TokenRead
from ceremony_app.core.script.prompts import Choose, Confirm, Consent, Decision, Option, ReadAloud, Source, Statement
from ceremony_app.core.script.token_seen import DescribeToken, differences, in_words


class DeviationOpen(Refusal):
    """The transcript cannot close while a deviation is undecided."""

    code = "DEVIATION-OPEN"
    says = "Deviation {numbers} has not been decided."
    next_step = "Decide it; the ceremony can close then."


class TokenNotAsExpected(Refusal):
    """The token holds something that the journal does not know, or misses something."""

    code = "TOKEN-INVENTORY-DIFFERS"
    says = "The token does not hold what the journal says: {difference}."
    next_step = "Record a deviation with what people know about it, and let two people accept or destroy it."


class TokenChanged(Refusal):
    """Firmware, library or mechanisms are not those that the token was opened with."""

    code = "TOKEN-CHANGED"
    says = "The token or its module is not what it was when it was opened ({difference}), and nobody accepted that."
    next_step = "Find out who changed it; accept it with a reason, or stop: what was rehearsed may hold no longer."


class ResultNotVerified(Refusal):
    """The verifier does not accept what the ceremony leaves behind."""

    code = "SEAL-NOT-VERIFIED"
    says = "The verifier does not accept the result ({outcome}): {failed}."
    next_step = "Mend what it names and let the step run again, or pause: the ceremony key is kept until it verifies."


REJECTED = ("not-verified", "unreadable")
"""Outcomes of the verifier after which the ceremony key is not destroyed."""
CEREMONY_KEY = "ceremony key"


def inventory_after(c: Ceremony) -> StepRun[None]:
    """Everything in the token is listed again and compared with what the journal knows."""
    read = yield from do(op.TakeInventory())
    difference = unexplained(c, tuple(one.id for one in read.objects))
    if difference:
        consent = yield from ask(
            Consent(
                text=text("close.unexplained", difference=difference),
                risk=text("close.unexplained-risk"),
            ),
            TWO_CONSENT,
        )
        if consent.decision is Decision.REFUSE:
            raise TokenNotAsExpected(difference=difference)
    yield from ask(inventory_table("close.inventory", read.objects), ADMINISTRATOR)
    yield from record(facts.InventoryTaken(moment="after", objects=read.objects))
    yield from seen_again(c, (yield from do(DescribeToken())), "after")


def seen_again(c: Ceremony, read: TokenRead, moment: str) -> StepRun[None]:
    """Firmware, library and mechanisms are those that the token was opened with, or two people accept what differs."""
    opened = c.state.last(facts.TokenOpened)
    assert opened is not None
    found = differences(opened.token, read)
    if found:
        consent = yield from ask(
            Consent(
                text=text("close.token-changed", difference=in_words(found)), risk=text("close.token-changed-risk")
            ),
            TWO_CONSENT,
        )
        if consent.decision is Decision.REFUSE:
            raise TokenChanged(difference=in_words(found))
    yield from record(facts.TokenSeenAgain(moment=moment, token=read, differences=found))


def unexplained(c: Ceremony, found: tuple[str, ...], pending: tuple[str, ...] = ()) -> str:
    """What differs between the ids found in the token and those the journal knows; empty where nothing does."""
    before = next((fact for fact in c.state.all(facts.InventoryTaken) if fact.moment == "before"), None)
    known = {one.id for one in before.objects} if before else set()
    gone = {fact.key_id for fact in c.state.all(facts.ObjectDestroyed)}
    made = {fact.made.key_id for fact in c.state.all(facts.KeyCreated)}
    made |= {fact.made.key_id for fact in c.state.all(facts.KeyRestored) if fact.made is not None}
    own = c.state.last(facts.CeremonyKeyMade)
    if own is not None:
        made.add(own.key.key_id)
    expected = (known | made) - gone
    extra = sorted(one for one in found if one and one not in expected and one not in pending)
    # Where a crash came between a destruction and its record, the object is gone and nobody wrote down that it is.
    missing = sorted(one for one in expected - c.state.destroy_intents if one and one not in found)
    words = [f"unknown object {one}" for one in extra] + [f"object {one} is missing" for one in missing]
    return "; ".join(words)


def statement(c: Ceremony, who: Person) -> StepRun[None]:
    """A witness or auditor states whether the script was followed (audit.md row 28)."""
    acting = c.state.actor(who.id)
    if acting not in c.state.present:
        return
    stated = yield from ask(
        Statement(text=text("close.statement", name=c.plan.person(acting).name)), only(acting, Proof.CODE)
    )
    yield from record(facts.StatementMade(person=acting, agrees=stated.agreement.value, remark=stated.remark.strip()))


def ready(c: Ceremony) -> StepRun[None]:
    """Nothing is open; two people agree that the journal is closed now."""
    open_ones = c.state.open_deviations()
    if open_ones:
        raise DeviationOpen(numbers=", ".join(str(number) for number in open_ones))
    yield from ask(Confirm(text=text("close.freeze", deviations=len(c.state.deviations))), TWO_PEOPLE)


def sign(c: Ceremony) -> StepRun[None]:
    """The transcript is built from the frozen journal and signed by the ceremony key."""
    own = c.state.last(facts.CeremonyKeyMade)
    frozen_head = c.state.frozen_head
    signed = yield from do(
        op.SignTranscript(
            key_id=own.key.key_id if own else "",
            certificate_sha256=own.key.certificate_sha256 if own else "",
            frozen_head=frozen_head,
        )
    )
    yield from record(
        facts.TranscriptSigned(sha256=signed.sha256, length=signed.length, certificate_sha256=signed.certificate_sha256)
    )


def read_head(c: Ceremony) -> StepRun[None]:
    """The final head and the certificate's fingerprint are read aloud and copied by hand: the auditor's anchor."""
    own = c.state.last(facts.CeremonyKeyMade)
    certificate = own.key.certificate_sha256 if own else ""
    for name, value in (("seal.head", c.state.frozen_head), ("seal.certificate", certificate)):
        if not value:
            continue
        words = fingerprints.words(bytes.fromhex(value))
        yield from ask(
            ReadAloud(text=text(name), digest=value, words=words, type_last=4, source=Source.SCREEN), TWO_CLAIM
        )
    yield from record(facts.HeadRead(head=c.state.frozen_head, certificate_sha256=certificate))


def verify(c: Ceremony) -> StepRun[None]:
    """The auditor's verifier is run on the result as it lies on disk, while the ceremony key is still there.

    Where it does not accept the result, people mend it and verify again, pause, or close all the same, which keeps the
    key: raises ResultNotVerified for all but the last.
    """
    own = c.state.last(facts.CeremonyKeyMade)
    verified = yield from do(op.VerifyResult(certificate_sha256=own.key.certificate_sha256 if own else ""))
    yield from record(facts.TranscriptVerified(outcome=verified.outcome, checks=verified.checks))
    if verified.outcome not in REJECTED:
        return
    failed = "; ".join(line.split(None, 1)[1] for line in verified.checks if line.startswith("failed ")) or "nothing"
    chosen = yield from ask(
        Choose(
            text=text("seal.not-verified", outcome=verified.outcome, failed=failed),
            options=(
                Option(id="open", text=text("seal.option-open")),
                Option(id="close", text=text("seal.option-close")),
            ),
            default="open",
        ),
        TWO_CONSENT if len(c.state.enrolled & set(c.state.present)) > 1 else ADMINISTRATOR,
    )
    if chosen.option != "close":
        raise ResultNotVerified(outcome=verified.outcome, failed=failed)


def destroy_ceremony_key(c: Ceremony) -> StepRun[None]:
    """The ceremony key has signed its last; it is destroyed, so that nobody signs another transcript with it.

    After a result that does not verify it is kept: with it the seal can still be mended.
    """
    own = c.state.last(facts.CeremonyKeyMade)
    if own is None or own.key.key_id in {fact.key_id for fact in c.state.all(facts.ObjectDestroyed)}:
        return
    verified = c.state.last(facts.TranscriptVerified)
    if verified is not None and verified.outcome in REJECTED:
        yield from record(facts.ObjectKept(what=CEREMONY_KEY, reason=f"the verifier said {verified.outcome}"))
        return
    done = yield from do(op.DestroyKey(what=CEREMONY_KEY, key_id=own.key.key_id))
    if done.left:
        raise TokenNotAsExpected(difference="the ceremony key is still there")
    yield from record(facts.ObjectDestroyed(what=CEREMONY_KEY, key_id=own.key.key_id))


def goodbye(c: Ceremony) -> StepRun[None]:
    """The token is closed, the transcript goes onto its stick, and people sign the paper."""
    yield from do(op.CloseToken())
    yield from sticks.hand_out_transcript(c)
    yield from ask(Confirm(text=text("seal.goodbye")), ADMINISTRATOR)


def keep_or_destroy(c: Ceremony, key: str) -> StepRun[None]:
    """At a stop, or when a key is voided, two people decide what becomes of a key that was born or restored."""
    made = in_token(c, key)
    if made is None:
        return
    chosen = yield from ask(
        Choose(
            text=text("stop.key", key=key, key_id=made.key_id),
            options=(
                Option(id="destroy", text=text("stop.option-destroy")),
                Option(id="keep", text=text("stop.option-keep")),
            ),
            default="destroy",
        ),
        TWO_CONSENT,
    )
    if chosen.option == "keep":
        yield from record(facts.ObjectKept(what=f"key {key}", reason="kept by decision of two people"))
        return
    done = yield from do(op.DestroyKey(what=f"key {key}", key_id=made.key_id))
    if done.left:
        raise TokenNotAsExpected(difference=f"{key} is still there")
    yield from record(facts.ObjectDestroyed(what=f"key {key}", key_id=made.key_id))


def settle_orphan(_: Ceremony, what: str, key_id: str) -> StepRun[None]:
    """Two people decide about a key of which only the intent is known; destroying what is not there does no harm."""
    chosen = yield from ask(
        Choose(
            text=text("stop.orphan", what=what, key_id=key_id),
            options=(
                Option(id="destroy", text=text("stop.option-destroy")),
                Option(id="keep", text=text("stop.option-keep")),
            ),
            default="destroy",
        ),
        TWO_CONSENT,
    )
    if chosen.option == "keep":
        yield from record(facts.ObjectKept(what=f"{what}, id {key_id}", reason="kept by decision of two people"))
        return
    done = yield from do(op.DestroyKey(what=what, key_id=key_id))
    if done.left:
        raise TokenNotAsExpected(difference=f"{what} is still there")
    yield from record(facts.ObjectDestroyed(what=what, key_id=key_id))


def in_token(c: Ceremony, key: str) -> KeyRead | None:
    """The key as it was born in the token or restored into it; None where it is not there."""
    born = c.state.key(key)
    if born is not None:
        return born.made
    return next((one.made for one in c.state.all(facts.KeyRestored) if one.key == key), None)


def left_behind(c: Ceremony) -> StepRun[None]:
    """At a stop everything on media and in hands is listed and its fate said."""
    held = [
        f"shares of set {one.identifier} ({one.policy}): {', '.join(one.handed_out) or 'none'}"
        for one in c.state.voided_sets
    ]
    held += [f"committed share set {one.identifier} ({one.policy})" for one in c.state.all(facts.SetCommitted)]
    held += [f"file {one.path}" for one in c.state.all(facts.OutputWritten)]
    held += [f"file {one.path} with {one.key} in clear" for one in c.state.all(facts.KeyRestored) if one.path]
    for what in held:
        chosen = yield from ask(
            Choose(
                text=text("stop.held", what=what),
                options=(
                    Option(id="destroy", text=text("stop.option-destroy-by-hand")),
                    Option(id="keep", text=text("stop.option-keep")),
                ),
                default="keep",
            ),
            TWO_CLAIM,
        )
        reason = "to be destroyed by hand, with a witness" if chosen.option == "destroy" else "kept by decision"
        yield from record(facts.ObjectKept(what=what, reason=reason))


def void_key(c: Ceremony, key: str, why: str) -> StepRun[None]:
    """A key is given up as a deviation's disposition: destroyed if two people say so, and it counts no more."""
    yield from keep_or_destroy(c, key)
    for key_id, name in sorted(c.state.orphans().items()):
        if name == key:
            yield from settle_orphan(c, f"key {key}", key_id)
    yield from record(facts.KeyVoided(key=key, why=why))


def defer_target(_: Ceremony, target: str, why: str) -> StepRun[None]:
    """A target is left for another day as a deviation's disposition."""
    yield from record(facts.TargetDeferred(target=target, why=why))
