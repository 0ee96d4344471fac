"""A refusal in place: the sentence, the next step, the code; its details on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.controls import Button, Notice, label
from ceremony_app.desktop.texts import say_refusal, tr


class RefusalCard(Notice):
    """Shown above whatever can be done about it; it hides no work."""

    def __init__(self, refusal: Refusal) -> None:
        sentence, next_step = say_refusal(refusal)
        super().__init__("bad", sentence)
        self.refusal = refusal
        self.rows.addWidget(label(tr("Next: {step}").format(step=next_step)))
        self.rows.addWidget(label(tr("Code: {code}").format(code=refusal.code), "code"))
        self.setAccessibleDescription(f"{refusal.code}. {next_step}")
        if refusal.parts:
            self.details = Button(tr("&Details"), "small")
            self.details.setCheckable(True)
            self._values = label("\n".join(f"{name}: {value}" for name, value in refusal.parts.items()), "code")
            self._values.hide()
            self.details.toggled.connect(self._values.setVisible)
            self.rows.addWidget(self.details, 0, Qt.AlignmentFlag.AlignLeft)
            self.rows.addWidget(self._values)
