"""A token process with one defect that other tokens were seen to have (hsm.md §2, §3, §9); for tests alone.

The defect's name comes with the environment as LESS_ABLE; everything else is a real token.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from pkcs11 import Attribute, ObjectClass

from ceremony_app.devices.hsm import backup, keys, module, process, proofs, raw, trusted, wrapping
from ceremony_app.devices.hsm.ckr import CkrError

_create = module.OpenToken.create
_generate = keys.generate_secret
_read = module.read
_wrap = raw.RawModule.wrap


def _refuse_creating(unwanted: Callable[[dict[Attribute, Any]], bool], number: int) -> None:
    def create(self: module.OpenToken, template: dict[Attribute, Any]) -> Any:
        if unwanted(template):
            raise CkrError("C_CreateObject", number)
        return _create(self, template)

    module.OpenToken.create = create  # type: ignore[method-assign]


def _refuse_generating(unwanted: Callable[[dict[Attribute, Any]], bool], number: int) -> None:
    def generate(token: module.OpenToken, template: dict[Attribute, Any]) -> Any:
        if unwanted(template):
            raise CkrError("C_GenerateKey", number)
        return _generate(token, template)

    keys.generate_secret = wrapping.generate_secret = generate  # type: ignore[attr-defined]


def _change_generating(changes: dict[Attribute, Any]) -> None:
    def generate(token: module.OpenToken, template: dict[Attribute, Any]) -> Any:
        return _generate(token, template | changes)

    keys.generate_secret = wrapping.generate_secret = generate  # type: ignore[attr-defined]


def _refuse_wrapping(numbers: dict[int, int]) -> None:
    def wrap(self: raw.RawModule, session: int, mechanism: int, *rest: Any) -> bytes:
        if mechanism in numbers:
            raise CkrError("C_WrapKey", numbers[mechanism])
        return _wrap(self, session, mechanism, *rest)

    raw.RawModule.wrap = wrap  # type: ignore[method-assign, assignment]


def _misread(attribute: Attribute, value: object) -> None:
    def misread(found: Any, asked: Attribute) -> Any:
        return value if asked is attribute else _read(found, asked)

    def misread_all(found: Any, asked: Iterable[Attribute]) -> dict[Attribute, Any]:
        return {one: misread(found, one) for one in asked}

    for where in (keys, proofs, process, trusted):
        where.read = misread  # type: ignore[attr-defined]
    keys.read_all = misread_all  # type: ignore[attr-defined, assignment]


def _secret_value(template: dict[Attribute, Any]) -> bool:
    return template[Attribute.CLASS] is ObjectClass.SECRET_KEY and Attribute.VALUE in template


def _zero_check_value(_key: object) -> bytes:
    return bytes(16)


def _wraps_anything(_token: object, _kek: object, _key: object) -> bytes:
    return b""


def _no_readable_kek(_token: object) -> Any:
    raise CkrError("C_GetAttributeValue", 0x11)


def _fail_unwrapping(*_arguments: object) -> Any:
    raise CkrError("C_UnwrapKey", 0x70)


def _no_import() -> None:
    _refuse_creating(_secret_value, 0x13)
    backup.load_by_unwrap = _fail_unwrapping  # type: ignore[assignment]


DEFECTS: dict[str, Callable[[], None]] = {
    "no plaintext import": lambda: _refuse_creating(_secret_value, 0x13),
    "no import at all": _no_import,
    "no data objects": lambda: _refuse_creating(lambda t: t[Attribute.CLASS] is ObjectClass.DATA, 0x13),
    "no allowed mechanisms": lambda: _refuse_generating(lambda t: Attribute.ALLOWED_MECHANISMS in t, 0x12),
    "no trusted": lambda: _refuse_creating(lambda t: Attribute.TRUSTED in t, 0x12),
    "trusted ignored": lambda: _misread(Attribute.TRUSTED, value=False),
    "no copyable": lambda: _refuse_generating(lambda t: Attribute.COPYABLE in t, 0x12),
    "no column for copyable": lambda: _refuse_generating(lambda t: Attribute.COPYABLE in t, 0x05),
    "no foreign uses": lambda: _refuse_generating(lambda t: t.get(Attribute.DERIVE) is False, 0xD1),
    "no generation": lambda: _refuse_generating(lambda _t: True, 0x31),
    "not sensitive": lambda: _misread(Attribute.SENSITIVE, value=False),
    "wraps by default": lambda: _misread(Attribute.WRAP, value=True),
    "zero check value": lambda: setattr(proofs, "_cmac_by_ecb", _zero_check_value),
    "lock not enforced": lambda: setattr(proofs, "kwp", _wraps_anything),
    "no keys that wrap": lambda: _refuse_generating(lambda t: t.get(Attribute.WRAP) is True, 0x13),
    "born for good": lambda: _change_generating({Attribute.MODIFIABLE: False}),
    "no readable kek": lambda: setattr(wrapping, "_readable_kek", _no_readable_kek),
    "oaep is always sha-1": lambda: wrapping._HASHES.update({"SHA-256": wrapping._HASHES["SHA-1"]}),
    "only rfc 3394": lambda: _refuse_wrapping({0x210A: 0x70, 0x210B: 0x70}),
    "unplugged while wrapping": lambda: _refuse_wrapping({0x210A: 0x32, 0x210B: 0x32}),
    "no wrap at all": lambda: _refuse_wrapping(dict.fromkeys((0x09, 0x1054, 0x1085, 0x2109, 0x210A, 0x210B), 0x54)),
}


def main() -> None:
    """A token process with the defect that the environment names."""
    DEFECTS[os.environ["LESS_ABLE"]]()
    process.main()
