"""Negative probes on throwaway session keys: what must not be is tried; runs inside the token process (hsm.md §3, §8).

An attribute that reads back right proves nothing, as some modules store attributes and do not enforce them. Each probe
has a control wherever there can be one: the same thing where it is allowed, so that a refusal speaks of the attribute
alone.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from pkcs11 import Attribute, Mechanism

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm import ckr, proofs
from ceremony_app.devices.hsm.backup import settle, unwrap_kwp
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.keys import destroy_all, generate_pair, generate_secret, in_words
from ceremony_app.devices.hsm.module import OpenToken, P11Object, destroy, read
from ceremony_app.devices.hsm.raw import RsaAesParameters
from ceremony_app.devices.hsm.templates import (
    THROWAWAY_LABEL,
    Rung,
    Template,
    key_template,
    own_uses,
    public_template,
    wrapping_key_template,
)
from ceremony_app.devices.hsm.wrapping import (
    import_wrapping_key,
    kwp,
    make_kek,
    mechanism_name,
    oaep_parameters,
    wrap_with,
)

_AES_CBC = 0x1082
_AES_ECB = 0x1081
_BLOCK = 16
_BY_KEK = (0x210B, 0x210A, 0x1085, 0x2109)
_BY_PUBLIC = (0x09, 0x1054)
_ENFORCED, _NOT_ENFORCED, _NOT_SUPPORTED = ProbeVerdict


class _Finding(NamedTuple):
    verdict: ProbeVerdict
    did: str


class _Bench:
    """The keys that probes share, all of one id."""

    def __init__(
        self, token: OpenToken, key_id: bytes, kek: P11Object | None, public: P11Object | None, wrapping: Template
    ) -> None:
        self.token = token
        self.key_id = key_id
        self.wrapping = wrapping
        self._kek = kek
        self._public = public

    def secret(self, changes: Template) -> P11Object:
        """A throwaway AES key that encrypts, with changes; raises CkrError."""
        uses, _ = own_uses(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT)
        template = key_template(KeyAlgorithm.AES_256, uses, self.key_id, THROWAWAY_LABEL, Rung.MINIMAL)
        return generate_secret(self.token, template | {Attribute.TOKEN: False} | changes)

    def private(self, changes: Template) -> P11Object:
        """The private half of a throwaway pair that signs, with changes; P-256, or RSA-2048 on a token without curves.

        Raises CkrError.
        """
        try:
            return self._private(KeyAlgorithm.EC_P256, changes)
        except CkrError as error:
            if error.number not in (*ckr.MECHANISM_ERRORS, *ckr.CURVE_ERRORS):
                raise
        return self._private(KeyAlgorithm.RSA_2048, changes)

    def _private(self, algorithm: KeyAlgorithm, changes: Template) -> P11Object:
        uses, public_uses = own_uses(algorithm, KeyUsage.SIGN_VERIFY)
        session = {Attribute.TOKEN: False}
        public = public_template(algorithm, public_uses, self.key_id, THROWAWAY_LABEL, Rung.MINIMAL) | session
        private = key_template(algorithm, uses, self.key_id, THROWAWAY_LABEL, Rung.MINIMAL) | session | changes
        return generate_pair(self.token, algorithm, public, private)[1]

    def wrap(self, mechanism: int, key: P11Object) -> CkrError | None:
        """What one way of wrapping answers; None where it wrapped."""
        parameter: ctypes.Structure | bytes | None = None
        if mechanism == _BY_PUBLIC[0]:
            parameter = oaep_parameters("SHA-1")
        elif mechanism == _BY_PUBLIC[1]:
            parameter = RsaAesParameters(256, ctypes.pointer(oaep_parameters("SHA-1")))
        elif mechanism == _BY_KEK[2]:
            parameter = os.urandom(_BLOCK)
        wrapping = self._public if mechanism in _BY_PUBLIC else self._kek
        if wrapping is None:
            return CkrError("C_WrapKey", ckr.FUNCTION_NOT_SUPPORTED)
        return _error_of(lambda: wrap_with(self.token, mechanism, parameter, wrapping, key))

    def must_stay(self, kept: P11Object, control: P11Object) -> _Finding:
        """Try every way that wraps the control on a key that must stay."""
        tried = dict.fromkeys((*_BY_KEK, *self.token.kwp_mechanisms, *_BY_PUBLIC))
        answers = {mechanism: self.wrap(mechanism, control) for mechanism in tried}
        ways = [mechanism for mechanism, error in answers.items() if error is None]
        if not ways:
            first = next(error for error in answers.values() if error is not None)
            return _Finding(_NOT_SUPPORTED, f"it wraps no such key at all: {ckr.describe(first.number)}")
        refused = {mechanism: self.wrap(mechanism, kept) for mechanism in ways}
        through = [mechanism_name(mechanism) for mechanism, error in refused.items() if error is None]
        if through:
            return _Finding(_NOT_ENFORCED, f"CKR_OK by {', '.join(through)}")
        said = dict.fromkeys(ckr.describe(error.number) for error in refused.values() if error is not None)
        return _Finding(_ENFORCED, ", ".join(said))


def run(token: OpenToken, key_id: bytes, modulus: bytes, exponent: bytes) -> list[dict[str, str]]:
    """Every probe in the order of `ProbeName`: its name, its verdict, and what the module did.

    All keys are session objects of that id, which nothing else may have, and are destroyed again. Raises CkrError where
    the token went away. One that makes no key that wraps, or takes no public one, is tried with what it has.
    """
    token.require_log_in("C_GenerateKey")
    try:
        with (
            _if_possible(token, lambda: make_kek(token, {Attribute.ID: key_id})) as kek,
            _if_possible(token, lambda: import_wrapping_key(token, modulus, exponent)) as public,
        ):
            bench = _Bench(token, key_id, kek, public, wrapping_key_template(modulus, exponent))
            return [_told(name, _found(bench, _PROBES[name])) for name in ProbeName]
    finally:
        # Copies and halves of pairs go by the id.
        destroy_all(token, key_id)


@contextmanager
def _if_possible(token: OpenToken, make: Callable[[], P11Object]) -> Iterator[P11Object | None]:
    try:
        made = make()
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        yield None
        return
    with token.ephemeral(made):
        yield made


def _told(name: ProbeName, found: _Finding) -> dict[str, str]:
    return {"name": name.value, "verdict": found.verdict.value, "did": found.did}


def _found(bench: _Bench, probe: Callable[[_Bench], _Finding]) -> _Finding:
    try:
        return probe(bench)
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        return _Finding(_NOT_SUPPORTED, f"{ckr.describe(error.number)} at {error.call}")


def _error_of(attempt: Callable[[], object]) -> CkrError | None:
    try:
        attempt()
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        return error
    return None


def _wrap_kept(make: Callable[[Template], P11Object], bench: _Bench) -> _Finding:
    with (
        bench.token.ephemeral(make({Attribute.EXTRACTABLE: False})) as kept,
        bench.token.ephemeral(make({Attribute.EXTRACTABLE: True})) as control,
    ):
        if read(kept, Attribute.EXTRACTABLE) is not False:
            return _Finding(_NOT_ENFORCED, _reads(kept, Attribute.EXTRACTABLE))
        return bench.must_stay(kept, control)


def _wrap_secret(bench: _Bench) -> _Finding:
    return _wrap_kept(bench.secret, bench)


def _wrap_private(bench: _Bench) -> _Finding:
    return _wrap_kept(bench.private, bench)


def _wrap_untrusted(bench: _Bench) -> _Finding:
    with (
        bench.token.ephemeral(bench.secret({Attribute.WRAP_WITH_TRUSTED: True})) as kept,
        bench.token.ephemeral(bench.secret({})) as control,
    ):
        if read(kept, Attribute.WRAP_WITH_TRUSTED) is not True:
            return _Finding(_NOT_SUPPORTED, _reads(kept, Attribute.WRAP_WITH_TRUSTED))
        return bench.must_stay(kept, control)


def _make_trusted(bench: _Bench) -> _Finding:
    secret = _make_trusted_secret(bench)
    return secret if secret.verdict is _NOT_ENFORCED else _make_trusted_public(bench) or secret


def _make_trusted_public(bench: _Bench) -> _Finding | None:
    """What is found where the user brings a trusted public key in; None where the token does not let that be."""
    # The id first: SoftHSM keeps what it refuses half-made, up to the attribute at fault, and all goes by the id.
    trusted: Template = {Attribute.ID: bench.key_id} | bench.wrapping | {Attribute.TRUSTED: True}
    try:
        made = bench.token.create(trusted)
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        return None
    with bench.token.ephemeral(made):
        return _Finding(_NOT_ENFORCED, _reads(made, Attribute.TRUSTED)) if read(made, Attribute.TRUSTED) else None


def _make_trusted_secret(bench: _Bench) -> _Finding:
    try:
        made = make_kek(bench.token, {Attribute.TRUSTED: True, Attribute.ID: bench.key_id})
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        with bench.token.ephemeral(make_kek(bench.token, {Attribute.ID: bench.key_id})) as plain:
            return _set(plain, Attribute.TRUSTED, value=True)
    with bench.token.ephemeral(made):
        is_trusted = read(made, Attribute.TRUSTED)
        return _Finding(_NOT_ENFORCED if is_trusted else _ENFORCED, _reads(made, Attribute.TRUSTED))


def _lock(make: Callable[[Template], P11Object], bench: _Bench) -> _Finding:
    with bench.token.ephemeral(make({})) as key:
        report = proofs.lock(bench.token, key)
        if report["held"]:
            said = report["wrap_refused_with"]
            return _Finding(_NOT_SUPPORTED if said.startswith(proofs.NO_WRAP_BEFORE) else _ENFORCED, said)
        if report["extractable"]:
            return _Finding(_NOT_ENFORCED, _reads(key, Attribute.EXTRACTABLE))
        return _Finding(_NOT_ENFORCED, report["wrap_refused_with"])


def _lock_secret(bench: _Bench) -> _Finding:
    return _lock(bench.secret, bench)


def _lock_private(bench: _Bench) -> _Finding:
    return _lock(bench.private, bench)


def _other_mechanism(bench: _Bench) -> _Finding:
    only = [Mechanism.AES_ECB]
    with bench.token.ephemeral(bench.secret({Attribute.ALLOWED_MECHANISMS: only})) as key:
        if read(key, Attribute.ALLOWED_MECHANISMS) != only:
            return _Finding(_NOT_SUPPORTED, _reads(key, Attribute.ALLOWED_MECHANISMS))
        with calling("C_Encrypt"):
            key.encrypt(bytes(_BLOCK), mechanism=Mechanism.AES_ECB)

        def otherwise() -> None:
            with calling("C_Encrypt"):
                key.encrypt(bytes(_BLOCK), mechanism=Mechanism.AES_CBC, mechanism_param=bytes(_BLOCK))

        return _refused(_error_of(otherwise))


def _read_sensitive(bench: _Bench) -> _Finding:
    with bench.token.ephemeral(bench.secret({})) as key:

        def value() -> None:
            with calling("C_GetAttributeValue"):
                key[Attribute.VALUE]

        return _refused(_error_of(value))


def _set_sensitive(bench: _Bench) -> _Finding:
    with bench.token.ephemeral(bench.secret({})) as key:
        return _set(key, Attribute.SENSITIVE, value=False)


def _set_extractable(bench: _Bench) -> _Finding:
    with bench.token.ephemeral(bench.secret({Attribute.EXTRACTABLE: False})) as key:
        return _set(key, Attribute.EXTRACTABLE, value=True)


def _copy_sensitive(bench: _Bench) -> _Finding:
    with bench.token.ephemeral(bench.secret({})) as key:
        return _copy(key, Attribute.SENSITIVE, value=False)


def _copy_extractable(bench: _Bench) -> _Finding:
    with bench.token.ephemeral(bench.secret({Attribute.EXTRACTABLE: False})) as key:
        return _copy(key, Attribute.EXTRACTABLE, value=True)


def _decrypt_by_kek(bench: _Bench) -> _Finding:
    raw, session = bench.token.raw, bench.token.session
    ways: tuple[tuple[int, bytes | None], ...] = ((_AES_CBC, bytes(_BLOCK)), (_AES_ECB, None))

    def decrypt(way: tuple[int, bytes | None], key: P11Object) -> CkrError | None:
        mechanism, parameter = way
        return _error_of(lambda: raw.decrypt(session.handle, mechanism, parameter, key.handle, bytes(2 * _BLOCK)))

    with (
        bench.token.ephemeral(make_kek(bench.token, {Attribute.ID: bench.key_id})) as kek,
        bench.token.ephemeral(bench.secret({})) as control,
    ):
        answers = [decrypt(way, control) for way in ways]
        able = [way for way, error in zip(ways, answers, strict=True) if error is None]
        if not able:
            first = next(error for error in answers if error is not None)
            return _Finding(_NOT_SUPPORTED, f"it decrypts with no key: {ckr.describe(first.number)}")
        findings = [_refused(decrypt(way, kek)) for way in able]
        return next((one for one in findings if one.verdict is _NOT_ENFORCED), findings[0])


def _restore_template(bench: _Bench) -> _Finding:
    uses, _ = own_uses(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT)
    asked: Template = {Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False}
    template = key_template(KeyAlgorithm.AES_256, uses, bench.key_id, THROWAWAY_LABEL, Rung.MINIMAL) | asked
    template |= {Attribute.TOKEN: False}
    template.pop(Attribute.VALUE_LEN)
    with (
        bench.token.ephemeral(make_kek(bench.token, {Attribute.ID: bench.key_id, Attribute.UNWRAP: True})) as kek,
        bench.token.ephemeral(bench.secret({})) as control,
    ):
        wrapped = kwp(bench.token, kek, control)
        with bench.token.ephemeral(unwrap_kwp(bench.token, kek, template, wrapped)) as back:
            wrong = [name for name, wanted in asked.items() if read(back, name) is not wanted]
            if not wrong:
                return _Finding(_ENFORCED, _reads(back, Attribute.EXTRACTABLE))
            said = " and ".join(_reads(back, name).removeprefix("CKR_OK, and ") for name in wrong)
            error = _error_of(lambda: settle(back))
            still = any(read(back, name) is not wanted for name, wanted in asked.items())
            after = "it cannot be set afterwards either" if still or error is not None else "it can be set afterwards"
            return _Finding(_NOT_ENFORCED, f"CKR_OK, and {said}; {after}")


def _set(key: P11Object, attribute: Attribute, *, value: bool) -> _Finding:
    def change() -> None:
        with calling("C_SetAttributeValue"):
            key[attribute] = value

    error = _error_of(change)
    if error is not None and read(key, attribute) is not value:
        return _Finding(_ENFORCED, ckr.describe(error.number))
    changed = read(key, attribute) is value
    return _Finding(_NOT_ENFORCED if changed else _ENFORCED, _reads(key, attribute))


def _copy(key: P11Object, attribute: Attribute, *, value: bool) -> _Finding:
    try:
        with calling("C_CopyObject"):
            copy = key.copy({attribute: value})
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        verdict = _NOT_SUPPORTED if error.number == ckr.FUNCTION_NOT_SUPPORTED else _ENFORCED
        return _Finding(verdict, ckr.describe(error.number))
    try:
        changed = read(copy, attribute) is value
        return _Finding(_NOT_ENFORCED if changed else _ENFORCED, _reads(copy, attribute))
    finally:
        destroy(copy)


def _refused(error: CkrError | None) -> _Finding:
    if error is None:
        return _Finding(_NOT_ENFORCED, "CKR_OK")
    return _Finding(_ENFORCED, ckr.describe(error.number))


def _reads(key: P11Object, attribute: Attribute) -> str:
    actual: Any = read(key, attribute)
    return f"CKR_OK, and CKA_{attribute.name} reads {in_words(actual)}"


_PROBES: dict[ProbeName, Callable[[_Bench], _Finding]] = {
    ProbeName.WRAP_SECRET: _wrap_secret,
    ProbeName.WRAP_PRIVATE: _wrap_private,
    ProbeName.WRAP_UNTRUSTED: _wrap_untrusted,
    ProbeName.MAKE_TRUSTED: _make_trusted,
    ProbeName.LOCK_SECRET: _lock_secret,
    ProbeName.LOCK_PRIVATE: _lock_private,
    ProbeName.OTHER_MECHANISM: _other_mechanism,
    ProbeName.READ_SENSITIVE: _read_sensitive,
    ProbeName.SET_SENSITIVE: _set_sensitive,
    ProbeName.COPY_SENSITIVE: _copy_sensitive,
    ProbeName.SET_EXTRACTABLE: _set_extractable,
    ProbeName.COPY_EXTRACTABLE: _copy_extractable,
    ProbeName.DECRYPT_BY_KEK: _decrypt_by_kek,
    ProbeName.RESTORE_TEMPLATE: _restore_template,
}
