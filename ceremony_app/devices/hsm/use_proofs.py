"""The program's side of a key's proof of use: a challenge, and its answer verified with the public half."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm.values import UseProof

_CHALLENGE_BYTES = 32


def prove(child: ChildClient, key_id: bytes, algorithm: KeyAlgorithm, usage: KeyUsage, public: object) -> UseProof:
    """Have the token use the key once on a challenge, and verify the answer with this public half.

    AES and HMAC, which have none, are judged in the token.
    """
    challenge = secrets.token_bytes(_CHALLENGE_BYTES)
    args = {"key_id": key_id.hex(), "algorithm": algorithm.value, "usage": usage.value}
    told = child.call("prove_use", args | {"challenge": challenge.hex()})
    if "verified" in told:
        return UseProof.from_json(told)
    if told["method"] == "decrypt":
        assert isinstance(public, rsa.RSAPublicKey)
        return _decryption(child, key_id, public, challenge)
    answer = bytes.fromhex(told["answer"])
    if told["method"] == "Ed25519":
        return _ed25519(public, answer, challenge)
    prehashed = Prehashed(hashes.SHA256())
    try:
        if told["method"] == "ECDSA":
            assert isinstance(public, ec.EllipticCurvePublicKey)
            public.verify(der_signature(answer), challenge, ec.ECDSA(prehashed))
        else:
            assert isinstance(public, rsa.RSAPublicKey)
            scheme: padding.AsymmetricPadding = padding.PKCS1v15()
            if told["method"] == "RSA-PSS":
                scheme = padding.PSS(padding.MGF1(hashes.SHA256()), _CHALLENGE_BYTES)
            public.verify(answer, challenge, scheme, prehashed)
    except InvalidSignature:
        return UseProof(method=f"{told['method']} with SHA-256", verified=False)
    return UseProof(method=f"{told['method']} with SHA-256", verified=True)


def _decryption(child: ChildClient, key_id: bytes, public: rsa.RSAPublicKey, challenge: bytes) -> UseProof:
    ciphers = {
        name: public.encrypt(challenge, padding.OAEP(padding.MGF1(digest), digest, None)).hex()
        for name, digest in (("sha1", hashes.SHA1()), ("sha256", hashes.SHA256()))  # noqa: S303 -- SHA-1 is all some tokens know
    }
    told = child.call("decrypt_challenge", {"key_id": key_id.hex()} | ciphers)
    return UseProof(method=told["method"], verified=bytes.fromhex(told["answer"]) == challenge)


def _ed25519(public: object, answer: bytes, challenge: bytes) -> UseProof:
    assert isinstance(public, ed25519.Ed25519PublicKey)
    try:
        public.verify(answer, challenge)
    except InvalidSignature:
        return UseProof(method="Ed25519", verified=False)
    return UseProof(method="Ed25519", verified=True)


def der_signature(raw: bytes) -> bytes:
    """r and s, one behind the other, as DER ECDSA-Sig-Value (RFC 3279 §2.2.3)."""
    half = len(raw) // 2
    return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))
