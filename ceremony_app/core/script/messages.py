"""Text for people as a message id with arguments; a face translates, the journal stores ids and values."""

from __future__ import annotations

from pydantic import Field

from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.core.script.english import ENGLISH
from ceremony_app.core.value import Value


class Message(Value):
    """One sentence for people: the id of its text and the values that fill it. None of them is a secret."""

    id: str
    args: dict[str, str | int] = Field(default_factory=dict)


def text(message_id: str, /, **args: str | int) -> Message:
    """The message of that id, filled with these values; raises KeyError where there is no such text."""
    ENGLISH[message_id].format(**args)
    return Message(id=message_id, args=args)


NOT_KNOWN = "not known yet"
"""What is said for the serial number of a token that comes blank: in a binding `blank` stands for it."""


def is_unknown(name: str, value: str | int) -> bool:
    """Whether this value of a message is a serial number that a blank token does not tell yet."""
    return name == "serial" and value == BLANK


def english(message: Message) -> str:
    """The message in English, the source language."""
    said = {name: NOT_KNOWN if is_unknown(name, value) else value for name, value in message.args.items()}
    return ENGLISH[message.id].format(**said)
