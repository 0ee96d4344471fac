"""opencryptoki's software token: it obeys the attributes that it knows, and 3.8.1 knows few (hsm.md §2, §3)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenCallFailed, TokenPinIncorrect, TokenPinLocked
from ceremony_app.terminal.exits import Exit
from tests.modules.reports import AES, EC, HMAC, L1, L1_SHA1, L2, RSA, Report, qualified
from tests.modules.rooms import Room, backup_key, opencryptoki, pipe

NOT_THERE = "CKR_MECHANISM_INVALID (0x70)"
OLD = "3.8"
"""The version of which all this was measured; a later one does more."""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with opencryptoki(tmp_path_factory.mktemp("opencryptoki") / "room") as made:
        with made.client() as client:
            version = client.describe().library_version
        if version != OLD:
            pytest.skip(f"this is opencryptoki {version}, and what is said here was measured on {OLD}")
        yield made


@pytest.fixture(scope="module")
def report(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return qualified(room, tmp_path_factory.mktemp("report"))


@pytest.fixture
def token(room: Room) -> Iterator[TokenClient]:
    with room.client() as client:
        yield client


def test_a_wrong_pin_locks_at_last(tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a room of its own, which nobody can use afterwards."""
    with opencryptoki(tmp_path_factory.mktemp("locked") / "room") as made:
        wrong = replace(made, pin=b"wrong")
        for _ in range(8):
            try:
                with wrong.client():
                    pass
            except TokenPinIncorrect:
                continue
            except TokenPinLocked:
                break
        else:
            pytest.fail("it never locked")
        with pytest.raises(TokenPinLocked), made.client():
            pass


def test_attributes_that_it_does_not_know_are_not_promised(report: Report) -> None:
    told = report.verdicts
    assert {name for name, verdict in told.items() if verdict == "not-supported"} == {
        "wrap-untrusted",
        "other-mechanism",
        "restore-template",
    }
    assert "not-enforced" not in told.values()
    assert {"promise.wrap-untrusted", "promise.other-mechanism", "promise.software"} <= report.lost
    assert report.document["token"]["software"] is True


def test_which_ways_a_key_takes(report: Report) -> None:
    for algorithm in (AES, HMAC, RSA):
        told = report.trials(algorithm, L2)
        assert told.pop("host-plaintext") == "passed"
        assert set(told.values()) == {NOT_THERE}
    for wanted in (L1_SHA1, L1):
        assert report.trials(AES, wanted) == {"direct": "passed", "host-plaintext": "passed"}
    assert set(report.trials(EC, L2).values()) == {NOT_THERE}
    assert report.trials(RSA, None) == {
        "backup-kwp": NOT_THERE,
        "backup-transport": NOT_THERE,
        "host-plaintext": "passed",
    }
    assert (report.status, report.document["left"]) == (Exit.REFUSED, [])


@pytest.mark.parametrize(
    ("algorithm", "usage"),
    [
        (AES, KeyUsage.ENCRYPT_DECRYPT),
        (HMAC, KeyUsage.GENERATE_VERIFY_MAC),
        (RSA, KeyUsage.SIGN_VERIFY),
        (RSA, KeyUsage.ENCRYPT_DECRYPT),
    ],
)
def test_a_key_takes_less_of_a_template_and_its_lock_holds(
    token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage
) -> None:
    key_id = os.urandom(16)
    made = token.generate(algorithm, usage, key_id, "x")
    assert made.rung == "without-copyable"
    assert (made.attribute("CKA_COPYABLE"), made.attribute("CKA_ALLOWED_MECHANISMS")) == ("not told", "not told")
    assert token.prove_use(key_id, algorithm, usage).verified
    told = token.lock(key_id)
    # By CBC with padding, the only wrap under an AES key that it has.
    assert (told.held, told.wrap_refused_with) == (True, "CKR_KEY_UNEXTRACTABLE (0x6a)")
    assert token.destroy(key_id) == 0


def test_no_curves(token: TokenClient) -> None:
    with pytest.raises(TokenCallFailed, match=r"CKR_MECHANISM_INVALID \(0x70\)"):
        token.make_signing_key(os.urandom(16), "x")


def test_a_key_comes_back_in_clear_alone(token: TokenClient) -> None:
    key_id, value = os.urandom(16), os.urandom(32)
    with backup_key(token), pytest.raises(TokenCallFailed, match=r"CKR_MECHANISM_INVALID \(0x70\)"):
        token.restore(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "x", os.urandom(40), None)
    assert token.find(key_id) == ()
    with pipe(value) as material:
        back = token.restore_from_fd(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "x", material, None)
    assert (back.attribute("CKA_SENSITIVE"), back.attribute("CKA_EXTRACTABLE")) == ("true", "false")
    assert token.destroy(key_id) == 0


def test_it_keeps_records(token: TokenClient) -> None:
    token.write_record("head", b"first")
    token.write_record("head", b"second")
    assert token.read_record("head") == b"second"
