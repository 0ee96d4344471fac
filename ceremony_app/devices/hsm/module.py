"""One PKCS#11 module in this process and one session with one token; used only inside a token process."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11._pkcs11 import lib as _Library
from pkcs11.attributes import AttributeMapper
from pkcs11.constants import TokenFlag
from pkcs11.exceptions import PKCS11Error

from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.raw import SECURITY_OFFICER, USER, RawModule
from ceremony_app.devices.hsm.refusals import (
    TokenKeyTwice,
    TokenKeyUnknown,
    TokenModuleFailed,
    TokenModuleMissing,
    TokenNotFound,
    TokenNotLoggedIn,
    TokenOfficerPinLocked,
    TokenPinIncorrect,
    TokenPinLocked,
    TokenSecretLength,
)
from ceremony_app.devices.hsm.staying import or_staying

P11Object = Any
"""An object of python-pkcs11, whose class is made at run time."""

# 0x210B is RFC 5649 by its name (PKCS#11 3.1); 0x210A is that or something else by the maker, so it comes
# last and the rehearsal tells what it is (hsm.md §9 no. 2).
AES_KEY_WRAP_KWP, AES_KEY_WRAP_PAD = 0x210B, 0x210A
_PIN_BYTES = 1024
_RANDOM_BYTES = 512
_ULONG = 8
_UNREADABLE = (PKCS11Error, ValueError, NotImplementedError, OverflowError)


class _LockedLibrary(_Library):
    """python-pkcs11's library with a locked C_Initialize; without it threads crash the module (hsm.md §4)."""

    def __new__(cls, path: str, _init: str | None) -> Self:
        # The library's own part of a new object takes the path alone.
        return super().__new__(cls, path)  # type: ignore[call-arg]

    def __init__(self, path: str, init: str | None) -> None:
        self.raw = RawModule(path, init)
        super().__init__(path)

    def initialize(self) -> None:
        self.raw.initialize()

    def finalize(self) -> None:
        self.raw.finalize()


def _ulong_or_member(kind: type) -> tuple[Any, Any]:
    def unpack(value: bytes) -> Any:
        number = int.from_bytes(value, "little")
        try:
            return kind(number)
        except ValueError:
            return number

    return (lambda value: int(value).to_bytes(_ULONG, "little"), unpack)


def _tolerant_mapper() -> AttributeMapper:
    """A mapper that reads vendors' own classes and key types as numbers and labels in any encoding."""
    mapper = AttributeMapper()
    for attribute, kind in (
        (Attribute.CLASS, ObjectClass),
        (Attribute.KEY_TYPE, KeyType),
        (Attribute.KEY_GEN_MECHANISM, Mechanism),
    ):
        mapper.register_handler(attribute, *_ulong_or_member(kind))
    # python-pkcs11 has no handler for this one: an array of CK_MECHANISM_TYPE.
    mapper.register_handler(
        Attribute.ALLOWED_MECHANISMS,
        lambda kinds: b"".join(int(kind).to_bytes(_ULONG, "little") for kind in kinds),
        lambda raw: [int.from_bytes(raw[at : at + _ULONG], "little") for at in range(0, len(raw), _ULONG)],
    )
    for attribute in (Attribute.LABEL, Attribute.APPLICATION):
        mapper.register_handler(
            attribute, lambda text: text.encode(), lambda raw: raw.decode("utf-8", errors="replace")
        )
    return mapper


def wipe(buffer: bytearray) -> None:
    """Overwrite a buffer with zeros; copies made by libraries are out of reach (design.md §3)."""
    buffer[:] = bytes(len(buffer))


@contextmanager
def secret_from(fd: int, limit: int) -> Iterator[bytearray]:
    """The bytes of a pipe up to its end, at most `limit`, in a buffer that is overwritten afterwards.

    Raises TokenSecretLength when there are more.
    """
    buffer = bytearray(limit + 1)
    view = memoryview(buffer)
    count = 0
    try:
        while count <= limit and (got := os.readv(fd, [view[count:]])):
            count += got
        if count > limit:
            raise TokenSecretLength(count=count, expected=f"at most {limit}", what="a secret")
        view.release()
        del buffer[count:]
        yield buffer
    finally:
        view.release()
        wipe(buffer)


def secret_to(fd: int, secret: bytes | bytearray) -> None:
    """Write all of a short secret into a pipe."""
    view = memoryview(secret)
    while view:
        view = view[os.write(fd, view) :]


class Module:
    """A loaded module, initialised with that string if any. Raises TokenModuleMissing or TokenModuleFailed."""

    def __init__(self, path: str, init: str | None = None) -> None:
        # The same file by two paths would answer ALREADY_INITIALIZED.
        self.path = str(Path(path).resolve())
        if not Path(self.path).is_file():
            raise TokenModuleMissing(module=path)
        try:
            # Tried first, as the library would only say that something went wrong.
            RawModule(self.path)
            with calling("C_Initialize"):
                self.library = _LockedLibrary(self.path, init)
        except CkrError as error:
            raise TokenModuleFailed(module=path, error=str(error)) from None
        except (OSError, AttributeError):
            raise TokenModuleFailed(module=path, error="it is no usable PKCS#11 library") from None
        self.raw: RawModule = self.library.raw

    def sha256(self) -> str:
        """SHA-256 of the module's file, hex."""
        with Path(self.path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def tokens(self) -> list[Any]:
        """The tokens that are present and answer."""
        found = []
        with calling("C_GetSlotList"):
            slots = self.library.get_slots(token_present=True)
        for slot in slots:
            try:
                found.append(slot.get_token())
            except PKCS11Error:
                # An empty or foreign slot is no reason not to find the token in another one.
                continue
        return found

    def find(self, serial: str, label: str) -> Any:
        """The token of that serial number (or `blank`: the only one) and label; raises TokenNotFound naming others."""
        present = self.tokens()
        found = [one for one in present if serial in (BLANK, serial_of(one)) and one.label == label]
        if len(found) == 1 or (found and serial != BLANK):
            return found[0]
        names = ", ".join(f"{token.label or '(no label)'} ({serial_of(token)})" for token in present)
        raise TokenNotFound(serial=serial, label=label, present=names or "none")


def serial_of(token: Any) -> str:
    """A token's serial number without its padding."""
    serial: bytes = token.serial
    return serial.decode("ascii", errors="replace").strip(" \0")


class OpenToken:
    """One token and the one session that everything runs in."""

    def __init__(self, module: Module, token: Any, kwp: tuple[int, ...] = ()) -> None:
        """`kwp`: the maker's own numbers for RFC 5649, where it has any."""
        self.module = module
        self.raw = module.raw
        self.token = token
        self.session = self._open()
        self.logged_in = False
        self._officer = False
        self.records: dict[str, tuple[int, P11Object]] = {}
        """The newest record of each label that this session wrote: its count and its object."""
        self.kwp_mechanisms = (AES_KEY_WRAP_KWP, *kwp, AES_KEY_WRAP_PAD)
        """What may be RFC 5649, in the order of trust; only a rehearsal shows that it is."""
        self.unknown_mechanisms: set[int] = set()
        """Mechanisms that the module was seen not to know, so that a second best one is taken at once."""
        self._keys: dict[bytes, P11Object] = {}
        self._publics: dict[bytes, P11Object] = {}
        self._taken: set[bytes] | None = None

    def _open(self) -> Any:
        with calling("C_OpenSession"):
            return self.token.open(rw=True, attribute_mapper=_tolerant_mapper())

    def log_in(self, pin_fd: int) -> None:
        """Log the user in with the PIN that the pipe holds; after a failure every session is closed.

        Raises TokenPinIncorrect, TokenPinLocked or CkrError.
        """
        self._log_in(USER, pin_fd)

    def log_in_officer(self, pin_fd: int) -> None:
        """Log the user out and the security officer in, in a session of its own; the same refusals."""
        self.start_over()
        self._log_in(SECURITY_OFFICER, pin_fd)
        self._officer = True

    def _log_in(self, user: int, pin_fd: int) -> None:
        with secret_from(pin_fd, _PIN_BYTES) as pin:
            if not pin:
                raise TokenPinIncorrect(error="no PIN was given", warning="")
            try:
                self.raw.log_in(self.session.handle, user, pin)
            except CkrError as error:
                if error.number != ckr.USER_ALREADY_LOGGED_IN:
                    self.start_over()
                    raise self._pin_refusal(error, "SO" if user == SECURITY_OFFICER else "USER") from None
        self.logged_in = True

    def log_out(self) -> None:
        """Log out and close every session; session objects are gone."""
        self.start_over()

    def require_log_in(self, call: str) -> None:
        """Raise TokenNotLoggedIn unless the user is logged in."""
        if not self.logged_in:
            raise TokenNotLoggedIn(call=call)

    def require_officer(self, call: str) -> None:
        """Raise TokenNotLoggedIn unless the security officer is logged in."""
        if not self._officer:
            raise TokenNotLoggedIn(call=call)

    def start_over(self) -> None:
        """Close every session, which logs out, and open a new one."""
        # A failed log-in leaks its session in some modules, so all of them are closed (hsm.md §4).
        self.logged_in = self._officer = False
        self.records.clear()
        self._keys.clear()
        self._publics.clear()
        self._taken = None
        self.raw.close_all_sessions(self.token.slot.slot_id)
        self.session = self._open()

    def _pin_refusal(self, error: CkrError, whose: str) -> Exception:
        locked = TokenPinLocked if whose == "USER" else TokenOfficerPinLocked
        if error.number in (ckr.PIN_LOCKED, ckr.PIN_EXPIRED, 0x102):
            return locked(error=ckr.describe(error.number))
        if error.number not in (ckr.PIN_INCORRECT, ckr.PIN_INVALID, ckr.PIN_LEN_RANGE):
            return error
        flags = self.token.slot.get_token().flags
        warning = ""
        if flags & TokenFlag[f"{whose}_PIN_LOCKED"]:
            return locked(error=ckr.describe(error.number))
        if flags & TokenFlag[f"{whose}_PIN_FINAL_TRY"]:
            warning = " The token says that the next try is the last."
        elif flags & TokenFlag[f"{whose}_PIN_COUNT_LOW"]:
            warning = " The token says that few tries are left."
        return TokenPinIncorrect(error=ckr.describe(error.number), warning=warning)

    def objects(self, template: dict[Attribute, Any]) -> list[P11Object]:
        """Every object that matches the template; the search is ended before anything else starts."""
        with calling("C_FindObjects"):
            return list(self.session.get_objects(template))

    def of_id(self, key_id: bytes) -> list[P11Object]:
        """Every object with that CKA_ID."""
        return self.objects({Attribute.ID: key_id})

    def is_taken(self, key_id: bytes) -> bool:
        """Whether an object has that CKA_ID.

        Everything is looked at once a session; what this session makes or destroys is noted by `remember` and
        `forget`. Nobody else's object has an id of sixteen random bytes that this program is about to use.
        """
        if self._taken is None:
            self._taken = {read(one, Attribute.ID) or b"" for one in self.objects({})}
        return key_id in self._taken

    def remember(self, key_id: bytes, made: P11Object, public: P11Object | None) -> None:
        """Note what was made under an id, so that it is not searched for."""
        self._keys[key_id] = made
        if public is not None:
            self._publics[key_id] = public
        if self._taken is not None:
            self._taken.add(key_id)

    def forget(self, key_id: bytes) -> None:
        """Nothing has that id any more."""
        self._keys.pop(key_id, None)
        self._publics.pop(key_id, None)
        if self._taken is not None:
            self._taken.discard(key_id)

    def key(self, key_id: bytes) -> P11Object:
        """The one private or secret key of that id; raises TokenKeyUnknown or TokenKeyTwice.

        Found once a session, as a search takes longer the more objects a token has; from then on the same object,
        as long as it is there and has that id.
        """
        self.require_log_in("C_FindObjects")
        known = self._keys.get(key_id)
        if known is not None and read(known, Attribute.ID) == key_id:
            return known
        keys = [o for o in self.of_id(key_id) if class_of(o) in (ObjectClass.PRIVATE_KEY, ObjectClass.SECRET_KEY)]
        if not keys:
            raise TokenKeyUnknown(key_id=key_id.hex())
        if len(keys) > 1:
            raise TokenKeyTwice(key_id=key_id.hex(), count=len(keys))
        self._keys[key_id] = keys[0]
        return keys[0]

    def public(self, key_id: bytes) -> P11Object:
        """The public key object of that id; raises TokenKeyUnknown."""
        known = self._publics.get(key_id)
        if known is not None and read(known, Attribute.ID) == key_id:
            return known
        for found in self.of_id(key_id):
            if class_of(found) is ObjectClass.PUBLIC_KEY:
                return found
        raise TokenKeyUnknown(key_id=key_id.hex())

    def create(self, template: dict[Attribute, Any]) -> P11Object:
        """C_CreateObject, of a token object where there are no others; raises CkrError."""

        def create(asked: dict[Attribute, Any]) -> P11Object:
            with calling("C_CreateObject"):
                return self.session.create_object(asked)

        return or_staying(template, create)

    @contextmanager
    def ephemeral(self, made: P11Object) -> Iterator[P11Object]:
        """An object that is destroyed at the end of the block, whatever happens in it."""
        try:
            yield made
        finally:
            destroy(made)

    def random(self, count: int) -> bytearray:
        """Token randomness, fetched in small chunks, as some modules refuse large ones."""
        gathered = bytearray()
        while len(gathered) < count:
            part = min(_RANDOM_BYTES, count - len(gathered))
            with calling("C_GenerateRandom"):
                gathered += self.session.generate_random(8 * part)
        return gathered


def destroy(made: P11Object) -> None:
    """C_DestroyObject; raises CkrError."""
    with calling("C_DestroyObject"):
        made.destroy()


def class_of(found: P11Object) -> Any:
    """CKA_CLASS of an object; None where it cannot be read."""
    return read(found, Attribute.CLASS)


def read(found: P11Object, attribute: Attribute) -> Any:
    """One attribute, or None where the token does not tell or tells nonsense (hsm.md §4)."""
    try:
        return found[attribute]
    except _UNREADABLE:
        return None


def read_all(found: P11Object, attributes: Iterable[Attribute]) -> dict[Attribute, Any]:
    """Several attributes in as few calls as two, each None where `read` would say None.

    A token that stumbles over one of them, or answers for them otherwise than one by one, is asked one by one.
    """
    wanted = tuple(attributes)
    try:
        got = found.get_attributes(wanted)
    except _UNREADABLE:
        return {attribute: read(found, attribute) for attribute in wanted}
    return {attribute: got.get(attribute) for attribute in wanted}
