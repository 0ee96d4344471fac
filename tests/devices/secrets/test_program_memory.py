"""What a share is read from never passes through the program: neither its words nor a point of its picture."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ceremony_app
from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.core.shares.code import share_text
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import THREE_OF_FIVE, make
from tests.devices.secrets.film import Film
from tests.devices.secrets.scenes import scene

ROOT = Path(ceremony_app.__file__).resolve().parent.parent


def memory_of(pid: int) -> Iterator[bytes]:
    """Every piece of memory that a process can write to."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            place, rights, *_rest = line.split()
            if not rights.startswith("rw"):
                continue
            first, last = (int(one, 16) for one in place.split("-"))
            memory.seek(first)
            try:
                yield memory.read(last - first)
            except OSError:
                continue


def middle_of(picture: Picture) -> bytes:
    """A row of its points that no other picture has."""
    row = picture.points[picture.height // 2 * picture.width :][: picture.width]
    return row[picture.width // 2 - 60 : picture.width // 2 + 60]


@pytest.mark.parametrize("way", ["picture", "camera"])
def test_a_share_that_is_read_is_nowhere_in_the_programs_memory(tmp_path: Path, way: str) -> None:
    parameters, shares, _ = make(THREE_OF_FIVE)
    words = shares[0]
    if way == "picture":
        seen = picture_of(single_code(share_text(words), Correction.HIGH), 6)
        page = tmp_path / "share.pgm"
        # Without compression: whoever had read it would have its points.
        page.write_bytes(f"P5 {seen.width} {seen.height} 255\n".encode() + seen.points)
        fd, film = os.open(page, os.O_RDONLY), None
    else:
        seen, film = scene(share_text(words)), Film()
        fd = film.fd
    heading = f"Ada {secrets.token_hex(8)}"
    spec = RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE)
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.devices.secrets.reading_program", way, str(fd), heading],
        cwd=ROOT,
        pass_fds=[fd],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert program.stdin is not None and program.stdout is not None
    try:
        program.stdin.write(json.dumps(spec.to_json()).encode() + b"\n")
        program.stdin.flush()
        if film is not None:
            film.show(seen)
        assert program.stdout.readline() == b"right\n"
        try:
            memory = list(memory_of(program.pid))
        except PermissionError:
            pytest.skip("a process shows its memory to root alone here")
        # It is looked for rightly: what the program may know is found.
        assert any(heading.encode() in one for one in memory)
        lower, upper = " ".join(words).encode(), share_text(words).encode()
        sought = [text[at : at + 24] for text in (lower, upper) for at in range(0, len(text) - 24, 12)]
        sought += [" ".join(words[at : at + 2]).encode("utf-16-le") for at in range(4, 32)]
        sought.append(middle_of(seen))
        assert [one for one in sought for piece in memory if one in piece] == []
    finally:
        program.stdin.close()
        program.wait(60)
        program.stdout.close()
        os.close(fd)
        if film is not None:
            film.end()
