"""Qualification: each defect that a module was seen to have is found, and a module without one passes natively."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyFamily
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.promises import in_words, together
from ceremony_app.core.wrapping.forms import (
    BACKUP_ROUTES,
    CLOUD_ROUTES,
    DEFAULT_ALLOWED,
    Layout,
    OaepHash,
    Route,
    WrapForm,
)
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenGone
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.qualification import (
    Need,
    Qualification,
    every_need,
    needs_of,
    qualify,
    sizes,
)
from ceremony_app.devices.wraps.values import Depth
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.fake_pkcs11 import Defect
from tests.devices.hsm.fake_token import fake_token
from tests.devices.wraps.conftest import form

L1, L2 = Layout.OAEP_DIRECT, Layout.HYBRID
SHA1, SHA256 = OaepHash.SHA1, OaepHash.SHA256
AES, EC, RSA = KeyAlgorithm.AES_256, KeyAlgorithm.EC_P256, KeyAlgorithm.RSA_2048
TEMPLATES = Path(__file__).parents[3] / "resources" / "plans"


def need(algorithm: KeyAlgorithm, wanted: WrapForm | None, *allowed: Route) -> Need:
    routes = BACKUP_ROUTES if wanted is None else CLOUD_ROUTES
    return Need(algorithm=algorithm, form=wanted, allowed=allowed or routes)


HYBRIDS = tuple(need(algorithm, form(L2, SHA256)) for algorithm in (AES, EC, RSA))
DIRECT = need(AES, form(L1, SHA256))


@pytest.fixture(scope="module")
def pairs() -> Iterator[HostPairs]:
    """Made once for all."""
    yield HostPairs()


def told(
    secrets: SecretsClient, pairs: HostPairs, *defects: Defect, needed: tuple[Need, ...] = HYBRIDS
) -> Qualification:
    with fake_token(*defects) as token:
        return qualify(token, Wraps(token, secrets, pairs), needed, Depth.FIRST)


def why(report: Qualification, algorithm: KeyAlgorithm, route: Route) -> str:
    [rehearsal] = [one for one in report.rehearsals if one.algorithm is algorithm]
    [trial] = [one for one in rehearsal.trials if one.route is route and not one.passed]
    return trial.why


def test_a_wrong_oaep_hash(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.WRONG_OAEP_HASH)
    for algorithm in (AES, EC, RSA):
        assert why(report, algorithm, Route.NATIVE) == "OAEP hash is SHA-1 instead of SHA-256"
    assert {one.chosen for one in report.rehearsals} == {Route.HOST_ASSISTED}
    [lost] = report.cannot_promise
    assert lost.id == "promise.assisted"
    assert "AES-256, EC-P256, RSA-2048" in english(lost)


@pytest.mark.parametrize("algorithm", [EC, RSA])
def test_trailing_nuls(secrets: SecretsClient, pairs: HostPairs, algorithm: KeyAlgorithm) -> None:
    report = told(secrets, pairs, Defect.TRAILING_NULS, needed=(need(algorithm, form(L2, SHA256)),))
    assert why(report, algorithm, Route.NATIVE).endswith("after the PKCS#8")
    assert report.rehearsals[0].chosen is Route.HOST_PLAINTEXT


def test_a_short_scalar_is_found_though_it_is_rare(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.SHORT_SCALAR)
    assert "native" not in {one.chosen for one in report.rehearsals if one.algorithm is EC}
    assert why(report, EC, Route.NATIVE)
    assert [one.chosen for one in report.rehearsals if one.algorithm is not EC] == [Route.NATIVE, Route.NATIVE]


ED = KeyAlgorithm.ED25519


def test_an_ed25519_key_goes_natively_where_the_token_wraps_it_and_not_where_its_form_is_another(
    secrets: SecretsClient, pairs: HostPairs
) -> None:
    needed = (need(ED, form(L2, SHA256)),)
    assert told(secrets, pairs, needed=needed).rehearsals[0].chosen is Route.NATIVE
    report = told(secrets, pairs, Defect.ODD_EDWARDS, needed=needed)
    assert why(report, ED, Route.NATIVE) == "its 46 bytes are no Ed25519 key of RFC 8410"
    assert report.missing


def test_an_ed25519_key_that_the_token_wraps_by_nothing_is_born_readable_where_that_is_allowed(
    token: TokenClient, secrets: SecretsClient, pairs: HostPairs
) -> None:
    """SoftHSM 2.6.1 answers CKR_KEY_NOT_WRAPPABLE to every mechanism (hsm.md §2)."""
    wraps = Wraps(token, secrets, pairs)
    refused = wraps.rehearse(ED, form(L2, SHA256), DEFAULT_ALLOWED)
    assert refused.chosen is None
    assert {trial.born for trial in refused.trials} == {Born.SENSITIVE}
    read = wraps.rehearse(ED, form(L2, SHA256), CLOUD_ROUTES)
    assert (read.chosen, read.trials[-1].born) == (Route.HOST_PLAINTEXT, Born.READABLE)
    assert [one for one in token.inventory() if not one.token] == []


def test_a_lying_length(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.LYING_LENGTH, needed=(*HYBRIDS, DIRECT))
    assert all(not trial.passed for one in report.rehearsals for trial in one.trials if trial.route is Route.NATIVE)
    assert report.rehearsals[-1].chosen is None
    assert report.missing
    assert not report.able


def test_attributes_that_are_stored_alone(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.NOT_ENFORCED)
    kept = [one.name for one in report.probes if one.verdict is not ProbeVerdict.NOT_ENFORCED]
    assert kept == [ProbeName.RESTORE_TEMPLATE]
    assert len(report.cannot_promise) == len(report.probes) - 1
    assert report.able


@pytest.mark.parametrize(
    ("defect", "lost"),
    [
        (Defect.EXTRACTABLE_NOT_ENFORCED, ["wrap-secret", "wrap-private", "lock-secret", "lock-private"]),
        (Defect.TRUSTED_WRAP_NOT_ENFORCED, ["wrap-untrusted"]),
        (Defect.TRUSTED_BY_USER, ["make-trusted"]),
        (Defect.MECHANISMS_NOT_ENFORCED, ["other-mechanism"]),
        (Defect.UNWRAP_TEMPLATE_IGNORED, ["restore-template"]),
        (Defect.NOT_MODIFIABLE, ["lock-secret", "lock-private"]),
    ],
    ids=lambda one: getattr(one, "name", ""),
)
def test_each_attribute_that_is_not_enforced_takes_its_promise(
    secrets: SecretsClient, pairs: HostPairs, defect: Defect, lost: list[str]
) -> None:
    report = told(secrets, pairs, defect, needed=HYBRIDS[:1])
    assert [one.id for one in report.cannot_promise] == [f"promise.{name}" for name in lost]
    assert report.able


def test_a_padding_mechanism_of_another_meaning(secrets: SecretsClient, pairs: HostPairs) -> None:
    """CKM_AES_KEY_WRAP_PAD answers CKR_OK and is PKCS#7 with RFC 3394 (hsm.md §9 no. 2)."""
    report = told(secrets, pairs, Defect.PADDED_OTHERWISE, needed=(HYBRIDS[0], need(AES, None)))
    cloud, backup = report.rehearsals
    assert cloud.chosen is backup.chosen is Route.HOST_PLAINTEXT
    assert why(report.model_copy(update={"rehearsals": (cloud,)}), AES, Route.COMPOSED) == (
        "the inner wrap is RFC 3394 instead of RFC 5649"
    )
    assert [trial.why for trial in backup.trials if trial.route is Route.BACKUP_KWP] != []


def test_a_mechanism_that_is_listed_and_does_nothing(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.LISTED_ONLY)
    assert "AES_KEY_WRAP_KWP" in report.token.mechanisms
    assert len(report.missing) == len(HYBRIDS)
    assert {trial.why for one in report.rehearsals for trial in one.trials} == {"CKR_MECHANISM_INVALID (0x70)"}


def test_a_lock_that_does_not_hold(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.LOCK_NOT_ENFORCED)
    assert [one.id for one in report.cannot_promise] == ["promise.lock-secret", "promise.lock-private"]


def test_an_ignored_template(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.TEMPLATE_IGNORED)
    assert {trial.why for one in report.rehearsals for trial in one.trials} == {
        "CKA_SENSITIVE reads false instead of true"
    }
    assert len(report.missing) == len(HYBRIDS)
    assert "promise.no-route" in {one.id for one in report.cannot_promise}


def test_session_objects_that_stay(secrets: SecretsClient, pairs: HostPairs) -> None:
    report = told(secrets, pairs, Defect.SESSION_LEAK)
    assert report.left
    assert not report.missing
    assert not report.able
    assert report.cannot_promise[-1].args == {"count": len(report.left)}


def test_a_token_that_goes_away_gives_no_report(secrets: SecretsClient, pairs: HostPairs) -> None:
    with pytest.raises(TokenGone, match=r"CKR_DEVICE_REMOVED \(0x32\)"):
        told(secrets, pairs, Defect.REMOVED)


def test_a_route_that_passes_and_is_not_allowed_is_told_and_not_chosen(
    secrets: SecretsClient, pairs: HostPairs
) -> None:
    needed = (need(AES, form(L2, SHA256), Route.COMPOSED), need(AES, None, Route.BACKUP_TRANSPORT))
    with fake_token() as token:
        report = qualify(token, Wraps(token, secrets, pairs), needed, Depth.EVERY)
    wrap, backup = report.rehearsals
    assert [(one.route, one.passed) for one in wrap.trials] == [
        (route, True)
        for route in (
            Route.NATIVE,
            Route.COMPOSED,
            Route.HOST_ASSISTED,
            Route.HOST_ASSISTED_IMPORT,
            Route.HOST_PLAINTEXT,
        )
    ]
    assert wrap.chosen is Route.COMPOSED
    assert [one.route for one in backup.trials] == list(BACKUP_ROUTES)
    assert backup.chosen is Route.BACKUP_TRANSPORT


def test_a_module_without_defects_passes_natively(secrets: SecretsClient, pairs: HostPairs) -> None:
    needed = (*HYBRIDS, DIRECT, need(AES, None), need(EC, None))
    heard: list[Need] = []
    with fake_token() as token:
        report = qualify(token, Wraps(token, secrets, pairs), needed, Depth.FIRST, heard.append)
    assert [one.chosen for one in report.rehearsals] == [
        *[Route.NATIVE] * 3,
        Route.DIRECT,
        Route.BACKUP_KWP,
        Route.BACKUP_KWP,
    ]
    assert report.able
    assert (report.left, report.cannot_promise, report.missing) == ((), (), ())
    assert (report.token.module_sha256, report.token.software) == ("fa" * 32, False)
    assert sorted(heard, key=needed.index) == list(needed)
    assert Qualification.from_json(report.to_json()) == report


def test_softhsm_comes_out_as_it_was_measured(token: TokenClient, secrets: SecretsClient, pairs: HostPairs) -> None:
    """The expected result of SoftHSM 2.6.1 (hsm.md §8); nothing of it is left."""
    before = token.inventory()
    needed = (
        DIRECT,
        need(AES, form(L1, SHA1)),
        need(AES, form(L2, SHA1)),
        need(AES, form(L2, SHA256)),
        need(EC, form(L2, SHA1)),
        need(EC, None),
    )
    report = qualify(token, Wraps(token, secrets, pairs), needed, Depth.FIRST)
    assert [one.chosen for one in report.rehearsals] == [
        Route.HOST_PLAINTEXT,
        Route.DIRECT,
        Route.COMPOSED,
        Route.HOST_ASSISTED,
        Route.HOST_PLAINTEXT,
        Route.HOST_PLAINTEXT,
    ]
    # Four born in the token; one made here, brought in with its leading zeros and without.
    assert report.rehearsals[4].trials[-1].why == "6 throwaway keys opened and compared"
    assert {one.verdict for one in report.probes} == {ProbeVerdict.ENFORCED}
    assert [one.id for one in report.cannot_promise] == [
        "promise.software",
        "promise.plaintext",
        "promise.assisted",
        "promise.plaintext",
    ]
    assert report.left == ()
    assert token.inventory() == before


def test_what_a_plan_needs_is_asked_once(tmp_path: Path) -> None:
    plan = load_plan((TEMPLATES / "mixed.toml").read_bytes()).plan
    assert plan is not None
    found = needs_of(plan)
    assert plan.mode is Mode.DRILL
    assert len(found) == len(set(found)) == 9
    assert [one.algorithm for one in found if one.form is None] == [key.algorithm for key in plan.keys]
    assert sizes(found) == (4096, 3072)
    assert sizes(()) == (2048,)


def test_without_a_plan_everything_that_fits_is_asked() -> None:
    found = every_need()
    assert len(found) == len(set(found))
    for one in found:
        direct = one.form is not None and one.form.layout is L1
        assert not (direct and one.algorithm.family is KeyFamily.RSA)
        assert not (direct and one.algorithm is KeyAlgorithm.EC_P521 and in_words(one.form).endswith("2048"))
    assert {one.algorithm for one in found} == set(KeyAlgorithm)


def test_forms_that_differ_in_size_alone_are_told_as_one() -> None:
    larger = form(L2, SHA1).model_copy(update={"modulus_bits": 4096})
    assert together([larger, form(L2, SHA1), None, form(L1, SHA256)]) == (
        "hybrid SHA-1 RSA-2048/4096, backup, oaep-direct SHA-256 RSA-2048"
    )
