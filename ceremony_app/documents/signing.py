"""Certifying a transcript: PAdES B-B by the ceremony key, with pyHanko (documents.md §5).

pyHanko is imported inside only: it takes half a second and an HTTP client with it. The private key is never here; a
callback asks the token for each signature.
"""

# mypy: allow-untyped-calls
# asn1crypto and parts of pyHanko have no annotations.

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from ceremony_app.core.refusals import Refusal
from ceremony_app.documents.certificates import Sign
from ceremony_app.documents.container import SIGNATURE_FIELD

DIGEST = "sha384"
_LONGEST_P384_SIGNATURE = 104


class TranscriptNotSignable(Refusal):
    """The PDF has no empty field for the certification, or cannot be read."""

    code = "DOCUMENT-NOT-SIGNABLE"
    says = "The transcript cannot be signed: {why}."
    next_step = "Build the transcript again from the frozen journal, then sign it."


def sign_transcript(pdf: bytes, certificate_der: bytes, sign: Sign, at: datetime) -> bytes:
    """The PDF with its certification, as an incremental update: the unsigned bytes are a prefix of it.

    Certification with DocMDP "no changes" (ISO 32000-2, 12.8.2.2), subfilter ETSI.CAdES.detached (ETSI EN 319 142-1,
    B-B), SHA-384 with ECDSA. `sign` takes a 48-byte digest and gives DER. `at` becomes the claimed time /M. Not to be
    called where an event loop runs. Raises TranscriptNotSignable; what `sign` raises passes through.
    """
    from asn1crypto import x509
    from pyhanko.pdf_utils import content
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfReadError
    from pyhanko.sign import signers
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.general import SigningError
    from pyhanko.stamp import StaticStampStyle

    class Writer(IncrementalPdfFileWriter):
        def ensure_output_version(self, version: Any) -> None:
            """Leave the version as it is; pyHanko would write 2.0 for ECDSA (documents.md §5)."""

        def _update_meta(self) -> None:
            """Leave the information dictionary as it is; pyHanko would write the system's time into it."""

    class TokenSigner(signers.Signer):
        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: FBT001, FBT002
            """Hash here, sign in the token."""
            if dry_run:
                return bytes(_LONGEST_P384_SIGNATURE)
            return sign(hashlib.new(digest_algorithm, data).digest())

    class Signer(signers.PdfSigner):
        def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
            """The session, with the ceremony's time instead of the system's."""
            session = super().init_signing_session(*args, **kwargs)
            session.system_time = at.astimezone(UTC).replace(microsecond=0)
            return session

    certificate = x509.Certificate.load(certificate_der)
    # The page itself says what stands here; pyHanko's own stamp would embed a font that is not.
    empty = StaticStampStyle(border_width=0, background=content.RawContent(b"", box=None), background_opacity=1.0)
    metadata = signers.PdfSignatureMetadata(
        field_name=SIGNATURE_FIELD,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    signer = Signer(metadata, TokenSigner(signing_cert=certificate, embed_roots=True), stamp_style=empty)
    target = BytesIO()
    try:
        signer.sign_pdf(Writer(BytesIO(pdf)), existing_fields_only=True, output=target)
    except (SigningError, PdfReadError) as error:
        raise TranscriptNotSignable(why="it has no empty signature field, or is damaged") from error
    return target.getvalue()
