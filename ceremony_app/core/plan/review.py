"""Reviewing a plan: all rules, their findings on the lines of the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ceremony_app.core.plan import rules_backups, rules_day, rules_keys, rules_people, rules_pins, rules_sticks
from ceremony_app.core.plan.binding import LoadedBinding
from ceremony_app.core.plan.findings import Finding, Spot, in_order
from ceremony_app.core.plan.load import Loaded
from ceremony_app.core.plan.schema import Plan

PLAN_RULES = (*rules_people.RULES, *rules_backups.RULES, *rules_keys.RULES, *rules_pins.RULES, *rules_day.RULES)
BOUNDS = (*rules_people.BOUNDS, *rules_backups.BOUNDS)
DAY_RULES = (*rules_day.DAY_RULES, *rules_keys.DAY_RULES)


def review_plan(loaded: Loaded, today: date) -> tuple[Finding, ...]:
    """Every finding about a plan file, in the order of its lines.

    Where its shape or its size was refused, these are the findings of that alone. `today` is the ceremony's day.
    """
    if loaded.plan is None:
        return loaded.findings
    spots = _spots(loaded.plan, today)
    return in_order((*loaded.findings, *(spot.on(loaded.lines) for spot in spots)))


def _spots(plan: Plan, today: date) -> Iterator[Spot]:
    too_large = [spot for rule in BOUNDS for spot in rule(plan)]
    if too_large:
        yield from too_large
        return
    for rule in PLAN_RULES:
        yield from rule(plan)
    for day_rule in DAY_RULES:
        yield from day_rule(plan, today)


def review_binding(plan: Plan | None, loaded: LoadedBinding) -> tuple[Finding, ...]:
    """Every finding about a binding file; without a plan only those that need none.

    Lines and paths are those of the binding file.
    """
    binding = loaded.binding
    if binding is None:
        return loaded.findings
    spots = [
        *rules_day.bound_paths_absolute(binding),
        *rules_sticks.sticks_known(binding),
        *rules_sticks.sticks_differ(binding),
        *rules_pins.bound_pin_rules(binding),
        *rules_pins.bound_cards(plan, binding),
    ]
    if plan is not None:
        spots += rules_day.bound_token_allowed(plan, binding)
        spots += rules_day.second_token_bound(plan, binding)
        spots += rules_day.printer_bound(plan, binding)
        spots += rules_sticks.sticks_fit(plan, binding)
        spots += [spot for rule in rules_pins.BINDING_RULES for spot in rule(plan, binding)]
    return in_order((*loaded.findings, *(spot.on(loaded.lines) for spot in spots)))
