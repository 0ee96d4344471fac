"""A device is taken for a family only where exactly one profile fits."""

from __future__ import annotations

import pytest

from ceremony_app.core.profiles.match import is_software, profile_of_module, profile_of_token
from ceremony_app.core.profiles.schema import DeviceKind
from tests.core.profiles.samples import toy

TOY = toy()
TWIN = TOY.model_copy(update={"id": "twin"})


@pytest.mark.parametrize("path", ["/usr/lib/toy.dll", "/toy.so/other.so", "/usr/lib/mytoy.so", ""])
def test_another_module_is_of_no_profile(path: str) -> None:
    assert profile_of_module([TOY], path) is None


def test_two_profiles_that_fit_are_none() -> None:
    assert profile_of_module([TOY, TWIN], "/x/toy.so") is None
    assert profile_of_token([TOY, TWIN], "/x/other.so", "Toymaker", "Toy 1") is None


@pytest.mark.parametrize(("manufacturer", "model"), [("Toymaker", "Toy 12"), ("Maker", "Toy 1"), ("", "")])
def test_both_words_of_a_token_must_fit(manufacturer: str, model: str) -> None:
    assert profile_of_token([TOY], "/x/proxy.so", manufacturer, model) is None


def test_a_tokens_own_words_go_before_its_module() -> None:
    library = TOY.recognise.model_copy(update={"tokens": (), "library": ("shared.so",)})
    behind = TOY.model_copy(update={"id": "behind", "recognise": library})
    assert profile_of_token([TOY, behind], "/x/shared.so", "TOYMAKER Ltd\0", "toy 1  ") is TOY
    assert profile_of_token([TOY, behind], "/x/shared.so", "Somebody", "Card") is behind
    assert profile_of_module([TOY, behind], "/x/TOY-2.so") is TOY


def test_a_token_is_a_program_by_its_own_words_alone() -> None:
    [look] = TOY.recognise.tokens
    usb = TOY.model_copy(update={"kind": DeviceKind.USB})
    emulated = look.model_copy(update={"model": "Toy in a box", "kind": DeviceKind.SOFTWARE})
    both = usb.model_copy(update={"recognise": usb.recognise.model_copy(update={"tokens": (look, emulated)})})
    program = TOY.model_copy(update={"kind": DeviceKind.SOFTWARE})
    assert not is_software([usb], "Toymaker", "Toy 1")
    assert not is_software([both], "Toymaker", "Toy 1")
    assert is_software([both], "Toymaker", "Toy in a box")
    assert is_software([TOY, program], "Toymaker", "Toy 1")
    assert not is_software([program], "Somebody", "Toy 1")
