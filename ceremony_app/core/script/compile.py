"""The plan compiled into acts and numbered steps; what is printed, shown and executed is this same object."""

from __future__ import annotations

from ceremony_app.core.journal.entries import Disposition, Lost
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import closing, documents, people, reentry, second_token, sticks, trust
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.drafts import Draft, Run, act_drafts, bound, numbered, statements
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.state import State

ACTS = (
    "open",
    "people",
    "token",
    "receive",
    "qualify",
    "keys",
    "backup",
    "wrap",
    "export",
    "lock",
    "close",
    "seal",
)


TRUST = "trust"
"""The act that only a plan with trusted keys has, before their birth; its steps are `T.1` and so on."""


def script(plan: Plan) -> tuple[Step, ...]:
    """Every step of the ceremony that goes by the plan, in order, numbered `act.step`."""
    steps: list[Step] = []
    at = ACTS.index("keys")
    for act in (*ACTS[:at], TRUST, *ACTS[at:]):
        drafts = act_drafts(act, plan)
        if not drafts and act == TRUST:
            continue
        if act not in ("open", "close", "seal"):
            drafts.append(Draft("head", "", text("step.head"), _head(act)))
        steps.extend(numbered("T" if act == TRUST else str(ACTS.index(act) + 1), act, drafts))
    return tuple(steps)


def _head(act: str) -> Run:
    return bound(people.head_to_paper, act)


def stop_script(plan: Plan, state: State) -> tuple[Step, ...]:
    """The closing act after a stop: everything in token, media and hands is listed, and kept or destroyed."""
    drafts = [
        Draft(
            "keep-or-destroy",
            key.id,
            text("step.keep-or-destroy", key=key.id),
            bound(closing.keep_or_destroy, key.id),
        )
        for key in plan.keys
        if state.key(key.id) is not None
    ]
    drafts += [
        Draft(
            "keep-or-destroy",
            one.key,
            text("step.keep-or-destroy", key=one.key),
            bound(closing.keep_or_destroy, one.key),
        )
        for one in state.all(facts.KeyRestored)
        if one.made is not None
    ]
    drafts += [
        Draft(
            "settle-orphan",
            key_id,
            text("step.keep-or-destroy", key=what),
            bound(closing.settle_orphan, what, key_id),
        )
        for key_id, what in sorted(state.orphans().items())
    ]
    drafts += [
        Draft(
            "settle-orphan",
            key_id,
            text("step.keep-or-destroy", key=f"trusted wrapping key of {what}"),
            bound(trust.settle, what, key_id),
        )
        for key_id, what in sorted(state.trusted.items())
    ]
    if state.test_copies:
        drafts.append(Draft("second-token", "", text("step.second-token"), second_token.search))
    drafts.append(Draft("left-behind", "", text("step.left-behind"), closing.left_behind))
    if state.last(facts.TokenOpened) is not None:
        drafts.append(Draft("inventory-after", "", text("step.inventory-after"), closing.inventory_after))
    drafts.extend(statements(plan))
    return tuple(numbered("S", "stop", drafts))


def seal_script(plan: Plan) -> tuple[Step, ...]:
    """The seal segment: what may follow the frozen journal."""
    return tuple(numbered(str(ACTS.index("seal") + 1), "seal", act_drafts("seal", plan)))


def reentry_script(plan: Plan, state: State, number: int) -> tuple[Step, ...]:
    """The re-entry act of the number-th resume, for a ceremony that had come as far as this state.

    Where the ceremony was stopped, be it inside this very act, only what its closing act needs: who is here, the token,
    and entries that nobody vouched for. What was looked at in this act already is not looked at again.
    """
    if state.resumes and state.resumes[-1].lost is Lost.TOKEN:
        return tuple(numbered(f"R{number}", "resume", _token_again(state, number)))
    if state.stopped is not None and state.frozen is None:
        return tuple(numbered(f"R{number}S", "resume", _reentry_to_close(plan, state, number)))
    drafts: list[Draft] = [Draft("reentry-host", "", text("step.reentry-host"), bound(reentry.clock_and_host, number))]
    drafts += _people_again(plan, state, number)
    if state.last(facts.PlanConfirmed) is not None and state.frozen is None:
        drafts.append(Draft("reentry-quorum", "", text("step.reentry-quorum"), bound(reentry.quorum, number)))
    if _warnings_were_signed(state):
        drafts.append(Draft("reentry-warnings", "", text("step.reentry-warnings"), bound(reentry.warnings, number)))
    drafts.append(Draft("reentry-program", "", text("step.reentry-program"), bound(reentry.program, number)))
    drafts.append(Draft("reentry-folder", "", text("step.reentry-folder"), bound(reentry.folder, number)))
    restored = state.last(facts.KeyRestored)
    if restored is not None and restored.path:
        drafts.append(Draft("reentry-file", "", text("step.reentry-file"), bound(reentry.restored_file, number)))
    if state.heads_copied:
        drafts.append(Draft("reentry-head", "", text("step.reentry-head"), bound(reentry.head_from_paper, number)))
    drafts += _token_and_entries_again(state, number)
    if state.copies_left() and state.frozen is None:
        drafts.append(Draft("reentry-second", "", text("step.second-token"), second_token.search))
    drafts += [
        Draft(
            "reentry-expiry",
            one.id,
            text("step.reentry-expiry", target=one.id),
            bound(reentry.expiry, number, one.id),
        )
        for one in plan.targets
        if state.wrapping_key(one.id) is not None
        and state.deferred(one.id) is None
        and not any(made.target == one.id for made in state.all(facts.BlobMade))
        and state.stopped is None
    ]
    return tuple(numbered(f"R{number}", "resume", drafts))


def _token_again(state: State, number: int) -> list[Draft]:
    """The token was lost and nothing else: it is plugged in, opened and compared."""
    if not _token_needed(state):
        return []
    return [
        Draft("reentry-unplugged", "", text("step.reentry-unplugged"), bound(reentry.unplugged, number)),
        Draft("reentry-token", "", text("step.reentry-token"), bound(reentry.token, number)),
    ]


def _reentry_to_close(plan: Plan, state: State, number: int) -> list[Draft]:
    looked = Draft("reentry-look", "", text("step.reentry-look"), bound(reentry.look_before_closing, number))
    return [looked, *_people_again(plan, state, number), *_token_and_entries_again(state, number)]


def _people_again(plan: Plan, state: State, number: int) -> list[Draft]:
    """Everybody who was here and did not sign in again in this act yet."""
    signed = {
        one.fact.person for one in reentry.known_of_resume(state, number) if isinstance(one.fact, facts.SignedInAgain)
    }
    return [
        Draft(
            "reentry-person",
            who,
            text("step.reentry-person", name=plan.person(who).name),
            bound(reentry.person, number, who),
        )
        for who in sorted((state.enrolled & set(state.present)) - signed)
    ]


def _token_and_entries_again(state: State, number: int) -> list[Draft]:
    """The token and the entries that nothing signed covers, as far as this act did not come to them yet."""
    checked = {
        one.fact.what for one in reentry.known_of_resume(state, number) if isinstance(one.fact, facts.ReentryChecked)
    }
    drafts = []
    if _token_needed(state) and reentry.TOKEN not in checked:
        drafts.append(Draft("reentry-token", "", text("step.reentry-token"), bound(reentry.token, number)))
    if state.resumes and state.resumes[-1].unconfirmed and reentry.ENTRIES not in checked:
        drafts.append(
            Draft(
                "reentry-unconfirmed",
                "",
                text("step.reentry-unconfirmed"),
                bound(reentry.unconfirmed, number),
            )
        )
    return drafts


def steps_now(plan: Plan, state: State, reentry_steps: tuple[Step, ...], planned: tuple[Step, ...]) -> tuple[Step, ...]:
    """Every step as far as is known at this moment, in order; `planned` are those that go by the plan."""
    if state.frozen is not None:
        return (*reentry_steps, *seal_script(plan))
    extra = (*deviation_script(state), *joining_script(plan, state))
    if state.stopped is not None:
        return (*reentry_steps, *extra, *stop_script(plan, state))
    return (*reentry_steps, *extra, *_with_handing_out(state, tuple(step for step in planned if step.act != "seal")))


def _with_handing_out(state: State, planned: tuple[Step, ...]) -> tuple[Step, ...]:
    """Where the binding names a response stick or a printer, a step more for each at the end of the act "export"."""
    place = next((at for at, one in enumerate(planned) if (one.act, one.name) == ("export", "head")), None)
    if place is None or not any(one.name == "export" for one in planned):
        return planned
    added: list[Step] = []
    if sticks.known(state, StickRole.RESPONSE):
        draft = Draft("hand-out-files", "", text("step.hand-out-files"), sticks.hand_out)
        added += numbered("M1", "export", [draft])
    if documents.printer_of(state) is not None:
        draft = Draft("print-documents", "", text("step.print-documents"), documents.print_documents)
        added += numbered("P1", "export", [draft])
    return (*planned[:place], *added, *planned[place:])


def _warnings_were_signed(state: State) -> bool:
    """Whether the step in which warnings are signed is over; before it, new ones are signed there."""
    return any(state.began[step].name == "warnings" for step in state.ended if step in state.began)


def _token_needed(state: State) -> bool:
    """Whether the token was open and is needed for what is still to come."""
    own = state.last(facts.CeremonyKeyMade)
    gone = {fact.key_id for fact in state.all(facts.ObjectDestroyed)}
    if own is not None and own.key.key_id in gone:
        return False
    return state.last(facts.TokenOpened) is not None


def deviation_script(state: State) -> tuple[Step, ...]:
    """Steps that decided deviations added: keys voided, targets deferred."""
    steps: list[Step] = []
    for number, deviation in sorted(state.deviations.items()):
        decided = deviation.decided
        if decided is None:
            continue
        why = deviation.opened.happened
        subject = decided.subject
        if decided.disposition is Disposition.VOID_KEY:
            draft = Draft(
                "void-key",
                subject,
                text("step.void-key", key=subject),
                bound(closing.void_key, subject, why),
            )
        elif decided.disposition is Disposition.DEFER_TARGET:
            draft = Draft(
                "defer-target",
                subject,
                text("step.defer-target", target=subject),
                bound(closing.defer_target, subject, why),
            )
        else:
            continue
        steps.extend(numbered(f"D{number}", "deviation", [draft]))
    return tuple(steps)


def joining_script(plan: Plan, state: State) -> tuple[Step, ...]:
    """Steps in which people are enrolled who came after they had been declared absent."""
    steps: list[Step] = []
    for number, came in enumerate(state.came, start=1):
        draft = Draft(
            "join",
            came.person,
            text("step.join", name=plan.person(came.person).name),
            bound(people.join, came.person, came.instead_of or ""),
        )
        steps.extend(numbered(f"J{number}", "joining", [draft]))
    return tuple(steps)


def skip_reason(state: State, step: Step) -> str | None:
    """Why a step of the plan is left out: its target was deferred or its key voided; None where it is to be done."""
    if step.target is not None and (why := state.deferred(step.target)) is not None:
        return f"target {step.target} was deferred: {why}"
    if step.key is not None and (why := state.voided(step.key)) is not None:
        return f"key {step.key} was voided: {why}"
    return None
