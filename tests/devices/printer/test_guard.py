"""Printing under guard, on a real CUPS of the tests' own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import DuplexVerdict, Printer, PrinterLanguage, PrinterWay, SpoolVerdict
from ceremony_app.devices.printer import guard as guard_module
from ceremony_app.devices.printer.cups import Cups, find_cups
from ceremony_app.devices.printer.guard import Guard, is_local
from ceremony_app.devices.printer.refusals import (
    PrinterBusy,
    PrinterCannot,
    PrinterJobFailed,
    PrinterJobsDiffer,
    PrinterNoSystem,
    PrinterNotLocal,
    PrinterNotSet,
    PrinterNotTaken,
    PrinterRaw,
    PrinterRefusal,
    PrinterSlow,
    PrinterStopped,
    PrinterUnknown,
    SpoolElsewhere,
    SpoolKept,
    SpoolNotEmpty,
    SpoolOnDisk,
    SpoolUnreadable,
)
from ceremony_app.devices.printer.spool import read_spool
from tests.devices.printer.print_system import PrintSystem, running

CABLE = Printer(way=PrinterWay.LP, name="cable", language=PrinterLanguage.PCL)
IN_MEMORY = "40 1 0:30 / / rw - tmpfs tmpfs rw,size=1g\n"
SHARE = "one able two acid three academic"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintSystem]:
    with running(tmp_path_factory.mktemp("cups")) as system:
        yield system


@pytest.fixture
def system(started: PrintSystem) -> PrintSystem:
    (started.folder / "paper").unlink(missing_ok=True)
    return started


@pytest.fixture
def guard(system: PrintSystem, tmp_path: Path) -> Guard:
    """In production, on a computer that seems to have nothing but memory."""
    (tmp_path / "kernel/self").mkdir(parents=True)
    (tmp_path / "kernel/self/mountinfo").write_text(IN_MEMORY)
    (tmp_path / "kernel/swaps").write_text("Filename Type Size Used Priority\n")
    return Guard(Mode.PRODUCTION, system.cups, wait=lambda _: time.sleep(0.01), kernel=tmp_path / "kernel")


@pytest.mark.parametrize(
    ("printer", "refusal"),
    [
        (Printer(way=PrinterWay.NONE), PrinterNotSet),
        (Printer(way=PrinterWay.LP), PrinterNotSet),
        (Printer(way=PrinterWay.LP, name="nowhere"), PrinterUnknown),
        (Printer(way=PrinterWay.LP, name="../cable"), PrinterUnknown),
        (Printer(way=PrinterWay.LP, name="network"), PrinterNotLocal),
    ],
)
def test_printers_that_are_not_used_in_production(
    guard: Guard, system: PrintSystem, tmp_path: Path, printer: Printer, refusal: type[PrinterRefusal]
) -> None:
    (tmp_path / "file").write_bytes(b"%PDF")
    for attempt in (
        lambda: guard.check(printer),
        lambda: guard.check_for_shares(printer),
        lambda: guard.print_document(tmp_path / "file", printer),
        lambda: guard.print_pages([["x"]], printer),
    ):
        with pytest.raises(refusal):
            attempt()
    assert system.paper == b""


def test_a_drill_prints_documents_on_a_network_and_no_share(system: PrintSystem, tmp_path: Path) -> None:
    drill = Guard(Mode.DRILL, system.cups, wait=lambda _: time.sleep(0.01))
    network = Printer(way=PrinterWay.LP, name="network")
    (tmp_path / "file").write_bytes(b"%PDF")
    assert drill.check(network).scheme == "socket"
    drill.print_document(tmp_path / "file", network)
    with pytest.raises(PrinterNotLocal) as refused:
        drill.check_for_shares(network)
    # An address may hold a password, so no more of it than its first word is told.
    assert "example" not in refused.value.operator_text


def test_a_class_of_printers_is_no_printer(guard: Guard, system: PrintSystem) -> None:
    system.admin("lpadmin", "-p", "cable", "-c", "both")
    with pytest.raises(PrinterUnknown):
        guard.check(Printer(way=PrinterWay.LP, name="both"))
    system.admin("lpadmin", "-x", "both")


def test_a_queue_without_a_driver_prints_no_file_and_takes_pages_in_the_printers_language(
    guard: Guard, system: PrintSystem, tmp_path: Path
) -> None:
    raw = Printer(way=PrinterWay.LP, name="raw", language=PrinterLanguage.PCL)
    before = system.cups.jobs("raw")
    (tmp_path / "sheet.pdf").write_bytes(b"%PDF-1.7 and what follows")
    with pytest.raises(PrinterRaw, match="raw has no driver"):
        guard.print_document(tmp_path / "sheet.pdf", raw)
    assert (system.paper, system.cups.jobs("raw")) == (b"", before)
    assert guard.print_pages([["x"]], raw).job
    assert b"x" in system.paper


def test_a_stopped_queue_and_one_with_others_jobs(guard: Guard, system: PrintSystem) -> None:
    system.admin("cupsdisable", "-r", "drawer open", "cable")
    with pytest.raises(PrinterStopped):
        guard.check(CABLE)
    system.admin("cupsenable", "cable")
    other = system.cups.submit("empty", Path(__file__))
    with pytest.raises(PrinterBusy):
        guard.check(Printer(way=PrinterWay.LP, name="empty"))
    system.cups.cancel("empty", other)


def test_a_job_that_fails_and_one_that_never_ends(guard: Guard, system: PrintSystem) -> None:
    with pytest.raises(PrinterJobFailed):
        guard.print_pages([["x"]], Printer(way=PrinterWay.LP, name="broken"))
    slow = Guard(Mode.PRODUCTION, system.cups, 0.6, lambda _: time.sleep(0.01))
    system.admin("cupsenable", "empty")
    with pytest.raises(PrinterSlow):
        slow.print_pages([["x"]], Printer(way=PrinterWay.LP, name="empty"))
    # What was not printed does not wait in the spool for a better moment.
    assert all(end.is_final for end in system.cups.jobs("empty").values())
    assert not list(system.spool.glob("d*"))


def test_somebody_else_prints_in_between(guard: Guard, system: PrintSystem) -> None:
    with pytest.raises(PrinterJobsDiffer), guard.sending(CABLE) as (descriptor, _):
        os.write(descriptor, b"page\f")
        system.cups.submit("cable", Path(__file__))


def test_a_page_that_breaks_off_is_not_printed(guard: Guard, system: PrintSystem) -> None:
    class Broken(Exception):
        pass

    with pytest.raises(Broken), guard.sending(CABLE) as (descriptor, _):
        os.write(descriptor, b"half a page")
        raise Broken
    assert system.paper == b""
    assert all(end.is_final for end in system.cups.jobs("cable").values())


def test_files_that_stay_are_told(guard: Guard, system: PrintSystem) -> None:
    stays = system.folder / "tmp/leftover"
    with pytest.raises(SpoolNotEmpty), guard.sending(CABLE) as (descriptor, _):
        os.write(descriptor, b"page\f")
        stays.write_bytes(b"page")
    stays.unlink()


def test_the_test_page_comes_out_as_one_job(guard: Guard, system: PrintSystem) -> None:
    printed = guard.print_pages([["Page 1 of 2", "Zoë Straße"], ["Page 2 of 2"]], CABLE)
    assert printed.job > 0
    assert (printed.name, printed.spool, printed.duplex) == ("cable", SpoolVerdict.EMPTY, DuplexVerdict.ASKED_OFF)
    assert b"Page 1 of 2\r\nZoe Strasse\r\n\fPage 2 of 2\r\n\f" in system.paper
    assert system.paper.startswith(b"\x1bE\x1b&l0S\x1b&l1X") and system.paper.endswith(b"\x1bE")


def test_a_document_comes_out_byte_for_byte_and_nothing_stays(
    guard: Guard, system: PrintSystem, tmp_path: Path
) -> None:
    (tmp_path / "a document.pdf").write_bytes(b"%PDF-1.7 " + os.urandom(100_000))
    printed = guard.print_document(tmp_path / "a document.pdf", CABLE)
    assert printed.spool is SpoolVerdict.EMPTY
    assert system.paper == (tmp_path / "a document.pdf").read_bytes()
    # The history that stays names no file.
    control = b"".join(path.read_bytes() for path in system.spool.glob("c*"))
    assert control and b"a document" not in control


def test_what_lies_in_memory_comes_out_as_it_is(guard: Guard, system: PrintSystem) -> None:
    data = b"%PDF-1.7 " + os.urandom(100_000)
    printed = guard.print_data(data, CABLE)
    assert (printed.name, printed.spool) == ("cable", SpoolVerdict.EMPTY)
    assert system.paper == data


def test_nobody_s_own_settings_change_a_job(
    guard: Guard, system: PrintSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups/lpoptions").write_text("Dest cable number-up=4 page-ranges=9 job-hold-until=indefinite\n")
    (tmp_path / ".cups/client.conf").write_text("ServerName printers.example\n")
    printed = guard.print_pages([["Page"]], CABLE)
    assert b"Page" in system.paper
    (control,) = system.spool.glob(f"c{printed.job:05d}")
    assert b"indefinite" not in control.read_bytes() and b"page-ranges" not in control.read_bytes()


def test_a_share_leaves_nothing_anywhere(guard: Guard, system: PrintSystem) -> None:
    assert guard.check_for_shares(CABLE).scheme == "usb"
    with guard.sending(CABLE) as (descriptor, job):
        os.write(descriptor, SHARE.encode())
    assert job.spool is SpoolVerdict.EMPTY
    assert system.paper == SHARE.encode()
    for path in system.folder.rglob("*"):
        if path.is_file() and path != system.folder / "paper":
            assert SHARE.encode() not in path.read_bytes(), path


@pytest.mark.parametrize(
    ("mounts", "swaps", "refusal"),
    [
        ("40 1 8:1 / / rw - ext4 /dev/sda1 rw\n", "", SpoolOnDisk),
        (IN_MEMORY + "41 40 8:1 / SPOOL rw - ext4 /dev/sda1 rw\n", "", SpoolOnDisk),
        (IN_MEMORY + "41 40 8:1 / TMP rw - vfat /dev/sdb1 rw\n", "", SpoolOnDisk),
        (IN_MEMORY, "/dev/sda2 partition 1 0 -2\n", SpoolOnDisk),
        ("", "", SpoolOnDisk),
    ],
)
def test_no_share_where_a_disk_is_on_its_way(
    guard: Guard, system: PrintSystem, mounts: str, swaps: str, refusal: type[PrinterRefusal]
) -> None:
    mounts = mounts.replace("SPOOL", str(system.spool)).replace("TMP", str(system.folder / "tmp"))
    (guard.kernel / "self/mountinfo").write_text(mounts)
    (guard.kernel / "swaps").write_text("Filename Type Size Used Priority\n" + swaps)
    with pytest.raises(refusal):
        guard.check_for_shares(CABLE)
    guard.check(CABLE)


def test_swap_does_not_matter_to_what_is_never_swapped(guard: Guard) -> None:
    (guard.kernel / "swaps").write_text("Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n")
    for mount in ("40 1 0:30 / / rw - ramfs ramfs rw\n", "40 1 0:30 / / rw - tmpfs tmpfs rw,noswap\n"):
        (guard.kernel / "self/mountinfo").write_text(mount)
        guard.check_for_shares(CABLE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("PreserveJobFiles No", "PreserveJobFiles 60"),
        ("PreserveJobFiles No\n", ""),
        ("LogLevel warn", "LogLevel debug2"),
    ],
)
def test_no_share_where_it_would_be_kept(guard: Guard, system: PrintSystem, old: str, new: str) -> None:
    kept = (system.folder / "etc/cupsd.conf").read_text()
    system.configure(old, new)
    with pytest.raises(SpoolKept):
        guard.check_for_shares(CABLE)
    (system.folder / "etc/cupsd.conf").write_text(kept)


def test_a_print_system_that_was_not_started_again_is_not_taken_at_its_configuration_s_word(
    guard: Guard, system: PrintSystem, tmp_path: Path
) -> None:
    guard.check_for_shares(CABLE)
    assert guard.print_pages([["x"]], CABLE).spool is SpoolVerdict.EMPTY
    elsewhere = tmp_path / "memory"
    elsewhere.mkdir()
    path = system.folder / "etc/cups-files.conf"
    before = path.read_text()
    path.write_text(before.replace(f"RequestRoot {system.spool}", f"RequestRoot {elsewhere}"))
    try:
        with pytest.raises(SpoolElsewhere, match="does not keep its jobs"):
            guard.check_for_shares(CABLE)
        assert guard.print_pages([["x"]], CABLE).spool is SpoolVerdict.UNSEEN
    finally:
        path.write_text(before)
    guard.check_for_shares(CABLE)


def test_what_cannot_be_seen_is_not_claimed(guard: Guard, system: PrintSystem, tmp_path: Path) -> None:
    blind = Guard(Mode.PRODUCTION, Cups(system.cups.socket, tmp_path / "none"), wait=guard.wait, kernel=guard.kernel)
    with pytest.raises(SpoolUnreadable):
        blind.check_for_shares(CABLE)
    assert blind.print_pages([["x"]], CABLE).spool is SpoolVerdict.UNSEEN


def test_a_cable_without_a_print_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The device itself is played by a file; what is no device is refused in test_usb.py."""
    from contextlib import contextmanager

    @contextmanager
    def device(path: str) -> Iterator[int]:
        descriptor = os.open(tmp_path / "paper", os.O_WRONLY | os.O_CREAT)
        yield descriptor
        os.close(descriptor)

    monkeypatch.setattr(guard_module, "open_device", device)
    guard = Guard(Mode.PRODUCTION, Cups(tmp_path / "no.sock"))
    printer = Printer(way=PrinterWay.USB, name="/dev/usb/lp0")
    assert guard.check_for_shares(printer).scheme == "usblp"
    printed = guard.print_pages([["Page"]], printer)
    assert (printed.job, printed.spool, printed.duplex) == (0, SpoolVerdict.NONE, DuplexVerdict.NOT_ASKED)
    assert (tmp_path / "paper").read_bytes() == b"Page\r\n\f"
    with pytest.raises(PrinterCannot):
        guard.print_document(tmp_path / "paper", printer)


def test_no_print_system_and_one_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceremony_app.devices.printer.cups.SOCKETS", (tmp_path / "none.sock",))
    monkeypatch.setenv("CUPS_SERVER", "printers.example:631")
    with pytest.raises(PrinterNoSystem):
        find_cups()
    with pytest.raises(PrinterNoSystem):
        Guard(Mode.DRILL, Cups(tmp_path / "none.sock")).check(Printer(way=PrinterWay.LP, name="cable"))


def test_it_is_found_by_its_socket(system: PrintSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(system.cups.socket))
    assert find_cups().socket == system.cups.socket
    assert system.cups.default() is None
    system.admin("lpadmin", "-d", "cable")
    assert system.cups.default() == "cable"
    assert Guard(Mode.PRODUCTION, system.cups).check(Printer(way=PrinterWay.LP)).name == "cable"
    system.admin("lpadmin", "-x", "cable")
    system.add("cable")


def test_what_lp_does_not_take(system: PrintSystem, tmp_path: Path) -> None:
    with pytest.raises(PrinterNotTaken) as refused:
        system.cups.submit("cable", tmp_path / "none.pdf")
    assert "\n" not in refused.value.operator_text


@pytest.mark.parametrize("address", ["usb://HP/LaserJet?serial=1", "parallel:/dev/lp0", "hp:/usb/LaserJet?serial=1"])
def test_addresses_of_a_cable(address: str) -> None:
    assert is_local(address)


@pytest.mark.parametrize(
    "address",
    [
        "socket://10.0.0.9:9100",
        "ipp://localhost:60000/ipp/print",
        "ipps://printer.local/ipp",
        "lpd://10.0.0.9/queue",
        "smb://user:secret@server/printer",
        "dnssd://Printer._ipp._tcp.local/",
        "implicitclass://office/",
        "hp:/net/LaserJet?ip=10.0.0.9",
        "file:///tmp/paper",
        "beh:/1/3/5/socket://10.0.0.9",
        "usbx://HP/LaserJet",
        "",
    ],
)
def test_addresses_of_anything_else(address: str) -> None:
    assert not is_local(address)


def test_settings_are_read_as_cups_reads_them(tmp_path: Path) -> None:
    (tmp_path / "cups-files.conf").write_text("RequestRoot\t/var/disk\n# TempDir /no\n  TempDir \t /tmp/x # why\n")
    (tmp_path / "cupsd.conf").write_text("LogLevel\tdebug\nPreserveJobFiles\n")
    spool = read_spool(Cups(tmp_path / "no.sock", tmp_path))
    assert (spool.jobs, spool.temporary) == (Path("/var/disk"), Path("/tmp/x"))
    assert (spool.log_level, spool.keeps_files) == ("debug", "")
