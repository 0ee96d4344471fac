"""The SLIP-39 word list: 1024 words, each named by its first four letters (shares.md §5)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from shamir_mnemonic.wordlist import WORDLIST

WORDS: tuple[str, ...] = tuple(WORDLIST)
SHARE_WORDS = 33
"""Words of a share of a 256-bit secret."""

_INDEX = {word: index for index, word in enumerate(WORDS)}
_NUMBER = re.compile(r"^[0-9]{1,2}[.):]?$")


def words_starting(prefix: str) -> tuple[str, ...]:
    """The words of the list that start with these lower-case letters, in order."""
    start = bisect_left(WORDS, prefix)
    end = start
    while end < len(WORDS) and WORDS[end].startswith(prefix):
        end += 1
    return WORDS[start:end]


def complete(prefix: str) -> str | None:
    """The one word these letters can only mean, or None; no word of the list is the start of another."""
    matches = words_starting(prefix) if prefix else ()
    return matches[0] if len(matches) == 1 else None


def tokens(text: str) -> tuple[str, ...]:
    """The words in a typed text, lower case; the numbers of a numbered list ("17.") are left out."""
    return tuple(token.lower() for token in text.split() if not _NUMBER.match(token))


def index_of(token: str) -> int | None:
    """The place (0..1023) of a word, or of the word whose first four or more letters these are; else None."""
    exact = _INDEX.get(token)
    if exact is not None:
        return exact
    word = complete(token) if len(token) >= 4 else None
    return None if word is None else _INDEX[word]


def words_at(indices: Sequence[int]) -> tuple[str, ...]:
    """The words at these places of the list."""
    return tuple(WORDS[index] for index in indices)
