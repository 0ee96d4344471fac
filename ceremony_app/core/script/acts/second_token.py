"""The restore test in a second token, and the look for what a test may have left there that ended in the middle."""

from __future__ import annotations

from ceremony_app.core.plan.schema import BackupPolicy
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts.backup import set_of
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Confirm, Option
from ceremony_app.core.script.restore_test import (
    Copy,
    LeftCopy,
    OpenSecondToken,
    RestoreInSecondToken,
    RestoreTestRead,
    SearchSecondToken,
)


class RestoreTestLeft(Refusal):
    """A copy of the restore test is still in the second token."""

    code = "RESTORE-TEST-LEFT"
    says = "The second token still shows {left} copies of the restore test."
    next_step = "Let this step run again; if they stay, record it as a deviation and have the second token reset."


class RestoreTestOther(Refusal):
    """What came back of the restore test is not what was begun."""

    code = "RESTORE-TEST-OTHER"
    says = "The restore test tells of another {what} than it was begun with."
    next_step = "Let this step run again; if it happens twice, stop: this computer is not to be trusted."


def restore_test(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """Every package is restored in a second token, compared, used once, and destroyed there again."""
    identifier = set_of(c, policy).backup.identifier
    keys = tuple(one.key for one in c.state.all(facts.PackageProved) if one.identifier == identifier)
    stale = tuple(one.key_id for one in c.state.copies_left())
    yield from ask(Confirm(text=text("backup.restore-test", policy=policy.id, count=len(keys))), ADMINISTRATOR)
    second = yield from do(OpenSecondToken(keys=keys, person=c.administrator()))
    if len(set(second.ids)) != len(keys):
        raise RestoreTestOther(what="number of ids")
    wanted = RestoreInSecondToken(
        policy=policy.id,
        identifier=identifier,
        serial=second.serial,
        copies=tuple(Copy(key=key, key_id=key_id) for key, key_id in zip(keys, second.ids, strict=True)),
        stale=stale,
        person=c.administrator(),
    )
    read = yield from do(wanted)
    _require_whole(wanted, read)
    yield from record(facts.RestoreTested(policy=policy.id, identifier=identifier, token=read))
    shown = text("backup.restore-tested", count=len(read.restored), label=read.label, serial=read.serial)
    yield from ask(Confirm(text=shown), ADMINISTRATOR)


def _require_whole(wanted: RestoreInSecondToken, read: RestoreTestRead) -> None:
    """Token, keys and ids are those of the intent, and nothing is left; raises RestoreTestOther, RestoreTestLeft."""
    if read.serial != wanted.serial:
        raise RestoreTestOther(what="token")
    if tuple((one.key, one.key_id) for one in read.restored) != tuple((one.key, one.key_id) for one in wanted.copies):
        raise RestoreTestOther(what="key or id")
    left = sum(1 for one in read.restored if one.left) + len(read.stale)
    if left:
        raise RestoreTestLeft(left=left)


def search(c: Ceremony) -> StepRun[None]:
    """The second token is looked into for copies that a test may have left, or people let it stand that they may.

    Nothing is asked where no copy is in doubt any more.
    """
    for serial in sorted({one.serial for one in c.state.copies_left()}):
        copies = tuple(one for one in c.state.copies_left() if one.serial == serial)
        named = ", ".join(f"{one.key} (id {one.key_id})" for one in copies)
        chosen = yield from ask(
            Choose(
                text=text("second.copies-left", serial=serial, copies=named),
                options=(
                    Option(id="look", text=text("second.option-look")),
                    Option(id="leave", text=text("second.option-leave")),
                ),
                default="look",
            ),
            TWO_CONSENT if len(c.state.enrolled & set(c.state.present)) > 1 else ADMINISTRATOR,
        )
        if chosen.option == "leave":
            yield from record(facts.CopiesNotSearched(copies=copies))
        else:
            yield from _look(c, serial, copies)


def _look(c: Ceremony, serial: str, copies: tuple[LeftCopy, ...]) -> StepRun[None]:
    ids = tuple(one.key_id for one in copies)
    read = yield from do(SearchSecondToken(serial=serial, ids=ids, person=c.administrator()))
    if read.serial != serial:
        raise RestoreTestOther(what="token")
    if read.left:
        raise RestoreTestLeft(left=len(read.left))
    yield from record(facts.CopiesSearched(serial=serial, copies=copies, found=read.found))
    shown = text("second.searched", serial=serial, count=len(copies), found=len(read.found))
    yield from ask(Confirm(text=shown), ADMINISTRATOR)
