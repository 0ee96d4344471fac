"""Where secrets may not be: files, print, arguments, environment, sockets. And no socket but local ones."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from shamir_mnemonic import combine_mnemonics
from shamir_mnemonic.share import Share

from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import LONGEST, PROGRAM, Ceremony, Said, environment, written
from tests.stories.conftest import Make
from tests.stories.leaks import Secrets, files_below

CALLS = "network,execve,execveat"
ALONE = {"drill-people", "token"}
"""Folders of a drill in which its secrets do lie: what its people remember, and the token itself."""


@dataclass(frozen=True)
class Traced:
    """A drill, and every system call of its processes that starts a program or touches a socket."""

    ceremony: Ceremony
    calls: tuple[str, ...]


@pytest.fixture
def traced(once: Callable[[str, Make], Ceremony]) -> Traced:
    """The small drill under strace; a tracer stops production, and is recorded in a drill."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")

    def make(place: Path) -> Ceremony:
        plan = written(place, plans.small())
        options = ["-f", "-qq", "-v", "-s", "200000", "-e", f"trace={CALLS}", "-o", str(place / "calls")]
        command = [*PROGRAM, "run", str(plan), "--folder", str(place / "ceremony"), "--drill-auto"]
        done = subprocess.run(
            [strace, *options, *command],
            capture_output=True,
            text=True,
            timeout=LONGEST,
            env=environment(place / "state"),
            cwd=place,
        )
        return Ceremony(place / "ceremony", plan, Said(done.returncode, done.stdout, done.stderr))

    ceremony = once("traced", make)
    if "ptrace" in ceremony.said.err:
        pytest.skip(f"strace is not permitted: {ceremony.said.err.strip()}")
    assert ceremony.said.status == Exit.OK, ceremony.said.err
    calls = (ceremony.plan.parent / "calls").read_text(errors="replace").splitlines()
    return Traced(ceremony, tuple(calls))


def secrets_of(ceremony: Ceremony) -> Secrets:
    """Everything that the scripted people of a drill remember, and the backup keys that follow from it."""
    people = ceremony.folder / "drill-people"
    texts = [(people / "pin").read_text().strip()]
    texts += [path.read_text().strip() for path in sorted((people / "codes").iterdir())]
    shares = {path: path.read_text().split() for path in sorted((people / "shares").iterdir())}
    keys = []
    for made in ceremony.state.all(facts.ShareSetMade):
        held = [" ".join(words) for path, words in shares.items() if f"-{made.backup.identifier}-" in path.name]
        keys.append(combine_mnemonics(enough(held)))
    return Secrets(texts=tuple(texts), shares=tuple(map(tuple, shares.values())), keys=tuple(keys))


def enough(held: list[str]) -> list[str]:
    """Just so many shares of a set as are needed: of as many groups, as many members each."""
    groups: dict[int, list[str]] = {}
    first = Share.from_mnemonic(held[0])
    for words in held:
        share = Share.from_mnemonic(words)
        chosen = groups.setdefault(share.group_index, [])
        if len(chosen) < share.member_threshold:
            chosen.append(words)
    return [words for index in sorted(groups)[: first.group_threshold] for words in groups[index]]


def searched(ceremony: Ceremony) -> list[Path]:
    """The files that a ceremony hands on or keeps."""
    return [path for path in files_below(ceremony.folder) if path.relative_to(ceremony.folder).parts[0] not in ALONE]


def test_the_search_finds_secrets_where_they_lie(mixed: Ceremony) -> None:
    secrets = secrets_of(mixed)
    assert secrets.found_in((mixed.folder / "drill-people" / "pin").read_bytes()) == ["text 0"]
    share = sorted((mixed.folder / "drill-people" / "shares").iterdir())[0]
    assert secrets.found_in(share.read_bytes()) == ["share 0"]
    as_json = str(share.read_text().split()).encode()
    assert secrets.found_in(as_json) == ["share 0"]
    key = secrets.keys[0]
    for form in (key, key.hex().encode()):
        assert secrets.found_in(b"before" + form + b"behind") == ["key 0"]


def test_no_artefact_of_a_drill_holds_a_secret(mixed: Ceremony) -> None:
    secrets = secrets_of(mixed)
    paths = searched(mixed)
    assert {path.relative_to(mixed.folder).parts[0] for path in paths} >= {"journal.jsonl", "store", "outbox", "backup"}
    for path in paths:
        assert secrets.found_in(path.read_bytes()) == [], path
    assert secrets.found_in(mixed.transcript().encode()) == []
    assert secrets.found_in((mixed.said.out + mixed.said.err).encode()) == []


def test_what_the_program_remembers_between_drills_holds_no_secret(mixed: Ceremony) -> None:
    remembered = [path for path in files_below(mixed.plan.parent) if mixed.folder not in path.parents]
    assert len(remembered) > 1
    secrets = secrets_of(mixed)
    for path in remembered:
        assert secrets.found_in(path.read_bytes()) == [], path


def test_the_token_holds_no_backup_key_and_no_share(mixed: Ceremony) -> None:
    secrets = secrets_of(mixed)
    for path in files_below(mixed.folder / "token"):
        assert secrets.found_in(path.read_bytes()) == [], path


def test_only_the_owner_reads_the_folder(mixed: Ceremony) -> None:
    assert mixed.folder.stat().st_mode & 0o077 == 0
    for path in (mixed.folder / "drill-people").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_no_argument_and_no_environment_of_any_process_holds_a_secret(traced: Traced) -> None:
    started = [call for call in traced.calls if re.search(r" execve(at)?\(", call)]
    # The program, the child that holds codes and PIN, the token, the wraps, the scope: five at least.
    assert len(started) >= 5
    assert len([call for call in started if "XDG_STATE_HOME" in call]) >= 5
    secrets = secrets_of(traced.ceremony)
    for call in started:
        assert secrets.found_in(call.encode()) == [], call[:200]


def test_no_secret_passes_between_the_processes_but_by_pipe(traced: Traced) -> None:
    secrets = secrets_of(traced.ceremony)
    sent = [call for call in traced.calls if re.search(r" (sendto|sendmsg|recvfrom|recvmsg)\(", call)]
    assert len(sent) > 100
    for call in sent:
        assert secrets.found_in(call.encode()) == [], call[:200]


def test_no_socket_is_opened_but_local_ones(traced: Traced) -> None:
    opened = [call for call in traced.calls if re.search(r" socket(pair)?\(", call)]
    assert opened != []
    assert [call for call in opened if not re.search(r" socket(pair)?\(AF_UNIX,", call)] == []
    # SoftHSM tells this computer's own log of every call that it refuses, and the probes make it refuse.
    reached = [call for call in traced.calls if re.search(r" (connect|bind|listen)\(", call)]
    assert [call for call in reached if "connect" not in call or 'AF_UNIX, sun_path="/dev/log"' not in call] == []
