"""What people put into the folder "evidence": few, small, plain files, and anything else is refused by name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from ceremony_app.core.evidence.values import Evidence, FileKind, Moment
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.state import State
from ceremony_app.flow.performing import evidence
from tests.core.evidence.device import Device

DER = Device().own.public_bytes(Encoding.DER)


class Store(dict[str, bytes]):
    """Keeps what it is given."""

    def put(self, data: bytes) -> str:
        name = f"{len(self):064}"
        self[name] = data
        return name


class Desk:
    """A folder, a store, and a token in which certificates lie."""

    def __init__(self, folder: Path, lying: tuple[bytes, ...] = ()) -> None:
        self.folder, self.store, self._lying = folder, Store(), lying

    def open_token(self) -> Desk:
        return self

    def certificates(self) -> tuple[bytes, ...]:
        return self._lying

    def entries(self) -> list[object]:
        return []


def collected(desk: Desk) -> Evidence:
    operation = CollectEvidence(moment=Moment.AFTER, roots=())
    return evidence.collect_evidence(desk, operation, State())  # type: ignore[arg-type]


@pytest.fixture
def after(tmp_path: Path) -> Path:
    place = tmp_path / "evidence" / "after"
    place.mkdir(parents=True)
    return place


def linked(place: Path) -> None:
    (place / "log.txt").symlink_to("/etc/passwd")


def piped(place: Path) -> None:
    os.mkfifo(place / "log.txt")


def deeper(place: Path) -> None:
    (place / "more").mkdir()


def many(place: Path) -> None:
    for number in range(65):
        (place / f"{number}.txt").write_bytes(b"x")


def large(place: Path) -> None:
    (place / "log.txt").write_bytes(bytes(1024 * 1024 + 1))


def replaced_by_a_link(place: Path) -> None:
    place.rmdir()
    place.symlink_to("/etc")


def all_a_link(place: Path) -> None:
    place.rmdir()
    place.parent.rename(place.parent.with_name("elsewhere"))
    place.parent.symlink_to(place.parent.with_name("elsewhere"))


def no_folder(place: Path) -> None:
    place.rmdir()
    place.parent.rmdir()
    place.parent.write_bytes(b"x")


def full_of_certificates(place: Path) -> None:
    (place / "chain.pem").write_bytes(Device().own.public_bytes(Encoding.PEM) * 257)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (linked, "MEDIA-NOT-REGULAR"),
        (piped, "MEDIA-NOT-REGULAR"),
        (deeper, "MEDIA-TOO-DEEP"),
        (many, "MEDIA-TOO-MANY"),
        (large, "MEDIA-TOO-LARGE"),
        (replaced_by_a_link, "MEDIA-READ-FAILED"),
        (all_a_link, "MEDIA-NOT-REGULAR"),
        (no_folder, "MEDIA-NOT-REGULAR"),
        (full_of_certificates, "TOKEN-EVIDENCE-TOO-MUCH"),
    ],
)
def test_what_is_no_small_plain_file_is_refused(
    after: Path, tmp_path: Path, change: Callable[[Path], None], code: str
) -> None:
    change(after)
    desk = Desk(tmp_path)
    with pytest.raises(Refusal) as refused:
        collected(desk)
    assert refused.value.code == code
    assert desk.store == {}


def test_a_token_full_of_certificates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(evidence.EvidenceTooMuch) as refused:
        collected(Desk(tmp_path, (DER,) * 257))
    assert "257 certificates, at most 256" in refused.value.operator_text


def test_what_is_neither_certificate_nor_log_is_kept_and_said_not_to_be_looked_at(after: Path, tmp_path: Path) -> None:
    (after / "photo.jpg").write_bytes(b"a picture")
    found = collected(Desk(tmp_path, (DER,)))
    assert [(one.source, one.kind) for one in found.files] == [
        ("token", FileKind.CERTIFICATE),
        ("photo.jpg", FileKind.OTHER),
    ]
    assert FileKind.OTHER.words == "NOT LOOKED AT"
