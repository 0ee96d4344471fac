"""Codes, PINs and dice as pure models beside the share entry of `entry.py`: `feed(key)`, then `view()`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ceremony_app.core.shares.entropy import DICE_FACES
from ceremony_app.devices.secrets.entry import EntryState, Key, KeyKind, Note


class Repeat(StrEnum):
    """How often a masked text is typed."""

    ONCE = "once"
    TWICE = "twice"


@dataclass(frozen=True, repr=False)
class MaskedView:
    """What may be drawn of a code, a PIN or dice: how much was typed, and for dice the last face."""

    count: int
    last: str
    repeated: bool
    """True while the same is typed a second time."""
    note: Note
    state: EntryState
    revealed: str = ""
    """What was typed, while the key that shows it is held; dice and terminals have none."""
    lacking: int = 0
    """Where the note is TOO_SHORT: how many characters what was typed, now cleared, lacked."""


class MaskedEntry:
    """Typing a code or PIN unseen, once or (`Repeat.TWICE`) twice with both equal."""

    def __init__(self, least: int, repeat: Repeat) -> None:
        self._least = least
        self._repeat = repeat
        self._typed = ""
        self._first: str | None = None
        self._held = False
        self._lacking = 0
        self._note = Note.NONE
        self._state = EntryState.TYPING

    def __repr__(self) -> str:
        return "<masked entry>"

    @property
    def state(self) -> EntryState:
        """Where the entry stands."""
        return self._state

    @property
    def text(self) -> str:
        """What was typed; for the child's own use only."""
        return self._typed

    def feed(self, key: Key) -> None:
        """Take one key press."""
        if self._state is not EntryState.TYPING:
            return
        self._note = Note.NONE
        match key.kind:
            case KeyKind.CHARACTER | KeyKind.ACCEPT:
                self._typed += key.character
            case KeyKind.BACKSPACE:
                self._typed = self._typed[:-1]
            case KeyKind.CLEAR:
                self._typed, self._first, self._note = "", None, Note.BEGUN_AGAIN
            case KeyKind.ENTER:
                self._enter()
            case KeyKind.GIVE_UP:
                self._typed, self._first, self._state = "", None, EntryState.GIVEN_UP
            case KeyKind.REVEAL:
                self._held = True
            case KeyKind.CONCEAL:
                self._held = False
            case _:
                pass

    def view(self) -> MaskedView:
        """What may be drawn now."""
        return MaskedView(
            count=len(self._typed),
            last="",
            repeated=self._first is not None,
            note=self._note,
            state=self._state,
            revealed=self._typed if self._held else "",
            lacking=self._lacking if self._note is Note.TOO_SHORT else 0,
        )

    def _enter(self) -> None:
        if len(self._typed) < self._least:
            self._lacking, self._typed, self._note = self._least - len(self._typed), "", Note.TOO_SHORT
        elif self._repeat is Repeat.ONCE or self._first == self._typed:
            self._state = EntryState.DONE
        elif self._first is None:
            self._first, self._typed = self._typed, ""
        else:
            self._first, self._typed, self._note = None, "", Note.NOT_THE_SAME


class DiceEntry:
    """Typing dice rolls as faces 1 to 6; only the last face is shown."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._rolls = ""
        self._note = Note.NONE
        self._state = EntryState.TYPING

    def __repr__(self) -> str:
        return "<dice entry>"

    @property
    def state(self) -> EntryState:
        """Where the entry stands."""
        return self._state

    @property
    def text(self) -> str:
        """The rolls; for the child's own use only."""
        return self._rolls

    def feed(self, key: Key) -> None:
        """Take one key press."""
        if self._state is not EntryState.TYPING:
            return
        self._note = Note.NONE
        match key.kind:
            case KeyKind.CHARACTER:
                if key.character in DICE_FACES:
                    self._rolls += key.character
                else:
                    self._note = Note.NOT_A_FACE
            case KeyKind.BACKSPACE:
                self._rolls = self._rolls[:-1]
            case KeyKind.CLEAR:
                self._rolls, self._note = "", Note.BEGUN_AGAIN
            case KeyKind.ENTER:
                if len(self._rolls) >= self._least:
                    self._state = EntryState.DONE
                else:
                    self._note = Note.TOO_FEW
            case KeyKind.GIVE_UP:
                self._rolls, self._state = "", EntryState.GIVEN_UP
            case _:
                pass

    def view(self) -> MaskedView:
        """What may be drawn now."""
        return MaskedView(
            count=len(self._rolls),
            last=self._rolls[-1:],
            repeated=False,
            note=self._note,
            state=self._state,
        )
