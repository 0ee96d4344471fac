"""What a recovery says that it is about: told once in its journal, and the same in its plan and its package."""

from __future__ import annotations

from ceremony_app.core.journal import entries as je
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.recovery import purpose_of
from ceremony_app.core.script.recovery_job import Job
from ceremony_app.core.shares.package import PackageMalformed, parse_package
from ceremony_app.verify.journal_checks import Journal

OF_THE_JOB = (facts.PackageAccepted, facts.SharesTyped, facts.KeyUsed, facts.KeyRestored)
"""Facts that nobody could record without knowing what is restored."""


def job_of(journal: Journal) -> Job | None:
    """What the recovery is about, as its first accepted package tells; None where nothing does."""
    for entry in journal.entries[: journal.frozen or None]:
        body = entry.body
        if isinstance(body, je.Recorded) and body.fact == facts.PackageAccepted.kind:
            try:
                return facts.PackageAccepted.from_json(body.value).job
            except ValueError:
                return None
    return None


def amiss(journal: Journal, plan: Plan) -> list[str]:
    """What does not fit between the journal of a recovery and its plan."""
    job, state = job_of(journal), journal.state
    if job is None:
        told = state is not None and any(state.all(kind) for kind in OF_THE_JOB)
        return ["nothing says which package was restored"] if told else []
    problems = []
    if plan.purpose != purpose_of(job):
        problems.append("the plan is of another recovery than the journal tells")
    if job.head.mode is not plan.mode:
        problems.append("the package is of another mode than the plan")
    return problems


def package_amiss(job: Job, data: bytes) -> list[str]:
    """What does not fit between a package as it was kept and what the journal says of it."""
    try:
        head = parse_package(data).head
    except PackageMalformed:
        return [f"the package of {job.head.key} in the store cannot be read"]
    return [] if head == job.head else [f"the head of the package of {job.head.key} is another than the journal tells"]
