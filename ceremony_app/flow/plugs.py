"""Something that types was plugged in: nothing goes on, and no answer counts, until two people decided about it.

What stood on the screen meanwhile may have been answered by the device itself, so that its answer is asked for again.
The decision takes session codes, which no device knows; where nobody has one yet, that it is gone is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import PlugDecided, PlugDecision, Plugged
from ceremony_app.core.script.ceremony import TWO_CLAIM, TWO_PEOPLE
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Chosen, Option
from ceremony_app.devices.media.plugs import Plug, Plugs
from ceremony_app.flow.refusals import DevicePlugged, DeviceStillThere

if TYPE_CHECKING:
    from ceremony_app.flow.asking import Asking
    from ceremony_app.flow.engine import Engine

EFFECT = "plugged"
"""The effect under which it is asked; no step holds it."""


class PlugKeeping:
    """Looks at every boundary; a side entry tells what came, another what two people decided."""

    def __init__(self, engine: Engine, asking: Asking, plugs: Plugs | None) -> None:
        self._engine, self._asking, self._plugs = engine, asking, plugs
        self._deciding = False

    def waiting(self) -> tuple[str, ...]:
        """What is here that nobody decided about, in words; for a face that locks its pages at once."""
        return tuple(one.words for one in self._plugs.news()) if self._plugs is not None else ()

    def settle(self) -> bool:
        """Have two people decide about whatever came; whether there was anything, so that an answer does not count."""
        engine = self._engine
        if self._plugs is None:
            return False
        came = self._tell(self._plugs.news())
        if self._deciding or not engine.state.plugged:
            return came
        self._deciding = True
        try:
            while engine.state.plugged:
                self._decide(self._plugs)
        finally:
            self._deciding = False
        return True

    def _tell(self, news: tuple[Plug, ...]) -> bool:
        """Write down what is not written down yet."""
        engine = self._engine
        words = tuple(dict.fromkeys(one.words for one in news if one.words not in engine.state.plugged))
        if not words:
            return False
        engine.write(Plugged(devices=words))
        engine.face.refused(DevicePlugged(devices="; ".join(words)))
        return True

    def _decide(self, plugs: Plugs) -> None:
        engine = self._engine
        asked = engine.state.plugged
        # One that comes while they answer may say of itself the very same.
        meant = tuple(one for one in plugs.news() if one.words in asked)
        who = TWO_PEOPLE if len(engine.room.signed_in()) > 1 else TWO_CLAIM
        answered = self._asking.ask(
            Choose(
                text=text("plugs.decide", devices="; ".join(asked)),
                options=(
                    Option(id=PlugDecision.GONE.value, text=text("plugs.option-gone")),
                    Option(id=PlugDecision.BELONGS.value, text=text("plugs.option-belongs")),
                ),
                default=PlugDecision.GONE.value,
            ),
            who,
            EFFECT,
        )
        assert isinstance(answered.answer, Chosen)
        decision = PlugDecision(answered.answer.option)
        still = [one.words for one in plugs.news() if one.words in asked]
        if decision is PlugDecision.GONE and still:
            engine.face.refused(DeviceStillThere(devices="; ".join(still)))
            return
        if engine.state.plugged != asked:
            # Another one came while these people answered; they are asked about all of them.
            return
        engine.write(PlugDecided(devices=asked, decision=decision, by=answered.by))
        if decision is PlugDecision.BELONGS:
            plugs.accept(meant)
