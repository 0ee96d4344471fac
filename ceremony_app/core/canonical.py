"""Canonical JSON of plain values: the bytes that hashes and MACs are made over (RFC 8785).

The values are objects, arrays, texts, whole numbers, booleans and null, and nothing else. For these RFC 8785 is what
any JSON encoder writes that sorts names and adds no blanks; the tests hold it against the package rfc8785, which is
ten times slower, as it is written in Python throughout.
"""

from __future__ import annotations

import json

_LARGEST = 2**53 - 1
"""RFC 8785 writes numbers as ECMAScript does: beyond this, two of them could be written alike."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class NotPlain(ValueError):
    """A value that has no one canonical form here: a float, a huge number, a name that is not ASCII."""


def canonical(value: object) -> bytes:
    """The RFC 8785 form (UTF-8) of a plain value; raises NotPlain, or UnicodeEncodeError for half a character."""
    _require_plain(value)
    return _ENCODER.encode(value).encode()


def _require_plain(value: object) -> None:
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return
    if kind is dict:
        assert isinstance(value, dict)
        for name, inner in value.items():
            # Names are sorted by UTF-16 units in RFC 8785 and by code points in Python; in ASCII that is the same.
            if type(name) is not str or not name.isascii():
                raise NotPlain("a name that is not ASCII")
            _require_plain(inner)
    elif kind is list:
        assert isinstance(value, list)
        for inner in value:
            _require_plain(inner)
    elif kind is int:
        assert isinstance(value, int)
        if not -_LARGEST <= value <= _LARGEST:
            raise NotPlain("a number of more than 53 bits")
    else:
        raise NotPlain("a number that is not an integer" if kind is float else f"a {kind.__name__}")
