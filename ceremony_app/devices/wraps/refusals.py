"""What the wraps room says no to."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class RouteUnfit(Refusal):
    """The route does not make this layout, or a package."""

    code = "WRAP-ROUTE-UNFIT"
    says = "The route {route} does not make {what}."
    next_step = "Take the route that the rehearsal chose."


class WrappingKeyUnfit(Refusal):
    """The wrapping key is not of the form's size."""

    code = "WRAP-KEY-SIZE"
    says = "The wrapping key has {bits} bits instead of {expected}."
    next_step = "Receive the wrapping key that the plan names."


class NoTransport(Refusal):
    """The token makes no hybrid blob inside itself."""

    code = "WRAP-NO-TRANSPORT"
    says = "The token wraps this key to no transport key: {why}."
    next_step = "Take another backup route that the plan allows."


class ThrowawaysLeft(Refusal):
    """Throwaway keys could not be destroyed."""

    code = "WRAP-THROWAWAYS-LEFT"
    says = "{count} throwaway keys of a rehearsal are still in the token."
    next_step = "Log out of the token; they are gone with the session. If they stay, ask the token's vendor."


ALL = (RouteUnfit, WrappingKeyUnfit, NoTransport, ThrowawaysLeft)
