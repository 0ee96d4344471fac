"""The official SLIP-39 cases through both libraries as we use them (tests/vectors/slip39.source.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bip39_slip39.slip39 as second
import pytest
from bip39_slip39.exceptions import Bip39Slip39ValueError
from shamir_mnemonic import shamir
from shamir_mnemonic.utils import MnemonicError

CASES: list[Any] = json.loads((Path(__file__).parents[2] / "vectors" / "slip39.json").read_text(encoding="utf-8"))
INVALID = [case for case in CASES if not case[2]]
VALID = [case for case in CASES if case[2]]


def test_the_file_holds_all_official_cases() -> None:
    assert (len(CASES), len(VALID)) == (45, 15)


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case[0])
def test_both_libraries_refuse_every_invalid_case(case: Any) -> None:
    with pytest.raises(MnemonicError):
        shamir.combine_mnemonics(case[1], b"TREZOR")
    with pytest.raises(Bip39Slip39ValueError):
        second.master_secret_from_mnemonics(case[1], "TREZOR")


@pytest.mark.parametrize("case", VALID, ids=lambda case: case[0])
def test_both_libraries_restore_every_valid_case(case: Any) -> None:
    expected = bytes.fromhex(case[2])
    assert shamir.combine_mnemonics(case[1], b"TREZOR") == expected
    assert second.master_secret_from_mnemonics(case[1], "TREZOR") == expected
