"""What is refused of a recovery before anybody comes in and anything is written."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.script.recovery import OtherMode, PackageAbsurd, PeopleUnfit, TranscriptOfAnother
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.shares.package import PackageHead, build_package
from ceremony_app.devices.clock import SystemClock
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.recovery import (
    PeopleNeeded,
    RecoveryWanted,
    ScriptedRecovery,
    SharesFromFilesInProduction,
    open_recovery,
    prepare,
)
from ceremony_app.flow.refusals import BindingNeeded
from tests.flow.recoveries import AES, TODAY, Backup, Nobody, aes, drill, verifier

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
