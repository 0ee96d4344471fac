"""The digest of the program and of the libraries that it runs on, for the journal's first entries.

A checkout and an installed wheel of the same sources have the same digest: only relative paths and bytes
count. The list that is hashed is in the form of `sha256sum`, so that an auditor can make it with no program
of ours.
"""

from __future__ import annotations

import base64
import binascii
import csv
import functools
import hashlib
import importlib.metadata
import platform
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import ceremony_app
from ceremony_app.core.value import Value
from ceremony_app.resources import resource_folder

_PACKAGE = Path(ceremony_app.__file__).resolve().parent
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
# What an installer writes about itself; all else in RECORD comes from the wheel.
_BY_INSTALLER = frozenset({"INSTALLER", "REQUESTED", "RECORD", "direct_url.json"})


class Dependency(Value):
    """An installed library: its name, its version, and the SHA-256 of the list of its files and their
    hashes."""

    name: str
    version: str
    sha256: str


class ProgramDigest(Value):
    """What runs: all hashes are SHA-256 in lower-case hex.

    `sha256` is over the lines of `sha256sum` (hash, two spaces, path, newline), sorted by path, of every file
    of `ceremony_app/` and `resources/` but compiled ones. `dependencies_sha256` is over the same kind of
    lines, with `name version` as the path.
    """

    version: str
    sha256: str
    files: int
    dependencies_sha256: str
    dependencies: tuple[Dependency, ...]
    python: str
    platform: str


def program_digest() -> ProgramDigest:
    """The digest of this program as it lies on the disk now; raises OSError where a file cannot be read."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n" for name, path in _own_files()]
    libraries = dependencies()
    library_lines = [f"{each.sha256}  {each.name} {each.version}\n" for each in libraries]
    return ProgramDigest(
        version=ceremony_app.__version__,
        sha256=_sha256_of(lines),
        files=len(lines),
        dependencies_sha256=_sha256_of(library_lines),
        dependencies=libraries,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        platform=f"{sys.platform} {platform.machine()} {' '.join(platform.libc_ver())}".strip(),
    )


def dependencies() -> tuple[Dependency, ...]:
    """The libraries that the program needs, with what they need in turn, as installed, sorted by name."""
    return tuple(
        Dependency(name=name, version=_version(name), sha256=_record_sha256(found.read_text("RECORD") or ""))
        for name, found in sorted(_installed().items())
    )


def changed_library_files() -> tuple[str, ...]:
    """Files of the libraries that are missing or no longer have the hash of their wheel, as `name: path`,
    sorted.

    It reads all of their bytes: about a second. What the wheel had no hash for is not looked at.
    """
    changed: list[str] = []
    for name, found in _installed().items():
        for path, expected in _wheel_files(found.read_text("RECORD") or ""):
            try:
                same = _encoded(Path(str(found.locate_file(path))).read_bytes()) == expected
            except OSError:
                same = False
            if not same:
                changed.append(f"{name}: {path}")
    return tuple(sorted(changed))


def _own_files() -> list[tuple[str, Path]]:
    """Every file that belongs to the program, by the path it has in a checkout, sorted by that path."""
    found: list[tuple[str, Path]] = []
    for top, prefix in ((_PACKAGE, "ceremony_app"), (resource_folder(), "resources")):
        for path in top.rglob("*"):
            relative = path.relative_to(top)
            compiled = "__pycache__" in relative.parts or path.suffix == ".pyc"
            if path.is_file() and not compiled:
                found.append((f"{prefix}/{relative.as_posix()}", path))
    return sorted(found)


@functools.cache
def _installed() -> dict[str, importlib.metadata.Distribution]:
    """The distributions that the program needs, by normalised name; one that is not installed is left out.

    A requirement that only holds for another system or an extra is either not installed, or not ours.
    """
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = _own_requirements()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        waiting += _names(found[name].requires or [])
    return found


@functools.cache
def _version(name: str) -> str:
    """The version of an installed distribution; reading it takes as long as hashing the program."""
    return _installed()[name].version


def _own_requirements() -> list[str]:
    """What the program itself asks for: from its checkout's pyproject.toml, or from its wheel's metadata."""
    project = _PACKAGE.parent / "pyproject.toml"
    if project.is_file():
        with project.open("rb") as file:
            return _names(tomllib.load(file)["project"]["dependencies"])
    return _names(importlib.metadata.requires("ceremony-app") or [])


def _names(requirements: list[str]) -> list[str]:
    """The normalised names of requirements (PEP 503), without those that belong to an extra."""
    matches = [_NAME.match(each) for each in requirements if not re.search(r";.*\bextra\b", each)]
    return [re.sub(r"[-_.]+", "-", each.group()).lower() for each in matches if each]


def _wheel_files(record: str) -> Iterator[tuple[str, str]]:
    """Path and hash of each file that came with the wheel, from its RECORD (PEP 376, PEP 427).

    Scripts outside the library folder hold the path of the interpreter, and differ from place to place. A compiled
    module that a wheel brings (PySide6 does) is compiled anew when it is installed.
    """
    for row in csv.reader(record.splitlines()):
        if len(row) < 2 or not row[1].startswith("sha256=") or row[0].startswith(("..", "/")):
            continue
        folder, _, leaf = row[0].rpartition("/")
        by_installer = folder.endswith(".dist-info") and leaf in _BY_INSTALLER
        if not by_installer and not leaf.endswith(".pyc"):
            yield row[0], row[1].removeprefix("sha256=")


@functools.cache
def _record_sha256(record: str) -> str:
    """The digest of a RECORD's list; the file is read each time, and taken apart where it is not as it was."""
    return _sha256_of(sorted(f"{_hex(encoded)}  {path}\n" for path, encoded in _wheel_files(record)))


def _hex(encoded: str) -> str:
    """The hash of a RECORD line, which is base64 for URLs without padding, as hex; as it stands where it is
    not."""
    try:
        return base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).hex()
    except binascii.Error:
        return encoded


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def _sha256_of(lines: list[str]) -> str:
    return hashlib.sha256("".join(lines).encode()).hexdigest()
