"""Who acts: said where it is determined, picked where it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script.effects import Pick, Proof
from ceremony_app.desktop import icons
from ceremony_app.desktop.controls import Chip, label, short_label
from ceremony_app.desktop.flowing import FlowLayout
from ceremony_app.desktop.look import current
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.flow.faces import Request


class WhoRow(QWidget):
    """The people of a prompt in a row; the order in which they are picked is the order in which they act."""

    changed = Signal()

    def __init__(self, request: Request, setting: Setting, doings: tuple[str, ...] = ()) -> None:
        """`doings` names what the first, the second … person does, as `reads`, `types`."""
        super().__init__()
        self._request = request
        self._setting = setting
        self._doings = doings
        self._picked: list[str] = []
        self.chips: dict[str, Chip] = {}
        who, able = request.who, request.candidates
        self.fixed = bool(who.persons) or (
            len(able) == who.count and who.pick is Pick.ANY and not (doings and who.count > 1)
        )
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(Gap.SMALL))
        if self.fixed:
            rows.addLayout(self._said(able))
        else:
            heading = QHBoxLayout()
            heading.addWidget(label(self._question(), "label"))
            rows.addLayout(heading)
            holder = QWidget()
            self._flow = FlowLayout(holder, px(Gap.SMALL))
            for person in able:
                chip = Chip(setting.name(person))
                chip.toggled.connect(lambda on, one=person: self._toggled(one, on=on))
                self._flow.addWidget(chip)
                self.chips[person] = chip
            rows.addWidget(holder)
            if who.count == 1 and able:
                self.chips[setting.last_single if setting.last_single in able else able[0]].setChecked(True)

    def _said(self, able: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().px(Gap.SMALL))
        sign = QLabel()
        sign.setPixmap(icons.pixmap("person", "muted", 28))
        row.addWidget(sign)
        names = ", ".join(self._setting.name(person) for person in able)
        row.addWidget(short_label(names, "strong"))
        if self._request.who.proof is Proof.CODE:
            row.addWidget(short_label("· " + tr("with their session code"), "note"))
        row.addStretch(1)
        return row

    def _question(self) -> str:
        who = self._request.who
        if who.count == 1:
            words = tr("Who does this?")
        else:
            words = tr("Who acts? {count} different people.").format(count=who.count)
        if who.pick is Pick.TWO_FOR_CONSENT:
            words += " " + tr("At most one administrator.")
        if who.proof is Proof.CODE:
            words += " " + tr("Each with their session code.")
        return words

    def _toggled(self, person: str, *, on: bool) -> None:
        count = self._request.who.count
        if on:
            self._picked.append(person)
            if len(self._picked) > count:
                # The newest pick counts; with one person this makes the chips a choice.
                self.chips[self._picked[0]].setChecked(False)
        elif person in self._picked:
            self._picked.remove(person)
        for one, chip in self.chips.items():
            place = self._picked.index(one) if one in self._picked else -1
            chip.put_tag(self._doings[place] if 0 <= place < len(self._doings) else "")
        self.changed.emit()

    @property
    def by(self) -> tuple[str, ...]:
        """The people who act, in order."""
        return self._request.candidates if self.fixed else tuple(self._picked)

    def missing(self) -> str:
        """What is still to be picked, in words; empty where nothing is."""
        who = self._request.who
        if self.fixed:
            return ""
        if len(self._picked) < who.count:
            left = who.count - len(self._picked)
            return tr("Pick who acts.") if left == 1 else tr("Pick the {count} people who act.").format(count=left)
        if who.pick is Pick.TWO_FOR_CONSENT:
            roles = [self._setting.plan.person(one).roles for one in self._picked]
            if sum(Role.ADMINISTRATOR in one for one in roles) > 1:
                return tr("At most one of the two may be an administrator.")
        return ""

    def first(self) -> QWidget | None:
        """The chip to focus first, where somebody is still to be picked."""
        if self.fixed or not self.missing():
            return None
        return next((chip for one, chip in self.chips.items() if one not in self._picked), None)

    def toggle_nth(self, place: int) -> None:
        """Pick or unpick by number, from 0."""
        chips = list(self.chips.values())
        if 0 <= place < len(chips):
            chips[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            chips[place].toggle()
