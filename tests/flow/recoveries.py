"""Made-up backups for the tests of recoveries, and a run of one by scripted people."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_pem_private_key,
)

from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.journal.entries import Body, Opened, Recorded
from ceremony_app.core.keys.checkvalues import check_method, on_host
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.prompts import Choose
from ceremony_app.core.script.recovery_job import Into, Reference
from ceremony_app.core.script.state import State, fold
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.package import Package, PackageHead, build_package
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.secrets.scopes import head_mac
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.recovery import (
    RecoveryWanted,
    ScriptedRecovery,
    open_recovery,
    prepare,
)
from ceremony_app.resources import resource
from tests.core.shares.material import TWO_OF_THREE, make

TODAY = date(2026, 11, 23)
SALT = bytes(range(16))
CEREMONY = "made-up-01234567"
Words = tuple[str, ...]


class Killed(BaseException):
    """Stands for a power cut: nothing in the program handles it."""


class Nobody:
    """Watches the scripted people, and remembers what was refused."""

    def __init__(self) -> None:
        self.codes: list[str] = []

    def began(self, *_: Any) -> None: ...

    def refused(self, refusal: Refusal) -> None:
        self.codes.append(refusal.code)

    def refuse(self, *_: Any) -> None: ...

    def recorded(self, *_: Any) -> None: ...

    def progress(self, *_: Any) -> None: ...


class Stubborn(ScriptedRecovery):
    """People who bring the next share when one was not accepted."""

    def _choice(self, prompt: Choose) -> str:
        return "again" if prompt.text.id == "recover.share-wrong" else super()._choice(prompt)


class Pausing(ScriptedRecovery):
    """People who pause at the first refusal, so that a test need not wait for a transcript."""

    def _choice(self, prompt: Choose) -> str:
        return "pause" if prompt.text.id == "engine.refused" else super()._choice(prompt)


@dataclass(frozen=True)
class Backup:
    """A share set and what is under its backup key."""

    parameters: SetParameters
    shares: tuple[Words, ...]
    key: bytes

    @classmethod
    def made(cls, mode: Mode = Mode.DRILL) -> Backup:
        return cls(*make(TWO_OF_THREE, mode))

    def head(self, algorithm: KeyAlgorithm, material: bytes) -> PackageHead:
        method = check_method(algorithm)
        pair = None if algorithm.is_symmetric else load_der_private_key(material, None)
        return PackageHead(
            algorithm=algorithm,
            ceremony=CEREMONY,
            check_method=method.value if method else "",
            check_value=on_host(algorithm, material).hex() if method else "",
            extendable=1,
            group_threshold=1,
            groups=((2, 3),),
            identifier=self.parameters.identifier,
            iteration_exponent=1,
            key="key",
            mode=self.parameters.mode,
            public_key=base64.b64encode(public(pair)).decode() if pair else "",
            regions=("here",),
            route=Route.BACKUP_KWP,
            usage=KeyUsage.ENCRYPT_DECRYPT if algorithm is KeyAlgorithm.AES_256 else KeyUsage.SIGN_VERIFY,
        )

    def package(self, algorithm: KeyAlgorithm, material: bytes) -> Package:
        head = self.head(algorithm, material)
        wrapped = keywrap.aes_key_wrap_with_padding(self.key, material)
        return Package(head=head, head_mac=head_mac(self.key, head.canonical()), wrapped=wrapped, transported=None)

    def reference(self, package: bytes, **changed: Any) -> Reference:
        """What a transcript would say of this set and this package."""
        told: dict[str, Any] = {
            "ceremony": CEREMONY,
            "mode": self.parameters.mode,
            "identifier": self.parameters.identifier,
            "exponent": 1,
            "sha256": hashlib.sha256(package).hexdigest(),
        } | changed
        made = out.BackupBegun(
            identifier=told["identifier"],
            id_words=("a", "b"),
            iteration_exponent=told["exponent"],
            salt=SALT.hex(),
            commitments=tuple(commit(SALT, words).hex() for words in self.shares),
            check_value=on_host(KeyAlgorithm.AES_256, self.key).hex(),
            token_commitment="",
            computer_commitment="",
            dice_commitment="",
            dice_rolls=0,
        )
        packages = (out.FileRead(name="key", sha256=told["sha256"], length=len(package)),)
        recorded = (
            facts.ShareSetMade(policy="board", backup=made),
            facts.SetCommitted(policy="board", identifier=told["identifier"], packages=packages),
        )
        bodies: list[Body] = [
            Opened(
                format=1,
                ceremony=told["ceremony"],
                title="Made up",
                mode=told["mode"],
                script="ceremony",
                plan_sha256="",
                binding_sha256="",
                program_sha256="",
                program_version="",
                nonce="",
                people="scripted",
            ),
            *(Recorded(effect="7.1/1/1", digest="", fact=one.kind, value=one.to_json()) for one in recorded),
        ]
        entries: list[Entry] = []
        for number, body in enumerate(bodies, start=1):
            entries.append(seal(number, "2026-11-23T10:00:00Z", body, entries[-1].hash if entries else GENESIS))
        journal = b"".join(entry.line() for entry in entries)
        plan = resource("plans/aes-aws.toml").read_bytes()
        return Reference(journal, plan, hashlib.sha256(journal).hexdigest(), "consistent-not-anchored")


@cache
def drill() -> Backup:
    return Backup.made()


AES = os.urandom(32)


def aes() -> Package:
    return drill().package(KeyAlgorithm.AES_256, AES)


def pkcs8(key: Any) -> bytes:
    return bytes(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))


def public(key: Any) -> bytes:
    return bytes(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def drill_key(bits: int) -> rsa.RSAPrivateKey:
    key = load_pem_private_key(resource(f"drill/rsa-{bits}.private.pem").read_bytes(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


def verifier(_folder: Path, _certificate: str) -> VerifiedRead:
    """The tests that want the verifier's word ask it themselves."""
    return VerifiedRead(outcome="not asked", checks=())


@dataclass
class Run:
    """A recovery after a run of the engine."""

    folder: Path
    ending: Ending | None
    codes: list[str]

    @property
    def entries(self) -> list[Entry]:
        return parse_journal((self.folder / "journal.jsonl").read_bytes())[0]

    @property
    def state(self) -> State:
        return fold(self.entries)

    def bodies(self, kind: type[Body]) -> list[Any]:
        return [entry.body for entry in self.entries if isinstance(entry.body, kind)]

    @property
    def restored(self) -> facts.KeyRestored:
        found = self.state.last(facts.KeyRestored)
        assert found is not None
        return found


def runner(tmp_path: Path) -> Callable[..., Run]:
    """What runs a recovery with shares in files, and leaves its folder to look at."""

    def run(
        package: Package,
        shares: tuple[Words, ...],
        into: Into = Into.FILE,
        *,
        faults: tuple[str, ...] = (),
        meddle: Callable[[Engine], None] = lambda _engine: None,
        people: type[ScriptedRecovery] = Pausing,
        reference: Reference | None = None,
    ) -> Run:
        files = []
        for number, words in enumerate(shares):
            path = tmp_path / f"share-{number}"
            path.write_text(" ".join(words) + "\n")
            files.append(path)
        folder = tmp_path / "recovery"
        wanted = RecoveryWanted(folder, build_package(package), into, reference, shares=tuple(files))
        prepared = prepare(wanted, TODAY)
        nobody, planned = Nobody(), Faults.parse(faults)
        face = people(prepared, nobody, planned)
        engine = open_recovery(prepared, face, "scripted", SystemClock(), verifier, planned)
        meddle(engine)
        ending = None
        try:
            ending = engine.run()
        except Killed:
            pass
        finally:
            engine.journal.close()
        return Run(folder, ending, nobody.codes)

    return run


def cut_before(engine: Engine, kind: type[Body], what: str) -> None:
    """A power cut in the moment before this entry is written; everything up to there was done."""
    append = engine.journal.append

    def write(body: Body) -> Entry:
        if isinstance(body, kind) and what in (getattr(body, "operation", ""), getattr(body, "fact", "")):
            raise Killed
        return append(body)

    engine.journal.append = write  # type: ignore[method-assign]
