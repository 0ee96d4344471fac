"""A profile that is not what the format says is refused by file, line and key, and none of its values is repeated."""

from __future__ import annotations

import pytest

from ceremony_app.core.profiles.load import ProfileInvalid, load_profile
from ceremony_app.core.profiles.schema import LimitKind, PinAlphabet, Sureness
from tests.core.profiles.samples import PROFILE, toy


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('kind = "usb"', 'kind = "usb"\ncolour = "blue"', 6, "colour is not a key that a profile knows"),
        ("tries = 3", "tires = 3", 27, "Did you mean tries?"),
        ('kind = "no-hmac-wrap"', 'kind = "hunter2"', 41, "limits[0].kind must be"),
        ('kind = "usb"', 'kind = "abacus"', 5, "kind must be"),
        ('maker = "Toymaker"\n', "", None, "lacks the key maker"),
        ('paths = ["/usr/lib/*/toy.so"]', 'paths = ["lib/toy.so"]', 9, "modules[0].paths[0]"),
        ('paths = ["/usr/lib/*/toy.so"]', "paths = []", 7, "modules[0]"),
        ('lock_out = "locks"', 'lock_out = "never"', 24, "pin"),
        ("shortest = 4", "shortest = 9", 24, "pin"),
        ("shortest = 4", "shortest = true", 28, "must be a whole number"),
        ('sure = "source-read"', 'sure = "certain"', 43, "limits[0].sure must be"),
        ('source = "toy.c"', 'source = ""', 44, "limits[0].source must not be empty"),
        ('library = ["toy*.so"]', 'library = ["/usr/toy.so"]', 15, "recognise.library[0]"),
        ("format = 1", "format = 2", 1, "format must be"),
        ('id = "toy"', 'id = "another"', 2, "id is not the name of the file"),
        ("[start]", "[start", 19, "not valid TOML"),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, new: str, line: int | None, says: str) -> None:
    assert old in PROFILE
    with pytest.raises(ProfileInvalid) as refused:
        load_profile("toy.toml", PROFILE.replace(old, new, 1).encode())
    assert refused.value.parts["file"] == "toy.toml"
    assert says in refused.value.operator_text
    assert "hunter2" not in str(refused.value)
    if line is not None:
        assert refused.value.parts["line"] == line


def test_a_limit_twice_and_a_device_known_by_nothing_are_refused() -> None:
    limit = PROFILE[PROFILE.index("[[limits]]") : PROFILE.index("[[advice]]")]
    nothing = 'tokens = [{ manufacturer = "Toymaker*", model = "Toy ?" }]\nlibrary = ["toy*.so"]\n'
    for text in (PROFILE + limit, PROFILE.replace(nothing, "")):
        assert text != PROFILE
        with pytest.raises(ProfileInvalid):
            load_profile("toy.toml", text.encode())


def test_a_profile_is_read_as_it_stands() -> None:
    profile = toy()
    assert profile.modules[0].paths == ("/usr/lib/*/toy.so",)
    assert (profile.pin.alphabet, profile.pin.tries) == (PinAlphabet.DIGITS, 3)
    assert (profile.limits[0].kind, profile.limits[0].sure) == (LimitKind.NO_HMAC_WRAP, Sureness.SOURCE_READ)
