"""What this room says no to."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


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
    says = "{name} has more than {limit} million points, and so many are not read."
    next_step = "Make the picture smaller, or take it again with a lower resolution."


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
