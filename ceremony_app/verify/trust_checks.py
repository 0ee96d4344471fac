"""Keys that the plan holds to trusted wrapping keys: born so, after those were made, and never wrapped otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ceremony_app.core.plan.schema import KeyPlan, Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.state import Known, State
from ceremony_app.core.script.trusted import backup_of
from ceremony_app.core.wrapping.forms import TRUSTED_ROUTES
from ceremony_app.verify.report import Check, judged

WRAP_WITH_TRUSTED = "CKA_WRAP_WITH_TRUSTED"
TRUSTED = "CKA_TRUSTED"


def trust_check(state: State, plan: Plan) -> Check | None:
    """None where the plan holds no key to trusted wrapping keys."""
    keys = [key for key in plan.keys if key.trusted]
    if not keys:
        return None
    problems = [problem for key in keys for problem in _key(state, key)]
    problems += [
        f"the wrapping key of {one.what} was recorded as trusted, and {TRUSTED} of it does not read true"
        for fact in state.all(facts.TrustMade)
        for one in fact.keys
        if {attribute.actual for attribute in one.attributes if attribute.name == TRUSTED} != {"true"}
    ]
    if state.frozen is not None and state.stopped is None:
        # Whatever became of it at a stop is a decision, and stands among what was kept or destroyed.
        problems += [f"the trusted wrapping key of {what} is still there" for what in state.trusted_left().values()]
    without = sum(key.id in fact.keys for key in keys for fact in state.all(facts.TrustNotPossible))
    held = f"{len(keys) - without} of {len(keys)} keys leave only under wrapping keys that the officer made trusted"
    pins = plan.token.pins
    two = pins is not None and pins.roles == "two" and state.last(facts.TrustMade) is not None
    roles = "two roles, by the plan" if two else "two roles are not claimed"
    return judged("trusted", problems, f"{held}; {roles}.")


def _key(state: State, key: KeyPlan) -> Iterator[str]:
    born = next((one for one in _of(state, facts.KeyCreated) if getattr(one.fact, "key", "") == key.id), None)
    if born is None or state.voided(key.id) is not None:
        return
    assert isinstance(born.fact, facts.KeyCreated)
    routes = {fact.route for fact in state.all(facts.BlobMade) if fact.key == key.id}
    routes |= {fact.route for fact in state.all(facts.PackageProved) if fact.key == key.id}
    yield from (
        f"key {key.id} went by the route {route.value}, on which no officer made the wrapping key"
        for route in sorted(routes - set(TRUSTED_ROUTES))
    )
    if any(key.id in fact.keys for fact in state.all(facts.TrustNotPossible)):
        return
    actual = next((one.actual for one in born.fact.made.attributes if one.name == WRAP_WITH_TRUSTED), "")
    if actual != "true":
        yield f"key {key.id} is to leave only under trusted wrapping keys, and {WRAP_WITH_TRUSTED} reads {actual}"
    made = [one for one in (*_of(state, facts.TrustMade), *state.struck_out) if _for_policy(one, key.backup)]
    if not any(one.entry < born.entry for one in made):
        yield f"key {key.id} was born before its trusted wrapping keys were made"
    trust = state.trust(key.backup)
    targets = [fact.target for fact in state.all(facts.BlobMade) if fact.key == key.id]
    packed = [backup_of(key.backup)] if any(one.key == key.id for one in state.all(facts.PackageProved)) else []
    yield from (
        f"key {key.id} was wrapped for {what}, whose wrapping key nobody made trusted"
        for what in (*targets, *packed)
        if trust is None or not trust.key_id(what)
    )


def _of(state: State, kind: type[Fact]) -> list[Known]:
    return [known for known in state.known if isinstance(known.fact, kind)]


def _for_policy(known: Known, policy: str) -> bool:
    return isinstance(known.fact, facts.TrustMade) and known.fact.policy == policy
