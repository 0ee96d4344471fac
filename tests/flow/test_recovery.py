"""From a package and typed shares back to a key, by the engine on real devices."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import signal
import socket
import stat
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    load_der_private_key,
)

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Body, Done, Intended, Recorded, Refused, Rewound, Settled
from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Operation
from ceremony_app.core.script.operations import UseKey
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.package import build_package
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping import oaep
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.secrets import client
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.pictured import open_picture
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.recovery import (
    ScriptedRecovery,
)
from ceremony_app.flow.refusals import CeremonyFinished, FolderOtherPlan
from ceremony_app.verify.report import Outcome
from ceremony_app.verify.verifier import verify
from tests.core.shares.material import with_word
from tests.devices.secrets.pictures import of_texts
from tests.devices.secrets.scenes import scene
from tests.flow.recoveries import (
    AES,
    Backup,
    Pausing,
    Run,
    Stubborn,
    Words,
    aes,
    cut_before,
    drill,
    drill_key,
    pkcs8,
    public,
    runner,
)


@pytest.fixture
def recover(tmp_path: Path) -> Callable[..., Run]:
    return runner(tmp_path)


# Shares and packages that are not right


def swapped(words: Words) -> Words:
    return (*words[:16], words[17], words[16], *words[18:])


def foreign() -> Words:
    return Backup.made().shares[1]


def of_production() -> Words:
    return Backup.made(Mode.PRODUCTION).shares[1]


def forged() -> Words:
    return split(os.urandom(32), drill().parameters, os.urandom)[1]


def test_every_kind_of_wrong_share_is_named(recover: Callable[..., Run]) -> None:
    package, shares = aes(), drill().shares
    brought = (
        shares[0],
        with_word(shares[1], 9),
        swapped(shares[1]),
        foreign(),
        of_production(),
        forged(),
        shares[0],
        shares[2],
    )
    run = recover(
        package,
        brought,
        reference=drill().reference(build_package(package)),
        people=Stubborn,
        meddle=lambda engine: cut_before(engine, Intended, "write-material"),
    )
    told = [one.outcome for one in run.bodies(Done) if one.operation == "type-share"]
    assert [(one["verdict"], one["which"]) for one in told] == [
        ("right", "share 1 of 3"),
        ("wrong-words", ""),
        ("wrong-words", ""),
        ("other-set", "share 2"),
        ("other-mode", "share 2"),
        ("not-the-committed", "share 2 of 3"),
        ("already-given", "share 1 of 3"),
        ("right", "share 3 of 3"),
    ]
    assert told[1]["places"] == [9]
    typed = run.state.last(facts.SharesTyped)
    assert typed is not None and typed.shares == ("share 1 of 3", "share 3 of 3")


def test_a_share_that_is_given_up_is_named_in_the_refusal(recover: Callable[..., Run]) -> None:
    run = recover(aes(), (drill().shares[0], foreign()))
    (refused,) = run.bodies(Refused)
    assert refused.code == "RECOVER-SHARE-NOT-ACCEPTED"
    assert (refused.parts["number"], refused.parts["verdict"]) == ("Number 2", "other-set")
    assert not (run.folder / "restored").exists()


def test_too_few_shares_end_in_a_record_that_says_aborted(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares[:1], people=ScriptedRecovery)
    assert run.ending is Ending.ABORTED
    (refused,) = run.bodies(Refused)
    assert (refused.code, refused.parts["missing"]) == ("RECOVER-SHARES-MISSING", "1 more of them")
    assert (run.folder / "documents" / "transcript.pdf").exists()
    with pytest.raises(CeremonyFinished):
        recover(aes(), drill().shares[:2])
    with pytest.raises(FolderOtherPlan):
        recover(drill().package(KeyAlgorithm.AES_256, os.urandom(32)), drill().shares[:2])


def test_without_a_transcript_the_other_shares_tell_a_forged_one(recover: Callable[..., Run]) -> None:
    run = recover(aes(), (drill().shares[0], forged(), drill().shares[2]))
    assert run.codes == ["SHARE-SET-DISAGREES"]


def test_a_changed_head_is_found_out(recover: Callable[..., Run]) -> None:
    package = aes()
    head = package.head.model_copy(update={"regions": ("there",)})
    assert recover(replace(package, head=head), drill().shares[:2]).codes == ["RECOVER-HEAD-NOT-AUTHENTIC"]


def test_changed_wrapped_bytes_do_not_open(recover: Callable[..., Run]) -> None:
    package = aes()
    wrapped = bytes((package.wrapped[0] ^ 1, *package.wrapped[1:]))
    run = recover(replace(package, wrapped=wrapped), drill().shares[:2])
    assert run.codes == ["WRAP-PACKAGE-DOES-NOT-OPEN"]
    assert not (run.folder / "restored").exists()
    assert run.state.last(facts.KeyRestored) is None


def test_another_key_in_the_package_is_not_restored(recover: Callable[..., Run]) -> None:
    other = keywrap.aes_key_wrap_with_padding(drill().key, os.urandom(32))
    run = recover(replace(aes(), wrapped=other), drill().shares[:2])
    assert run.codes == ["RECOVER-KEY-DIFFERS"]
    assert not (run.folder / "restored").exists()


def test_nothing_is_written_without_two_peoples_consent(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares[:2], faults=("refuse=restore",))
    assert run.codes == ["RECOVER-FILE-NOT-CONSENTED"]
    assert not (run.folder / "restored").exists()


def test_a_file_that_is_there_is_not_overwritten(recover: Callable[..., Run]) -> None:
    def meddle(engine: Engine) -> None:
        folder = engine.journal._folder / "restored"
        folder.mkdir()
        (folder / "key.raw").write_bytes(b"older")

    run = recover(aes(), drill().shares[:2], meddle=meddle)
    assert run.codes == ["MEDIA-EXISTS"]
    assert (run.folder / "restored" / "key.raw").read_bytes() == b"older"
    assert run.state.last(facts.KeyRestored) is None


@pytest.mark.parametrize("instead", ["a file", "a link"])
def test_what_is_no_folder_takes_no_key(recover: Callable[..., Run], tmp_path: Path, instead: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def meddle(engine: Engine) -> None:
        place = engine.journal._folder / "restored"
        place.write_bytes(b"mine") if instead == "a file" else place.symlink_to(elsewhere)

    run = recover(aes(), drill().shares[:2], meddle=meddle)
    assert run.codes == ["MEDIA-NOT-REGULAR"]
    assert list(elsewhere.iterdir()) == []
    assert run.state.last(facts.KeyRestored) is None


# The key comes back


class Photographing(Pausing):
    """People at a window, where every share but the first comes from a picture of its code."""

    @contextmanager
    def line(self, request: SecretRequest) -> Iterator[Line]:
        number = int(request.subject.rsplit("/", 1)[1]) if request.page is SecretPage.SHARE_ENTRY else 1
        if number == 1:
            with super().line(request) as line:
                yield line
            return
        opened = self.opened(share_text(self._shares[number - 1].read_text().split()))
        window, child = socket.socketpair()
        with window, child:
            event = json.dumps({"key": self.key}).encode()
            socket.send_fds(window, [struct.pack(">I", len(event)) + event], [opened])
            os.close(opened)
            yield Line(LineKind.FRAMES, child.fileno())

    key = "picture"

    def opened(self, share: str) -> int:
        """What the window hands over."""
        return open_picture(of_texts(self._shares[0].with_suffix(".png"), share))


class Filming(Photographing):
    """People at a window, where every share but the first comes by a camera."""

    key = "camera"

    def opened(self, share: str) -> int:
        """A pipe with one frame in it, in the place of a camera."""
        reading, writing = os.pipe()
        frame = scene(share)
        data = struct.pack("<II", frame.width, frame.height) + frame.points
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, len(data))
        assert os.write(writing, data) == len(data)
        os.close(writing)
        return reading


def test_the_record_tells_which_shares_came_by_a_camera(
    recover: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "MODULE", "tests.devices.secrets.fed_child")
    package = aes()
    run = recover(package, drill().shares[:2], people=Filming, reference=drill().reference(build_package(package)))
    assert run.ending is Ending.COMPLETE
    entered = run.state.last(facts.SharesTyped)
    assert entered is not None
    assert (entered.pictured, entered.by_camera) == ((), ("share 2 of 3",))
    printed = subprocess.run(
        ["pdftotext", run.folder / "documents" / "transcript.pdf", "-"], capture_output=True, text=True, check=True
    )
    said = " ".join(printed.stdout.split())
    assert "entered; commitments matched. By a camera from its code: share 2 of 3." in said
    assert "Not typed, but by a camera from the code" in said
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_the_record_tells_which_shares_were_not_typed(recover: Callable[..., Run]) -> None:
    package = aes()
    run = recover(
        package, drill().shares[:2], people=Photographing, reference=drill().reference(build_package(package))
    )
    assert run.ending is Ending.COMPLETE
    entered = run.state.last(facts.SharesTyped)
    assert entered is not None
    assert (entered.shares, entered.pictured) == (("share 1 of 3", "share 2 of 3"), ("share 2 of 3",))
    printed = subprocess.run(
        ["pdftotext", run.folder / "documents" / "transcript.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "From a picture of its code: share 2 of 3." in " ".join(printed.stdout.split())
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_a_key_comes_back_into_a_file(recover: Callable[..., Run]) -> None:
    der = pkcs8(drill_key(2048))
    package = drill().package(KeyAlgorithm.RSA_2048, der)
    run = recover(package, drill().shares[1:], reference=drill().reference(build_package(package)))
    assert run.ending is Ending.COMPLETE
    path = run.folder / run.restored.path
    restored = load_der_private_key(path.read_bytes(), None)
    assert isinstance(restored, rsa.RSAPrivateKey)
    assert restored.private_numbers() == drill_key(2048).private_numbers()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    typed = run.state.last(facts.SharesTyped)
    assert typed is not None
    assert (typed.shares, typed.commitments) == (("share 2 of 3", "share 3 of 3"), "matched")
    # The record is whole though nobody signed it, and holds neither the key nor its hash.
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED
    journal = (run.folder / "journal.jsonl").read_text()
    assert hashlib.sha256(path.read_bytes()).hexdigest() not in journal
    for words in drill().shares:
        assert " ".join(words[4:]) not in journal


def in_token(run: Run) -> list[str]:
    """Ids of the keys that the last inventory saw."""
    taken = run.state.all(facts.InventoryTaken)[-1]
    return sorted({one.id for one in taken.objects if one.key_type})


def test_a_key_comes_back_into_a_token(recover: Callable[..., Run]) -> None:
    run = recover(aes(), drill().shares, Into.TOKEN)
    made = run.restored.made
    assert run.ending is Ending.COMPLETE and made is not None
    assert made.check_value == on_host(KeyAlgorithm.AES_256, AES).hex()
    assert {one.name: one.actual for one in made.attributes}["CKA_EXTRACTABLE"] == "false"
    assert "unwrapped in the token" in run.restored.compared
    own = run.state.last(facts.CeremonyKeyMade)
    assert own is not None
    assert in_token(run) == sorted((made.key_id, own.key.key_id))
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_a_transported_key_comes_back_into_a_token(recover: Callable[..., Run]) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    package = drill().package(KeyAlgorithm.EC_P256, pkcs8(key))
    carrier, inner = drill_key(4096), os.urandom(32)
    package = replace(
        package,
        wrapped=keywrap.aes_key_wrap_with_padding(drill().key, pkcs8(carrier)),
        transported=oaep.encrypt(public(carrier), OaepHash.SHA256, inner)
        + keywrap.aes_key_wrap_with_padding(inner, pkcs8(key)),
    )
    run = recover(
        package, drill().shares[:2], Into.TOKEN, meddle=lambda engine: cut_before(engine, Done, "end-recovery")
    )
    assert run.restored.made is not None and bytes.fromhex(run.restored.made.spki) == public(key)
    assert "entered into the token" in run.restored.compared


def test_an_ed25519_key_comes_back_into_a_token_that_does_not_unwrap_such_keys(recover: Callable[..., Run]) -> None:
    """SoftHSM 2.6.1 answers CKR_FUNCTION_FAILED to the unwrap, and takes the key itself (hsm.md §2)."""
    key = ed25519.Ed25519PrivateKey.generate()
    package = drill().package(KeyAlgorithm.ED25519, pkcs8(key))
    run = recover(package, drill().shares[:2], Into.TOKEN)
    made = run.restored.made
    assert run.ending is Ending.COMPLETE and made is not None
    assert bytes.fromhex(made.spki) == public(key)
    assert "entered into the token" in run.restored.compared
    used = run.state.last(facts.KeyUsed)
    assert used is not None
    assert verify(run.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


class NotNow(Refusal):
    """The token does not do it this time."""

    code = "FAKE-NOT-NOW"
    says = "The token does not do it."
    next_step = "Try again."


def refusing_use(engine: Engine) -> None:
    """The token refuses to use the restored key."""
    perform = engine.room.perform

    def refuse(operation: Operation[Any], state: State, effect: str) -> Value:
        if isinstance(operation, UseKey):
            raise NotNow()
        return perform(operation, state, effect)

    engine.room.perform = refuse  # type: ignore[method-assign]


def test_a_refusal_after_the_restoring_leaves_one_key_and_no_unknown_one(recover: Callable[..., Run]) -> None:
    first = recover(aes(), drill().shares[:2], Into.TOKEN, meddle=refusing_use)
    assert (first.ending, first.codes) == (Ending.PAUSED, ["FAKE-NOT-NOW"])
    made = first.restored.made
    assert made is not None

    again = recover(aes(), drill().shares[:2], Into.TOKEN)
    assert (again.ending, again.codes) == (Ending.COMPLETE, [])
    assert again.restored.made == made
    assert len([one for one in again.bodies(Intended) if one.operation == "restore-key"]) == 1
    own = again.state.last(facts.CeremonyKeyMade)
    assert own is not None
    assert in_token(again) == sorted((made.key_id, own.key.key_id))
    assert again.state.last(facts.KeyUsed) is not None


# Interruptions


@pytest.mark.parametrize(
    ("into", "kind", "what", "settled"),
    [
        (Into.TOKEN, Done, "restore-key", 1),
        (Into.FILE, Done, "write-material", 1),
        (Into.FILE, Done, "type-share", 0),
    ],
)
def test_after_a_power_cut_the_shares_are_typed_again(
    recover: Callable[..., Run], into: Into, kind: type[Body], what: str, settled: int
) -> None:
    first = recover(aes(), drill().shares[:2], into, meddle=lambda engine: cut_before(engine, kind, what))
    assert first.ending is None
    before = len([one for one in first.bodies(Done) if one.operation == "type-share"])
    # The whole record is built only where something had to be settled.
    last = "nothing" if settled else "end-recovery"
    again = recover(aes(), drill().shares[:2], into, meddle=lambda engine: cut_before(engine, Done, last))
    assert again.codes == []
    typed = [one for one in again.bodies(Done) if one.operation == "type-share"]
    assert len(typed) == before + 2
    assert len(again.bodies(Settled)) == settled
    if into is Into.TOKEN:
        made, own = again.restored.made, again.state.last(facts.CeremonyKeyMade)
        assert made is not None and own is not None
        assert in_token(again) == sorted((made.key_id, own.key.key_id))
    else:
        assert (again.folder / again.restored.path).read_bytes() == AES
    if settled:
        assert verify(again.folder).outcome is Outcome.CONSISTENT_NOT_ANCHORED


def test_a_file_in_the_place_of_the_keys_folder_is_refused_by_name(recover: Callable[..., Run]) -> None:
    first = recover(aes(), drill().shares[:2], meddle=lambda engine: cut_before(engine, Done, "end-recovery"))
    assert (first.folder / first.restored.path).read_bytes() == AES

    def meddle(engine: Engine) -> None:
        place = engine.journal._folder / "restored"
        place.rename(place.with_name("moved"))
        place.write_bytes(b"mine")

    again = recover(aes(), drill().shares[:2], meddle=meddle)
    assert again.codes[:1] == ["MEDIA-NOT-REGULAR"]


def test_a_dead_secrets_child_means_typing_again_in_the_same_run(recover: Callable[..., Run]) -> None:
    def meddle(engine: Engine) -> None:
        killed: list[int] = []

        def watch(entry: Entry) -> None:
            if isinstance(entry.body, Recorded) and entry.body.fact == "shares-typed" and not killed:
                killed.append(engine.room._desk.scopes["recovery"].client.pid)  # type: ignore[attr-defined]
                os.kill(killed[0], signal.SIGKILL)

        engine.journal.watch = watch
        cut_before(engine, Done, "end-recovery")

    run = recover(aes(), drill().shares[:2], meddle=meddle)
    assert "secret-scope-lost" in {one.cause.value for one in run.bodies(Rewound)}
    assert (run.folder / run.restored.path).read_bytes() == AES
