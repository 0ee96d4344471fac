"""`ceremony check`, joined to a token: with a binding it rehearses the routes that the token will give."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.forecast import Rehearse
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.wrapping.forms import Route, WrapForm
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm.refusals import TokenGone
from ceremony_app.devices.wraps.values import Rehearsal
from ceremony_app.terminal.bound_token import bound_token
from ceremony_app.terminal.device_limits import device_limits
from ceremony_app.terminal.plan_commands import check_command


@contextmanager
def rehearser(plan: Plan, binding: Binding) -> Iterator[Rehearse]:
    """A function that rehearses a wrap on the bound token, as long as the context lasts.

    Raises what `bound_token` raises.
    """
    try:
        with bound_token(binding, plan.mode, plan=plan) as (_, wraps):

            def rehearse(algorithm: KeyAlgorithm, form: WrapForm | None, allowed: tuple[Route, ...]) -> Rehearsal:
                if form is None:
                    return wraps.rehearse_backup(algorithm, allowed)
                return wraps.rehearse(algorithm, form, allowed)

            yield rehearse
    except ChildGone as gone:
        raise TokenGone(call=gone.op, error="its process ended") from gone


check = check_command(rehearser, device_limits)
