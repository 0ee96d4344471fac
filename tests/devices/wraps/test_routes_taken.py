"""Each route is really the one that was taken: by the operations that the token was asked for and its C_WrapKey calls.

And whatever a route makes on its way is destroyed, also where a wrap in the middle of it fails.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping.compare import KeyIdentity, check_material, open_blob
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenGone, TokenWrapRefused
from ceremony_app.devices.hsm.values import KeyMade
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in
from tests.devices.hsm.fake_pkcs11 import FakeModule
from tests.devices.hsm.fake_token import fake_client
from tests.devices.wraps.conftest import form, spki_of

AES = KeyAlgorithm.AES_256
OAEP, RSA_AES, KWP = "0x9", "0x1054", "0x210b"
TAKEN: dict[Route, tuple[list[str], list[str]]] = {
    Route.NATIVE: (["wrap_native"], [RSA_AES]),
    Route.COMPOSED: (["wrap_composed"], [OAEP, KWP]),
    Route.HOST_ASSISTED: (["wrap_readable_kek"], [KWP]),
    Route.HOST_ASSISTED_IMPORT: (["random_to", "wrap_imported_kek"], [KWP]),
    Route.DIRECT: (["wrap_direct"], [OAEP]),
    Route.HOST_PLAINTEXT: (["wrap_for_host"], [KWP]),
}
"""Operations of the token process, and mechanisms of C_WrapKey, in their order."""


def layout(route: Route) -> Layout:
    return Layout.OAEP_DIRECT if route is Route.DIRECT else Layout.HYBRID


def blob_of(wraps: Wraps, made: KeyMade, route: Route, cloud: rsa.RSAPrivateKey) -> bytes:
    wanted = form(layout(route), OaepHash.SHA1)
    return wraps.wrap(bytes.fromhex(made.key_id), AES, wanted, route, spki_of(cloud), None, made.check_value)


def assert_holds(made: KeyMade, route: Route, blob: bytes, cloud: rsa.RSAPrivateKey) -> None:
    identity = KeyIdentity(algorithm=AES, spki=None, check_value=made.check_value)
    check_material(identity, open_blob(form(layout(route), OaepHash.SHA1), blob, cloud))


@pytest.mark.parametrize("number", [0x6A, 0x32])
@pytest.mark.parametrize(("route", "failing"), [(route, at) for route, (_, m) in TAKEN.items() for at in range(len(m))])
def test_nothing_of_a_route_is_left_where_a_wrap_fails(
    secrets: SecretsClient,
    cloud: rsa.RSAPrivateKey,
    monkeypatch: pytest.MonkeyPatch,
    route: Route,
    failing: int,
    number: int,
) -> None:
    client, module, _ = fake_client()
    log_in(client)
    made = client.throwaway(AES)
    before = dict(module.objects)
    wrap = FakeModule.wrap

    def fails(self: FakeModule, *arguments: Any) -> bytes:
        if len(self.called) == failing:
            raise CkrError("C_WrapKey", number)
        return wrap(self, *arguments)

    monkeypatch.setattr(FakeModule, "wrap", fails)
    with pytest.raises(TokenWrapRefused if number == 0x6A else TokenGone):
        blob_of(Wraps(client, secrets), made, route, cloud)
    assert module.objects == before


@pytest.mark.parametrize("route", TAKEN)
def test_a_route_makes_its_own_calls_and_no_others(
    secrets: SecretsClient, cloud: rsa.RSAPrivateKey, route: Route
) -> None:
    client, module, child = fake_client()
    log_in(client)
    made = client.throwaway(AES)
    before = dict(module.objects)
    child.operations.clear()
    blob = blob_of(Wraps(client, secrets), made, route, cloud)
    assert (child.operations, module.called) == TAKEN[route]
    assert module.objects == before
    assert_holds(made, route, blob, cloud)


@pytest.mark.parametrize("route", [route for route in TAKEN if route is not Route.NATIVE])
def test_the_same_operations_on_softhsm(
    token: TokenClient,
    secrets: SecretsClient,
    cloud: rsa.RSAPrivateKey,
    monkeypatch: pytest.MonkeyPatch,
    route: Route,
) -> None:
    made = token.throwaway(AES)
    before = token.inventory()
    asked: list[str] = []
    call = token._child.call

    def recorded(op: str, args: Mapping[str, Any] | None = None, fds: Sequence[int] = ()) -> dict[str, Any]:
        asked.append(op)
        return call(op, args, fds)

    monkeypatch.setattr(token._child, "call", recorded)
    blob = blob_of(Wraps(token, secrets), made, route, cloud)
    assert asked == TAKEN[route][0]
    assert_holds(made, route, blob, cloud)
    assert token.inventory() == before
    assert token.drop_throwaways() == 0
