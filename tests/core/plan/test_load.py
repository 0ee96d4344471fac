"""Loading is strict and never raises: each fault is a sentence of ours with path and line."""

from __future__ import annotations

import hashlib
import types
import typing
from datetime import date
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from ceremony_app.core.plan.document import MAX_BYTES, MAX_FAULTS
from ceremony_app.core.plan.findings import Finding, Severity
from ceremony_app.core.plan.load import PLAN_SHAPE, load_plan
from ceremony_app.core.plan.schema import Plan
from tests.core.plan.samples import PLAN, line_of, spoiled

JARGON = ("Input should", "Extra inputs", "pydantic", "Field required", "tuple", "NoneType", "valid string")


def only(text: str) -> Finding:
    """The one finding of a text that does not load."""
    read = load_plan(text.encode())
    assert read.plan is None
    assert len(read.findings) == 1, read.findings
    finding = read.findings[0]
    assert finding.severity is Severity.REFUSAL
    assert not any(word in finding.sentence for word in JARGON), finding.sentence
    return finding


def test_an_unknown_key_is_refused_with_name_and_line() -> None:
    text = spoiled(('title = "Data key"', 'title = "Data key"\nregion = "x"'))
    finding = only(text)
    assert finding.code == "PLAN-UNKNOWN-FIELD"
    assert finding.line == line_of(text, 'region = "x"')
    assert finding.where == "keys[0].region"
    assert finding.sentence == "region is not a key that a plan knows in keys[0]."
    assert finding.next_step.startswith("Did you mean region")


@pytest.mark.parametrize("where", ["keys", "people", "targets", "backups", "backups.groups", "token"])
@pytest.mark.parametrize("name", ["zzz", "aws-kms", '"odd key"', '"\\u0000"', '"ключ"'])
def test_unknown_keys_are_found_everywhere(where: str, name: str) -> None:
    old, new = (f"[[{where}]]\n", f"[[{where}]]\n{name} = 1\n")
    if where == "token":
        old, new = ("token = { ", f"token = {{ {name} = 1, ")
    text = spoiled((old, new))
    finding = only(text)
    assert finding.code == "PLAN-UNKNOWN-FIELD"
    assert finding.line == line_of(text, f"{name} = 1")
    assert finding.sentence.isprintable()


@pytest.mark.parametrize("name", ["pin", "user_pin", "so-pin", "password", "passphrase", "secret"])
def test_no_pin_stands_in_a_plan(name: str) -> None:
    finding = only(spoiled(("format = 1", f'format = 1\n{name} = "74629"')))
    assert finding.next_step.startswith("Remove it: no PIN")
    assert "74629" not in str(finding)


CASES = [
    ("format = 1", "format = 2", "format", "format must be 1."),
    ("format = 1", "format = true", "format", "format must be 1."),
    ('"small"', '"Small"', "id", "id must be 1 to 40 lower-case letters"),
    ('"small"', '"../x"', "id", "id must be 1 to 40 lower-case letters"),
    ('"Small plan"', "5", "title", "title must be text in quotes."),
    ('"Small plan"', "2026-11-02", "title", "title must be text in quotes."),
    ('"Small plan"', '""', "title", "title must not be empty."),
    ('"Small plan"', f'"{"x" * 401}"', "title", "title must have at most 400 characters."),
    ('"drill"', '"rehearsal"', "mode", 'mode must be "drill" or "production".'),
    ('on = 2026-11-02 }', 'on = "2026-11-02" }', "approval.on", "approval.on must be a date without quotes"),
    ('on = 2026-11-02 }', "on = 2026-11-02T00:00:00 }", "approval.on", "approval.on must be a date without"),
    ("custodians = 2", 'custodians = "2"', "quorum.custodians", "quorum.custodians must be a whole number."),
    ("custodians = 2", "custodians = 2.0", "quorum.custodians", "quorum.custodians must be a whole number."),
    ("custodians = 2", "custodians = true", "quorum.custodians", "quorum.custodians must be a whole number."),
    ("quorum = { custodians = 2 }", "quorum = 2", "quorum", "quorum must be a table."),
    ('makes = []', 'makes = "any"', "token.makes", "token.makes must be a list."),
    ('["custodian", "witness"]]', '["custodian"]]', "separated_roles[1][1]", "separated_roles[1] needs two"),
    ('["custodian", "witness"]]', '[]]', None, "separated_roles[1] needs two"),
    ('"AES-256"', '"AES-128"', "keys[0].algorithm", 'keys[0].algorithm must be "AES-256", '),
    ('kind = "aws-kms"', 'kind = "aws"', "targets[0].kind", 'targets[0] must have a kind out of "aws-kms", '),
    ('kind = "aws-kms"\n', "", "targets[0].kind", "targets[0] lacks the key kind."),
    ('account = "902834755012"', 'account = "12"', "targets[0].account", "targets[0].account must be 12 digits"),
    ('title = "Custodians"\n', "", "backups[0].groups[0].title", "backups[0].groups[0] lacks the key title."),
    ('purpose = "Tests"\n', "", "purpose", "The plan lacks the key purpose."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "sentence"), CASES)
def test_a_wrong_value_is_said_in_our_words(old: str, new: str, where: str | None, sentence: str) -> None:
    text = spoiled((old, new))
    found = load_plan(text.encode()).findings
    finding = found[0]
    assert finding.sentence.startswith(sentence), finding.sentence
    assert not any(word in finding.sentence for word in JARGON)
    if where is not None:
        assert [each.where for each in found] == [where]
    if where != "purpose":
        missing = new == "" or "lacks" in sentence
        table = "[[targets]]" if "targets" in str(where) else "[[backups.groups]]"
        assert finding.line == (line_of(text, table) if missing else line_of(text, new))


def test_a_wrong_value_is_not_repeated() -> None:
    finding = only(spoiled(('"902834755012"', '"pin 4711"')))
    assert "4711" not in finding.model_dump_json()


def test_every_fault_is_found_at_once() -> None:
    text = spoiled(('"drill"', '"x"'), ("format = 1", "format = 1\nzzz = 1"), ('"AES-256"', "3"))
    assert len(load_plan(text.encode()).findings) == 3


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a = 1\nb =\n", 2, "PLAN-NOT-TOML"),
        ("a = 1\na = 2\n", 2, "PLAN-NOT-TOML"),
        ("a = 1\n\n[[people\n", 3, "PLAN-NOT-TOML"),
        ('a = """\n\n', 3, "PLAN-NOT-TOML"),
        ("a = " + "9" * 5000, None, "PLAN-NOT-TOML"),
        ("a = 1\nb = " + "[" * 50_000, 2, "PLAN-TOO-DEEP"),
        ("a = 1\n" + ".".join("a" * 40_000) + " = 1", 2, "PLAN-TOO-DEEP"),
        ("a = 1\nb = '\u202ex'", 2, "PLAN-HIDDEN-CHARACTER"),
        ("a = 1\n# \u200b", 2, "PLAN-HIDDEN-CHARACTER"),
        ("\ufeffformat = 1", 1, "PLAN-HIDDEN-CHARACTER"),
        ('a = 1\nb = "\\u202e"', 2, "PLAN-HIDDEN-CHARACTER"),
        ('a = 1\nb = { c = ["", "x\\ny"] }', 2, "PLAN-HIDDEN-CHARACTER"),
    ],
)
def test_what_is_no_toml_is_refused_by_line(text: str, line: int | None, code: str) -> None:
    finding = only(text)
    assert (finding.code, finding.line) == (code, line)


def test_other_encodings_and_sizes_are_refused() -> None:
    assert load_plan("a = 1\nb = 'ä'".encode("latin-1")).findings[0].code == "PLAN-NOT-UTF-8"
    assert load_plan("a = 1\nb = 'ä'".encode("latin-1")).findings[0].line == 2
    assert load_plan(b"#" * MAX_BYTES).findings[0].code == "PLAN-MISSING-FIELD"
    assert load_plan(b"#" * (MAX_BYTES + 1)).findings[0].code == "PLAN-TOO-LARGE"


def test_names_of_all_people_can_be_written() -> None:
    for name in ("Daniel Sørensen", "محمد", "می‌خواهم", "石川"):
        assert load_plan(spoiled(('"Marta"', f'"{name}"')).encode()).plan is not None


def test_a_flood_of_faults_is_counted_not_listed() -> None:
    findings = load_plan("".join(f"key-{n} = 1\n" for n in range(5_000)).encode()).findings
    assert len(findings) == MAX_FAULTS + 1
    assert sum(finding.code == "PLAN-MORE-FAULTS" for finding in findings) == 1


def test_a_good_plan_loads_with_the_hash_of_its_bytes() -> None:
    read = load_plan(PLAN.encode())
    assert read.findings == ()
    assert read.plan is not None
    assert read.sha256 == hashlib.sha256(PLAN.encode()).hexdigest()
    assert read.plan.approval.on == date(2026, 11, 2)
    assert read.lines[("keys", 0, "algorithm")] == line_of(PLAN, "algorithm")
    # What a journal stores is the same plan again.
    assert Plan.from_json(read.plan.to_json()) == read.plan


def test_line_ends_of_windows_change_the_hash_but_not_the_plan() -> None:
    read = load_plan(PLAN.replace("\n", "\r\n").encode())
    assert read.plan == load_plan(PLAN.encode()).plan
    assert read.sha256 != load_plan(PLAN.encode()).sha256


def test_the_shape_names_every_date_and_tagged_union_of_the_schema() -> None:
    dates: set[tuple[str, ...]] = set()

    def walk(annotation: Any, path: tuple[str, ...]) -> None:
        if annotation is date:
            dates.add(path)
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
            for name, field in annotation.model_fields.items():
                walk(field.annotation, (*path, name))
        elif get_origin(annotation) in (types.UnionType, typing.Union, typing.Annotated):
            for inner in get_args(annotation):
                walk(inner, path)
        elif get_origin(annotation) is tuple:
            walk(get_args(annotation)[0], (*path, "*"))

    walk(Plan, ())
    assert dates == PLAN_SHAPE.dates


lines = PLAN.splitlines()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(lines), max_size=12), st.binary(max_size=30))
def test_whatever_the_bytes_a_finding_comes_back(some: list[str], noise: bytes) -> None:
    read = load_plan("\n".join(some).encode() + noise)
    assert (read.plan is None) == any(each.severity is Severity.REFUSAL for each in read.findings)
    assert read.plan is None
    for finding in read.findings:
        assert not any(word in finding.sentence for word in JARGON), finding.sentence
        assert "not allowed here" not in finding.sentence, "a fault without a sentence of its own"
