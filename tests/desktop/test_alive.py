"""The window stays alive while the token makes an RSA key of 4096 bits: the one timed assertion, with a wide bound."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from ceremony_app.desktop.pages.working import WorkingPage
from ceremony_app.flow.faces import Progress
from ceremony_app.resources import resource
from tests.desktop.story import Story

BOUND_SECONDS = 1.0
"""Generous: a frozen window would stand still for the whole generation, which takes longer than this by far."""


class Pulse(QObject):
    """Beats every 10 ms, as long as the event loop runs, and keeps the longest gap."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.beats = 0
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Count from now."""
        self.longest, self.beats, self._last = 0.0, 0, time.monotonic()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self.beats += 1


@pytest.fixture
def large_keys(tmp_path: Path) -> Path:
    """A drill whose key is of RSA-4096."""
    plan = resource("plans/rsa-azure-google.toml").read_text()
    path = tmp_path / "plan.toml"
    path.write_text(plan.replace("RSA-3072", "RSA-4096").replace("pss-3072-sha256", "pss-4096-sha256"))
    return path


def test_the_longest_gap_of_the_event_loop(tell: Callable[..., Story], large_keys: Path) -> None:
    story = tell(plan=large_keys)
    pulse = Pulse()
    seen: list[str] = []
    pages: list[type] = []
    operation = "generate-key"

    def progressed(progress: Progress) -> None:
        seen.append(progress.text)

    story.face.progressed.connect(progressed)
    request = story.until(
        lambda one: one.prompt.text.id == "keys.create" and "4096" in str(one.prompt.text.args)  # type: ignore[attr-defined]
    )
    assert request is not None
    assert story.window.view is not None
    story.window.view.page_shown.connect(lambda page: pages.append(type(page)))
    pulse.start()
    began = time.monotonic()
    story.answer(request)
    assert story.next_request() is not None
    took = time.monotonic() - began
    pulse.stop()
    assert operation in seen
    assert pulse.longest < BOUND_SECONDS, f"{pulse.longest:.2f} s of {took:.2f} s"
    if took > 1:
        assert WorkingPage in pages
        assert pulse.beats > took * 5
