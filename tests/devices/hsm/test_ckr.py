"""Return values keep their number and name, also where python-pkcs11 loses them."""

from __future__ import annotations

import pytest
from pkcs11 import exceptions

from ceremony_app.devices.hsm import ckr


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (exceptions.KeyUnextractable(), "CKR_KEY_UNEXTRACTABLE (0x6a)"),
        (exceptions.AnotherUserAlreadyLoggedIn(), "CKR_USER_ANOTHER_ALREADY_LOGGED_IN (0x104)"),
        (exceptions.SlotIDInvalid(), "CKR_SLOT_ID_INVALID (0x3)"),
        (exceptions.TokenNotRecognised(), "CKR_TOKEN_NOT_RECOGNIZED (0xe1)"),
        (exceptions.FunctionCancelled(), "CKR_FUNCTION_CANCELED (0x50)"),
        (exceptions.RandomNoRNG(), "CKR_RANDOM_NO_RNG (0x121)"),
        (exceptions.PKCS11Error("Unmapped error code 0x1b"), "CKR_ACTION_PROHIBITED (0x1b)"),
        (exceptions.PKCS11Error("Unmapped error code 0x80000170"), "CKR_VENDOR (0x80000170)"),
        (exceptions.PKCS11Error("Unmapped error code 0x999"), "CKR_UNKNOWN (0x999)"),
        (
            exceptions.PKCS11Error("Buffer was too small. Should never see this."),
            "CKR_BUFFER_TOO_SMALL (0x150)",
        ),
    ],
)
def test_number_and_name(error: exceptions.PKCS11Error, said: str) -> None:
    assert ckr.describe(ckr.number_of(error)) == said


def test_every_class_of_the_library_has_a_number() -> None:
    """An unknown name would silently become CKR_GENERAL_ERROR."""
    own = {"NoSuchKey", "NoSuchToken", "MultipleObjectsReturned", "MultipleTokensReturned", "GeneralError"}
    classes = [
        kind
        for kind in vars(exceptions).values()
        if isinstance(kind, type) and issubclass(kind, exceptions.PKCS11Error)
    ]
    lost = {
        kind.__name__
        for kind in classes
        if kind is not exceptions.PKCS11Error and ckr.number_of(kind()) == ckr.GENERAL_ERROR
    }
    assert lost <= own
