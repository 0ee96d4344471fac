"""The room of real devices: each operation goes to the module that performs it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ceremony_app.core.journal.entries import Lost, SetVoided
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import pin_operations as pins_op
from ceremony_app.core.script.effects import Operation
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.initialising import InitialiseToken
from ceremony_app.core.script.restore_test import OpenSecondToken, RestoreInSecondToken, SearchSecondToken
from ceremony_app.core.script.state import State
from ceremony_app.core.script.token_seen import DescribeToken
from ceremony_app.core.script.trusted import DestroyAsOfficer, MakeTrusted
from ceremony_app.core.value import Value
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm.refusals import TokenGone
from ceremony_app.devices.media.folder import safe_read
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.faces import Progress
from ceremony_app.flow.faults import OWN_TOKEN, SECOND_TOKEN, SECOND_UNPLUGGED, UNPLUGGED, FaultKind
from ceremony_app.flow.performing import (
    backup,
    documents,
    evidence,
    host,
    initialising,
    pin_making,
    pins,
    printing,
    restore_test,
    sticks,
    targets,
    token,
    trusting,
)
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.room import Found, ScopeLost, Trace

Handler = Callable[[Desk, Any, State], Value]

HANDLERS: dict[type[Operation[Any]], Handler] = {
    op.ReadClock: host.read_clock,
    op.RunPreflight: host.preflight,
    op.IdentifyProgram: host.program,
    op.CompareBinding: host.binding,
    op.EnrolCode: host.enrol_code,
    op.CheckFolder: host.check_folder,
    op.OpenToken: token.open_token,
    op.TakeInventory: token.take_inventory,
    op.ChooseKeyId: token.choose_key_id,
    op.MakeCeremonyKey: token.make_ceremony_key,
    op.GenerateKey: token.generate_key,
    op.LockKey: token.lock_key,
    op.UseKey: token.use_key,
    op.DestroyKey: token.destroy_key,
    op.CloseToken: token.close_token,
    op.CheckTokenHead: token.check_token_head,
    DescribeToken: token.describe_token,
    InitialiseToken: initialising.initialise_token,
    OpenSecondToken: restore_test.open_second_token,
    RestoreInSecondToken: restore_test.restore_test,
    SearchSecondToken: restore_test.search_second_token,
    MakeTrusted: trusting.make_trusted,
    DestroyAsOfficer: trusting.destroy_as_officer,
    op.DrawEntropy: backup.draw_entropy,
    op.BeginBackup: backup.begin_backup,
    op.ShowShare: backup.show_share,
    paper.CheckPrinter: printing.check_printer,
    paper.PrintTestPage: printing.print_test_page,
    paper.PrintShare: printing.print_share,
    paper.PrintDocument: printing.print_document,
    op.ReadBackShare: backup.read_back_share,
    op.ProveShares: backup.prove_shares,
    op.PackKey: backup.pack_key,
    op.OpenPackage: backup.open_package,
    op.CommitScope: backup.commit_scope,
    op.CollectHandover: targets.collect_handover,
    op.CheckExpiry: targets.check_expiry,
    op.RehearseWrap: targets.rehearse_wrap,
    op.RehearseBackup: targets.rehearse_backup,
    op.ProbeToken: targets.probe_token,
    CollectEvidence: evidence.collect_evidence,
    op.WrapForTarget: targets.wrap_for_target,
    op.BuildOutputs: targets.build_outputs,
    op.WriteOutput: targets.write_output,
    op.TakeFromStick: sticks.take_from_stick,
    op.GiveToStick: sticks.give_to_stick,
    pins_op.ReadPinState: pins.read_pin_state,
    pins_op.DrawPins: pin_making.draw_pins,
    pins_op.SealPieces: pin_making.seal_pieces,
    pins_op.WritePieces: pin_making.write_pieces,
    pins_op.SignIn: pins.sign_in,
    pins_op.ProvePin: pins.prove_pin,
    pins_op.SetPin: pins.set_pin,
    pins_op.OpenByQuorum: pins.open_by_quorum,
    op.SignTranscript: documents.sign_transcript,
    op.VerifyResult: documents.verify_result,
}


class RealRoom:
    """The `Room` of real devices (room.py says what each method promises)."""

    def __init__(self, desk: Desk, handlers: dict[type[Operation[Any]], Handler] | None = None) -> None:
        self._desk = desk
        self._handlers = {**HANDLERS, **(handlers or {})}

    def perform(self, operation: Operation[Any], state: State, effect: str) -> Value:
        """Do it."""
        self._desk.effect = effect
        if self._desk.token is not None and self._desk.faults.strikes(FaultKind.TOKEN_GONE, operation.kind):
            self._desk.token.kill()
        if self._desk.token is not None and self._desk.faults.strikes(FaultKind.UNPLUG, operation.kind):
            (self._desk.folder / OWN_TOKEN).rename(self._desk.folder / UNPLUGGED)
        if self._desk.second is not None and self._desk.faults.strikes(FaultKind.UNPLUG_SECOND, operation.kind):
            (self._desk.folder / SECOND_TOKEN).rename(self._desk.folder / SECOND_UNPLUGGED)
        self._desk.face.progress(Progress(effect=effect, text=operation.kind))
        with _lost(operation):
            outcome = self._handlers[type(operation)](self._desk, operation, state)
        self._desk.faults.done(operation.kind)
        return outcome

    def reconcile(self, operation: Operation[Any]) -> Found:
        """Look what a lost operation left."""
        with _lost(operation):
            return self._trace(operation)

    def _trace(self, operation: Operation[Any]) -> Found:
        """What it left; the match names every irreversible kind."""
        match operation:
            case op.GenerateKey() | op.MakeCeremonyKey():
                return self._reconcile_key(operation)
            case op.WriteOutput():
                return self._reconcile_file(operation.path, operation.sha256)
            case op.CommitScope():
                files = backup.stored_packages(self._desk, operation.packages)
                if files is None or operation.policy in self._desk.scopes:
                    return Found(Trace.NOTHING, "the packages were not all stored")
                return Found(Trace.WHOLE, "every package is in the store", files)
            case InitialiseToken():
                return initialising.find_initialised(self._desk, operation)
            case RestoreInSecondToken():
                return restore_test.find_copies(self._desk, operation)
            case MakeTrusted():
                found = [one for one in operation.ids if self._desk.open_token().find(bytes.fromhex(one))]
                if found:
                    return Found(Trace.PART, f"{len(found)} trusted wrapping keys that nobody tried are in the token")
                return Found(Trace.NOTHING, "no trusted wrapping key of this step is in the token")
            case op.DestroyKey() | DestroyAsOfficer():
                if self._desk.open_token().find(bytes.fromhex(operation.key_id)):
                    return Found(Trace.NOTHING, "the key is still in the token")
                return Found(Trace.WHOLE, "the key is no longer in the token", out.DestroyedRead(left=0))
            case op.SignTranscript():
                return self._reconcile_transcript(operation)
            case op.LockKey():
                return Found(Trace.NOTHING, "a lock can be made again and is then read back")
            case op.WrapForTarget():
                return Found(Trace.NOTHING, "no blob is recorded; one that may lie in the store belongs to nobody")
            case pins_op.SetPin():
                return pins.find_set_pin(self._desk, operation)
            case pins_op.WritePieces():
                return Found(Trace.NOTHING, "the same pieces are taken as they are where they were written already")
            case paper.PrintShare():
                return Found(
                    Trace.NOTHING, "a sheet may have come out; it counts as seen by whoever was at the printer"
                )
            case op.ShowShare():
                return Found(Trace.NOTHING, "the share counts as exposed to the custodian who was to see it")
            case _:
                return Found(Trace.NOTHING, "it can be done again")

    def _reconcile_key(self, operation: op.GenerateKey | op.MakeCeremonyKey) -> Found:
        chip = self._desk.open_token()
        key_id = bytes.fromhex(operation.key_id)
        objects = chip.find(key_id)
        if not objects:
            return Found(Trace.NOTHING, "no object of that id is in the token")
        if isinstance(operation, op.MakeCeremonyKey):
            return Found(Trace.PART, "a signing key without a recorded certificate is in the token")
        try:
            made = chip.describe_key(key_id, operation.algorithm)
        except Refusal as refusal:
            return Found(Trace.PART, f"something of that id is in the token ({refusal.code})")
        born_here = made.attribute("CKA_LOCAL") == "true" and made.attribute("CKA_ALWAYS_SENSITIVE") == "true"
        if not born_here:
            return Found(Trace.PART, "an object of that id is in the token; it does not prove that it was born there")
        return Found(
            Trace.WHOLE, "a key of that id is in the token, born there and always sensitive", token.key_read(made)
        )

    def _reconcile_file(self, path: str, sha256: str) -> Found:
        if not (self._desk.folder / path).exists():
            return Found(Trace.NOTHING, f"{path} is not there")
        data = safe_read(self._desk.folder, path)
        if hashlib.sha256(data).hexdigest() != sha256:
            return Found(Trace.NOTHING, f"{path} is there with other bytes, and is not overwritten")
        return Found(
            Trace.WHOLE,
            f"{path} is there with the right bytes",
            out.FileRead(name=path, sha256=sha256, length=len(data)),
        )

    def _reconcile_transcript(self, operation: op.SignTranscript) -> Found:
        if not (self._desk.folder / documents.PATH).exists():
            return Found(Trace.NOTHING, "there is no transcript yet")
        data = safe_read(self._desk.folder, documents.PATH)
        verified = self._desk.verifier(self._desk.folder, operation.certificate_sha256)
        if operation.certificate_sha256 and verified.outcome not in documents.GOOD:
            return Found(Trace.PART, "a file is there that the verifier does not accept as this ceremony's transcript")
        return Found(
            Trace.WHOLE,
            "a transcript is there that the verifier accepts",
            out.SignedRead(
                sha256=hashlib.sha256(data).hexdigest(),
                length=len(data),
                certificate_sha256=operation.certificate_sha256,
            ),
        )

    def undo(self, operation: Operation[Any]) -> None:
        """Destroy a key that was half made; put a file aside that stands where the transcript belongs."""
        if isinstance(operation, op.SignTranscript):
            documents.set_aside(self._desk)
        if isinstance(operation, op.GenerateKey | op.MakeCeremonyKey):
            self._desk.open_token().destroy(bytes.fromhex(operation.key_id))
        if isinstance(operation, RestoreInSecondToken):
            restore_test.destroy_copies(self._desk, operation)
        if isinstance(operation, MakeTrusted):
            for key_id in operation.ids:
                self._desk.open_token().destroy(bytes.fromhex(key_id))

    def check_code(self, person: str, line: Line) -> CodeVerdict:
        """Whether the code is the person's."""
        return self._desk.people().check_code(person, line, f"{self._desk.plan.person(person).name}: your session code")

    def signed_in(self) -> frozenset[str]:
        """People whose code the session child knows."""
        return frozenset(self._desk.signed_in)

    def lost_scope(self, state: State) -> SetVoided | ScopeLost | None:
        """The first share set that was begun, is not committed, and whose child is gone; or the PINs likewise."""
        if pins.lost(self._desk, state):
            return ScopeLost(policy=pins_op.PINS_SCOPE)
        voided = {one.identifier for one in state.voided_sets}
        for policy in self._desk.plan.backups:
            made = state.share_set(policy.id)
            if made is None or made.backup.identifier in voided or state.committed(policy.id) is not None:
                continue
            identifier = made.backup.identifier
            if policy.id in self._desk.scopes and self._desk.scopes[policy.id].identifier == identifier:
                continue
            packages = backup.proved_packages(state, identifier)
            if identifier in state.commit_intents and backup.stored_packages(self._desk, packages) is not None:
                continue
            return SetVoided(
                policy=policy.id,
                identifier=identifier,
                why="the process that held its backup key ended before the commit",
                handed_out=tuple(sorted(exposed(state, policy.id, identifier))),
            )
        return None

    def end_scope(self, policy: str) -> None:
        """End the child of a scope."""
        self._desk.end_scope(policy)

    def sign_head(self, state: State, head: str) -> str | None:
        """A checkpoint's signature."""
        return token.sign_head(self._desk, state, head)

    def remember_head(self, state: State, count: int, head: str) -> None:
        """The head goes into the token."""
        token.remember_head(self._desk, state, count, head)

    def device_lost(self, least: Lost) -> Lost:
        """End the token's process; and every child where one of people's secrets is gone too, or all are to go."""
        if least is Lost.TOKEN and self._desk.keeps_secrets():
            self._desk.drop_token()
            return Lost.TOKEN
        self._desk.close()
        return Lost.PROGRAM

    def give_up(self) -> bool:
        """End the process of the token, or of the second one or the card where that is waited for.

        The call that waits for it raises ChildGone in its own thread.
        """
        end = self._desk.end_other_process or self._desk.end_token_process
        if end is None:
            return False
        end()
        return True

    def close(self) -> None:
        """End every child."""
        self._desk.close()


@contextmanager
def _lost(operation: Operation[Any]) -> Iterator[None]:
    """A token that was pulled is lost as its process would be: no later call of that process can reach it again.

    Without it every attempt at the step would be refused like the first, also with the token back in its place.
    """
    try:
        yield
    except TokenGone as gone:
        raise ChildGone(operation.kind, None) from gone


def exposed(state: State, policy: str, identifier: int) -> set[str]:
    """`custodian:number` of every share that was shown, or may have been: an intent alone counts (rule 2)."""
    shown = {
        f"{one.custodian}:{one.index + 1}"
        for one in state.all(facts.ShareHandedOut)
        if (one.policy, one.identifier) == (policy, identifier)
    }
    return shown | {
        f"{custodian}:{index + 1}" for owner, index, custodian in state.shown_intents if owner == identifier
    }
