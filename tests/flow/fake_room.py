"""A room in memory: every operation of a ceremony without a device, and one switch for each way it can fail.

`World` is what outlives the program (token, disk, people's papers); `FakeRoom` is one run's children and sessions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ceremony_app.core.evidence.values import Evidence, LogVerdict
from ceremony_app.core.journal.entries import Lost, SetVoided
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.plan.sticks import Medium, ReadBack, StickLeft
from ceremony_app.core.printing import DuplexVerdict, PrinterLanguage, PrinterWay, SpoolVerdict
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import paper
from ceremony_app.core.script import recovery_operations as rop
from ceremony_app.core.script.effects import EffectKind, Operation
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.initialising import InitialisedRead, InitialiseToken
from ceremony_app.core.script.restore_test import (
    OpenSecondToken,
    RestoredInTest,
    RestoreInSecondToken,
    RestoreTestRead,
    SearchSecondToken,
    SecondTokenRead,
    SecondTokenSearched,
)
from ceremony_app.core.script.state import State
from ceremony_app.core.script.token_seen import DescribeToken
from ceremony_app.core.script.trusted import (
    ABLE,
    DestroyAsOfficer,
    MakeTrusted,
    TrustedKey,
    TrustedMade,
    backup_of,
)
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.room import Found, ScopeLost, Trace
from tests.core.script.probed import PROBES
from tests.flow.fake_pins import usual_pins

PROGRAM = "aa" * 32
_PRINTED = paper.PagePrinted(name="cable", job=7, spool=SpoolVerdict.EMPTY, duplex=DuplexVerdict.ASKED_OFF)
SALT = "5a17" * 8


class Refused(Refusal):
    """The device says no."""

    code = "FAKE-REFUSED"
    says = "The {device} refused."
    next_step = "Try again."


class CodeLocked(Refusal):
    """Too many wrong codes."""

    code = "FAKE-CODE-LOCKED"
    says = "The code is locked."
    next_step = "Enrol another."


class Crash(BaseException):
    """The program is killed here; nothing catches it."""


TRUSTED = (out.AttributeRead(name="CKA_TRUSTED", requested="true", actual="true"),)


class Fault(StrEnum):
    """How one operation goes wrong, once."""

    DIE_BEFORE = "die-before"
    """The child dies before anything was done."""
    DIE_AFTER = "die-after"
    """The child dies after it was done."""
    CRASH_BEFORE = "crash-before"
    """The program dies before anything was done."""
    CRASH_AFTER = "crash-after"
    """The program dies after it was done, before that is written down."""
    REFUSE = "refuse"
    """The device refuses, and nothing was done."""
    REFUSE_AFTER = "refuse-after"
    """The device did it and then refused."""
    FAIL_AFTER = "fail-after"
    """The device did it and then met a defect."""


@dataclass
class World:
    """What stays when the program dies."""

    token: dict[str, str] = field(default_factory=dict)
    """Objects by CKA_ID, with what each is for."""
    born: list[tuple[str, str]] = field(default_factory=list)
    """(what for, CKA_ID) of every key that was ever born."""
    destroyed: list[str] = field(default_factory=list)
    shown: list[tuple[int, int, str]] = field(default_factory=list)
    stored: set[int] = field(default_factory=set)
    """Share sets whose packages lie in the store."""
    files: dict[str, str] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    """Kinds of every irreversible operation that was really done, in order."""
    remembered: tuple[int, str] = (0, "")
    count: int = 0

    def next(self) -> int:
        """A number that never came before."""
        self.count += 1
        return self.count


@dataclass
class Switches:
    """Everything that can be made to go wrong."""

    faults: dict[str, list[Fault]] = field(default_factory=dict)
    """By operation kind; each strikes once, in order."""
    undo: list[Fault] = field(default_factory=list)
    reconcile: list[Fault] = field(default_factory=list)
    sign: list[Fault] = field(default_factory=list)
    unprovable: bool = False
    """A key that is found cannot prove that it was born in the token."""
    codes: list[CodeVerdict | Refusal] = field(default_factory=list)
    """What the next code checks say, before they say RIGHT again."""
    outcomes: dict[str, list[Value]] = field(default_factory=dict)
    """Outcomes that differ from the usual one, by operation kind, in order."""
    keeps_secrets: bool = False
    """A death is that of the token's process; the others live on."""
    ends_scope: str = ""
    """Operation kind at which the scope's child dies, once, so that the operation is refused."""


class FakeRoom:
    """The `Room` of one run."""

    def __init__(self, plan: Plan, world: World, switches: Switches | None = None) -> None:
        self.plan = plan
        self.world = world
        self.switches = switches or Switches()
        self.people: set[str] = set()
        self.scopes: dict[str, int] = {}
        self.is_open = False
        self.performed: list[tuple[str, str]] = []
        """(effect, kind) of everything that was begun in this run."""
        self.undone: list[str] = []
        self.closed = 0

    # Room

    def perform(self, operation: Operation[Any], state: State, effect: str) -> Value:
        """Do it, or fail as the switches say."""
        self.performed.append((effect, operation.kind))
        if self.switches.ends_scope == operation.kind:
            self.switches.ends_scope = ""
            self.scopes.clear()
            raise Refused(device="secrets child")
        fault = next(iter(self.switches.faults.get(operation.kind, [])), None)
        if fault is not None:
            self.switches.faults[operation.kind].pop(0)
        if fault in (Fault.DIE_BEFORE, Fault.CRASH_BEFORE, Fault.REFUSE):
            self._fail(fault, operation.kind)
        value = self._outcome(operation)
        if operation.effect is EffectKind.IRREVERSIBLE:
            self.world.done.append(operation.kind)
        if fault is not None:
            self._fail(fault, operation.kind)
        return value

    def _fail(self, fault: Fault, kind: str) -> None:
        match fault:
            case Fault.DIE_BEFORE | Fault.DIE_AFTER:
                raise ChildGone(kind, -9)
            case Fault.CRASH_BEFORE | Fault.CRASH_AFTER:
                raise Crash(kind)
            case Fault.FAIL_AFTER:
                raise ChildFailed(kind, "KeyError")
            case _:
                raise Refused(device=kind)

    def reconcile(self, operation: Operation[Any]) -> Found:
        """Look into the world."""
        if self.switches.reconcile:
            self._fail(self.switches.reconcile.pop(0), "reconcile")
        match operation:
            case op.GenerateKey() | op.MakeCeremonyKey():
                if operation.key_id not in self.world.token:
                    return Found(Trace.NOTHING, "no such object")
                if self.switches.unprovable or isinstance(operation, op.MakeCeremonyKey):
                    return Found(Trace.PART, "an object that proves nothing")
                return Found(Trace.WHOLE, "a key that was born here", _key(operation))
            case op.WriteOutput():
                if operation.path not in self.world.files:
                    return Found(Trace.NOTHING, "no such file")
                return Found(Trace.WHOLE, "the file is there", _file(operation.path, operation.sha256))
            case op.CommitScope():
                if operation.identifier not in self.world.stored or operation.policy in self.scopes:
                    return Found(Trace.NOTHING, "not all stored")
                return Found(Trace.WHOLE, "all stored", _packages(operation))
            case MakeTrusted():
                if set(operation.ids) & set(self.world.token):
                    return Found(Trace.PART, "keys that nobody tried")
                return Found(Trace.NOTHING, "no such object")
            case op.DestroyKey() | DestroyAsOfficer():
                if operation.key_id in self.world.token:
                    return Found(Trace.NOTHING, "still there")
                return Found(Trace.WHOLE, "gone", out.DestroyedRead(left=0))
            case _:
                return Found(Trace.NOTHING, "it can be done again")

    def undo(self, operation: Operation[Any]) -> None:
        """Destroy a half-made key."""
        if self.switches.undo:
            self._fail(self.switches.undo.pop(0), "undo")
        if isinstance(operation, MakeTrusted):
            for key_id in operation.ids:
                self._destroy(key_id)
            return
        assert isinstance(operation, op.GenerateKey | op.MakeCeremonyKey)
        self.undone.append(operation.key_id)
        self._destroy(operation.key_id)

    def check_code(self, person: str, line: Line) -> CodeVerdict:
        """RIGHT, unless the switches say otherwise."""
        said = self.switches.codes.pop(0) if self.switches.codes else CodeVerdict.RIGHT
        if isinstance(said, Refusal):
            raise said
        return said

    def signed_in(self) -> frozenset[str]:
        """Who enrolled in this run."""
        return frozenset(self.people)

    def lost_scope(self, state: State) -> SetVoided | ScopeLost | None:
        """As the real room: a set that was made, is not committed, and whose child is gone."""
        voided = {one.identifier for one in state.voided_sets}
        for policy in self.plan.backups:
            made = state.share_set(policy.id)
            if made is None or made.backup.identifier in voided or state.committed(policy.id) is not None:
                continue
            identifier = made.backup.identifier
            if self.scopes.get(policy.id) == identifier:
                continue
            if identifier in state.commit_intents and identifier in self.world.stored:
                continue
            return SetVoided(
                policy=policy.id, identifier=identifier, why="its child is gone", handed_out=state.exposed(identifier)
            )
        return None

    def end_scope(self, policy: str) -> None:
        """End the child."""
        self.scopes.pop(policy, None)

    def sign_head(self, state: State, head: str) -> str | None:
        """A signature that is no signature."""
        if self.switches.sign:
            self._fail(self.switches.sign.pop(0), "sign")
        if not self.is_open:
            return None
        if "ceremony" not in self.world.token.values():
            raise Refused(device="token without the key")
        return hashlib.sha256(head.encode()).hexdigest()

    def remember_head(self, state: State, count: int, head: str) -> None:
        """Into the token."""
        self.world.remembered = (count, head)

    def device_lost(self, least: Lost) -> Lost:
        """Everything of this run ends, or the token's process alone."""
        if least is Lost.TOKEN and self.switches.keeps_secrets:
            self.is_open = False
            return Lost.TOKEN
        self.close()
        return Lost.PROGRAM

    def give_up(self) -> bool:
        """There is no token process."""
        return False

    def close(self) -> None:
        """Everything of this run ends."""
        self.people.clear()
        self.scopes.clear()
        self.is_open = False
        self.closed += 1

    # Operations

    def _outcome(self, operation: Operation[Any]) -> Value:
        usual = self._usual(operation)
        given = self.switches.outcomes.get(operation.kind)
        return given.pop(0) if given else usual

    def _usual(self, operation: Operation[Any]) -> Value:
        world = self.world
        match operation:
            case op.EnrolCode():
                self.people.add(operation.person)
                return out.Nothing()
            case op.OpenToken():
                self.is_open = True
                return usual_outcome(operation)
            case op.TakeInventory():
                return out.InventoryRead(
                    objects=tuple(
                        out.TokenObject(object_class="SECRET_KEY", key_type="AES", id=key_id, label=what)
                        for key_id, what in sorted(world.token.items())
                    )
                )
            case op.ChooseKeyId():
                return out.KeyIdChosen(key_id=f"{world.next():032x}")
            case op.MakeCeremonyKey():
                self._need_token()
                self._bear("ceremony", operation.key_id)
                return usual_outcome(operation)
            case op.GenerateKey():
                self._need_token()
                self._bear(operation.key, operation.key_id)
                return usual_outcome(operation)
            case op.DrawEntropy():
                self.scopes[operation.policy] = 0
                return usual_outcome(operation)
            case op.BeginBackup():
                self._need_scope(operation.policy)
                self.scopes[operation.policy] = world.next()
                return _begun(self.scopes[operation.policy])
            case op.ShowShare():
                self._need_scope(operation.policy)
                world.shown.append((operation.identifier, operation.index, operation.custodian))
                return out.Nothing()
            case paper.PrintShare():
                self._need_scope(operation.policy)
                world.shown.append((operation.identifier, operation.index, operation.custodian))
                return usual_outcome(operation)
            case op.ReadBackShare() | op.ProveShares() | op.PackKey() | op.OpenPackage():
                self._need_scope(operation.policy)
                return usual_outcome(operation)
            case op.CommitScope():
                self._need_scope(operation.policy)
                world.stored.add(operation.identifier)
                self.end_scope(operation.policy)
                return _packages(operation)
            case op.WriteOutput():
                if operation.path in world.files:
                    raise Refused(device="disk, which never writes over a file")
                world.files[operation.path] = operation.sha256
                return _file(operation.path, operation.sha256)
            case MakeTrusted():
                self._need_token()
                self._need_scope(operation.policy)
                for key_id in operation.stale:
                    self._destroy(key_id)
                for key_id in operation.ids:
                    self._bear("trusted wrapping key", key_id)
                return usual_outcome(operation)
            case op.DestroyKey() | DestroyAsOfficer():
                self._need_token()
                self._destroy(operation.key_id)
                return out.DestroyedRead(left=0)
            case op.CloseToken():
                self.is_open = False
                return out.Nothing()
            case _:
                return usual_outcome(operation)

    def _need_token(self) -> None:
        if not self.is_open:
            raise Refused(device="closed token")

    def _need_scope(self, policy: str) -> None:
        if policy not in self.scopes:
            raise Refused(device="scope that is gone")

    def _bear(self, what: str, key_id: str) -> None:
        self.world.token[key_id] = what
        self.world.born.append((what, key_id))

    def _destroy(self, key_id: str) -> None:
        self.world.token.pop(key_id, None)
        self.world.destroyed.append(key_id)


def _key(operation: op.GenerateKey) -> out.KeyRead:
    return out.KeyRead(
        key_id=operation.key_id,
        algorithm=operation.algorithm,
        spki="",
        fingerprint="",
        check_value="00" * 16,
        check_method="AES-CMAC",
        attributes=(),
        rung="full",
    )


def _restored(operation: rop.RestoreKey) -> out.KeyRead:
    return out.KeyRead(
        key_id=operation.key_id,
        algorithm=operation.algorithm,
        spki="",
        fingerprint="",
        check_value="00" * 16,
        check_method="AES-CMAC",
        attributes=(),
        rung="full",
    )


def _file(name: str, sha256: str) -> out.FileRead:
    return out.FileRead(name=name, sha256=sha256, length=1)


def _packages(operation: op.CommitScope) -> out.OutputsRead:
    return out.OutputsRead(files=tuple(_file(key, sha256) for key, sha256 in operation.packages))


def _begun(identifier: int) -> out.BackupBegun:
    return out.BackupBegun(
        identifier=identifier,
        id_words=("academic", "acid"),
        iteration_exponent=1,
        salt=SALT,
        commitments=("11" * 32,) * 3,
        check_value="22" * 16,
        token_commitment="33" * 32,
        computer_commitment="44" * 32,
        dice_commitment="",
        dice_rolls=0,
    )


def usual_outcome(operation: Operation[Any]) -> Value:
    """What an operation brings back when all goes well, whatever the world is like."""
    of_pins = usual_pins(operation)
    if of_pins is not None:
        return of_pins
    match operation:
        case op.ReadClock():
            return out.ClockRead(utc="2026-11-23T09:00:00Z", zone="UTC")
        case op.RunPreflight():
            return out.PreflightRead(
                checks=(out.HostCheck(id="swap", verdict=out.Verdict.WARNING, found="swap is there"),)
            )
        case op.IdentifyProgram():
            return out.ProgramRead(version="0", sha256=PROGRAM, python="3", platform="test", dependencies=())
        case op.CompareBinding():
            return out.BindingRead(
                sha256="bb" * 32, module="m", token_serial="s", token_label="l", last_drill="", changes=()
            )
        case op.TakeFromStick() | op.GiveToStick():
            taken = isinstance(operation, op.TakeFromStick)
            files = () if isinstance(operation, op.TakeFromStick) else operation.files
            return out.CarriedRead(
                stick="REQUEST, blue" if taken else "RESPONSE, red",
                medium=Medium.STICK,
                serial="S1",
                uuid="1A2B-3C4D",
                file_system="vfat",
                options=("nodev",),
                files=tuple(out.FileRead(name=one.path, sha256=one.sha256, length=1) for one in files),
                read_back=ReadBack.COPIED if taken else ReadBack.REMOUNTED,
                left=StickLeft.UNTOLD if taken else StickLeft.UNMOUNTED,
            )
        case OpenSecondToken():
            ids = tuple(f"{number:032x}" for number in range(0xAA01, 0xAA01 + len(operation.keys)))
            return SecondTokenRead(serial="s2", label="second", device="fake", ids=ids)
        case RestoreInSecondToken():
            restored = tuple(
                RestoredInTest(key=one.key, key_id=one.key_id, compared="AES-CMAC", left=0) for one in operation.copies
            )
            return RestoreTestRead(serial=operation.serial, label="second", device="fake", restored=restored, stale=())
        case SearchSecondToken():
            return SecondTokenSearched(serial=operation.serial, found=(), left=())
        case InitialiseToken():
            return InitialisedRead(serial="s", label=operation.label)
        case op.OpenToken() | DescribeToken():
            return out.TokenRead(
                label="l",
                serial="s",
                manufacturer="m",
                model="m",
                hardware_version="1",
                firmware_version="1",
                library="l",
                module_path="/m",
                module_sha256="cc" * 32,
                software="software",
                mechanisms=("AES_KEY_GEN",),
            )
        case op.TakeInventory():
            return out.InventoryRead(objects=())
        case op.ChooseKeyId():
            return out.KeyIdChosen(key_id="0f" * 16)
        case op.MakeCeremonyKey():
            return out.CeremonyKeyRead(
                key_id=operation.key_id, spki="30", certificate_sha256="dd" * 32, records="token"
            )
        case op.CollectHandover():
            return out.HandoverRead(
                target=operation.target,
                source=out.HandoverSource.SIMULATED,
                files=(_file("k.pem", "ee" * 32),),
                spki="30",
                fingerprint="ff" * 32,
                modulus_bits=4096,
                stated=(),
                expires="",
            )
        case op.CheckExpiry():
            return out.ExpiryRead(minutes_left=-1)
        case op.RehearseWrap():
            return _rehearsal(operation, operation.allowed, operation.form)
        case op.RehearseBackup():
            return _rehearsal(operation, operation.allowed, None)
        case CollectEvidence():
            return Evidence(
                moment=operation.moment, files=(), attestations=(), log=LogVerdict.NONE, log_why="", lines=()
            )
        case op.ProbeToken():
            return out.ProbesRead(probes=PROBES)
        case MakeTrusted():
            names = (backup_of(operation.policy), *(one.target for one in operation.wrapping))
            return TrustedMade(
                able=ABLE,
                why="",
                keys=tuple(
                    TrustedKey(key_id=key_id, what=what, attributes=TRUSTED)
                    for key_id, what in zip(operation.ids, names, strict=True)
                ),
                refused="CKR_KEY_NOT_WRAPPABLE (0x69)",
            )
        case DestroyAsOfficer():
            return out.DestroyedRead(left=0)
        case op.GenerateKey():
            return _key(operation)
        case op.DrawEntropy():
            return out.EntropyRead(salt=SALT, token_commitment="33" * 32, computer_commitment="44" * 32)
        case op.BeginBackup():
            return _begun(1)
        case paper.CheckPrinter():
            return paper.PrinterRead(
                verdict=paper.PrinterVerdict.READY,
                way=PrinterWay.LP,
                name="cable",
                scheme="usb",
                language=PrinterLanguage.PCL,
                code="",
                why="",
            )
        case paper.PrintTestPage() | paper.PrintShare():
            return _PRINTED
        case paper.PrintDocument():
            return paper.DocumentSent(sha256="dd" * 32, printed=_PRINTED)
        case op.ReadBackShare():
            return out.ShareChecked(verdict="right", places=(), which="")
        case op.ProveShares():
            return out.SharesProved(method="all-subsets", subsets=3, algebraic="holds", second_opinion="agrees")
        case op.PackKey():
            return out.PackageRead(sha256=_hash(operation.key), length=9, head_mac="77" * 32)
        case op.OpenPackage():
            return out.PackageChecked(matches="matches", compared="AES-CMAC")
        case op.CommitScope():
            return _packages(operation)
        case op.WrapForTarget():
            return out.BlobRead(sha256=_hash(operation.target), length=512)
        case op.BuildOutputs():
            return out.OutputsRead(files=(_file("blob.bin", "99" * 32), _file("sheet.txt", "98" * 32)))
        case op.WriteOutput():
            return _file(operation.path, operation.sha256)
        case op.LockKey():
            return out.LockRead(held="held", wrap_refused_with="CKR_KEY_UNEXTRACTABLE", attributes=())
        case op.UseKey():
            return out.UseRead(method="encrypt", verified="verified")
        case op.DestroyKey():
            return out.DestroyedRead(left=0)
        case op.SignTranscript():
            return out.SignedRead(sha256="97" * 32, length=9, certificate_sha256=operation.certificate_sha256)
        case rop.AcceptPackage():
            return _file("package", operation.sha256)
        case rop.TypeShare():
            return out.ShareTyped(
                verdict="right", places=(), which=f"share {operation.number}", enough="enough", missing=""
            )
        case rop.RebuildBackupKey():
            return out.BackupKeyRebuilt(check_value="22" * 16, head="authentic")
        case rop.RestoreKey():
            return out.RestoredRead(made=_restored(operation), how="unwrapped")
        case rop.WriteMaterial():
            return out.MaterialWritten(path=operation.path, length=32, form="raw bytes")
        case op.VerifyResult():
            return out.VerifiedRead(outcome="authentic", checks=("chain: ok",))
        case _:
            return out.Nothing()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _rehearsal(
    operation: op.RehearseWrap | op.RehearseBackup, allowed: tuple[Route, ...], form: Any
) -> out.RehearsalRead:
    return out.RehearsalRead(
        algorithm=operation.algorithm,
        form=form,
        trials=(out.Trial(route=allowed[0], passed="passed", why=""),),
        chosen=allowed[0],
    )


@contextmanager
def no_line() -> Iterator[Line]:
    """A line to nobody: the fake room reads nothing from it."""
    from ceremony_app.devices.secrets.lines import LineKind

    yield Line(LineKind.SCRIPT, -1)


Watcher = Callable[[int], None]
