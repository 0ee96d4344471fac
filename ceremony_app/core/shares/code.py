"""A share as the text of a QR code, and back (docs/formats/share-code.md). For the secrets child's own use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from ceremony_app.core.shares.words import SHARE_WORDS, WORDS, index_of, tokens

LONGEST_TEXT = SHARE_WORDS * 9 - 1
"""33 words of at most eight letters, with a blank between them."""


class CodeFault(StrEnum):
    """Why the codes of a picture give no share."""

    NO_CODE = "no-code"
    FOREIGN = "foreign"
    """There are codes, and none of them holds 33 words of the list."""
    SEVERAL = "several"
    """Two shares that are not the same."""


def share_text(words: Sequence[str]) -> str:
    """The words in upper case with one blank between them: the alphanumeric mode of ISO/IEC 18004, at most 296."""
    return " ".join(words).upper()


def share_in(texts: Iterable[str]) -> tuple[str, ...] | CodeFault:
    """The one share that these untrusted texts of codes hold, in lower case; codes of another kind are passed over.

    Whether it is the right share is not looked at here: that is the same question as of a typed one.
    """
    found = list(texts)
    shares = {words for words in map(_words, found) if words}
    if len(shares) > 1:
        return CodeFault.SEVERAL
    if shares:
        return shares.pop()
    return CodeFault.FOREIGN if found else CodeFault.NO_CODE


def _words(text: str) -> tuple[str, ...]:
    """33 words of the list, or nothing."""
    if len(text) > 2 * LONGEST_TEXT:
        return ()
    places = [index_of(token) for token in tokens(text)]
    known = tuple(WORDS[place] for place in places if place is not None)
    return known if len(known) == len(places) == SHARE_WORDS else ()
