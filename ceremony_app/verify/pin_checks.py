"""Checks of the token's PINs: none set before it was proved, nobody counted twice, no piece in one place alone."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.encoding import PinEncoding, Symbols
from ceremony_app.core.plan.pins import PinPolicy, PinQuorum, PinWork
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.pin_outcomes import PinSetRead
from ceremony_app.core.script.state import Known, State
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.verify.proof_checks import proof_amiss
from ceremony_app.verify.report import Check, judged

_LONGEST = 1024
"""Characters; more than any module takes, and little enough to count with."""


def pins(state: State, plan: Plan) -> list[Check]:
    """One check; none where neither plan nor journal speaks of PINs that were split."""
    policy = plan.token.pins
    made = state.all(facts.PinSetsMade)
    if policy is None:
        spoken = [*made, *state.all(facts.PinChanged), *state.all(facts.SignedIn)]
        return [judged("pins", ["PINs were split and the plan says nothing of it"], "")] if spoken else []
    problems = _signed(state, policy)
    for known in state.known:
        if isinstance(known.fact, facts.PinChanged):
            problems += _changed(state, policy, known, known.fact)
    if policy.work is PinWork.OPEN and made:
        problems.append("PINs were made and the plan opens with those of an earlier ceremony")
    opened = [fact for fact in state.all(facts.SignedIn) if fact.found == "opened"]
    whole = state.stopped is None and state.frozen is not None
    if policy.work is PinWork.MAKE and whole:
        missing = [pin.value for pin in policy.pins if pin not in _pins_changed(state)]
        problems += [f"the {pin} PIN was never set" for pin in missing]
    if whole and not opened:
        problems.append("the token was never opened by its quorum")
    for proved in state.all(facts.PinProved):
        quorum = policy.of(proved.pin)
        if quorum is not None:
            group = GroupShape(threshold=quorum.threshold, count=len(quorum.custodians))
            shape = SetShape(group_threshold=1, groups=(group,))
            name = f"the {proved.pin.value} PIN"
            problems += proof_amiss(name, shape, proved.proof.method, proved.proof.subsets)
    order = [fact.pin for fact in state.all(facts.PinChanged)]
    if order and order[-1] is PinKind.USER and PinKind.SO in order:
        problems.append("the security officer's PIN was set before the user's")
    good = (
        f"PINs set: {len(order)}, each after every piece was sealed, written twice, opened once and proved; "
        f"openings by the quorum: {len(opened)}."
    )
    return [judged("pins", problems, good)]


def _pins_changed(state: State) -> set[PinKind]:
    return {fact.pin for fact in state.all(facts.PinChanged)}


def _signed(state: State, policy: PinPolicy) -> list[str]:
    problems = []
    holders = {state.actor(one) for one in policy.user.custodians} | set(policy.user.custodians)
    for fact in state.all(facts.SignedIn):
        people = [person for person, _ in fact.people]
        if len(set(people)) < policy.user.threshold or len(set(people)) != len(people):
            problems.append(f"{len(set(people))} people opened the token, {policy.user.threshold} are needed")
        if fact.threshold != policy.user.threshold:
            problems.append("the threshold recorded at an opening is not the plan's")
        problems += [f"{one} opened the token and holds no piece" for one in people if one not in holders]
    return problems


def _changed(state: State, policy: PinPolicy, at: Known, fact: facts.PinChanged) -> list[str]:
    name = f"the {fact.pin.value} PIN"
    before = [known.fact for known in state.known if known.entry < at.entry]
    made = next(
        (
            one
            for sets in before
            if isinstance(sets, facts.PinSetsMade)
            for one in sets.sets
            if (one.pin, one.identifier) == (fact.pin, fact.identifier)
        ),
        None,
    )
    quorum = policy.of(fact.pin)
    if made is None or quorum is None:
        return [f"{name} was set and never made"]
    problems = []
    proofs = [one for one in before if isinstance(one, facts.PinProved) and one.identifier == fact.identifier]
    if not proofs or (proofs[-1].proof.algebraic, proofs[-1].proof.second_opinion) != ("holds", "agrees"):
        problems.append(f"{name} was set without a proof that held")
    if len(made.commitments) != len(quorum.custodians):
        problems.append(
            f"{name} has {len(made.commitments)} pieces, the plan names {len(quorum.custodians)} custodians"
        )
    if made.bits != _bits(made):
        problems.append(f"{name} does not keep the {made.bits} bits that the journal says")
    return problems + _custody(state, quorum, before, made, name)


def _bits(made: PinSetRead) -> int:
    """How many bits a PIN of that length keeps; -1 for symbols that nobody knows."""
    if made.symbols not in list(Symbols) or not 0 < made.length <= _LONGEST:
        return -1
    return PinEncoding(symbols=Symbols(made.symbols), length=made.length, prefix=made.prefix).bits


def _custody(state: State, quorum: PinQuorum, before: list[Fact], made: PinSetRead, name: str) -> list[str]:
    """Each piece is with another person, on two media, and was opened once from there."""
    problems = []
    holder: dict[int, str] = {}
    for sealed in before:
        if not isinstance(sealed, facts.PiecesSealed):
            continue
        for piece in sealed.pieces:
            if piece.pin is not made.pin:
                continue
            holder[piece.index] = sealed.person
            media = {one.medium for one in sealed.files if one.sha256 == piece.sha256}
            if len(media) < 2:
                problems.append(f"piece {piece.index + 1} of {name} is on {len(media)} media")
    if set(holder) != set(range(len(made.commitments))):
        problems.append(f"{name} was set before every piece was sealed")
    for index, person in sorted(holder.items()):
        place = quorum.custodians[index] if index < len(quorum.custodians) else ""
        if person not in (place, state.actor(place)):
            problems.append(f"{person} holds piece {index + 1} of {name}, which the plan gives to somebody else")
    if len(set(holder.values())) != len(holder):
        problems.append(f"somebody holds two pieces of {name}")
    opened = {one.person for one in before if isinstance(one, facts.PiecesOpenedOnce) and made.pin in one.pins}
    problems += [f"{person} never opened their piece of {name}" for person in sorted(set(holder.values()) - opened)]
    return problems
