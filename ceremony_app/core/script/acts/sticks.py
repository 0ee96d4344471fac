"""Sticks in the script: files come in from one, go out to one, and what crossed stands in the journal."""

from __future__ import annotations

from ceremony_app.core.plan.sticks import ReadBack, StickLeft, StickRole
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import Direction
from ceremony_app.core.script.prompts import CheckTable, Choose, Option
from ceremony_app.core.script.state import State

BY_STICK = "stick"
LATER = "later"
NO_SUBJECT = ""
PULL = {
    (ReadBack.REMOUNTED, StickLeft.UNMOUNTED): "pull.remounted",
    (ReadBack.REMOUNTED, StickLeft.READ_ONLY): "pull.mounted-again",
    (ReadBack.REMOUNTED, StickLeft.MOUNTED): "pull.mounted-again",
    (ReadBack.IN_PLACE, StickLeft.UNMOUNTED): "pull.in-place-unmounted",
    (ReadBack.IN_PLACE, StickLeft.READ_ONLY): "pull.in-place-read-only",
    (ReadBack.IN_PLACE, StickLeft.MOUNTED): "pull.in-place",
    (ReadBack.FOLDER, StickLeft.FOLDER): "pull.folder",
}
"""What people hear of a stick that files went out to, by how it was read again and how it was left."""


def known(state: State, role: StickRole) -> str:
    """What people call the stick of a role, with what it is known by; empty where the binding names none."""
    confirmed = state.last(facts.BindingConfirmed)
    found = [one for one in confirmed.sticks if one.role is role] if confirmed is not None else []
    return f"{found[0].words} ({found[0].known_by})" if found else ""


def take(_: Ceremony, target: str) -> StepRun[None]:
    """A target's files are copied from the request stick into the inbox; only the copy is looked into later."""
    read = yield from do(op.TakeFromStick(target=target))
    yield from record(facts.StickTransfer(direction=Direction.IN, subject=target, carried=read))


def hand_out(c: Ceremony) -> StepRun[None]:
    """What was written for the clouds goes onto the response stick, if people say so, and is read back from it."""
    stick = known(c.state, StickRole.RESPONSE)
    files = tuple(
        op.ForStick(path=fact.path.removeprefix("outbox/"), sha256=fact.sha256)
        for fact in c.state.all(facts.OutputWritten)
        if fact.path.startswith("outbox/") and c.state.deferred(fact.subject) is None
    )
    if not stick or not files:
        return
    yield from _by_stick("sticks.hand-out", stick, StickRole.RESPONSE, NO_SUBJECT, files)


def hand_out_transcript(c: Ceremony) -> StepRun[None]:
    """The signed transcript goes onto the transcript stick, if people say so, and is read back from it."""
    stick = known(c.state, StickRole.TRANSCRIPT)
    signed = c.state.last(facts.TranscriptSigned)
    if not stick or signed is None or c.state.opened is None:
        return
    name = f"transcript-{c.state.opened.ceremony}.pdf"
    file = op.ForStick(path=name, sha256=signed.sha256)
    yield from _by_stick("sticks.hand-out-transcript", stick, StickRole.TRANSCRIPT, "transcript", (file,))


def _by_stick(
    question: str, stick: str, role: StickRole, subject: str, files: tuple[op.ForStick, ...]
) -> StepRun[None]:
    chosen = yield from ask(
        Choose(
            text=text(question, stick=stick, count=len(files)),
            options=(
                Option(id=BY_STICK, text=text("sticks.option-stick", stick=stick)),
                Option(id=LATER, text=text("sticks.option-later")),
            ),
            default=BY_STICK,
        ),
        ADMINISTRATOR,
    )
    if chosen.option == LATER:
        return
    read = yield from do(op.GiveToStick(role=role, files=files))
    yield from record(facts.StickTransfer(direction=Direction.OUT, subject=subject, carried=read))
    rows = tuple((file.name, str(file.length), file.sha256) for file in read.files)
    yield from ask(
        CheckTable(
            text=text(PULL[read.read_back, read.left], stick=stick, count=len(rows), place=read.mounted_at),
            columns=("file", "bytes", "sha256"),
            rows=rows,
        ),
        ADMINISTRATOR,
    )
