"""What this room says no to."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class WrapDefect(Refusal):
    """A wrapped key is not in exactly the form it should have; `why` says what is wrong, in words."""

    code = "WRAP-DEFECT"
    says = "The wrapped key is not as it must be: {why}."
    next_step = "Do not hand this blob out; take another route that the plan allows."
