"""The whole mixed drill in the real window, from the start screen to the verified transcript, by key events alone."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Carried, Compared, Mark, Opened, StepEnded
from ceremony_app.core.script.prompts import CheckTable, SecretPage
from ceremony_app.desktop.codes.over import CodesOut
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.documents.record import acting
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop import hands, samples
from tests.desktop.sitting import Sitting, new_from_template, review_and_begin, verify_now

SHARES = 11
"""Of both backups together."""


def _exported(at: Sitting) -> bool:
    prompt = at.request.prompt if at.request is not None else None
    return isinstance(prompt, CheckTable) and prompt.text.id == "export.done"


def goes_out_through_codes(at: Sitting) -> None:
    """A file that was just exported is shown as codes; the ceremony goes on as if nobody had looked."""
    at.go_on(_exported)
    at.press(Qt.Key.Key_F6)
    at.press(Qt.Key.Key_Return)
    page = at.view.over
    assert isinstance(page, CodesOut) and page.codes is not None and page.same is not None
    at.press(Qt.Key.Key_Right)
    hands.tab_to(page.same)
    at.press(Qt.Key.Key_Space)
    at.press(Qt.Key.Key_Escape)
    assert at.view.over is None


def test_the_mixed_drill(sit: Callable[..., Sitting]) -> None:
    plan = samples.plan()
    people = [one.id for one in plan.people if one.alternate_for is None]
    at = sit()
    folder = new_from_template(at, "mixed")
    review_and_begin(at)
    goes_out_through_codes(at)
    at.go_on()
    assert at.outcome is not None
    assert at.outcome.ending is Ending.COMPLETE, at.told()

    pages = Counter(at.secret_pages)
    assert pages[SecretPage.CODE_ENROLMENT] == len(people) == len(at.memory.codes)
    assert pages[SecretPage.SHARE_SHOWN] == pages[SecretPage.SHARE_ENTRY] == SHARES == len(at.memory.shares)
    assert pages[SecretPage.PIN_SHOWN] == pages[SecretPage.PIN_ENTRY] == 1
    data = (folder / "journal.jsonl").read_bytes()
    entries, _ = parse_journal(data)
    (opened,) = (one.body for one in entries if isinstance(one.body, Opened))
    assert opened.people == "people"
    coded = [one.person for e in entries for one in acting(e.body) if one.mark is Mark.CODE]
    assert set(coded) == set(people)
    assert pages[SecretPage.CODE_CHECK] >= len(set(coded)) + SHARES
    assert len({e.body.step for e in entries if isinstance(e.body, StepEnded)}) > 120
    # What people typed and copied stands nowhere but on their paper.
    for secret in (at.memory.pin, *at.memory.codes.values(), *(" ".join(one) for one in at.memory.shares.values())):
        assert secret.encode() not in data

    (crossing,) = (one.body for one in entries if isinstance(one.body, Carried))
    assert (folder / crossing.path).read_bytes()
    assert crossing.compared is Compared.SAME
    told = subprocess.run(
        ["pdftotext", "-layout", str(folder / "documents" / "transcript.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "out, on the screen" in told and crossing.sha256 in told

    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))
    assert at.strangers == []
