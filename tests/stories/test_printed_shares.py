"""A production ceremony whose shares are printed, on a print system that has nothing but memory to write to."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ceremony_app.core.printing import SpoolVerdict
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.devices.printer.print_system import PrintSystem, running
from tests.devices.wraps.conftest import openssl
from tests.stories import plans
from tests.stories.ceremonies import PROGRAM, Ceremony, Said, environment, program
from tests.stories.leaks import files_below
from tests.stories.people import Known, Room
from tests.stories.test_production import CODES, NO_NETWORK, PIN, Day, obstacle, parameters, put, secrets_of, token

MEMORY = Path("/dev/shm")


@dataclass
class PrintingRoom(Room):
    """People who take their shares from a printer; each reads the sheet that names them."""

    system: PrintSystem | None = None
    sheets: list[str] = field(default_factory=list)

    def _answer(self, label: str, default: str, recent: str) -> str:
        if label == "number" and ("[try]" in recent or "[good]" in recent):
            self.asked.append(label)
            return "1"
        return super()._answer(label, default, recent)

    def _secret(self, page: str, recent: str, done: str) -> tuple[str, str] | None:
        name = re.findall(r">>> ([^:\n]+): ", recent)[-1]
        if re.search(r"^Word  1:", page, re.MULTILINE) and name not in self.papers:
            self.papers[name] = self._sheet(name)
        return super()._secret(page, recent, done)

    def _sheet(self, name: str) -> list[str]:
        assert self.system is not None
        # Below the words the codes follow, which are no text.
        sheets = self.system.paper.decode("ascii", "replace").split("\f")
        self.sheets = [page for page in sheets if "SHARE OF A BACKUP KEY" in page]
        (mine,) = [page for page in self.sheets if f"Custodian: {name}" in page]
        found = {int(number): word for number, word in re.findall(r"\b(\d{1,2})  ([a-z]+)\b", mine)}
        assert sorted(found) == list(range(1, 34))
        return [found[number] for number in range(1, 34)]


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder in memory, whatever the tests' other folders lie on."""
    told = subprocess.run(["df", "--output=fstype", MEMORY], capture_output=True, text=True, check=False)
    if told.stdout.split()[-1:] != ["tmpfs"]:
        pytest.skip("there is no folder in memory (/dev/shm is no tmpfs)")
    if len(Path("/proc/swaps").read_text().splitlines()) > 1:
        pytest.skip("swap is on, so shares are not printed here")
    made = Path(tempfile.mkdtemp(prefix="ceremony-printing.", dir=MEMORY))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def system(place: Path) -> Iterator[PrintSystem]:
    with running(place / "cups") as started:
        yield started


@pytest.fixture(scope="module")
def day(place: Path, system: PrintSystem) -> Day:
    if why := obstacle(place):
        pytest.skip(why)
    plan = place / "plan.toml"
    plan.write_text(plans.small("production").replace('id = "board"', 'id = "board"\nshares_on = "printer"'))
    printer = '[printer]\nway = "lp"\nname = "cable"\nlanguage = "pcl"\n'
    (place / "binding.toml").write_text(token(place / "token") + printer)
    checked = program("check", plan, state=place)
    assert checked.status == Exit.OK, checked.out
    words = next(line for line in checked.out.splitlines() if line.startswith("Read aloud: ")).split()[2:]
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(place / "cloud.pem"))
    public = openssl("pkey", "-in", str(place / "cloud.pem"), "-pubout", "-outform", "DER")
    digits = hashlib.sha256(public).hexdigest()
    (place / "inbox").mkdir()
    known = Known(
        codes=CODES,
        pin=PIN,
        plan_words=tuple(words),
        fingerprint_groups=tuple(digits[start : start + 4] for start in range(0, 64, 4)),
        bring_files=lambda: put(place / "inbox" / "parameters.json", parameters(public)),
    )
    room = PrintingRoom(known, system=system)
    folder = place / "ceremony"
    command = [*PROGRAM, "run", str(plan), "--folder", str(folder), "--binding", str(place / "binding.toml")]
    surroundings = environment(place / "state") | {
        "CUPS_SERVER": str(system.cups.socket),
        "CUPS_SERVERROOT": str(system.cups.configuration),
        "TMPDIR": str(place),
    }
    status = room.play([*NO_NETWORK, *command, "--inbox", str(place / "inbox")], surroundings, place)
    assert status == Exit.OK, room.scrollback[-4000:]
    assert len(room.sheets) == 3
    return Day(
        Ceremony(folder, plan, Said(status, room.scrollback, "")),
        place,
        place / "cloud.pem",
        room.papers,
        room.fingerprints,
    )


def test_shares_are_printed_read_back_from_paper_and_lie_nowhere_else(day: Day, system: PrintSystem) -> None:
    state = day.ceremony.state
    (chosen,) = state.all(facts.PrinterChosen)
    assert (chosen.paper.value, chosen.printer.scheme) == ("printed", "usb") and chosen.tried is not None
    printed = state.all(facts.SharePrinted)
    assert [one.index for one in printed] == [0, 1, 2]
    assert {one.printed.spool for one in printed} == {SpoolVerdict.EMPTY}
    # One job a share, one for the test page, and one for the hand-off sheet.
    (sheet,) = state.all(facts.DocumentPrinted)
    jobs = [chosen.tried.job, *(one.printed.job for one in printed), sheet.sent.printed.job]
    assert sorted(system.cups.jobs("cable")) == jobs == list(range(jobs[0], jobs[0] + 5))
    assert state.committed("board") is not None
    assert "The camera is covered" in day.scrollback
    transcript = day.ceremony.transcript()
    assert "printed for Ana Duarte" in " ".join(transcript.split())
    assert "wrote it down" not in transcript
    assert "HAND-OFF.txt" in sheet.path and sheet.sent.sha256 == sheet.sha256
    assert (day.ceremony.folder / sheet.path).read_bytes() in system.paper
    assert sheet.sent.printed.spool is SpoolVerdict.EMPTY
    assert "the paper was said to be whole" in " ".join(transcript.split())
    assert "ceremony print " in day.scrollback and "this print stands in none" in day.scrollback
    secrets = secrets_of(day)
    # In columns the words of a share do not stand one after another, so the rows of the sheets are looked for too.
    rows = re.findall(rb" [0-9 ]\d  [a-z]+ +\d\d  [a-z]+ +\d\d  [a-z]+", system.paper)
    assert len(rows) == 3 * 11
    for path in files_below(day.place):
        if path not in (system.folder / "paper", day.private):
            data = path.read_bytes()
            assert secrets.found_in(data) == [] and not any(row in data for row in rows), path
    assert secrets.found_in(day.scrollback.encode()) == []
