"""The restore test: packages that are not committed yet, restored in another token than the one they come from."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.prompts import SECOND_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.restore_test import RestoredInTest, RestoreInSecondToken, RestoreTestRead
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenLastTry
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.performing.desk import Desk, Scope, pipe

_REF = "second-pin"
_ID_BYTES = 16


class SecondTokenNotBound(Refusal):
    """The plan wants a restore test, and the binding names no second token."""

    code = "RESTORE-TEST-NO-TOKEN"
    says = "The plan has the backup restored in a second token, and the binding names none."
    next_step = "Stop, add [second] to the binding, and begin in a new folder."


class RestoreTestFailed(Refusal):
    """The second token did not give back the key."""

    code = "RESTORE-TEST-FAILED"
    says = "Restored in the second token, {key} is not the key that was born: {why}."
    next_step = "Have the set voided as a deviation and find out which token is at fault; nothing was committed."


def restore_test(desk: Desk, operation: RestoreInSecondToken, state: State) -> RestoreTestRead:
    """Its PIN goes from child to child like the first one's; whatever came in is destroyed before it is closed."""
    second, scope = desk.binding.second, desk.scope(operation.policy)
    if second is None:
        raise SecondTokenNotBound()
    token = TokenClient.start(
        TokenModule(
            module=second.module, config=second.module_config, serial=second.token_serial, label=second.token_label
        )
    )
    try:
        _log_in(desk, token, operation.person, f"{second.token_label} ({second.token_serial})")
        told, left = token.describe(), _swept(token, operation.keys)
        restored = []
        for key in operation.keys:
            compared, still = _restored(desk, token, scope, key, state)
            restored.append(RestoredInTest(key=key, compared=compared))
            left += still
        return RestoreTestRead(
            serial=told.serial,
            label=told.label,
            device=f"{told.manufacturer} {told.model} {told.firmware_version}",
            restored=tuple(restored),
            left=left,
            module_path=told.module_path,
            module_sha256=told.module_sha256,
        )
    finally:
        token.close()


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


def _label(key: str) -> str:
    return f"restore test {key}"[:32]


def _swept(token: TokenClient, keys: Sequence[str]) -> int:
    """What an attempt left that ended in the middle is destroyed first; how many objects of it stay."""
    labels = {_label(key) for key in keys}
    stale = {one.id for one in token.inventory() if one.label in labels and one.id}
    return sum(token.destroy(bytes.fromhex(one)) for one in sorted(stale))


def _restored(desk: Desk, token: TokenClient, scope: Scope, key: str, state: State) -> tuple[str, int]:
    """What was compared, and how many objects of it the token still shows after it was destroyed."""
    born, plan, packed = state.key(key), desk.plan.key(key), scope.packages[key].package
    assert born is not None
    if packed.transported is not None:
        raise RestoreTestFailed(key=key, why="its package needs a computer to be opened, and no token does that")
    key_id = secrets.token_bytes(_ID_BYTES)
    with pipe() as ends:
        scope.client.bk_to(ends.write)
        ends.close_write()
        token.load_backup_key(ends.read)
    try:
        spki = bytes.fromhex(born.made.spki) or None
        made = token.restore(plan.algorithm, plan.usage, key_id, _label(key), packed.wrapped, spki)
        if spki is None and (made.check_value or b"").hex() != born.made.check_value:
            raise RestoreTestFailed(key=key, why="its check value differs")
    finally:
        token.drop_backup_key()
        left = token.destroy(key_id)
    return ("public key, and a use that verifies with it" if spki else born.made.check_method), left
