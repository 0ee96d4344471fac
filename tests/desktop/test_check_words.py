"""The verifier's sentences in the window's language: each one that its source can say, and those of a broken folder."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.rooms.check_words import say_check
from ceremony_app.desktop.rooms.checks import ReportView, check_name
from ceremony_app.verify.beyond import beyond_check
from ceremony_app.verify.report import Check, CheckVerdict, Outcome, Report, Trust, judged
from ceremony_app.verify.verifier import verify
from tests.desktop import samples
from tests.documents import sample

VERIFY = Path(__file__).parents[2] / "ceremony_app" / "verify"
ENGLISH = frozenset(
    ("the", "of", "which", "that", "and", "is", "has", "not", "were", "nobody", "been", "before", "its", "it", "there")
)
"""Words that stand in most of the verifier's sentences, and in no German or French one."""


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    """German, and English again afterwards."""
    use_language(Language.GERMAN)
    yield
    use_language(Language.ENGLISH)


def english_in(said: str) -> set[str]:
    """English words of a sentence; names of files are none."""
    return set(ENGLISH) & set(re.findall(r"(?<![\w./-])[a-z]+(?![\w/-])", said))


def sentences() -> Iterator[str]:
    """Every text of more than one word in the verifier's sources, with a number in each of its places."""
    for path in sorted(VERIFY.glob("*.py")):
        if path.name == "reference.py":
            # It refuses a transcript, and says nothing in a report.
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        known |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) not in known and len(re.findall("[A-Za-z]{2,}", own(node))) > 1 and " " in own(node).strip():
                yield filled(node)


def own(node: ast.AST) -> str:
    """What a literal or an f-string says itself."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(one.value) for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str))


def filled(node: ast.AST) -> str:
    """A literal, or an f-string with 1, 2, 3 … in its places; where more words may be joined on, there are none."""
    if not isinstance(node, ast.JoinedStr):
        return own(node)
    told = ""
    for number, part in enumerate(node.values):
        if isinstance(part, ast.Constant):
            told += str(part.value)
        elif number == 0 or told.endswith(" ") or ast.unparse(part).strip("f'{}\"") != "words":
            told += str(number)
    return told


def broken(place: Path) -> Report:
    """A ceremony of which somebody changed nearly everything, and the fingerprint of another one."""
    (place / "plan.toml").write_bytes(b"#" + (place / "plan.toml").read_bytes())
    for pattern in ("inbox/*/*.json", "outbox/*/*.bin", "backup/*.json", "store/*"):
        path = sorted(one for one in place.glob(pattern) if one.is_file())[0]
        path.write_bytes(path.read_bytes() + b"x")
    sorted(place.glob("outbox/*/*.txt"))[0].unlink()
    (place / "outbox" / "stranger.bin").write_bytes(b"x")
    lines = (place / "journal.jsonl").read_bytes().splitlines(keepends=True)
    (place / "journal.jsonl").write_bytes(b"".join(lines[:-3]))
    return verify(place, Trust(fingerprint="00" * 32))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ceremony's folder; not to be changed."""
    return sample.small().write(tmp_path_factory.mktemp("spoken") / "ceremony")


@pytest.mark.parametrize("language", [Language.GERMAN, Language.FRENCH])
def test_every_sentence_of_the_verifier_is_spoken(german: None, language: Language) -> None:
    use_language(language)
    told = sorted(set(sentences()))
    assert len(told) > 250
    # A part stands in a failed check, which ends it; a part of the end stands behind another one.
    left = [one for one in told if say_check(_closed(one)) == _closed(one) or english_in(say_check(_closed(one)))]
    assert left == []


def _closed(one: str) -> str:
    return one if one.endswith(".") else f"{one}."


def test_every_check_has_a_name_in_german(german: None) -> None:
    calls = [
        node
        for path in VERIFY.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ("judged", "passed", "failed", "not_checked", "attached_document")
    ]
    ids = {str(one.args[0].value) for one in calls if one.args and isinstance(one.args[0], ast.Constant)}
    assert len(ids) > 25
    # A German name begins with a capital; an id that has no words stays as it is.
    assert [one for one in sorted(ids) if check_name(one) == one] == []


def test_a_sentence_that_no_template_knows_stays_and_is_found(german: None) -> None:
    sentence = "plan.toml was changed; the moon is not in the journal of the sun, which nobody saw."
    said = say_check(sentence)
    assert said.startswith("plan.toml wurde verändert; ")
    assert english_in(said)


def test_a_broken_folder_is_told_without_an_english_sentence(german: None, folder: Path, tmp_path: Path) -> None:
    report = broken(Path(shutil.copytree(folder, tmp_path / "ceremony")))
    assert report.outcome is Outcome.NOT_VERIFIED
    assert {"plan", "outputs", "packages", "inputs", "store", "strangers", "anchor"} <= {
        one.id for one in report.failed()
    }
    view = ReportView(report)
    table = view.table
    shown = [str(item.text()) for row in range(table.rowCount()) if (item := table.item(row, 2)) is not None]
    assert len(shown) == len(report.checks)
    assert [one for one in shown if english_in(one)] == []


@pytest.mark.parametrize("place", ["journal.jsonl", "documents/transcript.pdf"])
def test_a_changed_byte_is_told_without_an_english_sentence(
    german: None, folder: Path, tmp_path: Path, place: str
) -> None:
    path = Path(shutil.copytree(folder, tmp_path / "ceremony")) / place
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    report = verify(tmp_path / "ceremony")
    assert report.failed()
    assert [one.sentence for one in report.checks if english_in(say_check(one.sentence))] == []


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        (
            ["entry 7 settles an outcome by people who cannot: only a administrator or witness may answer"],
            "Eintrag 7 regelt ein Ergebnis durch Personen, die das nicht können: nur Administrator / Zeuge darf "
            "antworten.",
        ),
        (
            ["entry 9 (presence) stands behind the freeze and names eve, who is not in the plan"],
            "Eintrag 9 (presence) steht hinter dem Einfrieren und nennt eve; das ist niemand aus dem Plan.",
        ),
        (
            ["entry 5 is an answer that does not hold: bob had left"],
            "Eintrag 5 ist eine Antwort, die nicht gilt: bob war gegangen.",
        ),
        (["outbox/a b: it is missing"] * 6, "; ".join(["outbox/a b: fehlt"] * 5) + " (und 1 weitere)."),
        (["the package of root is missing in the store"], "das Paket von root fehlt in der Ablage."),
        (
            [f"the outcome of effect {samples.DIGEST} is not known and nobody looked"],
            f"das Ergebnis der Wirkung {samples.DIGEST} ist nicht bekannt, und niemand sah nach.",
        ),
    ],
)
def test_parts_are_spoken_inside_one_another(german: None, problems: list[str], said: str) -> None:
    check: Check = judged("steps", problems, "")
    assert check.verdict is CheckVerdict.FAILED
    assert say_check(check.sentence) == said
    use_language(Language.ENGLISH)
    assert say_check(check.sentence) == check.sentence


def test_a_hostile_sentence_is_not_searched_for_ever(german: None) -> None:
    sentence = "; ".join(["entry 5 (a) " * 30] * 6) + "."
    assert say_check(sentence).startswith("Eintrag 5 ")


def test_a_report_says_that_the_journal_tells_more_than_the_transcript(german: None) -> None:
    told = ("entry 9 (signed by nothing): plugged in: a keyboard",)
    report = Report(outcome=Outcome.AUTHENTIC, mode=None, aborted="", checks=(beyond_check(told),), beyond=told)
    view = ReportView(report)
    shown = [one.text() for one in view.findChildren(QLabel)]
    assert any(one.startswith("Das Protokoll enthält nicht alles:") and "(1)" in one for one in shown), shown
    item = view.table.item(0, 2)
    assert item is not None
    assert item.text() == (
        "Hinter dem Einfrieren sagt journal.jsonl, was kein Protokoll enthält: Eintrag 9 (von nichts signiert): "
        "eingesteckt: a keyboard."
    )
