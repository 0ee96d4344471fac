"""What the terminal dialogs look like: pure functions from a view to lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.devices.secrets.entry import Cell, EntryState, Note, ShareView
from ceremony_app.devices.secrets.eye.told import Light, Seen
from ceremony_app.devices.secrets.masked import MaskedView

_COLUMNS = 5
_MASK = "\u2022" * 6

_NOTES = {
    Note.NONE: "",
    Note.NO_SUCH_WORD: "No word of the list begins like that; the last letter was not taken.",
    Note.SEVERAL_WORDS: "Several words begin like that; type another letter.",
    Note.BEGUN_AGAIN: "Begun again.",
    Note.TOO_SHORT: "That was too short; begin again.",
    Note.NOT_THE_SAME: "The two entries were not the same; begin again.",
    Note.NOT_A_FACE: "Only the faces 1 to 6.",
    Note.TOO_FEW: "More rolls are needed.",
    Note.PICTURE_BEING_READ: "The picture is being read. Esc breaks that off.",
    Note.PICTURE_BROKEN_OFF: "The reading was broken off. Choose another picture, or type the words.",
    Note.PICTURE_NOT_READ: "This cannot be read as a picture. Take a PNG, JPEG or PGM file that is no link.",
    Note.PICTURE_TOO_LARGE: "This picture is too large. Scan with 300 dots to the inch, or type the words.",
    Note.PICTURE_NO_CODE: "No code can be read in this picture. Take it again, sharp and whole, or type the words.",
    Note.PICTURE_FOREIGN: "The code in this picture is not that of a share. Look for the right sheet.",
    Note.PICTURE_SEVERAL: "There are several different shares in this picture. Take one sheet at a time.",
    Note.NOT_FENCED: "What reads pictures cannot be fenced in on this computer, so none is read. Type the words.",
    Note.READING_FAILED: "What read the code ended before it was done. Try once more, or type the words.",
    Note.CAMERA_NONE: "No camera is found on this computer. Plug one in, take a picture, or type the words.",
    Note.CAMERA_NOT_OPENED: "The camera cannot be opened. Is it plugged in, and is this user in the group video?",
    Note.CAMERA_BUSY: "Another program uses this camera. Close it, or choose another camera.",
    Note.CAMERA_GONE: "The camera went away. Plug it in again, or choose another.",
    Note.CAMERA_UNUSABLE: "This camera gives no pictures that are read here. Choose another, or type the words.",
    Note.CAMERA_SILENT: "The camera is on and gives no pictures. Plug it in anew, or choose another.",
    Note.CAMERA_TIMED_OUT: "The camera saw no share for three minutes and is off.",
    Note.CAMERA_OFF: "The camera is off.",
    Note.CAMERA_STAYS: "The driver does not let go of the camera. Pull its cable, or cover it, before you go on.",
}
_SEEN = {
    Seen.NOTHING: "No code is seen yet. Hold it so that it fills half of what the camera sees.",
    Seen.SMALL: "There is a code, too far away. Bring it closer.",
    Seen.CUT: "A part of a code is seen. Move it to the middle, and hold it flat.",
    Seen.UNREAD: "There is a code. Hold it still and flat, until the camera sees it sharp.",
    Seen.FOREIGN: "The code before the camera is not that of a share. Look for the right sheet.",
    Seen.SEVERAL: "There are several different shares before the camera. Show one sheet at a time.",
}
_LIGHT = {
    Light.DARK: " It is too dark.",
    Light.GOOD: "",
    Light.GLARING: " It is too bright.",
}
_VERDICTS = {
    ShareVerdict.UNKNOWN_WORD: "A word is not in the list.",
    ShareVerdict.WRONG_LENGTH: "A share has 33 words.",
    ShareVerdict.WRONG_WORDS: "These words are not a share as they stand.",
    ShareVerdict.OTHER_MODE: "This share is of the other mode (drill or production).",
    ShareVerdict.OTHER_SET: "This share belongs to another set.",
    ShareVerdict.OTHER_PARAMETERS: "The first four words do not fit this set.",
    ShareVerdict.OTHER_SHARE: "This is not the share asked for.",
    ShareVerdict.ALREADY_GIVEN: "This share was entered already.",
    ShareVerdict.NOT_THE_COMMITTED: "This is not the share that the ceremony handed out.",
}
_READ_KEYS = "Ctrl-P takes all words from a picture of the printed code, Ctrl-O by a camera."
_OFFER_KEYS = "Type the number of the camera that shall see the code. Esc goes back to the words."
_CAMERA_KEYS = "The camera is on. Esc turns it off. What it sees is neither shown nor kept."
_PATH_KEYS = "Type the path of the picture. Enter takes it. Esc goes back to the words."
_SHARE_KEYS = ("Space or Enter takes the word. Backspace goes back.", "Ctrl-U begins again. Esc gives up.")


def share_entry_lines(heading: str, view: ShareView) -> list[str]:
    """A share entry: numbered masked cells, the current word large enough to read, what is wrong in words."""
    return [
        heading,
        f"This is {view.which}." if view.which else "",
        "",
        *_middle(view),
        "",
        _complaint(view),
        _NOTES[view.note],
        *_keys(view),
    ]


def _middle(view: ShareView) -> list[str]:
    """The cells and what is in hand; nine cameras to choose from take the place of the cells."""
    if view.camera is not None and not view.camera.on:
        return [f"{number}  {name}" for number, name in enumerate(view.camera.offered, 1)]
    return [*_grid([_cell(number, cell) for number, cell in enumerate(view.cells, 1)]), "", *_in_hand(view)]


def _in_hand(view: ShareView) -> list[str]:
    """The word, the path, or the camera."""
    if view.camera is not None:
        return [_SEEN[view.camera.seen] + _LIGHT[view.camera.light]]
    if view.path is not None:
        return [f"Picture:  {view.path}"]
    current = f"Word {view.number:2}:  {view.typed}"
    if view.word:
        current += f"   \u2192  {view.word.upper()}"
    elif view.typed:
        current += f"   ({view.choices} words)"
    return [current]


def _keys(view: ShareView) -> tuple[str, ...]:
    if view.camera is not None:
        return (_CAMERA_KEYS if view.camera.on else _OFFER_KEYS,)
    if view.path is not None:
        return (_PATH_KEYS,)
    return (*_SHARE_KEYS, _READ_KEYS) if view.pictures else _SHARE_KEYS


def share_lines(heading: str, words: Sequence[str]) -> list[str]:
    """A share to copy down: all words, numbered, in rows of five."""
    return [
        heading,
        "",
        *_grid([f"{number:2} {word:<9}" for number, word in enumerate(words, 1)]),
        "",
        "Copy every word with its number. Press Enter when that is done; the words are cleared then.",
    ]


def grouped_text(text: str) -> str:
    """A PIN in groups of four characters."""
    return "  ".join(text[start : start + 4] for start in range(0, len(text), 4))


def pin_lines(heading: str, pin: str) -> list[str]:
    """A drawn PIN to copy down."""
    return [
        heading,
        "",
        grouped_text(pin),
        "",
        "It is typed without the spaces. No letter l, i or o and no digit 0 or 1 stands in it.",
        "Copy it. Press Enter when that is done; it is cleared then.",
    ]


def masked_lines(heading: str, view: MaskedView) -> list[str]:
    """A code or PIN: its length only."""
    prompt = "Once more: " if view.repeated else "Type: "
    return [
        heading,
        "",
        prompt + "\u2022" * min(view.count, 60),
        "",
        _NOTES[view.note] + (f" Missing: {view.lacking}." if view.lacking else ""),
        "Enter takes it. Ctrl-U begins again. Esc gives up.",
    ]


def dice_lines(heading: str, view: MaskedView, least: int) -> list[str]:
    """Dice: how many, and the last face."""
    return [
        heading,
        "",
        f"Rolls: {view.count} of at least {least}.  Last: {view.last or '-'}",
        "",
        _NOTES[view.note],
        "Type each face 1 to 6. Enter ends. Backspace takes one back. Esc gives up.",
    ]


def _complaint(view: ShareView) -> str:
    if view.verdict is None:
        return ""
    text = _VERDICTS.get(view.verdict, "")
    if len(view.candidates) == 1 and view.candidates[0]:
        text += f" Look again at word {_and(view.candidates[0])}."
    elif view.candidates:
        text += f" Look again at words {', or '.join(_and(places) for places in view.candidates[:4])}."
    if view.state in (EntryState.STOPPED, EntryState.REVIEW):
        text += " Enter hands it in as it is."
    return text


def _and(places: Sequence[int]) -> str:
    return " and ".join(str(place) for place in places)


def _cell(number: int, cell: Cell) -> str:
    mark = {Cell.EMPTY: "......", Cell.FILLED: _MASK, Cell.CURRENT: "[    ]", Cell.DOUBTFUL: "??????"}[cell]
    return f"{number:2} {mark:<9}"


def _grid(cells: Sequence[str]) -> list[str]:
    return ["  ".join(cells[start : start + _COLUMNS]) for start in range(0, len(cells), _COLUMNS)]
