"""One sample of each kind of prompt, as the drills ask them, and the surroundings that pages need."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import ADMINISTRATOR, EACH, TWO_CLAIM, TWO_CONSENT, TWO_PEOPLE, only
from ceremony_app.core.script.effects import Who
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.prompts import AnyPrompt, Option
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.views import ActView, Snapshot, Standing, StepView
from ceremony_app.devices.clock import SystemClock
from ceremony_app.flow.faces import Request
from ceremony_app.flow.opening import read_plan
from ceremony_app.resources import resource

DIGEST = hashlib.sha256(b"a sample").hexdigest()
WORDS = fingerprints.words(bytes.fromhex(DIGEST))


def plan(name: str = "mixed") -> Plan:
    """A plan template."""
    return read_plan(resource(f"plans/{name}.toml").read_bytes(), SystemClock())


def setting(folder: Path, name: str = "mixed") -> Setting:
    """The surroundings of a prompt of that plan, with everybody in the room."""
    made = plan(name)
    return Setting(plan=made, folder=folder, present=tuple(person.id for person in made.people))


def _roles(role: Role) -> tuple[str, ...]:
    return tuple(person.id for person in plan().people if role in person.roles)


def requests() -> dict[str, Request]:
    """Requests by a name of their own; every kind of prompt is among them."""
    everybody = tuple(person.id for person in plan().people)
    custodian = _roles(Role.CUSTODIAN)[0]
    admins = _roles(Role.ADMINISTRATOR)
    found: dict[str, tuple[AnyPrompt, Who, tuple[str, ...]]] = {
        "confirm": (
            prompts.Confirm(
                text=text(
                    "keys.create",
                    key="root-key",
                    title="Root signing key",
                    algorithm="RSA-4096",
                    usage="sign-verify",
                )
            ),
            ADMINISTRATOR,
            admins,
        ),
        "confirm-details": (
            prompts.Confirm(
                text=text("backup.hand-out", name=plan().person(custodian).name, share="share 3 of board"),
                details=(text("backup.booth"),),
            ),
            only(custodian),
            (custodian,),
        ),
        "confirm-digest": (
            prompts.Confirm(text=text("open.program", version="0.1.0", sha256=DIGEST)),
            ADMINISTRATOR,
            admins,
        ),
        "confirm-two": (
            prompts.Confirm(text=text("backup.commit", policy="board", packages=3)),
            TWO_PEOPLE,
            everybody,
        ),
        "read-aloud": (
            prompts.ReadAloud(
                text=text("people.plan", title=plan().title, by=plan().approval.by, on="2025-01-15"),
                digest=DIGEST,
                words=WORDS,
                type_last=6,
                source=prompts.Source.PAPER,
            ),
            TWO_PEOPLE,
            everybody,
        ),
        "initials": (
            prompts.Initials(text=text("people.initials", title=plan().title), persons=everybody),
            EACH,
            everybody[2:],
        ),
        "read-head": (
            prompts.ReadAloud(
                text=text("head.to-paper", act="backup"),
                digest=DIGEST,
                words=WORDS,
                type_last=4,
                source=prompts.Source.SCREEN,
            ),
            TWO_CLAIM,
            everybody,
        ),
        "compare-from-copy": (
            prompts.CompareFromCopy(
                text=text("receive.compare", target="aws-frankfurt", cloud="aws"),
                subject="aws-frankfurt",
                expected=DIGEST,
            ),
            TWO_PEOPLE,
            everybody,
        ),
        "type-twice": (
            prompts.TypeTwice(text=text("backup.envelope", name="Ana Duarte", share="share 3 of board")),
            TWO_CLAIM,
            everybody,
        ),
        "enter-text": (
            prompts.EnterText(text=text("people.identity", name="Ana Duarte"), suggestion="identity document seen"),
            ADMINISTRATOR,
            admins,
        ),
        "enter-clock": (
            prompts.EnterText(text=text("open.clock", utc="2026-03-09T14:05:00Z", zone="UTC")),
            ADMINISTRATOR,
            admins,
        ),
        "choose": (
            prompts.Choose(
                text=text(
                    "people.here",
                    name="Ana Duarte",
                    organisation="Example Industries, finance",
                    roles="custodian",
                ),
                options=(
                    Option(id="here", text=text("people.option-here", name="Ana Duarte")),
                    Option(id="dana", text=text("people.option-alternate", name="Dana Weiss")),
                    Option(id="absent", text=text("people.option-absent")),
                ),
                default="here",
            ),
            ADMINISTRATOR,
            admins,
        ),
        "refused": (
            prompts.Choose(
                text=text("engine.refused", sentence="The files of aws-frankfurt are not what AWS hands over."),
                options=tuple(
                    Option(id=one, text=text(f"engine.option-{one}")) for one in ("retry", "deviation", "pause", "stop")
                ),
                default="retry",
            ),
            ADMINISTRATOR,
            admins,
        ),
        "disposition": (
            prompts.Choose(
                text=text("engine.disposition", number=2),
                options=tuple(
                    Option(id=one, text=text(f"engine.option-{one}"))
                    for one in (
                        "continue",
                        "repeat",
                        "substitute",
                        "defer",
                        "void-key",
                        "void-set",
                        "stop",
                        "pause",
                    )
                ),
                default="continue",
            ),
            TWO_PEOPLE,
            everybody,
        ),
        "consent": (
            prompts.Consent(
                text=text("receive.unauthenticated", target="aws-frankfurt"), risk=text("receive.unauthenticated-risk")
            ),
            TWO_CONSENT,
            everybody,
        ),
        "check-table": (
            prompts.CheckTable(
                text=text("open.preflight"),
                columns=("check", "verdict", "found"),
                rows=(
                    ("network interfaces", "ok", "no interface but the loopback"),
                    ("default route", "ok", "none"),
                    ("swap", "warning", "swap is on: /dev/zram0, 2 GiB; keys in memory could be written there"),
                    ("clipboard managers", "stop", "parcellite runs as process 812"),
                    ("time since boot", "ok", "12 minutes"),
                ),
            ),
            ADMINISTRATOR,
            admins,
        ),
        "check-files": (
            prompts.CheckTable(
                text=text("export.done", target="aws-frankfurt"),
                columns=("file", "bytes", "sha256"),
                rows=tuple(
                    (f"outbox/aws-frankfurt/{name}", "1234", hashlib.sha256(name.encode()).hexdigest())
                    for name in ("EncryptedKeyMaterial.bin", "ImportToken.bin", "instructions.md", "check.json")
                ),
            ),
            ADMINISTRATOR,
            admins,
        ),
        "check-long": (
            prompts.CheckTable(
                text=text("close.inventory", count=40),
                columns=("class", "type", "label", "id"),
                rows=tuple(("private-key", "RSA", f"object {n}", f"{n:032x}") for n in range(40)),
            ),
            ADMINISTRATOR,
            admins,
        ),
        "bring-files": (
            prompts.BringFiles(
                text=text("receive.bring", target="aws-frankfurt", cloud="aws"), place="inbox/aws-frankfurt"
            ),
            ADMINISTRATOR,
            admins,
        ),
        "bring-from-stick": (
            prompts.BringFiles(
                text=text("receive.bring", target="aws-frankfurt", cloud="aws"),
                place="inbox/aws-frankfurt",
                stick="REQUEST, blue (serial 4C530001251117, UUID 1A2B-3C4D)",
            ),
            ADMINISTRATOR,
            admins,
        ),
        "hand-out": (
            prompts.Choose(
                text=text("sticks.hand-out", stick="RESPONSE, red (serial 4C530001251118, UUID 5E6F-7A8B)", count=7),
                options=(
                    prompts.Option(
                        id="stick",
                        text=text("sticks.option-stick", stick="RESPONSE, red (serial 4C530001251118, UUID 5E6F-7A8B)"),
                    ),
                    prompts.Option(id="later", text=text("sticks.option-later")),
                ),
                default="stick",
            ),
            ADMINISTRATOR,
            admins,
        ),
        "statement": (
            prompts.Statement(text=text("close.statement", name="Wanda Kowalska")),
            only(_roles(Role.WITNESS)[0]),
            _roles(Role.WITNESS)[:1],
        ),
    }
    return {
        name: Request(effect=f"4.2/1/{place}", prompt=prompt, who=who, candidates=candidates)
        for place, (name, (prompt, who, candidates)) in enumerate(found.items())
    }


def snapshot() -> Snapshot:
    """A ceremony in the middle of its backup."""
    acts = (
        "open",
        "people",
        "token",
        "receive",
        "qualify",
        "keys",
        "backup",
        "wrap",
        "export",
        "lock",
        "close",
        "seal",
    )
    made = []
    for place, act in enumerate(acts):
        standing = Standing.DONE if place < 6 else Standing.NOW if place == 6 else Standing.LATER
        steps = tuple(
            StepView(
                f"{place + 1}.{n}",
                act,
                Message(id="step.envelope", args={"share": f"share {n}", "policy": "board", "name": "Ana Duarte"}),
                standing if act != "backup" else (Standing.DONE, Standing.NOW, Standing.LATER)[(n > 6) + (n > 7)],
            )
            for n in range(1, 15)
        )
        made.append(ActView(act, standing, steps))
    title = text("step.envelope", share="share 3", policy="board", name="Ana Duarte")
    everybody = tuple(person.id for person in plan().people)
    return Snapshot(tuple(made), "7.7", "backup", title, "36 of 80", everybody[:-1], everybody, 1)
