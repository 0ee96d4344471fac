"""Act "restore" of a recovery: package accepted, shares typed, backup key rebuilt, key brought back.

The step that types the shares is one secret scope: if its child dies before the key is back, the shares are typed
again. What restores the key is a step of its own, so that a key half restored is found and settled.
"""

from __future__ import annotations

from ceremony_app.core.plan.schema import Role
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts, outcomes
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import recovery_operations as rop
from ceremony_app.core.script.acts.people import QuorumMissing
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, TWO_PEOPLE, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import CheckTable, Choose, Confirm, Consent, Decision, EnterText, Option
from ceremony_app.core.script.recovery_job import Into, Job
from ceremony_app.core.shares.package import PackageHead
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.wrapping.forms import Route

RIGHT = "right"
FILE = "file"


class ShareNotAccepted(Refusal):
    """A share was given up."""

    code = "RECOVER-SHARE-NOT-ACCEPTED"
    says = "{number} of the shares was not accepted ({verdict}); words to look at: {places}; it is: {which}."
    next_step = "Compare it with the paper; take a share of set {identifier} that the record names."


class SharesMissing(Refusal):
    """There are not enough shares."""

    code = "RECOVER-SHARES-MISSING"
    says = "There are not enough shares of set {identifier}: {typed} are right, still needed: {missing}."
    next_step = "Bring more custodians with their envelopes, and let the step run again."


class PackageHeadForged(Refusal):
    """The head does not carry the backup key's MAC."""

    code = "RECOVER-HEAD-NOT-AUTHENTIC"
    says = "The head of this package was changed, or the package is of another backup key: its MAC does not hold."
    next_step = "Take another copy of the package, and compare its SHA-256 with the transcript's."


class OtherBackupKey(Refusal):
    """The shares give another key than the transcript's."""

    code = "RECOVER-OTHER-BACKUP-KEY"
    says = "The shares restore another backup key than the one that the transcript names."
    next_step = "Look at the commitments of the shares in the transcript; one share or the transcript is forged."


class FileNotConsented(Refusal):
    """Nobody consented to a file."""

    code = "RECOVER-FILE-NOT-CONSENTED"
    says = "Two people did not consent to writing {key} into a file in clear."
    next_step = "Restore it into a token, or stop."


class RestoredKeyDiffers(Refusal):
    """What was restored is not the key of the package."""

    code = "RECOVER-KEY-DIFFERS"
    says = "The key that was restored is not the one that the package names: its {compared} differs or does not hold."
    next_step = "It was destroyed or is not to be used. Take another copy of the package."


class RestoredKeyNotUsable(Refusal):
    """The key is back and equal, and the token does not do with it what it is for."""

    code = "RECOVER-KEY-NOT-USABLE"
    says = "{key} is back in the token and is the right one, but using it once failed ({method})."
    next_step = "Let the step run again; if it stays so, stop: you are asked whether the key is kept or destroyed."


def quorum(c: Ceremony) -> StepRun[None]:
    """At least two people are here, one of them an administrator and one who is none."""
    here = [c.plan.person(one) for one in c.state.present]
    missing = []
    if len(here) < 2:
        missing.append("two people are needed")
    if not any(Role.ADMINISTRATOR in one.roles for one in here):
        missing.append("no administrator is here")
    if all(Role.ADMINISTRATOR in one.roles for one in here):
        missing.append("nobody is here who is not an administrator")
    if sum(Role.CUSTODIAN in one.roles for one in here) < c.plan.quorum.custodians:
        missing.append(f"{c.plan.quorum.custodians} custodians are needed")
    if missing:
        raise QuorumMissing(missing="; ".join(missing))
    custodians = sum(Role.CUSTODIAN in one.roles for one in here)
    yield from ask(
        EnterText(
            text=text("people.quorum", present=len(here), custodians=custodians),
            suggestion="nobody else",
        ),
        ADMINISTRATOR,
    )


def accept_package(_: Ceremony, job: Job) -> StepRun[None]:
    """Two people see what the package claims of itself, and what the transcript says of it."""
    read = yield from do(rop.AcceptPackage(sha256=job.package))
    head = job.head
    rows = claims(job)
    yield from ask(
        CheckTable(
            text=text(
                "recover.package",
                key=head.key,
                algorithm=head.algorithm.value,
                identifier=head.identifier,
                ceremony=head.ceremony,
            ),
            columns=("what", "value"),
            rows=rows,
        ),
        TWO_PEOPLE,
    )
    yield from record(
        facts.PackageAccepted(
            key=head.key,
            sha256=read.sha256,
            algorithm=head.algorithm,
            set_identifier=head.identifier,
            stated=tuple(outcomes.Stated(name=name, value=value) for name, value in rows),
            job=job,
        )
    )


def claims(job: Job) -> tuple[tuple[str, str], ...]:
    """The head as a table, and how it stands to the transcript."""
    head = job.head
    groups = "; ".join(f"any {threshold} of {count} shares" for threshold, count in head.groups)
    if len(head.groups) > 1:
        groups = f"any {head.group_threshold} of {len(head.groups)} groups ({groups})"
    known = job.known
    return (
        ("key", head.key),
        ("algorithm and use", f"{head.algorithm.value}, {head.usage.value}"),
        ("ceremony", head.ceremony),
        ("mode", head.mode.value),
        ("share set", str(head.identifier)),
        ("shares needed", groups),
        ("iteration exponent", str(head.iteration_exponent)),
        ("check value", f"{head.check_value} ({head.check_method})" if head.check_value else "none; a public key"),
        ("regions", ", ".join(head.regions) or "none"),
        ("route of the backup", head.route.value),
        ("package", f"SHA-256 {job.package}"),
        ("transcript", f"SHA-256 {known.transcript}: {known.said}" if known else "not given: nothing was compared"),
    )


def consent_to_file(_: Ceremony, job: Job) -> StepRun[None]:
    """Two people consent, with their reason, to a file that holds the key in clear."""
    consent = yield from ask(
        Consent(text=text("recover.file-consent", key=job.head.key), risk=text("recover.file-risk")), TWO_CONSENT
    )
    if consent.decision is Decision.REFUSE:
        raise FileNotConsented(key=job.head.key)
    yield from record(
        facts.RouteConsented(key=job.head.key, target=FILE, route=Route.HOST_PLAINTEXT, reason=consent.reason.strip())
    )


def type_shares(c: Ceremony, job: Job) -> StepRun[None]:
    """Shares are typed one by one until there are enough; then they are combined and the head is checked."""
    head, known = job.head, job.known
    yield from do(begin_recovery(job))
    right = yield from _until_enough(c, job)
    pictured = tuple(one.which for one in right if one.source is ShareSource.PICTURE)
    by_camera = tuple(one.which for one in right if one.source is ShareSource.CAMERA)
    rebuilt = yield from do(rop.RebuildBackupKey(sha256=job.package))
    if known is not None and rebuilt.check_value != known.check_value:
        raise OtherBackupKey()
    if rebuilt.head != "authentic":
        raise PackageHeadForged()
    yield from record(
        facts.SharesTyped(
            identifier=head.identifier,
            shares=tuple(one.which for one in right),
            commitments="matched" if known is not None else "not compared",
            pictured=pictured,
            by_camera=by_camera,
        )
    )


def begin_recovery(job: Job) -> rop.BeginRecovery:
    """What the secrets child is told of the set whose shares it is to take."""
    head, known = job.head, job.known
    return rop.BeginRecovery(
        identifier=head.identifier,
        iteration_exponent=head.iteration_exponent,
        group_threshold=job.shape.group_threshold,
        groups=tuple((group.threshold, group.count, group.title) for group in job.shape.groups),
        salt=known.salt if known else "",
        commitments=known.commitments if known else (),
    )


def _until_enough(c: Ceremony, job: Job) -> StepRun[list[outcomes.ShareTyped]]:
    """The shares that were entered and are right; at least as many as are needed."""
    right: list[outcomes.ShareTyped] = []
    missing = "the first share"
    number = 0
    while True:
        people = tuple(one for one in c.plan.people if one.id in c.state.present)
        chosen = yield from ask(
            Choose(
                text=text("recover.who", number=number + 1, missing=missing),
                options=(
                    *(Option(id=one.id, text=text("recover.option-person", name=one.name)) for one in people),
                    Option(id="none", text=text("recover.option-none")),
                ),
                default=_likely(c, number),
            ),
            ADMINISTRATOR,
        )
        if chosen.option == "none":
            raise SharesMissing(identifier=job.head.identifier, typed=len(right), missing=missing)
        number += 1
        typed = yield from do(rop.TypeShare(number=number, person=chosen.option))
        if typed.verdict != RIGHT:
            yield from _wrong(job, number, typed)
            continue
        right.append(typed)
        missing = typed.missing
        if typed.enough == "enough":
            missing = "none more"
            further = yield from ask(
                Choose(
                    text=text("recover.enough", number=len(right), tried=number),
                    options=(
                        Option(id="combine", text=text("recover.option-combine")),
                        Option(id="another", text=text("recover.option-another")),
                    ),
                    default="combine",
                ),
                ADMINISTRATOR,
            )
            if further.option == "combine":
                return right


def _likely(c: Ceremony, number: int) -> str:
    """Who will probably type next: the custodians in turn."""
    custodians = [one.id for one in c.plan.people if one.id in c.state.present and Role.CUSTODIAN in one.roles]
    return custodians[number % len(custodians)] if custodians else next(iter(c.state.present))


def _wrong(job: Job, number: int, typed: outcomes.ShareTyped) -> StepRun[None]:
    """A share was not right: it is named, and typed again, or the people give up."""
    places = ", ".join(str(place) for place in typed.places) or "none named"
    which = typed.which or "unknown"
    again = yield from ask(
        Choose(
            text=text("recover.share-wrong", verdict=typed.verdict, places=places, which=which),
            options=(
                Option(id="again", text=text("recover.option-again")),
                Option(id="give-up", text=text("recover.option-give-up")),
            ),
            default="again",
        ),
        ADMINISTRATOR,
    )
    if again.option == "give-up":
        raise ShareNotAccepted(
            number=f"Number {number}",
            verdict=typed.verdict,
            places=places,
            which=which,
            identifier=job.head.identifier,
        )


def restore_to_token(_: Ceremony, job: Job) -> StepRun[None]:
    """The key comes into the token, locked, and is compared; nothing that could be refused stands before its record."""
    head = job.head
    chosen = yield from do(op.ChooseKeyId(subject=head.key))
    done = yield from do(
        rop.RestoreKey(
            key=head.key,
            algorithm=head.algorithm,
            usage=head.usage,
            key_id=chosen.key_id,
            label=head.key,
            sha256=job.package,
        )
    )
    if not same_key(head, done.made):
        yield from do(op.DestroyKey(what=f"key {head.key}", key_id=chosen.key_id))
        raise RestoredKeyDiffers(compared=job.compared)
    compared = f"{job.compared} compared, {done.how}"
    yield from record(
        facts.KeyRestored(key=head.key, into=Into.TOKEN.value, compared=compared, made=done.made, path="")
    )


def use_restored(c: Ceremony, job: Job) -> StepRun[None]:
    """The shares are forgotten, and the restored key is used once; raises RestoredKeyNotUsable where it cannot be."""
    restored = c.state.last(facts.KeyRestored)
    assert restored is not None and restored.made is not None
    head = job.head
    yield from do(rop.EndRecovery())
    used = yield from do(op.UseKey(key_id=restored.made.key_id, algorithm=head.algorithm, usage=head.usage))
    if used.verified != "verified":
        raise RestoredKeyNotUsable(key=head.key, method=used.method)
    yield from record(facts.KeyUsed(key=head.key, method=used.method))
    compared = f"{restored.compared}, used once ({used.method})"
    yield from ask(Confirm(text=text("recover.restored", key=head.key, compared=compared)), TWO_PEOPLE)


def same_key(head: PackageHead, made: outcomes.KeyRead) -> bool:
    """Whether a key has the public key or the check value that a package names; one of them must be there."""
    spki = head.spki.hex() if head.spki else ""
    if head.algorithm.is_symmetric:
        return bool(head.check_value) and made.check_value == head.check_value
    return bool(spki) and made.spki == spki


def restore_to_file(c: Ceremony, job: Job) -> StepRun[None]:
    """The secrets child writes the key, compared, into a new file that its owner alone can read."""
    consents = c.state.all(facts.RouteConsented)
    if not any((one.key, one.target) == (job.head.key, FILE) for one in consents):
        raise FileNotConsented(key=job.head.key)
    done = yield from do(rop.WriteMaterial(key=job.head.key, path=job.path, sha256=job.package))
    compared = f"{job.compared} compared before it was written; {done.form}, {done.length} bytes"
    yield from record(
        facts.KeyRestored(key=job.head.key, into=Into.FILE.value, compared=compared, made=None, path=done.path)
    )


def show_file(c: Ceremony, job: Job) -> StepRun[None]:
    """The shares are forgotten, and two people see where the key lies in clear."""
    restored = c.state.last(facts.KeyRestored)
    assert restored is not None
    yield from do(rop.EndRecovery())
    shown = text("recover.written", key=job.head.key, path=restored.path, compared=restored.compared)
    yield from ask(Confirm(text=shown), TWO_PEOPLE)
