"""The kinds of prompt: questions to people as values with meaning, each with its typed answer and its check.

A face renders these and nothing else; the match over kinds in each face is exhaustive by the type checker. Secrets
never pass through here: a secret page is a request for a line to a person (`SecretPage`), over which the secrets
child speaks with that person directly (engine.md rule 2).
"""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys import fingerprints
from ceremony_app.core.script.answers import MAX_TEXT as MAX_TEXT
from ceremony_app.core.script.answers import Agreement as Agreement
from ceremony_app.core.script.answers import Brought as Brought
from ceremony_app.core.script.answers import Chosen as Chosen
from ceremony_app.core.script.answers import Confirmed as Confirmed
from ceremony_app.core.script.answers import Consented as Consented
from ceremony_app.core.script.answers import Copy as Copy
from ceremony_app.core.script.answers import Decision as Decision
from ceremony_app.core.script.answers import Entered as Entered
from ceremony_app.core.script.answers import FromCopy as FromCopy
from ceremony_app.core.script.answers import Initialled as Initialled
from ceremony_app.core.script.answers import Stated as Stated
from ceremony_app.core.script.answers import TypedTwice as TypedTwice
from ceremony_app.core.script.answers import TypedWords as TypedWords
from ceremony_app.core.script.answers import Way as Way
from ceremony_app.core.script.effects import Prompt
from ceremony_app.core.script.messages import Message
from ceremony_app.core.value import Value


class Option(Value):
    """One thing to choose."""

    id: str
    text: Message


class Confirm(Prompt[Confirmed]):
    """Do something, or read something, and confirm it."""

    kind = "confirm"
    answer = Confirmed
    text: Message
    details: tuple[Message, ...] = ()


class Source(StrEnum):
    """What a value is read aloud from, and so what a face may show of it."""

    PAPER = "paper"
    """The reader's own copy: the last words come from there alone, and a face shows them in no form."""
    SCREEN = "screen"
    """This screen: it is copied by hand first, and then typed back from that copy."""


class ReadAloud(Prompt[TypedWords]):
    """One person reads a value aloud, another types its last words."""

    kind = "read-aloud"
    answer = TypedWords
    text: Message
    digest: str
    """The value, hex, as the program computed it."""
    words: tuple[str, ...]
    """The same value as PGP words."""
    type_last: int
    source: Source

    def groups_shown(self) -> tuple[str, ...]:
        """The value's groups of four hex digits, as many as hold nothing of the words that are typed."""
        return fingerprints.groups(bytes.fromhex(self.digest))[: (len(self.words) - self.type_last) // 2]

    def words_shown(self) -> tuple[str, ...]:
        """The words that a face may show whatever they are read from: all but the last."""
        return self.words[: -self.type_last]

    def check(self, answer: TypedWords) -> str | None:
        """Name the words that differ by their place in the whole value."""
        expected = self.words[-self.type_last :]
        if len(answer.words) != len(expected):
            return f"{len(expected)} words are needed, {len(answer.words)} were typed"
        start = len(self.words) - self.type_last + 1
        wrong = [
            str(start + place)
            for place, (typed, right) in enumerate(zip(answer.words, expected, strict=True))
            if typed.casefold() != right.casefold()
        ]
        return f"word {', '.join(wrong)} differs" if wrong else None


class CompareFromCopy(Prompt[FromCopy]):
    """Two people type a fingerprint from a copy that came by another channel, before ours is shown."""

    kind = "compare-from-copy"
    answer = FromCopy
    text: Message
    subject: str
    expected: str
    """Our fingerprint, hex. A face shows it only after an answer was given."""

    def check(self, answer: FromCopy) -> str | None:
        """Name the groups or words that differ, and repeat none of them."""
        if answer.copy_state is Copy.NONE:
            return None
        if not answer.channel.strip() or not answer.bearer.strip():
            return "the channel and the bearer must be named"
        return compare_typed(self.expected, answer.typed)


class TypeTwice(Prompt[TypedTwice]):
    """Two people type the same serial or label, each on their own."""

    kind = "type-twice"
    answer = TypedTwice
    text: Message
    taken: tuple[str, ...] = ()
    """Values that were used already and cannot come again."""

    def check(self, answer: TypedTwice) -> str | None:
        """The two must be equal, printable, short, and new."""
        value = answer.first.strip()
        if value != answer.second.strip():
            return "the two entries differ"
        if not value or len(value) > 60 or not value.isprintable():
            return "between 1 and 60 printable characters are needed"
        if value in self.taken:
            return "this one was used already"
        return None


class EnterText(Prompt[Entered]):
    """A line of text."""

    kind = "enter-text"
    answer = Entered
    text: Message
    suggestion: str = ""
    """What scripted people answer."""

    @property
    def offered(self) -> str:
        """What people are offered: never how an identity was checked, which whoever checked it says in own words."""
        return "" if self.text.id == "people.identity" else self.suggestion

    def check(self, answer: Entered) -> str | None:
        """One printable line of bounded length."""
        if not answer.text.strip() or len(answer.text) > MAX_TEXT or not answer.text.isprintable():
            return f"one line of at most {MAX_TEXT} printable characters is needed"
        return None


class Choose(Prompt[Chosen]):
    """One of several things."""

    kind = "choose"
    answer = Chosen
    text: Message
    options: tuple[Option, ...]
    default: str

    def check(self, answer: Chosen) -> str | None:
        """The choice must be one of the options."""
        if answer.option not in {option.id for option in self.options}:
            return "this is none of the choices"
        return None


class Consent(Prompt[Consented]):
    """Two named people accept a risk that is said in plain words, with their reason, or do not."""

    kind = "consent"
    answer = Consented
    text: Message
    risk: Message

    def check(self, answer: Consented) -> str | None:
        """A reason is needed either way."""
        if len(answer.reason.strip()) < 4 or len(answer.reason) > MAX_TEXT or not answer.reason.isprintable():
            return "a reason in your own words is needed"
        return None


class CheckTable(Prompt[Confirmed]):
    """A table to look through and confirm."""

    kind = "check-table"
    answer = Confirmed
    text: Message
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class BringFiles(Prompt[Brought]):
    """Put files in a place and confirm that they are there, or have them taken from a stick."""

    kind = "bring-files"
    answer = Brought
    text: Message
    place: str
    stick: str = ""
    """The request stick, by the words that people call it by; empty where the binding names none."""

    def check(self, answer: Brought) -> str | None:
        """From a stick only where there is one."""
        return "the binding names no request stick" if answer.way is Way.STICK and not self.stick else None


class Statement(Prompt[Stated]):
    """A witness or auditor states whether the script was followed."""

    kind = "statement"
    answer = Stated
    text: Message

    def check(self, answer: Stated) -> str | None:
        """Whoever disagrees says why."""
        if len(answer.remark) > MAX_TEXT or (answer.remark and not answer.remark.isprintable()):
            return f"one line of at most {MAX_TEXT} printable characters is needed"
        if answer.agreement is Agreement.DISAGREES and len(answer.remark.strip()) < 4:
            return "whoever disagrees says why"
        return None


class Initials(Prompt[Initialled]):
    """A table of people who each give their initials with their own code, in any order.

    It is put before people once for each of them, a face answers for one of them at a time, and that stands in the
    journal as it comes. Whoever leaves the room in the meantime is not waited for.
    """

    kind = "initials"
    answer = Initialled
    text: Message
    persons: tuple[str, ...]

    def check(self, answer: Initialled) -> str | None:
        """Nobody twice, and nobody who is not in the table."""
        if len(set(answer.persons)) != len(answer.persons):
            return "the same person cannot act twice"
        if not set(answer.persons) <= set(self.persons):
            return "somebody is not in the table"
        return None


AnyPrompt = (
    Confirm
    | ReadAloud
    | CompareFromCopy
    | TypeTwice
    | EnterText
    | Choose
    | Consent
    | CheckTable
    | BringFiles
    | Statement
    | Initials
)


class SecretPage(StrEnum):
    """What a person and the secrets child do on a line."""

    CODE_ENROLMENT = "code-enrolment"
    CODE_CHECK = "code-check"
    PIN_ENTRY = "pin-entry"
    PIN_SHOWN = "pin-shown"
    PIN_CHOICE = "pin-choice"
    """A new user PIN, typed twice."""
    CARD_PIN = "card-pin"
    """A custodian types the PIN of their own card."""
    SO_PIN_ENTRY = "so-pin-entry"
    SO_PIN_CHOICE = "so-pin-choice"
    """A new PIN of the token's security officer, typed twice."""
    SHARE_SHOWN = "share-shown"
    SHARE_ENTRY = "share-entry"
    DICE = "dice"
    PASSPHRASE_CHOICE = "passphrase-choice"  # noqa: S105 - the name of a page.
    """A custodian chooses the passphrase of their pieces, twice."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page.
    """A custodian types it, to open their pieces."""


SECOND_SUBJECT = "second token's PIN"
OFFICER_SUBJECT = "SO PIN"
"""How a request names the security officer's PIN."""


PINS_TYPED = (
    SecretPage.PIN_ENTRY,
    SecretPage.CARD_PIN,
    SecretPage.SO_PIN_ENTRY,
    SecretPage.PIN_CHOICE,
    SecretPage.SO_PIN_CHOICE,
)


class SecretRequest(Value):
    """A request to a face: put this person in front of a line to the secrets child."""

    page: SecretPage
    person: str
    subject: str
    """Which share, PIN or code, by name: `custody-1/12`; never a part of it."""


def compare_typed(expected: str, typed: str) -> str | None:
    """Say which of eight hex groups, all sixteen, or all PGP words differ from a 64-digit hex fingerprint."""
    check = fingerprints.check_typed(bytes.fromhex(expected), typed)
    if check.matches:
        return None
    places = ", ".join(str(place) for place in check.places)
    unit = "group" if check.form is fingerprints.TypedForm.GROUPS else "word"
    match check.verdict:
        case fingerprints.TypedVerdict.WRONG_COUNT:
            return f"{check.typed} {unit}s were typed: eight groups, all sixteen, or all words are needed"
        case fingerprints.TypedVerdict.UNREADABLE:
            return f"{unit} {places} cannot be read"
        case fingerprints.TypedVerdict.WRONG_PLACE:
            return f"near {unit} {places} something was left out, doubled or swapped"
        case _:
            return f"{unit} {places} differs"
