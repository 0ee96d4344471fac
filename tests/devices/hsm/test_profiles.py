"""The shipped profiles: each loads, cites its sources, and is taken for no other."""

from __future__ import annotations

import pytest

from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.profiles.clashes import clashes
from ceremony_app.core.profiles.match import profile_of_module, profile_of_token
from ceremony_app.core.profiles.schema import LimitKind, Profile, Sureness
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.resources import plan_templates, resource

PROFILES = shipped_profiles()
BY_ID = {profile.id: profile for profile in PROFILES}
UNSEEN = ("memory", "no such system", "does not say", "not written down", "no device was looked at")
"""Words of a source that nobody saw."""


def stated(profile: Profile) -> list[tuple[Sureness, str]]:
    """Everything that a profile says, with its source."""
    places = [(one.sure, one.source) for one in profile.modules]
    places.append((profile.recognise.sure, profile.recognise.source))
    said = (profile.start, profile.pin, profile.quorum, *profile.limits, *profile.advice)
    return places + [(one.sure, one.source) for one in said]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one.id)
def test_every_statement_cites_a_source_that_fits_how_sure_it_is(profile: Profile) -> None:
    for sure, source in stated(profile):
        assert len(source) > 5
        unseen = any(word in source for word in UNSEEN)
        assert not unseen or sure is Sureness.NOT_VERIFIED, source


@pytest.mark.parametrize("device", ["luna", "nshield", "smartcard-hsm"])
def test_no_device_that_nobody_had_here_claims_a_measured_limit(device: str) -> None:
    assert all(limit.sure is not Sureness.MEASURED for limit in BY_ID[device].limits)


@pytest.mark.parametrize(
    ("path", "manufacturer", "model", "expected"),
    [
        ("/usr/lib/softhsm/libsofthsm2.so", "SoftHSM project", "SoftHSM v2", "softhsm"),
        ("/x/yubihsm_pkcs11.so", "Yubico (www.yubico.com)", "YubiHSM", "yubihsm2"),
        ("/x/p11-kit-proxy.so", "Yubico (www.yubico.com)", "YubiHSM", "yubihsm2"),
        ("/x/opensc-pkcs11.so", "www.CardContact.de", "PKCS#15 emulated", "smartcard-hsm"),
        ("/x/opensc-pkcs11.so", "Feitian", "PKCS#15", "opensc"),
        ("/usr/safenet/lunaclient/lib/libCryptoki2_64.so", "", "", "luna"),
        ("/x/libtpm2_pkcs11.so.1", "Infineon", "SLB9670", "tpm2"),
        ("/x/unheard-of.so", "Acme", "One", None),
    ],
)
def test_a_token_is_of_one_family(path: str, manufacturer: str, model: str, expected: str | None) -> None:
    found = profile_of_token(PROFILES, path, manufacturer, model)
    assert (found.id if found else None) == expected


def test_each_family_knows_its_own_modules_and_no_other_does() -> None:
    for profile in PROFILES:
        for path in (path for place in profile.modules for path in place.paths):
            found = profile_of_module(PROFILES, path.replace("?", "1"))
            # Cards share OpenSC's module, and are told apart by their tokens.
            assert found is not None and (found is profile or found.id == "opensc"), path


def test_what_the_devices_are_known_for_is_there() -> None:
    known = {name: {limit.kind for limit in BY_ID[name].limits} for name in BY_ID}
    assert {LimitKind.NO_HMAC_WRAP, LimitKind.NO_LOCK, LimitKind.WRAPPING_KEY_BY_VALUE} <= known["yubihsm2"]
    assert LimitKind.ONLY_TOKEN_OBJECTS in known["yubihsm2"]
    assert LimitKind.NO_WRAP in known["smartcard-hsm"] & known["tpm2"] & known["opensc"]
    assert LimitKind.MODE_NEEDED in known["luna"] and LimitKind.TEMPLATES_REFUSED in known["nshield"]
    assert LimitKind.ATTRIBUTES_NOT_ENFORCED in known["nss"]


@pytest.mark.parametrize("name", plan_templates())
def test_a_drill_on_softhsm_is_not_warned(name: str) -> None:
    plan = load_plan(resource(f"plans/{name}.toml").read_bytes()).plan
    assert plan is not None
    assert clashes(plan, BY_ID["softhsm"]) == ()
    assert clashes(plan, BY_ID["smartcard-hsm"])
