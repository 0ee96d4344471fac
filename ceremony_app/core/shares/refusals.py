"""What the shares room says no to. No part ever holds a word of a share or a library's own text."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class ThresholdBelowTwo(Refusal):
    """One share alone would restore the backup key."""

    code = "SHARE-THRESHOLD-BELOW-TWO"
    says = "One share alone would restore the backup key ({where})."
    next_step = "Give the plan a threshold of at least 2."


class ThresholdAboveCount(Refusal):
    """More shares are wanted than there are."""

    code = "SHARE-THRESHOLD-ABOVE-COUNT"
    says = "{where}: the threshold {threshold} is above the number of shares {count}."
    next_step = "Lower the threshold or name more custodians."


class TooManyShares(Refusal):
    """SLIP-39 has 16 groups of 16 shares at most."""

    code = "SHARE-TOO-MANY"
    says = "{where}: {count} is more than {limit}."
    next_step = "Use at most {limit}."


class NoShares(Refusal):
    """A set without groups, or a group without shares."""

    code = "SHARE-NONE"
    says = "{where}: there is nobody to hold a share."
    next_step = "Name the custodians."


class OneOfMany(Refusal):
    """A group of several shares with threshold 1 would be copies of one secret (SLIP-39 forbids it)."""

    code = "SHARE-ONE-OF-MANY"
    says = "{where}: the threshold is 1 but the number of shares is {count}; each would be a copy."
    next_step = "Use a threshold of at least 2, or a group of one share."


class GroupThresholdImpossible(Refusal):
    """The number of groups wanted is below 1 or above the number of groups."""

    code = "SHARE-GROUP-THRESHOLD"
    says = "The group threshold {threshold} does not fit {count} groups."
    next_step = "Choose a group threshold from 1 to {count}."


class NoIdentifierLeft(Refusal):
    """Every identifier of this mode is used."""

    code = "SHARE-NO-IDENTIFIER-LEFT"
    says = "Every share set identifier for a {mode} is taken."
    next_step = "Look at the register of share sets: 16384 sets cannot be right."


class RandomnessNotUsed(Refusal):
    """The splitting library did not draw from the source it was given, or not as often as it must."""

    code = "SHARE-RANDOMNESS-NOT-USED"
    says = "The split drew {drawn} times from the ceremony's randomness and should have drawn {expected} times."
    next_step = "Do not use these shares. Check the installed shamir-mnemonic against the lock file."


class EntropyShort(Refusal):
    """A source gave fewer random bytes than were asked for."""

    code = "SHARE-ENTROPY-SHORT"
    says = "The token gave {got} random bytes where {expected} are needed."
    next_step = "Check the token, then begin this backup again."


class SetDoesNotCombine(Refusal):
    """The shares do not restore a secret; which library said so."""

    code = "SHARE-SET-DOES-NOT-COMBINE"
    says = "These shares do not restore a backup key together ({library})."
    next_step = "Check that every share belongs to this set and that the threshold is reached."


class SetDisagrees(Refusal):
    """Subsets of the given shares restore different secrets: at least one share is forged or wrong."""

    code = "SHARE-SET-DISAGREES"
    says = "The shares contradict each other. Fitting least: {suspects}."
    next_step = "Take the named shares out and compare them with their commitments in the transcript."


class NotEnoughShares(Refusal):
    """The threshold is not reached."""

    code = "SHARE-NOT-ENOUGH"
    says = "There are not enough shares yet: {missing}."
    next_step = "Enter more shares."


class TooManySubsets(Refusal):
    """There are more sufficient subsets than this program tries one by one."""

    code = "SHARE-TOO-MANY-SUBSETS"
    says = "There are {count} sufficient subsets of these shares, more than {limit}."
    next_step = "Enter only as many shares as the threshold asks for."


class ProofFailed(Refusal):
    """A check over the shares that were read back did not come out right."""

    code = "SHARE-PROOF-FAILED"
    says = "The shares that were read back failed the check '{check}'."
    next_step = "Void this share set, collect the shares, and make the backup again."


class NotAllReadBack(Refusal):
    """The proof needs every share as it was read back from what will be sealed."""

    code = "SHARE-NOT-ALL-READ-BACK"
    says = "Not yet read back: {missing}."
    next_step = "Read these shares back first."


SHARE_REFUSALS: tuple[type[Refusal], ...] = (
    ThresholdBelowTwo,
    ThresholdAboveCount,
    TooManyShares,
    NoShares,
    OneOfMany,
    GroupThresholdImpossible,
    NoIdentifierLeft,
    RandomnessNotUsed,
    EntropyShort,
    SetDoesNotCombine,
    SetDisagrees,
    NotEnoughShares,
    TooManySubsets,
    ProofFailed,
    NotAllReadBack,
)
