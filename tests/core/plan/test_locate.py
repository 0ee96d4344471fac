"""The locator finds the same paths as tomllib, on the lines where they stand."""

from __future__ import annotations

import string
import tomllib
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ceremony_app.core.plan.locate import MAX_DEPTH, NotScannable, Path, TooDeep, locate


def paths_of(value: Any, path: Path = ()) -> set[Path]:
    """Every key and array place of a parsed TOML document."""
    below: dict[str | int, Any] = {}
    if isinstance(value, dict):
        below = dict(value)
    elif isinstance(value, list):
        below = dict(enumerate(value))
    found = set()
    for part, inner in below.items():
        found |= {(*path, part)} | paths_of(inner, (*path, part))
    return found


@pytest.mark.parametrize(
    "text", ["a", "a =", "= 1", "a = 'x\ny'", "[a", "[[a]", 'a = """x', "a = [1", "a = {b", "a.=1"]
)
def test_a_text_that_is_no_toml_is_refused_by_line(text: str) -> None:
    with pytest.raises(NotScannable) as refused:
        locate("# first\n" + text)
    assert refused.value.parts["line"] >= 2  # type: ignore[operator]


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * 100_000) + " = 1",
        "[" + ".".join("a" * 100_000) + "]",
        "a = " + "[" * 100_000,
        "a = " + "{b=" * 100_000,
        "\n".join(f"[{'.'.join('a' * n)}]" for n in range(1, 100)),
    ],
)
def test_depth_is_bounded(text: str) -> None:
    with pytest.raises(TooDeep) as refused:
        locate(text)
    assert refused.value.parts["limit"] == MAX_DEPTH


def test_lines_of_every_kind_of_key() -> None:
    text = '''# a comment with [brackets] and = signs
title = "a # no comment \\" [x]"  # a comment
long = """
one
[not.a.table]
two""""
point.x = 1
point."y z" = 2
list = [
  1, # [2]
  { a = 1, b.c = "}" },
  [ 'x]' ],
]

[[people]]
id = "ana"
[people.home]
city = 'x'
[[people]]

[[people.bags]]
n = 1
[a.b]
when = 1979-05-27 07:32:00
[a]
z = 1
'''
    lines = locate(text)
    assert set(lines) == paths_of(tomllib.loads(text))
    expected: dict[Path, int] = {
        ("title",): 2,
        ("long",): 3,
        ("point", "x"): 7,
        ("point", "y z"): 8,
        ("list",): 9,
        ("list", 0): 10,
        ("list", 1, "b", "c"): 11,
        ("list", 2, 0): 12,
        ("people", 0, "id"): 16,
        ("people", 0, "home", "city"): 18,
        ("people", 1): 19,
        ("people", 1, "bags", 0, "n"): 22,
        ("a", "b", "when"): 24,
        ("a",): 25,
        ("a", "z"): 26,
    }
    assert {path: lines[path] for path in expected} == expected
    assert lines.nearest(("people", 1, "missing", "x")) == 19
    assert lines.nearest(("missing",)) is None


def test_windows_line_ends_count_as_one() -> None:
    assert dict(locate("a = 1\r\n\r\n[b]\r\nc = '''x\r\ny'''\r\nd=2")) == {
        ("a",): 1,
        ("b",): 3,
        ("b", "c"): 4,
        ("b", "d"): 6,
    }


# Random documents: written by hand-made strategies, so that every notation occurs, then filtered by tomllib.

bare = st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=3)
printable = st.text(st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\"\\#[]{}=,.'\t"), max_size=6)


def basic(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def by_code(text: str) -> str:
    return '"' + "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text) + '"'


key_part = st.one_of(
    bare,
    bare,
    printable.map(basic),
    printable.map(by_code),
    printable.filter(lambda text: "'" not in text).map(lambda text: f"'{text}'"),
)
blank = st.sampled_from(["", " ", "\t", "  "])
line_end = st.sampled_from(["\n", "\r\n", "\n\n", " # [a] = '\n", "#\r\n"])
key = st.builds(lambda parts, gap: f"{gap}.{gap}".join(parts), st.lists(key_part, min_size=1, max_size=3), blank)
many_lines = st.builds(
    lambda parts, mark, tail: f"{mark * 3}\n" + "\n".join(parts) + tail * mark + mark * 3,
    st.lists(st.sampled_from(["x", "[a]", "k = 1", "#", "", "it's", '"q" ', "\\\\", "''"]), max_size=4),
    st.sampled_from(['"', "'"]),
    st.integers(0, 2),
)
scalar = st.one_of(
    st.sampled_from(["1", "+1_0", "0xff", "1.5e3", "inf", "true", "1979-05-27", "1979-05-27 07:32:00Z", "07:32:00"]),
    printable.map(basic),
    printable.map(by_code),
    printable.filter(lambda text: "'" not in text).map(lambda text: f"'{text}'"),
    many_lines,
)


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    gap = st.one_of(blank, line_end)
    array = st.builds(
        lambda items, gap, tail: "[" + gap + (gap + "," + gap).join(items) + (tail if items else "") + gap + "]",
        st.lists(inner, max_size=3),
        gap,
        st.sampled_from(["", ","]),
    )
    table = st.builds(
        lambda pairs, gap: "{" + gap + f"{gap},{gap}".join(f"{k}{gap}={gap}{v}" for k, v in pairs) + gap + "}",
        st.lists(st.tuples(key, inner), max_size=3),
        blank,
    )
    return array | table


value = st.recursive(scalar, containers, max_leaves=6)
statement = st.one_of(
    st.builds("{}{}={}{}{}".format, key, blank, blank, value, blank),
    st.builds(lambda name, gap: f"[{gap}{name}{gap}]{gap}", key, blank),
    st.builds(lambda name, gap: f"[[{gap}{name}{gap}]]{gap}", key, blank),
    st.builds("# {}".format, st.sampled_from(["", "a = 1", "[x]", '"""'])),
)
document = st.builds(
    lambda parts: "".join(lead + body + end for lead, body, end in parts),
    st.lists(st.tuples(blank, statement, line_end), max_size=10),
)


@settings(max_examples=200, deadline=None)
@given(document)
def test_the_same_paths_as_tomllib(text: str) -> None:
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
        raise
    lines = locate(text)
    assert set(lines) == paths_of(parsed)
    written = text.split("\n")
    for path, line in lines.items():
        if isinstance(path[-1], str) and path[-1] and set(path[-1]) <= set(string.ascii_letters):
            # A key written by its code points stands there as such.
            assert path[-1] in written[line - 1] or by_code(path[-1]) in written[line - 1]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab.[]{}='\"\\#,\n\r 1u0\t"), max_size=40))
def test_anything_tomllib_accepts_is_located_and_nothing_else_escapes(text: str) -> None:
    try:
        lines = locate(text)
    except (NotScannable, TooDeep):
        with pytest.raises(tomllib.TOMLDecodeError):
            tomllib.loads(text)
        return
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert set(lines) == paths_of(parsed)
