"""Operations on documents: the transcript is built, signed, written; the result is verified."""

from __future__ import annotations

import secrets

from ceremony_app.core.journal.entries import Frozen
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.state import State
from ceremony_app.devices.media.folder import safe_write
from ceremony_app.documents.signing import sign_transcript as certify
from ceremony_app.documents.transcript import build_transcript
from ceremony_app.flow.performing.desk import Desk

PATH = "documents/transcript.pdf"
GOOD = ("authentic", "consistent-not-anchored")
"""What the verifier says of a transcript that can be left as it is."""


def sign_transcript(desk: Desk, operation: op.SignTranscript, _: State) -> out.SignedRead:
    """The transcript, signed where there is a ceremony key, written and read back."""
    entries = desk.entries()
    end = next(place for place, entry in enumerate(entries, start=1) if isinstance(entry.body, Frozen))
    frozen = entries[:end]
    certificate = desk.store.get(operation.certificate_sha256) if operation.certificate_sha256 else None
    pdf = build_transcript(
        frozen,
        desk.plan,
        plan_bytes=desk.plan_bytes,
        binding_bytes=desk.binding_bytes,
        journal_bytes=b"".join(entry.line() for entry in frozen),
        certificate_der=certificate,
    )
    if certificate is not None:
        token = desk.open_token()
        key_id = bytes.fromhex(operation.key_id)
        pdf = certify(pdf, certificate, lambda digest: token.sign_digest(key_id, digest), desk.clock.now())
    written = safe_write(desk.folder, PATH, pdf)
    desk.beside_log(PATH, pdf)
    return out.SignedRead(sha256=written.sha256, length=written.length, certificate_sha256=operation.certificate_sha256)


def set_aside(desk: Desk) -> None:
    """Move what stands where the transcript belongs out of its way; it is kept, under another name."""
    place = desk.folder / PATH
    if place.is_symlink() or place.exists():
        place.rename(place.with_name(f"set-aside-{secrets.token_hex(8)}"))


def verify_result(desk: Desk, operation: op.VerifyResult, _: State) -> out.VerifiedRead:
    """The auditor's verifier, run on the folder as it lies on disk."""
    return desk.verifier(desk.folder, operation.certificate_sha256)
