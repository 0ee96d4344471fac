"""NSS softokn: good blobs of every key, and nothing that should hold one back does (hsm.md §2, §3)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.wrapping import keywrap
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.refusals import (
    TokenCallFailed,
    TokenHasNoRecords,
    TokenModuleFailed,
    TokenPinIncorrect,
)
from ceremony_app.devices.hsm.survey import ModuleState, survey
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.tokens_command import SerialNotThere, SerialTwice, tokens
from tests.modules.reports import AES, EC, HMAC, KOBLITZ, L1, L2, RSA, Report, qualified
from tests.modules.rooms import Room, backup_key, nss, pipe

INCONSISTENT = "CKR_KEY_TYPE_INCONSISTENT (0x63)"
NOT_THERE = "CKR_MECHANISM_INVALID (0x70)"
CLOUD_WAYS = {"composed": "passed", "host-assisted": "passed", "host-assisted-import": "passed"}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with nss(tmp_path_factory.mktemp("nss") / "room") as made:
        yield made


@pytest.fixture(scope="module")
def report(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return qualified(room, tmp_path_factory.mktemp("report"))


@pytest.fixture
def token(room: Room) -> Iterator[TokenClient]:
    with room.client() as client:
        yield client


def test_without_its_folder_it_does_not_start(room: Room) -> None:
    with pytest.raises(TokenModuleFailed):
        TokenClient.start(room.module.model_copy(update={"config": None}))


def test_a_folder_that_would_change_its_start_string_is_refused(room: Room, tmp_path: Path) -> None:
    folder = f"{tmp_path}' flags='noModDB"
    with pytest.raises(TokenModuleFailed, match="quotation mark"):
        TokenClient.start(room.module.model_copy(update={"config": folder}))
    [found] = survey((room.module.module,), {room.module.module: folder}, shipped_profiles())
    assert (found.state, "quotation mark" in found.why) == (ModuleState.FAILED, True)


def test_a_binding_is_written_for_one_of_its_two_tokens(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both say the same serial number; and what the environment says of SoftHSM is not NSS's."""
    monkeypatch.setenv("SOFTHSM2_CONF", "/x/softhsm2.conf")
    bound, module, config = tmp_path / "b.toml", room.module.module, str(room.module.config)
    asked = ["--only", "--module", module, "--serial", room.module.serial, "--binding-out", str(bound)]
    with pytest.raises(SerialNotThere):
        CliRunner().invoke(tokens, asked, catch_exceptions=False)
    with pytest.raises(SerialTwice):
        CliRunner().invoke(tokens, [*asked, "--config", config], catch_exceptions=False)
    named = [*asked, "--config", config, "--label", room.module.label]
    assert CliRunner().invoke(tokens, named, catch_exceptions=False).exit_code == Exit.OK
    found = load_binding(bound.read_bytes()).binding
    assert found is not None
    assert (found.module_config, found.token_label) == (config, room.module.label)


def test_a_wrong_pin(room: Room) -> None:
    with pytest.raises(TokenPinIncorrect), replace(room, pin=b"not this one").client():
        pass


def test_what_it_does_not_enforce(report: Report) -> None:
    told = report.verdicts
    assert {name for name, verdict in told.items() if verdict == "not-enforced"} == {
        "wrap-secret",
        "wrap-private",
        "wrap-untrusted",
        "make-trusted",
        "lock-secret",
        "lock-private",
        "other-mechanism",
        "copy-extractable",
    }
    assert "not-supported" not in told.values()
    assert {f"promise.{name}" for name, verdict in told.items() if verdict == "not-enforced"} <= report.lost
    assert "promise.software" in report.lost
    assert report.document["token"]["software"] is True


def test_which_ways_a_key_takes(report: Report) -> None:
    for algorithm in (AES, HMAC):
        assert report.trials(algorithm, L2) == {"native": NOT_THERE, **CLOUD_WAYS, "host-plaintext": "passed"}
    assert report.trials(RSA, L2) == {"native": INCONSISTENT, **CLOUD_WAYS, "host-plaintext": "passed"}
    assert set(report.trials(KOBLITZ, L2).values()) == {"CKR_DOMAIN_PARAMS_INVALID (0x130)"}
    assert report.trials(AES, L1) == {"direct": "passed", "host-plaintext": "passed"}
    # Though the length query of this mechanism lies, and though 0x210A is something else here.
    assert report.trials(AES, None)["backup-kwp"] == report.trials(RSA, None)["backup-kwp"] == "passed"
    assert (report.status, report.document["left"]) == (Exit.REFUSED, [])


def test_an_imported_scalar_without_its_zeros_stays_short(report: Report) -> None:
    """Its own keys come out whole (0 of 1500 short, hsm.md §2); an imported one does not, so EC is taken in clear."""
    assert report.trials(EC, L2)["composed"] == "the EC scalar has 30 bytes instead of 32"
    assert report.trials(EC, L1)["host-plaintext"] == "passed"


def test_a_key_that_stays_takes_less_of_a_template_and_no_lock(token: TokenClient) -> None:
    key_id = os.urandom(16)
    made = token.generate(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "x")
    assert made.rung == "without-copyable"
    assert (made.attribute("CKA_COPYABLE"), made.attribute("CKA_LOCAL")) == ("not told", "false")
    told = token.lock(key_id)
    assert (told.held, told.extractable) == (False, False)
    assert told.wrap_refused_with == "nothing: the token wrapped the locked key"
    assert token.destroy(key_id) == 0


@pytest.mark.parametrize(
    ("algorithm", "usage"), [(AES, KeyUsage.ENCRYPT_DECRYPT), (RSA, KeyUsage.SIGN_VERIFY), (EC, KeyUsage.SIGN_VERIFY)]
)
def test_a_key_comes_back(token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage) -> None:
    key_id = os.urandom(16)
    made = token.generate(algorithm, usage, key_id, "x")
    with backup_key(token) as value:
        wrapped = token.wrap_under_backup_key(key_id)
        assert token.destroy(key_id) == 0
        if algorithm is EC:
            # It wants the public key in an attribute of its own, so such a key comes back in clear alone.
            with pytest.raises(TokenCallFailed, match=r"CKR_TEMPLATE_INCOMPLETE \(0xd0\)"):
                token.restore(algorithm, usage, key_id, "x", wrapped, made.spki)
            assert token.find(key_id) == ()
            with pipe(keywrap.unwrap(value, wrapped)) as material:
                back = token.restore_from_fd(algorithm, usage, key_id, "x", material, made.spki)
        else:
            back = token.restore(algorithm, usage, key_id, "x", wrapped, made.spki)
    assert (back.check_value, back.spki) == (made.check_value, made.spki)
    assert (back.attribute("CKA_SENSITIVE"), back.attribute("CKA_EXTRACTABLE")) == ("true", "false")
    assert token.destroy(key_id) == 0


def test_it_keeps_no_records(token: TokenClient) -> None:
    with pytest.raises(TokenHasNoRecords):
        token.write_record("head", b"x")
