"""The languages of the window: English is the source, German and French are translations; switched while it runs.

A language changes what pages say that are made afterwards, so the pages in view are made anew. What the journal and the
documents say stays English: records are compared byte by byte, and must not depend on who looked at them.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ceremony_app.resources import resource


class Language(StrEnum):
    """The languages, by ISO 639-1."""

    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


OWN_NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch", Language.FRENCH: "Français"}
"""What each language calls itself: found by whoever does not read the language in use."""

LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.GERMAN: QLocale(QLocale.Language.German, QLocale.Country.Germany),
    Language.FRENCH: QLocale(QLocale.Language.French, QLocale.Country.France),
}


class _Held:
    language = Language.ENGLISH
    translators: tuple[QTranslator, ...] = ()


def current_language() -> Language:
    """The language in use."""
    return _Held.language


def system_language() -> Language:
    """The language of this computer's user where there is a translation, otherwise English."""
    name = QLocale.system().name().partition("_")[0]
    return Language(name) if name in set(Language) else Language.ENGLISH


def use_language(language: Language) -> None:
    """Take this language: texts, dates and numbers. Pages that are shown already keep theirs until made anew."""
    for before in _Held.translators:
        QCoreApplication.removeTranslator(before)
    _Held.language = language
    QLocale.setDefault(LOCALES[language])
    _Held.translators = () if language is Language.ENGLISH else _load(language)
    for translator in _Held.translators:
        QCoreApplication.installTranslator(translator)


def _load(language: Language) -> tuple[QTranslator, ...]:
    """Qt's own texts (file dialogs), then ours, which win."""
    from PySide6.QtCore import QLibraryInfo

    loaded = []
    theirs = QTranslator()
    if theirs.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        loaded.append(theirs)
    ours = QTranslator()
    if ours.load(str(resource(f"translations/ceremony_{language}.qm"))):
        loaded.append(ours)
    return tuple(loaded)
