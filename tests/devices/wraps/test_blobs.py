"""Blobs and packages of real keys, opened by OpenSSL and compared with what the token said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.specs import Born, KeyAlgorithm, KeyUsage
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.wrapping.forms import CLOUD_ROUTES, Layout, OaepHash, Route
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenRestoreFailed, TokenWrapRefused
from ceremony_app.devices.hsm.values import KeyMade
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.refusals import RouteUnfit, WrappingKeyUnfit
from ceremony_app.devices.wraps.wraps import ORDER, Wraps
from tests.devices.hsm.conftest import pipe_of
from tests.devices.wraps.conftest import (
    assert_openssl_sees,
    backup_key_of,
    form,
    openssl_oaep,
    openssl_opens,
    openssl_unwrap,
    spki_of,
)

L1, L2 = Layout.OAEP_DIRECT, Layout.HYBRID
SHA1, SHA256 = OaepHash.SHA1, OaepHash.SHA256
USES = {
    "AES": KeyUsage.ENCRYPT_DECRYPT,
    "HMAC": KeyUsage.GENERATE_VERIFY_MAC,
    "RSA": KeyUsage.SIGN_VERIFY,
    "EC": KeyUsage.SIGN_VERIFY,
    "Ed25519": KeyUsage.SIGN_VERIFY,
}


def born(token: TokenClient, algorithm: KeyAlgorithm) -> KeyMade:
    # SoftHSM 2.6.1 wraps no Ed25519 key: it is read, for which it must be born so (hsm.md §8).
    how = Born.READABLE if algorithm is KeyAlgorithm.ED25519 else Born.SENSITIVE
    return token.generate(algorithm, USES[algorithm.family], os.urandom(16), "target", born=how)


def id_of(made: KeyMade) -> bytes:
    return bytes.fromhex(made.key_id)


@pytest.mark.parametrize(
    ("layout", "route"),
    [
        (L1, Route.NATIVE),
        (L1, Route.COMPOSED),
        (L1, Route.HOST_ASSISTED),
        (L2, Route.DIRECT),
        (L2, Route.BACKUP_KWP),
        (L1, Route.BACKUP_TRANSPORT),
    ],
)
def test_a_route_that_does_not_make_the_layout(
    wraps: Wraps, cloud: rsa.RSAPrivateKey, layout: Layout, route: Route
) -> None:
    with pytest.raises(RouteUnfit):
        wraps.wrap(bytes(16), KeyAlgorithm.AES_256, form(layout, SHA1), route, spki_of(cloud), expect_spki=None)


def test_a_wrapping_key_of_another_size(wraps: Wraps, cloud: rsa.RSAPrivateKey) -> None:
    larger = form(L2, SHA1).model_copy(update={"modulus_bits": 3072})
    with pytest.raises(WrappingKeyUnfit):
        wraps.wrap(bytes(16), KeyAlgorithm.AES_256, larger, Route.COMPOSED, spki_of(cloud), None)


@pytest.mark.parametrize("layout", [L1, L2])
def test_a_locked_key_is_wrapped_by_no_route(
    token: TokenClient, wraps: Wraps, cloud: rsa.RSAPrivateKey, layout: Layout
) -> None:
    made = born(token, KeyAlgorithm.AES_256)
    token.lock(id_of(made))
    for route in ORDER[layout]:
        with pytest.raises(TokenWrapRefused):
            wraps.wrap(id_of(made), made.algorithm, form(layout, SHA1), route, spki_of(cloud), None)
    token.destroy(id_of(made))
    assert [one for one in token.inventory() if not one.token] == []


def test_another_public_key_is_refused_on_the_host_route(
    token: TokenClient, wraps: Wraps, cloud: rsa.RSAPrivateKey
) -> None:
    made, other = born(token, KeyAlgorithm.EC_P256), born(token, KeyAlgorithm.EC_P256)
    with pytest.raises(WrapDefect):
        wraps.wrap(id_of(made), made.algorithm, form(L2, SHA1), Route.HOST_PLAINTEXT, spki_of(cloud), other.spki)
    for one in (made, other):
        token.destroy(id_of(one))


def test_a_symmetric_key_that_is_not_proved_equal_is_refused_on_the_host_route(
    token: TokenClient, wraps: Wraps, cloud: rsa.RSAPrivateKey
) -> None:
    made, other = born(token, KeyAlgorithm.AES_256), born(token, KeyAlgorithm.AES_256)
    for check in (other.check_value, None):
        with pytest.raises(WrapDefect, match="check value"):
            wraps.wrap(id_of(made), made.algorithm, form(L1, SHA256), Route.HOST_PLAINTEXT, spki_of(cloud), None, check)
    for one in (made, other):
        token.destroy(id_of(one))


@pytest.mark.parametrize(
    ("algorithm", "layout", "oaep_hash", "route"),
    [
        (KeyAlgorithm.AES_256, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.HMAC_SHA256, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.HMAC_SHA384, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.HMAC_SHA512, L1, SHA1, Route.DIRECT),
        (KeyAlgorithm.AES_256, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.HMAC_SHA512, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.EC_P384, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.EC_SECP256K1, L2, SHA1, Route.COMPOSED),
        (KeyAlgorithm.AES_256, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.HMAC_SHA384, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.EC_P384, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.EC_SECP256K1, L2, SHA256, Route.HOST_ASSISTED),
        (KeyAlgorithm.AES_256, L2, SHA256, Route.HOST_ASSISTED_IMPORT),
        (KeyAlgorithm.EC_P384, L2, SHA256, Route.HOST_ASSISTED_IMPORT),
        (KeyAlgorithm.AES_256, L1, SHA256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.EC_P256, L1, SHA256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.EC_P256, L2, SHA1, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.EC_P521, L2, SHA256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.ED25519, L2, SHA256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.ED25519, L1, SHA1, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.RSA_2048, L2, SHA1, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.RSA_2048, L2, SHA256, Route.HOST_PLAINTEXT),
    ],
)
def test_openssl_opens_the_blob_and_finds_the_token_s_key(
    token: TokenClient,
    wraps: Wraps,
    cloud: rsa.RSAPrivateKey,
    tmp_path: Path,
    algorithm: KeyAlgorithm,
    layout: Layout,
    oaep_hash: OaepHash,
    route: Route,
) -> None:
    before = token.inventory()
    wrap_form = form(layout, oaep_hash)
    made = born(token, algorithm)
    blob = wraps.wrap(id_of(made), algorithm, wrap_form, route, spki_of(cloud), made.spki, made.check_value)
    assert_openssl_sees(made, openssl_opens(tmp_path, cloud, wrap_form, blob))
    token.destroy(id_of(made))
    assert token.inventory() == before


@pytest.mark.parametrize(
    ("algorithm", "route"),
    [
        (KeyAlgorithm.AES_256, Route.BACKUP_KWP),
        (KeyAlgorithm.HMAC_SHA256, Route.BACKUP_KWP),
        (KeyAlgorithm.EC_P384, Route.BACKUP_KWP),
        (KeyAlgorithm.EC_SECP256K1, Route.BACKUP_KWP),
        (KeyAlgorithm.AES_256, Route.BACKUP_TRANSPORT),
        (KeyAlgorithm.EC_P384, Route.BACKUP_TRANSPORT),
        (KeyAlgorithm.AES_256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.EC_P256, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.EC_P521, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.ED25519, Route.HOST_PLAINTEXT),
        (KeyAlgorithm.RSA_2048, Route.HOST_PLAINTEXT),
    ],
)
def test_openssl_opens_the_package_and_the_token_restores_it(
    token: TokenClient,
    secrets: SecretsClient,
    wraps: Wraps,
    tmp_path: Path,
    algorithm: KeyAlgorithm,
    route: Route,
) -> None:
    before = token.inventory()
    wraps.rehearse_backup(KeyAlgorithm.AES_256, (Route.BACKUP_KWP,))
    made = born(token, algorithm)
    package = wraps.pack(secrets, id_of(made), algorithm, route, made.spki, made.check_value)
    assert package.route is route
    opened = secrets.open_package(package.packed, algorithm, made.spki, made.check_value)
    assert opened.matches

    backup_key = backup_key_of(secrets)
    inner = openssl_unwrap(backup_key, package.packed.wrapped)
    if package.packed.transported is not None:
        assert package.transport == "composed, OAEP SHA-1"
        kek = openssl_oaep(tmp_path, inner, SHA1, package.packed.transported[:512])
        inner = openssl_unwrap(kek, package.packed.transported[512:])
    assert_openssl_sees(made, inner)

    usage = USES[algorithm.family]
    token.destroy(id_of(made))
    material = pipe_of(inner)
    restored = [
        token.restore_from_fd(algorithm, usage, os.urandom(16), "restored", material, made.spki),
    ]
    os.close(material)
    # SoftHSM 2.6.1 unwraps no Ed25519 key either (hsm.md §2); the material above goes in.
    if package.packed.transported is None and algorithm is not KeyAlgorithm.ED25519:
        reading = pipe_of(backup_key)
        token.load_backup_key(reading)
        os.close(reading)
        restored.append(token.restore(algorithm, usage, os.urandom(16), "restored", package.packed.wrapped, made.spki))
        token.drop_backup_key()
    for one in restored:
        assert (one.spki, one.check_value) == (made.spki, made.check_value)
        assert one.attribute("CKA_EXTRACTABLE") == one.attribute("CKA_LOCAL") == "false"
        assert one.attribute("CKA_SENSITIVE") == "true"
        assert token.prove_use(id_of(one), algorithm, usage).verified
        assert token.lock(id_of(one)).held
        token.destroy(id_of(one))
    assert token.inventory() == before


def test_a_restore_that_is_another_key_is_destroyed(token: TokenClient, secrets: SecretsClient, wraps: Wraps) -> None:
    wraps.rehearse_backup(KeyAlgorithm.AES_256, (Route.BACKUP_KWP,))
    made, other = born(token, KeyAlgorithm.EC_P384), born(token, KeyAlgorithm.EC_P384)
    package = wraps.pack(secrets, id_of(made), made.algorithm, Route.BACKUP_KWP, made.spki)
    before = token.inventory()
    reading = pipe_of(backup_key_of(secrets))
    token.load_backup_key(reading)
    os.close(reading)
    with pytest.raises(TokenRestoreFailed):
        token.restore(made.algorithm, KeyUsage.SIGN_VERIFY, os.urandom(16), "x", package.packed.wrapped, other.spki)
    with pytest.raises(Refusal):
        token.restore(made.algorithm, KeyUsage.SIGN_VERIFY, os.urandom(16), "x", os.urandom(64), made.spki)
    token.drop_backup_key()
    assert token.inventory() == before
    for one in (made, other):
        token.destroy(id_of(one))


def test_every_cloud_route_is_in_an_order() -> None:
    assert {route for routes in ORDER.values() for route in routes} == set(CLOUD_ROUTES)
