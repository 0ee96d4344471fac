"""Operations of a recovery: the package, the typed shares, the key back into a token or a file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator
from typing import Any

from ceremony_app.core.journal.entries import SetVoided
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import recovery_operations as rop
from ceremony_app.core.script.acts.recovery import RestoredKeyDiffers, same_key
from ceremony_app.core.script.effects import Operation
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.recovery import SCOPE
from ceremony_app.core.script.recovery_job import Job
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.package import Package
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.core.shares.subsets import Progress
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenCallFailed, TokenRestoreFailed
from ceremony_app.devices.hsm.values import KeyMade
from ceremony_app.devices.media.folder import open_folder, safe_parts
from ceremony_app.devices.media.refusals import MediaExists, MediaNotRegular, MediaWriteFailed
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.values import HeadVerdict, MaterialFormat, PackedKey, RecoverySpec
from ceremony_app.flow.performing.desk import Desk, Scope, pipe
from ceremony_app.flow.performing.performer import Handler, RealRoom
from ceremony_app.flow.performing.token import key_read
from ceremony_app.flow.refusals import FolderChanged
from ceremony_app.flow.room import Found, ScopeLost, Trace

UNWRAPPED = "unwrapped in the token under the backup key"
ENTERED = "entered into the token from the secrets child, as the token does not unwrap this package"


def spec_of(operation: rop.BeginRecovery) -> RecoverySpec:
    """What is known of the share set, as a secrets child takes it."""
    groups = (GroupShape(threshold=threshold, count=count, title=title) for threshold, count, title in operation.groups)
    return RecoverySpec(
        identifier=operation.identifier,
        iteration_exponent=operation.iteration_exponent,
        shape=SetShape(group_threshold=operation.group_threshold, groups=tuple(groups)),
        salt=bytes.fromhex(operation.salt) or None,
        commitments=tuple(bytes.fromhex(one) for one in operation.commitments),
    )


class Recovering:
    """The handlers of one recovery, with the package that it is about."""

    def __init__(self, job: Job, package: Package, data: bytes) -> None:
        self.job = job
        self._head = package.head
        self._mac = package.head_mac
        self._packed = PackedKey(wrapped=package.wrapped, transported=package.transported)
        self._data = data
        self.foreign: set[str] = set()
        """Files that stood where the key was to be written, and that this recovery did not write."""

    def handlers(self) -> dict[type[Operation[Any]], Handler]:
        """What `RealRoom` performs beside its own operations."""
        return {
            rop.AcceptPackage: self.accept_package,
            rop.BeginRecovery: self.begin,
            rop.TypeShare: self.type_share,
            rop.RebuildBackupKey: self.rebuild,
            rop.RestoreKey: self.restore_key,
            rop.WriteMaterial: self.write_material,
            rop.FindMaterial: self.find_material,
            rop.EndRecovery: self.end,
        }

    def accept_package(self, desk: Desk, operation: rop.AcceptPackage, _: State) -> out.FileRead:
        """The package goes into the store; raises FolderChanged where it is another than the script is about."""
        if hashlib.sha256(self._data).hexdigest() != operation.sha256:
            raise FolderChanged(path="the package")
        sha256 = desk.store.put(self._data)
        return out.FileRead(name=self._head.key, sha256=sha256, length=len(self._data))

    def begin(self, desk: Desk, operation: rop.BeginRecovery, _: State) -> out.Nothing:
        """A child of its own; one that is left of an attempt before is ended."""
        desk.end_scope(SCOPE)
        client = SecretsClient.start(desk.mode)
        desk.scopes[SCOPE] = Scope(client=client, identifier=operation.identifier)
        client.begin_recovery(spec_of(operation))
        return out.Nothing()

    def type_share(self, desk: Desk, operation: rop.TypeShare, _: State) -> out.ShareTyped:
        """One share from one person; it is kept only where it is right."""
        client = desk.scope(SCOPE).client
        name = desk.plan.person(operation.person).name
        request = SecretRequest(
            page=SecretPage.SHARE_ENTRY, person=operation.person, subject=f"{SCOPE}/{operation.number}"
        )
        with desk.face.line(request) as line:
            check = client.read_share(line, f"{name}: type a share of set {self._head.identifier}")
        progress = client.progress()
        return out.ShareTyped(
            verdict=check.verdict.value,
            places=check.places,
            which=check.which or ("a share" if check.verdict is ShareVerdict.RIGHT else ""),
            enough="enough" if progress.enough else "more",
            missing="" if progress.enough else missing(progress, self.job.shape),
            source=check.source,
        )

    def rebuild(self, desk: Desk, _: rop.RebuildBackupKey, __: State) -> out.BackupKeyRebuilt:
        """The backup key, and what it says of the package's head."""
        client = desk.scope(SCOPE).client
        check_value = client.combine()
        verdict = client.check_head(self._head.canonical(), self._mac)
        return out.BackupKeyRebuilt(
            check_value=check_value.hex(),
            head="authentic" if verdict is HeadVerdict.AUTHENTIC else "not-authentic",
        )

    def restore_key(self, desk: Desk, operation: rop.RestoreKey, _: State) -> out.RestoredRead:
        """The key into the token, by unwrapping there if the token can; compared, or destroyed again."""
        client, token = desk.scope(SCOPE).client, desk.open_token()
        self._open(client)
        if self._packed.transported is None:
            try:
                made, how = self._unwrap(client, token, operation), UNWRAPPED
            except (TokenCallFailed, TokenRestoreFailed):
                # The package was opened a moment ago, so it is the token that does not do this.
                made, how = self._enter(client, token, operation), ENTERED
        else:
            made, how = self._enter(client, token, operation), ENTERED
        read = key_read(made)
        if not same_key(self._head, read):
            token.destroy(bytes.fromhex(operation.key_id))
            raise RestoredKeyDiffers(compared=self.job.compared)
        return out.RestoredRead(made=read, how=how)

    def _open(self, client: SecretsClient) -> None:
        """The package opens and holds what its head names; raises WRAP-…, RestoredKeyDiffers."""
        if not client.open_package(self._packed, self._head.algorithm, self._head.spki, self._check()).matches:
            raise RestoredKeyDiffers(compared=self.job.compared)

    def _check(self) -> bytes | None:
        return bytes.fromhex(self._head.check_value) or None

    def _unwrap(self, client: SecretsClient, token: TokenClient, operation: rop.RestoreKey) -> KeyMade:
        with pipe() as ends:
            client.bk_to(ends.write)
            ends.close_write()
            token.load_backup_key(ends.read)
        try:
            return token.restore(
                operation.algorithm,
                operation.usage,
                bytes.fromhex(operation.key_id),
                operation.label,
                self._packed.wrapped,
                self._head.spki,
            )
        finally:
            token.drop_backup_key()

    def _enter(self, client: SecretsClient, token: TokenClient, operation: rop.RestoreKey) -> KeyMade:
        with pipe() as ends:
            client.material_to(ends.write, self._packed, self._head.algorithm, self._head.spki, self._check())
            ends.close_write()
            return token.restore_from_fd(
                operation.algorithm,
                operation.usage,
                bytes.fromhex(operation.key_id),
                operation.label,
                ends.read,
                self._head.spki,
            )

    def write_material(self, desk: Desk, operation: rop.WriteMaterial, _: State) -> out.MaterialWritten:
        """The key, in clear, from the secrets child straight into a new file that only its owner reads (0600)."""
        client = desk.scope(SCOPE).client
        self._open(client)
        algorithm = self._head.algorithm
        if os.path.lexists(desk.folder / operation.path):
            # What a run before this one left was settled before the intent; this is somebody else's.
            self.foreign.add(operation.path)
            raise MediaExists(name=operation.path)
        with _new_file(desk, operation.path) as fd:
            client.write_material_file(fd, self._packed, algorithm, MaterialFormat.DER, self._head.spki, self._check())
            length = os.fstat(fd).st_size
        form = "raw bytes" if algorithm.is_symmetric else "PKCS#8 DER"
        return out.MaterialWritten(path=operation.path, length=length, form=form)

    def find_material(self, desk: Desk, operation: rop.FindMaterial, _: State) -> out.MaterialFound:
        """Whether a plain file stands there; raises MediaNotRegular where something else does."""
        try:
            found = os.lstat(desk.folder / operation.path)
        except FileNotFoundError:
            return out.MaterialFound(length=None)
        except NotADirectoryError:
            # The folder was one when the recovery was opened; a file took its place since.
            raise MediaNotRegular(name=operation.path) from None
        if not stat.S_ISREG(found.st_mode):
            raise MediaNotRegular(name=operation.path)
        return out.MaterialFound(length=found.st_size)

    def end(self, desk: Desk, _: rop.EndRecovery, __: State) -> out.Nothing:
        """The child ends, and with it shares and backup key."""
        desk.end_scope(SCOPE)
        return out.Nothing()


@contextlib.contextmanager
def _below(top: int, way: str) -> Iterator[int]:
    """A folder in an open folder; a link in its place would take the key elsewhere, and is refused."""
    try:
        place = os.open(way, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=top)
    except OSError:
        raise MediaNotRegular(name=way) from None
    try:
        yield place
    finally:
        os.close(place)


@contextlib.contextmanager
def _new_file(desk: Desk, path: str) -> Iterator[int]:
    """A new file below the folder, open for writing; taken away again where the block fails."""
    way, leaf = safe_parts(path)
    with open_folder(desk.folder) as top:
        with contextlib.suppress(FileExistsError):
            os.mkdir(way, 0o700, dir_fd=top)
        with _below(top, way) as place:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
            try:
                fd = os.open(leaf, flags, 0o600, dir_fd=place)
            except FileExistsError:
                raise MediaExists(name=path) from None
            except OSError as error:
                raise MediaWriteFailed(name=path, reason=error.strerror or "unknown") from None
            try:
                yield fd
                os.fsync(place)
            except BaseException:
                os.unlink(leaf, dir_fd=place)
                raise
            finally:
                os.close(fd)


def missing(progress: Progress, shape: SetShape) -> str:
    """What a recovery still needs, in words."""
    open_groups = [group for group in progress.groups if group.have < group.need]
    lacking = [
        f"{group.need - group.have} more of {shape.group_name(group.group) if len(shape.groups) > 1 else 'them'}"
        for group in open_groups
    ]
    untouched = progress.groups_needed - progress.groups_complete - len(open_groups)
    if not progress.groups:
        return "the first share"
    if untouched > 0:
        lacking.append(f"shares of {untouched} more group{'s' if untouched > 1 else ''}")
    return "; ".join(lacking)


class RecoveryRoom(RealRoom):
    """The room of a recovery: its one secret scope, and the traces that its irreversible operations leave."""

    def __init__(self, desk: Desk, recovering: Recovering) -> None:
        super().__init__(desk, recovering.handlers())
        self._recovering = recovering

    def lost_scope(self, state: State) -> SetVoided | ScopeLost | None:
        """The shares were typed, the key is not back, and the child that knew them is gone."""
        typed = state.last(facts.SharesTyped) is not None
        if typed and state.last(facts.KeyRestored) is None and SCOPE not in self._desk.scopes:
            return ScopeLost(policy=SCOPE)
        return None

    def reconcile(self, operation: Operation[Any]) -> Found:
        """A restored key does not prove where it came from, nor a file that it is whole: both are made anew."""
        match operation:
            case rop.RestoreKey():
                if not self._desk.open_token().find(bytes.fromhex(operation.key_id)):
                    return Found(Trace.NOTHING, "no object of that id is in the token")
                return Found(Trace.PART, "an object of that id is in the token; nobody compared it")
            case rop.WriteMaterial():
                if operation.path in self._recovering.foreign:
                    return Found(Trace.NOTHING, f"{operation.path} is there and is not of this recovery")
                if not os.path.lexists(self._desk.folder / operation.path):
                    return Found(Trace.NOTHING, f"{operation.path} is not there")
                return Found(Trace.PART, f"{operation.path} is there; nobody compared it")
            case _:
                return super().reconcile(operation)

    def undo(self, operation: Operation[Any]) -> None:
        """Destroy what was half restored."""
        match operation:
            case rop.RestoreKey():
                self._desk.open_token().destroy(bytes.fromhex(operation.key_id))
            case rop.WriteMaterial():
                with contextlib.suppress(FileNotFoundError):
                    (self._desk.folder / operation.path).unlink()
            case _:
                super().undo(operation)
