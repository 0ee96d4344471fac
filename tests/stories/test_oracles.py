"""A finished drill, judged by programs of others: OpenSSL opens every blob, Poppler and OpenSSL accept the transcript.

The packages are opened by `docs/recovery.md` itself in test_recovery_by_hand.py.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from ceremony_app.core.keys.specs import KeyFamily
from ceremony_app.core.script import facts
from ceremony_app.core.wrapping.forms import OaepHash
from tests.devices.wraps.conftest import openssl, openssl_check_value, openssl_oaep, openssl_unwrap
from tests.stories.ceremonies import ROOT, Ceremony

OUTBOX = {
    "aws-data": ("data-key", "EncryptedKeyMaterial.bin", 4096, OaepHash.SHA1),
    "aws-release": ("release-signing", "EncryptedKeyMaterial.bin", 4096, OaepHash.SHA256),
    "google-release": ("release-signing", "wrapped_key.bin", 4096, OaepHash.SHA256),
    "google-document": ("document-signing", "wrapped_key.bin", 4096, OaepHash.SHA256),
    "azure-document": ("document-signing", "KeyTransferPackage-document-signing.byok", None, OaepHash.SHA1),
    "google-webhook": ("webhook-mac", "wrapped_key.bin", 3072, OaepHash.SHA1),
}
"""What the plan `mixed` promises each cloud, written down by hand: key, file, wrapping key size, OAEP hash."""


def ciphertext(path: Path) -> bytes:
    """The blob in a file that a cloud gets: as it stands, or inside Azure's .byok."""
    data = path.read_bytes()
    if path.suffix != ".byok":
        return data
    envelope = json.loads(data)
    assert sorted(envelope) == ["ciphertext", "generator", "header", "schema_version"]
    assert (envelope["header"]["alg"], envelope["header"]["enc"]) == ("dir", "CKM_RSA_AES_KEY_WRAP")
    text: str = envelope["ciphertext"]
    assert re.fullmatch(r"[A-Za-z0-9_-]+", text)
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def cloud_key(folder: Path, bits: int) -> bytes:
    """The private half of the simulated cloud's key, PKCS#8 DER by OpenSSL."""
    return openssl("pkey", "-in", str(ROOT / "resources" / "drill" / f"rsa-{bits}.private.pem"), "-outform", "DER")


def test_the_outbox_holds_what_is_tried_here(mixed: Ceremony) -> None:
    assert sorted(path.name for path in (mixed.folder / "outbox").iterdir()) == sorted(OUTBOX)


@pytest.mark.parametrize("target", OUTBOX)
def test_openssl_unwraps_a_blob_and_finds_the_key_of_the_token(mixed: Ceremony, tmp_path: Path, target: str) -> None:
    key, name, bits, digest = OUTBOX[target]
    blob = ciphertext(mixed.folder / "outbox" / target / name)
    bits = bits or 4096
    private = cloud_key(tmp_path, bits)
    material = openssl_oaep(tmp_path, private, digest, blob[: bits // 8])
    if len(blob) > bits // 8:
        assert len(material) == 32
        material = openssl_unwrap(material, blob[bits // 8 :])
    born = mixed.state.key(key)
    assert born is not None
    made = born.made
    if made.algorithm.family in (KeyFamily.AES, KeyFamily.HMAC):
        assert openssl_check_value(made.algorithm, material).hex() == made.check_value
        return
    spki = openssl("pkey", "-inform", "DER", "-pubout", "-outform", "DER", data=material)
    assert spki.hex() == made.spki
    assert hashlib.sha256(spki).hexdigest() == made.fingerprint
    # Not one byte behind the PKCS#8: some clouds refuse what SoftHSM leaves there.
    head, length = re.match(
        rb"\s*0:d=0\s+hl=(\d+)\s+l=\s*(\d+)", openssl("asn1parse", "-inform", "DER", data=material)
    ).groups()  # type: ignore[union-attr]
    assert int(head) + int(length) == len(material)


def test_another_cloud_key_does_not_open_a_blob(mixed: Ceremony, tmp_path: Path) -> None:
    blob = ciphertext(mixed.folder / "outbox" / "google-webhook" / "wrapped_key.bin")
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:3072", "-out", str(tmp_path / "k.pem"))
    other = openssl("pkey", "-in", str(tmp_path / "k.pem"), "-outform", "DER")
    with pytest.raises(subprocess.CalledProcessError):
        openssl_unwrap(openssl_oaep(tmp_path, other, OaepHash.SHA1, blob[:384]), blob[384:])


def test_pdfsig_says_that_the_signature_is_valid_and_covers_everything(mixed: Ceremony) -> None:
    path = mixed.folder / "documents" / "transcript.pdf"
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=True, timeout=60).stdout
    assert "Signature is Valid" in said and "Total document signed" in said
    assert said.count("Signature #") == 1


def test_openssl_accepts_the_cades_signature_with_the_certificate_from_the_store(
    mixed: Ceremony, tmp_path: Path
) -> None:
    pdf = (mixed.folder / "documents" / "transcript.pdf").read_bytes()
    ranges = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", pdf)
    assert ranges is not None
    start, first, second, last = map(int, ranges.groups())
    assert (start, second + last) == (0, len(pdf))
    der = bytes.fromhex(pdf[first + 1 : second - 1].decode())
    (tmp_path / "signature.der").write_bytes(der[: 4 + int.from_bytes(der[2:4], "big")])
    (tmp_path / "covered.bin").write_bytes(pdf[:first] + pdf[second:])
    own = mixed.state.last(facts.CeremonyKeyMade)
    assert own is not None
    store = mixed.folder / "store" / own.key.certificate_sha256
    (tmp_path / "certificate.pem").write_bytes(openssl("x509", "-inform", "DER", "-in", str(store)))
    command = (
        "openssl cms -verify -cades -binary -inform DER -in signature.der -content covered.bin "
        "-CAfile certificate.pem -purpose any -out /dev/null"
    )
    done = subprocess.run(command.split(), capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert done.returncode == 0 and "CAdES Verification successful" in done.stderr, done.stderr


def test_poppler_takes_journal_and_plan_out_of_the_transcript_byte_for_byte(mixed: Ceremony, tmp_path: Path) -> None:
    path = mixed.folder / "documents" / "transcript.pdf"
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, path], check=True, capture_output=True, timeout=60)
    assert (tmp_path / "plan.toml").read_bytes() == mixed.plan.read_bytes()
    attached, whole = (tmp_path / "journal.jsonl").read_bytes(), (mixed.folder / "journal.jsonl").read_bytes()
    assert whole.startswith(attached) and b'"kind":"frozen"' in attached.splitlines()[-1]


def test_the_chain_holds_by_sha256sum_alone(mixed: Ceremony, tmp_path: Path) -> None:
    """The format of docs/formats/journal.md, by a few lines that share nothing with the program."""
    previous = "0" * 64
    for number, line in enumerate((mixed.folder / "journal.jsonl").read_text().splitlines(), 1):
        entry = json.loads(line)
        claimed = entry.pop("hash")
        assert (entry["entry"], entry["previous"]) == (number, previous)
        body = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(body.encode()).hexdigest() == claimed
        previous = claimed


@pytest.mark.parametrize("target", ["aws-data", "aws-release"])
def test_the_aws_command_line_parses_the_hand_off(mixed: Ceremony, tmp_path: Path, target: str) -> None:
    aws = shutil.which("aws")
    if aws is None or subprocess.run([aws, "--version"], capture_output=True, timeout=60).returncode:
        pytest.skip("the AWS command line is not installed")
    folder = tmp_path / "outbox"
    shutil.copytree(mixed.folder / "outbox" / target, folder)
    commands = aws_commands((folder / "HAND-OFF.txt").read_text())
    assert any("import-key-material" in words for words in commands)
    for words in commands:
        done = subprocess.run(
            [aws, *words[1:], "--endpoint-url", "http://127.0.0.1:9", "--cli-connect-timeout", "1"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
            env={
                "PATH": "/usr/bin:/bin",
                "AWS_ACCESS_KEY_ID": "x",
                "AWS_SECRET_ACCESS_KEY": "x",
                "AWS_MAX_ATTEMPTS": "1",
                "AWS_DEFAULT_REGION": "eu-central-1",
                "HOME": str(tmp_path),
            },
        )
        # 252 is what it answers to a command line that it does not understand; here only the endpoint is missing.
        assert done.returncode in (253, 255), done.stderr
        assert "Could not connect to the endpoint" in done.stderr, done.stderr


def aws_commands(sheet: str) -> list[list[str]]:
    """The aws commands of a sheet, continuation lines joined."""
    shown = sheet.replace("# DRILL, DO NOT RUN: ", "")
    joined = re.sub(r"\\\n\s*", "", shown)
    lines = [line.strip().removeprefix("$ ") for line in joined.splitlines()]
    # What stands behind a pipe is another program's command.
    return [shlex.split(line.partition(" | ")[0]) for line in lines if line.startswith("aws ")]
