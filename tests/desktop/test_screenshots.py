"""The screenshot generator; and what each of its pages holds: nothing cut, no window of its own, the mode in view."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.tokens import Theme
from tests.desktop import codes_gallery, gallery, letters

CHECKOUT = Path(__file__).parents[2]
GROWING = ("review-plan", "end")
"""Pages that hold as much as a plan or a ceremony has; they scroll, and say so by their scroll bar."""
NEUTRAL = ("start", "start-unfinished", "new", "resume", "verify", "recover", *codes_gallery.NEUTRAL)
"""Pages before anything says whether this is a drill."""


def generator(*arguments: str) -> subprocess.CompletedProcess[str]:
    """scripts/screenshots in a process of its own."""
    return subprocess.run(
        [sys.executable, "-P", str(CHECKOUT / "scripts" / "screenshots"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": ":".join(sys.path), "HOME": os.environ.get("HOME", "/")},
    )


def test_without_a_folder_or_with_a_page_that_there_is_not_it_says_so(tmp_path: Path) -> None:
    assert generator().returncode == 2
    unknown = generator(str(tmp_path / "out"), "nothing-like-it")
    assert unknown.returncode == 2
    assert "nothing-like-it" in unknown.stdout
    assert not (tmp_path / "out").exists()


def test_a_page_is_rendered_in_every_look(tmp_path: Path) -> None:
    done = generator(str(tmp_path), "ask-read-aloud")
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.rglob("*.png"))
    assert len(pictures) == 3 * 2 * 2
    for path in pictures:
        width, height = map(int, path.relative_to(tmp_path).parts[0].split("x"))
        image = QImage(str(path))
        assert (image.width(), image.height()) == (width, height)
    by_language = {
        (tmp_path / "1280x720" / "light" / one / "ask-read-aloud.png").read_bytes() for one in ["en", "de", "fr"]
    }
    assert len(by_language) == 3


class Strays(QObject):
    """Widgets that were shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember; take nothing."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    """While pages are made."""
    made = Strays()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)
    use_language(Language.ENGLISH)


def test_every_page_stands_whole_and_alone(qtbot: QtBot, strays: Strays, tmp_path: Path) -> None:
    # German has the longest words; one language keeps this test short.
    gallery.take(Language.GERMAN, Theme.LIGHT, (1280, 720))
    wrong: list[str] = []
    for name, make in gallery.every_page().items():
        strays.seen.clear()
        page = make(tmp_path)
        wrong += [f"{name}: a window of its own: {one}" for one in strays.seen]
        gallery.stand(page, (1280, 720))
        wrong += [f"{name}: {one}" for one in _cut(page, name)]
        wrong += [f"{name}: {one}" for one in letters.shared(letters.on(page, Language.GERMAN))]
        modes = [one.accessibleName() for one in page.findChildren(Banner)]
        if (not modes) is not (name in NEUTRAL):
            wrong.append(f"{name}: banners {modes}")
        gallery.away(page)
    assert wrong == []


def _cut(page: QWidget, name: str) -> Iterator[str]:
    """What does not fit: a page wider than the screen, one that scrolls, and words that are wider than their label."""
    if page.minimumSizeHint().width() > 1280:
        yield f"needs a width of {page.minimumSizeHint().width()}"
    for area in page.findChildren(QScrollArea):
        if area.isVisible() and area.verticalScrollBar().maximum() and not name.startswith(GROWING):
            yield f"scrolls by {area.verticalScrollBar().maximum()}"
    for one in page.findChildren(QLabel):
        if one.isVisible() and one.text() and not one.wordWrap() and one.pixmap().isNull():
            lacking = one.fontMetrics().horizontalAdvance(one.text()) - one.width()
            if lacking > 2 and one.minimumSizeHint().width() > 0:
                yield f"cut by {lacking}: {one.text()[:60]}"


def test_production_looks_other_than_a_drill(qtbot: QtBot) -> None:
    made = {}
    for theme in Theme:
        gallery.take(Language.ENGLISH, theme, (1280, 720))
        for mode in Mode:
            banner = Banner(mode)
            qtbot.addWidget(banner)
            banner.resize(1280, 30)
            image = banner.grab().toImage()
            made[theme, mode] = [image.pixelColor(x, 15).name() for x in range(2, 1278, 12)]
        assert made[theme, Mode.DRILL] != made[theme, Mode.PRODUCTION]
        # Stripes in the one, a plain ground in the other: not by colour alone.
        assert len(set(made[theme, Mode.DRILL][:20])) > 1
        assert len(set(made[theme, Mode.PRODUCTION][:20])) == 1
