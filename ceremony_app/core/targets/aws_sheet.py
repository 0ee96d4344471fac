"""The AWS KMS part of a hand-off sheet (clouds.md §1.6 to §1.9); the forms are ones that aws-cli really parses."""

from __future__ import annotations

from ceremony_app.core.keys.checkvalues import HMAC_CHECK_MESSAGE
from ceremony_app.core.keys.specs import KeyFamily
from ceremony_app.core.plan.schema import AwsTarget, KeyPlan
from ceremony_app.core.targets.aws import BLOB_NAME, CLOUD, TOKEN_NAME, key_spec
from ceremony_app.core.targets.sheets import (
    Command,
    SheetFacts,
    SheetParts,
    option,
    public_key_expectation,
)


def parts(target: AwsTarget, key: KeyPlan, facts: SheetFacts) -> SheetParts:
    """Everything that is particular to AWS on the sheet of this target."""
    where = (option("--region", target.region), option("--key-id", target.key_arn))
    return SheetParts(
        cloud=CLOUD,
        place=(
            ("Account", f"{target.account} (declared by the plan)"),
            ("Region", f"{target.region} (declared by the plan)"),
            ("KMS key", target.key_arn),
            ("Key spec", f"{key_spec(key.algorithm)}, origin EXTERNAL"),
            ("Wrapping algorithm", target.method.value),
            ("Wrapping key spec", target.wrapping_key_spec),
            ("Expiry of the key", _expiry(target)),
        ),
        commands=(
            Command(
                purpose="Check that you are in the right account",
                lines=("aws sts get-caller-identity --query Account --output text",),
                expect=target.account,
            ),
            Command(
                purpose="Check that the files arrived whole",
                lines=(option("sha256sum", BLOB_NAME, TOKEN_NAME),),
                expect="the two hashes of section 4.",
            ),
            Command(
                purpose="Import, within 24 hours of the request for the parameters",
                lines=(
                    "aws kms import-key-material",
                    *where,
                    f"--encrypted-key-material fileb://{BLOB_NAME}",
                    f"--import-token fileb://{TOKEN_NAME}",
                    *_expiration_options(target),
                ),
                expect="no error; current versions print KeyId and KeyMaterialId: write the KeyMaterialId down.",
            ),
            Command(
                purpose="Look at the key",
                lines=("aws kms describe-key", *where),
                expect=f"KeyState Enabled, Origin EXTERNAL, KeySpec {key_spec(key.algorithm)}, "
                "and an ExpirationModel as in section 2.",
            ),
        ),
        verify=_verify(key, facts, where),
        undo=(
            Command(
                purpose="Delete the imported key material (the KMS key stays, unusable, and may be filled again)",
                lines=("aws kms delete-imported-key-material", *where),
                expect="no error; describe-key then says PendingImport.",
            ),
        ),
        errors=(
            ("ExpiredImportToken", "more than 24 hours passed: ask for new parameters and wrap again."),
            ("InvalidImportToken", "the token belongs to another KMS key or to another request."),
            ("InvalidCiphertext", f"the blob is not for this wrapping key, or not by {target.method.value}."),
            ("IncorrectKeyMaterial", "this KMS key was filled before, with another key."),
            ("text contents could", "write fileb://, not file://."),
        ),
    )


def _expiry(target: AwsTarget) -> str:
    if target.expires is None:
        return "KEY_MATERIAL_DOES_NOT_EXPIRE"
    return f"KEY_MATERIAL_EXPIRES at {target.expires.isoformat()}T00:00:00Z; re-import needs a new hand-over"


def _expiration_options(target: AwsTarget) -> tuple[str, ...]:
    if target.expires is None:
        return ("--expiration-model KEY_MATERIAL_DOES_NOT_EXPIRE",)
    return (
        "--expiration-model KEY_MATERIAL_EXPIRES",
        f"--valid-to {target.expires.isoformat()}T00:00:00Z",
    )


def _verify(key: KeyPlan, facts: SheetFacts, where: tuple[str, ...]) -> tuple[Command | str, ...]:
    if facts.key_spki is not None:
        return (
            "This proves it: AWS derives the public key from what was imported.",
            Command(
                purpose="Compare the public key",
                lines=(
                    "aws kms get-public-key",
                    *where,
                    "--query PublicKey --output text | base64 --decode | sha256sum",
                ),
                expect=public_key_expectation(facts.key_spki),
            ),
        )
    if key.algorithm.family is KeyFamily.HMAC:
        bits = key.algorithm.value.rsplit("-", 1)[1]
        value = facts.check_value.hex() if facts.check_value is not None else "the check value of section 1"
        return (
            "This proves it: the MAC's first 16 bytes are the check value of section 1.",
            Command(
                purpose="Write the message",
                lines=(f"printf %s {option(HMAC_CHECK_MESSAGE.decode())} > check-message.bin",),
                expect=f"a file of {len(HMAC_CHECK_MESSAGE)} bytes.",
            ),
            Command(
                purpose="Compare the MAC",
                lines=(
                    "aws kms generate-mac",
                    *where,
                    f"--message fileb://check-message.bin --mac-algorithm HMAC_SHA_{bits}",
                    "--query Mac --output text | base64 --decode | head -c 16 | od -An -v -tx1 | tr -d ' \\n'",
                ),
                expect=value,
            ),
        )
    return (
        "No check of the key itself is possible: AWS does not publish the form of its ciphertexts, computes no "
        "CMAC, and does not say how KeyMaterialId is made. A successful import shows that the blob was for this "
        "wrapping key and came whole, no more.",
        "Two blobs of the same key can be shown to be equal: wrap again for a second hand-over, and import it "
        "with --import-type EXISTING_KEY_MATERIAL --key-material-id followed by the KeyMaterialId written down "
        "above. IncorrectKeyMaterialException means that they differ.",
    )
