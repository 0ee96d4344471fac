"""What a cloud handed over: the wrapping key and what stands beside it, stated or not stated."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from ceremony_app.core.keys.fingerprints import fingerprint
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.refusals import (
    DrillKeyInProduction,
    HandOverExpired,
    HandOverExpiresTooSoon,
)
from ceremony_app.core.value import Value

NOT_STATED = "not stated"


class FileKind(StrEnum):
    """What a file of the inbox is, told from its content and never from its name; the value is for people."""

    AWS_PARAMETERS = "the JSON of `aws kms get-parameters-for-import`"
    GCP_IMPORT_JOB = "the JSON of `gcloud kms import-jobs describe`"
    AZURE_KEY = "the JSON of `az keyvault key show`"
    PUBLIC_KEY = "a public key"
    OPAQUE = "binary data, as an import token is"
    KEY_IDENTIFIER = "the text of an Azure key identifier"
    METHOD_NAME = "the name of an import method"
    ATTESTATION = "an attestation (present, not checked)"
    OTHER = "a text that is not used"


class HandedFile(Value):
    """One file as it was handed over: name, SHA-256 (32 bytes), size in bytes, and what it is."""

    name: str
    sha256: bytes
    size: int
    kind: FileKind


class Handover(Value):
    """What one target's files say; None is *not stated*, and is printed so.

    `spki` is the wrapping key's SubjectPublicKeyInfo DER; `expires` is RFC 3339 in UTC with whole seconds,
    rounded down; `token_sha256` is of the AWS import token's bytes.
    """

    target: str
    spki: bytes
    modulus_bits: int
    exponent: int
    identity: str | None
    method: str | None
    expires: str | None
    protection: str | None
    state: str | None
    key_operations: tuple[str, ...] | None
    token_sha256: bytes | None
    attestation: str | None
    files: tuple[HandedFile, ...]

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the wrapping key's SubjectPublicKeyInfo DER, 32 bytes."""
        return fingerprint(self.spki)


class ExpiryVerdict(StrEnum):
    """Whether a wrapping key lasts long enough."""

    LASTS = "lasts"
    NOT_STATED = "not-stated"
    EXPIRED = "expired"
    TOO_SOON = "too-soon"


class ExpiryFinding(Value):
    """How a wrapping key's time stands at a moment; `minutes_left` is None where no expiry is stated."""

    target: str
    verdict: ExpiryVerdict
    expires: str | None
    now: str
    minutes_left: int | None
    minutes_needed: int

    def refusal(self) -> Refusal | None:
        """The refusal for an expired or too short time; None where it lasts or is not stated."""
        if self.verdict is ExpiryVerdict.EXPIRED:
            return HandOverExpired(target=self.target, expires=str(self.expires), now=self.now)
        if self.verdict is ExpiryVerdict.TOO_SOON:
            return HandOverExpiresTooSoon(
                target=self.target,
                expires=str(self.expires),
                left=self.minutes_left or 0,
                needed=self.minutes_needed,
            )
        return None


_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


def parse_time(text: str) -> datetime:
    """An RFC 3339 time as an aware datetime in UTC; raises ValueError, also without an offset."""
    if not _RFC3339.fullmatch(text):
        raise ValueError("not an RFC 3339 time")
    # Google prints nanoseconds; Python reads at most microseconds.
    trimmed = re.sub(r"\.(\d{1,6})\d*", r".\1", text)
    return datetime.fromisoformat(trimmed).astimezone(UTC)


def format_time(moment: datetime) -> str:
    """An aware datetime as RFC 3339 in UTC with whole seconds, rounded down."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def expiry_finding(handover: Handover, now: datetime, needed_minutes: int) -> ExpiryFinding:
    """Compares a hand-over's stated expiry with the ceremony's clock; `now` is aware."""

    def finding(verdict: ExpiryVerdict, left: int | None) -> ExpiryFinding:
        return ExpiryFinding(
            target=handover.target,
            verdict=verdict,
            expires=handover.expires,
            now=format_time(now),
            minutes_left=left,
            minutes_needed=needed_minutes,
        )

    if handover.expires is None:
        return finding(ExpiryVerdict.NOT_STATED, None)
    left = parse_time(handover.expires) - now
    minutes = left // timedelta(minutes=1)
    if left <= timedelta(0):
        return finding(ExpiryVerdict.EXPIRED, minutes)
    if left < timedelta(minutes=needed_minutes):
        return finding(ExpiryVerdict.TOO_SOON, minutes)
    return finding(ExpiryVerdict.LASTS, minutes)


def refuse_drill_key(handover: Handover, drill_fingerprints: Collection[bytes], mode: Mode) -> None:
    """Raises DrillKeyInProduction where a production ceremony was given a simulated cloud's key."""
    if mode is Mode.PRODUCTION and handover.fingerprint in drill_fingerprints:
        raise DrillKeyInProduction(target=handover.target)
