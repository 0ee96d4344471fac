"""What stands where a secret page is to be shown as long as there is no renderer: nothing of the frames is painted."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.desktop.bridge import SecretScene
from ceremony_app.desktop.controls import Card, label
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import tr


class NoSecretPage(QWidget):
    """Says that this cannot be shown, and closes the line, so that the step is refused and people can decide."""

    def __init__(self, scene: SecretScene, setting: Setting) -> None:
        super().__init__()
        card = Card()
        card.rows.addWidget(label(tr("{name} is to act here.").format(name=setting.name(scene.request.person))))
        QVBoxLayout(self).addWidget(card)
        os.close(scene.fd)
