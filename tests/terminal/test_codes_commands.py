"""`ceremony send` and `ceremony receive`: out as codes and in again, and what is refused."""

from __future__ import annotations

import hashlib
import io
import itertools
import subprocess
from pathlib import Path

import pytest

from ceremony_app.core.codes.matrix import QUIET
from ceremony_app.core.codes.single import single_code
from ceremony_app.core.shares.words import WORDS
from ceremony_app.core.ur.carried import LARGEST_FILE, CarriedFile
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.refusals import QrWindowTooSmall
from ceremony_app.devices.qr.writing import NORMAL, Animation
from ceremony_app.terminal.codes_commands import fitting, show
from ceremony_app.terminal.exits import Exit
from tests.core.ur.messages import noise
from tests.stories.ceremonies import here

Capsys = pytest.CaptureFixture[str]
DATA = noise(1500)
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def codes(tmp_path: Path, capsys: Capsys) -> Path:
    """The pictures of a file; three of them are enough."""
    (tmp_path / "wrapped.bin").write_bytes(DATA)
    said = here(capsys, "send", tmp_path / "wrapped.bin", "--pictures", tmp_path / "codes")
    assert said.status == Exit.OK, said.err
    assert f"wrapped.bin, 1500 bytes, SHA-256 {SHA256}" in said.out
    assert (
        "Wrote 7 pictures to the folder " in said.out
        and "codes; at least 3 are needed to rebuild the file, and whichever two are lost, the others are enough."
        in said.out
    )
    return tmp_path / "codes"


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [
        ("none.bin", None, "MEDIA-MISSING"),
        ("empty.bin", 0, "UR-FILE-EMPTY"),
        ("two words.bin", 10, "UR-FILE-NAME"),
        ("large.bin", 300_000, "UR-TOO-MANY-FRAGMENTS"),
        ("huge.bin", LARGEST_FILE + 1, "UR-FILE-TOO-LARGE"),
    ],
)
def test_files_that_cannot_go_this_way(tmp_path: Path, capsys: Capsys, name: str, size: int | None, code: str) -> None:
    if size is not None:
        (tmp_path / name).write_bytes(bytes(size))
    said = here(capsys, "send", tmp_path / name, "--pictures", tmp_path / "codes")
    assert said.status == (Exit.UNREADABLE if size is None else Exit.REFUSED)
    assert f"({code})" in said.err
    assert not (tmp_path / "codes").exists()


@pytest.mark.parametrize("ways", [("--window", "--sheet", "a.pdf"), ("--sheet", "a.pdf", "--pictures", "codes")])
def test_one_way_at_a_time(tmp_path: Path, capsys: Capsys, ways: tuple[str, ...]) -> None:
    (tmp_path / "a.bin").write_bytes(DATA)
    said = here(capsys, "send", tmp_path / "a.bin", *ways)
    assert said.status == Exit.USAGE and "take one" in said.err


def test_a_sheet_for_paper(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "a.bin").write_bytes(DATA)
    said = here(capsys, "send", tmp_path / "a.bin", "--sheet", tmp_path / "sheet.pdf")
    assert said.status == Exit.OK, said.err
    assert "sheet.pdf" in said.out and SHA256 in said.out
    before = (tmp_path / "sheet.pdf").read_bytes()
    assert before.startswith(b"%PDF-1.7")
    again = here(capsys, "send", tmp_path / "a.bin", "--sheet", tmp_path / "sheet.pdf")
    assert again.status == Exit.REFUSED and "(MEDIA-EXISTS)" in again.err
    assert (tmp_path / "sheet.pdf").read_bytes() == before
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(60_000))
    refused = here(capsys, "send", large, "--sheet", tmp_path / "large.pdf")
    assert refused.status == Exit.REFUSED and "(SHEET-TOO-LARGE)" in refused.err


def test_a_window_gets_the_file_or_the_pictures_and_the_folder(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window itself has its own tests (tests/desktop/codes)."""
    opened: list[object] = []
    monkeypatch.setattr("ceremony_app.desktop.command.show_codes", lambda _, file: opened.append(file))
    monkeypatch.setattr("ceremony_app.desktop.command.receive_codes", lambda _, *given: opened.append(given))
    (tmp_path / "a.bin").write_bytes(DATA)
    assert here(capsys, "send", tmp_path / "a.bin", "--window").status == Exit.OK
    assert here(capsys, "receive", "--window").status == Exit.OK
    assert here(capsys, "receive", "a.png", "--window", "--out", tmp_path).status == Exit.OK
    assert opened == [CarriedFile("a.bin", DATA), ((), None), ((Path("a.png"),), tmp_path)]


def test_without_a_display_no_window_opens(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    said = here(capsys, "receive", "--window", "--out", tmp_path)
    assert said.status == Exit.REFUSED and "(DESKTOP-NO-DISPLAY)" in said.err
    assert "ceremony run" not in said.err


@pytest.mark.parametrize("given", [(), ("a.png",), ("--out", "inbox")])
def test_receiving_needs_pictures_and_a_folder_or_a_window(capsys: Capsys, given: tuple[str, ...]) -> None:
    said = here(capsys, "receive", *given)
    assert said.status == Exit.USAGE and "--window" in said.err


@pytest.mark.parametrize("options", [(), ("--size", "larger")])
def test_without_a_terminal_nothing_is_shown(tmp_path: Path, capsys: Capsys, options: tuple[str, ...]) -> None:
    (tmp_path / "a.bin").write_bytes(DATA)
    said = here(capsys, "send", tmp_path / "a.bin", *options)
    assert said.status == Exit.USAGE
    assert "--pictures" in said.err and said.out == ""


def test_pictures_are_not_overwritten(tmp_path: Path, codes: Path, capsys: Capsys) -> None:
    before = {path.name: path.read_bytes() for path in codes.iterdir()}
    said = here(capsys, "send", tmp_path / "wrapped.bin", "--pictures", codes)
    assert said.status == Exit.REFUSED and "(MEDIA-EXISTS)" in said.err
    assert {path.name: path.read_bytes() for path in codes.iterdir()} == before


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path, codes: Path, capsys: Capsys) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox/wrapped.bin").write_text("precious")
    said = here(capsys, "receive", codes, "--out", tmp_path / "inbox")
    assert said.status == Exit.REFUSED and "(MEDIA-EXISTS)" in said.err
    assert (tmp_path / "inbox/wrapped.bin").read_text() == "precious"


def test_the_fingerprint_of_a_file_too_large_for_codes(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "transcript.pdf").write_bytes(bytes(LARGEST_FILE + 1))
    out = ("--pictures", tmp_path / "codes")
    assert "(UR-FILE-TOO-LARGE)" in here(capsys, "send", tmp_path / "transcript.pdf", *out).err
    assert here(capsys, "send", tmp_path / "transcript.pdf", "--fingerprint", *out).status == Exit.OK
    assert [one.name for one in (tmp_path / "codes").iterdir()] == ["code-001.png"]
    assert here(capsys, "receive", tmp_path / "codes", "--out", tmp_path).status == Exit.OK
    check = subprocess.run(
        ["sha256sum", "-c", "transcript.sha256"], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert check.stdout == "transcript.pdf: OK\n"


def test_no_share_goes_into_codes(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "share.txt").write_text(" ".join(WORDS[7:40]))
    said = here(capsys, "send", tmp_path / "share.txt", "--sheet", tmp_path / "sheet.pdf")
    assert said.status == Exit.REFUSED and "(FILE-HOLDS-SECRET)" in said.err
    assert not (tmp_path / "sheet.pdf").exists()


def test_whichever_two_pictures_are_lost_the_others_are_enough(tmp_path: Path, capsys: Capsys) -> None:
    data = noise(3650)
    (tmp_path / "package.json").write_bytes(data)
    assert here(capsys, "send", tmp_path / "package.json", "--pictures", tmp_path / "codes").status == Exit.OK
    pictures = sorted((tmp_path / "codes").iterdir())
    for number, lost in enumerate(itertools.combinations(pictures, 2)):
        kept = [one for one in pictures if one not in lost]
        said = here(capsys, "receive", *kept, "--out", tmp_path / f"inbox-{number}")
        assert said.status == Exit.OK, (lost, said.err)
        assert (tmp_path / f"inbox-{number}/package.json").read_bytes() == data


def test_pictures_that_were_not_looked_at_are_counted(tmp_path: Path, codes: Path, capsys: Capsys) -> None:
    (tmp_path / "other.bin").write_bytes(noise(1400))
    assert here(capsys, "send", tmp_path / "other.bin", "--pictures", tmp_path / "others").status == Exit.OK
    said = here(capsys, "receive", codes, tmp_path / "others", "--out", tmp_path / "inbox")
    assert said.status == Exit.OK
    assert "The file was whole after 3 of the pictures; not looked at: 11." in said.err


def test_a_picture_that_is_not_there_is_named_once(tmp_path: Path, capsys: Capsys) -> None:
    said = here(capsys, "receive", tmp_path / "nothing.png", "--out", tmp_path / "inbox")
    assert said.err.startswith("'nothing.png' is not there. (MEDIA-MISSING)\n")


def test_too_few_pictures(tmp_path: Path, codes: Path, capsys: Capsys) -> None:
    said = here(capsys, "receive", codes / "code-001.png", codes / "code-003.png", "--out", tmp_path / "inbox")
    assert said.status == Exit.REFUSED
    assert "(UR-INCOMPLETE)" in said.err and "2 of 3" in said.err
    assert not (tmp_path / "inbox").exists()


def test_no_pictures(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "empty").mkdir()
    said = here(capsys, "receive", tmp_path / "empty", "--out", tmp_path / "inbox")
    assert said.status == Exit.REFUSED and "(UR-NOTHING-READ)" in said.err


def test_a_pdf_says_what_is_to_be_made_of_it(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "wrapped.bin").write_bytes(DATA)
    assert here(capsys, "send", tmp_path / "wrapped.bin", "--sheet", tmp_path / "sheet.pdf").status == Exit.OK
    said = here(capsys, "receive", tmp_path / "sheet.pdf", "--out", tmp_path / "inbox")
    assert said.status == Exit.REFUSED
    assert "(QR-IS-PDF)" in said.err and "pdftoppm" in said.err
    assert "UR-NOTHING-READ" not in said.err
    assert not (tmp_path / "inbox").exists()


def test_what_does_not_belong_is_named_and_passed_over(tmp_path: Path, codes: Path, capsys: Capsys) -> None:
    (codes / "a-poster.png").write_bytes(picture_of(single_code("https://example.com"), 4).png())
    (codes / "b-damaged.png").write_bytes((codes / "code-001.png").read_bytes()[:300])
    (codes / "notes.txt").write_text("not a picture, and not opened")
    (codes / "code-002.png").unlink()
    (codes / "code-004.png").unlink()
    said = here(capsys, "receive", codes, "--out", tmp_path / "inbox")
    assert said.status == Exit.OK, said.err
    assert "'a-poster.png'" in said.err and "(UR-FOREIGN)" in said.err
    assert "'b-damaged.png'" in said.err and "(QR-PICTURE-UNREADABLE)" in said.err
    assert "notes.txt" not in said.err
    assert SHA256 in said.out
    assert (tmp_path / "inbox/wrapped.bin").read_bytes() == DATA


def test_another_name_for_the_receiver(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "two words.txt").write_text("hello")
    said = here(capsys, "send", tmp_path / "two words.txt", "--name", "words.txt", "--pictures", tmp_path / "codes")
    assert said.status == Exit.OK and "Wrote one picture to the folder" in said.out
    assert here(capsys, "receive", tmp_path / "codes", "--out", tmp_path).status == Exit.OK
    assert (tmp_path / "words.txt").read_text() == "hello"


@pytest.mark.parametrize(("columns", "lines"), [(36, 100), (200, 18), (0, 0)])
def test_windows_that_are_too_small(columns: int, lines: int) -> None:
    with pytest.raises(QrWindowTooSmall):
        fitting(columns, lines)


@pytest.mark.parametrize(
    ("columns", "lines", "version"), [(37, 20, 3), (80, 24, 5), (200, 50, 18), (400, 200, NORMAL.version)]
)
def test_codes_are_as_large_as_the_window_allows(columns: int, lines: int, version: int) -> None:
    display = fitting(columns, lines)
    assert display.version == version
    side = 17 + 4 * version + 2 * QUIET
    assert side <= columns and (side + 1) // 2 + 1 <= lines


def test_the_screen_can_be_read_and_is_left_as_it_was() -> None:
    """What the terminal would show, read back by the real reader."""
    file = CarriedFile("note.bin", noise(300))
    out, waits, incoming = io.StringIO(), list[float](), Incoming()

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 20:
            raise KeyboardInterrupt

    show(Animation(file, fitting(80, 24)), file.name, out, wait)
    assert waits == [1 / NORMAL.frames_per_second] * 20
    text = out.getvalue()
    assert text.startswith("\x1b[?1049h") and text.endswith("\x1b[?1049l")
    for screen in text.split("\x1b[H")[1:]:
        *lines, words = screen.split("\r\n")
        assert words.startswith("note.bin")
        (read,) = read_texts(as_seen(lines))
        incoming.take(read)
    assert incoming.finish() == file


def as_seen(lines: list[str]) -> Picture:
    """Letters as light and dark points, three a module."""
    halves = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    rows = [bytes(halves[letter][half] for letter in line for _ in range(3)) for line in lines for half in (0, 1)]
    return Picture(len(rows[0]), 3 * len(rows), b"".join(row for row in rows for _ in range(3)))


def test_a_folder_is_not_sent_and_nobody_is_told_to_remove_it(tmp_path: Path, capsys: Capsys) -> None:
    said = here(capsys, "send", tmp_path, "--sheet", tmp_path / "sheet.pdf")
    assert said.status == Exit.UNREADABLE
    assert "(MEDIA-IS-FOLDER)" in said.err and "Next: Name a file in it." in said.err
