"""Act "token": the token of the binding, what is in it, and the ceremony's own signing key."""

from __future__ import annotations

from ceremony_app.core.plan.schema import TokenKind
from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import quorum
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_PEOPLE, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.initialising import InitialiseToken
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import DeviceLimit, TokenObject, TokenRead
from ceremony_app.core.script.prompts import CheckTable, Confirm


class TokenNotAllowed(Refusal):
    """The plan does not allow this token."""

    code = "TOKEN-NOT-ALLOWED"
    says = "The plan does not allow this token: {why}."
    next_step = "Plug the token that the plan names, or have the plan changed and approved anew."


class AnotherThanInitialised(Refusal):
    """The token that was found is not the one that was initialised."""

    code = "TOKEN-NOT-THE-INITIALISED"
    says = "This token has serial {found}; the one that was initialised here has {expected}."
    next_step = "Plug the token that was initialised, and no other of that label."


def initialise(c: Ceremony, label: str) -> StepRun[None]:
    """A blank token is given its label and both PINs; two people agree that it is this one."""
    bound = c.state.last(facts.BindingConfirmed)
    serial = bound.token_serial if bound is not None else BLANK
    yield from ask(
        Confirm(
            text=text("token.initialise", label=label, serial=serial),
            details=(text("token.initialise-guard"), text("token.initialise-pins")),
        ),
        TWO_PEOPLE,
    )
    made = yield from do(InitialiseToken(serial=serial, label=label, person=c.administrator()))
    yield from record(facts.TokenInitialised(serial=made.serial, label=made.label))
    yield from ask(Confirm(text=text("token.initialised", label=made.label, serial=made.serial)), ADMINISTRATOR)


def open_token(c: Ceremony) -> StepRun[None]:
    """The token is found by serial, allowed by the plan, and opened."""
    token = yield from quorum.log_in(c)
    made = c.state.last(facts.TokenInitialised)
    if made is not None and made.serial != token.serial:
        raise AnotherThanInitialised(found=token.serial, expected=made.serial)
    why = objection(c, token)
    if why:
        raise TokenNotAllowed(why=why)
    rows = (
        ("label", token.label),
        ("serial", token.serial),
        ("maker and model", f"{token.manufacturer}, {token.model}"),
        ("firmware", token.firmware_version),
        ("library", token.library),
        ("kind", token.software),
        ("mechanisms", str(len(token.mechanisms))),
    )
    yield from ask(CheckTable(text=text("token.opened"), columns=("what", "value"), rows=rows), ADMINISTRATOR)
    if token.limits:
        yield from ask(limits_table(token.limits), ADMINISTRATOR)
    yield from record(facts.TokenOpened(token=token))


def limits_table(limits: tuple[DeviceLimit, ...]) -> CheckTable:
    """What is known against this device and this plan together, with how sure it is."""
    return CheckTable(
        text=text("token.limits", count=len(limits), profile=limits[0].profile),
        columns=("keys", "limit", "how sure"),
        rows=tuple((", ".join(one.keys), one.says, f"{one.sure}: {one.source}") for one in limits),
    )


def objection(c: Ceremony, token: TokenRead) -> str:
    """Why the plan does not allow this token; empty where it does."""
    policy = c.plan.token
    if policy.kind is TokenKind.HARDWARE and token.software == "software":
        return "it wants a hardware token and this is a software token"
    if policy.makes and token.manufacturer not in policy.makes:
        return f"it names the makes {', '.join(policy.makes)} and this one is of {token.manufacturer}"
    if policy.serials and token.serial not in policy.serials:
        return f"serial {token.serial} is not among those it names"
    return ""


def inventory_before(_: Ceremony) -> StepRun[None]:
    """Everything in the token is listed before anything is made."""
    read = yield from do(op.TakeInventory())
    yield from ask(inventory_table("token.inventory", read.objects), ADMINISTRATOR)
    yield from record(facts.InventoryTaken(moment="before", objects=read.objects))


def inventory_table(message: str, objects: tuple[TokenObject, ...]) -> CheckTable:
    """The inventory as a table to check."""
    return CheckTable(
        text=text(message, count=len(objects)),
        columns=("class", "type", "label", "id"),
        rows=tuple((one.object_class, one.key_type, one.label, one.id) for one in objects),
    )


def ceremony_key(c: Ceremony) -> StepRun[None]:
    """The key that signs checkpoints and the transcript is born in the token."""
    chosen = yield from do(op.ChooseKeyId(subject="ceremony-key"))
    made = yield from do(op.MakeCeremonyKey(key_id=chosen.key_id, label=f"ceremony {c.plan.id} {c.mode.value}"))
    # Recorded before anybody is asked: a stop in that prompt must find the key among what is known.
    yield from record(facts.CeremonyKeyMade(key=made))
    yield from ask(
        Confirm(text=text("token.ceremony-key", certificate=made.certificate_sha256, records=made.records)),
        ADMINISTRATOR,
    )
