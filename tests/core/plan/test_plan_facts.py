"""A plan in plain words leaves nothing out that a reviewer must agree with."""

from __future__ import annotations

from typing import Any

import pytest

from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.plan_facts import plan_facts
from ceremony_app.resources import plan_templates, resource


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        # Ids of groups serve inside the file only; people and groups are shown by name.
        hidden = {"format", "signing", "alternate_for", "custodians"}
        return [leaf for key, inner in value.items() if key not in hidden for leaf in leaves(inner)]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in leaves(inner)]
    return [] if value is None else [str(value)]


@pytest.mark.parametrize("name", plan_templates())
def test_every_value_of_a_plan_is_said(name: str) -> None:
    plan = load_plan(resource(f"plans/{name}.toml").read_bytes()).plan
    assert plan is not None
    said = "\n".join(f"{section.heading}\n" + "\n".join(section.lines) for section in plan_facts(plan))
    raw = plan.to_json()
    raw["token"]["kind"] = f"A {raw['token']['kind']} token"
    for person in raw["people"]:
        del person["id"]
    for policy in raw["backups"]:
        for group in policy["groups"]:
            del group["id"]
    for target in raw["targets"]:
        if target["kind"] != "gcp-kms" and target["kind"] != "aws-kms":
            assert "Azure" in said
        del target["kind"]
    assert [leaf for leaf in leaves(raw) if leaf not in said] == []


def test_people_and_thresholds_are_named_in_full() -> None:
    plan = load_plan(resource("plans/mixed.toml").read_bytes()).plan
    assert plan is not None
    facts = {section.heading: section.lines for section in plan_facts(plan)}
    assert "Farida Rahimi, Example Industries, finance: custodian (alternate for Ana Duarte)" in facts["People"]
    assert facts["Backup sites"][1] == "Group threshold: 2 of 2 groups restore"
    assert facts["Backup sites"][2].startswith("Head office: threshold 2, number of shares 3 (Ana Duarte, ")
    assert "expires: never" in facts["Target aws-data"]
