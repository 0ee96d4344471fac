"""The ceremony key's certificate, read by OpenSSL and by cryptography."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from ceremony_app.documents.certificates import CertificateKeyUnfit, self_signed
from tests.documents.sample import SoftwareKey, public_der, rsa_spki

AT = datetime(2026, 11, 23, 9, 0, 30, 999, tzinfo=UTC)


@pytest.mark.parametrize(
    "spki",
    [b"", b"\x30\x03\x02\x01\x01", rsa_spki(2048), public_der(ec.derive_private_key(5, ec.SECP256R1()).public_key())],
    ids=["empty", "junk", "rsa", "p-256"],
)
def test_only_p384_keys_are_certified(spki: bytes) -> None:
    with pytest.raises(CertificateKeyUnfit):
        self_signed(spki, "x", AT, lambda digest: digest)


def test_cryptography_verifies_it_and_sees_the_right_extensions() -> None:
    key = SoftwareKey()
    certificate = x509.load_der_x509_certificate(self_signed(key.spki, "Zeremonie Ö", AT, key.sign))
    certificate.verify_directly_issued_by(certificate)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical and usage.value.digital_signature and usage.value.content_commitment
    assert not usage.value.key_cert_sign
    with pytest.raises(x509.ExtensionNotFound):
        certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    assert certificate.not_valid_before_utc == AT.replace(microsecond=0)
    assert certificate.not_valid_after_utc.year == 9999
    assert certificate.subject.rfc4514_string() == "CN=Zeremonie Ö"


def test_openssl_reads_and_verifies_it(tmp_path: Path) -> None:
    key = SoftwareKey()
    path = tmp_path / "certificate.der"
    path.write_bytes(self_signed(key.spki, "ceremony", AT, key.sign))
    pem = tmp_path / "certificate.pem"
    subprocess.run(["openssl", "x509", "-inform", "DER", "-in", path, "-out", pem], check=True)
    done = subprocess.run(["openssl", "verify", "-check_ss_sig", "-CAfile", pem, pem], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
