"""Whether a window can be opened here; said as a refusal, because Qt itself only aborts (desktop.md §2)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Protocol

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


class LibrariesMissing(Refusal):
    """The system lacks libraries that Qt needs."""

    code = "DESKTOP-LIBRARIES"
    says = "The window needs libraries that this system lacks: {libraries}."
    next_step = "Install the Debian packages {packages}."


class Held(Protocol):
    """A connection to the display that is closed once Qt has its own."""

    def close(self) -> None:
        """Once is enough."""


def check(environment: Mapping[str, str]) -> Held | None:
    """Raise what would make Qt abort instead of opening a window, before Qt is imported.

    NoDisplay, LibrariesMissing, DisplaySilent or DisplayRefuses. What comes back is closed once Qt has the display.
    """
    needed = dict(QT_LIBRARIES)
    platform = environment.get("QT_QPA_PLATFORM", "")
    by_x11 = platform == "xcb" or not (platform or environment.get("WAYLAND_DISPLAY"))
    if by_x11:
        if not environment.get("DISPLAY"):
            raise NoDisplay()
        needed |= X11_LIBRARIES
    missing = [name for name in needed if not _loads(name)]
    if missing:
        packages = " ".join(needed[name] for name in missing)
        raise LibrariesMissing(libraries=", ".join(missing), packages=packages)
    if not by_x11:
        return None
    from ceremony_app.desktop import x_server

    cookies = x_server.cookie_file(environment.get("XAUTHORITY", ""), environment.get("HOME", ""))
    return x_server.greet(environment["DISPLAY"], cookies)


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
