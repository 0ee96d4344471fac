"""The paper of a document: A4 pages with running head and foot, a watermark in a drill, and "Page x of y"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph

from ceremony_app.core.refusals import Refusal
from ceremony_app.documents.container import TRANSCRIPT_SUBJECT, Attachment, attach, identify
from ceremony_app.documents.fonts import Face, load, printable, width
from ceremony_app.documents.grid import GREY, INK, RULE

LEFT = 25 * mm
RIGHT = 14 * mm
TOP = 24 * mm
BOTTOM = 22 * mm
WIDTH = A4[0] - LEFT - RIGHT
BLUE = Color(0.08, 0.26, 0.50)
_PAGES = "number-of-pages"

TITLE = ParagraphStyle("title", fontName=Face.BOLD, fontSize=23, leading=28, textColor=BLUE, spaceAfter=2)
HEADING = ParagraphStyle(
    "heading", fontName=Face.BOLD, fontSize=15, leading=19, textColor=BLUE, spaceBefore=16, spaceAfter=6
)
SUBHEADING = ParagraphStyle(
    "subheading",
    fontName=Face.BOLD,
    fontSize=10.5,
    leading=14,
    textColor=INK,
    spaceBefore=9,
    spaceAfter=3,
    keepWithNext=1,
)
PROSE = ParagraphStyle("prose", fontName=Face.BODY, fontSize=9.2, leading=12.6, textColor=INK, spaceAfter=5)
BULLET = ParagraphStyle("bullet", parent=PROSE, bulletFontName=Face.BODY, leftIndent=11, bulletIndent=1, spaceAfter=2.6)
SMALL = ParagraphStyle("small", parent=PROSE, spaceBefore=3, fontSize=7.8, leading=10.4, textColor=GREY)
COMMAND = ParagraphStyle(
    "command", parent=PROSE, fontName=Face.MONO, fontSize=7.8, leading=10.6, leftIndent=11, spaceAfter=6
)


class DocumentDoesNotFit(Refusal):
    """A text is longer than anything that people type or plans hold."""

    code = "DOCUMENT-DOES-NOT-FIT"
    says = "The document cannot be laid out: one of its texts is longer than a page."
    next_step = "Keep the journal as it is and call the auditor; no prompt of this program takes such a text."


def paragraph(text: str, style: ParagraphStyle = PROSE, bullet: str | None = None) -> Paragraph:
    """A paragraph of plain text; nothing in it is markup."""
    face = Face(style.fontName)
    escaped = printable(text, face).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Paragraph(escaped.replace("\n", "<br/>"), style, bulletText=bullet)


def section(title: str, room: float = 130) -> list[Flowable]:
    """A section's heading, never alone at the foot of a page: `room` points are free for it and what follows."""
    return [CondPageBreak(room), paragraph(title, HEADING)]


@dataclass(frozen=True)
class Running:
    """What stands on every page."""

    head_left: str
    head_right: str
    foot_left: str
    foot_middle: str
    watermark: str
    """Printed large and pale across every page; empty for none."""


class _Paper(BaseDocTemplate):
    """A document whose number of pages is drawn once, at the end, into a form used on every page."""

    def __init__(self, target: BytesIO, running: Running, finish: Callable[[Any], None]) -> None:
        super().__init__(
            target,
            pagesize=A4,
            leftMargin=LEFT,
            rightMargin=RIGHT,
            topMargin=TOP,
            bottomMargin=BOTTOM,
            invariant=1,
            pageCompression=1,
            initialFontName=Face.BODY.value,
            initialFontSize=9,
        )
        frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
        self._running, self._finish = running, finish
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._decorate)])

    def _decorate(self, canvas: Any, _document: Any) -> None:
        running = self._running
        right = A4[0] - RIGHT
        canvas.saveState()
        if running.watermark:
            canvas.saveState()
            canvas.translate(A4[0] / 2, A4[1] / 2)
            canvas.rotate(55)
            canvas.setFillColor(Color(0.935, 0.935, 0.935))
            canvas.setFont(Face.BOLD.value, 96)
            canvas.drawCentredString(0, -30, running.watermark)
            canvas.restoreState()
        canvas.setFillColor(INK)
        canvas.setFont(Face.BOLD.value, 7.8)
        canvas.drawString(LEFT, A4[1] - 15 * mm, _fitted(running.head_left, Face.BOLD, 7.8, WIDTH * 0.55))
        canvas.setFillColor(GREY)
        canvas.setFont(Face.BODY.value, 7.8)
        canvas.drawRightString(right, A4[1] - 15 * mm, _fitted(running.head_right, Face.BODY, 7.8, WIDTH * 0.43))
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(LEFT, A4[1] - 17.5 * mm, right, A4[1] - 17.5 * mm)
        canvas.line(LEFT, 16 * mm, right, 16 * mm)
        canvas.setFont(Face.MONO.value, 7)
        canvas.drawString(LEFT, 12 * mm, running.foot_left)
        canvas.setFont(Face.BODY.value, 7.4)
        canvas.drawCentredString(LEFT + WIDTH * 0.55, 12 * mm, running.foot_middle)
        page = f"Page {canvas.getPageNumber()} of "
        canvas.drawRightString(right - 14, 12 * mm, page)
        canvas.translate(right - 14, 12 * mm)
        canvas.doForm(_PAGES)
        canvas.restoreState()

    def _endBuild(self) -> None:
        self._doSave = 0
        super()._endBuild()  # type: ignore[misc] # The stubs lack it.
        canvas: Any = self.canv
        pages = canvas.getPageNumber() - 1
        canvas.beginForm(_PAGES, 0, -3, 30, 9)
        canvas.setFillColor(GREY)
        canvas.setFont(Face.BODY.value, 7.4)
        canvas.drawString(0, 0, str(pages))
        canvas.endForm()
        self._finish(canvas)
        canvas.save()


def _fitted(text: str, face: Face, size: float, room: float) -> str:
    """The text, shortened with an ellipsis where it is too long for a running head."""
    text = printable(text, face)
    if width(text, face, size) <= room:
        return text
    while text and width(text + "…", face, size) > room:
        text = text[:-1]
    return text + "…"


def write(
    story: Sequence[Flowable],
    running: Running,
    *,
    title: str,
    at: str,
    identity: bytes,
    files: Sequence[Attachment],
    subject: str = TRANSCRIPT_SUBJECT,
) -> bytes:
    """The PDF with these pages and attachments; the same arguments give the same bytes. Raises DocumentDoesNotFit."""
    load()
    # ASCII85 makes files larger and slower and serves nothing today; the setting is reportlab's own global.
    rl_config.useA85 = 0

    def finish(canvas: Any) -> None:
        identify(canvas, title=title, at=at, identity=identity, subject=subject)
        if files:
            attach(canvas, files, at)

    target = BytesIO()
    try:
        _Paper(target, running, finish).build(list(story))
    except LayoutError as error:
        raise DocumentDoesNotFit() from error
    return target.getvalue()
