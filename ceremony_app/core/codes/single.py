"""Single codes with plain text, made with the qrcode library."""

from __future__ import annotations

import string
from enum import Enum

import qrcode
from qrcode.base import rs_blocks
from qrcode.exceptions import DataOverflowError

from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.core.codes.refusals import CodeNotPlainText, CodeTextTooLong

LARGEST_SINGLE = 30
"""Version of a single code; above it phones no longer read reliably (reference/desktop.md §1.3)."""

_PLAIN = frozenset(string.printable) - frozenset("\x0b\x0c")
_LONGEST = 4296


class Correction(Enum):
    """How much of a single code may be lost (ISO/IEC 18004 §7.5.1)."""

    LOW = qrcode.constants.ERROR_CORRECT_L
    MEDIUM = qrcode.constants.ERROR_CORRECT_M
    QUARTILE = qrcode.constants.ERROR_CORRECT_Q
    HIGH = qrcode.constants.ERROR_CORRECT_H


def capacity(version: int, correction: Correction) -> int:
    """How many alphanumeric characters a code of that version holds (ISO/IEC 18004 table 7)."""
    codewords = sum(block.data_count for block in rs_blocks(version, correction.value))
    length_bits = 9 if version < 10 else 11 if version < 27 else 13
    bits = 8 * codewords - 4 - length_bits
    return 2 * (bits // 11) + (bits % 11 >= 6)


def single_code(text: str, correction: Correction = Correction.MEDIUM) -> Matrix:
    """One code with a text that any phone reads; raises CodeNotPlainText or CodeTextTooLong."""
    if not set(text) <= _PLAIN:
        raise CodeNotPlainText
    if len(text) > _LONGEST:
        raise CodeTextTooLong(length=len(text))
    code = qrcode.QRCode(error_correction=correction.value, border=0)
    code.add_data(text)
    try:
        version = code.best_fit()
    except (DataOverflowError, ValueError):
        # The library says either, by how far the text is too long.
        version = LARGEST_SINGLE + 1
    if version > LARGEST_SINGLE:
        raise CodeTextTooLong(length=len(text))
    code.make(fit=False)
    return Matrix(tuple(bytes(bool(module) for module in row) for row in code.get_matrix()))
