"""PKCS#11 return values: their numbers and names, also where python-pkcs11 loses the number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from pkcs11.exceptions import PKCS11Error

# PKCS#11 v3.1 (OASIS), header pkcs11t.h.
_NAMES = {
    0x01: "CANCEL",
    0x02: "HOST_MEMORY",
    0x03: "SLOT_ID_INVALID",
    0x05: "GENERAL_ERROR",
    0x06: "FUNCTION_FAILED",
    0x07: "ARGUMENTS_BAD",
    0x08: "NO_EVENT",
    0x09: "NEED_TO_CREATE_THREADS",
    0x0A: "CANT_LOCK",
    0x10: "ATTRIBUTE_READ_ONLY",
    0x11: "ATTRIBUTE_SENSITIVE",
    0x12: "ATTRIBUTE_TYPE_INVALID",
    0x13: "ATTRIBUTE_VALUE_INVALID",
    0x1B: "ACTION_PROHIBITED",
    0x20: "DATA_INVALID",
    0x21: "DATA_LEN_RANGE",
    0x30: "DEVICE_ERROR",
    0x31: "DEVICE_MEMORY",
    0x32: "DEVICE_REMOVED",
    0x40: "ENCRYPTED_DATA_INVALID",
    0x41: "ENCRYPTED_DATA_LEN_RANGE",
    0x50: "FUNCTION_CANCELED",
    0x51: "FUNCTION_NOT_PARALLEL",
    0x54: "FUNCTION_NOT_SUPPORTED",
    0x60: "KEY_HANDLE_INVALID",
    0x62: "KEY_SIZE_RANGE",
    0x63: "KEY_TYPE_INCONSISTENT",
    0x64: "KEY_NOT_NEEDED",
    0x65: "KEY_CHANGED",
    0x66: "KEY_NEEDED",
    0x67: "KEY_INDIGESTIBLE",
    0x68: "KEY_FUNCTION_NOT_PERMITTED",
    0x69: "KEY_NOT_WRAPPABLE",
    0x6A: "KEY_UNEXTRACTABLE",
    0x70: "MECHANISM_INVALID",
    0x71: "MECHANISM_PARAM_INVALID",
    0x82: "OBJECT_HANDLE_INVALID",
    0x90: "OPERATION_ACTIVE",
    0x91: "OPERATION_NOT_INITIALIZED",
    0xA0: "PIN_INCORRECT",
    0xA1: "PIN_INVALID",
    0xA2: "PIN_LEN_RANGE",
    0xA3: "PIN_EXPIRED",
    0xA4: "PIN_LOCKED",
    0xB0: "SESSION_CLOSED",
    0xB1: "SESSION_COUNT",
    0xB3: "SESSION_HANDLE_INVALID",
    0xB4: "SESSION_PARALLEL_NOT_SUPPORTED",
    0xB5: "SESSION_READ_ONLY",
    0xB6: "SESSION_EXISTS",
    0xB7: "SESSION_READ_ONLY_EXISTS",
    0xB8: "SESSION_READ_WRITE_SO_EXISTS",
    0xC0: "SIGNATURE_INVALID",
    0xC1: "SIGNATURE_LEN_RANGE",
    0xD0: "TEMPLATE_INCOMPLETE",
    0xD1: "TEMPLATE_INCONSISTENT",
    0xE0: "TOKEN_NOT_PRESENT",
    0xE1: "TOKEN_NOT_RECOGNIZED",
    0xE2: "TOKEN_WRITE_PROTECTED",
    0xF0: "UNWRAPPING_KEY_HANDLE_INVALID",
    0xF1: "UNWRAPPING_KEY_SIZE_RANGE",
    0xF2: "UNWRAPPING_KEY_TYPE_INCONSISTENT",
    0x100: "USER_ALREADY_LOGGED_IN",
    0x101: "USER_NOT_LOGGED_IN",
    0x102: "USER_PIN_NOT_INITIALIZED",
    0x103: "USER_TYPE_INVALID",
    0x104: "USER_ANOTHER_ALREADY_LOGGED_IN",
    0x105: "USER_TOO_MANY_TYPES",
    0x110: "WRAPPED_KEY_INVALID",
    0x112: "WRAPPED_KEY_LEN_RANGE",
    0x113: "WRAPPING_KEY_HANDLE_INVALID",
    0x114: "WRAPPING_KEY_SIZE_RANGE",
    0x115: "WRAPPING_KEY_TYPE_INCONSISTENT",
    0x120: "RANDOM_SEED_NOT_SUPPORTED",
    0x121: "RANDOM_NO_RNG",
    0x130: "DOMAIN_PARAMS_INVALID",
    0x140: "CURVE_NOT_SUPPORTED",
    0x150: "BUFFER_TOO_SMALL",
    0x160: "SAVED_STATE_INVALID",
    0x170: "INFORMATION_SENSITIVE",
    0x180: "STATE_UNSAVEABLE",
    0x190: "CRYPTOKI_NOT_INITIALIZED",
    0x191: "CRYPTOKI_ALREADY_INITIALIZED",
    0x1A0: "MUTEX_BAD",
    0x1A1: "MUTEX_NOT_LOCKED",
    0x1B5: "EXCEEDED_MAX_ITERATIONS",
    0x1B6: "FIPS_SELF_TEST_FAILED",
    0x1B7: "LIBRARY_LOAD_FAILED",
    0x1B8: "PIN_TOO_WEAK",
    0x1B9: "PUBLIC_KEY_INVALID",
    0x200: "FUNCTION_REJECTED",
    0x201: "TOKEN_RESOURCE_EXCEEDED",
    0x202: "OPERATION_CANCEL_FAILED",
}
_NUMBERS = {name: number for number, name in _NAMES.items()}

# Classes of python-pkcs11 whose names do not follow from the standard's, and texts without a class.
_ODD_CLASSES = {
    "AnotherUserAlreadyLoggedIn": "USER_ANOTHER_ALREADY_LOGGED_IN",
    "FunctionCancelled": "FUNCTION_CANCELED",
    "TokenNotRecognised": "TOKEN_NOT_RECOGNIZED",
}
_ODD_TEXTS = (
    ("Buffer was too small", "BUFFER_TOO_SMALL"),
    ("already initialized", "CRYPTOKI_ALREADY_INITIALIZED"),
    ("not initialized", "CRYPTOKI_NOT_INITIALIZED"),
    ("Parallel not supported", "SESSION_PARALLEL_NOT_SUPPORTED"),
    ("User type invalid", "USER_TYPE_INVALID"),
)
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

OK = 0x00
GENERAL_ERROR = 0x05
ARGUMENTS_BAD = 0x07
CANT_LOCK = 0x0A
FUNCTION_NOT_SUPPORTED = 0x54
ATTRIBUTE_SENSITIVE = 0x11
ACTION_PROHIBITED = 0x1B
MECHANISM_INVALID = 0x70
PIN_INCORRECT = 0xA0
PIN_INVALID = 0xA1
PIN_LEN_RANGE = 0xA2
PIN_EXPIRED = 0xA3
PIN_LOCKED = 0xA4
PIN_TOO_WEAK = 0x1B8
USER_ALREADY_LOGGED_IN = 0x100
USER_NOT_LOGGED_IN = 0x101
USER_PIN_NOT_INITIALIZED = 0x102
ALREADY_INITIALIZED = 0x191

TEMPLATE_ERRORS = frozenset({0x05, 0x07, 0x10, 0x12, 0x13, 0xD0, 0xD1})
"""What a token says when it does not like a template; anything else is no reason to ask for less.

CKR_GENERAL_ERROR is what NSS says of an attribute that its database has no column for, and tpm2-pkcs11 of a use that is
named as false.
"""
MECHANISM_ERRORS = frozenset({0x54, 0x70, 0x71, 0x07, 0x115})
"""What a token says when it does not do a mechanism; anything else is about the key."""
CURVE_ERRORS = TEMPLATE_ERRORS | {0x05, 0x06, 0x130, 0x140}
"""What a token says to a curve under a name that it does not know."""
GONE_ERRORS = frozenset({0x30, 0x32, 0xB0, 0xB3, 0xE0, 0xE1})
"""The token was unplugged or lost its sessions: reconnect (hsm.md §4)."""
UNCLEAR_ERRORS = frozenset({0x02, 0x03, 0x05, 0x06, 0x31, 0x60, 0x82, 0x101, 0x113, 0xF0, 0x190})
"""What a module may answer for want of its token, and for other reasons too: only a look tells."""


class CkrError(Exception):
    """A PKCS#11 call returned something other than CKR_OK; `number` is its return value."""

    def __init__(self, call: str, number: int) -> None:
        self.call = call
        self.number = number
        super().__init__(f"{call}: {describe(number)}")


def describe(number: int) -> str:
    """Name and number, as in `CKR_KEY_UNEXTRACTABLE (0x6a)`; `CKR_VENDOR (0x80000001)` for a vendor's own."""
    name = _NAMES.get(number) or ("VENDOR" if number >= 0x80000000 else "UNKNOWN")
    return f"CKR_{name} ({number:#x})"


def number_of(error: PKCS11Error) -> int:
    """The return value behind an error of python-pkcs11; GENERAL_ERROR where the library made it itself."""
    text = str(error)
    unmapped = re.search(r"0x[0-9a-fA-F]+", text)
    if unmapped:
        return int(unmapped.group(), 16)
    for part, name in _ODD_TEXTS:
        if part in text:
            return _NUMBERS[name]
    class_name = type(error).__name__
    name = _ODD_CLASSES.get(class_name) or _WORDS.sub("_", class_name).upper()
    return _NUMBERS.get(name, GENERAL_ERROR)


@contextmanager
def calling(call: str) -> Iterator[None]:
    """Turn errors of python-pkcs11 inside the block into CkrError of this call (such as "C_GenerateKey")."""
    try:
        yield
    except PKCS11Error as error:
        raise CkrError(call, number_of(error)) from None
