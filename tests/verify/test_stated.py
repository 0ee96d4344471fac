"""A program that lies from the start, and signs its lie: what does not follow from the rest of the record is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.pin_outcomes import PinSetRead
from ceremony_app.core.script.state import fold
from ceremony_app.verify import stated_checks
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, CheckVerdict
from ceremony_app.verify.stated_checks import stated_check
from ceremony_app.verify.verifier import verify
from tests.core.script.test_state import entries, fact
from tests.documents import sample
from tests.documents.sample import Sample
from tests.verify.test_tampering import forged, is_fact, named, retold

Lie = Callable[[Any, Any], Any]


def of(kind: type[Any], **told: object) -> Lie:
    """Outcomes of one kind are told otherwise."""
    return lambda _, outcome: outcome.model_copy(update=told) if type(outcome) is kind else outcome


@pytest.mark.parametrize(
    ("lie", "says"),
    [
        (of(out.ProgramRead, sha256="00" * 32), "the program that was identified is not the one that began"),
        (of(out.ProgramRead, version="9.9"), "the program that was identified is not the one that began"),
        (of(out.TokenRead, software="hardware"), "told to be hardware, and by its own words it is software"),
        (of(out.TokenRead, limits=(sample.LIMIT,)), "the limits of the token are not those of its profile"),
        (of(out.KeyRead, check_value="00" * 16), "check value of key data-key is not of such a key"),
        (of(out.KeyRead, check_method="by hand"), "check value of key data-key is not of such a key"),
        (of(out.KeyRead, fingerprint="ab" * 32), "check value of key data-key is not of such a key"),
        (of(out.KeyRead, algorithm=KeyAlgorithm.HMAC_SHA256), "key data-key is no key of the plan, or of another"),
        (of(out.BackupBegun, id_words=("acid", "acid")), "cannot begin with the words acid acid"),
        (of(out.BackupBegun, identifier=7), "is of another mode"),
        (of(out.BackupBegun, identifier=1 << 15), "the identifier of set 32768 of board is none"),
        (of(out.ClockRead, utc="2020-01-01T00:00:00Z"), "the clock in entry"),
        (of(out.ClockRead, utc="noon"), "the clock in entry"),
    ],
)
def test_a_lie_from_the_start_is_named(tmp_path: Path, lie: Lie, says: str) -> None:
    named(verify(sample.small(lie).write(tmp_path / "c")), "stated", says)


def test_the_gap_of_a_resume_and_what_nobody_vouched_for_are_counted(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body:
        body = entry.body
        return body.model_copy(update={"gap_seconds": 9999, "unconfirmed": 9}) if isinstance(body, je.Resumed) else body

    report = verify(forged(told, change).write(tmp_path / "c"))
    named(report, "stated", "the gap of 9999 seconds in entry", "counts 9 unconfirmed entries, and there were others")


def test_an_envelope_that_holds_shares_of_two_sets_is_named(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body:
        body = entry.body
        assert not is_fact(entry, facts.EnvelopeSealed) or isinstance(body, je.Recorded)
        first = isinstance(body, je.Recorded) and body.value.get("index") == 0
        return retold(entry, facts.EnvelopeSealed, serial="TEB-1") if first else body

    named(verify(forged(told, change).write(tmp_path / "c")), "stated", "envelope TEB-1 holds shares of two sets")


def checked(*told: Fact, another_build: str = "") -> Check:
    plan = sample.small().plan
    first = sample.small().entries[0].body
    found = tuple(entries(first, *(fact("3.1/1/1", one) for one in told)))
    state = fold(found)
    return stated_check(Journal(found, 0, state, state, b""), plan, another_build)


def test_the_sets_of_pins_are_looked_at_too() -> None:
    one = PinSetRead(
        pin=PinKind.USER,
        identifier=0x4001,
        id_words=("acid", "acid"),
        iteration_exponent=1,
        salt="",
        commitments=(),
        symbols="",
        length=1,
        prefix="",
        bits=1,
        rules="",
    )
    said = checked(facts.PinSetsMade(sets=(one,), roles="one"))
    assert "the shares of the user PIN cannot begin with the words acid acid" in said.sentence


def test_the_limits_of_another_builds_profile_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    token = sample.TOKEN.model_copy(update={"limits": (sample.LIMIT,)})
    assert checked(facts.TokenOpened(token=token)).verdict is CheckVerdict.FAILED
    other = checked(facts.TokenOpened(token=token), another_build="another build ran")
    assert other.verdict is CheckVerdict.NOT_CHECKED
    assert other.sentence.startswith("Not compared by this build, as another build ran: the limits of the token")
    monkeypatch.setattr(stated_checks, "device_limits", lambda *_: (sample.LIMIT,))
    assert checked(facts.TokenOpened(token=token)).verdict is CheckVerdict.PASSED


def test_a_length_that_the_object_does_not_have_is_named(tmp_path: Path) -> None:
    report = verify(sample.small(of(out.BlobRead, length=7)).write(tmp_path / "c"))
    named(report, "store", "the blob of data-key for aws-frankfurt has another length than the journal says")
