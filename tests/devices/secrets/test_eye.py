"""The fence around an eye, and the packets that come out of it: what a broken or captured eye can do."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.words import SHARE_WORDS, WORDS
from ceremony_app.devices import fence
from ceremony_app.devices.secrets.entry import Note
from ceremony_app.devices.secrets.eye import looking
from ceremony_app.devices.secrets.eye.told import End, Light, Seen, Sight, outlines, packed, unpacked
from ceremony_app.devices.secrets.scanned import SharePicture
from tests.core.shares.material import THREE_OF_FIVE, make
from tests.devices.secrets.pictures import of_texts

ROOT = Path(fence.__file__).parents[2]

_TRIES = """
import ctypes, json, mmap, os, signal, socket, sys
from ceremony_app.devices.hardening import harden
from ceremony_app.devices import fence
from ceremony_app.devices.camera import v4l2
import fcntl

before = open("/proc/self/status")
reading, writing = os.pipe()
buffers = os.memfd_create("buffers")
os.ftruncate(buffers, 4096)
secret = sys.argv[2]
left = {"landlock": fence._landlock, "listed": fence._listed_calls}
for name in ("_landlock", "_listed_calls"):
    if sys.argv[1] not in ("both", name):
        setattr(fence, name, lambda _libc: False)
harden()
held = fence.fence_in(20)

def tried(what):
    try:
        what()
    except OSError as error:
        return os.strerror(error.errno)
    except BaseException as error:
        return type(error).__name__
    return "done"

libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    if libc.syscall(number, *arguments) < 0:
        raise OSError(ctypes.get_errno(), "")

tries = {
    "open": lambda: os.open(secret, os.O_RDONLY),
    "open by openat2": lambda: call(437, -100, secret.encode(), bytes(24), 24),
    "make": lambda: os.open(secret + ".new", os.O_WRONLY | os.O_CREAT),
    "list": lambda: os.listdir("/"),
    "delete": lambda: os.unlink(secret),
    "network": lambda: socket.socket(),
    "process": lambda: os.fork() or os._exit(0),
    "program": lambda: os.execv("/bin/true", ["true"]),
    "signal": lambda: os.kill(os.getppid(), 0),
    "signal by a descriptor": lambda: fcntl.fcntl(reading, fcntl.F_SETOWN, os.getppid()),
    "another signal by it": lambda: fcntl.fcntl(reading, fcntl.F_SETSIG, signal.SIGKILL),
    "buffers": lambda: mmap.mmap(buffers, 4096, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_WRITE),
    "code": lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC),
    "trace": lambda: call(101, 16, os.getppid(), 0, 0),
    "memory of others": lambda: call(310, os.getppid(), bytes(16), 1, bytes(16), 1, 0),
    "ring": lambda: call(425, 1, bytes(120)),
    "terminal": lambda: fcntl.ioctl(reading, 0x5413, bytes(8)),
    "too much memory": lambda: bytearray(3 << 30),
    "camera": lambda: fcntl.ioctl(reading, v4l2.QUERYCAP, v4l2.Capability()),
}
told = {name: tried(what) for name, what in tries.items()}
told["held"] = [held.no_files, held.listed_calls, held.holds]
print(json.dumps(told))
"""
_NO = "Operation not permitted"


def fenced(parts: str, tmp_path: Path) -> dict[str, object]:
    """What a process behind that part of the fence could do."""
    secret = tmp_path / "secret"
    secret.write_text("x")
    run = subprocess.run(
        [sys.executable, "-P", "-c", _TRIES, parts, secret],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    assert secret.exists()
    assert not (tmp_path / "secret.new").exists()
    told: dict[str, object] = json.loads(run.stdout)
    return told


def read(picture: BinaryIO) -> tuple[str, ...] | Note | None:
    """What comes of it, however long that takes."""
    reading = SharePicture()
    assert reading.begin(picture.fileno()) is Note.PICTURE_BEING_READ
    while (found := reading.look()) is None:
        line = reading.fileno()
        assert line is not None and select.select([line], [], [], 90)[0], "nothing is told"
    return found


def test_without_any_fence_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = make(THREE_OF_FIVE)[1][0]
    with of_texts(tmp_path / "code.png", share_text(words)).open("rb") as picture:
        assert read(picture) == words
        monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.unfenced_eye")
        assert read(picture) is Note.NOT_FENCED


def test_an_eye_that_cannot_start_is_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.no_such_eye")
    with of_texts(tmp_path / "code.png", "x").open("rb") as picture:
        assert read(picture) is Note.READING_FAILED


def test_behind_the_list_of_calls_nothing_can_be_opened_made_or_reached(tmp_path: Path) -> None:
    told = fenced("_listed_calls", tmp_path)
    assert told.pop("held") == [False, True, True]
    assert told.pop("too much memory") == "MemoryError"
    # A pipe is no camera, but it may be asked.
    assert told.pop("camera") == "Inappropriate ioctl for device"
    # As a camera's are mapped.
    assert told.pop("buffers") == "done"
    assert set(told.values()) == {_NO}, told


def test_the_documents_count_the_calls_of_the_list() -> None:
    looked_into = (fence._IOCTL, fence._FCNTL, fence._NEWFSTATAT, fence._MMAP, fence._MPROTECT)
    said = f"a list of {len({*fence._PLAIN.values(), *looked_into})} system calls"
    assert said in (ROOT / "docs" / "threat-model.md").read_text()


def test_behind_landlock_alone_no_file_can_be_opened_or_changed(tmp_path: Path) -> None:
    told = fenced("_landlock", tmp_path)
    if told["held"] == [False, False, False]:
        pytest.skip("this kernel has no Landlock")
    assert told["held"] == [True, False, True]
    for what in ("open", "open by openat2", "make", "list", "delete", "program"):
        assert told[what] in ("Permission denied", "Invalid argument"), (what, told[what])


def test_the_whole_fence_holds_here(tmp_path: Path) -> None:
    told = fenced("both", tmp_path)
    assert told["held"] in ([True, True, True], [False, True, True])
    assert told["open"] == told["network"] == told["process"] == _NO


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"[]",
        b"7",
        b'"share"',
        b"{}",
        b"[" * 3000,
        b'{"share":[]}',
        b'{"share":"' + b"1" * SHARE_WORDS + b'"}',
        json.dumps({"share": [1024] * SHARE_WORDS}).encode(),
        json.dumps({"share": [-1] * SHARE_WORDS}).encode(),
        json.dumps({"share": [True] * SHARE_WORDS}).encode(),
        json.dumps({"share": [1] * (SHARE_WORDS + 1)}).encode(),
        b'{"end":"give me the others"}',
        b'{"seen":"nothing","light":"good","outlines":[],"aspect":"1"}',
        b'{"seen":"nothing","light":"good","outlines":[[[0,0]]],"aspect":1000}',
        b'{"seen":"nothing","light":"good","outlines":[[[0,0],[0,0],[0,0],[0,1001]]],"aspect":1000}',
        json.dumps({"seen": "nothing", "light": "good", "outlines": [[[0, 0]] * 4] * 5, "aspect": 1}).encode(),
    ],
)
def test_what_no_eye_says_is_its_end(body: bytes) -> None:
    assert unpacked(body) is End.FAILED


@given(st.binary(max_size=200))
def test_no_packet_raises_anything(body: bytes) -> None:
    assert isinstance(unpacked(body), tuple | End | Sight)


@given(st.lists(st.integers(0, len(WORDS) - 1), min_size=SHARE_WORDS, max_size=SHARE_WORDS))
def test_a_share_comes_out_as_it_went_in(places: list[int]) -> None:
    words = tuple(WORDS[place] for place in places)
    assert unpacked(packed(words)) == words


def test_a_sight_comes_out_as_it_went_in() -> None:
    corners = [((-5, 10), (1300, 10), (1300, 700), (0, 700))]
    sight = Sight(Seen.CUT, Light.DARK, outlines(corners, 1280, 720), 1777)
    assert unpacked(packed(sight)) == sight
    assert sight.outlines[0][0] == (0, 13)
    assert sight.outlines[0][1] == (1000, 13)
