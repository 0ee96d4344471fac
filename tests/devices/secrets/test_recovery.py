"""From shares and a package back to a key."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import keywrap, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.shares.refusals import NotEnoughShares, SetDisagrees
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import NoScope, PackageDoesNotOpen
from ceremony_app.devices.secrets.scopes import head_mac
from ceremony_app.devices.secrets.values import HeadVerdict, MaterialFormat, PackedKey, RecoverySpec
from tests.core.shares.material import THREE_OF_FIVE, make, with_word
from tests.devices.secrets.material import SALT, script, taken

Set = tuple[SetParameters, tuple[tuple[str, ...], ...], bytes]


@pytest.fixture(scope="module")
def made() -> Set:
    return make(THREE_OF_FIVE)


def known(made: Set) -> RecoverySpec:
    parameters, shares, _ = made
    return RecoverySpec(
        identifier=parameters.identifier,
        shape=parameters.shape,
        salt=SALT,
        commitments=tuple(commit(SALT, words) for words in shares),
    )


def enter(client: SecretsClient, *shares: tuple[str, ...]) -> list[ShareVerdict]:
    verdicts = []
    for words in shares:
        with script(" ".join(words)) as line:
            verdicts.append(client.read_share(line).verdict)
    return verdicts


def test_a_share_before_the_beginning_is_refused(drill: SecretsClient) -> None:
    with script("academic") as line, pytest.raises(NoScope):
        drill.read_share(line)


def test_what_is_wrong_with_a_share_is_said_and_it_is_not_kept(drill: SecretsClient, made: Set) -> None:
    parameters, shares, _ = made
    forged = split(os.urandom(32), parameters, os.urandom)
    _, foreign, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(known(made))
    assert enter(drill, shares[0], shares[0], foreign[1], forged[1], with_word(shares[1], 9)) == [
        ShareVerdict.RIGHT,
        ShareVerdict.ALREADY_GIVEN,
        ShareVerdict.OTHER_SET,
        ShareVerdict.NOT_THE_COMMITTED,
        ShareVerdict.WRONG_WORDS,
    ]
    assert [group.have for group in drill.progress().groups] == [1]
    with pytest.raises(NotEnoughShares):
        drill.combine()


def test_without_a_transcript_a_forged_share_is_found_by_the_others(drill: SecretsClient, made: Set) -> None:
    parameters, shares, master = made
    forged = split(os.urandom(32), parameters, os.urandom)
    drill.begin_recovery(RecoverySpec())
    assert set(enter(drill, shares[0], shares[1], shares[2], forged[3])) == {ShareVerdict.RIGHT}
    with pytest.raises(SetDisagrees) as caught:
        drill.combine()
    assert caught.value.parts["suspects"] == "share 4 of group 1"
    drill.drop_share(0, 3)
    assert drill.combine() == on_host(KeyAlgorithm.AES_256, master)


def test_a_head_of_another_package_is_not_authentic(drill: SecretsClient, made: Set) -> None:
    _, shares, master = made
    drill.begin_recovery(known(made))
    enter(drill, *shares[2:])
    drill.combine()
    mac = head_mac(master, b"head")
    assert drill.check_head(b"another", mac) is HeadVerdict.NOT_AUTHENTIC
    assert drill.check_head(b"head", mac[:-1]) is HeadVerdict.NOT_AUTHENTIC
    assert drill.check_head(b"head", mac) is HeadVerdict.AUTHENTIC
    assert taken(drill.bk_to) == master


def test_another_key_than_expected_is_not_written(drill: SecretsClient, made: Set, tmp_path: Path) -> None:
    _, shares, master = made
    drill.begin_recovery(known(made))
    enter(drill, *shares[:3])
    drill.combine()
    packed = PackedKey(wrapped=keywrap.aes_key_wrap_with_padding(master, os.urandom(32)))
    with pytest.raises(WrapDefect):
        taken(lambda fd: drill.material_to(fd, packed, KeyAlgorithm.AES_256, None, bytes(16)))
    target = tmp_path / "key"
    with target.open("wb") as file, pytest.raises(PackageDoesNotOpen):
        drill.write_material_file(
            file.fileno(), PackedKey(wrapped=os.urandom(40)), KeyAlgorithm.AES_256, MaterialFormat.DER
        )
    assert target.read_bytes() == b""


@pytest.mark.parametrize("written", list(MaterialFormat))
def test_the_key_comes_back(drill: SecretsClient, made: Set, tmp_path: Path, written: MaterialFormat) -> None:
    _, shares, master = made
    key = ec.generate_private_key(ec.SECP384R1())
    der = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    packed = PackedKey(wrapped=keywrap.aes_key_wrap_with_padding(master, der))
    drill.begin_recovery(RecoverySpec(identifier=made[0].identifier))
    enter(drill, shares[0], shares[2], shares[4])
    drill.combine()
    assert drill.open_package(packed, KeyAlgorithm.EC_P384, public).matches
    assert taken(lambda fd: drill.material_to(fd, packed, KeyAlgorithm.EC_P384, public)) == der
    target = tmp_path / "key"
    with target.open("wb") as file:
        drill.write_material_file(file.fileno(), packed, KeyAlgorithm.EC_P384, written, public)
    data = target.read_bytes()
    load = serialization.load_pem_private_key if written is MaterialFormat.PEM else serialization.load_der_private_key
    loaded = load(data, None)
    assert isinstance(loaded, ec.EllipticCurvePrivateKey)
    assert loaded.private_numbers() == key.private_numbers()
