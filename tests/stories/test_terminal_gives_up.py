"""People at a terminal wait for a token that hangs no longer: Ctrl-C twice ends its process, and nothing else."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Resumed
from ceremony_app.core.keys import fingerprints
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from tests.devices.hsm.conftest import PIN, new_token
from tests.stories import plans
from tests.stories.ceremonies import environment
from tests.stories.people import Known, Room

NAMES = ("Marta Lindqvist", "Ana Duarte", "Bilal Haddad", "Chiara Moretti", "Wanda Kowalska")


class _Enough(Exception):
    """What was to be seen was seen."""


@dataclass
class Impatient(Room):
    """The first question after a token's process was ended is enough for them."""

    def _answer(self, label: str, default: str, recent: str) -> str:
        if "Its process was ended." in self.scrollback:
            raise _Enough
        return super()._answer(label, default, recent)


@pytest.fixture
def known(tmp_path: Path) -> Known:
    plan = tmp_path / "plan.toml"
    plan.write_text(plans.small())
    return Known(
        codes={name: f"{name.split()[0].lower()} keeps seven geese" for name in NAMES},
        pin=PIN.decode(),
        plan_words=fingerprints.words(hashlib.sha256(plan.read_bytes()).digest()),
        fingerprint_groups=(),
        bring_files=lambda: None,
    )


def test_ctrl_c_asks_first_and_then_ends_the_tokens_process(tmp_path: Path, known: Known) -> None:
    token = new_token(tmp_path / "token", "drill")
    bound = Binding(
        format=1, module=token.module, module_config=token.config, token_serial=token.serial, token_label=token.label
    )
    (tmp_path / "binding.toml").write_bytes(write_binding(bound))
    faults, folder, state = tmp_path / "faults", tmp_path / "ceremony", tmp_path / "state"
    faults.write_text("hang-before C_Login\n")
    os.mkfifo(f"{faults}.hangs")
    state.mkdir()
    room = Impatient(known)

    def impatient(pid: int) -> None:
        Path(f"{faults}.hangs").read_text()
        os.kill(pid, signal.SIGINT)
        while "press Ctrl-C once more" not in room.scrollback:
            # The room reads what is shown in a thread of its own; nothing else can be waited on.
            os.sched_yield()
        os.kill(pid, signal.SIGINT)

    command = [sys.executable, "-m", "tests.stories.hanging_program", "run", str(tmp_path / "plan.toml")]
    command += ["--folder", str(folder), "--binding", str(tmp_path / "binding.toml")]
    room.started = lambda pid: threading.Thread(target=impatient, args=(pid,), daemon=True).start()
    with pytest.raises(_Enough):
        room.play(command, environment(state) | {"TOKEN_FAULT": str(faults)}, tmp_path)
    assert room.scrollback.index("press Ctrl-C once more") < room.scrollback.index("Its process was ended.")
    entries, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    assert [one.body.lost.value for one in entries if isinstance(one.body, Resumed)] == ["token"]
