"""The English sentences of the transcript's log for facts; those for other entries stand in `wording`."""

from __future__ import annotations

from typing import Any

from ceremony_app.core.plan.sticks import Medium, ReadBack, StickLeft
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.outcomes import CarriedRead, Direction
from ceremony_app.core.script.probes import not_enforced
from ceremony_app.core.script.token_seen import in_words
from ceremony_app.documents.printed import document_printed, page_printed, printer_chosen
from ceremony_app.documents.record import Record

_LONGEST = 160


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
            with_pin = f", with the {fact.tried} PIN" if fact.tried else ""
            consent = (
                f" The last try was consented to{with_pin}: {fact.reason}." if fact.last_try == "consented" else ""
            )
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
                f"Set {fact.identifier} of {fact.policy} proved: {spaced(fact.method)}, {fact.subsets} subsets, "
                f"algebraic check {fact.algebraic}, second library {fact.second_opinion}."
            )
        case facts.PackageProved():
            return f"Package of {fact.key} opened with the rebuilt backup key and compared ({fact.compared})."
        case facts.RestoreTested():
            second = fact.token
            if not second.names_ids:
                came_back = "; ".join(f"{one.key} ({one.compared})" for one in second.restored)
                where = f"restored in token {second.label}, serial {second.serial}"
                return f"Set {fact.identifier} {where}: {came_back}; destroyed there."
            came_back = "; ".join(f"{one.key} as id {one.key_id} ({one.compared})" for one in second.restored)
            module = f", module {second.module_path} (SHA-256 {second.module_sha256})" if second.module_path else ""
            where = f"restored in token {second.label}, serial {second.serial}{module}"
            return f"Set {fact.identifier} {where}: {came_back}; destroyed there, and not found there after that."
        case facts.CopiesSearched():
            found = ", ".join(fact.found) or "none"
            return (
                f"Second token {fact.serial} looked into for copies of the restore test: {_copies(fact.copies)}. "
                f"Found and destroyed: {found}; none was found after that."
            )
        case facts.CopiesNotSearched():
            return f"Nobody looked, and copies of the restore test may be left: {_copies(fact.copies)}."
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
            return f"Key {fact.key} locked: {fact.held}; {lock_tried(fact)}; {fact.use}."
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
    return f"{spaced(fact.kind).capitalize()}{scalars(fact.to_json())}."


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


def spaced(name: str) -> str:
    """A name of the journal as words."""
    return name.replace("-", " ")


def scalars(values: dict[str, Any]) -> str:
    """The plain values of an object, named, in canonical order; long ones stand in the journal file only."""
    shown = [
        f"{spaced(key).replace('_', ' ')} {value}"
        for key, value in sorted(values.items())
        if isinstance(value, str | int) and value != "" and len(str(value)) <= _LONGEST
    ]
    text = ", ".join(shown)
    return f": {text}" if text else ""


def _copies(copies: tuple[facts.LeftCopy, ...]) -> str:
    return ", ".join(f"{one.key} as id {one.key_id} in token {one.serial}" for one in copies)


def lock_tried(lock: facts.KeyLocked) -> str:
    """What the wrap of a locked key came to; that it was refused is said only where it was."""
    said = lock.wrap_refused_with
    return f"a wrap was refused with {said}" if said.startswith("CKR_") else said.removeprefix("nothing: ")


def lock_held(lock: facts.KeyLocked) -> str:
    """Whether the lock held, and no more than was tried: where nothing wraps, the attribute alone was read."""
    if lock.held != "held":
        return f"THE LOCK DID NOT HOLD ({lock.held})"
    return "the lock held" if lock.wrap_refused_with.startswith("CKR_") else "CKA_EXTRACTABLE reads false"
