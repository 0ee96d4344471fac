"""Tables: no text is lost when rows split, words break or glyphs are missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.documents.fonts import Face, printable, width, wrapped
from ceremony_app.documents.grid import Column, Grid, Look, Row, hexes


def test_direction_controls_and_foreign_letters_are_marked() -> None:
    assert printable("a\u202eb", Face.BODY) == "a⟨U+202E⟩b"
    assert printable("漢", Face.BODY) == "⟨U+6F22⟩"
    assert printable("\x07", Face.MONO) == "⟨U+0007⟩"
    assert printable("שלום", Face.BODY).count("⟨") == 4
    assert printable("Žluťoučký Œuvre Ελλάς Київ", Face.BODY) == "Žluťoučký Œuvre Ελλάς Київ"


@given(st.text(max_size=200), st.floats(min_value=30, max_value=300))
def test_wrapping_loses_nothing_and_stays_in_the_column(text: str, room: float) -> None:
    lines = wrapped(text, Face.BODY, 8, room)
    printed = printable(text, Face.BODY)
    assert "".join("".join(lines).split()) == "".join(printed.split())
    assert all(width(line, Face.BODY, 8) <= room + 0.01 or len(line) == 1 for line in lines)


def test_a_row_higher_than_a_page_goes_on_on_the_next() -> None:
    words = " ".join(f"w{number}" for number in range(3000))
    grid = Grid((Column("No", 0.1), Column("Text", 0.9)), (Row(("1", words)), Row(("2", "end"))))
    parts = [grid]
    pages: list[Grid] = []
    while parts:
        part = parts.pop(0)
        _, height = part.wrap(480, 700)
        if height <= 700:
            pages.append(part)
            continue
        split = part.split(480, 700)
        assert split and isinstance(split[0], Grid) and len(split) == 2
        pages.append(split[0])
        assert isinstance(split[1], Grid)
        parts.insert(0, split[1])
    said = " ".join(line for page in pages for row in page._rows for line in row.cells[1][0])
    assert said.split() == [*words.split(), "end"]
    assert all(page.wrap(480, 700)[1] <= 700 for page in pages)


def test_a_heading_is_not_left_alone_at_the_foot() -> None:
    rows = [Row((str(number),)) for number in range(10)] + [Row(("Heading",), Look.HEADING), Row(("after",))]
    grid = Grid((Column("", 1),), rows)
    _, height = grid.wrap(200, 1000)
    one = height / 12
    first, _ = grid.split(200, height - one * 0.9)
    assert isinstance(first, Grid) and first._rows[-1].look is not Look.HEADING


def test_hex_is_grouped() -> None:
    assert hexes("00112233445566", per_line=2) == "0011 2233\n4455 66"
