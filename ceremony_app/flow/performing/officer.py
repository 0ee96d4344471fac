"""The security officer's session with the token: user and officer cannot be logged in at once (hsm.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SecretPage, SecretRequest
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenLastTry, TokenPinIncorrect
from ceremony_app.flow.performing.desk import Desk, PinInUse, pipe

_REFS = {PinKind.USER: "user-pin", PinKind.SO: "so-pin"}
_NAMES = {PinKind.USER: "PIN", PinKind.SO: "Security officer's PIN"}


class Holders(Protocol):
    """Who gives the two PINs: one person types them, or quorums that have signed in rebuild them."""

    @property
    def person(self) -> str:
        """Who types what no quorum holds."""

    @property
    def users(self) -> tuple[str, ...]:
        """Who signed in for the user's PIN; empty: it is typed."""

    @property
    def officers(self) -> tuple[str, ...]:
        """Who signed in for the officer's; empty: it is typed."""


@contextmanager
def officer(desk: Desk, holders: Holders) -> Iterator[TokenClient]:
    """The officer is logged in as long as the context lasts, and the user afterwards.

    The user's PIN is proved first, so that the token is not left without its user after the officer's work. Raises
    TokenLastTry where either PIN has one try left, which is not made for this; TokenPinIncorrect.
    """
    token = desk.open_token()
    for kind in PinKind:
        if token.pin_state().of(kind) is PinTries.FINAL:
            raise TokenLastTry(pin=kind.value)
    with (
        _given(desk, PinKind.USER, holders.person, holders.users) as user,
        _given(desk, PinKind.SO, holders.person, holders.officers) as own,
    ):
        token.log_out()
        try:
            user(token.log_in)
        except TokenPinIncorrect as wrong:
            # Nobody is logged in now, and no later attempt would be: the token is opened anew, as after a loss of it.
            desk.face.refused(wrong)
            desk.drop_token()
            raise
        try:
            own(token.log_in_officer)
            yield token
        finally:
            token.log_out()
            user(token.log_in)
    if holders.users or holders.officers:
        desk.end_pins()


Giver = Callable[[Callable[[int], None]], None]
"""Gives a PIN through a pipe, whose other end is taken."""


@contextmanager
def _given(desk: Desk, kind: PinKind, person: str, signed: tuple[str, ...]) -> Iterator[Giver]:
    with ExitStack() as stack:
        if signed:
            scope = desk.pin_scope()
            scope.client.rebuild(kind, signed)
            desk.pin_in_use[kind] = PinInUse.QUORUM
            yield lambda take: _through(lambda fd: scope.client.pin_to(kind, fd), take)
            return
        people, ref = desk.people(), _REFS[kind]
        page, subject = SecretPage.PIN_ENTRY, desk.binding.token_label
        if kind is PinKind.SO:
            page, subject = SecretPage.SO_PIN_ENTRY, OFFICER_SUBJECT
        with desk.face.line(SecretRequest(page=page, person=person, subject=subject)) as line:
            label = f"{desk.binding.token_label} ({desk.binding.token_serial})"
            people.read_pin(ref, line, f"{_NAMES[kind]} of token {label}")
        stack.callback(people.forget, ref)
        yield lambda take: _through(lambda fd: people.pin_to(ref, fd), take)


def _through(give: Callable[[int], None], take: Callable[[int], None]) -> None:
    with pipe() as ends:
        give(ends.write)
        ends.close_write()
        take(ends.read)
