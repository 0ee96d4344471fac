"""Ours against `@ngraveio/bc-ur` of the npm registry, in both directions, with four of ten codes lost."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.ur.carried import TYPE, CarriedFile
from ceremony_app.core.ur.parts import Encoder
from ceremony_app.core.ur.text import part_text
from ceremony_app.core.ur.transfer import Incoming
from tests.core.ur.messages import noise

PLACE = Path(__file__).parent / "npm"
LOSS = 0.4


@pytest.fixture(scope="module")
def node() -> str:
    """Node with the package; `./scripts/test` installs the package where npm is there."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not there")
    if not (PLACE / "node_modules/@ngraveio/bc-ur/package.json").exists():
        pytest.skip("the npm package @ngraveio/bc-ur is not in tests/core/ur/npm/node_modules")
    return found


def crossed(node: str, **told: object) -> dict[str, Any]:
    """What the other implementation made and rebuilt."""
    done = subprocess.run(
        [node, "cross.cjs"], cwd=PLACE, input=json.dumps(told), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(
    ("length", "longest", "first"), [(300, 40, 0), (300, 40, 500), (3000, 120, 7), (20_000, 580, 0)]
)
def test_both_directions_with_four_of_ten_lost(node: str, length: int, longest: int, first: int) -> None:
    chance = random.Random(length)  # noqa: S311 - a simulated camera.
    file = CarriedFile("wrapped.bin", noise(length))
    message = file.to_message()
    ours = Encoder(message, longest)
    count = 5 * ours.fragments
    sent = [part_text(TYPE, ours.part(number)) for number in range(first + 1, first + 1 + count)]
    lossy = [text for text in sent if chance.random() >= LOSS]
    chance.shuffle(lossy)

    other = crossed(node, type=TYPE, message=message.hex(), longest=longest, first=first, count=count, texts=lossy)

    assert [part.upper() for part in other["parts"]] == sent
    assert other["rebuilt"] == message.hex()
    incoming = Incoming()
    used = 0
    for text in lossy:
        incoming.take(text)
        used += 1
        if incoming.file:
            break
    assert incoming.file == file
    # Elimination needs the fewest parts that can be enough; peeling may need more.
    assert used <= other["used"]


def test_the_lock_names_no_place_and_every_hash() -> None:
    lock = json.loads((PLACE / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert packages["node_modules/@ngraveio/bc-ur"]["version"] == "1.1.13"
