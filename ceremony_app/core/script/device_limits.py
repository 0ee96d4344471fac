"""What a plan asks and a device's profile denies, as the journal keeps it."""

from __future__ import annotations

from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.profiles.clashes import clashes
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.script.outcomes import DeviceLimit


def device_limits(plan: Plan, profile: Profile | None) -> tuple[DeviceLimit, ...]:
    """The limits of the profile that concern keys of the plan; empty where no profile knows the device."""
    if profile is None:
        return ()
    return tuple(
        DeviceLimit(
            profile=profile.name,
            limit=clash.limit.kind.value,
            says=clash.limit.says,
            sure=clash.limit.sure.value,
            source=clash.limit.source,
            keys=clash.keys,
        )
        for clash in clashes(plan, profile)
    )
