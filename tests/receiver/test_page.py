"""The page that receives codes, in a real browser: frames as its camera, pictures, and codes of anything else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from ceremony_app.core.codes.single import single_code
from ceremony_app.core.ur import cbor
from ceremony_app.core.ur.carried import TYPE, CarriedFile
from ceremony_app.core.ur.parts import LARGEST_NUMBER, MOST_FRAGMENTS_READ, Encoder, Part
from ceremony_app.core.ur.text import part_text, whole_text
from ceremony_app.core.ur.transfer import Outgoing
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import NORMAL, Animation, frame
from ceremony_app.resources import resource
from tests.core.ur.messages import noise
from tests.devices.qr.camera import as_image
from tests.receiver.browser import Browser, Page, chromium, running

FILE = CarriedFile("wrapped.bin", noise(3000))
OTHER = CarriedFile("other.bin", noise(3000, seed=2))
LOST = (2, 5)
"""Frames of the camera that are lost, of six fragments."""
FRAMES_A_CODE = 3
"""Ten codes a second, as the browser plays thirty frames."""


def filmed() -> bytes:
    """What a bad camera sees of the codes, as JPEG frames: tilted, turned, blurred, grey, noisy, some frames lost."""
    animation = Animation(FILE, NORMAL)
    assert animation.fragments == 6
    shots: list[bytes] = []
    for number in range(1, animation.fragments + 10):
        if number in LOST:
            continue
        code = as_image(picture_of(animation.code(number), 4))
        side = code.width
        by = 0.04 * side
        corners = (-by, -by, 0, side, side, side + by / 2, side + by, 0)
        code = code.transform(code.size, Image.Transform.QUAD, corners, Image.Resampling.BILINEAR, fillcolor=255)
        seen = Image.new("L", (640, 480), 120)
        seen.paste(code.rotate(3, Image.Resampling.BILINEAR, fillcolor=255), (90, 15))
        seen = seen.filter(ImageFilter.GaussianBlur(0.7)).point(lambda point: 40 + point * 0.7)
        grain = Image.effect_noise(seen.size, 16)
        seen = ImageChops.add(seen, grain, 1, -128)
        out = io.BytesIO()
        seen.convert("RGB").save(out, "JPEG", quality=85)
        shots += [out.getvalue()] * FRAMES_A_CODE
    return b"".join(shots)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if chromium() is None:
        pytest.skip("chromium (Debian package chromium) is not there")
    folder = tmp_path_factory.mktemp("browser")
    (folder / "camera.mjpeg").write_bytes(filmed())
    with running(folder, folder / "camera.mjpeg") as started:
        yield started


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.open(resource("receiver/receiver.html").resolve())


def pictures(folder: Path, *texts: str) -> list[Path]:
    """A picture file of each text."""
    made = []
    for text in texts:
        code = frame(text, 25) if text.isupper() else single_code(text)
        made.append(folder / f"{len(list(folder.iterdir()))}.png")
        made[-1].write_bytes(picture_of(code, 3).png())
    return made


def refusal(page: Page) -> str:
    """The code of what the page says no to; its sentence is there too, or neither."""
    code: str = page.run("document.getElementById('refusal').dataset.code")
    assert bool(code) == bool(page.text("says")) == bool(page.text("next"))
    return code


def whole(page: Page) -> bool:
    shown: bool = page.run("!document.getElementById('result').hidden")
    return shown


def message(**changed: bytes) -> bytes:
    """The message of a small file with some values replaced by other CBOR items."""
    small = CarriedFile("small.bin", b"small")
    values = {
        "version": cbor.unsigned(1),
        "name": cbor.text_string(small.name),
        "length": cbor.unsigned(len(small.data)),
        "sha256": cbor.byte_string(bytes.fromhex(small.sha256)),
        "data": cbor.byte_string(small.data),
    } | changed
    pairs = b"".join(cbor.unsigned(key) + value for key, value in enumerate(values.values(), 1))
    return cbor.head(cbor.Major.MAP, len(values)) + pairs


def part(number: int = 1, fragments: int = 2, length: int = 20, data: bytes = b"0123456789") -> str:
    return part_text(TYPE, Part(number, fragments, length, 7, data))


WRONG = {
    "UR-FOREIGN": ["https://example.org/ticket", "WIFI:S:guest;;", "UR:X-CEREMONY-FILE/1-2/3/AEAD"],
    "UR-FOREIGN-TYPE": [whole_text("bytes", b"0123456789"), whole_text("crypto-psbt", b"0123456789")],
    "UR-DAMAGED": [Outgoing(FILE, 1000).text(1)[:-1] + "X"],
    "UR-MALFORMED": [
        whole_text(TYPE, b"\xa0"),
        whole_text(TYPE, message() + b"\0"),
        whole_text(TYPE, message(length=b"\x18\x05")),
        whole_text(TYPE, message(name=cbor.head(cbor.Major.TEXT, 2) + b"\xff\xfe")),
        part().replace("/1-2/", "/2-2/"),
        part(length=21),
        part(length=10),
        part(data=b""),
    ],
    "UR-FILE-VERSION": [whole_text(TYPE, message(version=cbor.unsigned(2)))],
    "UR-FILE-NAME": [
        whole_text(TYPE, message(name=cbor.text_string(name))) for name in ("../x", ".x", "a/b", "<b>", "\N{BOM}a")
    ],
    "UR-FILE-LENGTH": [whole_text(TYPE, message(length=cbor.unsigned(6)))],
    "UR-FILE-HASH": [whole_text(TYPE, message(data=cbor.byte_string(b"smell")))],
    "UR-TOO-MANY-ANNOUNCED": [
        part(fragments=MOST_FRAGMENTS_READ + 1, length=10 * MOST_FRAGMENTS_READ + 1),
        part(fragments=LARGEST_NUMBER, length=LARGEST_NUMBER),
    ],
    "UR-TOO-LARGE": [part(fragments=1000, length=1 << 21, data=bytes(700))],
}


def test_codes_of_anything_else_are_refused_in_plain_words(page: Page, tmp_path: Path) -> None:
    for code, texts in WRONG.items():
        for text in texts:
            page.choose(pictures(tmp_path, text))
            assert refusal(page) == code, text
            assert not whole(page)
    (tmp_path / "no-picture.png").write_bytes(b"\x89PNG nothing")
    page.choose([tmp_path / "no-picture.png"])
    assert refusal(page) == "PICTURE-UNREADABLE"
    assert page.text("says").startswith("no-picture.png ")
    Image.new("L", (50, 50), 255).save(tmp_path / "empty.png")
    page.choose([tmp_path / "empty.png"])
    assert refusal(page) == "NO-CODES"
    assert page.text("held") == "No code yet."


def test_pictures_in_any_order_with_others_among_them(page: Page, tmp_path: Path) -> None:
    ours, theirs = Animation(FILE, NORMAL), Animation(OTHER, NORMAL)
    page.choose(pictures(tmp_path, ours.text(6), ours.text(4), ours.text(4), ours.text(1)))
    assert refusal(page) == ""
    assert page.text("held") == "3 of 6 parts are there (3 codes helped)."
    assert page.text("missing") == "Still missing: 2–3, 5"
    page.choose(pictures(tmp_path, theirs.text(2)))
    assert refusal(page) == "UR-MIXED-UP"
    assert page.text("missing") == "Still missing: 2–3, 5"
    contradiction = Encoder(OTHER.to_message(), 587).part(1)
    right = Encoder(FILE.to_message(), 587).part(1)
    forged = Part(right.number, right.fragments, right.message_length, right.checksum, contradiction.data)
    page.choose(pictures(tmp_path, part_text(TYPE, forged)))
    assert refusal(page) == "UR-CONTRADICTION"
    assert page.text("held") == "No code yet."
    page.choose(pictures(tmp_path, *(ours.text(number) for number in (6, 5, 4, 3, 1))))
    assert not whole(page)
    page.choose(pictures(tmp_path, "https://example.org", ours.text(2)))
    assert whole(page)
    assert page.saves(tmp_path, FILE.name).read_bytes() == FILE.data
    # The next pictures begin a new file.
    page.choose(pictures(tmp_path, theirs.text(1)))
    assert page.text("held") == "1 of 6 parts are there (1 codes helped)."


def test_a_bad_camera_that_loses_frames(browser: Browser, tmp_path: Path) -> None:
    page = browser.open(resource("receiver/receiver.html").resolve(), "de-CH,de;q=0.9")
    page.run("document.getElementById('camera').click()")
    page.until("!document.getElementById('result').hidden")
    assert refusal(page) == ""
    # Codes 2 and 5 came out of mixed ones alone, or when the film began anew.
    assert page.text("held").startswith("6 von 6 Teilen sind da (")
    assert (page.text("name"), page.text("length")) == (FILE.name, "3000 Bytes")
    assert page.text("groups").split() == [FILE.sha256[at : at + 4] for at in range(0, 64, 4)]
    # The camera is let go as soon as it is not needed.
    assert page.run("document.getElementById('preview').srcObject") is None
    assert page.saves(tmp_path, FILE.name).read_bytes() == FILE.data
    assert page.complaints() == []


def test_it_asks_nothing_of_any_network_and_cannot(page: Page) -> None:
    assert page.addresses() == [resource("receiver/receiver.html").resolve().as_uri()]
    tries = {
        "fetch": "fetch('http://127.0.0.1:1/').then(() => 'sent', (e) => e.name)",
        "picture": "new Promise((d) => { const i = new Image(); i.onload = i.onerror = (e) => d(e.type); "
        "i.src = 'http://127.0.0.1:1/'; })",
        "script": "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; "
        "document.body.append(s); return String(window.ran); })()",
        "eval": "(() => { const s = document.createElement('button'); s.setAttribute('onclick', 'window.ran = 1'); "
        "s.click(); return String(window.ran); })()",
        "style": "(() => { document.body.setAttribute('style', 'color: red'); "
        "return getComputedStyle(document.body).color; })()",
    }
    outcomes = {name: page.run(script) for name, script in tries.items()}
    assert outcomes == {
        "fetch": "TypeError",
        "picture": "error",
        "script": "undefined",
        "eval": "undefined",
        "style": "rgb(16, 24, 40)",
    }
    # It was the page's own policy that forbade them, not a network that is not there.
    assert sum("Content Security Policy" in one for one in page.complaints()) >= 4
