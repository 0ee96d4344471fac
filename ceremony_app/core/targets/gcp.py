"""Google Cloud KMS import jobs: what they hand over, what they take, under which names (clouds.md §2)."""

from __future__ import annotations

import re

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.plan.schema import GcpTarget, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.common import (
    agreed_identity,
    agreed_method,
    at_most_one,
    cannot_take,
    one_wrapping_key,
    refuse_other_clouds,
    require_size,
    unfit_anywhere,
)
from ceremony_app.core.targets.handover import FileKind, Handover, format_time, parse_time
from ceremony_app.core.targets.offer import OutputFile
from ceremony_app.core.targets.reading import (
    SeenFile,
    exact_pem_spki,
    mapping_in,
    optional_text,
    required_text,
)
from ceremony_app.core.targets.refusals import (
    FieldMalformed,
    NotActive,
    OtherProtectionLevel,
    TargetIdentifierMalformed,
    TargetUsageNotFit,
)
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm

CLOUD = "Google Cloud KMS"
WANTED = "the JSON of `gcloud kms import-jobs describe … --format=json`, or the job's public key as PEM"
BLOB_NAME = "wrapped_key.bin"
_NAME = re.compile(r"[a-zA-Z0-9_-]{1,63}")
_PROJECT = re.compile(r"[a-z0-9.:-]{1,63}")
_LOCATION = re.compile(r"[a-z0-9-]{1,63}")
_ENCRYPT_RSA = {
    KeyAlgorithm.RSA_2048: ("rsa-decrypt-oaep-2048-sha256", "rsa-decrypt-oaep-2048-sha1"),
    KeyAlgorithm.RSA_3072: ("rsa-decrypt-oaep-3072-sha256", "rsa-decrypt-oaep-3072-sha1"),
    KeyAlgorithm.RSA_4096: (
        "rsa-decrypt-oaep-4096-sha256",
        "rsa-decrypt-oaep-4096-sha512",
        "rsa-decrypt-oaep-4096-sha1",
    ),
}
_OTHERS: dict[KeyAlgorithm, tuple[str, ...]] = {
    KeyAlgorithm.AES_256: ("google-symmetric-encryption", "aes-256-gcm", "aes-256-cbc", "aes-256-ctr"),
    KeyAlgorithm.EC_P256: ("ec-sign-p256-sha256",),
    KeyAlgorithm.EC_P384: ("ec-sign-p384-sha384",),
    KeyAlgorithm.EC_SECP256K1: ("ec-sign-secp256k1-sha256",),
    KeyAlgorithm.ED25519: ("ec-sign-ed25519",),
    KeyAlgorithm.HMAC_SHA256: ("hmac-sha256",),
    KeyAlgorithm.HMAC_SHA384: ("hmac-sha384",),
    KeyAlgorithm.HMAC_SHA512: ("hmac-sha512",),
}


def needs(target: GcpTarget) -> WrapForm:
    """Layout, hash and size by the plan's import method (clouds.md §2.1)."""
    method = target.method.value
    return WrapForm(
        layout=Layout.HYBRID if method.endswith("_AES_256") else Layout.OAEP_DIRECT,
        oaep_hash=OaepHash.SHA1 if "_SHA1" in method else OaepHash.SHA256,
        modulus_bits=3072 if "_3072_" in method else 4096,
    )


def fitting_algorithms(algorithm: KeyAlgorithm, usage: KeyUsage) -> tuple[str, ...]:
    """The `gcloud --algorithm` values that fit this key; empty where Google has none (clouds.md §2.2)."""
    if algorithm.family is not KeyFamily.RSA:
        return _OTHERS.get(algorithm, ())
    if usage is KeyUsage.ENCRYPT_DECRYPT:
        return _ENCRYPT_RSA[algorithm]
    bits = algorithm.rsa_bits
    hashes = ("sha256", "sha512") if bits == 4096 else ("sha256",)
    return tuple(f"rsa-sign-{padding}-{bits}-{name}" for padding in ("pss", "pkcs1") for name in hashes)


def unfit(target: GcpTarget, key: KeyPlan) -> Refusal | None:
    """Why this target cannot take this key, or None (clouds.md §2.1, §2.2)."""
    found = unfit_anywhere(target, key) or _malformed(target)
    if found is not None:
        return found
    how = f"by {target.method.value}"
    if key.algorithm.family is KeyFamily.RSA and needs(target).layout is Layout.OAEP_DIRECT:
        return cannot_take(target.id, CLOUD, key, how, "RSA private keys need a method that ends in _AES_256")
    fitting = fitting_algorithms(key.algorithm, key.usage)
    if not fitting:
        return cannot_take(target.id, CLOUD, key, "at all", "it has no import algorithm for it")
    if key.algorithm is KeyAlgorithm.EC_SECP256K1 and target.protection_level != "HSM":
        return cannot_take(target.id, CLOUD, key, "as SOFTWARE", "secp256k1 exists at protection level HSM only")
    if target.import_algorithm not in fitting:
        return TargetUsageNotFit(
            target=target.id,
            field="import_algorithm",
            value=target.import_algorithm,
            algorithm=key.algorithm.value,
            usage=key.usage.value,
            fitting=", ".join(fitting),
        )
    return None


def job_name(target: GcpTarget) -> str:
    """The full resource name of the plan's import job."""
    return (
        f"projects/{target.project}/locations/{target.region}/keyRings/{target.key_ring}/importJobs/{target.import_job}"
    )


def understand(target: GcpTarget, files: tuple[SeenFile, ...]) -> Handover:
    """The hand-over in these files, checked against the plan; raises the refusals of this room."""
    refuse_other_clouds(target.id, CLOUD, files, {FileKind.AWS_PARAMETERS, FileKind.AZURE_KEY})
    job = at_most_one(target.id, files, FileKind.GCP_IMPORT_JOB)
    method_file = at_most_one(target.id, files, FileKind.METHOD_NAME)
    keys = {seen.name: seen.spki for seen in files if seen.spki is not None}
    identity = expires = protection = state = attestation = None
    methods = [method_file.text if method_file else None]
    if any(seen.kind is FileKind.ATTESTATION for seen in files):
        attestation = "present, not checked"
    if job is not None:
        document, name = job.document, job.name
        identity = agreed_identity(target.id, required_text(name, document, "name"), job_name(target))
        methods.append(required_text(name, document, "importMethod"))
        agreed_method(target.id, methods, target.method.value)
        protection = _agreed_protection(target, optional_text(name, document, "protectionLevel"))
        state = required_text(name, document, "state")
        if state != "ACTIVE":
            raise NotActive(target=target.id, stated=state, planned="ACTIVE")
        expires = _time(name, document, "expireTime")
        pem = required_text(name, mapping_in(document, "publicKey"), "pem")
        keys[name] = exact_pem_spki(name, pem)
        if mapping_in(document, "attestation"):
            attestation = "present, not checked"
    method = agreed_method(target.id, methods, target.method.value)
    spki, key = one_wrapping_key(target.id, CLOUD, WANTED, keys, files)
    require_size(target.id, key.key_size, (needs(target).modulus_bits,))
    return Handover(
        target=target.id,
        spki=spki,
        modulus_bits=key.key_size,
        exponent=key.public_numbers().e,
        identity=identity,
        method=method,
        expires=expires,
        protection=protection,
        state=state,
        key_operations=None,
        token_sha256=None,
        attestation=attestation,
        files=tuple(seen.record for seen in files),
    )


def outputs(blob: bytes) -> tuple[OutputFile, ...]:
    """The wrapped blob as the file that `gcloud --wrapped-key-file` takes."""
    return (OutputFile(name=BLOB_NAME, content=blob),)


def purpose(import_algorithm: str) -> str:
    """The `gcloud --purpose` of a key that such a version belongs to (clouds.md §2.5)."""
    for start, found in (
        ("google-symmetric", "encryption"),
        ("aes-", "raw-encryption"),
        ("hmac-", "mac"),
        ("rsa-decrypt", "asymmetric-encryption"),
    ):
        if import_algorithm.startswith(start):
            return found
    return "asymmetric-signing"


def _malformed(target: GcpTarget) -> Refusal | None:
    for field, value, shape in (
        ("project", target.project, _PROJECT),
        ("region", target.region, _LOCATION),
        ("key_ring", target.key_ring, _NAME),
        ("crypto_key", target.crypto_key, _NAME),
        ("import_job", target.import_job, _NAME),
    ):
        if not shape.fullmatch(value):
            why = "it must be the short name (letters, digits, hyphens), not a path"
            return TargetIdentifierMalformed(target=target.id, field=field, value=value, why=why)
    return None


def _agreed_protection(target: GcpTarget, stated: str | None) -> str | None:
    if stated is not None and stated != target.protection_level:
        raise OtherProtectionLevel(target=target.id, stated=stated, planned=target.protection_level)
    return stated


def _time(name: str, document: object, field: str) -> str | None:
    stated = optional_text(name, document, field) if isinstance(document, dict) else None
    if stated is None:
        return None
    try:
        return format_time(parse_time(stated))
    except ValueError:
        raise FieldMalformed(file=name, field=field, why="not a time with its zone") from None
