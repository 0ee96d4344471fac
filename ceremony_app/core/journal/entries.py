"""What can stand in the journal. Every body is a typed value, and no field of any of them can hold a secret."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from ceremony_app.core.modes import Mode
from ceremony_app.core.value import Value

JsonObject = dict[str, Any]


class Body(Value):
    """The base of every entry's body; `kind` names it in the file."""

    kind: ClassVar[str]


class Mark(StrEnum):
    """How a person proved that it was they who acted; printed beside every act."""

    CLAIMED = "claimed"
    """Somebody said so."""
    CODE = "code"
    """Their session code was right."""
    PASSPHRASE = "passphrase"  # noqa: S105 - a name of a kind of proof, not a secret.
    """Their passphrase opened their own piece."""
    CARD = "card"
    """A key on their own card answered."""


class ActedBy(Value):
    """One person in one act, and how they proved presence."""

    person: str
    mark: Mark


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


class PresenceChange(StrEnum):
    """A person's coming and going."""

    CAME = "came"
    LEFT = "left"
    BACK = "back"
    SIGNED_IN_AGAIN = "signed-in-again"
    TOOK_PLACE = "took-place"


class Presence(Body):
    """A person came, left, or took another's place."""

    kind = "presence"
    person: str
    change: PresenceChange
    instead_of: str | None
    by: tuple[ActedBy, ...]
    identity_check: str = ""
    """How those who vouch checked who this is, where a code was chosen."""


class LockChange(StrEnum):
    """What happened to the window's lock."""

    LOCKED = "locked"
    OPENED = "opened"


class Lock(Body):
    """The window was locked, as nobody touched it or somebody asked for it, or people opened it again."""

    kind = "lock"
    change: LockChange
    by: tuple[ActedBy, ...]
    """Who opened it, with their codes; empty where it was locked, or opened before any code was known."""


class Plugged(Body):
    """Something that can type or reach a network was plugged in while the ceremony ran; all pages are locked by it."""

    kind = "plugged"
    devices: tuple[str, ...]
    """What they say of themselves, as plain ASCII."""


class PlugDecision(StrEnum):
    """What became of it."""

    GONE = "gone"
    """It was pulled, and is not there any more."""
    BELONGS = "belongs"
    """It is ours, and stays."""


class PlugDecided(Body):
    """Two people decided about what was plugged in."""

    kind = "plug-decided"
    devices: tuple[str, ...]
    decision: PlugDecision
    by: tuple[ActedBy, ...]


class LogStickChange(StrEnum):
    """What became of a LOG stick."""

    HOLDS = "holds"
    """From here on every entry is on it before it counts; what came before was copied."""
    LOST = "lost"


class LogStick(Body):
    """A LOG stick holds the journal and its store, or does not any more; a loss is also a deviation."""

    kind = "log-stick"
    stick: str
    """Role and colour, as `LOG, yellow`."""
    medium: str
    """`stick`, or `folder, not a stick`."""
    serial: str
    uuid: str
    change: LogStickChange
    code: str = ""
    why: str = ""


class Screens(Body):
    """Two people looked at every screen that is attached, and said that it belongs here; secrets are shown again."""

    kind = "screens"
    screens: tuple[str, ...]
    """What each says of itself, as plain ASCII."""
    outputs: int | None
    """How many outputs the computer feeds, where the kernel tells. More than there are screens is said to be two
    cables to one screen."""
    by: tuple[ActedBy, ...]


class Carriage(StrEnum):
    """How a file crossed the air gap by codes."""

    CAMERA = "camera"
    """In: read by a camera of this computer."""
    PICTURES = "pictures"
    """In: read from picture files."""
    SCREEN = "screen"
    """Out: shown on this computer's screen."""


class Compared(StrEnum):
    """What is known of both ends of a crossing."""

    SAME = "same"
    """Somebody at the window said that the other end shows the same SHA-256."""
    NOT_COMPARED = "not-compared"
    """Nobody said so. What came in has the length and SHA-256 that its codes name; whether the other end read what
    went out is not known."""


class Carried(Body):
    """A file came in or went out by codes; beside the script, as it may happen at any moment."""

    kind = "carried"
    carriage: Carriage
    path: str
    """Below the ceremony's folder, or the file's name alone where it is none of its files."""
    sha256: str
    length: int
    compared: Compared


class Disposition(StrEnum):
    """What is done about a deviation."""

    CONTINUE = "continue"
    REPEAT_STEP = "repeat-step"
    SUBSTITUTE = "substitute"
    DEFER_TARGET = "defer-target"
    VOID_KEY = "void-key"
    VOID_SET = "void-set"
    PAUSE = "pause"
    STOP = "stop"
    ACCEPT_PROGRAM = "accept-program"
    """Another program goes on after a resume; its SHA-256 is the subject, and the quorum decides."""


class DeviationOpened(Body):
    """Something did not go by the script."""

    kind = "deviation-opened"
    number: int
    step: str
    expected: str
    happened: str
    by: tuple[ActedBy, ...]


class DeviationDecided(Body):
    """A deviation was decided."""

    kind = "deviation-decided"
    number: int
    disposition: Disposition
    subject: str
    """Target, key, set or person that the disposition is about; empty where it needs none."""
    by: tuple[ActedBy, ...]


class Paused(Body):
    """The ceremony was interrupted in order; the token was logged out and the head is on paper."""

    kind = "paused"
    reason: str
    by: tuple[ActedBy, ...]


class Stopped(Body):
    """The people ended the ceremony before its end; a closing act follows."""

    kind = "stopped"
    reason: str
    step: str
    by: tuple[ActedBy, ...]


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
