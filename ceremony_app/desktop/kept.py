"""What the window looked like last time: language, text size and theme, in a small file of the user's.

The file is read strictly: one that says anything else, or is no file, is left alone and not used, and the start screen
says so. It is written anew when somebody chooses on the start screen.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from ceremony_app.desktop.languages import Language
from ceremony_app.desktop.tokens import TextSize, Theme

MOST = 4096
"""A longer file is none of ours."""
FIELDS = ("language", "text_size", "theme")


class Unusable(Exception):
    """The file is there and is not what this program writes."""


class Kept(NamedTuple):
    """What was chosen; None where nothing was."""

    language: Language | None = None
    text_size: TextSize | None = None
    theme: Theme | None = None


def place() -> Path:
    """The file: ceremony/window.toml in the user's configuration (XDG Base Directory Specification)."""
    told = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(told) if told.startswith("/") else Path.home() / ".config"
    return folder / "ceremony" / "window.toml"


def read(path: Path) -> Kept:
    """What the file says; nothing where there is none. Raises Unusable."""
    try:
        data = _bytes(path)
    except FileNotFoundError:
        return Kept()
    except OSError as error:
        raise Unusable(error.strerror) from error
    import tomllib

    try:
        told = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise Unusable("it is no TOML") from error
    if set(told) - set(FIELDS) or not all(isinstance(one, str) for one in told.values()):
        raise Unusable("it holds something else")
    try:
        return Kept(
            language=Language(told["language"]) if "language" in told else None,
            text_size=TextSize(told["text_size"]) if "text_size" in told else None,
            theme=Theme(told["theme"]) if "theme" in told else None,
        )
    except ValueError as error:
        raise Unusable("it names something that there is not") from error


def _bytes(path: Path) -> bytes:
    # Not blocking: a pipe in its place must not hold the window up.
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(fd, "rb") as file:  # noqa: PTH123 - it is open already.
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise Unusable("it is no regular file")
        data = file.read(MOST + 1)
    if len(data) > MOST:
        raise Unusable("it is too long")
    return data


def keep(path: Path, kept: Kept) -> None:
    """Write the file in one go; raises OSError."""
    values = {"language": kept.language, "text_size": kept.text_size, "theme": kept.theme}
    lines = [f'{name} = "{value.value}"\n' for name, value in values.items() if value is not None]
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text("".join(lines), encoding="utf-8")
    new.replace(path)
