"""A device profile: what is known of one family of devices before the day, and how sure each statement is.

It is data for people and for early warnings, and says how a module is started and which tokens are programs. What a
device really does is found out by rehearsals on throwaway keys; no route is ever taken or left because of a profile.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from ceremony_app.core.keys.pins import PinAlphabet as PinAlphabet
from ceremony_app.core.plan.schema import Identifier, Sha256, Text
from ceremony_app.core.value import Value

ModulePath = Annotated[str, StringConstraints(max_length=400, pattern=r"^/[^\x00-\x1f\x7f]+$")]
"""An absolute path; `*` and `?` stand for any characters within one of its parts."""
Pattern = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00-\x1f\x7f/]+$")]
"""A name with `*` and `?`; upper and lower case are the same."""
Variable = Annotated[str, StringConstraints(max_length=60, pattern=r"^[A-Za-z][A-Za-z0-9_]*$")]


class Sureness(StrEnum):
    """How sure a statement is, from most to least."""

    MEASURED = "measured"
    SOURCE_READ = "source-read"
    VENDOR = "vendor-documentation"
    NOT_VERIFIED = "not-verified"

    @property
    def words(self) -> str:
        """For people."""
        return {
            Sureness.MEASURED: "measured",
            Sureness.SOURCE_READ: "read in the source",
            Sureness.VENDOR: "vendor's documentation",
            Sureness.NOT_VERIFIED: "NOT VERIFIED",
        }[self]


class Statement(Value):
    """A sentence for people, how sure it is, and where it comes from."""

    says: Text
    sure: Sureness
    source: Text


class DeviceKind(StrEnum):
    """What sort of thing holds the keys."""

    SOFTWARE = "software"
    USB = "usb"
    CARD = "card"
    APPLIANCE = "appliance"
    TPM = "tpm"


class LimitKind(StrEnum):
    """What a device cannot do, or does differently; `clashes.py` knows which of them a plan can run into."""

    NO_WRAP = "no-wrap"
    """No key leaves it by C_WrapKey."""
    NO_EXTRACTABLE_KEYS = "no-extractable-keys"
    """No key can be born extractable."""
    NO_NATIVE_WRAP = "no-native-wrap"
    """No CKM_RSA_AES_KEY_WRAP."""
    NO_KEK_WRAP = "no-kek-wrap"
    """No wrap of a key under an AES key, so neither the composed route nor a backup under the backup key."""
    NO_DIRECT_WRAP = "no-direct-wrap"
    """No C_WrapKey by RSA-OAEP."""
    NO_HMAC_WRAP = "no-hmac-wrap"
    NO_LOCK = "no-lock"
    """A key that was born extractable stays so."""
    NO_TRUSTED = "no-trusted"
    """No TRUSTED wrapping keys, or no WRAP_WITH_TRUSTED."""
    NO_SECP256K1 = "no-secp256k1"
    NO_ED25519_WRAP = "no-ed25519-wrap"
    OAEP_SHA1_ONLY = "oaep-sha1-only"
    OAEP_HASH_IGNORED = "oaep-hash-ignored"
    """CKR_OK, and another hash in the blob than was asked for."""
    MALFORMED_PRIVATE_KEYS = "malformed-private-keys"
    LENGTH_QUERY_LIES = "length-query-lies"
    ATTRIBUTES_NOT_ENFORCED = "attributes-not-enforced"
    """Attributes are kept and obeyed by nobody."""
    TEMPLATES_IGNORED = "templates-ignored"
    TEMPLATES_REFUSED = "templates-refused"
    """Templates of an extractable key are refused unless its owner set the device so."""
    ONLY_TOKEN_OBJECTS = "only-token-objects"  # noqa: S105 - a limit's name.
    WRAPPING_KEY_BY_VALUE = "wrapping-key-by-value"
    """An RSA wrapping key is brought in by CKA_VALUE."""
    MODE_NEEDED = "mode-needed"
    """Its owner sets it to a mode before keys may leave it."""
    VENDOR_MECHANISMS = "vendor-mechanisms"
    LISTED_NOT_DONE = "listed-not-done"
    """Mechanisms are listed that fail when called."""
    INIT_STRING = "init-string"
    """It does not start without a string in C_Initialize."""
    NO_LOCK_OUT = "no-lock-out"
    """Wrong PINs are counted by nobody."""
    WEAK_AT_REST = "weak-at-rest"
    """Its files open to whoever copies them and guesses the PIN."""


class Limit(Statement):
    """One known limit."""

    kind: LimitKind


class Place(Value):
    """Where the module usually lies on one system."""

    on: Text
    paths: tuple[ModulePath, ...]
    sure: Sureness
    source: Text

    # Not by min_length, which would also count an entry that is wrong as missing, and say so first.
    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not self.paths:
            raise ValueError("nowhere")
        return self


class TokenLook(Value):
    """What a token of the family says of itself; both must fit."""

    manufacturer: Pattern
    model: Pattern
    kind: DeviceKind | None = None
    """What such a token is where it is not what the family is: a TPM may be a program."""


class Recognition(Value):
    """By what the family is known: its tokens' own words, or the file name of a module that serves it alone."""

    tokens: tuple[TokenLook, ...] = ()
    library: tuple[Pattern, ...] = ()
    sure: Sureness
    source: Text

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if not self.tokens and not self.library:
            raise ValueError("by nothing")
        return self


class Start(Statement):
    """What the module needs to start."""

    variable: Variable | None = None
    """Environment variable that names its configuration file or folder."""
    init: Text | None = None
    """Template of the string in C_Initialize's pReserved; `{folder}` is filled by a binding, `{url}` by a person."""


class LockOut(StrEnum):
    """What wrong PINs do."""

    LOCKS = "locks"
    NEVER = "never"
    UNKNOWN = "unknown"


class PinRules(Statement):
    """The user PIN: length in characters, of what, and what wrong ones do; None: not known."""

    shortest: int | None = Field(default=None, ge=0)
    longest: int | None = Field(default=None, ge=1)
    alphabet: PinAlphabet
    lock_out: LockOut
    tries: int | None = Field(default=None, ge=1)
    """Wrong PINs up to the lock."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.shortest is not None and self.longest is not None and self.shortest > self.longest:
            raise ValueError("the shortest is longer than the longest")
        if self.tries is not None and self.lock_out is not LockOut.LOCKS:
            raise ValueError("tries without a lock")
        return self


class QuorumKind(StrEnum):
    """The device's own M-of-N."""

    NONE = "none"
    CARD_SETS = "card-sets"
    PED_KEYS = "ped-keys"
    PUBLIC_KEYS = "public-keys"
    UNKNOWN = "unknown"


class OwnQuorum(Statement):
    """Whether the device itself asks for several people."""

    kind: QuorumKind


class OwnMechanisms(Statement):
    """Mechanisms of C_WrapKey under the maker's own numbers."""

    kwp: tuple[Annotated[str, StringConstraints(pattern=r"^0x[89a-f][0-9a-f]{7}$")], ...]
    """What should be RFC 5649."""


class AttestationNotes(Statement):
    """How a device vouches for its keys, and the roots of its maker (SHA-256 of the certificates)."""

    roots: tuple[Sha256, ...] = ()


class LogCommand(Value):
    """One command of a device's log, and the operations of a ceremony that make it; none: every session does."""

    code: Annotated[str, StringConstraints(pattern=r"^0x[0-9a-f]{2}$")]
    name: Text
    operations: tuple[Identifier, ...] = ()


class DeviceLog(Statement):
    """The device's own audit log: how it is brought, and what stands in it."""

    format: Literal["yubihsm-shell"]
    commands: tuple[LogCommand, ...]


class Profile(Value):
    """One family of devices."""

    format: Literal[1]
    id: Identifier
    name: Text
    maker: Text
    kind: DeviceKind
    modules: tuple[Place, ...]
    recognise: Recognition
    start: Start
    pin: PinRules
    quorum: OwnQuorum
    limits: tuple[Limit, ...]
    """At least one: a device without limits was not looked at."""
    advice: tuple[Statement, ...]
    """What to tell the operator."""
    wraps: OwnMechanisms | None = None
    attestation: AttestationNotes | None = None
    log: DeviceLog | None = None

    @model_validator(mode="after")
    def _limits_once(self) -> Self:
        if len({limit.kind for limit in self.limits}) != len(self.limits):
            raise ValueError("a limit stands twice")
        if not self.limits:
            raise ValueError("no limits")
        return self
