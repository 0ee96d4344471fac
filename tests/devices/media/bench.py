"""A bench with sticks: real file systems on loop devices, told of by a sysfs tree that says they hang on USB.

This kernel may know neither FAT nor exFAT; there the FUSE programs stand in (reference/desktop.md §6).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.devices.media.blocks import System
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.mounts import MountWatch, RootMounter, hold_to, mounted

MAKERS = {
    "ext4": (("mkfs.ext4", "-q", "-F"), "-L", 8),
    # No label: fusefat shows it as a file.
    "vfat": (("mkfs.vfat", "-F", "32"), "", 40),
    "exfat": (("mkfs.exfat",), "-L", 8),
}
NEEDS = {"ext4": (), "vfat": ("fusefat",), "exfat": ("mount.exfat-fuse",)}
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


class BenchMounter(RootMounter):
    """Root's mounter, with fusefat where the kernel does not know FAT."""

    def mount(self, node: Path, file_system: str, place: Path, options: frozenset[str]) -> Path:
        """At the place given."""
        known = Path("/proc/filesystems").read_text().split()
        if file_system != "vfat" or "vfat" in known:
            return super().mount(node, file_system, place, options)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Writing to FAT by FUSE is experimental, and wants to be asked for by a plus.
        access = "ro" if "ro" in options else "rw+"
        watch = MountWatch()
        watch.look()
        command = ("fusefat", "-f", "-o", f"{access},fsname={node}", str(node), str(place))
        _SERVING[place] = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not any(one.place == place for one in mounted()):
            assert watch.wait(60) is not None, "fusefat did not mount"
        watch.close()
        hold_to(place, options)
        return place

    def unmount(self, node: Path, place: Path) -> None:
        """The kernel waits for no FUSE program, which still writes after that."""
        super().unmount(node, place)
        serving = _SERVING.pop(place, None)
        if serving is not None:
            serving.wait(60)


_SERVING: dict[Path, subprocess.Popen[bytes]] = {}
"""The fusefat of each place."""


def told(sys: Path, name: str, number: str, size: int, serial: str, *, read_only: str = "0") -> Path:
    """A disk in a tree that stands for /sys: USB stick `Acme Flash` with a serial number; its folder."""
    usb = sys / f"devices/pci0000:00/0000:00:14.0/usb1/1-{name}"
    disk = usb / f"1-{name}:1.0/host0/target0:0:0/0:0:0:0/block/{name}"
    disk.mkdir(parents=True)
    for place, what, value in (
        (usb, "idVendor", "0951"),
        (usb, "manufacturer", "Acme"),
        (usb, "product", "Flash"),
        (usb, "serial", serial),
        (disk, "dev", number),
        (disk, "size", str(size // 512)),
        (disk, "ro", read_only),
        (disk, "removable", "0"),
    ):
        (place / what).write_text(f"{value}\n")
    (sys / "block").mkdir(parents=True, exist_ok=True)
    (sys / "block" / name).symlink_to(disk)
    return disk


@dataclass
class Plugged:
    """A stick that is plugged in."""

    stick: Stick
    node: Path
    image: Path
    sysfs: Path
    kind: str

    def pull(self) -> None:
        """Yank it: the medium is gone under whatever is mounted, and sysfs knows it no more."""
        os.truncate(self.image, 0)
        run("losetup", "-c", str(self.node))
        shutil.rmtree(self.sysfs)

    def die(self) -> None:
        """The medium fails, but stays plugged in."""
        os.truncate(self.image, 0)
        run("losetup", "-c", str(self.node))


@dataclass
class Bench:
    """Plugs sticks in, and takes all of them away at the end."""

    folder: Path
    plugged: list[Plugged] = field(default_factory=list)

    @property
    def system(self) -> System:
        """What the guard looks at instead of this computer."""
        return System(sys=self.folder / "sys", udev=self.folder / "udev")

    def plug(
        self,
        kind: str = "ext4",
        *,
        role: StickRole = StickRole.REQUEST,
        colour: str = "blue",
        label: str = "",
        read_only: str = "0",
        image: Path | None = None,
    ) -> Plugged:
        """A new stick with a fresh file system (or the image given); skips where this machine cannot."""
        number = len(self.plugged)
        maker, flag, megabytes = MAKERS[kind]
        if image is None:
            image = self.folder / f"stick-{number}.img"
            with image.open("wb") as file:
                file.truncate(megabytes << 20)
            needed(maker[0])
            labelled = (flag, label or f"STICK{number}") if flag else ()
            run(*maker, *labelled, str(image))
        needed("losetup", *NEEDS[kind])
        options = ["-r"] if read_only == "1" else []
        made = run("losetup", *options, "-f", "--show", str(image), allowed=True)
        if not made:
            pytest.skip("loop devices cannot be made here")
        node = Path(made)
        status = node.stat()
        device = f"{os.major(status.st_rdev)}:{os.minor(status.st_rdev)}"
        serial = f"SERIAL{number}"
        sysfs = told(self.folder / "sys", node.name, device, image.stat().st_size, serial, read_only=read_only)
        uuid = self.system.probe(node).uuid
        person = "ana" if role is StickRole.CUSTODIAN else None
        stick = Stick(role=role, colour=colour, serial=serial, uuid=uuid, person=person)
        self.plugged.append(Plugged(stick, node, image, sysfs, kind))
        return self.plugged[-1]

    def guard(self, *sticks: Stick) -> Guard:
        """The guard of these sticks, or of all that were plugged in."""
        known = sticks or tuple(one.stick for one in self.plugged)
        return Guard(known, system=self.system, mounter=BenchMounter(), places=self.folder / "mounts", patience=0)

    @contextmanager
    def worn_out(self, *, megabytes: int) -> Iterator[Path]:
        """The image of an ext4 stick of 8 MB whose medium holds less than it says."""
        needed("mkfs.ext4")
        memory = self.folder / "flash"
        memory.mkdir()
        if run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(memory), allowed=True) == "" and (
            not os.path.ismount(memory)
        ):
            pytest.skip("no memory file system can be mounted here")
        image = memory / "stick.img"
        with image.open("wb") as file:
            file.truncate(8 << 20)
        run(*MAKERS["ext4"][0], "-O", "^has_journal", str(image))
        try:
            yield image
        finally:
            self.put_away()
            run("umount", "--lazy", str(memory), allowed=True)

    @contextmanager
    def inside(self, plugged: Plugged) -> Iterator[Path]:
        """The stick mounted by somebody else's computer, to prepare it or to look at it."""
        place = self.folder / f"elsewhere-{plugged.node.name}"
        BenchMounter().mount(plugged.node, plugged.kind, place, frozenset({"rw"}))
        try:
            yield place
        finally:
            BenchMounter().unmount(plugged.node, place)

    def fill(self, plugged: Plugged, files: dict[str, bytes]) -> None:
        """Put files on a stick."""
        with self.inside(plugged) as place:
            for path, data in files.items():
                (place / path).parent.mkdir(parents=True, exist_ok=True)
                (place / path).write_bytes(data)

    def put_away(self) -> None:
        """Everything unmounted and let go."""
        for one in reversed(mounted()):
            if one.place.is_relative_to(self.folder):
                run("umount", "--lazy", str(one.place), allowed=True)
        for plugged in self.plugged:
            run("losetup", "-d", str(plugged.node), allowed=True)


def needed(*programs: str) -> None:
    """Skip by name where a program is missing, or this user may not mount."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount")
    for program in programs:
        if shutil.which(program, path=PATH) is None:
            pytest.skip(f"{program} is not installed")


def run(*command: str, allowed: bool = False) -> str:
    """What a program prints; empty where it failed and may."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, env={"PATH": PATH})
    if done.returncode != 0:
        assert allowed, f"{command}: {done.stderr}"
        return ""
    return done.stdout.strip()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A bench for one test."""
    made = Bench(tmp_path / "bench")
    made.folder.mkdir()
    (made.folder / "sys/block").mkdir(parents=True)
    try:
        yield made
    finally:
        with suppress(OSError):
            made.put_away()
