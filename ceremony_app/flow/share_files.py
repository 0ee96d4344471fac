"""Shares of a drill that lie in files: tried before anything is made, so that a wrong one spends no folder.

A secrets child of its own reads them, as it will in the recovery; this program sees what it says of them, and no word.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.acts.recovery import begin_recovery
from ceremony_app.core.shares.checking import ShareCheck, ShareVerdict
from ceremony_app.devices.media.folder import reason, shown
from ceremony_app.devices.media.refusals import MediaMissing, MediaReadFailed
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.flow.performing.recovery import missing, spec_of
from ceremony_app.flow.recovery import Prepared


class ShareFileTwice(Refusal):
    """A file was named more than once."""

    code = "RECOVER-SHARE-FILE-TWICE"
    says = "{name} is named twice with --share."
    next_step = "Name each file once. Nothing was made."


class ShareFileWrong(Refusal):
    """A file does not hold one right share of the package's set."""

    code = "RECOVER-SHARE-FILE-WRONG"
    says = "{name} holds no share that can be used here ({verdict}); words to look at: {places}; it is: {which}."
    next_step = "Name the file of another share of set {identifier}. Nothing was made; the folder can be named again."


class ShareFilesTooFew(Refusal):
    """The files together restore nothing."""

    code = "RECOVER-SHARE-FILES-TOO-FEW"
    says = "What was named with --share ({count}) does not restore set {identifier}; still needed: {missing}."
    next_step = "Name more shares with --share. Nothing was made; the folder can be named again."


def try_shares(prepared: Prepared) -> None:
    """Whether the files that stand for people's shares restore the package's backup key; nothing is written.

    Raises ShareFileTwice, ShareFileWrong, ShareFilesTooFew, MediaMissing, MediaReadFailed, and SHARE-… refusals of
    shares that do not go together.
    """
    files, job = prepared.wanted.shares, prepared.job
    for path, count in Counter(files).items():
        if count > 1:
            raise ShareFileTwice(name=shown(path.name))
    child = SecretsClient.start(prepared.plan.mode)
    try:
        child.begin_recovery(spec_of(begin_recovery(job)))
        for path in files:
            check = _read(child, path)
            if check.verdict is not ShareVerdict.RIGHT:
                raise ShareFileWrong(
                    name=shown(path.name),
                    verdict=check.verdict.value,
                    places=", ".join(str(place) for place in check.places) or "none named",
                    which=check.which or "unknown",
                    identifier=job.head.identifier,
                )
        progress = child.progress()
        if not progress.enough:
            told = missing(progress, job.shape)
            raise ShareFilesTooFew(count=len(files), identifier=job.head.identifier, missing=told)
        child.combine()
    finally:
        child.close()


def _read(child: SecretsClient, path: Path) -> ShareCheck:
    name = shown(path.name)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        raise MediaMissing(name=name) from None
    except OSError as error:
        raise MediaReadFailed(name=name, reason=reason(error)) from None
    try:
        return child.read_share(Line(LineKind.SCRIPT, descriptor))
    finally:
        os.close(descriptor)
