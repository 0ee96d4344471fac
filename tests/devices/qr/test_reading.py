"""Codes through a bad camera, and pictures that are hostile."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ceremony_app.core.codes.single import single_code
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrForeign, UrForeignType, UrIncomplete, UrMixedUp, UrNothingRead
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular, MediaReadFailed, MediaTooLarge
from ceremony_app.devices.qr import reading
from ceremony_app.devices.qr.pictures import FILE_LIMIT, Picture, decode_picture, picture_bytes, picture_of
from ceremony_app.devices.qr.reading import Seen, picture_files, read_texts, receive, take_picture
from ceremony_app.devices.qr.refusals import QrPictureTooLarge, QrPictureUnreadable, QrTooManyPictures
from ceremony_app.devices.qr.writing import LARGER, NORMAL, Animation, frame
from tests.core.ur.messages import noise
from tests.devices.qr.camera import Camera, as_image, blended, torn

FILE = CarriedFile("wrapped.bin", noise(1500))
ANIMATION = Animation(FILE, LARGER)
SHARP = picture_of(ANIMATION.code(1), 4)


@dataclass(frozen=True)
class Shown:
    """A source of frames that were made up."""

    frames: tuple[Picture, ...]

    def pictures(self) -> Iterator[Picture]:
        return iter(self.frames)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose head promises that many points and whose data holds one."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        SHARP.png()[:200],
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"P5 10 10 255\n123",
        b"P5 -1 10 255\n123",
        b"P5 99999999999999999999 1 255\n1",
        png_claiming(100, 100),
        png_claiming(0, 10),
    ],
)
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(QrPictureUnreadable):
        decode_picture(data, "'x'")


@pytest.mark.parametrize("data", [png_claiming(7072, 7071), png_claiming(60000, 60000), b"P5 8000 8000 255\n1"])
def test_a_bomb_is_refused_by_its_head(data: bytes) -> None:
    with pytest.raises(QrPictureTooLarge):
        decode_picture(data, "'x'")


@settings(max_examples=40, deadline=None)
@given(at=st.integers(8, 400), byte=st.integers(0, 255))
def test_a_damaged_picture_is_read_or_refused(at: int, byte: int) -> None:
    data = bytearray(picture_of(single_code("HELLO"), 2).png())
    data[at % len(data)] = byte
    try:
        picture = decode_picture(bytes(data), "'x'")
    except (QrPictureUnreadable, QrPictureTooLarge):
        return
    assert set(read_texts(picture)) <= {"HELLO"}


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", mode) for mode in ("L", "RGB", "1", "I;16", "RGBA", "LA", "P")]
    + [("JPEG", mode) for mode in ("L", "RGB", "CMYK")]
    + [("PPM", mode) for mode in ("L", "RGB", "1", "I;16")],
)
def test_kinds_of_pictures(kind: str, mode: str) -> None:
    image = as_image(SHARP)
    if mode == "I;16":
        wide = b"".join(struct.pack("<H", point * 257) for point in SHARP.points)
        image = Image.frombytes("I;16", image.size, wide)
    else:
        image = image.convert(mode)
    out = io.BytesIO()
    image.save(out, kind)
    assert read_texts(decode_picture(out.getvalue(), "'x'")) == (ANIMATION.text(1),)


def test_what_is_transparent_lies_on_white() -> None:
    image = as_image(SHARP)
    black = Image.new("RGBA", image.size, (0, 0, 0, 0))
    black.putalpha(image.point([255 - level for level in range(256)]))
    out = io.BytesIO()
    black.save(out, "PNG")
    assert read_texts(decode_picture(out.getvalue(), "'x'")) == (ANIMATION.text(1),)


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "code.png").write_bytes(SHARP.png())
    (tmp_path / "link.png").symlink_to("code.png")
    os.mkfifo(tmp_path / "pipe.png")
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    for name, refusal in {
        "link.png": MediaNotRegular,
        "pipe.png": MediaNotRegular,
        "large.png": MediaTooLarge,
        "none.png": MediaMissing,
    }.items():
        with pytest.raises(refusal):
            picture_bytes(tmp_path / name)
    assert decode_picture(picture_bytes(tmp_path / "code.png"), "code.png") == SHARP


def test_too_many_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PICTURES_LIMIT", 2)
    for name in ("a.png", "b.PNG", "c.jpg"):
        (tmp_path / name).touch()
    with pytest.raises(QrTooManyPictures):
        picture_files([tmp_path])


def test_a_folder_gives_its_pictures_in_order(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.png", "notes.txt", "c.jpeg"):
        (tmp_path / name).touch()
    assert [file.name for file in picture_files([tmp_path, tmp_path / "notes.txt"])] == [
        "a.png",
        "b.PNG",
        "c.jpeg",
        "notes.txt",
    ]


@pytest.mark.parametrize(
    "camera",
    [
        Camera(),
        Camera(turn=17),
        Camera(turn=90),
        Camera(turn=180),
        Camera(blur=1.5),
        Camera(noise=30),
        Camera(contrast=0.3),
        Camera(tilt=0.06),
        Camera(turn=-8, tilt=0.06, blur=1.0, noise=6, contrast=0.7),
    ],
    ids=repr,
)
def test_a_bad_camera(camera: Camera) -> None:
    assert read_texts(camera.sees(SHARP)) == (ANIMATION.text(1),)


@pytest.mark.parametrize("camera", [Camera(blur=12), Camera(contrast=0.01, noise=40)], ids=repr)
def test_a_camera_that_is_too_bad_reads_nothing(camera: Camera) -> None:
    assert read_texts(camera.sees(SHARP)) == ()


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_torn_frames_never_read_as_something_else(share: float) -> None:
    """Whatever the code's own correction makes of it, Bytewords' checksum stands behind it."""
    one, other = picture_of(ANIMATION.code(1), 4), picture_of(ANIMATION.code(2), 4)
    incoming = Incoming()
    seen = take_picture(incoming, torn(one, other, share))
    assert set(read_texts(torn(one, other, share))) <= {ANIMATION.text(1), ANIMATION.text(2)}
    assert seen.news == seen.codes


def test_two_frames_in_one_exposure() -> None:
    both = blended(picture_of(ANIMATION.code(1), 4), picture_of(ANIMATION.code(2), 4))
    assert set(read_texts(both)) <= {ANIMATION.text(1), ANIMATION.text(2)}


def test_a_file_through_a_bad_camera() -> None:
    """Every third frame is torn, every fourth lost, the rest tilted, blurred and noisy, and seen from the middle on."""
    animation = Animation(CarriedFile("key.bin", noise(2500)), NORMAL)
    camera = Camera(turn=5, tilt=0.03, blur=0.8, noise=6, contrast=0.7)
    frames: list[Picture] = []
    for number in range(3, 30):
        if number % 4:
            shown = picture_of(animation.code(number), 3)
            after = picture_of(animation.code(number + 1), 3)
            frames.append(torn(shown, after, 0.6) if number % 3 == 0 else shown)
    incoming = Incoming()
    held = 0
    for seen in receive(Shown(tuple(camera.sees(one) for one in frames[:12])), incoming):
        held += seen.news
        assert seen.progress.held == held
    assert incoming.finish().data == noise(2500)


def test_several_codes_in_one_picture() -> None:
    """A printed sheet, photographed."""
    codes = [as_image(picture_of(ANIMATION.code(number), 3)) for number in range(1, ANIMATION.fragments + 1)]
    side = codes[0].width
    sheet = Image.new("L", (side * 2, side * ((len(codes) + 1) // 2)), 255)
    for at, code in enumerate(codes):
        sheet.paste(code, (side * (at % 2), side * (at // 2)))
    incoming = Incoming()
    (seen,) = receive(Shown((Picture(sheet.width, sheet.height, sheet.tobytes()),)), incoming)
    assert seen.codes == seen.news == ANIMATION.fragments
    assert incoming.finish() == FILE


def test_foreign_codes_are_named_and_do_not_stop_the_reading() -> None:
    incoming = Incoming()
    other = Animation(CarriedFile("other.bin", noise(1500, seed=3)), LARGER)
    frames = (
        picture_of(single_code("https://example.com"), 4),
        picture_of(frame("UR:CRYPTO-SEED/OYADGDIYWLAMAE", 5), 4),
        SHARP,
        SHARP,
        picture_of(other.code(2), 4),
        Picture(40, 40, b"\xff" * 1600),
    )
    seen = list(receive(Shown(frames), incoming))
    assert [[type(one) for one in each.refused] for each in seen] == [
        [UrForeign],
        [UrForeignType],
        [],
        [],
        [UrMixedUp],
        [],
    ]
    assert [each.news for each in seen] == [0, 0, 1, 0, 0, 0]
    with pytest.raises(UrIncomplete):
        incoming.finish()


@pytest.mark.parametrize(("width", "height"), [(1, 1), (1, 1000), (1000, 1), (3, 2)])
def test_tiny_pictures_hold_no_code(width: int, height: int) -> None:
    assert read_texts(Picture(width, height, bytes(width * height))) == ()


def test_no_code_at_all() -> None:
    incoming = Incoming()
    blank = Picture(100, 80, bytes(8000))
    assert list(receive(Shown((blank,)), incoming)) == [Seen(0, 0, (), incoming.progress)]
    with pytest.raises(UrNothingRead):
        incoming.finish()


def test_a_picture_has_its_points() -> None:
    with pytest.raises(ValueError, match="one byte"):
        Picture(2, 2, b"abc")


def test_a_path_that_cannot_be_looked_at_is_refused_by_name() -> None:
    with pytest.raises(MediaReadFailed, match="aaaa"):
        picture_files([Path("a" * 300)])
