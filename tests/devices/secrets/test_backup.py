"""A backup key's life in the child, checked from outside with OpenSSL and both SLIP-39 libraries."""

from __future__ import annotations

import hashlib
import os
import subprocess

import bip39_slip39.slip39 as second
import pytest
from cryptography.hazmat.primitives import keywrap
from shamir_mnemonic import shamir

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.entropy import backup_key, dice_commitment
from ceremony_app.core.shares.parameters import GroupShape, SetShape, mode_of
from ceremony_app.core.shares.proving import ProofMethod
from ceremony_app.core.shares.refusals import NotAllReadBack, ThresholdBelowTwo
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import (
    DiceUnusable,
    NoScope,
    PackageDoesNotOpen,
    PipeShort,
    ScopeTaken,
    ScriptInProduction,
)
from ceremony_app.devices.secrets.values import PackedKey
from tests.core.shares.material import with_word
from tests.devices.secrets.material import (
    SALT,
    TWO_OF_THREE,
    begun,
    given,
    proved,
    script,
    script_out,
    shown,
    spec,
    taken,
)


def test_too_little_token_randomness_is_refused(drill: SecretsClient) -> None:
    with given(os.urandom(40)) as hsm, pytest.raises(PipeShort) as caught:
        drill.begin_backup(spec(), hsm)
    assert dict(caught.value.parts) == {"expected": TWO_OF_THREE.token_bytes, "got": 40}


def test_an_unsafe_shape_is_refused(drill: SecretsClient) -> None:
    shape = SetShape(group_threshold=1, groups=(GroupShape(threshold=1, count=1),))
    with given(os.urandom(32)) as hsm, pytest.raises(ThresholdBelowTwo):
        drill.begin_backup(spec(shape), hsm)


def test_steps_out_of_order_are_refused(drill: SecretsClient) -> None:
    with pytest.raises(NoScope):
        drill.make_shares()
    with pytest.raises(NoScope):
        drill.prove()
    with pytest.raises(NoScope):
        taken(drill.bk_to)


def test_missing_or_false_dice_are_refused(drill: SecretsClient) -> None:
    with given(os.urandom(TWO_OF_THREE.token_bytes)) as hsm:
        drill.draw_entropy(spec(dice_rolls=5), hsm)
    with pytest.raises(DiceUnusable):
        drill.make_shares()
    for rolls in ("123", "1234567"):
        with script(rolls) as line, pytest.raises(DiceUnusable):
            drill.add_dice(line)


def test_the_backup_key_follows_the_recipe_with_dice(drill: SecretsClient) -> None:
    token = os.urandom(TWO_OF_THREE.token_bytes)
    with given(token) as hsm:
        drawn = drill.draw_entropy(spec(dice_rolls=5), hsm)
    assert drawn.token_commitment == hashlib.sha256(b"hsm||" + token[:32]).digest()
    with script("66666 66666") as line:
        dice = drill.add_dice(line)
    assert (dice.rolls, dice.suspicious) == (10, True)
    facts = drill.make_shares()
    assert (facts.token_commitment, facts.computer_commitment) == (drawn.token_commitment, drawn.computer_commitment)
    assert (facts.dice_rolls, facts.dice_commitment) == (10, dice.commitment)
    key = taken(drill.bk_to)
    # The computer's part never leaves the child, so only that the recipe's other parts change the key is seen here.
    assert key != backup_key("ceremony test", token[:32], bytes(32), "6666666666")
    assert dice.commitment != dice_commitment(token[:32], bytes(32), "6666666666")
    assert facts.bk_check == on_host(KeyAlgorithm.AES_256, key)


def test_public_facts_fit_the_shares_shown(drill: SecretsClient) -> None:
    with given(os.urandom(TWO_OF_THREE.token_bytes)) as hsm:
        facts = drill.begin_backup(spec(), hsm)
    shares = [shown(drill, index) for index in range(3)]
    assert facts.share_count == 3
    assert facts.commitments == tuple(commit(SALT, words.split()) for words in shares)
    assert {tuple(words.split()[:2]) for words in shares} == {facts.first_words}
    assert mode_of(facts.identifier) is Mode.DRILL
    key = taken(drill.bk_to)
    assert shamir.combine_mnemonics(shares[:2]) == second.master_secret_from_mnemonics(shares[1:]) == key


def test_a_used_identifier_is_not_used_again(drill: SecretsClient) -> None:
    used = tuple(identifier for identifier in range(1 << 15) if identifier != 0x4ABC)
    with given(os.urandom(TWO_OF_THREE.token_bytes)) as hsm:
        facts = drill.begin_backup(spec().model_copy(update={"used_identifiers": used}), hsm)
    assert facts.identifier == 0x4ABC


def test_read_back_names_what_is_wrong(drill: SecretsClient) -> None:
    shares = begun(drill)
    spoiled = " ".join(with_word(with_word(with_word(shares[0].split(), 3), 17), 29))
    with script(spoiled) as line:
        check = drill.read_back_share(0, line)
    assert (check.verdict, check.places) == (ShareVerdict.WRONG_WORDS, (3, 17, 29))
    with script(shares[1]) as line:
        check = drill.read_back_share(0, line)
    assert (check.verdict, check.which) == (ShareVerdict.OTHER_SHARE, "share 2 of 3")


def test_the_proof_wants_every_share_read_back(drill: SecretsClient) -> None:
    shares = begun(drill)
    for index in (0, 2):
        with script(shares[index]) as line:
            drill.read_back_share(index, line)
    with pytest.raises(NotAllReadBack) as caught:
        drill.prove()
    assert caught.value.parts["missing"] == "share 2 of 3"


def test_the_proof_tries_every_subset(drill: SecretsClient) -> None:
    proved(drill, begun(drill))
    proof = drill.prove()
    assert (proof.method, proof.subsets_tried) == (ProofMethod.ALL_SUBSETS, 3)
    assert proof.algebraic
    assert proof.second_opinion


def test_a_package_opens_only_after_the_proof(drill: SecretsClient) -> None:
    shares = begun(drill)
    key = os.urandom(32)
    packed = PackedKey(wrapped=keywrap.aes_key_wrap_with_padding(taken(drill.bk_to), key))
    with pytest.raises(NoScope):
        drill.open_package(packed, KeyAlgorithm.AES_256)
    proved(drill, shares)
    check = drill.open_package(packed, KeyAlgorithm.AES_256, None, on_host(KeyAlgorithm.AES_256, key))
    assert check.matches
    assert not drill.open_package(packed, KeyAlgorithm.AES_256, None, bytes(16)).matches
    with pytest.raises(WrapDefect):
        drill.open_package(packed, KeyAlgorithm.HMAC_SHA512)
    spoiled = PackedKey(wrapped=packed.wrapped[:-1] + bytes([packed.wrapped[-1] ^ 1]))
    with pytest.raises(PackageDoesNotOpen):
        drill.open_package(spoiled, KeyAlgorithm.AES_256)


def test_openssl_makes_the_same_head_authenticator(drill: SecretsClient) -> None:
    begun(drill)
    key = taken(drill.bk_to)
    head = b'{"key":"k1"}'
    derive = ["openssl", "kdf", "-keylen", "32", "-kdfopt", "digest:SHA256", "-kdfopt", f"hexkey:{key.hex()}"]
    derive += ["-kdfopt", "info:package head v1", "-binary", "HKDF"]
    derived = subprocess.run(derive, capture_output=True, check=True).stdout
    mac = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{derived.hex()}", "-binary"]
    assert drill.head_mac(head) == subprocess.run(mac, input=head, capture_output=True, check=True).stdout


def test_a_backup_child_serves_no_session(drill: SecretsClient) -> None:
    begun(drill)
    with pytest.raises(ScopeTaken):
        drill.draw_pin("user")
    with pytest.raises(ScopeTaken):
        drill.throwaway_bk()


def test_production_never_gives_a_share_to_a_script(production: SecretsClient) -> None:
    with given(os.urandom(TWO_OF_THREE.token_bytes)) as hsm:
        facts = production.begin_backup(spec(), hsm)
    assert mode_of(facts.identifier) is Mode.PRODUCTION
    reader, writer = os.pipe()
    with pytest.raises(ScriptInProduction):
        production.show_share(0, script_out(writer))
    os.close(writer)
    assert os.read(reader, 10) == b""
    os.close(reader)
    with script("academic") as line, pytest.raises(ScriptInProduction):
        production.read_back_share(0, line)
