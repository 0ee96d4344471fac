"""docs/recovery.md, executed as it stands: OpenSSL and a SLIP-39 tool alone restore what a drill backed up."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.package import Package, PackageHead, build_package
from ceremony_app.core.wrapping import oaep
from ceremony_app.core.wrapping.forms import OaepHash, Route
from ceremony_app.devices.secrets.scopes import head_mac
from tests.core.shares.material import TWO_OF_THREE, make
from tests.stories.ceremonies import ROOT, Ceremony, here

BLOCKS = dict(re.findall(r"```bash ([a-z-]+)\n(.*?)```", (ROOT / "docs/recovery.md").read_text(), re.DOTALL))
COMPARE = {"AES": "compare-aes", "HMAC": "compare-hmac", "EC": "compare-pair", "RSA": "compare-pair"}
NEEDED = {"board": (4, 0, 2), "sites": (0, 2, 3, 5)}
"""Shares that are brought, by their place in the set: three of five; two of each of two groups."""


class Desk:
    """The folder in which somebody restores a key by hand."""

    def __init__(self, folder: Path, package: bytes, shares: list[str]) -> None:
        self.folder = folder
        (folder / "package.json").write_bytes(package)
        (folder / "shares.txt").write_text("".join(f"{words}\n" for words in shares))

    def run(self, block: str) -> str:
        """One block of the page, in a shell as people have it; what it says."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-c", BLOCKS[block]],
            cwd=self.folder,
            env={"PATH": path, "LANG": "C.UTF-8", "HOME": str(self.folder)},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
        return done.stdout + done.stderr

    def read(self, name: str) -> bytes:
        """A file that the page made."""
        return (self.folder / name).read_bytes()


def brought(ceremony: Ceremony, key: str, folder: Path) -> Desk:
    """A key's package and just enough of its shares, as people bring them."""
    (package,) = (ceremony.folder / "backup").glob(f"{key}-*.backup.json")
    head = json.loads(package.read_bytes())["head"]
    policy = "sites" if len(head["groups"]) > 1 else "board"
    held = ceremony.folder / "drill-people" / "shares"
    shares = [(held / f"{policy}-{head['identifier']}-{place}.txt").read_text().strip() for place in NEEDED[policy]]
    shutil.copy(ceremony.folder / "documents" / "transcript.pdf", folder / "transcript.pdf")
    return Desk(folder, package.read_bytes(), shares)


@pytest.fixture
def data_key(mixed: Ceremony, tmp_path: Path) -> Desk:
    return brought(mixed, "data-key", tmp_path)


def test_a_wrong_share_is_told(data_key: Desk) -> None:
    shares = data_key.read("shares.txt").decode().splitlines()
    words = shares[1].split()
    words[20], words[21] = words[21], words[20]
    (data_key.folder / "shares.txt").write_text("\n".join((shares[0], " ".join(words), shares[2])) + "\n")
    data_key.run("fields")
    told = data_key.run("commitments").splitlines()
    assert told[-3] == "share 5" and told[-1] == "share 3"
    assert told[-2].startswith("share UNKNOWN")
    assert "the backup key" not in data_key.run("combine")


def test_a_changed_head_is_told(data_key: Desk) -> None:
    changed = data_key.read("package.json").replace(b"eu-central-1", b"eu-central-2")
    (data_key.folder / "package.json").write_bytes(changed)
    data_key.run("fields")
    data_key.run("combine")
    assert "THE HEAD WAS CHANGED" in data_key.run("head")


def test_a_changed_wrap_does_not_open(data_key: Desk) -> None:
    data_key.run("fields")
    wrapped = bytearray(data_key.read("wrapped.bin"))
    wrapped[9] ^= 1
    (data_key.folder / "wrapped.bin").write_bytes(wrapped)
    data_key.run("combine")
    data_key.run("unwrap")
    assert not (data_key.folder / "material.bin").exists() or data_key.read("material.bin") == b""


def test_another_key_is_told(data_key: Desk) -> None:
    data_key.run("fields")
    (data_key.folder / "material.bin").write_bytes(os.urandom(32))
    assert "THIS IS ANOTHER KEY" in data_key.run("compare-aes")


@pytest.mark.parametrize("key", ["data-key", "webhook-mac", "release-signing", "document-signing"])
def test_the_page_restores_a_key(mixed: Ceremony, tmp_path: Path, key: str) -> None:
    desk = brought(mixed, key, tmp_path)
    told = desk.run("fields")
    assert f"key {key}" in told and "mode drill" in told
    assert "UNKNOWN" not in (shares := desk.run("commitments"))
    assert re.findall(r"^share (\d+)$", shares, re.MULTILINE) == [
        str(place + 1) for place in NEEDED["sites" if key == "document-signing" else "board"]
    ]
    assert "is in bk.hex" in desk.run("combine")
    first = desk.read("bk.hex")
    assert "is in bk.hex" in desk.run("combine-second")
    assert desk.read("bk.hex") == first
    assert "the head is authentic" in desk.run("head")
    assert desk.run("unwrap") == ""
    family = KeyAlgorithm(json.loads(desk.read("head.json"))["algorithm"]).family
    assert desk.run(COMPARE[family.value]) == "this is the key\n"


@pytest.mark.parametrize("key", ["data-key", "release-signing"])
def test_sed_takes_the_package_apart_as_python_does(mixed: Ceremony, tmp_path: Path, key: str) -> None:
    desk = brought(mixed, key, tmp_path)

    def taken() -> dict[str, bytes]:
        names = ("head.json", "head.mac", "wrapped.bin", "transported.bin", "public.der")
        found = {name: desk.read(name) for name in names if (tmp_path / name).exists()}
        for name in found:
            (tmp_path / name).unlink()
        return found

    desk.run("fields")
    by_python = taken()
    assert desk.run("fields-by-sed") == ""
    assert taken() == by_python


def share_files(desk: Desk) -> list[str | Path]:
    """The shares that were brought, one a file, as options of the command."""
    options: list[str | Path] = []
    for number, words in enumerate(desk.read("shares.txt").decode().splitlines()):
        path = desk.folder / f"share-{number}"
        path.write_text(words + "\n")
        options += ["--share", path]
    return options


def recovered(desk: Desk, capsys: pytest.CaptureFixture[str], into: str, *options: str | Path) -> dict[str, Any]:
    """What the command says of the same package and shares."""
    folder, package = desk.folder / "recovery", desk.folder / "package.json"
    said = here(
        capsys,
        "recover",
        "--folder",
        folder,
        "--package",
        package,
        "--into",
        into,
        *options,
        *share_files(desk),
        "--json",
    )
    told: dict[str, Any] = json.loads(said.out)
    assert told["exit_status"] == said.status
    return told


def test_the_command_restores_what_the_page_restores(
    mixed: Ceremony, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = brought(mixed, "document-signing", tmp_path)
    for block in ("fields", "combine-second", "unwrap"):
        desk.run(block)
    told = recovered(desk, capsys, "file")
    assert (told["ending"], told["exit_status"], told["commitments"]) == ("complete", 0, "not compared")
    assert Path(told["path"]).read_bytes() == desk.read("material.bin")


def test_the_command_restores_into_a_token_by_the_transcript(
    data_key: Desk, mixed: Ceremony, capsys: pytest.CaptureFixture[str]
) -> None:
    told = recovered(data_key, capsys, "token", "--transcript", mixed.folder / "documents" / "transcript.pdf")
    assert (told["ending"], told["exit_status"], told["commitments"]) == ("complete", 0, "matched")
    assert told["shares"] == ["share 5 of 5", "share 1 of 5", "share 3 of 5"]
    assert told["transcript"] == "consistent-not-anchored"


def test_the_command_refuses_a_drill_where_production_is_required(
    data_key: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, package = data_key.folder / "recovery", data_key.folder / "package.json"
    said = here(
        capsys, "recover", "--folder", folder, "--package", package, "--into", "file", "--require", "production"
    )
    assert (said.status, folder.exists()) == (3, False)
    assert "RECOVER-OTHER-MODE" in said.err


@pytest.mark.parametrize("oaep_hash", list(OaepHash))
def test_the_page_opens_a_transported_key(tmp_path: Path, oaep_hash: OaepHash) -> None:
    parameters, shares, backup_key = make(TWO_OF_THREE)
    key = ec.generate_private_key(ec.SECP256R1())
    der, spki = pkcs8(key), public(key)
    transport = load_pem_private_key((ROOT / "resources/drill/rsa-4096.private.pem").read_bytes(), None)
    inner = os.urandom(32)
    head = PackageHead(
        algorithm=KeyAlgorithm.EC_P256,
        ceremony="made-up",
        check_method="",
        check_value="",
        extendable=1,
        group_threshold=1,
        groups=((2, 3),),
        identifier=parameters.identifier,
        iteration_exponent=1,
        key="moved",
        mode=Mode.DRILL,
        public_key=base64.b64encode(spki).decode(),
        regions=(),
        route=Route.BACKUP_TRANSPORT,
        usage=KeyUsage.SIGN_VERIFY,
    )
    package = Package(
        head=head,
        head_mac=head_mac(backup_key, head.canonical()),
        wrapped=keywrap.aes_key_wrap_with_padding(backup_key, pkcs8(transport)),
        transported=oaep.encrypt(public(transport), oaep_hash, inner) + keywrap.aes_key_wrap_with_padding(inner, der),
    )
    desk = Desk(tmp_path, build_package(package), [" ".join(shares[2]), " ".join(shares[0])])
    for block in ("fields", "combine", "head", "unwrap"):
        desk.run(block)
    assert desk.run("transported") == ""
    assert desk.read("material.bin") == der
    assert desk.run("compare-pair") == "this is the key\n"


def test_every_block_of_the_page_is_run_here() -> None:
    assert set(BLOCKS) == {
        "fields",
        "fields-by-sed",
        "commitments",
        "combine",
        "combine-second",
        "head",
        "unwrap",
        "transported",
        *COMPARE.values(),
    }
    assert "```sh" not in (page := (ROOT / "docs/recovery.md").read_text())
    assert page.count("```bash ") * 2 == page.count("```")


def pkcs8(key: object) -> bytes:
    der: bytes = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())  # type: ignore[attr-defined]
    return der


def public(key: object) -> bytes:
    pair = key.public_key()  # type: ignore[attr-defined]
    der: bytes = pair.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return der


@pytest.mark.parametrize("kind", ["no share", "twice", "copied", "too few", "of another set", "unreadable"])
def test_a_wrong_share_of_a_scripted_recovery_spends_no_folder(
    kind: str, data_key: Desk, mixed: Ceremony, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = share_files(data_key)
    first = Path(options[1])
    match kind:
        case "no share":
            wrong, code = [*options, "--share", _written(tmp_path, "hello\n")], "RECOVER-SHARE-FILE-WRONG"
        case "twice":
            wrong, code = [*options, "--share", first], "RECOVER-SHARE-FILE-TWICE"
        case "copied":
            wrong, code = [*options, "--share", _written(tmp_path, first.read_text())], "RECOVER-SHARE-FILE-WRONG"
        case "too few":
            wrong, code = options[:2], "RECOVER-SHARE-FILES-TOO-FEW"
        case "of another set":
            other = next((mixed.folder / "drill-people" / "shares").glob("sites-*"))
            wrong, code = [*options, "--share", other], "RECOVER-SHARE-FILE-WRONG"
        case _:
            large = _written(tmp_path, "x" * 100_000)
            wrong, code = [*options, "--share", large], "RECOVER-SHARE-FILE-WRONG"
    folder, package = data_key.folder / "recovery", data_key.folder / "package.json"
    command = ("recover", "--folder", folder, "--package", package, "--into", "token")
    said = here(capsys, *command, *wrong)
    assert (said.status, folder.exists()) == (3, False), said.err
    assert code in said.err
    assert first.read_text().split()[5] not in said.err + said.out


def _written(folder: Path, words: str) -> Path:
    path = folder / "wrong.txt"
    path.write_text(words)
    return path
