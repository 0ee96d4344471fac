"""What the token room tells: tokens, objects, attributes, keys made, locks, proofs."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.value import Value


class TokenModule(Value):
    """Where a token is: the PKCS#11 module's path, its configuration (a file or a folder) and the token."""

    module: str
    config: str | None
    serial: str
    label: str


class TokenDescription(Value):
    """What token and module say of themselves, and the module file's SHA-256 (hex)."""

    label: str
    serial: str
    manufacturer: str
    model: str
    hardware_version: str
    firmware_version: str
    library_description: str
    library_version: str
    library_manufacturer: str
    module_path: str
    module_sha256: str
    flags: tuple[str, ...]
    mechanisms: tuple[str, ...]
    software: bool
    """A known software token, by its own words (resources/hsm/): its keys are in this computer's memory anyway."""


class TokenObject(Value):
    """One object of an inventory; the flags are None where the token does not tell."""

    object_class: str
    key_type: str | None
    id: str
    label: str
    token: bool | None
    private: bool | None
    sensitive: bool | None
    extractable: bool | None
    local: bool | None


class Attribute(Value):
    """One attribute: its CKA name, what was asked (None: nothing) and what was read back."""

    name: str
    requested: str | None
    actual: str


class KeyMade(Value):
    """A key in the token. `spki` (DER) is None for AES and HMAC, `check_value` (16 bytes) for RSA and EC."""

    key_id: str
    algorithm: KeyAlgorithm
    spki: bytes | None
    check_value: bytes | None
    check_method: str | None
    attributes: tuple[Attribute, ...]
    rung: str
    """The rung that the token took (`templates.Rung`); `restored`; empty when looked up."""

    def attribute(self, name: str) -> str | None:
        """What was read back for a CKA name; None if it was not read."""
        return next((one.actual for one in self.attributes if one.name == name), None)


class LockReport(Value):
    """What the token did when the key was locked; `held` only if all of it was as it must be."""

    attributes: tuple[Attribute, ...]
    wrap_refused_with: str
    extractable: bool
    never_extractable: bool
    held: bool


class UseProof(Value):
    """How the key was tried, and whether the answer verified on this computer (AES, HMAC: in the token)."""

    method: str
    verified: bool


class SigningKeyMade(Value):
    """A P-384 key that signs and never leaves; `spki` is DER."""

    key_id: str
    spki: bytes
    attributes: tuple[Attribute, ...]


class HostWrapMethod(StrEnum):
    """How `wrap_for_host` wrapped (hsm.md §8 route 4)."""

    RFC5649 = "rfc5649"
    KEY_WRAP_PAD = "key-wrap-pad"
    """CKM_AES_KEY_WRAP_PAD: RFC 5649, or PKCS#7 padding and RFC 3394, by the maker."""
    CBC_PAD = "cbc-pad"
    KEY_WRAP = "key-wrap"
    """RFC 3394, perhaps of zero-padded bytes."""


class HostWrapped(Value):
    """A key under a KEK that went into a pipe; `iv` (16 bytes) for cbc-pad alone."""

    method: HostWrapMethod
    blob: bytes
    iv: bytes | None
