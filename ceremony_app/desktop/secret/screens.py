"""Screens: a secret is shown only where each screen shows its own picture and every screen is known.

Qt tells of screens that overlap. Outputs cloned below Qt show one picture on two devices and are one screen to it,
so the kernel's connectors are counted too where the platform's screens are connectors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

DRM = Path("/sys/class/drm")
_CONNECTOR = re.compile(r"(eDP|DP|HDMI|VGA|DVI|LVDS|DSI|USB)", re.ASCII)
_POLL_MILLISECONDS = 1000


class Hazard(StrEnum):
    """Why nothing secret may be shown now."""

    NONE = "none"
    MIRRORED = "mirrored"
    """Two screens show the same picture, or part of it."""
    CABLES = "cables"
    """The computer feeds more outputs than there are pictures: a clone below Qt, or two cables to one screen."""
    UNKNOWN = "unknown"
    """A screen was attached that nobody has said belongs here."""


@dataclass(frozen=True)
class ScreenFacts:
    """A screen: what it is, and which part of the desktop it shows."""

    identity: tuple[str, ...]
    """Connector, maker, model, serial number as far as they are known."""
    area: QRect


def judge(
    screens: Sequence[ScreenFacts], known: Collection[tuple[str, ...]], outputs: int | None, vouched: int = 0
) -> Hazard:
    """What speaks against showing a secret.

    `outputs` is how many devices the computer feeds, None if unknown; `vouched` how many people know of, though there
    are fewer screens.
    """
    if any(one.area.intersects(other.area) for one, other in combinations(screens, 2)):
        return Hazard.MIRRORED
    if any(screen.identity not in known for screen in screens):
        return Hazard.UNKNOWN
    if outputs is not None and outputs > max(len(screens), vouched):
        return Hazard.CABLES
    return Hazard.NONE


def connected_outputs(drm: Path = DRM) -> int | None:
    """How many connectors of the kernel's list are connected and enabled; None where there is no list."""
    connectors = sorted(drm.glob("card*-*"))
    if not connectors:
        return None
    return sum(_says(one, "status", "connected") and _says(one, "enabled", "enabled") for one in connectors)


def _says(connector: Path, name: str, wanted: str) -> bool:
    try:
        return (connector / name).read_text().strip() == wanted
    except OSError:
        return False


def attached() -> tuple[ScreenFacts, ...]:
    """The screens that Qt knows."""
    return tuple(_facts(screen) for screen in QGuiApplication.screens())


def outputs_beside_qt() -> int | None:
    """`connected_outputs` where Qt's screens are connectors, not a virtual or remote display."""
    names = [screen.name() for screen in QGuiApplication.screens()]
    return connected_outputs() if names and all(_CONNECTOR.match(name) for name in names) else None


def _facts(screen: QScreen) -> ScreenFacts:
    return ScreenFacts((screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()), screen.geometry())


def _words(screen: ScreenFacts) -> str:
    """A screen as the journal names it: plain ASCII, whatever the screen says of itself."""
    said = " ".join(one for one in screen.identity if one) or "a screen without a name"
    shown = "".join(one if " " <= one <= "~" else "?" for one in said)[:120]
    return f"{shown}, {screen.area.width()}x{screen.area.height()}"


class ScreenWatch(QObject):
    """Tells at once when secrets must be hidden. Screens attached when it is made are known, later ones are not."""

    changed = Signal()
    vouched = Signal(object, object, object)
    """For the journal: the screens in words, how many outputs are fed or None, the ids of those who looked."""

    def __init__(
        self,
        screens: Callable[[], Sequence[ScreenFacts]] = attached,
        outputs: Callable[[], int | None] = outputs_beside_qt,
        parent: QObject | None = None,
    ) -> None:
        # Never without an owner in Qt: Python's collector also runs in the engine's thread, and a timer that is
        # destroyed there still fires here.
        super().__init__(parent or QGuiApplication.instance())
        self._screens = screens
        self._outputs = outputs
        self._known = {screen.identity for screen in screens()}
        self._outputs_vouched = 0
        self.people: Callable[[], tuple[tuple[str, str], ...]] = tuple
        """Who can vouch for a screen, by id and name."""
        self.hazard = judge(screens(), self._known, outputs())
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(self.look)
            for screen in QGuiApplication.screens():
                screen.geometryChanged.connect(self.look)
        # A connector below Qt sends no signal.
        self._timer = QTimer(self, interval=_POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Judge anew; `changed` where the judgement changed."""
        outputs = self._outputs()
        # A cable that was pulled in between is not vouched for when another one comes.
        self._outputs_vouched = min(self._outputs_vouched, outputs or 0)
        found = judge(self._screens(), self._known, outputs, self._outputs_vouched)
        if found is not self.hazard:
            self.hazard = found
            self.changed.emit()

    def accept(self, people: tuple[str, ...]) -> None:
        """Two people looked: every screen and cable that is attached now belongs here. Mirrored ones stay a hazard."""
        if len(set(people)) < 2:
            return
        screens, outputs = self._screens(), self._outputs()
        self._known |= {screen.identity for screen in screens}
        self._outputs_vouched = outputs or 0
        self.vouched.emit(tuple(_words(one) for one in screens), outputs, people)
        self.look()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.look)
        self.look()
