"""Files are told by content; private keys, broken JSON and inexact keys are refused."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.handover import FileKind
from ceremony_app.core.targets.reading import LARGEST_FILE, recognise, recognise_file
from tests.core.targets import samples

SPKI = samples.spki(2048)
PEM = samples.pem(SPKI)
PRIVATE_PEM = (samples.DRILL_FOLDER / "rsa-2048.private.pem").read_bytes()
PRIVATE = serialization.load_pem_private_key(PRIVATE_PEM, None)
EC = ec.derive_private_key(5, ec.SECP256R1())
DER = serialization.Encoding.DER
PKCS8 = serialization.PrivateFormat.PKCS8
TRADITIONAL = serialization.PrivateFormat.TraditionalOpenSSL
NONE = serialization.NoEncryption()


def named(value: object) -> str:
    """Test ids that are the same in each worker: some of these files hold fresh randomness."""
    return "file" if isinstance(value, bytes) else str(value)


def ec_spki() -> bytes:
    return EC.public_key().public_bytes(DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def pkcs1_public() -> bytes:
    public = PRIVATE.public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    return public.public_bytes(DER, serialization.PublicFormat.PKCS1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (PRIVATE_PEM, "TARGET-PRIVATE-KEY"),
        (PRIVATE.private_bytes(DER, PKCS8, NONE), "TARGET-PRIVATE-KEY"),
        (PRIVATE.private_bytes(DER, TRADITIONAL, NONE), "TARGET-PRIVATE-KEY"),
        (
            PRIVATE.private_bytes(DER, PKCS8, serialization.BestAvailableEncryption(b"password")),
            "TARGET-PRIVATE-KEY",
        ),
        (EC.private_bytes(DER, TRADITIONAL, NONE), "TARGET-PRIVATE-KEY"),
        (PEM + PRIVATE_PEM, "TARGET-PRIVATE-KEY"),
        (
            EC.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, NONE),
            "TARGET-PRIVATE-KEY",
        ),
        (json.dumps({"kid": "x", "kty": "RSA", "n": "AQ", "e": "AQAB", "d": "AQ"}).encode(), "TARGET-PRIVATE-KEY"),
        (
            json.dumps({"key": {"kid": "x", "kty": "oct-HSM", "k": "AAAA"}}).encode(),
            "TARGET-PRIVATE-KEY",
        ),
        (SPKI + b"\x00", "TARGET-TRAILING-BYTES"),
        (SPKI + b"\n", "TARGET-TRAILING-BYTES"),
        (SPKI + SPKI, "TARGET-TRAILING-BYTES"),
        (PEM + PEM, "TARGET-TRAILING-BYTES"),
        (PEM + b"one more thing", "TARGET-TRAILING-BYTES"),
        (b"my key:\n" + PEM, "TARGET-TRAILING-BYTES"),
        (PEM[:-30], "TARGET-TRAILING-BYTES"),
        (pkcs1_public(), "TARGET-TRAILING-BYTES"),
        (samples.pem(SPKI + b"\x00"), "TARGET-TRAILING-BYTES"),
        (samples.pem(SPKI[:-1]), "TARGET-NOT-A-KEY"),
        (samples.pem(b"\x30\x03\x02\x01\x05"), "TARGET-NOT-A-KEY"),
        (ec_spki(), "TARGET-NOT-RSA"),
        (samples.pem(ec_spki()), "TARGET-NOT-RSA"),
        (b"{", "TARGET-JSON-MALFORMED"),
        (b'{"a": NaN}', "TARGET-JSON-MALFORMED"),
        (b'{"a": 1} {"b": 2}', "TARGET-JSON-MALFORMED"),
        (b'{"a": ' + b"9" * 5000 + b"}", "TARGET-JSON-MALFORMED"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "TARGET-JSON-MALFORMED"),
        (b'{"KeyId": "a", "KeyId": "b"}', "TARGET-JSON-DUPLICATE-FIELD"),
        (b'{"key": {"n": "a", "n": "b"}}', "TARGET-JSON-DUPLICATE-FIELD"),
        (b"", "TARGET-FILE-EMPTY"),
        (b" \n", "TARGET-FILE-EMPTY"),
        (b"x" * (LARGEST_FILE + 1), "TARGET-FILE-TOO-LARGE"),
    ],
    ids=named,
)
def test_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        recognise_file("file.bin", content)
    assert caught.value.code == code
    assert caught.value.parts["file"] == "file.bin"
    assert caught.value.next_action


@pytest.mark.parametrize("name", ["evil\x1b[2J", "line\nbreak", "", "x" * 201])
def test_unprintable_names_are_refused(name: str) -> None:
    with pytest.raises(Refusal) as caught:
        recognise_file(name, b"text")
    assert caught.value.code == "TARGET-FILE-NAME"
    assert "\x1b" not in caught.value.operator_text


def test_a_refused_private_key_is_not_quoted() -> None:
    with pytest.raises(Refusal) as caught:
        recognise_file("f", PRIVATE_PEM)
    assert PRIVATE_PEM.splitlines()[1].decode() not in repr(caught.value) + str(caught.value.parts)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (SPKI, FileKind.PUBLIC_KEY),
        (PEM, FileKind.PUBLIC_KEY),
        (PEM.replace(b"\n", b"\r\n"), FileKind.PUBLIC_KEY),
        (b"\xef\xbb\xbf" + PEM, FileKind.PUBLIC_KEY),
        (PEM.decode().encode("utf-16"), FileKind.PUBLIC_KEY),
        (base64.encodebytes(SPKI), FileKind.PUBLIC_KEY),
        (samples.TOKEN, FileKind.OPAQUE),
        (base64.b64encode(samples.TOKEN), FileKind.OPAQUE),
        (gzip.compress(b"attestation"), FileKind.ATTESTATION),
        (b'{"attestation": {"version": 1}}', FileKind.ATTESTATION),
        (b"https://v.vault.azure.net/keys/k/0123\n", FileKind.KEY_IDENTIFIER),
        (b'"https://v.vault.azure.net/keys/k/0123"\n', FileKind.KEY_IDENTIFIER),
        (b"RSAES_OAEP_SHA_256\n", FileKind.METHOD_NAME),
        (b"rsa-oaep-3072-sha256-aes-256", FileKind.METHOD_NAME),
        (b"This folder holds the files for the import.\n", FileKind.OTHER),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", FileKind.OTHER),
        (b'{"something": "else"}', FileKind.OTHER),
        (samples.aws_json(samples.aws(), samples.spki(4096)), FileKind.AWS_PARAMETERS),
        (samples.gcp_json(samples.gcp(), samples.spki(3072)), FileKind.GCP_IMPORT_JOB),
        (samples.azure_json(samples.azure(), 3072), FileKind.AZURE_KEY),
    ],
    ids=named,
)
def test_kinds_are_told_by_content(content: bytes, kind: FileKind) -> None:
    for name in ("a.json", "b.pem", "noextension"):
        assert recognise_file(name, content).kind is kind


def test_every_spelling_of_a_key_is_the_same_key() -> None:
    spellings = (SPKI, PEM, PEM.replace(b"\n", b"\r\n"), base64.b64encode(SPKI))
    assert {recognise_file("f", content).spki for content in spellings} == {SPKI}


def test_hash_and_size_are_of_the_bytes_as_handed_over() -> None:
    record = recognise_file("f", PEM).record
    assert (record.size, record.sha256) == (len(PEM), hashlib.sha256(PEM).digest())


def test_files_come_in_the_order_of_their_names() -> None:
    assert [seen.name for seen in recognise({"b": b"text", "a": b"text"})] == ["a", "b"]


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_told_or_refused(content: bytes) -> None:
    try:
        recognise_file("f", content)
    except Refusal as refusal:
        assert refusal.code.startswith("TARGET-")


@given(st.integers(0, len(SPKI) - 1), st.integers(1, 255))
def test_a_flipped_byte_never_gives_the_same_key(place: int, difference: int) -> None:
    changed = bytearray(SPKI)
    changed[place] ^= difference
    try:
        assert recognise_file("f", bytes(changed)).spki != SPKI
    except Refusal as refusal:
        assert refusal.code.startswith("TARGET-")
