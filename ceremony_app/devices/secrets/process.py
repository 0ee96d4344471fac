"""The secrets child: `main` with the descriptor of its channel as argument answers one secret scope.

It is started by `client.py` (mode in CEREMONY_MODE) and ends at the end of its channel. No operation returns a
secret to the program; secrets leave to people's lines and into inherited pipes only.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.channel import Channel
from ceremony_app.devices.child import serve
from ceremony_app.devices.hardening import Hardening, harden
from ceremony_app.devices.secrets.backup import Backup
from ceremony_app.devices.secrets.calls import Answer, Call
from ceremony_app.devices.secrets.codes import LEAST_CODE, CodeBook
from ceremony_app.devices.secrets.leaving import leave
from ceremony_app.devices.secrets.lines import People
from ceremony_app.devices.secrets.masked import Repeat
from ceremony_app.devices.secrets.pin_calls import pin_calls
from ceremony_app.devices.secrets.pin_quorum import PinQuorum
from ceremony_app.devices.secrets.pins import LEAST_PIN, PinBox
from ceremony_app.devices.secrets.pipes import write_all
from ceremony_app.devices.secrets.recovery import Recovery, formatted
from ceremony_app.devices.secrets.refusals import NoScope
from ceremony_app.devices.secrets.scopes import Scope, ScopeName, head_mac, head_matches
from ceremony_app.devices.secrets.values import (
    BackupSpec,
    CodeVerdict,
    HostWrapped,
    MaterialFormat,
    PackedKey,
    RecoverySpec,
    RewrapTarget,
)
from ceremony_app.devices.secrets.wraps import HostWraps

_KEYED = (ScopeName.BACKUP, ScopeName.WRAPS, ScopeName.RECOVERY)


class SecretsProcess:
    """The operations by name; each takes a Call and answers plain JSON."""

    def __init__(self, mode: Mode, watch_fd: int, hardening: Hardening) -> None:
        self._mode = mode
        self._hardening = hardening
        self._people = People(mode, watch_fd)
        self._scope = Scope()
        self._codes = CodeBook()
        self._pins = PinBox()
        self._wraps = HostWraps(self._scope)
        self._pin_quorum = PinQuorum(self._people, mode)
        self._backup: Backup | None = None
        self._recovery: Recovery | None = None

    def __repr__(self) -> str:
        return "<secrets process>"

    def handlers(self) -> dict[str, Callable[[dict[str, Any], list[int]], Answer]]:
        """Every operation as a handler for `serve`."""
        session = (ScopeName.SESSION,)
        backup = (ScopeName.BACKUP,)
        recovery = (ScopeName.RECOVERY,)
        wraps = (ScopeName.WRAPS, ScopeName.BACKUP)
        table: dict[str, tuple[tuple[ScopeName, ...], Callable[[Call], Answer]]] = {
            "describe": ((), self._describe),
            "enrol_code": (session, self._enrol_code),
            "check_code": (session, self._check_code),
            "read_pin": (session, self._read_pin),
            "choose_pin": (session, self._choose_pin),
            "draw_pin": (session, self._draw_pin),
            "show_pin": (session, self._show_pin),
            "pin_to": (session, self._pin_to),
            "forget": (session, self._forget),
            "draw_entropy": (backup, self._draw_entropy),
            "add_dice": (backup, self._add_dice),
            "make_shares": (backup, self._make_shares),
            "show_share": (backup, self._show_share),
            "print_share": (backup, self._print_share),
            "read_back_share": (backup, self._read_back_share),
            "prove": (backup, self._prove),
            "throwaway_bk": ((ScopeName.WRAPS,), self._throwaway_bk),
            "finish_readable_kek": (wraps, self._finish_readable_kek),
            "make_kek": (wraps, self._make_kek),
            "kek_to": (wraps, self._kek_to),
            "finish_imported_kek": (wraps, self._finish_imported_kek),
            "rewrap": (wraps, self._rewrap),
            "host_pair": (wraps, self._host_pair),
            "transport_pair": (wraps, self._transport_pair),
            "bk_to": (_KEYED, self._bk_to),
            "head_mac": (_KEYED, self._head_mac),
            "open_package": (_KEYED, self._open_package),
            "begin_recovery": (recovery, self._begin_recovery),
            "read_share": (recovery, self._read_share),
            "drop_share": (recovery, self._drop_share),
            "progress": (recovery, self._progress),
            "combine": (recovery, self._combine),
            "check_head": (recovery, self._check_head),
            "material_to": (recovery, self._material_to),
            "write_material_file": (recovery, self._write_material_file),
            **{name: ((ScopeName.PINS,), call) for name, call in pin_calls(self._pin_quorum).items()},
        }

        def handler(
            scopes: tuple[ScopeName, ...], operation: Callable[[Call], Answer]
        ) -> Callable[[dict[str, Any], list[int]], Answer]:
            def handle(arguments: dict[str, Any], fds: list[int]) -> Answer:
                if scopes:
                    self._scope.enter(*scopes)
                return operation(Call(arguments, fds))

            return handle

        return {name: handler(scopes, operation) for name, (scopes, operation) in table.items()}

    def _describe(self, _call: Call) -> Answer:
        return self._hardening.to_json()

    def _enrol_code(self, call: Call) -> Answer:
        heading = call.text("heading") or f"New session code of {call.text('person')}"
        code = self._people.read_masked(call.line(), heading, LEAST_CODE, Repeat.TWICE)
        self._codes.enrol(call.text("person"), code)
        return {}

    def _check_code(self, call: Call) -> Answer:
        person = call.text("person")
        self._codes.require_unlocked(person)
        if not self._codes.is_enrolled(person):
            return {"verdict": CodeVerdict.NOT_ENROLLED.value}
        heading = call.text("heading") or f"Session code of {person}"
        code = self._people.read_masked(call.line(), heading, 1, Repeat.ONCE)
        return {"verdict": self._codes.check(person, code).value}

    def _read_pin(self, call: Call) -> Answer:
        pin = self._people.read_masked(call.line(), call.text("heading") or "PIN", LEAST_PIN, Repeat.ONCE)
        self._pins.keep(call.text("ref"), pin)
        return {}

    def _choose_pin(self, call: Call) -> Answer:
        pin = self._people.read_masked(call.line(), call.text("heading") or "New PIN", LEAST_PIN, Repeat.TWICE)
        self._pins.keep(call.text("ref"), pin)
        return {}

    def _draw_pin(self, call: Call) -> Answer:
        self._pins.draw(call.text("ref"))
        return {}

    def _show_pin(self, call: Call) -> Answer:
        self._people.show_pin(call.line(), call.text("heading") or "PIN", self._pins.get(call.text("ref")))
        return {}

    def _pin_to(self, call: Call) -> Answer:
        write_all(call.fd("out"), self._pins.get(call.text("ref")).encode())
        return {}

    def _forget(self, call: Call) -> Answer:
        self._pins.forget(call.text("ref"))
        return {}

    def _draw_entropy(self, call: Call) -> Answer:
        backup = Backup(self._scope, self._people, self._mode, call.value("spec", BackupSpec))
        drawn = backup.draw_entropy(call.fd("hsm"))
        self._backup = backup
        return drawn.to_json()

    def _add_dice(self, call: Call) -> Answer:
        return self._made().add_dice(call.line(), call.text("heading") or "Dice").to_json()

    def _make_shares(self, _call: Call) -> Answer:
        return self._made().make_shares().to_json()

    def _show_share(self, call: Call) -> Answer:
        self._made().show_share(call.number("index"), call.line(), call.text("heading"))
        return {}

    def _print_share(self, call: Call) -> Answer:
        language = PrinterLanguage(call.text("language"))
        self._made().print_share(call.number("index"), call.fd("out"), language, call.texts("head"), call.texts("foot"))
        return {}

    def _read_back_share(self, call: Call) -> Answer:
        return self._made().read_back(call.number("index"), call.line(), call.text("heading")).to_json()

    def _prove(self, _call: Call) -> Answer:
        return self._made().prove().to_json()

    def _throwaway_bk(self, _call: Call) -> Answer:
        self._wraps.throw_backup_key()
        return {}

    def _finish_readable_kek(self, call: Call) -> Answer:
        blob = self._wraps.finish_readable_kek(
            call.fd("kek"),
            call.octets("kwp_part"),
            call.octets("wrapping_spki"),
            OaepHash(call.text("oaep_hash")),
        )
        return {"blob": blob.hex()}

    def _make_kek(self, call: Call) -> Answer:
        self._wraps.make_kek(call.fd("hsm"))
        return {}

    def _kek_to(self, call: Call) -> Answer:
        write_all(call.fd("out"), self._wraps.kek())
        return {}

    def _finish_imported_kek(self, call: Call) -> Answer:
        blob = self._wraps.finish_imported_kek(
            call.octets("kwp_part"), call.octets("wrapping_spki"), OaepHash(call.text("oaep_hash"))
        )
        return {"blob": blob.hex()}

    def _rewrap(self, call: Call) -> Answer:
        blob = self._wraps.rewrap(
            call.optional_fd("kek"),
            call.value("wrapped", HostWrapped),
            call.algorithm(),
            call.optional_octets("expect_spki"),
            call.optional_octets("expect_check"),
            call.value("target", RewrapTarget),
        )
        return {"blob": blob.hex()}

    def _host_pair(self, _call: Call) -> Answer:
        return {"spki": self._wraps.host_pair().hex()}

    def _transport_pair(self, _call: Call) -> Answer:
        return self._wraps.transport_pair().to_json()

    def _bk_to(self, call: Call) -> Answer:
        write_all(call.fd("out"), self._scope.key())
        return {}

    def _head_mac(self, call: Call) -> Answer:
        return {"mac": head_mac(self._scope.key(), call.octets("head")).hex()}

    def _open_package(self, call: Call) -> Answer:
        return self._wraps.open_package(
            call.value("packed", PackedKey),
            call.algorithm(),
            call.optional_octets("expect_spki"),
            call.optional_octets("expect_check"),
        ).to_json()

    def _begin_recovery(self, call: Call) -> Answer:
        self._recovery = Recovery(self._scope, self._people, self._mode, call.value("spec", RecoverySpec))
        return {}

    def _read_share(self, call: Call) -> Answer:
        return self._begun().read_share(call.line(), call.text("heading")).to_json()

    def _drop_share(self, call: Call) -> Answer:
        self._begun().drop_share(call.number("group"), call.number("member"))
        return {}

    def _progress(self, _call: Call) -> Answer:
        return self._begun().progress().to_json()

    def _combine(self, _call: Call) -> Answer:
        return {"bk_check": self._begun().combine().hex()}

    def _check_head(self, call: Call) -> Answer:
        verdict = head_matches(self._scope.key(), call.octets("head"), call.octets("mac"))
        return {"verdict": verdict.value}

    def _material_to(self, call: Call) -> Answer:
        write_all(call.fd("out"), self._material(call))
        return {}

    def _write_material_file(self, call: Call) -> Answer:
        written = MaterialFormat(call.text("format"))
        out = call.fd("out")
        write_all(out, formatted(call.algorithm(), self._material(call), written))
        os.fsync(out)
        return {}

    def _material(self, call: Call) -> bytes:
        return self._wraps.material(
            call.value("packed", PackedKey),
            call.algorithm(),
            call.optional_octets("expect_spki"),
            call.optional_octets("expect_check"),
        )

    def _made(self) -> Backup:
        if self._backup is None:
            raise NoScope(needs="entropy from the token")
        return self._backup

    def _begun(self) -> Recovery:
        if self._recovery is None:
            raise NoScope(needs="the beginning of the recovery")
        return self._recovery


def main() -> None:
    """Serve the channel whose descriptor is the first argument; the mode comes with the environment."""
    # SIGTERM, not SIGKILL, at the program's death: the way out must clear a share from the terminal.
    hardening = harden(signal.SIGTERM)
    signal.signal(signal.SIGTERM, leave)
    channel = Channel.from_fd(int(sys.argv[1]))
    mode = Mode(os.environ["CEREMONY_MODE"])
    serve(channel, SecretsProcess(mode, channel.fileno(), hardening).handlers())
    # Everything that the scope held is freed by now, which overwrites it; to take the interpreter down piece by piece
    # would take longer than all that and free nothing but code.
    gc.collect()
    os._exit(0)
