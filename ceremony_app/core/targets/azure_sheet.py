"""The Azure part of a hand-off sheet (clouds.md §3.4, §3.5); the forms are ones that az 2.91 really parses.

Microsoft's documented `--kty EC-HSM --curve-name` is refused by its own CLI, so it is not used here.
"""

from __future__ import annotations

from ceremony_app.core.plan.schema import AzureTarget, KeyPlan
from ceremony_app.core.targets.azure import blob_name, cloud, key_type
from ceremony_app.core.targets.sheets import (
    Command,
    SheetFacts,
    SheetParts,
    option,
    public_key_expectation,
)


def parts(target: AzureTarget, key: KeyPlan, facts: SheetFacts) -> SheetParts:
    """Everything that is particular to Azure on the sheet of this target."""
    managed = target.kind == "azure-managed-hsm"
    home = option("--hsm-name" if managed else "--vault-name", target.vault)
    where = (home, option("--name", target.key_name))
    package = blob_name(target)
    return SheetParts(
        cloud=cloud(target),
        place=(
            ("Managed HSM" if managed else "Vault", target.vault),
            ("Region", f"{target.region} (declared by the plan)"),
            ("Key name", target.key_name),
            ("Key exchange key", target.kek_id),
            ("Key operations", ", ".join(target.key_operations)),
        ),
        commands=(
            Command(
                purpose="Check that the file arrived whole",
                lines=(option("sha256sum", package),),
                expect="the hash of section 4.",
            ),
            Command(
                purpose="Import, while this version of the key exchange key exists",
                lines=(
                    "az keyvault key import",
                    *where,
                    option(*key_type(key.algorithm), "--byok-file", package),
                    option("--ops", *target.key_operations),
                ),
                expect="JSON with key.kid of a new version and key.kty ending in -HSM: write key.kid down.",
            ),
        ),
        verify=(*_verify(target, facts, where), *_attestation(target)),
        undo=(
            Command(
                purpose="Stop all use of the key",
                lines=("az keyvault key set-attributes", *where, "--enabled false"),
                expect="JSON with attributes.enabled false.",
            ),
            Command(
                purpose="Delete the key (it can be recovered until it is purged)",
                lines=("az keyvault key delete", *where),
                expect="JSON with a scheduledPurgeDate.",
            ),
        ),
        errors=(
            ("cannot be unwrapped", "the file is for another vault, or another version of the exchange key."),
            ("key_ops", "the exchange key must have been made with --ops import and nothing else."),
            ("Standard SKU", "only Premium vaults and Managed HSMs import protected keys."),
            ("EC-HSM is not valid", "write --kty EC --curve, as above; Microsoft's page has it wrong."),
        ),
    )


def _verify(target: AzureTarget, facts: SheetFacts, where: tuple[str, ...]) -> tuple[Command | str, ...]:
    if facts.key_spki is None:
        return (
            "No check of the key itself is possible with the values of this sheet: a Managed HSM computes no "
            "CMAC, and importing again shows nothing, as it makes a new version. A successful import shows that "
            "the file was for this exchange key and came whole, no more.",
        )
    file_name = f"{target.key_name}.public.der"
    return (
        "This proves it: Azure derives the public key from what was imported.",
        Command(
            purpose="Fetch the public key",
            lines=("az keyvault key download", *where, option("--encoding", "DER", "--file", file_name)),
            expect="a new file; the command overwrites nothing.",
        ),
        Command(
            purpose="Compare it",
            lines=(option("sha256sum", file_name),),
            expect=public_key_expectation(facts.key_spki),
        ),
    )


def _attestation(target: AzureTarget) -> tuple[Command | str, ...]:
    if target.kind != "azure-managed-hsm":
        return ("Key Vault Premium gives no attestation: nothing shows offline that an HSM holds the key.",)
    return (
        Command(
            purpose="Fetch the HSM's attestation of the imported key (az 2.73 or later)",
            lines=(
                "az keyvault key get-attestation",
                option("--hsm-name", target.vault, "--name", target.key_name),
                "--file attestation.json",
            ),
            expect="a file attestation.json. Once its signatures are verified: LOCAL must be 0, imported; "
            "EXTRACTABLE must be 0. This program has not checked any attestation.",
        ),
    )
