"""The token process: owns one PKCS#11 module, one thread, and answers the client's operations (design.md §3).

Bytes are hex on the wire. Secrets come and go by descriptors alone.
"""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pkcs11 import Attribute, ObjectClass

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.channel import Channel
from ceremony_app.devices.child import Handler, serve
from ceremony_app.devices.hardening import Hardening, harden
from ceremony_app.devices.hsm import (
    backup,
    card_keys,
    ckr,
    keys,
    new_token,
    pins,
    probes,
    proofs,
    records,
    trusted,
    wrapping,
)
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.module import (
    Module,
    OpenToken,
    P11Object,
    destroy,
    read,
    secret_from,
    secret_to,
    serial_of,
    wipe,
)
from ceremony_app.devices.hsm.refusals import (
    TokenBackupKeyMissing,
    TokenCallFailed,
    TokenGone,
    TokenNotFound,
    TokenNotLoggedIn,
    TokenRestoreFailed,
    TokenSecretLength,
    TokenWrapRefused,
)
from ceremony_app.devices.hsm.slots import look
from ceremony_app.devices.hsm.templates import THROWAWAY_LABEL, Rung, key_template, own_uses

Args = dict[str, Any]

THROWAWAY = b"TRY!"
"""The first bytes of a throwaway key's id."""
_ID_BYTES = 16


class TokenProcess:
    """The operations, by the names that the client sends."""

    def __init__(self, hardening: Hardening) -> None:
        self._hardening = hardening
        self._module: Module | None = None
        self._token: OpenToken | None = None
        self._backup_key: P11Object | None = None
        self._throwaways: list[bytes] = []

    def handlers(self) -> dict[str, Handler]:
        """Every public operation under its name."""
        names = [name.removeprefix("do_") for name in dir(self) if name.startswith("do_")]
        return {name: _refusing(getattr(self, f"do_{name}"), name, self._is_gone) for name in names}

    def _is_gone(self, number: int = ckr.OK) -> bool:
        """Whether the token that was opened is no longer there, after a call that answered with this number.

        Not every module says so by its error: SoftHSM whose folder is taken away answers CKR_GENERAL_ERROR or finds
        nothing, and goes on so when the folder is back (reference/hsm.md, section 4). So its session and the list of
        tokens are looked at. A list that fails is no sign by itself, where the call's own answer was plain.
        """
        if number in ckr.GONE_ERRORS:
            return True
        if self._token is None or self._module is None:
            return False
        try:
            self._token.raw.ask_session(self._token.session.handle)
            self._module.find(serial_of(self._token.token), self._token.token.label)
        except TokenNotFound:
            return True
        except CkrError as error:
            return error.number in ckr.GONE_ERRORS or number in ckr.UNCLEAR_ERRORS
        return False

    def _require_present(self, call: str) -> None:
        """Raise TokenGone where the token is away: what finds nothing then proves nothing."""
        if self._is_gone(ckr.GENERAL_ERROR):
            raise TokenGone(call=call, error="it is no longer found")

    @property
    def _open(self) -> OpenToken:
        if self._token is None:
            raise TokenNotLoggedIn(call="no token is open")
        return self._token

    def do_open(self, args: Args, _fds: list[int]) -> Args:
        self._module = Module(args["module"], args.get("init"))
        self._token = OpenToken(self._module, self._module.find(args["serial"], args["label"]))
        return {}

    def do_hardening(self, _args: Args, _fds: list[int]) -> Args:
        return self._hardening.to_json()

    def do_make_token(self, args: Args, fds: list[int]) -> Args:
        return {
            "serial": new_token.make_token(Module(args["module"]), args["label"], user_fd=fds[0], officer_fd=fds[1])
        }

    def do_initialise(self, args: Args, fds: list[int]) -> Args:
        module = Module(args["module"], args["init"])
        return new_token.initialise(module, args["serial"], args["label"], user_fd=fds[0], officer_fd=fds[1])

    def do_initialise_state(self, args: Args, _fds: list[int]) -> Args:
        return new_token.state(Module(args["module"], args["init"]), args["serial"], args["label"])

    def do_survey(self, args: Args, _fds: list[int]) -> Args:
        return look(Module(args["module"], args.get("init")))

    def do_describe(self, _args: Args, _fds: list[int]) -> Args:
        opened, module = self._open, self._open.module
        with ckr.calling("C_GetTokenInfo"):
            token = opened.token.slot.get_token()
            mechanisms = opened.token.slot.get_mechanisms()
        library = module.library
        return {
            "label": token.label,
            "serial": serial_of(token),
            "manufacturer": token.manufacturer_id,
            "model": token.model,
            "hardware_version": "{}.{}".format(*token.hardware_version),
            "firmware_version": "{}.{}".format(*token.firmware_version),
            "library_description": library.library_description,
            "library_version": "{}.{}".format(*library.library_version),
            "library_manufacturer": library.manufacturer_id,
            "module_path": module.path,
            "module_sha256": module.sha256(),
            "flags": sorted(flag.name for flag in type(token.flags) if flag in token.flags),
            "mechanisms": sorted(getattr(m, "name", None) or f"{int(m):#x}" for m in mechanisms),
        }

    def do_log_in(self, _args: Args, fds: list[int]) -> Args:
        self._open.log_in(fds[0])
        return {}

    def do_sweep(self, _args: Args, _fds: list[int]) -> Args:
        return {"swept": keys.sweep(self._open)}

    def do_log_in_officer(self, _args: Args, fds: list[int]) -> Args:
        # The two exclude each other, and the user's session objects go with the sessions (hsm.md §3).
        self._forget()
        self._open.log_in_officer(fds[0])
        return {}

    def do_make_trusted_backup_key(self, args: Args, fds: list[int]) -> Args:
        with secret_from(fds[0], backup.BACKUP_KEY_BYTES) as value:
            _require_length(value, backup.BACKUP_KEY_BYTES, "the backup key")
            made = trusted.make_backup_key(self._open, _bytes(args, "key_id"), args["label"], value)
        return {"attributes": made}

    def do_make_trusted_wrapping_key(self, args: Args, _fds: list[int]) -> Args:
        place = _bytes(args, "key_id"), args["label"]
        return {"attributes": trusted.make_wrapping_key(self._open, *place, _bytes(args, "n"), _bytes(args, "e"))}

    def do_log_out(self, _args: Args, _fds: list[int]) -> Args:
        self._forget()
        self._open.log_out()
        return {}

    def _forget(self) -> None:
        # Session objects go with their session.
        self._backup_key = None
        self._throwaways.clear()

    def do_pin_state(self, _args: Args, _fds: list[int]) -> Args:
        return pins.state(self._open)

    def do_log_in_at_device(self, _args: Args, _fds: list[int]) -> Args:
        pins.log_in_at_device(self._open)
        return {}

    def do_try_pin(self, args: Args, fds: list[int]) -> Args:
        self._forget()
        pins.try_pin(self._open, PinKind(args["pin"]), fds[0])
        return {}

    def do_set_pin(self, args: Args, fds: list[int]) -> Args:
        self._forget()
        pins.set_pin(self._open, PinKind(args["pin"]), fds[0], fds[1])
        return {}

    def do_card_key(self, args: Args, _fds: list[int]) -> Args:
        return card_keys.kind_of(self._open, _bytes(args, "key_id"))

    def do_card_answer(self, args: Args, fds: list[int]) -> Args:
        method = CardMethod(args["method"])
        card_keys.answer_to(self._open, _bytes(args, "key_id"), method, _bytes(args, "sealed"), fds[0])
        return {}

    def do_inventory(self, _args: Args, _fds: list[int]) -> Args:
        found = [keys.in_inventory(one) for one in self._open.objects({})]
        self._require_present("C_FindObjects")
        return {"objects": found}

    def do_certificates(self, _args: Args, _fds: list[int]) -> Args:
        found = self._open.objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
        values = [read(one, Attribute.VALUE) for one in found]
        return {"values": [value.hex() for value in values if isinstance(value, bytes) and value]}

    def do_find(self, args: Args, _fds: list[int]) -> Args:
        found = [keys.in_inventory(one) for one in self._open.of_id(_bytes(args, "key_id"))]
        if not found:
            self._require_present("C_FindObjects")
        return {"objects": found}

    def do_random_to(self, args: Args, fds: list[int]) -> Args:
        drawn = self._open.random(args["count"])
        try:
            commitment = hashlib.sha256(b"hsm||" + drawn).hexdigest()
            secret_to(fds[0], drawn)
        finally:
            wipe(drawn)
        return {"commitment": commitment}

    def do_generate(self, args: Args, _fds: list[int]) -> Args:
        return self._make(args, _bytes(args, "key_id"), args["label"], _held_to(args))

    def do_throwaway(self, args: Args, _fds: list[int]) -> Args:
        key_id = self._new_throwaway()
        return self._make(args, key_id, THROWAWAY_LABEL, {Attribute.TOKEN: False} | _held_to(args))

    def do_throwaway_of(self, args: Args, _fds: list[int]) -> Args:
        algorithm = KeyAlgorithm(args["algorithm"])
        key_id = self._new_throwaway()
        parts = {name: bytes.fromhex(value) for name, value in args["parts"].items()}
        uses, _ = own_uses(algorithm, KeyUsage.SIGN_VERIFY)
        template = key_template(algorithm, uses, key_id, THROWAWAY_LABEL, Rung.MINIMAL)
        self._open.create(template | {Attribute.TOKEN: False} | backup.as_template(algorithm, parts))
        return {"key_id": key_id.hex()}

    def _new_throwaway(self) -> bytes:
        key_id = THROWAWAY + os.urandom(_ID_BYTES - len(THROWAWAY))
        self._throwaways.append(key_id)
        return key_id

    def do_drop_throwaways(self, _args: Args, _fds: list[int]) -> Args:
        left = sum(keys.destroy_all(self._open, key_id) for key_id in self._throwaways)
        self._require_present("C_DestroyObject")
        self._throwaways.clear()
        return {"left": left}

    def do_probe(self, args: Args, _fds: list[int]) -> Args:
        key_id = self._new_throwaway()
        told = probes.run(self._open, key_id, _bytes(args, "n"), _bytes(args, "e"))
        # Whatever a token answers that is pulled in the middle, it is no refusal of what was tried.
        self._require_present("the probes")
        return {"probes": told}

    def _make(self, args: Args, key_id: bytes, label: str, changes: dict[Attribute, Any]) -> Args:
        algorithm, usage = KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"])
        made = keys.make(self._open, algorithm, usage, key_id, label, changes)
        with self._destroyed_unless_sound(key_id):
            return self._facts(made.key, key_id, algorithm, made.told, made.template, made.rung.value)

    @contextmanager
    def _destroyed_unless_sound(self, key_id: bytes) -> Iterator[None]:
        try:
            yield
        except (Refusal, CkrError) as error:
            if not isinstance(error, CkrError) or error.number not in ckr.GONE_ERRORS:
                keys.destroy_all(self._open, key_id)
            raise

    def _facts(
        self,
        made: P11Object,
        key_id: bytes,
        algorithm: KeyAlgorithm,
        told: keys.Told,
        template: dict[Attribute, Any],
        rung: str,
    ) -> Args:
        keys.require_kind(told, algorithm)
        value, method = proofs.check_value(made, told, algorithm) if algorithm.is_symmetric else (None, None)
        return {
            "key_id": key_id.hex(),
            "algorithm": algorithm.value,
            "public": keys.public_parts(self._open, key_id, algorithm),
            "check_value": value.hex() if value else None,
            "check_method": method,
            "attributes": keys.attributes_of(told, template),
            "rung": rung,
        }

    def do_describe_key(self, args: Args, _fds: list[int]) -> Args:
        key_id = _bytes(args, "key_id")
        key = self._open.key(key_id)
        return self._facts(key, key_id, KeyAlgorithm(args["algorithm"]), keys.told_of(key), {}, "")

    def do_lock(self, args: Args, _fds: list[int]) -> Args:
        under = _under(args)
        return proofs.lock(self._open, self._key(args), self._open.public(under) if under is not None else None)

    def do_prove_use(self, args: Args, _fds: list[int]) -> Args:
        algorithm, usage = KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"])
        key = self._key(args)
        keys.require_kind(keys.told_of(key), algorithm)
        return proofs.prove_use(self._open, key, algorithm, usage, _bytes(args, "challenge"))

    def do_decrypt_challenge(self, args: Args, _fds: list[int]) -> Args:
        return proofs.decrypt_oaep(self._key(args), _bytes(args, "sha1"), _bytes(args, "sha256"))

    def do_destroy(self, args: Args, _fds: list[int]) -> Args:
        left = keys.destroy_all(self._open, _bytes(args, "key_id"))
        self._require_present("C_DestroyObject")
        return {"left": left}

    def do_make_signing_key(self, args: Args, _fds: list[int]) -> Args:
        asked = args | {"algorithm": KeyAlgorithm.EC_P384.value, "usage": KeyUsage.SIGN_VERIFY.value}
        return self._make(asked, _bytes(args, "key_id"), args["label"], {Attribute.EXTRACTABLE: False})

    def do_sign_digest(self, args: Args, _fds: list[int]) -> Args:
        return {"signature": proofs.sign_digest(self._key(args), _bytes(args, "digest")).hex()}

    def do_write_record(self, args: Args, _fds: list[int]) -> Args:
        records.write(self._open, args["label"], _bytes(args, "value"))
        return {}

    def do_read_record(self, args: Args, _fds: list[int]) -> Args:
        value = records.latest(self._open, args["label"])
        if value is None:
            self._require_present("C_FindObjects")
        return {"value": None if value is None else value.hex()}

    def do_wrap_native(self, args: Args, _fds: list[int]) -> Args:
        key = self._key(args)
        with trusted.public_key(self._open, *_public(args)) as public:
            return {"blob": wrapping.wrap_native(self._open, key, public, args["oaep_hash"]).hex()}

    def do_wrap_composed(self, args: Args, _fds: list[int]) -> Args:
        return {"blob": wrapping.wrap_composed(self._open, self._key(args), *_wrapping(args)).hex()}

    def do_wrap_direct(self, args: Args, _fds: list[int]) -> Args:
        key = self._key(args)
        with trusted.public_key(self._open, *_public(args)) as public:
            return {"blob": wrapping.wrap_direct(self._open, key, public, args["oaep_hash"]).hex()}

    def do_wrap_readable_kek(self, args: Args, fds: list[int]) -> Args:
        return {"blob": wrapping.wrap_readable_kek(self._open, self._key(args), fds[0]).hex()}

    def do_wrap_imported_kek(self, args: Args, fds: list[int]) -> Args:
        with secret_from(fds[0], wrapping.KEK_BYTES) as kek:
            _require_length(kek, wrapping.KEK_BYTES, "a key-encryption key")
            return {"blob": wrapping.wrap_imported_kek(self._open, self._key(args), kek).hex()}

    def do_wrap_for_host(self, args: Args, fds: list[int]) -> Args:
        method, blob, initial = wrapping.wrap_for_host(self._open, self._key(args), fds[0])
        return {"method": method, "blob": blob.hex(), "iv": initial.hex() if initial else None}

    def do_load_backup_key(self, _args: Args, fds: list[int]) -> Args:
        self._open.require_log_in("C_CreateObject")
        self._drop_backup_key()
        with secret_from(fds[0], backup.BACKUP_KEY_BYTES) as value:
            _require_length(value, backup.BACKUP_KEY_BYTES, "the backup key")
            self._backup_key = backup.load(self._open, value)
        return {}

    def do_drop_backup_key(self, _args: Args, _fds: list[int]) -> Args:
        self._drop_backup_key()
        return {}

    def _drop_backup_key(self) -> None:
        loaded, self._backup_key = self._backup_key, None
        if loaded is not None:
            destroy(loaded)

    def _loaded(self) -> P11Object:
        if self._backup_key is None:
            raise TokenBackupKeyMissing
        return self._backup_key

    def do_wrap_under_backup_key(self, args: Args, _fds: list[int]) -> Args:
        under = _under(args)
        backup_key = self._loaded() if under is None else trusted.backup_key(self._open, under)
        return {"blob": wrapping.kwp(self._open, backup_key, self._key(args)).hex()}

    def do_restore(self, args: Args, _fds: list[int]) -> Args:
        where = _place(args)
        backup.restore(self._open, self._loaded(), *where, _bytes(args, "wrapped"))
        return self._restored(args, *where)

    def do_restore_material(self, args: Args, fds: list[int]) -> Args:
        where = _place(args)
        with secret_from(fds[0], 8192) as material:
            backup.restore_material(self._open, *where, material)
        return self._restored(args, *where)

    def _restored(self, args: Args, algorithm: KeyAlgorithm, usage: KeyUsage, key_id: bytes, label: str) -> Args:
        made = self._open.key(key_id)
        with self._destroyed_unless_sound(key_id):
            told = keys.told_of(made)
            for name, wanted in ((Attribute.SENSITIVE, True), (Attribute.EXTRACTABLE, False)):
                if told[name] is not wanted:
                    raise TokenRestoreFailed(key_id=key_id.hex(), why=f"CKA_{name.name} did not hold")
            if args["public"] is not None:
                backup.add_public(self._open, algorithm, usage, key_id, label, args["public"])
            return self._facts(made, key_id, algorithm, told, {}, "restored")

    def _key(self, args: Args) -> P11Object:
        return self._open.key(_bytes(args, "key_id"))


def _bytes(args: Args, name: str) -> bytes:
    return bytes.fromhex(args[name])


def _wrapping(args: Args) -> tuple[bytes, bytes, str]:
    return _bytes(args, "n"), _bytes(args, "e"), args["oaep_hash"]


def _public(args: Args) -> tuple[bytes, bytes, bytes | None]:
    return _bytes(args, "n"), _bytes(args, "e"), _under(args)


def _under(args: Args) -> bytes | None:
    """The id of the trusted wrapping key that is to be used, if one is."""
    return bytes.fromhex(args["under"]) or None


def _held_to(args: Args) -> dict[Attribute, Any]:
    """What a key's birth asks besides its template: to leave only under trusted wrapping keys, to be readable."""
    asked: dict[Attribute, Any] = {}
    if args["held_to"] == WrappedUnder.TRUSTED:
        asked[Attribute.WRAP_WITH_TRUSTED] = True
    if args.get("born") == Born.READABLE:
        asked[Attribute.SENSITIVE] = False
    return asked


def _place(args: Args) -> tuple[KeyAlgorithm, KeyUsage, bytes, str]:
    return KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"]), _bytes(args, "key_id"), args["label"]


def _require_length(secret: bytearray, expected: int, what: str) -> None:
    if len(secret) != expected:
        raise TokenSecretLength(count=len(secret), expected=expected, what=what)


def _refusing(handler: Handler, name: str, is_gone: Callable[[int], bool]) -> Handler:
    """The handler with PKCS#11 errors turned into refusals; all that is refused without the token is TokenGone."""

    @functools.wraps(handler)
    def refusing(args: Args, fds: list[int]) -> Args:
        try:
            return handler(args, fds)
        except CkrError as error:
            said = ckr.describe(error.number)
            if is_gone(error.number):
                raise TokenGone(call=error.call, error=said) from None
            if error.number == ckr.USER_NOT_LOGGED_IN:
                raise TokenNotLoggedIn(call=error.call) from None
            if name.startswith("wrap_"):
                raise TokenWrapRefused(mechanism=error.call, error=said) from None
            raise TokenCallFailed(call=error.call, error=said) from None
        except Refusal as refusal:
            # A key that nobody finds, an attribute that reads as nothing: so it looks too where the token was pulled.
            if not isinstance(refusal, TokenGone | TokenNotFound) and is_gone(ckr.OK):
                raise TokenGone(call=name, error=f"it is no longer found ({refusal.code})") from None
            raise

    return refusing


def main() -> None:
    """Serve the channel whose descriptor is the first argument."""
    hardening = harden()
    serve(Channel.from_fd(int(sys.argv[1])), TokenProcess(hardening).handlers())
    # A vendor's exit handlers may hang or crash; nothing is left to do for them.
    os._exit(0)
