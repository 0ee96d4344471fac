"""A token as YubiHSM 2's own module is (hsm.md §7): token objects, wrapping keys by value, the native wrap alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.wrapping.compare import KeyIdentity, check_material, open_blob
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, CLOUD_ROUTES, DEFAULT_ALLOWED, Layout, OaepHash, Route
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenWrapRefused
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.qualification import Need, qualify
from ceremony_app.devices.wraps.values import Depth
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in
from tests.devices.hsm.fake_pkcs11 import Defect, FakeModule
from tests.devices.hsm.fake_token import fake_client
from tests.devices.wraps.conftest import form

AES, HMAC = KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA256
PAIRS = (KeyAlgorithm.EC_P256, KeyAlgorithm.RSA_3072)
HYBRID = form(Layout.HYBRID, OaepHash.SHA256)
YUBIHSM = (Defect.TOKEN_OBJECTS_ALONE, Defect.WRAPPING_KEY_BY_VALUE, Defect.NATIVE_ALONE, Defect.NOT_MODIFIABLE)


@contextmanager
def yubihsm() -> Iterator[tuple[TokenClient, FakeModule]]:
    client, module, _ = fake_client(*YUBIHSM)
    log_in(client)
    yield client, module


def test_it_qualifies_by_the_native_route_and_keeps_nothing(secrets: SecretsClient) -> None:
    needed = (
        *(Need(algorithm=one, form=HYBRID, allowed=CLOUD_ROUTES) for one in (AES, HMAC, *PAIRS)),
        Need(algorithm=PAIRS[0], form=None, allowed=BACKUP_ROUTES),
    )
    with yubihsm() as (token, module):
        report = qualify(token, Wraps(token, secrets, HostPairs()), needed, Depth.FIRST)
        assert [told.chosen for told in report.rehearsals] == [
            Route.NATIVE,
            None,
            Route.NATIVE,
            Route.NATIVE,
            Route.BACKUP_TRANSPORT,
        ]
        assert report.left == ()
        assert module.objects == {}
        assert report.rehearsals[1].trials[-1].why == "CKR_ATTRIBUTE_VALUE_INVALID (0x13)"
        assert {one.name: one.verdict for one in report.probes}[ProbeName.LOCK_SECRET] is ProbeVerdict.NOT_ENFORCED


def test_a_cloud_that_wants_the_key_itself_is_served_in_clear_by_a_pair_of_this_computer(
    secrets: SecretsClient, cloud: rsa.RSAPrivateKey
) -> None:
    """AWS takes an AES key as RSAES-OAEP alone, which such a token does not make (hsm.md §8)."""
    direct = form(Layout.OAEP_DIRECT, OaepHash.SHA256)
    key_id = os.urandom(16)
    with yubihsm() as (token, module):
        wraps = Wraps(token, secrets, HostPairs())
        assert wraps.rehearse(AES, direct, DEFAULT_ALLOWED).chosen is None
        assert wraps.rehearse(AES, direct, CLOUD_ROUTES).chosen is Route.HOST_PLAINTEXT
        assert wraps.rehearse(HMAC, direct, CLOUD_ROUTES).chosen is None
        made = token.generate(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "kept")
        module.called.clear()
        spki = cloud.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        blob = wraps.wrap(key_id, AES, direct, Route.HOST_PLAINTEXT, spki, None, made.check_value)
        identity = KeyIdentity(algorithm=AES, spki=None, check_value=made.check_value)
        check_material(identity, open_blob(direct, blob, cloud))
        assert module.called == ["0x1054"]
        assert len(module.objects) == 1


def test_its_lock_is_told_as_not_possible() -> None:
    key_id = os.urandom(16)
    with yubihsm() as (token, _):
        token.generate(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "kept")
        told = token.lock(key_id)
        assert not told.held
        assert told.wrap_refused_with == "nothing: the token does not let it be locked, CKR_ATTRIBUTE_READ_ONLY (0x10)"


def test_another_exponent_is_not_brought_in_as_the_usual_one() -> None:
    """It would be 65537 in the device, and the cloud could never open what comes."""
    odd = rsa.generate_private_key(public_exponent=3, key_size=2048).public_key()
    key_id = os.urandom(16)
    with yubihsm() as (token, module):
        token.generate(AES, KeyUsage.ENCRYPT_DECRYPT, key_id, "kept")
        spki = odd.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        with pytest.raises(TokenWrapRefused, match="CKR_TEMPLATE_INCOMPLETE"):
            token.wrap_native(key_id, spki, OaepHash.SHA256)
        assert len(module.objects) == 1


def test_what_a_run_left_is_swept() -> None:
    with yubihsm() as (token, module):
        token.throwaway(AES)
        assert token.sweep() == 1
        assert module.objects == {}
