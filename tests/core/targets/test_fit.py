"""Which cloud takes which key by which method: the tables of clouds.md §1.2, §2.1, §2.2 and §3.2."""

from __future__ import annotations

from datetime import date

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm as A
from ceremony_app.core.keys.specs import KeyFamily, KeyUsage
from ceremony_app.core.plan.schema import AwsMethod, AwsTarget, AzureTarget, GcpMethod, GcpTarget, KeyPlan
from ceremony_app.core.targets.registry import needs, unfit, unfit_on
from ceremony_app.core.wrapping.forms import Layout, OaepHash
from tests.core.targets.samples import aws, azure, gcp, key_plan


def code(target: AwsTarget | GcpTarget | AzureTarget, key: KeyPlan) -> str | None:
    refusal = unfit(target, key)
    return None if refusal is None else refusal.code


@pytest.mark.parametrize("method", AwsMethod)
@pytest.mark.parametrize("size", ["RSA_2048", "RSA_3072", "RSA_4096"])
@pytest.mark.parametrize("algorithm", A)
def test_aws_every_combination(algorithm: A, size: str, method: AwsMethod) -> None:
    direct = method.value.startswith("RSAES_OAEP")
    if algorithm.family is KeyFamily.RSA:
        taken = not direct
    elif algorithm.is_symmetric:
        taken = direct
    else:
        taken = not (direct and algorithm is A.EC_P521 and size == "RSA_2048")
    taken &= algorithm is not A.ED25519
    found = code(aws(method, wrapping_key_spec=size), key_plan(algorithm))
    assert found == (None if taken else "TARGET-CANNOT-TAKE-KEY")


@pytest.mark.parametrize("algorithm", [A.AES_256, A.RSA_2048, A.EC_P256])
def test_aws_china_has_no_hybrid_and_no_aes(algorithm: A) -> None:
    method = AwsMethod.RSAES_OAEP_SHA_256 if algorithm is A.AES_256 else AwsMethod.RSA_AES_KEY_WRAP_SHA_256
    target = aws(
        method,
        region="cn-north-1",
        key_arn="arn:aws-cn:kms:cn-north-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    )
    assert code(target, key_plan(algorithm)) == "TARGET-CANNOT-TAKE-KEY"


@pytest.mark.parametrize(
    "arn",
    [
        "alias/main",
        "1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:us-east-1:111122223333:key/1234abcd",
        "arn:aws:kms:eu-central-1:999922223333:key/1234abcd",
        "arn:aws:kms:eu-central-1:111122223333:alias/main",
        "arn:aws:s3:eu-central-1:111122223333:key/1234abcd",
    ],
)
def test_aws_arn_must_be_this_region_and_account(arn: str) -> None:
    assert code(aws(key_arn=arn), key_plan(A.AES_256)) == "TARGET-IDENTIFIER-MALFORMED"


@pytest.mark.parametrize("expires", [date(2026, 11, 23), date(2026, 11, 22), date(2027, 11, 24)])
def test_aws_expiry_behind_or_over_a_year_ahead(expires: date) -> None:
    refusal = unfit_on(aws(expires=expires), date(2026, 11, 23))
    assert refusal is not None and refusal.code == "TARGET-EXPIRY-OUT-OF-RANGE"


@pytest.mark.parametrize("expires", [date(2026, 11, 24), date(2027, 11, 23)])
def test_aws_expiry_within_a_year(expires: date) -> None:
    assert unfit_on(aws(expires=expires), date(2026, 11, 23)) is None


def test_no_expiry_and_other_clouds_have_nothing_to_refuse_on_the_day() -> None:
    today = date(2026, 11, 23)
    assert [unfit_on(target, today) for target in (aws(), gcp(), azure())] == [None, None, None]


GCP_ALGORITHM = {
    A.AES_256: "google-symmetric-encryption",
    A.RSA_2048: "rsa-sign-pss-2048-sha256",
    A.RSA_3072: "rsa-sign-pss-3072-sha256",
    A.RSA_4096: "rsa-sign-pkcs1-4096-sha512",
    A.EC_P256: "ec-sign-p256-sha256",
    A.EC_P384: "ec-sign-p384-sha384",
    A.EC_P521: "ec-sign-p521-sha512",
    A.EC_SECP256K1: "ec-sign-secp256k1-sha256",
    A.ED25519: "ec-sign-ed25519",
    A.HMAC_SHA256: "hmac-sha256",
    A.HMAC_SHA384: "hmac-sha384",
    A.HMAC_SHA512: "hmac-sha512",
}


@pytest.mark.parametrize("level", ["SOFTWARE", "HSM"])
@pytest.mark.parametrize("method", GcpMethod)
@pytest.mark.parametrize("algorithm", A)
def test_gcp_every_combination(algorithm: A, method: GcpMethod, level: str) -> None:
    taken = not (algorithm.family is KeyFamily.RSA and not method.value.endswith("AES_256"))
    taken &= algorithm is not A.EC_P521
    taken &= not (algorithm is A.EC_SECP256K1 and level == "SOFTWARE")
    target = gcp(method, protection_level=level, import_algorithm=GCP_ALGORITHM[algorithm])
    assert code(target, key_plan(algorithm)) == (None if taken else "TARGET-CANNOT-TAKE-KEY")


@pytest.mark.parametrize("algorithm", A)
@pytest.mark.parametrize("import_algorithm", sorted({*GCP_ALGORITHM.values(), "aes-128-gcm", "", "AES-256-GCM"}))
def test_gcp_import_algorithm_must_fit(algorithm: A, import_algorithm: str) -> None:
    if algorithm is A.EC_P521 or not import_algorithm:
        return
    found = code(gcp(import_algorithm=import_algorithm), key_plan(algorithm))
    assert found == (None if import_algorithm == GCP_ALGORITHM[algorithm] else "TARGET-USAGE-NOT-FIT")


@pytest.mark.parametrize(
    ("usage", "import_algorithm", "found"),
    [
        (KeyUsage.ENCRYPT_DECRYPT, "rsa-decrypt-oaep-3072-sha256", None),
        (KeyUsage.ENCRYPT_DECRYPT, "rsa-sign-pss-3072-sha256", "TARGET-USAGE-NOT-FIT"),
        (KeyUsage.SIGN_VERIFY, "rsa-decrypt-oaep-3072-sha256", "TARGET-USAGE-NOT-FIT"),
        (KeyUsage.SIGN_VERIFY, "rsa-sign-pss-3072-sha512", "TARGET-USAGE-NOT-FIT"),
        (KeyUsage.SIGN_VERIFY, "rsa-sign-pkcs1-3072-sha256", None),
    ],
)
def test_gcp_rsa_by_usage(usage: KeyUsage, import_algorithm: str, found: str | None) -> None:
    assert code(gcp(import_algorithm=import_algorithm), key_plan(A.RSA_3072, usage=usage)) == found


@pytest.mark.parametrize("field", ["project", "key_ring", "crypto_key", "import_job"])
def test_gcp_names_are_short_names(field: str) -> None:
    target = gcp().model_copy(update={field: "projects/acme/locations/x"})
    assert code(target, key_plan(A.AES_256)) == "TARGET-IDENTIFIER-MALFORMED"


AZURE_OPERATIONS = {
    KeyFamily.AES: ("encrypt", "decrypt", "wrapKey", "unwrapKey"),
    KeyFamily.RSA: ("sign", "verify"),
    KeyFamily.EC: ("sign", "verify"),
    KeyFamily.EDWARDS: ("sign", "verify"),
    KeyFamily.HMAC: ("sign", "verify"),
}


@pytest.mark.parametrize("kind", ["azure-key-vault", "azure-managed-hsm"])
@pytest.mark.parametrize("algorithm", A)
def test_azure_every_combination(algorithm: A, kind: str) -> None:
    taken = algorithm.family not in (KeyFamily.HMAC, KeyFamily.EDWARDS)
    taken &= algorithm is not A.AES_256 or kind == "azure-managed-hsm"
    target = azure(kind, key_operations=AZURE_OPERATIONS[algorithm.family])
    assert code(target, key_plan(algorithm)) == (None if taken else "TARGET-CANNOT-TAKE-KEY")


@pytest.mark.parametrize(
    ("algorithm", "usage", "operations"),
    [
        (A.RSA_2048, KeyUsage.SIGN_VERIFY, ("encrypt", "decrypt")),
        (A.RSA_2048, KeyUsage.SIGN_VERIFY, ("sign", "sign")),
        (A.RSA_2048, KeyUsage.SIGN_VERIFY, ()),
        (A.RSA_2048, KeyUsage.ENCRYPT_DECRYPT, ("sign",)),
        (A.EC_P256, KeyUsage.SIGN_VERIFY, ("sign", "wrapKey")),
        (A.AES_256, KeyUsage.ENCRYPT_DECRYPT, ("sign",)),
        (A.RSA_2048, KeyUsage.SIGN_VERIFY, ("import",)),
    ],
)
def test_azure_operations_must_fit(algorithm: A, usage: KeyUsage, operations: tuple[str, ...]) -> None:
    target = azure(key_operations=operations)
    assert code(target, key_plan(algorithm, usage=usage)) == "TARGET-USAGE-NOT-FIT"


@pytest.mark.parametrize(
    "changes",
    [
        {"kek_id": "https://acme.managedhsm.azure.net/keys/KEKforBYOK"},
        {"kek_id": "https://other.managedhsm.azure.net/keys/KEKforBYOK/0123"},
        {"kek_id": "https://acme.vault.azure.net/keys/KEKforBYOK/0123"},
        {"kek_id": "KEKforBYOK"},
        {"vault": "https://acme.managedhsm.azure.net"},
        {"key_name": "my key"},
    ],
)
def test_azure_names(changes: dict[str, str]) -> None:
    assert code(azure(**changes), key_plan(A.AES_256)) == "TARGET-IDENTIFIER-MALFORMED"


@pytest.mark.parametrize("target", [aws(region="us-east-1"), gcp(region="us-east1"), azure(region="eastus")])
def test_a_region_outside_the_keys_regions(target: AwsTarget | GcpTarget | AzureTarget) -> None:
    refusal = unfit(target, key_plan(A.AES_256, regions=("eu-central-1",)))
    assert refusal is not None
    assert refusal.code == "TARGET-REGION-NOT-ALLOWED"
    assert "eu-central-1" in refusal.operator_text


def test_a_usage_that_the_algorithm_cannot_have() -> None:
    assert code(aws(), key_plan(A.AES_256, usage=KeyUsage.SIGN_VERIFY)) == "TARGET-USAGE-NOT-FIT"


@pytest.mark.parametrize(
    ("target", "layout", "oaep_hash", "bits"),
    [
        (aws(AwsMethod.RSAES_OAEP_SHA_1), Layout.OAEP_DIRECT, OaepHash.SHA1, 4096),
        (aws(AwsMethod.RSAES_OAEP_SHA_256, wrapping_key_spec="RSA_2048"), Layout.OAEP_DIRECT, OaepHash.SHA256, 2048),
        (aws(AwsMethod.RSA_AES_KEY_WRAP_SHA_1), Layout.HYBRID, OaepHash.SHA1, 4096),
        (aws(AwsMethod.RSA_AES_KEY_WRAP_SHA_256), Layout.HYBRID, OaepHash.SHA256, 4096),
        (gcp(GcpMethod.RSA_OAEP_3072_SHA1_AES_256), Layout.HYBRID, OaepHash.SHA1, 3072),
        (gcp(GcpMethod.RSA_OAEP_4096_SHA1_AES_256), Layout.HYBRID, OaepHash.SHA1, 4096),
        (gcp(GcpMethod.RSA_OAEP_3072_SHA256_AES_256), Layout.HYBRID, OaepHash.SHA256, 3072),
        (gcp(GcpMethod.RSA_OAEP_4096_SHA256_AES_256), Layout.HYBRID, OaepHash.SHA256, 4096),
        (gcp(GcpMethod.RSA_OAEP_3072_SHA256), Layout.OAEP_DIRECT, OaepHash.SHA256, 3072),
        (gcp(GcpMethod.RSA_OAEP_4096_SHA256), Layout.OAEP_DIRECT, OaepHash.SHA256, 4096),
        (azure(), Layout.HYBRID, OaepHash.SHA1, 4096),
    ],
)
def test_forms(target: AwsTarget | GcpTarget | AzureTarget, layout: Layout, oaep_hash: OaepHash, bits: int) -> None:
    form = needs(target)
    assert (form.layout, form.oaep_hash, form.modulus_bits) == (layout, oaep_hash, bits)
