"""Certificates that lie in a token are read out as they are; put there by OpenSC's pkcs11-tool."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from tests.core.evidence.device import Device
from tests.devices.hsm.conftest import PIN


def test_a_token_without_certificates_vouches_for_nothing(token: TokenClient) -> None:
    assert token.certificates() == ()


def test_what_another_program_put_there_is_read(module: TokenModule, token: TokenClient, tmp_path: Path) -> None:
    der = Device().own.public_bytes(Encoding.DER)
    (tmp_path / "own.der").write_bytes(der)
    command = ["pkcs11-tool", "--module", module.module, "--token-label", module.label, "--login", "--pin", "env:PIN"]
    command += ["--write-object", str(tmp_path / "own.der"), "--type", "cert", "--id", "0001", "--label", "attestation"]
    environment = os.environ | {"SOFTHSM2_CONF": module.config or "", "PIN": PIN.decode()}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    assert token.certificates() == (der,)
