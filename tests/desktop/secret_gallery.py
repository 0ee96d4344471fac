"""The secret pages with throwaway secrets of a real secrets child, for scripts/screenshots."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt

from ceremony_app.core.modes import Mode
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.secret.wording import sight
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import SITES, make
from tests.desktop.secret_room import PROJECTOR, Room
from tests.devices.qr.camera import Camera
from tests.devices.secrets.film import Film, fed_child
from tests.devices.secrets.material import given, spec
from tests.devices.secrets.scenes import scene

RETURN = Qt.Key.Key_Return


def render(folder: Path, place: Path, size: tuple[int, int], language: Language, theme: Theme) -> int:
    """Write the pictures of every secret page; gives how many."""
    use_language(language)
    screen = QSize(*size)
    room = Room(folder, screen)
    room.use(theme, TextSize.NORMAL, screen)
    names: list[str] = []

    def shot(name: str) -> None:
        room.settle()
        room.window.grab().save(str(place / f"secret-{name}.png"))
        names.append(name)

    try:
        _codes(room, shot)
        _shares(room, shot)
        _entry(room, shot)
        _camera(room, shot)
    finally:
        room.close()
    return len(names)


def _codes(room: Room, shot: Callable[[str], None]) -> None:
    child = SecretsClient.start(Mode.DRILL)
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ana", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type("secret 77")
    shot("code")
    room.panel.give_it_up()
    room.outcome()
    child.draw_pin("user")
    room.begin(SecretPage.PIN_SHOWN, lambda line: child.show_pin("user", line, "PIN"))
    shot("handover")
    if room.stage is not None:
        room.stage.go_on()
    shot("pin-curtain")
    room.panel.give_it_up()
    room.outcome()
    child.close()


def _shares(room: Room, shot: Callable[[str], None]) -> None:
    child = SecretsClient.start(Mode.DRILL)
    with given(os.urandom(SITES.token_bytes)) as hsm:
        child.begin_backup(spec(SITES), hsm)
    room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(4, line, "share 2 of 5 of Site B"))
    if room.stage is not None and room.stage.handover is not None:
        room.type(RETURN)
    room.until(lambda: room.panel.status.text())
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    shot("share-shown")
    room.screens.plug(PROJECTOR)
    shot("covered")
    room.screens.unplug(PROJECTOR)
    room.settle()
    room.panel.give_it_up()
    room.outcome()
    child.close()


def _entry(room: Room, shot: Callable[[str], None]) -> None:
    parameters, shares, _ = make(SITES)
    child = SecretsClient.start(Mode.DRILL)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "share 2 of 5 of Site B"))
    if room.stage is not None and room.stage.handover is not None:
        room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    for word in shares[4][:12]:
        room.type(word[:4], " ")
    room.type(shares[4][12][:4])
    shot("share-entry")
    room.panel.give_it_up()
    room.outcome()
    child.close()


def _camera(room: Room, shot: Callable[[str], None]) -> None:
    parameters, _, _ = make(SITES)
    child = fed_child(Path.cwd())
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "share 2 of 5 of Site B"))
    room.until(lambda: not room.panel.canvas.blank)
    film = Film()
    assert room.panel._link is not None
    room.panel._link.hand_over("camera", film.fd)
    film.show(scene("https://example.org", side=420, lens=Camera(turn=8, tilt=0.05)))
    room.until(lambda: room.panel.canvas.accessibleDescription() == sight({"seen": "foreign", "light": "good"}))
    shot("share-camera")
    room.panel.give_it_up()
    room.outcome()
    film.close()
    child.close()
