"""A share or PIN that is shown, as a pure model: covered or not, and when the person is done with it."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.devices.secrets.entry import EntryState, Key, KeyKind


class Cover(StrEnum):
    """Whether a shown secret begins covered."""

    NONE = "none"
    """A terminal: it is the person's own, and shows the secret at once."""
    COVERED = "covered"
    """A window: the person says first that nobody else sees the screen, and it is covered at any change."""


class Shown:
    """Showing something until Enter; covered, Enter does nothing before it was uncovered once."""

    def __init__(self, cover: Cover) -> None:
        self._visible = self._seen = cover is Cover.NONE
        self._state = EntryState.TYPING

    @property
    def state(self) -> EntryState:
        """Where it stands."""
        return self._state

    @property
    def visible(self) -> bool:
        """Whether the secret may be drawn now."""
        return self._visible

    @property
    def seen(self) -> bool:
        """Whether it was ever drawn, so that Enter counts."""
        return self._seen

    def feed(self, key: Key) -> None:
        """Take one key press."""
        match key.kind:
            case KeyKind.REVEAL:
                self._visible = self._seen = True
            case KeyKind.CONCEAL:
                self._visible = False
            case KeyKind.ENTER:
                if self._seen:
                    self._visible, self._state = False, EntryState.DONE
            case KeyKind.GIVE_UP:
                self._visible, self._state = False, EntryState.GIVEN_UP
            case _:
                pass
