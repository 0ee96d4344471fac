"""From the start of the process to the first usable window: `ceremony desktop` against a bare PySide6 window.

Two windows stand for the bare one: `bare` has one button of Qt's own; `own` has one that is written in Python and
paints itself, which makes PySide6 build the enumerations that every program with a widget of its own needs.

`python benchmarks/start.py [--json] [--runs N] [--cold]`. Both run offscreen, by turns, each in a process of its own.
Usable means: shown, painted, and Qt's loop has nothing left to do, so that the next key press is answered. With --cold
(root) the kernel's page cache is dropped before each start, as after the machine was switched on.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from clocks import Cost
from drills import compiled_environment

# Put in front of each program: at the first idle moment after the first paint it tells the time, and ends. It imports
# nothing of Qt before the program does, and looks at the window alone: a filter on the whole application would be given
# each scroll bar that Qt made by itself, and PySide6 would load every class it knows (15 ms) to tell which one that is.
_WATCH = """
import os, resource, sys, time
from importlib.machinery import PathFinder

class Arm:
    def find_spec(self, name, path=None, target=None):
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path, target)
        load = spec.loader.exec_module
        def load_and_arm(module):
            load(module)
            arm()
        spec.loader.exec_module = load_and_arm
        return spec

def arm():
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication
    paint = QEvent.Type.Paint

    class Watch(QObject):
        painted = False

        def eventFilter(self, _watched, event):
            if event.type() == paint and not self.painted:
                self.painted = True
                QTimer.singleShot(0, tell)
            return False

    def tell():
        spent = resource.getrusage(resource.RUSAGE_SELF)
        print(time.perf_counter(), spent.ru_utime + spent.ru_stime, len(sys.modules), flush=True)
        os._exit(0)

    def run(*_):
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(watch)
        return loop()

    loop, watch = QApplication.exec, Watch()
    QApplication.exec = run

sys.meta_path.insert(0, Arm())
"""
_PROGRAMS = {
    "bare": """
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
layout = QVBoxLayout(window)
layout.addWidget(QPushButton("A window"))
window.showMaximized()
app.exec()
""",
    "own": """
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

class Own(QAbstractButton):
    def sizeHint(self):
        return QSize(300, 80)

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Return:
            self.click()

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "A button that paints itself")

app = QApplication([])
window = QFrame()
window.setFrameShape(QFrame.Shape.Box)
layout = QVBoxLayout(window)
button = Own()
button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
layout.addWidget(button)
window.showMaximized()
app.exec()
""",
    "desktop": """
from ceremony_app.terminal.entry import main
main(["desktop"])
""",
}


def start(program: str, home: Path, before: Callable[[], None]) -> tuple[Cost, int]:
    """One start; raises CalledProcessError where the window does not come."""
    environment = compiled_environment() | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    # Kept settings and unfinished ceremonies of whoever measures must not count.
    environment |= {"XDG_STATE_HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    before()
    began = time.perf_counter()
    command = [sys.executable, "-P", "-s", "-c", _WATCH + _PROGRAMS[program]]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60).stdout
    # perf_counter is the kernel's monotonic clock, the same in all processes.
    ended, processor, modules = told.split()[-3:]
    return Cost(float(ended) - began, float(processor)), int(modules)


def drop_caches() -> None:
    """Let the kernel forget every file that it read."""
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3\n")


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--cold", action="store_true", help="drop the page cache before each start (root)")
    wanted = parser.parse_args()
    before = drop_caches if wanted.cold else lambda: None
    rows: dict[str, list[Cost]] = {program: [] for program in _PROGRAMS}
    modules: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        for program in _PROGRAMS:
            start(program, Path(name), lambda: None)
        for _ in range(wanted.runs):
            for program, costs in rows.items():
                cost, modules[program] = start(program, Path(name), before)
                costs.append(cost)
    # The least is what the program takes where nothing else is in the way; the median is what one sees here.
    found = {
        program: {
            "least": Cost(min(one.wall for one in costs), min(one.processor for one in costs)),
            "median": Cost(
                statistics.median(one.wall for one in costs), statistics.median(one.processor for one in costs)
            ),
        }
        for program, costs in rows.items()
    }
    ratios = {
        f"{which}, to {base}": Cost(
            found["desktop"][which].wall / found[base][which].wall,
            found["desktop"][which].processor / found[base][which].processor,
        )
        for base in ("bare", "own")
        for which in ("least", "median")
    }
    if wanted.json:
        sys.stdout.write(
            json.dumps({"starts": found, "modules": modules, "ratios": ratios, "runs": wanted.runs}, indent=2) + "\n"
        )
        return
    for program, told in found.items():
        for which, (wall, processor) in told.items():
            sys.stdout.write(
                f"{program:8} {which:7} {1000 * wall:6.0f} ms  {1000 * processor:6.0f} ms of processor  "
                f"{modules[program]:5} modules\n"
            )
    for which, (wall, processor) in ratios.items():
        sys.stdout.write(f"ratio, {which:16} {wall:.2f} to 1, of processor {processor:.2f} to 1\n")


if __name__ == "__main__":
    main()
