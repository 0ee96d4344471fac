"""How secrets are typed, as pure models: `feed(key)`, then `view()`; a terminal or a window draws the view.

A view never holds more of a secret than the word that is being typed (design.md §4 rule 4, shares.md §5).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ceremony_app.core.shares.checking import Expected, ShareCheck, ShareVerdict, judge_header, name_of
from ceremony_app.core.shares.header import HEADER_WORDS, ShareHeader, read_header
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.shares.words import SHARE_WORDS, WORDS, complete, index_of, words_starting
from ceremony_app.devices.secrets.eye.told import Light, Outline, Seen


class KeyKind(StrEnum):
    """What a key press means, whatever the device it came from."""

    CHARACTER = "character"
    ACCEPT = "accept"
    """Space or tab: take the word."""
    ENTER = "enter"
    BACKSPACE = "backspace"
    LEFT = "left"
    RIGHT = "right"
    CLEAR = "clear"
    """Begin again."""
    GIVE_UP = "give-up"
    REVEAL = "reveal"
    """A key that shows what is masked went down; only windows have one."""
    CONCEAL = "conceal"
    """It came up again, or the window covered the page."""
    PICTURE = "picture"
    """Take a share from a picture: the window's comes with a descriptor, at a terminal a path is typed next."""
    CAMERA = "camera"
    """Take a share by a camera: the window's comes with a descriptor, at a terminal one is chosen next."""
    READING_OFF = "reading-off"
    LOOK = "look"
    """No key: what is waited for beside the keys said something, or a moment passed."""
    OTHER = "other"


@dataclass(frozen=True, repr=False)
class Key:
    """One key press; the character only for CHARACTER and ACCEPT, the descriptor only for PICTURE and CAMERA. It prints
    nothing.

    Whoever made the key closes its descriptor.
    """

    kind: KeyKind
    character: str = ""
    fd: int | None = None


Beside = Callable[[], int | None]
"""The descriptor to wait at beside the keys, if there is one now."""
LOOK_SECONDS = 1.0
"""After so long without a word from it, LOOK comes all the same."""


def nothing_beside() -> int | None:
    """Keys alone."""
    return None


class EntryState(StrEnum):
    """Where an entry stands."""

    TYPING = "typing"
    STOPPED = "stopped"
    """The first four words say that this is not the share asked for."""
    REVIEW = "review"
    """All words are there and something is wrong with them."""
    DONE = "done"
    GIVEN_UP = "given-up"


class Note(StrEnum):
    """What the person is told about the last key."""

    NONE = "none"
    NO_SUCH_WORD = "no-such-word"
    SEVERAL_WORDS = "several-words"
    BEGUN_AGAIN = "begun-again"
    TOO_SHORT = "too-short"
    NOT_THE_SAME = "not-the-same"
    NOT_A_FACE = "not-a-face"
    TOO_FEW = "too-few"
    PICTURE_BEING_READ = "picture-being-read"
    PICTURE_BROKEN_OFF = "picture-broken-off"
    PICTURE_NOT_READ = "picture-not-read"
    """No file, no plain one, or no picture of a kind that is read."""
    PICTURE_TOO_LARGE = "picture-too-large"
    PICTURE_NO_CODE = "picture-no-code"
    PICTURE_FOREIGN = "picture-foreign"
    """Codes, but none of a share."""
    PICTURE_SEVERAL = "picture-several"
    """More than one share."""
    NOT_FENCED = "not-fenced"
    """What reads pictures cannot be fenced in on this computer, so it reads none."""
    READING_FAILED = "reading-failed"
    """What read the picture, or looked through the camera, ended."""
    CAMERA_NONE = "camera-none"
    CAMERA_NOT_OPENED = "camera-not-opened"
    CAMERA_BUSY = "camera-busy"
    CAMERA_GONE = "camera-gone"
    CAMERA_UNUSABLE = "camera-unusable"
    CAMERA_SILENT = "camera-silent"
    CAMERA_TIMED_OUT = "camera-timed-out"
    CAMERA_OFF = "camera-off"
    CAMERA_STAYS = "camera-stays"
    """What looked through it was ended and does not end: the driver holds it."""


class Cell(StrEnum):
    """One numbered cell; a filled one is masked."""

    EMPTY = "empty"
    FILLED = "filled"
    CURRENT = "current"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class CameraView:
    """What may be drawn of a camera: where codes lie in its frames, and how bright these are; never a frame."""

    offered: tuple[str, ...]
    """The cameras to choose from, at a terminal, before one is on."""
    on: bool
    seen: Seen
    light: Light
    outlines: tuple[Outline, ...]
    """Corners of the codes, in thousandths of the frame's width and height."""
    aspect: int
    """Its width by its height, in thousandths."""


@dataclass(frozen=True, repr=False)
class ShareView:
    """What may be drawn of a share entry."""

    cells: tuple[Cell, ...]
    number: int
    """The current cell, from 1."""
    typed: str
    """The letters of the current word."""
    word: str
    """The whole current word, as soon as the letters can mean no other."""
    choices: int
    """How many words the letters could still mean."""
    which: str
    """Which share this is, once four words say it."""
    verdict: ShareVerdict | None
    """What is wrong, in the states STOPPED and REVIEW."""
    candidates: tuple[tuple[int, ...], ...]
    note: Note
    state: EntryState
    pictures: bool = False
    """Whether a picture is taken here."""
    path: str | None = None
    """The path of a picture as far as it is typed, at a terminal."""
    camera: CameraView | None = None
    """While a camera is on or offered."""


_SAYS_NOTHING = (KeyKind.REVEAL, KeyKind.CONCEAL, KeyKind.READING_OFF, KeyKind.LOOK, KeyKind.OTHER)
"""A window that was covered asks for its frame again, and what was said stands in it still."""


class ShareEntry:
    """Typing the 33 words of a share: prefixes suffice, the header is judged after word 4, places at the end.

    `check` judges all words when the last one is in. In STOPPED and REVIEW a word can be typed again at the
    place named; Enter on an empty cell hands the words in as they are, and `check_result` says what is wrong.
    """

    def __init__(self, expected: Expected, check: Callable[[tuple[str, ...]], ShareCheck]) -> None:
        self._expected = expected
        self._check = check
        self._begin()

    def __repr__(self) -> str:
        return "<share entry>"

    def _begin(self) -> None:
        self._words: list[str | None] = [None] * SHARE_WORDS
        self._cursor = 0
        self._typed = ""
        self._note = Note.NONE
        self._state = EntryState.TYPING
        self._result: ShareCheck | None = None
        self._source = ShareSource.TYPED

    @property
    def state(self) -> EntryState:
        """Where the entry stands."""
        return self._state

    @property
    def words(self) -> tuple[str, ...]:
        """The words accepted so far, in order; for the child's own use only."""
        return tuple(word for word in self._words if word is not None)

    @property
    def source(self) -> ShareSource:
        """Where the words came from since the entry was last begun."""
        return self._source

    @property
    def check_result(self) -> ShareCheck | None:
        """The last judgement over the words; final in DONE."""
        return self._result

    def feed(self, key: Key) -> None:
        """Take one key press; nothing happens any more in DONE and GIVEN_UP."""
        if self._state in (EntryState.DONE, EntryState.GIVEN_UP):
            return
        if key.kind not in _SAYS_NOTHING:
            self._note = Note.NONE
        match key.kind:
            case KeyKind.CHARACTER:
                self._letter(key.character)
            case KeyKind.ACCEPT:
                self._accept()
            case KeyKind.ENTER:
                self._enter()
            case KeyKind.BACKSPACE:
                self._backspace()
            case KeyKind.LEFT | KeyKind.RIGHT:
                self._move(-1 if key.kind is KeyKind.LEFT else 1)
            case KeyKind.CLEAR:
                self._begin()
                self._note = Note.BEGUN_AGAIN
            case KeyKind.GIVE_UP:
                self._state = EntryState.GIVEN_UP
            case _:
                pass

    def fill(self, words: tuple[str, ...], source: ShareSource) -> None:
        """Take all 33 words at once, in the place of what was typed, and judge them as if they had been typed."""
        self._begin()
        self._words = [*words]
        self._source = source
        self._judge()

    def tell(self, note: Note) -> None:
        """Say something about what was tried last; what was typed stays."""
        self._note = note

    def view(self) -> ShareView:
        """What may be drawn now."""
        header = self._header()
        stopped = self._state in (EntryState.STOPPED, EntryState.REVIEW) and self._result is not None
        doubtful = set(self._result.places) if stopped and self._result is not None else set()
        matches = words_starting(self._typed) if self._typed else WORDS
        return ShareView(
            cells=tuple(self._cell(place, doubtful) for place in range(SHARE_WORDS)),
            number=self._cursor + 1,
            typed=self._typed,
            word=matches[0] if len(matches) == 1 else "",
            choices=len(matches),
            which="" if header is None else name_of(header, self._expected),
            verdict=self._result.verdict if stopped and self._result is not None else None,
            candidates=self._result.candidates if stopped and self._result is not None else (),
            note=self._note,
            state=self._state,
        )

    def _cell(self, place: int, doubtful: set[int]) -> Cell:
        if place == self._cursor:
            return Cell.CURRENT
        if place + 1 in doubtful:
            return Cell.DOUBTFUL
        return Cell.EMPTY if self._words[place] is None else Cell.FILLED

    def _letter(self, character: str) -> None:
        letter = character.lower()
        if not ("a" <= letter <= "z"):
            return
        if words_starting(self._typed + letter):
            self._typed += letter
        else:
            self._note = Note.NO_SUCH_WORD

    def _accept(self) -> None:
        if not self._typed:
            return
        word = complete(self._typed)
        if word is None:
            self._note = Note.SEVERAL_WORDS
            return
        self._words[self._cursor] = word
        self._typed = ""
        self._judge()

    def _enter(self) -> None:
        if self._typed:
            self._accept()
        elif self._state in (EntryState.STOPPED, EntryState.REVIEW):
            self._state = EntryState.DONE

    def _judge(self) -> None:
        """Judge what is there: the header as soon as it is whole, everything when the last word is in."""
        self._state, self._result = EntryState.TYPING, None
        filled = [word for word in self._words if word is not None]
        if len(filled) == SHARE_WORDS:
            self._result = self._check(tuple(filled))
            self._state = EntryState.REVIEW
            if self._result.verdict is ShareVerdict.RIGHT:
                self._state = EntryState.DONE
            elif self._result.places:
                self._cursor = self._result.places[0] - 1
            return
        header = self._header()
        if header is not None:
            verdict = judge_header(header, self._expected)
            if verdict is not ShareVerdict.RIGHT:
                which = name_of(header, self._expected)
                self._result = ShareCheck(verdict=verdict, which=which, header=header, word_count=len(filled))
                self._state = EntryState.STOPPED
                return
        self._cursor = self._words.index(None)

    def _header(self) -> ShareHeader | None:
        indices = [None if word is None else index_of(word) for word in self._words[:HEADER_WORDS]]
        whole = [index for index in indices if index is not None]
        return read_header(whole) if len(whole) == HEADER_WORDS else None

    def _backspace(self) -> None:
        if self._typed:
            self._typed = self._typed[:-1]
            return
        if self._words[self._cursor] is None and self._cursor > 0:
            self._cursor -= 1
        self._words[self._cursor] = None
        self._state, self._result = EntryState.TYPING, None

    def _move(self, step: int) -> None:
        if self._typed:
            return
        last = self._words.index(None) if None in self._words else SHARE_WORDS - 1
        self._cursor = min(max(self._cursor + step, 0), last)
