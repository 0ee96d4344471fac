"""What the program says in the cells of the script's tables, in the language in use.

The script fills its tables in English, as the journal and the terminal have them. Here the program's own words among
them are found again, by the table's message and the column, and said as people read them; what a device, a cloud or
the plan says stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from ceremony_app.core.script.english import ENGLISH
from ceremony_app.desktop.rooms.plain_words import fill, pattern, say_host

Row = tuple[str, ...]

MESSAGES = {"qualify.probes": "probe.", "qualify.not-promised": "promise."}
"""Tables whose first column holds messages of the script, and how the ids of those begin."""

CELLS: dict[tuple[str, int], Row] = {
    ("token.opened", 0): ("label", "serial", "maker and model", "firmware", "library", "kind", "mechanisms"),
    ("quorum.tries", 0): ("user", "security officer", "PIN is typed at"),
    ("quorum.tries", 1): ("many", "low", "final", "locked", "host", "device"),
    ("quorum.drawn", 0): ("user", "so"),
    ("quorum.drawn", 3): ("{bits} bits",),
    ("quorum.drawn", 4): (
        "{shortest} to {longest} characters, {alphabet} (the token's own)",
        "{shortest} to {longest} characters, {alphabet} ({profile}, {sure})",
    ),
    ("receive.shown", 0): (
        "fingerprint",
        "size",
        "expires",
        "identity",
        "method",
        "protection",
        "state",
        "key operations",
        "import token SHA-256",
        "attestation",
        "region",
    ),
    ("receive.shown", 1): ("not stated", "declared by the plan: {region}"),
    ("qualify.probes", 1): ("enforced", "not-enforced", "not-supported"),
    ("recover.package", 0): (
        "key",
        "algorithm and use",
        "ceremony",
        "mode",
        "share set",
        "shares needed",
        "iteration exponent",
        "check value",
        "regions",
        "route of the backup",
        "package",
        "transcript",
    ),
}
"""Message of the table and column → templates of what can stand there."""

BESIDE: dict[tuple[str, str], Row] = {
    ("token.opened", "kind"): ("software", "hardware"),
    ("receive.shown", "import token SHA-256"): ("none",),
    ("recover.package", "mode"): ("drill", "production"),
    ("recover.package", "shares needed"): (
        "any {threshold} of {count} shares",
        "any {threshold} of {count} groups ({shares})",
    ),
    ("recover.package", "check value"): ("none; a public key",),
    ("recover.package", "regions"): ("none",),
    ("recover.package", "transcript"): ("not given: nothing was compared",),
}
"""The same of the second column, in the row that begins with these words."""

PLACES: dict[str, Row] = {
    "alphabet": ("any", "digits", "key-id-and-password", "unknown"),
    "sure": ("measured", "read in the source", "vendor's documentation", "NOT VERIFIED"),
}
"""Places of a template that hold words of the program."""

PLAINLY = {
    "so": "security officer",
    "many": "all well",
    "low": "wrong PINs were given since the last right one",
    "final": "one try is left",
    "host": "this computer",
    "device": "the device itself",
    "not-enforced": "not enforced",
    "not-supported": "not supported",
    "any": "any characters",
    "digits": "digits only",
    "key-id-and-password": "a key's id and a password",
    "unknown": "of unknown kind",
}
"""Words that stand in the journal for programs, and what people read."""


def sources() -> list[str]:
    """Everything that is translated in the context `cell`."""
    cells = (*CELLS.values(), *BESIDE.values(), *PLACES.values())
    return [PLAINLY.get(one, one) for templates in cells for one in templates]


def say_rows(message: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of the table with this message id."""
    return tuple(tuple(_cell(message, column, row) for column in range(len(row))) for row in rows)


def _cell(message: str, column: int, row: Row) -> str:
    words = row[column]
    if message == "open.preflight":
        return words if column == 1 else say_host(words)
    if message in MESSAGES and column == 0:
        return _message(MESSAGES[message], words)
    templates = CELLS.get((message, column), ())
    if column == 1:
        templates += BESIDE.get((message, row[0]), ())
    return _said(templates, words)


def _message(prefix: str, words: str) -> str:
    for found, template in _messages(prefix):
        match = found.fullmatch(words)
        if match is not None:
            return fill(QCoreApplication.translate("script", template), match.groupdict())
    return words


@cache
def _messages(prefix: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((pattern(one), one) for name, one in ENGLISH.items() if name.startswith(prefix))


def _said(templates: Row, words: str) -> str:
    for template in templates:
        match = pattern(template).fullmatch(words)
        if match is not None:
            values = {name: _value(name, told, templates) for name, told in match.groupdict().items()}
            return fill(QCoreApplication.translate("cell", PLAINLY.get(template, template)), values)
    return words


def _value(name: str, told: str, templates: Row) -> str:
    if name == "shares":
        return "; ".join(_said(templates, one) for one in told.split("; "))
    return _said(PLACES.get(name, ()), told)
