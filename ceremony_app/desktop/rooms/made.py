"""What a ceremony made, copied from the engine after its thread ended: for the end page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.script import facts
from ceremony_app.core.script.recovery import SCRIPT
from ceremony_app.desktop.rooms.plain_words import say_words
from ceremony_app.devices.media.mirror import Released
from ceremony_app.flow.engine import Engine

TRANSCRIPT = "documents/transcript.pdf"


@dataclass(frozen=True)
class KeyMade:
    """A key: its fingerprint (64 hex digits) or, where it has no public half, its check value."""

    key: str
    algorithm: str
    fingerprint: str
    check: str


@dataclass(frozen=True)
class Made:
    """Everything that can be compared with something else."""

    ceremony: str
    head: str
    certificate: str
    keys: tuple[KeyMade, ...]
    files: tuple[tuple[str, str], ...]
    """Path inside the folder, and SHA-256."""
    deviations: int
    verdict: str
    released: tuple[Released, ...] = ()
    """LOG sticks, how each was left, and what is wrong with it, if anything."""


def is_recovery(engine: Engine | None) -> bool:
    """Whether this run was a recovery's."""
    opened = engine.state.opened if engine is not None else None
    return opened is not None and opened.script == SCRIPT


def _restored(fact: facts.KeyRestored) -> KeyMade:
    """A key that came back: what of it was compared, and where it lies in clear, if it does."""
    made = fact.made
    compared = say_words(fact.compared)
    said = f"{compared} ({fact.path})" if fact.path else compared
    return KeyMade(fact.key, made.algorithm.value if made else "", made.fingerprint if made else "", said)


def made_by(engine: Engine, folder: Path) -> Made:
    """From the journal's state."""
    state = engine.state
    own = state.last(facts.CeremonyKeyMade)
    signed = state.last(facts.TranscriptSigned)
    verified = state.newest(facts.TranscriptVerified)
    files = [(one.path, one.sha256) for one in state.all(facts.OutputWritten)]
    if signed is not None:
        files.insert(0, (TRANSCRIPT, signed.sha256))
    keys = tuple(
        KeyMade(
            key=one.key,
            algorithm=one.made.algorithm.value,
            fingerprint=one.made.fingerprint,
            check="" if one.made.fingerprint else f"{one.made.check_value} ({one.made.check_method})",
        )
        for one in state.all(facts.KeyCreated)
    ) + tuple(_restored(one) for one in state.all(facts.KeyRestored))
    return Made(
        ceremony=state.opened.ceremony if state.opened else engine.plan.id,
        head=state.frozen_head,
        certificate=own.key.certificate_sha256 if own else "",
        keys=keys,
        files=tuple(one for one in files if (folder / one[0]).exists()),
        deviations=len(state.deviations),
        verdict=verified.outcome if verified else "",
        released=engine.logs.released,
    )
