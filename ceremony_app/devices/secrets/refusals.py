"""What the secrets child says no to. No part ever holds a secret, nor a library's own text."""

from __future__ import annotations

from ceremony_app.core.keys.checkvalues import CheckValueUnusable
from ceremony_app.core.opening.refusals import OPENING_REFUSALS
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.shares.refusals import SHARE_REFUSALS
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.printer.refusals import PrinterCableFailed


class ScriptInProduction(Refusal):
    """A scripted line was offered to a production ceremony."""

    code = "SECRET-SCRIPT-IN-PRODUCTION"
    says = "A production ceremony takes and shows secrets at a terminal or a window only, never by a script."
    next_step = "Run this in a terminal or the window with the people present, or practise it as a drill."


class NotATerminal(Refusal):
    """The line is no terminal."""

    code = "SECRET-NOT-A-TERMINAL"
    says = "There is no terminal to show or take a secret at."
    next_step = "Run this in a terminal."


class TerminalTooSmall(Refusal):
    """The dialog does not fit."""

    code = "SECRET-TERMINAL-TOO-SMALL"
    says = "The terminal has {rows} rows of {columns} characters; {need_rows} rows of {need_columns} are needed."
    next_step = "Make the window larger or the letters smaller, then go on."


class TerminalGone(Refusal):
    """The terminal disappeared in the middle of a dialog."""

    code = "SECRET-TERMINAL-GONE"
    says = "The terminal went away while a secret was shown or typed."
    next_step = "Start the program again in a terminal; what was shown counts as seen."


class NotAWindow(Refusal):
    """The line is no window's."""

    code = "SECRET-NOT-A-WINDOW"
    says = "There is no window to show or take a secret at."
    next_step = "Open the program's window, or run this in a terminal."


class WindowGone(Refusal):
    """The window went away, or spoke nonsense, in the middle of a dialog."""

    code = "SECRET-WINDOW-GONE"
    says = "The window went away while a secret was shown or typed."
    next_step = "Open the window again; what was shown counts as seen."


class EntryGivenUp(Refusal):
    """The person left the dialog."""

    code = "SECRET-ENTRY-GIVEN-UP"
    says = "The entry was given up."
    next_step = "Begin the entry again when ready."


class CodeTooShort(Refusal):
    """A session code below the least length."""

    code = "SECRET-CODE-TOO-SHORT"
    says = "A session code has at least {least} characters."
    next_step = "Choose a longer code."


class CodeLocked(Refusal):
    """Too many wrong tries."""

    code = "SECRET-CODE-LOCKED"
    says = "The session code of {person} was wrong {tries} times and is not accepted any more."
    next_step = "Have two people confirm who this is, then enrol a new code."


class NoSuchPin(Refusal):
    """No PIN is held under that name."""

    code = "SECRET-NO-SUCH-PIN"
    says = "No PIN is held under the name {ref}."
    next_step = "Type or draw the PIN first."


class PinUnusable(Refusal):
    """An empty or overlong PIN."""

    code = "SECRET-PIN-UNUSABLE"
    says = "A PIN has 4 to 255 characters."
    next_step = "Type the PIN again."


class ScopeTaken(Refusal):
    """One child serves one secret scope."""

    code = "SECRET-SCOPE-TAKEN"
    says = "This secrets child already serves another scope ({scope})."
    next_step = "End it and start another."


class NoScope(Refusal):
    """An operation before its scope was begun, or out of order."""

    code = "SECRET-NOT-BEGUN"
    says = "This needs '{needs}' first."
    next_step = "Do that step first."


class DiceUnusable(Refusal):
    """Dice rolls that are no faces, or too few."""

    code = "SECRET-DICE-UNUSABLE"
    says = "{rolls} usable dice rolls were given; at least {least} of the faces 1 to 6 are needed."
    next_step = "Roll and type the dice again."


class PipeShort(Refusal):
    """The other process gave fewer bytes than it should."""

    code = "SECRET-PIPE-SHORT"
    says = "{expected} bytes should have come from the token process; {got} came."
    next_step = "Repeat the step; if it happens again, look at the token process."


class PackageDoesNotOpen(Refusal):
    """The RFC 5649 integrity check fails: another backup key, or a changed package."""

    code = "WRAP-PACKAGE-DOES-NOT-OPEN"
    says = "This package does not open with this backup key: {why}."
    next_step = "Check that package and shares belong to the same set and that the file is unchanged."


class PassphraseUnfit(Refusal):
    """A passphrase that protects too little."""

    code = "SECRET-PASSPHRASE-UNFIT"
    says = "This passphrase cannot seal a piece: {why}."
    next_step = "Choose a longer one, of several words that nobody would guess together."


class PieceLocked(Refusal):
    """Too many wrong tries."""

    code = "PIECE-LOCKED"
    says = "The piece of {name} was tried {tries} times with a wrong credential; no more tries are taken now."
    next_step = "Let another custodian sign in, or stop and find out who tried."


class CardKeyUnfit(Refusal):
    """A card's key that cannot seal a piece."""

    code = "SECRET-CARD-KEY-UNFIT"
    says = "The key on the card cannot seal a piece by {method}: {why}."
    next_step = "Name another key of the card in the binding, or let this custodian choose a passphrase."


SECRET_REFUSALS: tuple[type[Refusal], ...] = (
    ScriptInProduction,
    NotATerminal,
    TerminalTooSmall,
    TerminalGone,
    NotAWindow,
    WindowGone,
    EntryGivenUp,
    CodeTooShort,
    CodeLocked,
    NoSuchPin,
    PinUnusable,
    ScopeTaken,
    NoScope,
    DiceUnusable,
    PipeShort,
    PrinterCableFailed,
    PackageDoesNotOpen,
    WrapDefect,
    CheckValueUnusable,
    PassphraseUnfit,
    PieceLocked,
    CardKeyUnfit,
    *OPENING_REFUSALS,
    *SHARE_REFUSALS,
)
