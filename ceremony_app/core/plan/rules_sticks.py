"""Rules about the sticks of a binding: each is told from every other, and folders stand for sticks in drills alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.findings import Spot, refusal, warning
from ceremony_app.core.plan.schema import Binding, Plan, Role
from ceremony_app.core.plan.sticks import MOST_LOG_STICKS, Stick, StickRole


def sticks_known(binding: Binding) -> Iterator[Spot]:
    """Each stick is told by serial or UUID, or is a folder with an absolute path; never both."""
    for place, stick in enumerate(binding.sticks):
        here = ("sticks", place)
        if stick.folder is None and stick.serial is None and stick.uuid is None:
            yield refusal(
                "PLAN-STICK-NOT-KNOWN",
                f"Nothing tells {stick.words} from another stick.",
                "Write its serial or uuid; `ceremony sticks` lists what is plugged in.",
                *here,
            )
        elif stick.folder is not None and (stick.serial or stick.uuid):
            yield refusal(
                "PLAN-STICK-AND-FOLDER",
                f"{stick.words} is a folder and a stick at once.",
                "Leave either folder, or serial and uuid.",
                *here,
            )
        if stick.folder is not None and not PurePosixPath(stick.folder).is_absolute():
            yield refusal(
                "PLAN-BINDING-PATH-RELATIVE",
                "folder is not an absolute path.",
                "Write the path from the root, starting with a slash.",
                *here,
                "folder",
            )


def sticks_differ(binding: Binding) -> Iterator[Spot]:
    """No two entries mean the same stick or have the same name; there are two LOG sticks at most."""
    seen: dict[tuple[str, str], Stick] = {}
    logs = 0
    for place, stick in enumerate(binding.sticks):
        logs += stick.role is StickRole.LOG
        marks = {
            ("name", stick.words.casefold()),
            *((("device", f"{stick.serial} {stick.uuid}"),) if stick.serial or stick.uuid else ()),
            *((("folder", stick.folder),) if stick.folder else ()),
        }
        if marks & seen.keys():
            yield refusal(
                "PLAN-STICK-TWICE",
                f"{stick.words} stands here twice, or the same stick has two roles.",
                "Give each stick one role, and another colour where two have the same role.",
                "sticks",
                place,
            )
        seen |= dict.fromkeys(marks, stick)
        if stick.role is StickRole.LOG and logs > MOST_LOG_STICKS:
            yield refusal(
                "PLAN-STICK-LOGS",
                f"There are more than {MOST_LOG_STICKS} LOG sticks.",
                "Keep one or two.",
                "sticks",
                place,
            )


def sticks_fit(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """Whose stick it is stands in the plan; folders stand for sticks in drills only, and that is said."""
    custodians = {one.id for one in plan.people if Role.CUSTODIAN in one.roles}
    for place, stick in enumerate(binding.sticks):
        here = ("sticks", place)
        own = stick.role is StickRole.CUSTODIAN
        if own != (stick.person is not None) or (own and stick.person not in custodians):
            yield refusal(
                "PLAN-STICK-PERSON",
                "A custodian's own stick names one of the plan's custodians, and no other stick names a person.",
                "Write the custodian's id of the plan, or leave person out.",
                *here,
            )
        if stick.folder is not None and plan.mode is Mode.PRODUCTION:
            yield refusal(
                "PLAN-STICK-FOLDER",
                f"{stick.words} is a folder, not a stick.",
                "Production takes sticks only: write the serial or uuid of one.",
                *here,
                "folder",
            )
        elif stick.folder is not None:
            yield warning(
                "PLAN-STICK-FOLDER",
                f"{stick.words} is a folder, not a stick; the transcript says so.",
                "Rehearse with the sticks of the day as well.",
                *here,
                "folder",
            )
