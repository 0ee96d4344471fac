"""Operations: what steps ask the devices to do. The type of each says what a lost outcome means."""

from __future__ import annotations

from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.core.script import (
    evidence_operations,
    initialising,
    paper,
    pin_operations,
    recovery_operations,
    restore_test,
    token_seen,
    trusted,
)
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.backup_operations import BeginBackup as BeginBackup
from ceremony_app.core.script.backup_operations import CommitScope as CommitScope
from ceremony_app.core.script.backup_operations import DrawEntropy as DrawEntropy
from ceremony_app.core.script.backup_operations import OpenPackage as OpenPackage
from ceremony_app.core.script.backup_operations import PackKey as PackKey
from ceremony_app.core.script.backup_operations import ProveShares as ProveShares
from ceremony_app.core.script.backup_operations import ReadBackShare as ReadBackShare
from ceremony_app.core.script.backup_operations import ShowShare as ShowShare
from ceremony_app.core.script.effects import EffectKind, Operation
from ceremony_app.core.script.pin_operations import LastTry
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route, WrapForm

LIVE = EffectKind.LIVE
REPEATABLE = EffectKind.REPEATABLE
IRREVERSIBLE = EffectKind.IRREVERSIBLE


class ReadClock(Operation[out.ClockRead]):
    """Read the computer's clock."""

    kind = "read-clock"
    effect = LIVE
    result = out.ClockRead


class RunPreflight(Operation[out.PreflightRead]):
    """Look at this computer: network, radios, swap, dumps, tracer, clock, disk."""

    kind = "run-preflight"
    effect = LIVE
    result = out.PreflightRead


class IdentifyProgram(Operation[out.ProgramRead]):
    """Hash the program and its dependencies."""

    kind = "identify-program"
    effect = LIVE
    result = out.ProgramRead


class CompareBinding(Operation[out.BindingRead]):
    """Compare the binding with that of the plan's last drill on this computer."""

    kind = "compare-binding"
    effect = LIVE
    result = out.BindingRead


class EnrolCode(Operation[out.Nothing]):
    """Let a person choose a session code, on their own line to the secrets child."""

    kind = "enrol-code"
    effect = LIVE
    result = out.Nothing
    person: str


class OpenToken(Operation[out.TokenRead]):
    """Find the token of the binding and log in with the PIN that a person types, here or at the device."""

    kind = "open-token"
    effect = LIVE
    result = out.TokenRead
    person: str
    last_try: LastTry = LastTry.NO
    """Whether people consented to a try after which a wrong PIN is locked."""


class TakeInventory(Operation[out.InventoryRead]):
    """List everything in the token."""

    kind = "take-inventory"
    effect = LIVE
    result = out.InventoryRead


class ChooseKeyId(Operation[out.KeyIdChosen]):
    """Choose a fresh random CKA_ID that nothing in the token has."""

    kind = "choose-key-id"
    effect = REPEATABLE
    result = out.KeyIdChosen
    subject: str


class MakeCeremonyKey(Operation[out.CeremonyKeyRead]):
    """Make the ceremony's signing key in the token, and its certificate."""

    kind = "make-ceremony-key"
    effect = IRREVERSIBLE
    result = out.CeremonyKeyRead
    key_id: str
    label: str


class CollectHandover(Operation[out.HandoverRead]):
    """Take a target's wrapping key from the simulated cloud or the inbox, and check it against the plan."""

    kind = "collect-handover"
    effect = REPEATABLE
    result = out.HandoverRead
    target: str


class CheckExpiry(Operation[out.ExpiryRead]):
    """See how long a wrapping key is still good for."""

    kind = "check-expiry"
    effect = LIVE
    result = out.ExpiryRead
    target: str
    expires: str


class RehearseWrap(Operation[out.RehearsalRead]):
    """Rehearse a wrap on throwaway keys, route by route, until one passes the strict comparison."""

    kind = "rehearse-wrap"
    effect = REPEATABLE
    result = out.RehearsalRead
    algorithm: KeyAlgorithm
    form: WrapForm
    allowed: tuple[Route, ...]


class RehearseBackup(Operation[out.RehearsalRead]):
    """Rehearse the wrap under a throwaway backup key, route by route."""

    kind = "rehearse-backup"
    effect = REPEATABLE
    result = out.RehearsalRead
    algorithm: KeyAlgorithm
    allowed: tuple[Route, ...]


class ProbeToken(Operation[out.ProbesRead]):
    """Try on throwaway keys what the token must not do; nothing of it is left (hsm.md §8 step 0.4)."""

    kind = "probe-token"
    effect = REPEATABLE
    result = out.ProbesRead
    modulus_bits: int
    """Size of the wrapping key that they are tried with."""


class GenerateKey(Operation[out.KeyRead]):
    """Generate a target key in the token."""

    kind = "generate-key"
    effect = IRREVERSIBLE
    result = out.KeyRead
    key: str
    algorithm: KeyAlgorithm
    usage: KeyUsage
    key_id: str
    label: str
    under: WrappedUnder = WrappedUnder.ANY
    born: Born = Born.SENSITIVE


class WrapForTarget(Operation[out.BlobRead]):
    """Wrap a key to a target's wrapping key by its rehearsed route, and store the blob."""

    kind = "wrap-for-target"
    effect = IRREVERSIBLE
    result = out.BlobRead
    key: str
    target: str
    key_id: str
    algorithm: KeyAlgorithm
    form: WrapForm
    route: Route
    spki: str
    expect_spki: str
    under: str = ""
    """Id of the wrapping key that the officer made trusted; empty: it comes in for this wrap alone."""


class BuildOutputs(Operation[out.OutputsRead]):
    """Make a target's files, under the cloud's own names, and its hand-off sheet."""

    kind = "build-outputs"
    effect = REPEATABLE
    result = out.OutputsRead
    target: str
    blob: str


class WriteOutput(Operation[out.FileRead]):
    """Write a stored file into the ceremony's folder, never over another, and read it back."""

    kind = "write-output"
    effect = IRREVERSIBLE
    result = out.FileRead
    path: str
    sha256: str


class TakeFromStick(Operation[out.CarriedRead]):
    """Copy a target's files from the request stick into the ceremony's inbox, bounded and hashed."""

    kind = "take-from-stick"
    # What a run before brought into the inbox is compared, never overwritten, so that it can be done again.
    effect = REPEATABLE
    result = out.CarriedRead
    target: str


class ForStick(Value):
    """One file for a stick: its path there, and its SHA-256."""

    path: str
    sha256: str


class GiveToStick(Operation[out.CarriedRead]):
    """Write files to a stick, unmount it, and read them back from the medium."""

    kind = "give-to-stick"
    # The same: what is on the stick already is compared with the rest.
    effect = REPEATABLE
    result = out.CarriedRead
    role: StickRole
    files: tuple[ForStick, ...]


class LockKey(Operation[out.LockRead]):
    """Make a key non-extractable, read that back, and try a wrap that must fail."""

    kind = "lock-key"
    effect = IRREVERSIBLE
    result = out.LockRead
    key: str
    key_id: str
    under: str = ""
    """Id of a trusted wrapping key to try it with, for a key that no other wraps."""


class UseKey(Operation[out.UseRead]):
    """Use a key once for what it is for, and verify the result."""

    kind = "use-key"
    effect = REPEATABLE
    result = out.UseRead
    key_id: str
    algorithm: KeyAlgorithm
    usage: KeyUsage


class DestroyKey(Operation[out.DestroyedRead]):
    """Destroy every object of an id in the token, and look that it is gone."""

    kind = "destroy-key"
    effect = IRREVERSIBLE
    result = out.DestroyedRead
    what: str
    key_id: str


class SignTranscript(Operation[out.SignedRead]):
    """Build the transcript from the frozen journal, sign it by the ceremony key, write and read it back."""

    kind = "sign-transcript"
    effect = IRREVERSIBLE
    result = out.SignedRead
    key_id: str
    certificate_sha256: str
    frozen_head: str


class VerifyResult(Operation[out.VerifiedRead]):
    """Run the auditor's verifier on the folder as it lies on disk."""

    kind = "verify-result"
    effect = LIVE
    result = out.VerifiedRead
    certificate_sha256: str


class CloseToken(Operation[out.Nothing]):
    """Log out of the token and end its process."""

    kind = "close-token"
    effect = LIVE
    result = out.Nothing


class CheckFolder(Operation[out.Nothing]):
    """Compare plan, binding, inbox and store on disk with what the journal recorded; refuses a difference."""

    kind = "check-folder"
    effect = LIVE
    result = out.Nothing
    plan_sha256: str
    binding_sha256: str
    files: tuple[tuple[str, str], ...]
    """(path in the folder, SHA-256) of each recorded hand-over file and output."""


class CheckTokenHead(Operation[out.Nothing]):
    """Compare the journal with the head that the token keeps, and its checkpoints; refuses a difference."""

    kind = "check-token-head"
    effect = LIVE
    result = out.Nothing


TOKEN_WORK = frozenset(
    known.kind
    for known in (
        OpenToken,
        TakeInventory,
        ChooseKeyId,
        MakeCeremonyKey,
        RehearseWrap,
        RehearseBackup,
        ProbeToken,
        GenerateKey,
        DrawEntropy,
        PackKey,
        WrapForTarget,
        LockKey,
        UseKey,
        DestroyKey,
        SignTranscript,
        CloseToken,
        CheckTokenHead,
        pin_operations.ReadPinState,
        pin_operations.DrawPins,
        pin_operations.SetPin,
        pin_operations.OpenByQuorum,
        pin_operations.SignIn,
        restore_test.OpenSecondToken,
        restore_test.RestoreInSecondToken,
        restore_test.SearchSecondToken,
    )
)
"""Operations in which people may have to wait for the token, by their names."""

EFFECTS: dict[str, EffectKind] = {
    known.kind: known.effect
    for known in (
        *list(globals().values()),
        *vars(paper).values(),
        *vars(recovery_operations).values(),
        *vars(pin_operations).values(),
        *vars(trusted).values(),
        *vars(evidence_operations).values(),
        *vars(token_seen).values(),
        *vars(initialising).values(),
        *vars(restore_test).values(),
    )
    if isinstance(known, type) and issubclass(known, Operation) and hasattr(known, "kind")
}
"""What each operation's lost outcome means, by its name in the journal."""
