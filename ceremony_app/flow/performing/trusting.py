"""Operations of trusted wrapping keys: the officer makes them, throwaway keys prove them, the officer destroys them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from ceremony_app.core.keys.specs import KeyAlgorithm, WrappedUnder
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import trusted
from ceremony_app.core.script.acts.trust import TrustedKeyStays
from ceremony_app.core.script.state import State
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import (
    TokenAttributeWrong,
    TokenCallFailed,
    TokenKeyOtherKind,
    TokenWrapRefused,
)
from ceremony_app.devices.hsm.values import KeyMade
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import PackageDoesNotOpen
from ceremony_app.devices.secrets.values import PackedKey
from ceremony_app.flow.performing.desk import Desk, pipe
from ceremony_app.flow.performing.officer import officer
from ceremony_app.flow.performing.token import attributes

_UNABLE = (TokenCallFailed, TokenAttributeWrong, TokenKeyOtherKind, TokenWrapRefused, PackageDoesNotOpen)


class _NotEnforced(Exception):
    """Something went out, or did not open, that a trusted wrapping key must not let happen."""


def make_trusted(desk: Desk, operation: trusted.MakeTrusted, _: State) -> trusted.TrustedMade:
    """The officer makes them in a session of its own; then the user is logged in again and everything is tried."""
    desk.end_rehearsals()
    token, scope = desk.open_token(), desk.scope(operation.policy).client
    stale = _left(token, operation.stale)
    made: list[trusted.TrustedKey] = []
    try:
        with officer(desk, operation) as token:
            # Some tokens let nobody but the officer destroy what is trusted.
            _require_gone(_left(token, stale), operation)
            made += _create(token, scope, operation)
        refused = _prove(token, scope, operation)
    except (*_UNABLE, _NotEnforced) as failure:
        _require_gone(_left(token, operation.ids), operation)
        return trusted.TrustedMade(able=trusted.UNABLE, why=_in_short(failure), keys=(), refused="")
    return trusted.TrustedMade(able=trusted.ABLE, why="", keys=tuple(made), refused=refused)


def _left(token: TokenClient, ids: Sequence[str]) -> tuple[str, ...]:
    """These ids are destroyed; which of them the token still shows."""
    return tuple(one for one in ids if token.destroy(bytes.fromhex(one)))


def _require_gone(left: Sequence[str], operation: trusted.MakeTrusted) -> None:
    """Nobody is told that nothing was left in the token while something is; raises TrustedKeyStays."""
    names = {one.key_id: one.target for one in operation.wrapping}
    names[operation.backup_key_id] = trusted.backup_of(operation.policy)
    if left:
        raise TrustedKeyStays(what=", ".join(names.get(one, f"id {one}") for one in left))


def destroy_as_officer(desk: Desk, operation: trusted.DestroyAsOfficer, _: State) -> out.DestroyedRead:
    """Every object of an id is destroyed by the officer; what is left is counted."""
    key_id = bytes.fromhex(operation.key_id)
    with officer(desk, operation) as token:
        left = token.destroy(key_id)
    # The officer sees no private object (v3.1 §5.6), so the user looks once more.
    return out.DestroyedRead(left=max(left, len(token.find(key_id))))


def _create(token: TokenClient, scope: SecretsClient, operation: trusted.MakeTrusted) -> Iterator[trusted.TrustedKey]:
    name = trusted.backup_of(operation.policy)
    with pipe() as ends:
        scope.bk_to(ends.write)
        ends.close_write()
        told = token.make_trusted_backup_key(bytes.fromhex(operation.backup_key_id), f"trusted {name}"[:32], ends.read)
    yield trusted.TrustedKey(key_id=operation.backup_key_id, what=name, attributes=attributes(told))
    for one in operation.wrapping:
        told = token.make_trusted_wrapping_key(
            bytes.fromhex(one.key_id), f"trusted {one.target}"[:32], bytes.fromhex(one.spki)
        )
        yield trusted.TrustedKey(key_id=one.key_id, what=one.target, attributes=attributes(told))


def _prove(token: TokenClient, scope: SecretsClient, operation: trusted.MakeTrusted) -> str:
    """A throwaway key that wants trusted wrapping keys goes out under each of them, and not without CKA_TRUSTED."""
    backup_key = bytes.fromhex(operation.backup_key_id)
    try:
        key = token.throwaway(KeyAlgorithm.AES_256, WrappedUnder.TRUSTED)
        key_id = bytes.fromhex(key.key_id)
        wrapped = token.wrap_under_backup_key(key_id, backup_key)
        packed = PackedKey(wrapped=wrapped, transported=None)
        if not scope.open_package(packed, KeyAlgorithm.AES_256, None, key.check_value).matches:
            raise _NotEnforced("what the trusted backup key wrapped is another key")
        for one in operation.wrapping:
            _leaves(token, key, one)
        return _refused_without(token, scope, key_id)
    finally:
        with suppress(Refusal):
            token.drop_throwaways()


def _leaves(token: TokenClient, key: KeyMade, wanted: trusted.TrustedWanted) -> None:
    wrap = token.wrap_native if wanted.route is Route.NATIVE else token.wrap_direct
    wrap(bytes.fromhex(key.key_id), bytes.fromhex(wanted.spki), wanted.oaep_hash, bytes.fromhex(wanted.key_id))


def _refused_without(token: TokenClient, scope: SecretsClient, key_id: bytes) -> str:
    """The same backup key, loaded by the user, must not wrap it; how that was refused."""
    with pipe() as ends:
        scope.bk_to(ends.write)
        ends.close_write()
        token.load_backup_key(ends.read)
    try:
        token.wrap_under_backup_key(key_id)
    except TokenWrapRefused as refused:
        return str(refused.parts["error"])
    finally:
        token.drop_backup_key()
    raise _NotEnforced("it also wraps such a key under a wrapping key that nobody trusts")


def _in_short(failure: BaseException) -> str:
    if isinstance(failure, TokenAttributeWrong):
        return "{attribute} reads {actual} instead of {requested}".format(**failure.parts)
    if isinstance(failure, Refusal):
        call = failure.parts.get("call") or failure.parts.get("mechanism") or ""
        why = failure.parts.get("error") or failure.parts.get("why") or failure.code
        return f"{call}: {why}" if call else str(why)
    return str(failure)
