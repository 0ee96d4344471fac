"""The terminal as a face: what it shows of a value that is read aloud."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import Carriage, Carried, Compared, Recorded
from ceremony_app.core.keys.fingerprints import groups, words
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.effects import Proof, Who
from ceremony_app.core.script.messages import english, text
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import animation_for
from ceremony_app.flow.faces import Interrupt, Interruption, Reply, Request
from ceremony_app.terminal import codes_commands
from ceremony_app.terminal.crossing import Crossing
from ceremony_app.terminal.people_face import PeopleFace
from ceremony_app.terminal.wording import _OF_SHARES, question
from tests.core.ur.messages import noise
from tests.flow.ceremonies import two_keys

BRING = prompts.BringFiles(text=text("receive.bring", target="aws", cloud="aws"), place="inbox/aws")
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


# Files through codes

FILE = CarriedFile("key.bin", noise(300))


def asked(
    typed: str, folder: Path, monkeypatch: pytest.MonkeyPatch, prompt: prompts.BringFiles | prompts.Confirm = BRING
) -> Reply | Interruption:
    """What comes back from the prompt when this is typed."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    face = PeopleFace(two_keys(), Crossing(folder))
    return face.ask(Request("4.1/1/1", prompt, TWO_CLAIM, ("marta", "ana", "bilal")))


def test_the_place_for_files_is_named_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked("\nyes\n", tmp_path, monkeypatch)
    assert "".join(f"{tmp_path}/inbox/aws".split()) in "".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("session code of ana: wrong", "Ana Duarte: the session code was wrong"),
        ("session code of ana: SECRET-ENTRY-GIVEN-UP", "Ana Duarte: the entry was given up"),
        ("session code of ana: SECRET-SOMETHING", "Ana Duarte: the session code was not taken (SECRET-SOMETHING)"),
        ("8 words are needed, 12 were typed", "8 words are needed, 12 were typed"),
    ],
)
def test_what_was_wrong_with_a_code_is_told_in_words(part: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    PeopleFace(two_keys()).refuse("confirm", part)
    assert f"not accepted (confirm): {told}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("verdict", "places", "which", "told"),
    [
        ("wrong-words", "33", "unknown", "These words are not a share as they stand. Look again at word 33."),
        ("unknown-word", "2, 9", "unknown", "A word is not in the list. Look again at words 2, 9."),
        ("other-set", "none named", "share 2", "It belongs to another set. What was typed is share 2."),
    ],
)
def test_a_share_typed_wrongly_is_told_in_sentences(verdict: str, places: str, which: str, told: str) -> None:
    wrong = text("backup.share-wrong", share="share 1 of 3", verdict=verdict, places=places, which=which)
    assert question(wrong) == f"Share 1 of 3 was not typed right. {told}"


def test_a_verdict_without_words_of_its_own_is_told_as_it_stands() -> None:
    wrong = text("backup.share-wrong", share="share 1 of 3", verdict="new", places="1", which="unknown")
    assert question(wrong) == english(wrong)
    assert {one.value for one in ShareVerdict} - set(_OF_SHARES) == {ShareVerdict.RIGHT.value}


def test_one_person_who_acts_is_asked_for_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nyes\n"))
    who = Who(count=1, proof=Proof.CODE)
    PeopleFace(two_keys(), Crossing(tmp_path)).ask(
        Request("4.1/1/1", prompts.Confirm(text=BRING.text), who, ("marta", "ana"))
    )
    assert "Who acts? One person, with their session code: marta, ana" in capsys.readouterr().out


def test_a_file_comes_in_from_pictures_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "code one.png").write_bytes(picture_of(animation_for(FILE).code(1), 4).png())
    (tmp_path / "inbox").mkdir()
    told = asked(f"\n!codes '{tmp_path}/code one.png'\nyes\n", tmp_path, monkeypatch)
    assert told == Interruption(
        Interrupt.CARRIED,
        carried=Carried(
            carriage=Carriage.PICTURES,
            path="inbox/aws/key.bin",
            sha256=FILE.sha256,
            length=300,
            compared=Compared.SAME,
        ),
    )
    assert (tmp_path / "inbox/aws/key.bin").read_bytes() == FILE.data
    assert " ".join(groups(bytes.fromhex(FILE.sha256))[:8]) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("!codes", "UR-NOTHING-READ"),
        ("!codes none.png", "UR-NOTHING-READ"),
        ("!codes 'a", "ValueError"),
        ("!show outbox/aws/blob.bin", "CODES-NOT-WRITTEN"),
    ],
)
def test_what_does_not_cross_is_said_and_the_prompt_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, named: str
) -> None:
    (tmp_path / "journal.jsonl").touch()
    monkeypatch.chdir(tmp_path)
    reply = asked(f"\n{typed}\nyes\n", tmp_path, monkeypatch)
    assert isinstance(reply, Reply) and reply.answer == prompts.Brought()
    assert named in capsys.readouterr().out


def test_no_file_comes_in_where_none_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    confirm = prompts.Confirm(text=text("keys.create", key="k", title="t", algorithm="a", usage="u"))
    assert isinstance(asked("\n!codes a.png\nyes\n", tmp_path, monkeypatch, confirm), Reply)
    assert "No files are wanted here." in capsys.readouterr().out


def test_what_was_written_goes_out_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = facts.OutputWritten(subject="aws", path="outbox/aws/key.bin", sha256=FILE.sha256, length=300)
    body = Recorded(effect="9.1/1/1", digest="", fact=written.kind, value=written.to_json())
    entry = seal(1, "2026-11-23T09:00:00Z", body, GENESIS)
    (tmp_path / "journal.jsonl").write_bytes(entry.line())
    (tmp_path / "outbox/aws").mkdir(parents=True)
    (tmp_path / "outbox/aws/key.bin").write_bytes(FILE.data)
    shown: list[str] = []
    monkeypatch.setattr(codes_commands, "show", lambda animation, *_: shown.append(animation.text(1)))
    told = asked("\n!show outbox/aws/key.bin\n\n", tmp_path, monkeypatch)
    assert isinstance(told, Interruption) and told.carried is not None
    assert (told.carried.carriage, told.carried.compared) == (Carriage.SCREEN, Compared.NOT_COMPARED)
    assert len(shown) == 1
    # Changed since: it is not shown.
    (tmp_path / "outbox/aws/key.bin").write_bytes(b"other")
    assert isinstance(asked("\n!show outbox/aws/key.bin\nyes\n", tmp_path, monkeypatch), Reply)
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("stick", "typed", "way"),
    [
        ("", "stick\nyes\n", prompts.Way.PLACE),
        ("REQUEST, blue (serial S1)", "no\nstick\n", prompts.Way.STICK),
        ("REQUEST, blue (serial S1)", "y\n", prompts.Way.PLACE),
    ],
)
def test_files_are_in_their_place_or_taken_from_the_stick(
    stick: str, typed: str, way: prompts.Way, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prompt = BRING.model_copy(update={"stick": stick})
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    reply = PeopleFace(two_keys()).ask(Request("4.1/1/1", prompt, Who(roles=(Role.ADMINISTRATOR,)), ("marta",)))
    assert isinstance(reply, Reply)
    assert reply.answer == prompts.Brought(way=way)
    assert ("REQUEST, blue" in capsys.readouterr().out) == bool(stick)
