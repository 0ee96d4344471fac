"""Texts: every message, refusal and part of an answer can be said."""

from __future__ import annotations

import pytest

from ceremony_app.core.script.english import ENGLISH
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.prompts import compare_typed
from ceremony_app.desktop import texts
from ceremony_app.desktop.pages.verbs import VERBS
from ceremony_app.flow.refusals import DeviceGone
from tests.desktop import samples


@pytest.mark.parametrize(
    "part",
    [
        "6 words are needed, 5 were typed",
        "word 27, 28 differs",
        "group 3 differs",
        "7 groups were typed: eight groups, all sixteen, or all words are needed",
        "session code of ana: SECRET-GIVEN-UP",
        "ana, ben cannot act here",
    ],
)
def test_parts_are_recognised(part: str) -> None:
    assert any(pattern.fullmatch(part) for pattern, _ in texts._part_patterns())
    assert texts.say_part(part) == part


def test_what_a_comparison_says_is_recognised() -> None:
    for typed in ("", "zzzz", "0000 " * 8, "aaaa", "necklace ragtime", samples.DIGEST[:31]):
        part = compare_typed(samples.DIGEST, typed)
        assert part is not None
        assert any(pattern.fullmatch(part) for pattern, _ in texts._part_patterns()), part


def test_a_fingerprint_in_a_sentence_is_shortened_and_given_whole() -> None:
    message = text("open.program", version="1", sha256=samples.DIGEST)
    assert samples.DIGEST not in texts.say_shortly(message)
    assert texts.digests(message) == (("sha256", samples.DIGEST),)
    assert samples.DIGEST in texts.say(message)


def test_verbs_belong_to_messages() -> None:
    for message_id in VERBS:
        assert message_id in ENGLISH


def test_a_refusal_says_its_sentence_and_next_step() -> None:
    refusal = DeviceGone(device="token", operation="generate")
    assert texts.say_refusal(refusal) == (refusal.operator_text, refusal.next_action)


def test_a_message_without_values_is_said() -> None:
    assert texts.say(Message(id="act.open")) == "Open"
