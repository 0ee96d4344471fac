"""Session codes and PINs, as classes and through the child."""

from __future__ import annotations

import pytest

from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.codes import CodeBook
from ceremony_app.devices.secrets.pins import PIN_ALPHABET, PIN_LENGTH, PinBox
from ceremony_app.devices.secrets.refusals import (
    CodeLocked,
    CodeTooShort,
    EntryGivenUp,
    NoSuchPin,
    PinUnusable,
    ScopeTaken,
)
from ceremony_app.devices.secrets.values import CodeVerdict
from tests.devices.secrets.material import script, script_out, taken


def test_a_short_code_is_refused() -> None:
    with pytest.raises(CodeTooShort):
        CodeBook().enrol("ada", "12345")


def test_wrong_codes_wait_longer_each_time_and_then_lock_until_enrolled_anew() -> None:
    waits: list[float] = []
    book = CodeBook(waits.append)
    book.enrol("ada", "correct horse")
    book.enrol("bob", "other horse")
    for _ in range(5):
        assert book.check("ada", "wrong horse") is CodeVerdict.WRONG
    assert waits == sorted(waits)
    assert len(set(waits)) == 5
    with pytest.raises(CodeLocked):
        book.check("ada", "correct horse")
    assert book.check("bob", "other horse") is CodeVerdict.RIGHT
    book.enrol("ada", "correct horse")
    assert book.check("ada", "correct horse") is CodeVerdict.RIGHT


def test_a_right_code_forgives_the_wrong_ones_before() -> None:
    book = CodeBook(lambda _seconds: None)
    book.enrol("ada", "correct horse")
    for _ in range(3):
        for _ in range(4):
            assert book.check("ada", "wrong horse") is CodeVerdict.WRONG
        assert book.check("ada", "correct horse") is CodeVerdict.RIGHT


def test_the_same_letters_are_the_same_code_however_composed() -> None:
    book = CodeBook(lambda _seconds: None)
    book.enrol("ada", "caf\u00e9 noir")
    assert book.check("ada", "cafe\u0301 noir") is CodeVerdict.RIGHT


def test_nobody_is_right_who_is_not_enrolled(drill: SecretsClient) -> None:
    with script("anything") as line:
        assert drill.check_code("ada", line) is CodeVerdict.NOT_ENROLLED


def test_codes_through_the_child(drill: SecretsClient) -> None:
    with script("correct horse") as line:
        drill.enrol_code("ada", line)
    with script("wrong horse") as line:
        assert drill.check_code("ada", line) is CodeVerdict.WRONG
    with script("correct horse") as line:
        assert drill.check_code("ada", line) is CodeVerdict.RIGHT
    with script("abc") as line, pytest.raises(CodeTooShort):
        drill.enrol_code("bob", line)


def test_a_script_that_says_nothing_has_given_up(drill: SecretsClient) -> None:
    reader = script("unused")
    with reader as line:
        drill.enrol_code("ada", line)
        with pytest.raises(EntryGivenUp):
            drill.check_code("ada", line)


def test_an_unknown_or_unusable_pin_is_refused(drill: SecretsClient) -> None:
    with pytest.raises(NoSuchPin):
        taken(lambda fd: drill.pin_to("user", fd))
    with script("123") as line, pytest.raises(PinUnusable):
        drill.read_pin("user", line)


def test_a_typed_pin_goes_into_the_pipe_and_is_forgotten(drill: SecretsClient) -> None:
    with script("0001 pass word") as line:
        drill.read_pin("user", line)
    assert taken(lambda fd: drill.pin_to("user", fd)) == b"0001 pass word"
    drill.forget("user")
    with pytest.raises(NoSuchPin):
        taken(lambda fd: drill.pin_to("user", fd))


def test_a_drawn_pin_is_the_one_shown(drill: SecretsClient) -> None:
    drill.draw_pin("user")
    pin = taken(lambda fd: drill.pin_to("user", fd))
    assert taken(lambda fd: drill.show_pin("user", script_out(fd))) == pin + b"\n"
    assert len(pin) == PIN_LENGTH
    assert set(pin.decode()) <= set(PIN_ALPHABET)
    assert not set("0o1il") & set(PIN_ALPHABET)


def test_drawn_pins_differ() -> None:
    box = PinBox()
    box.draw("a")
    box.draw("b")
    assert box.get("a") != box.get("b")


def test_a_session_child_serves_no_other_scope(drill: SecretsClient) -> None:
    drill.draw_pin("user")
    with pytest.raises(ScopeTaken):
        drill.throwaway_bk()
