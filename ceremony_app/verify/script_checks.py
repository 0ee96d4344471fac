"""The steps of a ceremony, gone through once more: its script is compiled from the plan and driven by the journal.

Each step's generator is fed the recorded answers and outcomes and must ask, do and record what the journal says, by
digest (engine.md rule 1), and who answered must be people who could. So nothing can be left out or put in. What a
recovery is about stands in its journal, and is compared with its plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, Record, StepRun, digest
from ceremony_app.core.script.prompts import Initials
from ceremony_app.core.script.recovery import SCRIPT as RECOVERY
from ceremony_app.core.script.recovery import Recorded, recovery_script
from ceremony_app.core.script.recovery_job import Into, Job
from ceremony_app.core.script.state import State, extend
from ceremony_app.core.shares.package import PackageHead
from ceremony_app.core.shares.parameters import SetShape
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.verify.actor_checks import Actors, unfit
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.recovery_checks import amiss, job_of
from ceremony_app.verify.report import Check, CheckVerdict, failed, judged, not_checked

MAIN = "ceremony"
_MAX_PROBLEMS = 20
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RuntimeError)
"""What a step raises when a made-up journal feeds it what cannot be; a `next` that finds nothing is a RuntimeError."""


def script_check(journal: Journal, plan: Plan | None, another_build: str) -> Check:
    """Every step was done as its script says, in order, to its end or to the stop.

    `another_build` says in what the program that ran differs from this one; scripts of other builds may differ.
    """
    opened = journal.opened
    if plan is None or opened is None:
        return not_checked("steps", "There is no plan to compile the steps from.")
    if opened.script not in (MAIN, RECOVERY):
        return failed("steps", f"The script is called {opened.script}, and this program knows no such script.")
    unknown = opened.script == RECOVERY and job_of(journal) is None
    walk = _Walk(plan, opened, _planned(journal, plan), "restore" if unknown else "")
    if opened.script == RECOVERY:
        walk.problems += amiss(journal, plan)
    try:
        walk.through(journal.entries[: journal.frozen or None])
    except _BROKEN:
        walk.problems.append("the steps cannot be gone through")
    check = judged(
        "steps", walk.problems, f"{walk.ended} steps gone through again: asked, done and recorded as their script says."
    )
    if check.verdict is CheckVerdict.FAILED and another_build:
        words = f"{check.sentence} But {another_build}: the steps were not compared by this build."
        return not_checked("steps", words)
    return check


def _planned(journal: Journal, plan: Plan) -> tuple[Step, ...]:
    """Every step before the seal that goes by the plan."""
    if journal.opened is not None and journal.opened.script == MAIN:
        return tuple(step for step in compiled.script(plan) if step.act != "seal")
    bodies = [entry.body for entry in journal.entries]
    began = {body.name for body in bodies if isinstance(body, je.StepBegan)}
    job = job_of(journal) or _unknown_job(bodies, plan)
    recorded = Recorded.SIGNED if "open-token" in began else Recorded.UNSIGNED
    return tuple(step for step in recovery_script(plan, job, recorded) if step.act != "seal")


def _unknown_job(bodies: Iterable[je.Body], plan: Plan) -> Job:
    """A job of the same steps, where the recovery ended before it told its own, or an earlier build told none."""
    began = {body.name: body.subject for body in bodies if isinstance(body, je.StepBegan)}
    typed = began.get("type-shares", "0")
    head = PackageHead(
        algorithm=KeyAlgorithm.AES_256,
        ceremony="",
        check_method="",
        check_value="",
        extendable=1,
        group_threshold=1,
        groups=(),
        identifier=int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 6 else 0,
        iteration_exponent=1,
        key=began.get("accept-package", ""),
        mode=plan.mode,
        public_key="",
        regions=(),
        route=Route.BACKUP_KWP,
        usage=KeyUsage.ENCRYPT_DECRYPT,
    )
    into = Into.FILE if "consent-file" in began else Into.TOKEN
    return Job(head=head, package="", shape=SetShape(group_threshold=1, groups=()), into=into)


@dataclass
class _Run:
    """One attempt of one step, as far as the journal has driven it."""

    step: Step
    attempt: int
    generator: StepRun[None] | None
    """None where the step is only followed, not driven."""
    effect: Effect | None = None
    refused: str = ""
    """The code of the refusal that the step itself ended with."""
    ordinal: int = 1
    otherwise: list[_Run] = field(default_factory=list)
    """The same attempt, begun after a deviation was decided: what it asks first may depend on that."""

    def advance(self, value: object) -> None:
        """Feed an outcome; the next effect, the end or the refusal stands here afterwards."""
        if self.generator is None:
            return
        self.effect = None
        try:
            self.effect = self.generator.send(value)
        except StopIteration:
            pass
        except Refusal as refusal:
            self.refused = refusal.code


class _Walk:
    """Goes through the entries once, with the state as each step saw it."""

    def __init__(self, plan: Plan, opened: je.Opened, planned: tuple[Step, ...], follow: str) -> None:
        self._plan, self._planned = plan, planned
        self._follow = follow
        """The act of which only the steps and their order are known."""
        self._state = State()
        self._ceremony = Ceremony(plan, opened.plan_sha256, self._state)
        self._reentry: tuple[Step, ...] | None = ()
        self._runs: dict[str, _Run] = {}
        self._current = ""
        self._pause_heads: set[str] = set()
        self._actors = Actors(plan)
        self.problems: list[str] = []
        self.ended = 0

    def through(self, entries: Iterable[Entry]) -> None:
        """All entries up to the freeze, or until there are too many problems to be told."""
        for entry in entries:
            before = len(self.problems)
            self._before(entry)
            extend(self._state, [entry])
            self._after(entry)
            if len(self.problems) > before and len(self.problems) >= _MAX_PROBLEMS:
                return

    def _steps(self) -> Iterator[Step]:
        """The steps of this moment, as the engine goes through them."""
        state = self._state
        if self._reentry is None:
            self._reentry = compiled.reentry_script(self._plan, state, len(state.resumes))
        yield from compiled.steps_now(self._plan, state, self._reentry, self._planned)

    def _next(self) -> Step | None:
        done = self._state
        return next((one for one in self._steps() if one.id not in done.ended and one.id not in done.skipped), None)

    # What must hold before an entry

    def _before(self, entry: Entry) -> None:
        body = entry.body
        if why := self._actors.objection(self._state, body):
            self._wrong(entry, why)
        if isinstance(body, je.StepBegan):
            self._begins(entry, body)
        elif isinstance(body, je.StepSkipped):
            self._skips(entry, body)
        elif isinstance(body, je.StepEnded):
            run = self._runs.get(body.step)
            if run is None or run.attempt != body.attempt:
                self._wrong(entry, f"ends step {body.step}, which did not begin")
            elif run.effect is not None or run.refused:
                self._wrong(entry, f"ends step {body.step} before its script does")
            else:
                self._is_current(entry, body.step)
                self.ended += 1
        elif isinstance(body, je.Refused):
            run = self._runs.get(body.step)
            if run is not None and run.attempt == body.attempt and run.refused and run.refused != body.code:
                self._wrong(entry, f"refuses {body.code}, where step {body.step} refuses {run.refused}")
        elif isinstance(body, je.Answered | je.Done | je.Recorded | je.Intended):
            self._effect(entry, body)
        elif isinstance(body, je.AnsweredInPart):
            self._in_part(entry, body)
        elif isinstance(body, je.Resumed) and body.lost is je.Lost.TOKEN:
            self._loses_its_token(entry)
        elif isinstance(body, je.Frozen) and (left := self._next()) is not None:
            self._wrong(entry, f"closes the journal before step {left.id} ({left.name}) was done")

    def _begins(self, entry: Entry, body: je.StepBegan) -> None:
        step = self._next()
        if step is None or body.step != step.id:
            self._wrong(entry, f"begins step {body.step}, where {step.id if step else 'none'} comes next")
            step = next((one for one in self._steps() if one.id == body.step), None)
        if step is None:
            return
        if (body.act, body.name, body.subject) != (step.act, step.name, step.subject):
            self._wrong(entry, f"calls step {step.id} by another name than the script")
        if self._state.began.get(step.id) is not None and self._state.began[step.id].attempt >= body.attempt:
            self._wrong(entry, f"begins attempt {body.attempt} of step {step.id} again")

    def _loses_its_token(self, entry: Entry) -> None:
        """While a re-entry act is not at its end there is more to look at again than the token."""
        following = self._next()
        resumes = self._state.resumes
        if following is not None and following.act == "resume" and resumes[-1].lost is je.Lost.PROGRAM:
            self._wrong(entry, f"looks at the token alone again, where step {following.id} comes next")

    def _skips(self, entry: Entry, body: je.StepSkipped) -> None:
        step = self._next()
        why = compiled.skip_reason(self._state, step) if step is not None and step.id == body.step else None
        if why is None or not body.why or not why.startswith(body.why):
            self._wrong(entry, f"leaves step {body.step} out, for which there is no reason")

    def _is_current(self, entry: Entry, step: str) -> None:
        """The step in hand is the first that is not done; looked at when another one is taken in hand."""
        if self._current == step:
            return
        following = self._next()
        if following is None or following.id != step:
            self._wrong(entry, f"is of step {step}, where {following.id if following else 'none'} comes next")
        self._current = step

    def _effect(self, entry: Entry, body: je.Answered | je.Done | je.Recorded | je.Intended) -> None:
        step = body.effect.split("/", 1)[0]
        if step == "pause":
            self._pause_head(entry, body)
            return
        run = self._runs.get(step)
        if run is None or run.attempt != self._state.attempt(step):
            self._wrong(entry, f"is of step {step}, which is not in hand")
            return
        self._is_current(entry, step)
        if run.generator is None:
            return
        if run.otherwise and not _is(run.effect, body):
            run = self._runs[step] = next((one for one in run.otherwise if _is(one.effect, body)), run)
        if body.effect != f"{step}/{run.attempt}/{run.ordinal}" or not _is(run.effect, body):
            self._wrong(entry, f"is effect {body.effect} ({_name(body)}), which step {step} does not have there")
        elif isinstance(run.effect, Ask) and isinstance(body, je.Answered):
            why = self._unfit(run.effect, body) or _objection(run.effect, body)
            if why:
                self._wrong(entry, f"is an answer that does not hold: {why}")

    def _unfit(self, effect: Ask, body: je.Answered) -> str:
        """Why these people could not give this answer; of a table, that its rows are not what stands in it."""
        if not isinstance(effect.prompt, Initials):
            return unfit(self._plan, self._state, effect.who, body.by)
        rows = tuple(self._state.in_part.get(body.effect, ()))
        names = [one.person for one in rows]
        if not rows or body.by != rows or body.answer.get("persons") != names:
            return "it is not what the people of the table gave"
        left = [one for one in effect.prompt.persons if one in self._state.present and one not in names]
        return f"{left[0]} of the table was there and did not answer" if left else ""

    def _in_part(self, entry: Entry, body: je.AnsweredInPart) -> None:
        """One row of a table: of the effect in hand, by somebody of it who did not answer yet, with their code."""
        step = body.effect.split("/", 1)[0]
        run = self._runs.get(step)
        if run is None or body.effect != f"{step}/{run.attempt}/{run.ordinal}":
            self._wrong(entry, f"is of effect {body.effect}, which is not in hand")
            return
        self._is_current(entry, step)
        effect = run.effect
        if not isinstance(effect, Ask) or not isinstance(effect.prompt, Initials) or body.digest != digest(effect):
            self._wrong(entry, f"answers in part what step {step} does not ask there")
            return
        before = {one.person for one in self._state.in_part.get(body.effect, ())}
        why = unfit(self._plan, self._state, effect.who, (body.by,))
        if why or body.by.person in before or body.by.person not in effect.prompt.persons:
            self._wrong(entry, f"is an answer in part that does not hold: {why or 'not theirs to give'}")

    def _pause_head(self, entry: Entry, body: je.Body) -> None:
        """A pause puts the head of that moment on paper; no step does it."""
        fact = body.fact if isinstance(body, je.Recorded) else ""
        head = body.value.get("head") if isinstance(body, je.Recorded) else None
        if fact != facts.HeadOnPaper.kind or head not in self._pause_heads:
            self._wrong(entry, "is no head that a pause put on paper")

    # What an entry leads to

    def _after(self, entry: Entry) -> None:
        body = entry.body
        self._actors.after(body)
        if isinstance(body, je.Paused):
            self._pause_heads = {entry.hash}
        elif self._pause_heads:
            self._pause_heads = self._pause_heads | {entry.hash} if self._state.paused else set()
        if isinstance(body, je.Resumed):
            self._reentry, self._current = None, ""
        elif isinstance(body, je.Stopped) and body.step.startswith("R"):
            # Stopped inside a re-entry act: only what the closing act needs is left of that act.
            self._reentry, self._current = None, ""
        elif isinstance(body, je.StepBegan):
            self._start(body)
        elif isinstance(body, je.StepEnded):
            self._current = ""
        elif isinstance(body, je.DeviationDecided):
            self._restart()
        elif isinstance(body, je.Answered | je.Done | je.Recorded):
            self._feed(body)

    def _start(self, body: je.StepBegan) -> None:
        step = next((one for one in self._steps() if one.id == body.step), None)
        if step is None:
            return
        followed = step.act == self._follow and step.name != "head"
        run = _Run(step, body.attempt, None if followed else step.run(self._ceremony))
        self._runs[step.id] = run
        self._current = step.id
        run.advance(None)

    def _restart(self) -> None:
        """A decision may fall before a step asks its first question, or while that stands; both are gone on with."""
        run = self._runs.get(self._current)
        if run is not None and run.ordinal == 1 and run.generator is not None and len(run.otherwise) < _MAX_PROBLEMS:
            other = _Run(run.step, run.attempt, run.step.run(self._ceremony))
            other.advance(None)
            run.otherwise.append(other)

    def _feed(self, body: je.Answered | je.Done | je.Recorded) -> None:
        run = self._runs.get(body.effect.split("/", 1)[0])
        if run is None or run.generator is None or not _is(run.effect, body):
            return
        run.ordinal += 1
        run.advance(
            body.answer if isinstance(body, je.Answered) else body.outcome if isinstance(body, je.Done) else None
        )

    def _wrong(self, entry: Entry, what: str) -> None:
        self.problems.append(f"entry {entry.entry} {what}")


def _name(body: je.Answered | je.Done | je.Recorded | je.Intended) -> str:
    if isinstance(body, je.Answered):
        return f"answered {body.prompt}"
    if isinstance(body, je.Recorded):
        return f"recorded {body.fact}"
    return f"{body.kind} {body.operation}"


def _is(effect: Effect | None, body: je.Answered | je.Done | je.Recorded | je.Intended) -> bool:
    """Whether an entry is this effect: by its digest, which covers all that was shown and asked, and by its content."""
    if effect is None or body.digest != digest(effect):
        return False
    if isinstance(effect, Ask):
        return isinstance(body, je.Answered) and body.prompt == effect.prompt.kind
    if isinstance(effect, Do):
        if isinstance(body, je.Intended):
            return body.operation == effect.operation.kind and body.arguments == effect.operation.to_json()
        return isinstance(body, je.Done) and body.operation == effect.operation.kind
    assert isinstance(effect, Record)
    return isinstance(body, je.Recorded) and (body.fact, body.value) == (effect.fact.kind, effect.fact.to_json())


def _objection(effect: Ask, body: je.Answered) -> str | None:
    return effect.prompt.check(effect.prompt.read(body.answer)) and "it is no acceptable answer"
