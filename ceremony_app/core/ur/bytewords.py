"""Bytes as letters: two a byte, with a CRC-32 behind them (BCR-2020-012, minimal Bytewords)."""

from __future__ import annotations

import zlib

from ceremony_app.core.ur.refusals import UrDamaged

_WORDS = """
able acid also apex aqua arch atom aunt away axis back bald barn belt beta bias
blue body brag brew bulb buzz calm cash cats chef city claw code cola cook cost
crux curl cusp cyan dark data days deli dice diet door down draw drop drum dull
duty each easy echo edge epic even exam exit eyes fact fair fern figs film fish
fizz flap flew flux foxy free frog fuel fund gala game gear gems gift girl glow
good gray grim guru gush gyro half hang hard hawk heat help high hill holy hope
horn huts iced idea idle inch inky into iris iron item jade jazz join jolt jowl
judo jugs jump junk jury keep keno kept keys kick kiln king kite kiwi knob lamb
lava lazy leaf legs liar limp lion list logo loud love luau luck lung main many
math maze memo menu meow mild mint miss monk nail navy need news next noon note
numb obey oboe omit onyx open oval owls paid part peck play plus poem pool pose
puff puma purr quad quiz race ramp real redo rich road rock roof ruby ruin runs
rust safe saga scar sets silk skew slot soap solo song stub surf swan taco task
taxi tent tied time tiny toil tomb toys trip tuna twin ugly undo unit urge user
vast very veto vial vibe view visa void vows wall wand warm wasp wave waxy webs
what when whiz wolf work yank yawn yell yoga yurt zaps zero zest zinc zone zoom
"""

_LETTERS = tuple(word[0] + word[-1] for word in _WORDS.split())
_BYTES = {letters: byte for byte, letters in enumerate(_LETTERS)}

CHECKSUM_LENGTH = 4


def crc32(data: bytes) -> int:
    """The CRC-32 of ISO-HDLC, the one of zip and Ethernet, which BCR-2024-001 §4 calls well known."""
    return zlib.crc32(data)


def encode(body: bytes) -> str:
    """The body and its CRC-32 in lower-case letters, two a byte."""
    return "".join([_LETTERS[byte] for byte in body + crc32(body).to_bytes(CHECKSUM_LENGTH, "big")])


def decode(letters: str) -> bytes:
    """The body, its CRC-32 checked; upper case and lower case are one. Raises UrDamaged."""
    if not letters.isascii() or len(letters) % 2 or len(letters) < 2 * CHECKSUM_LENGTH:
        raise UrDamaged(problem="it is not made of pairs of letters")
    lower = letters.lower()
    try:
        data = bytes([_BYTES[lower[at : at + 2]] for at in range(0, len(lower), 2)])
    except KeyError:
        raise UrDamaged(problem="it has a pair of letters that stands for nothing") from None
    body, checksum = data[:-CHECKSUM_LENGTH], data[-CHECKSUM_LENGTH:]
    if crc32(body).to_bytes(CHECKSUM_LENGTH, "big") != checksum:
        raise UrDamaged(problem="its checksum is wrong")
    return body
