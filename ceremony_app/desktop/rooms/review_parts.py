"""The four parts of a plan's review."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import LoadedBinding, binding_diff
from ceremony_app.core.plan.findings import Finding, Severity
from ceremony_app.core.plan.plan_facts import FactSection, plan_facts
from ceremony_app.core.plan.schema import Plan, TokenKind
from ceremony_app.desktop.controls import Card, Chip, Notice, label, short_label
from ceremony_app.desktop.fingerprint import HexGroups, Words
from ceremony_app.desktop.flowing import FlowLayout
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.rooms.plain_words import say_fact, say_finding, say_heading
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap

MOODS = {Severity.REFUSAL: "bad", Severity.WARNING: "warn", Severity.NOTE: "information"}
PEOPLE = 2
"""Who compare the hash."""


class ReviewPart(QWidget):
    """One part; `name` stands on its tab."""

    changed = Signal()
    name = ""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(current().px(Gap.MEDIUM))

    def missing(self) -> str:
        """What is still to be done here."""
        return ""

    def first(self) -> QWidget | None:
        """What gets the focus first; None for the way on."""
        return None


class FactsPart(ReviewPart):
    """The plan in plain words: headings with sentences, two columns of cards."""

    def __init__(self, plan: Plan | None) -> None:
        super().__init__()
        self.name = tr("Plan")
        if plan is None:
            self.rows.addWidget(Notice("bad", tr("The file cannot be read as a plan, so there is nothing to show.")))
            self.rows.addStretch(1)
            return
        columns = QHBoxLayout()
        columns.setSpacing(current().px(Gap.MEDIUM))
        self.rows.addLayout(columns, 1)
        for sections in halves(plan_facts(plan)):
            column = QVBoxLayout()
            column.setSpacing(current().px(Gap.MEDIUM))
            columns.addLayout(column, 1)
            for section in sections:
                column.addWidget(fact_card(section))
            column.addStretch(1)


def halves(sections: tuple[FactSection, ...]) -> tuple[list[FactSection], list[FactSection]]:
    """Two columns of about the same length, in reading order."""
    whole = sum(_weight(one) for one in sections)
    left: list[FactSection] = []
    for one in sections:
        if left and sum(map(_weight, left)) + _weight(one) / 2 > whole / 2:
            break
        left.append(one)
    return left, list(sections[len(left) :])


def _weight(section: FactSection) -> int:
    """About how many lines a section takes in its column."""
    return 2 + sum(1 + len(line) // 60 for line in section.lines)


def fact_card(section: FactSection) -> Card:
    """A heading and its lines."""
    card = Card()
    card.rows.setSpacing(current().px(Gap.HAIR + 2))
    card.rows.addWidget(label(say_heading(section.heading), "strong"))
    for line in section.lines:
        card.rows.addWidget(label(say_fact(line)))
    return card


class FindingsPart(ReviewPart):
    """What the rules found, each with the line it comes from and what to do."""

    def __init__(self, about_plan: tuple[Finding, ...], about_binding: tuple[Finding, ...]) -> None:
        super().__init__()
        every = (*about_plan, *about_binding)
        self.name = tr("Findings ({count})").format(count=len(every))
        if not every:
            self.rows.addWidget(Notice("good", tr("Nothing was found: no refusal, no warning, nothing worth a note.")))
        for finding in _by_weight(about_plan):
            self.rows.addWidget(_finding(finding, tr("Plan, line {line}"), tr("Plan")))
        for finding in _by_weight(about_binding):
            self.rows.addWidget(_finding(finding, tr("Binding, line {line}"), tr("Binding")))
        self.rows.addStretch(1)


def _by_weight(findings: Iterable[Finding]) -> list[Finding]:
    order = list(Severity)
    return sorted(findings, key=lambda one: order.index(one.severity))


def severity_word(severity: Severity) -> str:
    """How much a finding weighs."""
    return {
        Severity.REFUSAL: tr("Refusal: the ceremony does not start"),
        Severity.WARNING: tr("Warning: it is recorded"),
        Severity.NOTE: tr("Note"),
    }[severity]


def _finding(finding: Finding, place: str, whole: str) -> Notice:
    sentence, next_step = say_finding(finding)
    made = Notice(MOODS[finding.severity], sentence)
    made.rows.addWidget(label(tr("Next: {step}").format(step=next_step)))
    where = place.format(line=finding.line) if finding.line is not None else whole
    parts = (severity_word(finding.severity), where, finding.where, finding.code)
    made.rows.addWidget(label(" · ".join(one for one in parts if one), "code"))
    made.setAccessibleDescription(f"{severity_word(finding.severity)}, {where}. {next_step}")
    return made


class BindingPart(ReviewPart):
    """Module and token of this computer, as a difference from the plan's last drill here."""

    def __init__(self, bound: LoadedBinding | None, last: LoadedBinding | None, plan: Plan | None) -> None:
        super().__init__()
        self.name = tr("Binding")
        explained = tr("The binding says which PKCS#11 module and token of this computer the plan uses.")
        self.rows.addWidget(label(explained, "label"))
        if bound is None:
            self._none(plan)
            return
        if bound.binding is None:
            self.rows.addWidget(Notice("bad", tr("The binding file cannot be read; what is wrong stands in findings.")))
            self.rows.addStretch(1)
            return
        before = last.binding if last is not None else None
        changes = binding_diff(before, bound.binding)
        if before is None:
            words = tr("No drill of this plan is known on this computer, so everything in the binding is new.")
            self.rows.addWidget(Notice("information", words))
        elif not changes:
            self.rows.addWidget(Notice("good", tr("The binding is the same as at the last drill of this plan.")))
        else:
            words = tr("Fields that differ from the last drill of this plan: {count}.").format(count=len(changes))
            self.rows.addWidget(Notice("warn", words))
        if changes:
            cells = tuple((one.field, "− " + (one.old or ""), "+ " + (one.new or "")) for one in changes)
            self.table = Table(("field", "last drill", "now"), cells)
            self.table.setAccessibleName(tr("Binding as a difference"))
            self.table.hug(160)
            self.rows.addWidget(self.table)
        card = Card()
        card.rows.addWidget(label(tr("SHA-256 of the binding"), "label"))
        card.rows.addWidget(label(" ".join(fingerprints.groups(bytes.fromhex(bound.sha256))), "code"))
        self.rows.addWidget(card)
        self.rows.addStretch(1)

    def _none(self, plan: Plan | None) -> None:
        software = plan is not None and plan.mode is Mode.DRILL and plan.token.kind is TokenKind.SOFTWARE
        if software:
            words = tr("No binding is needed: this drill makes a software token of its own inside its folder.")
            self.rows.addWidget(Notice("information", words))
        else:
            words = tr("This plan needs a binding: a file that names module and token of this computer. Go back.")
            self.rows.addWidget(Notice("warn", words))
        self.rows.addStretch(1)


class HashPart(ReviewPart):
    """The plan's SHA-256, and the two people who compare it with the paper that was reviewed."""

    def __init__(self, sha256: str, plan: Plan | None, *, refused: bool) -> None:
        super().__init__()
        self.name = tr("Hash")
        self._refused = refused
        self.chips: dict[str, Chip] = {}
        px = current().px
        lead = tr("One person reads the words from the reviewed paper; another follows on the screen.")
        self.rows.addWidget(label(lead))
        card = Card()
        card.rows.addWidget(short_label(tr("SHA-256 of the plan"), "label"))
        card.rows.addWidget(HexGroups(sha256))
        card.rows.addWidget(short_label(tr("The same as words"), "label"))
        card.rows.addWidget(Words(fingerprints.words(bytes.fromhex(sha256)), 8))
        self.rows.addWidget(card)
        if refused or plan is None:
            self.rows.addStretch(1)
            return
        self.rows.addWidget(label(tr("Two people say that it is the same:"), "label"))
        holder = QWidget()
        flow = FlowLayout(holder, px(Gap.SMALL))
        for person in plan.people:
            if person.alternate_for is None:
                chip = Chip(person.name)
                chip.toggled.connect(self._toggled)
                self.chips[person.id] = chip
                flow.addWidget(chip)
        self.rows.addWidget(holder)
        note = tr("They confirm it once more in the ceremony, with the last words typed; that is what is recorded.")
        self.rows.addWidget(label(note, "note"))
        self.rows.addStretch(1)

    @property
    def confirmed_by(self) -> tuple[str, ...]:
        """Who says so."""
        return tuple(person for person, chip in self.chips.items() if chip.isChecked())

    def _toggled(self) -> None:
        full = len(self.confirmed_by) >= PEOPLE
        for chip in self.chips.values():
            chip.setEnabled(chip.isChecked() or not full)
        self.changed.emit()

    def missing(self) -> str:
        """Two people."""
        if self._refused:
            return tr("This plan is refused.")
        lacking = PEOPLE - len(self.confirmed_by)
        return (
            (tr("Two people confirm the hash."), tr("A second person confirms the hash."))[PEOPLE - lacking]
            if lacking
            else ""
        )

    def first(self) -> QWidget | None:
        """The first person."""
        return next(iter(self.chips.values()), None)
