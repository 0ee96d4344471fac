"""Messages over a socket pair: what is no message ends the channel, and leaves no descriptor behind."""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator

import pytest

from ceremony_app.devices.channel import MAX_FRAME, Channel, ChannelClosed


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, Channel]]:
    theirs, ours = socket.socketpair()
    channel = Channel(ours)
    with theirs:
        yield theirs, channel
    channel.close()


def open_descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))  # noqa: PTH208 -- names alone.


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">IB", 2, 0) + b"{}",
        struct.pack(">IB", 2, 2) + b"{}",
        struct.pack(">IB", MAX_FRAME + 1, 1),
        struct.pack(">IB", 2, 1) + b"{}{}",
        struct.pack(">IB", 4, 1) + b"nono",
        struct.pack(">IB", 2, 1) + b"[]",
        struct.pack(">IB", 9, 1) + b"{}",
        b"\0",
    ],
    ids=["none told", "more told", "too long", "two", "no JSON", "no object", "cut off", "no head"],
)
def test_what_is_no_message_ends_the_channel_and_keeps_no_descriptor(
    pair: tuple[socket.socket, Channel], data: bytes
) -> None:
    theirs, channel = pair
    with open(os.devnull, "rb") as passed:  # noqa: PTH123 -- a descriptor to pass.
        socket.send_fds(theirs, [data], [passed.fileno()])
        theirs.shutdown(socket.SHUT_WR)
        before = open_descriptors()
        with pytest.raises(ChannelClosed):
            channel.receive()
        assert open_descriptors() == before


@pytest.mark.parametrize("size", [0, 16 * 1024, 100_000])
def test_a_message_comes_whole_with_its_descriptors_which_no_program_inherits(
    pair: tuple[socket.socket, Channel], size: int
) -> None:
    theirs, channel = pair
    with open(os.devnull, "rb") as passed:  # noqa: PTH123 -- a descriptor to pass.
        Channel(theirs).send({"a": "x" * size}, [passed.fileno()])
        message, fds = channel.receive()
        assert message == {"a": "x" * size}
        assert [os.get_inheritable(fd) for fd in fds] == [False]
        for fd in fds:
            os.close(fd)
