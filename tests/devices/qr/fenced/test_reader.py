"""Pictures of files' codes in a process of their own: what it says is a stranger's word, its end no one else's."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular
from ceremony_app.devices.qr.fenced import reader as reader_module
from ceremony_app.devices.qr.fenced.reader import PictureFiles, PictureReader
from ceremony_app.devices.qr.fenced.wire import HEAD, LARGEST, LONGEST_JSON, WIDEST, Said, answer, lengths, understood
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import CODES_LIMIT, ReadPicture
from ceremony_app.devices.qr.refusals import (
    QrIsPdf,
    QrNotFenced,
    QrPictureTooLarge,
    QrPictureUnreadable,
    QrReadingFailed,
)


@pytest.fixture
def reader() -> Iterator[PictureReader]:
    one = PictureReader()
    yield one
    one.close()


@pytest.fixture
def odd(reader: PictureReader, monkeypatch: pytest.MonkeyPatch) -> PictureReader:
    """One whose process does what a picture says."""
    monkeypatch.setattr(reader_module, "MODULE", "tests.devices.qr.fenced.odd_process")
    return reader


def code(folder: Path, text: str = "HELLO", points: int = 4) -> Path:
    path = folder / f"{text.lower()}.png"
    path.write_bytes(picture_of(single_code(text, Correction.LOW), points).png())
    return path


def named(folder: Path, data: bytes) -> Path:
    path = folder / "given.png"
    path.write_bytes(data)
    return path


def process_of(reader: PictureReader) -> int:
    assert reader._process is not None
    return reader._process.pid


def test_what_is_no_picture_is_named_and_the_next_one_is_read(reader: PictureReader, tmp_path: Path) -> None:
    Image.new("1", (9000, 9000)).save(tmp_path / "bomb.png")
    Image.new("1", (2, 70_000)).save(tmp_path / "strip.png")
    (tmp_path / "link.png").symlink_to(code(tmp_path))
    for path, refusal in (
        (named(tmp_path, os.urandom(5000)), QrPictureUnreadable),
        (tmp_path / "bomb.png", QrPictureTooLarge),
        (tmp_path / "strip.png", QrPictureTooLarge),
        (tmp_path / "link.png", MediaNotRegular),
        (tmp_path / "none.png", MediaMissing),
    ):
        with pytest.raises(refusal) as caught:
            reader.read(path)
        assert path.name in caught.value.operator_text
    with pytest.raises(QrIsPdf):
        reader.read(named(tmp_path, b"%PDF-1.7"))
    first = process_of(reader)
    assert reader.read(code(tmp_path)).texts == ("HELLO",)
    assert process_of(reader) == first


@pytest.mark.parametrize("how", ["dies", "crashes", "says too much", "says nonsense"])
def test_a_process_that_breaks_costs_its_picture_alone(odd: PictureReader, tmp_path: Path, how: str) -> None:
    good = code(tmp_path)
    assert odd.read(good).texts == ("HELLO",)
    first = process_of(odd)
    with pytest.raises(QrReadingFailed, match=r"'given\.png'"):
        odd.read(named(tmp_path, how.encode()))
    assert odd.read(good).texts == ("HELLO",)
    assert process_of(odd) != first


def test_a_picture_that_takes_too_long_is_left(
    odd: PictureReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd.read(code(tmp_path))
    monkeypatch.setattr(reader_module, "PICTURE_SECONDS", 0.2)
    with pytest.raises(QrReadingFailed):
        odd.read(named(tmp_path, b"hangs"))
    monkeypatch.undo()
    assert odd.read(code(tmp_path)).texts == ("HELLO",)


def test_whoever_leaves_need_not_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_module, "MODULE", "tests.devices.qr.fenced.odd_process")
    begun = threading.Event()
    read: list[object] = []
    start = reader_module.spawn_stream  # type: ignore[attr-defined]

    def spawn(*what: object) -> object:
        begun.set()
        return start(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(reader_module, "spawn_stream", spawn)
    files = PictureFiles([named(tmp_path, b"hangs")])
    worker = threading.Thread(target=lambda: read.extend(files.pictures()))
    worker.start()
    assert begun.wait(60)
    files.break_off()
    worker.join(50)
    assert not worker.is_alive()
    assert [type(one) for one in read] == [QrReadingFailed]


def test_it_cannot_open_anything(odd: PictureReader, tmp_path: Path) -> None:
    with pytest.raises(QrPictureUnreadable):
        odd.read(named(tmp_path, b"opens"))
    status = Path(f"/proc/{process_of(odd)}/status").read_text()
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status


def test_without_a_fence_nothing_is_read(
    reader: PictureReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "MODULE", "tests.devices.qr.fenced.unfenced_process")
    with pytest.raises(QrNotFenced):
        reader.read(code(tmp_path))


def test_a_process_is_replaced_before_its_time_is_up(
    reader: PictureReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "_REPLACED_AFTER_SECONDS", 0.0)
    for _ in range(2):
        assert reader.read(code(tmp_path)).texts == ("HELLO",)
        assert reader._process is None


def test_people_see_a_small_one(reader: PictureReader, tmp_path: Path) -> None:
    small = reader.read(code(tmp_path, points=40)).small
    assert small is not None
    assert (small.width, small.height) == (WIDEST, WIDEST)
    Image.new("L", (100, 60_000)).save(tmp_path / "strip.png")
    assert reader.read(tmp_path / "strip.png").small is None


GOOD = answer(Said.READ, ReadPicture(("A",), Picture(2, 1, b"ab")))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"7",
        b"{}",
        b"[" * 100_000,
        b'{"said":"read"}',
        b'{"said":"yes","texts":[],"width":0,"height":0}',
        b'{"said":"read","texts":"A","width":0,"height":0}',
        b'{"said":"read","texts":[7],"width":0,"height":0}',
        b'{"said":"read","texts":["' + b"A" * 7090 + b'"],"width":0,"height":0}',
        b'{"said":"read","texts":[' + b",".join([b'"A"'] * (CODES_LIMIT + 1)) + b'],"width":0,"height":0}',
        b'{"said":"read","texts":[],"width":1,"height":3}',
        b'{"said":"read","texts":[],"width":-1,"height":-2}',
        b'{"said":"read","texts":[],"width":true,"height":2}',
        b'{"said":"read","texts":[],"width":"1","height":2}',
    ],
)
def test_what_no_process_of_ours_says_is_not_understood(text: bytes) -> None:
    assert understood(text, b"ab") is None


@given(st.binary(max_size=300), st.binary(max_size=20))
def test_no_answer_raises_anything(text: bytes, points: bytes) -> None:
    assert understood(text, points) is None or isinstance(understood(text, points), Said | ReadPicture)


def test_lengths_are_bounded() -> None:
    assert lengths(HEAD.pack(LONGEST_JSON, LARGEST)) == (LONGEST_JSON, LARGEST)
    assert lengths(HEAD.pack(LONGEST_JSON + 1, 0)) is None
    assert lengths(HEAD.pack(0, LARGEST + 1)) is None


def test_an_answer_comes_out_as_it_went_in() -> None:
    both = lengths(GOOD[: HEAD.size])
    assert both is not None
    text, points = GOOD[HEAD.size : HEAD.size + both[0]], GOOD[HEAD.size + both[0] :]
    assert understood(text, points) == ReadPicture(("A",), Picture(2, 1, b"ab"))
