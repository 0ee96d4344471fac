"""Answers: what people gave to a prompt, as values."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.value import Value

MAX_TEXT = 400


class Confirmed(Value):
    """People confirmed."""


class Way(StrEnum):
    """How files come to the place where they are wanted."""

    PLACE = "place"
    """They are there already: copied by hand, read from codes, or made by a simulated cloud."""
    STICK = "stick"
    """The program is to copy them from the request stick."""


class Brought(Confirmed):
    """People say how the files come."""

    way: Way = Way.PLACE


class TypedWords(Value):
    """Words that were typed from what was read aloud."""

    words: tuple[str, ...]


class Copy(StrEnum):
    """Whether there is a copy that came by another channel."""

    TYPED = "typed"
    NONE = "none"


class FromCopy(Value):
    """What was typed from a copy that came by another channel; all empty where there is none."""

    copy_state: Copy
    channel: str
    bearer: str
    typed: str


class TypedTwice(Value):
    """The same text, typed by two people independently."""

    first: str
    second: str


class Entered(Value):
    """A line of text."""

    text: str


class Chosen(Value):
    """The id of the option that was chosen."""

    option: str


class Consented(Value):
    """A consent, or a refusal to consent, with the reason in people's words."""

    decision: Decision
    reason: str


class Decision(StrEnum):
    """Consent or not."""

    CONSENT = "consent"
    REFUSE = "refuse"


class Initialled(Value):
    """Who gave their initials, in the order in which they did."""

    persons: tuple[str, ...]


class Stated(Value):
    """A witness's or auditor's statement."""

    agreement: Agreement
    remark: str


class Agreement(StrEnum):
    """Whether somebody states that the script was followed."""

    AGREES = "agrees"
    DISAGREES = "disagrees"


Consented.model_rebuild()
Stated.model_rebuild()
