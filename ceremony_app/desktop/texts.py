"""Every text for people, through Qt's translation: messages of the script, refusals, parts of answers, long work.

English is the source. Contexts: `script` (source: ENGLISH[id]), `refusal` (source: a refusal's `says` and `next_step`),
`part` (what is wrong with an answer), `work` (what a long operation waits for), `table` (column headings), `desktop`
(the window's own words). Values that fill a sentence are never translated; hashes never change their form.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ceremony_app.core.refusals import Refusal
    from ceremony_app.core.script.messages import Message

_HEX = frozenset("0123456789abcdef")
_CUT = "…"

PARTS = (
    "{count} words are needed, {typed} were typed",
    "word {places} differs",
    "group {places} differs",
    "the channel and the bearer must be named",
    "{typed} groups were typed: eight groups, all sixteen, or all words are needed",
    "{typed} words were typed: eight groups, all sixteen, or all words are needed",
    "group {places} cannot be read",
    "word {places} cannot be read",
    "near group {places} something was left out, doubled or swapped",
    "near word {places} something was left out, doubled or swapped",
    "the two entries differ",
    "between 1 and 60 printable characters are needed",
    "this one was used already",
    "one line of at most {limit} printable characters is needed",
    "this is none of the choices",
    "a reason in your own words is needed",
    "whoever disagrees says why",
    "the same person cannot act twice",
    "nobody vouches for their own identity while somebody else in the room can",
    "{count} different people are needed",
    "{people} cannot act here",
    "every person named must act",
    "at most one of the two may be an administrator",
    "session code of {person}: wrong",
    "session code of {person}: not-enrolled",
    "session code of {person}: {code}",
)
"""What the checks of prompts.py, people.py and asking.py can say, as templates."""

PROGRAM_VALUES = frozenset(
    ("act", "roles", "share", "why", "found", "reason", "problem", "difference", "compared", "missing", "what")
)
"""Names of values that can be words of the program; what stands under any other name is never translated."""

STANDING_IN = ("serial", "records")
"""Names of values of which some stand for something else (core/script/messages.py)."""

WORK = {
    "open-token": "The token is opened.",
    "draw-pins": "Randomness for the token's PINs is drawn from the token and from this computer.",
    "write-pieces": "The pieces are written to two media and read back.",
    "prove-pin": "Every sufficient subset of the pieces is tried.",
    "set-pin": "The token takes its new PIN.",
    "open-by-quorum": "The PIN is rebuilt and goes to the token.",
    "rehearse-wrap": "The wrap is rehearsed on throwaway keys. Large RSA keys take minutes.",
    "rehearse-backup": "The backup is rehearsed on throwaway keys.",
    "probe-token": "What the token must not do is tried on throwaway keys.",
    "make-ceremony-key": "The token makes the ceremony's signing key.",
    "generate-key": "The token makes a key. An RSA key of 4096 bits can take minutes.",
    "draw-entropy": "Randomness is drawn from the token and from this computer.",
    "check-printer": "The printer is looked at.",
    "print-test-page": "The test page is printed.",
    "print-share": "The share is printed.",
    "print-document": "A document is printed.",
    "prove-shares": "Every sufficient subset of the shares is tried.",
    "pack-key": "The key is wrapped under the backup key.",
    "commit-scope": "The backup packages are written.",
    "wrap-for-target": "The key is wrapped for the cloud.",
    "sign-transcript": "The transcript is built and signed.",
    "verify-result": "The verifier runs over everything that was made.",
    "destroy-key": "The token destroys a key.",
}
"""What a running operation waits for, by its name."""


def tr(source: str) -> str:
    """A text of the window itself, translated; the literal must stand in the call."""
    return QCoreApplication.translate("desktop", source)


def _english() -> dict[str, str]:
    """The script's messages, which the first window shows none of."""
    from ceremony_app.core.script.english import ENGLISH

    return ENGLISH


def later(source: str) -> str:
    """A text of the window that `tr` translates where it is shown; marks the literal for the translators."""
    return source


def say(message: Message) -> str:
    """The message, translated and filled with its values."""
    values = {name: say_value(name, value) for name, value in message.args.items()}
    return QCoreApplication.translate("script", _english()[message.id]).format(**values)


def say_value(name: str, value: str | int) -> str | int:
    """A value in the language in use where it is made of the program's own words; all others as they are."""
    if name in STANDING_IN:
        from ceremony_app.core.script.messages import plainly

        plain = plainly(name, value)
        return QCoreApplication.translate("value", plain) if plain is not None else value
    if name not in PROGRAM_VALUES or not isinstance(value, str):
        return value
    if name == "act":
        return say_act(value)
    if name == "roles":
        return ", ".join(say_role(one) for one in value.split(", "))
    from ceremony_app.desktop.rooms.plain_words import say_words

    return "; ".join(say_words(one) for one in value.split("; "))


def say_shortly(message: Message) -> str:
    """The same with fingerprints cut to their first two groups, for where the whole stands beside the sentence."""
    short = {name: _shortened(say_value(name, value)) for name, value in message.args.items()}
    said = QCoreApplication.translate("script", _english()[message.id]).format(**short)
    return said.replace(f"{_CUT}.", _CUT)


def say_act(act: str) -> str:
    """The name of an act; an act that this program does not know keeps its id."""
    known = _english().get(f"act.{act}")
    return QCoreApplication.translate("script", known) if known else act


def digests(message: Message) -> tuple[tuple[str, str], ...]:
    """The SHA-256 values of a message: the value's name and its 64 hex digits."""
    return tuple((name, str(value)) for name, value in message.args.items() if _is_digest(str(value)))


def _is_digest(value: str) -> bool:
    return len(value) == 64 and set(value) <= _HEX


def _shortened(value: str | int) -> str | int:
    return f"{str(value)[:4]} {str(value)[4:8]} {_CUT}" if _is_digest(str(value)) else value


def say_refusal(refusal: Refusal) -> tuple[str, str]:
    """The sentence and the next step of a refusal, translated."""
    translate = QCoreApplication.translate
    says = translate("refusal", type(refusal).says)
    next_step = translate("refusal", type(refusal).next_step)
    parts = {name: say_value(name, value) for name, value in refusal.parts.items()}
    return says.format(**parts), next_step.format(**parts)


def say_part(part: str) -> str:
    """Which part of an answer was not accepted, translated where the template is known."""
    for pattern, template in _part_patterns():
        found = pattern.fullmatch(part)
        if found is not None:
            return QCoreApplication.translate("part", template).format(**found.groupdict())
    return part


@cache
def _part_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each template as a pattern that finds its values."""
    found = []
    for template in PARTS:
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template))
        found.append((re.compile(pattern), template))
    return tuple(found)


def say_work(operation: str) -> str:
    """What a running operation waits for."""
    known = WORK.get(operation)
    return QCoreApplication.translate("work", known) if known else tr("The program works.")


def say_role(role: str) -> str:
    """A role of the plan."""
    return QCoreApplication.translate("role", role)


def say_column(heading: str) -> str:
    """A table's column heading."""
    return QCoreApplication.translate("table", heading)
