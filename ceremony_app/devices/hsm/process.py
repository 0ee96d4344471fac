"""The token process: owns one PKCS#11 module, one thread, and answers the client's operations (design.md §3).

Bytes are hex on the wire. Secrets come and go by descriptors alone.
"""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Callable
from typing import Any

from pkcs11 import Attribute, ObjectClass

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.channel import Channel
from ceremony_app.devices.child import Handler, serve
from ceremony_app.devices.hardening import harden
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
)
from ceremony_app.devices.hsm.arguments import Args, bytes_of, held_to, require_length, under_of
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.module import (
    Module,
    OpenToken,
    read,
    secret_from,
    secret_to,
    serial_of,
    wipe,
)
from ceremony_app.devices.hsm.refusals import (
    TokenCallFailed,
    TokenGone,
    TokenNotFound,
    TokenNotLoggedIn,
    TokenWrapRefused,
)
from ceremony_app.devices.hsm.slots import look
from ceremony_app.devices.hsm.templates import THROWAWAY_LABEL, Rung, key_template, own_uses
from ceremony_app.devices.hsm.wrap_operations import WrapOperations

THROWAWAY = b"TRY!"
"""The first bytes of a throwaway key's id."""
_ID_BYTES = 16
_USUAL_USE = {
    KeyFamily.AES: KeyUsage.ENCRYPT_DECRYPT,
    KeyFamily.HMAC: KeyUsage.GENERATE_VERIFY_MAC,
    KeyFamily.RSA: KeyUsage.SIGN_VERIFY,
    KeyFamily.EC: KeyUsage.SIGN_VERIFY,
    KeyFamily.EDWARDS: KeyUsage.SIGN_VERIFY,
}


class TokenProcess(WrapOperations):
    """The operations, by the names that the client sends."""

    def handlers(self) -> dict[str, Handler]:
        """Every public operation under its name."""
        names = [name.removeprefix("do_") for name in dir(self) if name.startswith("do_")]
        return {name: _refusing(getattr(self, f"do_{name}"), name, self.is_gone) for name in names}

    def do_open(self, args: Args, _fds: list[int]) -> Args:
        self.module = Module(args["module"], args.get("init"))
        kwp = tuple(map(int, args.get("kwp", ())))
        self.token = OpenToken(self.module, self.module.find(args["serial"], args["label"]), kwp)
        return {}

    def do_hardening(self, _args: Args, _fds: list[int]) -> Args:
        return self.hardening.to_json()

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
        opened, module = self.open, self.open.module
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
        self.open.log_in(fds[0])
        return {}

    def do_sweep(self, _args: Args, _fds: list[int]) -> Args:
        return {"swept": keys.sweep(self.open)}

    def do_log_in_officer(self, _args: Args, fds: list[int]) -> Args:
        # The two exclude each other, and the user's session objects go with the sessions (hsm.md §3).
        self.forget()
        self.open.log_in_officer(fds[0])
        return {}

    def do_make_trusted_backup_key(self, args: Args, fds: list[int]) -> Args:
        with secret_from(fds[0], backup.BACKUP_KEY_BYTES) as value:
            require_length(value, backup.BACKUP_KEY_BYTES, "the backup key")
            made = trusted.make_backup_key(self.open, bytes_of(args, "key_id"), args["label"], value)
        return {"attributes": made}

    def do_make_trusted_wrapping_key(self, args: Args, _fds: list[int]) -> Args:
        place = bytes_of(args, "key_id"), args["label"]
        return {"attributes": trusted.make_wrapping_key(self.open, *place, bytes_of(args, "n"), bytes_of(args, "e"))}

    def do_log_out(self, _args: Args, _fds: list[int]) -> Args:
        self.forget()
        self.open.log_out()
        return {}

    def do_pin_state(self, _args: Args, _fds: list[int]) -> Args:
        return pins.state(self.open)

    def do_log_in_at_device(self, _args: Args, _fds: list[int]) -> Args:
        pins.log_in_at_device(self.open)
        return {}

    def do_try_pin(self, args: Args, fds: list[int]) -> Args:
        self.forget()
        pins.try_pin(self.open, PinKind(args["pin"]), fds[0])
        return {}

    def do_set_pin(self, args: Args, fds: list[int]) -> Args:
        self.forget()
        pins.set_pin(self.open, PinKind(args["pin"]), fds[0], fds[1])
        return {}

    def do_card_key(self, args: Args, _fds: list[int]) -> Args:
        return card_keys.kind_of(self.open, bytes_of(args, "key_id"))

    def do_card_answer(self, args: Args, fds: list[int]) -> Args:
        method = CardMethod(args["method"])
        card_keys.answer_to(self.open, bytes_of(args, "key_id"), method, bytes_of(args, "sealed"), fds[0])
        return {}

    def do_inventory(self, _args: Args, _fds: list[int]) -> Args:
        found = [keys.in_inventory(one) for one in self.open.objects({})]
        self.require_present("C_FindObjects")
        return {"objects": found}

    def do_certificates(self, _args: Args, _fds: list[int]) -> Args:
        found = self.open.objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
        values = [read(one, Attribute.VALUE) for one in found]
        return {"values": [value.hex() for value in values if isinstance(value, bytes) and value]}

    def do_find(self, args: Args, _fds: list[int]) -> Args:
        found = [keys.in_inventory(one) for one in self.open.of_id(bytes_of(args, "key_id"))]
        if not found:
            self.require_present("C_FindObjects")
        return {"objects": found}

    def do_random_to(self, args: Args, fds: list[int]) -> Args:
        drawn = self.open.random(args["count"])
        try:
            commitment = hashlib.sha256(b"hsm||" + drawn).hexdigest()
            secret_to(fds[0], drawn)
        finally:
            wipe(drawn)
        return {"commitment": commitment}

    def do_generate(self, args: Args, _fds: list[int]) -> Args:
        return self._make(args, bytes_of(args, "key_id"), args["label"], held_to(args))

    def do_throwaway(self, args: Args, _fds: list[int]) -> Args:
        key_id = self._new_throwaway()
        usual = {"usage": _USUAL_USE[KeyAlgorithm(args["algorithm"]).family].value}
        return self._make(args | usual, key_id, THROWAWAY_LABEL, {Attribute.TOKEN: False} | held_to(args))

    def do_throwaway_of(self, args: Args, _fds: list[int]) -> Args:
        algorithm = KeyAlgorithm(args["algorithm"])
        key_id = self._new_throwaway()
        parts = {name: bytes.fromhex(value) for name, value in args["parts"].items()}
        uses, _ = own_uses(algorithm, KeyUsage.SIGN_VERIFY)
        template = key_template(algorithm, uses, key_id, THROWAWAY_LABEL, Rung.MINIMAL)
        self.open.create(template | {Attribute.TOKEN: False} | backup.as_template(algorithm, parts))
        return {"key_id": key_id.hex()}

    def _new_throwaway(self) -> bytes:
        key_id = THROWAWAY + os.urandom(_ID_BYTES - len(THROWAWAY))
        self.throwaways.append(key_id)
        return key_id

    def do_drop_throwaways(self, _args: Args, _fds: list[int]) -> Args:
        left = sum(keys.destroy_all(self.open, key_id) for key_id in self.throwaways)
        self.require_present("C_DestroyObject")
        self.throwaways.clear()
        return {"left": left}

    def do_probe(self, args: Args, _fds: list[int]) -> Args:
        key_id = self._new_throwaway()
        told = probes.run(self.open, key_id, bytes_of(args, "n"), bytes_of(args, "e"))
        # Whatever a token answers that is pulled in the middle, it is no refusal of what was tried.
        self.require_present("the probes")
        return {"probes": told}

    def _make(self, args: Args, key_id: bytes, label: str, changes: dict[Attribute, Any]) -> Args:
        algorithm, usage = KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"])
        made = keys.make(self.open, algorithm, usage, key_id, label, changes)
        with self.destroyed_unless_sound(key_id):
            return self.facts(made.key, key_id, algorithm, made.told, made.template, made.rung.value)

    def do_describe_key(self, args: Args, _fds: list[int]) -> Args:
        key_id = bytes_of(args, "key_id")
        key = self.open.key(key_id)
        return self.facts(key, key_id, KeyAlgorithm(args["algorithm"]), keys.told_of(key), {}, "")

    def do_lock(self, args: Args, _fds: list[int]) -> Args:
        under = under_of(args)
        told = proofs.lock(self.open, self.key(args), self.open.public(under) if under is not None else None)
        if not told["held"]:
            # A token that is pulled in the middle refuses everything too.
            self.require_present("C_GetAttributeValue")
        return told

    def do_prove_use(self, args: Args, _fds: list[int]) -> Args:
        algorithm, usage = KeyAlgorithm(args["algorithm"]), KeyUsage(args["usage"])
        key = self.key(args)
        keys.require_kind(keys.told_of(key), algorithm)
        return proofs.prove_use(self.open, key, algorithm, usage, bytes_of(args, "challenge"))

    def do_decrypt_challenge(self, args: Args, _fds: list[int]) -> Args:
        return proofs.decrypt_oaep(self.key(args), bytes_of(args, "sha1"), bytes_of(args, "sha256"))

    def do_destroy(self, args: Args, _fds: list[int]) -> Args:
        left = keys.destroy_all(self.open, bytes_of(args, "key_id"))
        self.require_present("C_DestroyObject")
        return {"left": left}

    def do_make_signing_key(self, args: Args, _fds: list[int]) -> Args:
        asked = args | {"algorithm": KeyAlgorithm.EC_P384.value, "usage": KeyUsage.SIGN_VERIFY.value}
        return self._make(asked, bytes_of(args, "key_id"), args["label"], {Attribute.EXTRACTABLE: False})

    def do_sign_digest(self, args: Args, _fds: list[int]) -> Args:
        return {"signature": proofs.sign_digest(self.key(args), bytes_of(args, "digest")).hex()}

    def do_write_record(self, args: Args, _fds: list[int]) -> Args:
        records.write(self.open, args["label"], bytes_of(args, "value"))
        return {}

    def do_read_record(self, args: Args, _fds: list[int]) -> Args:
        value = records.latest(self.open, args["label"])
        if value is None:
            self.require_present("C_FindObjects")
        return {"value": None if value is None else value.hex()}


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
