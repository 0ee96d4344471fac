"""What the terminal says in whole sentences where the record keeps a word: refused codes, and shares typed wrongly."""

from __future__ import annotations

import re

from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script.messages import Message, english

_CODE = re.compile(r"session code of ([\w-]+): (\S+)")
_OF_CODES = {
    "wrong": "the session code was wrong",
    "not-enrolled": "no session code was chosen yet",
    "SECRET-ENTRY-GIVEN-UP": "the entry was given up",
    "SECRET-TERMINAL-TOO-SMALL": "the terminal is too small; make it larger, then answer again",
}
_OF_SHARES = {
    "unknown-word": "A word is not in the list.",
    "wrong-length": "A share has 33 words.",
    "wrong-words": "These words are not a share as they stand.",
    "other-mode": "It is of the other mode (drill or production).",
    "other-set": "It belongs to another set.",
    "other-parameters": "The first four words do not fit this set.",
    "other-share": "It is not the share asked for.",
    "already-given": "It was entered already.",
    "not-the-committed": "It is not the share that the ceremony handed out.",
}


def not_accepted(plan: Plan, part: str) -> str:
    """Which part of an answer was not accepted; of a session code with its owner's name and in words."""
    found = _CODE.fullmatch(part)
    if found is None:
        return part
    named = {person.id: person.name for person in plan.people}
    return f"{named.get(found[1], found[1])}: {_OF_CODES.get(found[2], f'the session code was not taken ({found[2]})')}"


def question(asked: Message) -> str:
    """A question in English; that about a share which was typed wrongly, in sentences."""
    wrong = _OF_SHARES.get(str(asked.args.get("verdict")))
    if wrong is None or asked.id not in ("backup.share-wrong", "recover.share-wrong"):
        return english(asked)
    share = str(asked.args.get("share", "this share"))
    sentences = [f"{share[:1].upper()}{share[1:]} was not typed right.", wrong]
    if (places := str(asked.args["places"])) != "none named":
        sentences.append(f"Look again at word{'s' if ',' in places else ''} {places}.")
    if (which := str(asked.args["which"])) != "unknown":
        sentences.append(f"What was typed is {which}.")
    return " ".join(sentences)
