"""Debian's kernel, fetched by apt into a folder that is kept between runs, and the small system that starts with it.

Nothing is installed. The machine's root is this computer's own root, read-only, so that it runs this very checkout with
this very Python; what it writes goes into its memory.
"""

from __future__ import annotations

import lzma
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

NEEDED = ("virtio_pci", "virtio_console", "9p", "9pnet_virtio", "overlay")
"""Modules that must be there before the root is; the others are loaded by the kernel as it meets the devices."""


class RigMissing(Exception):
    """What this computer lacks; the text says it and what to do."""


def cache() -> Path:
    """Where kernels are kept: `$XDG_CACHE_HOME/ceremony-app/vm`."""
    home = os.environ.get("XDG_CACHE_HOME")
    return Path(home or Path.home() / ".cache") / "ceremony-app" / "vm"


class Kernel:
    """An unpacked kernel package: its image and its modules."""

    def __init__(self, place: Path) -> None:
        self.place = place
        [self.image] = (place / "boot").glob("vmlinuz-*")
        self.version = self.image.name.removeprefix("vmlinuz-")
        self.modules = place / "lib/modules" / self.version

    def with_dependencies(self, names: tuple[str, ...]) -> list[Path]:
        """Files of these modules, each after those that it needs."""
        lines = (self.modules / "modules.dep").read_text().splitlines()
        needs = {head: rest.split() for head, _, rest in (line.partition(":") for line in lines)}
        by_name = {Path(file).name.split(".")[0].replace("-", "_"): file for file in needs}
        wanted: dict[str, None] = {}
        for name in names:
            file = by_name.get(name.replace("-", "_"))
            if file is None:
                # Built into the kernel.
                continue
            for one in (*reversed(needs[file]), file):
                wanted.setdefault(one)
        return [self.modules / file for file in wanted]


COVERED = ("run", "tmp", "var/tmp", "dev/shm")
"""Folders that the machine has of its own, in memory."""


def fetch() -> Kernel:
    """The kernel that Debian ships now; without a package source in reach, the newest that was kept.

    Raises RigMissing.
    """
    kept = cache()
    kept.mkdir(parents=True, exist_ok=True)
    name = _newest()
    if (name is None or not _is_kept(kept, name)) and shutil.which("apt-get"):
        # Lists that are missing, or so old that what they name is gone.
        subprocess.run(["apt-get", "update", "-q"], check=False, capture_output=True)
        name = _newest()
        if name is not None:
            _is_kept(kept, name)
    places = sorted((one for one in kept.iterdir() if (one / "ready").is_file()), key=lambda one: one.stat().st_mtime)
    chosen = next((one for one in places if one.name == name), places[-1] if places else None)
    if chosen is None:
        raise RigMissing("no kernel could be fetched by apt, and none was kept: run this once with a package source")
    return Kernel(chosen)


def _newest() -> str | None:
    if shutil.which("apt-cache") is None:
        return None
    told = subprocess.run(["apt-cache", "depends", "linux-image-amd64"], capture_output=True, text=True)
    names = [line.split(":", 1)[1].strip() for line in told.stdout.splitlines() if line.strip().startswith("Depends:")]
    return names[0] if names else None


def _is_kept(kept: Path, name: str) -> bool:
    """Whether that kernel is there, or could be fetched."""
    if not (kept / name / "ready").is_file():
        _unpack(kept, name)
    return (kept / name / "ready").is_file()


def _unpack(kept: Path, name: str) -> None:
    fresh = kept / f"{name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        subprocess.run(["apt-get", "download", "-q", name], cwd=fresh, check=True, capture_output=True)
        [package] = fresh.glob("*.deb")
        subprocess.run(["dpkg-deb", "-x", package, fresh], check=True, capture_output=True)
        package.unlink()
        [modules] = (fresh / "lib/modules").iterdir()
        depmod = shutil.which("depmod", path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        if depmod is None:
            raise RigMissing("depmod is not installed (Debian package kmod)")
        subprocess.run([depmod, "-b", fresh, modules.name], check=True, capture_output=True)
    except (subprocess.CalledProcessError, ValueError):
        # Old package lists, or no source in reach.
        shutil.rmtree(fresh, ignore_errors=True)
        return
    (fresh / "ready").touch()
    fresh.rename(kept / name)


_INIT = """#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /host /mine /root
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t devtmpfs dev /dev
for module in {modules}; do /bin/busybox insmod "/modules/$module"; done
/bin/busybox mount -t 9p -o ro,trans=virtio,version=9p2000.L,msize=524288,cache=loose host /host
/bin/busybox mount -t tmpfs mine /mine
/bin/busybox mkdir /mine/top /mine/work
/bin/busybox mount -t overlay -o lowerdir=/host,upperdir=/mine/top,workdir=/mine/work root /root
for place in proc sys dev; do /bin/busybox mount --move /$place /root/$place; done
for place in {needed}; do
  /bin/busybox mkdir -p "/kept$place"
  /bin/busybox mount --bind "/root$place" "/kept$place"
done
for place in {covered}; do
  /bin/busybox mkdir -p /root/$place
  /bin/busybox mount -t tmpfs -o mode=1777 own /root/$place
done
for place in {needed}; do
  /bin/busybox mkdir -p "/root$place"
  /bin/busybox mount --bind "/kept$place" "/root$place"
done
/bin/busybox mkdir -p /root/lib/modules /root/dev/pts
/bin/busybox mount --bind "/root{kernels}" /root/lib/modules
/bin/busybox mount -t devpts pts /root/dev/pts
exec /bin/busybox chroot /root /usr/bin/env -i HOME=/tmp LC_ALL=C.UTF-8 {environment} \\
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "{python}" -P -u -m tests.vm.inside
"""


def write_first_system(
    kernel: Kernel, place: Path, python: str, environment: dict[str, str], needed: tuple[Path, ...]
) -> None:
    """The initramfs: busybox, the modules that the root needs, and a script that leads to `tests.vm.inside`.

    The folders that are needed are there also where the machine covers what is around them. Raises RigMissing.
    """
    busybox = Path("/usr/lib/initramfs-tools/bin/busybox")
    found = next((one for one in (Path("/bin/busybox"), busybox) if one.is_file()), None)
    if found is None:
        raise RigMissing("busybox is not installed (Debian package busybox-static)")
    modules = kernel.with_dependencies(NEEDED)
    told = " ".join(f"'{name}={value}'" for name, value in environment.items())
    script = _INIT.format(
        modules=" ".join(_plain_name(one) for one in modules),
        covered=" ".join(COVERED),
        needed=" ".join(f'"{one}"' for one in (*needed, cache()) if one.parts[1:] and _is_covered(one)),
        kernels=kernel.modules.parent,
        environment=told,
        python=python,
    )
    with place.open("wb") as archive:
        for part in (
            *_folder("bin"),
            *_file("bin/busybox", found.read_bytes()),
            *_folder("modules"),
            *(part for one in modules for part in _file(f"modules/{_plain_name(one)}", _plain(one))),
            *_file("init", script.encode()),
            *_entry("TRAILER!!!", 0, b""),
        ):
            archive.write(part)


def _is_covered(place: Path) -> bool:
    return any(place.is_relative_to(f"/{one}") for one in COVERED)


def _plain_name(module: Path) -> str:
    return module.name.removesuffix(".xz")


def _plain(module: Path) -> bytes:
    """A module as busybox can load it; newer kernels come with packed ones."""
    data = module.read_bytes()
    return lzma.decompress(data) if module.suffix == ".xz" else data


def _folder(name: str) -> Iterator[bytes]:
    yield from _entry(name, stat.S_IFDIR | 0o755, b"")


def _file(name: str, data: bytes) -> Iterator[bytes]:
    yield from _entry(name, stat.S_IFREG | 0o755, data)


def _entry(name: str, mode: int, data: bytes) -> Iterator[bytes]:
    """One entry of a cpio archive of the kind that kernels unpack (newc, initramfs buffer format)."""
    fields = (1, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0)
    head = b"070701" + b"".join(b"%08x" % one for one in fields) + name.encode() + b"\0"
    yield head + bytes(-len(head) % 4)
    yield data + bytes(-len(data) % 4)
