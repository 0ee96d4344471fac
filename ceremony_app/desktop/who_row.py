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
from ceremony_app.desktop.person_box import PersonBox
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.flow.faces import Request
from ceremony_app.flow.people import identified

MOST_CHIPS = 6
"""More people than these are picked from lists, which stay one line high."""


class WhoRow(QWidget):
    """The people of a prompt; the order in which they are picked is the order in which they act."""

    changed = Signal()

    def __init__(self, request: Request, setting: Setting, doings: tuple[str, ...] = ()) -> None:
        """`doings` names what the first, the second … person does, as `reads`, `types`."""
        super().__init__()
        self._request = request
        self._setting = setting
        self._doings = doings
        self._picked: list[str] = []
        self.chips: dict[str, Chip] = {}
        self.boxes: list[PersonBox] = []
        who, able = request.who, request.candidates
        exactly = len(able) == who.count and who.pick is Pick.ANY
        self.fixed = bool(who.persons) or (exactly and (who.count == 1 or not doings))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(Gap.SMALL))
        if self.fixed:
            self._say(able)
            return
        self._rows.addWidget(label(self._question(), "label"))
        if len(able) > MOST_CHIPS:
            self._add_boxes(able)
        else:
            self._add_chips(able)

    def _say(self, able: tuple[str, ...]) -> None:
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
        self._rows.addLayout(row)

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

    # Few people: chips

    def _add_chips(self, able: tuple[str, ...]) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, current().px(Gap.SMALL))
        for person in able:
            chip = Chip(self._setting.name(person))
            chip.toggled.connect(lambda on, one=person: self._toggled(one, on=on))
            flow.addWidget(chip)
            self.chips[person] = chip
        self._rows.addWidget(holder)
        if self._request.who.count == 1 and able:
            self.chips[self._likely(able)].setChecked(True)

    def _likely(self, able: tuple[str, ...]) -> str:
        """Who acted last, unless it is asked who they are: then the first of the others."""
        last = self._setting.last_single
        own = identified(self._setting.plan, self._request.prompt)
        return last if last in able and last not in own else able[0]

    def _toggled(self, person: str, *, on: bool) -> None:
        if on:
            self._picked.append(person)
            if len(self._picked) > self._request.who.count:
                # The newest pick counts; with one person this makes the chips a choice.
                self.chips[self._picked[0]].setChecked(False)
        elif person in self._picked:
            self._picked.remove(person)
        for one, chip in self.chips.items():
            place = self._picked.index(one) if one in self._picked else -1
            chip.put_tag(self._doings[place] if 0 <= place < len(self._doings) else "")
        self.changed.emit()

    # Many people: lists

    def _add_boxes(self, able: tuple[str, ...]) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(Gap.MEDIUM))
        people = tuple((person, self._setting.name(person)) for person in able)
        for place in range(self._request.who.count):
            numbered = tr("Person {number}").format(number=place + 1)
            told = self._doings[place] if place < len(self._doings) else numbered
            # Not capitalize(), which would make nouns small in German.
            doing = told[:1].upper() + told[1:]
            box = PersonBox(doing, people)
            box.picked.connect(self._boxes_changed)
            row.addWidget(short_label(doing, "label"))
            row.addWidget(box, 1)
            self.boxes.append(box)
        if self._request.who.count == 1:
            self.boxes[0].pick(self._likely(able))
            row.addStretch(1)
        self._rows.addLayout(row)

    def _boxes_changed(self) -> None:
        self._picked = [box.person for box in self.boxes if box.person]
        self.changed.emit()

    # What was picked

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
        if len(set(self._picked)) < len(self._picked):
            return tr("Pick different people.")
        if who.pick is Pick.TWO_FOR_CONSENT:
            roles = [self._setting.plan.person(one).roles for one in self._picked]
            if sum(Role.ADMINISTRATOR in one for one in roles) > 1:
                return tr("At most one of the two may be an administrator.")
        return ""

    def first(self) -> QWidget | None:
        """The control to focus first, where somebody is still to be picked."""
        if self.fixed or not self.missing():
            return None
        if self.boxes:
            return next((box for box in self.boxes if not box.person), self.boxes[-1])
        return next((chip for one, chip in self.chips.items() if one not in self._picked), None)

    def toggle_nth(self, place: int) -> None:
        """Pick or unpick by number, from 0; with lists, go to the list of that number."""
        controls: list[QWidget] = [*self.boxes, *self.chips.values()]
        if 0 <= place < len(controls):
            control = controls[place]
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(control, Chip):
                control.toggle()
