"""Values that cross the border of the secrets child; none holds a secret."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.encoding import PinEncoding
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.shares.parameters import ITERATION_EXPONENT, SetShape
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import OaepHash, WrapForm


class CodeVerdict(StrEnum):
    """What a typed session code turned out to be."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_ENROLLED = "not-enrolled"


class BackupSpec(Value):
    """What a backup key is made for. The salt is 16 public random bytes, the label names the ceremony."""

    shape: SetShape
    salt: bytes
    used_identifiers: tuple[int, ...]
    label: str
    dice_rolls: int = 0
    """The least number of dice rolls; 0 for none."""


class EntropyDrawn(Value):
    """Commitments to be recorded before the first roll of a die (32 bytes each)."""

    token_commitment: bytes
    computer_commitment: bytes


class DiceAdded(Value):
    """Rolls that were typed: commitment (32 bytes), number, chi-square in thousandths."""

    commitment: bytes
    rolls: int
    chi_square: int
    suspicious: bool
    """The faces fall so unevenly that the rolls may be made up (p below 1e-4)."""


class BackupBegun(Value):
    """The public facts of a backup key and its share set; shares in flat order, group by group."""

    identifier: int
    iteration_exponent: int
    share_count: int
    commitments: tuple[bytes, ...]
    token_commitment: bytes
    computer_commitment: bytes
    dice_commitment: bytes | None
    dice_rolls: int
    bk_check: bytes
    """CMAC of a zero block under BK, 16 bytes."""
    first_words: tuple[str, str]
    """The two public words that every share begins with."""


class PackedKey(Value):
    """A target key under the backup key, as it stands in a package.

    `transported` None: `wrapped` is RFC 5649 under BK over the material. Otherwise `wrapped` is RFC 5649 under BK
    over the PKCS#8 of a transport key, and `transported` is the L2 blob to that key.
    """

    wrapped: bytes
    transported: bytes | None = None


class PackageCheck(Value):
    """What came out of a package when it was opened; only sound material gets this far."""

    matches: bool
    """Whether everything expected (public key, check value) was found equal; True where nothing was expected."""
    spki: bytes | None
    check_value: bytes | None
    check_method: str | None
    oaep_hash: OaepHash | None
    """Which hash the transport blob turned out to use."""


TO_PAIR = "to-pair"


class HostWrapped(Value):
    """A key wrapped by the token under a KEK that this computer knows, by whatever mechanism the token has.

    Methods: `rfc5649`, `key-wrap-pad` (RFC 5649, or PKCS#7 then RFC 3394), `cbc-pad` (AES-CBC with IV and
    PKCS#7), `key-wrap` (RFC 3394, zero-padded); `to-pair` (L2 to a pair of this computer) of a token that wraps under
    no KEK.
    """

    method: str
    blob: bytes
    iv: bytes | None = None


class RewrapTarget(Value):
    """Where a rewrap goes: to a wrapping key in a form, or (both None) under the backup key."""

    form: WrapForm | None = None
    wrapping_spki: bytes | None = None


class TransportPair(Value):
    """An RSA-4096 pair made in the child: public key (SPKI DER), private PKCS#8 under BK (RFC 5649)."""

    spki: bytes
    wrapped_private: bytes


class RecoverySpec(Value):
    """What is known of the share set before the shares come; from transcript or package head. None: unknown."""

    identifier: int | None = None
    iteration_exponent: int = ITERATION_EXPONENT
    shape: SetShape | None = None
    salt: bytes | None = None
    commitments: tuple[bytes, ...] = ()


class HeadVerdict(StrEnum):
    """Whether a package's head carries the right authenticator under BK."""

    AUTHENTIC = "authentic"
    NOT_AUTHENTIC = "not-authentic"


class MaterialFormat(StrEnum):
    """How recovered material is written."""

    DER = "der"
    """PKCS#8 DER, or the raw bytes of a symmetric key."""
    PEM = "pem"
    """PKCS#8 PEM; key pairs only."""


class PinSetSpec(Value):
    """A PIN that is to be made and split: how many pieces, how many of them rebuild it, how it is written."""

    pin: PinKind
    threshold: int
    count: int
    encoding: PinEncoding


class PinSetDrawn(Value):
    """The public facts of a PIN's share set; shares in order."""

    pin: PinKind
    identifier: int
    iteration_exponent: int
    salt: bytes
    commitments: tuple[bytes, ...]
    first_words: tuple[str, str]


class CardKey(Value):
    """The public half of a custodian's key on their own card (SPKI DER), and how it gives a key back."""

    method: CardMethod
    label: str
    serial: str
    key_id: bytes
    spki: bytes


class PieceVerdict(StrEnum):
    """Whether a credential opened a piece."""

    RIGHT = "right"
    WRONG = "wrong"
