"""Shares by a printer: it is looked at, tried with a test page, and only then prints shares, one job each.

What cannot be printed safely is copied by hand from the screen, as without a printer; the people decide it.
"""

from __future__ import annotations

from ceremony_app.core.plan.schema import BackupPolicy
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_PEOPLE, Ceremony, only
from ceremony_app.core.script.effects import Proof, StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Confirm, Option


def choose_printer(_: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """The printer of the binding is checked and tried; two people say whether shares are printed on it."""
    by_hand = Option(id="by-hand", text=text("printer.option-by-hand"))
    while True:
        found = yield from do(paper.CheckPrinter())
        ready = found.verdict is paper.PrinterVerdict.READY
        options = (
            Option(id="try", text=text("printer.option-try"))
            if ready
            else Option(id="again", text=text("printer.option-again")),
            by_hand,
        )
        message = (
            text("printer.ready", name=found.name, way=found.way.value, policy=policy.id)
            if ready
            else text("printer.not-ready", why=found.why, code=found.code, policy=policy.id)
        )
        chosen = yield from ask(Choose(text=message, options=options, default="by-hand"), TWO_PEOPLE)
        if chosen.option == "by-hand":
            yield from record(
                facts.PrinterChosen(policy=policy.id, paper=paper.Paper.BY_HAND, printer=found, tried=None)
            )
            return
        if chosen.option == "again":
            continue
        yield from ask(
            Confirm(
                text=text("printer.prepare", name=found.name),
                details=(text("printer.cover"), text("printer.paper"), text("printer.memory")),
            ),
            ADMINISTRATOR,
        )
        tried = yield from do(paper.PrintTestPage(policy=policy.id))
        came = yield from ask(
            Choose(
                text=text("printer.test-page", name=tried.name),
                options=(
                    Option(id="good", text=text("printer.option-good")),
                    Option(id="again", text=text("printer.option-bad")),
                    by_hand,
                ),
                default="by-hand",
            ),
            TWO_PEOPLE,
        )
        if came.option != "again":
            how = paper.Paper.PRINTED if came.option == "good" else paper.Paper.BY_HAND
            yield from record(facts.PrinterChosen(policy=policy.id, paper=how, printer=found, tried=tried))
            return


def is_printed(c: Ceremony, policy: BackupPolicy) -> bool:
    """Whether the people decided, last of all, that the shares of a policy are printed."""
    decided = [one for one in c.state.all(facts.PrinterChosen) if one.policy == policy.id]
    return bool(decided) and decided[-1].paper is paper.Paper.PRINTED


def print_share(c: Ceremony, printing: paper.PrintShare) -> StepRun[None]:
    """One custodian, alone at the printer, has one share printed; what came out wrong is printed anew, or copied."""
    name = c.plan.person(printing.custodian).name
    yield from ask(
        Confirm(
            text=text("printer.share", name=name, share=printing.share),
            details=(text("printer.cover"), text("printer.alone"), text("printer.one-sheet")),
        ),
        only(printing.custodian, Proof.CODE),
    )
    question = text("printer.share-came", name=name, share=printing.share)
    good, again, show = (
        Option(id="good", text=text("printer.option-mine")),
        Option(id="again", text=text("printer.option-reprint")),
        Option(id="show", text=text("printer.option-show")),
    )
    if (printing.identifier, printing.index, printing.custodian) in c.state.shown_intents:
        # A print was refused: a printer that is broken must not keep the custodian from their share.
        failed = yield from ask(Choose(text=question, options=(again, show), default="again"), only(printing.custodian))
        if failed.option == "show":
            yield from do(_on_screen(printing))
            return
    while True:
        printed = yield from do(printing)
        came = yield from ask(
            Choose(text=question, options=(good, again, show), default="good"), only(printing.custodian)
        )
        if came.option == "show":
            yield from do(_on_screen(printing))
            return
        if came.option == "good":
            yield from record(
                facts.SharePrinted(
                    policy=printing.policy,
                    identifier=printing.identifier,
                    index=printing.index,
                    custodian=printing.custodian,
                    printed=printed,
                )
            )
            return


def _on_screen(printing: paper.PrintShare) -> op.ShowShare:
    """The same share, to be copied by hand."""
    return op.ShowShare(
        policy=printing.policy, identifier=printing.identifier, index=printing.index, custodian=printing.custodian
    )
