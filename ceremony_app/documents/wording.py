"""The English sentences of the transcript's log, one for each kind of entry; those of facts stand in `fact_wording`."""

from __future__ import annotations

from ceremony_app.core.journal.entries import (
    Answered,
    AnsweredInPart,
    AnswerRefused,
    Body,
    Carriage,
    Carried,
    Compared,
    DeviationDecided,
    DeviationOpened,
    Done,
    Frozen,
    Lock,
    LockChange,
    LogStick,
    LogStickChange,
    Lost,
    Opened,
    Paused,
    PlugDecided,
    PlugDecision,
    Plugged,
    Presence,
    Recorded,
    Refused,
    Resumed,
    Rewound,
    Screens,
    Settled,
    SetVoided,
    StepBegan,
    StepSkipped,
    Stopped,
)
from ceremony_app.core.script import facts
from ceremony_app.documents.fact_wording import fact_sentence, scalars, spaced
from ceremony_app.documents.record import Record, gap

SOFTWARE_TOKEN = "software token: keys are in this computer's memory whatever the route"  # noqa: S105 - a sentence.
NO_DEVIATION = "No deviation was recorded."


def sentence(record: Record, body: Body) -> str:
    """What an entry says, as one sentence for the log; empty for entries that the log leaves to the journal file."""
    match body:
        case Opened():
            return (
                f"Journal opened: ceremony {body.ceremony}, mode {body.mode.value}, plan {body.plan_sha256[:16]}…, "
                f"binding {body.binding_sha256[:16]}…, program {body.program_version}, nonce {body.nonce}."
            )
        case Recorded():
            return fact_sentence(record, facts.FACTS[body.fact].from_json(body.value))
        case Answered():
            return answer_sentence(body)
        case Done():
            return f"Done: {spaced(body.operation)}{scalars(body.outcome)}."
        case Refused():
            return f"Refused ({body.code}){scalars(dict(body.parts))}. The step begins again."
        case Settled():
            return (
                f"Unknown outcome of {body.effect} looked into: {body.found}. Decision: {spaced(body.decision.value)}."
            )
        case Resumed():
            torn = (
                f" A torn line of {body.torn_length} bytes was set aside (SHA-256 {body.torn_sha256})."
                if body.torn_sha256
                else ""
            )
            if body.lost is Lost.TOKEN:
                return (
                    f"The token was away and nothing else was lost (resume {body.number}, after {gap(body)} without an "
                    "entry); it is opened and compared anew."
                )
            return (
                f"The program was started again (resume {body.number}) after a gap of {gap(body)}; "
                f"{body.unconfirmed} entries stood after the last checkpoint.{torn}"
            )
        case StepSkipped():
            return f"Step {body.step} was left out: {body.why}."
        case Rewound():
            return f"Done again from here ({spaced(body.cause.value)}): steps {', '.join(body.steps)}."
        case SetVoided():
            held = ", ".join(_held(record, one) for one in body.handed_out) or "nobody"
            return f"Share set {body.identifier} of {body.policy} was given up: {body.why}. Shares seen by: {held}."
        case DeviationOpened():
            return f"Deviation {body.number}: expected “{body.expected}”, happened “{body.happened}”."
        case DeviationDecided():
            about = f" ({body.subject})" if body.subject else ""
            return f"Deviation {body.number} decided: {spaced(body.disposition.value)}{about}."
        case AnsweredInPart():
            return "Gave initials with their own code."
        case Presence():
            instead = f" of {record.name(body.instead_of)}" if body.instead_of else ""
            checked = f", identified ({body.identity_check})" if body.identity_check else ""
            return f"{record.name(body.person)} {spaced(body.change.value)}{instead}{checked}."
        case Lock():
            return "The screen was locked." if body.change is LockChange.LOCKED else "The locked screen was opened."
        case Plugged():
            return f"PLUGGED IN, and can type or reach a network: {'; '.join(body.devices)}."
        case PlugDecided():
            gone = body.decision is PlugDecision.GONE
            said = "was pulled, and is not there any more" if gone else "belongs here, and stays"
            return f"What was plugged in {said}: {'; '.join(body.devices)}."
        case LogStick():
            known = ", ".join(one for one in (f"serial {body.serial}" if body.serial else "", body.uuid) if one)
            named = f"{body.stick} ({known or body.medium})"
            if body.change is LogStickChange.HOLDS:
                return f"{named} holds journal and store from here on; each entry is on it before it counts."
            return f"{named} was lost as a copy of the journal: {body.why}"
        case Screens():
            return _screens(body)
        case Carried():
            return _crossed(body)
        case Paused():
            return f"Paused: {body.reason}."
        case Stopped():
            return f"STOPPED at step {body.step}: {body.reason}."
        case AnswerRefused():
            return f"Answer not accepted ({spaced(body.prompt)}): {body.part}. Asked again."
        case Frozen():
            return f"Journal frozen for the transcript, with {body.entries} entries."
    return ""


def _screens(body: Screens) -> str:
    """Screens that two people vouched for."""
    said = f"Two people looked and said that each screen belongs here: {'; '.join(body.screens)}."
    if body.outputs is not None and body.outputs > len(body.screens):
        said += f" The computer feeds {body.outputs} outputs; two cables are said to lead to one screen."
    return said


def _crossed(body: Carried) -> str:
    """A crossing by codes, and no more of its other end than somebody said."""
    what = f"{body.path}, {body.length} bytes, SHA-256 {body.sha256}"
    if body.compared is Compared.SAME:
        said = "somebody at the window said that the other side shows the same SHA-256"
    elif body.carriage is Carriage.SCREEN:
        said = "nobody said whether it was received"
    else:
        said = "not compared with the sender"
    ways = {
        Carriage.CAMERA: f"Came in by codes before the camera: {what}; {said}.",
        Carriage.PICTURES: f"Came in by pictures of codes: {what}; {said}.",
        Carriage.SCREEN: f"Went out by codes on the screen: {what}; {said}.",
    }
    return ways[body.carriage]


def heading(record: Record, body: StepBegan) -> str:
    """The heading of a step in the log: its title in the script, else its name as the journal has it."""
    again = f" — attempt {body.attempt}" if body.attempt > 1 else ""
    subject = f": {body.subject}" if body.subject else ""
    named = f"{spaced(body.name).capitalize()}{subject}"
    return f"{body.step}  {record.titles.get((body.step, body.name, body.subject), named)}{again}"


def answer_sentence(body: Answered) -> str:
    """What people answered, by the kind of prompt."""
    answer = body.answer
    match body.prompt:
        case "confirm" | "check-table" | "bring-files":
            brought = "Taken from the stick." if answer.get("way") == "stick" else "Files brought."
            return {"confirm": "Confirmed.", "check-table": "Table looked through and confirmed."}.get(
                body.prompt, brought
            )
        case "read-aloud":
            return f"Read aloud from the own copy and typed: {' '.join(map(str, answer.get('words', ())))}."
        case "compare-from-copy":
            if answer.get("copy_state") == "none":
                return "There is no copy that came by another channel."
            return (
                f"Typed from a copy that came by another channel ({answer.get('channel')}, "
                f"brought by {answer.get('bearer')})."
            )
        case "type-twice":
            return f"Typed by two people, equal: {answer.get('first')}."
        case "consent":
            return f"Decision: {answer.get('decision')}. Reason: {answer.get('reason')}"
        case "initials":
            return f"Initials given by {len(answer.get('persons', ()))} people, each with their own code."
        case "statement":
            remark = f" {answer.get('remark')}" if answer.get("remark") else ""
            return f"States that the script was followed: {answer.get('agreement')}.{remark}"
        case "enter-text":
            return f"Typed: {answer.get('text')}"
        case "choose":
            return f"Chosen: {spaced(str(answer.get('option')))}."
    return f"{spaced(body.prompt).capitalize()}{scalars(answer)}."


def _held(record: Record, one: str) -> str:
    custodian, _, number = one.rpartition(":")
    return f"{record.name(custodian)} (share {number})" if custodian else one
