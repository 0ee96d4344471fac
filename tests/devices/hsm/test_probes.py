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
    ProbeName.RESTORE_TEMPLATE: "CKR_OK, and CKA_EXTRACTABLE reads false",
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
    # What a template says is kept by such a module.
    names = [name for name in ProbeName if name is not ProbeName.RESTORE_TEMPLATE]
    assert [one.name for one in not_enforced(probes)] == names
    assert [lost.id for lost in lost_promises(probes)] == [f"promise.{name.value}" for name in names]
    assert "CKM_AES_KEY_WRAP_KWP" in by_name(probes)[ProbeName.WRAP_SECRET].did


ONE_EACH = {
    Defect.EXTRACTABLE_NOT_ENFORCED: {
        ProbeName.WRAP_SECRET,
        ProbeName.WRAP_PRIVATE,
        ProbeName.LOCK_SECRET,
        ProbeName.LOCK_PRIVATE,
    },
    Defect.TRUSTED_WRAP_NOT_ENFORCED: {ProbeName.WRAP_UNTRUSTED},
    Defect.TRUSTED_BY_USER: {ProbeName.MAKE_TRUSTED},
    Defect.TRUSTED_PUBLIC_BY_USER: {ProbeName.MAKE_TRUSTED},
    Defect.MECHANISMS_NOT_ENFORCED: {ProbeName.OTHER_MECHANISM},
    Defect.SENSITIVE_NOT_ENFORCED: {ProbeName.READ_SENSITIVE},
    Defect.USES_NOT_ENFORCED: {ProbeName.DECRYPT_BY_KEK},
    Defect.ATTRIBUTES_UNDONE: {
        ProbeName.LOCK_SECRET,
        ProbeName.LOCK_PRIVATE,
        ProbeName.SET_SENSITIVE,
        ProbeName.COPY_SENSITIVE,
        ProbeName.SET_EXTRACTABLE,
        ProbeName.COPY_EXTRACTABLE,
    },
    Defect.LOCK_NOT_ENFORCED: {ProbeName.LOCK_SECRET, ProbeName.LOCK_PRIVATE},
    Defect.NOT_MODIFIABLE: {ProbeName.LOCK_SECRET, ProbeName.LOCK_PRIVATE},
    Defect.UNWRAP_TEMPLATE_IGNORED: {ProbeName.RESTORE_TEMPLATE},
}


@pytest.mark.parametrize(("defect", "found"), ONE_EACH.items(), ids=lambda one: getattr(one, "name", ""))
def test_each_attribute_that_is_not_enforced_is_found_by_its_own_probes(
    spki: bytes, defect: Defect, found: set[ProbeName]
) -> None:
    with fake_token(defect) as client:
        probes = client.probe(spki)
        assert client.inventory() == ()
    assert {one.name for one in not_enforced(probes)} == found
    assert {one.name for one in probes if one.lost is not None} == found


def test_a_token_that_unwraps_otherwise_than_told_says_whether_it_can_be_mended(spki: bytes) -> None:
    with fake_token(Defect.UNWRAP_TEMPLATE_IGNORED) as client:
        mended = by_name(client.probe(spki))[ProbeName.RESTORE_TEMPLATE].did
    assert mended == ("CKR_OK, and CKA_SENSITIVE reads false and CKA_EXTRACTABLE reads true; it can be set afterwards")
    with fake_token(Defect.UNWRAP_TEMPLATE_IGNORED, Defect.NOT_MODIFIABLE) as client:
        stays = by_name(client.probe(spki))[ProbeName.RESTORE_TEMPLATE].did
    assert stays.endswith("; it cannot be set afterwards either")


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
