"""A share from its secrets child through a real print system onto paper, and back from that paper."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import Printer, PrinterLanguage, PrinterWay, SpoolVerdict
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.devices.printer.guard import Guard
from ceremony_app.devices.printer.refusals import PrinterCableFailed
from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.printed import NO_ROOM, share_page
from ceremony_app.devices.secrets.refusals import NoScope
from tests.core.shares.material import THREE_OF_FIVE, make
from tests.devices.printer.print_system import PrintSystem, running
from tests.devices.secrets.material import begun, script, taken

HEAD = ("SHARE", "Custodian: Zoë")
FOOT = ("Any 2 of 3 shares restore the backup key.",)


@pytest.fixture
def system(tmp_path: Path) -> Iterator[PrintSystem]:
    with running(tmp_path / "cups") as started:
        yield started


def words_on(page: bytes) -> str:
    """The words of a printed page, by their numbers."""
    found = {int(number): word for number, word in re.findall(r"\b(\d{1,2})  ([a-z]+)\b", page.decode("latin-1"))}
    return " ".join(found[number] for number in range(1, 34))


def test_nothing_is_printed_before_there_are_shares(drill: SecretsClient) -> None:
    with pytest.raises(NoScope):
        taken(lambda fd: drill.print_share(0, fd, PrinterLanguage.TEXT, HEAD, FOOT))


def test_a_printer_that_is_gone_is_told_by_name(drill: SecretsClient) -> None:
    begun(drill)
    # A descriptor that cannot be written to fails as a cable that was pulled does.
    with Path("/dev/null").open("rb") as reading, pytest.raises(PrinterCableFailed):
        drill.print_share(0, reading.fileno(), PrinterLanguage.TEXT, HEAD, FOOT)


@pytest.mark.parametrize("language", PrinterLanguage)
def test_the_page_holds_every_word_once_with_its_number(language: PrinterLanguage) -> None:
    words = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(33)]
    page = share_page(words, HEAD, FOOT, language)
    assert words_on(page) == " ".join(words)
    assert all(page.count(word.encode()) == 1 for word in words)
    assert b"Custodian: Zoe" in page and FOOT[0].encode() in page


def test_the_dots_of_a_pcl_page_are_the_code_twice() -> None:
    words = make(THREE_OF_FIVE)[1][0]
    rows = re.findall(rb"\x1b\*b(\d+)W((?:\x00|\xff)+)", share_page(words, HEAD, FOOT, PrinterLanguage.PCL))
    assert {len(row) for _, row in rows} == {int(length) for length, _ in rows} == {len(rows[0][1])}
    # Eight dots of one colour are a byte, and as many rows of dots one row of modules.
    across, down = len(rows[0][1]), len(rows) // 8
    assert across == 2 * down
    points = b"".join(row for _, row in rows[::8]).translate(bytes(255 - at for at in range(256)))
    one = b"".join(points[at : at + down] for at in range(0, len(points), across))
    assert read_texts(Picture(down, down, one)) == (share_text(words),)
    assert one == b"".join(points[at + down : at + across] for at in range(0, len(points), across))


def test_plain_text_has_no_code_and_long_names_push_it_off_the_sheet_by_name() -> None:
    words = make(THREE_OF_FIVE)[1][0]
    assert b"code" not in share_page(words, HEAD, FOOT, PrinterLanguage.TEXT)
    crowded = share_page(words, HEAD * 10, FOOT * 8, PrinterLanguage.PCL)
    assert NO_ROOM.encode() in crowded and b"\x1b*r1A" not in crowded
    full = share_page(words, HEAD * 8, FOOT * 4, PrinterLanguage.PCL)
    assert NO_ROOM.encode() not in full and b"\x1b*r1A" in full


def test_a_share_is_printed_and_read_back_from_its_paper_and_lies_nowhere_else(
    drill: SecretsClient, system: PrintSystem
) -> None:
    shares = begun(drill)
    printer = Printer(way=PrinterWay.LP, name="cable", language=PrinterLanguage.PCL)
    guard = Guard(Mode.DRILL, system.cups, wait=lambda _: time.sleep(0.01))
    with guard.sending(printer) as (descriptor, job):
        drill.print_share(1, descriptor, printer.language, HEAD, FOOT)
    assert job.number > 0 and job.spool is SpoolVerdict.EMPTY
    assert words_on(system.paper) == shares[1]
    with script(words_on(system.paper)) as line:
        assert drill.read_back_share(1, line).verdict is ShareVerdict.RIGHT
    left = [path for path in system.folder.rglob("*") if path.is_file() and path.name != "paper"]
    assert left
    last_words = " ".join(shares[1].split()[-2:]).encode()
    assert [path for path in left if last_words in path.read_bytes()] == []
    assert not list(system.spool.glob("d*"))
