"""What the clouds handed over, given with --inbox: loose files, folders, files that fit two targets, old ones."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.messages import Message
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.clock import SystemClock
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.opening import Wanted, lay_out, open_ceremony, read_plan
from ceremony_app.flow.scripted import ScriptedPeople
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.run_command import administrators, unanchored
from ceremony_app.terminal.showing import Silent
from tests.devices.wraps.conftest import openssl, openssl_check_value, openssl_oaep
from tests.stories import plans
from tests.stories.ceremonies import Ceremony, drill, verified, written


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wrapping key of our own, as PKCS#8 PEM by OpenSSL."""
    path = tmp_path_factory.mktemp("cloud") / "private.pem"
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(path))
    return path


def public(cloud: Path) -> bytes:
    """SubjectPublicKeyInfo DER of its public half, which AWS's console calls WrappingPublicKey.bin."""
    return openssl("pkey", "-in", str(cloud), "-pubout", "-outform", "DER")


def parameters(cloud: Path, arn: str = plans.DATA_ARN, hours: int = 24) -> bytes:
    """What `aws kms get-parameters-for-import` answers."""
    until = datetime.now(UTC) + timedelta(hours=hours)
    answer = {
        "KeyId": arn,
        "ImportToken": base64.b64encode(bytes(range(256)) * 8).decode(),
        "PublicKey": base64.b64encode(public(cloud)).decode(),
        "ParametersValidTo": until.isoformat(timespec="microseconds"),
    }
    return json.dumps(answer, indent=4).encode()


def run(place: Path, plan: str, files: dict[str, bytes]) -> Ceremony:
    """A drill whose inbox holds these files."""
    inbox = place / "given"
    for name, data in files.items():
        (inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (inbox / name).write_bytes(data)
    return drill(written(place, plan), place / "c", options=("--inbox", inbox))


@pytest.mark.parametrize("name", ["what-aws-said.json", "aws-data/what-aws-said.json"])
def test_a_given_key_is_used_and_the_sheet_says_do_not_import(
    name: str, cloud: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ceremony = run(tmp_path, plans.small(), {name: parameters(cloud), "README.txt": b"from the cloud team\n"})
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    received = ceremony.state.wrapping_key("aws-data")
    assert received is not None and received.handover.source.value == "inbox"
    assert received.handover.spki == public(cloud).hex()
    born = ceremony.state.key("data-key")
    assert born is not None
    private = openssl("pkey", "-in", str(cloud), "-outform", "DER")
    blob = (ceremony.folder / "outbox" / "aws-data" / "EncryptedKeyMaterial.bin").read_bytes()
    material = openssl_oaep(tmp_path, private, OaepHash.SHA1, blob)
    assert openssl_check_value(born.made.algorithm, material).hex() == born.made.check_value
    sheet = (ceremony.folder / "outbox" / "aws-data" / "HAND-OFF.txt").read_text()
    assert sheet.startswith("DRILL, DO NOT IMPORT\n")
    commands = [line for line in sheet.splitlines() if "aws kms" in line and "`" not in line]
    assert commands != [] and all(line.startswith("# DRILL, DO NOT RUN: ") for line in commands)
    kept = ceremony.folder / "inbox" / "aws-data" / "what-aws-said.json"
    assert kept.read_bytes() == parameters_in(tmp_path, name)
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


def parameters_in(place: Path, name: str) -> bytes:
    """The file as it was given."""
    return (place / "given" / name).read_bytes()


REFUSED = {
    "a key that fits two targets": (plans.two_keys(), "WrappingPublicKey.bin", "TARGET-AMBIGUOUS-FILE"),
    "a folder of no target": (plans.small(), "aws-other/params.json", "TARGET-UNKNOWN-FOLDER"),
    "parameters that are over": (plans.small(), "old.json", "TARGET-EXPIRED"),
    "parameters of another key": (plans.small(), "other.json", "TARGET-FILE-FOR-NOBODY"),
    "nothing": (plans.small(), "README.txt", "TARGET-NOTHING-CAME"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_refused_and_no_key_is_born(case: str, cloud: Path, tmp_path: Path) -> None:
    plan, name, code = REFUSED[case]
    content = {
        "WrappingPublicKey.bin": public(cloud),
        "aws-other/params.json": parameters(cloud),
        "old.json": parameters(cloud, hours=-1),
        "other.json": parameters(cloud, plans.SIGN_ARN),
        "README.txt": b"nothing here\n",
    }
    ceremony = run(tmp_path, plan, {name: content[name]})
    # Scripted people let the step run again, and then stop.
    assert ceremony.said.status == Exit.ABORTED, ceremony.said.out + ceremony.said.err
    assert f"refused ({code})" in ceremony.said.out
    assert ceremony.state.all(facts.KeyCreated) == []
    assert list((ceremony.folder / "outbox").iterdir()) == []


def test_a_hand_over_that_is_swapped_after_it_was_compared_changes_nothing(tmp_path: Path) -> None:
    """A hostile medium gives other bytes at the second reading; what goes out is what was compared."""
    plan_bytes, folder, clock, faults = plans.small().encode(), tmp_path / "c", SystemClock(), Faults.parse(())
    plan = read_plan(plan_bytes, clock)
    lay_out(folder, plan_bytes)
    swapped: list[bytes] = []

    class Swapping(ScriptedPeople):
        def began(self, step: Step, place: str, act: Message) -> None:
            path = folder / "inbox" / "aws-data" / "params.json"
            if step.name == "export":
                swapped.append(path.read_bytes())
                other = json.loads(swapped[0]) | {"ImportToken": base64.b64encode(b"EVIL" * 100).decode()}
                path.write_text(json.dumps(other))
            elif step.name == "lock":
                path.write_bytes(swapped[0])
            super().began(step, place, act)

    face = Swapping(folder, Silent(plan.mode), faults, administrators(plan))
    wanted = Wanted(plan_bytes, folder, None, None, "scripted")
    engine = open_ceremony(wanted, plan, face, clock, unanchored, faults)
    try:
        assert engine.run() is Ending.COMPLETE
    finally:
        engine.journal.close()
    written_out = (folder / "outbox" / "aws-data" / "ImportToken.bin").read_bytes()
    assert written_out == base64.b64decode(json.loads(swapped[0])["ImportToken"])
    assert b"EVIL" not in written_out
