"""What lies on the desk of one run: the folder, the children, and the line to the people."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.encoding import PinEncoding
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.pin_operations import PINS_SCOPE
from ceremony_app.core.script.pin_outcomes import PinSetRead
from ceremony_app.core.shares.package import Package
from ceremony_app.core.targets.registry import needs
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.store import Store
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.pin_client import PinClient
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.wraps import Wraps
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults


class TokenNotOpen(Refusal):
    """The token is needed and is not open."""

    code = "TOKEN-NOT-OPEN"
    says = "The token is not open."
    next_step = "Let the step that opens the token run again."


class ScopeGone(Refusal):
    """A secret scope is needed and its child is gone."""

    code = "SECRET-SCOPE-GONE"
    says = "The process that held the backup key of {policy} is gone; nothing was committed."
    next_step = "The set is voided; collect and destroy the shares that were handed out, and begin the backup again."


@dataclass
class Packed:
    """A package between its making and the commit; it exists in memory alone."""

    package: Package
    data: bytes


@dataclass
class Scope:
    """One secret scope: its child, its set, and the packages made so far."""

    client: SecretsClient
    identifier: int = 0
    salt: bytes = b""
    packages: dict[str, Packed] = field(default_factory=dict)
    loaded: list[str] = field(default_factory=list)


class PinInUse(StrEnum):
    """Which of two PINs the token has, as a log-in of this run showed."""

    TRANSPORT = "transport"
    QUORUM = "quorum"


@dataclass
class PinScope:
    """The child that holds the token's PINs while they are made, or their pieces until one is rebuilt."""

    child: SecretsClient
    client: PinClient
    sets: dict[PinKind, PinSetRead] = field(default_factory=dict)
    """What was drawn here; empty where it only opens pieces."""
    encodings: dict[PinKind, PinEncoding] = field(default_factory=dict)
    pieces: dict[str, bytes] = field(default_factory=dict)
    """Sealed pieces by file name, until they are on their media."""
    ready: set[PinKind] = field(default_factory=set)
    """PINs that were proved or rebuilt."""
    signed_in: set[str] = field(default_factory=set)
    """Whose pieces are open in it."""


@dataclass
class Desk:
    """Everything that performing an operation may touch."""

    folder: Path
    plan: Plan
    plan_bytes: bytes
    binding: Binding
    binding_bytes: bytes
    clock: Clock
    face: Face
    inbox: Path | None
    entries: Callable[[], list[Entry]]
    verifier: Callable[[Path, str], VerifiedRead]
    store: Store
    last_binding: bytes | None
    """The binding of the plan's last drill on this computer."""
    mode: Mode
    faults: Faults
    guard: Guard = field(default_factory=lambda: Guard(()))
    """Finds, mounts and proves the sticks of the binding."""
    beside_log: Callable[[str, bytes], None] = lambda _path, _data: None
    """Puts a file beside the journal on the LOG sticks."""
    session: SecretsClient | None = None
    signed_in: set[str] = field(default_factory=set)
    token: TokenClient | None = None
    swept: int = 0
    """Helper keys that the open token had left of an earlier run."""
    wraps: Wraps | None = None
    wraps_child: SecretsClient | None = None
    scopes: dict[str, Scope] = field(default_factory=dict)
    pins: PinScope | None = None
    waiting: TokenClient | None = None
    """A token process that nobody is logged in to yet; the next log-in is its."""
    second: TokenClient | None = None
    """The second token of a restore test, from its opening to the end of the test."""
    pin_in_use: dict[PinKind, PinInUse] = field(default_factory=dict)
    transport: set[PinKind] = field(default_factory=set)
    """Transport PINs that the session child holds until they are replaced."""
    not_blank: bool = False
    """Whether the token that was last to be initialised was refused, as it had its label and PINs before."""
    effect: str = ""
    pairs: HostPairs = field(default_factory=HostPairs)
    """What rehearsals wrap to; made while people compare fingerprints."""
    spare: SecretsClient | None = None
    """A child that has no scope and holds nothing yet: it loads its libraries while something else goes on."""
    children: int = 0
    """Secrets children given out so far."""
    end_token_process: Callable[[], None] | None = None
    """Ends the token process at once, also while its module is being opened."""
    end_other_process: Callable[[], None] | None = None
    """Ends the process of a second token or a custodian's card, while that is what is waited for."""

    @property
    def module(self) -> TokenModule:
        """Where the binding says the token is."""
        return TokenModule(
            module=self.binding.module,
            config=self.binding.module_config,
            serial=self.binding.token_serial,
            label=self.binding.token_label,
        )

    def new_child(self) -> SecretsClient:
        """A secrets child for a scope of its own; as long as the plan needs another, that is started already."""
        child, self.spare = self.spare or SecretsClient.start(self.mode), None
        self.children += 1
        # One for people and PINs, one for wraps, one for each backup; more only where something is done again.
        if self.children < 2 + len(self.plan.backups):
            self.spare = SecretsClient.start(self.mode)
        return child

    def people(self) -> SecretsClient:
        """The child that holds session codes and PINs; it lives as long as the run."""
        if self.session is None:
            self.session = self.new_child()
        return self.session

    def open_token(self) -> TokenClient:
        """The token, which some step opened; raises TokenNotOpen."""
        if self.token is None:
            raise TokenNotOpen()
        return self.token

    def open_wraps(self) -> Wraps:
        """The wraps desk: the token joined with a secrets child of its own."""
        if self.wraps is None:
            token = self.open_token()
            self.wraps_child = self.new_child()
            self.wraps = Wraps(token, self.wraps_child, self.pairs)
            self.wraps.keep_throwaways()
        return self.wraps

    def may_end(self, end: Callable[[], None]) -> None:
        """Keep what ends the token process that is being started."""
        self.end_token_process = end

    def other_may_end(self, end: Callable[[], None]) -> None:
        """Keep what ends the process of the second token or card that is waited for from now on."""
        self.end_other_process = end

    def waits_for_no_other(self) -> None:
        """The second token or card has answered, or is gone."""
        self.end_other_process = None

    def end_rehearsals(self) -> None:
        """Destroy the throwaway keys before a real one is born."""
        if self.wraps is not None:
            self.wraps.drop_throwaways()

    def scope(self, policy: str) -> Scope:
        """The open scope of a policy; raises ScopeGone."""
        if policy not in self.scopes:
            raise ScopeGone(policy=policy)
        return self.scopes[policy]

    def end_scope(self, policy: str) -> None:
        """End a scope's child, and all that it held."""
        if policy == PINS_SCOPE:
            self.end_pins()
        scope = self.scopes.pop(policy, None)
        if scope is not None:
            scope.client.close()

    def place_of(self, person: str) -> str:
        """The place of the plan that somebody holds: their own, or that of whom they are the alternate."""
        return self.plan.person(person).alternate_for or person

    def pin_scope(self, made: PinKind | None = None) -> PinScope:
        """The child for PINs; with `made`, only one that is there, as it must hold that PIN. Raises ScopeGone."""
        if self.pins is None:
            if made is not None:
                raise ScopeGone(policy=PINS_SCOPE)
            child = self.new_child()
            self.pins = PinScope(child=child, client=PinClient(child))
        return self.pins

    def end_pins(self) -> None:
        """End the child for PINs, and with it every PIN and every opened piece."""
        if self.pins is not None:
            self.pins.client.close()
            self.pins = None

    def forget_transport(self, pin: PinKind) -> None:
        """A transport PIN that is replaced, or was wrong, is held no longer."""
        self.transport.discard(pin)
        self.people().forget(f"transport-{pin.value}")

    def fresh_token(self) -> TokenClient:
        """A new token process that nobody is logged in to; the open one, if any, is closed."""
        self.drop_token()
        self.waiting = TokenClient.start(self.module, self.may_end)
        return self.waiting

    def take_token(self) -> TokenClient:
        """The process that waits for its log-in, or a new one; whoever takes it adopts it or closes it."""
        waiting, self.waiting = self.waiting, None
        end = self.end_token_process
        self.drop_token()
        if waiting is None:
            return TokenClient.start(self.module, self.may_end)
        self.end_token_process = end
        return waiting

    def adopt(self, token: TokenClient) -> None:
        """The token is open. Rehearsals of blobs come next; the largest pair takes longest, so it is begun first."""
        self.token = token
        self.swept = token.sweep()
        self.pairs.begin(sorted({needs(target).modulus_bits for target in self.plan.targets}, reverse=True))

    def keeps_secrets(self) -> bool:
        """Whether every child that holds people's codes, PINs or a backup key is still there."""
        held = [scope.client for scope in self.scopes.values()]
        held += [self.pins.child] if self.pins is not None else []
        return all(child.alive for child in (*held, *((self.session,) if self.session is not None else ())))

    def drop_token(self) -> None:
        """Close the token's process and whatever depends on it."""
        if self.wraps_child is not None:
            self.wraps_child.close()
        if self.token is not None:
            self.token.close()
        if self.waiting is not None:
            self.waiting.close()
        self.token = self.wraps = self.wraps_child = self.waiting = None
        self.end_token_process = None

    def drop_second(self) -> None:
        """Close the second token's process, if there is one."""
        second, self.second = self.second, None
        if second is not None:
            second.close()

    def close(self) -> None:
        """End every child."""
        self.drop_token()
        self.drop_second()
        for policy in list(self.scopes):
            self.end_scope(policy)
        self.end_pins()
        self.pin_in_use.clear()
        self.transport.clear()
        if self.session is not None:
            self.session.close()
            self.session = None
        if self.spare is not None:
            self.spare.kill()
            self.spare = None
        self.signed_in.clear()


@contextmanager
def pipe() -> Iterator[Ends]:
    """A pipe between two children; both ends are closed here afterwards, whatever happened."""
    ends = Ends(*os.pipe())
    try:
        yield ends
    finally:
        ends.close_write()
        os.close(ends.read)


@dataclass
class Ends:
    """The two ends of a pipe; the writing end is closed early, so that the reader sees the end."""

    read: int
    write: int
    open: bool = True

    def close_write(self) -> None:
        """Close the writing end; once is enough."""
        if self.open:
            os.close(self.write)
            self.open = False
