"""One whole production ceremony at a terminal, by people, on a computer without a network interface.

The token is a SoftHSM that was set up beforehand, as the plan declares; the wrapping key is a fresh one. The
preflight of the real host decides: what it would stop production for is named in the reason for skipping.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap_with_padding
from shamir_mnemonic import combine_mnemonics

from ceremony_app.core.journal.entries import Lock, LockChange, Mark
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.host.checks import HostVerdict
from ceremony_app.terminal.exits import Exit
from tests.devices.wraps.conftest import openssl, openssl_check_value, openssl_oaep
from tests.stories import plans
from tests.stories.ceremonies import PROGRAM, ROOT, Ceremony, Said, environment, program, squeezed, verified
from tests.stories.conftest import Make
from tests.stories.leaks import Secrets, files_below
from tests.stories.people import Known, Room

NO_NETWORK = ("unshare", "--net", "--")
PIN = "a-production-pin-7302"
CODES = {
    "Marta Lindqvist": "marta-code-4711",
    "Ana Duarte": "ana-code-0815",
    "Bilal Haddad": "bilal-code-1234",
    "Chiara Moretti": "chiara-code-5678",
    "Wanda Kowalska": "wanda-code-9012",
}
LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")


@dataclass(frozen=True)
class Day:
    """A production ceremony, and what the people of that room saw, wrote down and copied by hand."""

    ceremony: Ceremony
    place: Path
    private: Path
    """The private half of the cloud's wrapping key."""
    papers: dict[str, list[str]]
    copied: list[str]

    @property
    def scrollback(self) -> str:
        """What the terminal showed outside the secret pages."""
        return self.ceremony.said.out


def obstacle(place: Path) -> str:
    """Why no production ceremony can be held on this computer; empty where one can."""
    tried = subprocess.run([*NO_NETWORK, "true"], capture_output=True, text=True, timeout=60)
    if tried.returncode:
        return f"a network namespace is not permitted: {tried.stderr.strip()}"
    if not LIBRARY.exists() or shutil.which("softhsm2-util") is None:
        return "SoftHSM is not installed"
    probe = (
        "from ceremony_app.devices.host.preflight import run_preflight; from pathlib import Path; "
        f"print([one.found for one in run_preflight(folder=Path({str(place)!r})) "
        f"if one.verdict.value == {HostVerdict.STOP.value!r}])"
    )
    said = subprocess.run(
        [*NO_NETWORK, sys.executable, "-c", probe],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(place),
        check=True,
    )
    return "" if said.stdout.strip() == "[]" else f"the preflight stops production here: {said.stdout.strip()}"


def token(place: Path) -> str:
    """Set a token up, as whoever prepares the laptop does; the text of its binding."""
    place.mkdir(mode=0o700)
    (place / "tokens").mkdir()
    config = place / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {place}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n")
    command = ["softhsm2-util", "--init-token", "--free", "--label", "production", "--so-pin", "an-officer-pin-11"]
    subprocess.run(
        [*command, "--pin", PIN], env={"SOFTHSM2_CONF": str(config)}, check=True, capture_output=True, timeout=60
    )
    slots = subprocess.run(
        ["softhsm2-util", "--show-slots"],
        env={"SOFTHSM2_CONF": str(config)},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout
    serial = re.findall(r"Serial number:\s+([0-9a-f]{16})", slots)[0]
    return (
        f'format = 1\nmodule = "{LIBRARY}"\ntoken_serial = "{serial}"\ntoken_label = "production"\n'
        f'module_config = "{config}"\n'
    )


def parameters(public: bytes) -> bytes:
    """What `aws kms get-parameters-for-import` answers, with this public key."""
    until = datetime.now(UTC) + timedelta(hours=24)
    answer = {
        "KeyId": plans.DATA_ARN,
        "ImportToken": base64.b64encode(bytes(range(256)) * 8).decode(),
        "PublicKey": base64.b64encode(public).decode(),
        "ParametersValidTo": until.isoformat(timespec="microseconds"),
    }
    return json.dumps(answer, indent=4).encode()


def put(path: Path, data: bytes) -> None:
    """Put a file where it is asked for, in the place of one that is there."""
    path.write_bytes(data)


def hold(place: Path) -> Ceremony:
    """The whole day: a token, a plan that was checked, files from the cloud, and people at the terminal."""
    plan = place / "plan.toml"
    plan.write_text(plans.small("production"))
    (place / "binding.toml").write_text(token(place / "token"))
    checked = program("check", plan, state=place)
    assert checked.status == Exit.OK, checked.out
    words = next(line for line in checked.out.splitlines() if line.startswith("Read aloud: ")).split()[2:]
    private = place / "cloud.pem"
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(private))
    public = openssl("pkey", "-in", str(private), "-pubout", "-outform", "DER")
    digits = hashlib.sha256(public).hexdigest()
    drill = openssl(
        "pkey", "-pubin", "-in", str(ROOT / "resources" / "drill" / "rsa-2048.public.pem"), "-outform", "DER", "-pubout"
    )
    inbox = place / "inbox"
    inbox.mkdir()
    # Somebody left the files of the last drill on the stick; the second time they bring the right ones.
    brought = iter((drill, public))
    known = Known(
        codes=CODES,
        pin=PIN,
        plan_words=tuple(words),
        fingerprint_groups=tuple(digits[start : start + 4] for start in range(0, 64, 4)),
        bring_files=lambda: put(inbox / "parameters.json", parameters(next(brought))),
    )
    room = Room(known, lock_at="consent or refuse")
    folder = place / "ceremony"
    command = [*PROGRAM, "run", str(plan), "--folder", str(folder), "--binding", str(place / "binding.toml")]
    status = room.play([*NO_NETWORK, *command, "--inbox", str(inbox)], environment(place / "state"), place)
    # What these people remember lies beside the place that is searched for it later.
    place.with_suffix(".people").write_text(json.dumps({"papers": room.papers, "copied": room.fingerprints}))
    return Ceremony(folder, plan, Said(status, room.scrollback, ""))


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory, once: Callable[[str, Make], Ceremony]) -> Day:
    why = obstacle(tmp_path_factory.mktemp("obstacle"))
    if why:
        pytest.skip(why)
    ceremony = once("production", hold)
    assert ceremony.said.status == Exit.OK, ceremony.said.out[-4000:]
    place = ceremony.plan.parent
    remembered = json.loads(place.with_suffix(".people").read_text())
    return Day(ceremony, place, place / "cloud.pem", remembered["papers"], remembered["copied"])


def test_the_people_were_led_to_the_end(day: Day) -> None:
    said = day.scrollback
    assert said.startswith("PRODUCTION: this counts.")
    assert ": COMPLETE" in said and "DRILL ·" not in said
    assert sorted(day.papers) == ["Ana Duarte", "Bilal Haddad", "Chiara Moretti"]
    marks = {(one.person, one.mark.value) for body in day.ceremony.answers("confirm") for one in body.by}
    assert ("ana", "code") in marks


def test_the_wrapping_key_of_a_drill_was_refused(day: Day) -> None:
    assert "TARGET-DRILL-KEY" in day.scrollback
    received = day.ceremony.state.wrapping_key("aws-data")
    assert received is not None and received.handover.source.value == "inbox"


def test_the_terminal_was_locked_and_two_people_opened_it(day: Day) -> None:
    assert "LOCKED" in day.scrollback
    locks = [one for one in day.ceremony.bodies(Lock) if isinstance(one, Lock)]
    assert [one.change for one in locks] == [LockChange.LOCKED, LockChange.OPENED]
    assert len({by.person for by in locks[1].by}) == 2
    assert {by.mark for by in locks[1].by} == {Mark.CODE}
    assert "The locked screen was opened." in squeezed(day.ceremony.transcript())


def test_the_fingerprint_that_was_copied_by_hand_makes_it_authentic(
    day: Day, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = day.copied[-1]
    said = verified(capsys, day.ceremony.folder, "--fingerprint", copied, "--require", "production")
    assert said.status == Exit.OK, said.out
    assert said.out.startswith("PRODUCTION")
    alone = verified(
        capsys, day.ceremony.folder / "documents" / "transcript.pdf", "--fingerprint", copied, "--require", "production"
    )
    assert alone.status == Exit.OK, alone.out
    wrong = copied[:-1] + ("0" if copied[-1] != "0" else "1")
    assert verified(capsys, day.ceremony.folder, "--fingerprint", wrong).status == Exit.NOT_VERIFIED


def test_the_head_copied_by_hand_stands_in_the_transcript(day: Day) -> None:
    head = day.copied[-2]
    assert head.replace(" ", "") == day.ceremony.state.frozen_head


def test_the_blob_and_the_shares_on_paper_give_the_same_key(day: Day, tmp_path: Path) -> None:
    born = day.ceremony.state.key("data-key")
    assert born is not None
    private = openssl("pkey", "-in", str(day.private), "-outform", "DER")
    blob = (day.ceremony.folder / "outbox" / "aws-data" / "EncryptedKeyMaterial.bin").read_bytes()
    material = openssl_oaep(tmp_path, private, OaepHash.SHA1, blob)
    assert openssl_check_value(born.made.algorithm, material).hex() == born.made.check_value
    (package,) = (day.ceremony.folder / "backup").iterdir()
    wrapped = base64.b64decode(json.loads(package.read_text())["wrapped"])
    for pair in itertools.combinations(day.papers.values(), 2):
        assert aes_key_unwrap_with_padding(combine_mnemonics([" ".join(words) for words in pair]), wrapped) == material


def test_production_shares_say_so_in_their_first_word(day: Day) -> None:
    committed = day.ceremony.state.committed("board")
    assert committed is not None and committed.identifier < 1 << 14
    sheet = (day.ceremony.folder / "outbox" / "aws-data" / "HAND-OFF.txt").read_text()
    assert "DRILL" not in sheet and "DO NOT IMPORT" not in sheet
    assert not (day.ceremony.folder / "drill-people").exists()


def secrets_of(day: Day) -> Secrets:
    """Everything secret that passed through the hands of these people."""
    shares = list(day.papers.values())
    backup_key = combine_mnemonics([" ".join(words) for words in shares[:2]])
    return Secrets(texts=(PIN, *CODES.values()), shares=tuple(map(tuple, shares)), keys=(backup_key,))


def test_no_file_that_it_leaves_holds_a_pin_a_code_or_a_share(day: Day) -> None:
    secrets = secrets_of(day)
    files = [path for path in files_below(day.place) if path != day.private]
    assert day.ceremony.folder / "journal.jsonl" in files and len(files) > 20
    for path in files:
        assert secrets.found_in(path.read_bytes()) == [], path
    assert secrets.found_in(day.ceremony.transcript().encode()) == []


def test_nothing_that_was_typed_unseen_was_ever_shown(day: Day) -> None:
    assert secrets_of(day).found_in(day.scrollback.encode()) == []


def test_a_drill_face_and_a_finished_day_are_refused(day: Day) -> None:
    scripted = program("run", day.ceremony.plan, "--folder", day.place / "other", "--drill-auto", state=day.place)
    assert scripted.status == Exit.REFUSED and "CEREMONY-PRODUCTION-NEEDS-PEOPLE" in scripted.err
    assert not (day.place / "other").exists()
