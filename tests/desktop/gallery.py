"""Every page of the window with samples in it: for scripts/screenshots, and for tests that look at all pages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import StepBegan
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.desktop import look
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.finish import FinishPage
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.review import Reviewed, ReviewPage
from ceremony_app.desktop.rooms.made import KeyMade, Made
from ceremony_app.desktop.rooms.new_plan import NewPage, Purpose
from ceremony_app.desktop.rooms.recover import RecoverPage
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.rooms.verify import VerifyPage
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.desktop.workspace import Found, Standing
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Progress, Request
from ceremony_app.flow.refusals import DeviceGone
from ceremony_app.resources import resource
from ceremony_app.verify.report import Outcome as Verified
from ceremony_app.verify.report import Report, failed, not_checked, passed
from tests.desktop import codes_gallery, samples

Makes = Callable[[Path], QWidget]
SIZES = ((1280, 720), (1920, 1080))
DAY = date(2026, 3, 9)

FOUND = (
    Found(
        folder=Path("/home/room/ceremonies/mixed-2026-03-09"),
        ceremony="mixed-1a2b3c4d",
        title="Four keys for three clouds",
        mode=Mode.DRILL,
        script="ceremony",
        standing=Standing.UNFINISHED,
        act="backup",
        step="7.3",
        at="2026-03-09T14:05:00Z",
    ),
    Found(
        folder=Path("/home/room/ceremonies/payment-roots"),
        ceremony="payment-roots-5e6f7a8b",
        title="Root keys of the payment platform",
        mode=Mode.PRODUCTION,
        script="ceremony",
        standing=Standing.PAUSED,
        act="keys",
        step="6.2",
        at="2026-03-08T16:40:00Z",
    ),
)


def digest(name: str) -> str:
    """A SHA-256 to show."""
    return hashlib.sha256(name.encode()).hexdigest()


REPORT = Report(
    outcome=Verified.NOT_VERIFIED,
    mode=Mode.DRILL,
    aborted="",
    checks=(
        passed("signature", "One certification by a P-384 key covers the whole file, and it is intact."),
        passed("certificate", "The certificate and its key are those that the journal recorded."),
        not_checked(
            "anchor",
            "Nothing was given from outside (--trust or --fingerprint), so nothing shows whose ceremony this was.",
        ),
        failed("outputs", "outbox/aws-frankfurt/EncryptedKeyMaterial.bin is not the file that was recorded."),
        passed("replay", "Facts that stand: 412, struck out: 0; every irreversible outcome has its intent."),
    ),
)

MADE = Made(
    ceremony="mixed-1a2b3c4d",
    head=digest("head"),
    certificate=digest("certificate"),
    keys=(
        KeyMade("root-key", "RSA-4096", digest("root"), ""),
        KeyMade("data-key", "AES-256", "", "9f0a11c2d3e4f5061728394a5b6c7d8e (CMAC of zeros)"),
    ),
    files=(
        ("documents/transcript.pdf", digest("transcript")),
        ("outbox/aws-frankfurt/EncryptedKeyMaterial.bin", digest("material")),
        ("backup/data-key-27487.backup.json", digest("backup")),
    ),
    deviations=1,
    verdict="consistent-not-anchored",
)


# The rooms around a ceremony


def reviewed(folder: Path, text: str = "", *, bound: bool = False) -> Reviewed:
    """The mixed template, or a text, as it is read for a review."""
    path = resource("plans/mixed.toml")
    if text:
        path = folder / "plan.toml"
        path.write_text(text)
    made = Reviewed(Chosen(path, folder / "ceremony"), DAY)
    if bound:
        now = Binding(format=1, module="/usr/lib/libvendor.so", token_serial="7781-004", token_label="ceremony")
        before = Binding(format=1, module="/usr/lib/libvendor.so", token_serial="7781-002", token_label="ceremony")
        made.bound, made.last = load_binding(write_binding(now)), load_binding(write_binding(before))
    return made


def review(place: int, text: str = "", *, bound: bool = False) -> Makes:
    """A part of the review."""

    def make(folder: Path) -> QWidget:
        page = ReviewPage(reviewed(folder, text, bound=bound))
        for _ in range(place - page.place):
            page.submit()
        return page

    return make


def broken_plan() -> str:
    """The mixed template with a few things wrong."""
    text = resource("plans/mixed.toml").read_text()
    return text.replace("custodians = 3", "custodians = 9", 1).replace('usage = "', 'usage = "un', 1)


def verified(folder: Path) -> QWidget:
    """A report."""
    page = VerifyPage(folder)
    page.show_report(REPORT)
    return _elsewhere(page, folder)


def _elsewhere(page: QWidget, folder: Path) -> QWidget:
    """The page with a folder's name as a room would have it, the same in every run."""
    for one in page.findChildren(QLabel):
        if one.text() == str(folder):
            one.setText(str(FOUND[0].folder))
    return page


def finished(ending: Ending | None = Ending.COMPLETE) -> Makes:
    """The end page."""

    def make(folder: Path) -> QWidget:
        refusal = None if ending else DeviceGone(device="token", operation="wrap_native")
        made = MADE if ending is Ending.COMPLETE else None
        if made is not None:
            (folder / "documents").mkdir(exist_ok=True)
            (folder / "documents" / "transcript.pdf").write_bytes(b"%PDF-1.7")
        page = FinishPage(Outcome(ending=ending, refusal=refusal), samples.setting(folder), made)
        return _elsewhere(page, folder)

    return make


def new_page(purpose: Purpose, row: int = 0) -> Makes:
    """A new ceremony, with a row of its choices chosen."""

    def make(_: Path) -> QWidget:
        page = NewPage(purpose)
        list(page.source.rows.values())[row].setChecked(True)
        return page

    return make


def rooms() -> dict[str, Makes]:
    """The pages around a ceremony."""
    return {
        "start": lambda _: StartPage(),
        "start-unfinished": lambda _: StartPage(FOUND),
        "new": new_page(Purpose.NEW),
        "new-template": new_page(Purpose.NEW, 1),
        "drill": new_page(Purpose.DRILL),
        "resume": lambda _: ResumePage(),
        "review-plan": review(0),
        "review-findings": review(1),
        "review-binding": review(2, bound=True),
        "review-hash": review(3),
        "verify": lambda _: VerifyPage(),
        "verified": verified,
        "recover": lambda _: RecoverPage(),
        "end": finished(),
        "end-refused": finished(None),
        **codes_gallery.rooms(),
    }


# The pages of a ceremony


def asked(request: Request) -> Makes:
    """A prompt in the ceremony's view."""

    def make(folder: Path) -> CeremonyView:
        return _view(folder, request)

    return make


def _view(folder: Path, request: Request) -> CeremonyView:
    face = WindowFace()
    view = CeremonyView(face, samples.setting(folder), lambda _scene, _setting: QWidget())
    # The face lives as long as its view.
    face.setParent(view)
    previous = GENESIS
    # The header counts from here; the picture says 47 minutes whenever it is taken.
    began = (datetime.now(UTC) - timedelta(minutes=47)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for number in range(1, 40):
        body = StepBegan(act="keys", step=f"6.{number}", attempt=1, name="create", subject="root-key")
        entry = seal(number, began, body, previous)
        previous = entry.hash
        face.recorded_entry.emit(entry)
    face.began_step.emit(samples.snapshot())
    face.asked.emit(request)
    return view


def over(action: Callable[[CeremonyView], None]) -> Makes:
    """A page over a prompt."""

    def make(folder: Path) -> QWidget:
        view = _view(folder, samples.requests()["enter-text"])
        action(view)
        return view

    return make


def _refused(view: CeremonyView) -> None:
    face = view.findChild(WindowFace)
    assert face is not None
    face.step_refused.emit(DeviceGone(device="token", operation="wrap_native"))
    face.asked.emit(samples.requests()["refused"])


def _works(view: CeremonyView) -> None:
    view.working.works(Progress(effect="6.1/1/2", text="generate-key").text)
    view.stack.setCurrentWidget(view.working)


def ceremony_pages() -> dict[str, Makes]:
    """One page for each sample of a prompt, and the pages over it."""
    made = {f"ask-{name}": asked(request) for name, request in samples.requests().items()}
    return {
        **made,
        "over-deviation": over(lambda view: view.open_deviation()),
        "over-stop": over(lambda view: view.footer.stop.click()),
        "over-pause": over(lambda view: view.footer.pause.click()),
        "over-people": over(lambda view: view.open_people()),
        "over-journal": over(lambda view: view.toggle_journal()),
        "step-refused": over(_refused),
        "working": over(_works),
        **{name: over(action) for name, action in codes_gallery.over().items()},
    }


def every_page() -> dict[str, Makes]:
    """All of them by name."""
    return {**rooms(), **ceremony_pages()}


# Looking


def take(language: Language, theme: Theme, size: tuple[int, int], text_size: TextSize = TextSize.NORMAL) -> None:
    """Use this language, theme and screen from here on."""
    use_language(language)
    look.use(look.Look(theme=theme, text_size=text_size, screen=QSize(*size)))


def stand(widget: QWidget, size: tuple[int, int]) -> None:
    """Show a page as a window of this size, with the focus where the program puts it."""
    widget.resize(*size)
    widget.show()
    focus_first = getattr(widget, "focus_first", None)
    if focus_first is not None:
        focus_first()
    for _ in range(4):
        QApplication.processEvents()


def away(widget: QWidget) -> None:
    """Take it off."""
    widget.hide()
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, 0)


def looks() -> Iterator[tuple[Language, Theme, tuple[int, int]]]:
    """Three languages, two themes, two sizes."""
    for language in Language:
        for theme in Theme:
            for size in SIZES:
                yield language, theme, size


def offscreen() -> None:
    """No display is needed; to be called before the first use of Qt."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
