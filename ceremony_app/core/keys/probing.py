"""What a token must not do, and how it can come out of being tried (hsm.md §3, §8).

Names alone, as the token process knows them too and loads no pydantic.
"""

from __future__ import annotations

from enum import StrEnum


class ProbeName(StrEnum):
    """What was tried on throwaway keys, and had to fail. `probe.NAME` is the text of it in `core/script/english.py`."""

    WRAP_SECRET = "wrap-secret"  # noqa: S105 - a name.
    WRAP_PRIVATE = "wrap-private"
    WRAP_UNTRUSTED = "wrap-untrusted"
    MAKE_TRUSTED = "make-trusted"
    LOCK_SECRET = "lock-secret"  # noqa: S105 - a name.
    LOCK_PRIVATE = "lock-private"
    OTHER_MECHANISM = "other-mechanism"
    READ_SENSITIVE = "read-sensitive"
    SET_SENSITIVE = "set-sensitive"
    COPY_SENSITIVE = "copy-sensitive"
    SET_EXTRACTABLE = "set-extractable"
    COPY_EXTRACTABLE = "copy-extractable"
    DECRYPT_BY_KEK = "decrypt-by-kek"
    RESTORE_TEMPLATE = "restore-template"


class ProbeVerdict(StrEnum):
    """How a module came out of a probe."""

    ENFORCED = "enforced"
    """What must not be was refused."""
    NOT_ENFORCED = "not-enforced"
    """It was done, whatever the attributes say."""
    NOT_SUPPORTED = "not-supported"
    """The module does not know the attribute or the operation that it would protect from."""
