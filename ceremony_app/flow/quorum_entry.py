"""A token's quorum signs in outside of a ceremony, for work on throwaway keys: the pieces open it as they do there.

Nothing of it is recorded, as there is no journal. What signs people in, rebuilds the PIN and hands it over is what a
ceremony performs (`performing/pins.py`), with its limits on attempts; a last try is never made here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, Protocol

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.plan.pins import PinPolicy
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.acts.quorum import PinLocked
from ceremony_app.core.script.pin_operations import LastTry, OpenByQuorum, Settled, SignIn
from ceremony_app.core.script.state import State
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenLastTry
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.store import Store
from ceremony_app.devices.secrets.values import PieceVerdict
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.pins import open_by_quorum, sign_in
from ceremony_app.flow.refusals import Fatal

_NOWHERE = Path("/nonexistent")
"""A desk has a folder; nothing that is performed here touches it."""


class QuorumNotComplete(Refusal):
    """The people gave up before enough of them had signed in."""

    code = "QUORUM-NOT-COMPLETE"
    says = "{have} of the {need} custodians that it takes have signed in, so the token stays closed. No PIN was tried."
    next_step = "Run this again when enough custodians are there with their pieces."


class Host(Protocol):
    """Whoever calls the custodians up, one after the other."""

    def next_person(self, able: tuple[str, ...], have: int, need: int) -> str | None:
        """Who comes next, of these people by id; None where nobody does."""

    def few_tries(self) -> None:
        """Tell that the token says that few tries of its PIN are left."""

    def wrong(self, person: str) -> None:
        """Tell that a passphrase or card did not open this person's piece."""

    def signed_in(self, person: str, medium: str) -> None:
        """Tell that a person's piece is open, and from which medium it came."""

    def refused(self, refusal: Refusal) -> None:
        """Tell why somebody could not sign in."""


@contextmanager
def opened_by_quorum(
    plan: Plan, policy: PinPolicy, binding: Binding, face: Face, host: Host, pairs: HostPairs | None = None
) -> Iterator[TokenClient]:
    """The bound token, opened by `policy.user.threshold` people with their pieces, as long as the context lasts.

    The rebuilt PIN goes by a pipe from a secrets child into the token process, and that child ends. Raises
    QuorumNotComplete, PinLocked, TokenLastTry, TokenPinIncorrect, and the refusals of both rooms that end this.
    """
    desk = _desk(plan, binding, face)
    if pairs is not None:
        desk.pairs = pairs
    try:
        tries = desk.fresh_token().pin_state().user
        if tries is PinTries.FINAL:
            raise TokenLastTry(pin=PinKind.USER.value)
        if tries is PinTries.LOCKED:
            raise PinLocked()
        if tries is PinTries.LOW:
            host.few_tries()
        people = _gathered(desk, policy, host)
        operation = OpenByQuorum(persons=people, officers=(), settled=Settled.KNOWN, last_try=LastTry.NO)
        open_by_quorum(desk, operation, _with(people))
        yield desk.open_token()
    finally:
        desk.close()


def _gathered(desk: Desk, policy: PinPolicy, host: Host) -> tuple[str, ...]:
    """The people whose pieces are open, as many as the threshold; raises QuorumNotComplete."""
    signed: tuple[str, ...] = ()
    need = policy.user.threshold
    while len(signed) < need:
        taken = {desk.place_of(one) for one in signed}
        able = tuple(
            one.id
            for one in desk.plan.people
            if (place := desk.place_of(one.id)) in policy.user.custodians and place not in taken
        )
        person = host.next_person(able, len(signed), need) if able else None
        if person is None:
            raise QuorumNotComplete(have=len(signed), need=need)
        try:
            read = sign_in(desk, SignIn(person=person, pins=(PinKind.USER,)), _with((*signed, person)))
        except Fatal:
            raise
        except Refusal as refusal:
            host.refused(refusal)
            continue
        if read.verdict == PieceVerdict.RIGHT.value:
            signed = (*signed, person)
            host.signed_in(person, read.medium)
        else:
            host.wrong(person)
    return signed


def _with(people: tuple[str, ...]) -> State:
    """What the operations know of the people: they are here."""
    return State(present=dict.fromkeys(people, ""))


def _desk(plan: Plan, binding: Binding, face: Face) -> Desk:
    return Desk(
        folder=_NOWHERE,
        plan=plan,
        plan_bytes=b"",
        binding=binding,
        binding_bytes=b"",
        clock=SystemClock(),
        face=face,
        inbox=None,
        entries=list,
        verifier=_nothing_to_verify,
        store=Store(_NOWHERE),
        last_binding=None,
        mode=plan.mode,
        faults=Faults.parse(()),
        guard=Guard(binding.sticks),
    )


def _nothing_to_verify(_folder: Path, _what: str) -> NoReturn:
    raise AssertionError("there is no record here")
