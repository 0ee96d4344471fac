"""Going on from a LOG stick: a ceremony's folder is built anew from the journal and store that the stick holds.

A live system keeps nothing: after a power cut the stick is all there is. Inputs, outputs and packages lie in the store
by their hashes, and the journal says where each belongs.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.journal.chain import Entry, parse_journal
from ceremony_app.core.journal.entries import Opened
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State, fold
from ceremony_app.devices.media.blocks import System
from ceremony_app.devices.media.folder import safe_read, safe_write
from ceremony_app.devices.media.guard import Access, Guard
from ceremony_app.devices.media.mirror import JOURNAL, JOURNAL_LIMIT
from ceremony_app.devices.media.refusals import MediaExists, MediaMissing, MediaRefusal
from ceremony_app.devices.media.stick_refusals import StickMissing
from ceremony_app.devices.media.store import OBJECT_LIMIT, Store
from ceremony_app.flow.opening import SCRIPT as CEREMONY
from ceremony_app.flow.opening import lay_out

TRANSCRIPT = "documents/transcript.pdf"
_MOST = 200
_NAMED = re.compile(rb'"([0-9a-f]{64})"', re.ASCII)
_MARK = re.compile(r"[\x21-\x7e]{1,128}", re.ASCII)


class NoCeremonyThere(Refusal):
    """The stick holds no ceremony's journal."""

    code = "STICK-NO-CEREMONY"
    says = "{place} holds no ceremony's journal."
    next_step = "Plug in the LOG stick of the ceremony and name where it is mounted, or its device."


class SeveralCeremoniesThere(Refusal):
    """The stick holds more than one."""

    code = "STICK-SEVERAL-CEREMONIES"
    says = "{place} holds several ceremonies: {names}."
    next_step = "Name the folder of the one that is to go on."


class StickOfRecovery(Refusal):
    """A recovery's stick where a ceremony is to go on."""

    code = "STICK-OF-RECOVERY"
    says = "{place} holds the journal of a recovery, not of a ceremony."
    next_step = "A recovery goes on by ceremony recover --from-stick."


class StickOfCeremony(Refusal):
    """The other way round."""

    code = "STICK-OF-CEREMONY"
    says = "{place} holds the journal of a ceremony, not of a recovery."
    next_step = "A ceremony goes on by ceremony run --from-stick."


class StickStoreIncomplete(Refusal):
    """An object that the journal names is not on the stick, or is damaged."""

    code = "STICK-STORE-INCOMPLETE"
    says = "{path} cannot be built anew from the stick ({why})."
    next_step = "Take the other LOG stick of this ceremony, or the folder of the first laptop."


@contextmanager
def on_stick(named: Path, system: System | None = None) -> Iterator[Path]:
    """The folder that was named, or, of a block device, the place where it is mounted read-only meanwhile.

    Raises StickMissing and the refusals of `Guard.open`.
    """
    if not named.is_block_device():
        yield named
        return
    looked = system or System()
    volume = next((one for one in looked.volumes() if one.node == named.resolve()), None)
    if volume is None:
        raise StickMissing(stick="LOG", known_by=str(named))
    # What a device says of itself may be too long or too strange to be a mark; the other mark tells then.
    serial, uuid = (one if _MARK.fullmatch(one) else None for one in (volume.serial, volume.holds.uuid))
    stick = Stick(role=StickRole.LOG, colour=volume.node.name, serial=serial, uuid=uuid)
    guard = Guard([stick], system=looked)
    with guard.open(stick, Access.READ) as opened:
        yield opened.place


def ceremony_on(place: Path) -> Path:
    """The folder of the one ceremony at a place; raises NoCeremonyThere or SeveralCeremoniesThere."""
    if (place / JOURNAL).is_file():
        return place
    try:
        with os.scandir(place) as entries:
            names = sorted(one.name for one, _ in zip(entries, range(_MOST), strict=False) if _is_ceremony(one))
    except OSError:
        names = []
    if not names:
        raise NoCeremonyThere(place=ascii(str(place))[1:-1])
    if len(names) > 1:
        raise SeveralCeremoniesThere(place=ascii(str(place))[1:-1], names=ascii(", ".join(names))[1:-1])
    return place / names[0]


def _is_ceremony(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and Path(entry.path, JOURNAL).is_file()


@dataclass(frozen=True)
class Rebuilt:
    """What came of a LOG stick."""

    plan: bytes
    foreign: tuple[str, ...]
    """SHA-256 of each object on the stick that its journal does not name; none of them was taken."""


def rebuild(source: Path, folder: Path, script: str | None = None) -> Rebuilt:
    """Build the ceremony's folder, new or empty, from a LOG stick.

    `script` is that of the first entry that must be there: `ceremony` or `recovery`; None: either. The journal's chain
    and the hash of every object that it names are checked on the way. What it does not name is left where it is, as
    anybody may have put it there; what an entry that was never written was to name is made again. Raises
    JournalDamaged, NoCeremonyThere, StickOfRecovery, StickOfCeremony, StickStoreIncomplete, FolderNotEmpty and what
    reading the stick or writing the folder can fail with.
    """
    there = ceremony_on(source)
    try:
        plan_bytes = safe_read(there, "plan.toml")
        binding_bytes = safe_read(there, "binding.toml")
        journal = safe_read(there, JOURNAL, JOURNAL_LIMIT)
    except MediaMissing:
        raise NoCeremonyThere(place=ascii(str(source))[1:-1]) from None
    entries, _ = parse_journal(journal)
    opened = entries[0].body if entries else None
    if not isinstance(opened, Opened):
        raise NoCeremonyThere(place=ascii(str(source))[1:-1])
    if script is not None and opened.script != script:
        other = StickOfCeremony if opened.script == CEREMONY else StickOfRecovery
        raise other(place=ascii(str(source))[1:-1])
    lay_out(folder, plan_bytes)
    safe_write(folder, "binding.toml", binding_bytes)
    store = Store(folder / "store")
    on_it = Store(there / "store")
    known = named(entries)
    there_are = on_it.names()
    for name in there_are:
        if name in known:
            store.put(on_it.get(name))
    for path, sha256 in wanted(fold(entries)):
        try:
            _lay(folder, path, store.get(sha256))
        except MediaRefusal as refusal:
            raise StickStoreIncomplete(path=ascii(path)[1:-1], why=refusal.code) from None
    if (there / TRANSCRIPT).is_file():
        safe_write(folder, TRANSCRIPT, safe_read(there, TRANSCRIPT, OBJECT_LIMIT))
    # Last, so that a folder that was cut off in the middle is no ceremony yet.
    safe_write(folder, JOURNAL, journal)
    return Rebuilt(plan_bytes, tuple(name for name in there_are if name not in known))


def named(entries: Iterable[Entry]) -> set[str]:
    """Every value in the journal that is a SHA-256: under such a name an object of the ceremony lies in the store."""
    return {found.decode() for entry in entries for found in _NAMED.findall(entry.line())}


def _lay(folder: Path, path: str, data: bytes) -> None:
    """A file in its place; one that came twice, as a step was repeated, is one file."""
    try:
        safe_write(folder, path, data)
    except MediaExists:
        if safe_read(folder, path) != data:
            raise


def wanted(state: State) -> Iterator[tuple[str, str]]:
    """Path and SHA-256 of every input and output that the journal says lies in the folder."""
    for received in state.all(facts.WrappingKeyReceived):
        for file in received.handover.files:
            yield f"inbox/{received.handover.target}/{file.name}", file.sha256
    for written in state.all(facts.OutputWritten):
        yield written.path, written.sha256
