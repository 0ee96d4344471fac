"""The simulated cloud of a drill: hands over fixed RSA keys in the files that the real command-line tools emit.

The keys are `resources/drill/*.pem`; their private halves are public, so anybody can unwrap a drill's blobs, and
production refuses their fingerprints. Import jobs of protection level HSM come without the attestation that
Google would add: nobody can forge one, and the sheet then says that it is not stated.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.fingerprints import fingerprint
from ceremony_app.core.plan.schema import AwsTarget, AzureTarget, GcpTarget
from ceremony_app.core.targets.gcp import job_name
from ceremony_app.core.targets.handover import format_time
from ceremony_app.core.targets.reading import exact_pem_spki
from ceremony_app.core.targets.registry import AnyTarget, needs

SIZES = (2048, 3072, 4096)
AWS_LIFE = timedelta(hours=24)
GCP_LIFE = timedelta(days=3)
_TOKEN_BYTES = 2500
_DAY = timedelta(days=1)


def public_file_name(bits: int) -> str:
    """The name of the shipped public key of that size inside `resources/drill/`."""
    return f"rsa-{bits}.public.pem"


def drill_fingerprints(public_pems: Iterable[bytes]) -> frozenset[bytes]:
    """SHA-256 of the SubjectPublicKeyInfo of each shipped key, for `handover.refuse_drill_key`."""
    return frozenset(fingerprint(exact_pem_spki("resources/drill", pem.decode())) for pem in public_pems)


def hand_over(target: AnyTarget, public_pems: Mapping[int, bytes], now: datetime) -> dict[str, bytes]:
    """The files that this target's cloud would hand over at that moment: name to bytes.

    `public_pems` maps each of SIZES to the shipped PEM; `now` is aware. The same arguments give the same bytes.
    """
    pem = public_pems[needs(target).modulus_bits].decode()
    match target:
        case AwsTarget():
            return {"params.json": _aws(target, pem, now)}
        case GcpTarget():
            return {"import-job.json": _gcp(target, pem, now)}
        case AzureTarget():
            name = target.kek_id.rstrip("/").split("/")[-2]
            return {
                "key.json": _azure(target, pem, now),
                f"{name}.publickey.pem": pem.encode(),
            }


def _aws(target: AwsTarget, pem: str, now: datetime) -> bytes:
    """As `aws kms get-parameters-for-import --output json` of CLI version 2 prints it (clouds.md §1.4)."""
    valid_to = (now + AWS_LIFE).astimezone(UTC).isoformat()
    return _printed(
        {
            "KeyId": target.key_arn,
            "ImportToken": base64.b64encode(_token(target, now)).decode(),
            "PublicKey": base64.b64encode(exact_pem_spki("resources/drill", pem)).decode(),
            "ParametersValidTo": valid_to,
        },
        indent=4,
    )


def _token(target: AwsTarget, now: datetime) -> bytes:
    """Opaque bytes that look like a token and differ for each key and request."""
    seed = f"simulated import token {target.key_arn} {format_time(now)}"
    return hashlib.shake_256(seed.encode()).digest(_TOKEN_BYTES)


def _gcp(target: GcpTarget, pem: str, now: datetime) -> bytes:
    """As `gcloud kms import-jobs describe --format=json` prints it (clouds.md §2.3)."""
    return _printed(
        {
            "createTime": format_time(now),
            "expireTime": format_time(now + GCP_LIFE),
            "generateTime": format_time(now),
            "importMethod": target.method.value,
            "name": job_name(target),
            "protectionLevel": target.protection_level,
            "publicKey": {"pem": pem},
            "state": "ACTIVE",
        },
        indent=2,
    )


def _azure(target: AzureTarget, pem: str, now: datetime) -> bytes:
    """As `az keyvault key show` prints it: every JWK field, null where it is not there (clouds.md §3.3)."""
    key = serialization.load_pem_public_key(pem.encode())
    if not isinstance(key, rsa.RSAPublicKey):
        raise TypeError("the shipped drill keys are RSA")
    numbers = key.public_numbers()
    jwk: dict[str, Any] = dict.fromkeys(("crv", "d", "dp", "dq", "k", "p", "q", "qi", "t", "x", "y"))
    jwk |= {
        "e": base64.b64encode(numbers.e.to_bytes(3, "big")).decode(),
        "keyOps": ["import"],
        "kid": target.kek_id,
        "kty": "RSA-HSM",
        "n": base64.b64encode(numbers.n.to_bytes(key.key_size // 8, "big")).decode(),
    }
    made = (now - _DAY).isoformat(timespec="seconds")
    return _printed(
        {
            "attributes": {
                "created": made,
                "enabled": True,
                "expires": None,
                "exportable": False,
                "hsmPlatform": "2",
                "notBefore": None,
                "recoverableDays": 90,
                "recoveryLevel": "Recoverable",
                "updated": made,
            },
            "key": dict(sorted(jwk.items())),
            "managed": None,
            "releasePolicy": None,
            "tags": {},
        },
        indent=2,
    )


def _printed(document: Mapping[str, Any], indent: int) -> bytes:
    return (json.dumps(document, indent=indent) + "\n").encode()
