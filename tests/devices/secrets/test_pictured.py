"""Shares from pictures of their printed codes, decoded in a real secrets child from a descriptor that it is handed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.shares.splitting import split
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular, MediaReadFailed, MediaTooLarge
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.entry import Note
from ceremony_app.devices.secrets.eye import looking
from ceremony_app.devices.secrets.eye.told import PICTURE_LIMIT
from ceremony_app.devices.secrets.pictured import open_picture
from ceremony_app.devices.secrets.refusals import EntryGivenUp
from ceremony_app.devices.secrets.scanned import PICTURE_SECONDS, SharePicture
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import THREE_OF_FIVE, make
from tests.devices.secrets.film import eyes_of, patient_child
from tests.devices.secrets.material import SALT, begun
from tests.devices.secrets.pictures import of_texts, photo, scan
from tests.devices.secrets.test_frames import Frame, Pane
from tests.devices.secrets.test_terminal import Desk

Set = tuple[SetParameters, tuple[tuple[str, ...], ...], bytes]
needs_gs = pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript (gs) is not installed")


@pytest.fixture(scope="module")
def made() -> Set:
    return make(THREE_OF_FIVE)


@pytest.fixture
def pane() -> Iterator[Pane]:
    one = Pane()
    yield one
    one.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    one = Desk()
    yield one
    os.close(one.master)
    os.close(one.slave)


@pytest.fixture
def begun_drill(drill: SecretsClient, made: Set) -> SecretsClient:
    parameters, shares, _ = made
    drill.begin_recovery(
        RecoverySpec(
            identifier=parameters.identifier,
            shape=parameters.shape,
            salt=SALT,
            commitments=tuple(commit(SALT, words) for words in shares),
        )
    )
    return drill


def hand_over(pane: Pane, fd: int, key: str = "picture") -> Frame:
    """As the window does; the frame once the picture is read."""
    frame = begin_reading(pane, fd, key)
    while frame.get("note") == "picture-being-read":
        frame = pane.frame()
    return frame


def begin_reading(pane: Pane, fd: int, key: str = "picture") -> Frame:
    """As the window does; the next frame."""
    body = json.dumps({"key": key}).encode()
    socket.send_fds(pane.end, [struct.pack(">I", len(body)) + body], [fd])
    return pane.frame()


def show(pane: Pane, picture: Path) -> Frame:
    fd = open_picture(picture)
    try:
        return hand_over(pane, fd)
    finally:
        os.close(fd)


def begin(pane: Pane, client: SecretsClient) -> None:
    assert pane.begin(lambda line: client.read_share(line, "Ada"))["pictures"] is True


def bytes_read() -> int:
    """What this process has read by system calls so far (proc_pid_io(5)), however it did it."""
    return int(Path("/proc/self/io").read_text().split()[1])


@pytest.mark.parametrize("what", ["link", "pipe", "folder", "device", "nothing", "large", "nul"])
def test_what_is_no_plain_file_is_not_opened(tmp_path: Path, what: str) -> None:
    path = tmp_path / "it"
    refusal: type[Exception] = MediaNotRegular
    match what:
        case "link":
            of_texts(tmp_path / "real.png", "x")
            path.symlink_to(tmp_path / "real.png")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "device":
            path = Path("/dev/zero")
        case "nothing":
            refusal = MediaMissing
        case "nul":
            path, refusal = tmp_path / "a\0b", MediaReadFailed
        case _:
            path.touch()
            os.truncate(path, PICTURE_LIMIT + 1)
            refusal = MediaTooLarge
    with pytest.raises(refusal):
        open_picture(path)


def test_a_picture_without_a_share_is_told_by_name_and_the_entry_goes_on(
    begun_drill: SecretsClient, made: Set, pane: Pane, tmp_path: Path
) -> None:
    _, shares, _ = made
    begin(pane, begun_drill)
    pane.press(*shares[0][0], " ")
    junk, bomb = tmp_path / "junk.png", tmp_path / "bomb.png"
    junk.write_bytes(os.urandom(5000))
    Image.new("1", (9000, 9000)).save(bomb)
    for picture, note in (
        (junk, "picture-not-read"),
        (bomb, "picture-too-large"),
        (of_texts(tmp_path / "none.png"), "picture-no-code"),
        (of_texts(tmp_path / "foreign.png", "https://example.org"), "picture-foreign"),
        (of_texts(tmp_path / "two.png", share_text(shares[0]), share_text(shares[1])), "picture-several"),
    ):
        frame = show(pane, picture)
        assert (frame["note"], frame["state"], frame["number"]) == (note, "typing", 2)
        # A window that was covered by the choosing of a file asks again, and still learns what was wrong.
        assert pane.press("redraw")["note"] == note
    with (tmp_path / "large.png").open("wb+") as large:
        large.truncate(PICTURE_LIMIT + 1)
        assert hand_over(pane, large.fileno())["note"] == "picture-too-large"
    reading, writing = os.pipe()
    assert hand_over(pane, reading)["note"] == "picture-not-read"
    os.close(reading)
    os.close(writing)
    assert pane.press("picture")["number"] == 2
    assert pane.press("give-up") == {"frame": "done"}
    pane.outcome()


def test_a_picture_that_takes_long_is_broken_off(made: Set, pane: Pane, desk: Desk, tmp_path: Path) -> None:
    """What is pressed meanwhile is no word and breaks nothing off, and the entry goes on behind it."""
    parameters, shares, _ = made
    child = patient_child()
    try:
        child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=parameters.shape))
        begin(pane, child)
        pane.press(*shares[0][0], " ")
        endless = tmp_path / "endless.png"
        endless.touch()
        with endless.open("rb") as picture:
            assert begin_reading(pane, picture.fileno())["note"] == "picture-being-read"
            assert len(eyes_of(child)) == 1
            frame = pane.press("x", "redraw", "enter")
            assert (frame["note"], frame["number"], frame["typed"]) == ("picture-being-read", 2, "")
            frame = pane.press("reading-off")
            assert (frame["note"], frame["state"], frame["number"]) == ("picture-broken-off", "typing", 2)
            assert eyes_of(child) == []
            # Another one takes the place of one that is being read.
            assert begin_reading(pane, picture.fileno())["note"] == "picture-being-read"
        assert show(pane, of_texts(tmp_path / "code.png", share_text(shares[0]))) == {"frame": "done"}
        assert pane.outcome().source is ShareSource.PICTURE
        assert eyes_of(child) == []
        # Whoever gives up at the window gives all of it up, at a terminal the picture alone.
        begin(pane, child)
        with endless.open("rb") as picture:
            assert begin_reading(pane, picture.fileno())["note"] == "picture-being-read"
        assert pane.press("give-up") == {"frame": "done"}
        assert isinstance(pane.outcome(), EntryGivenUp)
        assert eyes_of(child) == []
        desk.begin(lambda line: child.read_share(line, "Ada"))
        desk.until("Ctrl-P")
        desk.type(f"\x10{endless}\r")
        desk.until("The picture is being read.")
        desk.type("\x1b")
        desk.until("The reading was broken off.")
        assert eyes_of(child) == []
        desk.type("\x1b")
        assert isinstance(desk.end(), EntryGivenUp)
        desk.assert_tidy()
    finally:
        child.kill()


def test_a_picture_is_given_up_after_a_minute_and_a_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.stuck_picture")
    now = 0.0
    picture = SharePicture(lambda: now)
    endless = tmp_path / "endless.png"
    endless.touch()
    with endless.open("rb") as file:
        assert picture.begin(file.fileno()) is Note.PICTURE_BEING_READ
    now = PICTURE_SECONDS
    assert picture.look() is None
    now = PICTURE_SECONDS + 1
    assert picture.look() is Note.READING_FAILED
    assert not picture.on


def test_the_checks_of_a_typed_share_decide(begun_drill: SecretsClient, made: Set, pane: Pane, tmp_path: Path) -> None:
    parameters, shares, _ = made
    _, foreign, _ = make(THREE_OF_FIVE)
    forged = split(os.urandom(32), parameters, os.urandom)
    wrong = (*shares[1][:20], shares[0][21], *shares[1][21:])
    begin(pane, begun_drill)
    for words, verdict in ((foreign[1], "other-set"), (forged[1], "not-the-committed"), (wrong, "wrong-words")):
        frame = show(pane, of_texts(tmp_path / "code.png", share_text(words)))
        assert (frame["verdict"], frame["state"]) == (verdict, "review")
        assert frame["typed"] == frame["word"] == ""
    assert not begun_drill_has(frame, wrong)
    # The word that the picture has wrong is typed.
    pane.press(*shares[1][20], " ")
    check = pane.outcome()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.PICTURE)


def test_what_is_typed_after_a_new_beginning_is_not_from_the_picture(
    begun_drill: SecretsClient, made: Set, pane: Pane, tmp_path: Path
) -> None:
    _, shares, _ = made
    begin(pane, begun_drill)
    show(pane, of_texts(tmp_path / "code.png", share_text(make(THREE_OF_FIVE)[1][0])))
    pane.press("clear")
    for word in shares[2]:
        pane.press(*word[:4], " ")
    check = pane.outcome()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.TYPED)


def begun_drill_has(frame: Frame, words: tuple[str, ...]) -> bool:
    """Whether a frame tells two or more of these words."""
    return len(set(words) & set(json.dumps(frame).replace('"', " ").split())) > 1


@needs_gs
def test_a_key_comes_back_from_scans_and_a_photo_that_this_process_never_reads(
    begun_drill: SecretsClient, made: Set, pane: Pane, tmp_path: Path
) -> None:
    _, shares, master = made
    for number, words in enumerate(shares[:3]):
        picture = scan(words, tmp_path)
        if number == 1:
            picture = photo(picture)
        if number == 2:
            # Without compression, so that the file is far larger than all that the dialog needs.
            with Image.open(picture) as sheet:
                picture = tmp_path / "page.pgm"
                sheet.save(picture)
        begin(pane, begun_drill)
        fd = open_picture(picture)
        before = bytes_read()
        assert hand_over(pane, fd) == {"frame": "done"}
        assert pane.outcome().verdict is ShareVerdict.RIGHT
        if number == 2:
            assert bytes_read() - before < 200_000 < picture.stat().st_size
        assert os.lseek(fd, 0, os.SEEK_CUR) == 0
        os.close(fd)
    assert begun_drill.combine() == on_host(KeyAlgorithm.AES_256, master)


def test_what_is_read_back_is_typed(drill: SecretsClient, pane: Pane, tmp_path: Path) -> None:
    words = begun(drill)[0].split()
    first = pane.begin(lambda line: drill.read_back_share(0, line))
    assert first["pictures"] is False
    frame = show(pane, of_texts(tmp_path / "code.png", share_text(words)))
    assert (frame["state"], frame["number"], frame["note"]) == ("typing", 1, "none")
    pane.press("give-up")
    pane.outcome()


def test_no_descriptor_stays_in_the_child(begun_drill: SecretsClient, pane: Pane, tmp_path: Path) -> None:
    picture = of_texts(tmp_path / "code.png", "x")
    begin(pane, begun_drill)
    show(pane, picture)
    # A descriptor is closed when the event after its own is waited for.
    pane.press("redraw")
    before = open_in(begun_drill)
    fd = open_picture(picture)
    for key in ("picture", "redraw", "picture", "a", "backspace"):
        hand_over(pane, fd, key)
    os.close(fd)
    pane.press("redraw")
    assert open_in(begun_drill) == before
    pane.press("give-up")
    pane.outcome()


def open_in(client: SecretsClient) -> int:
    """How many descriptors the child has."""
    try:
        return len(list(Path(f"/proc/{client.pid}/fd").iterdir()))
    except PermissionError:
        pytest.skip("a process that cannot be dumped shows its descriptors to root alone")


def test_at_a_terminal_the_path_is_typed(begun_drill: SecretsClient, made: Set, desk: Desk, tmp_path: Path) -> None:
    picture = of_texts(tmp_path / "a share.png", share_text(made[1][0]))
    desk.begin(lambda line: begun_drill.read_share(line, "Ada"))
    desk.until("Ctrl-P")
    desk.type("\x10")
    desk.until("Esc goes back to the words")
    desk.type(f"{tmp_path}/none.png\r")
    desk.until("cannot be read as a picture")
    desk.type("\x10\x1b")
    desk.until("Space or Enter takes the word")
    desk.type(f"\x10{picture}x\x7f\r")
    assert desk.end().verdict is ShareVerdict.RIGHT
    desk.assert_tidy()
