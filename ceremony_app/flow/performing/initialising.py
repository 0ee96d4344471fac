"""A blank token is initialised: both PINs are chosen on pages of the secrets child and go to the token by pipes."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.initialising import InitialisedRead, InitialiseToken
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.initialise import Blank, initialise, state_of
from ceremony_app.devices.hsm.refusals import TokenNotBlank
from ceremony_app.flow.performing.desk import Desk, pipe
from ceremony_app.flow.room import Found, Trace

_PAGES = {
    PinKind.SO: (SecretPage.SO_PIN_CHOICE, OFFICER_SUBJECT, "New PIN of the security officer"),
    PinKind.USER: (SecretPage.PIN_CHOICE, "user PIN", "New user PIN"),
}


class TokenOfThatLabel(Refusal):
    """The token that is to be initialised was given its label and PINs by somebody else, and may hold keys."""

    code = "TOKEN-LABEL-TAKEN"
    says = "Token {label} (serial {serial}) has this label and both its PINs already, and may hold keys."
    next_step = "Unplug it and plug in the blank one. This program wipes none: if there is no other, stop."


def initialise_token(desk: Desk, operation: InitialiseToken, _: State) -> InitialisedRead:
    """The guard looks first; then the officer's PIN is chosen, the user's, and the token is initialised."""
    blank = _blank(desk, operation)
    told = state_of(blank)
    desk.not_blank = told.done
    if told.done:
        # Nobody thinks of a PIN for a token that is not going to take it.
        raise TokenOfThatLabel(label=operation.label, serial=told.serial)
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
    """What an initialisation left whose outcome nobody knows; none of it needs to be wiped to go on.

    A token that was refused before anything was done to it is no trace, whatever its label: the record would say that
    its PINs were given here.
    """
    try:
        told = state_of(_blank(desk, operation))
    except TokenNotBlank:
        return Found(Trace.NOTHING, "the token that is there was initialised by somebody else")
    if told.done and desk.not_blank:
        return Found(Trace.NOTHING, "the token that is there had its label and both PINs before")
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
