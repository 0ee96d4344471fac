"""What operations bring back, and what facts are made of: values without any secret."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.specs import Born, KeyAlgorithm
from ceremony_app.core.script.host_outcomes import BindingChange as BindingChange
from ceremony_app.core.script.host_outcomes import BindingRead as BindingRead
from ceremony_app.core.script.host_outcomes import CarriedRead as CarriedRead
from ceremony_app.core.script.host_outcomes import ClockRead as ClockRead
from ceremony_app.core.script.host_outcomes import Dependency as Dependency
from ceremony_app.core.script.host_outcomes import Direction as Direction
from ceremony_app.core.script.host_outcomes import FileRead as FileRead
from ceremony_app.core.script.host_outcomes import HostCheck as HostCheck
from ceremony_app.core.script.host_outcomes import PreflightRead as PreflightRead
from ceremony_app.core.script.host_outcomes import ProgramRead as ProgramRead
from ceremony_app.core.script.host_outcomes import StickRead as StickRead
from ceremony_app.core.script.host_outcomes import Verdict as Verdict
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route, WrapForm


class Nothing(Value):
    """There is nothing to say but that it was done."""


class DeviceLimit(Value):
    """What a device profile says the token cannot do, and the keys of this plan that would need it."""

    profile: str
    """Name of the family."""
    limit: str
    """Its kind, as in docs/formats/profile.md."""
    says: str
    sure: str
    source: str
    keys: tuple[str, ...]


class TokenRead(Value):
    """The token as it describes itself; mechanisms by PKCS#11 name."""

    label: str
    serial: str
    manufacturer: str
    model: str
    hardware_version: str
    firmware_version: str
    library: str
    module_path: str
    module_sha256: str
    software: str
    """`software` for a known software token, else `hardware` (as the token says of itself)."""
    mechanisms: tuple[str, ...]
    limits: tuple[DeviceLimit, ...] = ()
    """What the plan asks and the device's profile denies."""
    swept: int = 0
    """Helper keys of an earlier run that were found, on a token without session objects, and destroyed."""
    opening: str = "prompt"
    """How it was opened, as the binding says: `prompt`, `quorum`, `protected-path`, `token-quorum`."""
    offers: tuple[str, ...] = ()
    """What evidence such a device gives of itself and how it is brought, as its profile says."""


class TokenObject(Value):
    """One object in the token."""

    object_class: str
    key_type: str
    id: str
    label: str


class InventoryRead(Value):
    """Every object in the token, sorted."""

    objects: tuple[TokenObject, ...]


class KeyIdChosen(Value):
    """A fresh CKA_ID: 16 random bytes, hex."""

    key_id: str


class AttributeRead(Value):
    """One attribute as it was asked for and as the token says it is."""

    name: str
    requested: str
    actual: str


class CeremonyKeyRead(Value):
    """The key that signs checkpoints and transcript: born in the token, P-384, SIGN only, non-extractable."""

    key_id: str
    spki: str
    certificate_sha256: str
    """Of the DER certificate, which stands in the store under this hash."""
    records: str
    """`token` where the token keeps a data object with the head, `paper-only` where it cannot."""
    attributes: tuple[AttributeRead, ...] = ()
    """Requested against actual; empty in journals of before they were kept."""


class HandoverSource(StrEnum):
    """Where a wrapping key came from."""

    SIMULATED = "simulated-cloud"
    INBOX = "inbox"


class Stated(Value):
    """One thing that the hand-over states, or "not stated"."""

    name: str
    value: str


class HandoverRead(Value):
    """A cloud's wrapping key, parsed and checked against the plan."""

    target: str
    source: HandoverSource
    files: tuple[FileRead, ...]
    spki: str
    fingerprint: str
    modulus_bits: int
    stated: tuple[Stated, ...]
    expires: str
    """RFC 3339, or empty where the hand-over states no expiry."""


class ExpiryRead(Value):
    """How long a wrapping key is still good for, at this moment."""

    minutes_left: int
    """-1 where no expiry is stated."""


class Trial(Value):
    """One route tried on throwaway keys."""

    route: Route
    passed: str
    """`passed` or `failed`."""
    why: str
    born: Born = Born.SENSITIVE
    """How a key must be born that takes this route."""


class RehearsalRead(Value):
    """The routes tried for one kind of wrap; the first allowed one that passed is chosen."""

    algorithm: KeyAlgorithm
    form: WrapForm | None
    trials: tuple[Trial, ...]
    chosen: Route | None


class ProbesRead(Value):
    """What was tried that must not be, and what the token did."""

    probes: tuple[Probe, ...]


class KeyRead(Value):
    """A key in the token: what is public about it."""

    key_id: str
    algorithm: KeyAlgorithm
    spki: str
    """DER SubjectPublicKeyInfo hex; empty for AES and HMAC."""
    fingerprint: str
    """SHA-256 of the SPKI; empty for AES and HMAC."""
    check_value: str
    """16 bytes hex; empty for pairs."""
    check_method: str
    attributes: tuple[AttributeRead, ...]
    rung: str


class EntropyRead(Value):
    """Commitments to the randomness of a backup key, recorded before the first roll of a die (hex)."""

    salt: str
    token_commitment: str
    computer_commitment: str


class BackupBegun(Value):
    """A backup key was made and split; nothing of it has left the secrets child."""

    identifier: int
    id_words: tuple[str, str]
    iteration_exponent: int
    salt: str
    commitments: tuple[str, ...]
    """HMAC-SHA-256(salt, words) of each share, group by group."""
    check_value: str
    token_commitment: str
    computer_commitment: str
    dice_commitment: str
    dice_rolls: int


class ShareChecked(Value):
    """What was found about a share that a custodian typed back; `which` names it, places are word numbers."""

    verdict: str
    places: tuple[int, ...]
    which: str


class SharesProved(Value):
    """How the shares that were read back were proved to restore the backup key."""

    method: str
    subsets: int
    algebraic: str
    second_opinion: str


class PackageRead(Value):
    """A backup package, made but not yet written."""

    sha256: str
    length: int
    head_mac: str


class PackageChecked(Value):
    """A package opened with the backup key rebuilt from the shares that were read back."""

    matches: str
    compared: str
    """What was compared: `public key` or the check value's method."""


class BlobRead(Value):
    """A wrapped blob, in the store under its hash."""

    sha256: str
    length: int


class OutputsRead(Value):
    """Files made for a target, in the store under their hashes."""

    files: tuple[FileRead, ...]


class LockRead(Value):
    """A key after its lock: EXTRACTABLE read back, and a wrap that had to fail."""

    held: str
    """`held` or `not-held`."""
    wrap_refused_with: str
    attributes: tuple[AttributeRead, ...]


class UseRead(Value):
    """A key was used once for what it is for, and the result verified."""

    method: str
    verified: str


class DestroyedRead(Value):
    """How many objects of that id are still in the token (0 when it is gone)."""

    left: int


class SignedRead(Value):
    """The signed transcript."""

    sha256: str
    length: int
    certificate_sha256: str


class VerifiedRead(Value):
    """What the verifier said of the result: its outcome and one line a check."""

    outcome: str
    checks: tuple[str, ...]


class ShareTyped(Value):
    """What was found about a share that was typed for a recovery; `enough` is `enough` or `more`."""

    verdict: str
    places: tuple[int, ...]
    which: str
    enough: str
    missing: str
    """What is still missing, in words; empty where there is enough."""
    source: ShareSource = ShareSource.TYPED


class BackupKeyRebuilt(Value):
    """A backup key rebuilt from typed shares; `head` says whether the package's head is authentic under it."""

    check_value: str
    """CMAC of a zero block, hex."""
    head: str


class RestoredRead(Value):
    """A key that is back in a token, and how it came in."""

    made: KeyRead
    how: str


class MaterialFound(Value):
    """Whether such a file is where it was written."""

    length: int | None
    """In bytes; None where it is not there."""


class MaterialWritten(Value):
    """A file that holds a key in clear: where, how long, in which form. Nothing of its content, nor its hash."""

    path: str
    length: int
    form: str
