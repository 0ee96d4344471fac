"""Shares by a camera: frames of a printed code through the real decoder, in a real eye of a real secrets child."""

from __future__ import annotations

import errno
import json
import os
import re
import select
import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.shares.words import WORDS
from ceremony_app.devices.camera.frames import CameraFault
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.entry import Note
from ceremony_app.devices.secrets.eye import looking
from ceremony_app.devices.secrets.eye.told import End, Look, Sight
from ceremony_app.devices.secrets.filmed import ON_SECONDS, ShareCamera
from ceremony_app.devices.secrets.refusals import EntryGivenUp, WindowGone
from ceremony_app.devices.secrets.scanned import SharePicture
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import THREE_OF_FIVE, make, with_word
from tests.devices.qr.camera import Camera as Lens
from tests.devices.qr.camera import blended, torn
from tests.devices.secrets.film import Film, Seat, eyes_of, fed_child
from tests.devices.secrets.material import SALT, begun
from tests.devices.secrets.scenes import scene, sliding, smudged
from tests.devices.secrets.test_terminal import Desk

Set = tuple[SetParameters, tuple[tuple[str, ...], ...], bytes]


@pytest.fixture(scope="module")
def made() -> Set:
    return make(THREE_OF_FIVE)


@pytest.fixture
def seat() -> Iterator[Seat]:
    one = Seat()
    yield one
    one.close()


@pytest.fixture
def film() -> Iterator[Film]:
    one = Film()
    yield one
    one.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    one = Desk()
    yield one
    os.close(one.master)
    os.close(one.slave)


@pytest.fixture
def pipes(tmp_path: Path) -> Path:
    place = tmp_path / "cameras"
    place.mkdir()
    return place


def know(client: SecretsClient, made: Set) -> None:
    parameters, shares, _ = made
    client.begin_recovery(
        RecoverySpec(
            identifier=parameters.identifier,
            shape=parameters.shape,
            salt=SALT,
            commitments=tuple(commit(SALT, words) for words in shares),
        )
    )


@pytest.fixture
def child(pipes: Path, made: Set) -> Iterator[SecretsClient]:
    client = fed_child(pipes)
    know(client, made)
    yield client
    client.kill()


def begin(seat: Seat, child: SecretsClient, film: Film | None = None) -> None:
    """The share entry, with the camera on where there is a film."""
    assert seat.begin(lambda line: child.read_share(line, "Ada"))["camera"] is None
    if film is not None:
        assert seat.hand_over(film.fd)["camera"]["seen"] == "nothing"


@pytest.mark.parametrize("fault", CameraFault)
def test_a_camera_that_fails_is_told_by_name_and_the_entry_goes_on(
    child: SecretsClient, made: Set, seat: Seat, film: Film, fault: CameraFault
) -> None:
    begin(seat, child)
    seat.press(*made[1][0][0], " ")
    assert seat.hand_over(film.fd)["camera"]
    film.fail(fault)
    off = seat.until_off()
    assert (off["note"], off["number"], off["state"]) == (f"camera-{fault.value}", 2, "typing")
    assert eyes_of(child) == []
    assert seat.press("redraw")["note"] == off["note"]


def test_what_is_no_camera_is_not_asked_for_frames(drill: SecretsClient, made: Set, seat: Seat, tmp_path: Path) -> None:
    know(drill, made)
    begin(seat, drill)
    (tmp_path / "file").write_bytes(scene(share_text(made[1][0])).png())
    for path in (tmp_path / "file", Path("/dev/zero"), Path("/dev/tty" if Path("/dev/tty").exists() else "/dev/null")):
        try:
            fd = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        except OSError:
            continue
        seat.hand_over(fd)
        os.close(fd)
        assert seat.until_off()["note"] == "camera-unusable"
    assert seat.press("camera")["camera"] is None


def test_an_eye_that_ends_is_told_and_nothing_is_taken(child: SecretsClient, made: Set, seat: Seat, film: Film) -> None:
    begin(seat, child, film)
    [eye] = eyes_of(child)
    os.kill(eye, signal.SIGKILL)
    assert seat.until_off()["note"] == "reading-failed"
    seat.press("give-up")
    assert isinstance(seat.outcome(), EntryGivenUp)


def test_what_holds_no_share_is_told_by_name_while_the_camera_stays_on(
    child: SecretsClient, made: Set, seat: Seat, film: Film
) -> None:
    shares = [share_text(words) for words in made[1]]
    begin(seat, child, film)
    film.show(scene(room=20))
    assert seat.until(lambda frame: frame["camera"]["light"] == "dark")["camera"]["seen"] == "nothing"
    film.show(scene(room=250))
    assert seat.until(lambda frame: frame["camera"]["light"] == "glaring")["camera"]["outlines"] == []
    film.show(scene("https://example.org"))
    [outline] = seat.until_seen("foreign")["camera"]["outlines"]
    # The whole sheet is there, in the middle of the frame.
    assert all(250 < x < 750 and 100 < y < 900 for x, y in outline)
    film.show(scene(shares[0], shares[1]))
    assert len(seat.until_seen("several")["camera"]["outlines"]) == 2
    # One code for all runs: what the reader finds in the parts of one depends on its squares.
    code = share_text([WORDS[(7 + 31 * number) % len(WORDS)] for number in range(33)])
    film.show(smudged(scene(code), (520, 240, 760, 480)))
    seat.until_seen("unread")
    film.show(smudged(scene(code, side=140), (605, 325, 675, 395)))
    seat.until_seen("small")
    film.show(sliding(scene(code, side=400), 250))
    seat.until_seen("cut")
    assert len(eyes_of(child)) == 1
    # Some of a frame's own names are words of the list too.
    assert len(set(re.findall("[a-z]+", json.dumps(seat.seen))) & set(made[1][0])) < 4
    seat.press("give-up")
    assert isinstance(seat.outcome(), EntryGivenUp)
    assert eyes_of(child) == []


def test_the_checks_of_a_typed_share_decide(child: SecretsClient, made: Set, seat: Seat) -> None:
    parameters, shares, _ = made
    _, foreign, _ = make(THREE_OF_FIVE)
    forged = split(os.urandom(32), parameters, os.urandom)
    wrong = with_word(shares[1], 21)
    begin(seat, child)
    for words, verdict in ((foreign[1], "other-set"), (forged[1], "not-the-committed"), (wrong, "wrong-words")):
        film = Film()
        seat.hand_over(film.fd)
        film.show(scene(share_text(words)))
        off = seat.until_off()
        assert (off["verdict"], off["state"]) == (verdict, "review")
        assert eyes_of(child) == []
        film.close()
    seat.press(*shares[1][20], " ")
    check = seat.outcome()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.CAMERA)
    # The same sheet once more.
    film = Film()
    begin(seat, child, film)
    film.show(scene(share_text(shares[1])))
    assert seat.until_off()["verdict"] == "already-given"
    film.close()


@pytest.mark.parametrize("away", ["reading-off", "reveal-off"])
def test_whoever_turns_it_off_or_covers_the_page_has_it_off(
    child: SecretsClient, made: Set, seat: Seat, film: Film, away: str
) -> None:
    begin(seat, child, film)
    assert seat.press("redraw")["camera"] is not None
    off = seat.press(away)
    assert (off["camera"], off["note"]) == (None, "camera-off")
    assert eyes_of(child) == []


def test_whoever_types_has_it_off_and_the_letter_counts(
    child: SecretsClient, made: Set, seat: Seat, film: Film
) -> None:
    begin(seat, child, film)
    off = seat.press(made[1][0][0][0])
    assert (off["camera"], off["typed"]) == (None, made[1][0][0][0])
    assert eyes_of(child) == []


def test_a_window_that_disappears_leaves_no_camera_on(child: SecretsClient, made: Set, seat: Seat, film: Film) -> None:
    begin(seat, child, film)
    seat.end.close()
    assert isinstance(seat.outcome(), WindowGone)
    assert eyes_of(child) == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_child_that_ends_leaves_no_camera_on(
    child: SecretsClient, seat: Seat, film: Film, how: signal.Signals
) -> None:
    begin(seat, child, film)
    [eye] = eyes_of(child)
    with os.fdopen(os.pidfd_open(eye)) as watch:
        os.kill(child.pid, how)
        assert select.select([watch], [], [], 60)[0]
    assert isinstance(seat.outcome(), ChildGone)


def test_what_is_read_back_is_typed(drill: SecretsClient, seat: Seat, film: Film) -> None:
    begun(drill)
    seat.begin(lambda line: drill.read_back_share(0, line))
    frame = seat.hand_over(film.fd)
    assert (frame["camera"], frame["pictures"]) == (None, False)
    assert eyes_of(drill) == []
    seat.press("give-up")
    seat.outcome()


def test_an_eye_that_cannot_be_started_is_told_at_once(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_module: str, _environment: Mapping[str, str]) -> NoReturn:
        raise OSError(errno.EAGAIN, "")

    monkeypatch.setattr(looking, "spawn_bounded", none_left)
    camera = ShareCamera()
    assert camera.turn_on(film.fd) is Note.READING_FAILED
    assert not camera.on
    picture = SharePicture()
    assert picture.begin(film.fd) is Note.READING_FAILED
    assert not picture.on


def test_a_camera_whose_driver_holds_its_eye_is_not_told_as_off(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.fed_eye")
    monkeypatch.setattr(looking, "_END_SECONDS", 0.0)
    camera = ShareCamera()
    assert camera.turn_on(film.fd) is Note.NONE
    # As in a driver's uninterruptible sleep, which no device shows on demand.
    kept: list[subprocess.Popen[bytes]] = []
    monkeypatch.setattr(subprocess.Popen, "kill", lambda process: kept.append(process))
    assert camera.off() is Note.CAMERA_STAYS
    monkeypatch.undo()
    kept[0].kill()
    kept[0].wait()


def test_it_goes_off_by_itself_after_three_minutes(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.fed_eye")
    now = 0.0
    camera = ShareCamera(lambda: now)
    camera.turn_on(film.fd)
    now = ON_SECONDS
    assert camera.look() is None
    now = ON_SECONDS + 1
    assert camera.look() is Note.CAMERA_TIMED_OUT
    assert not camera.on


def test_an_eye_that_hangs_ends_by_itself(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MODULE", "tests.devices.secrets.stuck_eye")
    eye = looking.Eye(Look.CAMERA, film.fd)
    line = eye.fileno()
    told: list[object] = []
    assert line is not None
    try:
        while not told or told[-1] is not End.FAILED:
            # Nobody ends it from here.
            assert select.select([line], [], [], 60)[0], "it goes on"
            told.append(eye.hear())
    finally:
        eye.close()
    assert [type(one) for one in told] == [Sight, End]


LENSES = {
    "as it is": Lens(),
    "blurred": Lens(blur=1.6),
    "turned": Lens(turn=33),
    "tilted": Lens(tilt=0.08, blur=0.8),
    "noisy": Lens(noise=22, blur=0.8),
    "dim": Lens(contrast=0.25, noise=4),
    "all of it": Lens(turn=7, tilt=0.05, blur=1.2, noise=10, contrast=0.6),
}


def test_a_key_comes_back_through_bad_lenses(child: SecretsClient, made: Set, seat: Seat) -> None:
    _, shares, master = made
    for number, lens in enumerate(LENSES.values()):
        film = Film()
        words = shares[number % len(shares)]
        begin(seat, child, film)
        film.lose()
        film.show(scene(share_text(words), lens=lens))
        if number < len(shares):
            assert seat.until_off() == {"frame": "done"}
        else:
            assert seat.until_off()["verdict"] == "already-given"
            seat.press("give-up")
            seat.outcome()
            film.close()
            continue
        check = seat.outcome()
        assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.CAMERA)
        assert eyes_of(child) == []
        film.close()
    assert child.combine() == on_host(KeyAlgorithm.AES_256, master)


def test_torn_lost_and_mixed_frames_give_no_share_and_the_next_whole_one_does(
    child: SecretsClient, made: Set, seat: Seat, film: Film
) -> None:
    _, shares, _ = made
    one, other, none = (scene(share_text(shares[0])), scene(share_text(shares[1])), scene())
    begin(seat, child, film)
    film.show(torn(one, none, 0.5), torn(none, one, 0.45))
    film.lose()
    film.show(torn(one, other, 0.5), blended(one, other))
    # Each of those was looked at before this one.
    film.show(scene("https://example.org"))
    seat.until_seen("foreign")
    film.show(other)
    assert seat.until_off() == {"frame": "done"}
    check = seat.outcome()
    assert (check.verdict, check.header.member_index) == (ShareVerdict.RIGHT, 1)


def test_no_descriptor_stays_in_the_child(child: SecretsClient, made: Set, seat: Seat) -> None:
    begin(seat, child)
    counts = []
    for _ in range(3):
        film = Film()
        seat.hand_over(film.fd)
        seat.press("reading-off", "redraw")
        film.close()
        try:
            counts.append(len(list(Path(f"/proc/{child.pid}/fd").iterdir())))
        except PermissionError:
            pytest.skip("a process that cannot be dumped shows its descriptors to root alone")
    assert len(set(counts)) == 1


def test_at_a_terminal_it_is_told_that_there_is_no_camera(child: SecretsClient, made: Set, desk: Desk) -> None:
    desk.begin(lambda line: child.read_share(line, "Ada"))
    desk.until("Ctrl-O by a camera")
    desk.type("\x0f")
    desk.until("No camera is found on this computer")
    desk.type("\x1b")
    assert isinstance(desk.end(), EntryGivenUp)
    desk.assert_tidy()


def test_at_a_terminal_a_camera_is_chosen_by_its_number(
    child: SecretsClient, made: Set, desk: Desk, pipes: Path
) -> None:
    for name in ("front camera", "the other"):
        os.mkfifo(pipes / name)
    desk.begin(lambda line: child.read_share(line, "Ada"))
    desk.until("Ctrl-O")
    desk.type("\x0f")
    offered = desk.until("Type the number of the camera")
    assert b"1  front camera" in offered
    assert b"2  the other" in offered
    # Nothing is on yet; a number that is not there changes nothing, and Esc goes back to the words.
    assert eyes_of(child) == []
    desk.type("7\x1b")
    desk.until("Space or Enter takes the word")
    desk.type("\x0f2")
    fd = os.open(pipes / "the other", os.O_WRONLY)
    desk.until("The camera is on. Esc turns it off.")
    film = Film()
    os.dup2(fd, film._in)
    os.close(fd)
    film.show(scene("https://example.org"))
    desk.until("not that of a share")
    desk.type("\x1b")
    desk.until("The camera is off.")
    assert eyes_of(child) == []
    desk.type("\x0f1")
    fd = os.open(pipes / "front camera", os.O_WRONLY)
    os.dup2(fd, film._in)
    os.close(fd)
    film.show(scene(share_text(made[1][3])))
    check = desk.end()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.CAMERA)
    assert eyes_of(child) == []
    film.close()
    desk.assert_tidy()
