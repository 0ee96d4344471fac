"""The terminal as a face: what it shows of a value that is read aloud."""

from __future__ import annotations

import io
import sys

import pytest

from ceremony_app.core.keys.fingerprints import groups, words
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.messages import text
from ceremony_app.flow.faces import Reply, Request
from ceremony_app.terminal.people_face import PeopleFace
from tests.flow.ceremonies import two_keys

DIGEST = "".join(f"{place:02x}" for place in range(0xA0, 0xC0))


def shown(source: prompts.Source, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """All that the terminal shows, with the last words typed."""
    spoken = words(bytes.fromhex(DIGEST))
    prompt = prompts.ReadAloud(
        text=text("head.to-paper", act="keys"), digest=DIGEST, words=spoken, type_last=4, source=source
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n" + " ".join(spoken[-4:]) + "\n"))
    reply = PeopleFace(two_keys()).ask(Request("3.1/1/1", prompt, TWO_CLAIM, ("marta", "ana", "bilal")))
    assert isinstance(reply, Reply) and prompt.check(prompt.read(reply.answer.to_json())) is None
    return capsys.readouterr().out


def test_of_what_is_read_from_paper_the_last_words_are_shown_in_no_form(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = shown(prompts.Source.PAPER, monkeypatch, capsys)
    every, spoken = groups(bytes.fromhex(DIGEST)), words(bytes.fromhex(DIGEST))
    assert every[13] in said and spoken[27] in said
    assert every[14] not in said and every[15] not in said
    assert not [word for word in spoken[-4:] if word in said]


def test_what_is_copied_from_the_screen_is_shown_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = shown(prompts.Source.SCREEN, monkeypatch, capsys)
    assert all(group in said for group in groups(bytes.fromhex(DIGEST)))
    assert " ".join(words(bytes.fromhex(DIGEST))[-4:]) in said


def test_how_an_identity_was_checked_is_said_in_own_words_and_never_offered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prompt = prompts.EnterText(text=text("people.identity", name="Ana Duarte"), suggestion="identity document seen")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\n\npassport, number read aloud\n"))
    reply = PeopleFace(two_keys()).ask(Request("2.2/1/1", prompt, TWO_CLAIM, ("marta", "ana", "bilal")))
    assert isinstance(reply, Reply)
    assert reply.answer == prompts.Entered(text="passport, number read aloud")
    assert "identity document seen" not in capsys.readouterr().out
