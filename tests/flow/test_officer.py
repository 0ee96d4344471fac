"""The security officer's session: no last try is made for it, and a mistyped user PIN leads back to the opening."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.devices.hsm.refusals import TokenLastTry, TokenPinIncorrect
from ceremony_app.flow.performing import officer as room
from ceremony_app.flow.performing import restore_test

HOLDERS = SimpleNamespace(person="marta", users=("ana", "bilal"), officers=("bilal", "chiara"))


class Chip:
    """A token that writes down who tried to log in, and takes or refuses the user's PIN."""

    def __init__(self, *, right: bool = True, **tries: PinTries) -> None:
        self.right, self.calls = right, list[str]()
        told = {kind: tries.get(kind.value, PinTries.MANY) for kind in PinKind}
        self.state = SimpleNamespace(of=told.__getitem__, user=told[PinKind.USER])

    def pin_state(self) -> Any:
        return self.state

    def log_out(self) -> None:
        self.calls.append("out")

    def log_in(self, _fd: int) -> None:
        self.calls.append("user")
        if not self.right:
            raise TokenPinIncorrect(error="CKR_PIN_INCORRECT (0xa0)", warning="")

    def log_in_officer(self, _fd: int) -> None:
        self.calls.append("officer")


def desk(chip: Chip) -> Any:
    def give(_pin: PinKind, _fd: int) -> None:
        """Nothing is written; the chip looks at no pipe."""

    client = SimpleNamespace(rebuild=lambda _kind, _people: None, pin_to=give)
    refused: list[Exception] = []
    dropped: list[str] = []
    return SimpleNamespace(
        open_token=lambda: chip,
        pin_scope=lambda: SimpleNamespace(client=client),
        pin_in_use={},
        face=SimpleNamespace(refused=refused.append),
        drop_token=lambda: dropped.append("token"),
        end_pins=lambda: dropped.append("pins"),
        people=_nobody,
        refused=refused,
        dropped=dropped,
    )


def _nobody() -> Any:
    return None


def session(here: Any) -> None:
    with room.officer(here, HOLDERS):
        pass


def test_the_user_is_proved_first_and_is_back_afterwards() -> None:
    chip = Chip()
    here = desk(chip)
    session(here)
    assert chip.calls == ["out", "user", "officer", "out", "user"]
    assert here.dropped == ["pins"]


@pytest.mark.parametrize("pin", ["user", "so"])
def test_a_last_try_of_either_pin_is_not_made_for_the_officer_s_work(pin: str) -> None:
    chip = Chip(**{pin: PinTries.FINAL})  # type: ignore[arg-type]
    with pytest.raises(TokenLastTry, match=f"wrong {pin} PIN"):
        session(desk(chip))
    assert chip.calls == []


def test_after_a_wrong_user_pin_the_token_is_opened_anew() -> None:
    chip = Chip(right=False)
    here = desk(chip)
    with pytest.raises(TokenPinIncorrect):
        session(here)
    assert "officer" not in chip.calls
    assert here.dropped == ["token"]
    assert [type(one) for one in here.refused] == [TokenPinIncorrect]


def test_the_second_token_s_last_try_is_not_made() -> None:
    log_in: Callable[..., None] = restore_test._log_in
    with pytest.raises(TokenLastTry, match="second token spare"):
        log_in(desk(Chip(user=PinTries.FINAL)), Chip(user=PinTries.FINAL), "marta", "spare (1)")
