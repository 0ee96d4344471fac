"""What crossed on sticks against the rest of the journal: each thing that does not fit is named."""

from __future__ import annotations

import pytest

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import (
    Body,
    DeviationOpened,
    LogStick,
    LogStickChange,
    Recorded,
)
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.sticks import Medium, ReadBack
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import CarriedRead, Direction, FileRead, HandoverRead, HandoverSource
from ceremony_app.verify.journal_checks import read_journal
from ceremony_app.verify.media_checks import media_check
from ceremony_app.verify.report import CheckVerdict
from tests.flow.ceremonies import opened, two_keys

KEY = FileRead(name="key.pem", sha256="11" * 32, length=3)
BLOB = FileRead(name="aws/blob.bin", sha256="22" * 32, length=4)
PDF = FileRead(name="transcript-x.pdf", sha256="33" * 32, length=5)


def carried(*files: FileRead, read_back: ReadBack = ReadBack.REMOUNTED, medium: Medium = Medium.STICK) -> CarriedRead:
    return CarriedRead(
        stick="S",
        medium=medium,
        serial="S1",
        uuid="U",
        file_system="vfat",
        options=(),
        files=files,
        read_back=read_back,
    )


def came(*files: FileRead, read_back: ReadBack = ReadBack.COPIED) -> Fact:
    read = carried(*files, read_back=read_back)
    return facts.StickTransfer(direction=Direction.IN, subject="aws", carried=read)


def went(read: CarriedRead, subject: str = "") -> Fact:
    return facts.StickTransfer(direction=Direction.OUT, subject=subject, carried=read)


def received(*files: FileRead) -> Fact:
    handover = HandoverRead(
        target="aws",
        source=HandoverSource.INBOX,
        files=files,
        spki="",
        fingerprint="",
        modulus_bits=4096,
        stated=(),
        expires="",
    )
    return facts.WrappingKeyReceived(handover=handover)


WRITTEN = facts.OutputWritten(subject="aws", path="outbox/aws/blob.bin", sha256=BLOB.sha256, length=4)
SIGNED = facts.TranscriptSigned(sha256=PDF.sha256, length=5, certificate_sha256="")
HELD = LogStick(stick="LOG, yellow", medium="stick", serial="S2", uuid="U2", change=LogStickChange.HOLDS)
LOST = HELD.model_copy(update={"change": LogStickChange.LOST, "code": "STICK-PULLED", "why": "pulled"})
DEVIATION = DeviationOpened(
    number=1, step="6.1", expected="LOG, yellow holds journal and store", happened="STICK-PULLED: pulled", by=()
)


def said(*told: Fact | Body, mode: Mode = Mode.DRILL) -> tuple[CheckVerdict, str]:
    lines, previous = b"", GENESIS
    first = opened(two_keys()).model_copy(update={"mode": mode})
    bodies: list[Body] = [first]
    for one in told:
        if isinstance(one, Fact):
            bodies.append(Recorded(effect="4.1/1/3", digest="", fact=one.kind, value=one.to_json()))
        else:
            assert isinstance(one, Body)
            bodies.append(one)
    for number, body in enumerate(bodies, start=1):
        entry = seal(number, "2026-11-23T09:00:00Z", body, previous)
        lines, previous = lines + entry.line(), entry.hash
    journal, _ = read_journal(lines, "journal", "journal.jsonl")
    assert journal is not None
    check = media_check(journal)
    return check.verdict, check.sentence


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ([came(KEY), received(BLOB)], "brought other files"),
        ([came(KEY, read_back=ReadBack.REMOUNTED), received(KEY)], "not copied before it was parsed"),
        ([WRITTEN, went(carried(BLOB, KEY))], "took out key.pem"),
        ([WRITTEN, went(carried(BLOB.model_copy(update={"sha256": "44" * 32})))], "took out aws/blob.bin"),
        ([WRITTEN, went(carried(BLOB, read_back=ReadBack.COPIED))], "was not read back"),
        ([WRITTEN, went(carried(BLOB, medium=Medium.FOLDER))], "was not read back"),
        ([WRITTEN, went(carried(BLOB, read_back=ReadBack.FOLDER))], "was not read back"),
        ([SIGNED, went(carried(BLOB), "transcript")], "took out aws/blob.bin"),
        ([HELD, LOST], "no deviation does"),
        ([HELD, LOST, DEVIATION.model_copy(update={"happened": "something else"})], "no deviation does"),
        ([HELD, DEVIATION, LOST], "no deviation does"),
        ([HELD, LOST, DEVIATION, HELD, LOST], "entry 6 tells of the loss"),
    ],
)
def test_what_does_not_fit_is_named(told: list[Fact | Body], named: str) -> None:
    verdict, sentence = said(*told)
    assert verdict is CheckVerdict.FAILED
    assert named in sentence


def test_production_knows_no_folders() -> None:
    folder = went(carried(BLOB, medium=Medium.FOLDER, read_back=ReadBack.FOLDER))
    assert said(WRITTEN, folder)[0] is CheckVerdict.PASSED
    assert "folder in place of a stick" in said(WRITTEN, folder, mode=Mode.PRODUCTION)[1]
    log = HELD.model_copy(update={"medium": Medium.FOLDER.value})
    assert "folder in place of a stick" in said(log, mode=Mode.PRODUCTION)[1]


def test_what_fits_is_counted() -> None:
    out = (WRITTEN, went(carried(BLOB)), SIGNED, went(carried(PDF), "transcript"))
    verdict, sentence = said(HELD, LOST, DEVIATION, HELD, came(KEY), received(KEY), *out)
    assert verdict is CheckVerdict.PASSED
    assert "1 in, 2 out" in sentence
    assert "LOG, yellow (S2)" in sentence
    assert said()[1] == "No file crossed on a stick, and no stick holds the journal."
