"""Operations for targets: hand-overs come in, routes are rehearsed, blobs and files are made."""

from __future__ import annotations

from datetime import UTC
from functools import cache

import ceremony_app
from ceremony_app.core.journal.entries import Answered
from ceremony_app.core.keys.fingerprints import check_typed
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.state import State
from ceremony_app.core.targets import registry
from ceremony_app.core.targets.handover import NOT_STATED, Handover, expiry_finding, refuse_drill_key
from ceremony_app.core.targets.inbox import match_inbox
from ceremony_app.core.targets.sheets import (
    SHEET,
    ChannelCheck,
    ChannelOutcome,
    SheetFacts,
    SheetFile,
    WrappingKeySource,
)
from ceremony_app.core.targets.simulated import SIZES, drill_fingerprints, hand_over, public_file_name
from ceremony_app.devices.media.folder import safe_read, safe_write
from ceremony_app.devices.media.inbox import lies_in_folders, read_inbox, read_target
from ceremony_app.devices.wraps.values import Rehearsal
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.refusals import FolderChanged
from ceremony_app.resources import resource


class NothingCame(Refusal):
    """There is no hand-over for a target."""

    code = "TARGET-NOTHING-CAME"
    says = "Nothing came in for {target}; wanted is {wanted}."
    next_step = "Put the files into {place}, then let the step run again; or defer the target as a deviation."


@cache
def drill_pems() -> dict[int, bytes]:
    """The simulated cloud's public keys, by size in bits."""
    return {bits: resource(f"drill/{public_file_name(bits)}").read_bytes() for bits in SIZES}


@cache
def drill_keys() -> frozenset[bytes]:
    """Their fingerprints, which production refuses."""
    return drill_fingerprints(drill_pems().values())


def collect_handover(desk: Desk, operation: op.CollectHandover, _: State) -> out.HandoverRead:
    """A target's files are found, checked against the plan, and kept in the ceremony's own inbox and store."""
    target = desk.plan.target(operation.target)
    files = dict(_given(desk, operation.target))
    if not files:
        if desk.mode is Mode.PRODUCTION or desk.inbox is not None:
            place = f"inbox/{target.id} of the ceremony's folder"
            raise NothingCame(target=target.id, wanted=registry.wanted_files(target), place=place)
        files = hand_over(target, drill_pems(), desk.clock.now())
    handover = registry.parse_handover(target, files)
    refuse_drill_key(handover, drill_keys(), desk.mode)
    finding = expiry_finding(handover, desk.clock.now().astimezone(UTC), 0).refusal()
    if finding is not None:
        raise finding
    kept = []
    for name, data in sorted(files.items()):
        path = f"inbox/{target.id}/{name}"
        if not (desk.folder / path).exists():
            safe_write(desk.folder, path, data)
        elif safe_read(desk.folder, path) != data:
            raise FolderChanged(path=path)
        kept.append(out.FileRead(name=name, sha256=desk.store.put(data), length=len(data)))
    simulated = handover.fingerprint in drill_keys()
    return out.HandoverRead(
        target=target.id,
        source=out.HandoverSource.SIMULATED if simulated else out.HandoverSource.INBOX,
        files=tuple(kept),
        spki=handover.spki.hex(),
        fingerprint=handover.fingerprint.hex(),
        modulus_bits=handover.modulus_bits,
        stated=_stated(desk, operation.target, handover),
        expires=handover.expires or "",
    )


def _given(desk: Desk, target: str) -> dict[str, bytes]:
    """Files that came for a target: in the ceremony's inbox, or in the one that was named."""
    for place in (desk.folder / "inbox", desk.inbox):
        if place is None or (place != desk.inbox and not place.is_dir()):
            continue
        # One folder a target is read by itself, as reading all of them for each would take the square of the time.
        if lies_in_folders(place, [one.id for one in desk.plan.targets]):
            found = read_target(place, target)
        else:
            found = dict(match_inbox(desk.plan.targets, read_inbox(place)).given[target])
        if found:
            return found
    return {}


def _stated(desk: Desk, target: str, handover: Handover) -> tuple[out.Stated, ...]:
    operations = ", ".join(handover.key_operations) if handover.key_operations is not None else NOT_STATED
    token = handover.token_sha256.hex() if handover.token_sha256 else "none"
    rows = (
        ("identity", handover.identity or NOT_STATED),
        ("method", handover.method or NOT_STATED),
        ("protection", handover.protection or NOT_STATED),
        ("state", handover.state or NOT_STATED),
        ("key operations", operations),
        ("import token SHA-256", token),
        ("attestation", handover.attestation or NOT_STATED),
        ("region", f"declared by the plan: {desk.plan.target(target).region}"),
    )
    return tuple(out.Stated(name=name, value=value) for name, value in rows)


def check_expiry(desk: Desk, operation: op.CheckExpiry, state: State) -> out.ExpiryRead:
    """How many minutes a wrapping key is still good for; -1 where nothing is stated."""
    handover = _parsed(desk, state, operation.target)[1]
    finding = expiry_finding(handover, desk.clock.now(), 0)
    return out.ExpiryRead(minutes_left=-1 if finding.minutes_left is None else max(0, finding.minutes_left))


def _parsed(desk: Desk, state: State, target_id: str) -> tuple[dict[str, bytes], Handover]:
    """A hand-over as it was recorded: its files come from the store by their hashes, never from the inbox again."""
    received = state.wrapping_key(target_id)
    assert received is not None
    files = {file.name: desk.store.get(file.sha256) for file in received.handover.files}
    handover = registry.parse_handover(desk.plan.target(target_id), files)
    if handover.fingerprint.hex() != received.handover.fingerprint:
        raise FolderChanged(path=f"the stored hand-over of {target_id}")
    return files, handover


def rehearse_wrap(desk: Desk, operation: op.RehearseWrap, _: State) -> out.RehearsalRead:
    """The routes of a wrap, tried on throwaway keys."""
    return rehearsal_read(desk.open_wraps().rehearse(operation.algorithm, operation.form, operation.allowed))


def rehearse_backup(desk: Desk, operation: op.RehearseBackup, _: State) -> out.RehearsalRead:
    """The routes of the backup, tried under a throwaway backup key."""
    return rehearsal_read(desk.open_wraps().rehearse_backup(operation.algorithm, operation.allowed))


def probe_token(desk: Desk, operation: op.ProbeToken, _: State) -> out.ProbesRead:
    """What the token must not do, tried on throwaway keys that are gone afterwards."""
    return out.ProbesRead(probes=desk.open_wraps().probe(operation.modulus_bits))


def rehearsal_read(rehearsal: Rehearsal) -> out.RehearsalRead:
    """A rehearsal as the journal keeps it."""
    return out.RehearsalRead(
        algorithm=rehearsal.algorithm,
        form=rehearsal.form,
        trials=tuple(
            out.Trial(route=one.route, passed="passed" if one.passed else "failed", why=one.why, born=one.born)
            for one in rehearsal.trials
        ),
        chosen=rehearsal.chosen,
    )


def wrap_for_target(desk: Desk, operation: op.WrapForTarget, state: State) -> out.BlobRead:
    """A target key's blob, made and stored as one."""
    born = state.key(operation.key)
    assert born is not None
    blob = desk.open_wraps().wrap(
        bytes.fromhex(operation.key_id),
        operation.algorithm,
        operation.form,
        operation.route,
        bytes.fromhex(operation.spki),
        bytes.fromhex(operation.expect_spki) or None,
        bytes.fromhex(born.made.check_value) or None,
        bytes.fromhex(operation.under),
    )
    return out.BlobRead(sha256=desk.store.put(blob), length=len(blob))


def build_outputs(desk: Desk, operation: op.BuildOutputs, state: State) -> out.OutputsRead:
    """A target's files under the cloud's own names, and its hand-off sheet."""
    target = desk.plan.target(operation.target)
    key = desk.plan.key(target.key)
    files, handover = _parsed(desk, state, target.id)
    token = state.last(facts.TokenOpened)
    made = state.key(key.id)
    blob = next(one for one in reversed(state.all(facts.BlobMade)) if one.target == target.id)
    assert token is not None and made is not None and state.opened is not None
    program = f"ceremony-app {ceremony_app.__version__}"
    named = f"{token.token.manufacturer} {token.token.model} {token.token.firmware_version}"
    outputs = registry.outputs(target, key, handover, files, desk.store.get(operation.blob), program, named)
    sheet = registry.sheet(
        target,
        key,
        handover,
        SheetFacts(
            ceremony=state.opened.ceremony,
            title=desk.plan.title,
            made_at=state.at,
            program=program,
            token=named,
            source=_source(state, target.id),
            route=blob.route,
            form=blob.form,
            key_spki=bytes.fromhex(made.made.spki) or None,
            check_value=bytes.fromhex(made.made.check_value) or None,
            check_method=made.made.check_method or None,
            ekcv=None,
            files=tuple(
                SheetFile(name=one.name, sha256=bytes.fromhex(desk.store.put(one.content)), size=len(one.content))
                for one in outputs
            ),
            channel=_channel(desk, state, target.id),
        ),
        desk.mode,
    ).encode()
    written = [
        out.FileRead(name=one.name, sha256=desk.store.put(one.content), length=len(one.content)) for one in outputs
    ]
    written.append(out.FileRead(name=SHEET, sha256=desk.store.put(sheet), length=len(sheet)))
    return out.OutputsRead(files=tuple(written))


def _source(state: State, target: str) -> WrappingKeySource:
    received = state.wrapping_key(target)
    assert received is not None
    simulated = received.handover.source is out.HandoverSource.SIMULATED
    return WrappingKeySource.SIMULATED if simulated else WrappingKeySource.INBOX


def _channel(desk: Desk, state: State, target: str) -> ChannelCheck:
    """How the wrapping key was authenticated: by whom, by which channel, and in which form they typed it."""
    known = next(
        one
        for one in reversed(state.known)
        if isinstance(one.fact, facts.WrappingKeyCompared) and one.fact.target == target
    )
    compared = known.fact
    assert isinstance(compared, facts.WrappingKeyCompared)
    if compared.result is not facts.Authentication.MATCHED:
        return ChannelCheck(outcome=ChannelOutcome.UNAUTHENTICATED, channel=None, bearer=None, people=(), form=None)
    answered = next(
        entry.body
        for entry in reversed(desk.entries()[: known.entry])
        if isinstance(entry.body, Answered) and entry.body.effect.startswith(f"{known.step}/")
    )
    received = state.wrapping_key(target)
    assert received is not None
    typed = check_typed(bytes.fromhex(received.handover.fingerprint), str(answered.answer["typed"]))
    return ChannelCheck(
        outcome=ChannelOutcome.COMPARED,
        channel=compared.channel,
        bearer=compared.bearer,
        people=tuple(desk.plan.person(one.person).name for one in answered.by),
        form=typed.form,
    )


def write_output(desk: Desk, operation: op.WriteOutput, _: State) -> out.FileRead:
    """A stored file goes into the folder, never over another, and is read back from the medium."""
    written = safe_write(desk.folder, operation.path, desk.store.get(operation.sha256))
    return out.FileRead(name=operation.path, sha256=written.sha256, length=written.length)
