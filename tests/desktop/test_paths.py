"""Fields for paths: whatever is typed is told in words."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ceremony_app.desktop.rooms.paths import Kind, PathField


@pytest.mark.parametrize("kind", [Kind.FILE, Kind.FOLDER, Kind.EITHER])
@pytest.mark.parametrize("words", ["a" * 300, "~nobody-is-called-so/plan.toml", "/dev/null/plan.toml"])
def test_what_leads_nowhere_is_told(qtbot: QtBot, kind: Kind, words: str) -> None:
    field = PathField("Plan", kind)
    qtbot.addWidget(field)
    field.field.setText(words)
    assert field.missing().startswith("Plan: there is no")
