"""What a plan cannot promise: by its probes, its routes and its token; shown before the keys are born."""

from __future__ import annotations

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.effects import Ask
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.promises import Way, cannot_promise, not_promised
from ceremony_app.core.script.prompts import CheckTable
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route, WrapForm
from ceremony_app.resources import resource
from tests.core.script.driving import begin, drive
from tests.core.script.probed import PROBES

FORM = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA256, modulus_bits=4096)
RSA, AES = KeyAlgorithm.RSA_3072, KeyAlgorithm.AES_256


def test_nothing_is_lost_with_hardware_that_refuses_and_wraps_by_itself() -> None:
    assert cannot_promise("hardware", (), [Way(AES, FORM, Route.NATIVE), Way(AES, None, Route.BACKUP_KWP)]) == ()


def test_each_lost_promise_is_told_once_with_all_that_lose_it() -> None:
    plain = [Way(RSA, FORM, Route.HOST_PLAINTEXT), Way(RSA, FORM, Route.HOST_PLAINTEXT), Way(RSA, None, None)]
    told = cannot_promise("software", PROBES, plain)
    assert [one.id for one in told] == [
        "promise.software",
        "promise.wrap-untrusted",
        "promise.lock-private",
        "promise.plaintext",
        "promise.no-route",
    ]
    assert english(told[3]).endswith("(RSA-3072): host-plaintext for hybrid SHA-256 RSA-4096")


def test_the_people_read_it_before_the_keys_are_born() -> None:
    plan = load_plan(resource("plans/mixed.toml").read_bytes()).plan
    assert plan is not None
    c = begin(plan)
    tables: list[CheckTable] = []
    for step in script(plan):
        if step.act == "keys":
            break
        effects = drive(c, step)
        if step.name == "probe":
            tables = [one.prompt for one in effects if isinstance(one, Ask) and isinstance(one.prompt, CheckTable)]
    tried, lost = tables
    assert len(tried.rows) == len(PROBES)
    expected = not_promised(plan, c.state, PROBES)
    assert expected
    assert [row for (row,) in lost.rows] == [english(one) for one in expected]
