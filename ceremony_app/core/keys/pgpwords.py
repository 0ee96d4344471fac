"""The PGP word list: a fingerprint as words that one person reads aloud and another types.

Source: Juola and Zimmermann 1995, PGPfone manual, appendix "PGP word list" (design.md §5). Bytes at even
places (0, 2, …) take a word of two syllables, bytes at odd places one of three, so a word left out, doubled
or swapped stands in the wrong kind of place and is noticed.
"""

from __future__ import annotations

import re
import unicodedata

_EVEN_TEXT = """
aardvark absurd accrue acme adrift adult afflict ahead aimless Algol allow alone ammo ancient apple artist
assume Athens atlas Aztec baboon backfield backward banjo beaming bedlamp beehive beeswax befriend Belfast
berserk billiard bison blackjack blockade blowtorch bluebird bombast bookshelf brackish breadline breakup
brickyard briefcase Burbank button buzzard cement chairlift chatter checkup chisel choking chopper
Christmas clamshell classic classroom cleanup clockwork cobra commence concert cowbell crackdown cranky
crowfoot crucial crumpled crusade cubic dashboard deadbolt deckhand dogsled dragnet drainage dreadful
drifter dropper drumbeat drunken Dupont dwelling eating edict egghead eightball endorse endow enlist erase
escape exceed eyeglass eyetooth facial fallout flagpole flatfoot flytrap fracture framework freedom
frighten gazelle Geiger glitter glucose goggles goldfish gremlin guidance hamlet highchair hockey indoors
indulge inverse involve island jawbone keyboard kickoff kiwi klaxon locale lockup merit minnow miser
Mohawk mural music necklace Neptune newborn nightbird Oakland obtuse offload optic orca payday peachy
pheasant physique playhouse Pluto preclude prefer preshrunk printer prowler pupil puppy python quadrant
quiver quota ragtime ratchet rebirth reform regain reindeer rematch repay retouch revenge reward rhythm
ribcage ringbolt robust rocker ruffled sailboat sawdust scallion scenic scorecard Scotland seabird select
sentence shadow shamrock showgirl skullcap skydive slingshot slowdown snapline snapshot snowcap snowslide
solo southward soybean spaniel spearhead spellbind spheroid spigot spindle spyglass stagehand stagnate
stairway standard stapler steamship sterling stockman stopwatch stormy sugar surmount suspense sweatband
swelter tactics talon tapeworm tempest tiger tissue tonic topmost tracker transit trauma treadmill Trojan
trouble tumor tunnel tycoon uncut unearth unwind uproot upset upshot vapor village virus Vulcan waffle
wallet watchword wayside willow woodlark Zulu
"""
EVEN_WORDS: tuple[str, ...] = tuple(_EVEN_TEXT.split())
"""Word of each byte value at an even place, counted from 0."""

_ODD_TEXT = """
adroitness adviser aftermath aggregate alkali almighty amulet amusement antenna applicant Apollo armistice
article asteroid Atlantic atmosphere autopsy Babylon backwater barbecue belowground bifocals bodyguard
bookseller borderline bottomless Bradbury bravado Brazilian breakaway Burlington businessman butterfat
Camelot candidate cannonball Capricorn caravan caretaker celebrate cellulose certify chambermaid Cherokee
Chicago clergyman coherence combustion commando company component concurrent confidence conformist
congregate consensus consulting corporate corrosion councilman crossover crucifix cumbersome customer
Dakota decadence December decimal designing detector detergent determine dictator dinosaur direction
disable disbelief disruptive distortion document embezzle enchanting enrollment enterprise equation
equipment escapade Eskimo everyday examine existence exodus fascinate filament finicky forever fortitude
frequency gadgetry Galveston getaway glossary gossamer graduate gravity guitarist hamburger Hamilton
handiwork hazardous headwaters hemisphere hesitate hideaway holiness hurricane hydraulic impartial impetus
inception indigo inertia infancy inferno informant insincere insurgent integrate intention inventive
Istanbul Jamaica Jupiter leprosy letterhead liberty maritime matchmaker maverick Medusa megaton microscope
microwave midsummer millionaire miracle misnomer molasses molecule Montana monument mosquito narrative
nebula newsletter Norwegian October Ohio onlooker opulent Orlando outfielder Pacific pandemic Pandora
paperweight paragon paragraph paramount passenger pedigree Pegasus penetrate perceptive performance
pharmacy phonetic photograph pioneer pocketful politeness positive potato processor provincial proximate
puberty publisher pyramid quantity racketeer rebellion recipe recover repellent replica reproduce resistor
responsive retraction retrieval retrospect revenue revival revolver sandalwood sardonic Saturday savagery
scavenger sensation sociable souvenir specialist speculate stethoscope stupendous supportive surrender
suspicious sympathy tambourine telephone therapist tobacco tolerance tomorrow torpedo tradition travesty
trombonist truncated typewriter ultimate undaunted underfoot unicorn unify universe unravel upcoming
vacancy vagabond vertigo Virginia visitor vocalist voyager warranty Waterloo whimsical Wichita Wilmington
Wyoming yesteryear Yucatan
"""
ODD_WORDS: tuple[str, ...] = tuple(_ODD_TEXT.split())
"""Word of each byte value at an odd place."""


def _folded(word: str) -> str:
    """The word without case and accents: some printed lists write Yucatán."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return bare.casefold()


_EVEN = {_folded(word): value for value, word in enumerate(EVEN_WORDS)}
_ODD = {_folded(word): value for value, word in enumerate(ODD_WORDS)}
_SEPARATORS = re.compile(r"[\s,;:.\-\u2010-\u2015]+")


def encode(data: bytes) -> tuple[str, ...]:
    """The words of these bytes, one word a byte."""
    return tuple((ODD_WORDS if place % 2 else EVEN_WORDS)[value] for place, value in enumerate(data))


def split(typed: str) -> tuple[str, ...]:
    """The words that somebody typed; spaces, commas, hyphens and line ends separate them."""
    return tuple(word for word in _SEPARATORS.split(typed) if word)


def value_at(word: str, place: int) -> int | None:
    """The byte value of this word at this place (from 0); None if no such word belongs at such a place."""
    return (_ODD if place % 2 else _EVEN).get(_folded(word))


def is_known(word: str) -> bool:
    """Whether the word stands in the list at all, for whichever kind of place."""
    return _folded(word) in _EVEN or _folded(word) in _ODD


class NotPgpWords(ValueError):
    """Words that do not decode; `place` (from 0) is the first one that does not belong there."""

    def __init__(self, place: int) -> None:
        self.place = place
        super().__init__(f"word {place + 1} does not belong there")


def decode(words: tuple[str, ...]) -> bytes:
    """The bytes of these words; case and accents do not matter; NotPgpWords tells the first bad place."""
    decoded = bytearray()
    for place, word in enumerate(words):
        value = value_at(word, place)
        if value is None:
            raise NotPgpWords(place)
        decoded.append(value)
    return bytes(decoded)
