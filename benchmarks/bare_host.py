"""The computer's own primitives of a drill, each by its library alone, in this process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any

import bip39_slip39.slip39 as second
from clocks import Cost, mean, timed
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap_with_padding, aes_key_wrap_with_padding
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from shamir_mnemonic import shamir
from shamir_mnemonic.share import Share

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Checkpoint, Frozen
from ceremony_app.core.plan.load import load_plan
from ceremony_app.documents.certificates import self_signed
from ceremony_app.documents.signing import sign_transcript
from ceremony_app.documents.transcript import build_transcript
from ceremony_app.verify.pdf import read_pdf

_PKCS11_LIBRARIES = "import pkcs11"
_SHARE_LIBRARIES = (
    "import pydantic, cryptography.hazmat.primitives.asymmetric.rsa, shamir_mnemonic, bip39_slip39.slip39, "
    "asn1crypto.keys"
)
_PROGRAM_LIBRARIES = _SHARE_LIBRARIES + ", click, reportlab.platypus, pyhanko.sign.signers, pyhanko.sign.validation"
_ALLOCATOR = {"PYTHONMALLOC": "malloc_debug", "MALLOC_PERTURB_": "165"}


def argon2id() -> Cost:
    """One verification of a session code, with the program's parameters."""
    salt = os.urandom(16)
    return mean(
        lambda: Argon2id(salt=salt, length=32, iterations=2, lanes=1, memory_cost=19 * 1024).derive(b"code code"), 20
    )


def oaep_and_kwp(bits: int) -> tuple[Cost, Cost]:
    """What it takes to make and to open one hybrid blob to an RSA key of that size."""
    private = rsa.generate_private_key(65537, bits)
    public = private.public_key()
    kek, material = os.urandom(32), os.urandom(1200)
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    sealed, wrapped = public.encrypt(kek, oaep), aes_key_wrap_with_padding(kek, material)

    def make() -> None:
        public.encrypt(kek, oaep)
        aes_key_wrap_with_padding(kek, material)

    def opened() -> None:
        aes_key_unwrap_with_padding(private.decrypt(sealed, oaep), wrapped)

    return mean(make, 5), mean(opened, 5)


def shares(shape: dict[str, Any]) -> dict[str, Cost]:
    """Split, read back and prove one share set of this shape by both libraries."""
    master = os.urandom(32)
    groups = [(int(one["threshold"]), int(one["count"])) for one in shape["groups"]]
    needed = int(shape["group_threshold"])
    made: list[list[str]] = []
    read: list[list[Any]] = []

    def split() -> None:
        encrypted = shamir.EncryptedMasterSecret.from_master_secret(master, b"", 1, True, 1)
        made.extend([share.mnemonic() for share in group] for group in shamir.split_ems(needed, groups, encrypted))

    def read_back() -> None:
        read.extend([Share.from_mnemonic(text) for text in group] for group in made)

    def prove() -> None:
        for subset in _sufficient(groups, needed):
            chosen: dict[int, Any] = {}
            for group, member in subset:
                chosen.setdefault(group, shamir.ShareGroup()).add(read[group][member])
            shamir.recover_ems(chosen)
            second.encrypted_master_secret_from_mnemonics([made[group][member] for group, member in subset])
        shamir.recover_ems(chosen).decrypt(b"")
        second.master_secret_from_mnemonics([made[group][member] for group, member in subset], max_iteration_exponent=5)

    return {"split": timed(split), "read back": timed(read_back), "prove": timed(prove)}


def _sufficient(groups: list[tuple[int, int]], needed: int) -> Iterator[tuple[tuple[int, int], ...]]:
    for taken in combinations(range(len(groups)), needed):
        ways = [combinations([(one, member) for member in range(groups[one][1])], groups[one][0]) for one in taken]
        for chosen in product(*ways):
            yield tuple(share for part in chosen for share in part)


def journal(lines: list[int], folder: Path) -> Cost:
    """Append and flush lines of these lengths."""
    descriptor = os.open(folder / "journal", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write() -> None:
        for length in lines:
            os.write(descriptor, b"x" * length)
            os.fsync(descriptor)

    cost = timed(write)
    os.close(descriptor)
    return cost


def files(lengths: list[int], folder: Path) -> Cost:
    """Write files of these lengths so that each is there whole or not at all, and read them back."""
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def write() -> None:
        for number, length in enumerate(lengths):
            path = folder / f"file-{number}"
            descriptor = os.open(path.with_suffix(".part"), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            os.write(descriptor, b"x" * length)
            os.fsync(descriptor)
            os.close(descriptor)
            path.with_suffix(".part").rename(path)
            os.fsync(place)
            path.read_bytes()

    cost = timed(write)
    os.close(place)
    return cost


def documents(folder: Path) -> dict[str, Cost]:
    """Build this drill's transcript, certify it with a key in memory, and read it as a stranger would."""
    entries, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    frozen = entries[: next(place for place, one in enumerate(entries, 1) if isinstance(one.body, Frozen))]
    plan_bytes, binding_bytes = (folder / "plan.toml").read_bytes(), (folder / "binding.toml").read_bytes()
    plan = load_plan(plan_bytes).plan
    assert plan is not None
    own = ec.generate_private_key(ec.SECP384R1())
    now = datetime.now(UTC)
    spki = own.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def sign(digest: bytes) -> bytes:
        return own.sign(digest, ec.ECDSA(Prehashed(hashes.SHA384())))

    certificate = self_signed(spki, "benchmark", now, sign)
    lines = b"".join(one.line() for one in frozen)

    def build() -> bytes:
        return build_transcript(
            frozen,
            plan,
            plan_bytes=plan_bytes,
            binding_bytes=binding_bytes,
            journal_bytes=lines,
            certificate_der=certificate,
        )

    pdf = build()
    signed = sign_transcript(pdf, certificate, sign, now)
    return {
        "build": mean(build, 2),
        "certify": mean(lambda: sign_transcript(pdf, certificate, sign, now), 2),
        "read": mean(lambda: read_pdf(signed), 2),
    }


def checkpoint_verifications(folder: Path) -> Cost:
    """ECDSA P-384 verifications, one a checkpoint of this drill."""
    entries, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    count = sum(isinstance(one.body, Checkpoint) for one in entries)
    own = ec.generate_private_key(ec.SECP384R1())
    signature = own.sign(b"x", ec.ECDSA(hashes.SHA384()))
    public = own.public_key()
    return mean(lambda: public.verify(signature, b"x", ec.ECDSA(hashes.SHA384())), 20).times(count)


def starts(modules: list[str]) -> dict[str, Cost]:
    """Starts of Python with the same libraries and nothing of the program: each child of the drill, and itself."""
    secrets = sum(module.endswith("secrets.process") for module in modules)
    token = len(modules) - secrets
    return {
        f"{token} of the token process": _start(_PKCS11_LIBRARIES, {}).times(token),
        f"{secrets} of the secrets child": _start(_SHARE_LIBRARIES, _ALLOCATOR).times(secrets),
        "1 of the program": _start(_PROGRAM_LIBRARIES, {}),
    }


def _start(code: str, environment: dict[str, str]) -> Cost:
    command = [sys.executable, "-P", "-s", "-c", code]
    return mean(lambda: subprocess.run(command, env=os.environ | environment, check=True), 3)
