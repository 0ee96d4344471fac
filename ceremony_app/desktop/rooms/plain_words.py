"""Plan facts and findings in the language in use.

The core says them in English, already filled with the plan's values. Here the sentence is found again among the
templates that scripts/translations collected from the core's own source (resources/translations/plain-words.json),
its values are taken out, and the translated template is filled with them. A sentence that no template fits is shown as
it is.
"""

from __future__ import annotations

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.script.host_words import SUBJECTS
from ceremony_app.desktop.languages import Language, current_language
from ceremony_app.desktop.texts import say_role
from ceremony_app.resources import resource

FILE = "translations/plain-words.json"
FILLERS = ("any", "none", "nobody", "no region", "never", "drill", "production")
"""Values of a plan's facts that are words and not the plan's own: empty lists, and the mode."""
SHARE_NAMES = (
    "share {number} of {count}",
    "share {number} of {count} of group {title}",
    "share {number} of group {group}",
    "share {number}",
)
"""How the core names a share (core/script/acts/backup.py, core/shares)."""
WAYS = (
    "unwrapped in the token under the backup key",
    "entered into the token from the secrets child, as the token does not unwrap this package",
    "AES-CBC, encrypted and decrypted",
    "{algorithm}, made twice and verified",
    "public key",
)
"""How a restored key came back, was compared and was used (flow/performing/recovery.py, devices/hsm/proofs.py)."""
ROLES = ("roles", "first", "second")
PHRASES = ("line", "size", "layout", "sentence")
"""Places of a template that hold another sentence of the program."""
NESTED = ("compared", "how", "method")
"""The same of a value, which is made of values."""
_PLACE = re.compile(r"\{(\w+)\}")


@cache
def templates(context: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The templates of a context as patterns; those that say most of their own come first."""
    listed: list[str] = json.loads(resource(FILE).read_text(encoding="utf-8"))[context]
    ordered = sorted(listed, key=lambda one: -len(_PLACE.sub("", one)))
    return tuple((pattern(one), one) for one in ordered)


def pattern(template: str) -> re.Pattern[str]:
    """What finds the values of a template in a sentence."""
    parts = _PLACE.split(template)
    # Every second part is the name of a value; a phrase may be left out.
    found = [
        re.escape(one) if place % 2 == 0 else _group(one, parts[place - 1] if place > 1 else parts[0] or " ")
        for place, one in enumerate(parts)
    ]
    return re.compile("".join(found), re.DOTALL)


def _group(name: str, before: str) -> str:
    if name == "words" and not before.endswith(" "):
        # More words of a sentence, joined on to it; or none.
        return f"(?P<{name}>(?:; .*)?)"
    return f"(?P<{name}>.{'*' if name in PHRASES else '+'}?)"


def translated(context: str, sentence: str) -> str:
    """The sentence in the language in use."""
    if current_language() is Language.ENGLISH:
        return sentence
    for found, template in templates(context):
        match = found.fullmatch(sentence)
        if match is not None:
            values = {name: _value(context, name, told) for name, told in match.groupdict().items()}
            return fill(QCoreApplication.translate(context, template), values)
    return sentence


def _value(context: str, name: str, told: str) -> str:
    """Words of the program inside a sentence are translated too; what the plan itself says never is."""
    if name in ROLES:
        return ", ".join(say_role(one) for one in told.split(", "))
    if name in PHRASES or (context == "value" and name in NESTED):
        return translated(context, told) if told else ""
    return QCoreApplication.translate("fact", told) if told in FILLERS else told


def fill(template: str, values: dict[str, str]) -> str:
    """A template with its values in its places."""
    return _PLACE.sub(lambda place: values[place[1]], template)


def say_host(words: str) -> str:
    """What a look at this computer looks at, or what was found there."""
    return translated("host", words)


def say_words(value: str) -> str:
    """A value that is made of the program's own words; also a line of what was found on this computer."""
    looked_at, colon, found = value.partition(": ")
    if colon and looked_at in SUBJECTS.values():
        return f"{say_host(looked_at)}: {say_host(found)}"
    return translated("value", value)


def say_heading(heading: str) -> str:
    """The heading of a section of facts."""
    return translated("fact", heading)


def say_fact(line: str) -> str:
    """A line of the plan's facts."""
    return translated("fact", line)


def say_finding(finding: Finding) -> tuple[str, str]:
    """Sentence and next step of a finding."""
    return translated("finding", finding.sentence), translated("finding", finding.next_step)
