"""Checks of what was used on this computer against the binding: token, second token, and every stick by name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ceremony_app.core.journal import entries as je
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.printing import NO_PRINTER
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import Direction, StickRead
from ceremony_app.core.script.pin_operations import SignIn
from ceremony_app.core.script.pin_outcomes import PieceFile, SignInRead
from ceremony_app.core.script.state import State
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.report import Check, judged, not_checked

ROLES = {Direction.IN: (StickRole.REQUEST,), Direction.OUT: (StickRole.RESPONSE, StickRole.TRANSCRIPT)}
"""Which sticks files can have crossed on."""


def bound_check(journal: Journal, data: bytes | None) -> Check:
    """What was used is what the binding names; `data` are its bytes, None where there is none."""
    state, opened = journal.whole, journal.opened
    if state is None or opened is None:
        return not_checked("bound", "The journal cannot be folded.")
    if data is None or hashlib.sha256(data).hexdigest() != opened.binding_sha256:
        return not_checked("bound", "There is no binding to compare with that the journal was opened with.")
    binding = load_binding(data).binding
    if binding is None:
        if not _uses_anything(state):
            return judged("bound", [], "No token and no stick was used.")
        return not_checked("bound", "binding.toml is no binding that this program can read.")
    problems = [*_confirmed(state, binding, opened.binding_sha256), *_token(state, binding), *_second(state, binding)]
    problems += _printer(state, binding)
    problems += [*_crossings(state, binding), *_logs(journal, binding), *_pieces(journal, state, binding)]
    if state.all(facts.RestoreTested):
        return judged("bound", problems, "Both tokens and the sticks are those that the binding names.")
    return judged("bound", problems, "Token and sticks are those that the binding names.")


def _uses_anything(state: State) -> bool:
    kinds = (facts.TokenOpened, facts.StickTransfer, facts.RestoreTested, facts.PiecesSealed)
    return any(state.all(kind) for kind in kinds) or bool(state.log_sticks)


def _confirmed(state: State, binding: Binding, sha256: str) -> Iterator[str]:
    """What people were shown as the binding."""
    sticks = tuple(StickRead(role=one.role, words=one.words, known_by=one.known_by) for one in binding.sticks)
    for told in state.all(facts.BindingConfirmed):
        if (told.sha256, told.module, told.token_serial) != (sha256, binding.module, binding.token_serial):
            yield "the binding that was confirmed names another module or token"
        if told.sticks != sticks:
            yield "the binding that was confirmed names other sticks"


def _token(state: State, binding: Binding) -> Iterator[str]:
    """By serial number and label; the module's path in the journal is where the binding's path led on that computer."""
    for opened in state.all(facts.TokenOpened):
        token = opened.token
        if binding.token_serial not in (BLANK, token.serial):
            yield f"token {token.serial} was opened, the binding names {binding.token_serial}"
        if token.label != binding.token_label:
            yield f"the token that was opened is called {token.label}, the binding names {binding.token_label}"


def _second(state: State, binding: Binding) -> Iterator[str]:
    """A binding names no hash of a module; where it names one module for both tokens, it was the same file."""
    second, opened = binding.second, state.last(facts.TokenOpened)
    for tested in state.all(facts.RestoreTested):
        told, name = tested.token, f"set {tested.identifier} of {tested.policy}"
        if second is None:
            yield f"{name} was tried in a second token, and the binding names none"
            continue
        if told.serial != second.token_serial:
            yield f"{name} was tried in token {told.serial}, the binding names {second.token_serial}"
        if told.label != second.token_label:
            yield f"{name} was tried in a token called {told.label}, the binding names {second.token_label}"
        module = (told.module_path, told.module_sha256)
        if not told.names_ids:
            # Of a program that told no module either; the restore test's own check says so.
            continue
        if not all(module):
            yield f"{name} was tried, and nothing tells by which module"
        elif opened is not None and second.module == binding.module and module != _module(opened):
            yield f"{name} was tried by another module than opened the first token, and the binding names one for both"


def _module(opened: facts.TokenOpened) -> tuple[str, str]:
    return opened.token.module_path, opened.token.module_sha256


def _printer(state: State, binding: Binding) -> Iterator[str]:
    """An empty name in the binding is the print system's own default, and may be any."""
    bound = binding.printer if binding.printer is not None else NO_PRINTER
    for chosen in state.all(facts.PrinterChosen):
        told = chosen.printer
        named = bound.name in ("", told.name)
        if not named or (told.way, told.language) != (bound.way, bound.language):
            yield f"shares of {chosen.policy} were meant for the printer {told.name or 'none'}, not that of the binding"


def _crossings(state: State, binding: Binding) -> Iterator[str]:
    for crossed in state.all(facts.StickTransfer):
        carried = crossed.carried
        sticks = [one for one in binding.sticks if one.role in ROLES[crossed.direction]]
        yield from _stick(sticks, carried.stick, carried.medium.value, carried.serial, carried.uuid)


def _logs(journal: Journal, binding: Binding) -> Iterator[str]:
    sticks = [one for one in binding.sticks if one.role is StickRole.LOG]
    for entry in journal.entries:
        body = entry.body
        # Of a lost one nobody could read anything.
        if isinstance(body, je.LogStick) and body.change is je.LogStickChange.HOLDS:
            yield from _stick(sticks, body.stick, body.medium, body.serial, body.uuid)


def _pieces(journal: Journal, state: State, binding: Binding) -> Iterator[str]:
    """Sealed pieces lie on a custodian's own medium and on one for second copies, and are read from such media."""
    copies = [one for one in binding.sticks if one.role is StickRole.PIECES]
    custodians = [one for one in binding.sticks if one.role is StickRole.CUSTODIAN]
    for sealed in state.all(facts.PiecesSealed):
        whose = {sealed.person, *(place for place, taken in state.places.items() if taken == sealed.person)}
        own = [one for one in custodians if one.person in whose]
        for file in sealed.files:
            if _stands_in([*own, *copies], file):
                yield from _same_stick([*own, *copies], file)
            else:
                yield f"a piece of {sealed.person} lies on {file.medium} ({file.kind}), which the binding does not name"
    for entry in journal.entries:
        body = entry.body
        if isinstance(body, je.Done) and body.operation == SignIn.kind:
            try:
                read = SignInRead.from_json(body.outcome)
            except ValueError:
                # What cannot be read is another check's matter.
                continue
            for file in read.files:
                if _stands_in([*custodians, *copies], file):
                    yield from _same_stick([*custodians, *copies], file)
                else:
                    yield f"a piece from {file.medium} ({file.kind}) was opened, which the binding does not name"


def _stands_in(sticks: list[Stick], file: PieceFile) -> bool:
    return (file.medium, file.kind) in {(one.words, one.medium.value) for one in sticks}


def _same_stick(sticks: list[Stick], file: PieceFile) -> Iterator[str]:
    """Journals of before say nothing of the stick but its name."""
    if file.file_system:
        yield from _stick(sticks, file.medium, file.kind, file.serial, file.uuid)


def _stick(sticks: list[Stick], words: str, medium: str, serial: str, uuid: str) -> Iterator[str]:
    """Whether a stick is one of these; what the binding does not say of it may be anything."""
    known = next((one for one in sticks if one.words == words), None)
    if known is None:
        yield f"the binding names no such stick for this: {words}"
        return
    if medium != known.medium.value:
        yield f"{words} was {medium}, the binding says {known.medium.value}"
    if known.serial is not None and known.serial != serial:
        yield f"{words} had the serial number {serial or 'none'}, the binding says {known.serial}"
    if known.uuid is not None and known.uuid.casefold() != uuid.casefold():
        yield f"{words} had the UUID {uuid or 'none'}, the binding says {known.uuid}"
