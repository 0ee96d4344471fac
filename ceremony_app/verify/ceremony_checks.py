"""Checks of what was done: that nothing was locked, committed or wrapped before what must come before it."""

from __future__ import annotations

from ceremony_app.core.journal import entries as je
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.prompts import CompareFromCopy, Consent, Decision, ReadAloud
from ceremony_app.core.script.state import Known, State
from ceremony_app.core.script.token_seen import differences, in_words
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.verify.backup_checks import backup_check
from ceremony_app.verify.journal_checks import Journal, where, whole
from ceremony_app.verify.pin_checks import pins
from ceremony_app.verify.report import Check, judged, not_checked
from ceremony_app.verify.trust_checks import trust_check

CONSENT_ROUTES = (Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT, Route.HOST_PLAINTEXT)


def ceremony_checks(journal: Journal, plan: Plan | None) -> list[Check]:
    """All checks of what was done; without a plan those that need one are not made."""
    state = journal.state
    if state is None:
        return [not_checked("steps", "The journal cannot be folded.")]
    checks = [backup_check(journal, state, plan), _keys(state, journal, plan), _deviations(state, journal)]
    if plan is None:
        checks.append(not_checked("wraps", "There is no plan to compare the wraps with."))
    else:
        checks += [*pins(state, plan), _wraps(state, plan), _consents(journal, plan), _acts(state, journal, plan)]
        checks.append(_token(state))
        trusted = trust_check(state, plan)
        checks += [trusted] if trusted is not None else []
    return checks


def _token(state: State) -> Check:
    """What token and module said at the end is compared with what they said when the token was opened."""
    opened, seen = state.last(facts.TokenOpened), state.all(facts.TokenSeenAgain)
    problems = [
        f"the token differs, {one.moment}, otherwise than is recorded"
        for one in seen
        if opened is not None and differences(opened.token, one.token) != one.differences
    ]
    made = state.last(facts.TokenInitialised)
    if made is not None and opened is not None and made.serial != opened.token.serial:
        problems.append(f"token {made.serial} was initialised, and {opened.token.serial} opened")
    if whole(state) and not any(one.moment == "after" for one in seen):
        problems.append("the token was not compared at the end with what it was")
    changed = "; ".join(in_words(one.differences) for one in seen if one.differences)
    words = f"accepted by two people: {changed}" if changed else "each time as when it was opened"
    return judged("token", problems, f"Token and module looked at again {len(seen)} times, {words}.")


def _keys(state: State, journal: Journal, plan: Plan | None) -> Check:
    problems: list[str] = []
    gone = {fact.key_id for fact in state.all(facts.ObjectDestroyed)}
    locked = {
        known.fact.key: known for known in where(state, facts.KeyLocked) if isinstance(known.fact, facts.KeyLocked)
    }
    packed = {
        file.name: known.entry
        for known in where(state, facts.SetCommitted)
        if isinstance(known.fact, facts.SetCommitted)
        for file in known.fact.packages
    }
    for created in state.all(facts.KeyCreated):
        key, lock = created.key, locked.get(created.key)
        if created.made.key_id in gone or state.voided(key) is not None:
            continue
        if lock is None:
            if whole(state):
                problems.append(f"key {key} was never locked")
            continue
        if packed.get(key, lock.entry) >= lock.entry:
            problems.append(f"key {key} was locked before its backup was proved and committed")
        assert isinstance(lock.fact, facts.KeyLocked)
        if lock.fact.held != "held" and not _consented(journal, lock):
            problems.append(f"the lock of key {key} did not hold and nobody accepted that")
    if plan is not None and whole(state):
        made = {fact.key for fact in state.all(facts.KeyCreated)}
        problems += [
            f"key {key.id} of the plan was never made"
            for key in plan.keys
            if key.id not in made and state.voided(key.id) is None
        ]
    return judged("keys", problems, f"Keys locked: {len(locked)}, each after its backup was proved and committed.")


def _consented(journal: Journal, known: Known) -> bool:
    """Whether two people consented in the step of a fact, before it."""
    for entry in reversed(journal.entries[: known.entry - 1]):
        body = entry.body
        if isinstance(body, je.StepBegan) and body.step == known.step:
            return False
        if isinstance(body, je.Answered) and body.prompt == Consent.kind:
            return len({one.person for one in body.by}) >= 2 and body.answer.get("decision") == Decision.CONSENT
    return False


def _wraps(state: State, plan: Plan) -> Check:
    problems: list[str] = []
    keys, targets = {key.id: key for key in plan.keys}, {target.id: target for target in plan.targets}
    blobs = where(state, facts.BlobMade)
    consented = {(fact.key, fact.target, fact.route) for fact in state.all(facts.RouteConsented)}
    for known in blobs:
        fact = known.fact
        assert isinstance(fact, facts.BlobMade)
        name = f"the blob of {fact.key} for {fact.target}"
        if fact.key not in keys or fact.target not in targets or targets[fact.target].key != fact.key:
            problems.append(f"{name} is not in the plan")
            continue
        if fact.route not in keys[fact.key].ways:
            problems.append(f"{name} took the route {fact.route.value}, which the plan does not allow")
        chosen = next(
            (
                one
                for one in where(state, facts.RouteChosen)
                if isinstance(one.fact, facts.RouteChosen)
                and (one.fact.key, one.fact.target) == (fact.key, fact.target)
            ),
            None,
        )
        born = next(
            (
                one.entry
                for one in where(state, facts.KeyCreated)
                if isinstance(one.fact, facts.KeyCreated) and one.fact.key == fact.key
            ),
            0,
        )
        if chosen is None or not isinstance(chosen.fact, facts.RouteChosen):
            problems.append(f"the route of {name} was never rehearsed")
        elif (chosen.fact.route, chosen.fact.form) != (fact.route, fact.form):
            problems.append(f"{name} took another route or form than was rehearsed")
        elif chosen.entry > born:
            problems.append(f"the route of {name} was rehearsed only after the key was born")
        if fact.route in CONSENT_ROUTES and (fact.key, fact.target, fact.route) not in consented:
            problems.append(f"nobody consented to the route of {name}")
        received = state.wrapping_key(fact.target)
        if received is None or received.handover.fingerprint != fact.fingerprint:
            problems.append(f"{name} is wrapped to another key than came in")
        if not any(one.target == fact.target for one in state.all(facts.WrappingKeyCompared)):
            problems.append(f"the wrapping key of {fact.target} was neither compared nor accepted without")
    problems += [
        f"target {target.id} was deferred, and got a blob all the same"
        for target in plan.targets
        if state.deferred(target.id) is not None and any(one.target == target.id for one in state.all(facts.BlobMade))
    ]
    if whole(state):
        served = {fact.target for fact in state.all(facts.BlobMade)}
        problems += [
            f"target {target.id} got no blob, and was not deferred"
            for target in plan.targets
            if target.id not in served and state.deferred(target.id) is None and state.voided(target.key) is None
        ]
    return judged(
        "wraps", problems, f"Blobs: {len(blobs)}, each by a route that the plan allows and that was rehearsed."
    )


def _consents(journal: Journal, plan: Plan) -> Check:
    """Each consent is of two people, at most one of them an administrator (engine.md rule 10)."""
    problems, count = [], 0
    for entry in journal.entries[: journal.frozen or None]:
        body = entry.body
        if not isinstance(body, je.Answered) or body.prompt != Consent.kind:
            continue
        count += 1
        if why := _not_two(plan, body):
            problems.append(f"the consent in entry {entry.entry} {why}")
        elif len({one.person for one in body.by} - _administrators(plan)) < len(body.by) - 1:
            problems.append(f"the consent in entry {entry.entry} is of more than one administrator")
    return judged("consents", problems, f"Consents: {count}, each of two people with their codes.")


def _administrators(plan: Plan) -> set[str]:
    return {one.id for one in plan.people if Role.ADMINISTRATOR in one.roles}


def _not_two(plan: Plan, body: je.Answered) -> str:
    """Why an answer is not that of two people of the plan with their codes, or empty."""
    people = {one.person for one in body.by}
    if len(people) < 2 or len(people) != len(body.by):
        return "is not of two people"
    if people - {one.id for one in plan.people}:
        return "is of somebody who is not in the plan"
    if any(one.mark is je.Mark.CLAIMED for one in body.by):
        return "is of somebody without a code"
    return ""


def _acts(state: State, journal: Journal, plan: Plan) -> Check:
    """What only people can make true was answered by two of them, and whoever gave a code had chosen one."""
    problems, answers = [], _answers(journal)
    for known in state.known:
        wanted = _wanted(known.fact)
        effect = getattr(journal.entries[known.entry - 1].body, "effect", "").rsplit("/", 1)[0]
        given = [
            body
            for number, body in answers.get(effect, ())
            if number < known.entry
            and body.prompt == wanted
            and (wanted != Consent.kind or body.answer.get("decision") == Decision.CONSENT)
        ]
        if wanted and not given:
            problems.append(f"entry {known.entry} ({known.fact.kind}) stands on no answer of anybody")
        elif wanted and (why := _not_two(plan, given[-1])):
            problems.append(f"the answer on which entry {known.entry} ({known.fact.kind}) stands {why}")
        if isinstance(known.fact, facts.HeadOnPaper) and known.fact.head not in _heads(journal, known):
            problems.append(f"the head on paper in entry {known.entry} is not a head of its moment")
    people = {fact.person for fact in state.all(facts.PersonEnrolled)} | state.enrolled
    gave = {
        one.person
        for bodies in answers.values()
        for _, body in bodies
        for one in body.by
        if one.mark is not je.Mark.CLAIMED
    }
    problems += [f"{person} gave a code and was never enrolled" for person in sorted(gave - people)]
    return judged("acts", problems, f"People who gave codes: {len(gave)}, each enrolled; heads on paper are heads.")


def _answers(journal: Journal) -> dict[str, list[tuple[int, je.Answered]]]:
    """All answers of the signed part by step and attempt (`STEP/ATTEMPT`), each with its entry."""
    found: dict[str, list[tuple[int, je.Answered]]] = {}
    for entry in journal.entries[: journal.frozen or None]:
        if isinstance(entry.body, je.Answered):
            found.setdefault(entry.body.effect.rsplit("/", 1)[0], []).append((entry.entry, entry.body))
    return found


def _wanted(fact: Fact) -> str:
    """The kind of prompt on whose answer by two people a fact stands; empty where it needs none."""
    if isinstance(fact, facts.RouteConsented | facts.WarningsAccepted | facts.TrustNotPossible):
        return Consent.kind
    if isinstance(fact, facts.PlanConfirmed):
        return ReadAloud.kind
    if isinstance(fact, facts.WrappingKeyCompared):
        return CompareFromCopy.kind if fact.result is facts.Authentication.MATCHED else Consent.kind
    return ""


def _heads(journal: Journal, known: Known) -> set[str]:
    """Hashes since the step began, or since the pause: a head that was read aloud is one of them, just before."""
    found: set[str] = set()
    for entry in reversed(journal.entries[: known.entry - 1]):
        found.add(entry.hash)
        if isinstance(entry.body, je.Paused) or (
            isinstance(entry.body, je.StepBegan) and entry.body.step == known.step
        ):
            break
    return found


def _deviations(state: State, journal: Journal) -> Check:
    open_ones = [f"deviation {number} was never decided" for number in state.open_deviations()]
    late = [
        str(entry.body.number)
        for entry in (journal.entries[journal.frozen :] if journal.frozen else ())
        if isinstance(entry.body, je.DeviationOpened)
    ]
    numbers = ", ".join(late)
    words = f"; behind the freeze, so that the transcript holds none of it: {numbers}" if late else ""
    if not state.deviations:
        return judged("deviations", [], f"No deviation was recorded{words}.")
    return judged("deviations", open_ones, f"Deviations: {len(state.deviations)}, all of them decided{words}.")
