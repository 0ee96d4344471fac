"""From a package and typed shares back to a key, by the engine on real devices."""

from __future__ import annotations

import base64
import hashlib
import os
import signal
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_pem_private_key,
)

from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.journal.entries import Body, Done, Intended, Opened, Recorded, Refused, Rewound, Settled
from ceremony_app.core.keys.checkvalues import check_method, on_host
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.acts.recovery import Into
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.prompts import Choose
from ceremony_app.core.script.recovery import OtherMode, PackageAbsurd, PeopleUnfit, TranscriptOfAnother
from ceremony_app.core.script.state import State, fold
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.package import Package, PackageHead, build_package
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.wrapping import oaep
from ceremony_app.core.wrapping.forms import OaepHash, Route
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.secrets.scopes import head_mac
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.recovery import (
    PeopleNeeded,
    RecoveryWanted,
    Reference,
    ScriptedRecovery,
    SharesFromFilesInProduction,
    open_recovery,
    prepare,
)
from ceremony_app.flow.refusals import BindingNeeded, CeremonyFinished, FolderOtherPlan
from ceremony_app.resources import resource
from ceremony_app.verify.report import Outcome
from ceremony_app.verify.verifier import verify
from tests.core.shares.material import TWO_OF_THREE, make, with_word

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


@pytest.fixture
def recover(tmp_path: Path) -> Callable[..., Run]:
    """Runs a recovery with shares in files, and leaves its folder to look at."""

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


# Before anybody comes in


@pytest.mark.parametrize("asked", [Mode.PRODUCTION])
def test_a_drills_package_is_refused_in_production(tmp_path: Path, asked: Mode) -> None:
    with pytest.raises(OtherMode):
        prepare(RecoveryWanted(tmp_path / "r", build_package(aes()), Into.FILE, mode=asked), TODAY)


def test_a_productions_package_is_refused_in_a_drill(tmp_path: Path) -> None:
    package = build_package(Backup.made(Mode.PRODUCTION).package(KeyAlgorithm.AES_256, AES))
    people = b'format = 1\nmode = "drill"\n' + PEOPLE
    with pytest.raises(OtherMode):
        prepare(RecoveryWanted(tmp_path / "r", package, Into.FILE, people=people), TODAY)
    people = b"format = 1\n" + PEOPLE
    with pytest.raises(OtherMode):
        prepare(RecoveryWanted(tmp_path / "r", package, Into.FILE, people=people, mode=Mode.DRILL), TODAY)


def test_production_takes_no_shares_from_files_and_wants_people(tmp_path: Path) -> None:
    package = build_package(Backup.made(Mode.PRODUCTION).package(KeyAlgorithm.AES_256, AES))
    with pytest.raises(PeopleNeeded):
        prepare(RecoveryWanted(tmp_path / "r", package, Into.FILE), TODAY)
    wanted = RecoveryWanted(
        tmp_path / "r", package, Into.FILE, people=b"format = 1\n" + PEOPLE, shares=(tmp_path / "share",)
    )
    with pytest.raises(SharesFromFilesInProduction):
        prepare(wanted, TODAY)


@pytest.mark.parametrize(
    "changed",
    [
        {"iteration_exponent": 15},
        {"iteration_exponent": -1},
        {"identifier": 1 << 15},
        {"identifier": 1},
        {"key": "../../key"},
        {"ceremony": "a ceremony"},
        {"check_value": "00" * 16},
        {"check_value": ""},
        {"check_value": "no hex"},
        {"public_key": "AAAA"},
    ],
    ids=str,
)
def test_an_absurd_head_is_refused_before_anything_is_computed(tmp_path: Path, changed: dict[str, Any]) -> None:
    package = aes()
    head = PackageHead(**{**package.head.model_dump(), **changed})
    wanted = RecoveryWanted(tmp_path / "r", build_package(replace(package, head=head)), Into.FILE)
    with pytest.raises(PackageAbsurd):
        prepare(wanted, TODAY)
    assert not (tmp_path / "r").exists()


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"ceremony": "another"}, "another ceremony"),
        ({"mode": Mode.PRODUCTION}, "drill"),
        ({"identifier": 17000}, "no committed share set"),
        ({"exponent": 0}, "exponent"),
        ({"sha256": "0" * 64}, "SHA-256"),
    ],
    ids=str,
)
def test_a_transcript_of_another_package_is_refused(tmp_path: Path, changed: dict[str, Any], why: str) -> None:
    data = build_package(aes())
    wanted = RecoveryWanted(tmp_path / "r", data, Into.FILE, drill().reference(data, **changed))
    with pytest.raises(TranscriptOfAnother, match=why):
        prepare(wanted, TODAY)


PEOPLE = b"""
[[people]]
id = "ada"
name = "Ada \\"the\\" \\\\ first"
organisation = "IT"
roles = ["administrator"]

[[people]]
id = "cleo"
name = "Cleo"
organisation = "Law"
roles = ["custodian"]
"""


@pytest.mark.parametrize(
    "people",
    [
        b"format = 1\npeople = []\n",
        b"format = 1\npin = 1234\n" + PEOPLE,
        b"format = 1\n" + PEOPLE.replace(b'"cleo"', b'"ada"'),
        b"format = 1\n" + PEOPLE.replace(b"administrator", b"witness"),
        b"format = 1\n" + PEOPLE.replace(b"custodian", b"administrator"),
        b"format = 1\n" + PEOPLE + b'alternate_for = "nobody"\n',
    ],
    ids=range(6),
)
def test_people_who_cannot_hold_a_recovery_are_refused(tmp_path: Path, people: bytes) -> None:
    with pytest.raises(PeopleUnfit):
        prepare(RecoveryWanted(tmp_path / "r", build_package(aes()), Into.FILE, people=people), TODAY)


def test_the_plan_names_what_is_restored_and_holds_people_only(tmp_path: Path) -> None:
    data = build_package(aes())
    wanted = RecoveryWanted(tmp_path / "r", data, Into.FILE, drill().reference(data), b"format = 1\n" + PEOPLE)
    plan = prepare(wanted, TODAY).plan
    assert [one.name for one in plan.people] == ['Ada "the" \\ first', "Cleo"]
    assert hashlib.sha256(data).hexdigest() in plan.purpose
    assert (plan.keys, plan.backups, plan.targets, plan.mode) == ((), (), (), Mode.DRILL)


def test_production_into_a_token_needs_a_binding(tmp_path: Path) -> None:
    package = build_package(Backup.made(Mode.PRODUCTION).package(KeyAlgorithm.AES_256, AES))
    prepared = prepare(RecoveryWanted(tmp_path / "r", package, Into.TOKEN, people=b"format = 1\n" + PEOPLE), TODAY)
    face = ScriptedRecovery(prepared, Nobody(), Faults())
    with pytest.raises(BindingNeeded):
        open_recovery(prepared, face, "people", SystemClock(), verifier, Faults())


# Shares and packages that are not right


def swapped(words: Words) -> Words:
    return (*words[:16], words[17], words[16], *words[18:])


def foreign() -> Words:
    return Backup.made().shares[1]


def of_production() -> Words:
    return Backup.made(Mode.PRODUCTION).shares[1]


def forged() -> Words:
    return split(os.urandom(32), drill().parameters, os.urandom)[1]


def test_every_kind_of_wrong_share_is_named(recover: Callable[..., Run]) -> None:
    package, shares = aes(), drill().shares
    brought = (
        shares[0],
        with_word(shares[1], 9),
        swapped(shares[1]),
        foreign(),
        of_production(),
        forged(),
        shares[0],
        shares[2],
    )
    run = recover(
        package,
        brought,
        reference=drill().reference(build_package(package)),
        people=Stubborn,
        meddle=lambda engine: cut_before(engine, Intended, "write-material"),
    )
    told = [one.outcome for one in run.bodies(Done) if one.operation == "type-share"]
    assert [(one["verdict"], one["which"]) for one in told] == [
        ("right", "share 1 of 3"),
        ("wrong-words", ""),
        ("wrong-words", ""),
        ("other-set", "share 2"),
        ("other-mode", "share 2"),
        ("not-the-committed", "share 2 of 3"),
        ("already-given", "share 1 of 3"),
        ("right", "share 3 of 3"),
    ]
    assert told[1]["places"] == [9]
    typed = run.state.last(facts.SharesTyped)
    assert typed is not None and typed.shares == ("share 1 of 3", "share 3 of 3")


def test_a_share_that_is_given_up_is_named_in_the_refusal(recover: Callable[..., Run]) -> None:
    run = recover(aes(), (drill().shares[0], foreign()))
    (refused,) = run.bodies(Refused)
    assert refused.code == "RECOVER-SHARE-NOT-ACCEPTED"
    assert (refused.parts["number"], refused.parts["verdict"]) == ("Number 2", "other-set")
    assert not (run.folder / "restored").exists()


def test_too_few_shares_end_in_a_record_that_says_aborted(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares[:1], people=ScriptedRecovery)
    assert run.ending is Ending.ABORTED
    (refused,) = run.bodies(Refused)
    assert (refused.code, refused.parts["missing"]) == ("RECOVER-SHARES-MISSING", "1 more of them")
    assert (run.folder / "documents" / "transcript.pdf").exists()
    with pytest.raises(CeremonyFinished):
        recover(aes(), drill().shares[:2])
    with pytest.raises(FolderOtherPlan):
        recover(drill().package(KeyAlgorithm.AES_256, os.urandom(32)), drill().shares[:2])


def test_without_a_transcript_the_other_shares_tell_a_forged_one(recover: Callable[..., Run]) -> None:
    run = recover(aes(), (drill().shares[0], forged(), drill().shares[2]))
    assert run.codes == ["SHARE-SET-DISAGREES"]


def test_a_changed_head_is_found_out(recover: Callable[..., Run]) -> None:
    package = aes()
    head = package.head.model_copy(update={"regions": ("there",)})
    assert recover(replace(package, head=head), drill().shares[:2]).codes == ["RECOVER-HEAD-NOT-AUTHENTIC"]


def test_changed_wrapped_bytes_do_not_open(recover: Callable[..., Run]) -> None:
    package = aes()
    wrapped = bytes((package.wrapped[0] ^ 1, *package.wrapped[1:]))
    run = recover(replace(package, wrapped=wrapped), drill().shares[:2])
    assert run.codes == ["WRAP-PACKAGE-DOES-NOT-OPEN"]
    assert not (run.folder / "restored").exists()
    assert run.state.last(facts.KeyRestored) is None


def test_another_key_in_the_package_is_not_restored(recover: Callable[..., Run]) -> None:
    other = keywrap.aes_key_wrap_with_padding(drill().key, os.urandom(32))
    run = recover(replace(aes(), wrapped=other), drill().shares[:2])
    assert run.codes == ["RECOVER-KEY-DIFFERS"]
    assert not (run.folder / "restored").exists()


def test_nothing_is_written_without_two_peoples_consent(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares[:2], faults=("refuse=restore",))
    assert run.codes == ["RECOVER-FILE-NOT-CONSENTED"]
    assert not (run.folder / "restored").exists()


def test_a_file_that_is_there_is_not_overwritten(recover: Callable[..., Run]) -> None:
    def meddle(engine: Engine) -> None:
        folder = engine.journal._folder / "restored"
        folder.mkdir()
        (folder / "key.raw").write_bytes(b"older")

    run = recover(aes(), drill().shares[:2], meddle=meddle)
    assert run.codes == ["MEDIA-EXISTS"]
    assert (run.folder / "restored" / "key.raw").read_bytes() == b"older"
    assert run.state.last(facts.KeyRestored) is None


# The key comes back


def test_a_key_comes_back_into_a_file(recover: Callable[..., Run]) -> None:
    der = pkcs8(drill_key(2048))
    package = drill().package(KeyAlgorithm.RSA_2048, der)
    run = recover(package, drill().shares[1:], reference=drill().reference(build_package(package)))
    assert run.ending is Ending.COMPLETE
    path = run.folder / run.restored.path
    restored = load_der_private_key(path.read_bytes(), None)
    assert isinstance(restored, rsa.RSAPrivateKey)
    assert restored.private_numbers() == drill_key(2048).private_numbers()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    typed = run.state.last(facts.SharesTyped)
    assert typed is not None
    assert (typed.shares, typed.commitments) == (("share 2 of 3", "share 3 of 3"), "matched")
    # The record is whole though nobody signed it, and holds neither the key nor its hash.
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED
    journal = (run.folder / "journal.jsonl").read_text()
    assert hashlib.sha256(path.read_bytes()).hexdigest() not in journal
    for words in drill().shares:
        assert " ".join(words[4:]) not in journal


def in_token(run: Run) -> list[str]:
    """Ids of the keys that the last inventory saw."""
    taken = run.state.all(facts.InventoryTaken)[-1]
    return sorted({one.id for one in taken.objects if one.key_type})


def test_a_key_comes_back_into_a_token(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares, Into.TOKEN)
    made = run.restored.made
    assert run.ending is Ending.COMPLETE and made is not None
    assert made.check_value == on_host(KeyAlgorithm.AES_256, AES).hex()
    assert {one.name: one.actual for one in made.attributes}["CKA_EXTRACTABLE"] == "false"
    assert "unwrapped in the token" in run.restored.compared
    own = run.state.last(facts.CeremonyKeyMade)
    assert own is not None
    assert in_token(run) == sorted((made.key_id, own.key.key_id))
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_a_transported_key_comes_back_into_a_token(recover: Callable[..., Run]) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    package = drill().package(KeyAlgorithm.EC_P256, pkcs8(key))
    carrier, inner = drill_key(4096), os.urandom(32)
    package = replace(
        package,
        wrapped=keywrap.aes_key_wrap_with_padding(drill().key, pkcs8(carrier)),
        transported=oaep.encrypt(public(carrier), OaepHash.SHA256, inner)
        + keywrap.aes_key_wrap_with_padding(inner, pkcs8(key)),
    )
    run = recover(
        package, drill().shares[:2], Into.TOKEN, meddle=lambda engine: cut_before(engine, Done, "end-recovery")
    )
    assert run.restored.made is not None and bytes.fromhex(run.restored.made.spki) == public(key)
    assert "entered into the token" in run.restored.compared


# Interruptions


def cut_before(engine: Engine, kind: type[Body], what: str) -> None:
    """A power cut in the moment before this entry is written; everything up to there was done."""
    append = engine.journal.append

    def write(body: Body) -> Entry:
        if isinstance(body, kind) and what in (getattr(body, "operation", ""), getattr(body, "fact", "")):
            raise Killed
        return append(body)

    engine.journal.append = write  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("into", "kind", "what", "settled"),
    [
        (Into.TOKEN, Done, "restore-key", 1),
        (Into.FILE, Done, "write-material", 1),
        (Into.FILE, Done, "type-share", 0),
    ],
)
def test_after_a_power_cut_the_shares_are_typed_again(
    recover: Callable[..., Run], into: Into, kind: type[Body], what: str, settled: int
) -> None:
    first = recover(aes(), drill().shares[:2], into, meddle=lambda engine: cut_before(engine, kind, what))
    assert first.ending is None
    before = len([one for one in first.bodies(Done) if one.operation == "type-share"])
    end: Callable[[Engine], None] = lambda engine: cut_before(engine, Done, "end-recovery")
    again = recover(aes(), drill().shares[:2], into, meddle=(lambda _engine: None) if settled else end)
    assert again.codes == []
    typed = [one for one in again.bodies(Done) if one.operation == "type-share"]
    assert len(typed) == before + 2
    assert len(again.bodies(Settled)) == settled
    if into is Into.TOKEN:
        made, own = again.restored.made, again.state.last(facts.CeremonyKeyMade)
        assert made is not None and own is not None
        assert in_token(again) == sorted((made.key_id, own.key.key_id))
    else:
        assert (again.folder / again.restored.path).read_bytes() == AES
    if settled:
        assert verify(again.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_a_dead_secrets_child_means_typing_again_in_the_same_run(recover: Callable[..., Run]) -> None:
    def meddle(engine: Engine) -> None:
        killed: list[int] = []

        def watch(entry: Entry) -> None:
            if isinstance(entry.body, Recorded) and entry.body.fact == "shares-typed" and not killed:
                killed.append(engine.room._desk.scopes["recovery"].client.pid)  # type: ignore[attr-defined]
                os.kill(killed[0], signal.SIGKILL)

        engine.journal.watch = watch
        cut_before(engine, Done, "end-recovery")

    run = recover(aes(), drill().shares[:2], meddle=meddle)
    assert "secret-scope-lost" in {one.cause.value for one in run.bodies(Rewound)}
    assert (run.folder / run.restored.path).read_bytes() == AES
