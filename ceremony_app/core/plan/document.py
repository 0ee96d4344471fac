"""Strict reading of a TOML file into a value: every fault is a finding with its line, never a traceback."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ceremony_app.core.plan.findings import Finding, Severity, Spot, in_order, refusal, shown_key, written_path
from ceremony_app.core.plan.locate import Lines, NotScannable, Path, TooDeep, locate
from ceremony_app.core.value import Value

MAX_BYTES = 256 * 1024
"""A plan of a hundred keys takes about 60 KiB."""
MAX_FAULTS = 100
"""More are counted, not listed: nobody reads them, and a hostile file would have us write a million."""

Pattern = tuple[str, ...]
"""A path with `*` for every place in a list."""

V = TypeVar("V", bound=Value)


@dataclass(frozen=True)
class Document(Generic[V]):
    """What reading one file gave: the value, if there was no refusal, the findings, the lines, the hash."""

    value: V | None
    findings: tuple[Finding, ...]
    lines: Lines
    sha256: str
    """SHA-256 of the file's bytes, 64 lower-case hex digits."""


@dataclass(frozen=True)
class Shape(Generic[V]):
    """What a file must be: its model, where it holds dates, and the tags of its tagged unions."""

    model: type[V]
    kind: str
    """What people call the file: "plan" or "binding"."""
    dates: frozenset[Pattern] = frozenset()
    tagged: frozenset[Pattern] = frozenset()
    """Tables whose `kind` decides their fields; pydantic puts the tag into the path, and it is taken out."""


def read_document(data: bytes, shape: Shape[V]) -> Document[V]:
    """Read one file strictly; never raises, whatever the bytes are.

    UTF-8 without a byte-order mark, TOML 1.0, at most 256 KiB and 32 levels. An unknown key, a wrong type or
    value, and a missing key are refused with path and line; no value of the file is repeated in a finding,
    because somebody may have typed a PIN into it. Invisible and direction-changing characters are refused:
    reviewers must see what the program reads.
    """
    digest = hashlib.sha256(data).hexdigest()
    nowhere = Lines({})

    def refuse(code: str, line: int | None, sentence: str, next_step: str) -> Document[V]:
        finding = Finding(
            code=code, severity=Severity.REFUSAL, sentence=sentence, next_step=next_step, line=line, where=""
        )
        return Document(None, (finding,), nowhere, digest)

    if len(data) > MAX_BYTES:
        return refuse(
            "PLAN-TOO-LARGE",
            None,
            f"The file is too large: a {shape.kind} has at most {MAX_BYTES} bytes.",
            f"Check that this is the {shape.kind}; shorten its comments if it is.",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return refuse(
            "PLAN-NOT-UTF-8",
            data.count(b"\n", 0, fault.start) + 1,
            "The file is not UTF-8 text here.",
            "Save it as UTF-8 text.",
        )
    hidden = _first_hidden(text)
    if hidden is not None:
        return refuse(
            "PLAN-HIDDEN-CHARACTER",
            hidden[0],
            f"This line holds an invisible character ({hidden[1]}), so it may not say what it seems to say.",
            "Type the line anew and have it reviewed again.",
        )
    lines = nowhere
    try:
        lines = locate(text)
    except TooDeep as deep:
        return refuse(deep.code, _line(deep.parts["line"]), deep.operator_text, deep.next_action)
    except NotScannable:
        # tomllib says below what is wrong, in better words.
        pass
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        # ValueError and not only TOMLDecodeError: Python refuses integers above 4300 digits with the former.
        line, reason = _syntax_fault(fault, text)
        return refuse(NotScannable.code, line, f"This is not valid TOML: {reason}.", NotScannable.next_step)
    if unseen := _hidden_value(raw, ()):
        return refuse(
            "PLAN-HIDDEN-CHARACTER",
            lines.nearest(unseen),
            f"{written_path(unseen)} holds a line break, or an invisible character written as an escape.",
            "Write it as one line of plain text.",
        )
    findings, value = _validated(raw, shape)
    return Document(value, in_order(spot.on(lines) for spot in findings), lines, digest)


def _line(part: str | int) -> int:
    return int(part)


def _syntax_fault(fault: Exception, text: str) -> tuple[int | None, str]:
    """Line and reason of a tomllib error, whose line stands in its text only."""
    message = str(fault)
    place = re.search(r" \(at line (\d+), column \d+\)$", message)
    if place:
        reason = message[: place.start()].replace("\n", " ")
        return int(place.group(1)), reason[0].lower() + reason[1:]
    if message.endswith("(at end of document)"):
        return text.count("\n") + 1, "it ends too early"
    return None, "a number is too long or a value lies too deep"


def _is_hidden(char: str) -> bool:
    # The zero-width joiners are needed to write names in Persian and in several Indian scripts.
    return char not in "\u200c\u200d" and unicodedata.category(char) in ("Cc", "Cf", "Co", "Zl", "Zp")


def _first_hidden(text: str) -> tuple[int, str] | None:
    for place, char in enumerate(text):
        if char not in "\t\r\n" and _is_hidden(char):
            return text.count("\n", 0, place) + 1, unicodedata.name(char, f"U+{ord(char):04X}").lower()
    return None


def _hidden_value(raw: Any, path: Path) -> Path | None:
    """Path of the first text with a hidden character; line ends count as such inside values."""
    if isinstance(raw, str):
        return path if any(map(_is_hidden, raw)) else None
    inner: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(raw, dict):
        inner = iter(raw.items())
    elif isinstance(raw, list):
        inner = iter(enumerate(raw))
    return next((found for key, each in inner if (found := _hidden_value(each, (*path, key)))), None)


# Shape

_WRONG_TYPE = 0.5
"""Stands for a value whose TOML type fits nowhere: no field of a plan or binding is a float or a boolean.

Booleans are among them because 1 == True in Python, so `format = true` would pass for `format = 1`.
"""


def _validated(raw: dict[str, Any], shape: Shape[V]) -> tuple[list[Spot], V | None]:
    try:
        # By JSON, so that strict mode still takes lists for tuples and names for enums.
        return [], shape.model.model_validate_json(json.dumps(_plain(raw, shape.dates, ())))
    except ValidationError as fault:
        errors = fault.errors(include_url=False, include_input=False)
    spots = [_shape_spot(error, shape) for error in errors[:MAX_FAULTS]]
    if len(errors) > MAX_FAULTS:
        spots.append(
            refusal(
                "PLAN-MORE-FAULTS",
                f"There are {len(errors) - MAX_FAULTS} more faults of this kind.",
                "Correct these first.",
            )
        )
    return spots, None


def _plain(raw: Any, dates: frozenset[Pattern], pattern: Pattern) -> Any:
    if isinstance(raw, dict):
        return {key: _plain(value, dates, (*pattern, key)) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_plain(value, dates, (*pattern, "*")) for value in raw]
    if pattern in dates:
        # A date is a TOML date: neither a text in quotes nor a date with a time.
        return raw.isoformat() if type(raw) is date else _WRONG_TYPE
    return _WRONG_TYPE if isinstance(raw, date | datetime | time | float | bool) else raw


def _pattern(path: Path) -> Pattern:
    return tuple("*" if isinstance(part, int) else part for part in path)


def _shape_spot(error: ErrorDetails, shape: Shape[V]) -> Spot:
    path: Path = tuple(error["loc"])
    for tagged in shape.tagged:
        if len(path) > len(tagged) and _pattern(path[: len(tagged)]) == tagged:
            path = (*path[: len(tagged)], *path[len(tagged) + 1 :])
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown(path, shape)
    if kind in ("missing", "union_tag_not_found"):
        return _missing(path if kind == "missing" else (*path, "kind"), shape)
    return Spot(
        code="PLAN-WRONG-VALUE",
        severity=Severity.REFUSAL,
        sentence=f"{written_path(path)} {_expectation(error, path, shape)}.",
        next_step="Correct the value on that line.",
        path=(*path, "kind") if kind == "union_tag_invalid" else path,
    )


def _unknown(path: Path, shape: Shape[V]) -> Spot:
    key = str(path[-1])
    close = difflib.get_close_matches(key[:40], _known_keys(shape.model), n=1, cutoff=0.75)
    next_step = f"Did you mean {close[0]}? Otherwise remove it." if close else "Remove it or correct its name."
    if re.search(r"pin\b|pin_|passw|passphrase|secret", key.lower()):
        next_step = f"Remove it: no PIN or passphrase ever stands in a {shape.kind}. If it was real, change it."
    return Spot(
        code="PLAN-UNKNOWN-FIELD",
        severity=Severity.REFUSAL,
        sentence=f"{shown_key(key)} is not a key that a {shape.kind} knows"
        + (f" in {written_path(path[:-1])}." if path[:-1] else "."),
        next_step=next_step,
        path=path,
    )


def _missing(path: Path, shape: Shape[V]) -> Spot:
    if isinstance(path[-1], int):
        sentence, next_step = f"{written_path(path[:-1])} needs two entries.", "Name both roles of the pair."
    else:
        sentence = f"{written_path(path[:-1]) or f'The {shape.kind}'} lacks the key {path[-1]}."
        # Whole sentences, as translators need them.
        next_step = f"Write {path[-1]} = … there; `ceremony new` gives a plan with every key explained."
        if shape.kind == "binding":
            next_step = f"Write {path[-1]} = … there; `ceremony tokens` with --binding-out writes a whole binding."
    return Spot(
        code="PLAN-MISSING-FIELD",
        severity=Severity.REFUSAL,
        sentence=sentence,
        next_step=next_step,
        path=path,
    )


def _expectation(error: ErrorDetails, path: Path, shape: Shape[V]) -> str:
    """What the value must be, in words of the file."""
    if _pattern(path) in shape.dates:
        return "must be a date without quotes, as 2026-11-23"
    context = error.get("ctx", {})
    kind = error["type"]
    if kind in ("enum", "literal_error"):
        return f"must be {context['expected']}".replace("'", '"')
    if kind == "union_tag_invalid":
        return f"must have a kind out of {context['expected_tags']}".replace("'", '"')
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str(context["pattern"]), "does not have the form that is asked for")
    if kind == "too_long":
        return f"must have {context['max_length']} entries, not {context['actual_length']}"
    if kind == "string_too_long":
        return f"must have at most {context['max_length']} characters"
    return _KINDS.get(kind, "has a value that is not allowed here")


_PATTERNS = {
    r"^[a-z0-9][a-z0-9-]{0,39}$": "must be 1 to 40 lower-case letters, digits, hyphens; no hyphen first",
    r"^[^\x00-\x1f\x7f]+$": "must be one line of text without control characters",
    r"^[0-9]{12}$": "must be 12 digits in quotes",
}
_KINDS = {
    "string_type": "must be text in quotes",
    "string_too_short": "must not be empty",
    "int_type": "must be a whole number",
    "tuple_type": "must be a list",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "dict_type": "must be a table",
}


@cache
def _known_keys(model: type[Value]) -> list[str]:
    """Every key name of the file's format, for suggestions."""
    schema = model.model_json_schema()
    models = [schema, *schema.get("$defs", {}).values()]
    return sorted({name for model in models for name in model.get("properties", {})})
