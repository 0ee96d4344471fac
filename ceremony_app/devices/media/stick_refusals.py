"""What the guard of sticks says no to; each names the stick by its words, as `LOG, yellow`."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class StickRefusal(Refusal):
    """The base of every refusal of the guard."""


class StickNotInBinding(StickRefusal):
    """The binding names no stick of that role."""

    code = "STICK-NOT-IN-BINDING"
    says = "The binding names no {role} stick."
    next_step = "Use the folder or the codes, or have a stick written into the binding for the next ceremony."


class StickMissing(StickRefusal):
    """It is not plugged in, or a card reader is empty."""

    code = "STICK-MISSING"
    says = "{stick} ({known_by}) is not plugged in."
    next_step = "Plug it in, wait until its light is quiet, then try again."


class StickWrong(StickRefusal):
    """Another stick is plugged in."""

    code = "STICK-WRONG"
    says = "This is not {stick} ({known_by}): what is plugged in is {found}."
    next_step = "Pull that one, plug in the right one, then try again."


class StickReformatted(StickRefusal):
    """The device is the right one, its file system is another."""

    code = "STICK-REFORMATTED"
    says = "{stick} has the right serial number, but its file system is {found} where the binding says {uuid}."
    next_step = "Somebody formatted it anew: take the stick aside, record a deviation, and use another one."


class StickTwins(StickRefusal):
    """Two sticks have the same label, UUID or serial number, so that nobody can tell which is which."""

    code = "STICK-TWINS"
    says = "Two sticks cannot be told apart by their {what}: {first} and {second}."
    next_step = "Pull the one that is not {stick}, then try again. Where both belong here, label one anew elsewhere."


class StickFileSystem(StickRefusal):
    """Not one of the file systems that are read here."""

    code = "STICK-FILE-SYSTEM"
    says = "{stick} holds {found}; FAT, exFAT and ext4 are read here."
    next_step = "Bring the files on a stick with one of these."


class StickReadOnly(StickRefusal):
    """It is write-protected, by its switch or because the system gave up on it."""

    code = "STICK-READ-ONLY"
    says = "{stick} is write-protected."
    next_step = "Move its switch, or take another stick; a stick that protects itself is at its end."


class StickMountFailed(StickRefusal):
    """The file system was not mounted, or what is mounted there is something else. Nothing was read or written."""

    code = "STICK-MOUNT-FAILED"
    says = "{stick} could not be mounted: {why}."
    next_step = "Pull it and plug it in again; if that does not help, take another stick."


class StickMountedLoosely(StickRefusal):
    """The system mounted it so that what is on it could be run or changed, and this program may not set that."""

    code = "STICK-MOUNTED-LOOSELY"
    says = "{stick} is mounted without {missing}, and this program may not change that. Nothing of it was read."
    next_step = (
        "Unmount it and leave it plugged in: where udisks or root's rights are there, it is mounted rightly from here. "
        "Otherwise have root mount it with ro,nodev,nosuid,noexec."
    )


class StickUnexpected(StickRefusal):
    """It holds things that nobody brought for this."""

    code = "STICK-UNEXPECTED-FILES"
    says = "{stick} holds {count} things that do not belong there: {names}."
    next_step = "Ask who put them there. Take a stick that holds nothing else, or have them removed elsewhere."


class StickHostile(StickRefusal):
    """What is on it is not what honest people put on a stick. Nothing of it was opened."""

    code = "STICK-HOSTILE"
    says = "{stick} holds what no honest stick holds: {why}"
    next_step = "Pull it, keep it aside with a note for the auditor, and record a deviation."


class StickFull(StickRefusal):
    """There is no room left; nothing of the file was left behind."""

    code = "STICK-FULL"
    says = "There is no room left on {stick} for {name}."
    next_step = "Take another stick; nothing on this one was changed."


class StickDying(StickRefusal):
    """It did not take or give back the bytes. The first error is final: a second flush would say that all is well."""

    code = "STICK-DYING"
    says = "{stick} failed at {name} ({why})."
    next_step = "Do not trust this stick again: take another one and repeat."


class StickBusy(StickRefusal):
    """Another program has something of it open, so that it cannot be unmounted; the stick itself did not fail."""

    code = "STICK-BUSY"
    says = "{stick} cannot be unmounted, as another program has something of it open."
    next_step = "Close what shows its files, do not pull it yet, and repeat: what is on it is compared."


class StickPulled(StickRefusal):
    """It was pulled while it was in use."""

    code = "STICK-PULLED"
    says = "{stick} was pulled while {name} was on its way."
    next_step = "Plug it in again and repeat: what is on it already is compared, never overwritten."


class StickExists(StickRefusal):
    """Another file of that name is on it; nothing is ever overwritten."""

    code = "STICK-EXISTS"
    says = "{stick} already holds another file named {name}."
    next_step = "Take a stick that does not hold it; nothing is ever overwritten."


class StickReadBackDiffers(StickRefusal):
    """What it gives back after it was unmounted is not what was written to it."""

    code = "STICK-READ-BACK-DIFFERS"
    says = "{stick} gives back other bytes of {name} than were written."
    next_step = "Do not trust this stick: take another one and repeat."


class StickAhead(StickRefusal):
    """The stick holds more of this ceremony than the folder does."""

    code = "STICK-AHEAD"
    says = "{stick} holds more of this ceremony than the folder: {more} bytes of its journal are not here."
    next_step = "The folder is an older copy. Resume from the stick into a new folder."


class StickOtherJournal(StickRefusal):
    """The journal on the stick has another story."""

    code = "STICK-OTHER-JOURNAL"
    says = "The journal on {stick} parts from the one in the folder."
    next_step = "Somebody went on with an older copy. Keep both, stop, and call the auditor."


REFUSALS: dict[str, type[StickRefusal]] = {one.code: one for one in StickRefusal.__subclasses__()}
