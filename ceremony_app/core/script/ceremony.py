"""What a step sees, and what a step is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import KeyPlan, Plan, Role
from ceremony_app.core.script.effects import Pick, Proof, StepRun, Who
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.state import State


@dataclass
class Ceremony:
    """The plan, and the state folded up to the entry that fed the step's last effect, never a later one."""

    plan: Plan
    plan_sha256: str
    state: State = field(default_factory=State)

    @property
    def mode(self) -> Mode:
        """Drill or production."""
        return self.plan.mode

    def administrator(self) -> str:
        """The administrator who leads: the first of the plan who is here, or who took their place."""
        return self.holders(Role.ADMINISTRATOR)[0]

    def holders(self, role: Role) -> tuple[str, ...]:
        """People of a role who act in this ceremony, in the plan's order; before anybody enrolled, all of them."""
        places = [person for person in self.plan.people if role in person.roles and person.alternate_for is None]
        acting = [self.state.actor(person.id) for person in places]
        here = tuple(person for person in acting if person in self.state.present)
        return here or tuple(acting)


def trusted_under(c: Ceremony, key: KeyPlan, what: str) -> str:
    """The id of the trusted wrapping key that a key is wrapped under; empty where it was born without."""
    trust = c.state.trust(key.backup)
    return trust.key_id(what) if key.trusted and trust is not None else ""


@dataclass(frozen=True)
class Step:
    """One thing people do, with its number, its roles and the generator of its effects."""

    id: str
    act: str
    name: str
    subject: str
    title: Message
    run: Callable[[Ceremony], StepRun[None]]
    scope: str | None = None
    """The backup policy whose secret scope this step is part of."""
    target: str | None = None
    key: str | None = None


ADMINISTRATOR = Who(roles=(Role.ADMINISTRATOR,))
TWO_PEOPLE = Who(count=2, proof=Proof.CODE)
TWO_CLAIM = Who(count=2)
EACH = Who(count=1, proof=Proof.CODE)
"""Each person of a table, with their own code."""
TWO_CONSENT = Who(count=2, pick=Pick.TWO_FOR_CONSENT, proof=Proof.CODE)


def only(person: str, proof: Proof = Proof.CLAIM) -> Who:
    """Exactly this person."""
    return Who(persons=(person,), proof=proof)
