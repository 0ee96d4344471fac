"""Certificates that lie in a token are read out as they are; put there by OpenSC's pkcs11-tool."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11 import Attribute, ObjectClass

from ceremony_app.core.evidence.attestation import attest, certificates_in
from ceremony_app.core.evidence.values import ChainVerdict
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from tests.core.evidence.device import Device, sha256
from tests.devices.hsm.conftest import PIN, log_in
from tests.devices.hsm.fake_token import fake_client


def test_a_module_that_serves_the_chain_of_its_key_vouches_for_it() -> None:
    device, key_id = Device(), os.urandom(16)
    client, module, _ = fake_client()
    log_in(client)
    made = client.generate(KeyAlgorithm.EC_P384, KeyUsage.SIGN_VERIFY, key_id, "x")
    assert made.spki is not None
    leaf = device.attestation(load_der_public_key(made.spki))
    for one in (leaf, device.own, device.root):
        template = {Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.TOKEN: True, Attribute.SENSITIVE: False}
        module.make(template, one.public_bytes(Encoding.DER), local=False)
    chain = [found for value in client.certificates() for found in certificates_in(value)]
    attested = attest("x", made.spki, chain, (sha256(device.root),), (), str(device.serial))
    assert attested is not None
    assert attested.verdict is ChainVerdict.PLAN
    forged = attest("x", made.spki, chain[:2], (sha256(device.root),), (), str(device.serial))
    assert forged is not None
    assert forged.verdict is ChainVerdict.BROKEN


def test_what_another_program_put_there_is_read(module: TokenModule, token: TokenClient, tmp_path: Path) -> None:
    assert token.certificates() == ()
    der = Device().own.public_bytes(Encoding.DER)
    (tmp_path / "own.der").write_bytes(der)
    command = ["pkcs11-tool", "--module", module.module, "--token-label", module.label, "--login", "--pin", "env:PIN"]
    command += ["--write-object", str(tmp_path / "own.der"), "--type", "cert", "--id", "0001", "--label", "attestation"]
    environment = os.environ | {"SOFTHSM2_CONF": module.config or "", "PIN": PIN.decode()}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    assert token.certificates() == (der,)
