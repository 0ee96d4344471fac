"""Token, second token and sticks against the binding: each one that the binding does not name is named."""

from __future__ import annotations

import hashlib

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.sticks import Medium, ReadBack, StickRole
from ceremony_app.core.printing import PrinterLanguage, PrinterWay
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import CarriedRead, Direction, StickRead
from ceremony_app.core.script.paper import Paper, PrinterRead, PrinterVerdict
from ceremony_app.core.script.pin_outcomes import PieceFile, SignInRead
from ceremony_app.core.script.restore_test import RestoreTestRead
from ceremony_app.core.script.state import fold
from ceremony_app.verify.binding_checks import bound_check
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, CheckVerdict
from tests.core.script.test_state import entries, fact
from tests.documents.sample import TOKEN

BINDING = b"""format = 1
module = "/usr/lib/softhsm/libsofthsm2.so"
token_serial = "c5f1d2a09b3e4477"
token_label = "drill"

[second]
module = "/usr/lib/softhsm/libsofthsm2.so"
token_serial = "0011223344556677"
token_label = "second"

[[sticks]]
role = "request"
colour = "red"
serial = "S1"

[[sticks]]
role = "response"
colour = "green"
uuid = "1A2B-3C4D"

[[sticks]]
role = "log"
colour = "yellow"
serial = "S3"

[[sticks]]
role = "custodian"
colour = "grey"
person = "ana"
serial = "S4"

[[sticks]]
role = "pieces"
colour = "black"
serial = "S5"
"""
SHA256 = hashlib.sha256(BINDING).hexdigest()
STICKS = tuple(
    StickRead(role=StickRole(role), words=words, known_by=known_by)
    for role, words, known_by in (
        ("request", "REQUEST, red", "serial S1"),
        ("response", "RESPONSE, green", "UUID 1A2B-3C4D"),
        ("log", "LOG, yellow", "serial S3"),
        ("custodian", "CUSTODIAN of ana, grey", "serial S4"),
        ("pieces", "PIECES, black", "serial S5"),
    )
)
CONFIRMED = facts.BindingConfirmed(
    sha256=SHA256, module=TOKEN.module_path, token_serial=TOKEN.serial, last_drill="", changes=(), sticks=STICKS
)
SECOND = RestoreTestRead(
    serial="0011223344556677",
    label="second",
    device="SoftHSM",
    restored=(),
    stale=(),
    module_path=TOKEN.module_path,
    module_sha256=TOKEN.module_sha256,
)
HELD = je.LogStick(
    stick="LOG, yellow", medium="stick", serial="S3", uuid="U", change=je.LogStickChange.HOLDS, code="", why=""
)


def opened(**told: object) -> Fact:
    return facts.TokenOpened(token=TOKEN.model_copy(update=told))


def tried(**told: object) -> Fact:
    return facts.RestoreTested(policy="board", identifier=7, token=SECOND.model_copy(update=told))


def crossed(direction: Direction, stick: str, serial: str, uuid: str, medium: Medium = Medium.STICK) -> Fact:
    carried = CarriedRead(
        stick=stick,
        medium=medium,
        serial=serial,
        uuid=uuid,
        file_system="vfat",
        options=(),
        files=(),
        read_back=ReadBack.COPIED,
    )
    return facts.StickTransfer(direction=direction, subject="", carried=carried)


def read(medium: str, **told: str) -> je.Body:
    """Somebody signed in with a piece from that medium."""
    file = PieceFile(medium=medium, kind="stick", path="p", sha256="", length=1).model_copy(update=told)
    outcome = SignInRead(verdict="right", mark="passphrase", medium=medium, files=(file,)).to_json()
    return je.Done(effect="1.1/1/1", digest="", operation="sign-in", outcome=outcome)


def sealed(person: str, medium: str, kind: str = "stick", **told: str) -> Fact:
    file = PieceFile(medium=medium, kind=kind, path="p", sha256="", length=1).model_copy(update=told)
    return facts.PiecesSealed(person=person, mark="passphrase", pieces=(), files=(file,), read_back=())


HONEST: tuple[Fact, ...] = (
    CONFIRMED,
    opened(),
    tried(),
    crossed(Direction.IN, "REQUEST, red", "S1", "any"),
    crossed(Direction.OUT, "RESPONSE, green", "any", "1a2b-3c4d"),
    sealed("ana", "CUSTODIAN of ana, grey"),
    sealed("ana", "PIECES, black"),
)


def check(*told: Fact | je.Body, binding: bytes | None = BINDING, sha256: str = SHA256) -> Check:
    bodies = [fact("3.1/1/1", one) if isinstance(one, Fact) else one for one in told]
    first = je.Opened(
        format=1,
        ceremony="c",
        title="t",
        mode=Mode.DRILL,
        script="ceremony",
        plan_sha256="",
        binding_sha256=sha256,
        program_sha256="",
        program_version="",
        nonce="",
        people="people",
    )
    found = tuple(entries(first, *bodies))
    state = fold(found)
    return bound_check(Journal(found, 0, state, state, b""), binding)


def test_what_the_binding_names_passes() -> None:
    said = check(*HONEST, HELD)
    assert said.verdict is CheckVerdict.PASSED, said.sentence
    assert said.sentence == "Both tokens and the sticks are those that the binding names."


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (CONFIRMED.model_copy(update={"sha256": "00" * 32}), "names another module or token"),
        (CONFIRMED.model_copy(update={"token_serial": "1"}), "names another module or token"),
        (CONFIRMED.model_copy(update={"sticks": STICKS[1:]}), "names other sticks"),
        (opened(serial="99"), "token 99 was opened, the binding names c5f1d2a09b3e4477"),
        (opened(label="other"), "is called other, the binding names drill"),
        (
            tried(serial="0011223344556678"),
            "set 7 of board was tried in token 0011223344556678, the binding names 0011",
        ),
        (tried(label="third"), "was tried in a token called third, the binding names second"),
        (tried(module_path="/tmp/liar.so"), "by another module than opened the first token"),
        (tried(module_path=""), "set 7 of board was tried, and nothing tells by which module"),
        (tried(module_sha256="00" * 32), "by another module than opened the first token, and the binding names one"),
        (crossed(Direction.IN, "REQUEST, blue", "S1", ""), "names no such stick for this: REQUEST, blue"),
        (crossed(Direction.OUT, "REQUEST, red", "S1", ""), "names no such stick for this: REQUEST, red"),
        (crossed(Direction.IN, "REQUEST, red", "S9", ""), "had the serial number S9, the binding says S1"),
        (crossed(Direction.OUT, "RESPONSE, green", "", "9999-0000"), "had the UUID 9999-0000, the binding says 1A2B"),
        (crossed(Direction.IN, "REQUEST, red", "S1", "", Medium.FOLDER), "REQUEST, red was folder, not a stick"),
        (HELD.model_copy(update={"serial": "S8"}), "LOG, yellow had the serial number S8"),
        (HELD.model_copy(update={"stick": "LOG, pink"}), "names no such stick for this: LOG, pink"),
        (sealed("bilal", "CUSTODIAN of ana, grey"), "a piece of bilal lies on CUSTODIAN of ana, grey"),
        (sealed("ana", "PIECES, black", "folder, not a stick"), "lies on PIECES, black (folder, not a stick)"),
        (
            sealed("ana", "PIECES, black", serial="S7", uuid="any", file_system="vfat"),
            "PIECES, black had the serial number S7, the binding says",
        ),
        (read("PIECES, pink"), "a piece from PIECES, pink (stick) was opened, which the binding does not name"),
        (
            read("PIECES, black", serial="S7", uuid="any", file_system="vfat"),
            "PIECES, black had the serial number S7, the binding says",
        ),
    ],
)
def test_what_the_binding_does_not_name_is_named(told: Fact | je.Body, says: str) -> None:
    said = check(*HONEST, told)
    assert said.verdict is CheckVerdict.FAILED
    assert says in said.sentence


def printed(binding: bytes, **told: object) -> Check:
    found = PrinterRead(
        verdict=PrinterVerdict.READY,
        way=PrinterWay.LP,
        name="cable",
        scheme="usb",
        language=PrinterLanguage.PCL,
        code="",
        why="",
    ).model_copy(update=told)
    fact_told = facts.PrinterChosen(policy="board", paper=Paper.PRINTED, printer=found, tried=None)
    return check(fact_told, binding=binding, sha256=hashlib.sha256(binding).hexdigest())


def test_another_printer_than_the_bindings_is_named() -> None:
    binding = BINDING + b'\n[printer]\nway = "lp"\nname = "cable"\nlanguage = "pcl"\n'
    assert printed(binding).verdict is CheckVerdict.PASSED
    assert printed(binding.replace(b'name = "cable"\n', b"")).verdict is CheckVerdict.PASSED
    says = "shares of board were meant for the printer other, not that of the binding"
    assert says in printed(binding, name="other").sentence
    assert "not that of the binding" in printed(binding, way=PrinterWay.USB).sentence
    assert "not that of the binding" in printed(BINDING).sentence


def test_a_second_token_that_no_binding_names_is_named() -> None:
    start, _, rest = BINDING.partition(b"[second]")
    bare = start + rest[rest.index(b"[[sticks]]") :]
    told = [one for one in HONEST if one is not CONFIRMED]
    said = check(*told, binding=bare, sha256=hashlib.sha256(bare).hexdigest())
    assert "was tried in a second token, and the binding names none" in said.sentence


def test_a_lost_stick_tells_nothing_of_itself() -> None:
    lost = HELD.model_copy(update={"serial": "", "uuid": "", "change": je.LogStickChange.LOST})
    assert check(*HONEST, HELD, lost).verdict is CheckVerdict.PASSED


def test_a_token_that_was_blank_may_have_any_serial() -> None:
    blank = BINDING.replace(b'token_serial = "c5f1d2a09b3e4477"', b'token_serial = "blank"', 1)
    digest = hashlib.sha256(blank).hexdigest()
    confirmed = CONFIRMED.model_copy(update={"sha256": digest, "token_serial": "blank"})
    assert check(confirmed, opened(serial="99"), binding=blank, sha256=digest).verdict is CheckVerdict.PASSED


@pytest.mark.parametrize("binding", [None, BINDING + b"#"])
def test_another_binding_is_nothing_to_compare_with(binding: bytes | None) -> None:
    assert check(*HONEST, binding=binding).verdict is CheckVerdict.NOT_CHECKED


def test_a_binding_that_cannot_be_read_is_enough_where_nothing_was_used() -> None:
    text = b"# no token\n"
    digest = hashlib.sha256(text).hexdigest()
    assert check(binding=text, sha256=digest).verdict is CheckVerdict.PASSED
    assert check(opened(), binding=text, sha256=digest).verdict is CheckVerdict.NOT_CHECKED
