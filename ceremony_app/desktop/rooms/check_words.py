"""What the verifier's checks say, in the language in use, down to the parts of which a failed one is made.

A sentence is found among the templates that scripts/translations collected from ceremony_app/verify: whole sentences
(`check`) and parts (`amiss`), which stand alone, behind a name and a colon, behind one another, or in a place of
another template. Where more than one template fits, the one that leaves the fewest words unknown is taken. What no
template knows, and every name, id, number and hash, stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from ceremony_app.desktop.languages import Language, current_language
from ceremony_app.desktop.rooms.plain_words import FILLERS, fill, templates, translated
from ceremony_app.desktop.texts import say_role

PARTS = (
    "another_build",
    "behind",
    "body",
    "copied",
    "else_",
    "held",
    "other",
    "own",
    "problem",
    "says",
    "what",
    "why",
    "words",
)
"""Places that hold another part; `what` is also where a plan's own id stands."""
LISTS = ("altered",)
"""Places that hold parts with commas between them."""
NAMING = (
    "entry {entry} ({stick})",
    "entry {number} of the audit log {value}",
    "set {identifier} of {policy}",
    "the attached {journal}",
    "the blob of {key} for {target}",
    "the certificate of the ceremony key",
    "the package of {key}",
    "the {value} PIN",
)
"""How the verifier names things; found in every place."""
MORE = " (and {problems} more)"
LONGEST = 400
"""Characters of a part; a longer one was written by a hostile hand, and is not searched through."""
_MORE = re.compile(r"(.*) \(and (\d+) more\)", re.DOTALL)

Said = tuple[str, int]
"""Words in the language in use, and how many blanks stand in what was left as it is."""


def say_check(sentence: str) -> str:
    """What a check of the verifier says."""
    if current_language() is Language.ENGLISH:
        return sentence
    told = [_found("check", sentence)]
    if sentence.endswith("."):
        words, left = _problems(sentence[:-1])
        told.append((f"{words}.", left))
    return _best(told, sentence)[0]


def _best(told: list[Said | None], sentence: str) -> Said:
    """The one that leaves the least; the sentence itself where there is none."""
    known = [one for one in told if one is not None]
    return min(known, key=lambda one: one[1]) if known else _left(sentence)


def _left(told: str) -> Said:
    return told, told.count(" ") + 1


def _found(context: str, told: str, only: tuple[str, ...] | None = None) -> Said | None:
    """The best of the templates of a context that fit."""
    return _searched(current_language(), context, told, only)


@lru_cache(maxsize=4096)
def _searched(
    language: Language,  # noqa: ARG001 - the cache tells languages apart by it.
    context: str,
    told: str,
    only: tuple[str, ...] | None,
) -> Said | None:
    """Kept by language, as parts inside parts would be searched for over and over."""
    if context == "amiss" and len(told) > LONGEST:
        return None
    fitting: list[Said | None] = []
    for found, template in templates(context):
        match = None if only is not None and template not in only else found.fullmatch(told)
        if match is not None:
            values = {name: _value(context, template, name, value) for name, value in match.groupdict().items()}
            words = fill(QCoreApplication.translate(context, template), {one: said[0] for one, said in values.items()})
            fitting.append((words, sum(said[1] for said in values.values())))
    return _best(fitting, told) if fitting else None


def _value(context: str, template: str, name: str, told: str) -> Said:
    """What stands in a place."""
    if name == "sentence":
        return say_check(told), 0
    if name == "roles":
        return " / ".join(say_role(one) for one in told.split(" or ")), 0
    if name in LISTS:
        many = [_part(one) for one in told.split(", ")]
        return ", ".join(words for words, _ in many), sum(left for _, left in many)
    if name in PARTS and not (name == "what" and "key" in template):
        return _problems(told) if told else ("", 0)
    if context == "check" and told in FILLERS:
        return QCoreApplication.translate("fact", told), 0
    named = _found("amiss", told, NAMING) if " " in told else None
    return named if named is not None else (told, told.count(" "))


def _problems(told: str) -> Said:
    """Parts behind one another, and how many more there are."""
    whole = _found("amiss", told)
    if whole is not None and whole[1] == 0:
        return whole
    more = _MORE.fullmatch(told)
    many = [_part(one) for one in (more[1] if more else told).split("; ")]
    words = (" ; " if current_language() is Language.FRENCH else "; ").join(one for one, _ in many)
    if more:
        words += fill(QCoreApplication.translate("amiss", MORE), {"problems": more[2]})
    return _best([(words, sum(left for _, left in many)), whole], told)


def _part(told: str) -> Said:
    """A part; also one behind a name and a colon, and one that the core says."""
    fitting = [_found("amiss", told)]
    value = translated("value", told) if len(told) <= LONGEST else told
    if value != told:
        fitting.append((value, 0))
    name, colon, rest = told.partition(": ")
    if colon:
        said = _found("amiss", rest)
        if said is not None:
            between = " : " if current_language() is Language.FRENCH else ": "
            fitting.append((f"{name}{between}{said[0]}", name.count(" ") + said[1]))
    return _best(fitting, told)
