"""Checks of the transcript: its signature, its certificate, and that its pages say what its journal says."""

from __future__ import annotations

import hashlib

import reportlab

from ceremony_app import __version__
from ceremony_app.core.journal.entries import Opened
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.devices.host.program import program_digest
from ceremony_app.documents import transcript as made
from ceremony_app.verify.journal_checks import MAIN_SCRIPT, Journal
from ceremony_app.verify.pdf import PdfUnreadable, Signature, Transcript, read_pdf
from ceremony_app.verify.report import Check, CheckVerdict, Trust, failed, judged, not_checked, passed

CURVE = "secp384r1"


def signature(pdf: Transcript, state: State | None) -> Check:
    """One certification by a P-384 key, intact, over the whole file."""
    if pdf.signature is None and pdf.signatures == 0 and _never_had_a_key(state):
        return not_checked("signature", "Nobody signed: there never was a ceremony key (stopped early, or no token).")
    if pdf.signature is None:
        return failed("signature", f"The transcript has {pdf.signatures} signatures; it must have exactly one.")
    one = pdf.signature
    problems = []
    if not one.intact:
        problems.append("transcript.pdf was changed after it was signed")
    if not one.valid:
        problems.append("the signature does not fit the certificate")
    if not one.whole_file:
        problems.append("something was added to transcript.pdf after the signature")
    if not one.certification:
        problems.append("the signature is no certification")
    if one.curve != CURVE or one.digest != "sha384":
        problems.append("the signature is not by a P-384 key with SHA-384")
    return judged("signature", problems, "One certification by a P-384 key covers the whole file, and it is intact.")


def _never_had_a_key(state: State | None) -> bool:
    """A ceremony that was stopped early, or one of another script: a recovery into a file needs no token."""
    if state is None or state.last(facts.CeremonyKeyMade) is not None:
        return False
    return state.stopped is not None or (state.opened is not None and state.opened.script != MAIN_SCRIPT)


def certificate(one: Signature | None, state: State | None, attached: bytes | None) -> Check:
    """The certificate is the one that the journal recorded when the key was born."""
    recorded = state.last(facts.CeremonyKeyMade) if state is not None else None
    if one is None or recorded is None:
        return not_checked("certificate", "There is no signature, or the journal records no ceremony key.")
    problems = []
    if hashlib.sha256(one.certificate).hexdigest() != recorded.key.certificate_sha256:
        problems.append("the certificate is not the one that the journal recorded")
    if one.spki.hex() != recorded.key.spki:
        problems.append("the certificate's key is not the ceremony key of the journal")
    if attached != one.certificate:
        problems.append("the attached certificate.der is not the certificate of the signature")
    return judged("certificate", problems, "The certificate and its key are those that the journal recorded.")


def anchor(one: Signature | None, trust: Trust) -> tuple[Check, bool]:
    """Whether the certificate is the one that was given from outside; True where it is."""
    if trust.certificate is None and trust.fingerprint is None:
        words = "Nothing was given from outside (--trust or --fingerprint), so nothing shows whose ceremony this was."
        return not_checked("anchor", words), False
    if one is None:
        return failed("anchor", "There is no signature to compare with what was given."), False
    digest = hashlib.sha256(one.certificate).hexdigest()
    if trust.fingerprint is not None and trust.fingerprint.lower() != digest:
        return failed("anchor", f"The certificate has fingerprint {digest}, not the one that was given."), False
    if trust.certificate is not None and _der(trust.certificate) != one.certificate:
        return failed(
            "anchor", "The transcript was signed with another certificate than the one that was given."
        ), False
    return passed("anchor", f"The certificate is the one that was given; SHA-256 {digest}."), True


def is_certificate(data: bytes) -> bool:
    """Whether the bytes are an X.509 certificate in DER or PEM (RFC 5280, RFC 7468)."""
    from cryptography import x509

    try:
        x509.load_der_x509_certificate(_der(data))
    except ValueError:
        return False
    return True


def _der(data: bytes) -> bytes:
    """A certificate file's DER; PEM is decoded, anything else is taken as it is."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    if not data.lstrip().startswith(b"-----BEGIN"):
        return data
    try:
        return x509.load_pem_x509_certificate(data).public_bytes(Encoding.DER)
    except ValueError:
        return data


def attachments(pdf: Transcript) -> Check:
    """Journal, plan and binding are inside, once each."""
    problems = [f"two attachments are called {name!a}" for name in pdf.doubled]
    problems += [
        f"{name} is not attached" for name in (made.JOURNAL, made.PLAN, made.BINDING) if name not in pdf.attachments
    ]
    return judged("attachments", problems, f"{len(pdf.attachments)} files are attached, journal and plan among them.")


def pages(pdf: Transcript, journal: Journal, plan: Plan | None, opened: Opened) -> Check:
    """The pages are built again from the attached journal and compared, so that they cannot say anything else."""
    if pdf.altered:
        return failed("pages", f"The signing revision changed what it must not: {', '.join(pdf.altered[:5])}.")
    if opened.program_version != __version__:
        return not_checked(
            "pages",
            f"This build did not compare the pages with the journal: the transcript is by version "
            f"{opened.program_version} and this is {__version__}; use that version.",
        )
    binding = pdf.attachments.get(made.BINDING)
    plan_bytes = pdf.attachments.get(made.PLAN)
    if plan is None or binding is None or plan_bytes is None:
        return not_checked("pages", "Plan or binding is missing, so the pages cannot be built again.")
    try:
        again = made.build_transcript(
            journal.entries,
            plan,
            plan_bytes=plan_bytes,
            binding_bytes=binding,
            journal_bytes=journal.data,
            certificate_der=pdf.attachments.get(made.CERTIFICATE),
        )
    # A journal that was made up may say anything; a page that cannot be built from it is no proof of anything.
    except (Refusal, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError):
        return failed("pages", "No transcript can be built from the attached journal.")
    if pdf.data.startswith(again):
        return passed("pages", "Built again from the attached journal, the document is the same, byte for byte.")
    compared = _compared(pdf, again)
    other = another_build(opened, journal.state)
    if compared.verdict is CheckVerdict.FAILED and other:
        return not_checked(
            "pages", f"{compared.sentence} But {other}: the pages were not compared by this build; use the same one."
        )
    return compared


def another_build(opened: Opened, state: State | None) -> str:
    """In what the program that made the transcript differs from this one, or empty where it is the same."""
    if opened.program_version != __version__:
        return f"version {opened.program_version} ran and this is {__version__}"
    if opened.program_sha256 != program_digest().sha256:
        return f"another build of version {__version__} ran, with SHA-256 {opened.program_sha256}"
    if state is not None and any(one.program_sha256 != opened.program_sha256 for one in state.resumes):
        return "another build of the program went on after a resume"
    ran = state.last(facts.ProgramIdentified) if state is not None else None
    versions = {one.name: one.version for one in ran.dependencies} if ran is not None else {}
    if versions.get("reportlab", reportlab.Version) != reportlab.Version:
        return f"it was made with reportlab {versions['reportlab']} and this is {reportlab.Version}"
    return ""


def _compared(pdf: Transcript, again: bytes) -> Check:
    """Another build of zlib gives other bytes for the same pages, so the decoded pages are compared."""
    try:
        expected = read_pdf(again)
    except PdfUnreadable as problem:
        return failed("pages", f"The rebuilt document cannot be read: {problem}.")
    if len(expected.pages) != len(pdf.pages):
        return failed("pages", f"Pages by the journal: {len(expected.pages)}, in the transcript: {len(pdf.pages)}.")
    differing = [
        str(number)
        for number, (one, other) in enumerate(zip(pdf.pages, expected.pages, strict=True), 1)
        if one != other
    ]
    if differing:
        return failed("pages", f"Page {', '.join(differing[:10])} does not say what the journal says.")
    return passed("pages", "Built again from the attached journal, every page has the same content.")
