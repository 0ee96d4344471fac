"""Child processes: what crosses the border, and that none outlives its parent."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import ceremony_app
from ceremony_app.devices.child import ChildClient, ChildFailed, ChildGone, spawn
from ceremony_app.devices.hardening import Hardening
from tests.devices.toy_child import ToyRefusal

MODULE = "tests.devices.toy_child"
ROOT = Path(ceremony_app.__file__).resolve().parent.parent


@pytest.fixture
def toy() -> Iterator[ChildClient]:
    client = ChildClient.start(MODULE, {"TOY": "1"}, (ToyRefusal,))
    yield client
    client.kill()


def ends(pid: int) -> bool:
    """Whether that process ends within the time that the test allows."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    ready, _, _ = select.select([watched], [], [], 60)
    os.close(watched)
    return bool(ready)


def test_a_defect_crosses_without_its_text(toy: ChildClient) -> None:
    with pytest.raises(ChildFailed) as caught:
        toy.call("fail", {"secret": "hunter2"})
    assert str(caught.value).startswith("fail: ValueError in toy_child.py:")
    assert "hunter2" not in str(caught.value)
    assert toy.call("echo", {"a": 1})["args"] == {"a": 1}


def test_an_unknown_operation_and_an_unknown_refusal_are_defects(toy: ChildClient) -> None:
    with pytest.raises(ChildFailed, match="unknown operation"):
        toy.call("dance")
    with pytest.raises(ChildFailed, match="TOY-UNLISTED"):
        toy.call("refuse_unlisted")


def test_a_refusal_is_raised_again_as_its_class(toy: ChildClient) -> None:
    with pytest.raises(ToyRefusal) as caught:
        toy.call("refuse", {"what": "this"})
    assert caught.value.operator_text == "The toy refuses this."


def test_a_child_that_leaves_is_gone_with_its_status(toy: ChildClient) -> None:
    with pytest.raises(ChildGone) as caught:
        toy.call("leave")
    assert (caught.value.op, caught.value.returncode) == ("leave", 7)
    with pytest.raises(ChildGone):
        toy.call("echo")


def test_a_call_that_waits_ends_when_the_child_is_killed(toy: ChildClient) -> None:
    reader, writer = os.pipe()
    caught: list[BaseException] = []

    def call() -> None:
        try:
            toy.call("wait", fds=[reader])
        except ChildGone as error:
            caught.append(error)

    thread = threading.Thread(target=call)
    thread.start()
    toy.kill()
    thread.join(60)
    assert not thread.is_alive()
    assert len(caught) == 1
    os.close(reader)
    os.close(writer)


def test_descriptors_are_closed_after_their_operation(toy: ChildClient) -> None:
    reader, writer = os.pipe()
    toy.call("write", fds=[writer])
    os.close(writer)
    assert os.read(reader, 100) == b"written"
    assert os.read(reader, 100) == b""
    os.close(reader)


def test_the_child_has_our_environment_without_pythons(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("VENDOR_CONFIG", "/etc/vendor")
    monkeypatch.chdir(tmp_path)
    client = ChildClient.start(MODULE, {"TOY": "1"}, ())
    answer = client.call("environment")
    client.close()
    assert {"TOY", "VENDOR_CONFIG", "PYTHONPATH"} <= set(answer["names"])
    assert "PYTHONSTARTUP" not in answer["names"]
    hardening = Hardening.from_json(answer["hardening"])
    assert hardening.dies_with_parent
    assert hardening.not_dumpable
    assert hardening.no_core
    assert hardening.no_new_privileges


def test_a_child_made_by_a_thread_outlives_that_thread() -> None:
    made: list[ChildClient] = []
    thread = threading.Thread(target=lambda: made.append(ChildClient.start(MODULE, {}, ())))
    thread.start()
    thread.join()
    assert made[0].call("echo")["fds"] == 0
    made[0].close()


def test_hanging_up_ends_the_child() -> None:
    process, channel = spawn(MODULE, {})
    channel.close()
    assert process.wait(60) == 0


def test_a_terminals_interrupt_does_not_end_the_child(toy: ChildClient) -> None:
    toy.call("echo")
    os.kill(toy.pid, signal.SIGINT)
    os.kill(toy.pid, signal.SIGHUP)
    assert toy.call("echo", {"still": "here"})["args"] == {"still": "here"}


def test_no_child_outlives_a_killed_program() -> None:
    program = (
        "import signal; from ceremony_app.devices.child import ChildClient;"
        f"c = ChildClient.start({MODULE!r}, {{}}, ()); c.call('echo'); print(c.pid, flush=True); signal.pause()"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert ends(pid)
