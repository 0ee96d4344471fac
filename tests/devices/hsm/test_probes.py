"""What a token must not do: a real SoftHSM refuses all of it, and each module that does not is told apart."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import Attribute, ObjectClass

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.probes import Probe, lost_promises, not_enforced
from ceremony_app.devices.hsm.ckr import GENERAL_ERROR, CkrError
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenGone, TokenNotLoggedIn
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import log_in
from tests.devices.hsm.fake_pkcs11 import Defect, FakeModule, fail
from tests.devices.hsm.fake_token import fake_client, fake_token

REFUSED_BY_SOFTHSM = {
    ProbeName.WRAP_SECRET: "CKR_KEY_UNEXTRACTABLE (0x6a)",
    ProbeName.WRAP_PRIVATE: "CKR_KEY_UNEXTRACTABLE (0x6a)",
    ProbeName.WRAP_UNTRUSTED: "CKR_KEY_NOT_WRAPPABLE (0x69)",
    ProbeName.MAKE_TRUSTED: "CKR_ATTRIBUTE_READ_ONLY (0x10)",
    ProbeName.LOCK_SECRET: "CKR_KEY_UNEXTRACTABLE (0x6a)",
    ProbeName.LOCK_PRIVATE: "CKR_KEY_UNEXTRACTABLE (0x6a)",
    ProbeName.OTHER_MECHANISM: "CKR_MECHANISM_INVALID (0x70)",
    ProbeName.READ_SENSITIVE: "CKR_ATTRIBUTE_SENSITIVE (0x11)",
    ProbeName.SET_SENSITIVE: "CKR_ATTRIBUTE_READ_ONLY (0x10)",
    ProbeName.COPY_SENSITIVE: "CKR_ATTRIBUTE_READ_ONLY (0x10)",
    ProbeName.SET_EXTRACTABLE: "CKR_ATTRIBUTE_READ_ONLY (0x10)",
    ProbeName.COPY_EXTRACTABLE: "CKR_ATTRIBUTE_READ_ONLY (0x10)",
    ProbeName.DECRYPT_BY_KEK: "CKR_KEY_FUNCTION_NOT_PERMITTED (0x68)",
}


@pytest.fixture(scope="module")
def spki() -> bytes:
    """A wrapping key."""
    key = rsa.generate_private_key(65537, 2048)
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def by_name(probes: tuple[Probe, ...]) -> dict[ProbeName, Probe]:
    assert [one.name for one in probes] == list(ProbeName)
    return {one.name: one for one in probes}


def test_without_a_log_in_nothing_is_tried(module: TokenModule, spki: bytes) -> None:
    client = TokenClient.start(module)
    try:
        with pytest.raises(TokenNotLoggedIn):
            client.probe(spki)
    finally:
        client.close()


def test_a_module_that_stores_attributes_only_is_found_out(spki: bytes) -> None:
    with fake_token(Defect.NOT_ENFORCED) as client:
        probes = client.probe(spki)
        assert client.inventory() == ()
    assert {one.verdict for one in probes} == {ProbeVerdict.NOT_ENFORCED}
    assert not_enforced(probes) == probes
    assert [lost.id for lost in lost_promises(probes)] == [f"promise.{name.value}" for name in ProbeName]
    assert "CKM_AES_KEY_WRAP_KWP" in by_name(probes)[ProbeName.WRAP_SECRET].did


def test_a_lock_that_does_not_hold_is_found_out(spki: bytes) -> None:
    with fake_token(Defect.LOCK_NOT_ENFORCED) as client:
        probes = by_name(client.probe(spki))
    not_held = {name for name, one in probes.items() if one.verdict is ProbeVerdict.NOT_ENFORCED}
    assert not_held == {ProbeName.LOCK_SECRET, ProbeName.LOCK_PRIVATE}


def test_a_token_that_is_pulled_has_refused_nothing(spki: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """SoftHSM answers CKR_GENERAL_ERROR to everything when its folder is taken away (hsm.md §4)."""

    def pulled(self: FakeModule, *_: object) -> bytes:
        self.present = False
        raise CkrError("C_WrapKey", GENERAL_ERROR)

    monkeypatch.setattr(FakeModule, "wrap", pulled)
    with fake_token() as client, pytest.raises(TokenGone):
        client.probe(spki)


def test_what_a_module_does_not_know_is_no_promise(spki: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    make = FakeModule.make

    def ignorant(self: FakeModule, template: dict[Attribute, object], secret: object, *, local: bool) -> object:
        if {Attribute.WRAP_WITH_TRUSTED, Attribute.ALLOWED_MECHANISMS} & set(template):
            raise fail(0x12)
        return make(self, template, secret, local=local)

    monkeypatch.setattr(FakeModule, "make", ignorant)
    with fake_token() as client:
        probes = by_name(client.probe(spki))
    for name in (ProbeName.WRAP_UNTRUSTED, ProbeName.OTHER_MECHANISM):
        assert probes[name].verdict is ProbeVerdict.NOT_SUPPORTED
        assert probes[name].did == "CKR_ATTRIBUTE_TYPE_INVALID (0x12) at C_GenerateKey"
        lost = probes[name].lost
        assert lost is not None
        assert "CKR_ATTRIBUTE_TYPE_INVALID" in english(lost)
    assert probes[ProbeName.WRAP_SECRET].lost is None


def test_a_token_without_keys_that_wrap_is_tried_with_what_it_has(spki: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    make = FakeModule.make

    def refuses(self: FakeModule, template: dict[Attribute, object], secret: object, *, local: bool) -> object:
        if template[Attribute.CLASS] is ObjectClass.SECRET_KEY and template.get(Attribute.WRAP) is True:
            raise fail(0x13)
        return make(self, template, secret, local=local)

    monkeypatch.setattr(FakeModule, "make", refuses)
    with fake_token() as client:
        probes = by_name(client.probe(spki))
        assert client.inventory() == ()
    assert probes[ProbeName.WRAP_SECRET].verdict is ProbeVerdict.ENFORCED
    lock = probes[ProbeName.LOCK_SECRET]
    assert lock.verdict is ProbeVerdict.NOT_SUPPORTED
    assert lock.lost is not None
    assert probes[ProbeName.DECRYPT_BY_KEK].lost is None


def test_softhsm_enforces_all_of_it_and_nothing_is_left(token: TokenClient, spki: bytes) -> None:
    before = token.inventory()
    probes = by_name(token.probe(spki))
    assert {name: one.did for name, one in probes.items()} == REFUSED_BY_SOFTHSM
    assert {one.verdict for one in probes.values()} == {ProbeVerdict.ENFORCED}
    assert token.inventory() == before
    assert lost_promises(probes.values()) == ()


def test_the_correct_fake_enforces_all_of_it(spki: bytes) -> None:
    client, module, _ = fake_client()
    log_in(client)
    assert {one.verdict for one in client.probe(spki)} == {ProbeVerdict.ENFORCED}
    assert module.objects == {}


def test_every_probe_has_its_texts() -> None:
    for name in ProbeName:
        one = Probe(name=name, did="CKR_OK", verdict=ProbeVerdict.NOT_ENFORCED)
        lost = one.lost
        assert lost is not None
        assert english(one.tried) != english(lost)
