"""The simulated cloud hands over what the real tools print, and this room reads it back."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.plan.schema import AwsMethod, AwsTarget, AzureTarget, GcpMethod, GcpTarget
from ceremony_app.core.targets.handover import ExpiryVerdict, expiry_finding
from ceremony_app.core.targets.inbox import match_inbox
from ceremony_app.core.targets.registry import expected_identity, needs, parse_handover
from ceremony_app.core.targets.simulated import SIZES, drill_fingerprints, hand_over
from tests.core.targets.samples import DRILL_FOLDER, NOW, PEMS, aws, azure, gcp

TARGETS = [
    *(aws(method, wrapping_key_spec=size) for method in AwsMethod for size in ("RSA_2048", "RSA_3072", "RSA_4096")),
    *(gcp(method) for method in GcpMethod),
    gcp(protection_level="SOFTWARE"),
    azure("azure-key-vault"),
    azure("azure-managed-hsm"),
]


@pytest.mark.parametrize("target", TARGETS)
def test_what_it_hands_over_is_accepted_for_the_target(target: AwsTarget | GcpTarget | AzureTarget) -> None:
    handover = parse_handover(target, hand_over(target, PEMS, NOW))
    assert handover.modulus_bits == needs(target).modulus_bits
    assert handover.identity == expected_identity(target)
    assert handover.fingerprint in drill_fingerprints(PEMS.values())
    lasting = {ExpiryVerdict.LASTS, ExpiryVerdict.NOT_STATED}
    assert expiry_finding(handover, NOW, 12 * 60).verdict in lasting
    if handover.expires is not None:
        assert expiry_finding(handover, NOW + timedelta(days=3), 0).verdict is ExpiryVerdict.EXPIRED


def test_same_arguments_same_bytes_but_each_request_has_its_token() -> None:
    assert hand_over(aws(), PEMS, NOW) == hand_over(aws(), PEMS, NOW)
    other_key = aws(key_arn="arn:aws:kms:eu-central-1:111122223333:key/2")
    tokens = {
        parse_handover(target, hand_over(target, PEMS, moment)).token_sha256
        for target, moment in ((aws(), NOW), (aws(), NOW + timedelta(hours=1)), (other_key, NOW))
    }
    assert len(tokens) == 3


def test_its_files_in_folders_reach_their_targets() -> None:
    targets = (aws(), gcp(), azure())
    files = {
        f"{target.id}/{name}": content for target in targets for name, content in hand_over(target, PEMS, NOW).items()
    }
    match = match_inbox(targets, files)
    assert match.waiting == () and match.unused == ()


def test_fields_are_those_of_the_real_tools() -> None:
    parameters = json.loads(hand_over(aws(), PEMS, NOW)["params.json"])
    assert list(parameters) == ["KeyId", "ImportToken", "PublicKey", "ParametersValidTo"]
    assert parameters["ParametersValidTo"] == "2026-11-24T18:00:00+00:00"
    job = json.loads(hand_over(gcp(), PEMS, NOW)["import-job.json"])
    assert list(job) == sorted(job)
    assert job["expireTime"] == "2026-11-26T18:00:00Z"
    shown = json.loads(hand_over(azure(), PEMS, NOW)["key.json"])
    assert shown["key"]["d"] is None and shown["key"]["keyOps"] == ["import"]


@pytest.mark.parametrize("bits", SIZES)
def test_both_halves_are_shipped_and_belong_together(bits: int) -> None:
    private = serialization.load_pem_private_key((DRILL_FOLDER / f"rsa-{bits}.private.pem").read_bytes(), None)
    assert isinstance(private, rsa.RSAPrivateKey)
    public = private.public_key()
    assert (public.key_size, public.public_numbers().e) == (bits, 65537)
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    assert public.public_bytes(serialization.Encoding.PEM, form) == PEMS[bits]
    fingerprint = hashlib.sha256(public.public_bytes(serialization.Encoding.DER, form)).hexdigest()
    assert re.search(f"rsa-{bits}.*{fingerprint}", (DRILL_FOLDER / "README.md").read_text())
