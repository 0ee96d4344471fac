"""Where each key of a TOML text stands: a small scanner that gives line numbers, since tomllib gives none.

It reads TOML 1.0 and keeps no values. It is more lenient than tomllib on purpose: tomllib decides
what is valid, this only says where. Property-tested against tomllib (the same set of paths).
"""

from __future__ import annotations

import string
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from ceremony_app.core.refusals import Refusal

Path = tuple[str | int, ...]
"""Keys and array places from the root, as `("people", 0, "roles")`."""

MAX_DEPTH = 32
"""Deepest path that is followed; a plan needs seven. Deeper texts are refused, not recursed into."""

_BARE = frozenset(string.ascii_letters + string.digits + "-_")
_BLANK = frozenset(" \t\r")
_BLANK_AND_LINES = frozenset(" \t\r\n")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class TooDeep(Refusal):
    """The text nests deeper than any plan does; following it would only cost time and memory."""

    code = "PLAN-TOO-DEEP"
    says = "Line {line} nests more than {limit} levels deep."
    next_step = "Write the plan from one of the templates; none of its tables lies that deep."


class NotScannable(Refusal):
    """The text is not TOML at this line; tomllib says why in better words."""

    code = "PLAN-NOT-TOML"
    says = "Line {line} is not valid TOML."
    next_step = "Correct that line: every line is a [table], a [[table list]], a key = value, or a # comment."


class Lines(Mapping[Path, int]):
    """The line (from 1) of every key and array element of one text."""

    def __init__(self, lines: Mapping[Path, int]) -> None:
        self._lines = dict(lines)

    def __getitem__(self, path: Path) -> int:
        return self._lines[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def nearest(self, path: Path) -> int | None:
        """The line of the path, or else of the closest table around it; None at the root."""
        for length in range(len(path), 0, -1):
            line = self._lines.get(path[:length])
            if line is not None:
                return line
        return None


def locate(text: str) -> Lines:
    """The line of every key and array element in a TOML text.

    A table that is only implied (`a` in `[a.b]`) stands where it is first mentioned; an explicit header moves
    it there. Raises `TooDeep`, or `NotScannable` where the text is no TOML; a text that tomllib accepts is
    never `NotScannable`.
    """
    return _Scanner(text).run()


class _Scanner:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._breaks = [place for place, char in enumerate(text) if char == "\n"]
        self._lines: dict[Path, int] = {}
        self._array_lengths: dict[Path, int] = {}

    def run(self) -> Lines:
        table: Path = ()
        self._skip_to_content()
        while self._at < len(self._text):
            if self._text.startswith("[[", self._at):
                table = self._array_header()
            elif self._peek() == "[":
                table = self._header()
            else:
                self._key_and_value(table)
            self._end_of_line()
            self._skip_to_content()
        return Lines(self._lines)

    # Tables and keys

    def _header(self) -> Path:
        line = self._line()
        self._at += 1
        path: Path = ()
        for part in self._key():
            path = self._into((*path, part), line)
        self._expect("]")
        self._lines[path] = line
        return path

    def _array_header(self) -> Path:
        line = self._line()
        self._at += 2
        *parents, last = self._key()
        path: Path = ()
        for part in parents:
            path = self._into((*path, part), line)
        self._expect("]")
        self._expect("]")
        array = (*path, last)
        place = self._array_lengths.get(array, 0)
        self._array_lengths[array] = place + 1
        self._mark(array, line)
        self._mark((*array, place), line)
        return (*array, place)

    def _into(self, path: Path, line: int) -> Path:
        """Step into a table named in a header; a list of tables means its last element."""
        self._mark(path, line)
        if path in self._array_lengths:
            return (*path, self._array_lengths[path] - 1)
        return path

    def _key_and_value(self, table: Path) -> None:
        line = self._line()
        path = table
        for part in self._key():
            path = (*path, part)
            self._mark(path, line)
        self._expect("=")
        self._skip(_BLANK)
        self._value(path)

    def _key(self) -> list[str]:
        parts = [self._key_part()]
        self._skip(_BLANK)
        while self._peek() == ".":
            self._at += 1
            parts.append(self._key_part())
            self._skip(_BLANK)
            # Checked here too, so that a header of a hundred thousand dots stops at the thirty-third.
            if len(parts) > MAX_DEPTH:
                raise TooDeep(line=self._line(), limit=MAX_DEPTH)
        return parts

    def _key_part(self) -> str:
        self._skip(_BLANK)
        if self._peek() == "'":
            end = self._text.find("'", self._at + 1)
            return self._take_quoted(end)[1:-1]
        if self._peek() == '"':
            return self._unescape(self._take_quoted(self._end_of_basic(self._at + 1))[1:-1])
        start = self._at
        self._skip(_BARE)
        if start == self._at:
            raise self._not_toml()
        return self._text[start : self._at]

    def _take_quoted(self, end: int) -> str:
        start = self._at
        if end < 0 or "\n" in self._text[start:end]:
            raise self._not_toml()
        self._at = end + 1
        return self._text[start : self._at]

    def _end_of_basic(self, at: int) -> int:
        """Place of the quote that ends a one-line basic string whose content starts at `at`; -1 for none."""
        while at < len(self._text) and self._text[at] not in '"\n':
            at += 2 if self._text[at] == "\\" else 1
        return at if at < len(self._text) and self._text[at] == '"' else -1

    def _unescape(self, quoted: str) -> str:
        out: list[str] = []
        at = 0
        while at < len(quoted):
            if quoted[at] != "\\":
                out.append(quoted[at])
                at += 1
                continue
            kind = quoted[at + 1]
            digits = {"u": 4, "U": 8}.get(kind, 0)
            try:
                out.append(chr(int(quoted[at + 2 : at + 2 + digits], 16)) if digits else _ESCAPES[kind])
            except (KeyError, ValueError, OverflowError):
                raise self._not_toml() from None
            at += 2 + digits
        return "".join(out)

    # Values

    def _value(self, path: Path) -> None:
        char = self._peek()
        if len(path) > MAX_DEPTH:
            raise TooDeep(line=self._line(), limit=MAX_DEPTH)
        if char == "[":
            self._array(path)
        elif char == "{":
            self._inline_table(path)
        elif self._text.startswith(('"""', "'''"), self._at):
            self._multi_line_string()
        elif char == '"':
            self._take_quoted(self._end_of_basic(self._at + 1))
        elif char == "'":
            self._take_quoted(self._text.find("'", self._at + 1))
        else:
            start = self._at
            while self._at < len(self._text) and self._text[self._at] not in ",]}#\n":
                self._at += 1
            if not self._text[start : self._at].strip():
                raise self._not_toml()

    def _array(self, path: Path) -> None:
        self._at += 1
        place = 0
        while True:
            self._skip_to_content()
            if self._peek() == "]":
                break
            self._mark((*path, place), self._line())
            self._value((*path, place))
            place += 1
            self._skip_to_content()
            if self._peek() != ",":
                break
            self._at += 1
        self._expect("]")

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while True:
            self._skip_to_content()
            if self._peek() == "}":
                break
            self._key_and_value(path)
            self._skip_to_content()
            if self._peek() != ",":
                break
            self._at += 1
        self._expect("}")

    def _multi_line_string(self) -> None:
        mark = self._text[self._at]
        at = self._at + 3
        while not self._text.startswith(mark * 3, at):
            if at >= len(self._text):
                raise self._not_toml()
            at += 2 if mark == '"' and self._text[at] == "\\" else 1
        at += 3
        # Up to two quotes may stand directly before the closing three.
        for _ in range(2):
            at += 1 if self._text.startswith(mark, at) else 0
        self._at = at

    # Places

    def _peek(self) -> str:
        return self._text[self._at] if self._at < len(self._text) else ""

    def _skip(self, chars: frozenset[str]) -> None:
        while self._at < len(self._text) and self._text[self._at] in chars:
            self._at += 1

    def _skip_to_content(self) -> None:
        self._skip(_BLANK_AND_LINES)
        while self._peek() == "#":
            self._skip_comment()
            self._skip(_BLANK_AND_LINES)

    def _skip_comment(self) -> None:
        end = self._text.find("\n", self._at)
        self._at = len(self._text) if end < 0 else end

    def _end_of_line(self) -> None:
        self._skip(_BLANK)
        if self._peek() == "#":
            self._skip_comment()
        if self._peek() not in ("", "\n"):
            raise self._not_toml()

    def _expect(self, char: str) -> None:
        self._skip(_BLANK)
        if self._peek() != char:
            raise self._not_toml()
        self._at += 1

    def _line(self) -> int:
        return bisect_right(self._breaks, self._at - 1) + 1

    def _mark(self, path: Path, line: int) -> None:
        if len(path) > MAX_DEPTH:
            raise TooDeep(line=line, limit=MAX_DEPTH)
        self._lines.setdefault(path, line)

    def _not_toml(self) -> NotScannable:
        return NotScannable(line=self._line())
