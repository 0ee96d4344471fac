"""Checks of the files in a ceremony's folder: each one is there, is what the journal says, and nothing else is."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from ceremony_app.core.journal.entries import Opened
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.core.shares.package import MAX_PACKAGE, PackageMalformed, parse_package
from ceremony_app.verify.evidence_checks import evidence_check
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.reading import CannotRead, files_below, read, sha256_of, shown
from ceremony_app.verify.recovery_checks import job_of, package_amiss
from ceremony_app.verify.report import Check, judged, not_checked

_HASH = re.compile(r"[0-9a-f]{64}")
FOLDERS = ("store", "inbox", "outbox", "backup", "documents", "evidence")
OF_A_DRILL = ("drill-people", "token", "second-token")
_UNFINISHED = r"\.[A-Za-z0-9._-]{1,100}\.[0-9a-f]{16}\.part"
_LEFT = re.compile(
    rf"journal\.torn-[0-9a-f]{{16}}|documents/set-aside-[0-9a-f]{{16}}|(?:[^/]+/)*{_UNFINISHED}", re.ASCII
)
"""What a power cut leaves, and what was put aside to make room for the transcript."""


def folder_checks(folder: Path, journal: Journal, roots: tuple[str, ...] = (), another_build: str = "") -> list[Check]:
    """All checks of files besides journal and transcript; `roots` of attestations as the plan pins them.

    `another_build` says in what the program that ran differs from this one.
    """
    state, opened = journal.state, journal.opened
    if state is None or opened is None:
        return [not_checked("files", "The journal cannot be folded, so nothing says which files belong here.")]
    return [
        document(folder, "plan", "plan.toml", opened.plan_sha256),
        document(folder, "binding", "binding.toml", opened.binding_sha256),
        _store(folder, journal, state),
        _inputs(folder, state),
        _outputs(folder, state),
        _packages(folder, state, opened),
        _strangers(folder, state, opened),
        _people(folder, opened),
        evidence_check(folder, journal, roots, another_build),
    ]


def document(folder: Path, check: str, name: str, expected: str) -> Check:
    """A file at the top of the folder, against the hash in the journal's first entry."""
    return judged(check, _differs(folder, name, expected), f"{name} is the one that the journal was opened with.")


def _differs(folder: Path, name: str, expected: str, length: int | None = None) -> list[str]:
    """What is wrong with one file, as at most one sentence part."""
    try:
        digest, size = sha256_of(folder / name)
    except CannotRead as problem:
        return [f"{shown(name)}: {problem}"]
    if digest != expected or (length is not None and size != length):
        return [f"{shown(name)} was changed"]
    return []


def _store(folder: Path, journal: Journal, state: State) -> Check:
    """Every object has its name for a hash, and what the journal keeps in the store is there."""
    problems, there, sizes = [], set(), dict[str, int]()
    try:
        for name in files_below(folder / "store"):
            leaf = name.rsplit("/", 1)[-1]
            if _LEFT.fullmatch(leaf):
                continue
            if not _HASH.fullmatch(leaf):
                problems.append(f"store/{shown(name)} is no object")
                continue
            there.add(leaf)
            problems += _differs(folder, f"store/{name}", leaf)
            with suppress(OSError):
                sizes[leaf] = (folder / "store" / name).lstat().st_size
    except CannotRead as problem:
        problems.append(f"store: {problem}")
    lengths = {fact.sha256: fact.length for fact in state.all(facts.BlobMade)}
    lengths |= {file.sha256: file.length for fact in state.all(facts.SetCommitted) for file in fact.packages}
    wanted = {fact.sha256: f"the blob of {fact.key} for {fact.target}" for fact in state.all(facts.BlobMade)}
    wanted |= {
        file.sha256: f"the package of {file.name}" for fact in state.all(facts.SetCommitted) for file in fact.packages
    }
    made = state.last(facts.CeremonyKeyMade)
    if made is not None:
        wanted[made.key.certificate_sha256] = "the certificate of the ceremony key"
    job = job_of(journal)
    if job is not None:
        wanted[job.package] = f"the package of {job.head.key}"
    problems += [f"{name} is missing in the store" for digest, name in wanted.items() if digest not in there]
    problems += [
        f"{wanted[digest]} has another length than the journal says"
        for digest, length in lengths.items()
        if digest in there and sizes.get(digest) != length
    ]
    if job is not None and job.package in there and _HASH.fullmatch(job.package):
        try:
            problems += package_amiss(job, read(folder / "store" / job.package, MAX_PACKAGE))
        except CannotRead as problem:
            problems.append(f"store/{job.package}: {problem}")
    return judged("store", problems, f"Objects: {len(there)}, each with its own hash for a name.")


def _inputs(folder: Path, state: State) -> Check:
    problems, count = [], 0
    for received in state.all(facts.WrappingKeyReceived):
        for file in received.handover.files:
            count += 1
            path = f"inbox/{received.handover.target}/{file.name}"
            if _unsafe(path):
                problems.append(f"the journal names an input {shown(path)} outside the folder")
            elif not (folder / path).exists() and _kept(folder, file.sha256):
                continue
            else:
                problems += _differs(folder, path, file.sha256, file.length)
    return judged("inputs", problems, f"Files from the clouds: {count}, all as they came in.")


def _kept(folder: Path, digest: str) -> bool:
    """Whether the store holds this object (its content is compared by the check of the store)."""
    return any((folder / "store" / place).is_file() for place in (digest, f"{digest[:2]}/{digest}"))


def _outputs(folder: Path, state: State) -> Check:
    written = [fact for fact in state.all(facts.OutputWritten) if not fact.path.startswith("backup/")]
    problems = []
    for fact in written:
        if _unsafe(fact.path):
            problems.append(f"the journal names an output {shown(fact.path)} outside the folder")
        else:
            problems += _differs(folder, fact.path, fact.sha256, fact.length)
    return judged("outputs", problems, f"Files written for the clouds: {len(written)}, all there and unchanged.")


def _packages(folder: Path, state: State, opened: Opened) -> Check:
    committed = {file.sha256: file.name for fact in state.all(facts.SetCommitted) for file in fact.packages}
    written = [fact for fact in state.all(facts.OutputWritten) if fact.path.startswith("backup/")]
    problems = []
    for fact in written:
        if _unsafe(fact.path):
            problems.append(f"the journal names a package {shown(fact.path)} outside the folder")
            continue
        wrong = _differs(folder, fact.path, fact.sha256, fact.length)
        problems += wrong
        if fact.sha256 not in committed:
            problems.append(f"{shown(fact.path)} is no package that was committed")
        elif not wrong:
            problems += _head(folder, fact, state, opened.mode)
    missing = set(committed.values()) - {fact.subject for fact in written}
    if state.stopped is None:
        problems += [f"the package of {name} was never written" for name in sorted(missing)]
    return judged(
        "packages", problems, f"Backup packages: {len(written)}, all there and unchanged, each of a committed set."
    )


def _head(folder: Path, fact: facts.OutputWritten, state: State, mode: Mode) -> list[str]:
    """A package's head against the journal; its HMAC can be checked only with the backup key."""
    name = shown(fact.path)
    try:
        head = parse_package(read(folder / fact.path, MAX_PACKAGE)).head
    except (CannotRead, PackageMalformed):
        return [f"{name} cannot be read as a package"]
    born = next((one.made for one in state.all(facts.KeyCreated) if one.key == fact.subject), None)
    sets = {
        one.identifier
        for one in state.all(facts.SetCommitted)
        if any(file.sha256 == fact.sha256 for file in one.packages)
    }
    problems = []
    if (head.key, head.mode) != (fact.subject, mode):
        problems.append(f"the head of {name} is of another key or mode")
    if head.identifier not in sets:
        problems.append(f"the head of {name} names another share set")
    if born is None or ((head.spki or b"").hex(), head.check_value) != (born.spki, born.check_value):
        problems.append(f"the head of {name} has another public key or check value than the key that was born")
    return problems


def _strangers(folder: Path, state: State, opened: Opened) -> Check:
    """Files that nobody recorded. Some may lie there in all honesty; they are named and decide nothing."""
    problems = [f"{name} is a symbolic link" for name in FOLDERS if (folder / name).is_symlink()]
    known, fallen, named = _known(state), _fallen(state), []
    try:
        for name in files_below(folder):
            place = name.split("/", 1)[0]
            if name in known or name in FOLDERS or (place in OF_A_DRILL and opened.mode is Mode.DRILL):
                continue
            if _LEFT.fullmatch(name) or name in fallen or place in ("store", "inbox", "evidence"):
                named.append(name)
            else:
                problems.append(f"{shown(name)} is not in the journal")
    except CannotRead as problem:
        problems.append(str(problem))
    shown_ones = ", ".join(shown(name) for name in named[:5]) + (" ..." if len(named) > 5 else "")
    words = f"; not in it, and deciding nothing: {len(named)} ({shown_ones})" if named else ""
    return judged("strangers", problems, f"The folder holds nothing that the journal does not know{words}.")


def _known(state: State) -> set[str]:
    """Paths that a ceremony of this journal leaves."""
    known = {"plan.toml", "binding.toml", "journal.jsonl", "documents/transcript.pdf"}
    known |= {fact.path for fact in state.all(facts.OutputWritten)}
    known |= {fact.path for fact in state.all(facts.KeyRestored) if fact.path}
    known |= {
        f"inbox/{fact.handover.target}/{file.name}"
        for fact in state.all(facts.WrappingKeyReceived)
        for file in fact.handover.files
    }
    objects = {fact.sha256 for fact in state.all(facts.BlobMade)}
    objects |= {fact.sha256 for fact in state.all(facts.OutputWritten)}
    objects |= {fact.sha256 for fact in state.all(facts.PackageAccepted)}
    objects |= {file.sha256 for fact in state.all(facts.SetCommitted) for file in fact.packages}
    objects |= {file.sha256 for fact in state.all(facts.WrappingKeyReceived) for file in fact.handover.files}
    objects |= {fact.key.certificate_sha256 for fact in state.all(facts.CeremonyKeyMade)}
    evidence = [fact.evidence for fact in state.all(facts.EvidenceTaken)]
    objects |= {file.sha256 for one in evidence for file in one.files}
    known |= {f"evidence/{one.moment.value}/{file.source}" for one in evidence for file in one.files}
    return known | {f"store/{one}" for one in objects} | {f"store/{one[:2]}/{one}" for one in objects}


def _fallen(state: State) -> set[str]:
    """Paths of files that were written in an attempt that counts no more, as the packages of a voided set."""
    return {known.fact.path for known in state.struck_out if isinstance(known.fact, facts.OutputWritten)}


def _people(folder: Path, opened: Opened) -> Check:
    """What scripted people remember exists in a drill only."""
    there = (folder / "drill-people").exists()
    if opened.mode is Mode.PRODUCTION and (there or opened.people == "scripted"):
        return judged("secrets", ["a production ceremony holds what scripted people remember: drill-people"], "")
    words = "The shares of scripted people lie in drill-people: this is a drill." if there else "No share lies here."
    return judged("secrets", [], words)


def _unsafe(path: str) -> bool:
    """A path from a journal that would lead out of the folder."""
    parts = path.split("/")
    return path.startswith("/") or "\\" in path or "\0" in path or any(part in ("", ".", "..") for part in parts)


def attached_document(check: str, name: str, data: bytes | None, expected: str) -> Check:
    """A file attached to the transcript, against the hash in the journal's first entry."""
    if data is None:
        return judged(check, [f"{name} is not attached to the transcript"], "")
    wrong = [] if hashlib.sha256(data).hexdigest() == expected else [f"the attached {name} was changed"]
    return judged(check, wrong, f"The attached {name} is the one that the journal was opened with.")
