"""What happens beside the steps: people, devices, screens, crossings, deviations, pauses and stops.

Side entries are no effects of a step: they are written at any moment (engine.md, Cases), and replay feeds none of them
to a generator. They are read as `entries.…` like all others.
"""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.journal.bodies import ActedBy, Body


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
    """What happened to the lock of window or terminal."""

    LOCKED = "locked"
    OPENED = "opened"


class Lock(Body):
    """Window or terminal was locked, as nobody touched it or somebody asked for it, or people opened it again."""

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
