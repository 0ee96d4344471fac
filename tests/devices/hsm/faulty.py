"""A token process whose module crashes or hangs once, as its fault file says; everything else is a real token.

TOKEN_FAULT names a file of lines `WHEN CALL`, the first of which strikes next: `crash-before C_WrapKey` ends the
process by SIGSEGV before the module is called, `crash-after` when it has done its work, `hang-before` and `hang-after`
never come back. `C_GenerateKey token` is the birth of a key that stays. A line that strikes is taken out first, so that
the next process meets the next one. A process that hangs says so by a named pipe `TOKEN_FAULT.hangs`, if it is there.
"""

from __future__ import annotations

import ctypes
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pkcs11 import Attribute

from ceremony_app.devices.hsm import backup, card_keys, keys, module, process, raw, wrapping

FAULT = Path(os.environ.get("TOKEN_FAULT", "/nowhere"))


def _next() -> list[str]:
    try:
        return FAULT.read_text().splitlines()
    except OSError:
        return []


def _strike(when: str, call: str) -> None:
    lines = _next()
    if not lines or lines[0] not in (f"crash-{when} {call}", f"hang-{when} {call}"):
        return
    FAULT.write_text("".join(f"{line}\n" for line in lines[1:]))
    if lines[0].startswith("crash"):
        ctypes.string_at(0)
    pipe = FAULT.with_name(FAULT.name + ".hangs")
    if pipe.exists():
        pipe.write_text("hangs")
    while True:
        signal.pause()


def _faulty(call: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def faulty(*arguments: Any, **named: Any) -> Any:
        _strike("before", call)
        result = real(*arguments, **named)
        _strike("after", call)
        return result

    return faulty


def _births(real: Callable[..., Any]) -> Callable[..., Any]:
    session, stays = _faulty("C_GenerateKey", real), _faulty("C_GenerateKey token", real)

    def born(token: object, template: dict[Attribute, Any]) -> Any:
        return (stays if template[Attribute.TOKEN] else session)(token, template)

    return born


def main() -> None:
    """A token process with these faults."""
    keys.generate_secret = wrapping.generate_secret = _births(keys.generate_secret)  # type: ignore[attr-defined]
    keys.generate_pair = _faulty("C_GenerateKeyPair", keys.generate_pair)
    raw.RawModule.wrap = _faulty("C_WrapKey", raw.RawModule.wrap)  # type: ignore[method-assign]
    raw.RawModule.log_in = _faulty("C_Login", raw.RawModule.log_in)  # type: ignore[method-assign]
    raw.RawModule.initialize = _faulty("C_Initialize", raw.RawModule.initialize)  # type: ignore[method-assign]
    module.destroy = keys.destroy = _faulty("C_DestroyObject", module.destroy)  # type: ignore[attr-defined]
    backup.restore = _faulty("C_UnwrapKey restore", backup.restore)
    card_keys.answer_to = _faulty("C_Decrypt card", card_keys.answer_to)
    process.main()
