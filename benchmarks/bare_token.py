"""The PKCS#11 operations of a drill again, by bare python-pkcs11 in one process, on a private token of its own.

Each operation that the token process was asked for is translated into the least calls that do the same on the token;
object handles are kept in a dictionary, so that nothing is searched that the drill did not ask to be searched.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pkcs11
from clocks import Cost, timed
from pkcs11 import MGF, Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters
from pkcs11.util.rsa import encode_rsa_public_key

from ceremony_app.devices.hsm.module import Module
from ceremony_app.devices.hsm.new_token import make_token

_PIN = "benchmark of a drill"
_LABEL = "benchmark"
_CURVES = {"EC-P256": "secp256r1", "EC-P384": "secp384r1", "EC-P521": "secp521r1", "EC-SECP256K1": "secp256k1"}
_READ_BACK = (
    Attribute.TOKEN,
    Attribute.PRIVATE,
    Attribute.SENSITIVE,
    Attribute.EXTRACTABLE,
    Attribute.ALWAYS_SENSITIVE,
    Attribute.NEVER_EXTRACTABLE,
    Attribute.LOCAL,
    Attribute.MODIFIABLE,
    Attribute.ID,
    Attribute.LABEL,
)
_KEY = {Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: True, Attribute.PRIVATE: True}
SEARCHES = frozenset({"RSA-2048", "RSA-3072", "RSA-4096"})
"""Algorithms whose keys take as long as the search for primes happens to take."""

Args = dict[str, Any]


class BareToken:
    """One token and one session; `run` tells what an operation takes."""

    def __init__(self, module: str, folder: Path) -> None:
        folder.mkdir()
        (folder / "tokens").mkdir()
        config = folder / "softhsm2.conf"
        config.write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(config)
        # For C_InitToken, which python-pkcs11 does not have.
        self._module = Module(module)
        self._library = self._module.library
        self._session: Any = None
        self._objects: dict[str, tuple[Any, ...]] = {}
        self._records: dict[str, Any] = {}
        self._backup_key: Any = None
        self._throwaways: list[str] = []
        self._count = 0

    def run(self, op: str, args: Args, answer: Args) -> Cost | None:
        """Do it; None where nothing is left of it here, as the token refused it or the host did the work."""
        act: Callable[[Args, Args], None] | None = getattr(self, f"_{op}", None)
        if act is None or (not answer and op.startswith("wrap_")):
            return None
        return timed(partial(act, args, answer))

    def _make_token(self, _args: Args, _answer: Args) -> None:
        ends = os.pipe(), os.pipe()
        for _, write in ends:
            os.write(write, _PIN.encode())
            os.close(write)
        make_token(self._module, _LABEL, user_fd=ends[0][0], officer_fd=ends[1][0])
        for read, _ in ends:
            os.close(read)

    def _log_in(self, _args: Args, _answer: Args) -> None:
        self._session = self._library.get_token(token_label=_LABEL).open(rw=True, user_pin=_PIN)

    def _describe(self, _args: Args, _answer: Args) -> None:
        self._session.token.slot.get_mechanisms()

    def _inventory(self, _args: Args, _answer: Args) -> None:
        for found in self._session.get_objects({}):
            for attribute in (Attribute.CLASS, Attribute.ID, Attribute.LABEL, Attribute.TOKEN, Attribute.PRIVATE):
                _read(found, attribute)

    def _find(self, args: Args, _answer: Args) -> None:
        list(self._session.get_objects({Attribute.ID: bytes.fromhex(args["key_id"])}))

    def _random_to(self, args: Args, _answer: Args) -> None:
        self._session.generate_random(8 * args["count"])

    def _generate(self, args: Args, answer: Args) -> None:
        self._make(args["algorithm"], answer["key_id"], args["label"], stays=True)

    def _throwaway(self, args: Args, answer: Args) -> None:
        self._make(args["algorithm"], answer["key_id"], "throwaway", stays=False)
        self._throwaways.append(answer["key_id"])

    def _make_signing_key(self, args: Args, _answer: Args) -> None:
        self._make("EC-P384", args["key_id"], args["label"], stays=True)

    def _make(self, algorithm: str, key_id: str, label: str, *, stays: bool) -> None:
        identity = bytes.fromhex(key_id)
        named = {"store": stays, "id": identity, "label": label}
        list(self._session.get_objects({Attribute.ID: identity}))
        made: list[Any]
        if algorithm.startswith("AES"):
            made = [self._session.generate_key(KeyType.AES, 256, **named, template=dict(_KEY))]
        elif algorithm.startswith("HMAC"):
            bits = int(algorithm.rsplit("-", 1)[1])
            template = {**_KEY, Attribute.SIGN: True}
            kind, mechanism = KeyType.GENERIC_SECRET, Mechanism.GENERIC_SECRET_KEY_GEN
            made = [self._session.generate_key(kind, bits, mechanism=mechanism, **named, template=template)]
        elif algorithm.startswith("RSA"):
            bits = int(algorithm.rsplit("-", 1)[1])
            pair = self._session.generate_keypair(KeyType.RSA, bits, **named, private_template=dict(_KEY))
            made = [pair[1], pair[0]]
        else:
            curve = {Attribute.EC_PARAMS: encode_named_curve_parameters(_CURVES[algorithm.upper()])}
            domain = self._session.create_domain_parameters(KeyType.EC, curve, local=True)
            pair = domain.generate_keypair(**named, private_template=dict(_KEY))
            made = [pair[1], pair[0]]
        for attribute in _READ_BACK:
            _read(made[0], attribute)
        if algorithm.startswith("AES"):
            made[0].encrypt(bytes(16), mechanism=Mechanism.AES_ECB)
        elif algorithm.startswith("HMAC"):
            made[0].sign(b"check", mechanism=Mechanism.SHA256_HMAC)
        elif algorithm.startswith("RSA"):
            encode_rsa_public_key(made[1])
        else:
            encode_ec_public_key(made[1])
        self._objects[key_id] = tuple(made)

    def _throwaway_of(self, args: Args, answer: Args) -> None:
        parts = {Attribute[name]: bytes.fromhex(value) for name, value in args["parts"].items()}
        rsa = args["algorithm"] in SEARCHES
        template: dict[Attribute, Any] = {
            Attribute.CLASS: ObjectClass.PRIVATE_KEY,
            Attribute.KEY_TYPE: KeyType.RSA if rsa else KeyType.EC,
            Attribute.TOKEN: False,
            Attribute.ID: bytes.fromhex(answer["key_id"]),
            **_KEY,
            **parts,
        }
        if not rsa:
            template[Attribute.EC_PARAMS] = encode_named_curve_parameters(_CURVES[args["algorithm"].upper()])
        self._objects[answer["key_id"]] = (self._session.create_object(template),)
        self._throwaways.append(answer["key_id"])

    def _drop_throwaways(self, _args: Args, _answer: Args) -> None:
        for key_id in self._throwaways:
            for one in self._objects.pop(key_id):
                one.destroy()
        self._throwaways.clear()

    def _describe_key(self, args: Args, _answer: Args) -> None:
        for attribute in _READ_BACK:
            _read(self._objects[args["key_id"]][0], attribute)

    def _lock(self, args: Args, _answer: Args) -> None:
        key = self._objects[args["key_id"]][0]
        kek = self._kek()
        kek.wrap_key(key, mechanism=Mechanism.AES_KEY_WRAP_PAD)
        key[Attribute.EXTRACTABLE] = False
        try:
            kek.wrap_key(key, mechanism=Mechanism.AES_KEY_WRAP_PAD)
        except pkcs11.exceptions.PKCS11Error:
            kek.destroy()
        try:
            key[Attribute.EXTRACTABLE] = True
        except pkcs11.exceptions.PKCS11Error:
            return

    def _prove_use(self, args: Args, answer: Args) -> None:
        key, method = self._objects[args["key_id"]][0], str(answer["method"])
        challenge = bytes.fromhex(args["challenge"])
        if method.startswith("AES"):
            initial = self._session.generate_random(128)
            cipher = key.encrypt(challenge, mechanism=Mechanism.AES_CBC, mechanism_param=initial)
            key.decrypt(cipher, mechanism=Mechanism.AES_CBC, mechanism_param=initial)
        elif method.startswith("HMAC"):
            key.sign(challenge, mechanism=Mechanism.SHA256_HMAC)
            key.sign(challenge, mechanism=Mechanism.SHA256_HMAC)
        elif method.startswith("ECDSA"):
            key.sign(challenge, mechanism=Mechanism.ECDSA)
        elif method.startswith("RSA-PSS"):
            parameter = (Mechanism.SHA256, MGF.SHA256, 32)
            key.sign(challenge, mechanism=Mechanism.RSA_PKCS_PSS, mechanism_param=parameter)

    def _destroy(self, args: Args, _answer: Args) -> None:
        for one in self._objects.pop(args["key_id"]):
            one.destroy()

    def _sign_digest(self, args: Args, _answer: Args) -> None:
        self._objects[args["key_id"]][0].sign(bytes.fromhex(args["digest"]), mechanism=Mechanism.ECDSA)

    def _write_record(self, args: Args, _answer: Args) -> None:
        self._count += 1
        made = self._session.create_object(
            {
                Attribute.CLASS: ObjectClass.DATA,
                Attribute.TOKEN: True,
                Attribute.PRIVATE: True,
                Attribute.APPLICATION: "benchmark",
                Attribute.LABEL: args["label"],
                Attribute.VALUE: self._count.to_bytes(8, "big") + bytes.fromhex(args["value"]),
            }
        )
        stale = self._records.get(args["label"])
        self._records[args["label"]] = made
        if stale is not None:
            stale.destroy()

    def _wrap_direct(self, args: Args, _answer: Args) -> None:
        wrapping = self._wrapping(args)
        self._oaep(wrapping, self._objects[args["key_id"]][0])
        wrapping.destroy()

    def _wrap_composed(self, args: Args, _answer: Args) -> None:
        wrapping, kek = self._wrapping(args), self._kek()
        self._oaep(wrapping, kek)
        kek.wrap_key(self._objects[args["key_id"]][0], mechanism=Mechanism.AES_KEY_WRAP_PAD)
        wrapping.destroy()
        kek.destroy()

    def _wrap_readable_kek(self, args: Args, _answer: Args) -> None:
        kek = self._kek()
        kek.wrap_key(self._objects[args["key_id"]][0], mechanism=Mechanism.AES_KEY_WRAP_PAD)
        _read(kek, Attribute.VALUE)
        kek.destroy()

    _wrap_for_host = _wrap_readable_kek

    def _wrap_imported_kek(self, args: Args, _answer: Args) -> None:
        kek = self._secret(bytes(32))
        kek.wrap_key(self._objects[args["key_id"]][0], mechanism=Mechanism.AES_KEY_WRAP_PAD)
        kek.destroy()

    def _load_backup_key(self, _args: Args, _answer: Args) -> None:
        self._backup_key = self._secret(bytes(range(32)))

    def _wrap_under_backup_key(self, args: Args, _answer: Args) -> None:
        self._backup_key.wrap_key(self._objects[args["key_id"]][0], mechanism=Mechanism.AES_KEY_WRAP_PAD)

    def _drop_backup_key(self, _args: Args, _answer: Args) -> None:
        if self._backup_key is not None:
            self._backup_key.destroy()
            self._backup_key = None

    def _wrapping(self, args: Args) -> Any:
        return self._session.create_object(
            {
                Attribute.CLASS: ObjectClass.PUBLIC_KEY,
                Attribute.KEY_TYPE: KeyType.RSA,
                Attribute.TOKEN: False,
                Attribute.MODULUS: bytes.fromhex(args["n"]),
                Attribute.PUBLIC_EXPONENT: bytes.fromhex(args["e"]),
                Attribute.WRAP: True,
            }
        )

    def _oaep(self, wrapping: Any, key: Any) -> None:
        parameter = (Mechanism.SHA_1, MGF.SHA1, None)
        wrapping.wrap_key(key, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=parameter)

    def _kek(self) -> Any:
        template = {Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True, Attribute.WRAP: True}
        return self._session.generate_key(KeyType.AES, 256, store=False, template=template)

    def _secret(self, value: bytes) -> Any:
        return self._session.create_object(
            {
                Attribute.CLASS: ObjectClass.SECRET_KEY,
                Attribute.KEY_TYPE: KeyType.AES,
                Attribute.TOKEN: False,
                Attribute.SENSITIVE: True,
                Attribute.WRAP: True,
                Attribute.UNWRAP: True,
                Attribute.VALUE: value,
            }
        )


def _read(found: Any, attribute: Attribute) -> Any:
    try:
        return found[attribute]
    except (pkcs11.exceptions.PKCS11Error, ValueError, NotImplementedError):
        return None
