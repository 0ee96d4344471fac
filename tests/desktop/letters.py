"""The letters that press buttons together with Alt: two buttons of one page must not share one, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from ceremony_app.desktop.languages import Language
from ceremony_app.resources import resource

Wordings = tuple[str, str, str]
"""The words of a button in English, German and French, each with its letter marked."""


@cache
def wordings() -> tuple[Wordings, ...]:
    """Every text that marks a letter."""
    made: dict[str, list[str]] = {}
    for language in (Language.GERMAN, Language.FRENCH):
        # The project's own file.
        tree = ET.parse(resource(f"translations/ceremony_{language}.ts"))  # noqa: S314 - the project's own file.
        for message in tree.iter("message"):
            source = message.findtext("source") or ""
            if "&" in source:
                made.setdefault(source, [source]).append(message.findtext("translation") or "")
    return tuple((source, german, french) for source, german, french in made.values())


def worded(words: str, language: Language) -> Wordings:
    """The button that is called like this in this language, in all three; its places may be filled."""
    column = list(Language).index(language)
    for found in wordings():
        pattern = re.sub(r"\\\{\w+\\\}", ".*", re.escape(found[column]))
        if re.fullmatch(pattern, words):
            return found
    raise AssertionError(f"{words!r} marks a letter and is no text of {language.name}")


def on(page: QWidget, language: Language) -> Iterator[Wordings]:
    """The buttons that a page shows, also those that do nothing yet: they may while it stands."""
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page) and not QKeySequence.mnemonic(button.text()).isEmpty():
            yield worded(button.text(), language)


def shared(buttons: Iterable[Wordings]) -> Iterator[str]:
    """Each button whose letter another one before it has, by language."""
    standing = list(buttons)
    for column, language in enumerate(Language):
        seen: dict[str, str] = {}
        for button in standing:
            letter = QKeySequence.mnemonic(button[column]).toString()
            if not letter:
                yield f"{language}: {button[column]} marks no letter"
            elif letter in seen:
                yield f"{language}: {letter} presses {seen[letter]} and {button[column]}"
            seen.setdefault(letter, button[column])
