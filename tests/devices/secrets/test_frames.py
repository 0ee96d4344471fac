"""Dialogs with a window: frames out, key events in; secrets come only while they are kept open."""

from __future__ import annotations

import json
import os
import re
import select
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ceremony_app.core.shares.checking import ShareCheck, ShareVerdict
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.refusals import EntryGivenUp, NotAWindow, WindowGone
from ceremony_app.devices.secrets.values import CodeVerdict, DiceAdded, RecoverySpec
from tests.core.shares.material import SITES, THREE_OF_FIVE, make, with_word
from tests.devices.secrets.material import begun, given, spec, taken

Frame = dict[str, Any]


class Pane:
    """A window's end of a line, with one operation running beside."""

    def __init__(self) -> None:
        self.end, self._other = socket.socketpair()
        self.end.settimeout(60)
        self.line = Line(LineKind.FRAMES, self._other.fileno())
        self.seen: list[Frame] = []
        self._thread: threading.Thread | None = None
        self._outcome: list[Any] = []

    def begin(self, operation: Callable[[Line], Any]) -> Frame:
        """Run an operation on this line; its first frame."""

        def run() -> None:
            try:
                self._outcome.append(operation(self.line))
            except Exception as error:  # noqa: BLE001 -- whatever it is, the test looks at it
                self._outcome.append(error)

        self._thread = threading.Thread(target=run)
        self._thread.start()
        return self.frame()

    def frame(self) -> Frame:
        """The next frame."""
        (length,) = struct.unpack(">I", self._exactly(4))
        self.seen.append(json.loads(self._exactly(length)))
        return self.seen[-1]

    def press(self, *keys: str) -> Frame:
        """Send these key events; the frame after the last."""
        for key in keys:
            self.raw(json.dumps({"key": key}).encode())
            self.frame()
        return self.seen[-1]

    def raw(self, body: bytes) -> None:
        """Send these bytes as one event."""
        self.end.sendall(struct.pack(">I", len(body)) + body)

    def outcome(self) -> Any:
        """What the operation came to."""
        assert self._thread is not None
        self._thread.join(60)
        return self._outcome.pop()

    def idle(self) -> bool:
        """Whether nothing more came."""
        return not select.select([self.end], [], [], 0)[0]

    def close(self) -> None:
        self.end.close()
        self._other.close()

    def _exactly(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            part = self.end.recv(count - len(got))
            assert part, "the line ended"
            got += part
        return got


@pytest.fixture
def pane() -> Iterator[Pane]:
    one = Pane()
    yield one
    one.close()


def test_a_pipe_is_no_window(production: SecretsClient) -> None:
    with given("anything") as fd, pytest.raises(NotAWindow):
        production.enrol_code("ada", Line(LineKind.FRAMES, fd))


def test_a_network_socket_is_no_window(production: SecretsClient) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other, pytest.raises(NotAWindow):
        production.enrol_code("ada", Line(LineKind.FRAMES, other.fileno()))


@pytest.mark.parametrize(
    "body", [b"", b"nonsense", b"[]", b"{}", b'{"key": 7}', b'{"key": ""}', b"\xff", b'{"key":"' + b"x" * 300 + b'"}']
)
def test_nonsense_from_a_window_ends_the_dialog(production: SecretsClient, pane: Pane, body: bytes) -> None:
    pane.begin(lambda line: production.enrol_code("ada", line))
    pane.raw(body)
    assert pane.frame() == {"frame": "done"}
    assert isinstance(pane.outcome(), WindowGone)


def test_a_window_that_disappears_is_a_refusal(production: SecretsClient, pane: Pane) -> None:
    pane.begin(lambda line: production.enrol_code("ada", line))
    pane.end.shutdown(socket.SHUT_RDWR)
    assert isinstance(pane.outcome(), WindowGone)
    other = Pane()
    other.begin(lambda line: production.enrol_code("ada", line))
    assert other.press("give-up") == {"frame": "done"}
    assert isinstance(other.outcome(), EntryGivenUp)
    other.close()


def test_giving_up_is_a_refusal(production: SecretsClient, pane: Pane) -> None:
    pane.begin(lambda line: production.enrol_code("ada", line))
    assert pane.press(*"half", "give-up") == {"frame": "done"}
    assert isinstance(pane.outcome(), EntryGivenUp)
    assert "half" not in json.dumps(pane.seen)


def test_a_killed_child_ends_the_dialog_and_says_done(production: SecretsClient, pane: Pane) -> None:
    pane.begin(lambda line: production.enrol_code("ada", line))
    production.kill()
    assert pane.frame() == {"frame": "done"}
    assert isinstance(pane.outcome(), ChildGone)


def test_a_window_serves_production_without_ever_sending_a_code(production: SecretsClient, pane: Pane) -> None:
    code = "Zq7-Zq8+Zq9"
    assert pane.begin(lambda line: production.enrol_code("ada", line))["count"] == 0
    frame = pane.press(*code)
    assert (frame["frame"], frame["count"], frame["revealed"]) == ("masked", len(code), "")
    assert pane.press("enter")["repeated"] is True
    pane.press(*code)
    assert pane.press("enter") == {"frame": "done"}
    assert pane.outcome() is None
    assert "Zq" not in json.dumps(pane.seen)
    again = Pane()
    again.begin(lambda line: production.check_code("ada", line))
    again.press(*code, "enter")
    assert again.outcome() is CodeVerdict.RIGHT
    again.close()


def test_a_code_is_revealed_while_the_key_is_held_and_no_longer(production: SecretsClient, pane: Pane) -> None:
    pane.begin(lambda line: production.enrol_code("ada", line))
    assert pane.press(*"seven 7")["revealed"] == ""
    assert pane.press("reveal-on")["revealed"] == "seven 7"
    assert pane.press("7")["revealed"] == "seven 77"
    assert pane.press("reveal-off")["revealed"] == ""
    pane.press("give-up")
    pane.outcome()


def test_a_share_is_not_sent_before_it_is_uncovered_and_enter_does_nothing(
    production: SecretsClient, pane: Pane
) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.begin_backup(spec(SITES), hsm)
    frame = pane.begin(lambda line: production.show_share(4, line, "Envelope A1001"))
    assert frame == {
        "frame": "share-shown",
        "heading": "Envelope A1001 \u2014 share 2 of 5 of Site B",
        "count": 33,
        "seen": False,
        "words": [],
    }
    assert pane.press("enter", "x", "redraw") == frame
    words = pane.press("reveal-on")["words"]
    assert len(words) == 33
    assert pane.press("reveal-off") == {**frame, "seen": True}
    assert pane.press("enter") == {"frame": "done"}
    assert pane.outcome() is None
    other = Pane()
    other.begin(lambda line: production.read_back_share(4, line))
    for number, word in enumerate(words, 1):
        shown = other.press(*word[:4], " ")
        if number == 4:
            assert shown["which"] == "share 2 of 5 of Site B"
    assert other.outcome().verdict is ShareVerdict.RIGHT
    other.close()


def test_a_pin_is_sent_while_it_is_uncovered(production: SecretsClient, pane: Pane) -> None:
    production.draw_pin("user")
    pin = taken(lambda fd: production.pin_to("user", fd)).decode()
    first = pane.begin(lambda line: production.show_pin("user", line, "PIN of the token"))
    assert (first["pin"], first["count"]) == ("", len(pin))
    assert pane.press("reveal-on")["pin"] == pin
    assert pane.press("reveal-off")["pin"] == ""
    pane.press("enter")
    assert pane.outcome() is None


def said(frame: Frame) -> set[str]:
    """Every word of a frame but for what is typed and taken last."""
    return set(re.findall("[a-z]+", json.dumps({**frame, "typed": "", "word": ""})))


def test_no_frame_of_a_share_entry_holds_two_words(drill: SecretsClient, pane: Pane) -> None:
    parameters, shares, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE))
    pane.begin(lambda line: drill.read_share(line, "Ada's share"))
    for word in shares[2]:
        pane.press(*word, " ")
    assert pane.outcome().verdict is ShareVerdict.RIGHT
    # A frame's own names ("empty", say) may be words of the list too; the first frame, with nothing typed, has them.
    names = said(pane.seen[0]) | {"review"}
    for frame in pane.seen[:-1]:
        assert len(frame["word"].split()) <= 1
        assert not (said(frame) - names) & set(shares[2])


def test_the_wrong_place_is_named_and_can_be_typed_again(drill: SecretsClient, pane: Pane) -> None:
    begun_shares = begun(drill)
    right = tuple(begun_shares[0].split())
    wrong = with_word(right, 7)
    pane.begin(lambda line: drill.read_back_share(0, line))
    frame: Frame = {}
    for word in wrong:
        frame = pane.press(*word, " ")
    assert (frame["state"], frame["verdict"], frame["candidates"]) == ("review", "wrong-words", [[7]])
    assert (frame["number"], frame["cells"][6]) == (7, "current")
    assert pane.press(*right[6], " ") == {"frame": "done"}
    check = pane.outcome()
    assert isinstance(check, ShareCheck)
    assert check.verdict is ShareVerdict.RIGHT


def test_dice_show_the_last_face_only(production: SecretsClient, pane: Pane) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.draw_entropy(spec(SITES, dice_rolls=50), hsm)
    pane.begin(lambda line: production.add_dice(line))
    assert pane.press("7")["note"] == "not-a-face"
    frame = pane.press(*"6152")
    assert (frame["count"], frame["least"], frame["last"]) == (4, 50, "2")
    assert pane.press("enter")["note"] == "too-few"
    assert "615" not in json.dumps(pane.seen)
    pane.press(*"1" * 100, "enter")
    assert isinstance(pane.outcome(), DiceAdded)
    assert pane.idle()
