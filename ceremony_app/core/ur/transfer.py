"""One file going out as texts, and one coming in."""

from __future__ import annotations

from ceremony_app.core.ur.bytewords import crc32
from ceremony_app.core.ur.carried import TYPE, CarriedFile
from ceremony_app.core.ur.gathering import NOTHING_YET, Gathering, Progress, Taken
from ceremony_app.core.ur.parts import LARGEST_NUMBER, Encoder, Part, fragment_length
from ceremony_app.core.ur.refusals import UrIncomplete, UrMixedUp, UrNothingRead, UrRefusal, UrTooManyFragments
from ceremony_app.core.ur.text import Whole, parse, part_text, room_for_fragment, whole_text

MOST_FRAGMENTS = 300
"""Above it nobody wants to wait, and reading costs too much (reference/desktop.md §1.1): larger files go by stick."""


class Outgoing:
    """A file as texts of at most so many characters each; raises UrTooManyFragments where it is too large for that."""

    def __init__(self, file: CarriedFile, characters: int) -> None:
        self.file = file
        message = file.to_message()
        self._whole = whole_text(TYPE, message)
        self._encoder: Encoder | None = None
        if len(self._whole) > characters:
            longest = room_for_fragment(TYPE, characters)
            fragments = fragments_needed(len(message), longest)
            if fragments > MOST_FRAGMENTS:
                raise UrTooManyFragments(fragments=fragments, limit=MOST_FRAGMENTS)
            self._encoder = Encoder(message, longest)

    @property
    def fragments(self) -> int:
        """How many texts are enough where none is lost."""
        return self._encoder.fragments if self._encoder else 1

    def mixed(self, number: int) -> frozenset[int]:
        """The fragments, from 0, that the text of that number mixes."""
        return self._encoder.mixed(number) if self._encoder else frozenset((0,))

    def text(self, number: int) -> str:
        """The text of that number, from 1 on; after the fragments come mixes without end.

        Numbers above 2³²-1 begin again at 1. A file that fits one text has only that one.
        """
        if self._encoder is None:
            return self._whole
        return part_text(TYPE, self._encoder.part((number - 1) % LARGEST_NUMBER + 1))


def fragments_needed(message_length: int, longest: int) -> int:
    """How many fragments a message has where at most `longest` bytes fit each."""
    if longest < 1:
        return message_length
    return -(-message_length // fragment_length(message_length, longest))


MOST_SIZES = 4
"""In how many sizes of code one message is gathered at a time; larger codes cut it anew."""


_Size = tuple[int, int]
"""Number and length of the fragments."""


class Incoming:
    """Takes texts in until the file that they carry is whole.

    Where the sender changes the size of its codes in the middle, the parts of each size are gathered side by side: they
    are known to be of one message by its length and checksum, and do not mix.
    """

    def __init__(self) -> None:
        self._gatherings: dict[_Size, Gathering] = {}
        self._message: tuple[int, int] | None = None
        self._progress = NOTHING_YET
        self._file: CarriedFile | None = None
        self._whole = False

    @property
    def progress(self) -> Progress:
        """How far it is; where there are several sizes, with that of the last part."""
        return Progress(held=1, needed=1, missing=()) if self._whole else self._progress

    @property
    def file(self) -> CarriedFile | None:
        """The file, all of it checked, as soon as it is whole."""
        return self._file

    def take(self, text: str) -> Taken:
        """Take the text of one code in; a refusal leaves what was gathered as it was unless its text says otherwise.

        Raises UrForeign, UrForeignType, UrDamaged, UrMalformed, UrTooManyAnnounced, UrTooLarge, UrMixedUp,
        UrContradiction, UrChecksumWrong, and where the file became whole, what CarriedFile.from_message raises.
        """
        found = parse(text, TYPE)
        if isinstance(found, Whole):
            return self._take_whole(found.message)
        if self._whole or self._message not in (None, _message_of(found)):
            raise UrMixedUp
        if self._file is not None:
            return Taken.NOTHING_NEW
        size, gathering = self._gathering(found)
        try:
            taken = gathering.take(found)
        except UrRefusal:
            self._gatherings.pop(size, None)
            self._stand()
            raise
        self._message, self._gatherings[size] = _message_of(found), gathering
        self._progress = gathering.progress
        if gathering.message is not None:
            try:
                self._file = CarriedFile.from_message(gathering.message)
            except UrRefusal:
                # What is wrong came with a right checksum, so more parts of the same would not mend it.
                self._gatherings.clear()
                self._stand()
                raise
        return taken

    def finish(self) -> CarriedFile:
        """The file; raises UrIncomplete or UrNothingRead where it is not whole."""
        if self._file is not None:
            return self._file
        if self.progress == NOTHING_YET:
            raise UrNothingRead
        raise UrIncomplete(held=self.progress.held, needed=self.progress.needed)

    def _gathering(self, part: Part) -> tuple[_Size, Gathering]:
        size = (part.fragments, len(part.data))
        known = self._gatherings.get(size)
        if known is None and len(self._gatherings) >= MOST_SIZES:
            raise UrMixedUp
        return size, known or Gathering()

    def _stand(self) -> None:
        """After a gathering was given up: another size stands as it was, and where there is none anything may come."""
        left = list(self._gatherings.values())
        self._progress = left[-1].progress if left else NOTHING_YET
        self._message = self._message if left else None

    def _take_whole(self, message: bytes) -> Taken:
        file = CarriedFile.from_message(message)
        if self._file == file:
            return Taken.NOTHING_NEW
        if self._file is not None or self._message not in (None, (len(message), crc32(message))):
            raise UrMixedUp
        self._file, self._whole = file, True
        return Taken.NEWS


def _message_of(part: Part) -> tuple[int, int]:
    """What the parts of one message share, whatever their size."""
    return part.message_length, part.checksum
