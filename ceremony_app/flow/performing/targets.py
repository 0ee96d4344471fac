"""Operations for targets: hand-overs come in, routes are rehearsed, blobs and files are made."""

from __future__ import annotations

from datetime import UTC

import ceremony_app
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.handed_over import built_files, handover_read
from ceremony_app.core.script.state import State
from ceremony_app.core.targets import registry
from ceremony_app.core.targets.handover import Handover, expiry_finding, refuse_drill_key
from ceremony_app.core.targets.inbox import match_inbox
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.devices.drill_keys import drill_keys, drill_pems
from ceremony_app.devices.media.folder import safe_read, safe_write
from ceremony_app.devices.media.inbox import lies_in_folders, read_inbox, read_target
from ceremony_app.devices.wraps.values import Rehearsal
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.refusals import FolderChanged


class NothingCame(Refusal):
    """There is no hand-over for a target."""

    code = "TARGET-NOTHING-CAME"
    says = "Nothing came in for {target}; wanted is {wanted}."
    next_step = "Put the files into {place}, then let the step run again; or defer the target as a deviation."


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
    for name, data in sorted(files.items()):
        path = f"inbox/{target.id}/{name}"
        if not (desk.folder / path).exists():
            safe_write(desk.folder, path, data)
        elif safe_read(desk.folder, path) != data:
            raise FolderChanged(path=path)
        desk.store.put(data)
    return handover_read(target, files, drill_keys())


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
    files, _ = _parsed(desk, state, operation.target)
    built = built_files(
        desk.plan,
        desk.entries(),
        state,
        operation.target,
        files,
        desk.store.get(operation.blob),
        version=ceremony_app.__version__,
        made_at=state.at,
    )
    return out.OutputsRead(
        files=tuple(
            out.FileRead(name=one.name, sha256=desk.store.put(one.content), length=len(one.content)) for one in built
        )
    )


def write_output(desk: Desk, operation: op.WriteOutput, _: State) -> out.FileRead:
    """A stored file goes into the folder, never over another, and is read back from the medium."""
    written = safe_write(desk.folder, operation.path, desk.store.get(operation.sha256))
    return out.FileRead(name=operation.path, sha256=written.sha256, length=written.length)
