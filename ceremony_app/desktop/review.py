"""The plan review: the plan in plain words, findings, binding, and the hash that two people compare."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ceremony_app.core.plan.binding import LoadedBinding, load_binding
from ceremony_app.core.plan.document import MAX_BYTES
from ceremony_app.core.plan.findings import Finding, Severity
from ceremony_app.core.plan.load import Loaded, load_plan
from ceremony_app.core.plan.review import review_binding, review_plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.controls import Notice
from ceremony_app.desktop.look import current
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.review_parts import BindingPart, FactsPart, FindingsPart, HashPart, ReviewPart
from ceremony_app.desktop.rooms.tiles import StepTab
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.media.small_file import read_start
from ceremony_app.flow.last_drill import last_binding


class PlanChanged(Refusal):
    """The plan file is not what was shown."""

    code = "DESKTOP-PLAN-CHANGED"
    says = "The file {path} changed after it was read for this review."
    next_step = "Go back and review it again; find out who changed it."


class Reviewed:
    """A plan and what was found in it; read once, so that what is shown is what is opened. Raises FileUnreadable.

    Of a file that is too long no more is read than tells so, which the findings say then.
    """

    def __init__(self, chosen: Chosen, today: date) -> None:
        self.chosen = chosen
        self.data = read_start(chosen.plan_path, MAX_BYTES)
        self.loaded: Loaded = load_plan(self.data)
        self.findings: tuple[Finding, ...] = review_plan(self.loaded, today)
        self.bound: LoadedBinding | None = None
        self.about_binding: tuple[Finding, ...] = ()
        self.last: LoadedBinding | None = None
        if chosen.binding_path is not None:
            self.bound = load_binding(read_start(chosen.binding_path, MAX_BYTES))
            self.about_binding = review_binding(self.loaded.plan, self.bound)
        if self.loaded.plan is not None and (before := last_binding(self.loaded.plan.id)) is not None:
            self.last = load_binding(before)

    @property
    def refused(self) -> bool:
        """Whether a finding keeps the ceremony from starting."""
        every = (*self.findings, *self.about_binding)
        return self.loaded.plan is None or any(one.severity is Severity.REFUSAL for one in every)


class ReviewPage(Room):
    """Four parts, one after the other; the last one begins the ceremony."""

    begins = Signal(object)
    """Chosen."""

    def __init__(self, reviewed: Reviewed) -> None:
        plan = reviewed.loaded.plan
        title = plan.title if plan is not None else reviewed.chosen.plan_path.name
        super().__init__(tr("Review: {title}").format(title=title), "", plan.mode if plan is not None else None)
        self.reviewed = reviewed
        self.parts: list[ReviewPart] = [
            FactsPart(plan),
            FindingsPart(reviewed.findings, reviewed.about_binding),
            BindingPart(reviewed.bound, reviewed.last, plan),
            HashPart(reviewed.loaded.sha256, plan, refused=reviewed.refused),
        ]
        self._seen = 0
        self.place = self._begins_at = 1 if reviewed.refused else 0
        """The part in view, from 0, and the one that came first."""
        self.back.clicked.disconnect(self.left)
        self.back.clicked.connect(self._one_back)
        self.body.addLayout(self._tabs())
        for part in self.parts:
            part.hide()
            self.body.addWidget(part, 1)
            part.changed.connect(self.refresh)
        if reviewed.refused:
            self.notices.addWidget(
                Notice("bad", tr("This plan is refused. Correct what is found in it, then review it again."))
            )
            self._seen = len(self.parts) - 1
        self.go(self._begins_at)

    def _tabs(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(current().px(Gap.SMALL))
        self.tabs: list[StepTab] = []
        for number, part in enumerate(self.parts):
            tab = StepTab(number + 1, part.name)
            tab.clicked.connect(lambda _=False, one=number: self.go(one))
            QShortcut(QKeySequence(f"Alt+{number + 1}"), self).activated.connect(lambda one=number: self.go(one))
            self.tabs.append(tab)
            across.addWidget(tab)
        return across

    def go(self, place: int) -> None:
        """Show a part; only as far as people came."""
        if place > self._seen:
            return
        self.parts[self.place].hide()
        self.place = place
        self.parts[place].show()
        self.area.verticalScrollBar().setValue(0)
        self.refresh()
        if self.isVisible():
            self.focus_first()

    def _one_back(self) -> None:
        """The part before, as who was ticked at the last one stays so; from the first, out of the review."""
        if self.place > self._begins_at:
            self.go(self.place - 1)
        else:
            self.left.emit()

    def refresh(self) -> None:
        """Which parts can be looked at by now."""
        super().refresh()
        for number, tab in enumerate(self.tabs):
            tab.show_standing(now=number == self.place, done=number < self._seen, open_=number <= self._seen)

    def verb(self) -> str:
        """On to the next part; at the last one, the ceremony."""
        last = self.place == len(self.parts) - 1
        if last:
            return "" if self.reviewed.refused else tr("Begin the &ceremony")
        return tr("&Next: {part}").format(part=self.parts[self.place + 1].name)

    def missing(self) -> str:
        """What the part in view still needs."""
        return self.parts[self.place].missing()

    def first(self) -> QWidget | None:
        """What the part in view begins with."""
        return self.parts[self.place].first()

    def submit(self) -> None:
        """The next part, or the ceremony."""
        if self.place < len(self.parts) - 1:
            self._seen = max(self._seen, self.place + 1)
            self.go(self.place + 1)
            return
        self.begins.emit(self.reviewed.chosen)
