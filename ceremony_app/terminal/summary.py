"""The summary of a run: what was made, for whom, by which route, where it lies, and what the verifier said."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.script import facts
from ceremony_app.flow.engine import Ending, Engine

NOTHING = "  nothing"
TRANSCRIPT = "documents/transcript.pdf"


@dataclass(frozen=True)
class Summary:
    """A run in a page."""

    ending: str
    mode: str
    ceremony: str
    folder: str
    head: str
    certificate: str
    keys: tuple[dict[str, str], ...]
    wraps: tuple[dict[str, str], ...]
    backups: tuple[dict[str, str], ...]
    files: tuple[dict[str, str], ...]
    deviations: int
    verdict: str
    checks: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The summary for programs."""
        return dict(vars(self))

    def lines(self) -> list[str]:
        """The summary for people."""
        out = ["", f"{self.mode.upper()} {self.ceremony}: {self.ending.upper()}", "", "Keys"]
        for key in self.keys:
            out.append(f"  {key['key']} ({key['algorithm']}): {key['value_name']}")
            out.append(f"      {key['value']}")
        out += [] if self.keys else [NOTHING]
        out += ["", "Wrapped"]
        out += [f"  {one['key']} for {one['target']} ({one['cloud']}), route {one['route']}" for one in self.wraps]
        out += [] if self.wraps else [NOTHING]
        out += ["", "Backed up"]
        out += [
            f"  {one['key']} under {one['policy']} (set {one['set']}), route {one['route']}" for one in self.backups
        ]
        out += [] if self.backups else [NOTHING]
        out += ["", f"Files in {self.folder}"]
        out += [f"  {one['path']}" for one in self.files]
        if any(one["path"] == TRANSCRIPT for one in self.files):
            out.append(f"To print the transcript: ceremony print {shlex.quote(f'{self.folder}/{TRANSCRIPT}')}")
            out.append("The journal is closed, so that this print stands in none.")
        out += ["", f"Deviations: {self.deviations}", f"Head: {_grouped(self.head)}"]
        if self.certificate:
            out.append(f"Certificate of the transcript: {_grouped(self.certificate)}")
        out += ["", f"Verifier: {self.verdict or 'not run'}"]
        out += [f"  {line}" for line in self.checks]
        if self.ending == Ending.PAUSED.value:
            out.append("The same command goes on with it.")
        return out


def _grouped(digest: str) -> str:
    return " ".join(groups(bytes.fromhex(digest))) if digest else "none"


def summarise(engine: Engine, ending: Ending, folder: Path) -> Summary:
    """The summary of a run, from the journal's state."""
    state, plan = engine.state, engine.plan
    own = state.last(facts.CeremonyKeyMade)
    verified = state.newest(facts.TranscriptVerified)
    signed = state.last(facts.TranscriptSigned)
    files = [{"path": one.path, "sha256": one.sha256} for one in state.all(facts.OutputWritten)]
    if signed is not None:
        files.append({"path": TRANSCRIPT, "sha256": signed.sha256})
    files.append({"path": "journal.jsonl", "sha256": ""})
    keys = []
    for born in state.all(facts.KeyCreated):
        made = born.made
        name = "SHA-256 of the public key" if made.fingerprint else f"check value, {made.check_method}"
        value = _grouped(made.fingerprint) if made.fingerprint else made.check_value
        keys.append({"key": born.key, "algorithm": made.algorithm.value, "value_name": name, "value": value})
    return Summary(
        ending=ending.value,
        mode=plan.mode.value,
        ceremony=state.opened.ceremony if state.opened else plan.id,
        folder=str(folder),
        head=state.frozen_head,
        certificate=own.key.certificate_sha256 if own else "",
        keys=tuple(keys),
        wraps=tuple(
            {
                "key": one.key,
                "target": one.target,
                "cloud": plan.target(one.target).kind,
                "route": one.route.value,
                "sha256": one.sha256,
            }
            for one in state.all(facts.BlobMade)
        ),
        backups=tuple(
            {"key": one.key, "policy": one.policy, "set": str(one.identifier), "route": one.route.value}
            for one in state.all(facts.PackageProved)
            if state.committed(one.policy) is not None
        ),
        files=tuple(files),
        deviations=len(state.deviations),
        verdict=verified.outcome if verified else "",
        checks=verified.checks if verified else (),
    )
