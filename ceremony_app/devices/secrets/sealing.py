"""Sealing a piece under a passphrase or a card's key, and opening it again (docs/formats/piece.md)."""

from __future__ import annotations

import os
import unicodedata

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ceremony_app.core.opening.checks import LEAST_KINDS, LEAST_PASSPHRASE, MOST_PASSPHRASE, ArgonCost
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.opening.pieces import (
    FORMAT,
    NONCE_BYTES,
    CardSeal,
    PassphraseSeal,
    Piece,
    PieceHead,
    bound,
)
from ceremony_app.devices.secrets.refusals import CardKeyUnfit, PassphraseUnfit
from ceremony_app.devices.secrets.values import CardKey

KEY_BYTES = 32
_SALT_BYTES = 16


def require_fit(passphrase: str) -> None:
    """Raise PassphraseUnfit where a passphrase protects too little to stand alone."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise PassphraseUnfit(why=f"it has fewer than {LEAST_PASSPHRASE} characters")
    if len(_octets(passphrase)) > MOST_PASSPHRASE:
        raise PassphraseUnfit(why=f"it has more than {MOST_PASSPHRASE} bytes")
    if len(set(passphrase)) < LEAST_KINDS:
        raise PassphraseUnfit(why=f"it has fewer than {LEAST_KINDS} different characters")


def seal_by_passphrase(head: PieceHead, words: tuple[str, ...], passphrase: str, cost: ArgonCost) -> Piece:
    """The piece under a fresh salt and nonce; raises PassphraseUnfit."""
    require_fit(passphrase)
    seal = PassphraseSeal(
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=os.urandom(_SALT_BYTES).hex(),
        nonce=os.urandom(NONCE_BYTES).hex(),
    )
    return _sealed(head, seal, words, _argon(seal, passphrase))


def open_by_passphrase(piece: Piece, passphrase: str) -> tuple[str, ...] | None:
    """The words inside; None where the passphrase is wrong or the piece was changed."""
    if not isinstance(piece.seal, PassphraseSeal):
        return None
    return _opened(piece, _argon(piece.seal, passphrase))


def seal_to_card(head: PieceHead, words: tuple[str, ...], card: CardKey) -> Piece:
    """The piece under a fresh key that only the card's private key gives back; raises CardKeyUnfit."""
    public = _public(card.spki)
    nonce = os.urandom(NONCE_BYTES)
    if card.method is CardMethod.ECDH_HKDF_SHA256:
        if not isinstance(public, ec.EllipticCurvePublicKey):
            raise CardKeyUnfit(method=card.method.value, why="the key is no EC key")
        ephemeral = ec.generate_private_key(public.curve)
        point = ephemeral.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        key, sealed = _from_shared(ephemeral.exchange(ec.ECDH(), public), point), point
    else:
        if not isinstance(public, rsa.RSAPublicKey):
            raise CardKeyUnfit(method=card.method.value, why="the key is no RSA key")
        if public.key_size < 2048:
            raise CardKeyUnfit(method=card.method.value, why=f"{public.key_size} bits are too few")
        key = os.urandom(KEY_BYTES)
        digest = _oaep_hash(card.method)
        sealed = public.encrypt(key, padding.OAEP(padding.MGF1(digest), digest, None))
    seal = CardSeal(
        method=card.method,
        card_label=card.label,
        card_serial=card.serial,
        key_id=card.key_id.hex(),
        spki=card.spki.hex(),
        sealed=sealed.hex(),
        nonce=nonce.hex(),
    )
    return _sealed(head, seal, words, key)


def open_by_card(piece: Piece, answer: bytes) -> tuple[str, ...] | None:
    """The words inside, with what the card gave (the key, or the shared secret); None where it does not open."""
    seal = piece.seal
    if not isinstance(seal, CardSeal):
        return None
    if seal.method is CardMethod.ECDH_HKDF_SHA256:
        return _opened(piece, _from_shared(answer, bytes.fromhex(seal.sealed)))
    return _opened(piece, answer) if len(answer) == KEY_BYTES else None


def _sealed(head: PieceHead, seal: PassphraseSeal | CardSeal, words: tuple[str, ...], key: bytes) -> Piece:
    body = AESGCM(key).encrypt(bytes.fromhex(seal.nonce), " ".join(words).encode("ascii"), bound(head, seal))
    return Piece(head=head, seal=seal, body=body.hex())


def _opened(piece: Piece, key: bytes) -> tuple[str, ...] | None:
    try:
        body = AESGCM(key).decrypt(
            bytes.fromhex(piece.seal.nonce), bytes.fromhex(piece.body), bound(piece.head, piece.seal)
        )
        return tuple(body.decode("ascii").split(" "))
    except (InvalidTag, UnicodeDecodeError):
        return None


def _argon(seal: PassphraseSeal, passphrase: str) -> bytes:
    kdf = Argon2id(
        salt=seal.salt.encode("ascii"),
        length=KEY_BYTES,
        iterations=seal.passes,
        lanes=seal.lanes,
        memory_cost=seal.memory_kib,
    )
    return kdf.derive(_octets(passphrase))


def _octets(passphrase: str) -> bytes:
    """The same bytes for the same letters, however a keyboard composes them."""
    return unicodedata.normalize("NFC", passphrase).encode()


def _from_shared(shared: bytes, point: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=point, info=FORMAT.encode()).derive(shared)


def _oaep_hash(method: CardMethod) -> hashes.HashAlgorithm:
    if method is CardMethod.RSA_OAEP_SHA1:
        return hashes.SHA1()  # noqa: S303 -- all that some cards know; OAEP needs no freedom from collisions.
    return hashes.SHA256()


def _public(spki: bytes) -> object:
    try:
        return serialization.load_der_public_key(spki)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise CardKeyUnfit(method="card", why="its public key cannot be read") from None
