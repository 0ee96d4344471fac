"""AWS KMS with origin EXTERNAL: what it hands over, what it takes, under which names (clouds.md §1).

AWS signs nothing of a hand-over: only a comparison over a second channel authenticates the wrapping key.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.plan.schema import AwsTarget, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.common import (
    agreed_identity,
    agreed_method,
    at_most_one,
    cannot_take,
    one_wrapping_key,
    refuse_other_clouds,
    require_size,
    too_long_for_oaep,
    unfit_anywhere,
)
from ceremony_app.core.targets.handover import FileKind, Handover, format_time, parse_time
from ceremony_app.core.targets.offer import OutputFile
from ceremony_app.core.targets.reading import (
    SeenFile,
    decode_base64,
    exact_rsa_spki,
    optional_text,
    required_text,
)
from ceremony_app.core.targets.refusals import (
    FieldMalformed,
    ImportTokenMissing,
    SeveralFiles,
    TargetExpiryOutOfRange,
    TargetIdentifierMalformed,
)
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm

CLOUD = "AWS KMS"
WANTED = (
    "the JSON of `aws kms get-parameters-for-import --output json`, "
    "or WrappingPublicKey.bin and ImportToken.bin from the console"
)
BLOB_NAME = "EncryptedKeyMaterial.bin"
TOKEN_NAME = "ImportToken.bin"  # noqa: S105 - a file name, and the token is no secret of ours
LONGEST_TOKEN = 6144
LONGEST_EXPIRY_DAYS = 365
ARN = re.compile(r"arn:aws[a-z-]*:kms:(?P<region>[a-z0-9-]+):(?P<account>[0-9]{12}):key/[0-9A-Za-z-]+")


def needs(target: AwsTarget) -> WrapForm:
    """Layout, hash and size by the plan's WrappingAlgorithm and WrappingKeySpec."""
    hybrid = target.method.value.startswith("RSA_AES_KEY_WRAP")
    return WrapForm(
        layout=Layout.HYBRID if hybrid else Layout.OAEP_DIRECT,
        oaep_hash=OaepHash.SHA1 if target.method.value.endswith("SHA_1") else OaepHash.SHA256,
        modulus_bits=int(target.wrapping_key_spec.removeprefix("RSA_")),
    )


def unfit(target: AwsTarget, key: KeyPlan) -> Refusal | None:
    """Why this target cannot take this key, or None (clouds.md §1.2, §1.3)."""
    found = unfit_anywhere(target, key) or _malformed(target)
    if found is not None:
        return found
    form = needs(target)
    how = f"by {target.method.value}"
    china = target.region.startswith("cn-")
    family = key.algorithm.family
    if family is KeyFamily.RSA and form.layout is Layout.OAEP_DIRECT:
        return cannot_take(target.id, CLOUD, key, how, "RSA private keys need RSA_AES_KEY_WRAP_SHA_256 or _SHA_1")
    if key.algorithm.is_symmetric and form.layout is Layout.HYBRID:
        return cannot_take(target.id, CLOUD, key, how, "raw keys need RSAES_OAEP_SHA_256 or _SHA_1")
    if china and form.layout is Layout.HYBRID:
        return cannot_take(target.id, CLOUD, key, how, "this method does not exist in China Regions")
    if china and family is KeyFamily.AES:
        return cannot_take(target.id, CLOUD, key, how, "symmetric keys of China Regions are SM4")
    if family is KeyFamily.EDWARDS:
        # Not among the importable specs that AWS documents, though its API text says "all" (clouds.md §1.2).
        return cannot_take(target.id, CLOUD, key, "at all", "its documentation names no import of Ed25519 keys")
    if too_long_for_oaep(form, key.algorithm):
        why = f"it is too long for one OAEP block of {target.wrapping_key_spec}"
        return cannot_take(target.id, CLOUD, key, how, why)
    return None


def unfit_on(target: AwsTarget, today: date) -> Refusal | None:
    """Why the planned expiry would be refused on this day, or None (clouds.md §1.6)."""
    if target.expires is None:
        return None
    expires = target.expires.isoformat()
    if target.expires <= today:
        return TargetExpiryOutOfRange(target=target.id, expires=expires, why="which is not ahead")
    if target.expires > today + timedelta(days=LONGEST_EXPIRY_DAYS):
        return TargetExpiryOutOfRange(target=target.id, expires=expires, why="more than 365 days ahead")
    return None


def understand(target: AwsTarget, files: tuple[SeenFile, ...]) -> Handover:
    """The hand-over in these files, checked against the plan; raises the refusals of this room."""
    refuse_other_clouds(target.id, CLOUD, files, {FileKind.GCP_IMPORT_JOB, FileKind.AZURE_KEY})
    parameters = at_most_one(target.id, files, FileKind.AWS_PARAMETERS)
    method_file = at_most_one(target.id, files, FileKind.METHOD_NAME)
    keys = {seen.name: seen.spki for seen in files if seen.spki is not None}
    identity = expires = None
    methods = [method_file.text if method_file else None]
    if parameters is not None:
        document, name = parameters.document, parameters.name
        identity = required_text(name, document, "KeyId")
        methods.append(optional_text(name, document, "WrappingAlgorithm"))
        expires = _valid_to(name, document.get("ParametersValidTo"))
        der = decode_base64(required_text(name, document, "PublicKey"))
        if der is None:
            raise FieldMalformed(file=name, field="PublicKey", why="not base64")
        keys[name], _ = exact_rsa_spki(name, der)
    agreed_identity(target.id, identity, target.key_arn)
    method = agreed_method(target.id, methods, target.method.value)
    spki, key = one_wrapping_key(target.id, CLOUD, WANTED, keys, files)
    require_size(target.id, key.key_size, (needs(target).modulus_bits,))
    token = import_token(target, files)
    return Handover(
        target=target.id,
        spki=spki,
        modulus_bits=key.key_size,
        exponent=key.public_numbers().e,
        identity=identity,
        method=method,
        expires=expires,
        protection=None,
        state=None,
        key_operations=None,
        token_sha256=hashlib.sha256(token).digest(),
        attestation=None,
        files=tuple(seen.record for seen in files),
    )


def import_token(target: AwsTarget, files: tuple[SeenFile, ...]) -> bytes:
    """The bytes of the one import token, 1 to 6144; raises ImportTokenMissing or SeveralFiles."""
    found: dict[str, bytes] = {seen.name: seen.content for seen in files if seen.kind is FileKind.OPAQUE}
    for seen in files:
        if seen.kind is FileKind.AWS_PARAMETERS and seen.document.get("ImportToken") is not None:
            decoded = decode_base64(required_text(seen.name, seen.document, "ImportToken"))
            if decoded is None:
                raise FieldMalformed(file=seen.name, field="ImportToken", why="not base64")
            found[seen.name] = decoded
    if not found:
        raise ImportTokenMissing(target=target.id, why="missing")
    if len(set(found.values())) > 1:
        raise SeveralFiles(target=target.id, files=", ".join(sorted(found)), kind="an import token")
    token = next(iter(found.values()))
    if not 1 <= len(token) <= LONGEST_TOKEN:
        raise ImportTokenMissing(target=target.id, why=f"{len(token)} bytes long, not 1 to {LONGEST_TOKEN}")
    return token


def outputs(target: AwsTarget, blob: bytes, files: tuple[SeenFile, ...]) -> tuple[OutputFile, ...]:
    """The wrapped blob, and the token that belongs to it, so that the pair stays together."""
    return (
        OutputFile(name=BLOB_NAME, content=blob),
        OutputFile(name=TOKEN_NAME, content=import_token(target, files)),
    )


def key_spec(algorithm: KeyAlgorithm) -> str:
    """KMS KeySpec of a key, as `aws kms create-key --key-spec` takes it."""
    return {
        KeyAlgorithm.AES_256: "SYMMETRIC_DEFAULT",
        KeyAlgorithm.RSA_2048: "RSA_2048",
        KeyAlgorithm.RSA_3072: "RSA_3072",
        KeyAlgorithm.RSA_4096: "RSA_4096",
        KeyAlgorithm.EC_P256: "ECC_NIST_P256",
        KeyAlgorithm.EC_P384: "ECC_NIST_P384",
        KeyAlgorithm.EC_P521: "ECC_NIST_P521",
        KeyAlgorithm.EC_SECP256K1: "ECC_SECG_P256K1",
        KeyAlgorithm.HMAC_SHA256: "HMAC_256",
        KeyAlgorithm.HMAC_SHA384: "HMAC_384",
        KeyAlgorithm.HMAC_SHA512: "HMAC_512",
    }[algorithm]


def _malformed(target: AwsTarget) -> Refusal | None:
    match = ARN.fullmatch(target.key_arn)
    if match is None:
        why = "a key ARN reads arn:aws:kms:REGION:ACCOUNT:key/ID"
    elif match["region"] != target.region:
        why = f"the target's region is {target.region}"
    elif match["account"] != target.account:
        why = f"the target's account is {target.account}"
    else:
        return None
    return TargetIdentifierMalformed(target=target.id, field="key_arn", value=target.key_arn, why=why)


def _valid_to(name: str, value: object) -> str | None:
    """ParametersValidTo: seconds since 1970 from CLI version 1, ISO 8601 from version 2 (clouds.md §1.4)."""
    if value is None:
        return None
    try:
        if isinstance(value, str):
            return format_time(parse_time(value))
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return format_time(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(value)))
    except (ValueError, OverflowError):
        pass
    raise FieldMalformed(file=name, field="ParametersValidTo", why="not a time with its zone")
