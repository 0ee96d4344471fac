"""Each cloud's hand-over: what is refused, and what is read or not stated."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import timedelta
from typing import Any

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import AwsTarget, AzureTarget, GcpMethod, GcpTarget
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.handover import (
    ExpiryVerdict,
    FileKind,
    Handover,
    expiry_finding,
    refuse_drill_key,
)
from ceremony_app.core.targets.registry import needs, outputs, parse_handover
from ceremony_app.core.targets.simulated import drill_fingerprints
from tests.core.targets.samples import (
    NOW,
    PEMS,
    TOKEN,
    VERSION,
    aws,
    aws_json,
    azure,
    azure_json,
    gcp,
    gcp_json,
    jwk,
    key_plan,
    pem,
    spki,
)

AnyTarget = AwsTarget | GcpTarget | AzureTarget
AWS, GCP, AZURE = aws(), gcp(), azure()
KEY = spki(4096)
KEY_3072 = spki(3072)
OTHER_KID = AZURE.kek_id[:-1] + "0"


def refused(target: AnyTarget, files: dict[str, bytes]) -> str:
    with pytest.raises(Refusal) as caught:
        parse_handover(target, files)
    assert caught.value.operator_text and caught.value.next_action
    return caught.value.code


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "TARGET-NO-WRAPPING-KEY"),
        ({"README.txt": b"Put the files here."}, "TARGET-NO-WRAPPING-KEY"),
        ({"token": TOKEN}, "TARGET-NO-WRAPPING-KEY"),
        ({"key.bin": KEY}, "TARGET-IMPORT-TOKEN"),
        ({"p.json": aws_json(AWS, KEY, ImportToken=None)}, "TARGET-IMPORT-TOKEN"),
        (
            {"p.json": aws_json(AWS, KEY, ImportToken=base64.b64encode(b"x" * 6145).decode())},
            "TARGET-IMPORT-TOKEN",
        ),
        ({"p.json": aws_json(AWS, KEY, ImportToken="!!")}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, ImportToken=7)}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, PublicKey=None)}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, PublicKey="%%%")}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY + b"\0")}, "TARGET-TRAILING-BYTES"),
        ({"p.json": aws_json(AWS, b"\x30\x00")}, "TARGET-NOT-A-KEY"),
        ({"p.json": aws_json(AWS, KEY, ParametersValidTo="tomorrow")}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, ParametersValidTo="2026-11-24T18:00:00")}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, ParametersValidTo=True)}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, ParametersValidTo=10**30)}, "TARGET-FIELD-MALFORMED"),
        ({"p.json": aws_json(AWS, KEY, KeyId=AWS.key_arn[:-1] + "0")}, "TARGET-OTHER-IDENTITY"),
        ({"p.json": aws_json(AWS, KEY, KeyId="1234abcd-12ab-34cd-56ef-1234567890ab")}, "TARGET-OTHER-IDENTITY"),
        ({"p.json": aws_json(AWS, KEY, WrappingAlgorithm="RSAES_OAEP_SHA_1")}, "TARGET-OTHER-METHOD"),
        ({"p.json": aws_json(AWS, KEY), "method": b"RSAES_OAEP_SHA_1"}, "TARGET-OTHER-METHOD"),
        ({"p.json": aws_json(AWS, spki(2048))}, "TARGET-KEY-SIZE"),
        ({"p.json": aws_json(AWS, spki(4096, exponent=3))}, "TARGET-KEY-EXPONENT"),
        ({"p.json": aws_json(AWS, KEY), "k": spki(4096, other=1)}, "TARGET-SEVERAL-KEYS"),
        ({"k1": KEY, "k2": spki(4096, other=1), "t": TOKEN}, "TARGET-SEVERAL-KEYS"),
        ({"p.json": aws_json(AWS, KEY), "q.json": aws_json(AWS, KEY)}, "TARGET-SEVERAL-FILES"),
        ({"p.json": aws_json(AWS, KEY), "t": TOKEN + b"2"}, "TARGET-SEVERAL-FILES"),
        ({"k": KEY, "t1": TOKEN, "t2": TOKEN + b"2"}, "TARGET-SEVERAL-FILES"),
        ({"p.json": aws_json(AWS, KEY), "j": gcp_json(GCP, KEY_3072)}, "TARGET-OTHER-IDENTITY"),
        ({"j": gcp_json(GCP, KEY_3072)}, "TARGET-OTHER-IDENTITY"),
        ({"p.json": aws_json(AWS, KEY)[:-2]}, "TARGET-JSON-MALFORMED"),
    ],
)
def test_aws_refuses(files: dict[str, bytes], code: str) -> None:
    assert refused(AWS, files) == code


@pytest.mark.parametrize(
    ("stated", "expires"),
    [
        ("2026-11-24T18:00:00.123000+00:00", "2026-11-24T18:00:00Z"),
        ("2026-11-24T20:00:00+02:00", "2026-11-24T18:00:00Z"),
        (1593893322.32, "2020-07-04T20:08:42Z"),
        (1593893322, "2020-07-04T20:08:42Z"),
        (None, None),
    ],
)
def test_aws_json_of_both_cli_versions(stated: Any, expires: str | None) -> None:
    handover = parse_handover(AWS, {"params.json": aws_json(AWS, KEY, ParametersValidTo=stated)})
    assert handover.expires == expires
    assert (handover.identity, handover.method) == (AWS.key_arn, None)
    assert (handover.spki, handover.modulus_bits, handover.exponent) == (KEY, 4096, 65537)
    assert handover.token_sha256 == hashlib.sha256(TOKEN).digest()


def test_aws_console_files_under_any_names() -> None:
    files = {"wrappingKey_1234_1123": KEY, "importToken_1234_1123": TOKEN, "README_1234_1123.txt": b"Read me."}
    handover = parse_handover(AWS, files)
    assert (handover.identity, handover.method, handover.expires) == (None, None, None)
    assert handover.token_sha256 == hashlib.sha256(TOKEN).digest()
    assert {file.name: file.kind for file in handover.files} == {
        "README_1234_1123.txt": FileKind.OTHER,
        "importToken_1234_1123": FileKind.OPAQUE,
        "wrappingKey_1234_1123": FileKind.PUBLIC_KEY,
    }
    assert handover.files[-1].sha256 == hashlib.sha256(KEY).digest()


def test_aws_method_is_stated_by_a_text_beside() -> None:
    handover = parse_handover(AWS, {"p.json": aws_json(AWS, KEY), "m.txt": b"RSAES_OAEP_SHA_256\n"})
    assert handover.method == "RSAES_OAEP_SHA_256"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "TARGET-NO-WRAPPING-KEY"),
        ({"j": gcp_json(GCP, KEY_3072, name="projects/x/importJobs/job-1")}, "TARGET-OTHER-IDENTITY"),
        ({"j": gcp_json(GCP, KEY_3072, name=None)}, "TARGET-FIELD-MALFORMED"),
        ({"j": gcp_json(GCP, KEY_3072, importMethod="RSA_OAEP_4096_SHA256")}, "TARGET-OTHER-METHOD"),
        (
            {"j": gcp_json(GCP, KEY_3072, importMethod="HPKE_KEM_XWING_HKDF_SHA256_AES_256_GCM")},
            "TARGET-OTHER-METHOD",
        ),
        ({"j": gcp_json(GCP, KEY_3072, importMethod=None)}, "TARGET-FIELD-MALFORMED"),
        ({"j": gcp_json(GCP, KEY_3072, protectionLevel="SOFTWARE")}, "TARGET-OTHER-PROTECTION"),
        ({"j": gcp_json(GCP, KEY_3072, state="EXPIRED")}, "TARGET-NOT-ACTIVE"),
        ({"j": gcp_json(GCP, KEY_3072, state="PENDING_GENERATION", publicKey=None)}, "TARGET-NOT-ACTIVE"),
        ({"j": gcp_json(GCP, KEY_3072, state=None)}, "TARGET-FIELD-MALFORMED"),
        ({"j": gcp_json(GCP, KEY_3072, publicKey=None)}, "TARGET-FIELD-MALFORMED"),
        ({"j": gcp_json(GCP, KEY_3072, publicKey={"pem": "nothing"})}, "TARGET-TRAILING-BYTES"),
        ({"j": gcp_json(GCP, KEY_3072, expireTime="soon")}, "TARGET-FIELD-MALFORMED"),
        ({"j": gcp_json(GCP, KEY)}, "TARGET-KEY-SIZE"),
        ({"j": gcp_json(GCP, spki(3072, exponent=3))}, "TARGET-KEY-EXPONENT"),
        ({"j": gcp_json(GCP, KEY_3072), "k": pem(spki(3072, other=1))}, "TARGET-SEVERAL-KEYS"),
        ({"k": pem(KEY_3072), "m": b"rsa-oaep-3072-sha256"}, "TARGET-OTHER-METHOD"),
        ({"k": azure_json(AZURE, 3072)}, "TARGET-OTHER-IDENTITY"),
    ],
)
def test_gcp_refuses(files: dict[str, bytes], code: str) -> None:
    assert refused(GCP, files) == code


def test_gcp_job_json() -> None:
    handover = parse_handover(GCP, {"import-job.json": gcp_json(GCP, KEY_3072)})
    assert handover.identity == "projects/acme-prod/locations/europe-west3/keyRings/ring/importJobs/job-1"
    assert (handover.method, handover.state, handover.protection) == (GCP.method.value, "ACTIVE", "HSM")
    assert handover.expires == "2026-11-26T12:00:00Z"
    assert handover.attestation == "present, not checked"
    assert handover.spki == KEY_3072


def test_gcp_pem_with_and_without_its_method() -> None:
    alone = parse_handover(GCP, {"wrapping-key.pem": pem(KEY_3072)})
    assert (alone.identity, alone.method, alone.expires, alone.state) == (None, None, None, None)
    both = parse_handover(GCP, {"k": pem(KEY_3072), "m": b"rsa-oaep-3072-sha256-aes-256\n"})
    assert both.method == GcpMethod.RSA_OAEP_3072_SHA256_AES_256.value


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "TARGET-NO-WRAPPING-KEY"),
        ({"kid": AZURE.kek_id.encode()}, "TARGET-NO-WRAPPING-KEY"),
        ({"k": azure_json(AZURE, 4096, kid=OTHER_KID)}, "TARGET-OTHER-IDENTITY"),
        ({"k": pem(KEY), "kid": OTHER_KID.encode()}, "TARGET-OTHER-IDENTITY"),
        ({"k": azure_json(AZURE, 4096, kid=AZURE.kek_id.removesuffix("/" + VERSION))}, "TARGET-KID-VERSION"),
        ({"k": pem(KEY), "kid": AZURE.kek_id.removesuffix(VERSION).encode()}, "TARGET-KID-VERSION"),
        ({"k": azure_json(AZURE, 4096, kid="KEKforBYOK")}, "TARGET-FIELD-MALFORMED"),
        ({"k": azure_json(AZURE, 4096, kid=None)}, "TARGET-FIELD-MALFORMED"),
        ({"k": azure_json(AZURE, 4096, keyOps=["import", "wrapKey"])}, "TARGET-KEY-OPERATIONS"),
        ({"k": azure_json(AZURE, 4096, keyOps=[])}, "TARGET-KEY-OPERATIONS"),
        ({"k": azure_json(AZURE, 4096, keyOps="import")}, "TARGET-FIELD-MALFORMED"),
        ({"k": azure_json(AZURE, 4096, kty="RSA")}, "TARGET-OTHER-PROTECTION"),
        ({"k": azure_json(AZURE, 4096, kty="EC-HSM")}, "TARGET-NOT-RSA"),
        ({"k": azure_json(AZURE, 4096, d="AQAB")}, "TARGET-PRIVATE-KEY"),
        ({"k": azure_json(AZURE, 4096, n="???")}, "TARGET-FIELD-MALFORMED"),
        ({"k": azure_json(AZURE, 4096, n="AQ==")}, "TARGET-NOT-A-KEY"),
        ({"k": azure_json(AZURE, 4096, e="Aw==")}, "TARGET-KEY-EXPONENT"),
        ({"k": azure_json(AZURE, 4096, {"enabled": False})}, "TARGET-NOT-ACTIVE"),
        ({"k": azure_json(AZURE, 4096, {"expires": "soon"})}, "TARGET-FIELD-MALFORMED"),
        ({"k": azure_json(AZURE, 4096), "p": pem(spki(4096, other=1))}, "TARGET-SEVERAL-KEYS"),
        ({"k": azure_json(AZURE, 4096), "p": gcp_json(GCP, KEY_3072)}, "TARGET-OTHER-IDENTITY"),
    ],
)
def test_azure_refuses(files: dict[str, bytes], code: str) -> None:
    assert refused(AZURE, files) == code


@pytest.mark.parametrize("bits", [2048, 3072, 4096])
def test_azure_key_show(bits: int) -> None:
    handover = parse_handover(AZURE, {"key.json": azure_json(AZURE, bits), "k.pem": pem(spki(bits))})
    assert (handover.spki, handover.modulus_bits) == (spki(bits), bits)
    assert (handover.identity, handover.key_operations) == (AZURE.kek_id, ("import",))
    assert (handover.state, handover.protection, handover.expires) == ("enabled", "RSA-HSM", None)
    assert needs(AZURE, handover).modulus_bits == bits


def test_azure_jwk_in_base64url_and_rest_form() -> None:
    modulus = jwk(AZURE, 2048)["n"].replace("+", "-").replace("/", "_").rstrip("=")
    document = {
        "key": {"kid": AZURE.kek_id, "kty": "RSA-HSM", "key_ops": ["import"], "n": modulus, "e": "AQAB"},
        "attributes": {"enabled": True, "exp": 1795629600},
    }
    handover = parse_handover(AZURE, {"k": json.dumps(document).encode()})
    assert (handover.spki, handover.key_operations) == (spki(2048), ("import",))
    assert handover.expires == "2026-11-25T18:00:00Z"


def test_azure_kid_and_pem() -> None:
    upper = AZURE.kek_id.replace("acme", "ACME").encode() + b"\r\n"
    handover = parse_handover(AZURE, {"k.pem": pem(KEY), "kid.txt": upper})
    assert (handover.identity, handover.key_operations, handover.state) == (AZURE.kek_id, None, None)
    assert parse_handover(AZURE, {"k.pem": pem(KEY)}).identity is None


def handed(expires: str | None) -> Handover:
    return parse_handover(AWS, {"p": aws_json(AWS, KEY, ParametersValidTo=expires)})


@pytest.mark.parametrize(
    ("left", "needed", "verdict", "code"),
    [
        (timedelta(0), 0, ExpiryVerdict.EXPIRED, "TARGET-EXPIRED"),
        (timedelta(seconds=-1), 0, ExpiryVerdict.EXPIRED, "TARGET-EXPIRED"),
        (timedelta(minutes=59, seconds=59), 60, ExpiryVerdict.TOO_SOON, "TARGET-EXPIRES-TOO-SOON"),
        (timedelta(minutes=60), 60, ExpiryVerdict.LASTS, None),
    ],
)
def test_expiry(left: timedelta, needed: int, verdict: ExpiryVerdict, code: str | None) -> None:
    finding = expiry_finding(handed((NOW + left).isoformat()), NOW, needed)
    refusal = finding.refusal()
    assert finding.verdict is verdict
    assert (None if refusal is None else refusal.code) == code


def test_expiry_not_stated_is_no_refusal_but_says_so() -> None:
    finding = expiry_finding(handed(None), NOW, 60)
    assert (finding.verdict, finding.minutes_left, finding.refusal()) == (ExpiryVerdict.NOT_STATED, None, None)


def test_production_refuses_the_simulated_clouds_keys() -> None:
    handover = handed(None)
    drill = drill_fingerprints(PEMS.values())
    with pytest.raises(Refusal) as caught:
        refuse_drill_key(handover, drill, Mode.PRODUCTION)
    assert caught.value.code == "TARGET-DRILL-KEY"
    refuse_drill_key(handover, drill, Mode.DRILL)
    other = parse_handover(AWS, {"p": aws_json(AWS, spki(4096, other=1))})
    refuse_drill_key(other, drill, Mode.PRODUCTION)


def test_a_handover_survives_the_journal() -> None:
    handover = parse_handover(GCP, {"j": gcp_json(GCP, KEY_3072)})
    assert Handover.from_json(handover.to_json()) == handover


@pytest.mark.parametrize("size", [0, 511, 513, 552])
def test_a_blob_of_a_wrong_length_does_not_leave(size: int) -> None:
    files = {"p": aws_json(AWS, KEY)}
    with pytest.raises(Refusal) as caught:
        outputs(AWS, key_plan(KeyAlgorithm.AES_256), parse_handover(AWS, files), files, bytes(size), "p", "t")
    assert caught.value.code == "TARGET-BLOB-MALFORMED"


@pytest.mark.parametrize(
    ("algorithm", "size"),
    [
        (KeyAlgorithm.AES_256, 384 + 32),
        (KeyAlgorithm.AES_256, 384 + 48),
        (KeyAlgorithm.HMAC_SHA512, 384 + 40),
        (KeyAlgorithm.RSA_2048, 384),
        (KeyAlgorithm.RSA_2048, 384 + 1233),
    ],
)
def test_a_hybrid_blob_of_a_wrong_length_does_not_leave(algorithm: KeyAlgorithm, size: int) -> None:
    files = {"j": gcp_json(GCP, KEY_3072)}
    with pytest.raises(Refusal):
        outputs(GCP, key_plan(algorithm), parse_handover(GCP, files), files, bytes(size), "p", "t")


def test_aws_output_keeps_blob_and_token_together() -> None:
    files = {"WrappingPublicKey.bin": KEY, "ImportToken.bin": TOKEN}
    made = outputs(
        AWS, key_plan(KeyAlgorithm.AES_256), parse_handover(AWS, files), files, b"b" * 512, "program 1", "token 1"
    )
    assert {file.name: file.content for file in made} == {
        "EncryptedKeyMaterial.bin": b"b" * 512,
        "ImportToken.bin": TOKEN,
    }


def test_gcp_output_is_the_blob() -> None:
    files = {"j": gcp_json(GCP, KEY_3072)}
    (made,) = outputs(
        GCP, key_plan(KeyAlgorithm.AES_256), parse_handover(GCP, files), files, b"b" * (384 + 40), "p", "t"
    )
    assert (made.name, made.size) == ("wrapped_key.bin", 424)
    assert made.sha256 == hashlib.sha256(b"b" * 424).digest()


def test_azure_output_is_strict_byok_json() -> None:
    files = {"k": azure_json(AZURE, 4096)}
    blob = bytes(range(256)) * 2 + b"\xfb\xff" * 20
    (made,) = outputs(
        AZURE, key_plan(KeyAlgorithm.AES_256), parse_handover(AZURE, files), files, blob, "ceremony 1", "SoftHSM 2.6"
    )
    assert made.name == "KeyTransferPackage-main.byok"
    package = json.loads(made.content)
    ciphertext = package.pop("ciphertext")
    assert package == {
        "schema_version": "1.0.0",
        "header": {"kid": AZURE.kek_id, "alg": "dir", "enc": "CKM_RSA_AES_KEY_WRAP"},
        "generator": "ceremony 1; SoftHSM 2.6",
    }
    assert "=" not in ciphertext and "+" not in ciphertext and "/" not in ciphertext
    assert base64.urlsafe_b64decode(ciphertext + "=" * (-len(ciphertext) % 4)) == blob
