"""Every kind of prompt: which part of an answer is wrong, and that nothing of it is repeated."""

from __future__ import annotations

import hashlib
from typing import Any, get_args

import pydantic
import pytest

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.script import prompts
from ceremony_app.core.script.effects import Prompt
from ceremony_app.core.script.messages import text
from ceremony_app.core.value import Value

DIGEST = hashlib.sha256(b"plan").hexdigest()
WORDS = fingerprints.words(bytes.fromhex(DIGEST))
GROUPS = fingerprints.groups(bytes.fromhex(DIGEST))
HELLO = text("seal.goodbye")
READ = prompts.ReadAloud(text=HELLO, digest=DIGEST, words=WORDS, type_last=8, source=prompts.Source.PAPER)
COPY = prompts.CompareFromCopy(text=HELLO, subject="aws", expected=DIGEST)
TWICE = prompts.TypeTwice(text=HELLO, taken=("E-7",))
LINE = prompts.EnterText(text=HELLO)
CHOOSE = prompts.Choose(text=HELLO, options=(prompts.Option(id="keep", text=HELLO),), default="keep")
CONSENT = prompts.Consent(text=HELLO, risk=HELLO)
INITIALS = prompts.Initials(text=HELLO, persons=("ana", "bilal"))
STATEMENT = prompts.Statement(text=HELLO)


def from_copy(typed: str, channel: str = "letter", bearer: str = "Ada") -> prompts.FromCopy:
    """An answer from a second copy."""
    return prompts.FromCopy(copy_state=prompts.Copy.TYPED, channel=channel, bearer=bearer, typed=typed)


def words(*typed: str) -> prompts.TypedWords:
    """Typed words."""
    return prompts.TypedWords(words=typed)


WRONG: list[tuple[Prompt[Any], Value, str, str]] = [
    (READ, words(*WORDS[-8:-1], "zebrafish"), "zebrafish", f"word {len(WORDS)} differs"),
    (READ, words("zebrafish", *WORDS[-7:]), "zebrafish", f"word {len(WORDS) - 7} differs"),
    (READ, words(*WORDS[-8:-3], "zebrafish"), "zebrafish", "8 words are needed, 6 were typed"),
    (COPY, from_copy(" ".join(("9999", *GROUPS[1:8]))), "9999", "group 1 differs"),
    (COPY, from_copy(" ".join(("nonsense", *GROUPS[1:8]))), "nonsense", "group 1 cannot be read"),
    (COPY, from_copy(" ".join(GROUPS[:5])), GROUPS[0], "5 groups were typed"),
    (COPY, from_copy(" ".join(("zebrafish", *WORDS[1:]))), "zebrafish", "word 1"),
    (COPY, from_copy(" ".join(GROUPS[:8]), channel=" "), GROUPS[0], "the channel and the bearer must be named"),
    (COPY, from_copy(" ".join(GROUPS[:8]), bearer=""), GROUPS[0], "the channel and the bearer must be named"),
    (TWICE, prompts.TypedTwice(first="E-8", second="E-9"), "E-9", "the two entries differ"),
    (TWICE, prompts.TypedTwice(first="E-7", second="E-7"), "E-7", "used already"),
    (TWICE, prompts.TypedTwice(first="  ", second=" "), "  ", "printable"),
    (TWICE, prompts.TypedTwice(first="E\x07X", second="E\x07X"), "E\x07X", "printable"),
    (TWICE, prompts.TypedTwice(first="Q" * 61, second="Q" * 61), "QQQ", "between 1 and 60"),
    (LINE, prompts.Entered(text=""), "empty?", "one line"),
    (LINE, prompts.Entered(text="two\nlines"), "lines", "one line"),
    (LINE, prompts.Entered(text="Q" * 401), "QQQ", "at most 400"),
    (CHOOSE, prompts.Chosen(option="zebrafish"), "zebrafish", "none of the choices"),
    (CONSENT, prompts.Consented(decision=prompts.Decision.CONSENT, reason="zzz"), "zzz", "a reason"),
    (CONSENT, prompts.Consented(decision=prompts.Decision.REFUSE, reason=""), "empty?", "a reason"),
    (CONSENT, prompts.Consented(decision=prompts.Decision.REFUSE, reason="Q" * 401), "QQQ", "a reason"),
    (STATEMENT, prompts.Stated(agreement=prompts.Agreement.DISAGREES, remark="zz"), "zz", "says why"),
    (INITIALS, prompts.Initialled(persons=("ana", "ana")), "ana", "cannot act twice"),
    (INITIALS, prompts.Initialled(persons=("ana", "eve")), "eve", "not in the table"),
    (STATEMENT, prompts.Stated(agreement=prompts.Agreement.AGREES, remark="bell\x07"), "bell", "one line"),
    (
        prompts.BringFiles(text=HELLO, place="inbox"),
        prompts.Brought(way=prompts.Way.STICK),
        "way",
        "names no request stick",
    ),
]
RIGHT: list[tuple[Prompt[Any], Value]] = [
    (READ, words(*WORDS[-8:])),
    (READ, words(*(word.upper() for word in WORDS[-8:]))),
    (COPY, from_copy(" ".join(GROUPS[:8]))),
    (COPY, from_copy(" ".join(GROUPS))),
    (COPY, from_copy(" ".join(WORDS))),
    (COPY, prompts.FromCopy(copy_state=prompts.Copy.NONE, channel="", bearer="", typed="")),
    (TWICE, prompts.TypedTwice(first="E-8 ", second=" E-8")),
    (LINE, prompts.Entered(text="Straße 5 ✓")),
    (CHOOSE, prompts.Chosen(option="keep")),
    (CONSENT, prompts.Consented(decision=prompts.Decision.REFUSE, reason="nobody knows it")),
    (STATEMENT, prompts.Stated(agreement=prompts.Agreement.AGREES, remark="")),
    (STATEMENT, prompts.Stated(agreement=prompts.Agreement.DISAGREES, remark="a share fell down")),
    (INITIALS, prompts.Initialled(persons=("bilal", "ana"))),
    (INITIALS, prompts.Initialled(persons=("bilal",))),
    (prompts.Confirm(text=HELLO), prompts.Confirmed()),
    (prompts.CheckTable(text=HELLO, columns=("a",), rows=(("b",),)), prompts.Confirmed()),
    (prompts.BringFiles(text=HELLO, place="inbox"), prompts.Brought()),
    (prompts.BringFiles(text=HELLO, place="inbox", stick="REQUEST, blue"), prompts.Brought(way=prompts.Way.STICK)),
]


@pytest.mark.parametrize(("prompt", "answer", "value", "part"), WRONG)
def test_a_wrong_answer_is_told_by_its_part_and_never_repeated(
    prompt: Prompt[Any], answer: Value, value: str, part: str
) -> None:
    said = prompt.check(answer)
    assert said is not None
    assert part in said
    assert value not in said


@pytest.mark.parametrize(("prompt", "answer"), RIGHT)
def test_a_right_answer_is_accepted(prompt: Prompt[Any], answer: Value) -> None:
    assert prompt.check(answer) is None
    assert prompt.read(answer.to_json()) == answer


def test_of_what_stands_on_paper_a_face_shows_nothing_of_the_last_words() -> None:
    shown = "".join(READ.groups_shown())
    assert DIGEST.startswith(shown) and len(shown) == 48
    assert READ.words_shown() == WORDS[:24]
    odd = READ.model_copy(update={"type_last": 5})
    assert len(odd.groups_shown()) == 13, "a group that holds one word to type and one to show is not shown"


def test_every_kind_of_prompt_is_tested_and_those_that_can_be_wrong_are() -> None:
    kinds = set(get_args(prompts.AnyPrompt))
    assert {type(prompt) for prompt, _ in RIGHT} == kinds
    fallible = {kind for kind in kinds if kind.check is not Prompt.check}
    assert {type(prompt) for prompt, *_ in WRONG} == fallible


@pytest.mark.parametrize("prompt", [one for one, _ in RIGHT])
def test_an_answer_of_another_kind_cannot_be_read(prompt: Prompt[Any]) -> None:
    with pytest.raises(pydantic.ValidationError):
        prompt.read({"unknown": 1})


def test_the_names_of_kinds_are_their_own() -> None:
    kinds = [kind.kind for kind in get_args(prompts.AnyPrompt)]
    assert len(set(kinds)) == len(kinds)
