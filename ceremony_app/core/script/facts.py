"""Facts: what a ceremony's state is made of, and all that a document may print (design.md rule 10)."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.evidence.values import Evidence
from ceremony_app.core.printing import Printer
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.initialising import TokenInitialised as TokenInitialised
from ceremony_app.core.script.outcomes import (
    AttributeRead,
    BindingChange,
    CarriedRead,
    CeremonyKeyRead,
    Dependency,
    Direction,
    HandoverRead,
    HostCheck,
    KeyRead,
    StickRead,
    TokenObject,
    TokenRead,
    Trial,
)
from ceremony_app.core.script.paper import DocumentPrinted as DocumentPrinted
from ceremony_app.core.script.paper import PrinterChosen as PrinterChosen
from ceremony_app.core.script.paper import SharePrinted as SharePrinted
from ceremony_app.core.script.pin_facts import PiecesOpenedOnce as PiecesOpenedOnce
from ceremony_app.core.script.pin_facts import PiecesSealed as PiecesSealed
from ceremony_app.core.script.pin_facts import PinChanged as PinChanged
from ceremony_app.core.script.pin_facts import PinProved as PinProved
from ceremony_app.core.script.pin_facts import PinSetsMade as PinSetsMade
from ceremony_app.core.script.pin_facts import PinTriesSeen as PinTriesSeen
from ceremony_app.core.script.pin_facts import SignedIn as SignedIn
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.script.restore_test import CopiesNotSearched as CopiesNotSearched
from ceremony_app.core.script.restore_test import CopiesSearched as CopiesSearched
from ceremony_app.core.script.restore_test import LeftCopy as LeftCopy
from ceremony_app.core.script.restore_test import RestoreTested as RestoreTested
from ceremony_app.core.script.share_facts import EntropyDrawn as EntropyDrawn
from ceremony_app.core.script.share_facts import EnvelopeSealed as EnvelopeSealed
from ceremony_app.core.script.share_facts import KeyRestored as KeyRestored
from ceremony_app.core.script.share_facts import KeyUsed as KeyUsed
from ceremony_app.core.script.share_facts import PackageAccepted as PackageAccepted
from ceremony_app.core.script.share_facts import PackageProved as PackageProved
from ceremony_app.core.script.share_facts import SetCommitted as SetCommitted
from ceremony_app.core.script.share_facts import SetProved as SetProved
from ceremony_app.core.script.share_facts import ShareHandedOut as ShareHandedOut
from ceremony_app.core.script.share_facts import ShareReadBack as ShareReadBack
from ceremony_app.core.script.share_facts import ShareSetMade as ShareSetMade
from ceremony_app.core.script.share_facts import SharesTyped as SharesTyped
from ceremony_app.core.script.token_seen import TokenSeenAgain as TokenSeenAgain
from ceremony_app.core.script.trusted import TrustMade as TrustMade
from ceremony_app.core.script.trusted import TrustNotPossible as TrustNotPossible
from ceremony_app.core.wrapping.forms import Route, WrapForm


class ClockCompared(Fact):
    """What this computer's clock said, and what people typed beside it of another clock, in their own words.

    The program compares the two with nothing: how far they agree is for the reader to see.
    """

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
    sticks: tuple[StickRead, ...] = ()
    printer: Printer | None = None


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


class InitialsGiven(Fact):
    """Everybody who was here, and stayed, gave their initials with their own code before the token was touched."""

    kind = "initials-given"
    persons: tuple[str, ...]
    without: tuple[str, ...]
    """People of the table who left before they gave theirs."""


class SignedInAgain(Fact):
    """After a resume, a person was there again and chose a new session code."""

    kind = "signed-in-again"
    person: str
    identity_check: str
    """How two people checked who this is, as at the start."""


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


class TokenProbed(Fact):
    """What must not be was tried on throwaway keys of this token; what it let happen is promised nowhere."""

    kind = "token-probed"
    probes: tuple[Probe, ...]


class EvidenceTaken(Fact):
    """What the device said of itself, at one moment; empty where neither it nor people gave anything."""

    kind = "evidence-taken"
    evidence: Evidence


class RouteConsented(Fact):
    """Two people consented to a route in which a key passes through this computer."""

    kind = "route-consented"
    key: str
    target: str
    route: Route
    reason: str


class KeyCreated(Fact):
    """A target key was born."""

    kind = "key-created"
    key: str
    made: KeyRead


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


class StickTransfer(Fact):
    """Files came in or went out on a stick of the binding."""

    kind = "stick-transfer"
    direction: Direction
    subject: str
    """In: the target. Out: `transcript`, or empty for the files of all targets."""
    carried: CarriedRead


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


FACTS: dict[str, type[Fact]] = {
    known.kind: known
    for known in list(globals().values())
    if isinstance(known, type) and issubclass(known, Fact) and hasattr(known, "kind")
}
"""Every fact by its name in the journal."""
