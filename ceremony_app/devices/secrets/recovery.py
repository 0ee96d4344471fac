"""A backup key from its shares, and what can be done with it then."""

from __future__ import annotations

from cryptography.hazmat.primitives import serialization

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import Expected, ShareCheck, ShareVerdict
from ceremony_app.core.shares.header import ShareHeader
from ceremony_app.core.shares.splitting import ReadShare
from ceremony_app.core.shares.subsets import Progress, progress_of, restore
from ceremony_app.devices.secrets.backup import expand
from ceremony_app.devices.secrets.lines import Line, People, Sources
from ceremony_app.devices.secrets.scopes import Scope, bk_check
from ceremony_app.devices.secrets.values import MaterialFormat, RecoverySpec


class Recovery:
    """The shares entered so far and the key they restore."""

    def __init__(self, scope: Scope, people: People, mode: Mode, spec: RecoverySpec) -> None:
        self._scope = scope
        self._people = people
        self._mode = mode
        self._spec = spec
        self._shares: dict[tuple[int, int], tuple[ShareHeader, ReadShare]] = {}

    def __repr__(self) -> str:
        return "<recovery>"

    def read_share(self, line: Line, heading: str) -> ShareCheck:
        """Take one more share; it is kept only where the verdict is RIGHT."""
        expected = Expected(
            mode=self._mode,
            identifier=self._spec.identifier,
            iteration_exponent=self._spec.iteration_exponent,
            shape=self._spec.shape,
            given=tuple(header for header, _share in self._shares.values()),
            salt=self._spec.salt,
            commitments=self._spec.commitments,
        )
        check, typed = self._people.read_share(line, heading or "Enter a share", expected, Sources.TYPED_OR_READ)
        if check.verdict is ShareVerdict.RIGHT and check.header is not None:
            share = ReadShare(expand(typed))
            self._shares[share.place] = (check.header, share)
        return check

    def drop_share(self, group: int, member: int) -> None:
        """Take a share out again (both from 0); nothing happens where it was not entered."""
        self._shares.pop((group, member), None)

    def progress(self) -> Progress:
        """What is there and what is needed."""
        return progress_of(self._entered())

    def combine(self) -> bytes:
        """Restore BK from every sufficient subset alike, by both libraries; its check value (16 bytes).

        Raises NotEnoughShares, SetDisagrees, TooManySubsets, SetDoesNotCombine.
        """
        key = restore(self._entered())
        self._scope.backup_key = self._scope.restored_key = key
        return bk_check(key)

    def _entered(self) -> list[ReadShare]:
        return [share for _header, share in self._shares.values()]


def formatted(algorithm: KeyAlgorithm, material: bytes, written: MaterialFormat) -> bytes:
    """Material as it is written into a file; PEM of a symmetric key is its raw bytes all the same."""
    if written is MaterialFormat.DER or algorithm.is_symmetric:
        return material
    key = serialization.load_der_private_key(material, password=None)
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
