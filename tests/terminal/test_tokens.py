"""`ceremony tokens`: what is refused, what is listed, and the binding that comes of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ceremony_app.core.plan.binding import load_binding
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import OFFICER_PIN, PIN, new_token
from tests.stories.ceremonies import ROOT, Said, here

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> TokenModule:
    """A private SoftHSM token."""
    return new_token(tmp_path_factory.mktemp("token") / "private", "drill")


def tokens(capsys: Capsys, token: TokenModule, *words: str | Path) -> Said:
    """The command on that token's module and configuration alone."""
    assert token.config is not None
    return here(capsys, "tokens", "--only", "--module", token.module, "--config", token.config, *words)


@pytest.mark.parametrize(
    "words", [["--only"], ["--serial", "1"], ["--label", "x"], ["--binding-out", "b.toml"], ["--pin", "1234"]]
)
def test_what_does_not_belong_together_is_status_2(words: list[str], capsys: Capsys) -> None:
    assert here(capsys, "tokens", *words).status == Exit.USAGE


@pytest.mark.parametrize("command", [("tokens",), ("initialise", "--label", "x")])
def test_a_configuration_that_is_not_there_is_named(
    command: tuple[str, ...], token: TokenModule, capsys: Capsys
) -> None:
    said = here(capsys, *command, "--module", token.module, "--config", "/no/such/softhsm2.conf")
    assert said.status == Exit.USAGE and "there is nothing at /no/such/softhsm2.conf" in said.err


def test_a_serial_that_is_not_there_is_refused_with_what_is(token: TokenModule, tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "b.toml"
    said = tokens(capsys, token, "--serial", "no-such", "--binding-out", path)
    assert said.status == Exit.REFUSED and not path.exists()
    assert "TOKENS-NOT-THERE" in said.err and token.serial in said.err


def test_no_binding_is_overwritten(token: TokenModule, tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "b.toml"
    path.write_text("precious")
    said = tokens(capsys, token, "--serial", token.serial, "--binding-out", path)
    assert said.status == Exit.REFUSED and "MEDIA-EXISTS" in said.err
    assert path.read_text() == "precious"
    said = tokens(capsys, token, "--serial", token.serial, "--binding-out", tmp_path / "none" / "b.toml")
    assert said.status == Exit.UNREADABLE and not (tmp_path / "none").exists()


def test_a_blank_token_is_not_bound(token: TokenModule, tmp_path: Path, capsys: Capsys) -> None:
    (module,) = json.loads(tokens(capsys, token, "--json").out)["modules"]
    blank = [slot["token"] for slot in module["slots"] if slot["token"]["state"] == "blank"]
    assert len(blank) == 1
    said = tokens(capsys, token, "--serial", blank[0]["serial"], "--binding-out", tmp_path / "b.toml")
    assert said.status == Exit.REFUSED and "TOKENS-BLANK" in said.err
    assert not list(tmp_path.iterdir())


def test_a_token_found_by_two_modules_is_not_guessed(token: TokenModule, tmp_path: Path, capsys: Capsys) -> None:
    copy = tmp_path / "libsofthsm2.so"
    shutil.copy(token.module, copy)
    path = tmp_path / "b.toml"
    said = tokens(capsys, token, "--module", copy, "--serial", token.serial, "--binding-out", path)
    assert said.status == Exit.REFUSED and "TOKENS-SERIAL-TWICE" in said.err
    assert str(copy) in said.err and token.module in said.err and not path.exists()


def test_a_label_cannot_draw_on_the_terminal(tmp_path: Path, capsys: Capsys) -> None:
    evil = new_token(tmp_path / "evil", "a\x1b[2Jb")
    said = tokens(capsys, evil)
    assert said.status == Exit.OK
    assert "\x1b" not in said.out and 'token "a?[2Jb"' in said.out
    said = tokens(capsys, evil, "--serial", evil.serial, "--binding-out", tmp_path / "b.toml")
    assert said.status == Exit.REFUSED and "TOKENS-UNFIT-NAME" in said.err and "\x1b" not in said.err


def test_a_named_module_that_does_not_answer_is_status_3_and_the_rest_is_listed(
    token: TokenModule, tmp_path: Path, capsys: Capsys
) -> None:
    text = tmp_path / "text.so"
    text.write_text("no library")
    said = tokens(capsys, token, "--module", text)
    assert said.status == Exit.REFUSED
    assert f"{text}: no profile\n  FAILED: " in said.out and token.serial in said.out


def test_the_listing_names_token_profile_and_limits_with_their_source(token: TokenModule, capsys: Capsys) -> None:
    said = tokens(capsys, token)
    assert said.status == Exit.OK
    assert f'token "drill", serial {token.serial}; SoftHSM project, SoftHSM v2' in said.out
    assert "BLANK token" in said.out and "user PIN: set" in said.out
    assert "limit oaep-sha1-only: " in said.out and "[measured: SoftHSM 2.6.1" in said.out
    assert "[measured]" in said.out and "hsm.md" not in said.out
    assert said.out.endswith("1 module, 2 tokens, 1 of them blank.\n")


def test_a_binding_that_was_written_opens_the_token(token: TokenModule, tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "b.toml"
    said = tokens(capsys, token, "--json", "--serial", token.serial, "--binding-out", path)
    told = json.loads(said.out)
    loaded = load_binding(path.read_bytes())
    assert said.status == Exit.OK and loaded.findings == () and loaded.binding is not None
    assert told["binding"] == {"file": str(path), "sha256": loaded.sha256}
    bound = loaded.binding
    assert (bound.token_serial, bound.token_label, bound.module_config) == (token.serial, "drill", token.config)
    client = TokenClient.start(
        TokenModule(module=bound.module, config=bound.module_config, serial=bound.token_serial, label=bound.token_label)
    )
    client.close()
    for secret in (PIN.decode(), OFFICER_PIN.decode()):
        assert secret not in said.out + said.err + path.read_text()


def test_the_json_is_the_documented_one(token: TokenModule, capsys: Capsys) -> None:
    told = json.loads(tokens(capsys, token, "--json").out)
    assert told["version"] == 1 and told["binding"] is None
    assert [one["id"] for one in told["profiles"]] == ["softhsm"]
    documented = (ROOT / "docs" / "formats" / "tokens.md").read_text()
    (module,) = told["modules"]
    slot = module["slots"][0]
    for name in (*told, *module, *module["library"], *slot, *slot["token"]):
        assert f"`{name}`" in documented, name
