"""Rules about who holds the token's PINs, and about how a binding opens the token (issue of two roles: hsm.md §3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.plan.findings import Spot, note, refusal, warning
from ceremony_app.core.plan.locate import Path
from ceremony_app.core.plan.pins import Opening, PinQuorum
from ceremony_app.core.plan.schema import Binding, Plan, Role
from ceremony_app.core.plan.sticks import StickRole

MAX_PIECES = 16
"""SLIP-39: at most 16 shares in a group."""


def _quorums(plan: Plan) -> Iterator[tuple[str, PinQuorum, tuple[str, ...]]]:
    pins = plan.token.pins
    if pins is None:
        return
    for pin in pins.pins:
        quorum = pins.of(pin)
        if quorum is not None:
            yield pin.value, quorum, ("token", "pins", pin.value)


def thresholds(plan: Plan) -> Iterator[Spot]:
    """Nobody opens the token alone, and the threshold can be reached. Audit row 5."""
    for pin, quorum, path in _quorums(plan):
        count = len(quorum.custodians)
        if quorum.threshold < 2:
            yield refusal(
                "PLAN-PIN-THRESHOLD-TOO-SMALL",
                f"The threshold of the {pin} PIN is {quorum.threshold}; one person must never open with it alone.",
                "Set the threshold to 2 or more.",
                *path,
                "threshold",
            )
        if quorum.threshold > count:
            yield refusal(
                "PLAN-PIN-THRESHOLD-ABOVE-PIECES",
                f"The {pin} PIN asks for {quorum.threshold} people to open and has {count} pieces.",
                "Lower the threshold or name more custodians.",
                *path,
                "threshold",
            )
        elif quorum.threshold == count:
            yield warning(
                "PLAN-PIN-NO-SPARE",
                f"Every piece of the {pin} PIN is needed: when one is lost, nobody can open with it any more.",
                "Name more custodians than the threshold.",
                *path,
                "threshold",
            )
        if count > MAX_PIECES:
            yield refusal(
                "PLAN-PIN-TOO-MANY-PIECES",
                f"The {pin} PIN has {count} pieces; at most {MAX_PIECES} are possible.",
                "Name fewer custodians.",
                *path,
                "custodians",
            )


def holders(plan: Plan) -> Iterator[Spot]:
    """Each piece goes to another custodian who is expected; an alternate takes the piece of whom they replace."""
    known = {person.id: person for person in plan.people}
    for pin, quorum, path in _quorums(plan):
        for place, holder in enumerate(quorum.custodians):
            person = known.get(holder)
            here: Path = (*path, "custodians", place)
            if person is None or Role.CUSTODIAN not in person.roles or person.alternate_for is not None:
                yield refusal(
                    "PLAN-PIN-HOLDER",
                    f"{person.name if person else holder} cannot hold a piece of the {pin} PIN: "
                    "only a custodian of the plan who is no alternate can.",
                    "Name a custodian.",
                    *here,
                )
            elif holder in quorum.custodians[:place]:
                yield refusal(
                    "PLAN-PIN-HOLDER-TWICE",
                    f"{person.name} stands twice among those who hold the {pin} PIN; it takes different people.",
                    "Name each custodian once.",
                    *here,
                )


def officer_not_weaker(plan: Plan) -> Iterator[Spot]:
    """The security officer can set the user PIN anew, so that threshold is never the lower one."""
    pins = plan.token.pins
    if pins is None:
        return
    if pins.so is None:
        yield warning(
            "PLAN-PIN-OFFICER-ALONE",
            "Nobody holds pieces of the security officer's PIN: whoever knows it can set the user PIN anew, alone.",
            "Add token.pins.so, with a threshold that is not lower.",
            "token",
            "pins",
        )
    elif pins.so.threshold < pins.user.threshold:
        yield refusal(
            "PLAN-PIN-OFFICER-WEAKER",
            f"{pins.so.threshold} people open as security officer and {pins.user.threshold} as user; "
            "the officer can set the user PIN anew.",
            "Make the security officer's threshold at least the user's.",
            "token",
            "pins",
            "so",
            "threshold",
        )
    elif pins.roles == "one":
        yield note(
            "PLAN-PIN-ONE-ROLE",
            "Somebody holds pieces of both PINs, so the record claims no two separate roles in the token.",
            "Give the two PINs to different people if you want that claim.",
            "token",
            "pins",
            "so",
            "custodians",
        )


def quorum_reaches(plan: Plan) -> Iterator[Spot]:
    """As many custodians as the PIN needs are in the room whenever the token is used."""
    pins = plan.token.pins
    if pins is not None and plan.quorum.custodians < pins.user.threshold:
        yield refusal(
            "PLAN-PIN-QUORUM",
            f"The quorum is {plan.quorum.custodians} custodians and the user PIN needs {pins.user.threshold}.",
            "Raise quorum.custodians to the threshold of the user PIN.",
            "quorum",
            "custodians",
        )


def bound_opening(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """Plan and binding agree on how the token is opened."""
    pins = plan.token.pins
    if pins is None and binding.opening is Opening.QUORUM:
        yield refusal(
            "PLAN-OPENING-WITHOUT-PINS",
            "The binding opens the token by a quorum, and the plan does not say who holds its PINs.",
            "Add token.pins to the plan, or change opening.",
            "opening",
        )
    elif pins is not None and binding.opening is not Opening.QUORUM:
        yield refusal(
            "PLAN-OPENING-NOT-QUORUM",
            f"The plan splits the token's PINs, and the binding opens the token by {binding.opening}.",
            'Write opening = "quorum" in the binding.',
            "opening",
        )


def bound_media(plan: Plan, binding: Binding) -> Iterator[Spot]:
    """Every holder has a medium of their own, and there is one for the second copies."""
    pins = plan.token.pins
    if pins is None or binding.opening is not Opening.QUORUM:
        return
    own = {stick.person for stick in binding.sticks if stick.role is StickRole.CUSTODIAN}
    names = [plan.person(holder).name for holder in pins.holders if holder not in own]
    if names:
        yield refusal(
            "PLAN-PIECES-WITHOUT-MEDIUM",
            f"The binding names no stick of their own for {', '.join(names)}, who hold pieces of a PIN.",
            'Add a stick of the role "custodian" for each.',
            "sticks",
        )
    if not any(stick.role is StickRole.PIECES for stick in binding.sticks):
        yield refusal(
            "PLAN-PIECES-WITHOUT-SECOND-COPY",
            "The binding names no stick for the second copies of the pieces.",
            'Add a stick of the role "pieces".',
            "sticks",
        )


def bound_pin_rules(binding: Binding) -> Iterator[Spot]:
    """Rules for a PIN stand once."""
    seen: set[PinKind] = set()
    for place, rule in enumerate(binding.pin_rules):
        if rule.pin in seen:
            yield refusal(
                "PLAN-PIN-RULE-TWICE",
                f"The binding says twice what the {rule.pin.value} PIN may be.",
                "Leave one [[pin_rules]] for each PIN.",
                "pin_rules",
                place,
                "pin",
            )
        seen.add(rule.pin)


def bound_cards(plan: Plan | None, binding: Binding) -> Iterator[Spot]:
    """A card is of a custodian who holds a piece, is not the ceremony's token, and stands once."""
    seen: set[str] = set()
    holders = plan.token.pins.holders if plan is not None and plan.token.pins is not None else None
    for place, card in enumerate(binding.cards):
        if holders is not None and card.person not in holders:
            yield refusal(
                "PLAN-CARD-PERSON",
                f"The card {card.token_label} is of {card.person}, who holds no piece.",
                "Write the id of a custodian who holds a piece.",
                "cards",
                place,
                "person",
            )
        if card.person in seen or (card.module, card.token_serial) == (binding.module, binding.token_serial):
            yield refusal(
                "PLAN-CARD-TWICE",
                f"The card {card.token_label} is the ceremony's token, or its owner has two.",
                "Name one card for each custodian.",
                "cards",
                place,
            )
        seen.add(card.person)
        for field, text in (("module", card.module), ("module_config", card.module_config)):
            if text is not None and not PurePosixPath(text).is_absolute():
                yield refusal(
                    "PLAN-BINDING-PATH-RELATIVE",
                    f"{field} is not an absolute path.",
                    "Write the path from the root, starting with a slash.",
                    "cards",
                    place,
                    field,
                )


RULES = (thresholds, holders, officer_not_weaker, quorum_reaches)
BINDING_RULES = (bound_opening, bound_media)
