"""Operations on the token: log-in, inventory, keys, locks, the ceremony key, checkpoints."""

from __future__ import annotations

import hashlib
import json
import secrets

import rfc8785
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA384

from ceremony_app.core.journal.entries import Checkpoint
from ceremony_app.core.keys.fingerprints import fingerprint
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.plan.pins import Opening, PinWork
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.profiles.match import profile_of_token
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.device_limits import device_limits
from ceremony_app.core.script.pin_operations import LastTry
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.core.script.token_seen import DescribeToken
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.refusals import TokenHasNoRecords, TokenLastTry
from ceremony_app.devices.hsm.values import Attribute, KeyMade, TokenDescription
from ceremony_app.documents.certificates import self_signed
from ceremony_app.flow.performing.desk import Desk, PinInUse, pipe
from ceremony_app.flow.performing.evidence import offers
from ceremony_app.flow.refusals import CheckpointWrong, TokenHeadDiffers

PREFIX = b"ceremony checkpoint v1\n"
KEY_ID_BYTES = 16


def open_token(desk: Desk, operation: op.OpenToken, _: State) -> out.TokenRead:
    """The token of the binding is found by serial, and opened by a PIN that goes from child to child, or at itself."""
    token = desk.take_token()
    try:
        if token.pin_state().user is PinTries.FINAL and operation.last_try is not LastTry.CONSENTED:
            raise TokenLastTry(pin=PinKind.USER.value)
        if desk.binding.opening in (Opening.PROTECTED_PATH, Opening.TOKEN_QUORUM):
            token.log_in_at_device()
        else:
            _log_in_typed(desk, token, operation.person)
    except BaseException:
        token.close()
        raise
    desk.adopt(token)
    told = token.describe()
    # A transport PIN is typed also where a quorum opens the token from then on.
    way = Opening.PROMPT if desk.binding.opening is Opening.QUORUM else desk.binding.opening
    found = {"limits": known_limits(desk.plan, told), "swept": desk.swept, "opening": way.value}
    return describe(told).model_copy(update=found)


def _log_in_typed(desk: Desk, token: TokenClient, person: str) -> None:
    """With the PIN that somebody types; a transport PIN is held until it is replaced, so that it is typed once."""
    people, ref = desk.people(), transport_ref(PinKind.USER)
    policy = desk.plan.token.pins
    if PinKind.USER not in desk.transport:
        request = SecretRequest(page=SecretPage.PIN_ENTRY, person=person, subject=desk.binding.token_label)
        with desk.face.line(request) as line:
            people.read_pin(ref, line, f"PIN of token {desk.binding.token_label} ({desk.binding.token_serial})")
    try:
        with pipe() as ends:
            people.pin_to(ref, ends.write)
            ends.close_write()
            token.log_in(ends.read)
    except BaseException:
        desk.forget_transport(PinKind.USER)
        raise
    if policy is not None and policy.work is PinWork.MAKE:
        desk.transport.add(PinKind.USER)
        desk.pin_in_use[PinKind.USER] = PinInUse.TRANSPORT
    else:
        people.forget(ref)


def transport_ref(pin: PinKind) -> str:
    """The name under which the session child holds a typed PIN."""
    return f"transport-{pin.value}"


def officer_ref(pin: PinKind) -> str:
    """What the page says that a transport PIN is of."""
    return OFFICER_SUBJECT if pin is PinKind.SO else "user PIN"


def known_limits(plan: Plan, told: TokenDescription) -> tuple[out.DeviceLimit, ...]:
    """What the plan asks and the profile of this token denies; empty where no profile knows it."""
    profile = profile_of_token(shipped_profiles(), told.module_path, told.manufacturer, told.model)
    return device_limits(plan, profile)


def describe(told: TokenDescription) -> out.TokenRead:
    """The token's own words, as the journal keeps them."""
    return out.TokenRead(
        label=told.label,
        serial=told.serial,
        manufacturer=told.manufacturer,
        model=told.model,
        hardware_version=told.hardware_version,
        firmware_version=told.firmware_version,
        library=f"{told.library_description} {told.library_version} ({told.library_manufacturer})",
        module_path=told.module_path,
        module_sha256=told.module_sha256,
        software="software" if told.software else "hardware",
        mechanisms=told.mechanisms,
        offers=offers(profile_of_token(shipped_profiles(), told.module_path, told.manufacturer, told.model)),
    )


def describe_token(desk: Desk, _: DescribeToken, __: State) -> out.TokenRead:
    """What token and module say now."""
    return describe(desk.open_token().describe())


def take_inventory(desk: Desk, _: op.TakeInventory, __: State) -> out.InventoryRead:
    """Every object that stays in the token; session objects of this run are none of it."""
    found = [
        out.TokenObject(object_class=one.object_class, key_type=one.key_type or "", id=one.id, label=one.label)
        for one in desk.open_token().inventory()
        if one.token is not False
    ]
    return out.InventoryRead(objects=tuple(sorted(found, key=lambda one: (one.id, one.object_class, one.label))))


def choose_key_id(desk: Desk, _: op.ChooseKeyId, __: State) -> out.KeyIdChosen:
    """A fresh CKA_ID; the token is asked that nothing has it."""
    while True:
        key_id = secrets.token_bytes(KEY_ID_BYTES)
        if not desk.open_token().find(key_id):
            return out.KeyIdChosen(key_id=key_id.hex())


def make_ceremony_key(desk: Desk, operation: op.MakeCeremonyKey, _: State) -> out.CeremonyKeyRead:
    """The ceremony's signing key, its certificate, and whether the token keeps records."""
    token = desk.open_token()
    key_id = bytes.fromhex(operation.key_id)
    made = token.make_signing_key(key_id, operation.label)
    certificate = self_signed(
        made.spki,
        f"{desk.plan.id} {desk.mode.value} ceremony",
        desk.clock.now(),
        lambda digest: token.sign_digest(key_id, digest),
    )
    try:
        token.write_record(record_label(operation.key_id), _record(0, "0" * 64))
        records = "token"
    except TokenHasNoRecords:
        records = "paper-only"
    return out.CeremonyKeyRead(
        key_id=operation.key_id,
        spki=made.spki.hex(),
        certificate_sha256=desk.store.put(certificate),
        records=records,
        attributes=attributes(made.attributes),
    )


def record_label(key_id: str) -> str:
    """The label of the data object that keeps the head, by the ceremony key's id."""
    return f"ceremony head {key_id[:16]}"


def _record(entries: int, head: str) -> bytes:
    return entries.to_bytes(8, "big") + rfc8785.dumps({"entries": entries, "head": head})


def generate_key(desk: Desk, operation: op.GenerateKey, _: State) -> out.KeyRead:
    """A target key is born, with no throwaway left beside it."""
    desk.end_rehearsals()
    made = desk.open_token().generate(
        operation.algorithm,
        operation.usage,
        bytes.fromhex(operation.key_id),
        operation.label,
        operation.under,
        operation.born,
    )
    return key_read(made)


def key_read(made: KeyMade) -> out.KeyRead:
    """What is public about a key, as the journal keeps it."""
    return out.KeyRead(
        key_id=made.key_id,
        algorithm=made.algorithm,
        spki=made.spki.hex() if made.spki else "",
        fingerprint=fingerprint(made.spki).hex() if made.spki else "",
        check_value=made.check_value.hex() if made.check_value else "",
        check_method=made.check_method or "",
        attributes=attributes(made.attributes),
        rung=made.rung,
    )


def attributes(read: tuple[Attribute, ...]) -> tuple[out.AttributeRead, ...]:
    """Requested against actual, as the journal keeps them."""
    return tuple(out.AttributeRead(name=one.name, requested=one.requested or "", actual=one.actual) for one in read)


def lock_key(desk: Desk, operation: op.LockKey, _: State) -> out.LockRead:
    """A key is locked and the lock tried."""
    report = desk.open_token().lock(bytes.fromhex(operation.key_id), bytes.fromhex(operation.under))
    return out.LockRead(
        held="held" if report.held else "not-held",
        wrap_refused_with=report.wrap_refused_with,
        attributes=attributes(report.attributes),
    )


def use_key(desk: Desk, operation: op.UseKey, _: State) -> out.UseRead:
    """A key is used once, and the result verified."""
    proof = desk.open_token().prove_use(bytes.fromhex(operation.key_id), operation.algorithm, operation.usage)
    return out.UseRead(method=proof.method, verified="verified" if proof.verified else "not-verified")


def destroy_key(desk: Desk, operation: op.DestroyKey, _: State) -> out.DestroyedRead:
    """Every object of an id is destroyed; what is left is counted."""
    return out.DestroyedRead(left=desk.open_token().destroy(bytes.fromhex(operation.key_id)))


def close_token(desk: Desk, _: op.CloseToken, __: State) -> out.Nothing:
    """Log out, and end the token's process."""
    if desk.token is not None:
        desk.token.log_out()
    desk.drop_token()
    return out.Nothing()


def sign_head(desk: Desk, state: State, head: str) -> str | None:
    """A checkpoint's signature over a head, hex DER; None where the token is not open."""
    own = state.last(facts.CeremonyKeyMade)
    if own is None or desk.token is None:
        return None
    digest = hashlib.sha384(PREFIX + head.encode()).digest()
    return desk.token.sign_digest(bytes.fromhex(own.key.key_id), digest).hex()


def remember_head(desk: Desk, state: State, count: int, head: str) -> None:
    """The head is written into the token, where it keeps records."""
    own = state.last(facts.CeremonyKeyMade)
    if own is not None and own.key.records == "token" and desk.token is not None:
        desk.token.write_record(record_label(own.key.key_id), _record(count, head))


def check_token_head(desk: Desk, _: op.CheckTokenHead, state: State) -> out.Nothing:
    """Every checkpoint verifies, and the journal is an extension of what the token remembers."""
    own = state.last(facts.CeremonyKeyMade)
    if own is None:
        return out.Nothing()
    entries = desk.entries()
    hashes = {entry.entry: entry.hash for entry in entries}
    public = x509.load_der_x509_certificate(desk.store.get(own.key.certificate_sha256)).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    for entry in entries:
        if isinstance(entry.body, Checkpoint):
            body = entry.body
            try:
                if hashes.get(body.covers) != body.head:
                    raise CheckpointWrong(entry=entry.entry)
                public.verify(bytes.fromhex(body.signature), PREFIX + body.head.encode(), ec.ECDSA(SHA384()))
            except (InvalidSignature, ValueError) as error:
                raise CheckpointWrong(entry=entry.entry) from error
    if own.key.records == "token":
        _compare_record(desk, own.key.key_id, hashes)
    return out.Nothing()


def _compare_record(desk: Desk, key_id: str, hashes: dict[int, str]) -> None:
    record = desk.open_token().read_record(record_label(key_id))
    if record is None:
        raise TokenHeadDiffers(count=0, why="its record is gone")
    told = json.loads(record[8:])
    count, head = int(told["entries"]), str(told["head"])
    if count and hashes.get(count) != head:
        why = "the journal is shorter" if count not in hashes else "another history stands in the journal"
        raise TokenHeadDiffers(count=count, why=why)
