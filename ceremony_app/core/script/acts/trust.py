"""Act "trust": before keys are born that leave only under trusted wrapping keys, the security officer makes those.

The backup key is among them. So its scope begins here, before the keys' birth: it is made, split, handed out, read back
and proved first, and only a backup key whose shares were proved comes into the token as a trusted one. The packages are
made after the birth, by the same child; if that dies, all of it begins again with another backup key.
"""

from __future__ import annotations

from collections.abc import Callable

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.keys.probing import ProbeName
from ceremony_app.core.plan.schema import BackupPolicy, Target
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import closing, quorum
from ceremony_app.core.script.acts.backup import set_of
from ceremony_app.core.script.acts.receive import form_for
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.probes import not_enforced
from ceremony_app.core.script.prompts import CheckTable, Confirm, Consent, Decision
from ceremony_app.core.script.trusted import ABLE, DestroyAsOfficer, MakeTrusted, TrustedKey, TrustedWanted, backup_of

_HOLDS = (ProbeName.WRAP_UNTRUSTED, ProbeName.MAKE_TRUSTED)


class TrustRefused(Refusal):
    """Nobody let the keys be born without trusted wrapping keys."""

    code = "TRUST-NOT-POSSIBLE"
    says = "This token cannot hold {keys} to trusted wrapping keys ({why}), and nobody let them be born without."
    next_step = "Use another token, void these keys as a deviation, or stop."


class TrustedKeyStays(Refusal):
    """A trusted wrapping key could not be destroyed."""

    code = "TRUST-KEY-STAYS"
    says = "The trusted key of {what} is still in the token, so that keys could be wrapped under it again."
    next_step = "Let this step run again; if it stays, record it as a deviation and ask the token's vendor."


def make(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """The officer makes the proved backup key and the clouds' wrapping keys trusted, or the record says why not."""
    keys = [key.id for key in c.plan.trusted_keys(policy.id) if c.state.voided(key.id) is None]
    let = _let_happen(c)
    if let:
        yield from _without(policy, tuple(keys), let)
        return
    targets = [
        (one, route)
        for one in c.plan.targets
        if one.key in keys and c.state.deferred(one.id) is None and (route := c.state.route(one.key, one.id))
    ]
    yield from ask(
        Confirm(text=text("trust.begin", policy=policy.id, keys=", ".join(keys), count=1 + len(targets))), ADMINISTRATOR
    )
    backup_key = yield from do(op.ChooseKeyId(subject=f"trusted:{backup_of(policy.id)}"))
    wanted = []
    for target, route in targets:
        received = c.state.wrapping_key(target.id)
        assert received is not None
        chosen = yield from do(op.ChooseKeyId(subject=f"trusted:{target.id}"))
        wanted.append(
            TrustedWanted(
                target=target.id,
                key_id=chosen.key_id,
                spki=received.handover.spki,
                route=route.route,
                oaep_hash=form_for(c, target).oaep_hash,
            )
        )
    stale = tuple(sorted(one for one, what in c.state.trusted_left().items() if what in _names(policy, targets)))
    users, officers = yield from _signed_in(c)
    made = yield from do(
        MakeTrusted(
            policy=policy.id,
            identifier=set_of(c, policy).backup.identifier,
            backup_key_id=backup_key.key_id,
            wrapping=tuple(wanted),
            stale=stale,
            person=c.administrator(),
            users=users,
            officers=officers,
        )
    )
    if made.able != ABLE:
        yield from _without(policy, tuple(keys), made.why)
        return
    yield from record(
        facts.TrustMade(
            policy=policy.id, identifier=set_of(c, policy).backup.identifier, keys=made.keys, refused=made.refused
        )
    )
    rows = tuple((one.what, one.key_id, _words(one)) for one in made.keys)
    yield from ask(
        CheckTable(
            text=text("trust.made", count=len(rows), refused=made.refused),
            columns=("wrapping key of", "id", "as the token says"),
            rows=rows,
        ),
        ADMINISTRATOR,
    )


def _let_happen(c: Ceremony) -> str:
    """What the probes of this token let happen that no trusted wrapping key holds against; empty where nothing.

    A user who makes trusted keys wraps under one of their own, and an attribute that is not enforced holds nobody.
    """
    probed = c.state.last(facts.TokenProbed)
    let = [
        f"{one.name.value}: {one.did}" for one in not_enforced(probed.probes if probed else ()) if one.name in _HOLDS
    ]
    return "; ".join(let)


def _signed_in(c: Ceremony) -> StepRun[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The quorums that hold the PINs open their pieces; nobody where the PINs are typed."""
    pins = c.plan.token.pins
    if pins is None:
        return (), ()
    users = yield from quorum.sign_in(c, pins.user, PinKind.USER)
    officers: tuple[tuple[str, str], ...] = ()
    if pins.so is not None:
        officers = yield from quorum.sign_in(c, pins.so, PinKind.SO)
    return tuple(person for person, _ in users), tuple(person for person, _ in officers)


def _names(policy: BackupPolicy, targets: list[tuple[Target, facts.RouteChosen]]) -> set[str]:
    return {backup_of(policy.id), *(target.id for target, _ in targets)}


def _words(key: TrustedKey) -> str:
    shown = ("CKA_TRUSTED", "CKA_WRAP", "CKA_UNWRAP", "CKA_EXTRACTABLE", "CKA_MODIFIABLE")
    actual = {one.name: one.actual for one in key.attributes}
    return ", ".join(f"{name.removeprefix('CKA_')} {actual[name]}" for name in shown if name in actual)


def _without(policy: BackupPolicy, keys: tuple[str, ...], why: str) -> StepRun[None]:
    """Two people let the keys be born all the same, or nobody does; the routes stay those of a trusted key."""
    consent = yield from ask(
        Consent(text=text("trust.not-possible", keys=", ".join(keys), why=why), risk=text("trust.not-possible-risk")),
        TWO_CONSENT,
    )
    if consent.decision is Decision.REFUSE:
        raise TrustRefused(keys=", ".join(keys), why=why)
    yield from record(facts.TrustNotPossible(policy=policy.id, keys=keys, why=why, reason=consent.reason.strip()))


def settle(c: Ceremony, what: str, key_id: str) -> StepRun[None]:
    """At a stop, two people decide what becomes of a trusted wrapping key; nothing where it was destroyed before."""
    if key_id in c.state.trusted_left():
        yield from closing.settle_orphan(c, f"trusted wrapping key of {what}", key_id)


def remove_backup_key(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """The trusted backup key goes as soon as the packages are committed: from then on only the shares restore."""
    yield from _remove(c, policy, lambda what: what == backup_of(policy.id))


def remove_wrapping_keys(c: Ceremony, policy: BackupPolicy) -> StepRun[None]:
    """The clouds' trusted wrapping keys go when the keys are locked."""
    yield from _remove(c, policy, lambda what: what != backup_of(policy.id))


def _remove(c: Ceremony, policy: BackupPolicy, wanted: Callable[[str], bool]) -> StepRun[None]:
    trust = c.state.trust(policy.id)
    for one in trust.keys if trust is not None else ():
        if not wanted(one.what):
            continue
        what = f"trusted wrapping key of {one.what}"
        done = yield from do(op.DestroyKey(what=what, key_id=one.key_id))
        if done.left:
            users, officers = yield from _signed_in(c)
            done = yield from do(
                DestroyAsOfficer(what=what, key_id=one.key_id, person=c.administrator(), users=users, officers=officers)
            )
        if done.left:
            raise TrustedKeyStays(what=one.what)
        yield from record(facts.ObjectDestroyed(what=what, key_id=one.key_id))
