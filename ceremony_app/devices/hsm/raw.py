"""The PKCS#11 calls that python-pkcs11 lacks or does in a way that loses something, by ctypes (hsm.md §4).

ctypes opens the same path and so gets the same instance of the module; session and object handles are shared.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, byref, c_char, c_ulong, c_void_p, cast
from typing import Any

from ceremony_app.devices.hsm.ckr import ALREADY_INITIALIZED, CANT_LOCK, CkrError

_LOCKING_OK = 2
_WRAP_BUFFER = 65536
USER = 1
SECURITY_OFFICER = 0

# Places in CK_FUNCTION_LIST, PKCS#11 v2.40 §3.7 (pkcs11f.h); the list never changed in 2.x and 3.x.
_PLACES = {
    "C_Initialize": 0,
    "C_Finalize": 1,
    "C_GetTokenInfo": 6,
    "C_InitToken": 9,
    "C_InitPIN": 10,
    "C_SetPIN": 11,
    "C_CloseAllSessions": 14,
    "C_GetSessionInfo": 15,
    "C_Login": 18,
    "C_Logout": 19,
    "C_DecryptInit": 33,
    "C_Decrypt": 34,
    "C_WrapKey": 60,
}


class _InitializeArgs(Structure):
    _fields_ = (
        ("create", c_void_p),
        ("destroy", c_void_p),
        ("lock", c_void_p),
        ("unlock", c_void_p),
        ("flags", c_ulong),
        ("reserved", c_void_p),
    )


class _Mechanism(Structure):
    _fields_ = (("mechanism", c_ulong), ("parameter", c_void_p), ("length", c_ulong))


class _SessionInfo(Structure):
    _fields_ = (("slot", c_ulong), ("state", c_ulong), ("flags", c_ulong), ("device_error", c_ulong))


class TokenInfo(Structure):
    """CK_TOKEN_INFO, of which python-pkcs11 tells neither the lengths of a PIN nor the newest flags."""

    _fields_ = (
        ("texts", ctypes.c_char * 96),
        ("flags", c_ulong),
        ("sessions", c_ulong * 4),
        ("longest", c_ulong),
        ("shortest", c_ulong),
        ("memory", c_ulong * 4),
        ("versions", ctypes.c_ubyte * 4),
        ("utc_time", c_char * 16),
    )
    width = ctypes.sizeof(c_ulong)
    """Bytes of a CK_ULONG: all its bits set mean that a number is not known."""


class OaepParameters(Structure):
    """CK_RSA_PKCS_OAEP_PARAMS."""

    _fields_ = (
        ("hash", c_ulong),
        ("mgf", c_ulong),
        ("source", c_ulong),
        ("label", c_void_p),
        ("label_length", c_ulong),
    )


class RsaAesParameters(Structure):
    """CK_RSA_AES_KEY_WRAP_PARAMS; the OAEP structure it points to is kept alive by ctypes."""

    _fields_ = (("aes_bits", c_ulong), ("oaep", POINTER(OaepParameters)))


class RawModule:
    """A PKCS#11 module by its function list; every method raises CkrError unless it answers CKR_OK.

    `init` goes as pReserved of C_Initialize, where some modules want their settings against the standard (hsm.md §4.1).
    """

    def __init__(self, path: str, init: str | None = None) -> None:
        self._init = init
        self._library = ctypes.CDLL(path)
        functions = c_void_p()
        returned = self._library.C_GetFunctionList(byref(functions))
        if returned != 0 or functions.value is None:
            raise CkrError("C_GetFunctionList", returned)
        # A CK_VERSION of two bytes stands first and takes one pointer's room by alignment.
        self._functions = cast(functions.value + ctypes.sizeof(c_void_p), POINTER(c_void_p))
        self._known: dict[tuple[str, tuple[type, ...]], Any] = {}
        self._room = ctypes.create_string_buffer(_WRAP_BUFFER)

    def initialize(self) -> None:
        """C_Initialize with CKF_OS_LOCKING_OK; without it where the module cannot, as one thread calls."""
        # Held until the call has returned, as the structure holds an address alone.
        held = None if self._init is None else ctypes.create_string_buffer(self._init.encode())
        reserved = None if held is None else cast(held, c_void_p)
        arguments = _InitializeArgs(None, None, None, None, _LOCKING_OK, reserved)
        try:
            self._call("C_Initialize", byref(arguments))
        except CkrError as error:
            if error.number == CANT_LOCK:
                if held is None:
                    self._call("C_Initialize", c_void_p())
                else:
                    arguments.flags = 0
                    self._call("C_Initialize", byref(arguments))
            elif error.number != ALREADY_INITIALIZED:
                raise

    def finalize(self) -> None:
        """C_Finalize."""
        self._call("C_Finalize", c_void_p())

    def close_all_sessions(self, slot: int) -> None:
        """C_CloseAllSessions; also logs out."""
        self._call("C_CloseAllSessions", c_ulong(slot))

    def ask_session(self, session: int) -> None:
        """C_GetSessionInfo, for its return value alone: whether the session is still one."""
        self._call("C_GetSessionInfo", c_ulong(session), byref(_SessionInfo()))

    def log_in(self, session: int, user: int, pin: bytearray) -> None:
        """C_Login with the PIN's own buffer, so that no copy of it is made here."""
        buffer = (c_char * len(pin)).from_buffer(pin)
        self._call("C_Login", c_ulong(session), c_ulong(user), byref(buffer), c_ulong(len(pin)))

    def log_in_at_device(self, session: int, user: int) -> None:
        """C_Login without a PIN, for a token with a protected authentication path."""
        self._call("C_Login", c_ulong(session), c_ulong(user), c_void_p(), c_ulong(0))

    def set_pin(self, session: int, old: bytearray, new: bytearray) -> None:
        """C_SetPIN of whoever is logged in, with the PINs' own buffers."""
        before, after = (c_char * len(old)).from_buffer(old), (c_char * len(new)).from_buffer(new)
        lengths = c_ulong(len(old)), c_ulong(len(new))
        self._call("C_SetPIN", c_ulong(session), byref(before), lengths[0], byref(after), lengths[1])

    def token_info(self, slot: int) -> TokenInfo:
        """C_GetTokenInfo, asked anew."""
        told = TokenInfo()
        self._call("C_GetTokenInfo", c_ulong(slot), byref(told))
        return told

    def log_out(self, session: int) -> None:
        """C_Logout."""
        self._call("C_Logout", c_ulong(session))

    def init_token(self, slot: int, officer_pin: bytearray, label: str) -> None:
        """C_InitToken; the label is padded to 32 bytes."""
        padded = ctypes.create_string_buffer(label.encode().ljust(32), 32)
        buffer = (c_char * len(officer_pin)).from_buffer(officer_pin)
        self._call("C_InitToken", c_ulong(slot), byref(buffer), c_ulong(len(officer_pin)), byref(padded))

    def init_pin(self, session: int, pin: bytearray) -> None:
        """C_InitPIN in a session of the security officer."""
        buffer = (c_char * len(pin)).from_buffer(pin)
        self._call("C_InitPIN", c_ulong(session), byref(buffer), c_ulong(len(pin)))

    def wrap(self, session: int, mechanism: int, parameter: Structure | bytes | None, wrapping: int, key: int) -> bytes:
        """C_WrapKey in one call with a large buffer, as length queries lie or wrap twice (hsm.md §4)."""
        chosen = _mechanism(mechanism, parameter)
        # The same for all calls, as one thread makes them; what is wrapped is no secret.
        buffer, length = self._room, c_ulong(_WRAP_BUFFER)
        self._call(
            "C_WrapKey",
            c_ulong(session),
            byref(chosen),
            c_ulong(wrapping),
            c_ulong(key),
            byref(buffer),
            byref(length),
        )
        return ctypes.string_at(buffer, length.value)

    def decrypt(self, session: int, mechanism: int, parameter: bytes | None, key: int, cipher: bytes) -> bytes:
        """C_DecryptInit and C_Decrypt, also with a key that must not, which python-pkcs11 does not let try."""
        chosen = _mechanism(mechanism, parameter)
        self._call("C_DecryptInit", c_ulong(session), byref(chosen), c_ulong(key))
        given = ctypes.create_string_buffer(cipher, len(cipher))
        buffer = ctypes.create_string_buffer(len(cipher))
        length = c_ulong(len(cipher))
        self._call("C_Decrypt", c_ulong(session), byref(given), c_ulong(len(cipher)), byref(buffer), byref(length))
        return buffer.raw[: length.value]

    def _call(self, name: str, *arguments: object) -> None:
        kinds = tuple(type(a) if isinstance(a, c_ulong | c_void_p) else c_void_p for a in arguments)
        function = self._known.get((name, kinds))
        if function is None:
            function = ctypes.CFUNCTYPE(c_ulong, *kinds)(self._functions[_PLACES[name]])
            self._known[name, kinds] = function
        returned: int = function(*arguments)
        if returned != 0:
            raise CkrError(name, returned)


def _mechanism(mechanism: int, parameter: Structure | bytes | None) -> _Mechanism:
    """A CK_MECHANISM; ctypes keeps alive what its parameter points to."""
    if isinstance(parameter, bytes):
        held: ctypes.Array[c_char] | Structure | None = ctypes.create_string_buffer(parameter, len(parameter))
    else:
        held = parameter
    if held is None:
        return _Mechanism(mechanism, c_void_p(), 0)
    made = _Mechanism(mechanism, cast(byref(held), c_void_p), ctypes.sizeof(held))
    made.held = held
    return made
