"""Whose file is it: folders decide, content decides, and a file that fits two is refused."""

from __future__ import annotations

import pytest

from ceremony_app.core.plan.schema import AwsMethod, AwsTarget, AzureTarget, GcpTarget
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets.inbox import match_inbox
from ceremony_app.core.targets.registry import parse_handover
from tests.core.targets.samples import TOKEN, aws, aws_json, azure, azure_json, gcp, gcp_json, pem, spki

AWS, GCP, AZURE = aws(), gcp(), azure()
AWS_2 = aws(
    AwsMethod.RSAES_OAEP_SHA_1,
    id="aws-second",
    key_arn="arn:aws:kms:eu-central-1:111122223333:key/00000000-12ab-34cd-56ef-1234567890ab",
)
GCP_2 = gcp(id="gcp-second")
ALL = (AWS, GCP, AZURE)
KEY, KEY_3072 = spki(4096), spki(3072)
Targets = tuple[AwsTarget | GcpTarget | AzureTarget, ...]


def refusal(targets: Targets, files: dict[str, bytes]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        match_inbox(targets, files)
    return caught.value


@pytest.mark.parametrize(
    ("targets", "files", "code"),
    [
        (ALL, {"aws-mian/params.json": aws_json(AWS, KEY)}, "TARGET-UNKNOWN-FOLDER"),
        ((AWS, AWS_2), {"key.bin": KEY}, "TARGET-AMBIGUOUS-FILE"),
        ((AWS, AZURE), {"key.pem": pem(KEY)}, "TARGET-AMBIGUOUS-FILE"),
        ((GCP, AZURE), {"key.pem": pem(KEY_3072)}, "TARGET-AMBIGUOUS-FILE"),
        ((AWS, AWS_2), {"aws-main/k": KEY, "aws-second/k": KEY, "ImportToken.bin": TOKEN}, "TARGET-AMBIGUOUS-FILE"),
        ((GCP, GCP_2), {"job.json": gcp_json(GCP, KEY_3072)}, "TARGET-AMBIGUOUS-FILE"),
        ((AZURE, azure(id="azure-second")), {"k.json": azure_json(AZURE, 4096)}, "TARGET-AMBIGUOUS-FILE"),
        ((GCP, GCP_2), {"method": GCP.method.value.encode()}, "TARGET-AMBIGUOUS-FILE"),
        (ALL, {"params.json": aws_json(AWS_2, KEY)}, "TARGET-FILE-FOR-NOBODY"),
        (ALL, {"job.json": gcp_json(GCP, KEY_3072, name="projects/a/importJobs/b")}, "TARGET-FILE-FOR-NOBODY"),
        (ALL, {"k.json": azure_json(AZURE, 4096, kid="https://x.vault.azure.net/keys/k/1")}, "TARGET-FILE-FOR-NOBODY"),
        (ALL, {"kid": b"https://acme.managedhsm.azure.net/keys/other/0123"}, "TARGET-FILE-FOR-NOBODY"),
        ((AWS, GCP), {"key.pem": pem(spki(2048))}, "TARGET-FILE-FOR-NOBODY"),
        ((AWS, GCP), {"method": b"RSA_OAEP_4096_SHA256"}, "TARGET-FILE-FOR-NOBODY"),
        (ALL, {"key.pem": pem(KEY) * 2}, "TARGET-TRAILING-BYTES"),
        (ALL, {"big": b"x" * 70_000}, "TARGET-FILE-TOO-LARGE"),
    ],
)
def test_refused(targets: Targets, files: dict[str, bytes], code: str) -> None:
    assert refusal(targets, files).code == code


def test_the_ambiguous_refusal_names_the_targets_and_asks_for_folders() -> None:
    found = refusal((AWS, AWS_2), {"key.bin": KEY})
    assert "aws-main, aws-second" in found.operator_text
    assert "folder" in found.next_action


def test_loose_documents_go_by_their_identity() -> None:
    files = {
        "1": azure_json(AZURE, 4096),
        "2": gcp_json(GCP, KEY_3072),
        "3": aws_json(AWS, KEY),
        "README.txt": b"From the cloud team.",
    }
    match = match_inbox(ALL, files)
    assert {target: set(names) for target, names in match.given.items()} == {
        "aws-main": {"3"},
        "gcp-main": {"2"},
        "azure-main": {"1"},
    }
    assert match.unused == ("README.txt",)
    assert match.waiting == ()
    for target in ALL:
        parse_handover(target, match.given[target.id])


def test_two_aws_targets_are_told_by_their_arn() -> None:
    match = match_inbox((AWS, AWS_2), {"a": aws_json(AWS_2, KEY), "b": aws_json(AWS, KEY)})
    assert match.given == {"aws-main": {"b": aws_json(AWS, KEY)}, "aws-second": {"a": aws_json(AWS_2, KEY)}}


def test_files_without_identity_go_to_the_only_target_they_can_be_for() -> None:
    files = {"WrappingPublicKey.bin": KEY, "ImportToken.bin": TOKEN, "job.pem": pem(KEY_3072)}
    match = match_inbox((AWS, GCP), files)
    assert set(match.given["aws-main"]) == {"WrappingPublicKey.bin", "ImportToken.bin"}
    assert set(match.given["gcp-main"]) == {"job.pem"}


def test_a_target_that_has_its_document_takes_no_loose_key() -> None:
    match = match_inbox((AWS, AWS_2), {"p.json": aws_json(AWS, KEY), "key": spki(4096, other=1), "token": TOKEN})
    assert set(match.given["aws-second"]) == {"key", "token"}


def test_azures_pem_goes_with_the_json_of_the_same_key() -> None:
    files = {"key.json": azure_json(AZURE, 4096), "KEKforBYOK.publickey.pem": pem(KEY)}
    match = match_inbox((AWS, AZURE), files)
    assert set(match.given["azure-main"]) == set(files)
    assert match.waiting == ("aws-main",)


def test_azures_pem_and_kid() -> None:
    match = match_inbox((AZURE,), {"k.pem": pem(KEY), "kid.txt": AZURE.kek_id.encode()})
    assert set(match.given["azure-main"]) == {"k.pem", "kid.txt"}


def test_a_kid_without_version_reaches_its_target_and_is_refused_there() -> None:
    kid = AZURE.kek_id.rsplit("/", 1)[0]
    match = match_inbox((AWS, AZURE), {"kid.txt": kid.encode(), "azure-main/k.pem": pem(KEY)})
    with pytest.raises(Refusal) as caught:
        parse_handover(AZURE, match.given["azure-main"])
    assert caught.value.code == "TARGET-KID-VERSION"


def test_folders_serve_targets_that_content_cannot_tell_apart() -> None:
    files = {
        "aws-main/WrappingPublicKey.bin": KEY,
        "aws-main/ImportToken.bin": TOKEN,
        "aws-second/WrappingPublicKey.bin": spki(4096, other=1),
        "aws-second/ImportToken.bin": TOKEN + b"2",
    }
    match = match_inbox((AWS, AWS_2), files)
    assert parse_handover(AWS, match.given["aws-main"]).spki == KEY
    assert parse_handover(AWS_2, match.given["aws-second"]).spki == spki(4096, other=1)


def test_an_empty_inbox_leaves_everyone_waiting() -> None:
    assert match_inbox(ALL, {}).waiting == ("aws-main", "gcp-main", "azure-main")
