"""The command `verify`: what an auditor runs, on a ceremony's folder or on its transcript alone."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ceremony_app.core.modes import Mode
from ceremony_app.terminal.exits import Exit
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import CheckVerdict, Outcome, Report, Trust
from ceremony_app.verify.transcript_checks import is_certificate
from ceremony_app.verify.verifier import verify as run_verifier

MAX_CERTIFICATE = 64 * 1024
EXITS = {
    Outcome.AUTHENTIC: Exit.OK,
    Outcome.CONSISTENT_NOT_ANCHORED: Exit.NOT_ANCHORED,
    Outcome.NOT_VERIFIED: Exit.NOT_VERIFIED,
    Outcome.UNREADABLE: Exit.UNREADABLE,
}
VERDICTS = {
    Outcome.AUTHENTIC: "AUTHENTIC: everything fits, and the certificate is the one that you gave.",
    Outcome.CONSISTENT_NOT_ANCHORED: (
        "CONSISTENT, NOT ANCHORED: everything fits together, but nothing from outside vouches for it. Give the "
        "certificate (--trust) or its fingerprint from the paper of the ceremony (--fingerprint)."
    ),
    Outcome.NOT_VERIFIED: "NOT VERIFIED: something does not fit; the lines marked failed name it.",
    Outcome.UNREADABLE: "UNREADABLE: there is no ceremony and no transcript here that can be read.",
}
CAPPED = (
    "CONSISTENT, NOT AUTHENTIC: what was checked fits, and the certificate is the one that you gave, but not "
    "everything could be checked; the line “complete” names what is missing."
)
"""Where a certificate was given and fits, giving one again would not help."""
BEYOND = (
    "NOT IN THE TRANSCRIPT: behind its freeze journal.jsonl tells more ({count}); the line “beyond” says what, and "
    "what of it is signed."
)
MODES = {
    Mode.DRILL: "DRILL: this was a practice ceremony; nothing made in it may protect anything.",
    Mode.PRODUCTION: "PRODUCTION ceremony.",
}


def fingerprint_option(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """64 hex digits out of what somebody copied: blanks, colons and hyphens do not matter."""
    if given is None:
        return None
    digits = "".join(c for c in given if c not in " :-\t\n").lower()
    if len(digits) != 64 or any(c not in "0123456789abcdef" for c in digits):
        raise click.BadParameter("64 hex digits are needed, as they stand on the paper of the ceremony")
    return digits


def trust_option(_context: click.Context, _option: click.Parameter, given: Path | None) -> bytes | None:
    """The bytes of a certificate file."""
    if given is None:
        return None
    try:
        data = read(given, MAX_CERTIFICATE)
    except CannotRead as problem:
        raise click.BadParameter(f"{given.name} cannot be used: {problem}") from problem
    if not is_certificate(data):
        raise click.BadParameter(f"{given.name} is no certificate; DER or PEM is needed")
    return data


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--trust",
    "certificate",
    type=click.Path(path_type=Path),
    callback=trust_option,
    metavar="CERT",
    help="The ceremony key's certificate (DER or PEM), from somewhere else than PATH.",
)
@click.option(
    "--fingerprint",
    callback=fingerprint_option,
    metavar="HEX",
    help="SHA-256 of that certificate, as it stands on the paper of the ceremony.",
)
@click.option(
    "--require", type=click.Choice([Mode.PRODUCTION.value]), help="Fail unless this was a production ceremony."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.pass_context
def verify(
    context: click.Context,
    path: Path,
    *,
    certificate: bytes | None,
    fingerprint: str | None,
    require: str | None,
    as_json: bool,
) -> None:
    """Verify a ceremony's folder, or its transcript alone.

    PATH is the folder or the PDF. Each check is one line: passed, failed or not-checked. Nothing is changed and no
    network is used. Exit status: 0 authentic, 10 consistent but not anchored, 11 not verified, 4 unreadable.

    \b
    Examples:
      ceremony verify my-ceremony/ --fingerprint "1f91 ece4 1146 … 2d17"
      ceremony verify transcript.pdf --trust certificate.der --require production
    """
    trust = Trust(certificate=certificate, fingerprint=fingerprint)
    report = run_verifier(path, trust, None if require is None else Mode(require))
    if as_json:
        click.echo(json.dumps(report.as_json(), indent=2))
    else:
        _print(report)
    context.exit(EXITS[report.outcome])


def _print(report: Report) -> None:
    """The mode first, so that nobody takes a drill for the real thing; the verdict last."""
    if report.mode is not None:
        click.echo(MODES[report.mode])
    if report.aborted:
        click.echo("ABORTED: the people stopped this ceremony before its end.")
    for line in report.lines():
        click.echo(line)
    anchored = any(check.id == "anchor" and check.verdict is CheckVerdict.PASSED for check in report.checks)
    capped = anchored and report.outcome is Outcome.CONSISTENT_NOT_ANCHORED
    verdict = CAPPED if capped else VERDICTS[report.outcome]
    click.echo(f"{verdict} {BEYOND.format(count=len(report.beyond))}" if report.beyond else verdict)
