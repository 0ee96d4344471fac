"""Gives the files of an inbox to the targets: by folder, or by content where a file fits one target only.

A folder named after a target's id belongs to that target. A loose file that names its key, job or vault goes to
the target of that identity; one that names nothing goes to the only target it can be for. A file that fits two is
refused, and folders are asked for: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ceremony_app.core.plan.schema import AwsTarget, AzureTarget
from ceremony_app.core.targets import azure
from ceremony_app.core.targets.handover import FileKind
from ceremony_app.core.targets.reading import (
    SeenFile,
    decode_base64,
    exact_pem_spki,
    exact_rsa_spki,
    mapping_in,
    recognise,
    recognise_file,
    required_text,
    spki_of_jwk,
)
from ceremony_app.core.targets.refusals import AmbiguousFile, FileForNobody, FolderForNobody
from ceremony_app.core.targets.registry import AnyTarget, expected_identity, needs

_NAMING = {
    FileKind.AWS_PARAMETERS,
    FileKind.GCP_IMPORT_JOB,
    FileKind.AZURE_KEY,
    FileKind.KEY_IDENTIFIER,
}
_DOCUMENTS = _NAMING - {FileKind.KEY_IDENTIFIER}


@dataclass(frozen=True)
class InboxMatch:
    """Which file went to which target.

    `given` has every target's id, with file names (without the folder) to bytes, empty where nothing came;
    `unused` names the loose files that belong to nobody and matter to nobody, such as a README.
    """

    given: Mapping[str, Mapping[str, bytes]]
    unused: tuple[str, ...]

    @property
    def waiting(self) -> tuple[str, ...]:
        """Ids of the targets for which nothing came."""
        return tuple(target for target, files in self.given.items() if not files)


def match_inbox(targets: Sequence[AnyTarget], files: Mapping[str, bytes]) -> InboxMatch:
    """Gives each file (path inside the inbox, with `/`, to bytes) to the one target it fits.

    Raises FolderForNobody, AmbiguousFile, FileForNobody, and the refusals of `reading.py` for loose files.
    """
    given: dict[str, dict[str, bytes]] = {target.id: {} for target in targets}
    loose: dict[str, bytes] = {}
    for path, content in files.items():
        folder, slash, name = path.partition("/")
        if not slash:
            loose[path] = content
        elif folder in given:
            given[folder][name] = content
        else:
            raise FolderForNobody(folder=ascii(folder)[1:-1], targets=", ".join(given))
    matcher = _Matcher(targets, given)
    seen_files = recognise(loose)
    # Files that name their identity go first: they say which targets need no others.
    for seen in sorted(seen_files, key=lambda seen: seen.kind not in _NAMING):
        target_id = matcher.target_of(seen)
        if target_id is not None:
            given[target_id][seen.name] = loose[seen.name]
    taken = {name for names in given.values() for name in names}
    return InboxMatch(given=given, unused=tuple(name for name in sorted(loose) if name not in taken))


class _Matcher:
    """Finds the target of one loose file, knowing what the targets were given so far."""

    def __init__(self, targets: Sequence[AnyTarget], given: Mapping[str, Mapping[str, bytes]]) -> None:
        self._targets = targets
        self._given = given

    def target_of(self, seen: SeenFile) -> str | None:
        """The id of the one target; None for a file that matters to nobody."""
        if seen.kind in _NAMING:
            fitting = [target for target in self._targets if _is_named_by(target, seen)]
            return self._one(seen, fitting, stated=_named(seen))
        if seen.kind is FileKind.PUBLIC_KEY:
            return self._one(seen, self._takers_of_key(seen), stated="no target waits for a key of its size")
        if seen.kind is FileKind.METHOD_NAME:
            fitting = [
                target
                for target in self._targets
                if not isinstance(target, AzureTarget) and target.method.value == seen.text
            ]
            return self._one(seen, fitting, stated=str(seen.text))
        if seen.kind is FileKind.OPAQUE:
            takers = [target for target in self._targets if self._waits_for_token(target)]
            return self._one(seen, takers, stated="") if takers else None
        return None

    def _one(self, seen: SeenFile, fitting: Sequence[AnyTarget], stated: str) -> str:
        if not fitting:
            raise FileForNobody(file=seen.name, kind=seen.kind.value, stated=stated)
        if len(fitting) > 1:
            raise AmbiguousFile(file=seen.name, targets=", ".join(target.id for target in fitting))
        return fitting[0].id

    def _takers_of_key(self, seen: SeenFile) -> list[AnyTarget]:
        # A PEM beside the JSON of the same key, as `az keyvault key download` writes it, goes with that JSON.
        same = [target for target in self._targets if seen.spki in _document_keys(self._seen(target))]
        if same:
            return same
        bits = exact_rsa_spki(seen.name, seen.spki or b"")[1].key_size
        return [
            target
            for target in self._targets
            if not any(other.kind in _DOCUMENTS or other.spki is not None for other in self._seen(target))
            and (isinstance(target, AzureTarget) or needs(target).modulus_bits == bits)
        ]

    def _waits_for_token(self, target: AnyTarget) -> bool:
        return isinstance(target, AwsTarget) and not any(
            seen.kind in (FileKind.AWS_PARAMETERS, FileKind.OPAQUE) for seen in self._seen(target)
        )

    def _seen(self, target: AnyTarget) -> tuple[SeenFile, ...]:
        return tuple(recognise_file(name, content) for name, content in self._given[target.id].items())


def _named(seen: SeenFile) -> str:
    """The identity that a file names, as it names it."""
    match seen.kind:
        case FileKind.AWS_PARAMETERS:
            return required_text(seen.name, seen.document, "KeyId")
        case FileKind.GCP_IMPORT_JOB:
            return required_text(seen.name, seen.document, "name")
        case FileKind.AZURE_KEY:
            jwk = mapping_in(seen.document, "key") or seen.document
            return required_text(seen.name, jwk, "kid")
        case _:
            return str(seen.text)


def _is_named_by(target: AnyTarget, seen: SeenFile) -> bool:
    named = _named(seen)
    if seen.kind in (FileKind.AZURE_KEY, FileKind.KEY_IDENTIFIER):
        # Without the version here, so that a missing or other version is refused for what it is, later.
        key = azure.without_version(named)
        return key is not None and isinstance(target, AzureTarget) and key == azure.without_version(target.kek_id)
    return named == expected_identity(target)


def _document_keys(files: Iterable[SeenFile]) -> set[bytes]:
    keys: set[bytes] = set()
    for seen in files:
        if seen.kind is FileKind.AWS_PARAMETERS:
            der = decode_base64(required_text(seen.name, seen.document, "PublicKey"))
            keys |= {der} if der else set()
        elif seen.kind is FileKind.GCP_IMPORT_JOB and mapping_in(seen.document, "publicKey"):
            pem = required_text(seen.name, mapping_in(seen.document, "publicKey"), "pem")
            keys.add(exact_pem_spki(seen.name, pem))
        elif seen.kind is FileKind.AZURE_KEY:
            keys.add(spki_of_jwk(seen.name, mapping_in(seen.document, "key") or seen.document))
    return keys
