"""Refusals: what the program says no to, in words that the operator can act on."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar

Part = str | int


class Refusal(Exception):
    """The base of every refusal: a stable code, a sentence, and the next thing to do.

    The parts are named values that fill the sentence and the next step; none of them is ever a secret. The code is
    what journal and tests record. Subclasses set the three class attributes and nothing else.
    """

    code: ClassVar[str] = "REFUSED"
    says: ClassVar[str] = "This was refused."
    next_step: ClassVar[str] = "Read the sentence above and try again."

    def __init__(self, /, **parts: Part) -> None:
        self.parts = MappingProxyType(dict(parts))
        super().__init__(f"{self.code}: {self.operator_text}")

    @property
    def operator_text(self) -> str:
        """The sentence, filled with its parts."""
        return self.says.format(**self.parts)

    @property
    def next_action(self) -> str:
        """The next thing to do, filled with the same parts."""
        return self.next_step.format(**self.parts)


class FileFailed(Refusal):
    """A file or folder could not be read or written; what stands in it was not judged."""
