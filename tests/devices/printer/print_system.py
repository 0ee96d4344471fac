"""A CUPS of the tests' own: its configuration, spool and socket in a temporary folder, its printers files in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from ceremony_app.devices.printer import ipp
from ceremony_app.devices.printer.cups import Cups
from ceremony_app.devices.printer.refusals import PrinterNoSystem

CUPSD = "/usr/sbin/cupsd"
PATIENCE_S = 60
BACKEND = """#!/bin/sh
# A printer of the tests: its paper is a file.
[ $# -eq 0 ] && exit 0
cat ${6:+"$6"} >>"PAPER"
"""
FAILING = """#!/bin/sh
[ $# -eq 0 ] && exit 0
exit 1
"""
HANGING = """#!/bin/sh
# A printer without paper: it takes nothing, and lets nobody go, until the job is cancelled.
[ $# -eq 0 ] && exit 0
exec tail -f /dev/null
"""
QUEUES = {
    "cable": "usb://Tests/Printer?serial=1",
    "network": "socket://printer.example:9100",
    "broken": "serial:/dev/broken",
    "empty": "parallel:/dev/empty",
    "raw": "usb://Tests/Printer?serial=2",
}
"""Queues by name; the backend of each scheme is a script. The last has no driver."""
DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TESTS.PPD"
*Manufacturer: "Tests"
*Product: "(Tests)"
*ModelName: "Tests Printer"
*ShortNickName: "Tests Printer"
*NickName: "Tests Printer"
*PSVersion: "(3010.000) 0"
*cupsFilter: "application/pdf 0 -"
*cupsFilter: "text/plain 0 -"
*DefaultPageSize: A4
*PageSize A4: ""
*DefaultPageRegion: A4
*PageRegion A4: ""
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
"""
"""Of a printer that understands PDF and text itself, so that what comes out can be compared with what went in."""

CONFIGURATION = """Listen {socket}
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
 Order allow,deny
 Allow all
</Location>
<Policy default>
 <Limit All>
 Order allow,deny
 Allow all
 </Limit>
</Policy>
"""


@dataclass(frozen=True)
class PrintSystem:
    """A running CUPS."""

    cups: Cups
    folder: Path

    @property
    def paper(self) -> bytes:
        """What came out of the printer on the cable."""
        path = self.folder / "paper"
        return path.read_bytes() if path.exists() else b""

    @property
    def spool(self) -> Path:
        """Where its jobs lie."""
        return self.folder / "spool"

    def admin(self, *command: str) -> None:
        """One of CUPS' own programs, on this CUPS."""
        subprocess.run(
            command, check=True, capture_output=True, env={**os.environ, "CUPS_SERVER": str(self.cups.socket)}
        )

    def add(self, name: str) -> None:
        """One of the queues, with its driver."""
        policy = "abort-job" if name == "broken" else "stop-printer"
        driver = () if name == "raw" else ("-P", str(self.folder / "driver.ppd"))
        told = ("-o", f"printer-error-policy={policy}", *driver)
        self.admin("lpadmin", "-p", name, "-E", "-v", QUEUES[name], *told)

    def configure(self, old: str, new: str) -> None:
        """Change a word of the configuration that our side reads; the running CUPS is not told."""
        path = self.folder / "etc/cupsd.conf"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


@contextmanager
def running(folder: Path) -> Iterator[PrintSystem]:
    """A CUPS that ends with the block; skips the test where none can start."""
    missing = [name for name in ("lp", "cancel", "lpadmin") if shutil.which(name) is None]
    if missing or not Path(CUPSD).exists():
        pytest.skip("CUPS (Debian packages cups-daemon and cups-client) is not there")
    if os.geteuid() != 0:
        pytest.skip("a CUPS of the tests' own needs root")
    for name in ("etc", "spool", "tmp", "cache", "state", "bin/backend"):
        (folder / name).mkdir(parents=True)
    scripts = {"usb": BACKEND, "socket": BACKEND, "serial": FAILING, "parallel": HANGING}
    for scheme, text in scripts.items():
        backend = folder / "bin/backend" / scheme
        backend.write_text(text.replace("PAPER", str(folder / "paper")))
        # CUPS starts a backend that only root may execute as root, and one that anybody may write never.
        backend.chmod(0o700)
    # The program that starts a backend is looked for beside it.
    (folder / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
    (folder / "etc/cups-files.conf").write_text(
        f"ServerRoot {folder}/etc\nRequestRoot {folder}/spool\nTempDir {folder}/tmp\nCacheDir {folder}/cache\n"
        f"StateDir {folder}/state\nServerBin {folder}/bin\nAccessLog {folder}/access\nErrorLog {folder}/error\n"
        f"PageLog {folder}/page\nFileDevice Yes\n"
    )
    # The kernel takes no name of a socket past 107 characters, which a folder of pytest's may well have.
    listening = Path(tempfile.mkdtemp(prefix="cups-"))
    socket = listening / "socket"
    (folder / "etc/cupsd.conf").write_text(CONFIGURATION.format(socket=socket))
    process = subprocess.Popen(
        [CUPSD, "-f", "-c", str(folder / "etc/cupsd.conf"), "-s", str(folder / "etc/cups-files.conf")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    system = PrintSystem(Cups(socket, folder / "etc"), folder)
    try:
        _answers(system.cups.socket, process)
        (folder / "driver.ppd").write_text(DRIVER)
        for name in QUEUES:
            system.add(name)
        yield system
    finally:
        process.terminate()
        process.wait(PATIENCE_S)
        shutil.rmtree(listening)


def _answers(socket: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            ipp.ask(socket, ipp.Operation.CUPS_GET_DEFAULT, ["printer-name"])
        except PrinterNoSystem:
            # There is nothing to wait on before it listens.
            time.sleep(0.02)
        else:
            return
    pytest.skip("the CUPS of the tests did not start on this machine")
