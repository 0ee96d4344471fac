"""Checks of backups: no share set committed before its shares came back, restored, and were sealed."""

from __future__ import annotations

from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.verify.journal_checks import Journal, where, whole
from ceremony_app.verify.proof_checks import proof_amiss
from ceremony_app.verify.report import Check, judged
from ceremony_app.verify.restore_checks import doubts, restore_problems, unnamed


def backup_check(journal: Journal, state: State, plan: Plan | None) -> Check:
    """What must come before a commit came before it, and the sets are those of the plan."""
    problems: list[str] = []
    committed = where(state, facts.SetCommitted)
    for known in committed:
        fact = known.fact
        assert isinstance(fact, facts.SetCommitted)
        problems += _committed(state, fact, known.entry)
    problems += restore_problems(journal, state, plan)
    problems += _proofs(state, plan) if plan is not None else []
    loose = [made.policy for made in state.all(facts.ShareSetMade) if state.committed(made.policy) is None]
    if loose and whole(state):
        problems += [f"the share set of {policy} was never committed" for policy in loose]
    left, older = doubts(state), unnamed(state)
    if older:
        return judged(
            "backup",
            problems,
            f"Share sets committed: {len(committed)}, each proved from the shares typed back before. Restore tests "
            f"recorded without ids and module: {older}, so what came into the second token was not compared. Copies "
            f"that may be left there: {left or 'none is named'}.",
        )
    if left:
        return judged(
            "backup",
            problems,
            f"Share sets committed: {len(committed)}, each proved from the shares typed back before. Copies of a "
            f"restore test may be left in a second token: {left}.",
        )
    return judged(
        "backup", problems, f"Share sets committed: {len(committed)}, each proved from the shares typed back before."
    )


def _committed(state: State, fact: facts.SetCommitted, entry: int) -> list[str]:
    name, mine = f"set {fact.identifier} of {fact.policy}", (fact.policy, fact.identifier)
    made = next(
        (one for one in state.all(facts.ShareSetMade) if (one.policy, one.backup.identifier) == mine),
        None,
    )
    if made is None:
        return [f"{name} was committed but never made"]
    problems = []
    before = [known for known in state.known if known.entry < entry]
    proofs = [
        known.fact
        for known in before
        if isinstance(known.fact, facts.SetProved) and (known.fact.policy, known.fact.identifier) == mine
    ]
    if not proofs:
        problems.append(f"{name} was committed without a proof")
    elif proofs[-1].algebraic != "holds" or proofs[-1].second_opinion != "agrees":
        problems.append(f"the proof of {name} did not hold")
    everybody = set(range(len(made.backup.commitments)))
    read_back = {
        known.fact.index
        for known in before
        if isinstance(known.fact, facts.ShareReadBack) and (known.fact.policy, known.fact.identifier) == mine
    }
    sealed = [
        known.fact
        for known in before
        if isinstance(known.fact, facts.EnvelopeSealed) and (known.fact.policy, known.fact.identifier) == mine
    ]
    for index in sorted(everybody - read_back):
        problems.append(f"share {index + 1} of {name} was never typed back")
    for index in sorted(everybody - {one.index for one in sealed}):
        problems.append(f"share {index + 1} of {name} was never sealed")
    serials = [one.serial for one in sealed]
    problems += [f"envelope {serial} stands twice" for serial in sorted({s for s in serials if serials.count(s) > 1})]
    proved = {
        known.fact.sha256
        for known in before
        if isinstance(known.fact, facts.PackageProved) and (known.fact.policy, known.fact.identifier) == mine
    }
    problems += [
        f"the package of {file.name} was committed unproved" for file in fact.packages if file.sha256 not in proved
    ]
    return problems


def _proofs(state: State, plan: Plan) -> list[str]:
    """Every set has as many shares as the plan says, and its proof tried the subsets that such a set has."""
    shapes = {
        policy.id: SetShape(
            group_threshold=policy.group_threshold,
            groups=tuple(GroupShape(threshold=one.threshold, count=len(one.custodians)) for one in policy.groups),
        )
        for policy in plan.backups
    }
    problems = [
        f"set {made.backup.identifier} of {made.policy} has {len(made.backup.commitments)} shares, the plan has "
        f"{shapes[made.policy].share_count}"
        for made in state.all(facts.ShareSetMade)
        if made.policy in shapes and len(made.backup.commitments) != shapes[made.policy].share_count
    ]
    problems += [
        f"set {made.backup.identifier} is of {made.policy}, which is not in the plan"
        for made in state.all(facts.ShareSetMade)
        if made.policy not in shapes
    ]
    for proved in state.all(facts.SetProved):
        if proved.policy in shapes:
            name = f"set {proved.identifier} of {proved.policy}"
            problems += proof_amiss(name, shapes[proved.policy], proved.method, proved.subsets)
    return problems
