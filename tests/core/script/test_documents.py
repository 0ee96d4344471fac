"""Documents on paper: only with a printer in the binding, only if people say so; each job stands in the journal."""

from __future__ import annotations

from typing import Any

import pytest

from ceremony_app.core.journal.entries import Recorded
from ceremony_app.core.printing import Printer, PrinterWay
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import documents
from ceremony_app.core.script.ceremony import Ceremony
from ceremony_app.core.script.effects import Ask, Do, Effect, Fact, Record
from ceremony_app.core.script.english import ENGLISH
from ceremony_app.core.script.prompts import Choose, Chosen
from tests.core.script.driving import answer, begin, tell
from tests.flow.ceremonies import template

CABLE = Printer(way=PrinterWay.LP, name="cable")
DEVICE = Printer(way=PrinterWay.USB, name="/dev/usb/lp0")
SHEET = "outbox/aws-frankfurt/HAND-OFF.txt"
WRAPPED = "outbox/aws-frankfurt/EncryptedKeyMaterial.bin"


def ceremony(printer: Printer | None, *paths: str) -> Ceremony:
    """A ceremony whose binding names this printer, with these files written."""
    c = begin(template("aes-aws")[0])
    known: list[Fact] = [
        facts.BindingConfirmed(sha256="", module="", token_serial="", last_drill="", changes=(), printer=printer)
    ]
    known += [facts.OutputWritten(subject="aws-frankfurt", path=one, sha256="ab" * 32, length=9) for one in paths]
    for one in known:
        tell(c.state, Recorded(effect="1.4/1/3", digest="", fact=one.kind, value=one.to_json()))
    return c


def run(c: Ceremony, *options: str) -> list[Effect]:
    """The step; each choice takes the next of these options."""
    wanted = iter(options)
    effects: list[Effect] = []
    step, value = documents.print_documents(c), None
    while True:
        try:
            effect = step.send(value)
        except StopIteration:
            assert next(wanted, None) is None
            return effects
        effects.append(effect)
        value = _value(effect, wanted)


def _value(effect: Effect, wanted: Any) -> Any:
    if isinstance(effect, Ask) and isinstance(effect.prompt, Choose):
        option = next(wanted)
        assert option in {one.id for one in effect.prompt.options}
        assert {one.text.id for one in effect.prompt.options} | {effect.prompt.text.id} <= set(ENGLISH)
        return Chosen(option=option).to_json()
    return answer(effect)


def printed(effects: list[Effect]) -> list[tuple[str, str]]:
    meant = [one.operation for one in effects if isinstance(one, Do)]
    return [(one.document.value, one.path) for one in meant if isinstance(one, paper.PrintDocument)]


def recorded(effects: list[Effect]) -> list[tuple[str, str]]:
    found = [one.fact for one in effects if isinstance(one, Record)]
    return [(one.path, one.came.value) for one in found if isinstance(one, facts.DocumentPrinted)]


def steps(c: Ceremony) -> list[str]:
    now = compiled.steps_now(c.plan, c.state, (), compiled.script(c.plan))
    return [one.name for one in now if one.act == "export"]


@pytest.mark.parametrize("printer", [None, Printer(way=PrinterWay.NONE)])
def test_without_a_printer_there_is_no_such_step(printer: Printer | None) -> None:
    c = ceremony(printer, SHEET)
    assert "print-documents" not in steps(c)
    assert run(c) == []


def test_a_printer_adds_one_before_the_head_is_copied() -> None:
    assert steps(ceremony(CABLE)) == ["export", "print-documents", "head"]


def test_nothing_is_printed_where_nothing_was_written_or_people_do_not_want_it() -> None:
    assert run(ceremony(CABLE)) == []
    assert printed(run(ceremony(CABLE, SHEET), "nothing")) == []


def test_a_deferred_target_has_no_sheet() -> None:
    c = ceremony(CABLE, SHEET)
    gone = facts.TargetDeferred(target="aws-frankfurt", why="another day")
    tell(c.state, Recorded(effect="8.1/1/3", digest="", fact=gone.kind, value=gone.to_json()))
    assert run(c) == []


def test_each_job_stands_in_the_journal_with_what_was_said_of_the_paper() -> None:
    effects = run(ceremony(CABLE, SHEET, WRAPPED), "codes", "again", "whole", "spoilt")
    assert printed(effects) == [("file", SHEET), ("file", SHEET), ("codes", WRAPPED)]
    assert recorded(effects) == [(SHEET, "again"), (SHEET, "whole"), (WRAPPED, "spoilt")]


def test_sheets_alone_leave_the_wrapped_files() -> None:
    assert printed(run(ceremony(CABLE, WRAPPED, SHEET), "sheets", "whole")) == [("file", SHEET)]


def test_straight_to_a_device_goes_no_code() -> None:
    asked = run(ceremony(DEVICE, SHEET, WRAPPED), "nothing")[0]
    assert isinstance(asked, Ask) and isinstance(asked.prompt, Choose)
    assert [one.id for one in asked.prompt.options] == ["sheets", "nothing"]


def test_to_print_twice_does_no_harm() -> None:
    assert op.EFFECTS["print-document"] == "repeatable"
