"""What was collected of a device's own evidence, and what it came to."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.value import Value


class Moment(StrEnum):
    """When evidence is collected: before anything is made, and when all is done."""

    BEFORE = "before"
    AFTER = "after"


class FileKind(StrEnum):
    """What a brought file or a certificate object is, by its content."""

    CERTIFICATE = "certificate"
    LOG = "log"
    OTHER = "other"
    """Neither; it is kept, and nobody looks into it."""

    @property
    def words(self) -> str:
        """For people."""
        return {
            FileKind.CERTIFICATE: "certificate",
            FileKind.LOG: "audit log",
            FileKind.OTHER: "NOT LOOKED AT",
        }[self]


class EvidenceFile(Value):
    """One file or certificate object, kept in the store under its SHA-256; `source` is a file's name or `token`."""

    source: str
    kind: FileKind
    sha256: str
    length: int


class ChainVerdict(StrEnum):
    """How far an attestation can be followed."""

    PLAN = "pinned-by-plan"
    """Up to a root that the reviewed plan pins."""
    PROFILE = "named-by-profile"
    """Up to a root that the device's profile names, and the plan does not."""
    UNPINNED = "unpinned"
    """Whole, up to a root that nobody pinned."""
    BROKEN = "broken"
    """Not whole; `why` says where."""

    @property
    def words(self) -> str:
        """For people."""
        return {
            ChainVerdict.PLAN: "up to a root that the plan pins",
            ChainVerdict.PROFILE: "up to a root that the device's profile names; the plan pins none",
            ChainVerdict.UNPINNED: "UP TO A ROOT THAT NOBODY PINNED",
            ChainVerdict.BROKEN: "BROKEN",
        }[self]


class Attestation(Value):
    """The certificate in which a device vouches for one of its keys."""

    subject: str
    """Id of the key in the plan, or `ceremony-key`."""
    chain: tuple[str, ...]
    """SHA-256 of each certificate, from the key's own up to the last that could be found."""
    verdict: ChainVerdict
    origin: str
    """What it says of the key's birth, such as `generated in the device`; empty where it says nothing."""
    serial: str
    """What it says of the device's serial number; empty where it says nothing."""
    why: str


class LogVerdict(StrEnum):
    """What became of the device's log."""

    NONE = "none"
    """There is none."""
    WHOLE = "whole"
    """Its chain of digests holds, and it joins the one from before where there was one."""
    BROKEN = "broken"
    UNREADABLE = "unreadable"


class LogLine(Value):
    """One entry of the log since the one from before, and the steps in which something was done that makes it."""

    number: int
    command: str
    target: str
    result: str
    steps: tuple[str, ...]
    """Empty where no step explains it."""
    session: bool
    """A command that every session makes, such as its own opening; it needs no step."""

    @property
    def explained(self) -> bool:
        """Whether the journal knows of something that makes this entry."""
        return self.session or bool(self.steps)


class Evidence(Value):
    """All that was collected at one moment."""

    moment: Moment
    files: tuple[EvidenceFile, ...]
    attestations: tuple[Attestation, ...]
    log: LogVerdict
    log_why: str
    lines: tuple[LogLine, ...]

    @property
    def empty(self) -> bool:
        """Neither an attestation nor a log: this device, or these people, gave nothing."""
        return not self.files
