"""What the journal states and what follows from other things that it states: worked out again and compared.

Fingerprints, methods and words are computed; what a device's profile tells is looked up in this program's profiles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.keys.checkvalues import check_method
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.profiles.match import is_software, profile_of_token
from ceremony_app.core.script import facts
from ceremony_app.core.script.device_limits import device_limits
from ceremony_app.core.script.operations import ReadClock
from ceremony_app.core.script.outcomes import BackupBegun, KeyRead
from ceremony_app.core.script.pin_outcomes import PinSetRead
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.header import set_words
from ceremony_app.core.shares.parameters import mode_of
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, judged, not_checked

_NEAR = 60
"""Seconds between what the clock said and the time of the entry that tells of it."""


def stated_check(journal: Journal, plan: Plan | None, another_build: str) -> Check:
    """What can be worked out again comes out as it was stated.

    `another_build` says in what the program that ran differs from this one, whose profiles may differ then.
    """
    state, opened = journal.state, journal.opened
    if state is None or opened is None:
        return not_checked("stated", "The journal cannot be folded.")
    problems = [*_program(state, opened), *_keys(state, plan), *_sets(state, opened), *_envelopes(state)]
    problems += _times(journal)
    profiles = [] if plan is None else list(_profiles(state, plan))
    if profiles and another_build and not problems:
        words = "; ".join(profiles)
        return not_checked("stated", f"Not compared by this build, as {another_build}: {words}.")
    sentence = "Program, keys, sets, times and limits are what follows from the rest of the record."
    return judged("stated", problems + profiles, sentence)


def _program(state: State, opened: je.Opened) -> Iterator[str]:
    for told in state.all(facts.ProgramIdentified):
        if (told.version, told.sha256) != (opened.program_version, opened.program_sha256):
            yield "the program that was identified is not the one that began the journal"


def _keys(state: State, plan: Plan | None) -> Iterator[str]:
    for created in state.all(facts.KeyCreated):
        yield from _key(created.key, created.made)
        planned = None if plan is None else next((one for one in plan.keys if one.id == created.key), None)
        if plan is not None and (planned is None or planned.algorithm is not created.made.algorithm):
            yield f"key {created.key} is no key of the plan, or of another algorithm"
    for restored in state.all(facts.KeyRestored):
        if restored.made is not None:
            yield from _key(restored.key, restored.made)


def _key(name: str, made: KeyRead) -> Iterator[str]:
    """A pair has a public key and its fingerprint, any other key a check value by the method of its algorithm."""
    method = check_method(made.algorithm)
    if method is None:
        fits = made.fingerprint == _sha256(made.spki) and (made.check_value, made.check_method) == ("", "")
    else:
        fits = (made.spki, made.fingerprint, made.check_method) == ("", "", method.value)
        fits &= len(made.check_value) == 32 and set(made.check_value) != {"0"}
    if not fits:
        yield f"fingerprint or check value of key {name} is not of such a key"


def _sha256(hexadecimal: str) -> str:
    try:
        data = bytes.fromhex(hexadecimal)
    except ValueError:
        return ""
    return hashlib.sha256(data).hexdigest() if data else ""


def _sets(state: State, opened: je.Opened) -> Iterator[str]:
    """Identifiers tell drill from production, and a set's first two words follow from its identifier."""
    sets: list[tuple[str, BackupBegun | PinSetRead]] = [
        (f"set {made.backup.identifier} of {made.policy}", made.backup) for made in state.all(facts.ShareSetMade)
    ]
    sets += [(f"the {one.pin.value} PIN", one) for made in state.all(facts.PinSetsMade) for one in made.sets]
    for name, told in sets:
        identifier, exponent, words = told.identifier, told.iteration_exponent, told.id_words
        if not (0 <= identifier < 1 << 15 and 0 <= exponent < 16):
            yield f"the identifier of {name} is none"
            continue
        if mode_of(identifier) is not opened.mode:
            yield f"the identifier of {name} is of another mode"
        if set_words(identifier, exponent) != words:
            yield f"the shares of {name} cannot begin with the words {' '.join(words)}"


def _envelopes(state: State) -> Iterator[str]:
    """One envelope holds one share; within a set the check of backups looks."""
    seen: dict[str, int] = {}
    for sealed in state.all(facts.EnvelopeSealed):
        before = seen.setdefault(sealed.serial, sealed.identifier)
        if before != sealed.identifier:
            yield f"envelope {sealed.serial} holds shares of two sets"


def _times(journal: Journal) -> Iterator[str]:
    """The clock and a gap are told as the times of the entries tell them, and what nobody vouched for is counted."""
    entries = journal.entries[: journal.frozen or None]
    covers, paper = 0, 0
    for place, entry in enumerate(entries):
        body = entry.body
        if isinstance(body, je.Done) and body.operation == ReadClock.kind:
            apart = _apart(str(body.outcome.get("utc")), entry.at)
            if apart is None or abs(apart) > _NEAR:
                yield f"the clock in entry {entry.entry} is not that of the entry"
        elif isinstance(body, je.Checkpoint):
            covers = body.covers
        elif isinstance(body, je.Recorded) and body.fact == facts.HeadOnPaper.kind:
            paper = entry.entry
        elif isinstance(body, je.Resumed):
            apart = _apart(entries[place - 1].at, entry.at) if place else None
            if apart is None or abs(apart - body.gap_seconds) > _NEAR:
                yield f"the gap of {body.gap_seconds} seconds in entry {entry.entry} is not that of the times"
            if body.lost is je.Lost.PROGRAM and body.unconfirmed != _loose(entries[covers or paper : place]):
                yield f"entry {entry.entry} counts {body.unconfirmed} unconfirmed entries, and there were others"


def _loose(entries: tuple[Entry, ...]) -> int:
    return sum(not isinstance(one.body, je.Checkpoint) for one in entries)


def _apart(earlier: str, later: str) -> float | None:
    try:
        return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()
    except (ValueError, TypeError):
        return None


def _profiles(state: State, plan: Plan) -> Iterator[str]:
    """Whether a token is a program, and what it is known not to do, as the profiles of this program say."""
    profiles = shipped_profiles()
    for opened in state.all(facts.TokenOpened):
        token = opened.token
        software = "software" if is_software(profiles, token.manufacturer, token.model) else "hardware"
        if token.software != software:
            yield f"the token is told to be {token.software}, and by its own words it is {software}"
        profile = profile_of_token(profiles, token.module_path, token.manufacturer, token.model)
        if token.limits != device_limits(plan, profile):
            yield "the limits of the token are not those of its profile and this plan"
