"""What the transcript says, read back by Poppler; and that the same ceremony gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Frozen
from ceremony_app.core.keys.fingerprints import words
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.documents.transcript import JournalNotFrozen, build_transcript
from ceremony_app.documents.wording import NO_DEVIATION, SOFTWARE_TOKEN
from tests.documents import sample
from tests.documents.sample import Sample


def frozen_part(one: Sample) -> int:
    return next(place for place, entry in enumerate(one.entries, 1) if isinstance(entry.body, Frozen))


def rebuilt(one: Sample, upto: int | None = None) -> bytes:
    data = b"".join(entry.line() for entry in one.entries[: frozen_part(one) if upto is None else upto])
    entries, _ = parse_journal(data)
    return build_transcript(
        entries,
        one.plan,
        plan_bytes=one.plan_bytes,
        binding_bytes=one.binding_bytes,
        journal_bytes=data,
        certificate_der=one.certificate,
    )


def text(pdf: bytes, tmp_path: Path) -> str:
    (tmp_path / "t.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", tmp_path / "t.pdf", "-"], capture_output=True, check=True)
    return done.stdout.decode()


def squeezed(said: str) -> str:
    return re.sub(r"\s+", "", said)


def test_a_journal_that_is_not_frozen_gives_no_transcript(told: Sample) -> None:
    with pytest.raises(JournalNotFrozen):
        rebuilt(told, upto=frozen_part(told) - 1)


def test_bytes_that_are_not_the_entries_give_no_transcript(told: Sample) -> None:
    with pytest.raises(JournalNotFrozen):
        build_transcript(
            told.entries[: frozen_part(told)],
            told.plan,
            plan_bytes=told.plan_bytes,
            binding_bytes=told.binding_bytes,
            journal_bytes=told.journal,
            certificate_der=None,
        )


def test_a_ceremony_without_sticks_and_codes_has_no_heading_for_them(told: Sample, tmp_path: Path) -> None:
    lines = [line.strip() for line in text(told.transcript, tmp_path).splitlines()]
    assert "8 Packages and outputs" in lines
    assert "Sticks" not in lines and "Codes" not in lines


def test_the_same_ceremony_gives_the_same_bytes(told: Sample) -> None:
    assert told.transcript.startswith(rebuilt(told))
    assert rebuilt(told) == rebuilt(told)


def test_the_bytes_do_not_hang_on_hash_seed_zone_or_date(told: Sample, tmp_path: Path) -> None:
    folder = told.write(tmp_path / "c")
    code = (
        "import hashlib, sys; from pathlib import Path; from ceremony_app.core.journal.chain import parse_journal\n"
        "from ceremony_app.core.plan.load import load_plan; from ceremony_app.documents.transcript import *\n"
        f"f = Path({str(folder)!r}); data = (f/'journal.jsonl').read_bytes(); entries, _ = parse_journal(data)\n"
        f"entries = entries[:{frozen_part(told)}]; plan = (f/'plan.toml').read_bytes()\n"
        f"certificate = bytes.fromhex({(told.certificate or b'').hex()!r})\n"
        "pdf = build_transcript(entries, load_plan(plan).plan, plan_bytes=plan, certificate_der=certificate,\n"
        "  binding_bytes=(f/'binding.toml').read_bytes(), journal_bytes=b''.join(e.line() for e in entries))\n"
        "print(hashlib.sha256(pdf).hexdigest())"
    )
    settings = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **settings}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(rebuilt(told)).hexdigest()


def test_the_cover_says_drill_head_and_everything_unauthenticated(told: Sample, tmp_path: Path) -> None:
    said = text(told.transcript, tmp_path)
    first = said.split("\f")[0]
    assert "DRILL" in first and "PRODUCTION" not in first and "ABORTED" not in first
    head = told.entries[frozen_part(told) - 1].hash
    for start in range(0, 64, 16):
        assert " ".join(head[start + place : start + place + 4] for place in range(0, 16, 4)) in first
    for word in words(bytes.fromhex(head)):
        assert word in first
    assert "UNAUTHENTICATED" in first
    assert squeezed(SOFTWARE_TOKEN) in squeezed(said)
    assert "declaredbytheplan" in squeezed(first)
    assert "2 deviations" in first and "target google-webhook deferred" in first and "1 share" in first


def test_every_hash_of_the_record_is_printed_whole(told: Sample, tmp_path: Path) -> None:
    said = squeezed(text(told.transcript, tmp_path))
    state = told.state
    wanted = [fact.made.fingerprint or fact.made.check_value for fact in state.all(facts.KeyCreated)]
    wanted += [fact.sha256 for fact in state.all(facts.BlobMade)]
    wanted += [fact.sha256 for fact in state.all(facts.OutputWritten)]
    wanted += [fact.handover.fingerprint for fact in state.all(facts.WrappingKeyReceived)]
    wanted += [told.ceremony.plan_sha256, state.all(facts.ProgramIdentified)[0].sha256]
    assert [one for one in wanted if one not in said] == []


def test_what_is_known_against_the_device_is_there(tmp_path: Path) -> None:
    def limited(_: object, outcome: Any) -> Any:
        return outcome.model_copy(update={"limits": (sample.LIMIT,)}) if isinstance(outcome, TokenRead) else outcome

    flat = squeezed(text(sample.small(limited).transcript, tmp_path))
    assert "Knownlimit(measured)" in flat and "Itconcernspayments-data,webhook.Source:SoftHSM2.6.1." in flat


def test_people_custody_and_what_fell_are_there(told: Sample, tmp_path: Path) -> None:
    said = text(told.transcript, tmp_path)
    flat = squeezed(said)
    assert "Daniel Sørensen" in said and "Ольга Иванова" in said
    assert "⟨U+6F22⟩" in said, "a character without a glyph is marked, never dropped"
    assert "VOID share set of board" in said
    for sealed in told.state.all(facts.EnvelopeSealed):
        assert sealed.serial in said
    assert "anyof" not in flat and "any3of5shares" in flat
    assert "TARGET-FINGERPRINT-DIFFERS" in flat
    assert "gapof1h30min23s" in flat
    assert "host-plaintext" in said and "7trailingbytesafterthePKCS#8" in flat
    assert NO_DEVIATION not in said


def test_the_page_of_the_qualification_names_token_routes_and_what_is_lost(told: Sample, tmp_path: Path) -> None:
    pages = text(told.transcript, tmp_path).split("\f")
    (first,) = [number for number, page in enumerate(pages) if page.strip().find("Qualification of the token") > 0]
    flat = squeezed(pages[first] + pages[first + 1])
    opened = told.state.last(facts.TokenOpened)
    assert opened is not None
    token = opened.token
    for word in (token.serial, token.firmware_version, token.library, token.module_path, token.module_sha256):
        assert squeezed(word) in flat
    assert all(fact.route.value in flat for fact in told.state.all(facts.RouteChosen))
    assert "notenforced" in flat and "nothing:thetokenwrappedthelockedkey" in flat
    lost = flat[flat.index("Whattheplancannotpromise") :]
    assert "ThatkeysareoutofthisComputer'sreach".casefold() in lost.casefold()
    assert "host-plaintextforhybridSHA-256RSA-4096" in lost


def test_a_ceremony_without_deviation_says_so(tmp_path: Path) -> None:
    one = sample.small()
    said = text(one.transcript, tmp_path)
    assert NO_DEVIATION in said
    assert "Completed without deviation" in said


def test_a_stopped_ceremony_is_headed_aborted(aborted: Sample, tmp_path: Path) -> None:
    said = text(aborted.transcript, tmp_path)
    first = said.split("\f")[0]
    assert "ABORTED" in first and "fire alarm" in first
    assert "NOT LOCKED" in said or "destroyed in the token" in said


def test_a_ceremony_without_a_key_says_that_nobody_signed(tmp_path: Path) -> None:
    one = sample.stopped_before_the_key()
    said = text(one.transcript, tmp_path)
    assert "This document is not signed" in said
    assert "DRILL" in said.split("\f")[0]


def test_journal_and_plan_are_inside_byte_for_byte(told: Sample, tmp_path: Path) -> None:
    (tmp_path / "t.pdf").write_bytes(told.transcript)
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, tmp_path / "t.pdf"], check=True)
    journal = b"".join(entry.line() for entry in told.entries[: frozen_part(told)])
    assert (tmp_path / "journal.jsonl").read_bytes() == journal
    assert (tmp_path / "plan.toml").read_bytes() == told.plan_bytes
    assert (tmp_path / "binding.toml").read_bytes() == told.binding_bytes
    assert (tmp_path / "certificate.der").read_bytes() == told.certificate


def test_no_text_runs_over_the_margins(told: Sample, tmp_path: Path) -> None:
    (tmp_path / "t.pdf").write_bytes(told.transcript)
    subprocess.run(["pdftotext", "-bbox", tmp_path / "t.pdf", tmp_path / "t.html"], check=True)
    boxes = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', (tmp_path / "t.html").read_text()
    )
    assert len(boxes) > 5000
    outside = [box for box in boxes if float(box[2]) > 595.3 - 38 or float(box[0]) < 69 or float(box[3]) > 842 - 28]
    # The watermark is drawn across the page on purpose.
    assert [box for box in outside if box[4] not in "DRILL"] == []


def test_all_fonts_are_embedded(told: Sample, tmp_path: Path) -> None:
    (tmp_path / "t.pdf").write_bytes(told.transcript)
    said = subprocess.run(["pdffonts", tmp_path / "t.pdf"], capture_output=True, text=True, check=True).stdout
    rows = said.splitlines()[2:]
    assert rows and all(re.search(r"\byes\s+yes\s+yes\b", row) for row in rows), said
