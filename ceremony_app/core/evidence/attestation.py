"""Attestation certificates: which vouches for a key, and up to which root its chain holds.

A YubiHSM 2 signs such certificates with a key of its own (Sign Attestation Certificate, in yubihsm-shell
`-a sign-attestation-certificate`); its PKCS#11 module has no call for it and shows certificates that lie in the device
as CKO_CERTIFICATE objects. So they come as objects of the token or as files that people bring. Dates are not judged,
as the device has no clock: Yubico's run from 2017 to 2071.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from asn1crypto import core
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ObjectIdentifier

from ceremony_app.core.evidence.values import Attestation, ChainVerdict

# docs.yubico.com, YubiHSM 2, Attestation: extensions below 1.3.6.1.4.1.41482.4.
_SERIAL = ObjectIdentifier("1.3.6.1.4.1.41482.4.2")
_ORIGIN = ObjectIdentifier("1.3.6.1.4.1.41482.4.3")
_GENERATED, _IMPORTED, _WRAPPED = 0x01, 0x02, 0x10
_LONGEST = 8


def certificates_in(data: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates of a file, one in DER or several in PEM; none where it is something else."""
    try:
        if b"-----BEGIN CERTIFICATE-----" in data:
            return tuple(x509.load_pem_x509_certificates(data))
        return (x509.load_der_x509_certificate(data),)
    except ValueError:
        return ()


def digest_of(certificate: x509.Certificate) -> str:
    """SHA-256 of its DER, hex."""
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def attest(
    subject: str,
    spki: bytes,
    certificates: Iterable[x509.Certificate],
    plan_roots: Sequence[str],
    profile_roots: Sequence[str],
    token_serial: str,
) -> Attestation | None:
    """The certificate of a key's own public half (DER) and what it is worth; None where there is none.

    Of several the best is taken. Roots are SHA-256 of certificates, hex. An attestation of another device than
    `token_serial` is broken, whatever its chain is worth.
    """
    known = list(certificates)
    found = [
        _judged(subject, one, known, plan_roots, profile_roots, token_serial)
        for one in known
        if _spki(one) == spki and not _self_issued(one)
    ]
    order = list(ChainVerdict)
    return min(found, key=lambda one: order.index(one.verdict), default=None)


def _judged(
    subject: str,
    leaf: x509.Certificate,
    known: list[x509.Certificate],
    plan_roots: Sequence[str],
    profile_roots: Sequence[str],
    token_serial: str,
) -> Attestation:
    chain, why = _chain(leaf, known, {one.lower() for one in (*plan_roots, *profile_roots)})
    root = digest_of(chain[-1])
    origin, serial = _origin(leaf), _serial(leaf)
    if not why and serial and token_serial.strip().lstrip("0").isdigit() and int(serial) != int(token_serial):
        why = f"it is by a device with the serial number {serial}"
    if not why and origin and origin != _ORIGINS[_GENERATED]:
        why = f"it says that the key was {origin}"
    if why:
        verdict = ChainVerdict.BROKEN
    elif root in [one.lower() for one in plan_roots]:
        verdict = ChainVerdict.PLAN
    elif root in [one.lower() for one in profile_roots]:
        verdict = ChainVerdict.PROFILE
    else:
        verdict = ChainVerdict.UNPINNED
    return Attestation(
        subject=subject,
        chain=tuple(digest_of(one) for one in chain),
        verdict=verdict,
        origin=origin,
        serial=serial,
        why=why,
    )


def _chain(
    leaf: x509.Certificate, known: list[x509.Certificate], roots: set[str]
) -> tuple[list[x509.Certificate], str]:
    """The chain as far as it goes, and why it is not whole; it ends at a pinned certificate, or at one by itself."""
    chain = [leaf]
    while len(chain) < _LONGEST:
        last = chain[-1]
        if len(chain) > 1 and (digest_of(last) in roots or _self_issued(last)):
            return chain, ""
        issuers = [one for one in known if one.subject == last.issuer and one not in chain]
        issuer = next((one for one in issuers if _issued(last, one)), None)
        if issuer is None:
            names = "its signature is not by the certificate that it names" if issuers else "the issuer is missing"
            return chain, f"{names}: {last.issuer.rfc4514_string() or 'no name'}"
        if not _may_issue(issuer):
            return [*chain, issuer], "a certificate that may not issue others stands in it"
        chain.append(issuer)
    return chain, "it is longer than any device's"


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _self_issued(certificate: x509.Certificate) -> bool:
    return certificate.issuer == certificate.subject and _issued(certificate, certificate)


def _may_issue(certificate: x509.Certificate) -> bool:
    """A certificate that says that it is no authority is none; the device's own says nothing of it."""
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except (x509.ExtensionNotFound, ValueError):
        return True


def _spki(certificate: x509.Certificate) -> bytes:
    try:
        return certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except (ValueError, UnsupportedAlgorithm):
        return b""


_ORIGINS = {
    _GENERATED: "generated in the device",
    _IMPORTED: "imported in clear",
    _IMPORTED | _WRAPPED: "imported under a wrapping key",
    _GENERATED | _WRAPPED: "generated in a device and imported under a wrapping key",
}


def _origin(certificate: x509.Certificate) -> str:
    raw = _extension(certificate, _ORIGIN)
    if raw is None:
        return ""
    try:
        bits = core.BitString.load(raw, strict=True).contents[1:]  # type: ignore[no-untyped-call]
    except ValueError:
        return "in a way that it tells in no readable form"
    return _ORIGINS.get(int.from_bytes(bits, "big"), f"of the origin 0x{bits.hex()}")


def _serial(certificate: x509.Certificate) -> str:
    raw = _extension(certificate, _SERIAL)
    if raw is None:
        return ""
    try:
        return str(core.Integer.load(raw, strict=True).native)  # type: ignore[no-untyped-call]
    except ValueError:
        return ""


def _extension(certificate: x509.Certificate, oid: ObjectIdentifier) -> bytes | None:
    try:
        found = certificate.extensions.get_extension_for_oid(oid).value
    except (x509.ExtensionNotFound, ValueError):
        return None
    return found.value if isinstance(found, x509.UnrecognizedExtension) else None
