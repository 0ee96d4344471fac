"""Whether a window can be opened here; said as a refusal, because Qt itself only aborts (desktop.md §2)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from ceremony_app.core.refusals import Refusal

X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 plugin loads, and the Debian package of each."""

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt itself loads."""


class NoDisplay(Refusal):
    """There is no screen to open a window on."""

    code = "DESKTOP-NO-DISPLAY"
    says = "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    next_step = "Start it in a graphical session; without one, `ceremony --help` tells what goes in a terminal."


class DisplaySilent(Refusal):
    """DISPLAY names an X server that does not answer; Qt would abort the program."""

    code = "DESKTOP-DISPLAY-SILENT"
    says = "The display {display}, which DISPLAY names, does not answer."
    next_step = "Set DISPLAY to the display of this session (often :0), or start it from the session's own terminal."


class LibrariesMissing(Refusal):
    """The system lacks libraries that Qt needs."""

    code = "DESKTOP-LIBRARIES"
    says = "The window needs libraries that this system lacks: {libraries}."
    next_step = "Install the Debian packages {packages}."


def check(environment: Mapping[str, str]) -> None:
    """Raise NoDisplay, LibrariesMissing or DisplaySilent where Qt could not open a window; before Qt is imported."""
    needed = dict(QT_LIBRARIES)
    if not environment.get("QT_QPA_PLATFORM"):
        if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
            raise NoDisplay()
        if not environment.get("WAYLAND_DISPLAY"):
            needed |= X11_LIBRARIES
    missing = [name for name in needed if not _loads(name)]
    if missing:
        packages = " ".join(needed[name] for name in missing)
        raise LibrariesMissing(libraries=", ".join(missing), packages=packages)
    if not environment.get("QT_QPA_PLATFORM") and not environment.get("WAYLAND_DISPLAY"):
        _require_answer(environment["DISPLAY"])


def _require_answer(display: str) -> None:
    host, _, place = display.partition(":")
    number = place.partition(".")[0]
    # A display on another computer is Qt's to find: to look for it here could take minutes.
    if host in ("", "unix") and number.isdecimal() and not _answers(f"/tmp/.X11-unix/X{number}"):  # noqa: S108
        raise DisplaySilent(display=display)


def can_open() -> bool:
    """Whether a window can be opened in this environment."""
    try:
        check(os.environ)
    except Refusal:
        return False
    return True


def _answers(path: str) -> bool:
    """Whether an X server listens at a local socket, by its abstract name (Linux) or in the file system."""
    import socket

    for address in ("\0" + path, path):
        with socket.socket(socket.AF_UNIX) as one:
            try:
                one.connect(address)
            except OSError:
                continue
            return True
    return False


def _loads(name: str) -> bool:
    # Where Debian puts it; to try it by loading it, as elsewhere, takes ctypes and that takes time.
    if os.path.exists(f"/usr/lib/{getattr(sys.implementation, '_multiarch', '?')}/{name}"):  # noqa: PTH110
        return True
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
