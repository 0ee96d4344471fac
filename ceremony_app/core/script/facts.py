"""Facts: what a ceremony's state is made of, and all that a document may print (design.md rule 10)."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.journal.entries import ActedBy
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import (
    AttributeRead,
    BackupBegun,
    BindingChange,
    CeremonyKeyRead,
    Dependency,
    FileRead,
    HandoverRead,
    HostCheck,
    KeyRead,
    Stated,
    TokenObject,
    TokenRead,
    Trial,
)
from ceremony_app.core.wrapping.forms import Route, WrapForm


class ClockCompared(Fact):
    """The clock was compared with a witnessed one; `wall` is what people read there, as typed."""

    kind = "clock-compared"
    utc: str
    zone: str
    wall: str


class PreflightDone(Fact):
    """The host was checked; `accepted` says whether warnings were signed by two people or a drill recorded stops."""

    kind = "preflight-done"
    checks: tuple[HostCheck, ...]
    accepted: str


class ProgramIdentified(Fact):
    """What program ran."""

    kind = "program-identified"
    version: str
    sha256: str
    python: str
    platform: str
    dependencies: tuple[Dependency, ...]


class PlanConfirmed(Fact):
    """The plan's SHA-256 was read aloud from the reviewed copy and typed; it is this plan's."""

    kind = "plan-confirmed"
    sha256: str


class BindingConfirmed(Fact):
    """The binding was shown against the last drill's and accepted."""

    kind = "binding-confirmed"
    sha256: str
    module: str
    token_serial: str
    last_drill: str
    changes: tuple[BindingChange, ...]


class PersonEnrolled(Fact):
    """A person was identified and enrolled a session code."""

    kind = "person-enrolled"
    person: str
    identity_check: str
    instead_of: str = ""
    """Whose place this person takes, if they are an alternate."""


class PersonAbsent(Fact):
    """A person of the plan is not there (an alternate who is not needed, or somebody whose place is taken)."""

    kind = "person-absent"
    person: str


class WarningsAccepted(Fact):
    """Two people signed the warnings of the preflight, with their reason."""

    kind = "warnings-accepted"
    warnings: tuple[str, ...]
    reason: str


class SignedInAgain(Fact):
    """After a resume, a person was there again and chose a new session code."""

    kind = "signed-in-again"
    person: str


class PersonGone(Fact):
    """After a resume, a person was no longer there."""

    kind = "person-gone"
    person: str


class HeadOnPaper(Fact):
    """At the end of an act the head was read aloud and written on paper."""

    kind = "head-on-paper"
    act: str
    head: str


class ReentryChecked(Fact):
    """After a resume, this was looked at again and found as the journal says: folder, token, head, entries."""

    kind = "reentry-checked"
    number: int
    what: str
    found: str


class TokenOpened(Fact):
    """The token of the binding was found by serial and opened."""

    kind = "token-opened"
    token: TokenRead


class InventoryTaken(Fact):
    """Everything in the token at one moment: `before`, `after`."""

    kind = "inventory-taken"
    moment: str
    objects: tuple[TokenObject, ...]


class CeremonyKeyMade(Fact):
    """The ceremony's own signing key was born in the token."""

    kind = "ceremony-key-made"
    key: CeremonyKeyRead


class WrappingKeyReceived(Fact):
    """A cloud's wrapping key came in and was checked against the plan."""

    kind = "wrapping-key-received"
    handover: HandoverRead


class Authentication(StrEnum):
    """Whether a wrapping key was compared with a copy that came by another channel."""

    MATCHED = "matched-second-channel"
    UNAUTHENTICATED = "unauthenticated"


class WrappingKeyCompared(Fact):
    """The wrapping key's fingerprint was compared, or two people consented to it unauthenticated."""

    kind = "wrapping-key-compared"
    target: str
    result: Authentication
    channel: str
    bearer: str
    reason: str


class RouteChosen(Fact):
    """A route was rehearsed for a key and a target (`backup:POLICY` for the backup)."""

    kind = "route-chosen"
    key: str
    target: str
    form: WrapForm | None
    route: Route
    trials: tuple[Trial, ...]


class RouteConsented(Fact):
    """Two people consented to a route in which a key passes through this computer."""

    kind = "route-consented"
    key: str
    target: str
    route: Route
    reason: str
    by: tuple[ActedBy, ...] = ()


class KeyCreated(Fact):
    """A target key was born."""

    kind = "key-created"
    key: str
    made: KeyRead


class EntropyDrawn(Fact):
    """Token and computer gave their randomness for a backup key; recorded before any die is rolled."""

    kind = "entropy-drawn"
    policy: str
    token_commitment: str
    computer_commitment: str


class ShareSetMade(Fact):
    """A backup key was made and split."""

    kind = "share-set-made"
    policy: str
    backup: BackupBegun


class ShareHandedOut(Fact):
    """A share was shown to its custodian, who wrote it down."""

    kind = "share-handed-out"
    policy: str
    identifier: int
    index: int
    custodian: str


class ShareReadBack(Fact):
    """A share was typed back from what will be sealed, and is right."""

    kind = "share-read-back"
    policy: str
    identifier: int
    index: int
    custodian: str


class EnvelopeSealed(Fact):
    """A share went into its envelope, whose serial two people typed."""

    kind = "envelope-sealed"
    policy: str
    identifier: int
    index: int
    custodian: str
    serial: str


class SetProved(Fact):
    """The shares that were read back restore the backup key."""

    kind = "set-proved"
    policy: str
    identifier: int
    method: str
    subsets: int
    algebraic: str
    second_opinion: str


class PackageProved(Fact):
    """A package was opened with the rebuilt backup key and its content compared."""

    kind = "package-proved"
    policy: str
    identifier: int
    key: str
    route: Route
    sha256: str
    length: int
    compared: str


class SetCommitted(Fact):
    """The share set and its packages count from now on; the backup key is gone from this computer's processes."""

    kind = "set-committed"
    policy: str
    identifier: int
    packages: tuple[FileRead, ...]


class BlobMade(Fact):
    """A key was wrapped to a target's wrapping key."""

    kind = "blob-made"
    key: str
    target: str
    route: Route
    form: WrapForm
    fingerprint: str
    sha256: str
    length: int


class OutputWritten(Fact):
    """A file was written into the ceremony's folder and read back."""

    kind = "output-written"
    subject: str
    path: str
    sha256: str
    length: int


class KeyLocked(Fact):
    """A key was locked, its attributes read back, and a wrap tried that had to fail."""

    kind = "key-locked"
    key: str
    held: str
    wrap_refused_with: str
    attributes: tuple[AttributeRead, ...]
    use: str
    """How the key was used once afterwards, and the result."""


class ObjectKept(Fact):
    """By decision, something stays in the token, on media or in hands at a stop."""

    kind = "object-kept"
    what: str
    reason: str


class ObjectDestroyed(Fact):
    """A key was destroyed in the token and is no longer found."""

    kind = "object-destroyed"
    what: str
    key_id: str


class TargetDeferred(Fact):
    """A target was left for another day."""

    kind = "target-deferred"
    target: str
    why: str


class KeyVoided(Fact):
    """A key was given up; it is destroyed or locked, and nothing of it counts."""

    kind = "key-voided"
    key: str
    why: str


class StatementMade(Fact):
    """A witness or auditor said whether the script was followed."""

    kind = "statement-made"
    person: str
    agrees: str
    remark: str


class TranscriptSigned(Fact):
    """The transcript was signed; seal segment only."""

    kind = "transcript-signed"
    sha256: str
    length: int
    certificate_sha256: str


class TranscriptVerified(Fact):
    """The verifier was run on the result; seal segment only."""

    kind = "transcript-verified"
    outcome: str
    checks: tuple[str, ...]


class HeadRead(Fact):
    """The final head and the certificate's fingerprint were read aloud and copied by hand; seal segment only."""

    kind = "head-read"
    head: str
    certificate_sha256: str


class SharesTyped(Fact):
    """Recovery: enough shares of a set were typed and checked; `shares` are their numbers."""

    kind = "shares-typed"
    identifier: int
    shares: tuple[str, ...]
    commitments: str
    """`matched` against a transcript, or `not compared` where none was given."""


class PackageAccepted(Fact):
    """Recovery: a package's head, mode, set and exponent were checked."""

    kind = "package-accepted"
    key: str
    sha256: str
    algorithm: KeyAlgorithm
    set_identifier: int
    stated: tuple[Stated, ...]


class KeyRestored(Fact):
    """Recovery: the key is back, and its check value or public key is the one the package names."""

    kind = "key-restored"
    key: str
    into: str
    compared: str
    made: KeyRead | None
    path: str


FACTS: dict[str, type[Fact]] = {
    fact.kind: fact
    for fact in (
        ClockCompared,
        PreflightDone,
        ProgramIdentified,
        PlanConfirmed,
        BindingConfirmed,
        PersonEnrolled,
        PersonAbsent,
        WarningsAccepted,
        SignedInAgain,
        PersonGone,
        HeadOnPaper,
        ReentryChecked,
        TokenOpened,
        InventoryTaken,
        CeremonyKeyMade,
        WrappingKeyReceived,
        WrappingKeyCompared,
        RouteChosen,
        RouteConsented,
        KeyCreated,
        EntropyDrawn,
        ShareSetMade,
        ShareHandedOut,
        ShareReadBack,
        EnvelopeSealed,
        SetProved,
        PackageProved,
        SetCommitted,
        BlobMade,
        OutputWritten,
        KeyLocked,
        ObjectKept,
        ObjectDestroyed,
        TargetDeferred,
        KeyVoided,
        StatementMade,
        TranscriptSigned,
        TranscriptVerified,
        HeadRead,
        SharesTyped,
        PackageAccepted,
        KeyRestored,
    )
}
