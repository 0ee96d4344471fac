"""One byte changed in each kind of artefact: the verifier names it."""

# mypy: allow-untyped-calls
# Parts of pyHanko have no annotations.

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry, parse_journal, seal
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts.people import head_prompt
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.effects import Ask, Fact, Record, digest
from ceremony_app.devices.clock import from_text
from ceremony_app.documents.paper import Running
from ceremony_app.verify.report import Outcome, Report, Trust
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import Sample, SoftwareKey


def flip(path: Path, place: int = -10) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


def named(report: Report, check: str, *words: str) -> None:
    """The report fails, in that check, with these words."""
    assert report.outcome is Outcome.NOT_VERIFIED
    found = [one.sentence for one in report.failed() if one.id == check]
    assert found, report.failed()
    assert any(all(word in sentence for word in words) for sentence in found), found


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("plan.toml", "plan"),
        ("binding.toml", "binding"),
        ("outbox/*/EncryptedKeyMaterial.bin", "outputs"),
        ("outbox/*/HAND-OFF.txt", "outputs"),
        ("backup/*.backup.json", "packages"),
        ("inbox/*/params.json", "inputs"),
        ("store/*", "store"),
        ("journal.jsonl", "journal"),
    ],
)
def test_a_changed_file_is_named(copy: Path, trust: Trust, name: str, check: str) -> None:
    path = sorted(copy.glob(name))[0]
    flip(path)
    named(verify(copy, trust), check, path.name)


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("plan.toml", "plan"),
        ("binding.toml", "binding"),
        ("outbox/*/EncryptedKeyMaterial.bin", "outputs"),
        ("backup/*.backup.json", "packages"),
        ("documents/transcript.pdf", "transcript"),
        ("journal.jsonl", "journal"),
    ],
)
def test_a_missing_file_is_named(copy: Path, trust: Trust, name: str, check: str) -> None:
    path = sorted(copy.glob(name))[0]
    path.unlink()
    named(verify(copy, trust), check, path.name, "missing")


def test_a_blob_that_is_gone_from_the_store_is_named(copy: Path, trust: Trust, small: Sample) -> None:
    blob = small.state.all(facts.BlobMade)[0]
    (copy / "store" / blob.sha256).unlink()
    named(verify(copy, trust), "store", "the blob of", "missing")


@pytest.mark.parametrize(
    "place",
    [
        "outbox/other.bin",
        "backup/other.json",
        "outbox/aws/.hidden",
        "notes.txt",
        "documents/other.pdf",
        "elsewhere/deep/down.bin",
        "journal.torn-x",
    ],
)
def test_a_file_that_nobody_recorded_is_named(copy: Path, trust: Trust, place: str) -> None:
    (copy / place).parent.mkdir(parents=True, exist_ok=True)
    (copy / place).write_bytes(b"x")
    named(verify(copy, trust), "strangers", place.rsplit("/", 1)[-1])


@pytest.mark.parametrize(
    "place",
    [
        "inbox/aws-frankfurt/mail.txt",
        "journal.torn-0123456789abcdef",
        "documents/set-aside-0123456789abcdef",
        ".plan.toml.0123456789abcdef.part",
        "store/.aa.0123456789abcdef.part",
    ],
)
def test_what_may_lie_there_in_all_honesty_is_named_and_decides_nothing(copy: Path, trust: Trust, place: str) -> None:
    (copy / place).parent.mkdir(parents=True, exist_ok=True)
    (copy / place).write_bytes(b"x")
    report = verify(copy, trust)
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    assert place in next(one.sentence for one in report.checks if one.id == "strangers")


def test_more_of_such_files_than_are_named_are_counted_in_plain_letters(copy: Path, trust: Trust) -> None:
    for number in range(7):
        (copy / f"inbox/mail-{number}.txt").write_bytes(b"x")
    sentence = next(one.sentence for one in verify(copy, trust).checks if one.id == "strangers")
    assert "deciding nothing: 7 (inbox/mail-0.txt" in sentence and sentence.endswith(" ...).")
    assert "\\u" not in sentence


@pytest.mark.parametrize("name", ["store", "inbox", "outbox", "backup", "documents"])
def test_a_folder_that_became_a_link_is_named(copy: Path, trust: Trust, tmp_path: Path, name: str) -> None:
    (copy / name).rename(tmp_path / "elsewhere")
    (copy / name).symlink_to(tmp_path / "elsewhere")
    named(verify(copy, trust), "strangers", f"{name} is a symbolic link")


def test_what_belongs_to_a_drill_does_not_lie_in_a_production(tmp_path: Path) -> None:
    one = sample.production().write(tmp_path / "c")
    (one / "token").mkdir()
    (one / "token" / "softhsm2.conf").write_bytes(b"x")
    named(verify(one), "strangers", "token/softhsm2.conf")


def test_an_output_that_became_a_link_is_named(copy: Path, trust: Trust, tmp_path: Path) -> None:
    path = sorted(copy.glob("outbox/*/EncryptedKeyMaterial.bin"))[0]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(elsewhere)
    named(verify(copy, trust), "outputs", path.name)


def test_a_byte_in_a_page_of_the_transcript_is_named(copy: Path, trust: Trust) -> None:
    path = copy / "documents/transcript.pdf"
    data = path.read_bytes()
    # In the title of the document, which changes no structure.
    broken = data.replace(b"/Subject (Key ceremony", b"/Subject (Kez ceremony", 1)
    assert broken != data
    path.write_bytes(broken)
    report = verify(copy, trust)
    named(report, "signature", "changed after it was signed")
    named(report, "sealed", "transcript.pdf")


def test_something_added_behind_the_signature_is_named(copy: Path, trust: Trust) -> None:
    from io import BytesIO

    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    path = copy / "documents/transcript.pdf"
    writer = IncrementalPdfFileWriter(BytesIO(path.read_bytes()))
    writer.root["/Note"] = generic.pdf_string("approved")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    path.write_bytes(out.getvalue())
    named(verify(path, trust), "signature", "added")


def test_an_appended_comment_is_named(copy: Path, trust: Trust) -> None:
    path = copy / "documents/transcript.pdf"
    path.write_bytes(path.read_bytes() + b"% nothing to see\n")
    report = verify(copy, trust)
    assert report.outcome in (Outcome.NOT_VERIFIED, Outcome.UNREADABLE)
    assert {"signature", "transcript"} & {one.id for one in report.failed()}


def test_another_key_is_not_the_trusted_one(copy: Path) -> None:
    named(verify(copy, Trust(fingerprint="ab" * 32)), "anchor", "not the one that was given")
    named(verify(copy, Trust(certificate=b"\x30\x00")), "anchor", "another certificate")


# The journal of the folder


def lines(copy: Path) -> list[bytes]:
    return (copy / "journal.jsonl").read_bytes().splitlines(keepends=True)


def test_a_cut_journal_is_named(copy: Path, trust: Trust) -> None:
    (copy / "journal.jsonl").write_bytes(b"".join(lines(copy)[:100]))
    named(verify(copy, trust), "seal", "part at entry 101")


def test_a_torn_journal_is_named(copy: Path, trust: Trust) -> None:
    (copy / "journal.jsonl").write_bytes(b"".join(lines(copy))[:-4])
    named(verify(copy, trust), "journal", "torn")


def test_swapped_lines_are_named(copy: Path, trust: Trust) -> None:
    found = lines(copy)
    found[10], found[11] = found[11], found[10]
    (copy / "journal.jsonl").write_bytes(b"".join(found))
    named(verify(copy, trust), "journal", "entry 11")


def appended(copy: Path, *bodies: je.Body) -> None:
    entries, _ = parse_journal((copy / "journal.jsonl").read_bytes())
    for body in bodies:
        entries.append(seal(len(entries) + 1, entries[-1].at, body, entries[-1].hash))
    (copy / "journal.jsonl").write_bytes(b"".join(entry.line() for entry in entries))


def test_entries_that_are_no_seal_are_named(copy: Path, trust: Trust) -> None:
    fact = facts.ObjectDestroyed(what="the key", key_id="00" * 16)
    body = je.Recorded(effect="12.9/1/1", digest="", fact=fact.kind, value=fact.to_json())
    appended(copy, body)
    named(verify(copy, trust), "seal", "destroys another key")


def test_a_step_of_another_act_behind_the_freeze_is_named(copy: Path, trust: Trust) -> None:
    appended(copy, je.StepBegan(act="wrap", step="8.9", attempt=1, name="wrap", subject=""))
    named(verify(copy, trust), "seal", "act wrap")


def test_a_made_up_checkpoint_is_named(copy: Path, trust: Trust) -> None:
    entries, _ = parse_journal((copy / "journal.jsonl").read_bytes())
    last = entries[-1]
    appended(copy, je.Checkpoint(covers=last.entry, head=last.hash, signature="30060201010201ff"))
    named(verify(copy, trust), "checkpoints", "signature")


# A whole ceremony made up by somebody who has the key


def forged(small: Sample, change: Callable[[Entry], je.Body | None]) -> Sample:
    """The same ceremony, told again with some bodies changed or left out, then frozen and signed by the same key."""
    import copy as copying

    again = copying.copy(small)
    again.entries, again.files, again.store = [], dict(small.files), dict(small.store)
    again.state = type(small.state)()
    again.ceremony = copying.copy(small.ceremony)
    again.ceremony.state = again.state
    again._now = small._now.replace(hour=9, minute=0, second=0)
    for entry in small.entries:
        if isinstance(entry.body, je.Frozen):
            break
        if isinstance(entry.body, je.Checkpoint):
            again.checkpoint()
            continue
        body = change(entry)
        if body is not None:
            # At its own time, which stands on a hand-off sheet.
            again._now = from_text(entry.at)
            again.put(with_head(again, body) if body is entry.body else body, seconds=0)
    again.freeze()
    return again


def with_head(again: Sample, body: je.Body) -> je.Body:
    """A head that goes on paper is the head of this telling."""
    if not isinstance(body, je.Answered | je.Recorded):
        return body
    began = again.state.began.get(body.effect.split("/")[0])
    if began is None or began.name != "head":
        return body
    head = next(one.hash for one in reversed(again.entries) if one.body == began)
    prompt, fact = head_prompt(began.act, head)
    if isinstance(body, je.Recorded):
        return body.model_copy(update={"digest": digest(Record(fact)), "value": fact.to_json()})
    answer = {"words": list(prompt.words[-prompt.type_last :])}
    return body.model_copy(update={"digest": digest(Ask(prompt, TWO_CLAIM)), "answer": answer})


def is_fact(entry: Entry, kind: type[Fact]) -> bool:
    return isinstance(entry.body, je.Recorded) and entry.body.fact == kind.kind


def retold(entry: Entry, kind: type[Fact], **told: object) -> je.Body:
    """The body of an entry; where it records a fact of that kind, with other values."""
    body = entry.body
    if not isinstance(body, je.Recorded) or body.fact != kind.kind:
        return body
    value = {**body.value, **told}
    return body.model_copy(update={"value": value, "digest": digest(Record(kind.from_json(value)))})


@pytest.mark.parametrize(
    ("kind", "check", "words"),
    [
        (facts.SetProved, "backup", "without a proof"),
        (facts.ShareReadBack, "backup", "never typed back"),
        (facts.EnvelopeSealed, "backup", "never sealed"),
        (facts.PackageProved, "backup", "unproved"),
        (facts.SetCommitted, "keys", "before its backup"),
        (facts.KeyLocked, "keys", "never locked"),
        (facts.RouteChosen, "wraps", "never rehearsed"),
        (facts.WrappingKeyCompared, "wraps", "neither compared"),
        (facts.BlobMade, "wraps", "got no blob"),
    ],
)
def test_a_step_that_was_left_out_is_named(
    small: Sample, tmp_path: Path, kind: type[Fact], check: str, words: str
) -> None:
    again = forged(small, lambda entry: None if is_fact(entry, kind) else entry.body)
    named(verify(again.write(tmp_path / "c")), check, words)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"subsets": 4}, "4 subsets (all-subsets), and the plan has 3"),
        ({"method": "by-groups"}, "3 subsets (by-groups)"),
        ({"method": "some-subsets"}, "by some-subsets, which this program does not know"),
    ],
)
def test_a_proof_that_tells_of_other_subsets_than_there_are_is_named(
    small: Sample, tmp_path: Path, told: dict[str, object], words: str
) -> None:
    again = forged(small, lambda entry: retold(entry, facts.SetProved, **told))
    named(verify(again.write(tmp_path / "c")), "backup", words)


def test_a_set_of_fewer_shares_than_the_plan_has_is_named(small: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body:
        if not is_fact(entry, facts.ShareSetMade):
            return entry.body
        (made,) = small.state.all(facts.ShareSetMade)
        fewer = made.backup.model_copy(update={"commitments": made.backup.commitments[:2]})
        return retold(entry, facts.ShareSetMade, backup=fewer.to_json())

    named(verify(forged(small, change).write(tmp_path / "c")), "backup", "has 2 shares, the plan has 3")


def test_an_outcome_without_an_intent_is_named(small: Sample, tmp_path: Path) -> None:
    again = forged(small, lambda entry: None if entry.kind == "intended" else entry.body)
    named(verify(again.write(tmp_path / "c")), "replay", "without an intent")


def test_a_skipped_attempt_is_named(small: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body:
        body = entry.body
        return body.model_copy(update={"attempt": 3}) if isinstance(body, je.StepBegan) and body.step == "1.2" else body

    named(verify(forged(small, change).write(tmp_path / "c")), "replay", "attempt 3")


def test_a_consent_of_one_person_is_named(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body:
        body = entry.body
        return (
            body.model_copy(update={"by": body.by[:1]})
            if isinstance(body, je.Answered) and body.prompt == "consent"
            else body
        )

    named(verify(forged(told, change).write(tmp_path / "c")), "consents", "two people")


def test_an_undecided_deviation_is_named(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        return None if isinstance(body, je.DeviationDecided) and body.number == 1 else body

    named(verify(forged(told, change).write(tmp_path / "c")), "deviations", "deviation 1")


def test_pages_that_say_something_else_are_named(
    small: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has the key can sign other pages over the true journal; the rebuilt pages differ."""
    with monkeypatch.context() as patched:
        patched.setattr("ceremony_app.documents.transcript._running", lambda _: Running("PRODUCTION", "", "", "", ""))
        again = forged(small, lambda entry: entry.body)
    named(verify(again.write(tmp_path / "c")), "pages", "Page 1")


def test_a_certificate_of_another_key_is_named(small: Sample, tmp_path: Path) -> None:
    """A transcript signed by a key that the journal does not know."""
    from datetime import UTC, datetime

    from ceremony_app.documents.certificates import self_signed
    from ceremony_app.documents.signing import sign_transcript

    at, other = datetime(2026, 11, 23, 12, tzinfo=UTC), SoftwareKey(seed=8)
    unsigned = small.transcript[: small.transcript.index(b"%%EOF") + 6]
    signed = sign_transcript(unsigned, self_signed(other.spki, "other", at, other.sign), other.sign, at)
    (tmp_path / "t.pdf").write_bytes(signed)
    named(verify(tmp_path / "t.pdf"), "certificate", "not the one that the journal recorded")


def test_scripted_secrets_in_a_production_folder_are_named(tmp_path: Path) -> None:
    from ceremony_app.core.modes import Mode
    from tests.documents import sample

    one = sample.production()
    folder = one.write(tmp_path / "c")
    report = verify(folder, require=Mode.PRODUCTION)
    assert report.failed() == ()
    assert report.mode is Mode.PRODUCTION
    (folder / "drill-people").mkdir()
    named(verify(folder), "secrets", "drill-people")


# Behind the last checkpoint of a journal that nobody froze


def cut_behind_a_checkpoint(copy: Path) -> None:
    """The ceremony as a power cut leaves it in its act "lock": no transcript, the last step signed."""
    entries, _ = parse_journal((copy / "journal.jsonl").read_bytes())
    began = next(
        place for place, one in enumerate(entries) if isinstance(one.body, je.StepBegan) and one.body.act == "lock"
    )
    (copy / "journal.jsonl").write_bytes(b"".join(entry.line() for entry in entries[:began]))
    (copy / "documents/transcript.pdf").unlink()


def test_a_forged_entry_behind_the_last_checkpoint_is_named_and_said_to_be_unsigned(copy: Path) -> None:
    cut_behind_a_checkpoint(copy)
    honest = verify(copy)
    assert {check.id for check in honest.failed()} == {"transcript"}
    locked = facts.KeyLocked(key="data-key", held="held", wrap_refused_with="CKR", attributes=(), use="used")
    appended(copy, je.Recorded(effect="10.1/1/4", digest="", fact=locked.kind, value=locked.to_json()))
    report = verify(copy)
    named(report, "steps", "step 10.1, which is not in hand")
    checkpoints = next(check for check in report.checks if check.id == "checkpoints")
    assert "what journal.jsonl says after it is not signed (entries: 1)" in checkpoints.sentence
