"""Modules and tokens are listed whatever a module does, and nothing in a token is touched."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.softhsm import find_softhsm
from ceremony_app.devices.hsm.survey import (
    ModuleState,
    PinState,
    TokenFound,
    TokenState,
    once,
    pin_state,
    profile_of,
    survey,
    usual_paths,
)
from ceremony_app.devices.hsm.values import TokenModule
from tests.core.profiles.samples import PROFILE, toy
from tests.devices.hsm.conftest import new_token

PROFILES = shipped_profiles()
started: list[ChildClient] = []


@pytest.fixture(scope="module")
def two_alike(tmp_path_factory: pytest.TempPathFactory) -> TokenModule:
    """SoftHSM with two tokens of the same label, and the blank one that it always shows."""
    folder = tmp_path_factory.mktemp("alike")
    first, second = new_token(folder / "a", "same"), new_token(folder / "b", "same")
    for token in (folder / "b" / "tokens").iterdir():
        shutil.copytree(token, folder / "a" / "tokens" / token.name)
    assert first.serial != second.serial
    return first


def misbehaving(_environment: Mapping[str, str]) -> ChildClient:
    """A token process whose module does what its path says."""
    started.append(ChildClient.start("tests.devices.toy_child", {}, ()))
    return started[-1]


def test_what_is_no_module_is_reported_and_the_next_one_is_looked_at(tmp_path: Path, two_alike: TokenModule) -> None:
    text, folder = tmp_path / "text.so", tmp_path / "folder.so"
    text.write_text("no library")
    folder.mkdir()
    library = importlib.util.find_spec("_ctypes")
    assert library is not None and library.origin is not None
    paths = (str(tmp_path / "none.so"), str(text), str(folder), library.origin, two_alike.module)
    found = survey(paths, {two_alike.module: str(two_alike.config)}, PROFILES)
    assert [one.path for one in found] == list(paths)
    states = [ModuleState.MISSING, ModuleState.FAILED, ModuleState.MISSING, ModuleState.FAILED, ModuleState.ANSWERED]
    assert [one.state for one in found] == states
    assert "it is no usable PKCS#11 library" in found[1].why and "no usable" in found[3].why
    assert all(one.slots == () and one.profile is None for one in found[:4])


def test_a_module_that_hangs_is_ended_and_reported() -> None:
    (found,) = survey(("/hangs",), {}, PROFILES, limit_seconds=0.2, start=misbehaving)
    assert (found.state, found.slots) == (ModuleState.HUNG, ())
    assert "0.2 seconds" in found.why
    assert not Path(f"/proc/{started[-1].pid}").exists()


def test_a_module_that_crashes_takes_its_own_process_alone() -> None:
    (found,) = survey(("/crashes",), {}, PROFILES, limit_seconds=60, start=misbehaving)
    assert (found.state, found.slots) == (ModuleState.CRASHED, ())
    assert "-11" in found.why


def test_a_configuration_that_is_wrong_is_reported(tmp_path: Path) -> None:
    config = tmp_path / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {tmp_path / 'none'}\n")
    (found,) = survey((str(find_softhsm()),), {str(find_softhsm()): str(config)}, PROFILES)
    assert (found.state, found.profile) == (ModuleState.FAILED, "softhsm")
    assert "CKR_GENERAL_ERROR" in found.why


def test_tokens_of_the_same_label_and_a_blank_one_are_told_apart(two_alike: TokenModule) -> None:
    before = _digest(Path(two_alike.config or "").parent)
    (found,) = survey((two_alike.module,), {two_alike.module: str(two_alike.config)}, PROFILES)
    tokens = [slot.token for slot in found.slots if slot.token is not None]
    made = [token for token in tokens if token.state is TokenState.INITIALISED]
    blank = [token for token in tokens if token.state is TokenState.BLANK]
    assert [token.label for token in made] == ["same", "same"]
    assert two_alike.serial in {token.serial for token in made} and len({token.serial for token in made}) == 2
    assert {(token.user_pin, token.officer_pin) for token in made} == {(PinState.SET, PinState.SET)}
    assert [(token.user_pin, token.officer_pin) for token in blank] == [(PinState.NOT_SET, PinState.NOT_SET)]
    assert {token.profile for token in tokens} == {"softhsm"}
    assert found.library is not None and found.library.manufacturer == "SoftHSM"
    assert _digest(Path(two_alike.config or "").parent) == before


@pytest.mark.parametrize(
    ("flags", "state"),
    [
        ((), PinState.SET),
        (("SO_PIN_LOCKED",), PinState.SET),
        (("USER_PIN_TO_BE_CHANGED",), PinState.TO_BE_CHANGED),
        (("USER_PIN_COUNT_LOW",), PinState.FEW_TRIES),
        (("USER_PIN_COUNT_LOW", "USER_PIN_FINAL_TRY"), PinState.LAST_TRY),
        (("USER_PIN_FINAL_TRY", "USER_PIN_LOCKED"), PinState.LOCKED),
    ],
)
def test_the_gravest_flag_of_a_pin_counts(flags: tuple[str, ...], state: PinState) -> None:
    assert pin_state("USER", frozenset(flags)) is state


def test_usual_places_are_looked_up_and_each_file_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "toy.so").touch()
    (tmp_path / "b" / "toy.so").symlink_to(tmp_path / "a" / "toy.so")
    profile = toy(PROFILE.replace("/usr/lib/*/toy.so", f"{tmp_path}/*/toy.so"))
    assert usual_paths([profile, profile]) == (str(tmp_path / "a" / "toy.so"),)
    assert usual_paths([toy(PROFILE.replace("/usr/lib/*", str(tmp_path)))]) == ()
    assert once([str(tmp_path / "b" / "toy.so"), str(tmp_path / "a" / "toy.so")]) == (str(tmp_path / "b" / "toy.so"),)


def test_the_profile_of_a_bound_token_needs_no_log_in(two_alike: TokenModule, tmp_path: Path) -> None:
    found = profile_of(two_alike, PROFILES)
    assert found is not None and found.id == "softhsm"
    gone = two_alike.model_copy(update={"module": str(tmp_path / "yubihsm_pkcs11.so")})
    by_name = profile_of(gone, PROFILES)
    assert by_name is not None and by_name.id == "yubihsm2"
    assert profile_of(gone.model_copy(update={"module": "/none/strange.so"}), PROFILES) is None


def test_a_token_has_no_field_for_a_pin() -> None:
    assert not [name for name in TokenFound.model_fields if "pin" in name and not name.endswith("_pin")]
    assert {TokenFound.model_fields[name].annotation for name in ("user_pin", "officer_pin")} == {PinState}


def _digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
