"""A whole ceremony without devices: the real steps are driven, people and devices answer from tables here.

Everything is deterministic but the ECDSA signatures. What is told: a mixed drill with a resume, a refused attempt, a
voided share set, two deviations (one defers a target), an alternate, and one wrapping key without a second channel.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from ceremony_app.core.evidence.values import Evidence, LogVerdict
from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import GENESIS, Entry, seal
from ceremony_app.core.keys.checkvalues import check_method
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import prompts as pr
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.compile import deviation_script, reentry_script, script, seal_script, stop_script
from ceremony_app.core.script.device_limits import device_limits
from ceremony_app.core.script.effects import Ask, Do, EffectKind, Pick, Proof, Record, Who, digest
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.handed_over import built_files, handover_read
from ceremony_app.core.script.pin_operations import ReadPinState
from ceremony_app.core.script.restore_test import (
    OpenSecondToken,
    RestoredInTest,
    RestoreInSecondToken,
    RestoreTestRead,
    SecondTokenRead,
)
from ceremony_app.core.script.state import State, extend
from ceremony_app.core.script.token_seen import DescribeToken
from ceremony_app.core.shares.header import set_words
from ceremony_app.core.shares.package import Package, PackageHead, build_package
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.core.targets.registry import needs
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route, WrapForm
from ceremony_app.devices.drill_keys import drill_keys, drill_pems
from ceremony_app.devices.host.program import ProgramDigest, program_digest
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.documents.certificates import self_signed
from ceremony_app.documents.signing import sign_transcript
from ceremony_app.documents.transcript import build_transcript
from ceremony_app.resources import resource
from tests.core.script.probed import PROBES
from tests.flow.fake_pins import ALL_WELL

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BINDING = b"""format = 1
module = "/usr/lib/softhsm/libsofthsm2.so"
token_serial = "c5f1d2a09b3e4477"
token_label = "drill"
"""
SECOND_SERIAL = "5ec0d1"
SECOND = f"""
[second]
module = "/usr/lib/other/libtoy.so"
token_serial = "{SECOND_SERIAL}"
token_label = "second"
""".encode()
VERSION = "0.1.0"


def hashed(*parts: object) -> str:
    """A stand-in for any hash or random value: deterministic, 64 hex digits."""
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()


@cache
def program() -> ProgramDigest:
    """This very program: what a transcript is built again with."""
    return program_digest()


class SoftwareKey:
    """A P-384 key that plays the ceremony key of the token."""

    def __init__(self, seed: int = 7) -> None:
        self.private = ec.derive_private_key(int(hashed("ceremony key", seed), 16), ec.SECP384R1())

    @property
    def spki(self) -> bytes:
        return public_der(self.private.public_key())

    def sign(self, digest_384: bytes) -> bytes:
        return self.private.sign(digest_384, ec.ECDSA(Prehashed(hashes.SHA384())))


def public_der(key: Any) -> bytes:
    return bytes(key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo))


@cache
def rsa_spki(bits: int) -> bytes:
    """The fixed drill key of that size."""
    return public_der(serialization.load_pem_public_key(resource(f"drill/rsa-{bits}.public.pem").read_bytes()))


@cache
def own_pem(bits: int) -> bytes:
    """A public key that no simulated cloud has."""
    key = rsa.generate_private_key(65537, bits).public_key()
    return key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


@dataclass
class Sample:
    """A ceremony being written down."""

    plan_bytes: bytes
    binding_bytes: bytes = BINDING
    key: SoftwareKey = field(default_factory=SoftwareKey)
    entries: list[Entry] = field(default_factory=list)
    state: State = field(default_factory=State)
    store: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    """Everything else in the folder, by relative path."""
    people_kind: str = "scripted"
    verdict: str = "consistent-not-anchored"
    """What the verifier says in the seal."""
    chosen: dict[str, str] = field(default_factory=dict)
    """Options by text id, where the default is not what is wanted."""
    lie: Callable[[Any, Any], Any] = lambda _operation, outcome: outcome
    """What the program writes of an operation's outcome; a program may lie from the start."""
    transcript: bytes = b""
    _now: datetime = START
    _objects: list[out.TokenObject] = field(default_factory=list)
    _program: str = field(default_factory=lambda: program().sha256)

    def __post_init__(self) -> None:
        loaded = load_plan(self.plan_bytes).plan
        assert loaded is not None
        self.plan: Plan = loaded
        self.ceremony = Ceremony(self.plan, hashlib.sha256(self.plan_bytes).hexdigest(), self.state)
        self.files |= {"plan.toml": self.plan_bytes, "binding.toml": self.binding_bytes}
        self.put(
            je.Opened(
                format=1,
                ceremony=f"{self.plan.id}-20261123",
                title=self.plan.title,
                mode=self.plan.mode,
                script="ceremony",
                plan_sha256=self.ceremony.plan_sha256,
                binding_sha256=hashlib.sha256(self.binding_bytes).hexdigest(),
                program_sha256=self._program,
                program_version=VERSION,
                nonce=hashed("nonce")[:32],
                people=self.people_kind,
            )
        )

    @property
    def journal(self) -> bytes:
        return b"".join(entry.line() for entry in self.entries)

    @property
    def certificate(self) -> bytes | None:
        made = self.state.last(facts.CeremonyKeyMade)
        return self.store[made.key.certificate_sha256] if made else None

    def put(self, body: je.Body, *, seconds: int = 7) -> Entry:
        """Seal the next entry."""
        self._now += timedelta(seconds=seconds)
        at = self._now.strftime("%Y-%m-%dT%H:%M:%SZ")
        previous = self.entries[-1].hash if self.entries else GENESIS
        entry = seal(len(self.entries) + 1, at, body, previous)
        self.entries.append(entry)
        extend(self.state, [entry])
        return entry

    def run(self, step: Step, *, stop_after: Callable[[Any], bool] | None = None) -> None:
        """Drive a step to its end (or up to an effect); its effects go to the journal as the engine writes them."""
        attempt = self.state.attempt(step.id)
        self.put(je.StepBegan(act=step.act, step=step.id, attempt=attempt, name=step.name, subject=step.subject))
        generator, feed, ordinal = step.run(self.ceremony), None, 0
        while True:
            try:
                effect = generator.send(feed)
            except StopIteration:
                break
            ordinal += 1
            name, mark = f"{step.id}/{attempt}/{ordinal}", digest(effect)
            if stop_after is not None and stop_after(effect):
                return
            if isinstance(effect, Ask):
                answer = self.answer(effect.prompt).to_json()
                by = self.actors(effect.who)
                if isinstance(effect.prompt, pr.Initials):
                    by = tuple(je.ActedBy(person=one, mark=je.Mark.CODE) for one in effect.prompt.persons)
                    for one in by:
                        self.put(je.AnsweredInPart(effect=name, digest=mark, prompt=effect.prompt.kind, by=one))
                self.put(je.Answered(effect=name, digest=mark, prompt=effect.prompt.kind, answer=answer, by=by))
                feed = answer
            elif isinstance(effect, Do):
                operation = effect.operation
                irreversible = operation.effect is EffectKind.IRREVERSIBLE
                if irreversible:
                    arguments = operation.to_json()
                    self.put(je.Intended(effect=name, digest=mark, operation=operation.kind, arguments=arguments))
                feed = self.lie(operation, self.outcome(operation)).to_json()
                self.put(je.Done(effect=name, digest=mark, operation=operation.kind, outcome=feed), seconds=2)
                if irreversible:
                    self.checkpoint()
            else:
                assert isinstance(effect, Record)
                fact = effect.fact
                self.put(je.Recorded(effect=name, digest=mark, fact=fact.kind, value=fact.to_json()), seconds=0)
                feed = None
        self.put(je.StepEnded(step=step.id, attempt=attempt), seconds=1)
        self.checkpoint()

    def checkpoint(self) -> None:
        """Sign the head, once there is a key and until it is destroyed."""
        made = self.state.last(facts.CeremonyKeyMade)
        gone = {fact.key_id for fact in self.state.all(facts.ObjectDestroyed)}
        if made is None or made.key.key_id in gone:
            return
        head = self.entries[-1].hash
        signed = self.key.sign(hashlib.sha384(b"ceremony checkpoint v1\n" + head.encode()).digest())
        self.put(je.Checkpoint(covers=len(self.entries), head=head, signature=signed.hex()), seconds=0)

    def actors(self, who: Who) -> tuple[je.ActedBy, ...]:
        """People who may act, in the plan's order."""
        mark = je.Mark.CODE if who.proof is Proof.CODE else je.Mark.CLAIMED
        if who.persons:
            return tuple(je.ActedBy(person=one, mark=mark) for one in who.persons)
        able = [one.id for one in self.plan.people if not who.roles or set(who.roles) & set(one.roles)]
        here = [one for one in able if one in self.state.present] or able
        if who.pick is Pick.TWO_FOR_CONSENT:
            here = [one for one in here if one != "tomas"]
        chosen = here[: who.count]
        return tuple(je.ActedBy(person=one, mark=mark) for one in chosen)

    # Answers of people

    def answer(self, prompt: Any) -> Any:
        """What the people answer to a prompt."""
        match prompt:
            case pr.BringFiles():
                return pr.Brought()
            case pr.Confirm() | pr.CheckTable():
                return pr.Confirmed()
            case pr.Initials():
                return pr.Initialled(persons=prompt.persons)
            case pr.ReadAloud():
                return pr.TypedWords(words=prompt.words[-prompt.type_last :])
            case pr.CompareFromCopy():
                if prompt.subject == "aws-release":
                    return pr.FromCopy(copy_state=pr.Copy.NONE, channel="", bearer="", typed="")
                typed = " ".join(prompt.expected[start : start + 4] for start in range(0, 32, 4))
                return pr.FromCopy(
                    copy_state=pr.Copy.TYPED, channel="printed letter", bearer="Ольга Иванова", typed=typed
                )
            case pr.TypeTwice():
                serial = f"TEB-{int(hashed('bag', self.entries[-1].hash)[:6], 16) % 10**8:08d}"
                return pr.TypedTwice(first=serial, second=serial)
            case pr.EnterText():
                wall = "11:02 radio-controlled clock" if "clock" in prompt.text.id else "passport, photograph compared"
                return pr.Entered(text=wall)
            case pr.Choose():
                ids = [option.id for option in prompt.options]
                # Farida stands in for Ana.
                return pr.Chosen(
                    option="farida" if "farida" in ids else self.chosen.get(prompt.text.id, prompt.default)
                )
            case pr.Consent():
                return pr.Consented(decision=pr.Decision.CONSENT, reason="Grenzüberschreitender Kurier fiel aus")
            case pr.Statement():
                return pr.Stated(agreement=pr.Agreement.AGREES, remark="")
        raise AssertionError(prompt)

    # Outcomes of devices

    def keep(self, data: bytes) -> str:
        """Put bytes into the store; gives their SHA-256."""
        name = hashlib.sha256(data).hexdigest()
        self.store[name] = data
        return name

    def outcome(self, operation: Any) -> Any:
        """What the devices bring back."""
        now = self._now.strftime("%Y-%m-%dT%H:%M:%SZ")
        match operation:
            case op.ReadClock():
                return out.ClockRead(utc=now, zone="Europe/Vienna")
            case op.RunPreflight():
                checks = PREFLIGHT if self.plan.mode is Mode.DRILL else PREFLIGHT[:2]
                return out.PreflightRead(checks=checks)
            case op.IdentifyProgram():
                return out.ProgramRead(
                    version=VERSION,
                    sha256=self._program,
                    python="3.11.7",
                    platform="Linux 6.1 x86_64",
                    dependencies=tuple(
                        out.Dependency(name=one, version=version(one), sha256=hashed(one))
                        for one in ("cryptography", "pydantic", "python-pkcs11", "reportlab")
                    ),
                )
            case op.CompareBinding():
                change = out.BindingChange(field="token_serial", before="09aa41c2", after="c5f1d2a09b3e4477")
                return out.BindingRead(
                    sha256=hashlib.sha256(self.binding_bytes).hexdigest(),
                    module="/usr/lib/softhsm/libsofthsm2.so",
                    token_serial="c5f1d2a09b3e4477",
                    token_label="drill",
                    last_drill=hashed("last drill"),
                    changes=(change,),
                )
            case ReadPinState():
                return ALL_WELL
            case op.OpenToken() | DescribeToken():
                softhsm = next(one for one in shipped_profiles() if one.id == "softhsm")
                return TOKEN.model_copy(update={"limits": device_limits(self.plan, softhsm)})
            case op.TakeInventory():
                return out.InventoryRead(objects=tuple(self._objects))
            case op.ChooseKeyId():
                return out.KeyIdChosen(key_id=hashed("id", operation.subject, len(self.entries))[:32])
            case op.MakeCeremonyKey():
                certificate = self_signed(self.key.spki, operation.label, self._now, self.key.sign)
                self._born("CKO_PRIVATE_KEY", "CKK_EC", operation.key_id, operation.label)
                return out.CeremonyKeyRead(
                    key_id=operation.key_id,
                    spki=self.key.spki.hex(),
                    certificate_sha256=self.keep(certificate),
                    records="token",
                )
            case op.CollectHandover():
                return self._handover(operation.target)
            case op.CheckExpiry():
                return out.ExpiryRead(minutes_left=-1 if not operation.expires else 1400)
            case op.RehearseWrap():
                return self._rehearsal(operation.algorithm, operation.form)
            case op.RehearseBackup():
                trial = out.Trial(route=Route.BACKUP_KWP, passed="passed", why="")
                return out.RehearsalRead(
                    algorithm=operation.algorithm, form=None, trials=(trial,), chosen=Route.BACKUP_KWP
                )
            case CollectEvidence():
                return Evidence(
                    moment=operation.moment, files=(), attestations=(), log=LogVerdict.NONE, log_why="", lines=()
                )
            case op.ProbeToken():
                return out.ProbesRead(probes=PROBES)
            case op.GenerateKey():
                self._born("CKO_SECRET_KEY", operation.algorithm.value, operation.key_id, operation.label)
                return key_read(operation.algorithm, operation.key_id)
            case op.DrawEntropy():
                seed = (operation.policy, len(self.entries))
                return out.EntropyRead(
                    salt=hashed("salt", *seed)[:32],
                    token_commitment=hashed("token", *seed),
                    computer_commitment=hashed("computer", *seed),
                )
            case op.BeginBackup():
                count = sum(len(group.custodians) for group in self.plan.backup(operation.policy).groups)
                seed = (operation.policy, len(self.entries))
                drill = 0x4000 if self.plan.mode is Mode.DRILL else 0
                identifier = drill | int(hashed("set", *seed)[:3], 16)
                return out.BackupBegun(
                    identifier=identifier,
                    id_words=set_words(identifier, 1),
                    iteration_exponent=1,
                    salt=hashed("salt", *seed)[:32],
                    commitments=tuple(hashed("share", number, *seed) for number in range(count)),
                    check_value=hashed("bk", *seed)[:32],
                    token_commitment=hashed("token", *seed),
                    computer_commitment=hashed("computer", *seed),
                    dice_commitment="",
                    dice_rolls=0,
                )
            case op.ReadBackShare():
                return out.ShareChecked(verdict="right", places=(), which="")
            case op.ProveShares():
                policy = self.plan.backup(operation.policy)
                groups = tuple(GroupShape(threshold=one.threshold, count=len(one.custodians)) for one in policy.groups)
                count = SetShape(group_threshold=policy.group_threshold, groups=groups).subset_count
                return out.SharesProved(method="all-subsets", subsets=count, algebraic="holds", second_opinion="agrees")
            case op.PackKey():
                data = package(self, operation)
                self.files[f"package:{operation.key}"] = data
                return out.PackageRead(
                    sha256=hashlib.sha256(data).hexdigest(), length=len(data), head_mac=hashed("mac", operation.key)
                )
            case op.OpenPackage():
                return out.PackageChecked(matches="matches", compared="public key")
            case op.CommitScope():
                packages = [(key, self.files.pop(f"package:{key}")) for key, _ in operation.packages]
                return out.OutputsRead(
                    files=tuple(
                        out.FileRead(name=key, sha256=self.keep(data), length=len(data)) for key, data in packages
                    )
                )
            case op.WrapForTarget():
                blob = blob_of(operation.target, operation.form, operation.algorithm)
                return out.BlobRead(sha256=self.keep(blob), length=len(blob))
            case op.BuildOutputs():
                received = self.state.wrapping_key(operation.target)
                assert received is not None
                built = built_files(
                    self.plan,
                    self.entries,
                    self.state,
                    operation.target,
                    {file.name: self.store[file.sha256] for file in received.handover.files},
                    self.store[operation.blob],
                    version=VERSION,
                    made_at=self.state.at,
                )
                return out.OutputsRead(
                    files=tuple(
                        out.FileRead(name=one.name, sha256=self.keep(one.content), length=len(one.content))
                        for one in built
                    )
                )
            case op.WriteOutput():
                data = self.store[operation.sha256]
                self.files[operation.path] = data
                return out.FileRead(name=operation.path, sha256=operation.sha256, length=len(data))
            case op.LockKey():
                attribute = out.AttributeRead(name="CKA_EXTRACTABLE", requested="False", actual="False")
                return out.LockRead(
                    held="held", wrap_refused_with="CKR_KEY_UNEXTRACTABLE (0x6a)", attributes=(attribute,)
                )
            case op.UseKey():
                return out.UseRead(method="encrypted and decrypted one block", verified="verified")
            case op.DestroyKey():
                self._objects = [one for one in self._objects if one.id != operation.key_id]
                return out.DestroyedRead(left=0)
            case OpenSecondToken():
                ids = tuple(hashed("copy", key)[:32] for key in operation.keys)
                return SecondTokenRead(serial=SECOND_SERIAL, label="second", device="Toy HSM 1.0", ids=ids)
            case RestoreInSecondToken():
                restored = tuple(
                    RestoredInTest(key=one.key, key_id=one.key_id, compared="AES-CMAC", left=0)
                    for one in operation.copies
                )
                return RestoreTestRead(
                    serial=operation.serial,
                    label="second",
                    device="Toy HSM 1.0",
                    restored=restored,
                    stale=(),
                    module_path="/usr/lib/other/libtoy.so",
                    module_sha256=hashed("other module"),
                )
            case op.SignTranscript():
                return self._signed()
            case op.VerifyResult():
                return out.VerifiedRead(outcome=self.verdict, checks=("failed       store          a blob is missing",))
        return out.Nothing()

    def _born(self, object_class: str, key_type: str, key_id: str, label: str) -> None:
        self._objects.append(out.TokenObject(object_class=object_class, key_type=key_type, id=key_id, label=label))

    def _handover(self, target_id: str) -> out.HandoverRead:
        target = self.plan.target(target_id)
        bits = needs(target).modulus_bits
        pems = drill_pems() if self.plan.mode is Mode.DRILL else {bits: own_pem(bits)}
        files = hand_over(target, pems, self._now)
        for name, data in files.items():
            self.files[f"inbox/{target_id}/{name}"] = data
            self.keep(data)
        return handover_read(target, files, drill_keys())

    def _rehearsal(self, algorithm: KeyAlgorithm, form: WrapForm) -> out.RehearsalRead:
        if form.layout is Layout.OAEP_DIRECT:
            trials = [out.Trial(route=Route.DIRECT, passed="passed", why="")]
        else:
            trials = [
                out.Trial(route=Route.NATIVE, passed="failed", why="CKR_MECHANISM_INVALID (0x70)"),
                out.Trial(route=Route.COMPOSED, passed="failed", why="OAEP hash is SHA-1"),
                out.Trial(route=Route.HOST_ASSISTED, passed="passed", why=""),
            ]
            if algorithm.family is KeyFamily.RSA:
                trials[2] = out.Trial(
                    route=Route.HOST_ASSISTED, passed="failed", why="7 trailing bytes after the PKCS#8"
                )
                trials.append(out.Trial(route=Route.HOST_PLAINTEXT, passed="passed", why=""))
            elif form.oaep_hash is OaepHash.SHA1:
                trials[1:] = [out.Trial(route=Route.COMPOSED, passed="passed", why="")]
        return out.RehearsalRead(algorithm=algorithm, form=form, trials=tuple(trials), chosen=trials[-1].route)

    def _signed(self) -> out.SignedRead:
        frozen = next(place for place, entry in enumerate(self.entries, 1) if isinstance(entry.body, je.Frozen))
        entries = self.entries[:frozen]
        certificate = self.certificate
        unsigned = build_transcript(
            entries,
            self.plan,
            plan_bytes=self.plan_bytes,
            binding_bytes=self.binding_bytes,
            journal_bytes=b"".join(entry.line() for entry in entries),
            certificate_der=certificate,
        )
        self.transcript = unsigned
        if certificate is not None:
            self.transcript = sign_transcript(unsigned, certificate, self.key.sign, self._now)
        self.files["documents/transcript.pdf"] = self.transcript
        return out.SignedRead(
            sha256=hashlib.sha256(self.transcript).hexdigest(),
            length=len(self.transcript),
            certificate_sha256=hashlib.sha256(certificate).hexdigest() if certificate else "",
        )

    def freeze(self) -> None:
        """Close the journal, then build, sign, read and destroy."""
        self.put(je.Frozen(entries=len(self.entries) + 1))
        for step in seal_script(self.plan):
            self.run(step)

    def write(self, folder: Path) -> Path:
        """The ceremony's folder as it would lie on disk."""
        for path, data in {**self.files, "journal.jsonl": self.journal}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        (folder / "store").mkdir(parents=True, exist_ok=True)
        for name, data in self.store.items():
            (folder / "store" / name).write_bytes(data)
        return folder


PREFLIGHT = (
    out.HostCheck(id="network", verdict=out.Verdict.WARNING, found="eth0 is present, has no carrier and no address"),
    out.HostCheck(id="radio", verdict=out.Verdict.OK, found="no radio"),
    out.HostCheck(id="swap", verdict=out.Verdict.STOP, found="swap of 2 GiB is on"),
    out.HostCheck(id="core-dumps", verdict=out.Verdict.OK, found="limit 0"),
)
TOKEN = out.TokenRead(
    label="drill",
    serial="c5f1d2a09b3e4477",
    manufacturer="SoftHSM project",
    model="SoftHSM v2",
    hardware_version="2.6",
    firmware_version="2.6",
    library="Implementation of PKCS11 2.6",
    module_path="/usr/lib/softhsm/libsofthsm2.so",
    module_sha256=hashed("module"),
    software="software",
    mechanisms=("CKM_AES_KEY_WRAP_PAD", "CKM_ECDSA", "CKM_RSA_PKCS_OAEP", "CKM_SHA256_HMAC"),
)


def blob_of(target: str, form: WrapForm, algorithm: KeyAlgorithm) -> bytes:
    """A stand-in for a blob, of the length that such a one has."""
    length = form.modulus_bits // 8
    if form.layout is not Layout.OAEP_DIRECT:
        length += algorithm.secret_bytes + 8 if algorithm.is_symmetric else 1216
    return (bytes.fromhex(hashed("blob", target)) * (length // 32 + 1))[:length]


LIMIT = out.DeviceLimit(
    profile="SoftHSM 2",
    limit="oaep-sha1-only",
    says="C_WrapKey by RSA-OAEP does SHA-1 alone.",
    sure="measured",
    source="SoftHSM 2.6.1",
    keys=("payments-data", "webhook"),
)


def key_read(algorithm: KeyAlgorithm, key_id: str) -> out.KeyRead:
    """What a token says about a new key."""
    spki = b""
    if algorithm.family is KeyFamily.RSA:
        spki = rsa_spki(algorithm.rsa_bits)
    elif algorithm.family is KeyFamily.EC:
        spki = public_der(ec.derive_private_key(int(key_id, 16), ec.SECP384R1()).public_key())
    method = check_method(algorithm)
    wanted = {"CKA_SENSITIVE": "True", "CKA_EXTRACTABLE": "True", "CKA_LOCAL": "", "CKA_ALWAYS_SENSITIVE": ""}
    return out.KeyRead(
        key_id=key_id,
        algorithm=algorithm,
        spki=spki.hex(),
        fingerprint=hashlib.sha256(spki).hexdigest() if spki else "",
        check_value="" if spki else hashed("check", key_id)[:32],
        check_method=method.value if method else "",
        attributes=tuple(
            out.AttributeRead(name=name, requested=asked, actual="True") for name, asked in wanted.items()
        ),
        rung="full template",
    )


def package(sample: Sample, operation: op.PackKey) -> bytes:
    """A backup package in its format; what is wrapped inside is a stand-in."""
    plan, born = sample.plan, sample.state.key(operation.key)
    assert born is not None
    key, policy = plan.key(operation.key), plan.backup(operation.policy)
    head = PackageHead(
        algorithm=operation.algorithm,
        ceremony=plan.id,
        check_method=born.made.check_method,
        check_value=born.made.check_value,
        extendable=1,
        group_threshold=policy.group_threshold,
        groups=tuple((group.threshold, len(group.custodians)) for group in policy.groups),
        identifier=operation.identifier,
        iteration_exponent=1,
        key=operation.key,
        mode=plan.mode,
        public_key=base64.b64encode(bytes.fromhex(born.made.spki)).decode(),
        regions=key.regions,
        route=operation.route,
        usage=key.usage,
    )
    return build_package(
        Package(
            head=head,
            head_mac=bytes.fromhex(hashed("mac", operation.key)),
            wrapped=bytes.fromhex(hashed("wrapped", operation.key)),
            transported=None,
        )
    )


def both(*people: str) -> tuple[je.ActedBy, ...]:
    """People who gave their codes."""
    return tuple(je.ActedBy(person=one, mark=je.Mark.CODE) for one in people)


def mixed_plan(mode: Mode = Mode.DRILL) -> bytes:
    """The template `mixed`, with a name in Cyrillic letters and one that no document font can print."""
    text = resource("plans/mixed.toml").read_text()
    text = text.replace('name = "Emeka Obi"', 'name = "Емека Обі 漢"')
    if mode is Mode.PRODUCTION:
        text = text.replace('mode = "drill"', 'mode = "production"')
    return text.encode()


def told(mode: Mode = Mode.DRILL) -> Sample:
    """The whole story up to its last step, and the seal."""
    sample = Sample(mixed_plan(mode))
    steps = script(sample.plan)
    board = [step.id for step in steps if step.scope == "board"]
    for step in steps:
        if step.act == "seal":
            break
        if step.target == "google-webhook" and step.act in ("wrap", "export"):
            sample.put(je.StepSkipped(step=step.id, why="target google-webhook was deferred"))
            continue
        if (step.name, step.subject) == ("compare", "aws-data"):
            refused_once(sample, step)
        if (step.name, step.subject) == ("begin-backup", "board"):
            void_a_set(sample, steps, board)
        if (step.act, step.name) == ("keys", "head"):
            resume(sample)
        if (step.name, step.subject) == ("wrap", "webhook-mac>google-webhook"):
            raise AssertionError
        sample.run(step)
        if (step.act, step.name) == ("receive", "head"):
            sample.put(deviation(1, step.id, "the door stays shut", "a porter opened the door and left at once"))
            sample.put(decided(1, je.Disposition.CONTINUE, ""))
            leave_and_come_back(sample)
        if (step.act, step.name) == ("backup", "head"):
            happened = "the operator asks for another import job; this one would end too soon"
            sample.put(deviation(2, step.id, "google-webhook takes its key today", happened))
            sample.put(decided(2, je.Disposition.DEFER_TARGET, "google-webhook"))
            for extra in deviation_script(sample.state):
                if extra.name == "defer-target":
                    sample.run(extra)
    sample.freeze()
    return sample


def small(lie: Callable[[Any, Any], Any] | None = None) -> Sample:
    """The smallest ceremony: one AES key for AWS, nothing goes wrong; `lie` is what is written of outcomes."""
    sample = Sample(resource("plans/aes-aws.toml").read_bytes())
    if lie is not None:
        sample.lie = lie
    for step in script(sample.plan):
        if step.act == "seal":
            break
        sample.run(step)
    sample.freeze()
    return sample


def tried_in_a_second_token(stop: str = "") -> Sample:
    """The smallest ceremony, whose backup is tried in a second token; with `stop` it ends in the middle of that.

    Nobody knows then what the test left, and people stop and let the doubt stand.
    """
    plan = resource("plans/aes-aws.toml").read_bytes()
    plan = plan.replace(b'id = "board"\n', b'id = "board"\nrestore_test = "second-token"\n', 1)
    sample = Sample(plan, binding_bytes=BINDING + SECOND)
    for step in script(sample.plan):
        if step.act == "seal":
            break
        if stop and step.name == "restore-test":
            sample.chosen["second.copies-left"] = "leave"
            sample.run(step, stop_after=partial(_begins, sample, step))
            sample.files = {path: data for path, data in sample.files.items() if not path.startswith("package:")}
            sample.put(je.Stopped(reason="the power failed", step=step.id, by=both("marta", "tomas")))
            for extra in stop_script(sample.plan, sample.state):
                sample.run(extra)
            break
        sample.run(step)
    sample.freeze()
    return sample


def _begins(sample: Sample, step: Step, effect: Any) -> bool:
    """Writes the intent of the test and no outcome."""
    operation = effect.operation if isinstance(effect, Do) else None
    if not isinstance(operation, RestoreInSecondToken):
        return False
    name = f"{step.id}/{sample.state.attempt(step.id)}/3"
    sample.put(je.Intended(effect=name, digest=digest(effect), operation=operation.kind, arguments=operation.to_json()))
    return True


def closed_unverified() -> Sample:
    """The smallest ceremony, closed by two people although the verifier did not accept the result."""
    sample = Sample(resource("plans/aes-aws.toml").read_bytes())
    sample.verdict, sample.chosen["seal.not-verified"] = "not-verified", "close"
    for step in script(sample.plan):
        if step.act == "seal":
            break
        sample.run(step)
    sample.freeze()
    return sample


def stopped_before_the_key() -> Sample:
    """A ceremony that ends before it has a key to sign with."""
    sample = Sample(mixed_plan())
    for step in script(sample.plan):
        if step.act == "token":
            sample.put(je.Stopped(reason="no token", step=step.id, by=both("marta", "tomas")))
            break
        sample.run(step)
    for step in stop_script(sample.plan, sample.state):
        sample.run(step)
    sample.freeze()
    return sample


def aborted() -> Sample:
    """A ceremony that the people stop after two keys."""
    sample = Sample(mixed_plan())
    for step in script(sample.plan):
        if (step.name, step.subject) == ("create", "document-signing"):
            sample.put(je.Stopped(reason="fire alarm", step=step.id, by=both("marta", "wanda")))
            break
        sample.run(step)
    for step in stop_script(sample.plan, sample.state):
        sample.run(step)
    sample.freeze()
    return sample


def refused_once(sample: Sample, step: Step) -> None:
    """A first attempt of a step that is refused."""
    sample.run(step, stop_after=lambda effect: isinstance(effect, Record))
    attempt = sample.state.attempt(step.id)
    sample.put(
        je.Refused(
            step=step.id,
            attempt=attempt,
            effect=f"{step.id}/{attempt}/1",
            code="TARGET-FINGERPRINT-DIFFERS",
            parts={"target": step.subject, "place": 3},
        )
    )


def void_a_set(sample: Sample, steps: tuple[Step, ...], board: list[str]) -> None:
    """A share set that is given up after two shares were seen."""
    for step in steps:
        if step.id in board[:4]:
            sample.run(step)
    made = sample.state.share_set("board")
    assert made is not None
    sample.put(
        je.SetVoided(
            policy="board",
            identifier=made.backup.identifier,
            why="the secrets process ended before the commit",
            handed_out=("farida:1", "bilal:2"),
        )
    )
    sample.put(je.Rewound(steps=tuple(board), cause=je.RewindCause.SCOPE_LOST, by=()))


def resume(sample: Sample) -> None:
    """The power fails and comes back."""
    sample.put(
        je.Resumed(
            number=1,
            program_sha256=sample.state.opened.program_sha256 if sample.state.opened else "",
            gap_seconds=5423,
            torn_sha256=hashed("torn"),
            torn_length=41,
            unconfirmed=0,
        ),
        seconds=5423,
    )
    for step in reentry_script(sample.plan, sample.state, 1):
        sample.run(step)


def leave_and_come_back(sample: Sample) -> None:
    """Wanda steps out and comes back."""
    gone = (je.ActedBy(person="wanda", mark=je.Mark.CLAIMED),)
    for change, by in ((je.PresenceChange.LEFT, gone), (je.PresenceChange.BACK, both("marta", "wanda"))):
        sample.put(je.Presence(person="wanda", change=change, instead_of=None, by=by), seconds=120)


def deviation(number: int, step: str, expected: str, happened: str) -> je.DeviationOpened:
    return je.DeviationOpened(number=number, step=step, expected=expected, happened=happened, by=both("wanda"))


def decided(number: int, disposition: je.Disposition, subject: str) -> je.DeviationDecided:
    return je.DeviationDecided(number=number, disposition=disposition, subject=subject, by=both("marta", "wanda"))


def production() -> Sample:
    """A production ceremony with people and a software token that its plan declares."""
    text = resource("plans/aes-aws.toml").read_text().replace('mode = "drill"', 'mode = "production"', 1)
    one = Sample(text.encode(), people_kind="people")
    for step in script(one.plan):
        if step.act == "seal":
            break
        one.run(step)
    one.freeze()
    return one
