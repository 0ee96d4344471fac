"""A qualification on the screen: a few quiet tables."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ceremony_app.core.keys.probing import ProbeVerdict
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.promises import together
from ceremony_app.core.wrapping.forms import WrapForm
from ceremony_app.devices.wraps.qualification import Qualification
from ceremony_app.devices.wraps.values import Rehearsal

_NUMBER = re.compile(r" \(0x[0-9a-f]+\)")
_STYLES = {
    ProbeVerdict.NOT_ENFORCED: "bold red",
    ProbeVerdict.NOT_SUPPORTED: "yellow",
}


def show(told: Qualification, console: Console) -> None:
    """Token, wraps, probes, and what cannot be promised. What a token says is printed without its control codes."""
    token = told.token
    console.print(Text(f"{token.label} · {token.manufacturer} {token.model} · serial {token.serial}", "bold"))
    console.print(
        Text(
            f"firmware {token.firmware_version}, {token.library_description} {token.library_version}, "
            f"{'software' if token.software else 'hardware'} token"
        )
    )
    console.print(Text(f"{token.module_path}\nSHA-256 {token.module_sha256}", "dim"))
    console.print(_wraps(told.rehearsals))
    _probes(told, console)
    if told.cannot_promise:
        console.print(Text("Cannot be promised with this token", "bold"))
        for one in told.cannot_promise:
            console.print(Text(textwrap.fill(f"  · {english(one)}", console.width, subsequent_indent="    ")))
    missing = len(told.missing)
    if told.left:
        console.print(Text(f"NOT QUALIFIED: {len(told.left)} objects were left in the token.", "bold red"))
    elif missing:
        console.print(Text(f"NOT QUALIFIED: {missing} of {len(told.needs)} wraps have no allowed route.", "bold red"))
    else:
        console.print(Text(f"QUALIFIED: each of {len(told.needs)} wraps has a route; nothing was left.", "bold green"))


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _wraps(rehearsals: Iterable[Rehearsal]) -> Table:
    table = _table("Wraps, opened and compared on throwaway keys", "key", "for", "route", "not")
    for keys, where, route, failed in rows(rehearsals):
        table.add_row(Text(keys), Text(where), Text(route, "bold red" if route == "none" else ""), Text(failed, "dim"))
    return table


def rows(rehearsals: Iterable[Rehearsal]) -> Iterator[tuple[str, str, str, str]]:
    """Kinds of key, forms, route, what failed; kinds and sizes of wrapping keys that came out alike share a row."""
    forms: dict[tuple[KeyAlgorithm, str, str, str], list[WrapForm | None]] = {}
    for one in rehearsals:
        kind = "" if one.form is None else f"{one.form.layout.value} {one.form.oaep_hash.value}"
        route = one.chosen.value if one.chosen else "none"
        forms.setdefault((one.algorithm, kind, route, _failed(one)), []).append(one.form)
    keys: dict[tuple[str, str, str], list[str]] = {}
    for (algorithm, _, route, failed), found in forms.items():
        keys.setdefault((together(found), route, failed), []).append(algorithm.value)
    for (where, route, failed), algorithms in keys.items():
        yield ", ".join(algorithms), where, route, failed


def _failed(rehearsal: Rehearsal) -> str:
    """What did not pass, each reason once; numbers of return values are left to the JSON report."""
    why: dict[str, list[str]] = {}
    for trial in rehearsal.trials:
        if not trial.passed:
            why.setdefault(_NUMBER.sub("", trial.why), []).append(trial.route.value)
    return "; ".join(f"{', '.join(routes)}: {reason}" for reason, routes in why.items())


def _probes(told: Qualification, console: Console) -> None:
    """How many of the probes were refused, and those that were not."""
    other = [one for one in told.probes if one.verdict is not ProbeVerdict.ENFORCED]
    count = len(told.probes) - len(other)
    console.print(Text(f"What must not be was tried in {len(told.probes)} ways: {count} refused.", "bold"))
    if not other:
        return
    table = _table("Not refused", "tried", "verdict", "what the module did")
    for one in other:
        verdict = Text(one.verdict.value.replace("-", " "), _STYLES[one.verdict])
        table.add_row(Text(english(one.tried)), verdict, Text(one.did))
    console.print(table)
