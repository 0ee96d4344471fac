"""What a plan cannot promise with a token: what its probes let happen, and what the routes it needs take away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.probes import Probe, lost_promises
from ceremony_app.core.script.state import State
from ceremony_app.core.wrapping.forms import Route, WrapForm

_ASSISTED = (Route.HOST_ASSISTED, Route.HOST_ASSISTED_IMPORT)
_SIZE = " RSA-"


class Way(NamedTuple):
    """How one kind of key goes: for a cloud's form or (None) for the backup; by a route, or by none."""

    algorithm: KeyAlgorithm
    form: WrapForm | None
    route: Route | None


def not_promised(plan: Plan, state: State, probes: Iterable[Probe]) -> tuple[Message, ...]:
    """The same of a ceremony whose routes were chosen: by its token, these probes and those routes."""
    opened = state.last(facts.TokenOpened)
    algorithms = {key.id: key.algorithm for key in plan.keys}
    ways = (
        Way(algorithms[one.key], one.form, one.route) for one in state.all(facts.RouteChosen) if one.key in algorithms
    )
    return cannot_promise(opened.token.software if opened else "", probes, ways)


def cannot_promise(software: str, probes: Iterable[Probe], ways: Iterable[Way]) -> tuple[Message, ...]:
    """Everything that is lost; `software` is the token's own word for what it is (`software` or `hardware`)."""
    return (
        *((text("promise.software"),) if software == "software" else ()),
        *lost_promises(probes),
        *lost_ways(ways),
    )


def lost_ways(ways: Iterable[Way]) -> tuple[Message, ...]:
    """What the chosen routes take away; kinds of key that lose the same share a message."""
    forms: dict[tuple[str, Route | None, KeyAlgorithm], list[WrapForm | None]] = {}
    for way in ways:
        kind = _lost_by(way.route)
        if kind is not None:
            known = forms.setdefault((kind, way.route, way.algorithm), [])
            known.extend([way.form] if way.form not in known else [])
    algorithms: dict[tuple[str, Route | None, str], list[str]] = {}
    for (kind, route, algorithm), found in forms.items():
        algorithms.setdefault((kind, route, together(found)), []).append(algorithm.value)
    return tuple(
        text(kind, algorithms=", ".join(named), where=where, **({"route": route.value} if route else {}))
        for (kind, route, where), named in algorithms.items()
    )


def _lost_by(route: Route | None) -> str | None:
    if route is None:
        return "promise.no-route"
    if route in _ASSISTED:
        return "promise.assisted"
    return "promise.plaintext" if route is Route.HOST_PLAINTEXT else None


def in_words(form: WrapForm | None) -> str:
    """A form in a few words: `hybrid SHA-256 RSA-4096`; `backup` for None."""
    if form is None:
        return "backup"
    return f"{form.layout.value} {form.oaep_hash.value}{_SIZE}{form.modulus_bits}"


def together(forms: Iterable[WrapForm | None]) -> str:
    """Several forms in a few words, those that differ in size alone as one: `hybrid SHA-1 RSA-3072/4096, backup`."""
    sizes_of: dict[str, list[str]] = {}
    for form in forms:
        where, _, size = in_words(form).rpartition(_SIZE)
        sizes_of.setdefault(where or size, []).extend([size] if where else [])
    return ", ".join(
        f"{where}{_SIZE}{'/'.join(sorted(set(found)))}" if found else where for where, found in sizes_of.items()
    )
