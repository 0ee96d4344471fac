"""The frame of a ceremony's view: banner, rail, header, heading with notices, a stack of pages, footer."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.plan.schema import Plan
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.controls import Notice, label
from ceremony_app.desktop.footer import Footer
from ceremony_app.desktop.header import Header
from ceremony_app.desktop.journal_view import JournalView
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.working import WorkingPage
from ceremony_app.desktop.paging import paged
from ceremony_app.desktop.rail import Rail
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class CeremonyFrame(QWidget):
    """Everything around the page in view."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        px = current().px
        self.setProperty("part", "ground")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.banner = Banner(plan.mode)
        rows.addWidget(self.banner)
        across = QHBoxLayout()
        across.setSpacing(0)
        rows.addLayout(across, 1)
        self.rail = Rail(plan.title)
        across.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        across.addLayout(right, 1)
        self.header = Header(plan.id)
        right.addWidget(self.header)
        heading = QVBoxLayout()
        heading.setContentsMargins(px(Gap.PAGE), px(Gap.LARGE - 4), px(Gap.PAGE), px(Gap.SMALL + 4))
        heading.setSpacing(px(Gap.HAIR))
        self.kicker: QLabel = label("", "kicker")
        self.title: QLabel = label(tr("Opening"), "title")
        heading.addWidget(self.kicker)
        heading.addWidget(self.title)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(0, px(Gap.SMALL), 0, 0)
        heading.addLayout(self._notices)
        right.addLayout(heading)
        self.stack = QStackedWidget()
        right.addWidget(self.stack, 1)
        self.footer = Footer()
        right.addWidget(self.footer)
        self.working = WorkingPage()
        self.journal = JournalView()
        self.stack.addWidget(self.working)
        self.stack.addWidget(self.journal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll the page in view, also from the buttons below it."""
        area = getattr(self.stack.currentWidget(), "area", None)
        if isinstance(area, QScrollArea) and paged(area, event):
            return
        super().keyPressEvent(event)

    def add_notice(self, notice: Notice) -> None:
        self.clear_notices()
        self._notices.addWidget(notice)
        # At once, with the page that it is about; a layout would show it one turn of the event loop later.
        notice.show()

    def clear_notices(self) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def notice_text(self) -> str:
        """The words of the notice above the page; empty where there is none."""
        item = self._notices.itemAt(0)
        widget = item.widget() if item is not None else None
        return widget.accessibleName() if widget is not None else ""
