"""What a drill without a binding brings itself: its own tokens, folders for its sticks, and the binding of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.pins import Opening, PinWork
from ceremony_app.core.plan.schema import Binding, Plan, RestoreTest, SecondToken
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script.ceremony import Ceremony
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SECOND_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.drill_keys import drill_pems
from ceremony_app.devices.hsm.softhsm import blank_token, make_private_token
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.media.folder import safe_write
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import OWN_TOKEN, SECOND_TOKEN
from ceremony_app.flow.journal_file import NAME
from ceremony_app.flow.performing.desk import pipe
from ceremony_app.flow.places import make_folder

PRACTICE = (
    (StickRole.REQUEST, "blue"),
    (StickRole.RESPONSE, "red"),
    (StickRole.TRANSCRIPT, "white"),
    (StickRole.LOG, "yellow"),
    (StickRole.LOG, "green"),
)


def practice_sticks(place: Path | None, plan: Plan, clock: Clock) -> tuple[Stick, ...]:
    """A stick of each role that a drill has, each a folder below the place and called one; none without a place.

    The simulated clouds put what they hand over onto the request stick.
    """
    if place is None:
        return ()
    sticks = []
    for role, colour in PRACTICE:
        folder = place.resolve() / f"{role.value}-{colour}"
        make_folder(folder)
        sticks.append(Stick(role=role, colour=colour, folder=str(folder)))
        for target in plan.targets if role is StickRole.REQUEST else ():
            if not (folder / target.id).exists():
                for name, data in hand_over(target, drill_pems(), clock.now()).items():
                    safe_write(folder, f"{target.id}/{name}", data)
    return tuple(sticks)


def private_token(folder: Path, plan: Plan, face: Face, sticks: tuple[Stick, ...] = ()) -> bytes:
    """A drill's own SoftHSM token inside its folder, with random PINs; the binding that names it.

    The user's is shown once, on a line to the administrator who will log in with it. The security officer's is shown
    too where the ceremony replaces it or has keys that need the officer, and forgotten at once otherwise.
    """
    place = folder / OWN_TOKEN
    if place.exists() and not (folder / NAME).exists():
        # A run that was cut off here left a token that no journal knows and that holds nothing.
        shutil.rmtree(place)
    if plan.token.initialise is not None:
        # People choose its PINs in the ceremony itself, as they will on the day.
        made = blank_token(place, plan.token.initialise)
        return _binding_of(made, folder, plan, sticks, _second_token(folder, plan, face))
    child = SecretsClient.start(plan.mode)
    try:
        child.draw_pin("user")
        child.draw_pin("officer")
        request = SecretRequest(
            page=SecretPage.PIN_SHOWN, person=Ceremony(plan, "").administrator(), subject="user PIN"
        )
        with face.line(request) as line:
            child.show_pin("user", line, "The PIN of this drill's own token. Write it down; you will type it.")
        replaced = makes_pins(plan) and plan.token.pins is not None and plan.token.pins.so is not None
        if replaced or any(key.trusted for key in plan.keys):
            request = SecretRequest(
                page=SecretPage.PIN_SHOWN, person=Ceremony(plan, "").administrator(), subject=OFFICER_SUBJECT
            )
            with face.line(request) as line:
                child.show_pin("officer", line, "Its security officer's PIN. Write it down too; you will type it.")
        with pipe() as user, pipe() as officer:
            child.pin_to("user", user.write)
            child.pin_to("officer", officer.write)
            user.close_write()
            officer.close_write()
            module = make_private_token(place, f"drill {plan.id}"[:32], user.read, officer.read)
    finally:
        child.close()
    return _binding_of(module, folder, plan, sticks, _second_token(folder, plan, face))


def _second_token(folder: Path, plan: Plan, face: Face) -> SecondToken | None:
    """A drill's own second token, where the plan tries backups in one; its PIN is shown once."""
    if not any(policy.restore_test is RestoreTest.SECOND_TOKEN for policy in plan.backups):
        return None
    place = folder / SECOND_TOKEN
    if place.exists() and not (folder / NAME).exists():
        shutil.rmtree(place)
    child = SecretsClient.start(plan.mode)
    try:
        child.draw_pin("user")
        child.draw_pin("officer")
        person = Ceremony(plan, "").administrator()
        request = SecretRequest(page=SecretPage.PIN_SHOWN, person=person, subject=SECOND_SUBJECT)
        with face.line(request) as line:
            child.show_pin("user", line, "The PIN of this drill's second token. Write it down; you will type it.")
        with pipe() as user, pipe() as officer:
            child.pin_to("user", user.write)
            child.pin_to("officer", officer.write)
            user.close_write()
            officer.close_write()
            made = make_private_token(place, f"second {plan.id}"[:32], user.read, officer.read)
    finally:
        child.close()
    return SecondToken(module=made.module, token_serial=made.serial, token_label=made.label, module_config=made.config)


def _binding_of(
    module: TokenModule, folder: Path, plan: Plan, sticks: tuple[Stick, ...], second: SecondToken | None
) -> bytes:
    return write_binding(
        Binding(
            format=1,
            module=module.module,
            token_serial=module.serial,
            token_label=module.label,
            module_config=module.config,
            opening=Opening.QUORUM if makes_pins(plan) else Opening.PROMPT,
            sticks=sticks + _media_for_pieces(folder, plan),
            second=second,
        )
    )


def makes_pins(plan: Plan) -> bool:
    """Whether the ceremony makes its token's PINs and splits them."""
    return plan.token.pins is not None and plan.token.pins.work is PinWork.MAKE


def _media_for_pieces(folder: Path, plan: Plan) -> tuple[Stick, ...]:
    """Folders that stand in a drill for the custodians' own sticks and that of the second copies; they are made."""
    if plan.token.pins is None or not makes_pins(plan):
        return ()
    top = folder.resolve() / "drill-people" / "media"
    sticks = [
        Stick(role=StickRole.CUSTODIAN, colour="grey", person=holder, folder=str(top / holder))
        for holder in plan.token.pins.holders
    ]
    sticks.append(Stick(role=StickRole.PIECES, colour="black", folder=str(top / "second-copies")))
    for stick in sticks:
        assert stick.folder is not None
        make_folder(Path(stick.folder))
    return tuple(sticks)
