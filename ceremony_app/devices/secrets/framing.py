"""What a window gets of a dialog: pure functions from a view to a frame, a JSON object (docs beside each).

A frame is drawn at once and forgotten. Only `share-shown`, `pin-shown`, the word in hand of `share-entry`, the
`last` face of `dice` and the `revealed` of `masked` hold anything secret; the first two and `revealed` only while the
person keeps them open.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from ceremony_app.devices.secrets.entry import CameraView, ShareView
from ceremony_app.devices.secrets.masked import MaskedView
from ceremony_app.devices.secrets.shown import Shown

Frame = dict[str, Any]


class FrameKind(StrEnum):
    """What a frame is a frame of, under its key `frame`."""

    MASKED = "masked"
    SHARE_ENTRY = "share-entry"
    SHARE_SHOWN = "share-shown"
    PIN_SHOWN = "pin-shown"
    DICE = "dice"
    DONE = "done"
    """The dialog is over; the window clears its page."""


def masked_frame(heading: str, view: MaskedView) -> Frame:
    """A code or PIN: `count`, `repeated`, `note` and what was `lacking`, and `revealed` while the key is held."""
    return {
        "frame": FrameKind.MASKED.value,
        "heading": heading,
        "count": view.count,
        "repeated": view.repeated,
        "note": view.note.value,
        "lacking": view.lacking,
        "revealed": view.revealed,
    }


def dice_frame(heading: str, view: MaskedView, least: int) -> Frame:
    """Dice: `count` of `least`, the `last` face, `note`."""
    return {
        "frame": FrameKind.DICE.value,
        "heading": heading,
        "count": view.count,
        "least": least,
        "last": view.last,
        "note": view.note.value,
    }


def share_entry_frame(heading: str, view: ShareView) -> Frame:
    """A share entry: the fields of `ShareView` but `path`, enums by value; `verdict` empty where nothing is wrong.

    `camera` is null while none is on; else what was `seen`, `light`, `outlines` and `aspect`.
    """
    return {
        "frame": FrameKind.SHARE_ENTRY.value,
        "heading": heading,
        "cells": [cell.value for cell in view.cells],
        "number": view.number,
        "typed": view.typed,
        "word": view.word,
        "choices": view.choices,
        "which": view.which,
        "verdict": view.verdict.value if view.verdict is not None else "",
        "candidates": [list(places) for places in view.candidates],
        "note": view.note.value,
        "state": view.state.value,
        "pictures": view.pictures,
        "camera": None if view.camera is None else _camera(view.camera),
    }


def _camera(view: CameraView) -> Frame:
    return {
        "seen": view.seen.value,
        "light": view.light.value,
        "outlines": [[list(corner) for corner in outline] for outline in view.outlines],
        "aspect": view.aspect,
    }


def share_frame(heading: str, words: Sequence[str], shown: Shown) -> Frame:
    """A share to copy down: `count`, whether it was `seen`, and its `words` while it is uncovered."""
    return {
        "frame": FrameKind.SHARE_SHOWN.value,
        "heading": heading,
        "count": len(words),
        "seen": shown.seen,
        "words": list(words) if shown.visible else [],
    }


def pin_frame(heading: str, pin: str, shown: Shown) -> Frame:
    """A PIN to copy down: `count`, `seen`, and `pin` while it is uncovered."""
    return {
        "frame": FrameKind.PIN_SHOWN.value,
        "heading": heading,
        "count": len(pin),
        "seen": shown.seen,
        "pin": pin if shown.visible else "",
    }


def done_frame() -> Frame:
    """The dialog is over."""
    return {"frame": FrameKind.DONE.value}
