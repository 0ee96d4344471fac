"""Begin a ceremony: which plan, and which folder it happens in."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.controls import Card
from ceremony_app.desktop.look import current
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.desktop.workspace import workspace
from ceremony_app.resources import plan_templates, resource

FILE = "file"
MOST = 1 << 20
"""A longer file is no plan; the review says so."""


class Purpose(Enum):
    """Why the room was entered."""

    NEW = "new"
    DRILL = "drill"


def mode_of(path: Path | None) -> Mode | None:
    """The mode of a plan file; None where it cannot be read as a plan, which its review then says."""
    try:
        data = path.read_bytes() if path is not None and path.is_file() and path.stat().st_size <= MOST else b""
    except OSError:
        return None
    plan = load_plan(data).plan if data else None
    return plan.mode if plan is not None else None


def template_words(name: str) -> str:
    """What a template is, in the language in use; one that has no words here is told in its own first line."""
    known = {
        "aes-aws": tr("One AES key for AWS, one backup of three custodians"),
        "quorum": tr("One AES key for AWS, in a token whose PINs are split among custodians"),
        "mixed": tr("Four keys for AWS, Google and Azure, two backups, five custodians"),
        "rsa-azure-google": tr("One RSA key for Azure and Google, one backup of three custodians"),
    }
    return known.get(name) or resource(f"plans/{name}.toml").read_text().splitlines()[0].removeprefix("# ")


class NewPage(Room):
    """A plan and a folder. A template is first copied to where people edit it; a drill takes it as it is."""

    chosen = Signal(object)
    """Chosen: to be reviewed."""

    def __init__(self, purpose: Purpose) -> None:
        drill = purpose is Purpose.DRILL
        title = tr("Practise with a drill") if drill else tr("New ceremony")
        says = (
            tr("Everything happens as on the day, with a software token made for it and simulated clouds.")
            if drill
            else tr("A plan says what is made, who takes part, and where the keys go. It is reviewed next.")
        )
        super().__init__(title, says)
        self.purpose = purpose
        templates = tuple((name, template_words(name)) for name in plan_templates())
        file = ((FILE, tr("A plan file that was reviewed")),)
        begin = tuple((name, tr("Begin with a template: {title}").format(title=words)) for name, words in templates)
        options = templates if drill else (*file, *begin)
        self.source = Choices(tr("Plan"), options, options[0][0], columns=1 if drill else 2)
        self.source.changed.connect(self._source_changed)
        self.number_keys(self.source)
        card = Card()
        card.rows.addWidget(self.source)
        self.plan = PathField(tr("Plan file"), Kind.FILE)
        self.copy = PathField(
            tr("Write a copy of the template to"),
            Kind.NEW_FILE,
            tr("You edit the copy in a text editor and have it reviewed. A file that is there is never overwritten."),
        )
        card.rows.addWidget(self.plan)
        card.rows.addWidget(self.copy)
        self.body.addWidget(card)
        self.where = Card()
        self.folder = PathField(
            tr("Folder of the ceremony"),
            Kind.NEW_FOLDER,
            tr("A new folder. Journal, wrapped keys, backup packages and transcript will lie in it."),
        )
        self.where.rows.addWidget(self.folder)
        self.binding = PathField(tr("Binding of this computer's token"), Kind.FILE, optional=True)
        self.inbox = PathField(tr("What the clouds handed over"), Kind.FOLDER, optional=True)
        if not drill:
            beside = QHBoxLayout()
            beside.setSpacing(current().px(Gap.LARGE))
            beside.addWidget(self.binding)
            beside.addWidget(self.inbox)
            self.where.rows.addLayout(beside)
        self.body.addWidget(self.where)
        self.body.addStretch(1)
        self._folder_suggested = ""
        for field in (self.plan, self.copy, self.folder, self.binding, self.inbox):
            field.changed.connect(self._changed)
            field.finished.connect(self._primary)
        self._source_changed()

    def take_up(self, chosen: Chosen) -> None:
        """What was chosen before stands there again, as after a review that was left."""
        if self.purpose is Purpose.DRILL:
            self.source.rows[chosen.plan_path.stem].setChecked(True)
        else:
            self.plan.put(chosen.plan_path)
        for field, path in (
            (self.folder, chosen.folder),
            (self.binding, chosen.binding_path),
            (self.inbox, chosen.inbox),
        ):
            if path is not None:
                field.put(path)

    # What stands there

    @property
    def template(self) -> str:
        """The template chosen; empty for a plan file."""
        return "" if self.source.chosen == FILE else self.source.chosen

    @property
    def copies(self) -> bool:
        """Whether the next thing is to write a copy of a template."""
        return bool(self.template) and self.purpose is Purpose.NEW

    def _source_changed(self) -> None:
        drill = self.purpose is Purpose.DRILL
        self.plan.setVisible(not drill and not self.copies)
        self.copy.setVisible(self.copies)
        self.where.setVisible(not self.copies)
        if self.copies:
            self.copy.put(workspace() / "plans" / f"{self.template}.toml")
        self._changed()

    def _changed(self) -> None:
        stem = f"drill-{self.template}" if self.template else (self.plan.path.stem if self.plan.path else "")
        if stem and self.folder.field.text() == self._folder_suggested:
            now = datetime.now(UTC).strftime("%Y-%m-%dT%H%MZ")
            self._folder_suggested = str(workspace() / f"{stem}-{now}")
            self.folder.put(Path(self._folder_suggested))
        self.show_mode(mode_of(resource(f"plans/{self.template}.toml") if self.template else self.plan.path))
        self.refresh()

    def verb(self) -> str:
        """Write, or review."""
        return tr("&Write the copy") if self.copies else tr("&Review the plan")

    def missing(self) -> str:
        """The first field that lacks something."""
        if self.copies:
            return self.copy.missing()
        fields = (self.folder,) if self.purpose is Purpose.DRILL else (self.plan, self.folder, self.binding, self.inbox)
        return next((words for field in fields if (words := field.missing())), "")

    def first(self) -> QWidget:
        """The choice of the plan."""
        return self.source.first()

    def submit(self) -> None:
        """Write the copy, or go to the review."""
        self.quiet()
        if self.copies:
            self._write()
            return
        plan = resource(f"plans/{self.template}.toml") if self.template else self.plan.path
        folder = self.folder.path
        assert plan is not None
        assert folder is not None
        self.chosen.emit(Chosen(plan, folder, self.binding.path, self.inbox.path))

    def _write(self) -> None:
        from ceremony_app.devices.media.folder import safe_write

        path = self.copy.path
        assert path is not None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            safe_write(path.parent, path.name, resource(f"plans/{self.template}.toml").read_bytes())
        except Refusal as refusal:
            self.refuse(refusal)
            return
        except OSError as error:
            self.tell("bad", tr("{path} was not written: {why}.").format(path=path, why=error.strerror or "?"))
            return
        self.source.rows[FILE].setChecked(True)
        self.plan.put(path)
        self.tell(
            "good",
            tr("The copy was written to {path}. Edit it, have it reviewed and approved, then go on here.").format(
                path=path
            ),
        )
        self.refresh()
