"""The base of every value: frozen, strict, and the same in memory as in a file."""

from __future__ import annotations

import json
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields and converts nothing silently.

    Its JSON form has ASCII keys; bytes are lower-case hex; enums are their values; tuples are arrays. No field
    is a float (journal entries hold integers only, design.md §5).
    """

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        ser_json_bytes="hex",
        val_json_bytes="hex",
        hide_input_in_errors=True,
    )

    def to_json(self) -> dict[str, Any]:
        """The value as plain JSON types (dict, list, str, int, bool, None)."""
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """The value back from plain JSON types; raises pydantic.ValidationError."""
        return cls.model_validate_json(json.dumps(raw))
