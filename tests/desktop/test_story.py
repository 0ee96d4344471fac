"""Stories in the real window, by key events alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ceremony_app.flow.engine import Ending
from tests.desktop.story import Story


def test_a_whole_drill_by_keyboard_alone(tell: Callable[..., Story], tmp_path: Path) -> None:
    story = tell()
    assert story.until(lambda _request: False) is None
    assert story.outcome.ending is Ending.COMPLETE, story.outcome
    assert story.answered > 50
    assert (tmp_path / "drill" / "documents" / "transcript.pdf").is_file()
