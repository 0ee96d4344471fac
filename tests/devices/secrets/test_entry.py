"""The pure models of entry: what a key does, and that a view never shows more than the current word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import Expected, ShareVerdict, check_share
from ceremony_app.core.shares.words import WORDS
from ceremony_app.devices.secrets.drawing import share_entry_lines
from ceremony_app.devices.secrets.entry import Cell, EntryState, Key, KeyKind, Note, ShareEntry
from ceremony_app.devices.secrets.masked import DiceEntry, MaskedEntry, Repeat
from tests.core.shares.material import SITES, make, with_word

PARAMETERS, SHARES, _ = make(SITES)
SHARE = SHARES[4]


def expected(index: int | None = 4) -> Expected:
    return Expected(mode=Mode.DRILL, identifier=PARAMETERS.identifier, shape=SITES, index=index)


def entry(index: int | None = 4) -> ShareEntry:
    return ShareEntry(expected(index), lambda words: check_share(words, expected(index)))


def typed(text: str) -> list[Key]:
    return [Key(KeyKind.ACCEPT if c == " " else KeyKind.CHARACTER, c) for c in text]


def press(model: ShareEntry | MaskedEntry | DiceEntry, *keys: KeyKind | str) -> None:
    for key in keys:
        for one in typed(key) if isinstance(key, str) and not isinstance(key, KeyKind) else [Key(KeyKind(key))]:
            model.feed(one)


def words_of(share: tuple[str, ...]) -> str:
    return "".join(f"{word[:4]} " for word in share)


def test_a_letter_that_leads_to_no_word_is_not_taken() -> None:
    model = entry()
    press(model, "acx")
    assert (model.view().typed, model.view().note) == ("ac", Note.NO_SUCH_WORD)


def test_letters_of_several_words_are_not_accepted() -> None:
    model = entry()
    press(model, "a ")
    assert (model.view().number, model.view().note) == (1, Note.SEVERAL_WORDS)
    assert model.view().choices > 1


def test_the_full_word_is_shown_as_soon_as_it_is_certain() -> None:
    model = entry()
    press(model, "acad")
    assert model.view().word == "academic"


def test_another_share_is_stopped_at_word_four_and_named() -> None:
    model = entry(3)
    press(model, words_of(SHARE[:4]))
    view = model.view()
    assert (view.state, view.verdict) == (EntryState.STOPPED, ShareVerdict.OTHER_SHARE)
    assert view.which == "share 2 of 5 of Site B"
    press(model, KeyKind.ENTER)
    assert model.state is EntryState.DONE
    assert model.check_result is not None
    assert model.check_result.verdict is ShareVerdict.OTHER_SHARE


def test_a_slip_in_the_header_is_mended_in_place() -> None:
    model = entry()
    press(model, words_of(with_word(SHARE[:4], 4)))
    assert model.view().state is EntryState.STOPPED
    press(model, SHARE[3][:4], " ", words_of(SHARE[4:]))
    assert model.state is EntryState.DONE


def test_a_wrong_word_is_named_and_can_be_typed_again() -> None:
    model = entry()
    press(model, words_of(with_word(SHARE, 17)))
    view = model.view()
    assert (view.state, view.candidates, view.number) == (EntryState.REVIEW, ((17,),), 17)
    assert "Look again at word 17." in "\n".join(share_entry_lines("", view))
    press(model, SHARE[16][:4], " ")
    assert model.state is EntryState.DONE
    assert model.words == SHARE


def test_a_wrong_word_can_be_handed_in_as_it_is() -> None:
    model = entry()
    press(model, words_of(with_word(SHARE, 17)), KeyKind.ENTER)
    assert model.state is EntryState.DONE
    assert model.check_result is not None
    assert model.check_result.places == (17,)


def test_backspace_goes_back_over_words() -> None:
    model = entry()
    press(model, words_of(SHARE[:3]), "a", KeyKind.BACKSPACE, KeyKind.BACKSPACE)
    assert (model.view().number, model.words) == (3, SHARE[:2])


def test_beginning_again_drops_everything() -> None:
    model = entry()
    press(model, words_of(SHARE[:9]), KeyKind.CLEAR)
    assert (model.words, model.view().number, model.view().note) == ((), 1, Note.BEGUN_AGAIN)


def test_giving_up_ends_it() -> None:
    model = entry()
    press(model, words_of(SHARE[:9]), KeyKind.GIVE_UP)
    assert model.state is EntryState.GIVEN_UP


def test_cells_can_be_visited_and_typed_over() -> None:
    model = entry()
    press(model, words_of(with_word(SHARE[:7], 6)), KeyKind.LEFT, KeyKind.LEFT, SHARE[5][:4], " ")
    assert model.words == SHARE[:7]
    assert model.view().number == 8
    press(model, KeyKind.RIGHT, KeyKind.RIGHT)
    assert model.view().number == 8


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*KeyKind]).map(lambda kind: [Key(kind, " " if kind is KeyKind.ACCEPT else "q")]),
            st.sampled_from(SHARE).map(lambda word: typed(word + " ")),
            st.sampled_from(WORDS).map(lambda word: typed(word[:4] + " ")),
        ),
        max_size=45,
    )
)
def test_a_view_never_holds_more_than_the_current_word(presses: list[list[Key]]) -> None:
    model = entry(None)
    for keys in presses:
        for key in keys:
            model.feed(key)
            view = model.view()
            accepted = set(model.words) - {view.word}
            public = set(view.which.split())
            drawn = "\n".join(share_entry_lines("", view)).lower()
            # A screen says some list words of its own ("space", "again"), so only the word's row is searched.
            row = next(line for line in drawn.splitlines() if line.startswith("word "))
            assert not (accepted - public) & set(row.split()[2:])
            assert not accepted & {view.typed, view.word}
            assert view.cells.count(Cell.CURRENT) == 1
            assert repr(view).startswith("<") and repr(key).startswith("<")


def test_a_code_is_typed_twice_alike_and_never_shown() -> None:
    model = MaskedEntry(6, Repeat.TWICE)
    press(model, "short", KeyKind.ENTER)
    assert (model.view().note, model.view().count, model.view().lacking) == (Note.TOO_SHORT, 0, 1)
    press(model, "shorter", KeyKind.ENTER)
    assert model.view().lacking == 0
    assert model.view().repeated
    press(model, "shorted", KeyKind.ENTER)
    assert (model.view().note, model.view().count) == (Note.NOT_THE_SAME, 0)
    press(model, "correct", KeyKind.ENTER, "correct", KeyKind.ENTER)
    assert (model.state, model.text, model.view().last) == (EntryState.DONE, "correct", "")


def test_dice_take_faces_only_and_enough_of_them() -> None:
    model = DiceEntry(3)
    press(model, "17", KeyKind.ENTER)
    assert (model.text, model.view().note) == ("1", Note.TOO_FEW)
    press(model, "66", KeyKind.BACKSPACE, "52", KeyKind.ENTER)
    assert (model.state, model.text, model.view().last) == (EntryState.DONE, "1652", "2")
