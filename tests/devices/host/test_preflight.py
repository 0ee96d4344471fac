"""The preflight over made-up trees: what stops, what warns, what cannot be told."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ceremony_app.devices.host import HostCheck, HostVerdict, run_preflight

MOMENT = datetime(2026, 11, 23, 10, 0, 0, tzinfo=UTC)

NET_DEV = "Inter-|   Receive  |  Transmit\n face |bytes    packets|bytes\n    lo: 0 0 0\n"
ROUTE_HEAD = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"
FIB_LOOPBACK = """\
Main:
  +-- 0.0.0.0/0 3 0 5
     +-- 127.0.0.0/8 2 0 2
           |-- 127.0.0.0
              /8 host LOCAL
           |-- 127.0.0.1
              /32 host LOCAL
        |-- 127.255.255.255
           /32 link BROADCAST
"""
FIB_ADDRESS = FIB_LOOPBACK + "     |-- 192.0.2.2\n        /32 host LOCAL\n" * 2

# A computer with nothing to say against it, file by file.
QUIET = {
    "proc/net/dev": NET_DEV,
    "proc/net/fib_trie": FIB_LOOPBACK,
    "proc/net/if_inet6": "00000000000000000000000000000001 01 80 10 80       lo\n",
    "proc/net/route": ROUTE_HEAD,
    "proc/net/ipv6_route": "",
    "proc/swaps": "Filename\tType\tSize\tUsed\tPriority\n",
    "proc/self/status": "Name:\tpython\nTracerPid:\t0\n",
    "proc/self/limits": "Limit                     Soft Limit           Hard Limit           Units     \n"
    "Max core file size        0                    unlimited            bytes     \n",
    "proc/sys/kernel/core_pattern": "core\n",
    "proc/sys/kernel/yama/ptrace_scope": "1\n",
    "sys/power/state": "freeze mem disk\n",
    "sys/power/resume": "0:0\n",
    "sys/class/rtc/rtc0/since_epoch": f"{int(MOMENT.timestamp()) + 3}\n",
}

ETHERNET: dict[str, str | None] = {
    "proc/net/dev": NET_DEV + "  eth0: 0 0 0\n",
    "sys/class/net/eth0/type": "1\n",
    "sys/class/net/eth0/operstate": "down\n",
    "sys/class/net/eth0/device/vendor": "0x8086\n",
}
WIRELESS: dict[str, str | None] = {
    "proc/net/dev": NET_DEV + " wlan0: 0 0 0\n",
    "sys/class/net/wlan0/type": "1\n",
    "sys/class/net/wlan0/operstate": "down\n",
    "sys/class/net/wlan0/phy80211/name": "phy0\n",
}


def rfkill(kind: str, soft: int, hard: int) -> dict[str, str | None]:
    """The files of one radio switch."""
    here = "sys/class/rfkill/rfkill0"
    return {f"{here}/type": kind, f"{here}/name": "phy0", f"{here}/soft": str(soft), f"{here}/hard": str(hard)}


class FixedClock:
    """A clock that stands still."""

    def __init__(self, moment: datetime = MOMENT) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """The moment it was made with."""
        return self._moment


def look(
    root: Path, files: dict[str, str | None], moment: datetime = MOMENT, zone: str = "/usr/share/zoneinfo/Etc/UTC"
) -> dict[str, HostCheck]:
    """The findings by id over the quiet computer with these files changed (None: not there)."""
    for name, text in {**QUIET, **files}.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    (root / "etc").mkdir(exist_ok=True)
    if zone:
        (root / "etc/localtime").symlink_to(zone)
    return {check.id: check for check in run_preflight(root, clock=FixedClock(moment))}


STOP, WARNING, UNKNOWN, OK = HostVerdict.STOP, HostVerdict.WARNING, HostVerdict.UNKNOWN, HostVerdict.OK

CASES: list[tuple[str, dict[str, str | None], str, HostVerdict, str]] = [
    ("carrier", {**ETHERNET, "sys/class/net/eth0/carrier": "1\n"}, "HOST-CARRIER", STOP, "connected: eth0"),
    ("up", {**ETHERNET, "sys/class/net/eth0/operstate": "up\n"}, "HOST-CARRIER", STOP, "connected: eth0"),
    ("no carrier", dict(ETHERNET), "HOST-CARRIER", OK, "no interface is connected"),
    ("present", dict(ETHERNET), "HOST-INTERFACES", WARNING, "present: eth0 (physical Ethernet, down)"),
    ("wireless", dict(WIRELESS), "HOST-INTERFACES", WARNING, "present: wlan0 (virtual wireless, down)"),
    (
        "no details",
        {"proc/net/dev": NET_DEV + "tun0:0 0\n"},
        "HOST-INTERFACES",
        WARNING,
        "present: tun0 (kind not told, state not told)",
    ),
    ("untold carrier", {"proc/net/dev": NET_DEV + "tun0:0\n"}, "HOST-CARRIER", UNKNOWN, "not told for: tun0"),
    ("no list", {"proc/net/dev": None}, "HOST-INTERFACES", UNKNOWN, ""),
    ("no list", {"proc/net/dev": None}, "HOST-CARRIER", UNKNOWN, "not told for: any interface"),
    ("other namespace", {"sys/class/net/eth0/carrier": "1\n"}, "HOST-CARRIER", OK, ""),
    ("address", {"proc/net/fib_trie": FIB_ADDRESS}, "HOST-ADDRESSES", STOP, "addresses: 192.0.2.2"),
    (
        "address6",
        {"proc/net/if_inet6": "fd000000000000000000000000000002 04 40 00 82 eth0\n"},
        "HOST-ADDRESSES",
        STOP,
        "addresses: fd00::2",
    ),
    ("no addresses6", {"proc/net/if_inet6": None}, "HOST-ADDRESSES", OK, "no address but loopback"),
    ("no addresses", {"proc/net/fib_trie": None}, "HOST-ADDRESSES", UNKNOWN, ""),
    (
        "default route",
        {"proc/net/route": ROUTE_HEAD + "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"},
        "HOST-ROUTES",
        STOP,
        "routes: default by eth0",
    ),
    (
        "local route",
        {"proc/net/route": ROUTE_HEAD + "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"},
        "HOST-ROUTES",
        STOP,
        "routes: 192.0.2.0/24 by eth0",
    ),
    (
        "route6",
        {"proc/net/ipv6_route": f"{'0' * 32} 00 {'0' * 32} 00 {'0' * 32} 00000400 2 0 00000003 eth0\n"},
        "HOST-ROUTES",
        STOP,
        "routes: default by eth0",
    ),
    (
        "both defaults",
        {
            "proc/net/route": ROUTE_HEAD + "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n",
            "proc/net/ipv6_route": f"{'0' * 32} 00 {'0' * 32} 00 {'0' * 32} 00000400 2 0 00000003 eth0\n",
        },
        "HOST-ROUTES",
        STOP,
        "routes: default by eth0",
    ),
    (
        "own addresses and multicast",
        {
            "proc/net/ipv6_route": f"fd{'0' * 29}2 80 {'0' * 32} 00 {'0' * 32} 0 2 0 80200001 eth0\n"
            f"ff{'0' * 30} 08 {'0' * 32} 00 {'0' * 32} 100 2 0 00000001 eth0\n"
            f"{'0' * 32} 00 {'0' * 32} 00 {'0' * 32} ffffffff 1 0 00200200 lo\n"
        },
        "HOST-ROUTES",
        OK,
        "no route",
    ),
    ("no routes", {"proc/net/route": None}, "HOST-ROUTES", UNKNOWN, ""),
    ("radio on", {**WIRELESS, **rfkill("wlan", 0, 0)}, "HOST-RADIOS", STOP, "on: phy0 (wlan)"),
    ("radio off", {**WIRELESS, **rfkill("wlan", 1, 0)}, "HOST-RADIOS", WARNING, "present but blocked: phy0 (wlan)"),
    ("radio hard off", rfkill("nfc", 0, 1), "HOST-RADIOS", WARNING, "present but blocked: phy0 (nfc)"),
    ("no switch", dict(WIRELESS), "HOST-RADIOS", STOP, "on: wlan0 (no switch is known)"),
    (
        "other switch",
        {**WIRELESS, **rfkill("bluetooth", 1, 1)},
        "HOST-RADIOS",
        STOP,
        "on: wlan0 (no switch is known)",
    ),
    (
        "bluetooth",
        {"sys/class/bluetooth/hci0/name": "x"},
        "HOST-RADIOS",
        STOP,
        "on: hci0 (no switch is known)",
    ),
    (
        "swap",
        {"proc/swaps": "Filename Type Size\n/dev/dm-1 partition 8 0 -2\n"},
        "HOST-SWAP",
        STOP,
        "swap is on: /dev/dm-1",
    ),
    ("no swap list", {"proc/swaps": None}, "HOST-SWAP", UNKNOWN, ""),
    ("hibernation", {"sys/power/resume": "254:1\n"}, "HOST-HIBERNATION", WARNING, "set up, to device 254:1"),
    ("no power", {"sys/power/state": None, "sys/power/resume": None}, "HOST-HIBERNATION", OK, "not set up"),
    (
        "dump handler",
        {"proc/sys/kernel/core_pattern": "|/usr/lib/systemd/systemd-coredump %P %u\n"},
        "HOST-CORE-DUMPS",
        WARNING,
        "given to /usr/lib/systemd/systemd-coredump",
    ),
    (
        "dump file",
        {"proc/self/limits": "Max core file size        unlimited            unlimited            bytes\n"},
        "HOST-CORE-DUMPS",
        WARNING,
        "written to core, limit unlimited",
    ),
    ("no limits", {"proc/self/limits": None}, "HOST-CORE-DUMPS", UNKNOWN, ""),
    ("no pattern", {"proc/sys/kernel/core_pattern": None}, "HOST-CORE-DUMPS", UNKNOWN, ""),
    (
        "tracer",
        {"proc/self/status": "TracerPid:\t77\n", "proc/77/comm": "strace\n"},
        "HOST-TRACER",
        STOP,
        "traced by process 77 (strace)",
    ),
    ("no status", {"proc/self/status": None}, "HOST-TRACER", UNKNOWN, ""),
    ("ptrace", {"proc/sys/kernel/yama/ptrace_scope": "0\n"}, "HOST-PTRACE-SCOPE", WARNING, ""),
    ("no yama", {"proc/sys/kernel/yama/ptrace_scope": None}, "HOST-PTRACE-SCOPE", WARNING, ""),
    (
        "chip apart",
        {"sys/class/rtc/rtc0/since_epoch": f"{int(MOMENT.timestamp()) + 7200}"},
        "HOST-CLOCK",
        WARNING,
        "2026-11-23T10:00:00Z, 7200 seconds from the clock chip",
    ),
    ("no chip", {"sys/class/rtc/rtc0/since_epoch": None}, "HOST-CLOCK", OK, ""),
]


@pytest.mark.parametrize(("files", "check", "verdict", "found"), [case[1:] for case in CASES])
def test_finding(tmp_path: Path, files: dict[str, str | None], check: str, verdict: HostVerdict, found: str) -> None:
    result = look(tmp_path, files)[check]
    assert (result.verdict, result.found if found else "") == (verdict, found)


@pytest.mark.parametrize("moment", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)])
def test_impossible_clock_stops(tmp_path: Path, moment: datetime) -> None:
    assert look(tmp_path, {}, moment)["HOST-CLOCK"].verdict is STOP


@pytest.mark.parametrize(
    ("zone", "verdict", "found"),
    [
        ("/usr/share/zoneinfo/Europe/Zurich", WARNING, "Europe/Zurich, not UTC"),
        ("../usr/share/zoneinfo/UTC", OK, "UTC"),
        ("/usr/share/zoneinfo/Etc/Zulu", OK, "UTC"),
        ("/usr/share/zoneinfo/Etc/GMT-1", WARNING, "Etc/GMT-1, not UTC"),
        ("", OK, "UTC, as no zone is set"),
    ],
)
def test_zone(tmp_path: Path, zone: str, verdict: HostVerdict, found: str) -> None:
    result = look(tmp_path, {}, zone=zone)["HOST-ZONE"]
    assert (result.verdict, result.found) == (verdict, found)


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        ("TZif2\nrest\nUTC0\n", OK),
        ("TZif2\nrest\nCET-1CEST,M3.5.0,M10.5.0/3\n", WARNING),
        ("not a zone\n", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_zone_that_was_copied(tmp_path: Path, content: str, verdict: HostVerdict) -> None:
    assert look(tmp_path, {"etc/localtime": content}, zone="")["HOST-ZONE"].verdict is verdict


def test_disk_without_room(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(full)], check=False, capture_output=True, text=True
    )
    if done.returncode != 0:
        pytest.skip(f"this user may not mount here: {done.stderr.strip()}")
    try:
        (check,) = [each for each in run_preflight(folder=full) if each.id == "HOST-DISK"]
    finally:
        subprocess.run(["umount", str(full)], check=True)
    assert (check.verdict, check.found) == (STOP, "1 MiB free")
    (check,) = [each for each in run_preflight(folder=tmp_path / "not-there") if each.id == "HOST-DISK"]
    assert check.verdict is UNKNOWN


def test_nothing_readable_raises_nothing(tmp_path: Path) -> None:
    checks = run_preflight(tmp_path / "not-there", clock=FixedClock())
    assert UNKNOWN in {check.verdict for check in checks}
    assert STOP not in {check.verdict for check in checks}


def test_names_of_devices_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    found = look(tmp_path, {"proc/net/dev": NET_DEV + "\x1b[2Jé: 0\n"})["HOST-INTERFACES"].found
    assert found.isascii()
    assert found.isprintable()


def test_quiet_computer_has_nothing_to_say(tmp_path: Path) -> None:
    checks = look(tmp_path, {})
    checks.pop("HOST-DISK")
    assert {check.verdict for check in checks.values()} == {OK}
    assert len(checks) == 12


def test_this_computer_is_looked_at_in_full() -> None:
    checks = run_preflight()
    assert len({check.id for check in checks}) == len(checks) == 13
    assert all(check.found for check in checks)


def test_namespace_without_an_interface_is_seen_as_such() -> None:
    """Only the network namespace is new; /sys still shows the interfaces of the old one."""
    program = (
        "from ceremony_app.devices.host import run_preflight\n"
        "for check in run_preflight(): print(check.id, check.verdict)\n"
    )
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-n", "true"], check=False).returncode != 0:
        pytest.skip("this user may not make a network namespace")
    command = ["unshare", "-n", sys.executable, "-c", program]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    verdicts = dict(line.split() for line in lines)
    network = ("HOST-INTERFACES", "HOST-CARRIER", "HOST-ADDRESSES", "HOST-ROUTES")
    assert {verdicts[check] for check in network} == {"ok"}
