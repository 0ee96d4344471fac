"""How a share came in, as journal and transcript tell it."""

from __future__ import annotations

from enum import StrEnum


class ShareSource(StrEnum):
    """By hand, or not."""

    TYPED = "typed"
    PICTURE = "picture"
    """From a picture of its code; a word may have been typed over."""
    CAMERA = "camera"
    """Its code, by a camera; a word may have been typed over."""
