"""The pages of codes with samples in them, for the gallery."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.gathering import Progress
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.codes.door import CodesDoor
from ceremony_app.desktop.codes.offers import offers
from ceremony_app.desktop.codes.over import CodesIn, CodesOut
from ceremony_app.desktop.codes.receive import ReceiveCodes
from ceremony_app.desktop.codes.receive_room import ReceiveRoom
from ceremony_app.desktop.codes.send_room import CodesRoom, SendRoom
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import NORMAL, Animation

NEUTRAL = ("codes-door", "codes-send", "codes-moving", "codes-one", "codes-receive", "codes-gathering", "codes-whole")
"""Pages outside a ceremony."""
MATERIAL = CarriedFile("EncryptedKeyMaterial.bin", random.Random(5).randbytes(4000))  # noqa: S311 - a sample.
HASHES = CarriedFile("transcript.sha256", f"{hashlib.sha256(b'a').hexdigest()}  documents/transcript.pdf\n".encode())
FILES = (
    ("documents/transcript.pdf", hashlib.sha256(b"transcript").hexdigest()),
    ("outbox/aws-frankfurt/EncryptedKeyMaterial.bin", MATERIAL.sha256),
)
PLACE = Path("/home/room/ceremonies/mixed-2026-03-09/inbox")


def gathering(codes: ReceiveCodes) -> None:
    """As if a camera were on and had seen some of the codes."""
    shown = picture_of(Animation(MATERIAL, NORMAL).code(2), 5)
    code = QImage(shown.points, shown.width, shown.height, shown.width, QImage.Format.Format_Grayscale8)
    seen = QImage(1280, 720, QImage.Format.Format_Grayscale8)
    seen.fill(QColor(96, 96, 96))
    painter = QPainter(seen)
    painter.drawImage((1280 - code.width()) // 2, (720 - code.height()) // 2, code)
    painter.end()
    codes.choice.addItem("Integrated Camera")
    codes.choice.show()
    codes.show_progress(Progress(held=5, needed=8, missing=(1, 4, 5, 7)))
    codes.preview.show_image(seen)


def _receiving(_: Path) -> QWidget:
    room = ReceiveRoom(PLACE)
    gathering(room.codes)
    return room


def _whole(_: Path) -> QWidget:
    room = ReceiveRoom(PLACE)
    room.codes.show_file(MATERIAL)
    return room


def _moving(_: Path) -> QWidget:
    return CodesRoom(MATERIAL)


def rooms() -> dict[str, Callable[[Path], QWidget]]:
    """Outside a ceremony."""
    return {
        "codes-door": lambda _: CodesDoor(),
        "codes-send": lambda _: SendRoom(),
        "codes-list": lambda folder: SendRoom(offers(folder, FILES), Mode.DRILL),
        "codes-moving": _moving,
        "codes-one": lambda _: CodesRoom(HASHES),
        "codes-receive": lambda _: ReceiveRoom(PLACE),
        "codes-gathering": _receiving,
        "codes-whole": _whole,
    }


def _out(view: CeremonyView) -> None:
    view.know_files(FILES)
    view.open_codes()


def _out_shown(view: CeremonyView) -> None:
    _out(view)
    page = view.over
    assert isinstance(page, CodesOut)
    page.show_file(FILES[1][0], MATERIAL)


def _in(view: CeremonyView) -> None:
    page = CodesIn(view.setting)
    view.lay_over(page)
    gathering(page.codes)


def _in_whole(view: CeremonyView) -> None:
    page = CodesIn(view.setting)
    view.lay_over(page)
    page.codes.show_file(MATERIAL)


def over() -> dict[str, Callable[[CeremonyView], None]]:
    """Over a prompt."""
    return {
        "over-codes": _out,
        "over-codes-shown": _out_shown,
        "over-codes-in": _in,
        "over-codes-whole": _in_whole,
    }
