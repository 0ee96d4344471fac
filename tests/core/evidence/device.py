"""A device that vouches for its keys and keeps a log, made here in the manner of a YubiHSM 2."""

from __future__ import annotations

import hashlib
import struct
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID, ObjectIdentifier

BORN, DIES = datetime(2017, 1, 1, tzinfo=UTC), datetime(2071, 10, 5, tzinfo=UTC)
GENERATED, IMPORTED = bytes([3, 2, 0, 1]), bytes([3, 2, 0, 2])
"""DER of the origin: a BIT STRING."""
Key = ec.EllipticCurvePrivateKey


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def spki_of(key: Any) -> bytes:
    public = key.public_key() if isinstance(key, Key) else key
    return bytes(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def sha256(certificate: x509.Certificate) -> str:
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


class Device:
    """A root, the device's own certificate under it, and attestations by the device."""

    def __init__(self, serial: int = 7550054) -> None:
        self.serial = serial
        self.root_key, self.key = ec.generate_private_key(ec.SECP384R1()), ec.generate_private_key(ec.SECP256R1())
        self.root = self.certificate("Maker Root CA", self.root_key, "Maker Root CA", self.root_key.public_key())
        self.own = self.certificate("Maker Root CA", self.root_key, "Device", self.key.public_key())

    def certificate(
        self, issuer: str, signer: Key, subject: str, public: Any, extensions: tuple[tuple[str, bytes], ...] = ()
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .issuer_name(name(issuer))
            .subject_name(name(subject))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(BORN)
            .not_valid_after(DIES)
        )
        for oid, value in extensions:
            known = x509.UnrecognizedExtension(ObjectIdentifier(f"1.3.6.1.4.1.41482.4.{oid}"), value)
            builder = builder.add_extension(known, critical=False)
        return builder.sign(signer, hashes.SHA256())

    def attestation(self, public: Any, origin: bytes = GENERATED) -> x509.Certificate:
        """What the device signs for one of its keys."""
        number = self.serial.to_bytes(4, "big")
        extensions = (("2", bytes([2, len(number)]) + number), ("3", origin))
        return self.certificate("Device", self.key, "Attestation", public, extensions)


def entries(*commands: int, first: int = 1, before: bytes = bytes(16)) -> list[tuple[tuple[int, ...], bytes]]:
    """A chain of log entries of these commands; the first digest follows from `before`."""
    made: list[tuple[tuple[int, ...], bytes]] = []
    digest = before
    for number, command in enumerate(commands, first):
        fields = (number, command, 5, 1, 0x102, 0xFFFF, command | 0x80, 1000 + number)
        digest = hashlib.sha256(struct.pack(">HBHHHHBL", *fields) + digest).digest()[:16]
        made.append((fields, digest))
    return made


def printed(log: list[tuple[tuple[int, ...], bytes]], unlogged: int = 0) -> bytes:
    """As yubihsm-shell prints it."""
    lines = ["Session keepalive set up to run every 15 seconds", "Created session 0"]
    lines += [f"{unlogged} unlogged boots found", "0 unlogged authentications found", f"Found {len(log)} items"]
    for (number, command, length, session, target, second, result, tick), digest in log:
        lines.append(
            f"item: {number:5} -- cmd: 0x{command:02x} -- length: {length:4} -- session key: 0x{session:04x}"
            f" -- target key: 0x{target:04x} -- second key: 0x{second:04x} -- result: 0x{result:02x}"
            f" -- tick: {tick} -- hash: {digest.hex()}"
        )
    return "\n".join(lines).encode() + b"\n"
