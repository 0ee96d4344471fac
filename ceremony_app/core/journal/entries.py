"""What can stand in the journal. Every body is a typed value, and no field of any of them can hold a secret."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.journal.bodies import ActedBy as ActedBy
from ceremony_app.core.journal.bodies import Body as Body
from ceremony_app.core.journal.bodies import JsonObject as JsonObject
from ceremony_app.core.journal.bodies import Mark as Mark
from ceremony_app.core.journal.side_entries import Carriage as Carriage
from ceremony_app.core.journal.side_entries import Carried as Carried
from ceremony_app.core.journal.side_entries import Compared as Compared
from ceremony_app.core.journal.side_entries import DeviationDecided as DeviationDecided
from ceremony_app.core.journal.side_entries import DeviationOpened as DeviationOpened
from ceremony_app.core.journal.side_entries import Disposition as Disposition
from ceremony_app.core.journal.side_entries import Lock as Lock
from ceremony_app.core.journal.side_entries import LockChange as LockChange
from ceremony_app.core.journal.side_entries import LogStick as LogStick
from ceremony_app.core.journal.side_entries import LogStickChange as LogStickChange
from ceremony_app.core.journal.side_entries import Paused as Paused
from ceremony_app.core.journal.side_entries import PlugDecided as PlugDecided
from ceremony_app.core.journal.side_entries import PlugDecision as PlugDecision
from ceremony_app.core.journal.side_entries import Plugged as Plugged
from ceremony_app.core.journal.side_entries import Presence as Presence
from ceremony_app.core.journal.side_entries import PresenceChange as PresenceChange
from ceremony_app.core.journal.side_entries import Screens as Screens
from ceremony_app.core.journal.side_entries import Stopped as Stopped
from ceremony_app.core.modes import Mode


class Opened(Body):
    """The first entry: what this ceremony is bound to."""

    kind = "opened"
    format: int
    ceremony: str
    title: str
    mode: Mode
    script: str
    plan_sha256: str
    binding_sha256: str
    program_sha256: str
    program_version: str
    nonce: str
    people: str
    """`scripted` where a table of answers plays the people, `people` otherwise."""


class Lost(StrEnum):
    """What an interruption took with it."""

    PROGRAM = "program"
    """Everything that was not on disk: codes, secret scopes, the log-in at the token."""
    TOKEN = "token"  # noqa: S105 - what was lost, not a secret.
    """The token alone: it was pulled or its process ended, and the program with its other processes went on."""


class Resumed(Body):
    """The program was started again on this journal, or looks anew at a token that it had lost."""

    kind = "resumed"
    number: int
    program_sha256: str
    gap_seconds: int
    torn_sha256: str | None
    torn_length: int
    unconfirmed: int
    """Entries after the last checkpoint, which two people must confirm."""
    unconfirmed_lines: tuple[str, ...] = ()
    """What they say, one line each."""
    lost: Lost = Lost.PROGRAM


class StepBegan(Body):
    """A step was begun, for the attempt-th time."""

    kind = "step-began"
    act: str
    step: str
    attempt: int
    name: str
    subject: str


class StepEnded(Body):
    """A step came to its end."""

    kind = "step-ended"
    step: str
    attempt: int


class StepSkipped(Body):
    """A step was left out, because its target was deferred or its key or set was voided."""

    kind = "step-skipped"
    step: str
    why: str


class Answered(Body):
    """A prompt was answered."""

    kind = "answered"
    effect: str
    digest: str
    prompt: str
    answer: JsonObject
    by: tuple[ActedBy, ...]


class AnsweredInPart(Body):
    """One of several people answered a prompt that each of them answers; `answered` follows when all have."""

    kind = "answered-in-part"
    effect: str
    digest: str
    prompt: str
    by: ActedBy


class Intended(Body):
    """An irreversible operation is about to be done; without an outcome after it, the outcome is unknown."""

    kind = "intended"
    effect: str
    digest: str
    operation: str
    arguments: JsonObject


class Done(Body):
    """An operation was done, with this outcome."""

    kind = "done"
    effect: str
    digest: str
    operation: str
    outcome: JsonObject


class Recorded(Body):
    """A fact that the state is made of."""

    kind = "recorded"
    effect: str
    digest: str
    fact: str
    value: JsonObject


class Refused(Body):
    """Something was refused; `attempt` of the step is over, the next one begins."""

    kind = "refused"
    step: str
    attempt: int
    effect: str
    code: str
    parts: dict[str, str | int]


class Settlement(StrEnum):
    """What people decided about an effect whose outcome was unknown."""

    DO_AGAIN = "do-again"
    """Nothing had been done."""
    ACCEPT = "accept"
    """It had been done; what was found is its outcome."""
    DESTROY_AND_DO_AGAIN = "destroy-and-do-again"
    """Half of it had been done; that was destroyed first."""
    LOOK_AGAIN = "look-again"
    """Nobody could look; it is tried once more."""
    LEFT_OPEN = "left-open"
    """Nobody could look; what may have been left stands in the record as that, and the attempt ends."""


class Settled(Body):
    """An unknown outcome was looked into and decided."""

    kind = "settled"
    effect: str
    found: str
    decision: Settlement
    by: tuple[ActedBy, ...]


class RewindCause(StrEnum):
    """Why steps are done again."""

    BACK = "back"
    REPEAT = "repeat-step"
    RESUMED = "resumed"
    """What was seen live in an unfinished step is seen anew."""
    SCOPE_LOST = "secret-scope-lost"
    SET_VOIDED = "set-voided"
    KEY_VOIDED = "key-voided"


class Rewound(Body):
    """The steps named here count as not done; their facts stand struck out and each begins a new attempt."""

    kind = "rewound"
    steps: tuple[str, ...]
    cause: RewindCause
    by: tuple[ActedBy, ...]


class SetVoided(Body):
    """A share set was given up before it was committed; its shares open nothing and are to be collected."""

    kind = "set-voided"
    policy: str
    identifier: int
    why: str
    handed_out: tuple[str, ...]
    """`custodian:number` of each share that was or may have been seen."""


class Checkpoint(Body):
    """The ceremony key in the token signed the head; everything up to `covers` is authenticated."""

    kind = "checkpoint"
    covers: int
    head: str
    signature: str


class AnswerRefused(Body):
    """An answer was not accepted and is asked for again; `part` says which part is wrong, never the wrong value."""

    kind = "answer-refused"
    effect: str
    prompt: str
    part: str


class Frozen(Body):
    """The journal is closed for the transcript; only the seal segment may follow."""

    kind = "frozen"
    entries: int


BODIES: dict[str, type[Body]] = {
    body.kind: body
    for body in (
        Opened,
        Resumed,
        StepBegan,
        StepEnded,
        StepSkipped,
        Answered,
        AnsweredInPart,
        Intended,
        Done,
        Recorded,
        Refused,
        Settled,
        Rewound,
        SetVoided,
        Checkpoint,
        Presence,
        Lock,
        Plugged,
        PlugDecided,
        LogStick,
        Screens,
        Carried,
        DeviationOpened,
        DeviationDecided,
        Paused,
        Stopped,
        AnswerRefused,
        Frozen,
    )
}
