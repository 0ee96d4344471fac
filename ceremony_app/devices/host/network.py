"""Network interfaces, addresses, routes and radios, as the kernel tells them (reference/desktop.md §7).

The list of interfaces is that of the process's own network namespace (/proc/net); /sys may have been mounted
in another one, and only adds details. An interface merely present is a warning, as no program can prove that
a plug is not in; a carrier, an address, a route or a radio that is on is a stop.
"""

from __future__ import annotations

import ipaddress
from typing import NamedTuple

from ceremony_app.devices.host.checks import HostCheck, HostVerdict, KernelFiles, finding

_KINDS = {"1": "Ethernet", "24": "FireWire", "32": "InfiniBand", "512": "PPP", "768": "tunnel", "776": "tunnel"}


class Interface(NamedTuple):
    """One interface other than loopback: name, words that describe it, carrier and wireless as far as
    known."""

    name: str
    kind: str
    state: str
    carrier: bool | None
    wireless: bool


def interfaces(files: KernelFiles) -> list[Interface] | None:
    """Every interface of this network namespace but loopback, or None where the kernel does not tell."""
    lines = files.lines("proc/net/dev")
    if lines is None:
        return None
    names = [line.split(":")[0].strip() for line in lines if ":" in line]
    return [_described(files, name) for name in names if name != "lo"]


def _described(files: KernelFiles, name: str) -> Interface:
    if not files.exists(f"sys/class/net/{name}"):
        return Interface(name, "kind not told", "state not told", None, wireless=False)
    here = f"sys/class/net/{name}"
    wireless = files.exists(f"{here}/wireless") or files.exists(f"{here}/phy80211")
    number = files.text(f"{here}/type") or "?"
    kind = "wireless" if wireless else _KINDS.get(number, f"type {number}")
    place = "physical" if files.exists(f"{here}/device") else "virtual"
    state = files.text(f"{here}/operstate") or "state not told"
    # The carrier of an interface that is administratively down cannot be read; then there is none.
    up = files.text(f"{here}/carrier") == "1" or state in ("up", "dormant")
    return Interface(name, f"{place} {kind}", state, up, wireless)


def check_interfaces(files: KernelFiles) -> HostCheck:
    """Whether there is any interface but loopback."""
    found = interfaces(files)
    if found is None:
        return finding("HOST-INTERFACES", HostVerdict.UNKNOWN, "the list of network interfaces cannot be read")
    if not found:
        return finding("HOST-INTERFACES", HostVerdict.OK, "no network interface but loopback")
    listed = ", ".join(f"{each.name} ({each.kind}, {each.state})" for each in found)
    return finding("HOST-INTERFACES", HostVerdict.WARNING, f"present: {listed}")


def check_carrier(files: KernelFiles) -> HostCheck:
    """Whether any interface is connected to something."""
    found = interfaces(files)
    untold = [each.name for each in found or () if each.carrier is None]
    connected = [each.name for each in found or () if each.carrier]
    if connected:
        return finding("HOST-CARRIER", HostVerdict.STOP, f"connected: {', '.join(connected)}")
    if found is None or untold:
        return finding("HOST-CARRIER", HostVerdict.UNKNOWN, f"not told for: {', '.join(untold) or 'any interface'}")
    return finding("HOST-CARRIER", HostVerdict.OK, "no interface is connected")


def check_addresses(files: KernelFiles) -> HostCheck:
    """Whether this computer has an address beside those of loopback."""
    four, six = _addresses4(files), _addresses6(files)
    # A kernel without IPv6 has no such file, but none without IPv4 is in use.
    if four is None:
        return finding("HOST-ADDRESSES", HostVerdict.UNKNOWN, "the list of addresses cannot be read")
    if four or six:
        return finding("HOST-ADDRESSES", HostVerdict.STOP, f"addresses: {', '.join([*four, *six])}")
    return finding("HOST-ADDRESSES", HostVerdict.OK, "no address but loopback")


def check_routes(files: KernelFiles) -> HostCheck:
    """Whether any route leads out of this computer."""
    four = _routes4(files)
    if four is None:
        return finding("HOST-ROUTES", HostVerdict.UNKNOWN, "the list of routes cannot be read")
    if routes := [*four, *_routes6(files)]:
        return finding("HOST-ROUTES", HostVerdict.STOP, f"routes: {', '.join(dict.fromkeys(routes))}")
    return finding("HOST-ROUTES", HostVerdict.OK, "no route")


def check_radios(files: KernelFiles) -> HostCheck:
    """Whether any radio (wireless, Bluetooth, mobile, NFC …) can send."""
    on: list[str] = []
    off: list[str] = []
    kinds: set[str] = set()
    for switch in files.names("sys/class/rfkill"):
        here = f"sys/class/rfkill/{switch}"
        kind, name = files.text(f"{here}/type") or "radio", files.text(f"{here}/name") or switch
        kinds.add(kind)
        blocked = "1" in (files.text(f"{here}/hard"), files.text(f"{here}/soft"))
        (off if blocked else on).append(f"{name} ({kind})")
    unswitched = [each.name for each in interfaces(files) or () if each.wireless and "wlan" not in kinds]
    if "bluetooth" not in kinds:
        unswitched += files.names("sys/class/bluetooth")
    if on or unswitched:
        listed = [*on, *(f"{name} (no switch is known)" for name in unswitched)]
        return finding("HOST-RADIOS", HostVerdict.STOP, f"on: {', '.join(listed)}")
    if off:
        return finding("HOST-RADIOS", HostVerdict.WARNING, f"present but blocked: {', '.join(off)}")
    return finding("HOST-RADIOS", HostVerdict.OK, "no radio")


def _addresses4(files: KernelFiles) -> list[str] | None:
    """The IPv4 addresses of /proc/net/fib_trie: leaves that the next line calls a local host."""
    lines = files.lines("proc/net/fib_trie")
    if lines is None:
        return None
    found: list[str] = []
    leaf = ""
    for line in lines:
        if "|-- " in line:
            leaf = line.split("|-- ")[1].strip()
        elif line.strip().startswith("/32 host LOCAL") and not leaf.startswith("127.") and leaf not in found:
            found.append(leaf)
    return found


def _addresses6(files: KernelFiles) -> list[str]:
    rows = [line.split() for line in files.lines("proc/net/if_inet6") or ()]
    return [_address6(row[0]) for row in rows if len(row) >= 6 and row[5] != "lo"]


def _address6(digits: str) -> str:
    try:
        return str(ipaddress.IPv6Address(bytes.fromhex(digits)))
    except ValueError:
        return digits


def _routes4(files: KernelFiles) -> list[str] | None:
    """The rows of /proc/net/route; its numbers are in the byte order of the machine, little-endian here."""
    lines = files.lines("proc/net/route")
    if lines is None:
        return None
    found: list[str] = []
    for row in (line.split() for line in lines[1:]):
        if len(row) < 8 or row[0] == "lo":
            continue
        try:
            place = ipaddress.IPv4Address(bytes.fromhex(row[1])[::-1])
            length = int(row[7], 16).bit_count()
        except ValueError:
            found.append(f"{row[1]} by {row[0]}")
            continue
        found.append(f"{_by_default(place, length)} by {row[0]}")
    return found


def _routes6(files: KernelFiles) -> list[str]:
    """The rows of /proc/net/ipv6_route that lead out: not by loopback, not an own address, not multicast."""
    found: list[str] = []
    for row in (line.split() for line in files.lines("proc/net/ipv6_route") or ()):
        if len(row) < 10 or row[9] == "lo" or row[0].startswith("ff"):
            continue
        try:
            place = ipaddress.IPv6Address(bytes.fromhex(row[0]))
            length, flags = int(row[1], 16), int(row[8], 16)
        except ValueError:
            found.append(f"{row[0]} by {row[9]}")
            continue
        # RTF_LOCAL and RTF_ANYCAST mark addresses of this computer itself (include/uapi/linux/ipv6_route.h).
        if not flags & 0x80100000:
            found.append(f"{_by_default(place, length)} by {row[9]}")
    return found


def _by_default(place: ipaddress.IPv4Address | ipaddress.IPv6Address, length: int) -> str:
    return "default" if length == 0 and int(place) == 0 else f"{place}/{length}"
