"""What the making and opening of a PIN quorum says no to; every part is public, and names whose piece is wrong."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class PinRulesImpossible(Refusal):
    """No PIN of a quorum can obey the module's rules."""

    code = "PIN-RULES-IMPOSSIBLE"
    says = "No PIN can be made for this token: {why}."
    next_step = "Correct what the binding says of the PIN, or open the token by a PIN that is typed."


class PieceMalformed(Refusal):
    """The file is no piece."""

    code = "PIECE-MALFORMED"
    says = "This file is no piece of a PIN that this program can read: {why}."
    next_step = "Take the other copy of the piece; docs/formats/piece.md tells how to open one without this program."


class PieceMissing(Refusal):
    """No piece of that person lies in any of the places."""

    code = "PIECE-MISSING"
    says = "No piece of {name} for the {pin} PIN of token {serial} was found in {places}."
    next_step = "Put in the medium of {name}, or the one with the second copy, and try again; or let another sign in."


class PieceOfAnotherToken(Refusal):
    """The piece belongs to another token."""

    code = "PIECE-OF-ANOTHER-TOKEN"
    says = "The piece of {name} belongs to token {found}; this one has serial {expected}."
    next_step = "Have {name} bring the piece of this token, or let another sign in."


class PieceOfAnotherPin(Refusal):
    """The piece is of the token's other PIN."""

    code = "PIECE-OF-ANOTHER-PIN"
    says = "The piece of {name} is one of the {found} PIN; the {expected} PIN is to be rebuilt."
    next_step = "Have {name} bring the other piece, or let another sign in."


class PieceOfAnotherPerson(Refusal):
    """The piece was sealed by somebody else."""

    code = "PIECE-OF-ANOTHER-PERSON"
    says = "The piece that {name} brought was sealed by {found}."
    next_step = "Have {name} bring their own piece, or let {found} sign in."


class PieceOfOtherMode(Refusal):
    """A drill's piece in a production ceremony, or the other way about."""

    code = "PIECE-OF-OTHER-MODE"
    says = "The piece of {name} was made in a {found} ceremony and this is a {expected} ceremony."
    next_step = "Have {name} bring the right piece; nothing made in one mode is accepted in the other."


class PieceSealUnfit(Refusal):
    """The costs that a piece asks for are too small to protect it, or too large to be meant."""

    code = "PIECE-SEAL-UNFIT"
    says = "The piece of {name} is sealed with costs that are not accepted: {why}."
    next_step = "Take the other copy of the piece; if it says the same, the quorum must be made anew."


class PiecesDisagree(Refusal):
    """Pieces that do not belong together."""

    code = "PIECES-DISAGREE"
    says = "The pieces are not of one set: that of {names} differs from the others in {what}."
    next_step = "Have {names} bring the piece of the newest set, or let others sign in."


class PieceTwice(Refusal):
    """The same person or the same piece twice."""

    code = "PIECE-TWICE"
    says = "{name} has signed in already; it takes different people."
    next_step = "Let another sign in."


class PieceNotTheCommitted(Refusal):
    """What a piece held is not the share that was committed to when the set was made."""

    code = "PIECE-NOT-THE-COMMITTED"
    says = "The piece of {name} opened, and what it holds is not what was sealed when the quorum was made."
    next_step = "Take the other copy of {name}'s piece; if it is the same, let another sign in and call the auditor."


class TooFewPieces(Refusal):
    """Fewer people than the threshold."""

    code = "PIECES-TOO-FEW"
    says = "{have} people have signed in for the {pin} PIN; {need} are needed."
    next_step = "Let more of the people sign in who hold a piece."


OPENING_REFUSALS: tuple[type[Refusal], ...] = (
    PinRulesImpossible,
    PieceMalformed,
    PieceMissing,
    PieceOfAnotherToken,
    PieceOfAnotherPin,
    PieceOfAnotherPerson,
    PieceOfOtherMode,
    PieceSealUnfit,
    PiecesDisagree,
    PieceTwice,
    PieceNotTheCommitted,
    TooFewPieces,
)
