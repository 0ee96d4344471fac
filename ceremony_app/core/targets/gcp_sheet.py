"""The Google Cloud KMS part of a hand-off sheet (clouds.md §2.5 to §2.7)."""

from __future__ import annotations

from ceremony_app.core.keys.checkvalues import HMAC_CHECK_MESSAGE
from ceremony_app.core.keys.fingerprints import fingerprint
from ceremony_app.core.keys.specs import KeyFamily
from ceremony_app.core.plan.schema import GcpTarget, KeyPlan
from ceremony_app.core.targets.gcp import BLOB_NAME, CLOUD, job_name, purpose
from ceremony_app.core.targets.sheets import (
    Command,
    SheetFacts,
    SheetParts,
    option,
    public_key_expectation,
)

_VERSION = '"$VERSION"'


def parts(target: GcpTarget, key: KeyPlan, facts: SheetFacts) -> SheetParts:
    """Everything that is particular to Google on the sheet of this target."""
    ring = (
        option("--project", target.project, "--location", target.region),
        option("--keyring", target.key_ring),
    )
    on_key = (*ring, option("--key", target.crypto_key))
    level = target.protection_level.lower()
    commands = [
        Command(
            purpose="Only if the key does not exist yet: make it, empty and for imports only",
            lines=(
                f"gcloud kms keys create {option(target.crypto_key)}",
                *ring,
                f"--purpose {purpose(target.import_algorithm)} --protection-level {level}",
                f"--default-algorithm {option(target.import_algorithm)}",
                "--skip-initial-version-creation --import-only",
            ),
            expect="no error.",
        ),
        Command(
            purpose="Check that the file arrived whole",
            lines=(option("sha256sum", BLOB_NAME),),
            expect="the hash of section 4.",
        ),
        Command(
            purpose="Import, within 3 days of the import job's creation",
            lines=(
                "gcloud kms keys versions import",
                *on_key,
                option("--import-job", target.import_job),
                option("--algorithm", target.import_algorithm),
                f"--wrapped-key-file {BLOB_NAME}",
            ),
            expect="a name that ends in cryptoKeyVersions/N, state PENDING_IMPORT. "
            "Then set VERSION to that N, as in VERSION=1.",
        ),
        Command(
            purpose="Look at the version",
            lines=(f"gcloud kms keys versions describe {_VERSION}", *on_key),
            expect=f"state ENABLED, protectionLevel {target.protection_level}; "
            "after IMPORT_FAILED read importFailureReason.",
        ),
    ]
    if target.import_algorithm == "google-symmetric-encryption":
        commands.append(
            Command(
                purpose="Make it the primary version: encryption fails until then",
                lines=(
                    f"gcloud kms keys set-primary-version {option(target.crypto_key)} --version {_VERSION}",
                    *ring,
                ),
                expect="no error; keys describe then names this version as primary.",
            )
        )
    return SheetParts(
        cloud=CLOUD,
        place=(
            ("Project", f"{target.project} (declared by the plan)"),
            ("Location", f"{target.region} (declared by the plan)"),
            ("Key ring", target.key_ring),
            ("Key", target.crypto_key),
            ("Import job", job_name(target)),
            ("Import method", target.method.value),
            ("Import algorithm", target.import_algorithm),
            ("Protection level", target.protection_level),
        ),
        commands=tuple(commands),
        verify=(*_verify(target, key, facts, on_key), *_attestation(target, facts, on_key)),
        undo=(
            Command(
                purpose="Destroy the version (it can be restored until Google's waiting time is over)",
                lines=(f"gcloud kms keys versions destroy {_VERSION}", *on_key),
                expect="state DESTROY_SCHEDULED.",
            ),
        ),
        errors=(
            (
                "couldn't be unwrapped",
                f"the blob is not for this job's key, or not by {target.method.value}.",
            ),
            ("not 64-bit blocks", "the file was changed on the way, for instance turned into text."),
            ("invalid length", "the algorithm given is not the one of this sheet."),
            ("job EXPIRED", "more than 3 days passed: make a new job, hand it over and wrap again."),
            ("never use", "--target-key-file: it would want the key itself in clear."),
        ),
    )


def _verify(target: GcpTarget, key: KeyPlan, facts: SheetFacts, on_key: tuple[str, ...]) -> tuple[Command | str, ...]:
    if facts.key_spki is not None:
        return (
            "This proves it: Google derives the public key from what was imported.",
            Command(
                purpose="Fetch the public key",
                lines=(
                    f"gcloud kms keys versions get-public-key {_VERSION}",
                    *on_key,
                    "--output-file pub.pem",
                ),
                expect="a file pub.pem.",
            ),
            Command(
                purpose="Compare it",
                lines=("openssl pkey -pubin -in pub.pem -outform DER | sha256sum",),
                expect=public_key_expectation(facts.key_spki),
            ),
        )
    if key.algorithm.family is KeyFamily.HMAC:
        value = facts.check_value.hex() if facts.check_value is not None else "the check value of section 1"
        return (
            "This proves it: the MAC's first 16 bytes are the check value of section 1.",
            Command(
                purpose="Write the message",
                lines=(f"printf %s {option(HMAC_CHECK_MESSAGE.decode())} > check-message.bin",),
                expect=f"a file of {len(HMAC_CHECK_MESSAGE)} bytes.",
            ),
            Command(
                purpose="Let Google compute the MAC",
                lines=(
                    f"gcloud kms mac-sign --version {_VERSION}",
                    *on_key,
                    "--input-file check-message.bin --signature-file check-mac.bin",
                ),
                expect="a file check-mac.bin.",
            ),
            Command(
                purpose="Compare it",
                lines=("head -c 16 check-mac.bin | od -An -v -tx1 | tr -d ' \\n'",),
                expect=value,
            ),
        )
    if target.protection_level == "HSM":
        return (
            "Nothing on this sheet can be compared by encrypting: Google computes no CMAC. The attestation below "
            "is the only statement about the key itself.",
        )
    if target.import_algorithm.startswith("aes-"):
        return (
            "No check of the key itself is possible with the values of this sheet: Google computes no CMAC, and "
            "there is no attestation at protection level SOFTWARE. A successful import shows that the blob was for "
            "this import job and came whole, no more.",
        )
    return (
        "No check of the key itself is possible at protection level SOFTWARE: ciphertexts carry private metadata, "
        "Google computes no CMAC, and there is no attestation. A successful import shows that the blob was for "
        "this import job and came whole, no more.",
    )


def _attestation(target: GcpTarget, facts: SheetFacts, on_key: tuple[str, ...]) -> tuple[Command | str, ...]:
    if target.protection_level != "HSM":
        return ()
    if facts.key_spki is not None:
        value = f"must be {fingerprint(facts.key_spki).hex()}"
    elif facts.ekcv is not None:
        value = f"must be {facts.ekcv.hex()}"
    else:
        value = (
            "cannot be compared: HKDF-SHA-256 of the key (salt 32 zero bytes, info 'Key Check Value') was not "
            "computed in the room"
        )
    return (
        Command(
            purpose="Fetch the HSM's attestation of the imported key",
            lines=(
                f"gcloud kms keys versions describe {_VERSION}",
                *on_key,
                "--attestation-file attestation.dat",
            ),
            expect="a file attestation.dat. Once its signatures are verified against Google's and Marvell's "
            f"roots: attribute 0x1003 (EKCV) {value}; 0x0163 (LOCAL) must be 0, imported; 0x0162 "
            "(EXTRACTABLE) must be 0. This program has not checked any attestation.",
        ),
    )
