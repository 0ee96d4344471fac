"""How 256 secret bits become a PIN that a module takes, and how many of them it keeps.

The rule is one line that any tool can follow (docs/formats/piece.md): the secret as a big-endian number, written in
base n with the n symbols as digits, its last `length` digits, most significant first, behind the prefix.
"""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.pins import PinAlphabet
from ceremony_app.core.opening.refusals import PinRulesImpossible
from ceremony_app.core.value import Value

SECRET_BYTES = 32
SECRET_BITS = 8 * SECRET_BYTES
LEAST_BITS = 80
"""A PIN of fewer bits can be found by trying where nothing counts the tries; the record warns of it."""


class Symbols(StrEnum):
    """What a PIN is written with, as the piece names it."""

    DIGITS = "digits"
    HEX = "hex-digits"
    UNMISTAKABLE = "unmistakable"
    """31 lower-case letters and digits that nobody takes for another: no l, i, o, no 0, 1."""
    ALPHANUMERIC = "alphanumeric"
    """All 62 letters and digits, where the PIN has too little room for anything milder."""

    @property
    def signs(self) -> str:
        """The symbols in the order of their values."""
        return _SIGNS[self]


_SIGNS = {
    Symbols.DIGITS: "0123456789",
    Symbols.HEX: "0123456789abcdef",
    Symbols.UNMISTAKABLE: "23456789abcdefghjkmnpqrstuvwxyz",
    Symbols.ALPHANUMERIC: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
}


class PinRules(Value):
    """What the module asks of a PIN: characters (all are one byte here), and an authentication key's id before it."""

    shortest: int
    longest: int
    alphabet: PinAlphabet
    key_id: str = ""
    """Four hex digits where the alphabet is `key-id-and-password`; else empty."""


class PinEncoding(Value):
    """How the PIN of a set is written; public."""

    symbols: Symbols
    length: int
    """Characters behind the prefix."""
    prefix: str = ""

    @property
    def bits(self) -> int:
        """How many bits a stranger must guess, at most 256, rounded down."""
        ways: int = len(self.symbols.signs) ** self.length
        return min(SECRET_BITS, ways.bit_length() - 1)


def choose_encoding(rules: PinRules) -> PinEncoding:
    """The mildest way of writing that keeps all 256 bits, or the one that keeps most; raises PinRulesImpossible."""
    prefix = ""
    if rules.alphabet is PinAlphabet.KEY_ID_AND_PASSWORD:
        if len(rules.key_id) != 4 or not set(rules.key_id) <= set("0123456789abcdef"):
            raise PinRulesImpossible(why="its PIN begins with an authentication key's id, which the binding must name")
        prefix = rules.key_id
    room, least = rules.longest - len(prefix), max(rules.shortest - len(prefix), 1)
    if room < least:
        raise PinRulesImpossible(why=f"it takes {rules.shortest} to {rules.longest} characters")
    if rules.alphabet is PinAlphabet.DIGITS:
        symbols = Symbols.DIGITS
    elif rules.alphabet is PinAlphabet.HEX:
        symbols = Symbols.HEX
    elif room >= _digits(Symbols.UNMISTAKABLE):
        symbols = Symbols.UNMISTAKABLE
    else:
        symbols = Symbols.ALPHANUMERIC
    return PinEncoding(symbols=symbols, length=max(least, min(_digits(symbols), room)), prefix=prefix)


def _digits(symbols: Symbols) -> int:
    """How many of these symbols write any secret of 256 bits."""
    count = 1
    while len(symbols.signs) ** count < 1 << SECRET_BITS:
        count += 1
    return count


def pin_of(secret: bytes, encoding: PinEncoding) -> str:
    """The PIN that a secret (32 bytes) stands for; raises ValueError for another length."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("32 bytes")
    number, signs = int.from_bytes(secret, "big"), encoding.symbols.signs
    written = []
    for _ in range(encoding.length):
        number, digit = divmod(number, len(signs))
        written.append(signs[digit])
    return encoding.prefix + "".join(reversed(written))
