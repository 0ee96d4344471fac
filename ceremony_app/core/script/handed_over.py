"""What follows from a cloud's hand-over and a blob: what the journal keeps of it, and every file for the outbox.

The same bytes give the same files, so that whoever has the store and the journal can make them again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered
from ceremony_app.core.keys.fingerprints import check_typed
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import FileRead, HandoverRead, HandoverSource, Stated
from ceremony_app.core.script.state import State
from ceremony_app.core.targets import registry
from ceremony_app.core.targets.handover import NOT_STATED, Handover
from ceremony_app.core.targets.offer import OutputFile
from ceremony_app.core.targets.registry import AnyTarget
from ceremony_app.core.targets.sheets import (
    SHEET,
    ChannelCheck,
    ChannelOutcome,
    SheetFacts,
    SheetFile,
    WrappingKeySource,
)


def handover_read(target: AnyTarget, files: Mapping[str, bytes], drill_keys: Collection[bytes]) -> HandoverRead:
    """A hand-over (name to bytes) as the journal keeps it; `drill_keys` are the simulated cloud's fingerprints.

    Raises the refusals of `registry.parse_handover`.
    """
    handover = registry.parse_handover(target, files)
    simulated = handover.fingerprint in drill_keys
    return HandoverRead(
        target=target.id,
        source=HandoverSource.SIMULATED if simulated else HandoverSource.INBOX,
        files=tuple(
            FileRead(name=name, sha256=hashlib.sha256(data).hexdigest(), length=len(data))
            for name, data in sorted(files.items())
        ),
        spki=handover.spki.hex(),
        fingerprint=handover.fingerprint.hex(),
        modulus_bits=handover.modulus_bits,
        stated=_stated(target, handover),
        expires=handover.expires or "",
    )


def _stated(target: AnyTarget, handover: Handover) -> tuple[Stated, ...]:
    operations = ", ".join(handover.key_operations) if handover.key_operations is not None else NOT_STATED
    token = handover.token_sha256.hex() if handover.token_sha256 else "none"
    rows = (
        ("identity", handover.identity or NOT_STATED),
        ("method", handover.method or NOT_STATED),
        ("protection", handover.protection or NOT_STATED),
        ("state", handover.state or NOT_STATED),
        ("key operations", operations),
        ("import token SHA-256", token),
        ("attestation", handover.attestation or NOT_STATED),
        ("region", f"declared by the plan: {target.region}"),
    )
    return tuple(Stated(name=name, value=value) for name, value in rows)


def built_files(
    plan: Plan,
    entries: Sequence[Entry],
    state: State,
    target_id: str,
    files: Mapping[str, bytes],
    blob: bytes,
    *,
    version: str,
    made_at: str,
) -> tuple[OutputFile, ...]:
    """A target's files under the cloud's own names, and its hand-off sheet last.

    `state` is the fold of `entries`; `files` are the hand-over's; `version` is the program's; `made_at` is RFC 3339.
    Raises the refusals of `registry.parse_handover` and `registry.outputs`.
    """
    target = plan.target(target_id)
    key = plan.key(target.key)
    handover = registry.parse_handover(target, files)
    token = state.last(facts.TokenOpened)
    made = state.key(key.id)
    wrapped = next(one for one in reversed(state.all(facts.BlobMade)) if one.target == target.id)
    assert token is not None and made is not None and state.opened is not None
    program = f"ceremony-app {version}"
    named = f"{token.token.manufacturer} {token.token.model} {token.token.firmware_version}"
    outputs = registry.outputs(target, key, handover, files, blob, program, named)
    sheet = registry.sheet(
        target,
        key,
        handover,
        SheetFacts(
            ceremony=state.opened.ceremony,
            title=plan.title,
            made_at=made_at,
            program=program,
            token=named,
            source=_source(state, target.id),
            route=wrapped.route,
            form=wrapped.form,
            key_spki=bytes.fromhex(made.made.spki) or None,
            check_value=bytes.fromhex(made.made.check_value) or None,
            check_method=made.made.check_method or None,
            ekcv=None,
            files=tuple(SheetFile(name=one.name, sha256=one.sha256, size=len(one.content)) for one in outputs),
            channel=_channel(plan, entries, state, target.id),
        ),
        plan.mode,
    )
    return (*outputs, OutputFile(name=SHEET, content=sheet.encode()))


def _source(state: State, target: str) -> WrappingKeySource:
    received = state.wrapping_key(target)
    assert received is not None
    simulated = received.handover.source is HandoverSource.SIMULATED
    return WrappingKeySource.SIMULATED if simulated else WrappingKeySource.INBOX


def _channel(plan: Plan, entries: Sequence[Entry], state: State, target: str) -> ChannelCheck:
    """How the wrapping key was authenticated: by whom, by which channel, and in which form they typed it."""
    known = next(
        one
        for one in reversed(state.known)
        if isinstance(one.fact, facts.WrappingKeyCompared) and one.fact.target == target
    )
    compared = known.fact
    assert isinstance(compared, facts.WrappingKeyCompared)
    if compared.result is not facts.Authentication.MATCHED:
        return ChannelCheck(outcome=ChannelOutcome.UNAUTHENTICATED, channel=None, bearer=None, people=(), form=None)
    answered = next(
        entry.body
        for entry in reversed(entries[: known.entry])
        if isinstance(entry.body, Answered) and entry.body.effect.startswith(f"{known.step}/")
    )
    received = state.wrapping_key(target)
    assert received is not None
    typed = check_typed(bytes.fromhex(received.handover.fingerprint), str(answered.answer["typed"]))
    return ChannelCheck(
        outcome=ChannelOutcome.COMPARED,
        channel=compared.channel,
        bearer=compared.bearer,
        people=tuple(plan.person(one.person).name for one in answered.by),
        form=typed.form,
    )
