"""What is wrong with one typed share, said without any of its words (shares.md §2)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.commitments import matches
from ceremony_app.core.shares.header import (
    HEADER_WORDS,
    ShareHeader,
    expected_header,
    header_indices,
    read_header,
)
from ceremony_app.core.shares.location import checksum_holds, wrong_places
from ceremony_app.core.shares.parameters import ITERATION_EXPONENT, SetParameters, SetShape
from ceremony_app.core.shares.refusals import SetDoesNotCombine
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.shares.splitting import ReadShare
from ceremony_app.core.shares.words import SHARE_WORDS, index_of, words_at
from ceremony_app.core.value import Value


class ShareVerdict(StrEnum):
    """What a typed share turned out to be; the first that applies, in this order."""

    UNKNOWN_WORD = "unknown-word"
    """A word is not in the list; its places are named."""
    WRONG_LENGTH = "wrong-length"
    """Not 33 words."""
    WRONG_WORDS = "wrong-words"
    """The checksum does not hold; places are named where they can be."""
    OTHER_MODE = "other-mode"
    """A drill's share in production, or the other way round."""
    OTHER_SET = "other-set"
    """A share of another set."""
    OTHER_PARAMETERS = "other-parameters"
    """The set's identifier with another exponent, threshold or number of groups."""
    OTHER_SHARE = "other-share"
    """A share of this set, but not the one asked for."""
    ALREADY_GIVEN = "already-given"
    """This share was entered before."""
    NOT_THE_COMMITTED = "not-the-committed"
    """In itself a good share, but not the one that the ceremony handed out."""
    RIGHT = "right"


class ShareCheck(Value):
    """The verdict, the places (from 1) to look at again, and which share it is."""

    verdict: ShareVerdict
    places: tuple[int, ...] = ()
    """All places of all candidates."""
    candidates: tuple[tuple[int, ...], ...] = ()
    """Each one a set of places that could be the wrong ones; one candidate means that the place is sure."""
    which: str = ""
    """As people call it: "share 3 of 5 of Site B"; empty where the header cannot be trusted."""
    header: ShareHeader | None = None
    word_count: int = SHARE_WORDS
    source: ShareSource = ShareSource.TYPED


class Expected(Value):
    """What is known about the share before it is typed; None where nothing is known."""

    mode: Mode
    identifier: int | None = None
    iteration_exponent: int = ITERATION_EXPONENT
    shape: SetShape | None = None
    index: int | None = None
    """The flat number of the one share asked for (needs a shape)."""
    given: tuple[ShareHeader, ...] = ()
    """Headers of the shares entered before; the next one must be of the same set."""
    salt: bytes | None = None
    commitments: tuple[bytes, ...] = ()
    """One a share, flat order; empty where the transcript is not at hand."""

    @property
    def parameters(self) -> SetParameters | None:
        """The set's parameters where they are all known."""
        if self.identifier is None or self.shape is None:
            return None
        return SetParameters(identifier=self.identifier, iteration_exponent=self.iteration_exponent, shape=self.shape)


def judge_header(header: ShareHeader, expected: Expected) -> ShareVerdict:
    """What the first four words alone tell: RIGHT where nothing speaks against this share."""
    if header.mode is not expected.mode:
        return ShareVerdict.OTHER_MODE
    identifiers = {given.identifier for given in expected.given}
    if expected.identifier is not None:
        identifiers.add(expected.identifier)
    if identifiers and header.identifier not in identifiers:
        return ShareVerdict.OTHER_SET
    if not _parameters_fit(header, expected):
        return ShareVerdict.OTHER_PARAMETERS
    if expected.index is not None and expected.shape is not None:
        group, member = expected.shape.place(expected.index)
        if (header.group_index, header.member_index) != (group, member):
            return ShareVerdict.OTHER_SHARE
    if any(_same_place(header, given) for given in expected.given):
        return ShareVerdict.ALREADY_GIVEN
    return ShareVerdict.RIGHT


def check_share(tokens: Sequence[str], expected: Expected, true_words: Sequence[str] | None = None) -> ShareCheck:
    """Check the typed words (lower case; prefixes of four letters or more stand for their word).

    `true_words` is the share itself where the checker made it: then wrong places are exact, however many.
    """
    found = [index_of(token) for token in tokens]
    unknown = tuple(place + 1 for place, index in enumerate(found) if index is None)
    if unknown:
        return ShareCheck(
            verdict=ShareVerdict.UNKNOWN_WORD, places=unknown, candidates=(unknown,), word_count=len(found)
        )
    indices = [index for index in found if index is not None]
    if len(indices) != SHARE_WORDS:
        return ShareCheck(verdict=ShareVerdict.WRONG_LENGTH, word_count=len(indices))
    header = read_header(indices)
    which = name_of(header, expected)
    if not checksum_holds(indices):
        return _wrong_words(indices, header, expected, true_words)
    verdict = judge_header(header, expected)
    words = words_at(indices)
    if verdict is ShareVerdict.RIGHT:
        # A checksum may hold over bad padding or a group threshold above the group count.
        try:
            ReadShare(words)
        except SetDoesNotCombine:
            verdict = ShareVerdict.OTHER_PARAMETERS
    if verdict is ShareVerdict.RIGHT and not _is_committed(words, header, expected, true_words):
        verdict = ShareVerdict.NOT_THE_COMMITTED
    return ShareCheck(verdict=verdict, which=which, header=header)


def name_of(header: ShareHeader, expected: Expected) -> str:
    """What people call a share with this header, by the set's shape where the header is of that set."""
    shape = expected.shape
    if shape is None or header.identifier != expected.identifier:
        return header.name
    try:
        return shape.name(shape.flat(header.group_index, header.member_index))
    except IndexError:
        return header.name


def _wrong_words(
    indices: list[int], header: ShareHeader, expected: Expected, true_words: Sequence[str] | None
) -> ShareCheck:
    judged = judge_header(header, expected)
    if true_words is not None:
        places = tuple(
            place + 1
            for place, (word, true) in enumerate(zip(words_at(indices), true_words, strict=True))
            if word != true
        )
        if judged is ShareVerdict.RIGHT or len(places) <= SHARE_WORDS // 3:
            return ShareCheck(verdict=ShareVerdict.WRONG_WORDS, places=places, candidates=(places,))
        return ShareCheck(verdict=judged, which=name_of(header, expected), header=header)
    known = _known_words(expected)
    candidates = wrong_places(indices, known)
    if judged is not ShareVerdict.RIGHT and _rather_foreign(indices, known, candidates):
        return ShareCheck(verdict=judged, which=name_of(header, expected), header=header)
    places = tuple(sorted({place for candidate in candidates for place in candidate}))
    return ShareCheck(verdict=ShareVerdict.WRONG_WORDS, places=places, candidates=candidates)


def _rather_foreign(indices: list[int], known: tuple[int, ...], candidates: tuple[tuple[int, ...], ...]) -> bool:
    """Whether a share of somewhere else with a slip in it explains the words better than slips in the header."""
    if any(len(candidate) == 1 for candidate in candidates):
        return False
    if known and all(index != must for index, must in zip(indices[:2], known[:2], strict=True)):
        return True
    as_typed = wrong_places(indices)
    return len(as_typed) == 1 and len(as_typed[0]) == 1 and as_typed[0][0] > HEADER_WORDS


def _known_words(expected: Expected) -> tuple[int, ...]:
    """What the first words must be, as places of the list: four with an index, two with a set, else none."""
    parameters = expected.parameters
    if parameters is not None and expected.index is not None:
        return header_indices(expected_header(parameters, expected.index))
    if expected.given:
        return header_indices(expected.given[0])[:2]
    if expected.identifier is not None:
        head = expected.identifier << 5 | 1 << 4 | expected.iteration_exponent
        return head >> 10, head & 1023
    return ()


def _parameters_fit(header: ShareHeader, expected: Expected) -> bool:
    if not header.extendable or header.iteration_exponent != expected.iteration_exponent:
        return False
    if header.group_threshold > header.group_count:
        return False
    for given in expected.given:
        common = (header.group_threshold, header.group_count) == (given.group_threshold, given.group_count)
        same_group = header.group_index == given.group_index
        if not common or (same_group and header.member_threshold != given.member_threshold):
            return False
    shape = expected.shape
    if shape is None:
        return True
    if (header.group_threshold, header.group_count) != (shape.group_threshold, len(shape.groups)):
        return False
    if header.group_index >= len(shape.groups):
        return False
    group = shape.groups[header.group_index]
    return header.member_threshold == group.threshold and header.member_index < group.count


def _same_place(one: ShareHeader, other: ShareHeader) -> bool:
    return (one.group_index, one.member_index) == (other.group_index, other.member_index)


def _is_committed(
    words: Sequence[str], header: ShareHeader, expected: Expected, true_words: Sequence[str] | None
) -> bool:
    if true_words is not None and tuple(words) != tuple(true_words):
        return False
    if expected.salt is None or expected.shape is None or not expected.commitments:
        return True
    flat = expected.shape.flat(header.group_index, header.member_index)
    return matches(expected.salt, words, expected.commitments[flat])
