"""Act "backup": a backup key is made, split, handed out, read back, proved, used and only then committed.

All steps of a policy are one secret scope (engine.md rule 3): if the secrets child dies before the commit, they all
begin again with a new backup key and a new set.
"""

from __future__ import annotations

from ceremony_app.core.plan.schema import BackupPolicy, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import printing
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_PEOPLE, Ceremony, only, trusted_under
from ceremony_app.core.script.effects import Proof, StepRun, Who, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Confirm, Option, TypeTwice
from ceremony_app.core.script.trusted import backup_of

RIGHT = "right"


class ShareGivenUp(Refusal):
    """A share could not be read back."""

    code = "SHARE-NOT-READ-BACK"
    says = "{custodian} could not read back {share} as it was shown."
    next_step = "Let this step run again, or have the set voided as a deviation: a new one is made."


class SharesNotProved(Refusal):
    """The shares that were read back do not restore the backup key."""

    code = "SHARE-SET-NOT-PROVED"
    says = "The shares of {policy} that were read back do not all restore the backup key."
    next_step = "Have the set voided as a deviation; a new one is made and every share handed out again."


class PackageDoesNotOpen(Refusal):
    """A package does not hold the key."""

    code = "BACKUP-PACKAGE-WRONG"
    says = "The backup package of {key} does not give back the key that was born."
    next_step = "Have the set voided as a deviation and another route chosen; nothing was committed."


def set_of(c: Ceremony, policy: BackupPolicy) -> facts.ShareSetMade:
    """The set that is being made; the steps before this one made it."""
    made = c.state.share_set(policy.id)
    assert made is not None
    return made


def holder(policy: BackupPolicy, index: int) -> str:
    """Whose share the index-th is, counted group by group from 0, as the plan says."""
    return [name for group in policy.groups for name in group.custodians][index]


def share_name(policy: BackupPolicy, index: int) -> str:
    """A share in words, as `custody, share 2 of 3 of group “board”`."""
    for group in policy.groups:
        if index < len(group.custodians):
            place = f"share {index + 1} of {len(group.custodians)}"
            return place if len(policy.groups) == 1 else f"{place} of group {group.title}"
        index -= len(group.custodians)
    raise IndexError(index)


def begin(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """A backup key is made from the token's, the computer's and perhaps dice's randomness, and split."""
    yield from ask(Confirm(text=text("backup.begin", policy=policy.id, shape=shape(policy))), ADMINISTRATOR)
    used = [made.backup.identifier for made in c.state.all(facts.ShareSetMade)]
    used += [void.identifier for void in c.state.voided_sets]
    drawn = yield from do(
        op.DrawEntropy(
            policy=policy.id,
            groups=tuple((group.threshold, len(group.custodians), group.title) for group in policy.groups),
            group_threshold=policy.group_threshold,
            used_identifiers=tuple(sorted(set(used))),
            dice_rolls=policy.dice_rolls,
        )
    )
    yield from record(
        facts.EntropyDrawn(
            policy=policy.id,
            token_commitment=drawn.token_commitment,
            computer_commitment=drawn.computer_commitment,
        )
    )
    begun = yield from do(
        op.BeginBackup(
            policy=policy.id,
            dice_rolls=policy.dice_rolls,
            dice_person=c.administrator() if policy.dice_rolls else "",
        )
    )
    yield from record(facts.ShareSetMade(policy=policy.id, backup=begun))


def shape(policy: BackupPolicy) -> str:
    """Thresholds in words, never as bare letters (paperback README)."""
    groups = [f"any {group.threshold} of {len(group.custodians)} shares" for group in policy.groups]
    if len(groups) == 1:
        return groups[0]
    titles = "; ".join(f"{group.title}: {words}" for group, words in zip(policy.groups, groups, strict=True))
    return f"any {policy.group_threshold} of {len(groups)} groups ({titles})"


def hand_out(c: Ceremony, policy: BackupPolicy, index: int) -> StepRun[None]:
    """One custodian sees one share, alone, and writes it down by hand, or has it printed where that was decided."""
    custodian = c.state.actor(holder(policy, index))
    made = set_of(c, policy)
    if printing.is_printed(c, policy):
        yield from printing.print_share(
            c,
            paper.PrintShare(
                policy=policy.id,
                identifier=made.backup.identifier,
                index=index,
                custodian=custodian,
                share=share_name(policy, index),
                shape=shape(policy),
            ),
        )
    else:
        yield from show_share(c, policy, index)
    yield from record(
        facts.ShareHandedOut(policy=policy.id, identifier=made.backup.identifier, index=index, custodian=custodian)
    )


def show_share(c: Ceremony, policy: BackupPolicy, index: int) -> StepRun[None]:
    """The share is shown to its custodian, who writes it down by hand."""
    custodian = c.state.actor(holder(policy, index))
    identifier = set_of(c, policy).backup.identifier
    yield from ask(
        Confirm(
            text=text("backup.hand-out", name=c.plan.person(custodian).name, share=share_name(policy, index)),
            details=(text("backup.booth"),),
        ),
        only(custodian, Proof.CODE),
    )
    yield from do(op.ShowShare(policy=policy.id, identifier=identifier, index=index, custodian=custodian))


def read_back(c: Ceremony, policy: BackupPolicy, index: int) -> StepRun[None]:
    """The custodian types the share back from the paper that will be sealed; a wrong word is named by its place."""
    custodian = c.state.actor(holder(policy, index))
    made = set_of(c, policy)
    name = share_name(policy, index)
    while True:
        checked = yield from do(
            op.ReadBackShare(policy=policy.id, identifier=made.backup.identifier, index=index, custodian=custodian)
        )
        if checked.verdict == RIGHT:
            break
        again = yield from ask(
            Choose(
                text=text(
                    "backup.share-wrong",
                    share=name,
                    verdict=checked.verdict,
                    places=", ".join(str(place) for place in checked.places) or "none named",
                    which=checked.which or "unknown",
                ),
                options=(
                    Option(id="again", text=text("backup.option-again")),
                    Option(id="show", text=text("backup.option-show")),
                    Option(id="give-up", text=text("backup.option-give-up")),
                ),
                default="again",
            ),
            only(custodian),
        )
        if again.option == "show":
            yield from do(
                op.ShowShare(policy=policy.id, identifier=made.backup.identifier, index=index, custodian=custodian)
            )
        elif again.option == "give-up":
            raise ShareGivenUp(custodian=c.plan.person(custodian).name, share=name)
    yield from record(
        facts.ShareReadBack(policy=policy.id, identifier=made.backup.identifier, index=index, custodian=custodian)
    )


def seal_envelope(c: Ceremony, policy: BackupPolicy, index: int) -> StepRun[None]:
    """The paper goes into its envelope; two people type the envelope's serial."""
    custodian = c.state.actor(holder(policy, index))
    made = set_of(c, policy)
    taken = tuple(sealed.serial for sealed in c.state.all(facts.EnvelopeSealed))
    typed = yield from ask(
        TypeTwice(
            text=text("backup.envelope", name=c.plan.person(custodian).name, share=share_name(policy, index)),
            taken=taken,
        ),
        Who(count=2, proof=Proof.CODE),
    )
    yield from record(
        facts.EnvelopeSealed(
            policy=policy.id,
            identifier=made.backup.identifier,
            index=index,
            custodian=custodian,
            serial=typed.first.strip(),
        )
    )


def prove(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """The shares read back from paper restore the backup key, by every sufficient subset and a second library."""
    made = set_of(c, policy)
    proved = yield from do(op.ProveShares(policy=policy.id, identifier=made.backup.identifier))
    if proved.second_opinion != "agrees" or proved.algebraic != "holds":
        raise SharesNotProved(policy=policy.id)
    yield from record(
        facts.SetProved(
            policy=policy.id,
            identifier=made.backup.identifier,
            method=proved.method,
            subsets=proved.subsets,
            algebraic=proved.algebraic,
            second_opinion=proved.second_opinion,
        )
    )


def pack(c: Ceremony, policy: BackupPolicy, key: KeyPlan) -> StepRun[None]:
    """A key is wrapped under the backup key, and the package opened again with the key rebuilt from the shares."""
    made = set_of(c, policy)
    born = c.state.key(key.id)
    route = c.state.route(key.id, f"backup:{policy.id}")
    assert born is not None and route is not None
    package = yield from do(
        op.PackKey(
            policy=policy.id,
            identifier=made.backup.identifier,
            key=key.id,
            key_id=born.made.key_id,
            algorithm=key.algorithm,
            route=route.route,
            under=trusted_under(c, key, backup_of(policy.id)),
        )
    )
    checked = yield from do(
        op.OpenPackage(policy=policy.id, identifier=made.backup.identifier, key=key.id, sha256=package.sha256)
    )
    if checked.matches != "matches":
        raise PackageDoesNotOpen(key=key.id)
    yield from record(
        facts.PackageProved(
            policy=policy.id,
            identifier=made.backup.identifier,
            key=key.id,
            route=route.route,
            sha256=package.sha256,
            length=package.length,
            compared=checked.compared,
        )
    )


def commit(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """Everything is proved; the packages are stored and the backup key goes."""
    made = set_of(c, policy)
    identifier = made.backup.identifier
    packages = tuple(
        (fact.key, fact.sha256) for fact in c.state.all(facts.PackageProved) if fact.identifier == identifier
    )
    yield from ask(Confirm(text=text("backup.commit", policy=policy.id, packages=len(packages))), TWO_PEOPLE)
    written = yield from do(op.CommitScope(policy=policy.id, identifier=identifier, packages=packages))
    yield from record(facts.SetCommitted(policy=policy.id, identifier=identifier, packages=written.files))


def write_package(c: Ceremony, policy: BackupPolicy, key: KeyPlan) -> StepRun[None]:
    """The committed package of a key is written into the folder and read back."""
    committed = c.state.committed(policy.id)
    assert committed is not None
    package = next((one for one in committed.packages if one.name == key.id), None)
    if package is None:
        return
    path = f"backup/{key.id}-{committed.identifier}.backup.json"
    written = yield from do(op.WriteOutput(path=path, sha256=package.sha256))
    yield from record(facts.OutputWritten(subject=key.id, path=path, sha256=written.sha256, length=written.length))
