"""Keys in the token: born, read back, restored, destroyed; runs inside the token process."""

from __future__ import annotations

from typing import Any, NamedTuple

from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.constants import DEFAULT

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError, calling
from ceremony_app.devices.hsm.module import OpenToken, P11Object, class_of, destroy, read, read_all
from ceremony_app.devices.hsm.refusals import TokenAttributeWrong, TokenIdTaken, TokenKeyOtherKind
from ceremony_app.devices.hsm.staying import or_staying
from ceremony_app.devices.hsm.templates import (
    CURVES,
    HELPERS,
    KEY_TYPES,
    OTHER_CURVES,
    PRIVATE_USES,
    PUBLIC_USES,
    SECRET_USES,
    Rung,
    Template,
    allowed_mechanisms,
    key_template,
    own_uses,
    public_template,
)

_SHOWN = (
    Attribute.TOKEN,
    Attribute.PRIVATE,
    Attribute.SENSITIVE,
    Attribute.EXTRACTABLE,
    Attribute.ALWAYS_SENSITIVE,
    Attribute.NEVER_EXTRACTABLE,
    Attribute.LOCAL,
    Attribute.MODIFIABLE,
    Attribute.COPYABLE,
    Attribute.WRAP_WITH_TRUSTED,
    Attribute.ALLOWED_MECHANISMS,
)
_PAIR_KIND = (Attribute.CLASS, Attribute.KEY_TYPE, Attribute.EC_PARAMS, Attribute.ID)
_OF_SECRET = (Attribute.CLASS, Attribute.KEY_TYPE, Attribute.VALUE_LEN, Attribute.ID, *_SHOWN, *SECRET_USES)
_OF_PRIVATE = (*_PAIR_KIND, *_SHOWN, *PRIVATE_USES)
_DEFAULTED = (Attribute.CLASS, Attribute.ID, Attribute.LABEL, Attribute.PRIVATE, Attribute.SENSITIVE)
_NEVER = (Attribute.WRAP, Attribute.UNWRAP, Attribute.DERIVE)
"""Uses that no target key may have, whatever a token's defaults are."""


Told = dict[Attribute, Any]
"""What a token said of one object, read at once; None where it does not tell."""


def told_of(found: P11Object) -> Told:
    """All that is looked at in a private or secret key, in as few calls as two: each call to a token takes its time."""
    return read_all(found, _OF_SECRET if found.object_class is ObjectClass.SECRET_KEY else _OF_PRIVATE)


class Made(NamedTuple):
    """A new key."""

    key: P11Object
    """Its private or secret object."""
    template: Template
    """What was asked for."""
    rung: Rung
    told: Told
    """What it is, read back."""


def generate_secret(token: OpenToken, template: Template) -> P11Object:
    """C_GenerateKey of an AES or generic secret key by exactly this template; raises CkrError.

    A token that makes no session objects makes a token object in its place; so does `generate_pair`.
    """
    return or_staying(template, lambda asked: _generate_secret(token, asked))


def _generate_secret(token: OpenToken, template: Template) -> P11Object:
    kind = template[Attribute.KEY_TYPE]
    mechanism = Mechanism.AES_KEY_GEN if kind is KeyType.AES else Mechanism.GENERIC_SECRET_KEY_GEN
    # KEY_TYPE follows from the mechanism, and some tokens refuse to be told.
    exact: Template = {name: value for name, value in template.items() if name is not Attribute.KEY_TYPE}
    length = 8 * exact.pop(Attribute.VALUE_LEN)
    with calling("C_GenerateKey"):
        return token.session.generate_key(
            kind, length, mechanism=mechanism, capabilities=0, template=exactly(exact, SECRET_USES)
        )


def generate_pair(
    token: OpenToken, algorithm: KeyAlgorithm, public: Template, private: Template
) -> tuple[P11Object, P11Object]:
    """C_GenerateKeyPair by exactly these templates; the public object, then the private one. Raises CkrError."""

    def pair(asked: Template) -> tuple[P11Object, P11Object]:
        return _generate_pair(token, algorithm, public | {Attribute.TOKEN: asked[Attribute.TOKEN]}, asked)

    return or_staying(private, pair)


def _generate_pair(
    token: OpenToken, algorithm: KeyAlgorithm, public: Template, private: Template
) -> tuple[P11Object, P11Object]:
    public = exactly({k: v for k, v in public.items() if k is not Attribute.KEY_TYPE}, PUBLIC_USES)
    private = exactly({k: v for k, v in private.items() if k is not Attribute.KEY_TYPE}, PRIVATE_USES)
    if algorithm in OTHER_CURVES:
        return _generate_named(token, algorithm, public, private)
    with calling("C_GenerateKeyPair"):
        if algorithm.family is KeyFamily.RSA:
            made = token.session.generate_keypair(
                KeyType.RSA,
                algorithm.rsa_bits,
                mechanism=Mechanism.RSA_PKCS_KEY_PAIR_GEN,
                capabilities=0,
                public_template=public,
                private_template=private,
            )
        else:
            curve = {Attribute.EC_PARAMS: CURVES[algorithm]}
            domain = token.session.create_domain_parameters(KeyType.EC, curve, local=True)
            made = domain.generate_keypair(
                mechanism=Mechanism.EC_KEY_PAIR_GEN,
                capabilities=0,
                public_template=public,
                private_template=private,
            )
    pair: tuple[P11Object, P11Object] = made
    return pair


def _generate_named(
    token: OpenToken, algorithm: KeyAlgorithm, public: Template, private: Template
) -> tuple[P11Object, P11Object]:
    """An Edwards pair, by the curve's identifier or, where the token does not take that, by its name (hsm.md §2)."""
    first: CkrError | None = None
    for curve in (CURVES[algorithm], OTHER_CURVES[algorithm]):
        try:
            with calling("C_GenerateKeyPair"):
                domain = token.session.create_domain_parameters(
                    KeyType.EC_EDWARDS, {Attribute.EC_PARAMS: curve}, local=True
                )
                made: tuple[P11Object, P11Object] = domain.generate_keypair(
                    mechanism=Mechanism.EC_EDWARDS_KEY_PAIR_GEN,
                    capabilities=0,
                    public_template=public | {Attribute.EC_PARAMS: curve},
                    private_template=private,
                )
                return made
        except CkrError as error:
            if error.number not in ckr.CURVE_ERRORS:
                raise
            first = first or error
    assert first is not None
    raise first


def exactly(template: Template, uses: tuple[Attribute, ...], *, keep: tuple[Attribute, ...] = ()) -> Template:
    """The template with every default of python-pkcs11 that it does not name taken out, but for `keep`."""
    return {name: DEFAULT for name in (*_DEFAULTED, *uses) if name not in keep} | template


def make(
    token: OpenToken,
    algorithm: KeyAlgorithm,
    usage: KeyUsage,
    key_id: bytes,
    label: str,
    changes: Template,
) -> Made:
    """A new key by the first rung that the token takes.

    `changes` overrides attributes (TOKEN for both halves, others for the private or secret one). What must
    hold is read back: a key that is not as asked is destroyed and TokenAttributeWrong raised. Also
    TokenIdTaken, TokenUsageUnfit, CkrError.
    """
    token.require_log_in("C_GenerateKey")
    if token.is_taken(key_id):
        raise TokenIdTaken(key_id=key_id.hex())
    uses, public_uses = own_uses(algorithm, usage)
    for rung in Rung:
        template = key_template(algorithm, uses, key_id, label, rung) | changes
        if rung is Rung.FULL:
            template[Attribute.ALLOWED_MECHANISMS] = [int(one) for one in allowed_mechanisms(algorithm, usage)]
        half: P11Object | None = None
        try:
            if algorithm.is_symmetric:
                made = generate_secret(token, template)
            else:
                public = public_template(algorithm, public_uses, key_id, label, rung)
                public[Attribute.TOKEN] = template[Attribute.TOKEN]
                half, made = generate_pair(token, algorithm, public, template)
        except CkrError as error:
            if rung is Rung.MINIMAL or error.number not in ckr.TEMPLATE_ERRORS:
                raise
            continue
        token.remember(key_id, made, half)
        return Made(made, template, rung, _hold(token, made, template, key_id))
    raise AssertionError


def _hold(token: OpenToken, made: P11Object, template: Template, key_id: bytes) -> Told:
    must = {name: template[name] for name in (Attribute.PRIVATE, Attribute.ID)}
    # A token without session objects makes token objects of them: what is destroyed by its id may be one.
    must |= {Attribute.TOKEN: True} if template[Attribute.TOKEN] else {}
    must |= {name: template[name] for name in (Attribute.SENSITIVE, Attribute.EXTRACTABLE)}
    must |= {name: wanted for name, wanted in template.items() if wanted is True}
    actual = told_of(made)
    loose = [use for use in _NEVER if actual.get(use)]
    if loose:
        for use in loose:
            _try_to_set(made, use, value=False)
        actual = told_of(made)
    for name, wanted in must.items():
        if actual[name] != wanted:
            _refuse(token, key_id, name, wanted, actual[name])
    for use in _NEVER:
        if actual.get(use) and not template.get(use):
            _refuse(token, key_id, use, wanted=False, actual=True)
    return actual


def _refuse(token: OpenToken, key_id: bytes, name: Attribute, wanted: Any, actual: Any) -> None:
    destroy_all(token, key_id)
    raise TokenAttributeWrong(attribute=f"CKA_{name.name}", requested=in_words(wanted), actual=in_words(actual))


def _try_to_set(made: P11Object, name: Attribute, *, value: bool) -> None:
    try:
        with calling("C_SetAttributeValue"):
            made[name] = value
    except CkrError:
        # The read-back that follows decides.
        pass


def sweep(token: OpenToken) -> int:
    """Destroy helper keys that an earlier run left as token objects, on a token without session objects; how many.

    They are told by their labels, which no key has that a ceremony keeps (hsm.md §9 no. 25).
    """
    token.require_log_in("C_DestroyObject")
    found = [one for label in HELPERS for one in token.objects({Attribute.LABEL: label}) if read(one, Attribute.TOKEN)]
    for one in found:
        destroy(one)
    return len(found)


def destroy_all(token: OpenToken, key_id: bytes) -> int:
    """Destroy every object of that id; how many are still there."""
    token.require_log_in("C_DestroyObject")
    for found in token.of_id(key_id):
        try:
            destroy(found)
        except CkrError as error:
            if error.number in ckr.GONE_ERRORS:
                raise
            # An object that cannot be destroyed is counted below.
    left = len(token.of_id(key_id))
    if not left:
        token.forget(key_id)
    return left


def attributes_of(told: Told, template: Template) -> list[dict[str, Any]]:
    """What was asked and what is (`told_of`), for a key's record; CKA names, values in words."""
    # What was asked about, and not what it said it is: a token that is pulled says nothing any more.
    uses = SECRET_USES if Attribute.WRAP in told else PRIVATE_USES
    return [
        {
            "name": f"CKA_{name.name}",
            "requested": in_words(template[name]) if name in template else None,
            "actual": in_words(told[name]),
        }
        for name in (*_SHOWN, *uses)
    ]


def in_words(value: Any) -> str:
    """An attribute's value for a record."""
    if value is None:
        return "not told"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return ", ".join(sorted(_mechanism_name(one) for one in value)) or "any"
    name = getattr(value, "name", None)
    return str(name if name is not None else value)


def _mechanism_name(number: int) -> str:
    try:
        return Mechanism(number).name
    except ValueError:
        return f"{number:#x}"


def public_parts(token: OpenToken, key_id: bytes, algorithm: KeyAlgorithm) -> dict[str, str] | None:
    """Modulus and exponent, or curve and point as the token gives it, hex; None for AES and HMAC.

    Looks that the public object is of this kind; that the private one is, is the caller's to look.

    Raises TokenKeyOtherKind, TokenKeyUnknown.
    """
    if algorithm.is_symmetric:
        return None
    public = token.public(key_id)
    require_kind(read_all(public, _PAIR_KIND), algorithm)
    if algorithm.family is KeyFamily.RSA:
        return {"n": public[Attribute.MODULUS].hex(), "e": public[Attribute.PUBLIC_EXPONENT].hex()}
    return {"point": public[Attribute.EC_POINT].hex()}


def require_kind(told: Told, algorithm: KeyAlgorithm) -> None:
    """Raise TokenKeyOtherKind unless key type and size or curve are those of the algorithm."""
    kind = told[Attribute.KEY_TYPE]
    wrong = None
    # A token may give HMAC keys a key type of their own instead of the generic one.
    if kind is not KEY_TYPES[algorithm.family] and not (
        algorithm.family is KeyFamily.HMAC and in_words(kind).endswith("_HMAC")
    ):
        wrong = f"its key type is {in_words(kind)}"
    elif algorithm.is_symmetric:
        # SoftHSM 2.6.1 says 0 for every key that it unwrapped.
        length = told.get(Attribute.VALUE_LEN)
        if length and length != algorithm.secret_bytes:
            wrong = f"it has {length} bytes"
    elif algorithm.family in (KeyFamily.EC, KeyFamily.EDWARDS):
        curve = told.get(Attribute.EC_PARAMS)
        if curve is not None and curve not in (CURVES[algorithm], OTHER_CURVES.get(algorithm)):
            wrong = "it is on another curve"
    if wrong:
        raise TokenKeyOtherKind(key_id=(told[Attribute.ID] or b"").hex(), algorithm=algorithm.value, why=wrong)


def in_inventory(found: P11Object) -> dict[str, Any]:
    """One object for the inventory, without any value."""
    kind = read(found, Attribute.KEY_TYPE)
    flags = {
        "token": Attribute.TOKEN,
        "private": Attribute.PRIVATE,
        "sensitive": Attribute.SENSITIVE,
        "extractable": Attribute.EXTRACTABLE,
        "local": Attribute.LOCAL,
    }
    return {
        "object_class": in_words(class_of(found)),
        "key_type": None if kind is None else in_words(kind),
        "id": (read(found, Attribute.ID) or b"").hex(),
        "label": read(found, Attribute.LABEL) or "",
        **{name: read(found, attribute) for name, attribute in flags.items()},
    }
