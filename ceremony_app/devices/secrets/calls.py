"""One call of the secrets child: its arguments by name, and the descriptors that came with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line, LineKind

_ValueT = TypeVar("_ValueT", bound=Value)
Answer = dict[str, Any]
"""What a call is answered with: plain JSON, nothing secret."""


class Call:
    """One operation's arguments and descriptors (named in the argument `fds`, in order)."""

    def __init__(self, arguments: dict[str, Any], fds: list[int]) -> None:
        self._arguments = arguments
        self._fds: dict[str, int] = dict(zip(arguments.get("fds", ()), fds, strict=True))

    def text(self, name: str) -> str:
        """A text argument."""
        return str(self._arguments[name])

    def number(self, name: str) -> int:
        """A number argument."""
        return int(self._arguments[name])

    def octets(self, name: str) -> bytes:
        """A bytes argument (hex on the wire)."""
        return bytes.fromhex(self._arguments[name])

    def optional_octets(self, name: str) -> bytes | None:
        """A bytes argument that may be absent."""
        raw = self._arguments.get(name)
        return None if raw is None else bytes.fromhex(raw)

    def value(self, name: str, kind: type[_ValueT]) -> _ValueT:
        """A value argument."""
        return kind.from_json(self._arguments[name])

    def values(self, name: str, kind: type[_ValueT]) -> tuple[_ValueT, ...]:
        """A list of values."""
        return tuple(kind.from_json(one) for one in self._arguments[name])

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(str(one) for one in self._arguments[name])

    def numbers(self, name: str) -> tuple[int, ...]:
        """A list of numbers."""
        return tuple(int(one) for one in self._arguments[name])

    def algorithm(self) -> KeyAlgorithm:
        """The key algorithm."""
        return KeyAlgorithm(self._arguments["algorithm"])

    def fd(self, name: str) -> int:
        """A descriptor."""
        return self._fds[name]

    def optional_fd(self, name: str) -> int | None:
        """A descriptor that may be absent."""
        return self._fds.get(name)

    def line(self) -> Line:
        """The line that the operation meets people at."""
        return Line(LineKind(self._arguments["line_kind"]), self._fds["line"])


Operation = Callable[[Call], Answer]
"""One operation of the child."""
