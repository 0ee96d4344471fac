"""A module gets its configuration by the variable or the string that its profile names, and nothing else does."""

from __future__ import annotations

import pytest

from ceremony_app.devices.hsm.refusals import TokenModuleFailed
from ceremony_app.devices.hsm.starting import ModuleStart, start_of

NSS = "/usr/lib/x86_64-linux-gnu/libsoftokn3.so"


@pytest.mark.parametrize("folder", ["/a' flags='noModDB", '/a"', "/a\\", "/a\n", "/a\x7f"])
def test_a_folder_that_would_end_its_part_of_the_string_is_refused(folder: str) -> None:
    with pytest.raises(TokenModuleFailed) as caught:
        start_of(NSS, folder)
    assert "flags" not in caught.value.operator_text


@pytest.mark.parametrize("module", [NSS, "/usr/lib/softhsm/libsofthsm2.so", "/x/unknown.so"])
def test_without_a_configuration_there_is_nothing_to_say(module: str) -> None:
    assert start_of(module, None) == ModuleStart({}, None)


def test_a_module_without_either_gets_nothing() -> None:
    assert start_of("/usr/lib/opencryptoki/libopencryptoki.so", "/etc/x") == ModuleStart({}, None)


def test_by_variable() -> None:
    assert start_of("/usr/lib/softhsm/libsofthsm2.so", "/a b/c") == ModuleStart({"SOFTHSM2_CONF": "/a b/c"}, None)
    assert start_of("/x/libtpm2_pkcs11.so.1", "/s") == ModuleStart({"TPM2_PKCS11_STORE": "/s"}, None)


def test_an_unknown_module_may_be_softhsm_under_another_name() -> None:
    assert start_of("/x/unknown.so", "/c") == ModuleStart({"SOFTHSM2_CONF": "/c"}, None)


def test_by_string() -> None:
    told = start_of(NSS, "/a b/{url}")
    assert told.environment == {}
    assert told.init == "configdir='sql:/a b/{url}' certPrefix='' keyPrefix='' secmod='secmod.db' flags=''"


def test_where_a_profile_has_both_the_variable_is_meant() -> None:
    assert start_of("/x/yubihsm_pkcs11.so", "/c") == ModuleStart({"YUBIHSM_PKCS11_CONF": "/c"}, None)
