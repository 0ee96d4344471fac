"""Making a backup key, splitting it, handing shares out, reading them back, proving them (shares.md)."""

from __future__ import annotations

import os

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.core.shares.checking import Expected, ShareCheck, ShareVerdict
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.entropy import (
    CHI_SQUARE_WARNING,
    DICE_FACES,
    backup_key,
    chi_square,
    computer_commitment,
    dice_commitment,
    token_commitment,
)
from ceremony_app.core.shares.header import set_words
from ceremony_app.core.shares.parameters import (
    BACKUP_KEY_BYTES,
    ITERATION_EXPONENT,
    SetParameters,
    check_shape,
    draw_identifier,
)
from ceremony_app.core.shares.proving import ShareProof, prove
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.shares.words import index_of, words_at
from ceremony_app.devices.printer.usb import write_to_printer
from ceremony_app.devices.secrets.lines import Line, People, Sources
from ceremony_app.devices.secrets.pipes import read_exactly
from ceremony_app.devices.secrets.printed import share_page
from ceremony_app.devices.secrets.refusals import DiceUnusable, NoScope
from ceremony_app.devices.secrets.scopes import Scope, bk_check
from ceremony_app.devices.secrets.values import BackupBegun, BackupSpec, DiceAdded, EntropyDrawn


class Backup:
    """One backup key's life in this child: entropy, dice, shares, read-back, proof."""

    def __init__(self, scope: Scope, people: People, mode: Mode, spec: BackupSpec) -> None:
        """Raises the refusals of `check_shape`."""
        check_shape(spec.shape)
        self._scope = scope
        self._people = people
        self._mode = mode
        self._spec = spec
        self._token = b""
        self._computer = b""
        self._stream = b""
        self._rolls = ""
        self._facts: BackupBegun | None = None
        self._shares: tuple[tuple[str, ...], ...] = ()
        self._read_back: list[tuple[str, ...] | None] = []

    def __repr__(self) -> str:
        return "<backup>"

    def draw_entropy(self, token_fd: int) -> EntropyDrawn:
        """Take the token's bytes (32, then those for the split) from the pipe and 32 of the computer's own.

        The token's commitment covers its first 32 bytes. Raises PipeShort.
        """
        received = read_exactly(token_fd, self._spec.shape.token_bytes)
        self._token, self._stream = received[:BACKUP_KEY_BYTES], received[BACKUP_KEY_BYTES:]
        self._computer = os.urandom(BACKUP_KEY_BYTES)
        return EntropyDrawn(
            token_commitment=token_commitment(self._token),
            computer_commitment=computer_commitment(self._computer),
        )

    def add_dice(self, line: Line, heading: str) -> DiceAdded:
        """Take dice rolls, which are always added, never alone; raises DiceUnusable and the line's refusals."""
        self._require_entropy()
        least = max(self._spec.dice_rolls, 1)
        rolls = self._people.read_dice(line, heading, least)
        usable = sum(roll in DICE_FACES for roll in rolls)
        if usable < least or usable != len(rolls):
            raise DiceUnusable(rolls=usable, least=least)
        self._rolls = rolls
        value = chi_square(rolls)
        return DiceAdded(
            commitment=dice_commitment(self._token, self._computer, rolls),
            rolls=len(rolls),
            chi_square=value,
            suspicious=value > CHI_SQUARE_WARNING,
        )

    def make_shares(self) -> BackupBegun:
        """Make BK, choose an unused identifier of this mode, split; raises NoScope, DiceUnusable, SHARE-…."""
        self._require_entropy()
        spec = self._spec
        if len(self._rolls) < spec.dice_rolls:
            raise DiceUnusable(rolls=len(self._rolls), least=spec.dice_rolls)
        key = backup_key(spec.label, self._token, self._computer, self._rolls)
        parameters = SetParameters(
            identifier=draw_identifier(self._mode, spec.used_identifiers, os.urandom),
            iteration_exponent=ITERATION_EXPONENT,
            shape=spec.shape,
        )
        self._shares = split(key, parameters, self._share_randomness)
        self._read_back = [None] * len(self._shares)
        self._scope.backup_key = key
        self._facts = BackupBegun(
            identifier=parameters.identifier,
            iteration_exponent=parameters.iteration_exponent,
            share_count=len(self._shares),
            commitments=tuple(commit(spec.salt, words) for words in self._shares),
            token_commitment=token_commitment(self._token),
            computer_commitment=computer_commitment(self._computer),
            dice_commitment=(dice_commitment(self._token, self._computer, self._rolls) if self._rolls else None),
            dice_rolls=len(self._rolls),
            bk_check=bk_check(key),
            first_words=set_words(parameters.identifier, parameters.iteration_exponent),
        )
        self._token = self._computer = self._stream = b""
        self._rolls = ""
        return self._facts

    def show_share(self, index: int, line: Line, heading: str) -> None:
        """Show one share; raises NoScope and the line's refusals."""
        words = self._share(index)
        name = self._spec.shape.name(index)
        title = heading if name in heading else f"{heading} \u2014 {name}" if heading else name
        self._people.show_share(line, title, words)

    def print_share(
        self, index: int, out: int, language: PrinterLanguage, head: tuple[str, ...], foot: tuple[str, ...]
    ) -> None:
        """Write one share as a page into a printer's descriptor; raises NoScope and PrinterCableFailed."""
        write_to_printer(out, share_page(self._share(index), head, foot, language))

    def read_back(self, index: int, line: Line, heading: str) -> ShareCheck:
        """Take one share as it was written down and compare it with the one handed out."""
        words = self._share(index)
        facts = self._made()
        expected = Expected(
            mode=self._mode,
            identifier=facts.identifier,
            iteration_exponent=facts.iteration_exponent,
            shape=self._spec.shape,
            index=index,
            salt=self._spec.salt,
            commitments=facts.commitments,
        )
        title = heading or f"Read back {self._spec.shape.name(index)}"
        check, typed = self._people.read_share(line, title, expected, Sources.TYPED, words)
        if check.verdict is ShareVerdict.RIGHT:
            self._read_back[index] = expand(typed)
        return check

    def prove(self) -> ShareProof:
        """Prove the shares as read back; from then on packages open with the key they restore."""
        facts = self._made()
        parameters = SetParameters(
            identifier=facts.identifier,
            iteration_exponent=facts.iteration_exponent,
            shape=self._spec.shape,
        )
        proof, restored = prove(parameters, self._read_back, self._scope.key())
        self._scope.restored_key = restored
        return proof

    def _share_randomness(self, length: int) -> bytes:
        """Token bytes xor the computer's: as random as the better of the two."""
        part, self._stream = self._stream[:length], self._stream[length:]
        if len(part) != length:
            raise NoScope(needs="enough token randomness")
        return bytes(a ^ b for a, b in zip(part, os.urandom(length), strict=True))

    def _require_entropy(self) -> None:
        if not self._token:
            raise NoScope(needs="entropy from the token")

    def _made(self) -> BackupBegun:
        if self._facts is None:
            raise NoScope(needs="the making of the shares")
        return self._facts

    def _share(self, index: int) -> tuple[str, ...]:
        self._made()
        return self._shares[index]


def expand(typed: tuple[str, ...]) -> tuple[str, ...]:
    """Whole words for accepted prefixes."""
    return words_at([index for index in map(index_of, typed) if index is not None])
