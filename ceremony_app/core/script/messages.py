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


PLAINLY = {
    ("serial", BLANK): "not known yet",
    ("records", "token"): "in the token and on paper",
    ("records", "paper-only"): "on paper alone",
}
"""Name of a value and a value that stands for something → what people read in its place."""


def plainly(name: str, value: str | int) -> str | None:
    """What people read in place of this value; None where it is said as it stands."""
    return PLAINLY.get((name, str(value)))


def english(message: Message) -> str:
    """The message in English, the source language."""
    said = {name: plainly(name, value) or value for name, value in message.args.items()}
    return ENGLISH[message.id].format(**said)
