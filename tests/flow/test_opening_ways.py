"""How the token is opened by each way of the binding, and that no last try is made without consent; on a fake token."""

from __future__ import annotations

import os
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.opening.tries import PinState
from ceremony_app.core.plan.pins import Opening
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.pin_operations import LastTry, SetPin
from ceremony_app.core.script.pin_outcomes import PinChangedRead
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.refusals import TokenLastTry, TokenPinIncorrect
from ceremony_app.flow.performing import pins, token
from ceremony_app.flow.performing.desk import PinInUse
from ceremony_app.flow.room import Trace
from tests.flow.ceremonies import template
from tests.flow.fake_room import no_line
from tests.flow.test_known_limits import SOFTHSM

OPEN = op.OpenToken(person="marta")
CHANGE = SetPin(pin=PinKind.SO, identifier=1, person="marta")


class FakeToken:
    """Says what it is told to of its tries, and takes one PIN for each role."""

    def __init__(self, tries: PinTries = PinTries.MANY, officer: bytes = b"") -> None:
        self.tries, self.officer = tries, officer
        self.calls: list[str] = []

    def pin_state(self) -> PinState:
        return PinState(user=self.tries, so=self.tries, shortest=4, longest=8, path=LogInPath.HOST)

    def log_in(self, _fd: int) -> None:
        self.calls.append("typed")

    def log_in_at_device(self) -> None:
        self.calls.append("at the device")

    def try_pin(self, pin: PinKind, fd: int) -> None:
        self.calls.append(f"tried {pin.value}")
        if os.read(fd, 100) != self.officer:
            raise TokenPinIncorrect(error="CKR_PIN_INCORRECT", warning="")

    def describe(self) -> Any:
        return SOFTHSM

    def close(self) -> None:
        self.calls.append("closed")


def desk(one: FakeToken, opening: Opening = Opening.PROMPT, **more: Any) -> Any:
    @contextmanager
    def line(_request: Any) -> Any:
        with no_line() as given:
            yield given

    people = SimpleNamespace(
        read_pin=lambda *_: None, pin_to=lambda _ref, fd: os.write(fd, b"pin"), forget=lambda _ref: None
    )
    return SimpleNamespace(
        plan=template("aes-aws")[0],
        binding=SimpleNamespace(opening=opening, token_label="t", token_serial="1"),
        take_token=lambda: one,
        open_token=lambda: one,
        adopt=lambda _token: None,
        people=lambda: people,
        face=SimpleNamespace(line=line),
        transport=set(),
        swept=0,
        forget_transport=lambda _pin: None,
        **more,
    )


@pytest.mark.parametrize(
    ("opening", "call"),
    [
        (Opening.PROMPT, "typed"),
        (Opening.PROTECTED_PATH, "at the device"),
        (Opening.TOKEN_QUORUM, "at the device"),
    ],
)
def test_each_way_of_the_binding_is_taken_and_recorded(opening: Opening, call: str) -> None:
    one = FakeToken()
    read = token.open_token(desk(one, opening), OPEN, State())
    assert one.calls == [call]
    assert read.opening == opening.value


@pytest.mark.parametrize("opening", [Opening.PROMPT, Opening.PROTECTED_PATH])
def test_the_last_try_is_not_made_without_consent(opening: Opening) -> None:
    one = FakeToken(PinTries.FINAL)
    with pytest.raises(TokenLastTry):
        token.open_token(desk(one, opening), OPEN, State())
    assert one.calls == ["closed"]
    consented = OPEN.model_copy(update={"last_try": LastTry.CONSENTED})
    token.open_token(desk(one, opening), consented, State())
    assert len(one.calls) == 2


def making(one: FakeToken) -> Any:
    """A desk whose child holds an officer's PIN `right`, and that does not know whether the token has it."""
    client = SimpleNamespace(pin_to=lambda pin, fd: os.write(fd, b"right" if pin is PinKind.SO else b"user"))
    scope = SimpleNamespace(client=client, ready={PinKind.USER, PinKind.SO}, sets={})
    ended: list[str] = []
    made = desk(one, pin_scope=lambda _pin: scope, pin_in_use={PinKind.USER: PinInUse.QUORUM}, ended=ended)
    made.end_pins = lambda: ended.append("ended")
    policy = SimpleNamespace(pins=(PinKind.USER, PinKind.SO))
    made.plan = SimpleNamespace(token=SimpleNamespace(pins=policy))
    return made


def test_one_counted_log_in_tells_that_the_token_has_the_pin_and_the_child_is_gone() -> None:
    one = FakeToken(officer=b"right")
    made = making(one)
    found = pins.find_set_pin(made, CHANGE)
    assert (found.trace, found.outcome) == (Trace.WHOLE, PinChangedRead(how="found by one counted log-in"))
    assert one.calls == ["tried so", "typed"]
    assert made.ended == ["ended"]
    assert pins.find_set_pin(made, CHANGE).trace is Trace.WHOLE
    assert one.calls.count("tried so") == 1


def test_one_counted_log_in_tells_that_it_has_the_old_one_and_the_child_stays() -> None:
    one = FakeToken(officer=b"transport")
    made = making(one)
    assert pins.find_set_pin(made, CHANGE).trace is Trace.NOTHING
    assert one.calls == ["tried so", "typed"]
    assert made.ended == []


def test_the_counted_log_in_is_never_the_last_try() -> None:
    one = FakeToken(PinTries.FINAL, officer=b"right")
    assert pins.find_set_pin(making(one), CHANGE).trace is Trace.NOTHING
    made = making(one)
    made.pin_in_use.clear()
    with pytest.raises(TokenLastTry):
        pins.find_set_pin(made, CHANGE.model_copy(update={"pin": PinKind.USER}))
    assert one.calls == []
