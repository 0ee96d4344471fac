"""A drill with keys of other kinds: OpenSSL finds each of them in its blob, and two papers bring them back."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap_with_padding
from shamir_mnemonic import combine_mnemonics

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.script import facts
from ceremony_app.core.wrapping.forms import OaepHash, Route
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import pipe_of
from tests.devices.wraps.conftest import openssl, openssl_check_value, openssl_oaep, openssl_unwrap
from tests.stories import plans
from tests.stories.ceremonies import Ceremony, drill, opened_token, verified, written
from tests.stories.test_oracles import cloud_key

OUTBOX = {
    "google-ed": ("ed-key", "wrapped_key.bin", 3072, OaepHash.SHA256),
    "aws-k1": ("k1-key", "EncryptedKeyMaterial.bin", 2048, OaepHash.SHA256),
    "aws-mac": ("mac-key", "EncryptedKeyMaterial.bin", 2048, OaepHash.SHA1),
}


def told_by_openssl(ceremony: Ceremony, key: str, material: bytes) -> None:
    """The material is the key that was born, and not one byte more."""
    born = ceremony.state.key(key)
    assert born is not None
    if born.made.algorithm.is_symmetric:
        assert openssl_check_value(born.made.algorithm, material).hex() == born.made.check_value
        return
    spki = openssl("pkey", "-inform", "DER", "-pubout", "-outform", "DER", data=material)
    assert spki.hex() == born.made.spki
    # RFC 8410 without its public half; SEC 1 in PKCS#8 without it, as SoftHSM gives it.
    assert len(material) == (48 if born.made.algorithm is KeyAlgorithm.ED25519 else 64)


def test_keys_of_other_kinds_go_to_their_clouds_and_come_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ceremony = drill(written(tmp_path, plans.curves()), tmp_path / "c")
    assert ceremony.said.status == Exit.OK, ceremony.said
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    for target, (key, name, bits, digest) in OUTBOX.items():
        blob = (ceremony.folder / "outbox" / target / name).read_bytes()
        material = openssl_oaep(tmp_path, cloud_key(tmp_path, bits), digest, blob[: bits // 8])
        if len(blob) > bits // 8:
            material = openssl_unwrap(material, blob[bits // 8 :])
        told_by_openssl(ceremony, key, material)

    routes = {(fact.key, fact.target): fact.route for fact in ceremony.state.all(facts.RouteChosen)}
    assert routes["ed-key", "google-ed"] is routes["ed-key", "backup:board"] is Route.HOST_PLAINTEXT
    assert routes["k1-key", "aws-k1"] is Route.HOST_ASSISTED
    locked = {fact.key: fact for fact in ceremony.state.all(facts.KeyLocked)}
    assert {fact.held for fact in locked.values()} == {"held"}
    # Born readable, as SoftHSM 2.6.1 wraps no such key; sensitive since its lock.
    born = ceremony.state.key("ed-key")
    assert born is not None
    sensitive = [one for one in (*born.made.attributes, *locked["ed-key"].attributes) if one.name == "CKA_SENSITIVE"]
    assert [one.actual for one in sensitive] == ["false", "true"]
    assert "ed-key" in {fact.key for fact in ceremony.state.all(facts.RouteConsented)}

    committed = ceremony.state.committed("board")
    assert committed is not None
    papers = sorted((ceremony.folder / "drill-people" / "shares").glob(f"board-{committed.identifier}-*.txt"))
    backup_key = combine_mnemonics([path.read_text().strip() for path in papers[:2]])
    for path in (ceremony.folder / "backup").glob("*.backup.json"):
        package = json.loads(path.read_text())
        material = aes_key_unwrap_with_padding(backup_key, base64.b64decode(package["wrapped"]))
        key = path.name.removesuffix(".backup.json").rpartition("-")[0]
        told_by_openssl(ceremony, key, material)
        if key == "ed-key":
            _restored(ceremony, material, bytes.fromhex(born.made.spki))


def _restored(ceremony: Ceremony, material: bytes, spki: bytes) -> None:
    key_id, algorithm, usage = os.urandom(16), KeyAlgorithm.ED25519, KeyUsage.SIGN_VERIFY
    reading = pipe_of(material)
    with opened_token(ceremony) as token:
        back = token.restore_from_fd(algorithm, usage, key_id, "back", reading, spki)
        assert (back.spki, back.attribute("CKA_EXTRACTABLE")) == (spki, "false")
        assert token.prove_use(key_id, algorithm, usage).method == "Ed25519"
        assert token.destroy(key_id) == 0
    os.close(reading)
