"""Attestations: what breaks a chain, whose root counts, and what the device says of the key."""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from ceremony_app.core.evidence.attestation import attest, certificates_in
from ceremony_app.core.evidence.values import Attestation, ChainVerdict
from tests.core.evidence.device import IMPORTED, Device, sha256, spki_of

SERIAL = "07550054"


@pytest.fixture(scope="module")
def device() -> Device:
    return Device()


@pytest.fixture(scope="module")
def key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP384R1())


def judged(
    device: Device, key: ec.EllipticCurvePrivateKey, *known: x509.Certificate, roots: tuple[str, ...] | None = None
) -> Attestation:
    pins = (sha256(device.root),) if roots is None else roots
    found = attest("signing", spki_of(key), known, pins, (), SERIAL)
    assert found is not None
    return found


def test_no_certificate_of_the_key_is_no_attestation(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    assert attest("signing", spki_of(key), [device.root, device.own], (), (), SERIAL) is None


def test_a_missing_issuer_breaks_the_chain(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    found = judged(device, key, device.attestation(key.public_key()), device.root)
    assert (found.verdict, found.why) == (ChainVerdict.BROKEN, "the issuer is missing: CN=Device")


def test_an_issuer_of_that_name_that_did_not_sign_breaks_it(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    other = Device()
    found = judged(device, key, other.attestation(key.public_key()), device.own, device.root)
    assert found.verdict is ChainVerdict.BROKEN
    assert "its signature is not by the certificate that it names" in found.why


def test_another_device_is_named(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    other = Device(serial=1234567)
    found = judged(other, key, other.attestation(key.public_key()), other.own, other.root)
    assert (found.verdict, found.why) == (ChainVerdict.BROKEN, "it is by a device with the serial number 1234567")


def test_a_key_that_was_imported_is_not_vouched_for(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    found = judged(device, key, device.attestation(key.public_key(), IMPORTED), device.own, device.root)
    assert (found.verdict, found.why) == (ChainVerdict.BROKEN, "it says that the key was imported in clear")


def test_an_attestation_that_is_none_of_a_maker_is_not_pinned(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    """Whoever brings the files can make such a chain; only a pin tells it apart."""
    forger = Device()
    found = judged(device, key, forger.attestation(key.public_key()), forger.own, forger.root)
    assert found.verdict is ChainVerdict.UNPINNED
    assert found.why == ""


def test_a_certificate_signed_by_itself_vouches_for_nothing(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    own = device.certificate("Me", key, "Me", key.public_key())
    assert attest("signing", spki_of(key), [own], (sha256(own),), (), SERIAL) is None


def test_the_root_that_the_plan_pins_and_the_one_that_a_profile_names(
    device: Device, key: ec.EllipticCurvePrivateKey
) -> None:
    chain = (device.attestation(key.public_key()), device.own, device.root)
    pinned = judged(device, key, *chain)
    assert (pinned.verdict, pinned.origin, pinned.serial) == (ChainVerdict.PLAN, "generated in the device", "7550054")
    assert pinned.chain == tuple(sha256(one) for one in chain)
    named = attest("signing", spki_of(key), chain, (), (sha256(device.root).upper(),), SERIAL)
    assert named is not None
    assert named.verdict is ChainVerdict.PROFILE


def test_of_several_the_best_counts(device: Device, key: ec.EllipticCurvePrivateKey) -> None:
    broken = Device().attestation(key.public_key())
    found = judged(device, key, broken, device.attestation(key.public_key()), device.own, device.root)
    assert found.verdict is ChainVerdict.PLAN


def test_certificates_are_found_in_der_and_pem_and_nowhere_else(device: Device) -> None:
    pem = b"".join(one.public_bytes(Encoding.PEM) for one in (device.own, device.root))
    assert certificates_in(pem) == (device.own, device.root)
    assert certificates_in(device.root.public_bytes(Encoding.DER)) == (device.root,)
    assert certificates_in(b"no certificate") == certificates_in(b"-----BEGIN CERTIFICATE-----\nxx") == ()
