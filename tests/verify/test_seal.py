"""What stands behind the freeze is not signed by the transcript, and can change nothing that is."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.terminal.verify_command import verify as verify_command
from ceremony_app.verify.report import CheckVerdict, Outcome, Report, Trust
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import PREFLIGHT


def told_again(copy: Path, change: Callable[[list[Entry]], Sequence[Entry | je.Body]]) -> None:
    """Write the journal anew, chained, with other entries; whoever holds the folder can do this."""
    entries, _ = parse_journal((copy / "journal.jsonl").read_bytes())
    lines, previous, at = [], GENESIS, ""
    for number, one in enumerate(change(entries), start=1):
        at, body = (one.at, one.body) if isinstance(one, Entry) else (at, one)
        entry = seal(number, at, body, previous)
        previous = entry.hash
        lines.append(entry.line())
    (copy / "journal.jsonl").write_bytes(b"".join(lines))


def found(report: Report, check: str) -> tuple[CheckVerdict, str]:
    one = next(one for one in report.checks if one.id == check)
    return one.verdict, one.sentence


def steps_called(entries: Sequence[Entry], *names: str) -> tuple[str, ...]:
    return tuple(one.body.step for one in entries if isinstance(one.body, je.StepBegan) and one.body.name in names)


@pytest.mark.parametrize("name", ["export", "lock", "preflight", "compare"])
def test_a_rewinding_behind_the_freeze_strikes_nothing_out(copy: Path, trust: Trust, name: str) -> None:
    told_again(
        copy,
        lambda all_: [*all_, je.Rewound(steps=steps_called(all_, name), cause=je.RewindCause.BACK, by=())],
    )
    if name == "export":
        shutil.rmtree(copy / "outbox")
    report = verify(copy, trust)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert "not of the seal" in found(report, "seal")[1]
    if name == "export":
        assert found(report, "outputs")[0] is CheckVerdict.FAILED


@pytest.mark.parametrize(
    "body",
    [
        je.StepBegan(act="seal", step="9.1", attempt=2, name="sign", subject=""),
        je.Refused(step="9.1", attempt=1, effect="9.1/1/1", code="X", parts={}),
        je.SetVoided(policy="board", identifier=1, why="", handed_out=()),
        je.Presence(person="mallory", change=je.PresenceChange.CAME, instead_of=None, by=()),
        je.DeviationOpened(
            number=1,
            step="12.1",
            expected="",
            happened="",
            by=(je.ActedBy(person="nobody", mark=je.Mark.CODE),),
        ),
        je.DeviationDecided(number=0, disposition=je.Disposition.CONTINUE, subject="", by=()),
        je.DeviationDecided(number=1, disposition=je.Disposition.VOID_KEY, subject="", by=()),
        je.StepSkipped(step="R1.1", why=""),
    ],
)
def test_an_entry_that_is_no_seal_is_named(copy: Path, trust: Trust, body: je.Body) -> None:
    told_again(copy, lambda all_: [*all_, body])
    report = verify(copy, trust)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert "behind the freeze" in found(report, "seal")[1] or found(report, "replay")[0] is CheckVerdict.FAILED


def test_a_seal_without_signed_heads_is_named(copy: Path, trust: Trust) -> None:
    def change(entries: list[Entry]) -> list[Entry]:
        frozen = next(place for place, one in enumerate(entries, 1) if isinstance(one.body, je.Frozen))
        return [*entries[:frozen], *(one for one in entries[frozen:] if not isinstance(one.body, je.Checkpoint))]

    told_again(copy, change)
    report = verify(copy, trust)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert found(report, "sealed")[0] is CheckVerdict.FAILED
    assert "no checkpoint signs" in found(report, "sealed")[1]


def test_a_folder_cut_at_its_freeze_is_not_authentic(copy: Path, trust: Trust) -> None:
    def change(entries: list[Entry]) -> list[Entry]:
        return entries[: next(place for place, one in enumerate(entries, 1) if isinstance(one.body, je.Frozen))]

    told_again(copy, change)
    report = verify(copy, trust)
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED
    assert found(report, "sealed")[0] is CheckVerdict.NOT_CHECKED
    assert "sealed" in found(report, "complete")[1]


def test_a_head_that_was_read_and_not_signed_is_not_authentic(copy: Path, trust: Trust) -> None:
    def change(entries: list[Entry]) -> list[Entry]:
        read = next(
            place
            for place, one in enumerate(entries, 1)
            if isinstance(one.body, je.Recorded) and one.body.fact == facts.HeadRead.kind
        )
        return entries[:read]

    told_again(copy, change)
    report = verify(copy, trust)
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED
    assert found(report, "sealed")[0] is CheckVerdict.NOT_CHECKED


def place_of(entries: Sequence[Entry], fits: Callable[[je.Body], bool]) -> int:
    return next(place for place, one in enumerate(entries) if fits(one.body))


def is_fact(body: je.Body, kind: str) -> bool:
    return isinstance(body, je.Recorded) and body.fact == kind


def destroys(body: je.Body) -> bool:
    return isinstance(body, je.Intended) and body.operation == "destroy-key"


def test_a_key_that_was_to_be_destroyed_after_a_bad_verdict_is_named(copy: Path, trust: Trust) -> None:
    def change(entries: list[Entry]) -> list[Entry | je.Body]:
        place = place_of(entries, lambda body: is_fact(body, "transcript-verified"))
        body = entries[place].body
        assert isinstance(body, je.Recorded)
        worse = body.model_copy(update={"value": {**body.value, "outcome": "not-verified"}})
        return [*entries[:place], worse, *entries[place + 1 :]]

    told_again(copy, change)
    report = verify(copy, trust)
    assert found(report, "sealed")[0] is CheckVerdict.FAILED
    assert "although the verifier had said not-verified" in found(report, "sealed")[1]


def test_a_key_that_was_to_be_destroyed_before_the_verifier_ran_is_named(copy: Path, trust: Trust) -> None:
    told_again(copy, lambda all_: [one for one in all_ if not is_fact(one.body, "transcript-verified")])
    report = verify(copy, trust)
    assert found(report, "sealed")[0] is CheckVerdict.FAILED
    assert "before the verifier was run" in found(report, "sealed")[1]


def test_something_else_that_is_kept_behind_the_freeze_is_named(copy: Path, trust: Trust) -> None:
    kept = facts.ObjectKept(what="key data-key", reason="somebody wants it")
    body = je.Recorded(effect="12.4/1/1", digest="", fact=kept.kind, value=kept.to_json())
    told_again(copy, lambda all_: [*all_, body])
    report = verify(copy, trust)
    assert "keeps something else" in found(report, "seal")[1]


def test_a_seal_that_destroys_before_it_verifies_is_refused(copy: Path, trust: Trust) -> None:
    """Also where each step bears the number of the other."""

    def change(entries: list[Entry]) -> list[Entry | je.Body]:
        def swapped(step: str) -> str:
            return {"12.3": "12.4", "12.4": "12.3"}.get(step, step)

        def renamed(body: je.Body) -> je.Body:
            update: dict[str, str] = {}
            if hasattr(body, "step"):
                update["step"] = swapped(body.step)
            if hasattr(body, "effect"):
                step, _, rest = body.effect.partition("/")
                update["effect"] = f"{swapped(step)}/{rest}"
            return body.model_copy(update=update)

        began = {
            name: place_of(entries, lambda body, name=name: isinstance(body, je.StepBegan) and body.name == name)  # type: ignore[misc]
            for name in ("verify", "destroy-ceremony-key", "goodbye")
        }
        verifies = entries[began["verify"] : began["destroy-ceremony-key"]]
        destroyed = entries[began["destroy-ceremony-key"] : began["goodbye"]]
        moved = [renamed(one.body) for one in (*destroyed, *verifies) if not isinstance(one.body, je.Checkpoint)]
        return [*entries[: began["verify"]], *moved, *entries[began["goodbye"] :]]

    told_again(copy, change)
    report = verify(copy, trust)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert any("before the verifier was run" in one.sentence for one in report.failed()), report.failed()


def test_a_key_that_people_kept_is_said_to_be_kept(tmp_path: Path) -> None:
    one = sample.closed_unverified()
    assert one.certificate is not None
    report = verify(one.write(tmp_path / "c"), Trust(certificate=one.certificate))
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    assert "the ceremony key was kept, as the verifier said not-verified" in found(report, "sealed")[1]


def test_what_no_key_signed_is_said_to_be_so(folder: Path, trust: Trust) -> None:
    report = verify(folder, trust)
    assert "not signed: journal.jsonl says that the ceremony key was destroyed" in found(report, "sealed")[1]
    assert "not signed" in found(report, "checkpoints")[1]


def test_pages_of_another_version_are_never_authentic(
    folder: Path, trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ceremony_app.verify.transcript_checks.__version__", "9.9.9")
    for path in (folder, folder / "documents/transcript.pdf"):
        report = verify(path, trust)
        assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED
        assert "pages" in found(report, "complete")[1]


# What no transcript holds


def behind(copy: Path, trust: Trust, *bodies: je.Body) -> Report:
    """The report on a folder in whose journal these stand, right behind the freeze."""

    def change(entries: list[Entry]) -> list[Entry | je.Body]:
        frozen = place_of(entries, lambda body: isinstance(body, je.Frozen)) + 1
        return [*entries[:frozen], *bodies, *entries[frozen:]]

    told_again(copy, change)
    return verify(copy, trust)


TWO = (je.ActedBy(person="marta", mark=je.Mark.CODE), je.ActedBy(person="wanda", mark=je.Mark.CODE))
OTHER = "cd" * 32


def recorded(fact: Fact) -> je.Body:
    return je.Recorded(effect="R1.1/1/1", digest="", fact=fact.kind, value=fact.to_json())


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            je.DeviationOpened(number=1, step="12.1", expected=f"program {OTHER}", happened="another", by=()),
            f"deviation 1 at step 12.1, expected: program {OTHER}, happened: another",
        ),
        (
            je.DeviationDecided(number=1, disposition=je.Disposition.ACCEPT_PROGRAM, subject=OTHER, by=TWO),
            f"another program with SHA-256 {OTHER} was let in by marta, wanda",
        ),
        (
            je.DeviationDecided(number=1, disposition=je.Disposition.CONTINUE, subject="", by=TWO),
            "deviation 1 was decided as continue by marta, wanda",
        ),
        (
            je.Resumed(number=1, program_sha256=OTHER, gap_seconds=1, torn_sha256=None, torn_length=0, unconfirmed=0),
            f"taken up again by another program, with SHA-256 {OTHER}",
        ),
        (
            recorded(facts.WarningsAccepted(warnings=("swap is on",), reason="no time")),
            "warnings about this computer were accepted: swap is on",
        ),
        (
            recorded(facts.PreflightDone(checks=PREFLIGHT, accepted="to be signed")),
            "this computer was looked at again: network warning, swap stop",
        ),
        (je.Plugged(devices=("a keyboard",)), "plugged in: a keyboard"),
        (
            je.Refused(step="12.1", attempt=1, effect="12.1/1/1", code="SEAL-NOT-VERIFIED", parts={}),
            "step 12.1 was refused with SEAL-NOT-VERIFIED",
        ),
    ],
)
def test_what_only_the_journal_tells_is_told_in_verdict_and_json(
    copy: Path, trust: Trust, body: je.Body, says: str
) -> None:
    assert verify(copy, trust).beyond == ()
    report = behind(copy, trust, body)
    assert [one.partition(": ")[2] for one in report.beyond] == [says]
    assert says in found(report, "beyond")[1]
    assert report.as_json()["beyond"] == list(report.beyond)
    said = CliRunner().invoke(verify_command, [str(copy)]).output.splitlines()
    assert "NOT IN THE TRANSCRIPT: behind its freeze journal.jsonl tells more (1)" in said[-1]


def test_whether_a_key_signed_what_only_the_journal_tells_is_told(tmp_path: Path) -> None:
    one = sample.closed_unverified()
    report = verify(one.write(tmp_path / "c"))
    assert any("(signed by a checkpoint): the verifier had said not-verified" in told for told in report.beyond)
    late = Path(shutil.copytree(tmp_path / "c", tmp_path / "late"))
    told_again(late, lambda all_: [*all_, je.Plugged(devices=("a keyboard",))])
    assert verify(late).beyond[-1].endswith("(signed by nothing): plugged in: a keyboard")


def test_a_transcript_alone_says_that_more_may_be_told_elsewhere(folder: Path, trust: Trust) -> None:
    report = verify(folder / "documents/transcript.pdf", trust)
    assert report.beyond == ()
    assert "what the journal tells behind its freeze" in found(report, "files")[1]


def test_no_sentence_speaks_to_the_terminal(copy: Path) -> None:
    body = je.Intended(effect="\x1b[2J\x1b[HAUTHENTIC\n\x9b/1/²", digest="", operation="sign-transcript", arguments={})
    told_again(copy, lambda all_: [*all_, body])
    text = "".join(verify(copy).lines())
    assert text.isascii() and text.isprintable() and "\\x1b[2J" in text
