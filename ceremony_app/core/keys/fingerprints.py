"""Fingerprints of public keys and files: how they are shown, read aloud, typed and compared.

A fingerprint is SHA-256, of the SubjectPublicKeyInfo DER for a key (design.md §5, clouds.md §0.5), shown
as sixteen groups of four lower-case hex digits, the same text as `sha256sum` prints, and as thirty-two PGP
words.
"""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum

from ceremony_app.core.keys import pgpwords
from ceremony_app.core.value import Value

FINGERPRINT_BYTES = 32
GROUPS = 16
GROUPS_TO_TYPE = 8
"""The first eight groups are 128 bits: nobody can make another key that shares them."""


class TypedForm(StrEnum):
    """In which form somebody typed a fingerprint."""

    GROUPS = "groups"
    WORDS = "words"


class TypedVerdict(StrEnum):
    """What a comparison of a typed fingerprint came to."""

    MATCHES = "matches"
    WRONG = "wrong"
    """The places named hold something else than the fingerprint has there."""
    WRONG_COUNT = "wrong-count"
    """Too few or too many groups or words; the place is the first where the order breaks, if one does."""
    WRONG_PLACE = "wrong-place"
    """A word stands where only the other kind of word can: one was left out, doubled or swapped."""
    UNREADABLE = "unreadable"
    """The places named are no hex groups of four, or no words of the list."""


class TypedCheck(Value):
    """The result of comparing what somebody typed; it never holds the right value.

    `places` counts from 1, as people do; `typed` is how many groups or words there were.
    """

    form: TypedForm
    verdict: TypedVerdict
    places: tuple[int, ...]
    typed: int

    @property
    def matches(self) -> bool:
        """True only where every group or word was right and enough of them were typed."""
        return self.verdict is TypedVerdict.MATCHES


_HEX_GROUP = re.compile(r"[0-9a-fA-F]{4}")
_ALL_HEX = re.compile(r"[0-9a-fA-F]+")


def fingerprint(spki: bytes) -> bytes:
    """SHA-256 of a SubjectPublicKeyInfo DER (or of any file's bytes): 32 bytes."""
    return hashlib.sha256(spki).digest()


def groups(digest: bytes) -> tuple[str, ...]:
    """The sixteen groups of four lower-case hex digits; raises ValueError unless 32 bytes."""
    text = _whole(digest).hex()
    return tuple(text[start : start + 4] for start in range(0, len(text), 4))


def words(digest: bytes) -> tuple[str, ...]:
    """The thirty-two PGP words; raises ValueError unless 32 bytes."""
    return pgpwords.encode(_whole(digest))


def check_typed(digest: bytes, typed: str) -> TypedCheck:
    """Compares what somebody typed with a fingerprint, and says which group or word is wrong.

    Accepted: the first eight groups or all sixteen, or all thirty-two words; case, spaces and hyphens do not
    matter. Anything with a digit in it, or made of hex digits only, counts as groups. Raises ValueError
    unless the digest is 32 bytes.
    """
    pieces = pgpwords.split(typed)
    joined = "".join(pieces)
    if not joined or any(c.isdigit() for c in joined) or _ALL_HEX.fullmatch(joined):
        return _check_groups(groups(digest), pieces)
    return _check_words(_whole(digest), pieces)


def _whole(digest: bytes) -> bytes:
    if len(digest) != FINGERPRINT_BYTES:
        raise ValueError(f"a fingerprint has {FINGERPRINT_BYTES} bytes, not {len(digest)}")
    return digest


def _check_groups(expected: tuple[str, ...], pieces: tuple[str, ...]) -> TypedCheck:
    def verdict(kind: TypedVerdict, places: list[int], count: int) -> TypedCheck:
        return TypedCheck(form=TypedForm.GROUPS, verdict=kind, places=tuple(places), typed=count)

    # One run of digits, or pairs as `openssl` prints them, are cut into fours; otherwise the groups are as
    # typed, so that a digit left out is blamed on its own group and not on all that follow.
    if len(pieces) == 1 or (pieces and all(len(piece) == 2 for piece in pieces)):
        joined = "".join(pieces)
        pieces = tuple(joined[start : start + 4] for start in range(0, len(joined), 4))
    unreadable = [place for place, piece in enumerate(pieces, 1) if not _HEX_GROUP.fullmatch(piece)]
    if unreadable:
        return verdict(TypedVerdict.UNREADABLE, unreadable, len(pieces))
    if len(pieces) not in (GROUPS_TO_TYPE, GROUPS):
        return verdict(TypedVerdict.WRONG_COUNT, [], len(pieces))
    wrong = [
        place for place, (piece, right) in enumerate(zip(pieces, expected, strict=False), 1) if piece.lower() != right
    ]
    return verdict(TypedVerdict.WRONG if wrong else TypedVerdict.MATCHES, wrong, len(pieces))


def _check_words(expected: bytes, pieces: tuple[str, ...]) -> TypedCheck:
    def verdict(kind: TypedVerdict, places: list[int]) -> TypedCheck:
        return TypedCheck(form=TypedForm.WORDS, verdict=kind, places=tuple(places), typed=len(pieces))

    unknown = [place for place, word in enumerate(pieces, 1) if not pgpwords.is_known(word)]
    if unknown:
        return verdict(TypedVerdict.UNREADABLE, unknown)
    values = [pgpwords.value_at(word, place) for place, word in enumerate(pieces)]
    misplaced = [place for place, value in enumerate(values, 1) if value is None]
    if len(pieces) != len(expected):
        return verdict(TypedVerdict.WRONG_COUNT, misplaced[:1])
    if misplaced:
        return verdict(TypedVerdict.WRONG_PLACE, misplaced)
    wrong = [place for place, (value, right) in enumerate(zip(values, expected, strict=True), 1) if value != right]
    return verdict(TypedVerdict.WRONG if wrong else TypedVerdict.MATCHES, wrong)
