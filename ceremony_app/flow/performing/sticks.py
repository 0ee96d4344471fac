"""Operations on sticks: files are taken from the request stick and given to the others, each proved first."""

from __future__ import annotations

import hashlib

from ceremony_app.core.plan.sticks import ReadBack, StickLeft, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.state import State
from ceremony_app.core.targets import registry
from ceremony_app.core.targets.inbox import match_inbox
from ceremony_app.devices.media.folder import safe_read, safe_write
from ceremony_app.devices.media.guard import Left
from ceremony_app.devices.media.refusals import MediaExists
from ceremony_app.devices.media.stick_refusals import StickUnexpected
from ceremony_app.devices.media.survey import Loose
from ceremony_app.devices.media.transfers import Carried, give, take
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.documents import PATH
from ceremony_app.flow.refusals import FolderChanged


class NothingOnStick(Refusal):
    """The request stick holds nothing for a target."""

    code = "STICK-NOTHING-FOR-TARGET"
    says = "{stick} holds nothing for {target}; wanted is {wanted}."
    next_step = "Put the files into a folder named {target} on it, elsewhere, and try again; or bring them another way."


def take_from_stick(desk: Desk, operation: op.TakeFromStick, _: State) -> out.CarriedRead:
    """A target's files, copied into the inbox; what lies there already is compared, never overwritten."""
    stick = desk.guard.stick(StickRole.REQUEST)
    targets = desk.plan.targets
    taken = take(desk.guard, stick, [one.id for one in targets], Loose.ALLOWED)
    matched = match_inbox(targets, taken.files)
    if matched.unused:
        names = ", ".join(matched.unused[:5])
        raise StickUnexpected(stick=stick.words, count=len(matched.unused), names=names)
    files = matched.given[operation.target]
    if not files:
        wanted = registry.wanted_files(desk.plan.target(operation.target))
        raise NothingOnStick(stick=stick.words, target=operation.target, wanted=wanted)
    kept = []
    for name, data in sorted(files.items()):
        path = f"inbox/{operation.target}/{name}"
        try:
            safe_write(desk.folder, path, data)
        except MediaExists:
            if safe_read(desk.folder, path) != data:
                raise
        kept.append(out.FileRead(name=name, sha256=hashlib.sha256(data).hexdigest(), length=len(data)))
    return _read(taken.carried, tuple(kept), ReadBack.COPIED, Left(StickLeft.UNTOLD))


def give_to_stick(desk: Desk, operation: op.GiveToStick, _: State) -> out.CarriedRead:
    """Files of the store, or the transcript, onto a stick; each as the journal knows it, by its hash."""
    files = {file.path: _bytes(desk, file) for file in operation.files}
    given = give(desk.guard, desk.guard.stick(operation.role), files, [one.id for one in desk.plan.targets])
    read = tuple(
        out.FileRead(name=path, sha256=sha256, length=length) for path, (sha256, length) in given.files.items()
    )
    return _read(given.carried, read, given.read_back, given.left)


def _bytes(desk: Desk, file: op.ForStick) -> bytes:
    if file.sha256 in desk.store.names():
        return desk.store.get(file.sha256)
    data = safe_read(desk.folder, PATH)
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise FolderChanged(path=PATH)
    return data


def _read(carried: Carried, files: tuple[out.FileRead, ...], read_back: ReadBack, left: Left) -> out.CarriedRead:
    return out.CarriedRead(
        stick=carried.stick.words,
        medium=carried.stick.medium,
        serial=carried.serial,
        uuid=carried.uuid,
        file_system=carried.file_system,
        options=carried.options,
        files=files,
        read_back=read_back,
        left=left.how,
        mounted_at=left.place,
    )
