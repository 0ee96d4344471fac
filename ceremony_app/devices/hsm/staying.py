"""Objects for a moment on a token that keeps every object; runs inside the token process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pkcs11 import Attribute

from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError

T = TypeVar("T")
_WRONG_VALUES = frozenset({0x13, 0xD1})
"""What is said of a value, or of values that do not go together. SoftHSM keeps something of a token object that it
refuses, so that nothing is asked of it in vain.
"""


def or_staying(template: dict[Attribute, Any], make: Callable[[dict[Attribute, Any]], T]) -> T:
    """What `make` makes of the template; a token object where the token refuses to make a session object.

    YubiHSM 2 answers CKR_ATTRIBUTE_VALUE_INVALID to CKA_TOKEN false (hsm.md §7). Whoever asks for an object for a
    moment destroys it when it was used, and its label tells it at the next start (`keys.sweep`). Raises CkrError, the
    first one where the token makes neither.
    """
    try:
        return make(template)
    except CkrError as refused:
        if template.get(Attribute.TOKEN) is not False or refused.number not in _WRONG_VALUES:
            raise
        try:
            return make(template | {Attribute.TOKEN: True})
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            raise refused from None
