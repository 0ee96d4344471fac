"""Targets, keys and hand-overs that the tests of this room share."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.plan.schema import (
    AccessPolicy,
    AwsMethod,
    AwsTarget,
    AzureTarget,
    GcpMethod,
    GcpTarget,
    KeyPlan,
)
from ceremony_app.core.targets.reading import spki_of
from ceremony_app.core.targets.simulated import SIZES, public_file_name

DRILL_FOLDER = Path(__file__).parents[3] / "resources" / "drill"
PEMS: Mapping[int, bytes] = {bits: (DRILL_FOLDER / public_file_name(bits)).read_bytes() for bits in SIZES}
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
TOKEN = b"\x00\x9c\xff opaque " * 100
VERSION = "0123456789abcdef0123456789abcdef"


def numbers(bits: int) -> rsa.RSAPublicNumbers:
    """The public numbers of the shipped key of that size."""
    key = serialization.load_pem_public_key(PEMS[bits])
    assert isinstance(key, rsa.RSAPublicKey)
    return key.public_numbers()


def spki(bits: int, *, exponent: int = 65537, other: int = 0) -> bytes:
    """SubjectPublicKeyInfo of a key of that size; `other` makes different ones (public only, nobody's)."""
    modulus = numbers(bits).n ^ (other << 100)
    return spki_of(rsa.RSAPublicNumbers(e=exponent, n=modulus).public_key())


def pem(der: bytes) -> bytes:
    """The DER as one PEM block PUBLIC KEY."""
    body = base64.encodebytes(der).decode()
    return f"-----BEGIN PUBLIC KEY-----\n{body}-----END PUBLIC KEY-----\n".encode()


def usage_of(algorithm: KeyAlgorithm) -> KeyUsage:
    """The usual use of a key of this algorithm."""
    return {
        KeyFamily.AES: KeyUsage.ENCRYPT_DECRYPT,
        KeyFamily.HMAC: KeyUsage.GENERATE_VERIFY_MAC,
        KeyFamily.RSA: KeyUsage.SIGN_VERIFY,
        KeyFamily.EC: KeyUsage.SIGN_VERIFY,
        KeyFamily.EDWARDS: KeyUsage.SIGN_VERIFY,
    }[algorithm.family]


def key_plan(algorithm: KeyAlgorithm, **changes: Any) -> KeyPlan:
    """A key of this algorithm that may go to every region of these tests."""
    fields: dict[str, Any] = {
        "id": "main-key",
        "title": "Main key",
        "algorithm": algorithm,
        "usage": usage_of(algorithm),
        "regions": ("eu-central-1", "europe-west3", "westeurope", "cn-north-1"),
        "access": AccessPolicy(use=("Payments",), administer=("Crypto team",), destroy=("Board",)),
        "backup": "main-backup",
    }
    return KeyPlan(**{**fields, **changes})


def aws(method: AwsMethod = AwsMethod.RSAES_OAEP_SHA_256, **changes: Any) -> AwsTarget:
    """An AWS target in eu-central-1 with a 4096-bit wrapping key."""
    fields: dict[str, Any] = {
        "kind": "aws-kms",
        "id": "aws-main",
        "key": "main-key",
        "region": "eu-central-1",
        "method": method,
        "account": "111122223333",
        "key_arn": "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    }
    return AwsTarget(**{**fields, **changes})


def gcp(method: GcpMethod = GcpMethod.RSA_OAEP_3072_SHA256_AES_256, **changes: Any) -> GcpTarget:
    """A Google target in europe-west3."""
    fields: dict[str, Any] = {
        "kind": "gcp-kms",
        "id": "gcp-main",
        "key": "main-key",
        "region": "europe-west3",
        "method": method,
        "project": "acme-prod",
        "key_ring": "ring",
        "crypto_key": "main",
        "import_job": "job-1",
        "import_algorithm": "google-symmetric-encryption",
    }
    return GcpTarget(**{**fields, **changes})


def azure(kind: str = "azure-managed-hsm", **changes: Any) -> AzureTarget:
    """An Azure target in westeurope."""
    host = "acme.managedhsm.azure.net" if kind == "azure-managed-hsm" else "acme.vault.azure.net"
    fields: dict[str, Any] = {
        "kind": kind,
        "id": "azure-main",
        "key": "main-key",
        "region": "westeurope",
        "vault": "acme",
        "key_name": "main",
        "kek_id": f"https://{host}/keys/KEKforBYOK/{VERSION}",
        "key_operations": ("encrypt", "decrypt"),
    }
    return AzureTarget(**{**fields, **changes})


def aws_json(target: AwsTarget, der: bytes, **changes: Any) -> bytes:
    """What `aws kms get-parameters-for-import` prints; a None removes a field."""
    document = {
        "KeyId": target.key_arn,
        "ImportToken": base64.b64encode(TOKEN).decode(),
        "PublicKey": base64.b64encode(der).decode(),
        "ParametersValidTo": "2026-11-24T18:00:00.123000+00:00",
        **changes,
    }
    return json.dumps({name: value for name, value in document.items() if value is not None}).encode()


def gcp_json(target: GcpTarget, der: bytes, **changes: Any) -> bytes:
    """What `gcloud kms import-jobs describe --format=json` prints; a None removes a field."""
    document = {
        "name": "projects/acme-prod/locations/europe-west3/keyRings/ring/importJobs/job-1",
        "importMethod": target.method.value,
        "protectionLevel": "HSM",
        "state": "ACTIVE",
        "createTime": "2026-11-23T12:00:00.123456789Z",
        "expireTime": "2026-11-26T12:00:00.123456789Z",
        "publicKey": {"pem": pem(der).decode()},
        "attestation": {"format": "CAVIUM_V2_COMPRESSED", "content": "H4sI"},
        **changes,
    }
    return json.dumps({name: value for name, value in document.items() if value is not None}).encode()


def jwk(target: AzureTarget, bits: int, **changes: Any) -> dict[str, Any]:
    """The `key` part of `az keyvault key show`, private fields null as az prints them."""
    public = numbers(bits)
    return {
        "crv": None,
        "d": None,
        "e": "AQAB",
        "k": None,
        "keyOps": ["import"],
        "kid": target.kek_id,
        "kty": "RSA-HSM",
        "n": base64.b64encode(public.n.to_bytes(bits // 8, "big")).decode(),
        "p": None,
        "q": None,
        **changes,
    }


def azure_json(target: AzureTarget, bits: int, attributes: Mapping[str, Any] | None = None, **changes: Any) -> bytes:
    """What `az keyvault key show` prints."""
    shown = {"enabled": True, "expires": None, **(attributes or {})}
    return json.dumps({"attributes": shown, "key": jwk(target, bits, **changes)}).encode()
