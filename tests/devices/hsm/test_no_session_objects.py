"""A token on which every object stays: helper keys are destroyed in any case, and swept where a run left some."""

from __future__ import annotations

import os
from typing import cast

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm.client import TokenClient
from tests.devices.hsm.conftest import log_in, pipe_of
from tests.devices.hsm.fake_pkcs11 import Defect
from tests.devices.hsm.fake_token import FakeChild, fake_client

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT
SPKI = (
    rsa.generate_private_key(public_exponent=65537, key_size=2048)
    .public_key()
    .public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
)


def test_every_route_leaves_the_target_key_alone_in_the_token() -> None:
    client, module, _ = fake_client(Defect.NO_SESSION_OBJECTS)
    log_in(client)
    key_id = os.urandom(16)
    client.generate(AES, ENCRYPT, key_id, "kept")
    client.throwaway(AES)
    client.wrap_native(key_id, SPKI, OaepHash.SHA256)
    client.wrap_composed(key_id, SPKI, OaepHash.SHA256)
    client.wrap_direct(key_id, SPKI, OaepHash.SHA256)
    reading = pipe_of(os.urandom(32))
    client.load_backup_key(reading)
    os.close(reading)
    client.wrap_under_backup_key(key_id)
    client.drop_backup_key()
    client.probe(SPKI)
    assert client.lock(key_id).held
    assert client.drop_throwaways() == 0
    assert [one.label for one in client.inventory()] == ["kept"]
    assert client.sweep() == 0
    assert len(module.objects) == 1


def test_what_a_run_that_ended_before_left_is_swept_and_nothing_else() -> None:
    client, module, _ = fake_client(Defect.NO_SESSION_OBJECTS)
    log_in(client)
    key_id = os.urandom(16)
    client.generate(AES, ENCRYPT, key_id, "kept")
    client.throwaway(KeyAlgorithm.EC_P256)
    reading = pipe_of(os.urandom(32))
    client.load_backup_key(reading)
    os.close(reading)
    # The process ends here; the token keeps all of it.
    module.close_all_sessions(0)
    again = TokenClient(cast(ChildClient, FakeChild(module)), client.module)
    log_in(again)
    assert {one.label for one in again.inventory()} == {"kept", "ceremony throwaway", "ceremony backup key"}
    assert again.sweep() == 3
    assert [one.id for one in again.inventory()] == [key_id.hex()]
