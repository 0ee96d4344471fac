"""Rules about the day: approval, mode, the token that is asked for and the one that is bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.findings import Spot, refusal, warning
from ceremony_app.core.plan.locate import Path
from ceremony_app.core.plan.pins import PinWork
from ceremony_app.core.plan.schema import Binding, Plan, RestoreTest, SharePaper, TokenKind
from ceremony_app.core.plan.schema_names import BLANK, LABEL_BYTES
from ceremony_app.core.printing import PrinterWay

_PLACEHOLDER = re.compile(
    r"\bexample\b|\bplaceholder\b|\btodo\b|111122223333|123456789012|0123456789abcdef", re.IGNORECASE
)
"""Words and numbers of the templates and of the clouds' documentation."""


def approved_before_the_day(plan: Plan, today: date) -> Iterator[Spot]:
    """Management approved the plan before the day. Audit row 2."""
    if plan.approval.on > today:
        yield refusal(
            "PLAN-NOT-YET-APPROVED",
            f"The plan is approved on {plan.approval.on}, but today is {today}.",
            "Correct approval.on, or this computer's clock, or wait for the approval.",
            "approval",
            "on",
        )
    elif plan.approval.on == today and plan.mode is Mode.PRODUCTION:
        yield warning(
            "PLAN-APPROVED-ON-THE-DAY",
            "The plan was approved today; auditors ask for an approval before the day.",
            "Hold the ceremony on another day, or let the record show why not.",
            "approval",
            "on",
        )


def software_token(plan: Plan) -> Iterator[Spot]:
    """A software token keeps its keys in this computer's memory, by any route (hsm.md §8). Audit row 11."""
    if plan.mode is Mode.PRODUCTION and plan.token.kind is TokenKind.SOFTWARE:
        yield warning(
            "PLAN-SOFTWARE-TOKEN",
            "The keys of this production ceremony will live in a software token, in this computer's memory.",
            'Set token.kind to "hardware", or let the record carry this warning.',
            "token",
            "kind",
        )


def placeholders_gone(plan: Plan) -> Iterator[Spot]:
    """A production plan has no words of the template left: a blob for an example account imports nowhere."""
    if plan.mode is not Mode.PRODUCTION:
        return
    for path, text in _texts(plan.model_dump(mode="python"), ()):
        found = _PLACEHOLDER.search(text)
        if found:
            yield warning(
                "PLAN-PLACEHOLDER-LEFT",
                f"This still says {found.group()}, as the template does.",
                "Write the real value.",
                *path,
            )


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))


def bound_token_allowed(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """The bound token is one that the plan allows; the open token is asked again. Audit row 11."""
    if plan.token.kind is TokenKind.HARDWARE and "softhsm" in PurePosixPath(binding.module).name.lower():
        yield refusal(
            "PLAN-SOFTWARE-TOKEN-BOUND",
            "The plan asks for a hardware token, but the binding names SoftHSM.",
            "Bind the hardware token's module.",
            "module",
        )
    if binding.token_serial == BLANK and plan.token.initialise is None:
        yield refusal(
            "PLAN-BLANK-TOKEN-BOUND",
            "The binding names a blank token, and the plan does not say that it is initialised.",
            "Initialise it first (ceremony initialise) and bind it by its serial, or add initialise to the plan.",
            "token_serial",
        )
    if plan.token.initialise not in (None, binding.token_label):
        yield refusal(
            "PLAN-LABEL-NOT-THE-PLANS",
            f"The plan gives its token the label {plan.token.initialise}; the binding names {binding.token_label}.",
            "Write the plan's label into the binding.",
            "token_label",
        )
    if plan.token.serials and binding.token_serial not in (*plan.token.serials, BLANK):
        yield refusal(
            "PLAN-SERIAL-NOT-ALLOWED",
            f"The bound token is {binding.token_serial}; the plan allows {', '.join(plan.token.serials)}.",
            "Bind an allowed token, or have the plan changed and reviewed again.",
            "token_serial",
        )


def printer_bound(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """Where the plan has shares printed, the binding names a printer; by hand they can be copied all the same."""
    printed = [policy.id for policy in plan.backups if policy.shares_on is SharePaper.PRINTER]
    if printed and (binding.printer is None or binding.printer.way is PrinterWay.NONE):
        yield warning(
            "PLAN-NO-PRINTER-BOUND",
            f"The plan has shares printed ({', '.join(printed)}), but the binding names no printer.",
            "Add a [printer] to the binding, or have the shares copied by hand on the day.",
            "printer",
        )


def second_token_bound(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """Where the plan tries backups in a second token, the binding names one, and another than the first."""
    tried = [policy.id for policy in plan.backups if policy.restore_test is RestoreTest.SECOND_TOKEN]
    if tried and binding.second is None:
        yield refusal(
            "PLAN-NO-SECOND-TOKEN",
            f"The plan tries backups in a second token ({', '.join(tried)}), but the binding names none.",
            "Add a [second] to the binding.",
        )
    if binding.second is not None and binding.second.token_serial == binding.token_serial:
        yield refusal(
            "PLAN-SECOND-TOKEN-IS-THE-FIRST",
            "The binding names the same token twice; a backup is tried in another one.",
            "Bind another token as [second].",
            "second",
            "token_serial",
        )


def bound_paths_absolute(binding: Binding) -> Iterator[Spot]:
    """A relative path means another file in another folder: whoever owns the folder owns the module."""
    for field, text in (("module", binding.module), ("module_config", binding.module_config)):
        if text is not None and not PurePosixPath(text).is_absolute():
            yield refusal(
                "PLAN-BINDING-PATH-RELATIVE",
                f"{field} is not an absolute path.",
                "Write the path from the root, starting with a slash.",
                field,
            )


def token_label_fits(plan: Plan) -> Iterator[Spot]:
    """A token's label has 32 bytes; what is longer would be cut, and the token not found again."""
    size = len((plan.token.initialise or "").encode())
    if size > LABEL_BYTES:
        yield refusal(
            "PLAN-LABEL-TOO-LONG",
            f"The label of the token has {size} bytes; at most {LABEL_BYTES} fit.",
            "Shorten it.",
            "token",
            "initialise",
        )


def blank_token_has_pins(plan: Plan) -> Iterator[Spot]:
    """A blank token has no PIN that an earlier ceremony split."""
    pins = plan.token.pins
    if plan.token.initialise is not None and pins is not None and pins.work is PinWork.OPEN:
        yield refusal(
            "PLAN-BLANK-WITH-OLD-PINS",
            "The token is to be initialised, and its PINs are to be those of an earlier ceremony.",
            "Have the PINs made in this ceremony, or take the initialisation out of the plan.",
            "token",
            "initialise",
        )


DAY_RULES = (approved_before_the_day,)
RULES = (software_token, placeholders_gone, token_label_fits, blank_token_has_pins)
