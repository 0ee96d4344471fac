"""C_InitToken and C_InitPIN on a blank token, with a guard in front; runs inside a token process (v3.1 §5.5, §5.6).

Only a blank token is initialised. One that has a label and PINs may hold keys that nobody sees without its PIN, and
C_InitToken destroys them all: that is left to its maker's own tool, in the hands of whoever knows what is in it.
"""

from __future__ import annotations

from typing import Any

from pkcs11.constants import TokenFlag
from pkcs11.exceptions import PKCS11Error

from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.devices.hsm.ckr import calling
from ceremony_app.devices.hsm.module import Module, secret_from, serial_of
from ceremony_app.devices.hsm.raw import SECURITY_OFFICER
from ceremony_app.devices.hsm.refusals import TokenNotBlank, TokenNotFound

_PIN_BYTES = 255


def make_token(module: Module, label: str, *, user_fd: int, officer_fd: int) -> str:
    """A private drill token in the first slot without an initialised one; its serial number.

    Raises TokenNotFound when no slot is free, CkrError.
    """
    return initialise(module, BLANK, label, user_fd=user_fd, officer_fd=officer_fd)["serial"]


def initialise(module: Module, serial: str, label: str, *, user_fd: int, officer_fd: int) -> dict[str, str]:
    """Give the blank token of that serial number (or the only blank one) a label and both PINs, from the pipes.

    What an attempt before left half done, a token with this label and no user PIN yet, is gone on with: nothing is
    wiped for it. Raises TokenNotFound, TokenNotBlank, CkrError.
    """
    token = find(module, serial, label)
    half = bool(token.flags & TokenFlag.TOKEN_INITIALIZED)
    with secret_from(user_fd, _PIN_BYTES) as pin, secret_from(officer_fd, _PIN_BYTES) as officer_pin:
        if not half:
            module.raw.init_token(token.slot.slot_id, officer_pin, label)
        with calling("C_OpenSession"):
            session = token.open(rw=True)
        try:
            module.raw.log_in(session.handle, SECURITY_OFFICER, officer_pin)
            module.raw.init_pin(session.handle, pin)
        finally:
            module.raw.close_all_sessions(token.slot.slot_id)
    # The slot gets its lasting number, and the token its serial, at the next C_Initialize only.
    module.raw.finalize()
    module.raw.initialize()
    return state(module, serial, label)


def find(module: Module, serial: str, label: str) -> Any:
    """The blank token of that serial number, or the only blank one; also one that is half initialised.

    Several blank slots that tell no serial number count as one.

    Raises TokenNotFound, TokenNotBlank.
    """
    present = module.tokens()
    mine = [one for one in present if serial in (BLANK, serial_of(one))]
    half = [one for one in mine if _is_half(one, label)]
    blank = [one for one in mine if not one.flags & TokenFlag.TOKEN_INITIALIZED and not _objects(one)]
    found = half or blank
    # Blank ones that say the same serial number, or none, are as good as one another; two devices are not.
    alike = len({serial_of(one) for one in found}) == 1
    if len(found) == 1 or (alike and serial == BLANK and not half):
        return found[0]
    if mine and not found:
        worst = mine[0]
        raise TokenNotBlank(serial=serial_of(worst) or "none", label=worst.label or "none", objects=_objects(worst))
    names = ", ".join(f"{one.label or '(no label)'} ({serial_of(one) or 'no serial'})" for one in present)
    raise TokenNotFound(serial=serial, label="(blank)", present=names or "none")


def state(module: Module, serial: str, label: str) -> dict[str, str]:
    """How far it is: `blank`, `half` (a label and no user PIN) or `done`; with the serial number where it has one."""
    flags = TokenFlag.TOKEN_INITIALIZED | TokenFlag.USER_PIN_INITIALIZED
    done = [
        one
        for one in module.tokens()
        if one.label == label and one.flags & flags == flags and serial in (BLANK, serial_of(one))
    ]
    if len(done) == 1:
        return {"state": "done", "serial": serial_of(done[0])}
    if len(done) > 1:
        raise TokenNotFound(serial=serial, label=label, present=f"{len(done)} of that label")
    token = find(module, serial, label)
    half = bool(token.flags & TokenFlag.TOKEN_INITIALIZED)
    return {"state": "half" if half else "blank", "serial": serial_of(token)}


def _is_half(token: Any, label: str) -> bool:
    named = token.flags & TokenFlag.TOKEN_INITIALIZED and token.label == label
    return bool(named and not token.flags & TokenFlag.USER_PIN_INITIALIZED and not _objects(token))


def _objects(token: Any) -> int:
    """How many objects it shows without a log-in; 0 where it opens no session, as a blank one need not."""
    try:
        session = token.open()
    except PKCS11Error:
        return 0
    try:
        return len(list(session.get_objects({})))
    except PKCS11Error:
        return 0
    finally:
        session.close()
