"""One door to all clouds: each function takes a target of the plan and does what its kind of cloud needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import AwsTarget, AzureTarget, GcpTarget, KeyPlan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.targets import aws, aws_sheet, azure, azure_sheet, gcp, gcp_sheet
from ceremony_app.core.targets.handover import Handover
from ceremony_app.core.targets.offer import OutputFile, check_blob
from ceremony_app.core.targets.reading import recognise
from ceremony_app.core.targets.sheets import SheetFacts, SheetParts, render
from ceremony_app.core.wrapping.forms import WrapForm

AnyTarget = AwsTarget | GcpTarget | AzureTarget


def cloud_name(target: AnyTarget) -> str:
    """The name of the service, for people."""
    match target:
        case AwsTarget():
            return aws.CLOUD
        case GcpTarget():
            return gcp.CLOUD
        case AzureTarget():
            return azure.cloud(target)
        case _:
            assert_never(target)


def wanted_files(target: AnyTarget) -> str:
    """What the cloud's operator must bring for this target, for people."""
    match target:
        case AwsTarget():
            return aws.WANTED
        case GcpTarget():
            return gcp.WANTED
        case AzureTarget():
            return azure.WANTED
        case _:
            assert_never(target)


def expected_identity(target: AnyTarget) -> str:
    """What a hand-over must name: key ARN, import job, or key identifier with version."""
    match target:
        case AwsTarget():
            return target.key_arn
        case GcpTarget():
            return gcp.job_name(target)
        case AzureTarget():
            return azure.canonical_kid(target.id, target.kek_id)
        case _:
            assert_never(target)


def needs(target: AnyTarget, handover: Handover | None = None) -> WrapForm:
    """The exact form of blob this target takes.

    AWS and Google: by the plan alone. Azure: the size is the hand-over's; before there is one, 4096 is assumed.
    """
    match target:
        case AwsTarget():
            return aws.needs(target)
        case GcpTarget():
            return gcp.needs(target)
        case AzureTarget():
            return azure.needs(target, None if handover is None else handover.modulus_bits)
        case _:
            assert_never(target)


def unfit(target: AnyTarget, key: KeyPlan) -> Refusal | None:
    """Why this target cannot take this key, or None; needs the plan alone."""
    match target:
        case AwsTarget():
            return aws.unfit(target, key)
        case GcpTarget():
            return gcp.unfit(target, key)
        case AzureTarget():
            return azure.unfit(target, key)
        case _:
            assert_never(target)


def unfit_on(target: AnyTarget, today: date) -> Refusal | None:
    """Why this target cannot be served on this day (the planned expiry of an AWS key), or None."""
    return aws.unfit_on(target, today) if isinstance(target, AwsTarget) else None


def parse_handover(target: AnyTarget, files: Mapping[str, bytes]) -> Handover:
    """The hand-over in these files (name to bytes), checked against the plan.

    Raises the refusals of `refusals.py`; expiry and drill keys are checked by `handover.expiry_finding` and
    `handover.refuse_drill_key`, which need a clock and a mode.
    """
    seen = recognise(files)
    match target:
        case AwsTarget():
            return aws.understand(target, seen)
        case GcpTarget():
            return gcp.understand(target, seen)
        case AzureTarget():
            return azure.understand(target, seen)
        case _:
            assert_never(target)


def outputs(
    target: AnyTarget,
    key: KeyPlan,
    handover: Handover,
    files: Mapping[str, bytes],
    blob: bytes,
    program: str,
    token: str,
) -> tuple[OutputFile, ...]:
    """The files for the outbox under the cloud's own names.

    `files` are the hand-over's, as given to `parse_handover` (AWS's import token is copied from them); `program`
    and `token` are names with versions, for Azure's `generator`. Raises BlobMalformed for a blob that cannot be
    one for this target.
    """
    check_blob(target.id, needs(target, handover), key.algorithm, blob)
    match target:
        case AwsTarget():
            return aws.outputs(target, blob, recognise(files))
        case GcpTarget():
            return gcp.outputs(blob)
        case AzureTarget():
            return azure.outputs(target, blob, program, token)
        case _:
            assert_never(target)


def sheet(target: AnyTarget, key: KeyPlan, handover: Handover, facts: SheetFacts, mode: Mode) -> str:
    """The hand-off sheet of this target as plain text."""
    return render(target, key, handover, facts, _sheet_parts(target, key, facts), mode)


def _sheet_parts(target: AnyTarget, key: KeyPlan, facts: SheetFacts) -> SheetParts:
    match target:
        case AwsTarget():
            return aws_sheet.parts(target, key, facts)
        case GcpTarget():
            return gcp_sheet.parts(target, key, facts)
        case AzureTarget():
            return azure_sheet.parts(target, key, facts)
        case _:
            assert_never(target)
