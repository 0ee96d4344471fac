"""Initialise a fresh token; runs inside a token process, for private drill tokens (hsm.md §5)."""

from __future__ import annotations

from pkcs11.constants import TokenFlag

from ceremony_app.devices.hsm.ckr import calling
from ceremony_app.devices.hsm.module import Module, secret_from, serial_of
from ceremony_app.devices.hsm.raw import SECURITY_OFFICER
from ceremony_app.devices.hsm.refusals import TokenNotFound

_PIN_BYTES = 255


def make_token(module: Module, label: str, *, user_fd: int, officer_fd: int) -> str:
    """C_InitToken on the first slot without an initialised token, C_InitPIN; the new token's serial number.

    Raises TokenNotFound when no slot is free, CkrError.
    """
    fresh = [t for t in module.tokens() if not t.flags & TokenFlag.TOKEN_INITIALIZED]
    if not fresh:
        raise TokenNotFound(serial="any", label="(not initialised)", present="no free slot")
    with secret_from(user_fd, _PIN_BYTES) as pin, secret_from(officer_fd, _PIN_BYTES) as officer_pin:
        module.raw.init_token(fresh[0].slot.slot_id, officer_pin, label)
        with calling("C_OpenSession"):
            session = fresh[0].open(rw=True)
        module.raw.log_in(session.handle, SECURITY_OFFICER, officer_pin)
        module.raw.init_pin(session.handle, pin)
        module.raw.close_all_sessions(fresh[0].slot.slot_id)
    # The slot gets its lasting number, and the token its serial, at the next C_Initialize only.
    module.raw.finalize()
    module.raw.initialize()
    made = [t for t in module.tokens() if t.flags & TokenFlag.TOKEN_INITIALIZED and t.label == label]
    if len(made) != 1:
        raise TokenNotFound(serial="new", label=label, present=f"{len(made)} of that label")
    return serial_of(made[0])
