"""A virtual screen, a bus, and the real program on it; keys come to the X server as if from hardware."""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QImage

from tests.desktop.screen_reader import Bus, Node

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NEEDED = ("Xvfb", "xdotool", "dbus-daemon", "dbus-send")
SIZE = (1280, 720)
PATIENCE_SECONDS = 60.0
T = TypeVar("T")


def launcher() -> str:
    """Where the bus of the screen readers is started from; empty where it is not there."""
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


def missing() -> list[str]:
    """The programs that such a room needs and this computer lacks; scripts/test installs them."""
    found = [name for name in NEEDED if shutil.which(name) is None]
    return found if launcher() else [*found, "at-spi-bus-launcher"]


class XRoom:
    """One virtual screen with the program in it."""

    def __init__(self, place: Path) -> None:
        self.workspace = place / "ceremonies"
        self._place = place
        self._children: list[subprocess.Popen[bytes]] = []
        self._bus: Bus | None = None
        for name in ("home", "run", "ceremonies"):
            (place / name).mkdir(mode=0o700)
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(place / "home"),
            "XDG_RUNTIME_DIR": str(place / "run"),
            "XDG_STATE_HOME": str(place / "home"),
            "XDG_CACHE_HOME": str(place / "home"),
            "CEREMONY_WORKSPACE": str(self.workspace),
            "PYTHONPATH": ":".join(sys.path),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
        }

    def open(self) -> None:
        """Screen, buses, program."""
        told, number = os.pipe()
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        self._start(
            "Xvfb", "-displayfd", str(number), "-screen", "0", screen, "-nolisten", "tcp", "-fbdir", str(self._place),
            keeps=number,
        )  # fmt: skip
        self._environment["DISPLAY"] = ":" + _line(told, number)
        told, number = os.pipe()
        self._start("dbus-daemon", "--session", "--nofork", f"--print-address={number}", keeps=number)
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = _line(told, number)
        # Asked for, the bus of the screen readers starts by itself.
        ask = "--session --print-reply=literal --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress"
        self._bus = Bus(self._run("dbus-send", *ask.split()).strip())
        self._start(sys.executable, "-P", "-m", "ceremony_app", "desktop")

    def _start(self, *command: str, keeps: int | None = None) -> None:
        with (self._place / "said.txt").open("ab") as said:
            self._children.append(
                subprocess.Popen(
                    command,
                    env=self._environment,
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=said,
                    pass_fds=(keeps,) if keeps is not None else (),
                )
            )

    def _run(self, *command: str) -> str:
        return subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True, timeout=60
        ).stdout

    def close(self) -> None:
        """End what was started, the last first."""
        if self._bus is not None:
            self._bus.close()
        for child in reversed(self._children):
            child.send_signal(signal.SIGKILL)
            child.wait(60)

    # Hands

    def press(self, *keys: str) -> None:
        """Keys by their X names, as `Return` and `alt+2`."""
        self._run("xdotool", "key", *keys)

    def type(self, text: str) -> None:
        """Characters."""
        self._run("xdotool", "type", "--delay", "4", text)

    # Eyes and ears

    def seen(self) -> list[Node]:
        """Every control that a screen reader finds on the screen."""
        assert self._bus is not None
        return [node for root in self._bus.applications() for node in self._bus.seen(root)]

    def focused(self) -> str:
        """The name of the control that has the focus; where one lends it to another inside, of the inner one."""
        return next((node.name for node in reversed(self.seen()) if node.focused), "")

    def until_focus(self, name: str) -> None:
        """Until a control whose name begins like that has the focus."""
        self.until(lambda: self.focused().startswith(name), lambda: f"{name!r}: {self.focused()!r} has the focus")

    def until(self, true: Callable[[], T], told: Callable[[], str] = lambda: "") -> T:
        """Until it is so."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not (found := true()):
            assert time.monotonic() < ends, told() + " " + (self._place / "said.txt").read_text()
            # Another process draws and does not tell when it is done; its end, though, is noticed at once.
            with suppress(subprocess.TimeoutExpired):
                self._children[-1].wait(0.05)
        return found

    def picture(self) -> QImage:
        """What stands on the screen: the X server's own picture of it (X Window Dump, version 7)."""
        data = (self._place / "Xvfb_screen0").read_bytes()
        header = struct.unpack_from(">25I", data)
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        return QImage(data[size + 12 * colours :], width, height, line, QImage.Format.Format_RGB32).copy()


def _line(reading: int, writing: int) -> str:
    """The line that a child writes to a pipe of which it has the other end."""
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return pipe.readline().strip()
