"""The program's face to a token process; the only way to a token (design.md §3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.opening.tries import PinState
from ceremony_app.core.profiles.match import is_software
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hardening import Hardening
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.private_parts import Scalar, private_parts
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.public_keys import parts_of, spki_of, spki_of_card, wrapping_parts
from ceremony_app.devices.hsm.refusals import TokenRestoreFailed
from ceremony_app.devices.hsm.starting import opening, spawn_token_process, start_of
from ceremony_app.devices.hsm.use_proofs import der_signature, prove
from ceremony_app.devices.hsm.values import (
    Attribute,
    HostWrapped,
    KeyMade,
    LockReport,
    SigningKeyMade,
    TokenDescription,
    TokenModule,
    TokenObject,
    UseProof,
)


class TokenClient:
    """One token in a process of its own.

    Every call raises the refusals of this room (TOKEN-...), ChildGone when the process ended or was killed in
    the middle (what the call did is then unknown; start a new client and look), and ChildFailed for a defect.
    Key ids are 16 bytes. Descriptors stay the caller's to close.
    """

    def __init__(self, child: ChildClient, module: TokenModule) -> None:
        self._child = child
        self.module = module

    @classmethod
    def start(cls, module: TokenModule, told: Callable[[Callable[[], None]], None] = lambda _: None) -> Self:
        """Spawn a token process, initialise the module with locking and find the token by serial and label.

        `told` is given, before the module is touched, what ends the process: a module may hang from its first call.
        Raises TokenModuleMissing, TokenModuleFailed, TokenNotFound.
        """
        start = start_of(module.module, module.config)
        child = spawn_token_process(start.environment)
        told(child.kill)
        try:
            child.call("open", opening(module, start.init))
        except BaseException:
            child.close()
            raise
        return cls(child, module)

    @property
    def pid(self) -> int:
        """The token process's id."""
        return self._child.pid

    def close(self) -> None:
        """End the process by hanging up; its session, log-in and session objects are gone with it."""
        self._child.close()

    def kill(self) -> None:
        """End a process that hangs; a call that waits in another thread raises ChildGone."""
        self._child.kill()

    def describe(self) -> TokenDescription:
        """What token and module say of themselves, read anew."""
        told = self._child.call("describe")
        software = is_software(shipped_profiles(), told["manufacturer"], told["model"])
        return TokenDescription.from_json(told | {"software": software})

    def hardening(self) -> Hardening:
        """Which hardening held in the token process."""
        return Hardening.from_json(self._child.call("hardening"))

    def log_in(self, pin_fd: int) -> None:
        """Log in as the user with the PIN that a pipe holds up to its end.

        Raises TokenPinIncorrect, TokenPinLocked; every session is closed then.
        """
        self._child.call("log_in", fds=[pin_fd])

    def sweep(self) -> int:
        """Destroy helper keys that an earlier run left on a token without session objects; how many there were."""
        swept: int = self._child.call("sweep")["swept"]
        return swept

    def pin_state(self) -> PinState:
        """What the token says of its PINs, read anew; needs no log-in."""
        return PinState.from_json(self._child.call("pin_state"))

    def log_in_at_device(self) -> None:
        """Log in as the user by the token's own pad, PED or card set; this waits as long as the device does.

        Raises TokenNoOwnPad, TokenPinIncorrect, TokenPinLocked.
        """
        self._child.call("log_in_at_device")

    def try_pin(self, pin: PinKind, pin_fd: int) -> None:
        """One counted log-in with the PIN in the pipe, and out again; nobody is logged in afterwards.

        Raises TokenPinIncorrect, TokenPinLocked.
        """
        self._child.call("try_pin", {"pin": pin.value}, [pin_fd])

    def set_pin(self, pin: PinKind, old_fd: int, new_fd: int) -> None:
        """Change a PIN from the one in the first pipe to that in the second; nobody is logged in afterwards.

        Raises TokenPinIncorrect, TokenPinLocked, TokenPinNotTaken, where the old one is as it was; after anything
        else a counted log-in must tell which of the two holds.
        """
        self._child.call("set_pin", {"pin": pin.value}, [old_fd, new_fd])

    def card_key(self, key_id: bytes) -> bytes:
        """The public half (SPKI DER) of an RSA or EC key with which a card opens pieces.

        Raises TokenKeyUnknown, TokenKeyOtherKind.
        """
        return spki_of_card(self._child.call("card_key", {"key_id": key_id.hex()}), key_id)

    def card_answer(self, key_id: bytes, method: CardMethod, sealed: bytes, fd: int) -> None:
        """Write what the card's private key makes of `sealed` into a pipe: the decrypted key, or the shared secret."""
        args = {"key_id": key_id.hex(), "method": method.value, "sealed": sealed.hex()}
        self._child.call("card_answer", args, [fd])

    def log_in_officer(self, pin_fd: int) -> None:
        """Log the user out and the security officer in; session objects are gone. The same refusals for its PIN."""
        self._child.call("log_in_officer", fds=[pin_fd])

    def make_trusted_backup_key(self, key_id: bytes, label: str, bk_fd: int) -> tuple[Attribute, ...]:
        """As the officer, a trusted token key of 32 bytes from the pipe that only wraps; read back.

        Raises TokenAttributeWrong (the key is destroyed), TokenIdTaken, TokenCallFailed.
        """
        args = {"key_id": key_id.hex(), "label": label}
        return _attributes(self._child.call("make_trusted_backup_key", args, [bk_fd]))

    def make_trusted_wrapping_key(self, key_id: bytes, label: str, spki: bytes) -> tuple[Attribute, ...]:
        """As the officer, a cloud's public key as a trusted token object; read back. Raises as for the backup key."""
        args = {"key_id": key_id.hex(), "label": label, **wrapping_parts(spki)}
        return _attributes(self._child.call("make_trusted_wrapping_key", args))

    def log_out(self) -> None:
        """Log out; throwaways and the backup key are gone."""
        self._child.call("log_out")

    def inventory(self) -> tuple[TokenObject, ...]:
        """Every object that the token shows (private ones after a log-in only), session objects included."""
        return _objects(self._child.call("inventory"))

    def certificates(self) -> tuple[bytes, ...]:
        """The values (DER) of all certificates that lie in the token; a device may vouch for its keys by them."""
        return tuple(bytes.fromhex(one) for one in self._child.call("certificates")["values"])

    def find(self, key_id: bytes) -> tuple[TokenObject, ...]:
        """Every object with that id."""
        return _objects(self._child.call("find", {"key_id": key_id.hex()}))

    def random_to(self, fd: int, count: int) -> str:
        """Write `count` bytes of token randomness into a pipe; SHA-256 hex of `hsm||` and those bytes.

        At most 64 KiB, the room of a pipe that nobody reads yet.
        """
        commitment: str = self._child.call("random_to", {"count": count}, [fd])["commitment"]
        return commitment

    def generate(
        self,
        algorithm: KeyAlgorithm,
        usage: KeyUsage,
        key_id: bytes,
        label: str,
        held_to: WrappedUnder = WrappedUnder.ANY,
        born: Born = Born.SENSITIVE,
    ) -> KeyMade:
        """A new token key: sensitive, extractable until its lock, its own use only; read back (hsm.md §3).

        One that is born readable is made sensitive by its lock.
        Raises TokenIdTaken, TokenUsageUnfit, TokenAttributeWrong, TokenCheckValueZero, TokenCallFailed.
        """
        how = {"held_to": held_to.value, "born": born.value}
        return self._made("generate", _place(algorithm, usage, key_id, label) | how)

    def describe_key(self, key_id: bytes, algorithm: KeyAlgorithm) -> KeyMade:
        """The facts of a key that is there already. Raises TokenKeyUnknown, TokenKeyOtherKind."""
        return self._made("describe_key", {"key_id": key_id.hex(), "algorithm": algorithm.value})

    def lock(self, key_id: bytes, under: bytes = b"") -> LockReport:
        """Make the key non-extractable and try what must fail now; may be repeated.

        `under` is the id of a trusted wrapping key to try it with.
        """
        return LockReport.from_json(self._child.call("lock", {"key_id": key_id.hex(), "under": under.hex()}))

    def prove_use(self, key_id: bytes, algorithm: KeyAlgorithm, usage: KeyUsage) -> UseProof:
        """Use the key once; the answer is verified with its public half here (AES, HMAC: in the token)."""
        public = None
        if not algorithm.is_symmetric:
            spki = self.describe_key(key_id, algorithm).spki
            assert spki is not None
            public = serialization.load_der_public_key(spki)
        return prove(self._child, key_id, algorithm, usage, public)

    def destroy(self, key_id: bytes) -> int:
        """Destroy every object of that id; how many are still there (0 when it worked)."""
        left: int = self._child.call("destroy", {"key_id": key_id.hex()})["left"]
        return left

    def make_signing_key(self, key_id: bytes, label: str) -> SigningKeyMade:
        """A new P-384 token key that signs only and was never extractable."""
        made = self._made("make_signing_key", {"key_id": key_id.hex(), "label": label})
        assert made.spki is not None
        return SigningKeyMade(key_id=made.key_id, spki=made.spki, attributes=made.attributes)

    def sign_digest(self, key_id: bytes, digest: bytes) -> bytes:
        """ECDSA over a digest made by the caller (32 or 48 bytes); DER ECDSA-Sig-Value (RFC 3279 §2.2.3)."""
        args = {"key_id": key_id.hex(), "digest": digest.hex()}
        return der_signature(bytes.fromhex(self._child.call("sign_digest", args)["signature"]))

    def write_record(self, label: str, value: bytes) -> None:
        """Put a record into the token in the place of the one of that label. Raises TokenHasNoRecords."""
        self._child.call("write_record", {"label": label, "value": value.hex()})

    def read_record(self, label: str) -> bytes | None:
        """The newest record of that label; None if there is none."""
        value = self._child.call("read_record", {"label": label})["value"]
        return None if value is None else bytes.fromhex(value)

    def wrap_native(self, key_id: bytes, wrapping_spki: bytes, oaep_hash: OaepHash, under: bytes = b"") -> bytes:
        """Route 1, an L2 blob by CKM_RSA_AES_KEY_WRAP; `under` is the id of the cloud's trusted wrapping key.

        All wraps raise TokenWrapRefused, and with `under` TokenKeyUnknown, TokenKeyOtherKind.
        """
        return self._blob("wrap_native", _to(key_id, wrapping_spki, oaep_hash) | {"under": under.hex()})

    def wrap_composed(self, key_id: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> bytes:
        """Route 2a, an L2 blob with a KEK that is born, used and destroyed in the token."""
        return self._blob("wrap_composed", _to(key_id, wrapping_spki, oaep_hash))

    def wrap_direct(self, key_id: bytes, wrapping_spki: bytes, oaep_hash: OaepHash, under: bytes = b"") -> bytes:
        """Route 3, an L1 blob by OAEP in the token; `under` as for `wrap_native`."""
        return self._blob("wrap_direct", _to(key_id, wrapping_spki, oaep_hash) | {"under": under.hex()})

    def wrap_readable_kek(self, key_id: bytes, kek_fd: int) -> bytes:
        """Route 2b: 32 bytes of a KEK born in the token go into the pipe; the RFC 5649 part is returned."""
        return self._blob("wrap_readable_kek", {"key_id": key_id.hex()}, kek_fd)

    def wrap_imported_kek(self, key_id: bytes, kek_fd: int) -> bytes:
        """Route 2c: a KEK of 32 bytes comes from the pipe; the RFC 5649 part is returned."""
        return self._blob("wrap_imported_kek", {"key_id": key_id.hex()}, kek_fd)

    def wrap_for_host(self, key_id: bytes, kek_fd: int) -> HostWrapped:
        """Route 4: the key by whatever the token has, under a KEK whose 32 bytes go into the pipe."""
        return HostWrapped.from_json(self._child.call("wrap_for_host", {"key_id": key_id.hex()}, [kek_fd]))

    def throwaway(
        self, algorithm: KeyAlgorithm, held_to: WrappedUnder = WrappedUnder.ANY, born: Born = Born.SENSITIVE
    ) -> KeyMade:
        """A session key like a target key, for rehearsals; gone at `drop_throwaways`, log-out or end."""
        args = {"algorithm": algorithm.value, "held_to": held_to.value, "born": born.value}
        return self._made("throwaway", args)

    def throwaway_of(
        self,
        algorithm: KeyAlgorithm,
        key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
        scalar: Scalar = Scalar.PADDED,
    ) -> bytes:
        """Such a session key of a private key made here (it signs); its key id."""
        parts = {name: value.hex() for name, value in private_parts(key, scalar).items()}
        return bytes.fromhex(self._child.call("throwaway_of", {"algorithm": algorithm.value, "parts": parts})["key_id"])

    def drop_throwaways(self) -> int:
        """Destroy every throwaway; how many objects are still there (0 when it worked)."""
        left: int = self._child.call("drop_throwaways")["left"]
        return left

    def probe(self, wrapping_spki: bytes) -> tuple[Probe, ...]:
        """Try on throwaway session keys what the token must not do (hsm.md §3); none of them is left.

        Some are wrapped to that RSA key, whose private half nobody needs.
        """
        told = self._child.call("probe", wrapping_parts(wrapping_spki))
        return tuple(Probe.from_json(one) for one in told["probes"])

    def load_backup_key(self, bk_fd: int) -> None:
        """Bring a backup key (32 bytes from the pipe) in as a session object that only wraps and unwraps."""
        self._child.call("load_backup_key", fds=[bk_fd])

    def wrap_under_backup_key(self, key_id: bytes, under: bytes = b"") -> bytes:
        """The key under the loaded backup key, by what a rehearsal showed to be RFC 5649 or not.

        `under` is the id of a trusted backup key that is taken in its place.
        """
        return self._blob("wrap_under_backup_key", {"key_id": key_id.hex(), "under": under.hex()})

    def drop_backup_key(self) -> None:
        """Destroy the loaded backup key."""
        self._child.call("drop_backup_key")

    def restore(
        self,
        algorithm: KeyAlgorithm,
        usage: KeyUsage,
        key_id: bytes,
        label: str,
        wrapped: bytes,
        expect_spki: bytes | None,
    ) -> KeyMade:
        """Unwrap an RFC 5649 package under the loaded backup key into a locked token key, and prove it.

        RSA and EC need `expect_spki` (DER): its public half is put beside, and a use of the key must verify
        with it; AES and HMAC are compared by the caller, by check value. Restored keys read CKA_LOCAL false.
        Raises TokenRestoreFailed (the key is destroyed), TokenBackupKeyMissing, TokenIdTaken.
        """
        args = _place(algorithm, usage, key_id, label) | {"wrapped": wrapped.hex()}
        return self._restored("restore", args, algorithm, usage, key_id, expect_spki, ())

    def restore_from_fd(
        self,
        algorithm: KeyAlgorithm,
        usage: KeyUsage,
        key_id: bytes,
        label: str,
        material_fd: int,
        expect_spki: bytes | None,
    ) -> KeyMade:
        """The same from plain material in a pipe (raw bytes or PKCS#8 DER), where unwrapping cannot be."""
        args = _place(algorithm, usage, key_id, label)
        return self._restored("restore_material", args, algorithm, usage, key_id, expect_spki, (material_fd,))

    def _restored(
        self,
        op: str,
        args: dict[str, Any],
        algorithm: KeyAlgorithm,
        usage: KeyUsage,
        key_id: bytes,
        expect_spki: bytes | None,
        fds: tuple[int, ...],
    ) -> KeyMade:
        if (expect_spki is None) is not algorithm.is_symmetric:
            raise ValueError("a public key is expected for RSA and EC, and for them alone")
        args["public"] = None if expect_spki is None else parts_of(expect_spki, algorithm, key_id)
        made = self._made(op, args, fds)
        try:
            public = None if expect_spki is None else serialization.load_der_public_key(expect_spki)
            proof = prove(self._child, key_id, algorithm, usage, public)
        except refusals.TokenCallFailed as error:
            self.destroy(key_id)
            raise TokenRestoreFailed(key_id=key_id.hex(), why=str(error.parts["error"])) from None
        if not proof.verified:
            self.destroy(key_id)
            raise TokenRestoreFailed(key_id=key_id.hex(), why="its use does not verify with the public key")
        return made

    def _made(self, op: str, args: dict[str, Any], fds: tuple[int, ...] = ()) -> KeyMade:
        told = self._child.call(op, args, fds)
        algorithm, key_id = KeyAlgorithm(told["algorithm"]), bytes.fromhex(told["key_id"])
        public = told.pop("public")
        spki = None if public is None else spki_of(public, algorithm, key_id).hex()
        return KeyMade.from_json(told | {"spki": spki})

    def _blob(self, op: str, args: dict[str, Any], *fds: int) -> bytes:
        return bytes.fromhex(self._child.call(op, args, fds)["blob"])


def _objects(told: dict[str, Any]) -> tuple[TokenObject, ...]:
    return tuple(TokenObject.from_json(one) for one in told["objects"])


def _attributes(told: dict[str, Any]) -> tuple[Attribute, ...]:
    return tuple(Attribute.from_json(one) for one in told["attributes"])


def _place(algorithm: KeyAlgorithm, usage: KeyUsage, key_id: bytes, label: str) -> dict[str, Any]:
    return {"algorithm": algorithm.value, "usage": usage.value, "key_id": key_id.hex(), "label": label}


def _to(key_id: bytes, wrapping_spki: bytes, oaep_hash: OaepHash) -> dict[str, Any]:
    return {"key_id": key_id.hex(), "oaep_hash": oaep_hash.value, **wrapping_parts(wrapping_spki)}
