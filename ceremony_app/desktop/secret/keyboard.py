"""The keyboard's state, for people who type unseen: Caps Lock, and which layout is in use."""

from __future__ import annotations

import ctypes
import ctypes.util
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

_LEDS = Path("/sys/class/leds")
_DEFAULT = Path("/etc/default/keyboard")
_CORE_KEYBOARD = 0x100
_LOCK = 0x2
_STRING = 31


class Caps(StrEnum):
    """Whether Caps Lock is on."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class KeyboardState:
    """What is known; the layout by its code (`de`), empty if unknown."""

    caps: Caps
    layout: str


class _XkbState(ctypes.Structure):
    """XkbStateRec of X11/extensions/XKBstr.h, to its end."""

    _fields_ = (
        ("group", ctypes.c_ubyte),
        ("locked_group", ctypes.c_ubyte),
        ("base_group", ctypes.c_ushort),
        ("latched_group", ctypes.c_ushort),
        ("mods", ctypes.c_ubyte),
        ("base_mods", ctypes.c_ubyte),
        ("latched_mods", ctypes.c_ubyte),
        ("locked_mods", ctypes.c_ubyte),
        ("compat_state", ctypes.c_ubyte),
        ("grab_mods", ctypes.c_ubyte),
        ("compat_grab_mods", ctypes.c_ubyte),
        ("lookup_mods", ctypes.c_ubyte),
        ("compat_lookup_mods", ctypes.c_ubyte),
        ("ptr_buttons", ctypes.c_ushort),
    )


class XKeyboard:
    """The state as the X server has it, by a connection of its own; raises OSError where there is none."""

    def __init__(self) -> None:
        name = ctypes.util.find_library("X11")
        if name is None:
            raise OSError
        self._x = ctypes.CDLL(name)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(None)
        if not opened:
            raise OSError
        self._display = ctypes.c_void_p(opened)

    def __call__(self) -> KeyboardState:
        state = _XkbState()
        if self._x.XkbGetState(self._display, _CORE_KEYBOARD, ctypes.byref(state)) != 0:
            return KeyboardState(Caps.UNKNOWN, "")
        caps = Caps.ON if state.locked_mods & _LOCK else Caps.OFF
        return KeyboardState(caps, layout_of(self._rules(), int(state.group)))

    def _rules(self) -> bytes:
        """The root window's _XKB_RULES_NAMES: rules, model, layouts, variants, options, each ended by a zero."""
        x, display = self._x, self._display
        atom = ctypes.c_ulong(x.XInternAtom(display, b"_XKB_RULES_NAMES", 1))
        root = ctypes.c_ulong(x.XDefaultRootWindow(display))
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, left, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_char)()
        failed = x.XGetWindowProperty(
            display,
            root,
            atom,
            ctypes.c_long(0),
            ctypes.c_long(1024),
            0,
            ctypes.c_ulong(_STRING),
            ctypes.byref(kind),
            ctypes.byref(form),
            ctypes.byref(count),
            ctypes.byref(left),
            ctypes.byref(data),
        )
        if failed or not data:
            return b""
        rules: Any = ctypes.string_at(data, count.value)
        x.XFree(data)
        return bytes(rules)


def layout_of(rules: bytes, group: int) -> str:
    """The layout of a group out of _XKB_RULES_NAMES: `us,de` and group 1 give `de`."""
    parts = rules.decode("ascii", "replace").split("\0")
    layouts = parts[2].split(",") if len(parts) > 2 else []
    variants = parts[3].split(",") if len(parts) > 3 else []
    if group >= len(layouts):
        return ""
    variant = variants[group] if group < len(variants) else ""
    return f"{layouts[group]} {variant}".strip()


def from_files(leds: Path = _LEDS, default: Path = _DEFAULT) -> KeyboardState:
    """The state as the kernel's lamps and the system's setting tell it, without a display server."""
    lamps = [_read(lamp / "brightness").strip() for lamp in sorted(leds.glob("*::capslock"))]
    known = [lamp for lamp in lamps if lamp]
    caps = Caps.UNKNOWN if not known else Caps.ON if any(lamp != "0" for lamp in known) else Caps.OFF
    found = re.search(r"^XKBLAYOUT=\"?([a-z]+)", _read(default), re.MULTILINE)
    return KeyboardState(caps, found[1] if found else "")


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


def keyboard() -> Callable[[], KeyboardState]:
    """How to look at the keyboard on this platform."""
    if QGuiApplication.platformName() == "xcb":
        try:
            return XKeyboard()
        except OSError:
            pass
    return from_files
