"""What the transcript says of a lock is what was tried, and no more."""

from __future__ import annotations

import pytest

from ceremony_app.core.script import facts
from ceremony_app.documents.fact_wording import lock_held, lock_tried


@pytest.mark.parametrize(
    ("held", "said", "words"),
    [
        ("held", "CKR_KEY_UNEXTRACTABLE (0x6a)", "the lock held; a wrap was refused with CKR_KEY_UNEXTRACTABLE (0x6a)"),
        (
            "held",
            "no wrap was possible before either: CKR_FUNCTION_NOT_SUPPORTED (0x54)",
            "CKA_EXTRACTABLE reads false; no wrap was possible before either: CKR_FUNCTION_NOT_SUPPORTED (0x54)",
        ),
        (
            "not-held",
            "nothing: the token wrapped the locked key",
            "THE LOCK DID NOT HOLD (not-held); the token wrapped the locked key",
        ),
    ],
)
def test_a_wrap_is_said_to_be_refused_only_where_it_was(held: str, said: str, words: str) -> None:
    lock = facts.KeyLocked(key="data-key", held=held, wrap_refused_with=said, attributes=(), use="used")
    assert f"{lock_held(lock)}; {lock_tried(lock)}" == words
