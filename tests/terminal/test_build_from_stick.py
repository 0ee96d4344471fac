"""What the terminal tells of a LOG stick that holds more than its ceremony."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.devices.media.store import Store
from ceremony_app.terminal.options import build_from_stick
from tests.flow.test_from_stick import stick


@pytest.mark.parametrize(("count", "says"), [(0, ""), (1, "objects 1 ("), (6, "objects 6 (")])
def test_objects_that_the_journal_does_not_name_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int, says: str
) -> None:
    place = stick(tmp_path / "stick")
    names = sorted(Store(place / "store").put(f"somebody else's {number}".encode()) for number in range(count))
    assert build_from_stick(place, tmp_path / "new", "ceremony") == b"plan"
    told = capsys.readouterr().err
    assert says in told
    assert ("Left on the stick" in told) is bool(count)
    assert all(name[:16] in told for name in names[:5])
