"""Finished drills that many stories look at: each is run once, whatever the number of workers."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.stories import plans
from tests.stories.ceremonies import Ceremony, Said, drill, program, written

Make = Callable[[Path], Ceremony]


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the program remembers between runs stays in the test's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Make], Ceremony]:
    """Runs a ceremony once for all workers: the first takes the lock, the others find it done.

    The folder stays where it was made, for its token is bound to its path; nobody changes anything in it.
    """
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "ceremonies"
    root.mkdir(exist_ok=True)

    def get(name: str, make: Make) -> Ceremony:
        place, done = root / name, root / f"{name}.json"
        with (root / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir()
                made = make(place)
                done.write_text(json.dumps({"plan": str(made.plan), "folder": str(made.folder), **asdict(made.said)}))
        kept = json.loads(done.read_text())
        return Ceremony(
            Path(kept["folder"]), Path(kept["plan"]), Said(int(kept["status"]), str(kept["out"]), str(kept["err"]))
        )

    return get


def from_template(name: str) -> Make:
    """A drill of a template, written by `ceremony new`."""

    def make(place: Path) -> Ceremony:
        said = program("new", name, "--out", place / "plan.toml", state=place)
        assert said.status == 0, said.err
        return drill(place / "plan.toml", place / "ceremony")

    return make


@pytest.fixture(scope="session")
def mixed(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """The template `mixed`, finished: four keys, six targets, two backups."""
    return once("mixed", from_template("mixed"))


@pytest.fixture(scope="session")
def small(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """The small plan, finished."""
    return once("small", lambda place: drill(written(place, plans.small()), place / "ceremony"))


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Ceremony], Path]:
    """A copy of a ceremony's folder, to be broken."""

    def copy(ceremony: Ceremony) -> Path:
        return Path(shutil.copytree(ceremony.folder, tmp_path / "copy"))

    return copy
