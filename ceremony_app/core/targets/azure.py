"""Azure Key Vault Premium and Managed HSM: hand-over, fitting keys, the strict .byok file (clouds.md §3)."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.plan.schema import AzureTarget, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.common import (
    agreed_identity,
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
    mapping_in,
    optional_text,
    required_text,
    spki_of_jwk,
)
from ceremony_app.core.targets.refusals import (
    FieldMalformed,
    KidWithoutVersion,
    NotActive,
    OtherProtectionLevel,
    TargetIdentifierMalformed,
    TargetUsageNotFit,
    WrongKeyOperations,
)
from ceremony_app.core.wrapping.forms import Layout, WrapForm

WANTED = "the JSON of `az keyvault key show`, or the key's PEM together with its full key identifier"
ALLOWED_BITS = (2048, 3072, 4096)
USUAL_BITS = 4096
"""Assumed before the hand-over: the plan does not name the size of Azure's key exchange key."""
METHOD = "CKM_RSA_AES_KEY_WRAP"
_KID = re.compile(
    r"https://(?P<host>[A-Za-z0-9.-]+)/keys/(?P<name>[0-9A-Za-z-]{1,127})(/(?P<version>[0-9A-Za-z]{1,64}))?/?"
)
_VAULT = re.compile(r"[A-Za-z0-9-]{3,24}")
_KEY_NAME = re.compile(r"[0-9A-Za-z-]{1,127}")
_HOSTS = {
    "azure-key-vault": (".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net"),
    "azure-managed-hsm": (
        ".managedhsm.azure.net",
        ".managedhsm.azure.cn",
        ".managedhsm.usgovcloudapi.net",
    ),
}
_CIPHER_OPERATIONS = ("encrypt", "decrypt", "wrapKey", "unwrapKey")
_OPERATIONS = {
    KeyUsage.SIGN_VERIFY: ("sign", "verify"),
    KeyUsage.ENCRYPT_DECRYPT: _CIPHER_OPERATIONS,
    KeyUsage.GENERATE_VERIFY_MAC: (),
}


def cloud(target: AzureTarget) -> str:
    """The name of the service, for people."""
    return "Azure Managed HSM" if target.kind == "azure-managed-hsm" else "Azure Key Vault Premium"


def needs(target: AzureTarget, modulus_bits: int | None = None) -> WrapForm:
    """Always hybrid with OAEP SHA-1; the size is the hand-over's, or 4096 as long as there is none."""
    return WrapForm(
        layout=Layout.HYBRID,
        oaep_hash=target.oaep_hash,
        modulus_bits=USUAL_BITS if modulus_bits is None else modulus_bits,
    )


def unfit(target: AzureTarget, key: KeyPlan) -> Refusal | None:
    """Why this target cannot take this key, or None (clouds.md §3.2)."""
    found = unfit_anywhere(target, key) or _malformed(target)
    if found is not None:
        return found
    family = key.algorithm.family
    if family in (KeyFamily.HMAC, KeyFamily.EDWARDS):
        return cannot_take(target.id, cloud(target), key, "at all", "it has no such key type")
    if family is KeyFamily.AES and target.kind != "azure-managed-hsm":
        return cannot_take(target.id, cloud(target), key, "at all", "only a Managed HSM takes symmetric keys")
    fitting = _OPERATIONS[key.usage]
    operations = target.key_operations
    if not operations or len(set(operations)) != len(operations) or not set(operations) <= set(fitting):
        return TargetUsageNotFit(
            target=target.id,
            field="key_operations",
            value=", ".join(operations) or "empty",
            algorithm=key.algorithm.value,
            usage=key.usage.value,
            fitting=", ".join(fitting),
        )
    return None


def without_version(kid: str) -> str | None:
    """A key identifier up to its name, host in lower case; None if it is no key identifier."""
    match = _KID.fullmatch(kid)
    return f"https://{match['host'].lower()}/keys/{match['name']}" if match else None


def canonical_kid(target: str, kid: str, source: str = "the plan") -> str:
    """A key identifier with its host in lower case; raises KidWithoutVersion or FieldMalformed.

    `source` is where it stood: a file's name, or the plan.
    """
    match = _KID.fullmatch(kid)
    if match is None:
        raise FieldMalformed(file=source, field="kid", why="no Azure key identifier")
    if match["version"] is None:
        raise KidWithoutVersion(target=target, stated=kid)
    return f"{without_version(kid)}/{match['version']}"


def understand(target: AzureTarget, files: tuple[SeenFile, ...]) -> Handover:
    """The hand-over in these files, checked against the plan; raises the refusals of this room."""
    refuse_other_clouds(
        target.id,
        cloud(target),
        files,
        {FileKind.AWS_PARAMETERS, FileKind.GCP_IMPORT_JOB, FileKind.METHOD_NAME},
    )
    shown = at_most_one(target.id, files, FileKind.AZURE_KEY)
    identifier = at_most_one(target.id, files, FileKind.KEY_IDENTIFIER)
    planned = canonical_kid(target.id, target.kek_id)
    keys = {seen.name: seen.spki for seen in files if seen.spki is not None}
    identity = expires = protection = state = None
    operations: tuple[str, ...] | None = None
    if identifier is not None and identifier.text is not None:
        identity = agreed_identity(target.id, canonical_kid(target.id, identifier.text, identifier.name), planned)
    if shown is not None:
        jwk = mapping_in(shown.document, "key") or shown.document
        kid = canonical_kid(target.id, required_text(shown.name, jwk, "kid"), shown.name)
        identity = agreed_identity(target.id, kid, planned)
        keys[shown.name] = spki_of_jwk(shown.name, jwk)
        protection = _agreed_type(target, required_text(shown.name, jwk, "kty"))
        operations = _agreed_operations(target, shown.name, jwk)
        attributes = mapping_in(shown.document, "attributes")
        state = _agreed_state(target, attributes)
        expires = _expires(shown.name, attributes)
    spki, key = one_wrapping_key(target.id, cloud(target), WANTED, keys, files)
    require_size(target.id, key.key_size, ALLOWED_BITS)
    attested = any(seen.kind is FileKind.ATTESTATION for seen in files)
    return Handover(
        target=target.id,
        spki=spki,
        modulus_bits=key.key_size,
        exponent=key.public_numbers().e,
        identity=identity,
        method=None,
        expires=expires,
        protection=protection,
        state=state,
        key_operations=operations,
        token_sha256=None,
        attestation="present, not checked" if attested else None,
        files=tuple(seen.record for seen in files),
    )


def blob_name(target: AzureTarget) -> str:
    """The usual name of the key transfer package."""
    return f"KeyTransferPackage-{target.key_name}.byok"


def outputs(target: AzureTarget, blob: bytes, program: str, token: str) -> tuple[OutputFile, ...]:
    """The key transfer package: strict JSON, ciphertext base64url without padding (clouds.md §3.1)."""
    package = {
        "schema_version": "1.0.0",
        "header": {
            "kid": canonical_kid(target.id, target.kek_id),
            "alg": "dir",
            "enc": METHOD,
        },
        "ciphertext": base64.urlsafe_b64encode(blob).rstrip(b"=").decode(),
        "generator": f"{program}; {token}",
    }
    content = json.dumps(package, indent=2, ensure_ascii=True) + "\n"
    return (OutputFile(name=blob_name(target), content=content.encode()),)


def key_type(algorithm: KeyAlgorithm) -> tuple[str, ...]:
    """The `az keyvault key import` options for this key; the CLI appends -HSM itself (clouds.md §3.4)."""
    curve = {
        KeyAlgorithm.EC_P256: "P-256",
        KeyAlgorithm.EC_P384: "P-384",
        KeyAlgorithm.EC_P521: "P-521",
        KeyAlgorithm.EC_SECP256K1: "P-256K",
    }.get(algorithm)
    if curve is not None:
        return ("--kty", "EC", "--curve", curve)
    return ("--kty", "RSA" if algorithm.family is KeyFamily.RSA else "oct")


def _malformed(target: AzureTarget) -> Refusal | None:
    def refusal(field: str, value: str, why: str) -> Refusal:
        return TargetIdentifierMalformed(target=target.id, field=field, value=value, why=why)

    if not _VAULT.fullmatch(target.vault):
        return refusal("vault", target.vault, "it must be the name alone, not an address")
    if not _KEY_NAME.fullmatch(target.key_name):
        return refusal("key_name", target.key_name, "key names have letters, digits and hyphens")
    match = _KID.fullmatch(target.kek_id)
    if match is None:
        return refusal("kek_id", target.kek_id, "it must be an address https://…/keys/NAME/VERSION")
    if match["version"] is None:
        return refusal("kek_id", target.kek_id, "its version is missing")
    hosts = [target.vault.lower() + suffix for suffix in _HOSTS[target.kind]]
    if match["host"].lower() not in hosts:
        # The key exchange key must live in the same vault as the target key.
        return refusal("kek_id", target.kek_id, f"its host is none of {', '.join(hosts)}")
    return None


def _agreed_type(target: AzureTarget, kty: str) -> str:
    if kty != "RSA-HSM":
        raise OtherProtectionLevel(target=target.id, stated=f"key type {kty}", planned="RSA-HSM")
    return kty


def _agreed_operations(target: AzureTarget, name: str, jwk: Mapping[str, Any]) -> tuple[str, ...] | None:
    stated = jwk.get("keyOps", jwk.get("key_ops"))
    if stated is None:
        return None
    if not isinstance(stated, list) or not all(isinstance(operation, str) for operation in stated):
        raise FieldMalformed(file=name, field="keyOps", why="not a list of names")
    if stated != ["import"]:
        raise WrongKeyOperations(target=target.id, stated=", ".join(stated) or "nothing")
    return ("import",)


def _agreed_state(target: AzureTarget, attributes: Mapping[str, Any]) -> str | None:
    enabled = attributes.get("enabled")
    if enabled is None:
        return None
    if enabled is not True:
        raise NotActive(target=target.id, stated="that the key is not enabled", planned="enabled")
    return "enabled"


def _expires(name: str, attributes: Mapping[str, Any]) -> str | None:
    seconds = attributes.get("exp")
    try:
        if isinstance(seconds, int) and not isinstance(seconds, bool):
            return format_time(datetime.fromtimestamp(seconds, UTC))
        stated = optional_text(name, attributes, "expires")
        return None if stated is None else format_time(parse_time(stated))
    except (ValueError, OverflowError, OSError):
        raise FieldMalformed(file=name, field="attributes.expires", why="not a time with its zone") from None
