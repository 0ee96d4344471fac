"""What a token says of its PINs, and C_SetPIN for both; runs inside a token process (PKCS#11 v3.1 §5.5, §5.6)."""

from __future__ import annotations

from typing import Any

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.module import OpenToken, secret_from
from ceremony_app.devices.hsm.raw import SECURITY_OFFICER, USER
from ceremony_app.devices.hsm.refusals import TokenNoOwnPad, TokenPinIncorrect, TokenPinLocked, TokenPinNotTaken

_PIN_BYTES = 1024
_PATH = 0x00000100
"""CKF_PROTECTED_AUTHENTICATION_PATH."""
# CKF_USER_PIN_COUNT_LOW, _FINAL_TRY, _LOCKED; the security officer's are the same four bits higher.
_LOW, _FINAL, _LOCKED = 0x00010000, 0x00020000, 0x00040000
_OFFICER_BITS = 4
_USERS = {PinKind.USER: USER, PinKind.SO: SECURITY_OFFICER}


def state(token: OpenToken) -> dict[str, Any]:
    """C_GetTokenInfo, asked anew: tries, lengths and path, as `PinState` in JSON; raises CkrError."""
    told = token.raw.token_info(token.token.slot.slot_id)
    unknown = (1 << (8 * told.width)) - 1
    return {
        "user": _tries(told.flags, 0).value,
        "so": _tries(told.flags, _OFFICER_BITS).value,
        "shortest": 0 if told.shortest == unknown else told.shortest,
        "longest": 0 if told.longest == unknown else told.longest,
        "path": (LogInPath.DEVICE if told.flags & _PATH else LogInPath.HOST).value,
    }


def _tries(flags: int, shift: int) -> PinTries:
    if flags >> shift & _LOCKED:
        return PinTries.LOCKED
    if flags >> shift & _FINAL:
        return PinTries.FINAL
    return PinTries.LOW if flags >> shift & _LOW else PinTries.MANY


def log_in_at_device(token: OpenToken) -> None:
    """C_Login without a PIN: the device asks for it at its own pad, or for its own quorum.

    Raises TokenNoOwnPad where the token does not say that it has one, TokenPinIncorrect, TokenPinLocked.
    """
    if LogInPath(state(token)["path"]) is not LogInPath.DEVICE:
        raise TokenNoOwnPad
    try:
        token.raw.log_in_at_device(token.session.handle, USER)
    except CkrError as error:
        if error.number != ckr.USER_ALREADY_LOGGED_IN:
            token.start_over()
            raise refusal_of(token, PinKind.USER, error) from None
    token.logged_in = True


def try_pin(token: OpenToken, pin: PinKind, pin_fd: int) -> None:
    """One counted log-in with the PIN in the pipe, and out again; nobody is logged in afterwards.

    Raises TokenPinIncorrect, TokenPinLocked or CkrError.
    """
    with secret_from(pin_fd, _PIN_BYTES) as given:
        token.start_over()
        _log_in(token, pin, given)
    token.start_over()


def set_pin(token: OpenToken, pin: PinKind, old_fd: int, new_fd: int) -> None:
    """C_SetPIN from the old PIN to the new one, both from pipes; nobody is logged in afterwards.

    Log-in and change are of one session, as C_SetPIN changes the PIN of whoever is logged in (v3.1 §5.6.5). Raises
    TokenPinIncorrect or TokenPinLocked for the old one, TokenPinNotTaken where the token does not like the new one:
    after these the old one is as it was. Raises CkrError for anything else, after which nobody knows.
    """
    with secret_from(old_fd, _PIN_BYTES) as old, secret_from(new_fd, _PIN_BYTES) as new:
        token.start_over()
        _log_in(token, pin, old)
        try:
            token.raw.set_pin(token.session.handle, old, new)
        except CkrError as error:
            token.start_over()
            if error.number in (ckr.PIN_INVALID, ckr.PIN_LEN_RANGE, ckr.PIN_TOO_WEAK):
                raise TokenPinNotTaken(pin=pin.value, error=ckr.describe(error.number)) from None
            raise
    token.start_over()


def _log_in(token: OpenToken, pin: PinKind, given: bytearray) -> None:
    if not given:
        raise TokenPinIncorrect(error="no PIN was given", warning="")
    try:
        token.raw.log_in(token.session.handle, _USERS[pin], given)
    except CkrError as error:
        token.start_over()
        raise refusal_of(token, pin, error) from None


def refusal_of(token: OpenToken, pin: PinKind, error: CkrError) -> Exception:
    """What a failed C_Login means, with what the token says now of the tries that are left."""
    if error.number in (ckr.PIN_LOCKED, ckr.PIN_EXPIRED, ckr.USER_PIN_NOT_INITIALIZED):
        return TokenPinLocked(error=ckr.describe(error.number))
    if error.number not in (ckr.PIN_INCORRECT, ckr.PIN_INVALID, ckr.PIN_LEN_RANGE):
        return error
    match PinTries(state(token)[pin.value]):
        case PinTries.LOCKED:
            return TokenPinLocked(error=ckr.describe(error.number))
        case PinTries.FINAL:
            warning = " The token says that the next try is the last."
        case PinTries.LOW:
            warning = " The token says that few tries are left."
        case PinTries.MANY:
            warning = ""
    return TokenPinIncorrect(error=ckr.describe(error.number), warning=warning)
