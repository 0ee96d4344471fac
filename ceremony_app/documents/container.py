"""The PDF objects that reportlab does not write by itself: attachments, the empty signature field, dates and id.

Everything is derived from the content, so that the same ceremony gives the same bytes (documents.md §3 and §7).
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc

SIGNATURE_FIELD = "Certification"


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF; `relation` is its AFRelationship (ISO 32000-2, 7.11.3)."""

    name: str
    media_type: str
    description: str
    relation: str
    data: bytes

    @property
    def sha256(self) -> str:
        """SHA-256 of the file, hex."""
        return hashlib.sha256(self.data).hexdigest()


class _Raw(pdfdoc.PDFObject):
    """Bytes that stand in the file as they are."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: Any) -> bytes:
        return self._data


class _Stream(pdfdoc.PDFStream):
    """A stream with an end of line before `endstream` that is no part of its data."""

    def format(self, document: Any) -> bytes:
        written: bytes = super().format(document)
        return written[: -len(b"endstream\n")] + b"\nendstream\n"


class _Info(pdfdoc.PDFInfo):
    """The information dictionary, with the ceremony's own time instead of the computer's."""

    def __init__(self, title: str, when: str, subject: str) -> None:
        super().__init__()
        self.title, self.author, self.subject = title, "ceremony", subject
        self.creator = self.producer = "ceremony-app (reportlab)"
        self._when = when

    def format(self, document: Any) -> bytes:
        entries = {
            name: pdfdoc.PDFString(value)
            for name, value in (
                ("Title", self.title),
                ("Author", self.author),
                ("Subject", self.subject),
                ("Creator", self.creator),
                ("Producer", self.producer),
                ("CreationDate", self._when),
                ("ModDate", self._when),
            )
        }
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


class _Catalog(pdfdoc.PDFCatalog):
    """The document catalogue with the key AF, which reportlab leaves out."""

    Lang: Any

    def __init__(self) -> None:
        self.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "AF"]


def pdf_date(utc: str) -> str:
    """An RFC 3339 UTC time as a PDF date; a text that is none gives the year 2000, as invariant files have."""
    digits = "".join(c for c in utc if c.isdigit())[:14]
    return f"D:{digits}Z" if len(digits) == 14 else "D:20000101000000Z"


TRANSCRIPT_SUBJECT = "Key ceremony transcript"


def identify(canvas: Any, *, title: str, at: str, identity: bytes, subject: str = TRANSCRIPT_SUBJECT) -> None:
    """Give the document its title, its time and an id made from its content; keep it PDF 1.7."""
    document = canvas._doc
    document.info = _Info(title, pdf_date(at), subject)
    document.setCompression(1)
    document._pdfVersion = (1, 7)
    short = hashlib.sha256(identity).hexdigest()[:32].encode()
    document._ID = b"[<" + short + b"><" + short + b">]\n"
    catalog = _Catalog()
    catalog.__dict__.update(document.Catalog.__dict__)
    catalog.Lang = pdfdoc.PDFString("en")
    document.Catalog = document._catalog = catalog


def attach(canvas: Any, attachments: Sequence[Attachment], at: str) -> None:
    """Embed files, name them in the catalogue and mark them as associated files."""
    document = canvas._doc
    names: list[Any] = []
    references: list[Any] = []
    for attachment in sorted(attachments, key=lambda one: one.name):
        subtype = "/" + attachment.media_type.replace("/", "#2F")
        parameters = {
            "Size": len(attachment.data),
            "ModDate": pdfdoc.PDFString(pdf_date(at)),
            "CheckSum": _Raw(b"<" + hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().encode() + b">"),
        }
        entries = {
            "Type": pdfdoc.PDFName("EmbeddedFile"),
            "Subtype": _Raw(subtype.encode()),
            "Params": pdfdoc.PDFDictionary(parameters),
            "Filter": pdfdoc.PDFName("FlateDecode"),
        }
        stream = _Stream(pdfdoc.PDFDictionary(entries), zlib.compress(attachment.data, 9), filters=[])
        name = pdfdoc.PDFString(attachment.name)
        specification = {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": name,
            "UF": name,
            "Desc": pdfdoc.PDFString(attachment.description),
            "AFRelationship": pdfdoc.PDFName(attachment.relation),
            "EF": pdfdoc.PDFDictionary({"F": document.Reference(stream)}),
        }
        reference = document.Reference(pdfdoc.PDFDictionary(specification))
        names += [name, reference]
        references.append(reference)
    tree = pdfdoc.PDFDictionary({"EmbeddedFiles": pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})})
    document.Catalog.Names = tree
    document.Catalog.AF = pdfdoc.PDFArray(references)


def signature_field(canvas: Any, box: tuple[float, float, float, float]) -> None:
    """Put the empty field of the certification on the current page; box is left, bottom, right, top in points."""
    document = canvas._doc
    appearance = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("XObject"),
                "Subtype": pdfdoc.PDFName("Form"),
                "BBox": pdfdoc.PDFArray([0, 0, round(box[2] - box[0], 2), round(box[3] - box[1], 2)]),
            }
        ),
        b"",
        filters=[],
    )
    widget = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Widget"),
            "FT": pdfdoc.PDFName("Sig"),
            "T": pdfdoc.PDFString(SIGNATURE_FIELD),
            "TU": pdfdoc.PDFString("Certification by the ceremony key"),
            "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in box]),
            # Print and locked.
            "F": 132,
            "P": document.thisPageRef(),
            "AP": pdfdoc.PDFDictionary({"N": document.Reference(appearance)}),
        }
    )
    canvas._addAnnotation(widget, SIGNATURE_FIELD)
    fields = pdfdoc.PDFArray([document.refAnnotation(SIGNATURE_FIELD)])
    document.Catalog.AcroForm = pdfdoc.PDFDictionary({"Fields": fields, "SigFlags": 1})
