"""A file that shows by its form that it is a secret is told from those that may leave."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ceremony_app.core.secrecy import FileHoldsSecret, Secret, refuse_secret, secret_in
from ceremony_app.core.shares.words import WORDS
from tests.core.ur.messages import noise

KEY = generate_private_key(SECP256R1())
NUMBERED = "".join(f"{number:2} {word:<10}" for number, word in enumerate(WORDS[100:133], 1))


@pytest.mark.parametrize(
    "text",
    [
        " ".join(WORDS[:33]),
        "Ana Duarte: share 1 of 3\n" + "\n".join(WORDS[:33]),
        " ".join(word[:4] for word in WORDS[500:533]).upper(),
        NUMBERED,
    ],
)
def test_the_words_of_a_share_are_found(text: str) -> None:
    assert secret_in(text.encode()) is Secret.SHARE


@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_a_private_key_in_clear_is_found(encoding: Encoding, form: PrivateFormat) -> None:
    assert secret_in(KEY.private_bytes(encoding, form, NoEncryption())) is Secret.PRIVATE_KEY


@pytest.mark.parametrize(
    "data",
    [
        b"",
        noise(424),
        b"\x30" + noise(423),
        " ".join(WORDS[:32]).encode(),
        " ".join((*WORDS[:20], "xylophone", *WORDS[20:40])).encode(),
        KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        KEY.private_bytes(Encoding.DER, PrivateFormat.PKCS8, BestAvailableEncryption(b"passphrase of a custodian")),
    ],
    # A key is another one in each process, and would name its test otherwise in each.
    ids=["nothing", "noise", "noise-in-der", "too-few-words", "a-word-of-no-list", "public-key", "encrypted-key"],
)
def test_what_may_leave_is_let_go(data: bytes) -> None:
    assert secret_in(data) is None
    refuse_secret("'wrapped.bin'", data)


def test_the_refusal_names_the_file_and_what_it_holds() -> None:
    with pytest.raises(FileHoldsSecret) as refused:
        refuse_secret("'share.txt'", " ".join(WORDS[:33]).encode())
    assert "'share.txt' holds the words of a share" in refused.value.operator_text
