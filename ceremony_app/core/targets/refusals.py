"""Everything the targets room says no to; each class is one code, one sentence and the next thing to do."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal

ASK_AGAIN = "Ask the cloud's operator for a fresh hand-over, made as the request sheet says."


class TargetCannotTakeKey(Refusal):
    """A key type that this cloud does not take by this method."""

    code = "TARGET-CANNOT-TAKE-KEY"
    says = "Target {target}: {cloud} does not take {algorithm} {how}: {why}."
    next_step = "Change the key's algorithm or the target's method in the plan (`ceremony new` shows ones that fit)."


class TargetRegionNotAllowed(Refusal):
    """A target in a region that the key may not go to."""

    code = "TARGET-REGION-NOT-ALLOWED"
    says = "Target {target} is in {region}, but the plan lets key {key} go to {allowed} only."
    next_step = "Correct the target's region or the key's regions in the plan; it must be reviewed again."


class TargetUsageNotFit(Refusal):
    """A use of the key that this target cannot give it."""

    code = "TARGET-USAGE-NOT-FIT"
    says = "Target {target}: {field} is {value}, which does not fit a key {algorithm} for {usage}."
    next_step = "Choose one of: {fitting}."


class TargetIdentifierMalformed(Refusal):
    """A name in the plan that this cloud cannot have, or that contradicts another field."""

    code = "TARGET-IDENTIFIER-MALFORMED"
    says = "Target {target}: {field} is '{value}', but {why}."
    next_step = "Correct {field} in the plan."


class TargetExpiryOutOfRange(Refusal):
    """An expiry of the imported key that the cloud would refuse on this day."""

    code = "TARGET-EXPIRY-OUT-OF-RANGE"
    says = "Target {target}: the imported key is to expire on {expires}, {why}."
    next_step = "Choose a day from tomorrow to 365 days ahead, or leave the expiry out."


class HandOverMissing(Refusal):
    """No wrapping key among the files of a target."""

    code = "TARGET-NO-WRAPPING-KEY"
    says = "Target {target}: there is no wrapping key for {cloud} among {files}."
    next_step = "Put {wanted} in the inbox."


class FileTooLarge(Refusal):
    """A file larger than anything that a cloud hands over."""

    code = "TARGET-FILE-TOO-LARGE"
    says = "The file {file} has {size} bytes; nothing that a cloud hands over is larger than {limit}."
    next_step = "Take it out of the inbox and look at what it is."


class FileNameUnreadable(Refusal):
    """A file name that cannot be shown or printed safely."""

    code = "TARGET-FILE-NAME"
    says = "The inbox holds a file name that cannot be printed: {file}."
    next_step = "Rename the file with letters, digits, dots, hyphens and underscores."


class FileEmpty(Refusal):
    """A file with nothing in it."""

    code = "TARGET-FILE-EMPTY"
    says = "The file {file} is empty."
    next_step = ASK_AGAIN


class JsonMalformed(Refusal):
    """A file that looks like JSON and is not."""

    code = "TARGET-JSON-MALFORMED"
    says = "The file {file} is not well-formed JSON: {why}."
    next_step = "It was cut or edited on the way. " + ASK_AGAIN


class JsonDuplicateField(Refusal):
    """A JSON object that says the same field twice."""

    code = "TARGET-JSON-DUPLICATE-FIELD"
    says = "The file {file} has the field '{field}' twice; programs disagree on which one counts."
    next_step = ASK_AGAIN


class FieldMalformed(Refusal):
    """A field of the hand-over that is missing or of a wrong kind."""

    code = "TARGET-FIELD-MALFORMED"
    says = "The file {file}: the field {field} is {why}."
    next_step = ASK_AGAIN


class PrivateKeyHandedOver(Refusal):
    """A private key among the files: nothing that a cloud hands over has one."""

    code = "TARGET-PRIVATE-KEY"
    says = "The file {file} holds a private key. A cloud hands over public keys only."
    next_step = (
        "Take the file out of the room, find out where it came from, and treat that key as exposed. " + ASK_AGAIN
    )


class NotAnRsaKey(Refusal):
    """A public key of another kind than RSA."""

    code = "TARGET-NOT-RSA"
    says = "The file {file} holds a public key that is not RSA."
    next_step = "The import methods of this program wrap to RSA keys. " + ASK_AGAIN


class NotAPublicKey(Refusal):
    """A file that claims to hold a public key and does not."""

    code = "TARGET-NOT-A-KEY"
    says = "The file {file} does not hold a readable public key: {why}."
    next_step = ASK_AGAIN


class TrailingBytes(Refusal):
    """Something besides the one public key stands in the file."""

    code = "TARGET-TRAILING-BYTES"
    says = "The file {file} holds more than one public key in exact form: {why}."
    next_step = ASK_AGAIN


class SeveralKeys(Refusal):
    """More than one wrapping key for a target."""

    code = "TARGET-SEVERAL-KEYS"
    says = "Target {target}: {files} hold different wrapping keys, and there must be exactly one."
    next_step = "Find out which one belongs to this ceremony, and leave only that one in the inbox."


class SeveralFiles(Refusal):
    """Two files of a kind that a hand-over has once."""

    code = "TARGET-SEVERAL-FILES"
    says = "Target {target}: {files} are each {kind}, and there must be one only."
    next_step = "Leave only the file that belongs to this ceremony's wrapping key in the inbox."


class WrongKeySize(Refusal):
    """A wrapping key of another size than the target takes."""

    code = "TARGET-KEY-SIZE"
    says = "Target {target}: the wrapping key has {bits} bits, but {wanted} are wanted."
    next_step = "Ask the cloud's operator to request the size that the plan names, or correct the plan."


class WrongExponent(Refusal):
    """A public exponent other than 65537."""

    code = "TARGET-KEY-EXPONENT"
    says = "Target {target}: the wrapping key's public exponent is not 65537; no cloud makes such keys."
    next_step = "Do not use this key; find out who made it. " + ASK_AGAIN


class OtherIdentity(Refusal):
    """A hand-over for another key, job or vault than the plan names."""

    code = "TARGET-OTHER-IDENTITY"
    says = "Target {target}: the hand-over is for {stated}, but the plan says {planned}."
    next_step = "Check the two names. " + ASK_AGAIN


class OtherMethod(Refusal):
    """A hand-over for another import method than the plan names."""

    code = "TARGET-OTHER-METHOD"
    says = "Target {target}: the hand-over says the method {stated}, but the plan says {planned}."
    next_step = "A blob made by another method would be refused by the cloud. " + ASK_AGAIN


class OtherProtectionLevel(Refusal):
    """A job or key of another protection level than the plan names."""

    code = "TARGET-OTHER-PROTECTION"
    says = "Target {target}: the hand-over says protection {stated}, but the plan needs {planned}."
    next_step = ASK_AGAIN


class NotActive(Refusal):
    """A job or key that the cloud would not import with now."""

    code = "TARGET-NOT-ACTIVE"
    says = "Target {target}: the hand-over says {stated}; the cloud imports only while it is {planned}."
    next_step = ASK_AGAIN


class KidWithoutVersion(Refusal):
    """An Azure key identifier without its version."""

    code = "TARGET-KID-VERSION"
    says = "Target {target}: the key identifier {stated} has no version, so it does not say which key it is."
    next_step = "Use the full identifier that `az keyvault key show --query key.kid` prints."


class WrongKeyOperations(Refusal):
    """An Azure key exchange key that may do something else than import."""

    code = "TARGET-KEY-OPERATIONS"
    says = "Target {target}: the wrapping key may be used for '{stated}', but only 'import' alone is right."
    next_step = "Ask for a key exchange key made with `--ops import` and nothing else."


class ImportTokenMissing(Refusal):
    """An AWS public key without the token that belongs to it."""

    code = "TARGET-IMPORT-TOKEN"
    says = "Target {target}: the import token is {why}; AWS imports only with the token of the same request."
    next_step = ASK_AGAIN


class HandOverExpired(Refusal):
    """A wrapping key whose time is over or too short."""

    code = "TARGET-EXPIRED"
    says = "Target {target}: the wrapping key is valid until {expires}; it is now {now}."
    next_step = ASK_AGAIN


class HandOverExpiresTooSoon(Refusal):
    """A wrapping key that would expire on the way to the cloud."""

    code = "TARGET-EXPIRES-TOO-SOON"
    says = (
        "Target {target}: the wrapping key is valid until {expires}, {left} minutes from now; "
        "{needed} are needed for the ceremony and the way to the cloud."
    )
    next_step = ASK_AGAIN


class DrillKeyInProduction(Refusal):
    """A drill's wrapping key, whose private half everybody has, in production."""

    code = "TARGET-DRILL-KEY"
    says = "Target {target}: this is the simulated cloud's wrapping key; everybody has its private half."
    next_step = "Find out how it came into a production inbox. " + ASK_AGAIN


class AmbiguousFile(Refusal):
    """A loose file that fits more than one target."""

    code = "TARGET-AMBIGUOUS-FILE"
    says = "The file {file} fits the targets {targets}."
    next_step = "Make a folder named after each target's id in the inbox, and put each file in its folder."


class FileForNobody(Refusal):
    """A loose wrapping key that fits no target of the plan."""

    code = "TARGET-FILE-FOR-NOBODY"
    says = "The file {file} is {kind} that fits no target of the plan: {stated}."
    next_step = "Compare it with the plan's targets; take it out, or put it in a folder named after its target."


class FolderForNobody(Refusal):
    """A folder whose name is no target's id."""

    code = "TARGET-UNKNOWN-FOLDER"
    says = "The inbox has the folder {folder}, but no target of the plan has that id."
    next_step = "Name the folder after one of: {targets}."


class BlobMalformed(Refusal):
    """A wrapped blob that cannot be what this target takes."""

    code = "TARGET-BLOB-MALFORMED"
    says = "Target {target}: the wrapped blob has {size} bytes, but {why}."
    next_step = "Do not give it to the cloud. Make the wrap again; if it stays so, stop and report it."
