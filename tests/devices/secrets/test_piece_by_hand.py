"""A PIN rebuilt by other programs alone, as docs/formats/piece.md says: argon2, openssl, a SLIP-39 tool, and a sum."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import bip39_slip39.slip39 as slip39
import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.checks import LEAST_COST, PRODUCTION_COST, ArgonCost
from ceremony_app.core.opening.encoding import PinEncoding, Symbols
from ceremony_app.devices.secrets.sealing import open_by_passphrase, seal_by_passphrase
from tests.core.opening.samples import HEAD
from tests.devices.secrets.material import taken
from tests.devices.secrets.pins import here, made, opened, passphrase, spec

DOCS = Path(__file__).parents[3] / "docs" / "formats"

pytestmark = pytest.mark.skipif(
    shutil.which("argon2") is None, reason="the reference program argon2 (apt install argon2) is not there"
)

SIGNS = {
    "unmistakable": "23456789abcdefghjkmnpqrstuvwxyz",
    "alphanumeric": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
}


RECIPE = re.findall(r"```sh\n(.*?)```", (DOCS / "piece.md").read_text(), re.DOTALL)[0]


def words_of(file: bytes, typed: str) -> str:
    """The page's own commands, with nothing but the file's text and the passphrase."""
    piece: dict[str, Any] = json.loads(file)
    seal = piece["seal"]
    given = {
        "PASSPHRASE": typed,
        "SALT": seal["salt"],
        "PASSES": str(seal["passes"]),
        "MEMORY_KIB": str(seal["memory_kib"]),
        "LANES": str(seal["lanes"]),
        "NONCE": seal["nonce"],
        "BODY": piece["body"],
    }
    done = subprocess.run(
        ["sh", "-euc", RECIPE], env={**os.environ, **given}, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize(
    "encoding",
    [
        PinEncoding(symbols=Symbols.UNMISTAKABLE, length=52),
        PinEncoding(symbols=Symbols.ALPHANUMERIC, length=8),
        PinEncoding(symbols=Symbols.UNMISTAKABLE, length=52, prefix="0001"),
    ],
)
def test_two_pieces_and_other_programs_give_the_pin(encoding: PinEncoding) -> None:
    maker = here()
    pieces = made(maker, spec(encoding=encoding))
    for piece in pieces:
        opened(maker, piece)
    maker.prove(PinKind.USER)
    two = [words_of(piece.to_bytes(), passphrase(piece.head.custodian)) for piece in pieces[1:]]
    number = int.from_bytes(slip39.master_secret_from_mnemonics(two), "big")
    head = json.loads(pieces[0].to_bytes())["head"]["encoding"]
    signs, written = SIGNS[head["symbols"]], ""
    for _ in range(head["length"]):
        number, place = divmod(number, len(signs))
        written = signs[place] + written
    assert (head["prefix"] + written).encode() == taken(lambda fd: maker.pin_to(PinKind.USER, fd))


@pytest.mark.parametrize("cost", [LEAST_COST, pytest.param(PRODUCTION_COST, marks=pytest.mark.exhaustive)])
def test_what_production_costs_opens_by_the_reference_program(cost: ArgonCost) -> None:
    piece = seal_by_passphrase(HEAD, ("word",) * 33, passphrase("ana"), cost)
    assert open_by_passphrase(piece, passphrase("ana")) == ("word",) * 33
    assert words_of(piece.to_bytes(), passphrase("ana")) == " ".join(("word",) * 33)
