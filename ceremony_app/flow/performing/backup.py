"""Operations of a secret scope: entropy, shares, proof, packages, commit."""

from __future__ import annotations

import base64
import hashlib
import secrets

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.package import Package, PackageHead, build_package
from ceremony_app.core.shares.parameters import BACKUP_KEY_BYTES, GroupShape, SetShape
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.devices.secrets.values import BackupSpec, PackedKey
from ceremony_app.flow.performing.desk import Desk, Packed, Scope, pipe

SALT_BYTES = 16


class TokenRandomnessDiffers(Refusal):
    """What came through the pipe is not what the token says it gave."""

    code = "SECRET-TOKEN-RANDOMNESS-DIFFERS"
    says = "The token's randomness did not arrive as the token gave it."
    next_step = "Let the step run again; if it happens again, stop: this computer is not to be trusted."


def shape_of(desk: Desk, policy: str) -> SetShape:
    """The shape of a policy's share set, with titles only where there are several groups."""
    plan = desk.plan.backup(policy)
    return SetShape(
        group_threshold=plan.group_threshold,
        groups=tuple(
            GroupShape(threshold=group.threshold, count=len(group.custodians), title=group.title)
            for group in plan.groups
        ),
    )


def draw_entropy(desk: Desk, operation: op.DrawEntropy, _: State) -> out.EntropyRead:
    """A scope opens; token and computer give their randomness, and commit to it."""
    desk.end_scope(operation.policy)
    token = desk.open_token()
    scope = Scope(client=desk.new_child(), salt=secrets.token_bytes(SALT_BYTES))
    desk.scopes[operation.policy] = scope
    spec = BackupSpec(
        shape=SetShape(
            group_threshold=operation.group_threshold,
            groups=tuple(
                GroupShape(threshold=threshold, count=count, title=title)
                for threshold, count, title in operation.groups
            ),
        ),
        salt=scope.salt,
        used_identifiers=operation.used_identifiers,
        label=desk.plan.id,
        dice_rolls=operation.dice_rolls,
    )
    with pipe() as ends:
        commitment = token.random_to(ends.write, BACKUP_KEY_BYTES)
        rest = spec.shape.token_bytes - BACKUP_KEY_BYTES
        if rest:
            token.random_to(ends.write, rest)
        ends.close_write()
        drawn = scope.client.draw_entropy(spec, ends.read)
    if drawn.token_commitment.hex() != commitment:
        raise TokenRandomnessDiffers()
    return out.EntropyRead(
        salt=scope.salt.hex(),
        token_commitment=commitment,
        computer_commitment=drawn.computer_commitment.hex(),
    )


def begin_backup(desk: Desk, operation: op.BeginBackup, _: State) -> out.BackupBegun:
    """Dice, if any; then the backup key and its shares."""
    scope = desk.scope(operation.policy)
    if operation.dice_rolls:
        request = SecretRequest(page=SecretPage.DICE, person=operation.dice_person, subject=operation.policy)
        with desk.face.line(request) as line:
            scope.client.add_dice(line, f"Roll dice for {operation.policy} and type the faces")
    begun = scope.client.make_shares()
    scope.identifier = begun.identifier
    return out.BackupBegun(
        identifier=begun.identifier,
        id_words=begun.first_words,
        iteration_exponent=begun.iteration_exponent,
        salt=scope.salt.hex(),
        commitments=tuple(one.hex() for one in begun.commitments),
        check_value=begun.bk_check.hex(),
        token_commitment=begun.token_commitment.hex(),
        computer_commitment=begun.computer_commitment.hex(),
        dice_commitment=begun.dice_commitment.hex() if begun.dice_commitment else "",
        dice_rolls=begun.dice_rolls,
    )


def _heading(desk: Desk, policy: str, index: int, custodian: str) -> str:
    shape = shape_of(desk, policy)
    name = shape.name(index)
    return f"{desk.plan.person(custodian).name}: {name}, {policy}"


def show_share(desk: Desk, operation: op.ShowShare, _: State) -> out.Nothing:
    """One share, to one person."""
    subject = f"{operation.policy}/{operation.identifier}/{operation.index}"
    request = SecretRequest(page=SecretPage.SHARE_SHOWN, person=operation.custodian, subject=subject)
    heading = _heading(desk, operation.policy, operation.index, operation.custodian)
    scope = desk.scope(operation.policy)
    with desk.face.line(request) as line:
        scope.client.show_share(operation.index, line, heading)
    return out.Nothing()


def read_back_share(desk: Desk, operation: op.ReadBackShare, _: State) -> out.ShareChecked:
    """One share, from one person's paper."""
    subject = f"{operation.policy}/{operation.identifier}/{operation.index}"
    request = SecretRequest(page=SecretPage.SHARE_ENTRY, person=operation.custodian, subject=subject)
    heading = _heading(desk, operation.policy, operation.index, operation.custodian)
    scope = desk.scope(operation.policy)
    with desk.face.line(request) as line:
        check = scope.client.read_back_share(operation.index, line, heading)
    return out.ShareChecked(verdict=check.verdict.value, places=check.places, which=check.which)


def prove_shares(desk: Desk, operation: op.ProveShares, _: State) -> out.SharesProved:
    """Every sufficient subset of what was read back, and a second library."""
    proof = desk.scope(operation.policy).client.prove()
    return out.SharesProved(
        method=proof.method.value,
        subsets=proof.subsets_tried,
        algebraic="holds" if proof.algebraic else "fails",
        second_opinion="agrees" if proof.second_opinion else "disagrees",
    )


def pack_key(desk: Desk, operation: op.PackKey, state: State) -> out.PackageRead:
    """A key under the backup key, with its authenticated head; in memory until the commit."""
    scope = desk.scope(operation.policy)
    born = state.key(operation.key)
    assert born is not None and state.opened is not None
    made = desk.open_wraps().pack(
        scope.client,
        bytes.fromhex(operation.key_id),
        operation.algorithm,
        operation.route,
        bytes.fromhex(born.made.spki) or None,
        bytes.fromhex(born.made.check_value) or None,
        bytes.fromhex(operation.under),
    )
    head = head_of(desk, state, operation.policy, operation.identifier, operation.key, operation.route)
    mac = scope.client.head_mac(head.canonical())
    package = Package(head=head, head_mac=mac, wrapped=made.packed.wrapped, transported=made.packed.transported)
    data = build_package(package)
    scope.packages[operation.key] = Packed(package=package, data=data)
    return out.PackageRead(sha256=hashlib.sha256(data).hexdigest(), length=len(data), head_mac=mac.hex())


def head_of(desk: Desk, state: State, policy: str, identifier: int, key: str, route: Route) -> PackageHead:
    """What a package says of itself."""
    plan = desk.plan.key(key)
    born = state.key(key)
    made = state.share_set(policy)
    assert born is not None and made is not None and state.opened is not None
    shape = shape_of(desk, policy)
    return PackageHead(
        algorithm=plan.algorithm,
        ceremony=state.opened.ceremony,
        check_method=born.made.check_method,
        check_value=born.made.check_value,
        extendable=1,
        group_threshold=shape.group_threshold,
        groups=tuple((group.threshold, group.count) for group in shape.groups),
        identifier=identifier,
        iteration_exponent=made.backup.iteration_exponent,
        key=key,
        mode=desk.mode,
        public_key=base64.b64encode(bytes.fromhex(born.made.spki)).decode(),
        regions=plan.regions,
        route=route,
        usage=plan.usage,
    )


def open_package(desk: Desk, operation: op.OpenPackage, state: State) -> out.PackageChecked:
    """The package is opened with the backup key rebuilt from the shares that were read back."""
    scope = desk.scope(operation.policy)
    packed = scope.packages[operation.key]
    born = state.key(operation.key)
    assert born is not None
    check = scope.client.open_package(
        PackedKey(wrapped=packed.package.wrapped, transported=packed.package.transported),
        packed.package.head.algorithm,
        bytes.fromhex(born.made.spki) or None,
        bytes.fromhex(born.made.check_value) or None,
    )
    return out.PackageChecked(
        matches="matches" if check.matches else "differs",
        compared=born.made.check_method if born.made.check_value else "public key",
    )


def commit_scope(desk: Desk, operation: op.CommitScope, _: State) -> out.OutputsRead:
    """The packages go into the store; then the child ends, and the backup key with it."""
    scope = desk.scope(operation.policy)
    files = []
    for key, sha256 in operation.packages:
        data = scope.packages[key].data
        desk.store.put(data)
        files.append(out.FileRead(name=key, sha256=sha256, length=len(data)))
    desk.end_scope(operation.policy)
    return out.OutputsRead(files=tuple(files))


def stored_packages(desk: Desk, packages: tuple[tuple[str, str], ...]) -> out.OutputsRead | None:
    """The packages as they lie in the store; None where one is missing."""
    files = []
    for key, sha256 in packages:
        try:
            files.append(out.FileRead(name=key, sha256=sha256, length=len(desk.store.get(sha256))))
        except Refusal:
            return None
    return out.OutputsRead(files=tuple(files))


def proved_packages(state: State, identifier: int) -> tuple[tuple[str, str], ...]:
    """The packages of a set that were proved, by key and hash."""
    return tuple((one.key, one.sha256) for one in state.all(facts.PackageProved) if one.identifier == identifier)
