"""What is shown of a file: its forms, its sizes, and what each key does to the sequence."""

from __future__ import annotations

import base64

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.desktop.codes.player import DISPLAYS, GREYS, Form, Player, forms_of
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.writing import DENSE, NORMAL
from tests.core.ur.messages import noise

FILE = CarriedFile("wrapped.bin", noise(5000))
PEM = CarriedFile("key.pem", b"-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n")
BLOB = CarriedFile("blob.bin", noise(256))


def text_of(code: Matrix) -> str:
    """What a reader reads."""
    (text,) = read_texts(picture_of(code, 4))
    return text


def test_what_is_too_large_is_refused(qapp: QCoreApplication) -> None:
    with pytest.raises(UrTooManyFragments):
        Player(CarriedFile("large.bin", bytes(300_000)))


@pytest.mark.parametrize(
    ("file", "forms"),
    [
        (PEM, (Form.TEXT, Form.FILE)),
        (BLOB, (Form.FILE, Form.BASE64)),
        (FILE, (Form.FILE,)),
        (CarriedFile("a", b"\xff"), (Form.FILE, Form.BASE64)),
        (CarriedFile("long.txt", b"a" * 2000), (Form.FILE,)),
    ],
    ids=["text", "small", "large", "a byte", "long text"],
)
def test_the_forms_of_a_file(file: CarriedFile, forms: tuple[Form, ...]) -> None:
    assert forms_of(file) == forms


def test_text_goes_as_it_stands_and_a_small_file_as_base64(qapp: QCoreApplication) -> None:
    assert text_of(Player(PEM).code).encode() == PEM.data
    player = Player(BLOB)
    incoming = Incoming()
    incoming.take(text_of(player.code))
    assert incoming.finish() == BLOB
    player.use(Form.BASE64)
    assert base64.b64decode(text_of(player.code), validate=True) == BLOB.data
    assert not player.moving


def test_one_code_is_as_small_as_it_can_be(qapp: QCoreApplication) -> None:
    assert Player(CarriedFile("a.bin", b"\x80" * 40)).code.version < Player(BLOB).code.version < NORMAL.version


def test_nothing_moves_before_it_is_begun_and_then_from_the_first_code(qtbot: QtBot) -> None:
    player = Player(FILE)
    assert (player.running, player.begun) == (False, False)
    for _ in range(3):
        player.step()
    assert (player.number, player.begun, player.running) == (4, True, False)
    with qtbot.waitSignal(player.shown):
        player.begin()
    assert player.number == 1
    qtbot.waitUntil(lambda: player.number > 2)
    player.step()
    still = player.number
    player.toggle()
    qtbot.waitUntil(lambda: player.number > still)
    player.pause()


def test_each_size_carries_the_file(qapp: QCoreApplication) -> None:
    player = Player(FILE)
    assert player.display == NORMAL
    seen = []
    while player.can_change(-1):
        player.change(-1)
    while True:
        seen.append(player.display)
        incoming = Incoming()
        for _ in range(player.fragments):
            incoming.take(text_of(player.code))
            player.next()
        assert incoming.finish() == FILE
        if not player.can_change(1):
            break
        player.change(1)
        assert player.number == 1
    assert tuple(seen) == DISPLAYS


def test_a_size_that_would_need_too_many_codes_is_not_offered(qapp: QCoreApplication) -> None:
    player = Player(CarriedFile("large.bin", noise(200_000)))
    assert player.display == DENSE
    assert not player.can_change(-1)
    player.change(-1)
    assert player.display == DENSE


def test_white_gets_darker_and_bright_again(qapp: QCoreApplication) -> None:
    player = Player(FILE)
    seen = []
    for _ in range(len(GREYS) + 1):
        seen.append(player.grey)
        player.dim()
    assert seen == [*GREYS, GREYS[0]]
