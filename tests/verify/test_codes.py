"""What crossed through codes against the rest of the journal."""

from __future__ import annotations

import pytest

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import Body, Carriage, Carried, Compared, Recorded
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import FileRead, HandoverRead, HandoverSource
from ceremony_app.verify.code_checks import code_check
from ceremony_app.verify.journal_checks import read_journal
from ceremony_app.verify.report import CheckVerdict
from tests.flow.ceremonies import opened, two_keys

HANDOVER = HandoverRead(
    target="aws",
    source=HandoverSource.INBOX,
    files=(FileRead(name="key.bin", sha256="11" * 32, length=3),),
    spki="",
    fingerprint="",
    modulus_bits=4096,
    stated=(),
    expires="",
)
RECEIVED = facts.WrappingKeyReceived(handover=HANDOVER)
WRITTEN = facts.OutputWritten(subject="aws", path="outbox/aws/blob.bin", sha256="22" * 32, length=4)
SIGNED = facts.TranscriptSigned(sha256="33" * 32, length=5, certificate_sha256="")


def crossed(carriage: Carriage, path: str, digit: str, length: int) -> Carried:
    """A file whose SHA-256 is that digit over and over."""
    return Carried(carriage=carriage, path=path, sha256=digit * 64, length=length, compared=Compared.NOT_COMPARED)


CAME = crossed(Carriage.CAMERA, "inbox/aws/key.bin", "1", 3)
WENT = crossed(Carriage.SCREEN, "outbox/aws/blob.bin", "2", 4)


def said(*told: Fact | Body) -> tuple[CheckVerdict, str]:
    """The check of a journal with these in it."""
    lines, previous = b"", GENESIS
    bodies: list[Body] = [opened(two_keys())]
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
    check = code_check(journal)
    return check.verdict, check.sentence


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ([CAME.model_copy(update={"sha256": "44" * 32}), RECEIVED], "another inbox/aws/key.bin"),
        ([CAME.model_copy(update={"length": 4}), RECEIVED], "another inbox/aws/key.bin"),
        ([WENT], "showed outbox/aws/blob.bin"),
        ([WRITTEN, WENT.model_copy(update={"sha256": "44" * 32})], "showed outbox/aws/blob.bin"),
        ([WRITTEN, crossed(Carriage.SCREEN, "documents/transcript.pdf", "3", 5)], "showed documents/transcript.pdf"),
    ],
)
def test_what_does_not_fit_is_named(told: list[Fact | Body], named: str) -> None:
    verdict, sentence = said(*told)
    assert verdict is CheckVerdict.FAILED
    assert named in sentence


def test_what_fits_is_counted() -> None:
    transcript = crossed(Carriage.SCREEN, "documents/transcript.pdf", "3", 5)
    verdict, sentence = said(CAME, RECEIVED, WRITTEN, WENT, SIGNED, transcript)
    assert verdict is CheckVerdict.PASSED
    assert "1 files came in and 2 were shown" in sentence


def test_what_was_never_received_contradicts_nothing() -> None:
    assert said(CAME)[0] is CheckVerdict.PASSED
    assert said()[1] == "No file crossed through codes."
