"""The first entry of a journal: written once, and what stands there at a resume must be of the same ceremony."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

import ceremony_app
from ceremony_app.core.journal.entries import Opened
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.core.script.compile import seal_script
from ceremony_app.core.script.state import State, fold
from ceremony_app.devices.host.program import program_digest
from ceremony_app.devices.media.guard import Guard
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.refusals import CeremonyFinished, FolderOfPeople, FolderOfScripted, FolderOtherPlan

JOURNAL_FORMAT = 1
FACE_OF_SCRIPTED = "scripted"
FACE_OF_PEOPLE = "people"


def begin(
    folder: Path,
    journal: JournalFile,
    guard: Guard,
    *,
    script: str,
    plan: Plan,
    plan_bytes: bytes,
    binding_bytes: bytes,
    people: str,
) -> State:
    """The state of a ceremony or recovery whose first entry stands, and is of this plan, binding and kind of people.

    Where there is none yet, every LOG stick must be there, and it is written. Raises FolderOtherPlan, FolderOfPeople,
    FolderOfScripted, CeremonyFinished and the refusals of sticks and journal.
    """
    plan_sha256, binding_sha256 = (hashlib.sha256(one).hexdigest() for one in (plan_bytes, binding_bytes))
    if not journal.entries:
        for stick in guard.of(StickRole.LOG):
            guard.present(stick)
        nonce = secrets.token_hex(16)
        journal.append(
            Opened(
                format=JOURNAL_FORMAT,
                ceremony=f"{plan.id}-{nonce[:8]}",
                title=plan.title,
                mode=plan.mode,
                script=script,
                plan_sha256=plan_sha256,
                binding_sha256=binding_sha256,
                program_sha256=program_digest().sha256,
                program_version=ceremony_app.__version__,
                nonce=nonce,
                people=people,
            )
        )
    opened = journal.entries[0].body
    if not isinstance(opened, Opened) or (opened.script, opened.plan_sha256) != (script, plan_sha256):
        raise FolderOtherPlan(folder=str(folder), what="plan")
    state = fold(journal.entries)
    if seal_script(plan)[-1].id in state.ended:
        raise CeremonyFinished()
    if opened.people != people:
        # Who comes now are not those who hold what is in the folder.
        raise (FolderOfPeople if opened.people == FACE_OF_PEOPLE else FolderOfScripted)(folder=str(folder))
    if opened.binding_sha256 != binding_sha256:
        raise FolderOtherPlan(folder=str(folder), what="binding")
    return state
