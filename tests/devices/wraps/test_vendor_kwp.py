"""A token that has RFC 5649 under its maker's own number: tried because its profile names it, believed by rehearsal."""

from __future__ import annotations

import os
from typing import cast

import pytest

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.wrapping import keywrap
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, DEFAULT_ALLOWED, Layout, OaepHash, Route
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm import starting
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.starting import kwp_numbers
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in, pipe_of
from tests.devices.hsm.fake_pkcs11 import VENDOR_KWP, Defect, FakeModule
from tests.devices.hsm.fake_token import FakeChild
from tests.devices.wraps.conftest import form, spki_of

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT
LUNA = "/usr/safenet/lunaclient/lib/libCryptoki2_64.so"
HYBRID = form(Layout.HYBRID, OaepHash.SHA256)


def opened(*kwp: int) -> tuple[TokenClient, FakeModule]:
    module = FakeModule((Defect.VENDOR_KWP,))
    place = TokenModule(module=module.path, config=None, serial="FAKE0001", label=module.label)
    client = TokenClient(cast(ChildClient, FakeChild(module, kwp)), place)
    log_in(client)
    return client, module


def test_the_profile_names_the_number_and_other_modules_get_none() -> None:
    assert kwp_numbers(LUNA) == (VENDOR_KWP,)
    assert kwp_numbers("/usr/lib/softhsm/libsofthsm2.so") == ()
    assert kwp_numbers("/opt/nobody/knows.so") == ()


@pytest.mark.parametrize(("kwp", "route"), [((VENDOR_KWP,), Route.COMPOSED), ((), None)])
def test_the_composed_route_takes_it(secrets: SecretsClient, kwp: tuple[int, ...], route: Route | None) -> None:
    token, module = opened(*kwp)
    wraps = Wraps(token, secrets, HostPairs())
    for algorithm in (AES, KeyAlgorithm.EC_P256):
        assert wraps.rehearse(algorithm, HYBRID, DEFAULT_ALLOWED).chosen is route
        packed = wraps.rehearse_backup(algorithm, BACKUP_ROUTES[:1])
        assert packed.chosen is (Route.BACKUP_KWP if route else None)
    assert module.objects == {}
    assert (f"{VENDOR_KWP:#x}" in module.called) is bool(kwp)


def test_a_key_comes_back_by_it_and_its_lock_and_the_probes_are_tried_with_it() -> None:
    token, module = opened(VENDOR_KWP)
    key_id, value = os.urandom(16), os.urandom(32)
    made = token.generate(AES, ENCRYPT, key_id, "x")
    reading = pipe_of(value)
    token.load_backup_key(reading)
    os.close(reading)
    wrapped = token.wrap_under_backup_key(key_id)
    assert len(keywrap.unwrap(value, wrapped)) == 32
    module.called.clear()
    assert token.lock(key_id).held
    assert f"{VENDOR_KWP:#x}" in module.called
    token.destroy(key_id)
    assert token.restore(AES, ENCRYPT, key_id, "x", wrapped, None).check_value == made.check_value
    token.drop_backup_key()
    probes = {one.name: one for one in token.probe(spki_of(HostPairs().of(2048)))}
    assert probes[ProbeName.WRAP_PRIVATE].verdict is ProbeVerdict.ENFORCED
    assert probes[ProbeName.RESTORE_TEMPLATE].verdict is ProbeVerdict.ENFORCED


def test_a_real_module_that_does_not_know_the_number_goes_on_to_the_next(
    module: TokenModule, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "kwp_numbers", lambda _module: (VENDOR_KWP,))
    token = TokenClient.start(module)
    log_in(token)
    key_id, reading = os.urandom(16), pipe_of(os.urandom(32))
    made = token.generate(AES, ENCRYPT, key_id, "x")
    token.load_backup_key(reading)
    os.close(reading)
    wrapped = token.wrap_under_backup_key(key_id)
    token.destroy(key_id)
    assert token.restore(AES, ENCRYPT, key_id, "x", wrapped, None).check_value == made.check_value
    token.destroy(key_id)
    token.close()
