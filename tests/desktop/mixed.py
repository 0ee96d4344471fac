"""Mixed operations on a real token, each result checked by a second means; run in a thread beside a driven window."""

from __future__ import annotations

import hashlib
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA384
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.wrapping import keywrap
from ceremony_app.core.wrapping.compare import KeyIdentity, check_material, open_blob
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import KeyMade, TokenModule
from tests.devices.hsm.conftest import drained, log_in, pipe_of

_USES = {
    KeyAlgorithm.AES_256: KeyUsage.ENCRYPT_DECRYPT,
    KeyAlgorithm.HMAC_SHA256: KeyUsage.GENERATE_VERIFY_MAC,
    KeyAlgorithm.EC_P256: KeyUsage.SIGN_VERIFY,
    KeyAlgorithm.EC_P384: KeyUsage.SIGN_VERIFY,
    KeyAlgorithm.EC_SECP256K1: KeyUsage.SIGN_VERIFY,
    KeyAlgorithm.RSA_2048: KeyUsage.SIGN_VERIFY,
}
_STRICT = (KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA256, KeyAlgorithm.EC_P384, KeyAlgorithm.EC_SECP256K1)
"""Kinds whose blobs are strict as SoftHSM 2.6.1 makes them (hsm.md §2)."""
_FORM = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA1, modulus_bits=2048)
_MOST_KEYS = 24
_RARELY = 0.02


@dataclass
class Tally:
    """What was done, and what of it came out otherwise than it must."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    crashes: int = 0
    seconds: float = 0.0


class Mixed:
    """So many operations, in an order that a seed gives."""

    def __init__(self, module: TokenModule, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - an order to be had again, no secret.
        self._token = TokenClient.start(module)
        log_in(self._token)
        self._cloud = rsa.generate_private_key(65537, _FORM.modulus_bits)
        self._spki = self._cloud.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        self._keys: dict[bytes, KeyMade] = {}
        self._locked: set[bytes] = set()
        self._backup_key = os.urandom(32)
        self._signing = os.urandom(16)
        self._signer = load_der_public_key(self._token.make_signing_key(self._signing, "signs").spki)
        self._record = b""
        self.tally = Tally()

    def run(self, count: int) -> Tally:
        """Do them; whatever is raised ends it."""
        ways: list[tuple[int, Callable[[], bool]]] = [
            (18, self._generate),
            (18, self._destroy),
            (14, self._use),
            (14, self._wrap),
            (8, self._readable),
            (6, self._back),
            (6, self._lock),
            (6, self._random_bytes),
            (5, self._sign),
            (3, self._write),
            (3, self._describe),
            (1, self._probe),
        ]
        weights, names = [weight for weight, _ in ways], [way for _, way in ways]
        began = time.monotonic()
        while sum(self.tally.done.values()) < count:
            way = self._random.choices(names, weights)[0]
            right = way()
            name = way.__name__.strip("_")
            self.tally.done[name] += 1
            if not right:
                self.tally.wrong.append(name)
        self.tally.seconds = time.monotonic() - began
        if {one.id for one in self._token.inventory()} != {key.hex() for key in (*self._keys, self._signing)} | {""}:
            self.tally.wrong.append("the inventory at the end")
        self._token.close()
        return self.tally

    def _some(self, kinds: tuple[KeyAlgorithm, ...] = tuple(_USES), *, locked: bool | None = None) -> bytes | None:
        fitting = [
            key_id
            for key_id, made in self._keys.items()
            if made.algorithm in kinds and (locked is None or (key_id in self._locked) is locked)
        ]
        return self._random.choice(fitting) if fitting else None

    def _generate(self) -> bool:
        if len(self._keys) >= _MOST_KEYS:
            return self._destroy()
        kinds = [one for one in _USES if one is not KeyAlgorithm.RSA_2048 or self._random.random() < _RARELY]
        kind, key_id = self._random.choice(kinds), os.urandom(16)
        made = self._keys[key_id] = self._token.generate(kind, _USES[kind], key_id, "mixed")
        return made.key_id == key_id.hex() and made.attribute("CKA_SENSITIVE") == "true"

    def _destroy(self) -> bool:
        key_id = self._some()
        if key_id is None:
            return self._generate()
        del self._keys[key_id]
        self._locked.discard(key_id)
        return self._token.destroy(key_id) == 0 and self._token.find(key_id) == ()

    def _use(self) -> bool:
        key_id = self._some()
        if key_id is None:
            return True
        kind = self._keys[key_id].algorithm
        return self._token.prove_use(key_id, kind, _USES[kind]).verified

    def _wrap(self) -> bool:
        key_id = self._some(_STRICT, locked=False)
        if key_id is None:
            return True
        blob = self._token.wrap_composed(key_id, self._spki, OaepHash.SHA1)
        return self._same(key_id, open_blob(_FORM, blob, self._cloud))

    def _readable(self) -> bool:
        key_id = self._some(_STRICT, locked=False)
        if key_id is None:
            return True
        reading, writing = os.pipe()
        part = self._token.wrap_readable_kek(key_id, writing)
        os.close(writing)
        return self._same(key_id, keywrap.unwrap(drained(reading), part))

    def _back(self) -> bool:
        """Under a backup key, destroyed, and back again."""
        key_id = self._some(_STRICT, locked=False)
        if key_id is None:
            return True
        made = self._keys[key_id]
        reading = pipe_of(self._backup_key)
        self._token.load_backup_key(reading)
        os.close(reading)
        wrapped = self._token.wrap_under_backup_key(key_id)
        if self._token.destroy(key_id):
            return False
        back = self._token.restore(made.algorithm, _USES[made.algorithm], key_id, "back", wrapped, made.spki)
        self._token.drop_backup_key()
        self._keys[key_id] = back
        self._locked.add(key_id)
        return (back.spki, back.check_value) == (made.spki, made.check_value)

    def _lock(self) -> bool:
        key_id = self._some(locked=False)
        if key_id is None:
            return True
        self._locked.add(key_id)
        return self._token.lock(key_id).held

    def _random_bytes(self) -> bool:
        count = self._random.randrange(1, 4096)
        reading, writing = os.pipe()
        commitment = self._token.random_to(writing, count)
        os.close(writing)
        drawn = drained(reading)
        return len(drawn) == count and hashlib.sha256(b"hsm||" + drawn).hexdigest() == commitment

    def _sign(self) -> bool:
        digest = hashlib.sha384(os.urandom(9)).digest()
        assert isinstance(self._signer, ec.EllipticCurvePublicKey)
        try:
            self._signer.verify(self._token.sign_digest(self._signing, digest), digest, ec.ECDSA(Prehashed(SHA384())))
        except InvalidSignature:
            return False
        return True

    def _write(self) -> bool:
        before, self._record = self._record, os.urandom(self._random.randrange(200))
        read = self._token.read_record("mixed") or b""
        self._token.write_record("mixed", self._record)
        return read == before and self._token.read_record("mixed") == self._record

    def _describe(self) -> bool:
        key_id = self._some()
        if key_id is None:
            return True
        told, made = self._token.describe_key(key_id, self._keys[key_id].algorithm), self._keys[key_id]
        return (told.spki, told.check_value) == (made.spki, made.check_value)

    def _probe(self) -> bool:
        return {one.verdict.value for one in self._token.probe(self._spki)} == {"enforced"}

    def _same(self, key_id: bytes, material: bytes) -> bool:
        made = self._keys[key_id]
        identity = KeyIdentity(algorithm=made.algorithm, spki=made.spki, check_value=made.check_value)
        try:
            check_material(identity, material)
        except WrapDefect:
            return False
        return True


def scratch() -> Path | None:
    """Where tokens are fast: in memory, where there is such a place."""
    place = Path("/dev/shm")
    return place if os.access(place, os.W_OK) else None
