"""The restore test: packages that are not committed yet, restored in another token than the one they come from.

The second token's process stays open between the step's effects, so that its PIN is typed once. Its loss is told as
such and costs the ceremony's own token nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.prompts import SECOND_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.restore_test import (
    Copy,
    OpenSecondToken,
    RestoredInTest,
    RestoreInSecondToken,
    RestoreTestRead,
    SearchSecondToken,
    SecondTokenRead,
    SecondTokenSearched,
)
from ceremony_app.core.script.state import State
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenGone, TokenLastTry
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.performing.desk import Desk, Scope, pipe
from ceremony_app.flow.room import Found, Trace

HALF = "restored-copy"
"""What a drill's fault calls the moment in which a copy is in the second token and not destroyed yet."""
_REF = "second-pin"
_ID_BYTES = 16


class SecondTokenNotBound(Refusal):
    """The plan wants a restore test, and the binding names no second token."""

    code = "RESTORE-TEST-NO-TOKEN"
    says = "The plan has the backup restored in a second token, and the binding names none."
    next_step = "Stop, add [second] to the binding, and begin in a new folder."


class SecondTokenAway(Refusal):
    """The second token went away in the middle."""

    code = "RESTORE-TEST-TOKEN-AWAY"
    says = "The second token {token} went away in the middle."
    next_step = "Plug it in again and let the step run again: what it may hold of the test is looked for first."


class SecondTokenOther(Refusal):
    """Another token than the one that was begun with."""

    code = "RESTORE-TEST-ANOTHER-TOKEN"
    says = "The test was begun in the second token with serial {expected}; the one that is here has {found}."
    next_step = "Plug in the token that the test was begun in; what may be left of the test is in that one."


class RestoreTestFailed(Refusal):
    """The second token did not give back the key."""

    code = "RESTORE-TEST-FAILED"
    says = "Restored in the second token, {key} is not the key that was born: {why}."
    next_step = "Have the set voided as a deviation and find out which token is at fault; nothing was committed."


def open_second_token(desk: Desk, operation: OpenSecondToken, _: State) -> SecondTokenRead:
    """It is opened anew, and each copy gets an id that nothing in it has."""
    desk.drop_second()
    token = _opened(desk, operation.person)
    with _reached(desk):
        swept = token.sweep()
        told = token.describe()
        held = {one.id for one in token.inventory()}
    ids: list[str] = []
    while len(ids) < len(operation.keys):
        key_id = secrets.token_hex(_ID_BYTES)
        if key_id not in held and key_id not in ids:
            ids.append(key_id)
    device = f"{told.manufacturer} {told.model} {told.firmware_version}"
    return SecondTokenRead(serial=told.serial, label=told.label, device=device, ids=tuple(ids), swept=swept)


def restore_test(desk: Desk, operation: RestoreInSecondToken, state: State) -> RestoreTestRead:
    """Each copy is destroyed before the next one comes in; the token is closed when all are gone."""
    scope = desk.scope(operation.policy)
    token = _of_serial(desk, operation.serial, operation.person)
    with _reached(desk):
        told = token.describe()
        stale = tuple(one for one in operation.stale if token.destroy(bytes.fromhex(one)))
    restored = tuple(_restored(desk, token, scope, copy, state) for copy in operation.copies)
    desk.drop_second()
    device = f"{told.manufacturer} {told.model} {told.firmware_version}"
    return RestoreTestRead(
        serial=told.serial,
        label=told.label,
        device=device,
        restored=restored,
        stale=stale,
        module_path=told.module_path,
        module_sha256=told.module_sha256,
    )


def search_second_token(desk: Desk, operation: SearchSecondToken, _: State) -> SecondTokenSearched:
    """What is found of the ids is destroyed; what the token shows after that is left."""
    token = _of_serial(desk, operation.serial, operation.person)
    with _reached(desk):
        token.sweep()
        found = _found(token, operation.ids)
        left = tuple(one for one in found if token.destroy(bytes.fromhex(one)))
    desk.drop_second()
    return SecondTokenSearched(serial=operation.serial, found=found, left=left)


def find_copies(desk: Desk, operation: RestoreInSecondToken) -> Found:
    """What a test left in the second token whose outcome nobody knows; where that cannot be reached, what may be."""
    ids = tuple(one.key_id for one in operation.copies)
    try:
        token = _of_serial(desk, operation.serial, operation.person)
        with _reached(desk):
            found = _found(token, ids)
    except (Refusal, ChildFailed, ChildGone) as error:
        why = error.code if isinstance(error, Refusal) else type(error).__name__
        named = ", ".join(ids) or "none"
        return Found(
            Trace.UNSEEN,
            f"the second token {operation.serial} could not be looked into ({why}); copies may be in it: {named}",
        )
    if found:
        return Found(Trace.PART, f"copies of the test are in the second token {operation.serial}: {', '.join(found)}")
    return Found(Trace.NOTHING, f"no copy of the test is in the second token {operation.serial}")


def destroy_copies(desk: Desk, operation: RestoreInSecondToken) -> None:
    """Destroy what was found; raises CopyStays where the token does not let it go."""
    token = _of_serial(desk, operation.serial, operation.person)
    with _reached(desk):
        left = [one.key_id for one in operation.copies if token.destroy(bytes.fromhex(one.key_id))]
    if left:
        raise CopyStays(serial=operation.serial, ids=", ".join(left))


class CopyStays(Refusal):
    """A copy could not be destroyed."""

    code = "RESTORE-TEST-COPY-STAYS"
    says = "The second token {serial} does not let copies of the test go: {ids}."
    next_step = "Record it as a deviation, and have the second token reset by its officer."


def _found(token: TokenClient, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in ids if token.find(bytes.fromhex(one)))


def _of_serial(desk: Desk, serial: str, person: str) -> TokenClient:
    """The second token that was opened, or opened again; raises SecondTokenOther."""
    token = desk.second or _opened(desk, person)
    with _reached(desk):
        found = token.describe().serial
    if found != serial:
        desk.drop_second()
        raise SecondTokenOther(expected=serial, found=found)
    return token


def _opened(desk: Desk, person: str) -> TokenClient:
    """Its PIN goes from child to child like the first one's."""
    second = desk.binding.second
    if second is None:
        raise SecondTokenNotBound()
    where = TokenModule(
        module=second.module, config=second.module_config, serial=second.token_serial, label=second.token_label
    )
    with _reached(desk):
        desk.second = TokenClient.start(where, desk.other_may_end)
    try:
        with _reached(desk):
            _log_in(desk, desk.second, person, f"{second.token_label} ({second.token_serial})")
    except BaseException:
        desk.drop_second()
        raise
    return desk.second


@contextmanager
def _reached(desk: Desk) -> Iterator[None]:
    """A second token that goes away, or its process, is a refusal here: nothing else is lost with it.

    People who wait no longer end its process meanwhile, and no other.
    """
    if desk.second is not None:
        desk.other_may_end(desk.second.kill)
    try:
        yield
    except (TokenGone, ChildGone) as gone:
        second = desk.binding.second
        desk.drop_second()
        name = f"{second.token_label} ({second.token_serial})" if second is not None else ""
        raise SecondTokenAway(token=name) from gone
    finally:
        desk.waits_for_no_other()


def _log_in(desk: Desk, token: TokenClient, person: str, name: str) -> None:
    people = desk.people()
    if token.pin_state().user is PinTries.FINAL:
        raise TokenLastTry(pin=f"second token {name}")
    request = SecretRequest(page=SecretPage.PIN_ENTRY, person=person, subject=SECOND_SUBJECT)
    with desk.face.line(request) as line:
        people.read_pin(_REF, line, f"PIN of the second token {name}")
    try:
        with pipe() as ends:
            people.pin_to(_REF, ends.write)
            ends.close_write()
            token.log_in(ends.read)
    finally:
        people.forget(_REF)


def _restored(desk: Desk, token: TokenClient, scope: Scope, copy: Copy, state: State) -> RestoredInTest:
    """What was compared, and how many objects of it the token still shows after it was destroyed."""
    born, plan, packed = state.key(copy.key), desk.plan.key(copy.key), scope.packages[copy.key].package
    assert born is not None
    if packed.transported is not None:
        why = "its package needs a computer to be opened, and no token does that"
        raise RestoreTestFailed(key=copy.key, why=why)
    key_id, label = bytes.fromhex(copy.key_id), f"restore test {copy.key}"[:32]
    spki = bytes.fromhex(born.made.spki) or None
    with pipe() as ends:
        scope.client.bk_to(ends.write)
        ends.close_write()
        with _reached(desk):
            token.load_backup_key(ends.read)
    with _reached(desk):
        try:
            made = token.restore(plan.algorithm, plan.usage, key_id, label, packed.wrapped, spki)
            desk.faults.done(HALF)
            if spki is None and (made.check_value or b"").hex() != born.made.check_value:
                raise RestoreTestFailed(key=copy.key, why="its check value differs")
        finally:
            token.drop_backup_key()
            left = token.destroy(key_id)
    compared = "public key, and a use that verifies with it" if spki else born.made.check_method
    return RestoredInTest(key=copy.key, key_id=copy.key_id, compared=compared, left=left)
