"""A transcript as a stranger's PDF: its one signature, its attachments, its pages.

pyHanko does the reading and the cryptography; it is imported inside only and told to fetch nothing. Whatever it
raises on a hostile file becomes PdfUnreadable.
"""

# mypy: allow-untyped-calls
# asn1crypto and parts of pyHanko have no annotations.

from __future__ import annotations

import hashlib
import logging
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

MAX_UNFOLDED = 256 * 1024 * 1024
"""All streams of a file together; what was unfolded twice counts twice."""
MAX_ATTACHMENTS = 32
MAX_PAGE = 16 * 1024 * 1024


class PdfUnreadable(Exception):
    """The file cannot be read as a PDF of this kind; the text says why in a few words."""


class PdfDamaged(PdfUnreadable):
    """Its parts do not fit together any more, as after a changed byte."""


@dataclass(frozen=True)
class Signature:
    """The one signature of a transcript."""

    certificate: bytes
    """DER."""
    spki: bytes
    curve: str
    digest: str
    intact: bool
    """The signed bytes are the ones that were signed."""
    valid: bool
    """The signature fits the certificate."""
    whole_file: bool
    """It covers everything but itself, up to the last byte."""
    certification: bool


@dataclass(frozen=True)
class Transcript:
    """What was found in the PDF."""

    data: bytes
    signatures: int
    signature: Signature | None
    attachments: dict[str, bytes]
    doubled: tuple[str, ...]
    """Names under which more than one attachment stands."""
    pages: tuple[str, ...]
    """SHA-256 of the content of each page, decoded."""
    altered: tuple[str, ...]
    """What the revision after the first changed, beyond what a certification changes."""


def read_pdf(data: bytes) -> Transcript:
    """Take a PDF apart; raises PdfUnreadable."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        # Findings are told in checks; the libraries' own log lines would frighten people.
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    try:
        return _read(data)
    except PdfUnreadable:
        raise
    except MemoryError as error:
        raise PdfUnreadable("it unfolds to more than this computer can hold") from error
    # A parser of a hostile file fails in any way it likes; every one of them means the same here.
    except Exception as error:
        raise PdfDamaged("its structure is damaged") from error


def carries_signature(data: bytes) -> bool:
    """Whether this is a PDF that was once signed, by its marks alone, so that also a damaged one is known for it.

    The names are those of a signature dictionary (ISO 32000-1, 12.8.1).
    """
    return data.startswith(b"%PDF-") and (b"/ByteRange" in data or b"/Adobe.PPKLite" in data)


class _Budget:
    """What may still be unfolded of a file."""

    def __init__(self, total: int) -> None:
        self.left = total

    def take(self, stream: Any, limit: int) -> bytes:
        """A stream's content, counted; raises PdfUnreadable where it is more than its limit or than what is left."""
        data = _inflated(stream, min(limit, self.left))
        self.left -= len(data)
        if self.left <= 0:
            raise PdfUnreadable("its streams unfold beyond measure")
        return data


def _read(data: bytes) -> Transcript:
    from pyhanko.pdf_utils.reader import PdfFileReader

    if not data.startswith(b"%PDF-"):
        raise PdfUnreadable("it is no PDF")
    reader = PdfFileReader(BytesIO(data), strict=True)
    if reader.encrypted:
        raise PdfUnreadable("it is encrypted")
    signatures = list(reader.embedded_signatures)
    budget = _Budget(MAX_UNFOLDED)
    attachments, doubled = _attachments(reader, budget)
    return Transcript(
        data=data,
        signatures=len(signatures),
        signature=_signature(signatures[0]) if len(signatures) == 1 else None,
        attachments=attachments,
        doubled=doubled,
        pages=_pages(reader, budget),
        altered=_altered(reader),
    )


def _signature(embedded: Any) -> Signature:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    certificate = embedded.signer_cert
    # The certificate is taken as its own root here: whether it is the right one is the anchor's question.
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False, revocation_mode="soft-fail")
    status = validate_pdf_signature(embedded, signer_validation_context=context)
    public = certificate.public_key
    curve = public.curve[1] if public.algorithm == "ec" and public.curve[0] == "named" else ""
    return Signature(
        certificate=certificate.dump(),
        spki=public.dump(),
        curve=str(curve),
        digest=str(status.md_algorithm),
        intact=bool(status.intact),
        valid=bool(status.valid),
        whole_file=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        certification=embedded.docmdp_level is not None,
    )


def _attachments(reader: Any, budget: _Budget) -> tuple[dict[str, bytes], tuple[str, ...]]:
    found: dict[str, bytes] = {}
    doubled: list[str] = []
    names = _at(_at(_at(reader.root, "/Names", {}), "/EmbeddedFiles", {}), "/Names", [])
    if len(names) > 2 * MAX_ATTACHMENTS:
        raise PdfUnreadable("it has more attachments than a transcript has")
    for place in range(0, len(names) - 1, 2):
        name = str(names[place])
        if name in found:
            doubled.append(name)
        found[name] = budget.take(names[place + 1]["/EF"]["/F"], budget.left)
    return found, tuple(doubled)


def _pages(reader: Any, budget: _Budget) -> tuple[str, ...]:
    count = int(reader.root["/Pages"]["/Count"])
    if not 0 <= count <= 20_000:
        raise PdfUnreadable("it has more pages than a transcript has")
    contents = []
    for number in range(count):
        page = reader.find_page_for_modification(number)[0].get_object()
        contents.append(hashlib.sha256(budget.take(page["/Contents"], MAX_PAGE)).hexdigest())
    return tuple(contents)


def _inflated(stream: Any, limit: int) -> bytes:
    """The content of a stream that is plain or deflated; a stream that unfolds beyond the limit is refused."""
    filters = _at(stream, "/Filter", [])
    names = [str(one) for one in filters] if isinstance(filters, list) else [str(filters)]
    encoded = bytes(stream.encoded_data)
    if names in ([], ["[]"]):
        if len(encoded) > limit:
            raise PdfUnreadable("it holds a stream that is beyond measure")
        return encoded
    if names != ["/FlateDecode"]:
        raise PdfUnreadable("it holds a stream in a form that transcripts do not have")
    inflater = zlib.decompressobj()
    data = inflater.decompress(encoded, limit)
    if inflater.unconsumed_tail:
        raise PdfUnreadable("it holds a stream that unfolds beyond measure")
    return data


def _at(dictionary: Any, name: str, default: Any) -> Any:
    """What a name stands for, through any reference; `get` alone would give the reference."""
    if name not in dictionary:
        return default
    return dictionary[name]


def _pointer(dictionary: Any, name: str) -> str:
    """The object number that a name points to, or the value itself as text."""
    raw: Any = dictionary.raw_get(name) if name in dictionary else None
    return f"{raw.idnum} {raw.generation}" if hasattr(raw, "idnum") else repr(raw)


def _altered(reader: Any) -> tuple[str, ...]:
    """What the second revision touches besides catalogue, form, widget and the objects that it adds."""
    revisions = reader.xrefs.total_revisions
    if revisions == 1:
        return ()
    if revisions > 2:
        return (f"{revisions - 2} further revisions",)
    before = reader.xrefs.explicit_refs_in_revision(0)
    root, old_root = reader.root, reader.get_historical_root(0)
    allowed = {reader.root_ref.idnum, reader.trailer.raw_get("/Info").idnum}
    form = root.raw_get("/AcroForm")
    if hasattr(form, "idnum"):
        allowed.add(form.idnum)
    fields = root["/AcroForm"]["/Fields"]
    allowed |= {fields.raw_get(place).idnum for place in range(len(fields))}
    touched = {one.idnum for one in reader.xrefs.explicit_refs_in_revision(1)} & {one.idnum for one in before}
    found = [f"object {number}" for number in sorted(touched - allowed)]
    for name in ("/Pages", "/Names", "/AF", "/OpenAction", "/AA"):
        if _pointer(root, name) != _pointer(old_root, name):
            found.append(f"the catalogue's {name[1:]}")
    return tuple(found)
