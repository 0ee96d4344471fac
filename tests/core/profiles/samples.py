"""A small profile without faults, and ways to change it."""

from __future__ import annotations

from ceremony_app.core.profiles.load import load_profile
from ceremony_app.core.profiles.schema import Profile

PROFILE = """\
format = 1
id = "toy"
name = "Toy HSM"
maker = "Toymaker"
kind = "usb"

[[modules]]
on = "Debian"
paths = ["/usr/lib/*/toy.so"]
sure = "measured"
source = "here"

[recognise]
tokens = [{ manufacturer = "Toymaker*", model = "Toy ?" }]
library = ["toy*.so"]
sure = "measured"
source = "here"

[start]
says = "It starts."
sure = "measured"
source = "here"

[pin]
alphabet = "digits"
lock_out = "locks"
tries = 3
shortest = 4
longest = 8
says = "Digits."
sure = "measured"
source = "here"

[quorum]
kind = "none"
says = "None."
sure = "measured"
source = "here"

[[limits]]
kind = "no-hmac-wrap"
says = "It wraps no HMAC key."
sure = "source-read"
source = "toy.c"

[[advice]]
says = "Handle with care."
sure = "not-verified"
source = "nobody"
"""


def toy(text: str = PROFILE) -> Profile:
    """The sample as a value."""
    return load_profile("toy.toml", text.encode())


def limited(kind: str) -> Profile:
    """The sample with another limit."""
    return toy(PROFILE.replace('"no-hmac-wrap"', f'"{kind}"'))
