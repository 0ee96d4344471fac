"""What must not stay in a token: nothing is told to be gone that the token still shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from ceremony_app.core.script.acts.trust import TrustedKeyStays
from ceremony_app.core.script.state import State
from ceremony_app.core.script.trusted import UNABLE, DestroyAsOfficer, MakeTrusted
from ceremony_app.devices.hsm.refusals import TokenCallFailed
from ceremony_app.flow.performing import trusting

MINE, STALE = "11" * 16, "22" * 16
WANTED = MakeTrusted(policy="board", identifier=1, backup_key_id=MINE, wrapping=(), stale=(STALE,), person="marta")


class Chip:
    """A token whose user destroys nothing of `stubborn`, and whose officer sees nothing of `private`."""

    def __init__(self, objects: dict[str, str], stubborn: set[str], private: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        self.objects, self.stubborn, self.private, self.officer = dict(objects), stubborn, private, False

    def destroy(self, key_id: bytes) -> int:
        one = key_id.hex()
        if self.officer and one in self.private:
            return 0
        if self.officer or one not in self.stubborn:
            self.objects.pop(one, None)
        return int(one in self.objects)

    def find(self, key_id: bytes) -> tuple[str, ...]:
        return tuple(one for one in self.objects if one == key_id.hex())

    def inventory(self) -> tuple[Any, ...]:
        return tuple(SimpleNamespace(id=one, label=label) for one, label in self.objects.items())


def desk(chip: Chip) -> Any:
    scope = SimpleNamespace(client=None)
    return SimpleNamespace(end_rehearsals=lambda: None, open_token=lambda: chip, scope=lambda _policy: scope)


@pytest.fixture(autouse=True)
def officer(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def session(here: Any, _holders: Any) -> Iterator[Chip]:
        chip: Chip = here.open_token()
        chip.officer = True
        try:
            yield chip
        finally:
            chip.officer = False

    def cannot(chip: Chip, *_: object) -> Iterator[Any]:
        chip.objects[MINE] = "half made"
        raise TokenCallFailed(call="C_CreateObject", error="CKR_GENERAL_ERROR (0x5)")

    monkeypatch.setattr(trusting, "officer", session)
    monkeypatch.setattr(trusting, "_create", cannot)


def test_what_only_the_officer_destroys_is_destroyed_by_the_officer_before_anything_is_made() -> None:
    chip = Chip({STALE: "trusted"}, {STALE})
    made = trusting.make_trusted(desk(chip), WANTED, State())
    assert (made.able, chip.objects) == (UNABLE, {})


def test_a_half_made_trusted_key_that_stays_is_not_told_to_be_gone() -> None:
    chip = Chip({}, {MINE})
    with pytest.raises(TrustedKeyStays, match="backup:board"):
        trusting.make_trusted(desk(chip), WANTED, State())


def test_what_the_officer_does_not_see_is_looked_for_by_the_user() -> None:
    chip = Chip({MINE: "trusted"}, {MINE}, {MINE})
    wanted = DestroyAsOfficer(what="x", key_id=MINE, person="marta")
    assert trusting.destroy_as_officer(desk(chip), wanted, State()).left == 1
