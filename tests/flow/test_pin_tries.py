"""Tries of a PIN that are not spent: the log-in that this run saw already, and the last one of the officer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.script import pin_operations as op
from ceremony_app.core.script.pin_operations import LastTry, Settled
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.refusals import TokenPinIncorrect, TokenPinNotTaken
from ceremony_app.flow.performing import pins
from ceremony_app.flow.performing.desk import PinInUse
from ceremony_app.flow.room import Trace


class Chip:
    """A token process that tells its tries and minds any log-in."""

    def __init__(self, so: PinTries = PinTries.MANY, user: PinTries = PinTries.FINAL) -> None:
        self.state = SimpleNamespace(path=LogInPath.HOST, of=lambda pin: {PinKind.USER: user, PinKind.SO: so}[pin])
        self.closed = False

    def pin_state(self) -> Any:
        return self.state

    def close(self) -> None:
        self.closed = True


class Child:
    """A secrets child that rebuilds, and must not be asked for a PIN."""

    def __init__(self) -> None:
        self.rebuilt: list[PinKind] = []

    def rebuild(self, pin: PinKind, _people: tuple[str, ...]) -> None:
        self.rebuilt.append(pin)


def desk(chip: Chip, in_use: dict[PinKind, PinInUse]) -> Any:
    scope = SimpleNamespace(client=Child(), ready={PinKind.SO}, signed_in=set(), sets={"made": 1})
    return SimpleNamespace(
        pin_scope=lambda _made=None: scope,
        take_token=lambda: chip,
        open_token=lambda: chip,
        pin_in_use=in_use,
        scope=scope,
    )


def test_a_transport_pin_that_this_run_saw_costs_no_counted_try_again() -> None:
    chip = Chip()
    here = desk(chip, {PinKind.USER: PinInUse.TRANSPORT})
    wanted = op.OpenByQuorum(persons=("ana", "bilal"), officers=(), settled=Settled.UNKNOWN, last_try=LastTry.CONSENTED)
    assert pins.open_by_quorum(here, wanted, State()).verdict == "refused"
    assert here.scope.client.rebuilt == [PinKind.USER] and chip.closed


def test_where_the_transport_pin_is_to_be_typed_the_rebuilt_one_is_kept_and_not_tried() -> None:
    chip = Chip()
    here = desk(chip, {})
    wanted = op.OpenByQuorum(persons=("ana", "bilal"), officers=(), settled=Settled.TRANSPORT, last_try=LastTry.NO)
    assert pins.open_by_quorum(here, wanted, State()).verdict == "not-tried"
    assert here.scope.client.rebuilt == [PinKind.USER] and chip.closed and PinKind.USER in here.scope.ready


@pytest.mark.parametrize("tries", [PinTries.FINAL, PinTries.LOCKED])
def test_the_officer_s_last_try_is_not_made_to_find_out(tries: PinTries) -> None:
    found = pins.find_set_pin(desk(Chip(so=tries), {}), op.SetPin(pin=PinKind.SO, identifier=1, person="marta"))
    assert found.trace is Trace.NOTHING and found.outcome is None
    assert "nobody knows which so PIN" in found.words and tries.value in found.words


class Refusing(Chip):
    """A token that does not take the new PIN; `holds` is what a log-in with the one before then says."""

    def __init__(self, *, tries: PinTries = PinTries.MANY, holds: bool = True) -> None:
        super().__init__(so=tries, user=tries)
        self.holds, self.tried, self.falls = holds, 0, False

    def set_pin(self, pin: PinKind, _old: int, _new: int) -> None:
        if self.falls:
            self.state.of = lambda _pin: PinTries.FINAL
        raise TokenPinNotTaken(pin=pin.value, error="CKR_PIN_LEN_RANGE (0xa2)")

    def log_in(self, _fd: int) -> None:
        self.tried += 1
        if not self.holds:
            raise TokenPinIncorrect(error="CKR_PIN_INCORRECT (0xa0)", warning="")


def refusing(chip: Chip) -> Any:
    in_use: dict[PinKind, PinInUse] = {}
    made = SimpleNamespace(prefix="", length=3, symbols="alphanumeric")
    client = SimpleNamespace(pin_to=lambda _pin, _fd: None)
    scope = SimpleNamespace(client=client, ready={PinKind.USER}, sets={PinKind.USER: made})
    return SimpleNamespace(
        pin_scope=lambda _made=None: scope,
        open_token=lambda: chip,
        people=lambda: SimpleNamespace(pin_to=lambda _ref, _fd: None),
        pin_in_use=in_use,
        transport={PinKind.USER},
    )


USER = op.SetPin(pin=PinKind.USER, identifier=1, person="marta")


def test_a_pin_that_is_not_taken_costs_one_try_with_the_one_before() -> None:
    chip = Refusing()
    here = refusing(chip)
    with pytest.raises(pins.PinRulesRefused, match=r"3 characters, alphanumeric.*one counted log-in"):
        pins.set_pin(here, USER, State())
    assert (chip.tried, here.pin_in_use) == (1, {PinKind.USER: PinInUse.TRANSPORT})


def test_the_last_try_is_not_spent_on_that_proof_and_the_refusal_says_so() -> None:
    chip = Refusing()
    here = refusing(chip)
    chip.falls = True
    with pytest.raises(pins.PinRulesRefused, match="was not tried: one try is left"):
        pins.set_pin(here, USER, State())
    assert chip.tried == 0


def test_a_token_that_says_no_and_does_it_is_not_told_to_have_the_one_before() -> None:
    chip = Refusing(holds=False)
    here = refusing(chip)
    with pytest.raises(TokenPinNotTaken):
        pins.set_pin(here, USER, State())
    # Nobody knows now, so that whoever looks makes one counted log-in with the new one.
    assert here.pin_in_use == {}
