"""Refusals of the engine itself."""

from __future__ import annotations

from collections.abc import Iterable

from ceremony_app.core.refusals import FileFailed, Refusal


class Fatal(Refusal):
    """A refusal after which this run cannot go on; the folder stays as it is."""


class JournalInUse(Refusal):
    """Another program holds the journal."""

    code = "JOURNAL-IN-USE"
    says = "Another program is running this ceremony."
    next_step = "Go on there, or end it first."


class JournalWriteFailed(Fatal, FileFailed):
    """An entry could not be made to stay on disk."""

    code = "JOURNAL-WRITE-FAILED"
    says = "The journal could not be written ({why}). Nothing that follows would be recorded, so the program stops."
    next_step = "Mend the disk (space, cable), then start again with the same folder: the ceremony goes on."


class FolderNotWritable(Fatal, FileFailed):
    """The system does not let the folder be made, or anything be written into it."""

    code = "FOLDER-NOT-WRITABLE"
    says = "Nothing can be written in the folder {folder}: {why}."
    next_step = "Make room there or give the right to write, then start again; or name another folder."


class FolderNotEmpty(Refusal):
    """The folder holds something else."""

    code = "FOLDER-NOT-EMPTY"
    says = "The folder {folder} holds something that is not this ceremony."
    next_step = "Name a new folder, or the folder of this ceremony's interrupted run."


class FolderHasLink(Refusal):
    """A part of the ceremony's folder is a link to somewhere else."""

    code = "FOLDER-LINK"
    says = "{name} in {folder} is a symbolic link, so what is written there would lie elsewhere."
    next_step = "Put the folder itself in its place, or take a new folder."


class FolderHasFile(Refusal):
    """In the place of a part of the ceremony's folder stands something that is no folder."""

    code = "FOLDER-NOT-FOLDER"
    says = "{name} in {folder} is no folder, so nothing can lie in it."
    next_step = "Take it away and put the folder itself in its place, or take a new folder."


class FolderOtherPlan(Refusal):
    """The folder holds a ceremony of another plan or binding."""

    code = "FOLDER-OTHER-CEREMONY"
    says = "The folder holds a ceremony with another {what}."
    next_step = "Resume with the file that the ceremony was begun with, or name a new folder."


class FolderOfScripted(Refusal):
    """People would take up a drill that scripted people hold."""

    code = "FOLDER-OF-SCRIPTED-PEOPLE"
    says = "The drill in {folder} is held by scripted people, and people cannot take their places."
    next_step = "Go on with it by the command that began it (--drill-auto or --share), or name a new folder."


class FolderOfPeople(Refusal):
    """Scripted people would take up a ceremony that people hold."""

    code = "FOLDER-OF-PEOPLE"
    says = "The ceremony in {folder} is held by people, and scripted people cannot take their places."
    next_step = "Go on with it without --drill-auto and --share, or name a new folder."


class CeremonyFinished(Refusal):
    """There is nothing to resume."""

    code = "CEREMONY-FINISHED"
    says = "This ceremony came to its end."
    next_step = "Verify it with `ceremony verify`, or name a new folder for another one."


class ReplayDiverged(Fatal):
    """The journal holds another effect than the step asks for."""

    code = "JOURNAL-REPLAY-DIVERGED"
    says = "Step {step} asks for something else than the journal holds at {effect}."
    next_step = "Go on with the program that began the ceremony, or stop it with this one."


class OutcomeLeftOpen(Refusal):
    """What an operation left is not known, and people leave it at that."""

    code = "OUTCOME-LEFT-OPEN"
    says = "What “{operation}” left is not known, and nobody could look: {found}."
    next_step = "Let the step run again where its device can be had; otherwise record a deviation, or stop."


class ProgramDiverges(Refusal):
    """Another program would not have done what the journal holds."""

    code = "JOURNAL-PROGRAM-DIVERGES"
    says = "This is another program than the one that ran so far, and it would have done something else ({where})."
    next_step = "Go on with the program that ran so far; with this one the ceremony can only be stopped."


class TokenHeadDiffers(Fatal):
    """The journal is not an extension of what the token remembers."""

    code = "JOURNAL-NOT-THE-TOKENS"
    says = "The token remembers {count} entries with another head: the journal was cut, forked or exchanged ({why})."
    next_step = "Do not go on. Keep folder and token as they are, compare with the head on paper, call the auditor."


class PaperHeadNotInChain(Fatal):
    """A head that was written on paper is the hash of no entry: what came before it was exchanged."""

    code = "JOURNAL-PAPER-HEAD-NOT-IN-CHAIN"
    says = "The journal holds no entry with the head that it says was written on paper at the end of act {act}."
    next_step = "Do not go on. Keep folder and token as they are, compare with the head on paper, call the auditor."


class CheckpointWrong(Fatal):
    """A checkpoint's signature does not verify."""

    code = "JOURNAL-CHECKPOINT-WRONG"
    says = "The signature of the checkpoint at entry {entry} is not of this ceremony's key."
    next_step = "Do not go on. Keep folder and token as they are, compare with the head on paper, call the auditor."


class FolderChanged(Fatal):
    """A file is not what the journal recorded."""

    code = "FOLDER-FILE-CHANGED"
    says = "{path} is not the file that the journal recorded."
    next_step = "Put the recorded file back, or stop the ceremony and say in the transcript what happened."


class PeopleMissing(Refusal):
    """Somebody who must act is not here."""

    code = "PEOPLE-MISSING"
    says = "For this, {who} must be here and signed in."
    next_step = "Wait for them and let the step run again, or record a deviation to substitute an alternate."


class JoinNotPossible(Refusal):
    """Somebody cannot be marked as having come."""

    code = "PEOPLE-CANNOT-JOIN"
    says = "{person} cannot join: {why}."
    next_step = "Mark them as being back if they left, or record a deviation to let an alternate take a place."


class BackNotPossible(Refusal):
    """Going back would undo what cannot be undone."""

    code = "BACK-NOT-POSSIBLE"
    says = "There is no way back from here: {why}."
    next_step = "Record a deviation if something went wrong."


class NotRewindable(Refusal):
    """A step cannot be repeated."""

    code = "STEP-NOT-REPEATABLE"
    says = "This step cannot be repeated: something irreversible was done in it."
    next_step = "Go on, void the key or the set, or stop."


class DeviceGone(Refusal):
    """A device's process ended in the middle of an operation."""

    code = "DEVICE-GONE"
    says = "The process that drives {device} ended in the middle of “{operation}”; what it did is looked up now."
    next_step = "Plug the device in again if it was pulled; people sign in anew and the ceremony goes on."


class TokenAway(Refusal):
    """The token was pulled, or its process ended; nothing else did."""

    code = "TOKEN-AWAY"
    says = "The token went away in the middle of “{operation}”. Nothing else is lost: codes and shares stay good."
    next_step = "Plug the same token in again; it is found by its serial number, and the ceremony goes on where it was."


class ProductionNotScripted(Refusal):
    """A table of answers cannot hold a production ceremony."""

    code = "CEREMONY-PRODUCTION-NEEDS-PEOPLE"
    says = "This plan is for production; scripted people are for drills."
    next_step = 'Run it without --drill-auto, or set mode = "drill" in a copy of the plan.'


class BindingNeeded(Refusal):
    """Production needs a token that somebody bound."""

    code = "BINDING-NEEDED"
    says = "A production ceremony needs a binding that names module and token."
    next_step = "Write the binding of this laptop and give it with --binding."


class DrillStuck(Fatal):
    """Scripted people meet the same refusal again and again."""

    code = "DRILL-STUCK"
    says = "The scripted people met {code} {count} times and cannot get past it: {sentence}"
    next_step = "Mend what the sentence names, then start again with the same folder."


class PlanRefused(Refusal):
    """The plan has findings that refuse it."""

    code = "PLAN-REFUSED"
    says = "The plan is refused: {findings}"
    next_step = "Look at them with `ceremony check`, mend the plan, and have it approved anew."


MOST_FINDINGS = 3
"""How many findings a refusal tells; of a file that is no binding at all every line is one."""


def first_findings(findings: Iterable[str]) -> str:
    """The first of them in one sentence, each once, and how many more there are."""
    told = list(dict.fromkeys(findings))
    more = len(told) - MOST_FINDINGS
    return "; ".join(told[:MOST_FINDINGS]) + (f"; and {more} more" if more > 0 else "")


class BindingRefused(Refusal):
    """The binding has findings that refuse it, or does not fit the plan."""

    code = "BINDING-REFUSED"
    says = "The binding is refused: {findings}"
    next_step = (
        "Look at them with `ceremony check PLAN --binding FILE`, and write the binding anew with `ceremony tokens`."
    )


class DevicePlugged(Refusal):
    """Something that can type came while people were asked."""

    code = "HOST-DEVICE-PLUGGED"
    says = (
        "This was plugged in and can type or reach a network: {devices}. What was answered since then does not count."
    )
    next_step = "Pull it and look what it is; two people say what becomes of it, and nothing goes on before."


class DeviceStillThere(Refusal):
    """It was said to be gone, and is not."""

    code = "HOST-DEVICE-STILL-THERE"
    says = "This is still plugged in: {devices}."
    next_step = "Pull it, or say that it belongs here."


class DecideDeviceFirst(Refusal):
    """Nothing else can be done before two people decided about a device."""

    code = "HOST-DEVICE-UNDECIDED"
    says = "Nobody has decided yet about what was plugged in."
    next_step = "Two people decide about it first, or pause or stop the ceremony."


class LogStickLost(Refusal):
    """A LOG stick was pulled or failed; the other copies go on."""

    code = "LOG-STICK-LOST"
    says = "{stick} does not hold the journal any more: {why}"
    next_step = (
        "The journal goes on without it, and two people decide about it. Plugged in again, it is filled up by itself."
    )
