"""A TPM by tpm2-pkcs11: it signs, and no key of a ceremony can be born in it (hsm.md §2)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenCallFailed, TokenPinIncorrect
from ceremony_app.terminal.exits import Exit
from tests.modules.reports import AES, EC, L2, RSA, Report, qualified
from tests.modules.rooms import Room, tpm2


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with tpm2(tmp_path_factory.mktemp("tpm") / "room") as made:
        yield made


@pytest.fixture(scope="module")
def report(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return qualified(room, tmp_path_factory.mktemp("report"))


@pytest.fixture
def token(room: Room) -> Iterator[TokenClient]:
    with room.client() as client:
        yield client


def test_a_wrong_pin(room: Room) -> None:
    with pytest.raises(TokenPinIncorrect), replace(room, pin=b"not this one").client():
        pass


@pytest.mark.parametrize(
    ("algorithm", "usage", "error"),
    [
        (AES, KeyUsage.ENCRYPT_DECRYPT, r"CKR_FUNCTION_NOT_SUPPORTED \(0x54\)"),
        (RSA, KeyUsage.SIGN_VERIFY, r"CKR_ATTRIBUTE_VALUE_INVALID \(0x13\)"),
        (EC, KeyUsage.SIGN_VERIFY, r"CKR_ATTRIBUTE_VALUE_INVALID \(0x13\)"),
    ],
)
def test_no_key_is_born_that_may_leave(
    token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage, error: str
) -> None:
    key_id = os.urandom(16)
    with pytest.raises(TokenCallFailed, match=error):
        token.generate(algorithm, usage, key_id, "x")
    assert token.find(key_id) == ()


def test_it_qualifies_for_nothing(report: Report) -> None:
    assert set(report.chosen) == {None}
    assert set(report.trials(RSA, L2).values()) == {"CKR_ATTRIBUTE_VALUE_INVALID (0x13)"}
    assert set(report.verdicts.values()) == {"not-supported"}
    assert (report.status, report.document["left"]) == (Exit.REFUSED, [])
    assert report.document["token"]["mechanisms"]


def test_an_emulated_one_is_software(report: Report) -> None:
    assert report.document["token"]["software"] is True
    assert "promise.software" in report.lost


def test_it_signs(token: TokenClient) -> None:
    """By a template that names no use as false: it refuses those, of EC keys as of others."""
    key_id, digest = os.urandom(16), os.urandom(48)
    made = token.make_signing_key(key_id, "x")
    told = {one.name: one.actual for one in made.attributes}
    assert (told["CKA_SENSITIVE"], told["CKA_EXTRACTABLE"], told["CKA_NEVER_EXTRACTABLE"]) == ("true", "false", "true")
    public = load_der_public_key(made.spki)
    assert isinstance(public, ec.EllipticCurvePublicKey)
    signature, way = token.sign_digest(key_id, digest), ec.ECDSA(Prehashed(hashes.SHA384()))
    public.verify(signature, digest, way)
    with pytest.raises(InvalidSignature):
        public.verify(signature, os.urandom(48), way)
    assert token.destroy(key_id) == 0


def test_it_keeps_records(token: TokenClient) -> None:
    token.write_record("head", b"first")
    token.write_record("head", b"second")
    assert token.read_record("head") == b"second"
