"""AES key wrap with padding, RFC 5649, strict; and naming what a blob is when it is not that."""

from __future__ import annotations

from cryptography.hazmat.primitives import keywrap

from ceremony_app.core.wrapping.refusals import WrapDefect


def wrap(kek: bytes, material: bytes) -> bytes:
    """RFC 5649 of 1 or more bytes under an AES key."""
    return keywrap.aes_key_wrap_with_padding(kek, material)


def unwrap(kek: bytes, wrapped: bytes) -> bytes:
    """The material of an RFC 5649 blob; raises WrapDefect, which names RFC 3394 where it is that."""
    try:
        return keywrap.aes_key_unwrap_with_padding(kek, wrapped)
    except (keywrap.InvalidUnwrap, ValueError):
        pass
    raise WrapDefect(why=_other_wrap(kek, wrapped))


def _other_wrap(kek: bytes, wrapped: bytes) -> str:
    try:
        keywrap.aes_key_unwrap(kek, wrapped)
    except (keywrap.InvalidUnwrap, ValueError):
        return "RFC 5649 does not verify"
    return "the inner wrap is RFC 3394 instead of RFC 5649"
