"""The display is asked before Qt is: what is silent, refuses or hangs is told, and a real server lets the window in."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.desktop import displays, x_server
from ceremony_app.desktop.x_server import COOKIE, DisplayRefuses, DisplaySilent

SECRET = bytes(range(16))
HERE = os.uname().nodename.encode()


def entry(family: int, address: bytes, number: bytes, name: bytes, data: bytes) -> bytes:
    parts = b"".join(len(one).to_bytes(2, "big") + one for one in (address, number, name, data))
    return family.to_bytes(2, "big") + parts


@pytest.fixture
def cookies(tmp_path: Path) -> Path:
    return tmp_path / "cookies"


@pytest.fixture
def server(tmp_path: Path, cookies: Path) -> Iterator[str]:
    """A real X server that wants a cookie; its display."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    right = tmp_path / "right"
    right.write_bytes(entry(65535, b"", b"", COOKIE, SECRET))
    told, number = os.pipe()
    command = ("Xvfb", "-displayfd", str(number), "-auth", str(right), "-nolisten", "tcp", "-fbdir", str(tmp_path))
    running = subprocess.Popen(command, pass_fds=(number,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(number)
    with os.fdopen(told, "rb") as file:
        display = ":" + file.readline().decode().strip()
    try:
        yield display
    finally:
        running.kill()
        running.wait(60)


@pytest.mark.parametrize("display", [":65000", "unix:65000", "localhost:59000", ":", ":x", "nothing", ":٣"])
def test_a_display_that_does_not_answer_is_refused(
    display: str, cookies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(displays, "_loads", lambda _name: True)
    with pytest.raises(DisplaySilent):
        displays.check({"DISPLAY": display, "XAUTHORITY": str(cookies)})
    with pytest.raises(DisplaySilent):
        displays.check({"DISPLAY": display, "XAUTHORITY": str(cookies), "QT_QPA_PLATFORM": "xcb"})


@pytest.mark.parametrize("said", ["elsewhere:0", "/tmp/somewhere:0"])
def test_what_only_qt_can_look_for_is_left_to_it(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(displays, "_loads", lambda _name: True)
    assert displays.check({"DISPLAY": said}) is None
    assert displays.check({"DISPLAY": ":65000", "QT_QPA_PLATFORM": "offscreen"}) is None
    assert displays.check({"DISPLAY": ":65000", "WAYLAND_DISPLAY": "wayland-0"}) is None


def test_a_server_that_takes_and_never_answers_is_not_waited_for(
    cookies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(x_server, "PATIENCE_S", 0.05)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("\0/tmp/.X11-unix/X64999")
        listening.listen()
        with pytest.raises(DisplaySilent):
            x_server.greet(":64999", str(cookies))


def test_a_server_that_hangs_up_is_silent(cookies: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("\0/tmp/.X11-unix/X64998")
        listening.listen()
        hangs_up = threading.Thread(target=lambda: listening.accept()[0].close())
        hangs_up.start()
        with pytest.raises(DisplaySilent):
            x_server.greet(":64998", str(cookies))
        hangs_up.join()


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\0",
        entry(65535, b"", b"", COOKIE, bytes(16)),
        entry(256, b"another-computer", b"", COOKIE, SECRET),
        entry(256, HERE, b"9999", COOKIE, SECRET),
        entry(65535, b"", b"", COOKIE, SECRET)[:-1],
    ],
    ids=["none", "torn", "wrong", "another computer's", "another display's", "cut off"],
)
def test_a_server_that_wants_another_cookie_is_told_with_its_words(server: str, cookies: Path, held: bytes) -> None:
    cookies.write_bytes(held)
    with pytest.raises(DisplayRefuses) as caught:
        x_server.greet(server, str(cookies))
    assert any(words in caught.value.operator_text for words in ("Authorization required", "Invalid MIT-MAGIC-COOKIE"))
    assert "XAUTHORITY" in caught.value.next_action


def test_no_file_of_cookies_is_no_cookie(server: str, cookies: Path) -> None:
    with pytest.raises(DisplayRefuses):
        x_server.greet(server, str(cookies))


@pytest.mark.parametrize("held", [entry(65535, b"", b"", COOKIE, SECRET), entry(256, HERE, b"", COOKIE, SECRET)])
def test_the_right_cookie_opens_it_and_it_stays_open_for_qt(server: str, cookies: Path, held: bytes) -> None:
    cookies.write_bytes(entry(0, b"\x7f\0\0\1", b"", COOKIE, bytes(16)) + held)
    first, second = x_server.greet(server, str(cookies)), x_server.greet(server, str(cookies))
    assert first is not None and second is not None
    first.close()
    second.close()


def test_a_cookie_that_is_made_from_the_time_is_left_to_qt(server: str, cookies: Path) -> None:
    cookies.write_bytes(entry(65535, b"", b"", b"XDM-AUTHORIZATION-1", SECRET))
    assert x_server.greet(server, str(cookies)) is None


def test_the_command_refuses_in_place_of_an_abort(server: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "ceremony_app", "desktop"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"DISPLAY": server, "HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 3, done.stderr
    assert "DESKTOP-DISPLAY-REFUSES" in done.stderr
    assert "Traceback" not in done.stderr
