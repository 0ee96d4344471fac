"""Session codes: what each person proves presence with. Verifiers live in this process's memory only."""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Callable

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ceremony_app.devices.secrets.refusals import CodeLocked, CodeTooShort
from ceremony_app.devices.secrets.values import CodeVerdict

LEAST_CODE = 6
TRIES = 5

# OWASP's smaller Argon2id setting: 19 MiB, two passes, one lane; about 20 ms here.
_MEMORY_KIB = 19 * 1024
_PASSES = 2
_LANES = 1
_HASH_BYTES = 32
_SALT_BYTES = 16
_FIRST_WAIT = 0.25


class CodeBook:
    """Enrolled codes as Argon2id verifiers; wrong tries cost a growing wait and end after five in a row."""

    def __init__(self, wait: Callable[[float], None] = time.sleep) -> None:
        self._wait = wait
        self._verifiers: dict[str, tuple[bytes, bytes]] = {}
        self._wrong: dict[str, int] = {}

    def enrol(self, person: str, code: str) -> None:
        """Take a new code for this person, which also lifts a lock; raises CodeTooShort."""
        if len(code) < LEAST_CODE:
            raise CodeTooShort(least=LEAST_CODE)
        salt = os.urandom(_SALT_BYTES)
        self._verifiers[person] = (salt, _kdf(salt).derive(_normal(code)))
        self._wrong.pop(person, None)

    def check(self, person: str, code: str) -> CodeVerdict:
        """Compare a code; raises CodeLocked from the fifth wrong one in a row on."""
        if self._wrong.get(person, 0) >= TRIES:
            raise CodeLocked(person=person, tries=TRIES)
        verifier = self._verifiers.get(person)
        if verifier is None:
            return CodeVerdict.NOT_ENROLLED
        salt, expected = verifier
        try:
            _kdf(salt).verify(_normal(code), expected)
        except InvalidKey:
            wrong = self._wrong[person] = self._wrong.get(person, 0) + 1
            self._wait(_FIRST_WAIT * 2 ** (wrong - 1))
            return CodeVerdict.WRONG
        self._wrong.pop(person, None)
        return CodeVerdict.RIGHT

    def is_enrolled(self, person: str) -> bool:
        """Whether this person has a code."""
        return person in self._verifiers

    def require_unlocked(self, person: str) -> None:
        """Raise CodeLocked before somebody types in vain."""
        if self._wrong.get(person, 0) >= TRIES:
            raise CodeLocked(person=person, tries=TRIES)


def _kdf(salt: bytes) -> Argon2id:
    return Argon2id(salt=salt, length=_HASH_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)


def _normal(code: str) -> bytes:
    """The same bytes for the same letters, however a keyboard composes them."""
    return unicodedata.normalize("NFC", code).encode()
