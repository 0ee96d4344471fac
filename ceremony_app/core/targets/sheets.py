"""The hand-off sheet as plain text: what was made, the exact commands, what they answer, how to verify.

The sheet goes with the blob to the cloud's operator. In a drill its first line says so and no command of it can
be pasted and run. What was not stated or not authenticated says so (design.md §4 rule 7).
"""

from __future__ import annotations

import shlex
import textwrap
from enum import StrEnum

from ceremony_app.core.keys.fingerprints import TypedForm, fingerprint, groups, words
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import AwsTarget, AzureTarget, GcpTarget, KeyPlan
from ceremony_app.core.targets.handover import NOT_STATED, Handover
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Layout, Route, WrapForm

SHEET = "HAND-OFF.txt"
"""The name of a target's sheet among its files."""
DRILL_FIRST_LINE = "DRILL, DO NOT IMPORT"
DRILL_COMMAND = "# DRILL, DO NOT RUN: "
_WIDTH = 100
_LABEL = 22
_PARTS_A_LINE = 8


class WrappingKeySource(StrEnum):
    """Where the wrapping key came from."""

    INBOX = "inbox"
    SIMULATED = "simulated cloud"


class ChannelOutcome(StrEnum):
    """Whether the wrapping key was compared with a copy that came by another channel."""

    COMPARED = "compared"
    UNAUTHENTICATED = "unauthenticated"


class ChannelCheck(Value):
    """How a wrapping key was authenticated: by which channel, who bore it, who typed or consented."""

    outcome: ChannelOutcome
    channel: str | None
    bearer: str | None
    people: tuple[str, ...]
    form: TypedForm | None


class SheetFile(Value):
    """A file that goes out with this sheet: name, SHA-256 (32 bytes), size in bytes."""

    name: str
    sha256: bytes
    size: int


class SheetFacts(Value):
    """What the journal says about one wrap, for its sheet; no field can hold a secret.

    `key_spki` is the target key's public key (None for raw keys), `check_value` and `check_method` that of a raw
    key, `ekcv` Marvell's 32-byte check value of a raw key where the token could compute it (clouds.md §0.4).
    """

    ceremony: str
    title: str
    made_at: str
    program: str
    token: str
    source: WrappingKeySource
    route: Route
    form: WrapForm
    key_spki: bytes | None
    check_value: bytes | None
    check_method: str | None
    ekcv: bytes | None
    files: tuple[SheetFile, ...]
    channel: ChannelCheck


class Command(Value):
    """One command of a sheet: its purpose, its lines (joined by backslashes), and the answer to expect."""

    purpose: str
    lines: tuple[str, ...]
    expect: str


class SheetParts(Value):
    """What a cloud's module adds: where the key goes, commands, verification, and the meaning of refusals.

    A text in `verify` is printed as it is: it says what can and cannot be checked.
    """

    cloud: str
    place: tuple[tuple[str, str], ...]
    commands: tuple[Command, ...]
    verify: tuple[Command | str, ...]
    undo: tuple[Command, ...]
    errors: tuple[tuple[str, str], ...]


def option(*parts: str) -> str:
    """Words of a command line, each quoted for a POSIX shell."""
    return shlex.join(parts)


def stated(value: str | None) -> str:
    """The value, or the words *not stated*."""
    return NOT_STATED if value is None else value


def command_text(command: Command, mode: Mode) -> str:
    """The command as lines to paste; in a drill every line is a comment that says so."""
    body = " \\\n    ".join(command.lines)
    if mode is Mode.PRODUCTION:
        return body
    return "\n".join(DRILL_COMMAND + line for line in body.splitlines())


def public_key_expectation(spki: bytes) -> str:
    """What a hash of the cloud's copy of the public key must print."""
    return f"the line must start with {fingerprint(spki).hex()}"


def render(
    target: AwsTarget | GcpTarget | AzureTarget,
    key: KeyPlan,
    handover: Handover,
    facts: SheetFacts,
    parts: SheetParts,
    mode: Mode,
) -> str:
    """The whole sheet, lines of at most about 100 characters (commands may be longer), ending in a newline."""
    out: list[str] = []
    if mode is Mode.DRILL:
        out += [DRILL_FIRST_LINE, *_wrapped(_drill_note(facts)), ""]
    heading = f"HAND-OFF SHEET: {target.id} ({parts.cloud})"
    out += [heading, "=" * len(heading), ""]
    out += _rows(
        ("Ceremony", f"{facts.ceremony}: {facts.title}"),
        ("Mode", mode.value),
        ("Made at", facts.made_at),
        ("Program", facts.program),
        ("Token", facts.token),
    )
    out += _section("1. The key", *_key_rows(key, facts))
    out += _section("2. Where it goes", *parts.place)
    out += _section("3. The wrapping key", *_wrapping_rows(handover, facts))
    out += ["", *_wrapped(channel_sentence(facts))]
    out += _section(
        "4. The files",
        ("Layout", _layout(facts)),
        ("Route in the room", facts.route.value),
        *(row for sheet_file in facts.files for row in _file_rows(sheet_file)),
    )
    out += _heading("5. Import")
    for command in parts.commands:
        out += _command_lines(command, mode)
    out += _heading("6. Verify afterwards")
    for step in parts.verify:
        out += ["", *_wrapped(step)] if isinstance(step, str) else _command_lines(step, mode)
    out += _section(
        "7. Who may do what with the key in the cloud (from the plan)",
        ("Use", ", ".join(key.access.use) or "nobody"),
        ("Administer", ", ".join(key.access.administer) or "nobody"),
        ("Destroy", ", ".join(key.access.destroy) or "nobody"),
    )
    out += _heading("8. To take the key out again")
    for command in parts.undo:
        out += _command_lines(command, mode)
    out += _section("9. If the cloud refuses", *parts.errors)
    if mode is Mode.DRILL:
        out += ["", DRILL_FIRST_LINE]
    return "\n".join(out) + "\n"


def channel_sentence(facts: SheetFacts) -> str:
    """What was authenticated about the wrapping key, and how, as one sentence or two."""
    check = facts.channel
    people = ", ".join(check.people) or "nobody named"
    simulated = (
        " It is the simulated cloud's key, whose private half everybody has."
        if facts.source is WrappingKeySource.SIMULATED
        else ""
    )
    if check.outcome is ChannelOutcome.COMPARED and check.channel is not None:
        form = "all words" if check.form is TypedForm.WORDS else "groups of hex digits"
        bearer = f", brought by {check.bearer}," if check.bearer else ""
        return (
            f"Authenticated: {people} typed its fingerprint ({form}) from a copy that came by another channel "
            f"({check.channel}){bearer} before the program showed its own; they were equal. "
            f"Nothing else about it was authenticated.{simulated}"
        )
    return (
        "UNAUTHENTICATED: no copy of its fingerprint came by a second channel, so nothing shows that this is "
        f"the cloud's key. Consented to by: {people}.{simulated}"
    )


def _drill_note(facts: SheetFacts) -> str:
    if facts.source is WrappingKeySource.SIMULATED:
        return "The wrapping key is the simulated cloud's: anybody can unwrap these files. No cloud takes them."
    return (
        "The wrapping key came from an inbox, so a cloud might take these files; the key inside was made in a "
        "drill and must not be imported anywhere."
    )


def _key_rows(key: KeyPlan, facts: SheetFacts) -> tuple[tuple[str, str], ...]:
    rows = [("Key", f"{key.id}: {key.title}"), ("Algorithm", key.algorithm.value), ("Use", key.usage.value)]
    if facts.key_spki is not None:
        digest = fingerprint(facts.key_spki)
        rows += _fingerprint_rows("Public key SHA-256", digest)
    if facts.check_value is not None:
        rows += [("Check value", facts.check_value.hex()), ("by the method", stated(facts.check_method))]
    rows.append(("Regions allowed", ", ".join(key.regions)))
    return tuple(rows)


def _wrapping_rows(handover: Handover, facts: SheetFacts) -> tuple[tuple[str, str], ...]:
    rows = [
        *_fingerprint_rows("Fingerprint", handover.fingerprint),
        ("Size", f"RSA {handover.modulus_bits}, exponent {handover.exponent}"),
        ("Source", facts.source.value),
        ("Identity", stated(handover.identity)),
        ("Method", stated(handover.method)),
        ("Valid until", stated(handover.expires)),
        ("Protection", stated(handover.protection)),
        ("State", stated(handover.state)),
        ("Attestation", stated(handover.attestation)),
    ]
    if handover.key_operations is not None:
        rows.append(("Key operations", ", ".join(handover.key_operations)))
    if handover.token_sha256 is not None:
        rows.append(("Import token SHA-256", handover.token_sha256.hex()))
    rows += [
        row
        for file in handover.files
        for row in (("Handed over in", f"{file.name}: {file.kind.value}"), ("SHA-256", file.sha256.hex()))
    ]
    return tuple(rows)


def _layout(facts: SheetFacts) -> str:
    form = facts.form
    name = f"RSA-{form.modulus_bits} with RSAES-OAEP {form.oaep_hash.value} (MGF1 the same, empty label)"
    if form.layout is Layout.OAEP_DIRECT:
        return f"{name} over the key itself"
    return f"{name} over a fresh AES-256 key, then RFC 5649 (AES-KWP) of the key under it"


def _file_rows(sheet_file: SheetFile) -> tuple[tuple[str, str], ...]:
    return (("File", f"{sheet_file.name}, {sheet_file.size} bytes"), ("SHA-256", sheet_file.sha256.hex()))


def _fingerprint_rows(label: str, digest: bytes) -> list[tuple[str, str]]:
    """Eight groups or eight words a line, so that two people can keep their place when one reads aloud."""

    def rows(first: str, parts: tuple[str, ...]) -> list[tuple[str, str]]:
        starts = range(0, len(parts), _PARTS_A_LINE)
        return [("" if start else first, " ".join(parts[start : start + _PARTS_A_LINE])) for start in starts]

    return rows(label, groups(digest)) + rows("read aloud", words(digest))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _rows(*rows: tuple[str, str]) -> list[str]:
    out: list[str] = []
    for label, value in rows:
        start = f"{label:<{_LABEL}}  "
        out += textwrap.wrap(
            value,
            _WIDTH,
            initial_indent=start,
            subsequent_indent=" " * (_LABEL + 2),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [start.rstrip()]
    return out


def _heading(title: str) -> list[str]:
    return ["", title, "-" * len(title)]


def _section(title: str, *rows: tuple[str, str]) -> list[str]:
    return [*_heading(title), *_rows(*rows)]


def _command_lines(command: Command, mode: Mode) -> list[str]:
    return [
        "",
        *_wrapped(command.purpose + ":"),
        command_text(command, mode),
        *_wrapped("Expect: " + command.expect),
    ]
