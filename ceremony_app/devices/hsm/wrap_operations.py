"""The token process's operations that wrap, unwrap and restore keys."""

from __future__ import annotations

from pkcs11 import Attribute

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm import backup, keys, trusted, wrapping
from ceremony_app.devices.hsm.arguments import (
    Args,
    bytes_of,
    place_of,
    public_of,
    require_length,
    under_of,
    wrapping_of,
)
from ceremony_app.devices.hsm.module import P11Object, destroy, secret_from
from ceremony_app.devices.hsm.refusals import TokenBackupKeyMissing, TokenRestoreFailed
from ceremony_app.devices.hsm.room import TokenRoom


class WrapOperations(TokenRoom):
    """By the names that the client sends."""

    def do_wrap_native(self, args: Args, _fds: list[int]) -> Args:
        key = self.key(args)
        with trusted.public_key(self.open, *public_of(args)) as public:
            return {"blob": wrapping.wrap_native(self.open, key, public, args["oaep_hash"]).hex()}

    def do_wrap_composed(self, args: Args, _fds: list[int]) -> Args:
        return {"blob": wrapping.wrap_composed(self.open, self.key(args), *wrapping_of(args)).hex()}

    def do_wrap_direct(self, args: Args, _fds: list[int]) -> Args:
        key = self.key(args)
        with trusted.public_key(self.open, *public_of(args)) as public:
            return {"blob": wrapping.wrap_direct(self.open, key, public, args["oaep_hash"]).hex()}

    def do_wrap_readable_kek(self, args: Args, fds: list[int]) -> Args:
        return {"blob": wrapping.wrap_readable_kek(self.open, self.key(args), fds[0]).hex()}

    def do_wrap_imported_kek(self, args: Args, fds: list[int]) -> Args:
        with secret_from(fds[0], wrapping.KEK_BYTES) as kek:
            require_length(kek, wrapping.KEK_BYTES, "a key-encryption key")
            return {"blob": wrapping.wrap_imported_kek(self.open, self.key(args), kek).hex()}

    def do_wrap_for_host(self, args: Args, fds: list[int]) -> Args:
        method, blob, initial = wrapping.wrap_for_host(self.open, self.key(args), fds[0])
        return {"method": method, "blob": blob.hex(), "iv": initial.hex() if initial else None}

    def do_load_backup_key(self, _args: Args, fds: list[int]) -> Args:
        self.open.require_log_in("C_CreateObject")
        self._drop_backup_key()
        with secret_from(fds[0], backup.BACKUP_KEY_BYTES) as value:
            require_length(value, backup.BACKUP_KEY_BYTES, "the backup key")
            self.backup_key = backup.load(self.open, value)
        return {}

    def do_drop_backup_key(self, _args: Args, _fds: list[int]) -> Args:
        self._drop_backup_key()
        return {}

    def _drop_backup_key(self) -> None:
        loaded, self.backup_key = self.backup_key, None
        if loaded is not None:
            destroy(loaded)

    def _loaded(self) -> P11Object:
        if self.backup_key is None:
            raise TokenBackupKeyMissing
        return self.backup_key

    def do_wrap_under_backup_key(self, args: Args, _fds: list[int]) -> Args:
        under = under_of(args)
        backup_key = self._loaded() if under is None else trusted.backup_key(self.open, under)
        return {"blob": wrapping.kwp(self.open, backup_key, self.key(args)).hex()}

    def do_restore(self, args: Args, _fds: list[int]) -> Args:
        where = place_of(args)
        backup.restore(self.open, self._loaded(), *where, bytes_of(args, "wrapped"))
        return self._restored(args, *where)

    def do_restore_material(self, args: Args, fds: list[int]) -> Args:
        where = place_of(args)
        with secret_from(fds[0], 8192) as material:
            backup.restore_material(self.open, *where, material)
        return self._restored(args, *where)

    def _restored(self, args: Args, algorithm: KeyAlgorithm, usage: KeyUsage, key_id: bytes, label: str) -> Args:
        made = self.open.key(key_id)
        with self.destroyed_unless_sound(key_id):
            told = keys.told_of(made)
            for name, wanted in ((Attribute.SENSITIVE, True), (Attribute.EXTRACTABLE, False)):
                if told[name] is not wanted:
                    raise TokenRestoreFailed(key_id=key_id.hex(), why=f"CKA_{name.name} did not hold")
            if args["public"] is not None:
                backup.add_public(self.open, algorithm, usage, key_id, label, args["public"])
            return self.facts(made, key_id, algorithm, told, {}, "restored")
