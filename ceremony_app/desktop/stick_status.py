"""Whether a stick is plugged in, told as it changes: the list of disks each second, and the kernel's news of mounts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Signal

from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.devices.media.folder import safe_read
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.mounts import MountWatch

EVERY_MS = 1000
Bound = tuple[Guard, Stick]


def bound(folder: Path, role: StickRole) -> Bound | None:
    """The guard of a ceremony's binding, and its stick of a role; None where it names none."""
    try:
        binding = load_binding(safe_read(folder, "binding.toml")).binding
    except Refusal:
        return None
    sticks = [one for one in binding.sticks if one.role is role] if binding is not None else []
    return (Guard(binding.sticks), sticks[0]) if binding is not None and sticks else None


class StickStatus(QObject):
    """Looks at one stick, off the window's thread: to ask a device that hangs may take a while."""

    told = Signal(object)
    """None where it is plugged in and is the right one; the Refusal otherwise."""

    def __init__(self, bound_to: Bound, parent: QObject, every: int = EVERY_MS) -> None:
        super().__init__(parent)
        self._guard, self._stick = bound_to
        self._disks: tuple[tuple[str, int], ...] = ()
        self._work: Work | None = None
        self._again = False
        self._mounts = MountWatch(self._guard.mountinfo)
        self._notifier = QSocketNotifier(self._mounts.fileno(), QSocketNotifier.Type.Exception, self)
        self._notifier.activated.connect(self._mounted)
        self.destroyed.connect(self._mounts.close)
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.look()

    def _tick(self) -> None:
        """Only the names of disks are read each second; everything else when they change."""
        disks = self._guard.system.disks()
        if disks != self._disks:
            self.look()

    def _mounted(self) -> None:
        self._mounts.look()
        self.look()

    def look(self) -> None:
        """Ask the guard now; one question at a time."""
        if self._work is not None:
            self._again = True
            return
        self._disks = self._guard.system.disks()
        guard, stick = self._guard, self._stick
        # The application's, as this may be gone before a slow device has answered.
        work = Work(lambda: guard.present(stick), QCoreApplication.instance())
        work.done.connect(self.told)
        work.refused.connect(self.told)
        work.finished.connect(self._ended)
        work.finished.connect(work.deleteLater)
        self._work = work
        work.start()

    def _ended(self) -> None:
        self._work = None
        if self._again:
            self._again = False
            self.look()
