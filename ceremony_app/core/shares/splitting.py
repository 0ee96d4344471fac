"""Splitting a backup key into shares and combining them again, by two independent libraries (shares.md §1).

shamir-mnemonic's errors quote words and its values print secrets, so nothing of either leaves this module.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import bip39_slip39.slip39 as second
from shamir_mnemonic import shamir
from shamir_mnemonic.share import Share
from shamir_mnemonic.utils import MnemonicError

from ceremony_app.core.shares.parameters import BACKUP_KEY_BYTES, SetParameters, check_shape
from ceremony_app.core.shares.refusals import RandomnessNotUsed, SetDoesNotCombine
from ceremony_app.core.shares.words import SHARE_WORDS

MAX_ITERATION_EXPONENT = 5
"""Above this (0.13 s) a hostile share could stall a recovery for a minute; ours have 1."""

_PASSPHRASE = b""
# The library takes its randomness from a module global, so only one split may run at a time.
_SOURCE_LOCK = threading.Lock()


def split(master: bytes, parameters: SetParameters, randomness: Callable[[int], bytes]) -> tuple[tuple[str, ...], ...]:
    """Every share's 33 words, flat, group by group; all randomness is drawn from `randomness(length)`.

    `master` is 32 bytes; extendable shares, empty passphrase. Raises ValueError for another length, the
    refusals of `check_shape`, and RandomnessNotUsed where the library did not draw as the shape demands.
    """
    if len(master) != BACKUP_KEY_BYTES:
        raise ValueError("32 bytes")
    shape = parameters.shape
    check_shape(shape)
    drawn: list[int] = []

    def source(nbytes: int | None = None) -> bytes:
        if nbytes is None:
            raise ValueError("a length is needed")
        drawn.append(nbytes)
        return randomness(nbytes)

    encrypted = shamir.EncryptedMasterSecret.from_master_secret(
        master, _PASSPHRASE, parameters.identifier, True, parameters.iteration_exponent
    )
    with _SOURCE_LOCK:
        library_source = shamir.RANDOM_BYTES
        shamir.RANDOM_BYTES = source
        try:
            groups = shamir.split_ems(
                shape.group_threshold, [(group.threshold, group.count) for group in shape.groups], encrypted
            )
        finally:
            shamir.RANDOM_BYTES = library_source
    if tuple(drawn) != shape.draws:
        raise RandomnessNotUsed(drawn=len(drawn), expected=len(shape.draws))
    return tuple(tuple(share.words()) for group in groups for share in group)


class ReadShare:
    """One share as the first library reads it; made once and used in many subsets. It prints nothing."""

    __slots__ = ("_share", "text")

    def __init__(self, words: Sequence[str]) -> None:
        """Read the words; raises SetDoesNotCombine where they are no share of a 256-bit secret."""
        self.text = " ".join(words)
        if len(words) != SHARE_WORDS:
            raise SetDoesNotCombine(library="shamir-mnemonic")
        try:
            self._share = Share.from_mnemonic(self.text)
        except MnemonicError:
            raise SetDoesNotCombine(library="shamir-mnemonic") from None

    def __repr__(self) -> str:
        return "<share>"

    @property
    def place(self) -> tuple[int, int]:
        """Group and member, from 0."""
        return self._share.group_index, self._share.index

    @property
    def threshold(self) -> int:
        """How many shares restore this share's group."""
        return int(self._share.member_threshold)

    @property
    def group_threshold(self) -> int:
        """How many groups restore the secret."""
        return int(self._share.group_threshold)

    @property
    def value(self) -> bytes:
        """The share's point (32 bytes): as secret as the share."""
        return bytes(self._share.value)

    def encrypted(self, others: Sequence[ReadShare]) -> shamir.EncryptedMasterSecret:
        """The encrypted secret of exactly this sufficient subset; raises SetDoesNotCombine."""
        groups: dict[int, shamir.ShareGroup] = {}
        subset = (self, *others)
        try:
            for one in subset:
                groups.setdefault(one._share.group_index, shamir.ShareGroup()).add(one._share)
            if len({one._share.common_parameters() for one in subset}) != 1:
                raise SetDoesNotCombine(library="shamir-mnemonic")
            return shamir.recover_ems(groups)
        except MnemonicError:
            raise SetDoesNotCombine(library="shamir-mnemonic") from None


def encrypted_secret(subset: Sequence[ReadShare]) -> bytes:
    """The encrypted secret (32 bytes, as secret as BK) by shamir-mnemonic; raises SetDoesNotCombine."""
    if not subset:
        raise SetDoesNotCombine(library="shamir-mnemonic")
    return bytes(subset[0].encrypted(subset[1:]).ciphertext)


def second_encrypted_secret(subset: Sequence[ReadShare]) -> bytes:
    """The same by bip39-slip39, which reads the words anew; raises SetDoesNotCombine."""
    try:
        return second.encrypted_master_secret_from_mnemonics([share.text for share in subset]).value
    except (ValueError, TypeError):
        raise SetDoesNotCombine(library="bip39-slip39") from None


def combine(subset: Sequence[ReadShare]) -> bytes:
    """The backup key of exactly one sufficient subset, by shamir-mnemonic; raises SetDoesNotCombine."""
    if not subset:
        raise SetDoesNotCombine(library="shamir-mnemonic")
    encrypted = subset[0].encrypted(subset[1:])
    if encrypted.iteration_exponent > MAX_ITERATION_EXPONENT:
        raise SetDoesNotCombine(library="shamir-mnemonic")
    return bytes(encrypted.decrypt(_PASSPHRASE))


def second_combine(subset: Sequence[ReadShare]) -> bytes:
    """The same by bip39-slip39; raises SetDoesNotCombine."""
    try:
        return second.master_secret_from_mnemonics(
            [share.text for share in subset], max_iteration_exponent=MAX_ITERATION_EXPONENT
        )
    except (ValueError, TypeError):
        raise SetDoesNotCombine(library="bip39-slip39") from None
