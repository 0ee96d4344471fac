"""The device's evidence, judged again: what a journal must not leave out, and no entry of a log it may explain away."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from ceremony_app.core.evidence.attestation import attest
from ceremony_app.core.evidence.values import (
    ChainVerdict,
    Evidence,
    EvidenceFile,
    FileKind,
    LogLine,
    LogVerdict,
    Moment,
)
from ceremony_app.core.journal import entries as je
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.outcomes import CeremonyKeyRead
from ceremony_app.core.script.state import fold
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.verify import evidence_checks
from ceremony_app.verify.evidence_checks import evidence_check
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, CheckVerdict
from tests.core.evidence.device import Device, entries, printed, sha256, spki_of
from tests.core.script.test_state import entries as entries_of
from tests.core.script.test_state import fact
from tests.flow.fake_pins import TOKEN
from tests.flow.fake_room import usual_outcome

SESSION, GENERATE, UNKNOWN = 0x03, 0x46, 0x77
YUBIHSM = TOKEN.model_copy(
    update={
        "module_path": "/usr/lib64/pkcs11/yubihsm_pkcs11.so",
        "manufacturer": "Yubico (www.yubico.com)",
        "model": "YubiHSM",
    }
)


def began(step: str) -> je.StepBegan:
    return je.StepBegan(act="a", step=step, attempt=1, name="n", subject="")


def done(effect: str, operation: str) -> je.Done:
    return je.Done(effect=effect, digest="", operation=operation, outcome={})


class Brought:
    """A folder with what was brought, and the evidence that an honest journal tells of it."""

    def __init__(self, folder: Path) -> None:
        self.folder, device, key = folder, Device(), ec.generate_private_key(ec.SECP256R1())
        (folder / "store").mkdir()
        self.roots: tuple[str, ...] = (sha256(device.root),)
        chain = [device.attestation(key.public_key()), device.own, device.root]
        log = printed(entries(SESSION, GENERATE, UNKNOWN))
        files = (
            self.kept("chain.pem", FileKind.CERTIFICATE, b"".join(one.public_bytes(Encoding.PEM) for one in chain)),
            self.kept("log.txt", FileKind.LOG, log),
        )
        self.spki = spki_of(key)
        attested = attest("ceremony-key", self.spki, chain, self.roots, (), TOKEN.serial)
        assert attested is not None
        line = LogLine(number=1, command="", target="0x0102", result="worked", steps=(), session=False)
        self.honest = Evidence(
            moment=Moment.AFTER,
            files=files,
            attestations=(attested,),
            log=LogVerdict.WHOLE,
            log_why="",
            lines=(
                line.model_copy(update={"command": "create session (0x03)", "session": True}),
                line.model_copy(update={"number": 2, "command": "generate asymmetric key (0x46)", "steps": ("6.1",)}),
                line.model_copy(update={"number": 3, "command": "unknown command (0x77)"}),
            ),
        )

    def kept(self, source: str, kind: FileKind, data: bytes) -> EvidenceFile:
        digest = hashlib.sha256(data).hexdigest()
        (self.folder / "store" / digest).write_bytes(data)
        return EvidenceFile(source=source, kind=kind, sha256=digest, length=len(data))

    def said(self, another_build: str = "", **told: Any) -> Check:
        made = usual_outcome(op.MakeCeremonyKey(key_id="11" * 16, label="x"))
        assert isinstance(made, CeremonyKeyRead)
        key = made.model_copy(update={"spki": self.spki.hex()})
        told_entries = entries_of(
            fact("3.1/1/1", facts.TokenOpened(token=YUBIHSM)),
            fact("3.2/1/1", facts.CeremonyKeyMade(key=key)),
            began("6.1"),
            done("6.1/1/1", "generate-key"),
            je.StepEnded(step="6.1", attempt=1),
            began("9.1"),
            done("9.1/1/1", "collect-evidence"),
            fact("9.1/1/2", facts.EvidenceTaken(evidence=self.honest.model_copy(update=told))),
            je.StepEnded(step="9.1", attempt=1),
            # Behind the evidence, so that nothing in it can be of this step.
            began("9.2"),
            done("9.2/1/1", "generate-key"),
        )
        state = fold(told_entries)
        journal = Journal(tuple(told_entries), 0, state, state, b"")
        return evidence_check(self.folder, journal, self.roots, another_build)

    def problems(self, **told: Any) -> str:
        check = self.said(**told)
        return check.sentence if check.verdict is CheckVerdict.FAILED else ""


@pytest.fixture
def brought(tmp_path: Path) -> Brought:
    return Brought(tmp_path)


def test_what_was_told_honestly_passes(brought: Brought) -> None:
    assert brought.problems() == ""


def test_an_attestation_that_is_left_out_is_named(brought: Brought) -> None:
    assert "an attestation of ceremony-key, and the journal leaves it out" in brought.problems(attestations=())
    hidden = tuple(one.model_copy(update={"kind": FileKind.OTHER}) for one in brought.honest.files)
    assert "ceremony-key" in brought.problems(attestations=(), files=hidden)


def named_by_the_profile(brought: Brought) -> dict[str, Any]:
    """What an operator writes whose own root nobody pinned."""
    brought.roots = ()
    (told,) = brought.honest.attestations
    return {"attestations": (told.model_copy(update={"verdict": ChainVerdict.PROFILE}),)}


def test_a_root_that_the_profile_of_this_program_does_not_name_is_not_named_by_it(brought: Brought) -> None:
    said = brought.problems(**named_by_the_profile(brought))
    assert "the root of ceremony-key is no root that the device's profile names" in said


def test_a_root_that_the_profile_names_passes(brought: Brought, monkeypatch: pytest.MonkeyPatch) -> None:
    told = named_by_the_profile(brought)
    (attested,) = brought.honest.attestations
    profile = next(one for one in shipped_profiles() if one.id == "yubihsm2")
    assert profile.attestation is not None
    notes = profile.attestation.model_copy(update={"roots": attested.chain[-1:]})
    mended = profile.model_copy(update={"attestation": notes})
    monkeypatch.setattr(evidence_checks, "shipped_profiles", lambda: (mended,))
    assert brought.problems(**told) == ""
    # An honest name is not to be left out either.
    unpinned = attested.model_copy(update={"verdict": ChainVerdict.UNPINNED})
    said = brought.problems(attestations=(unpinned,))
    assert "the device's profile names the root of ceremony-key, and the journal says that nobody does" in said


def test_the_profile_of_another_build_is_the_journals_word(brought: Brought) -> None:
    check = brought.said("another build of version 0.1.0 ran", **named_by_the_profile(brought))
    assert check.verdict is CheckVerdict.NOT_CHECKED
    assert check.sentence == (
        "Not compared by this build, as another build of version 0.1.0 ran: whether the device's profile names the "
        "root of ceremony-key is the journal's word."
    )
    pinned = brought.honest.attestations[0].model_copy(update={"verdict": ChainVerdict.PLAN})
    assert "not worth" in brought.said("another build ran", attestations=(pinned,)).sentence


def test_a_log_that_is_left_out_is_named(brought: Brought) -> None:
    hidden = tuple(one.model_copy(update={"kind": FileKind.OTHER}) for one in brought.honest.files)
    for log in (LogVerdict.NONE, LogVerdict.UNREADABLE):
        assert "not what the journal says" in brought.problems(log=log, lines=(), files=hidden)


@pytest.mark.parametrize(
    "change",
    [
        {"steps": ("6.1",)},
        {"session": True},
        {"command": "generate asymmetric key (0x46)", "steps": ("6.1",)},
        {"result": "0x0b"},
        {"target": "0x0001"},
    ],
)
def test_an_entry_that_is_explained_away_or_changed_is_named(brought: Brought, change: dict[str, Any]) -> None:
    *first, last = brought.honest.lines
    said = brought.problems(lines=(*first, last.model_copy(update=change)))
    assert "entry 3 of the audit log" in said or "not what the journal says" in said


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"steps": ("9.7",)}, "entry 2 of the audit log after is of step 9.7, which never began"),
        ({"steps": ("6.1", "8.8")}, "is of step 8.8, which never began"),
        ({"steps": ("9.2",)}, "by its place of step 6.1, which the journal tells otherwise"),
        ({"steps": ("3.2",)}, "is of step 3.2, which never began"),
        ({"steps": ("of a checkpoint",)}, "by its place of step 6.1"),
        ({"steps": ()}, "by its place of step 6.1"),
        ({"command": "list objects (0x46)"}, "entry 2 of the audit log after is generate asymmetric key (0x46)"),
    ],
)
def test_an_entry_beside_another_step_than_its_own_is_named(
    brought: Brought, change: dict[str, Any], says: str
) -> None:
    first, second, last = brought.honest.lines
    assert says in brought.problems(lines=(first, second.model_copy(update=change), last))


def test_what_only_the_profile_of_another_build_explains_is_the_journals_word(brought: Brought) -> None:
    first, second, last = brought.honest.lines
    told = last.model_copy(update={"command": "newer command (0x77)", "steps": ("6.1",)})
    check = brought.said("another build ran", lines=(first, second, told))
    assert check.verdict is CheckVerdict.NOT_CHECKED
    assert "what explains entry 3 of the audit log after is the journal's word" in check.sentence
    strange = told.model_copy(update={"steps": ("9.7",)})
    assert brought.said("another build ran", lines=(first, second, strange)).verdict is CheckVerdict.FAILED


# Files that are neither certificate nor log


def test_a_file_that_nobody_looked_at_is_told(brought: Brought) -> None:
    photo = brought.kept("photo.jpg", FileKind.OTHER, b"\xff\xd8 no certificate")
    check = brought.said(files=(*brought.honest.files, photo))
    assert check.verdict is CheckVerdict.PASSED
    assert check.sentence.endswith("each as the journal judged it; kept and not looked at: 1 (photo.jpg).")
    bare = brought.said(files=(photo,), attestations=(), log=LogVerdict.NONE, lines=())
    assert bare.sentence == "The device gave no evidence of itself; kept and not looked at: 1 (photo.jpg)."


@pytest.mark.parametrize("kind", [FileKind.CERTIFICATE, FileKind.LOG])
def test_a_file_that_is_not_what_the_journal_calls_it_is_named(brought: Brought, kind: FileKind) -> None:
    photo = brought.kept("photo.jpg", kind, b"\xff\xd8 no certificate")
    said = brought.problems(files=(*brought.honest.files, photo))
    assert f"photo.jpg is no {kind.value} of 17 bytes, as the journal says" in said
    short = brought.kept("photo.jpg", FileKind.OTHER, b"abc").model_copy(update={"length": 4})
    assert "photo.jpg is no other of 4 bytes" in brought.problems(files=(*brought.honest.files, short))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sha256": "../../plan.toml"}, "evidence after is kept under a name that is no hash"),
        ({"length": 1024 * 1024 + 1}, "more was kept as evidence after than is ever taken: one of 1048577 bytes"),
    ],
)
def test_evidence_from_outside_the_store_or_beyond_measure_is_not_read(
    brought: Brought, change: dict[str, Any], says: str
) -> None:
    first, *rest = brought.honest.files
    assert says in brought.problems(files=(first.model_copy(update=change), *rest))


def test_more_files_than_are_ever_taken_are_not_read(brought: Brought) -> None:
    assert "321 files and certificate objects, at most 320" in brought.problems(files=brought.honest.files[:1] * 321)


def test_a_brought_file_that_was_exchanged_is_named(brought: Brought) -> None:
    place = brought.folder / "evidence" / "after"
    place.mkdir(parents=True)
    kept = brought.folder / "store" / brought.honest.files[1].sha256
    (place / "log.txt").write_bytes(kept.read_bytes())
    assert brought.problems() == ""
    (place / "log.txt").write_bytes(b"a nicer log")
    assert "evidence/after/log.txt was changed" in brought.problems()
    (place / "log.txt").unlink()
    (place / "log.txt").symlink_to(kept)
    assert "evidence/after/log.txt: " in brought.problems()
