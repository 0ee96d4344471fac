"""Rehearsals on a real SoftHSM 2.6.1 token: what fails fails by name, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, CLOUD_ROUTES, Layout, OaepHash, Route
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.values import Rehearsal
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in
from tests.devices.wraps.conftest import form

L1, L2 = Layout.OAEP_DIRECT, Layout.HYBRID
SHA1, SHA256 = OaepHash.SHA1, OaepHash.SHA256


def why(rehearsal: Rehearsal, route: Route) -> str:
    [found] = [trial.why for trial in rehearsal.trials if trial.route is route]
    return found


def test_what_the_plan_does_not_allow_is_not_tried(wraps: Wraps) -> None:
    told = wraps.rehearse(KeyAlgorithm.AES_256, form(L2, SHA1), (Route.HOST_ASSISTED,))
    assert told.chosen is Route.HOST_ASSISTED
    assert [(trial.route, trial.why) for trial in told.trials[:2]] == [
        (Route.NATIVE, "not allowed by the plan"),
        (Route.COMPOSED, "not allowed by the plan"),
    ]
    nothing = wraps.rehearse(KeyAlgorithm.AES_256, form(L1, SHA256), (Route.COMPOSED,))
    assert nothing.chosen is None
    assert {trial.why for trial in nothing.trials} == {"not allowed by the plan"}
    assert wraps.rehearse_backup(KeyAlgorithm.AES_256, ()).chosen is None


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.EC_P256, KeyAlgorithm.EC_P521, KeyAlgorithm.RSA_3072])
def test_trailing_nuls_are_found_on_every_route_that_makes_them(wraps: Wraps, algorithm: KeyAlgorithm) -> None:
    told = wraps.rehearse(algorithm, form(L2, SHA1), CLOUD_ROUTES)
    assert told.chosen is Route.HOST_PLAINTEXT
    assert why(told, Route.NATIVE) == "CKR_MECHANISM_INVALID (0x70)"
    for route in (Route.COMPOSED, Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT):
        assert why(told, route).endswith("after the PKCS#8")
    backup = wraps.rehearse_backup(algorithm, BACKUP_ROUTES)
    assert backup.chosen is Route.HOST_PLAINTEXT
    for route in (Route.BACKUP_KWP, Route.BACKUP_TRANSPORT):
        assert why(backup, route).endswith("after the PKCS#8")


def test_what_does_not_fit_has_no_route(wraps: Wraps) -> None:
    told = wraps.rehearse(KeyAlgorithm.EC_P521, form(L1, SHA256), CLOUD_ROUTES)
    assert told.chosen is None
    assert "too long" in why(told, Route.HOST_PLAINTEXT)


@pytest.mark.parametrize(
    ("algorithm", "layout", "oaep_hash", "chosen"),
    [
        (KeyAlgorithm.AES_256, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.AES_256, L1, SHA256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.AES_256, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.AES_256, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.HMAC_SHA256, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.HMAC_SHA512, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.EC_P384, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.EC_P384, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.EC_SECP256K1, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.EC_SECP256K1, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.EC_P256, L1, SHA256, Route.HOST_PLAINTEXT),
    ],
)
def test_the_first_sound_route_is_chosen(
    wraps: Wraps, algorithm: KeyAlgorithm, layout: Layout, oaep_hash: OaepHash, chosen: Route
) -> None:
    told = wraps.rehearse(algorithm, form(layout, oaep_hash), CLOUD_ROUTES)
    assert told.chosen is chosen
    assert [trial.passed for trial in told.trials] == [False] * (len(told.trials) - 1) + [True]


@pytest.mark.parametrize(
    "algorithm",
    [KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA384, KeyAlgorithm.EC_P384, KeyAlgorithm.EC_SECP256K1],
)
def test_the_backup_goes_under_the_backup_key_in_the_token(wraps: Wraps, algorithm: KeyAlgorithm) -> None:
    assert wraps.rehearse_backup(algorithm, BACKUP_ROUTES).chosen is Route.BACKUP_KWP


def test_the_transport_route_passes_where_kwp_is_not_allowed(wraps: Wraps) -> None:
    told = wraps.rehearse_backup(KeyAlgorithm.AES_256, (Route.BACKUP_TRANSPORT,))
    assert told.chosen is Route.BACKUP_TRANSPORT


def test_nothing_is_left_of_rehearsals(token: TokenClient, wraps: Wraps) -> None:
    before = token.inventory()
    for algorithm in (KeyAlgorithm.AES_256, KeyAlgorithm.EC_P256):
        wraps.rehearse(algorithm, form(L2, SHA256), CLOUD_ROUTES)
        wraps.rehearse(algorithm, form(L1, SHA1), CLOUD_ROUTES)
        wraps.rehearse_backup(algorithm, BACKUP_ROUTES)
    assert token.inventory() == before


def test_kept_throwaways_are_shared_and_dropped(token: TokenClient, wraps: Wraps) -> None:
    before = token.inventory()
    wraps.keep_throwaways()
    wraps.rehearse(KeyAlgorithm.EC_P384, form(L2, SHA1), CLOUD_ROUTES)
    between = token.inventory()
    wraps.rehearse(KeyAlgorithm.EC_P384, form(L2, SHA256), CLOUD_ROUTES)
    assert token.inventory() == between != before
    assert {one.token for one in between if one not in before} == {False}
    wraps.drop_throwaways()
    assert token.inventory() == before


def test_a_token_process_that_dies_is_no_failed_trial(module: TokenModule) -> None:
    token, secrets = TokenClient.start(module), SecretsClient.start(Mode.DRILL)
    log_in(token)
    caught: list[ChildGone] = []

    def rehearse() -> None:
        try:
            Wraps(token, secrets).rehearse(KeyAlgorithm.AES_256, form(L2, SHA256), CLOUD_ROUTES)
        except ChildGone as gone:
            caught.append(gone)

    os.kill(token.pid, signal.SIGSTOP)
    thread = threading.Thread(target=rehearse)
    thread.start()
    token.kill()
    thread.join()
    secrets.close()
    assert len(caught) == 1
