"""Documents on paper from the terminal, under the guard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.shares.words import WORDS
from ceremony_app.terminal.exits import Exit
from tests.devices.printer.print_system import PrintSystem, running
from tests.stories.ceremonies import here

Capsys = pytest.CaptureFixture[str]
BOUND = 'format = 1\nmodule = "/m.so"\ntoken_serial = "1"\ntoken_label = "t"\n'


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    with running(tmp_path / "cups") as started:
        monkeypatch.setenv("CUPS_SERVER", str(started.cups.socket))
        monkeypatch.setenv("CUPS_SERVERROOT", str(started.cups.configuration))
        yield started


def bound(folder: Path, text: str) -> Path:
    path = folder / "binding.toml"
    path.write_text(BOUND + text)
    return path


@pytest.mark.parametrize("words", [[], ["--test", "x.pdf"]])
def test_one_thing_at_a_time(words: list[str], capsys: Capsys) -> None:
    assert here(capsys, "print", *words).status == Exit.USAGE


def test_neither_a_share_nor_a_pipe_is_taken_to_a_printer(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "share.txt").write_text("\n".join(f"{number}. {word}" for number, word in enumerate(WORDS[:33], 1)))
    os.mkfifo(tmp_path / "pipe")
    for name, code in (("share.txt", "FILE-HOLDS-SECRET"), ("pipe", "MEDIA-NOT-REGULAR")):
        said = here(capsys, "print", tmp_path / name)
        assert said.status in (Exit.REFUSED, Exit.UNREADABLE) and f"({code})" in said.err


@pytest.mark.parametrize(("name", "code"), [("mistyped.pdf", "MEDIA-MISSING"), (".", "MEDIA-IS-FOLDER")])
def test_what_is_no_file_is_said_before_any_printer_is_looked_for(
    tmp_path: Path, capsys: Capsys, name: str, code: str
) -> None:
    said = here(capsys, "print", tmp_path / name)
    assert said.status == Exit.UNREADABLE and f"({code})" in said.err


@pytest.mark.parametrize("text", ["", "[printer]\nway = 'fax'\n"])
def test_a_binding_without_a_printer(tmp_path: Path, capsys: Capsys, text: str) -> None:
    said = here(capsys, "print", "--test", "--binding", bound(tmp_path, text))
    assert said.status == Exit.REFUSED and "PRINT-BINDING-UNUSABLE" in said.err


def test_a_document_and_the_test_page(system: PrintSystem, tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "head.txt").write_text("a head\n")
    said = here(
        capsys, "print", tmp_path / "none.pdf", "--binding", bound(tmp_path, "[printer]\nway = 'lp'\nname = 'cable'")
    )
    assert said.status == Exit.UNREADABLE and "MEDIA-MISSING" in said.err
    network = bound(tmp_path, "[printer]\nway = 'lp'\nname = 'network'\n")
    said = here(capsys, "print", tmp_path / "head.txt", "--binding", network)
    assert said.status == Exit.REFUSED and "PRINTER-NOT-LOCAL" in said.err and system.paper == b""
    assert here(capsys, "print", tmp_path / "head.txt", "--binding", network, "--drill").status == Exit.OK
    cable = bound(tmp_path, "[printer]\nway = 'lp'\nname = 'cable'\nlanguage = 'postscript'\n")
    said = here(capsys, "print", tmp_path / "head.txt", "--binding", cable)
    assert said.status == Exit.OK and "Printed on cable: job" in said.out and "gone from the spool" in said.out
    assert system.paper == b"a head\n" * 2
    assert here(capsys, "print", "--test", "--binding", cable).status == Exit.OK
    assert b"(TEST PAGE 1 OF 2)" in system.paper and b"(TEST PAGE 2 OF 2)" in system.paper
