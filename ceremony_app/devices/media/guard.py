"""The guard of sticks: the right one is found, mounted by us where we may, checked, and let go again.

Nothing is read or written before it is proved that what lies at the mount point is the stick that was chosen: when a
mount had once failed, 2,800 files went into the root file system instead (reference/desktop.md §6).
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from ceremony_app.core.plan.sticks import Medium, Stick, StickLeft, StickRole
from ceremony_app.devices.media.blocks import System, Volume
from ceremony_app.devices.media.mounts import (
    GUARDED,
    MOUNTINFO,
    TYPES,
    Mounted,
    Mounter,
    MountError,
    MountWatch,
    RootMounter,
    UdisksMounter,
    hold_to,
    mounted,
    set_writing,
)
from ceremony_app.devices.media.stick_refusals import (
    StickBusy,
    StickDying,
    StickFileSystem,
    StickMissing,
    StickMountedLoosely,
    StickMountFailed,
    StickNotInBinding,
    StickPulled,
    StickReadOnly,
    StickReformatted,
    StickTwins,
    StickWrong,
)

PLACES = Path("/run/ceremony-sticks")
"""Where we mount: in memory, for root alone."""
PATIENCE_SECONDS = 3.0
"""How long a stick that failed may take to be known as pulled."""
_LOOK_SECONDS = 0.02


class Access(StrEnum):
    """What a stick is opened for."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True)
class Opened:
    """A stick that can be used now: what it is, and where it lies."""

    stick: Stick
    place: Path
    volume: Volume | None
    """None for a folder that stands for a stick."""
    options: frozenset[str]
    """What holds for the mount, as the kernel says."""
    ours: bool
    """Whether we mounted it, and will unmount it."""
    _mountinfo: Path = field(default=MOUNTINFO, repr=False)
    _patience: float = field(default=PATIENCE_SECONDS, repr=False)

    def check(self) -> None:
        """Prove that this is still the stick; raises StickPulled or StickMountFailed."""
        if self.volume is None:
            return
        if not self.volume.there:
            raise StickPulled(stick=self.stick.words, name="this")
        why = not_the_stick(self.place, self.volume, mounted(self._mountinfo))
        if why:
            raise StickMountFailed(stick=self.stick.words, why=why)

    @property
    def there(self) -> bool:
        """Whether it is still plugged in."""
        return self.volume.there if self.volume is not None else self.place.is_dir()

    def was_pulled(self) -> bool:
        """Whether it is out, asked after something failed on it.

        The writes of a stick that is pulled fail before the kernel has taken the device away, so that moment is waited
        for (seen on real USB, tests/vm); one that fails and stays in costs it.
        """
        until = time.monotonic() + (self._patience if self.volume is not None else 0)
        while self.there:
            if time.monotonic() >= until:
                return False
            time.sleep(_LOOK_SECONDS)
        return True

    @property
    def identity(self) -> tuple[str, str, str]:
        """Serial number, UUID and file system as they were read from it."""
        if self.volume is None:
            return "", "", Medium.FOLDER.value
        return self.volume.serial, self.volume.holds.uuid, self.volume.holds.type


@dataclass(frozen=True)
class Left:
    """How a stick was left, and where it is still mounted; the place is empty where it is not."""

    how: StickLeft
    place: str = ""


def not_the_stick(place: Path, volume: Volume, mounts: Sequence[Mounted]) -> str:
    """Why what lies at a place is not the volume; empty where it is.

    By the device number of what is mounted there; FUSE makes numbers up, and there it is the source that tells.
    """
    here = [one for one in mounts if one.place == place]
    if not here:
        return "nothing is mounted there"
    top = here[-1]
    try:
        number = place.stat().st_dev
        root = Path("/").stat().st_dev
    except OSError as error:
        return f"it does not answer ({error.strerror})"
    if number == root:
        return "the root file system lies there"
    if f"{os.major(number)}:{os.minor(number)}" != top.number:
        return "something else was mounted over it"
    by_source = top.type.startswith("fuse") and top.source == str(volume.node)
    if top.number != volume.number and not by_source:
        return f"device {top.number} lies there, not {volume.number}"
    return ""


class Guard:
    """Finds and opens the sticks of one binding. Every folder of the system is a parameter, for tests."""

    def __init__(
        self,
        sticks: Sequence[Stick],
        *,
        system: System | None = None,
        mounter: Mounter | None = None,
        mountinfo: Path = MOUNTINFO,
        places: Path = PLACES,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Without a mounter: root's own, else udisks, else what is mounted already is accepted."""
        self.sticks = tuple(sticks)
        self.system = system or System()
        self.mountinfo = mountinfo
        self._mounter = mounter or usual_mounter()
        self._places = places
        self._patience = patience
        self._set_read_only: set[Path] = set()
        """Mounts of the system's that we set read-only."""

    def stick(self, role: StickRole, person: str = "") -> Stick:
        """The stick of a role, of a custodian for their own; raises StickNotInBinding."""
        found = self.of(role, person)
        if not found:
            raise StickNotInBinding(role=role.value)
        return found[0]

    def of(self, role: StickRole, person: str = "") -> tuple[Stick, ...]:
        """Every stick of a role; of a custodian alone where one is named."""
        return tuple(one for one in self.sticks if one.role is role and (not person or one.person == person))

    def present(self, stick: Stick) -> None:
        """Raise what `find` raises, or StickMissing for a folder that is not there."""
        if stick.folder is None:
            self.find(stick)
        else:
            self._folder(stick)

    def _folder(self, stick: Stick) -> Path:
        place = Path(stick.folder or "")
        if place.is_symlink() or not place.is_dir():
            raise StickMissing(stick=stick.words, known_by=f"{Medium.FOLDER.value}: {stick.folder}")
        return place

    def find(self, stick: Stick) -> Volume:
        """The volume of a stick that is plugged in.

        Raises StickMissing, StickWrong, StickReformatted, StickTwins or StickFileSystem.
        """
        volumes = self.system.volumes()
        same = [one for one in volumes if _same_device(stick, one)]
        fitting = [one for one in same if _same_file_system(stick, one)]
        if len(fitting) > 1:
            what = "serial number" if stick.serial and not stick.uuid else "UUID"
            raise _twins(stick, what, fitting)
        if not fitting:
            self._why_not(stick, volumes, same)
        volume = fitting[0]
        alike = [one for one in volumes if volume.holds.label and one.holds.label == volume.holds.label]
        if len(alike) > 1:
            raise _twins(stick, "label", alike)
        if volume.holds.type not in TYPES:
            raise StickFileSystem(stick=stick.words, found=ascii(volume.holds.type or "nothing readable")[1:-1])
        return volume

    def _why_not(self, stick: Stick, volumes: Sequence[Volume], same: Sequence[Volume]) -> None:
        if same and stick.serial and stick.uuid:
            found = ascii(same[0].holds.uuid or "not readable")[1:-1]
            raise StickReformatted(stick=stick.words, found=found, uuid=stick.uuid)
        others = [one for one in volumes if not self.known(one)]
        named = [other.words for one in volumes if (other := self.known(one)) is not None]
        found_now = ", ".join([*named, *(one.words for one in others)])
        # The sticks that belong here besides it are no mistake; a stranger, or one where it is alone, is.
        if others or len(named) == 1:
            raise StickWrong(stick=stick.words, known_by=stick.known_by, found=found_now)
        raise StickMissing(stick=stick.words, known_by=stick.known_by)

    def known(self, volume: Volume) -> Stick | None:
        """Which stick of the binding a volume is."""
        for stick in self.sticks:
            if stick.folder is None and _same_device(stick, volume) and _same_file_system(stick, volume):
                return stick
        return None

    @contextmanager
    def open(self, stick: Stick, access: Access) -> Iterator[Opened]:
        """A stick mounted and proved, as long as the block runs; unmounted afterwards where we mounted it.

        Raises the refusals of `find`, StickReadOnly and StickMountFailed, and at the end StickBusy, StickDying or
        StickPulled where the unmounting did not write everything out.
        """
        opened = self.attach(stick, access)
        done = False
        try:
            yield opened
            done = True
        finally:
            try:
                self.detach(opened)
            except (StickBusy, StickDying, StickPulled):
                # What went wrong in the block says it better.
                if done and access is Access.WRITE:
                    raise

    def attach(self, stick: Stick, access: Access) -> Opened:
        """Mount and prove a stick for whoever keeps it longer than a block; `detach` is theirs then."""
        if stick.folder is not None:
            return Opened(stick, self._folder(stick), None, frozenset(), ours=False)
        volume = self.find(stick)
        if access is Access.WRITE and volume.protected:
            raise StickReadOnly(stick=stick.words)
        wanted = GUARDED | ({"ro"} if access is Access.READ else set())
        wished = self._places / secrets.token_hex(6)
        if self._mounter is None:
            return self._accept(stick, volume, access)
        for one in reversed(self._mounts_of(volume)):
            with suppress(MountError):
                self._mounter.unmount(volume.node, one.place)
        try:
            place = self._mounter.mount(volume.node, volume.holds.type, wished, frozenset(wanted))
        except MountError as error:
            with suppress(OSError):
                wished.rmdir()
            raise StickMountFailed(stick=stick.words, why=str(error)) from None
        opened = Opened(
            stick, place, volume, self._options(place), ours=True, _mountinfo=self.mountinfo, _patience=self._patience
        )
        try:
            opened.check()
            missing = wanted - opened.options
            if missing:
                raise StickMountFailed(stick=stick.words, why=f"it was mounted without {', '.join(sorted(missing))}")
            if access is Access.WRITE and "ro" in opened.options:
                raise StickReadOnly(stick=stick.words)
        except BaseException:
            with suppress(StickBusy, StickDying, StickPulled):
                self.detach(opened)
            raise
        return opened

    def _accept(self, stick: Stick, volume: Volume, access: Access) -> Opened:
        """What the system mounted already: it is proved in the same way, and its options are told as they are."""
        mounts = self._mounts_of(volume) or self._await_mount(volume)
        if not mounts:
            raise StickMountFailed(stick=stick.words, why="only root may mount here, and nobody mounted it")
        place = mounts[-1].place
        if access is Access.WRITE and place in self._set_read_only:
            self._set_read_only.discard(place)
            with suppress(MountError):
                set_writing(place, "rw")
        opened = Opened(
            stick, place, volume, self._options(place), ours=False, _mountinfo=self.mountinfo, _patience=self._patience
        )
        opened.check()
        if access is Access.WRITE and "ro" in opened.options:
            raise StickReadOnly(stick=stick.words)
        return opened if access is Access.WRITE else self._held(opened)

    def _held(self, opened: Opened) -> Opened:
        """Input is read from a guarded mount alone; one that the system made otherwise is set so, where we may."""
        wanted = GUARDED | {"ro"}
        if wanted <= opened.options:
            return opened
        with suppress(MountError):
            hold_to(opened.place, wanted)
            self._set_read_only.add(opened.place)
        held = replace(opened, options=self._options(opened.place))
        held.check()
        if missing := wanted - held.options:
            raise StickMountedLoosely(stick=opened.stick.words, missing=", ".join(sorted(missing)))
        return held

    def _await_mount(self, volume: Volume) -> list[Mounted]:
        """What the desktop mounts a moment after it was plugged in; empty where nothing comes in that time."""
        watch = MountWatch(self.mountinfo)
        try:
            until = time.monotonic() + self._patience
            while not (found := self._mounts_of(volume)) and (left := until - time.monotonic()) > 0:
                watch.wait(left)
        finally:
            watch.close()
        return found

    def detach(self, opened: Opened) -> None:
        """Unmount what we mounted; raises StickPulled, StickBusy or StickDying where it cannot be."""
        if not opened.ours or opened.volume is None or self._mounter is None:
            return
        try:
            self._mounter.unmount(opened.volume.node, opened.place)
        except MountError as error:
            if opened.was_pulled():
                raise StickPulled(stick=opened.stick.words, name="the last of it") from None
            if error.is_busy:
                raise StickBusy(stick=opened.stick.words) from None
            raise StickDying(stick=opened.stick.words, name="unmounting", why=str(error)) from None
        finally:
            if opened.place.is_relative_to(self._places):
                with suppress(OSError):
                    opened.place.rmdir()

    def leave(self, opened: Opened) -> Left:
        """How a stick is left that was written and read back, after `detach`; told as the kernel sees it.

        What we may not unmount is set read-only, so that a pull loses nothing; where that is refused, it says so.
        """
        if opened.volume is None:
            return Left(StickLeft.FOLDER)
        mounts = self._mounts_of(opened.volume)
        if not mounts:
            return Left(StickLeft.UNMOUNTED)
        place = mounts[-1].place
        if not mounts[-1].is_read_only:
            with suppress(MountError):
                set_writing(place, "ro")
                self._set_read_only.add(place)
        mounts = self._mounts_of(opened.volume)
        if not mounts:
            return Left(StickLeft.UNMOUNTED)
        quiet = all(one.is_read_only for one in mounts)
        return Left(StickLeft.READ_ONLY if quiet else StickLeft.MOUNTED, ascii(str(mounts[-1].place))[1:-1])

    def _mounts_of(self, volume: Volume) -> list[Mounted]:
        return [one for one in mounted(self.mountinfo) if one.number == volume.number or one.source == str(volume.node)]

    def _options(self, place: Path) -> frozenset[str]:
        here = [one for one in mounted(self.mountinfo) if one.place == place]
        return here[-1].options if here else frozenset()


def usual_mounter() -> Mounter | None:
    """Root's own `mount`, else udisks where it is; None where neither may mount."""
    if os.geteuid() == 0:
        return RootMounter()
    return UdisksMounter() if shutil.which("udisksctl") else None


def _same_device(stick: Stick, volume: Volume) -> bool:
    return stick.serial is None or stick.serial == volume.serial


def _same_file_system(stick: Stick, volume: Volume) -> bool:
    return stick.uuid is None or stick.uuid.casefold() == volume.holds.uuid.casefold()


def _twins(stick: Stick, what: str, alike: Sequence[Volume]) -> StickTwins:
    first, second = (f"{one.words} ({one.node.name})" for one in alike[:2])
    return StickTwins(stick=stick.words, what=what, first=first, second=second)
