"""The certificate of the ceremony key: self-signed, made by hand because the private key never leaves the token.

X.509 v3 (RFC 5280), P-384 with SHA-384. KeyUsage is digitalSignature and nonRepudiation and there is no extended key
usage, because readers built on NSS refuse documentSigning alone (documents.md §4). It does not expire (RFC 5280
§4.1.2.5): the key is destroyed at the end of the ceremony, and the certificate is anchored by its fingerprint on paper.
"""

# mypy: allow-untyped-calls
# asn1crypto has no annotations.

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from asn1crypto import keys, x509
from asn1crypto.algos import SignedDigestAlgorithm

from ceremony_app.core.refusals import Refusal

Sign = Callable[[bytes], bytes]
"""Takes a SHA-384 digest (48 bytes), gives an ECDSA signature in DER (ECDSA-Sig-Value)."""
_NEVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
_ALGORITHM = {"algorithm": "sha384_ecdsa"}


class CertificateKeyUnfit(Refusal):
    """The public key is none that a ceremony signs with."""

    code = "DOCUMENT-KEY-NOT-P384"
    says = "The ceremony key is not an EC key on P-384."
    next_step = "Make the ceremony key with this program; another kind of key cannot sign a transcript."


def self_signed(spki_der: bytes, subject: str, at: datetime, sign: Sign) -> bytes:
    """A self-signed certificate (DER) for a P-384 key, valid from `at` (aware, whole seconds count).

    `subject` becomes the common name (at most 64 characters are kept, X.520). The serial number is derived from key,
    subject and time, so that nothing but the signature is random. Raises CertificateKeyUnfit.
    """
    public = _p384(spki_der)
    name = x509.Name.build({"common_name": subject[:64]})
    serial = hashlib.sha256(spki_der + subject.encode() + at.isoformat().encode()).digest()[:16]
    body = x509.TbsCertificate(
        {
            "version": "v3",
            # Positive and not zero (RFC 5280 §4.1.2.2).
            "serial_number": int.from_bytes(b"\x01" + serial, "big"),
            "signature": SignedDigestAlgorithm(_ALGORITHM),
            "issuer": name,
            "validity": {"not_before": _time(at), "not_after": _time(_NEVER)},
            "subject": name,
            "subject_public_key_info": public,
            "extensions": [
                {"extn_id": "basic_constraints", "critical": True, "extn_value": {"ca": False}},
                {
                    "extn_id": "key_usage",
                    "critical": True,
                    "extn_value": x509.KeyUsage({"digital_signature", "non_repudiation"}),
                },
                {"extn_id": "key_identifier", "critical": False, "extn_value": public.sha1},
            ],
        }
    )
    signature = sign(hashlib.sha384(body.dump()).digest())
    certificate = x509.Certificate(
        {
            "tbs_certificate": body,
            "signature_algorithm": SignedDigestAlgorithm(_ALGORITHM),
            "signature_value": signature,
        }
    )
    return bytes(certificate.dump())


def _p384(spki_der: bytes) -> keys.PublicKeyInfo:
    try:
        public = keys.PublicKeyInfo.load(spki_der, strict=True)
        if public.algorithm != "ec" or public.curve != ("named", "secp384r1"):
            raise CertificateKeyUnfit()
    except (ValueError, TypeError) as error:
        raise CertificateKeyUnfit() from error
    return cast(keys.PublicKeyInfo, public)


def _time(moment: datetime) -> x509.Time:
    moment = moment.astimezone(UTC).replace(microsecond=0)
    # Dates from 2050 on are GeneralizedTime (RFC 5280 §4.1.2.5).
    kind = "utc_time" if moment.year < 2050 else "general_time"
    return x509.Time(name=kind, value=moment)
