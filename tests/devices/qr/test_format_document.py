"""docs/formats/qr.md: what it tells a stranger to run rebuilds our files, word for word."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app.core.codes.single import LARGEST_SINGLE
from ceremony_app.core.ur import carried, parts
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.transfer import MOST_FRAGMENTS
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import DENSE, LARGER, NORMAL, Animation
from tests.core.ur.messages import noise

PAGE = (Path(__file__).parents[3] / "docs/formats/qr.md").read_text()


def rebuilt(texts: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    return subprocess.run([sys.executable, "-I", "-c", code], cwd=folder, input=texts, capture_output=True, text=True)


@pytest.mark.parametrize("length", [10, 3000])
def test_the_stranger_s_program(tmp_path: Path, length: int) -> None:
    file = CarriedFile("wrapped.bin", noise(length))
    animation = Animation(file, NORMAL)
    texts = [animation.text(number) for number in range(animation.fragments + 2, 0, -1)]
    damaged = texts[-1][:-1] + ("A" if texts[-1][-1] != "A" else "B")
    assert rebuilt("\n".join([damaged, *texts]), tmp_path).returncode != 0
    assert not list(tmp_path.iterdir())
    done = rebuilt("\n".join(texts), tmp_path)
    assert done.stdout.split() == [file.name, str(length), file.sha256], done.stderr
    assert (tmp_path / file.name).read_bytes() == file.data


def test_the_command_for_pictures(tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (Debian package zbar-tools) is not there")
    (command,) = re.findall(r"`(zbarimg [^`]*)`", PAGE)
    animation = Animation(CarriedFile("wrapped.bin", noise(1500)), NORMAL)
    for number in range(1, animation.fragments + 1):
        (tmp_path / f"{number}.png").write_bytes(picture_of(animation.code(number), 3).png())
    subprocess.run(["sh", "-euc", command], cwd=tmp_path, check=True)
    assert rebuilt((tmp_path / "texts").read_text(), tmp_path).returncode == 0
    assert (tmp_path / "wrapped.bin").read_bytes() == noise(1500)


def test_the_numbers_of_the_page() -> None:
    for told in (
        f"`{carried.TYPE}`",
        f"version of this format: {carried.VERSION}",
        f"1 to {carried.LONGEST_NAME} of",
        f"| fragments that are shown | {MOST_FRAGMENTS};",
        f"whoever shows them | {parts.MOST_FRAGMENTS_READ} |",
        f"| message | {parts.LONGEST_MESSAGE // 1024**2} MiB |",
        f"| fragment | {parts.LONGEST_FRAGMENT} bytes |",
        f"QR version {NORMAL.version} at level L, {NORMAL.frames_per_second} a second",
        f"version {DENSE.version} at {DENSE.frames_per_second} a second",
        f"version {LARGER.version} at {LARGER.frames_per_second} a second",
        f"at most version {LARGEST_SINGLE}",
    ):
        assert told in " ".join(PAGE.split()), told
