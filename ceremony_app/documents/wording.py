"""The English sentences of the transcript's log: one for each fact and each kind of entry."""

from __future__ import annotations

from typing import Any

from ceremony_app.core.journal.entries import (
    Answered,
    AnsweredInPart,
    AnswerRefused,
    Body,
    Carriage,
    Carried,
    Compared,
    DeviationDecided,
    DeviationOpened,
    Done,
    Frozen,
    Lock,
    LockChange,
    LogStick,
    LogStickChange,
    Lost,
    Opened,
    Paused,
    PlugDecided,
    PlugDecision,
    Plugged,
    Presence,
    Recorded,
    Refused,
    Resumed,
    Rewound,
    Screens,
    Settled,
    SetVoided,
    StepBegan,
    StepSkipped,
    Stopped,
)
from ceremony_app.core.plan.sticks import Medium, ReadBack, StickLeft
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.outcomes import CarriedRead, Direction
from ceremony_app.core.script.probes import not_enforced
from ceremony_app.core.script.token_seen import in_words
from ceremony_app.documents.printed import document_printed, page_printed, printer_chosen
from ceremony_app.documents.record import Record, gap

SOFTWARE_TOKEN = "software token: keys are in this computer's memory whatever the route"  # noqa: S105 - a sentence.
NO_DEVIATION = "No deviation was recorded."
_LONGEST = 160


def sentence(record: Record, body: Body) -> str:
    """What an entry says, as one sentence for the log; empty for entries that the log leaves to the journal file."""
    match body:
        case Opened():
            return (
                f"Journal opened: ceremony {body.ceremony}, mode {body.mode.value}, plan {body.plan_sha256[:16]}…, "
                f"binding {body.binding_sha256[:16]}…, program {body.program_version}, nonce {body.nonce}."
            )
        case Recorded():
            return fact_sentence(record, facts.FACTS[body.fact].from_json(body.value))
        case Answered():
            return answer_sentence(body)
        case Done():
            return f"Done: {_spaced(body.operation)}{_scalars(body.outcome)}."
        case Refused():
            return f"Refused ({body.code}){_scalars(dict(body.parts))}. The step begins again."
        case Settled():
            return (
                f"Unknown outcome of {body.effect} looked into: {body.found}. Decision: {_spaced(body.decision.value)}."
            )
        case Resumed():
            torn = (
                f" A torn line of {body.torn_length} bytes was set aside (SHA-256 {body.torn_sha256})."
                if body.torn_sha256
                else ""
            )
            if body.lost is Lost.TOKEN:
                return (
                    f"The token was away and nothing else was lost (resume {body.number}, after {gap(body)} without an "
                    "entry); it is opened and compared anew."
                )
            return (
                f"The program was started again (resume {body.number}) after a gap of {gap(body)}; "
                f"{body.unconfirmed} entries stood after the last checkpoint.{torn}"
            )
        case StepSkipped():
            return f"Step {body.step} was left out: {body.why}."
        case Rewound():
            return f"Done again from here ({_spaced(body.cause.value)}): steps {', '.join(body.steps)}."
        case SetVoided():
            held = ", ".join(_held(record, one) for one in body.handed_out) or "nobody"
            return f"Share set {body.identifier} of {body.policy} was given up: {body.why}. Shares seen by: {held}."
        case DeviationOpened():
            return f"Deviation {body.number}: expected “{body.expected}”, happened “{body.happened}”."
        case DeviationDecided():
            about = f" ({body.subject})" if body.subject else ""
            return f"Deviation {body.number} decided: {_spaced(body.disposition.value)}{about}."
        case AnsweredInPart():
            return "Gave initials with their own code."
        case Presence():
            instead = f" of {record.name(body.instead_of)}" if body.instead_of else ""
            checked = f", identified ({body.identity_check})" if body.identity_check else ""
            return f"{record.name(body.person)} {_spaced(body.change.value)}{instead}{checked}."
        case Lock():
            return "The window was locked." if body.change is LockChange.LOCKED else "The locked window was opened."
        case Plugged():
            return f"PLUGGED IN, and can type or reach a network: {'; '.join(body.devices)}."
        case PlugDecided():
            gone = body.decision is PlugDecision.GONE
            said = "was pulled, and is not there any more" if gone else "belongs here, and stays"
            return f"What was plugged in {said}: {'; '.join(body.devices)}."
        case LogStick():
            known = ", ".join(one for one in (f"serial {body.serial}" if body.serial else "", body.uuid) if one)
            named = f"{body.stick} ({known or body.medium})"
            if body.change is LogStickChange.HOLDS:
                return f"{named} holds journal and store from here on; each entry is on it before it counts."
            return f"{named} was lost as a copy of the journal: {body.why}"
        case Screens():
            return _screens(body)
        case Carried():
            return _crossed(body)
        case Paused():
            return f"Paused: {body.reason}."
        case Stopped():
            return f"STOPPED at step {body.step}: {body.reason}."
        case AnswerRefused():
            return f"Answer not accepted ({_spaced(body.prompt)}): {body.part}. Asked again."
        case Frozen():
            return f"Journal frozen for the transcript, with {body.entries} entries."
    return ""


def _screens(body: Screens) -> str:
    """Screens that two people vouched for."""
    said = f"Two people looked and said that each screen belongs here: {'; '.join(body.screens)}."
    if body.outputs is not None and body.outputs > len(body.screens):
        said += f" The computer feeds {body.outputs} outputs; two cables are said to lead to one screen."
    return said


def _crossed(body: Carried) -> str:
    """A crossing by codes, and no more of its other end than somebody said."""
    what = f"{body.path}, {body.length} bytes, SHA-256 {body.sha256}"
    if body.compared is Compared.SAME:
        said = "somebody at the window said that the other side shows the same SHA-256"
    elif body.carriage is Carriage.SCREEN:
        said = "nobody said whether it was received"
    else:
        said = "not compared with the sender"
    ways = {
        Carriage.CAMERA: f"Came in by codes before the camera: {what}; {said}.",
        Carriage.PICTURES: f"Came in by pictures of codes: {what}; {said}.",
        Carriage.SCREEN: f"Went out by codes on the screen: {what}; {said}.",
    }
    return ways[body.carriage]


def heading(record: Record, body: StepBegan) -> str:
    """The heading of a step in the log: its title in the script, else its name as the journal has it."""
    again = f" — attempt {body.attempt}" if body.attempt > 1 else ""
    subject = f": {body.subject}" if body.subject else ""
    named = f"{_spaced(body.name).capitalize()}{subject}"
    return f"{body.step}  {record.titles.get((body.step, body.name, body.subject), named)}{again}"


def answer_sentence(body: Answered) -> str:
    """What people answered, by the kind of prompt."""
    answer = body.answer
    match body.prompt:
        case "confirm" | "check-table" | "bring-files":
            brought = "Taken from the stick." if answer.get("way") == "stick" else "Files brought."
            return {"confirm": "Confirmed.", "check-table": "Table looked through and confirmed."}.get(
                body.prompt, brought
            )
        case "read-aloud":
            return f"Read aloud from the own copy and typed: {' '.join(map(str, answer.get('words', ())))}."
        case "compare-from-copy":
            if answer.get("copy_state") == "none":
                return "There is no copy that came by another channel."
            return (
                f"Typed from a copy that came by another channel ({answer.get('channel')}, "
                f"brought by {answer.get('bearer')})."
            )
        case "type-twice":
            return f"Typed by two people, equal: {answer.get('first')}."
        case "consent":
            return f"Decision: {answer.get('decision')}. Reason: {answer.get('reason')}"
        case "initials":
            return f"Initials given by {len(answer.get('persons', ()))} people, each with their own code."
        case "statement":
            remark = f" {answer.get('remark')}" if answer.get("remark") else ""
            return f"States that the script was followed: {answer.get('agreement')}.{remark}"
        case "enter-text":
            return f"Typed: {answer.get('text')}"
        case "choose":
            return f"Chosen: {_spaced(str(answer.get('option')))}."
    return f"{_spaced(body.prompt).capitalize()}{_scalars(answer)}."


def fact_sentence(record: Record, fact: Fact) -> str:
    """One sentence that says what the fact says."""
    name = record.name
    match fact:
        case facts.ClockCompared():
            return f"Computer clock {fact.utc} (zone {fact.zone}); of another clock people wrote: “{fact.wall}”."
        case facts.PreflightDone():
            found = ", ".join(f"{check.id} {check.verdict.value}" for check in fact.checks)
            return f"Host checked: {found}. Accepted: {fact.accepted}."
        case facts.ProgramIdentified():
            return f"Program {fact.version} identified, SHA-256 {fact.sha256}."
        case facts.PlanConfirmed():
            return f"The plan is the reviewed one: SHA-256 {fact.sha256} was read aloud and typed."
        case facts.BindingConfirmed():
            return f"Binding accepted: token {fact.token_serial} by {fact.module}, {len(fact.changes)} changes."
        case facts.PersonEnrolled():
            return f"{name(fact.person)} was identified ({fact.identity_check}) and chose a session code."
        case facts.PersonAbsent():
            return f"{name(fact.person)} is not present."
        case facts.WarningsAccepted():
            return f"Warnings signed ({'; '.join(fact.warnings)}): {fact.reason}"
        case facts.InitialsGiven():
            left = f" Without: {', '.join(map(name, fact.without))}." if fact.without else ""
            return f"Initials of {', '.join(map(name, fact.persons))}.{left}"
        case facts.SignedInAgain():
            return f"{name(fact.person)} is there again, was identified ({fact.identity_check}) and chose a new code."
        case facts.PersonGone():
            return f"{name(fact.person)} is no longer there."
        case facts.HeadOnPaper():
            return f"Head read aloud and written on paper at the end of act {fact.act}: {fact.head}."
        case facts.ReentryChecked():
            return f"After resume {fact.number}, {fact.what}: {fact.found}."
        case facts.TokenOpened():
            token = fact.token
            return f"Token opened: {token.label}, serial {token.serial}, {token.manufacturer} {token.model}."
        case facts.TokenInitialised():
            return f"A blank token was initialised as {fact.label}, serial {fact.serial}; both PINs were chosen."
        case facts.TokenSeenAgain():
            return f"Token and module, {fact.moment}: {in_words(fact.differences) or 'as when it was opened'}."
        case facts.InventoryTaken():
            return f"Inventory {fact.moment}: {len(fact.objects)} objects in the token."
        case facts.CeremonyKeyMade():
            return (
                f"Ceremony key {fact.key.key_id} born in the token; certificate SHA-256 {fact.key.certificate_sha256}."
            )
        case facts.WrappingKeyReceived():
            handover = fact.handover
            return (
                f"Wrapping key of {handover.target} received ({handover.source.value}): RSA-{handover.modulus_bits}, "
                f"SHA-256 {handover.fingerprint}."
            )
        case facts.WrappingKeyCompared():
            if fact.result is facts.Authentication.MATCHED:
                return (
                    f"Wrapping key of {fact.target} equals the copy that came by {fact.channel}, "
                    f"brought by {fact.bearer}."
                )
            return f"Wrapping key of {fact.target} is UNAUTHENTICATED (no second channel): {fact.reason}."
        case facts.RouteChosen():
            tried = ", ".join(
                f"{trial.route.value} {trial.passed}{f' ({trial.why})' if trial.why else ''}" for trial in fact.trials
            )
            return f"Route for {fact.key} to {fact.target}: {fact.route.value}. Tried: {tried}."
        case facts.EvidenceTaken():
            taken = fact.evidence
            if taken.empty:
                return f"Evidence of the device, {taken.moment.value}: none."
            return (
                f"Evidence of the device, {taken.moment.value}: {len(taken.files)} files, "
                f"{len(taken.attestations)} attestations, audit log {taken.log.value}, {len(taken.lines)} new entries."
            )
        case facts.TokenProbed():
            through = "; ".join(f"{english(one.tried)} ({one.did})" for one in not_enforced(fact.probes))
            return f"What must not be was tried in {len(fact.probes)} ways. Not refused: {through or 'none of them'}."
        case facts.RouteConsented():
            return f"Consent to route {fact.route.value} for {fact.key} to {fact.target}: {fact.reason}."
        case facts.TrustMade():
            names = ", ".join(one.what for one in fact.keys)
            return (
                f"Made trusted by the security officer, and tried on a throwaway key: the wrapping keys of {names}. "
                f"Under the same backup key without CKA_TRUSTED it was refused: {fact.refused}."
            )
        case facts.TrustNotPossible():
            return (
                f"NO trusted wrapping keys for {', '.join(fact.keys)}: the token cannot ({fact.why}). "
                f"Accepted: {fact.reason}."
            )
        case facts.KeyCreated():
            made = fact.made
            public = f"SHA-256 {made.fingerprint}" if made.fingerprint else f"check value {made.check_value}"
            return f"Key {fact.key} born in the token ({made.algorithm.value}, id {made.key_id}), {public}."
        case facts.EntropyDrawn():
            return (
                f"Randomness for the backup key of {fact.policy} drawn; commitments: token {fact.token_commitment}, "
                f"computer {fact.computer_commitment}."
            )
        case facts.ShareSetMade():
            backup = fact.backup
            return (
                f"Backup key of {fact.policy} made and split: set {backup.identifier}, "
                f"{len(backup.commitments)} shares."
            )
        case facts.PinTriesSeen():
            consent = f" The last try was consented to: {fact.reason}." if fact.last_try == "consented" else ""
            return (
                f"The token said of its PINs: user {fact.user.value}, security officer {fact.so.value}, typed at "
                f"{fact.path.value}.{consent}"
            )
        case facts.PinSetsMade():
            told = "; ".join(f"{one.pin.value}: set {one.identifier}, {one.bits} bits" for one in fact.sets)
            return f"The token's PINs drawn and split ({told}); roles: {fact.roles}."
        case facts.PiecesSealed():
            return (
                f"Pieces of {name(fact.person)} sealed by {fact.mark}, written to "
                f"{len({one.medium for one in fact.files})} media and read back: "
                f"{', '.join(one.name for one in fact.pieces)}."
            )
        case facts.PiecesOpenedOnce():
            return f"{name(fact.person)} opened their pieces once, from {fact.medium} ({fact.mark})."
        case facts.PinProved():
            return (
                f"The {fact.pin.value} PIN, set {fact.identifier}, proved: {fact.proof.subsets} subsets, algebraic "
                f"check {fact.proof.algebraic}, second library {fact.proof.second_opinion}."
            )
        case facts.PinChanged():
            return f"The token has the {fact.pin.value} PIN of set {fact.identifier} ({fact.how})."
        case facts.SignedIn():
            people = ", ".join(f"{name(person)} ({mark})" for person, mark in fact.people)
            ended = "opened the token" if fact.found == "opened" else "found that the token has its transport PIN"
            return f"{people} signed in with their pieces and {ended}."
        case facts.PrinterChosen():
            return printer_chosen(fact)
        case facts.DocumentPrinted():
            return document_printed(fact)
        case facts.SharePrinted():
            return f"Share {fact.index + 1} of set {fact.identifier} {page_printed(record, fact)}"
        case facts.ShareHandedOut():
            printed_too = {(one.identifier, one.index) for one in record.state.all(facts.SharePrinted)}
            if (fact.identifier, fact.index) in printed_too:
                return (
                    f"Share {fact.index + 1} of set {fact.identifier} handed out to {name(fact.custodian)} as printed."
                )
            return (
                f"Share {fact.index + 1} of set {fact.identifier} shown to {name(fact.custodian)}, who wrote it down."
            )
        case facts.ShareReadBack():
            return f"Share {fact.index + 1} of set {fact.identifier} typed back by {name(fact.custodian)}: right."
        case facts.EnvelopeSealed():
            return f"Share {fact.index + 1} of set {fact.identifier} sealed in envelope {fact.serial}."
        case facts.SetProved():
            return (
                f"Set {fact.identifier} of {fact.policy} proved: {_spaced(fact.method)}, {fact.subsets} subsets, "
                f"algebraic check {fact.algebraic}, second library {fact.second_opinion}."
            )
        case facts.PackageProved():
            return f"Package of {fact.key} opened with the rebuilt backup key and compared ({fact.compared})."
        case facts.RestoreTested():
            second = fact.token
            came_back = "; ".join(f"{one.key} ({one.compared})" for one in second.restored)
            module = f", module {second.module_path} (SHA-256 {second.module_sha256})" if second.module_path else ""
            where = f"restored in token {second.label}, serial {second.serial}{module}"
            return f"Set {fact.identifier} {where}: {came_back}; destroyed there."
        case facts.SetCommitted():
            return f"Set {fact.identifier} of {fact.policy} committed with {len(fact.packages)} packages."
        case facts.BlobMade():
            return (
                f"Key {fact.key} wrapped for {fact.target} by route {fact.route.value}: {fact.length} bytes, "
                f"SHA-256 {fact.sha256}."
            )
        case facts.OutputWritten():
            return f"Written and read back: {fact.path}, {fact.length} bytes, SHA-256 {fact.sha256}."
        case facts.StickTransfer():
            return _on_stick(fact)
        case facts.KeyLocked():
            return f"Key {fact.key} locked: {fact.held}; a wrap was refused with {fact.wrap_refused_with}; {fact.use}."
        case facts.ObjectKept():
            return f"Kept: {fact.what}. Reason: {fact.reason}."
        case facts.ObjectDestroyed():
            return f"Destroyed and no longer found: {fact.what} (id {fact.key_id})."
        case facts.TargetDeferred():
            return f"Target {fact.target} deferred: {fact.why}."
        case facts.KeyVoided():
            return f"Key {fact.key} voided: {fact.why}."
        case facts.StatementMade():
            remark = f" “{fact.remark}”" if fact.remark else ""
            return f"{name(fact.person)} {fact.agrees} that the script was followed.{remark}"
        case facts.SharesTyped():
            pictured = f" From a picture of its code: {', '.join(fact.pictured)}." if fact.pictured else ""
            filmed = f" By a camera from its code: {', '.join(fact.by_camera)}." if fact.by_camera else ""
            came = "entered" if fact.pictured or fact.by_camera else "typed"
            shares = f"Shares {', '.join(fact.shares)} of set {fact.identifier}"
            return f"{shares} {came}; commitments {fact.commitments}.{pictured}{filmed}"
        case facts.PackageAccepted():
            return f"Package of {fact.key} accepted ({fact.algorithm.value}, set {fact.set_identifier}), {fact.sha256}."
        case facts.KeyUsed():
            return f"Key {fact.key} used once: {fact.method}."
        case facts.KeyRestored():
            return f"Key {fact.key} restored into {fact.into}; compared: {fact.compared}."
    return f"{_spaced(fact.kind).capitalize()}{_scalars(fact.to_json())}."


READ_BACK = {
    ReadBack.REMOUNTED: "unmounted, mounted anew read-only, read past the cache, equal",
    ReadBack.IN_PLACE: "read past the cache while the system kept it mounted, equal",
    ReadBack.FOLDER: "read back from the folder, equal",
    ReadBack.COPIED: "copied and hashed before anything was parsed",
}


LEFT = {
    StickLeft.UNMOUNTED: "",
    StickLeft.READ_ONLY: "; left mounted by the system, read-only",
    StickLeft.MOUNTED: "; left mounted by the system, flushed",
    StickLeft.FOLDER: "",
    StickLeft.UNTOLD: "",
}


def read_again(carried: CarriedRead) -> str:
    """How what crossed was read again, and that the stick was left mounted where it was."""
    return READ_BACK[carried.read_back] + LEFT[carried.left]


def medium_of(carried: CarriedRead) -> str:
    """A medium as it was read: serial number, UUID, file system and mount; or that it is a folder."""
    if carried.medium is Medium.FOLDER:
        return f"{carried.stick} ({carried.medium.value})"
    known = f"serial {carried.serial or 'none'}, UUID {carried.uuid or 'none'}"
    return f"{carried.stick} ({known}, {carried.file_system}, {','.join(carried.options)})"


def _on_stick(fact: facts.StickTransfer) -> str:
    way = "Came in on" if fact.direction is Direction.IN else "Went out on"
    about = f" for {fact.subject}" if fact.direction is Direction.IN else ""
    files = "; ".join(f"{one.name}, {one.length} bytes, SHA-256 {one.sha256}" for one in fact.carried.files)
    return f"{way} {medium_of(fact.carried)}{about}: {files}. {read_again(fact.carried).capitalize()}."


def _held(record: Record, one: str) -> str:
    custodian, _, number = one.rpartition(":")
    return f"{record.name(custodian)} (share {number})" if custodian else one


def _spaced(name: str) -> str:
    return name.replace("-", " ")


def _scalars(values: dict[str, Any]) -> str:
    """The plain values of an object, named, in canonical order; long ones stand in the journal file only."""
    shown = [
        f"{_spaced(key).replace('_', ' ')} {value}"
        for key, value in sorted(values.items())
        if isinstance(value, str | int) and value != "" and len(str(value)) <= _LONGEST
    ]
    text = ", ".join(shown)
    return f": {text}" if text else ""
