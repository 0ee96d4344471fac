"""Translations: complete in German and French, with the same places, compiled, and no words outside of them."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication

from ceremony_app.core.keys.fingerprints import words
from ceremony_app.core.script.host_words import SUBJECTS
from ceremony_app.core.script.messages import text
from ceremony_app.desktop import texts as texts_module
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.rooms.check_words import say_check
from ceremony_app.desktop.rooms.plain_words import say_host
from ceremony_app.desktop.texts import say, say_part, tr
from ceremony_app.flow.refusals import FolderOtherPlan
from tests.desktop import samples

CHECKOUT = Path(__file__).parents[2]
DESKTOP = CHECKOUT / "ceremony_app" / "desktop"
SHOWING = ("label", "short_label", "Button", "Notice", "Chip", "setText", "setAccessibleName", "setPlaceholderText")
"""Calls whose first argument is read by people (of a notice: its second)."""
LANGUAGES = ("de", "fr")


@cache
def script() -> ModuleType:
    """scripts/translations, which has no suffix."""
    loader = SourceFileLoader("translations", str(CHECKOUT / "scripts" / "translations"))
    spec = importlib.util.spec_from_loader("translations", loader)
    assert spec is not None
    made = importlib.util.module_from_spec(spec)
    loader.exec_module(made)
    return made


@cache
def texts() -> dict[str, list[str]]:
    """Context → sources."""
    return dict(script().collect())


@cache
def files() -> tuple[dict[Path, bytes], list[str]]:
    """What the files must hold, and what is wrong with it."""
    made, wrong = script().files(texts())
    return dict(made), list(wrong)


def translations(language: str) -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of everything that is in use."""
    known = script().read(script().FOLDER / f"ceremony_{language}.ts")
    for context, sources in texts().items():
        for source in sources:
            yield context, source, known.get(context, {}).get(source, "")


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    """German, and English again afterwards."""
    use_language(Language.GERMAN)
    yield
    use_language(Language.ENGLISH)


# What the checks themselves find


def test_a_missing_translation_and_other_places_are_found() -> None:
    messages = {"desktop": {"One": "", "{a} of {b}": "{a} von {c}", "Two": "Zwei"}}
    assert list(script().problems(messages)) == [
        "desktop: not translated: One",
        "desktop: other places: {a} of {b} → {a} von {c}",
    ]


def test_a_stale_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "ceremony_de.ts"
    data = script().ts_file("de", {"desktop": {"Two": "Zwei"}}, {})
    path.write_bytes(data)
    path.with_suffix(".qm").write_bytes(b"something else")
    assert script().not_up_to_date({path: data}) == [path.with_suffix(".qm")]
    assert script().not_up_to_date({path: data + b" "}) == [path, path.with_suffix(".qm")]


def test_words_outside_of_the_translations_are_found() -> None:
    tree = ast.parse("label('Hello there', 'note'); label(tr('Hello')); Notice('bad', 'No'); label('')")
    assert list(bare_words(tree)) == ["Hello there", "No"]


# The translations


def test_every_text_is_translated_with_its_places() -> None:
    _, wrong = files()
    assert wrong == []


def test_the_files_are_up_to_date() -> None:
    made, _ = files()
    assert [path.name for path in script().not_up_to_date(made)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_ends_and_spaces_are_kept(language: str) -> None:
    wrong = []
    for context, source, translation in translations(language):
        mnemonics = [len(re.findall(r"&\w", one)) for one in (source, translation)]
        ends = [one[-1:] if one[-1:] in ".:?…" else "" for one in (source, translation)]
        spaces = [(one[:1] == " ", one[-1:] == " ") for one in (source, translation)]
        if context == "desktop" and mnemonics[0] != mnemonics[1]:
            wrong.append(f"mnemonic: {source} → {translation}")
        if ends[0] != ends[1] or spaces[0] != spaces[1]:
            wrong.append(f"end: {source} → {translation}")
    assert wrong == []


def test_german_speaks_formally() -> None:
    familiar = re.compile(r"\b(du|dein\w*|dich|dir|euch|euer)\b", re.IGNORECASE)
    assert [one for _, _, one in translations("de") if familiar.search(one)] == []


def test_french_speaks_formally() -> None:
    familiar = re.compile(r"\b(tu|ton|tes|toi|te)\b", re.IGNORECASE)
    assert [one for _, _, one in translations("fr") if familiar.search(one)] == []


def test_no_page_speaks_past_the_translations() -> None:
    found = [
        f"{path.name}: {words}"
        for path in sorted(DESKTOP.rglob("*.py"))
        for words in bare_words(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def bare_words(tree: ast.AST) -> Iterator[str]:
    """Literals with letters in calls that show something."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        shown = node.args[1:2] if name == "Notice" else node.args[:1]
        for one in shown if name in SHOWING else ():
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and re.search("[A-Za-z]{2}", one.value):
                yield one.value


# In use


def test_german_is_spoken_once_chosen_and_english_again(german: None) -> None:
    assert tr("Now: {who}") == "Jetzt: {who}"
    assert say_part("word 3 differs") == "Wort 3 weicht ab"
    use_language(Language.ENGLISH)
    assert tr("Now: {who}") == "Now: {who}"


def test_a_fingerprint_is_the_same_in_every_language(german: None) -> None:
    assert words(bytes.fromhex(samples.DIGEST)) == samples.WORDS
    assert QCoreApplication.translate("script", samples.DIGEST) == samples.DIGEST


def test_what_the_plan_calls_something_is_never_translated(german: None) -> None:
    assert texts_module.say_value("title", "binding") == "binding"
    assert texts_module.say_value("policy", "share 2 of 3") == "share 2 of 3"
    assert texts_module.say_value("why", "something that no template knows") == "something that no template knows"


@pytest.mark.parametrize(
    ("name", "value", "spoken"),
    [
        ("share", "share 2 of 3 of group Site B", "Anteil 2 von 3 der Gruppe Site B"),
        ("share", "share 2 of 3", "Anteil 2 von 3"),
        ("act", "backup", "Sichern"),
        ("roles", "custodian", "Verwahrer"),
        ("why", "the wrapping key has 2048 bits instead of 4096", "der Umhüllungsschlüssel hat 2048 Bit statt 4096"),
    ],
)
def test_words_of_the_program_inside_a_sentence_are_spoken_too(
    german: None, name: str, value: str, spoken: str
) -> None:
    assert texts_module.say_value(name, value) == spoken


def test_what_was_found_on_the_computer_is_spoken_in_words(german: None) -> None:
    found = "Network connection: connected: eth0, wlan0; Swap: swap is on: /dev/zram0"
    said = say(text("people.warnings-risk", found=found))
    assert "Netzwerkverbindung: verbunden: eth0, wlan0; Auslagerungsspeicher" in said
    assert say_host("Clock") == "Uhr"


def test_every_look_at_the_computer_has_words() -> None:
    source = "".join(one.read_text() for one in (CHECKOUT / "ceremony_app/devices/host").glob("*.py"))
    assert set(re.findall(r'finding\(\s*"(HOST-[A-Z-]+)"', source)) == set(SUBJECTS)


def test_a_refusal_is_spoken_with_its_parts(german: None) -> None:
    sentence, _ = texts_module.say_refusal(FolderOtherPlan(folder="/home/plan", what="binding"))
    assert sentence == "Der Ordner enthält eine Zeremonie mit anderem Inhalt (Bindung)."


def test_the_verifier_is_spoken_and_hashes_stay(german: None) -> None:
    said = say_check(f"The certificate is the one that was given; SHA-256 {samples.DIGEST}.")
    assert said == f"Das Zertifikat ist das angegebene; SHA-256 {samples.DIGEST}."
    assert say_check("This is a drill ceremony.") == "Dies ist eine Zeremonie der Art Übung."


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_those_of_the_language(language: str) -> None:
    assert [made for _context, _source, made in translations(language) if "'" in made] == []
