"""The device's audit log: what is no log, what breaks its chain, and which steps explain an entry."""

from __future__ import annotations

import pytest

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.doings import Doing
from ceremony_app.core.evidence.hsm_log import Command, Log, LogUnreadable
from tests.core.evidence.device import entries, printed

SESSION, GENERATE, SIGN, UNKNOWN = 0x03, 0x46, 0x56, 0x77
TABLE = {
    SESSION: Command("create session", ()),
    GENERATE: Command("generate asymmetric key", ("generate-key",)),
    SIGN: Command("sign by ECDSA", ("use-key",)),
}
REAL = b"""Session keepalive set up to run every 15 seconds
Created session 0
0 unlogged boots found
0 unlogged authentications found
Found 2 items
item:     1 -- cmd: 0xff -- length: 65535 -- session key: 0xffff -- target key: 0xffff -- second key: 0xffff -- result: 0xff -- tick: 4294967295 -- hash: 33012657537e4842f57fa6ed3b09b25b
item:     2 -- cmd: 0x00 -- length:    0 -- session key: 0xffff -- target key: 0x0000 -- second key: 0x0000 -- result: 0x00 -- tick: 0 -- hash: fc153091560e18bca82621522c85bdba
"""  # noqa: E501 - as a device printed it, in a test of another project (public).


def log(*commands: int, first: int = 1, before: bytes = bytes(16)) -> Log:
    return hsm_log.parse(printed(entries(*commands, first=first, before=before)))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xff\xfe", "it is no text"),
        (b"Found 0 items", "it does not say how many events went unlogged"),
        (printed(entries(SIGN)).replace(b"cmd: 0x56", b"cmd: 86"), "an entry of it has another form"),
        (printed(entries(SIGN, SIGN)).replace(b"Found 2", b"Found 3"), "it has fewer or more entries than it says"),
        (printed(entries(*[SIGN] * 1001)), "it has more entries than any device keeps"),
        (printed(entries(SIGN)).replace(b"length:    5", b"length: 70000"), "a number of it is too large"),
    ],
)
def test_what_is_no_log_is_told_apart(data: bytes, why: str) -> None:
    with pytest.raises(LogUnreadable, match=why):
        hsm_log.parse(data)


def test_a_log_that_a_device_printed_is_read() -> None:
    found = hsm_log.parse(REAL)
    assert [(one.number, one.command) for one in found.items] == [(1, 0xFF), (2, 0)]
    assert hsm_log.is_log(REAL)
    # The digest of the second entry follows from the first one's: a device's own arithmetic, not ours.
    assert hsm_log.fault(found, None) == ""


def test_an_entry_that_was_changed_dropped_or_not_logged() -> None:
    whole = entries(SESSION, GENERATE, SIGN)
    changed = printed(whole).replace(b"cmd: 0x46", b"cmd: 0x47")
    assert hsm_log.fault(hsm_log.parse(changed), None) == ("the digest of entry 2 does not follow from the one before")
    assert hsm_log.fault(hsm_log.parse(printed([whole[0], whole[2]])), None) == "entry 2 is missing"
    assert hsm_log.fault(hsm_log.parse(printed(whole, unlogged=4)), None) == (
        "the device did not log 4 boots or authentications"
    )


def test_the_later_log_must_go_on_where_the_earlier_one_ended() -> None:
    before = log(SESSION, GENERATE)
    last = before.items[-1].digest
    assert hsm_log.fault(log(SIGN, SIGN, first=3, before=last), before) == ""
    assert hsm_log.fault(log(SESSION, GENERATE, SIGN), before) == ""
    assert hsm_log.fault(log(SESSION, SIGN, SIGN), before) == "entry 2 is another than before"
    assert "does not follow from the earlier log" in hsm_log.fault(log(SIGN, first=3), before)
    assert "does not go on where the earlier log ended, at entry 2" in hsm_log.fault(log(SIGN, first=9), before)


def test_each_new_entry_stands_beside_the_steps_that_explain_it() -> None:
    before = log(SESSION)
    did = [
        Doing("6.1", frozenset({"generate-key"}), 1, 2),
        Doing("6.2", frozenset({"generate-key"}), 3, 4),
        Doing("11.1", frozenset({"lock-key"}), 5, 6),
    ]
    lines = hsm_log.lines(log(SESSION, SESSION, GENERATE, SIGN, UNKNOWN), before, TABLE, did)
    assert [(one.number, one.steps, one.explained) for one in lines] == [
        (2, (), True),
        (3, ("6.1", "6.2"), True),
        (4, (), False),
        (5, (), False),
    ]
    assert lines[1].command == "generate asymmetric key (0x46)"
    assert lines[3].command == "unknown command (0x77)"
    assert {one.result for one in lines} == {"worked"}
