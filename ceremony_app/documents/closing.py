"""The end of the transcript: statements, ink, the certification's field, how to verify, and what is attached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import facts
from ceremony_app.documents.container import Attachment, signature_field
from ceremony_app.documents.fonts import Face, printable, wrapped
from ceremony_app.documents.grid import GREY, INK, RULE, Column, Frame, Grid, Row, hexes
from ceremony_app.documents.paper import BULLET, COMMAND, PROSE, SMALL, SUBHEADING, paragraph, section
from ceremony_app.documents.record import Record, stamp

WITNESS_TEXT = (
    "I was in the room for the times that section 3 gives for me. The steps were done in the order of this log, by the "
    "people it names. What did not go by the script stands in section 9. I saw nobody hold or see enough to rebuild a "
    "key alone. The log head on the cover is the one that was read aloud."
)
VERIFY_STEPS = (
    (
        "1. With this program, in the ceremony's folder or with this file alone. The fingerprint is the certificate's, "
        "from the paper that left the room, not from this file. The last line must begin with AUTHENTIC.",
        "ceremony verify transcript.pdf --fingerprint {certificate}",
    ),
    (
        "2. With Poppler. It must say “Signature is Valid” and, for the last signature, “Total document signed”; "
        "without these words something was added after the signature. That the certificate's issuer is not trusted or "
        "unknown is expected: the certificate is the ceremony key's own.",
        "pdfsig transcript.pdf",
    ),
    (
        "3. With OpenSSL. Take the signature and the bytes that it covers out of the file as docs/formats/folder.md "
        "says, and the certificate out of this file's attachments. It must say “CAdES Verification successful”.",
        "openssl x509 -inform DER -in certificate.der -out certificate.pem\n"
        "openssl cms -verify -cades -binary -inform DER -in signature.der -content covered.bin "
        "-CAfile certificate.pem -purpose any -out /dev/null",
    ),
    (
        "4. The log itself. Each line of the attached journal.jsonl is RFC 8785 JSON; SHA-256 of the line without its "
        "member “hash” is that member, and “previous” is the hash of the line before. The last hash is the log head "
        "on the cover. The plan's SHA-256 is the one on the cover.",
        "pdfdetach -saveall transcript.pdf\nsha256sum plan.toml",
    ),
)


class Ink(Flowable):
    """A box with a printed name and a line to sign by hand."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The full width; as high as the name and role need, and room for a hand."""
        self.width = available_width
        self._names = wrapped(self._name, Face.BOLD, 9.2, available_width * 0.5)
        self._roles = wrapped(self._role, Face.BODY, 7.8, available_width * 0.5)
        self.height = max(52.0, 12 + 12 * len(self._names) + 10 * len(self._roles))
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box."""
        canvas: Any = self.canv
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 2, self.width, self.height - 4, stroke=1, fill=0)
        top = self.height - 15
        canvas.setFillColor(INK)
        canvas.setFont(Face.BOLD.value, 9.2)
        for line in self._names:
            canvas.drawString(7, top, line)
            top -= 12
        canvas.setFillColor(GREY)
        canvas.setFont(Face.BODY.value, 7.8)
        for line in self._roles:
            canvas.drawString(7, top, line)
            top -= 10
        canvas.setDash(1, 2)
        for left, right, label in ((0.54, 0.80, "by hand"), (0.83, 0.98, "date, time (UTC)")):
            canvas.line(self.width * left, 16, self.width * right, 16)
            canvas.drawString(self.width * left, 7, label)
        canvas.setDash()


class CertificationBox(Flowable):
    """The box of the certification, with the empty signature field in it."""

    def __init__(self, certificate_sha256: str) -> None:
        super().__init__()
        self._certificate = certificate_sha256

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The full width."""
        self.width, self.height = available_width, 66.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box and put the field over it."""
        canvas: Any = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.2)
        canvas.rect(0, 2, self.width, self.height - 4, stroke=1, fill=0)
        canvas.setFillColor(INK)
        canvas.setFont(Face.BOLD.value, 9.2)
        canvas.drawString(7, self.height - 16, "Ceremony key (in the token) certifies this document")
        canvas.setFont(Face.MONO.value, 8)
        canvas.drawString(7, self.height - 29, hexes(self._certificate))
        canvas.setFillColor(GREY)
        canvas.setFont(Face.BODY.value, 7.8)
        lines = wrapped(
            "The certification itself is in the file, not on the page: a reader that shows signatures shows it here. "
            "Its time is claimed by this computer's clock.",
            Face.BODY,
            7.8,
            self.width - 14,
        )
        for place, line in enumerate(lines):
            canvas.drawString(7, self.height - 42 - place * 10, printable(line, Face.BODY))
        left, bottom = canvas.absolutePosition(0, 2)
        signature_field(canvas, (left, bottom, left + self.width, bottom + self.height - 4))


def statements(record: Record) -> list[Flowable]:
    """What witnesses and auditors stated, the statement to sign, and a box for everybody."""
    story: list[Flowable] = [*section("12  Statements and signatures")]
    made = record.known(facts.StatementMade)
    if made:
        rows = []
        for known in made:
            fact = known.fact
            assert isinstance(fact, facts.StatementMade)
            rows.append(
                Row(
                    (
                        record.name(fact.person),
                        f"{fact.agrees} that the script was followed",
                        fact.remark or "–",
                        stamp(known.at),
                    )
                )
            )
        columns = (
            Column("Person", 0.22),
            Column("States", 0.26),
            Column("Remark", 0.32),
            Column("Time (UTC)", 0.2, Face.MONO, 7),
        )
        story.append(Grid(columns, tuple(rows)))
    else:
        story.append(paragraph("No statement of a witness or auditor was recorded."))
    story += [paragraph("Statement of the witness", SUBHEADING), paragraph(WITNESS_TEXT)]
    took_part = [part for part in record.people if not part.absent]
    for part in took_part:
        if {Role.WITNESS, Role.AUDITOR} & set(part.person.roles):
            story.append(_ink(part.person.name, "signs this statement", part.person.organisation))
    story.append(paragraph("Everybody who took part", SUBHEADING))
    for part in took_part:
        roles = ", ".join(role.value for role in part.person.roles)
        story.append(_ink(part.person.name, roles, part.person.organisation))
    story.append(paragraph("Certification", SUBHEADING))
    if record.certificate_sha256:
        story.append(CertificationBox(record.certificate_sha256))
    else:
        story.append(
            paragraph("No ceremony key was made: this document is not signed. Only ink and paper stand behind it.")
        )
    return story


def _ink(name: str, role: str, organisation: str) -> Ink:
    return Ink(name, f"{role}, {organisation}")


def how_to_verify(record: Record) -> list[Flowable]:
    """The commands, and the words that must be seen."""
    story: list[Flowable] = [*section("13  How to verify this document")]
    certificate = record.certificate_sha256 or "HEX"
    for said, command in VERIFY_STEPS:
        story += [paragraph(said, PROSE), paragraph(command.format(certificate=certificate), COMMAND)]
    story.append(
        paragraph(
            "A printed copy proves nothing by itself but its ink. Compare the log head in the foot of each page with "
            "the paper of the room.",
            BULLET,
            bullet="•",
        )
    )
    return story


def attachments(files: Sequence[Attachment]) -> list[Flowable]:
    """What is inside this file."""
    columns = (
        Column("File", 0.16),
        Column("What", 0.21),
        Column("Bytes", 0.09),
        Column("SHA-256", 0.54, Face.MONO, 6.3),
    )
    rows = tuple(Row((one.name, one.description, str(len(one.data)), one.sha256)) for one in files)
    return [
        *section("14  Attachments"),
        Grid(columns, rows, Frame.OPEN),
        paragraph("The attached journal ends with the entry whose hash is the log head.", SMALL),
    ]
