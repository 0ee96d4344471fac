"""The program's face to a secrets child: one child for one secret scope (design.md §3, engine.md rule 3)."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any, Self

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.core.shares.checking import ShareCheck
from ceremony_app.core.shares.proving import ShareProof
from ceremony_app.core.shares.subsets import Progress
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hardening import Hardening
from ceremony_app.devices.secrets.leftover import cleared_at_death
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.refusals import SECRET_REFUSALS
from ceremony_app.devices.secrets.values import (
    BackupBegun,
    BackupSpec,
    CodeVerdict,
    DiceAdded,
    EntropyDrawn,
    HeadVerdict,
    HostWrapped,
    MaterialFormat,
    PackageCheck,
    PackedKey,
    RecoverySpec,
    RewrapTarget,
    TransportPair,
)

MODULE = "ceremony_app.devices.secrets.process"

# Python's debug allocator overwrites freed blocks, glibc's perturbation those of OpenSSL (shares.md §8).
_ALLOCATOR = {"PYTHONMALLOC": "malloc_debug", "MALLOC_PERTURB_": "165"}


class SecretsClient:
    """Calls one secrets child. Every method raises ChildGone, ChildFailed and the refusals it names.

    Descriptors stay the caller's to close; a pipe's reader sees the end once the caller closed its write end
    too. A `line` operation raises SECRET-ENTRY-GIVEN-UP, SECRET-SCRIPT-IN-PRODUCTION, SECRET-NOT-A-TERMINAL,
    SECRET-TERMINAL-TOO-SMALL and SECRET-TERMINAL-GONE. A `heading` is public text above a dialog.
    """

    def __init__(self, child: ChildClient, mode: Mode) -> None:
        self._child = child
        self.mode = mode

    @classmethod
    def start(cls, mode: Mode) -> Self:
        """Start a hardened child whose allocator overwrites freed memory (residues minimised, not wiped)."""
        environment = {**_ALLOCATOR, "CEREMONY_MODE": mode.value}
        return cls(ChildClient.start(MODULE, environment, SECRET_REFUSALS), mode)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    @property
    def alive(self) -> bool:
        """Whether the child is still there, and with it what it holds."""
        return self._child.alive

    def close(self) -> None:
        """End the child, and with it everything it holds."""
        self._child.close()

    def kill(self) -> None:
        """Break it off, also out of a dialog in another thread, whose terminal is cleared and restored first."""
        self._child.terminate()

    def describe(self) -> Hardening:
        """Which hardening held in the child."""
        return Hardening.from_json(self.call("describe"))

    # People and PINs (scope "session").

    def enrol_code(self, person: str, line: Line, heading: str = "") -> None:
        """Take a new session code (typed twice at a terminal); raises SECRET-CODE-TOO-SHORT."""
        self.call_at(line, "enrol_code", {"person": person}, heading)

    def check_code(self, person: str, line: Line, heading: str = "") -> CodeVerdict:
        """Take and compare a session code; raises SECRET-CODE-LOCKED after five wrong ones in a row."""
        return CodeVerdict(self.call_at(line, "check_code", {"person": person}, heading)["verdict"])

    def read_pin(self, ref: str, line: Line, heading: str = "") -> None:
        """Take a PIN under this name; raises SECRET-PIN-UNUSABLE."""
        self.call_at(line, "read_pin", {"ref": ref}, heading)

    def choose_pin(self, ref: str, line: Line, heading: str = "") -> None:
        """Take a new PIN (typed twice at a terminal) under this name; raises SECRET-PIN-UNUSABLE."""
        self.call_at(line, "choose_pin", {"ref": ref}, heading)

    def draw_pin(self, ref: str) -> None:
        """Draw a random PIN of 32 characters under this name."""
        self.call("draw_pin", {"ref": ref})

    def show_pin(self, ref: str, line: Line, heading: str = "") -> None:
        """Show a PIN, in groups of four at a terminal; raises SECRET-NO-SUCH-PIN."""
        self.call_at(line, "show_pin", {"ref": ref}, heading)

    def pin_to(self, ref: str, fd: int) -> None:
        """Write a PIN (UTF-8) into a pipe; raises SECRET-NO-SUCH-PIN."""
        self.call("pin_to", {"ref": ref}, {"out": fd})

    def forget(self, ref: str) -> None:
        """Drop a PIN."""
        self.call("forget", {"ref": ref})

    # Backup (scope "backup").

    def draw_entropy(self, spec: BackupSpec, hsm_fd: int) -> EntropyDrawn:
        """Begin a backup: `spec.shape.token_bytes` token bytes from the pipe; commitments to record before dice.

        The token's commitment covers the first 32 bytes: ask the token for 32 and then for the rest, into the
        same pipe, and compare it with the token's own. Raises SECRET-PIPE-SHORT and SHARE-… for the shape.
        """
        return EntropyDrawn.from_json(self.call("draw_entropy", {"spec": spec.to_json()}, {"hsm": hsm_fd}))

    def add_dice(self, line: Line, heading: str = "") -> DiceAdded:
        """Take dice rolls; raises SECRET-DICE-UNUSABLE."""
        return DiceAdded.from_json(self.call_at(line, "add_dice", {}, heading))

    def make_shares(self) -> BackupBegun:
        """Make BK and split it; raises SECRET-DICE-UNUSABLE, SHARE-NO-IDENTIFIER-LEFT."""
        return BackupBegun.from_json(self.call("make_shares"))

    def begin_backup(self, spec: BackupSpec, hsm_fd: int, dice_line: Line | None = None) -> BackupBegun:
        """The three steps above at once, where commitments need not be recorded before dice are rolled."""
        self.draw_entropy(spec, hsm_fd)
        if dice_line is not None:
            self.add_dice(dice_line)
        return self.make_shares()

    def show_share(self, index: int, line: Line, heading: str = "") -> None:
        """Show one share (flat number) until Enter; a script gets its 33 words in one line."""
        self.call_at(line, "show_share", {"index": index}, heading)

    def print_share(
        self, index: int, fd: int, language: PrinterLanguage, head: tuple[str, ...], foot: tuple[str, ...]
    ) -> None:
        """Write one share as a page in a printer's language into a descriptor; raises PRINTER-CABLE-FAILED."""
        args = {"index": index, "language": language.value, "head": list(head), "foot": list(foot)}
        self.call("print_share", args, {"out": fd})

    def read_back_share(self, index: int, line: Line, heading: str = "") -> ShareCheck:
        """Take one share as written down; wrong places are exact, as the child holds the share itself."""
        return ShareCheck.from_json(self.call_at(line, "read_back_share", {"index": index}, heading))

    def prove(self) -> ShareProof:
        """Prove the shares read back; raises SHARE-NOT-ALL-READ-BACK, SHARE-PROOF-FAILED."""
        return ShareProof.from_json(self.call("prove"))

    # Wraps (scope "wraps", or within a backup).

    def throwaway_bk(self) -> None:
        """Make a backup key for a rehearsal (scope "wraps" only)."""
        self.call("throwaway_bk")

    def finish_readable_kek(self, kek_fd: int, kwp_part: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> bytes:
        """Route 2b: the L2 blob; the token's KEK comes by the pipe. Raises SECRET-PIPE-SHORT, WRAP-DEFECT."""
        args = _wrapping(kwp_part, wrapping_spki, oaep_hash)
        return bytes.fromhex(self.call("finish_readable_kek", args, {"kek": kek_fd})["blob"])

    def make_kek(self, token_random_fd: int) -> None:
        """Route 2c: make a KEK from 32 token bytes and the computer's own."""
        self.call("make_kek", fds={"hsm": token_random_fd})

    def kek_to(self, fd: int) -> None:
        """Write that KEK (32 bytes) into a pipe."""
        self.call("kek_to", fds={"out": fd})

    def finish_imported_kek(self, kwp_part: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> bytes:
        """Route 2c: the L2 blob; the KEK is dropped."""
        args = _wrapping(kwp_part, wrapping_spki, oaep_hash)
        return bytes.fromhex(self.call("finish_imported_kek", args)["blob"])

    def rewrap(
        self,
        kek_fd: int | None,
        wrapped: HostWrapped,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None,
        expect_check: bytes | None,
        target: RewrapTarget,
    ) -> bytes:
        """Route 4: unwrap, normalise to strict material, compare, wrap for the target (or under BK).

        A pair is proved by `expect_spki`, an AES or HMAC key by `expect_check`; a key that is not is refused.
        `kek_fd` None uses the KEK of `make_kek`, or for `to-pair` the pair of `host_pair`. Raises WRAP-DEFECT.
        """
        args = {
            "wrapped": wrapped.to_json(),
            "algorithm": algorithm.value,
            "expect_spki": _hex(expect_spki),
            "expect_check": _hex(expect_check),
            "target": target.to_json(),
        }
        return bytes.fromhex(self.call("rewrap", args, {} if kek_fd is None else {"kek": kek_fd})["blob"])

    def host_pair(self) -> bytes:
        """The public half (SPKI DER) of a pair that the child keeps to its end, for `rewrap` (`to-pair`)."""
        return bytes.fromhex(self.call("host_pair")["spki"])

    def transport_pair(self) -> TransportPair:
        """An RSA-4096 pair whose private half is under BK (takes a second or more)."""
        return TransportPair.from_json(self.call("transport_pair"))

    # With a backup key, wherever it came from.

    def bk_to(self, fd: int) -> None:
        """Write BK (32 bytes) into a pipe; raises SECRET-NOT-BEGUN."""
        self.call("bk_to", fds={"out": fd})

    def head_mac(self, head: bytes) -> bytes:
        """HMAC-SHA256 over a package's head under HKDF-SHA256(BK, "package head v1"), 32 bytes."""
        return bytes.fromhex(self.call("head_mac", {"head": head.hex()})["mac"])

    def open_package(
        self,
        packed: PackedKey,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None = None,
        expect_check: bytes | None = None,
    ) -> PackageCheck:
        """Open a package with BK as restored from shares (backup: only after `prove`) and compare.

        Raises SECRET-NOT-BEGUN, WRAP-PACKAGE-DOES-NOT-OPEN, WRAP-DEFECT.
        """
        args = _package(packed, algorithm, expect_spki, expect_check)
        return PackageCheck.from_json(self.call("open_package", args))

    # Recovery (scope "recovery").

    def begin_recovery(self, spec: RecoverySpec) -> None:
        """Say what is known of the share set."""
        self.call("begin_recovery", {"spec": spec.to_json()})

    def read_share(self, line: Line, heading: str = "") -> ShareCheck:
        """Take one more share; kept only where the verdict is RIGHT."""
        return ShareCheck.from_json(self.call_at(line, "read_share", {}, heading))

    def drop_share(self, group: int, member: int) -> None:
        """Take a share out again (both from 0)."""
        self.call("drop_share", {"group": group, "member": member})

    def progress(self) -> Progress:
        """How many shares are there and needed."""
        return Progress.from_json(self.call("progress"))

    def combine(self) -> bytes:
        """Restore BK; its check value (CMAC of a zero block, 16 bytes).

        Raises SHARE-NOT-ENOUGH, SHARE-SET-DISAGREES, SHARE-TOO-MANY-SUBSETS, SHARE-SET-DOES-NOT-COMBINE.
        """
        return bytes.fromhex(self.call("combine")["bk_check"])

    def check_head(self, head: bytes, mac: bytes) -> HeadVerdict:
        """Whether a package's head is authentic under BK."""
        return HeadVerdict(self.call("check_head", {"head": head.hex(), "mac": mac.hex()})["verdict"])

    def material_to(
        self,
        fd: int,
        packed: PackedKey,
        algorithm: KeyAlgorithm,
        expect_spki: bytes | None = None,
        expect_check: bytes | None = None,
    ) -> None:
        """Write the key (PKCS#8 DER or raw) into a pipe, once it is what was expected; raises WRAP-…."""
        self.call("material_to", _package(packed, algorithm, expect_spki, expect_check), {"out": fd})

    def write_material_file(
        self,
        fd: int,
        packed: PackedKey,
        algorithm: KeyAlgorithm,
        written: MaterialFormat,
        expect_spki: bytes | None = None,
        expect_check: bytes | None = None,
    ) -> None:
        """Write the key into an open file and flush it to the medium; the consent is the caller's matter."""
        args = {**_package(packed, algorithm, expect_spki, expect_check), "format": written.value}
        self.call("write_material_file", args, {"out": fd})

    def call(
        self, op: str, args: Mapping[str, Any] | None = None, fds: Mapping[str, int] | None = None
    ) -> dict[str, Any]:
        """One operation by name, with its descriptors by name; for the clients of single scopes."""
        named = fds or {}
        return self._child.call(op, {**(args or {}), "fds": list(named)}, list(named.values()))

    def call_at(self, line: Line, op: str, args: Mapping[str, Any], heading: str) -> dict[str, Any]:
        """One operation that meets a person at a line."""
        with cleared_at_death(line.fd) if line.kind is LineKind.TTY else contextlib.nullcontext():
            return self.call(op, {**args, "heading": heading, "line_kind": line.kind.value}, {"line": line.fd})


def _hex(raw: bytes | None) -> str | None:
    return None if raw is None else raw.hex()


def _wrapping(kwp_part: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> dict[str, Any]:
    return {
        "kwp_part": kwp_part.hex(),
        "wrapping_spki": wrapping_spki.hex(),
        "oaep_hash": oaep_hash.value,
    }


def _package(
    packed: PackedKey, algorithm: KeyAlgorithm, expect_spki: bytes | None, expect_check: bytes | None
) -> dict[str, Any]:
    return {
        "packed": packed.to_json(),
        "algorithm": algorithm.value,
        "expect_spki": _hex(expect_spki),
        "expect_check": _hex(expect_check),
    }
