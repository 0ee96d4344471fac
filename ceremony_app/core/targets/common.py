"""Rules that hold at every cloud: one wrapping key of the right size, one identity and method, a fitting key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.plan.schema import AwsTarget, AzureTarget, GcpTarget, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.handover import FileKind
from ceremony_app.core.targets.reading import SeenFile, exact_rsa_spki
from ceremony_app.core.targets.refusals import (
    HandOverMissing,
    OtherIdentity,
    OtherMethod,
    SeveralFiles,
    SeveralKeys,
    TargetCannotTakeKey,
    TargetRegionNotAllowed,
    TargetUsageNotFit,
    WrongExponent,
    WrongKeySize,
)
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm

CLOUD_EXPONENT = 65537
USAGES: Mapping[KeyFamily, tuple[KeyUsage, ...]] = {
    KeyFamily.AES: (KeyUsage.ENCRYPT_DECRYPT,),
    KeyFamily.HMAC: (KeyUsage.GENERATE_VERIFY_MAC,),
    KeyFamily.EC: (KeyUsage.SIGN_VERIFY,),
    KeyFamily.EDWARDS: (KeyUsage.SIGN_VERIFY,),
    KeyFamily.RSA: (KeyUsage.SIGN_VERIFY, KeyUsage.ENCRYPT_DECRYPT),
}
_EC_PKCS8_BYTES = {
    KeyAlgorithm.EC_P256: 138,
    KeyAlgorithm.EC_P384: 185,
    KeyAlgorithm.EC_P521: 241,
    KeyAlgorithm.EC_SECP256K1: 135,
    KeyAlgorithm.ED25519: 48,
}
"""Sizes of the PKCS#8 form with the public point in it (clouds.md §0.3)."""
_HASH_BYTES = {OaepHash.SHA1: 20, OaepHash.SHA256: 32}


def one_wrapping_key(
    target: str, cloud: str, wanted: str, found: Mapping[str, bytes], all_files: Iterable[SeenFile]
) -> tuple[bytes, rsa.RSAPublicKey]:
    """The one SubjectPublicKeyInfo among those found (by file name), with exponent 65537.

    The same key in two files is one key. Raises HandOverMissing, SeveralKeys or WrongExponent.
    """
    if not found:
        names = ", ".join(seen.name for seen in all_files) or "no files at all"
        raise HandOverMissing(target=target, cloud=cloud, files=names, wanted=wanted)
    if len(set(found.values())) > 1:
        raise SeveralKeys(target=target, files=", ".join(sorted(found)))
    name, spki = next(iter(found.items()))
    _, key = exact_rsa_spki(name, spki)
    if key.public_numbers().e != CLOUD_EXPONENT:
        raise WrongExponent(target=target)
    return spki, key


def require_size(target: str, bits: int, allowed: tuple[int, ...]) -> None:
    """Raises WrongKeySize unless the modulus has one of these sizes in bits."""
    if bits not in allowed:
        raise WrongKeySize(target=target, bits=bits, wanted=" or ".join(map(str, allowed)))


def at_most_one(target: str, files: tuple[SeenFile, ...], kind: FileKind) -> SeenFile | None:
    """The one file of this kind, or None; raises SeveralFiles, also where two files have the same bytes."""
    found = [seen for seen in files if seen.kind is kind]
    if len(found) > 1:
        raise SeveralFiles(target=target, files=", ".join(seen.name for seen in found), kind=kind.value)
    return found[0] if found else None


def refuse_other_clouds(target: str, cloud: str, files: tuple[SeenFile, ...], foreign: set[FileKind]) -> None:
    """Raises OtherIdentity where another cloud's hand-over lies among this target's files."""
    for seen in files:
        if seen.kind in foreign:
            raise OtherIdentity(target=target, stated=f"another cloud ({seen.kind.value})", planned=cloud)


def agreed_identity(target: str, stated: str | None, planned: str) -> str | None:
    """What was stated, if it is the plan's or nothing; raises OtherIdentity."""
    if stated is not None and stated != planned:
        raise OtherIdentity(target=target, stated=stated, planned=planned)
    return stated


def agreed_method(target: str, statements: Iterable[str | None], planned: str) -> str | None:
    """The stated method if every statement is the plan's; None if none was made; raises OtherMethod."""
    agreed = None
    for stated in statements:
        if stated is not None and stated != planned:
            raise OtherMethod(target=target, stated=stated, planned=planned)
        agreed = stated or agreed
    return agreed


def unfit_anywhere(target: AwsTarget | GcpTarget | AzureTarget, key: KeyPlan) -> Refusal | None:
    """What does not fit whatever the cloud: the region, and a usage that the algorithm cannot have."""
    if target.region not in key.regions:
        return TargetRegionNotAllowed(
            target=target.id,
            region=target.region,
            key=key.id,
            allowed=", ".join(key.regions) or "no region",
        )
    fitting = USAGES[key.algorithm.family]
    if key.usage not in fitting:
        return TargetUsageNotFit(
            target=target.id,
            field="the key's usage",
            value=key.usage.value,
            algorithm=key.algorithm.value,
            usage=key.usage.value,
            fitting=", ".join(usage.value for usage in fitting),
        )
    return None


def too_long_for_oaep(form: WrapForm, algorithm: KeyAlgorithm) -> bool:
    """Whether the key does not fit one RSAES-OAEP block (RFC 8017 §7.1.1: k - 2 hLen - 2 bytes)."""
    if form.layout is not Layout.OAEP_DIRECT:
        return False
    if algorithm.family is KeyFamily.RSA:
        return True
    length = algorithm.secret_bytes if algorithm.is_symmetric else _EC_PKCS8_BYTES[algorithm]
    return length > form.modulus_bits // 8 - 2 * _HASH_BYTES[form.oaep_hash] - 2


def cannot_take(target: str, cloud: str, key: KeyPlan, how: str, why: str) -> TargetCannotTakeKey:
    """The refusal of a key type at a cloud, for `return`."""
    return TargetCannotTakeKey(target=target, cloud=cloud, algorithm=key.algorithm.value, how=how, why=why)
