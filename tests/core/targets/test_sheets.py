"""Hand-off sheets: a drill's says so and cannot be run; what was not stated or authenticated is printed so."""

from __future__ import annotations

import shlex
from datetime import date
from typing import Any

import pytest

from ceremony_app.core.keys.checkvalues import check_method
from ceremony_app.core.keys.fingerprints import TypedForm, fingerprint, groups
from ceremony_app.core.keys.specs import KeyAlgorithm as A
from ceremony_app.core.keys.specs import KeyFamily
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import AwsMethod, AwsTarget, AzureTarget, GcpTarget
from ceremony_app.core.targets.registry import needs, parse_handover, sheet
from ceremony_app.core.targets.sheets import (
    DRILL_COMMAND,
    DRILL_FIRST_LINE,
    ChannelCheck,
    ChannelOutcome,
    SheetFacts,
    SheetFile,
    WrappingKeySource,
)
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.core.wrapping.forms import Route
from tests.core.targets.samples import NOW, PEMS, TOKEN, aws, azure, gcp, key_plan, pem, spki

Target = AwsTarget | GcpTarget | AzureTarget
SPKI = b"the target key's public key"
CHECK = bytes.fromhex("00112233445566778899aabbccddeeff")
COMMANDS = ("aws ", "gcloud ", "az ", "openssl ", "sha256sum ", "printf ", "head ")
COMPARED = ChannelCheck(
    outcome=ChannelOutcome.COMPARED,
    channel="a printed letter",
    bearer="Bea Bearer",
    people=("Ann", "Bob"),
    form=TypedForm.GROUPS,
)
UNCOMPARED = ChannelCheck(
    outcome=ChannelOutcome.UNAUTHENTICATED, channel=None, bearer=None, people=("Ann", "Bob"), form=None
)


def facts(target: Target, algorithm: A, **changes: Any) -> SheetFacts:
    pair = not algorithm.is_symmetric
    method = check_method(algorithm)
    fields: dict[str, Any] = {
        "ceremony": "c-1",
        "title": "First ceremony",
        "made_at": "2026-11-23T18:00:00Z",
        "program": "ceremony-app 0.1.0",
        "token": "SoftHSM v2 2.6.1",
        "source": WrappingKeySource.INBOX,
        "route": Route.COMPOSED,
        "form": needs(target),
        "key_spki": SPKI if pair else None,
        "check_value": None if pair else CHECK,
        "check_method": None if method is None else method.value,
        "ekcv": None,
        "files": (SheetFile(name="blob", sha256=b"\xab" * 32, size=512),),
        "channel": COMPARED,
    }
    return SheetFacts(**{**fields, **changes})


def made(target: Target, algorithm: A, mode: Mode = Mode.PRODUCTION, **changes: Any) -> str:
    handover = parse_handover(target, hand_over(target, PEMS, NOW))
    return sheet(target, key_plan(algorithm), handover, facts(target, algorithm, **changes), mode)


def flat(text: str) -> str:
    """The text on one line, continuation lines of commands joined."""
    return " ".join(text.replace("\\\n", " ").split())


CASES: list[tuple[Target, A]] = [
    (aws(), A.AES_256),
    (aws(), A.HMAC_SHA384),
    (aws(AwsMethod.RSA_AES_KEY_WRAP_SHA_256), A.RSA_3072),
    (gcp(), A.AES_256),
    (gcp(protection_level="SOFTWARE"), A.AES_256),
    (gcp(protection_level="SOFTWARE", import_algorithm="aes-256-gcm"), A.AES_256),
    (gcp(import_algorithm="hmac-sha256"), A.HMAC_SHA256),
    (gcp(import_algorithm="rsa-sign-pss-3072-sha256"), A.RSA_3072),
    (gcp(import_algorithm="ec-sign-ed25519"), A.ED25519),
    (azure(), A.AES_256),
    (azure("azure-key-vault", key_operations=("sign", "verify")), A.EC_P256),
]


@pytest.mark.parametrize("source", WrappingKeySource)
@pytest.mark.parametrize(("target", "algorithm"), CASES)
def test_a_drills_sheet_cannot_be_mistaken(target: Target, algorithm: A, source: WrappingKeySource) -> None:
    lines = made(target, algorithm, Mode.DRILL, source=source).splitlines()
    assert lines[0] == lines[-1] == "DRILL, DO NOT IMPORT" == DRILL_FIRST_LINE
    assert not [line for line in lines if line.startswith(COMMANDS)]
    assert not [line for line in lines if line.endswith("\\") and not line.startswith(DRILL_COMMAND)]
    assert sum(line.startswith("# DRILL, DO NOT RUN: ") for line in lines) >= 4


@pytest.mark.parametrize(("target", "algorithm"), CASES)
def test_productions_sheet_says_no_drill_and_its_commands_stand_alone(target: Target, algorithm: A) -> None:
    text = made(target, algorithm)
    assert "DRILL" not in text
    assert any(line.startswith(COMMANDS) for line in text.splitlines())
    assert text.endswith("\n") and text.isascii()


def test_what_was_not_stated_says_so() -> None:
    target = aws()
    handover = parse_handover(target, {"k": spki(4096), "t": TOKEN})
    text = sheet(target, key_plan(A.AES_256), handover, facts(target, A.AES_256), Mode.PRODUCTION)
    for label in ("Identity", "Method", "Valid until", "Attestation"):
        assert any(line.split() == [*label.split(), "not", "stated"] for line in text.splitlines()), label
    gcp_pem = parse_handover(gcp(), {"k": pem(spki(3072))})
    text = sheet(gcp(), key_plan(A.AES_256), gcp_pem, facts(gcp(), A.AES_256), Mode.PRODUCTION)
    assert text.count("not stated") == 6


@pytest.mark.parametrize("target", [aws(), gcp(), azure()])
def test_region_is_declared_by_the_plan(target: Target) -> None:
    assert f"{target.region} (declared by the plan)" in made(target, A.AES_256)


def test_unauthenticated_is_said_with_who_consented() -> None:
    text = flat(made(aws(), A.AES_256, channel=UNCOMPARED))
    assert "UNAUTHENTICATED" in text and "Consented to by: Ann, Bob" in text
    assert "Authenticated:" not in text


def test_authenticated_names_channel_bearer_and_people() -> None:
    text = flat(made(aws(), A.AES_256))
    assert "Authenticated: Ann, Bob typed its fingerprint" in text
    assert "(a printed letter), brought by Bea Bearer," in text


def test_a_comparison_without_a_channel_is_no_authentication() -> None:
    assert "UNAUTHENTICATED" in made(aws(), A.AES_256, channel=COMPARED.model_copy(update={"channel": None}))


def test_access_policy_and_key_are_on_the_sheet() -> None:
    text = flat(made(aws(AwsMethod.RSA_AES_KEY_WRAP_SHA_256), A.RSA_3072))
    for part in ("Use Payments", "Administer Crypto team", "Destroy Board", *groups(fingerprint(SPKI)), "RSA-3072"):
        assert part in text


@pytest.mark.parametrize("target", [aws(), gcp(protection_level="SOFTWARE"), azure()])
def test_an_impossible_check_is_called_impossible(target: Target) -> None:
    assert "No check of the key itself is possible" in flat(made(target, A.AES_256))


@pytest.mark.parametrize(
    ("target", "algorithm"),
    [
        (aws(AwsMethod.RSA_AES_KEY_WRAP_SHA_256), A.RSA_3072),
        (gcp(import_algorithm="rsa-sign-pss-3072-sha256"), A.RSA_3072),
        (azure(key_operations=("sign", "verify")), A.RSA_3072),
    ],
)
def test_pairs_are_compared_by_public_key(target: Target, algorithm: A) -> None:
    text = flat(made(target, algorithm))
    assert f"must start with {fingerprint(SPKI).hex()}" in text
    assert "No check" not in text


@pytest.mark.parametrize(
    ("target", "algorithm"), [(aws(), A.HMAC_SHA384), (gcp(import_algorithm="hmac-sha256"), A.HMAC_SHA256)]
)
def test_hmac_keys_are_compared_by_mac(target: Target, algorithm: A) -> None:
    text = flat(made(target, algorithm))
    assert "ceremony check value v1" in text
    assert f"Expect: {CHECK.hex()}" in text


def test_google_attests_the_key_by_its_ekcv() -> None:
    assert "(EKCV) must be " + "5a" * 32 in flat(made(gcp(), A.AES_256, ekcv=b"\x5a" * 32))
    assert "was not computed in the room" in flat(made(gcp(), A.AES_256))
    rsa = gcp(import_algorithm="rsa-sign-pss-3072-sha256")
    assert f"(EKCV) must be {fingerprint(SPKI).hex()}" in flat(made(rsa, A.RSA_3072))


@pytest.mark.parametrize(
    ("target", "algorithm", "command"),
    [
        (
            aws(),
            A.AES_256,
            "aws kms import-key-material --region eu-central-1 --key-id "
            "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab "
            "--encrypted-key-material fileb://EncryptedKeyMaterial.bin --import-token fileb://ImportToken.bin "
            "--expiration-model KEY_MATERIAL_DOES_NOT_EXPIRE",
        ),
        (
            aws(expires=date(2027, 6, 1)),
            A.AES_256,
            "--expiration-model KEY_MATERIAL_EXPIRES --valid-to 2027-06-01T00:00:00Z",
        ),
        (
            gcp(),
            A.AES_256,
            "gcloud kms keys versions import --project acme-prod --location europe-west3 --keyring ring --key main "
            "--import-job job-1 --algorithm google-symmetric-encryption --wrapped-key-file wrapped_key.bin",
        ),
        (gcp(), A.AES_256, 'gcloud kms keys set-primary-version main --version "$VERSION"'),
        (
            gcp(import_algorithm="ec-sign-p256-sha256"),
            A.EC_P256,
            "--purpose asymmetric-signing --protection-level hsm --default-algorithm ec-sign-p256-sha256 "
            "--skip-initial-version-creation --import-only",
        ),
        (
            azure(),
            A.AES_256,
            "az keyvault key import --hsm-name acme --name main --kty oct --byok-file KeyTransferPackage-main.byok "
            "--ops encrypt decrypt",
        ),
        (
            azure("azure-key-vault", key_operations=("sign", "verify")),
            A.EC_SECP256K1,
            "az keyvault key import --vault-name acme --name main --kty EC --curve P-256K "
            "--byok-file KeyTransferPackage-main.byok --ops sign verify",
        ),
        (
            azure("azure-key-vault", key_operations=("sign", "verify")),
            A.RSA_2048,
            "--kty RSA --byok-file",
        ),
    ],
)
def test_commands(target: Target, algorithm: A, command: str) -> None:
    text = flat(made(target, algorithm))
    assert command in text
    assert "EC-HSM --curve" not in text and " file://Enc" not in text


@pytest.mark.parametrize(("target", "algorithm"), CASES)
def test_every_command_is_well_formed_for_a_shell(target: Target, algorithm: A) -> None:
    commands = [line for line in made(target, algorithm).replace("\\\n", " ").splitlines() if line.startswith(COMMANDS)]
    assert len(commands) >= 4
    for command in commands:
        assert len(shlex.split(command)) > 1


def test_names_from_the_plan_are_quoted() -> None:
    evil = azure().model_copy(update={"vault": "acme; rm -rf /"})
    handover = parse_handover(evil, hand_over(evil, PEMS, NOW))
    text = sheet(evil, key_plan(A.AES_256), handover, facts(evil, A.AES_256), Mode.PRODUCTION)
    assert "--hsm-name 'acme; rm -rf /'" in flat(text)


def test_families_covered_by_the_cases() -> None:
    assert {algorithm.family for _, algorithm in CASES} == set(KeyFamily)
