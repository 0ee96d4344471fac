"""The plan: one reviewed TOML file that says what, who, which targets and which quorum.

Nothing machine-local and no PIN stands in it; there is no field for either (design.md §2). Module path, token
serial and slot live in the binding (`binding.py`).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.pins import AuthKeyId, Card, Opening, PinPolicy, PinRule
from ceremony_app.core.plan.sticks import Stick
from ceremony_app.core.printing import Printer
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import DEFAULT_ALLOWED, TRUSTED_ROUTES, OaepHash, Route

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
"""A name inside a plan: lower-case letters, digits and hyphens, at most 40 characters."""
Text = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""One line of words for people."""


Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A hash in lower-case hex."""


class Role(StrEnum):
    """What a person is there for."""

    ADMINISTRATOR = "administrator"
    CUSTODIAN = "custodian"
    WITNESS = "witness"
    AUDITOR = "auditor"


class Approval(Value):
    """Who approved this plan, and when, before the day."""

    by: Text
    on: date


class Person(Value):
    """Somebody who takes part; `alternate_for` names the person they may replace."""

    id: Identifier
    name: Text
    organisation: Text
    roles: tuple[Role, ...]
    alternate_for: Identifier | None = None


class Quorum(Value):
    """How many custodians must be present for the token to be used."""

    custodians: int


class TokenKind(StrEnum):
    """Whether the plan wants a device or allows a software token."""

    HARDWARE = "hardware"
    SOFTWARE = "software"


class TokenPolicy(Value):
    """Which tokens the plan allows; empty makes or serials mean any."""

    kind: TokenKind
    makes: tuple[Text, ...] = ()
    serials: tuple[Text, ...] = ()
    pins: PinPolicy | None = None
    """Who holds its PINs; None: an administrator knows the user PIN, or the device asks for its own quorum."""
    initialise: Text | None = None
    """The label that a blank token is given in the ceremony, with both PINs; None: it was initialised before."""
    attestation_roots: tuple[Sha256, ...] = ()
    """SHA-256 of the certificates up to which the device must vouch for every key pair; empty: nothing is asked."""


class AccessPolicy(Value):
    """Who may use, administer and destroy the key once it is in the cloud."""

    use: tuple[Text, ...]
    administer: tuple[Text, ...]
    destroy: tuple[Text, ...]


class KeyPlan(Value):
    """One target key."""

    id: Identifier
    title: Text
    algorithm: KeyAlgorithm
    usage: KeyUsage
    regions: tuple[Text, ...]
    """Regions that the key may go to; a target elsewhere is refused."""
    access: AccessPolicy
    backup: Identifier
    routes: tuple[Route, ...] = DEFAULT_ALLOWED
    """Routes that this key may take; what is outside is refused, never consented to."""
    leaves_under: WrappedUnder = WrappedUnder.ANY
    """`trusted`: born CKA_WRAP_WITH_TRUSTED, for wrapping keys alone that the security officer made CKA_TRUSTED."""

    @property
    def trusted(self) -> bool:
        """Whether it leaves only under trusted wrapping keys."""
        return self.leaves_under is WrappedUnder.TRUSTED

    @property
    def ways(self) -> tuple[Route, ...]:
        """The routes that this key can take at all; a trusted one only those on which nobody else makes a key."""
        return tuple(route for route in self.routes if not self.trusted or route in TRUSTED_ROUTES)


class ShareGroup(Value):
    """One group of a share set: any `threshold` of its shares restore the group."""

    id: Identifier
    title: Text
    threshold: int
    custodians: tuple[Identifier, ...]
    """One share each, in this order; a person may stand twice if the plan's threshold survives it."""


class SharePaper(StrEnum):
    """How a share comes onto its paper."""

    HAND = "hand"
    """It is shown on the screen and copied by hand."""
    PRINTER = "printer"
    """It is printed where the binding's printer may print it, and otherwise copied by hand."""


class RestoreTest(StrEnum):
    """Where a backup is tried before it counts."""

    NONE = "none"
    """In this computer alone: each package is opened with the key that the shares restore, and compared."""
    SECOND_TOKEN = "second-token"  # noqa: S105 - where, not a secret.
    """In a second token too, which the binding names: restored there, compared, used once, destroyed again."""


class BackupPolicy(Value):
    """One backup key and one share set for all keys that name this policy."""

    id: Identifier
    group_threshold: int = 1
    groups: tuple[ShareGroup, ...]
    dice_rolls: int = 0
    """Six-sided dice rolled into the backup key's entropy besides token and computer; 0: none, else ≥ 50."""
    shares_on: SharePaper = SharePaper.HAND
    """What puts the shares on paper."""
    restore_test: RestoreTest = RestoreTest.NONE
    """Whether every package is restored in a second token before the set is committed."""


class AwsMethod(StrEnum):
    """AWS KMS WrappingAlgorithm (clouds.md §1.1)."""

    RSAES_OAEP_SHA_1 = "RSAES_OAEP_SHA_1"
    RSAES_OAEP_SHA_256 = "RSAES_OAEP_SHA_256"
    RSA_AES_KEY_WRAP_SHA_1 = "RSA_AES_KEY_WRAP_SHA_1"
    RSA_AES_KEY_WRAP_SHA_256 = "RSA_AES_KEY_WRAP_SHA_256"


class GcpMethod(StrEnum):
    """Google Cloud KMS import method (clouds.md §2.1)."""

    RSA_OAEP_3072_SHA1_AES_256 = "RSA_OAEP_3072_SHA1_AES_256"
    RSA_OAEP_4096_SHA1_AES_256 = "RSA_OAEP_4096_SHA1_AES_256"
    RSA_OAEP_3072_SHA256_AES_256 = "RSA_OAEP_3072_SHA256_AES_256"
    RSA_OAEP_4096_SHA256_AES_256 = "RSA_OAEP_4096_SHA256_AES_256"
    RSA_OAEP_3072_SHA256 = "RSA_OAEP_3072_SHA256"
    RSA_OAEP_4096_SHA256 = "RSA_OAEP_4096_SHA256"


class AwsTarget(Value):
    """One AWS KMS key with origin EXTERNAL."""

    kind: Literal["aws-kms"]
    id: Identifier
    key: Identifier
    region: Text
    method: AwsMethod
    wrapping_key_spec: Literal["RSA_2048", "RSA_3072", "RSA_4096"] = "RSA_4096"
    account: Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")]
    key_arn: Text
    expires: date | None = None
    """None: KEY_MATERIAL_DOES_NOT_EXPIRE."""


class GcpTarget(Value):
    """One Google Cloud KMS key, by an import job."""

    kind: Literal["gcp-kms"]
    id: Identifier
    key: Identifier
    region: Text
    method: GcpMethod
    project: Text
    key_ring: Text
    crypto_key: Text
    import_job: Text
    protection_level: Literal["SOFTWARE", "HSM"] = "HSM"
    import_algorithm: Text
    """gcloud --algorithm of the imported version, as `rsa-sign-pss-3072-sha256`."""


class AzureTarget(Value):
    """One key of an Azure Key Vault Premium or Managed HSM, by a .byok file (always hybrid, OAEP SHA-1)."""

    kind: Literal["azure-key-vault", "azure-managed-hsm"]
    id: Identifier
    key: Identifier
    region: Text
    vault: Text
    key_name: Text
    kek_id: Text
    """Full key identifier of the key exchange key, with its version."""
    key_operations: tuple[Text, ...]

    @property
    def oaep_hash(self) -> OaepHash:
        """Azure takes SHA-1 only (clouds.md §3.1)."""
        return OaepHash.SHA1


Target = Annotated[AwsTarget | GcpTarget | AzureTarget, Field(discriminator="kind")]


class TranscriptPolicy(Value):
    """How the transcript is signed and marked."""

    signing: Literal["token-p384"] = "token-p384"
    confidentiality: Text = "CONFIDENTIAL"


class Plan(Value):
    """A whole plan, as its TOML file says it."""

    format: Literal[1]
    id: Identifier
    title: Text
    purpose: Text
    place: Text
    jurisdiction: Text
    mode: Mode
    approval: Approval
    quorum: Quorum
    separated_roles: tuple[tuple[Role, Role], ...]
    people: tuple[Person, ...]
    token: TokenPolicy
    keys: tuple[KeyPlan, ...]
    backups: tuple[BackupPolicy, ...]
    targets: tuple[Target, ...]
    transcript: TranscriptPolicy = TranscriptPolicy()

    def key(self, key_id: str) -> KeyPlan:
        """The key of that id; raises KeyError."""
        return {key.id: key for key in self.keys}[key_id]

    def backup(self, backup_id: str) -> BackupPolicy:
        """The backup policy of that id; raises KeyError."""
        return {backup.id: backup for backup in self.backups}[backup_id]

    def trusted_keys(self, backup_id: str) -> tuple[KeyPlan, ...]:
        """The keys of a backup policy that may leave only under trusted wrapping keys, in the plan's order."""
        return tuple(key for key in self.keys if key.trusted and key.backup == backup_id)

    def person(self, person_id: str) -> Person:
        """The person of that id; raises KeyError."""
        return {person.id: person for person in self.people}[person_id]

    def target(self, target_id: str) -> AwsTarget | GcpTarget | AzureTarget:
        """The target of that id; raises KeyError."""
        return {target.id: target for target in self.targets}[target_id]


class SecondToken(Value):
    """Another token than the ceremony's, in which backups are tried."""

    module: Text
    token_serial: Text
    token_label: Text
    module_config: Text | None = None


class Binding(Value):
    """The machine-local half: which module and token this laptop uses. It has no field for a PIN."""

    format: Literal[1]
    module: Text
    """Absolute path of the PKCS#11 module."""
    token_serial: Text
    """`blank` for a token that the ceremony initialises and that tells no serial number before."""
    token_label: Text
    module_config: Text | None = None
    """Path of the module's configuration, a file or a folder: what its profile's variable or start string names."""
    slot_hint: int | None = None
    opening: Opening = Opening.PROMPT
    """How the token gets its user PIN."""
    pin_key_id: AuthKeyId | None = None
    """Where its PIN begins with an authentication key's id (YubiHSM 2): that id."""
    pin_rules: tuple[PinRule, ...] = ()
    """What its PINs may be, where the profile or the token does not say it rightly; one for each PIN at most."""
    sticks: tuple[Stick, ...] = ()
    """The removable media of the day."""
    printer: Printer | None = None
    """What prints, and how; without it nothing of the ceremony is printed by this program's steps."""
    second: SecondToken | None = None
    """The token in which backups are tried, where the plan asks for that."""
    cards: tuple[Card, ...] = ()
    """Custodians' own cards."""
