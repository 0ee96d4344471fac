"""Restore tests in a second token: of the set, in the token that was begun with, by id, and with nothing left behind.

No step decides what it was told of, so the record of a test is compared with the intent that stood before it: what was
to come into which token under which id, and what the outcome says became of exactly that.
"""

from __future__ import annotations

from collections.abc import Iterator

from ceremony_app.core.journal import entries as je
from ceremony_app.core.plan.schema import Plan, RestoreTest
from ceremony_app.core.script import facts
from ceremony_app.core.script.restore_test import RestoreInSecondToken, RestoreTestRead
from ceremony_app.core.script.state import Known, State
from ceremony_app.verify.journal_checks import Journal


def restore_problems(journal: Journal, state: State, plan: Plan | None) -> list[str]:
    """What is wrong with the restore tests of a ceremony; which token the binding names is another check's."""
    tested = [known for known in state.known if isinstance(known.fact, facts.RestoreTested)]
    problems = [problem for known in tested for problem in _test(journal, state, known)]
    wanted = {one.id for one in plan.backups if one.restore_test is RestoreTest.SECOND_TOKEN} if plan else set()
    for known in state.known:
        if isinstance(known.fact, facts.SetCommitted) and known.fact.policy in wanted:
            before = [one.fact for one in tested if one.entry < known.entry]
            problems += _tried(known.fact, [one for one in before if isinstance(one, facts.RestoreTested)])
    return problems + list(_left(state))


def _tried(fact: facts.SetCommitted, before: list[facts.RestoreTested]) -> Iterator[str]:
    """Every package that was committed had come back in a second token before."""
    mine = [one for one in before if (one.policy, one.identifier) == (fact.policy, fact.identifier)]
    came_back = {one.key for test in mine for one in test.token.restored}
    for file in fact.packages:
        if file.name not in came_back:
            yield f"{file.name} never came back in a second token before its package was committed"


def _test(journal: Journal, state: State, known: Known) -> Iterator[str]:
    fact = known.fact
    assert isinstance(fact, facts.RestoreTested)
    name, read, opened = f"set {fact.identifier}", fact.token, state.last(facts.TokenOpened)
    if opened is not None and read.serial == opened.token.serial:
        yield f"{name} was tried in the ceremony's own token"
    if any(one.left for one in read.restored) or read.stale:
        yield f"{name} was tried, and copies of it are still in token {read.serial}"
    if not read.names_ids:
        # There was no intent then; `unnamed` says what could not be compared.
        return
    begun = _begun(journal, known)
    if begun is None:
        yield f"{name} is said to be tried, and no test of it stands before that"
        return
    wanted, outcome = begun
    if (wanted.policy, wanted.identifier) != (fact.policy, fact.identifier):
        yield f"{name} is said to be tried, and the test before that was of set {wanted.identifier}"
    if wanted.serial != read.serial:
        yield f"the test of {name} was begun in token {wanted.serial} and ended in token {read.serial}"
    if [(one.key, one.key_id) for one in wanted.copies] != [(one.key, one.key_id) for one in read.restored]:
        yield f"the test of {name} was begun with other keys or ids than it ended with"
    if outcome != read:
        yield f"the outcome of the test of {name} is not what is recorded of it"


def _begun(journal: Journal, known: Known) -> tuple[RestoreInSecondToken, RestoreTestRead] | None:
    """The last test of the fact's own step that was begun and came to an outcome before it."""
    intents: dict[str, RestoreInSecondToken] = {}
    found = None
    for entry in journal.entries[: known.entry]:
        body = entry.body
        if not isinstance(body, je.Intended | je.Done) or body.operation != RestoreInSecondToken.kind:
            continue
        if body.effect.split("/", 1)[0] != known.step:
            continue
        try:
            if isinstance(body, je.Intended):
                intents[body.effect] = RestoreInSecondToken.from_json(body.arguments)
            elif body.effect in intents:
                found = intents[body.effect], RestoreTestRead.from_json(body.outcome)
        except ValueError:
            # A made-up journal; what cannot be read is no test.
            found = None
    return found


def _left(state: State) -> Iterator[str]:
    """At the end somebody looked for every copy that was in doubt; at a stop people may also let the doubt stand."""
    if state.frozen is None:
        return
    let_stand = {one.key_id for fact in state.all(facts.CopiesNotSearched) for one in fact.copies}
    for copy in state.copies_left():
        if state.stopped is None or copy.key_id not in let_stand:
            yield f"a copy of {copy.key} may be left in token {copy.serial} (id {copy.key_id}), and nobody looked"


def unnamed(state: State) -> int:
    """How many tests are recorded as before ids, module and intent stood in the record, which then says less."""
    return sum(1 for tested in state.all(facts.RestoreTested) if not tested.token.names_ids)


def doubts(state: State) -> str:
    """Copies that may be left and that people let stand; empty where none is in doubt."""
    return ", ".join(f"{one.key} (id {one.key_id}, token {one.serial})" for one in state.copies_left())
