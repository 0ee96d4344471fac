"""Codes as they are made; other readers than ours must read them."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.core.ur.transfer import MOST_FRAGMENTS, Incoming
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.writing import (
    DENSE,
    LARGER,
    NORMAL,
    Animation,
    Display,
    animation_for,
    capacity,
    frame,
)
from tests.core.ur.messages import noise
from tests.devices.qr.camera import by_zbar


@pytest.mark.parametrize("version", [1, 9, 10, 20, 25, 26, 27, 40])
def test_capacity_is_what_the_writer_takes(version: int) -> None:
    fits = "A" * capacity(version)
    assert frame(fits, version).version == version
    with pytest.raises(ValueError, match="too long"):
        frame(fits + "A", version)


def test_a_code_of_another_level_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library ignores options that it does not know; a renamed one must not pass unseen."""
    create = zxingcpp.create_barcode
    monkeypatch.setattr(zxingcpp, "create_barcode", lambda text, kind, **_: create(text, kind, ec_level="M"))
    with pytest.raises(RuntimeError, match="level"):
        frame("A", 5)
    monkeypatch.setattr(zxingcpp, "create_barcode", lambda text, kind, **_: create(text, kind, ec_level="L"))
    with pytest.raises(RuntimeError, match="size"):
        frame("A", 5)


@pytest.mark.parametrize("display", [LARGER, NORMAL, DENSE])
def test_frames_have_one_size_and_no_more_letters_than_fit(tmp_path: Path, display: Display) -> None:
    animation = Animation(CarriedFile("a.bin", noise(3000)), display)
    numbers = [1, animation.fragments, animation.fragments + 1, 2**32 - 1]
    for number in numbers:
        code = animation.code(number)
        assert code.version == animation.display.version
        assert read_texts(picture_of(code, 2)) == (animation.text(number),)
    assert by_zbar(picture_of(animation.code(1), 3), tmp_path) == animation.text(1)


def test_zbar_rebuilds_a_file(tmp_path: Path) -> None:
    """Every frame through the other reader, the first three lost."""
    file = CarriedFile("wrapped.bin", noise(2500))
    animation, incoming = Animation(file, NORMAL), Incoming()
    for number in range(4, 4 + 5 * animation.fragments):
        incoming.take(by_zbar(picture_of(animation.code(number), 3), tmp_path))
        if incoming.file:
            break
    assert incoming.finish() == file


def test_size_decides_the_display() -> None:
    assert animation_for(CarriedFile("a", noise(100_000))).display == NORMAL
    dense = animation_for(CarriedFile("a", noise(200_000)))
    assert dense.display == DENSE
    assert dense.fragments <= MOST_FRAGMENTS
    with pytest.raises(UrTooManyFragments):
        animation_for(CarriedFile("a", noise(300_000)))
