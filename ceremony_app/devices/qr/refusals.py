"""What this room says no to."""

from __future__ import annotations

from typing import Self

from ceremony_app.core.refusals import Refusal

POINT_LIMIT = 50_000_000
"""Points of a picture that are read at most."""
SIDE_LIMIT = 65_535
"""Points side by side; zxing-cpp takes no more."""


class QrRefusal(Refusal):
    """The base of every refusal of this room."""


class QrPictureUnreadable(QrRefusal):
    """A file that is no picture, is damaged, or is of a kind that is not read here."""

    code = "QR-PICTURE-UNREADABLE"
    says = "{name} cannot be read as a picture."
    next_step = "Use PNG, JPEG or PGM pictures; make it anew if it is damaged."


class QrIsPdf(QrPictureUnreadable):
    """A PDF, as of a printed sheet; one more parser before what nobody vouches for is not wanted."""

    code = "QR-IS-PDF"
    says = "{name} is a PDF, and codes are read from pictures of its pages alone."
    next_step = (
        "Make a picture of each page, as by `pdftoppm -r 150 -png FILE.pdf page`, or photograph the printed sheet; "
        "then name the pictures."
    )


class QrPictureTooLarge(QrRefusal):
    """A picture with more points than any camera or scanner gives for one sheet."""

    code = "QR-PICTURE-TOO-LARGE"
    says = "{name} has more than {limit} million points, or more than 65535 side by side, and so many are not read."
    next_step = "Make the picture smaller, or take it again with a lower resolution."

    @classmethod
    def of(cls, name: str) -> Self:
        """The refusal of that picture."""
        return cls(name=name, limit=POINT_LIMIT // 1_000_000)


class QrReadingFailed(QrRefusal):
    """What reads pictures ended, or did not come to an end."""

    code = "QR-READING-FAILED"
    says = "What reads pictures broke at {name}; nothing of it was taken."
    next_step = "Take that picture again, or leave it out if it is nothing that you made."


class QrNotFenced(QrRefusal):
    """What reads pictures cannot be fenced in here."""

    code = "QR-NOT-FENCED"
    says = "What reads pictures cannot be fenced in on this computer, so none is read."
    next_step = "Bring the file by stick, or use a Linux with Landlock (5.13 or newer)."


class QrTooManyPictures(QrRefusal):
    """More pictures than a file of codes ever needs."""

    code = "QR-TOO-MANY-PICTURES"
    says = "There are more than {limit} pictures."
    next_step = "Give only the pictures of one file."


class QrWindowTooSmall(QrRefusal):
    """A terminal in which no code has room."""

    code = "QR-WINDOW-TOO-SMALL"
    says = "A window of {columns} × {lines} letters is too small for codes; {least_columns} × {least_lines} are needed."
    next_step = "Enlarge the window or make its letters smaller, or write the codes as pictures."
