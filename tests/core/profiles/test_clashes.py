"""What a plan asks and a profile denies becomes a warning, and nothing else does."""

from __future__ import annotations

import pytest

from ceremony_app.core.plan.findings import Severity
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.schema import KeyPlan, Plan
from ceremony_app.core.profiles.clashes import ASKED, clashes, device_findings
from ceremony_app.core.profiles.schema import LimitKind
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.resources import resource
from tests.core.profiles.samples import limited, toy


def template(name: str) -> Plan:
    """A shipped plan."""
    plan = load_plan(resource(f"plans/{name}.toml").read_bytes()).plan
    assert plan is not None
    return plan


MIXED = template("mixed")
EVERY = tuple(key.id for key in MIXED.keys)
HMAC = tuple(key.id for key in MIXED.keys if key.algorithm.family == "HMAC")


def routes(plan: Plan, *kept: Route) -> Plan:
    """The plan with these routes alone for every key."""
    keys: tuple[KeyPlan, ...] = tuple(key.model_copy(update={"routes": kept}) for key in plan.keys)
    return plan.model_copy(update={"keys": keys})


def hit(kind: LimitKind, plan: Plan = MIXED) -> tuple[str, ...]:
    """The keys that such a device fails."""
    found = clashes(plan, limited(kind.value))
    return found[0].keys if found else ()


@pytest.mark.parametrize("kind", sorted(set(LimitKind) - ASKED.keys()))
def test_what_people_only_need_to_know_is_no_warning(kind: LimitKind) -> None:
    assert clashes(MIXED, limited(kind.value)) == ()


def test_a_plan_that_does_not_ask_is_not_warned() -> None:
    aes = template("aes-aws")
    assert hit(LimitKind.NO_HMAC_WRAP, aes) == ()
    assert hit(LimitKind.NO_SECP256K1) == ()
    assert hit(LimitKind.OAEP_SHA1_ONLY) == ()
    assert hit(LimitKind.NO_KEK_WRAP, routes(MIXED, Route.NATIVE, Route.BACKUP_TRANSPORT)) == ()
    assert hit(LimitKind.NO_KEK_WRAP, routes(MIXED, Route.HOST_PLAINTEXT)) == ()


@pytest.mark.parametrize(
    "kind",
    [LimitKind.NO_WRAP, LimitKind.NO_LOCK, LimitKind.NO_EXTRACTABLE_KEYS, LimitKind.ATTRIBUTES_NOT_ENFORCED],
)
def test_no_wrap_and_no_lock_concern_every_key(kind: LimitKind) -> None:
    assert hit(kind) == EVERY


def test_the_keys_that_ask_are_named() -> None:
    assert HMAC and hit(LimitKind.NO_HMAC_WRAP) == HMAC
    in_token = routes(MIXED, Route.NATIVE, Route.COMPOSED, Route.DIRECT)
    assert set(hit(LimitKind.OAEP_SHA1_ONLY, in_token)) < set(EVERY)
    assert hit(LimitKind.OAEP_SHA1_ONLY, in_token)
    # Only in clear can this computer make the OAEP of a key that goes under it itself.
    assert hit(LimitKind.OAEP_SHA1_ONLY, routes(template("aes-aws"), Route.DIRECT, Route.HOST_ASSISTED))
    assert hit(LimitKind.NO_KEK_WRAP, routes(MIXED, Route.NATIVE, Route.BACKUP_KWP)) == EVERY


def test_the_warning_has_the_profiles_sentence_and_how_sure_it_is() -> None:
    (found,) = device_findings(MIXED, toy(), Lines({("module",): 4}))
    assert (found.code, found.severity, found.line) == ("PLAN-DEVICE-LIMIT", Severity.WARNING, 4)
    assert found.sentence.startswith("Toy HSM: It wraps no HMAC key. This concerns ")
    assert found.sentence.endswith("(read in the source: toy.c).")
    assert HMAC[0] in found.sentence
