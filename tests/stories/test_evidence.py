"""A drill whose device vouches for its keys and keeps a log: both are judged and printed, and judged by the auditor."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key

from ceremony_app.core.evidence.values import ChainVerdict, LogVerdict, Moment
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.core.evidence.device import Device, entries, printed, sha256
from tests.stories import plans
from tests.stories.ceremonies import drill, verified, written

GENERATE, UNKNOWN = 0x46, 0x77


def test_what_the_device_says_is_in_the_transcript_and_judged_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    device = Device()
    text = plans.two_keys().replace("serials = []", f'serials = []\nattestation_roots = ["{sha256(device.root)}"]')
    plan = written(tmp_path, text)
    paused = drill(plan, tmp_path / "c", "pause=close")
    assert paused.said.status == Exit.PAUSED, paused.said
    (spki,) = [fact.made.spki for fact in paused.state.all(facts.KeyCreated) if fact.made.spki]
    # SoftHSM's serial numbers are hexadecimal, and no attestation speaks of them.
    leaf = device.attestation(load_der_public_key(bytes.fromhex(spki)))
    place = tmp_path / "c" / "evidence" / "after"
    place.mkdir(parents=True)
    (place / "chain.pem").write_bytes(
        b"".join(one.public_bytes(Encoding.PEM) for one in (leaf, device.own, device.root))
    )
    (place / "log.txt").write_bytes(printed(entries(GENERATE, UNKNOWN)))
    (place / "photo.jpg").write_bytes(b"a picture of the device")

    ended = drill(plan, tmp_path / "c")
    assert ended.said.status == Exit.OK, ended.said
    before, after = (fact.evidence for fact in ended.state.all(facts.EvidenceTaken))
    assert (before.moment, before.empty) == (Moment.BEFORE, True)
    (attested,) = after.attestations
    assert (attested.subject, attested.verdict) == ("sign-key", ChainVerdict.PLAN)
    assert attested.origin == "generated in the device"
    assert after.log is LogVerdict.WHOLE
    # No profile of this token knows these commands: nothing explains them, and two people accepted that.
    assert [line.explained for line in after.lines] == [False, False]
    said = " ".join(ended.transcript().split())
    assert "What the device says of itself" in said
    assert "up to a root that the plan pins" in said
    assert "NO STEP" in said
    # The words stand on two lines of their narrow column.
    assert "photo.jpg, 23 bytes NOT" in said
    checked = verified(capsys, ended.folder)
    assert checked.status == Exit.NOT_ANCHORED, checked.out
    assert "1 attestations and 1 audit logs, each as the journal judged it" in checked.out
    assert "kept and not looked at: 1 (photo.jpg)" in " ".join(checked.out.split())

    certificate = next(file for file in after.files if file.source == "chain.pem")
    (ended.folder / "store" / certificate.sha256).write_bytes(b"other")
    changed = verified(capsys, ended.folder)
    assert changed.status == Exit.NOT_VERIFIED
    assert "the attestation of sign-key is not worth what the journal says" in changed.out
