"""Sticks: the removable media of a ceremony, known by serial number or file system UUID, role and a colour word."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from ceremony_app.core.value import Value

Word = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""A few plain words on one line."""
Known = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[\x21-\x7e]+$")]
"""A serial number or UUID, as the system tells it."""
Place = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\x00-\x1f\x7f]+$")]

MOST_LOG_STICKS = 2


class StickRole(StrEnum):
    """What a stick is for; nothing else is read from it or written to it."""

    REQUEST = "request"
    """In: what the clouds handed over."""
    RESPONSE = "response"
    """Out: wrapped keys and hand-off sheets."""
    TRANSCRIPT = "transcript"
    """Out: the signed transcript."""
    CUSTODIAN = "custodian"
    """One custodian's own."""
    PIECES = "pieces"
    """Second copies of the sealed pieces of a token's PINs; kept in another place than the custodians' own."""
    LOG = "log"
    """Journal and store, written along with them."""


class Medium(StrEnum):
    """What stands behind the word stick."""

    STICK = "stick"
    FOLDER = "folder, not a stick"
    """A folder that stands for a stick in a drill."""


class ReadBack(StrEnum):
    """How what crossed on a stick was read again."""

    REMOUNTED = "remounted"
    """Out: the stick was unmounted, mounted anew read-only, and read past the cache."""
    IN_PLACE = "in-place"
    """Out: read past the cache while the system kept it mounted, as nobody here may mount."""
    FOLDER = "folder"
    """Out, to a folder that stands for a stick: read back from it."""
    COPIED = "copied"
    """In: copied and hashed before anything was parsed."""


class StickLeft(StrEnum):
    """How a stick was left once everything was written and read."""

    UNMOUNTED = "unmounted"
    """Nothing of it is mounted any more; it may be pulled."""
    READ_ONLY = "read-only"
    """Still mounted, as nobody here may unmount it, but set read-only: nothing more is written to it."""
    MOUNTED = "mounted"
    """Still mounted, and setting it read-only was refused; what was written is flushed."""
    FOLDER = "folder"
    """A folder that stands for a stick."""
    UNTOLD = "untold"
    """Nobody looked: files came in from it, or it failed."""


class Stick(Value):
    """One stick of the binding. At least one of serial, UUID and folder tells which it is."""

    role: StickRole
    colour: Word
    """The word on its sticker, in the room's language: nobody mistakes a yellow stick for a red one."""
    serial: Known | None = None
    """Serial number of the USB device."""
    uuid: Known | None = None
    """UUID of its file system (FAT and exFAT: volume serial as `1A2B-3C4D`)."""
    person: Word | None = None
    """The custodian whose own it is, by the plan's id."""
    folder: Place | None = None
    """Drills only: a folder that stands for the stick, by its absolute path."""

    @property
    def words(self) -> str:
        """What people call it: `LOG, yellow`; a custodian's own has their id with it."""
        whose = f" of {self.person}" if self.person else ""
        return f"{self.role.value.upper()}{whose}, {self.colour}"

    @property
    def medium(self) -> Medium:
        """Whether it is a stick at all."""
        return Medium.FOLDER if self.folder is not None else Medium.STICK

    @property
    def known_by(self) -> str:
        """What tells it from others, in words; for messages and the journal."""
        if self.folder is not None:
            return Medium.FOLDER.value
        parts = (f"serial {self.serial}" if self.serial else "", f"UUID {self.uuid}" if self.uuid else "")
        return ", ".join(part for part in parts if part)
