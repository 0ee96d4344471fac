"""What the token room says no to; a token process sends these by code."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class TokenModuleMissing(Refusal):
    """No file at the module's path."""

    code = "TOKEN-NO-MODULE"
    says = "There is no PKCS#11 module at {module}."
    next_step = "Install the vendor's module, or correct its path in the binding."


class TokenModuleFailed(Refusal):
    """The module does not load or start."""

    code = "TOKEN-MODULE-FAILED"
    says = "The PKCS#11 module {module} did not start: {error}."
    next_step = "Check the module's configuration, its service and its cable, then start again."


class TokenNotFound(Refusal):
    """No token of that serial number and label."""

    code = "TOKEN-NOT-FOUND"
    says = "No token with serial {serial} and label {label} is present; present are: {present}."
    next_step = "Plug in the token that the binding names, or correct the binding."


class TokenGone(Refusal):
    """The token was unplugged, or lost its sessions, in the middle of an operation."""

    code = "TOKEN-GONE"
    says = "The token went away during {call}: {error}. What that call did is unknown."
    next_step = "Plug it in again and reconnect; the program then looks at what is in the token."


class TokenPinIncorrect(Refusal):
    """Wrong PIN."""

    code = "TOKEN-PIN-INCORRECT"
    says = "The token refused the PIN: {error}.{warning}"
    next_step = "Enter the PIN again; most tokens lock after a few wrong ones."


class TokenPinLocked(Refusal):
    """The PIN is locked or expired, or was never set."""

    code = "TOKEN-PIN-LOCKED"
    says = "The token's user PIN cannot be used: {error}."
    next_step = "Have the token's security officer set a new user PIN by the vendor's procedure."


class TokenPinNotTaken(Refusal):
    """C_SetPIN refused the new PIN; the old one is as it was."""

    code = "TOKEN-PIN-NOT-TAKEN"
    says = "The token does not take the new {pin} PIN: {error}. The one before is as it was."
    next_step = "Find out which PINs this token takes; the binding says so as [[pin_rules]] (docs/quorum.md)."


class TokenNoOwnPad(Refusal):
    """The binding says that the token asks for its PIN itself, and the token does not say so."""

    code = "TOKEN-NO-OWN-PAD"
    says = "The binding says that this token takes its PIN at the device; the token says that it does not."
    next_step = "Correct `opening` in the binding, or connect the device's own pad and start its service."


class TokenLastTry(Refusal):
    """Another wrong PIN would lock it, and nobody consented to that."""

    code = "TOKEN-LAST-TRY"
    says = "The token says that one more wrong {pin} PIN locks it."
    next_step = (
        "At an opening of the token two people are asked whether the last try may be made; for anything else have the"
        " tries restored first."
    )


class TokenOfficerPinLocked(Refusal):
    """The security officer's PIN is locked or expired, or was never set."""

    code = "TOKEN-OFFICER-PIN-LOCKED"
    says = "The token's security officer's PIN cannot be used: {error}."
    next_step = "Only a reset by the vendor's procedure helps, which destroys every key in the token."


class TokenNotLoggedIn(Refusal):
    """The operation needs a log-in."""

    code = "TOKEN-NOT-LOGGED-IN"
    says = "The token is not logged in ({call})."
    next_step = "Log in to the token first."


class TokenCallFailed(Refusal):
    """A PKCS#11 call failed."""

    code = "TOKEN-CALL-FAILED"
    says = "The token's answer to {call} was {error}."
    next_step = "Look the error up in the vendor's manual; nothing else was changed."


class TokenWrapRefused(Refusal):
    """C_WrapKey failed, or something needed for it."""

    code = "TOKEN-WRAP-REFUSED"
    says = "The token does not wrap this key with {mechanism}: {error}."
    next_step = "Take another route that the plan allows."


class TokenNotBlank(Refusal):
    """A token that is to be initialised is not blank."""

    code = "TOKEN-NOT-BLANK"
    says = "Token {label} (serial {serial}) is not blank; {objects} objects show without its PIN, and others may not."
    next_step = "Take a blank token. This program wipes none: its maker's tool does, once everybody knows what is lost."


class TokenKeyUnknown(Refusal):
    """No key of that id."""

    code = "TOKEN-KEY-UNKNOWN"
    says = "There is no key with id {key_id} in the token."
    next_step = "Compare the token's serial number and inventory with the record."


class TokenKeyTwice(Refusal):
    """More than one private or secret key of that id."""

    code = "TOKEN-KEY-TWICE"
    says = "The token holds {count} keys with id {key_id}."
    next_step = "Two people decide from the inventory which one is kept."


class TokenIdTaken(Refusal):
    """A new key's id is already in use."""

    code = "TOKEN-ID-TAKEN"
    says = "The token already holds an object with id {key_id}."
    next_step = "Draw a new id; destroy nothing before the inventory is understood."


class TokenKeyOtherKind(Refusal):
    """The object of that id is not of the algorithm asked for."""

    code = "TOKEN-KEY-OTHER-KIND"
    says = "The key with id {key_id} is not what was asked for ({algorithm}): {why}."
    next_step = "Compare the token's inventory with the record."


class TokenAttributeWrong(Refusal):
    """The token did not keep an attribute that must hold; the key was destroyed."""

    code = "TOKEN-ATTRIBUTE-WRONG"
    says = "The token made a key whose {attribute} reads {actual} instead of {requested}; the key was destroyed."
    next_step = "Do not use this token or firmware for the ceremony; ask its vendor."


class TokenUsageUnfit(Refusal):
    """The algorithm has no such use."""

    code = "TOKEN-USAGE-UNFIT"
    says = "A key of kind {algorithm} cannot be for {usage}."
    next_step = "Correct the usage in the plan."


class TokenCheckValueZero(Refusal):
    """A check value of zeros proves nothing and hints at a broken module."""

    code = "TOKEN-CHECK-VALUE-ZERO"
    says = "The token gave a check value of zeros only for the key with id {key_id}."
    next_step = "Do not use this key; ask the token's vendor."


class TokenHasNoRecords(Refusal):
    """The token holds no data objects."""

    code = "TOKEN-NO-RECORDS"
    says = "The token cannot keep the ceremony's record: {error}."
    next_step = "Go on with the head on paper alone; the transcript says so."


class TokenRestoreFailed(Refusal):
    """A restored key did not prove itself; it was destroyed."""

    code = "TOKEN-RESTORE-FAILED"
    says = "The key restored as {key_id} is not the one expected: {why}. It was destroyed."
    next_step = "Check that package and shares belong together."


class TokenBackupKeyMissing(Refusal):
    """No backup key is loaded."""

    code = "TOKEN-NO-BACKUP-KEY"
    says = "No backup key is loaded in the token."
    next_step = "Load the backup key first."


class TokenSecretLength(Refusal):
    """A pipe carried a secret of a wrong length."""

    code = "TOKEN-SECRET-LENGTH"
    says = "The token process received {count} bytes of {what} instead of {expected}."
    next_step = "Start the step again; if it happens twice, stop the ceremony."


class TokenNoSoftHsm(Refusal):
    """SoftHSM is not installed."""

    code = "TOKEN-NO-SOFTHSM"
    says = "SoftHSM 2, the software token for drills, is not installed."
    next_step = "Install the Debian package softhsm2 (apt install softhsm2)."


class TokenFolderTaken(Refusal):
    """The folder for a private token is in use."""

    code = "TOKEN-FOLDER-TAKEN"
    says = "The folder {folder} already holds a token."
    next_step = "Name a new folder; an existing token is never overwritten."


ALL = (
    TokenModuleMissing,
    TokenModuleFailed,
    TokenNotFound,
    TokenGone,
    TokenPinIncorrect,
    TokenPinLocked,
    TokenPinNotTaken,
    TokenNoOwnPad,
    TokenLastTry,
    TokenOfficerPinLocked,
    TokenNotLoggedIn,
    TokenCallFailed,
    TokenWrapRefused,
    TokenNotBlank,
    TokenKeyUnknown,
    TokenKeyTwice,
    TokenIdTaken,
    TokenKeyOtherKind,
    TokenAttributeWrong,
    TokenUsageUnfit,
    TokenCheckValueZero,
    TokenHasNoRecords,
    TokenRestoreFailed,
    TokenBackupKeyMissing,
    TokenSecretLength,
    TokenNoSoftHsm,
    TokenFolderTaken,
)
"""Every refusal of this room, for the client to raise again by code."""
