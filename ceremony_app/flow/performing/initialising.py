"""A blank token is initialised: both PINs are chosen on pages of the secrets child and go to the token by pipes."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.script.initialising import InitialisedRead, InitialiseToken
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.initialise import Blank, initialise, state_of
from ceremony_app.flow.performing.desk import Desk, pipe
from ceremony_app.flow.room import Found, Trace

_PAGES = {
    PinKind.SO: (SecretPage.SO_PIN_CHOICE, OFFICER_SUBJECT, "New PIN of the security officer"),
    PinKind.USER: (SecretPage.PIN_CHOICE, "user PIN", "New user PIN"),
}


def initialise_token(desk: Desk, operation: InitialiseToken, _: State) -> InitialisedRead:
    """The guard looks first; then the officer's PIN is chosen, the user's, and the token is initialised."""
    blank = _blank(desk, operation)
    state_of(blank)
    people = desk.people()
    try:
        for kind, (page, subject, heading) in _PAGES.items():
            request = SecretRequest(page=page, person=operation.person, subject=subject)
            with desk.face.line(request) as line:
                people.choose_pin(f"new-{kind.value}", line, f"{heading} of token {operation.label}")
        with pipe() as user, pipe() as officer:
            for kind, ends in ((PinKind.USER, user), (PinKind.SO, officer)):
                people.pin_to(f"new-{kind.value}", ends.write)
                ends.close_write()
            serial = initialise(blank, user.read, officer.read)
    finally:
        for kind in _PAGES:
            people.forget(f"new-{kind.value}")
    return InitialisedRead(serial=serial, label=operation.label)


def find_initialised(desk: Desk, operation: InitialiseToken) -> Found:
    """What an initialisation left whose outcome nobody knows; none of it needs to be wiped to go on."""
    told = state_of(_blank(desk, operation))
    if told.done:
        return Found(
            Trace.WHOLE,
            f"token {operation.label} (serial {told.serial}) has its label and both PINs",
            InitialisedRead(serial=told.serial, label=operation.label),
        )
    return Found(Trace.NOTHING, "the token is blank, or has its label and no user PIN yet")


def _blank(desk: Desk, operation: InitialiseToken) -> Blank:
    return Blank(
        module=desk.binding.module,
        config=desk.binding.module_config,
        serial=operation.serial,
        label=operation.label,
    )
