"""The command `recover`: from shares and a backup package back to a key, as a small ceremony with its own record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from ceremony_app.core.journal.entries import Refused
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import facts
from ceremony_app.core.script.recovery import SCRIPT
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.media.small_file import read_file
from ceremony_app.flow.beginning import FACE_OF_PEOPLE, FACE_OF_SCRIPTED
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.recovery import (
    Prepared,
    RecoveryWanted,
    ScriptedRecovery,
    open_recovery,
    prepare,
)
from ceremony_app.flow.share_files import try_shares
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.options import (
    binding_option,
    build_from_stick,
    drill_sticks_option,
    fault_option,
    from_stick_option,
    require_own_sticks,
    summary_option,
)
from ceremony_app.terminal.people_face import PeopleFace, needs_terminal
from ceremony_app.terminal.plan_commands import today
from ceremony_app.terminal.run_command import ENDINGS, greet, played, tell_released, unanchored
from ceremony_app.terminal.showing import Showing, Silent
from ceremony_app.terminal.verify_command import fingerprint_option
from ceremony_app.verify.reference import read_reference
from ceremony_app.verify.report import Outcome


@click.command()
@click.option(
    "--folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="A new folder for this recovery's own record, or that of the same recovery unfinished.",
)
@click.option(
    "--package",
    "package_path",
    required=True,
    type=click.Path(path_type=Path),
    help="The backup package, KEY-SET.backup.json.",
)
@click.option(
    "--transcript",
    "transcript_path",
    type=click.Path(path_type=Path),
    help="The transcript of the ceremony that made the package: with it each share is told right or wrong by itself.",
)
@click.option(
    "--fingerprint",
    callback=fingerprint_option,
    metavar="HEX",
    help="SHA-256 of that transcript's certificate, from the paper of the ceremony.",
)
@click.option(
    "--share",
    "shares",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file with one share of 33 words; drills only. Without any, people type their shares.",
)
@click.option(
    "--into",
    required=True,
    type=click.Choice([one.value for one in Into]),
    help="Into a token; or, when two people consent, into a file in clear (PKCS#8 DER, or raw bytes).",
)
@binding_option
@click.option(
    "--people",
    "people_path",
    type=click.Path(path_type=Path),
    metavar="PEOPLE.toml",
    help="Who takes part: a plan, or a file with its [[people]] only. Without one, the people of the transcript.",
)
@from_stick_option("Give the package and the transcript again.")
@drill_sticks_option
@click.option("--require", type=click.Choice([mode.value for mode in Mode]), help="Refuse a package of the other mode.")
@fault_option("With --share, rehearse a fault")
@summary_option
@click.pass_context
def recover(
    ctx: click.Context,
    *,
    folder: Path,
    package_path: Path,
    transcript_path: Path | None,
    fingerprint: str | None,
    shares: tuple[Path, ...],
    into: str,
    binding_path: Path | None,
    people_path: Path | None,
    stick: Path | None,
    drill_sticks: Path | None,
    require: str | None,
    faults: tuple[str, ...],
    as_json: bool,
) -> None:
    """Restore a key from its backup package and enough shares of its set.

    Do this on a computer that is not and never again will be on a network: what shares and package restore is the key
    itself. docs/recovery.md tells how to do the same without this program.

    \b
    A drill by itself:
      ceremony recover --folder back --package data-key-26113.backup.json --into token \\
        --share shares/board-26113-0.txt --share shares/board-26113-1.txt --share shares/board-26113-2.txt
    With people, who type their shares, or have one read from its printed code (Ctrl-P: from a picture, Ctrl-O: by a
    camera):
      ceremony recover --folder back --package data-key-26113.backup.json --transcript transcript.pdf \\
        --into token --binding laptop.toml
    After a power cut: the same command again; the shares are typed again. On another laptop: with --from-stick
      /media/log, where the binding names LOG sticks.

    PEOPLE.toml holds format = 1 and [[people]] as a plan has them; if you like also place, jurisdiction and mode.
    Exit status: 0 restored, 3 refused, 4 unreadable, 11 the record does not verify, 12 stopped (ABORTED), 13 paused.
    """
    for share in shares:
        # What is wrong with a name is said before the people come in; the secrets child alone reads the words.
        if not share.is_file():
            raise click.BadParameter(f"{share} is no file", param_hint="--share")
    require_own_sticks(drill_sticks, binding_path)
    package = read_file(package_path)
    wanted = RecoveryWanted(
        folder=folder,
        package=package,
        into=Into(into),
        reference=read_reference(transcript_path, fingerprint) if transcript_path else None,
        people=read_file(people_path) if people_path else None,
        binding=read_file(binding_path) if binding_path else None,
        shares=shares,
        mode=Mode(require) if require else None,
        drill_sticks=drill_sticks,
    )
    if stick is not None:
        # What is wrong with what was given is said before there is a folder.
        prepare(wanted, today())
        build_from_stick(stick, folder, SCRIPT)
    prepared = prepare(wanted, today())
    planned = Faults.parse(faults if shares else ())
    if shares:
        # Before the folder is made, as a recovery that stopped for a wrong share is over.
        try_shares(prepared)
    else:
        needs_terminal()
    if not as_json:
        greet(prepared.plan, folder)
    face = _face(prepared, planned, as_json=as_json)
    engine = open_recovery(
        prepared,
        face,
        FACE_OF_SCRIPTED if shares else FACE_OF_PEOPLE,
        SystemClock(),
        unanchored,
        planned,
    )
    ending = played(engine, face)
    ctx.exit(_finish(prepared, engine, ending, as_json=as_json))


def _face(prepared: Prepared, faults: Faults, *, as_json: bool) -> Face:
    if not prepared.wanted.shares:
        return PeopleFace(prepared.plan)
    mode = prepared.plan.mode
    return ScriptedRecovery(prepared, Silent(mode) if as_json else Showing(mode), faults)


def _finish(prepared: Prepared, engine: Engine, ending: Ending, *, as_json: bool) -> Exit:
    """The summary, and the exit status that tells how it went."""
    told = summary(prepared, engine, ending)
    good = (Outcome.AUTHENTIC.value, Outcome.CONSISTENT_NOT_ANCHORED.value)
    status = ENDINGS.get(ending, Exit.OK if told["verdict"] in good else Exit.NOT_VERIFIED)
    told["exit_status"] = int(status)
    if as_json:
        click.echo(json.dumps(told, indent=2))
    else:
        tell_released(engine)
        click.echo("\n".join(_lines(told)))
    return status


def summary(prepared: Prepared, engine: Engine, ending: Ending) -> dict[str, Any]:
    """A recovery for programs; no value in it is a secret."""
    state, job = engine.state, prepared.job
    restored, typed = state.last(facts.KeyRestored), state.last(facts.SharesTyped)
    verified = state.newest(facts.TranscriptVerified)
    return {
        "ending": ending.value,
        "mode": prepared.plan.mode.value,
        "recovery": state.opened.ceremony if state.opened else prepared.plan.id,
        "of": job.head.ceremony,
        "key": job.head.key,
        "algorithm": job.head.algorithm.value,
        "package_sha256": job.package,
        "transcript": job.known.said if job.known else "not given",
        "shares": list(typed.shares) if typed else [],
        "commitments": typed.commitments if typed else "",
        "restored_into": restored.into if restored else "",
        "key_id": restored.made.key_id if restored and restored.made else "",
        "path": str(prepared.wanted.folder / restored.path) if restored and restored.path else "",
        "compared": restored.compared if restored else "",
        "refusals": [
            {"code": entry.body.code, "parts": dict(entry.body.parts)}
            for entry in engine.journal.entries
            if isinstance(entry.body, Refused)
        ],
        "folder": str(prepared.wanted.folder),
        "head": state.frozen_head,
        "verdict": verified.outcome if verified else "",
        "checks": list(verified.checks) if verified else [],
    }


def _lines(told: dict[str, Any]) -> list[str]:
    lines = ["", f"{told['mode'].upper()} {told['recovery']}: {told['ending'].upper()}"]
    lines.append(f"Key: {told['key']} ({told['algorithm']}) of {told['of']}")
    if told["restored_into"]:
        lines.append(f"Restored into a {told['restored_into']}: {told['compared']}")
        lines.append(f"Shares: {', '.join(told['shares'])}; commitments {told['commitments']}")
    else:
        lines.append("Not restored.")
    lines += [f"Refused: {one['code']}" for one in told["refusals"]]
    if told["path"]:
        here = Path(told["path"]).is_file()
        lines.append(
            f"In clear in {told['path']}: move it to where it belongs, then wipe this computer."
            if here
            else f"{told['path']}, which held it in clear, is not there any more: find out where it is."
        )
    lines.append(f"Transcript of the ceremony: {told['transcript']}")
    lines += [f"Record: {told['folder']}", f"Verifier: {told['verdict'] or 'not run'}"]
    lines += [f"  {line}" for line in told["checks"]]
    if told["ending"] == Ending.PAUSED.value:
        lines.append("The same command goes on with it.")
    return lines
