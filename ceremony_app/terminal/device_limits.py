"""What `ceremony check` knows of a bound device before anybody logs in: its profile against the plan."""

from __future__ import annotations

from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.profiles.clashes import device_findings
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.survey import profile_of
from ceremony_app.devices.hsm.values import TokenModule


def device_limits(plan: Plan, binding: Binding, lines: Lines) -> tuple[Finding, ...]:
    """Warnings on the binding's lines; none where no profile knows the device. Nobody logs in."""
    bound = TokenModule(
        module=binding.module,
        config=binding.module_config,
        serial=binding.token_serial,
        label=binding.token_label,
    )
    profile = profile_of(bound, shipped_profiles())
    return () if profile is None else device_findings(plan, profile, lines)
