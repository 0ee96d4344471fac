"""Reading a device profile: from bytes to a value, or a refusal with file, line and the key's name."""

from __future__ import annotations

from ceremony_app.core.plan.document import Shape, read_document
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.refusals import Refusal

PROFILE_SHAPE = Shape(model=Profile, kind="profile")


class ProfileInvalid(Refusal):
    """A device profile that is not what docs/formats/profile.md says."""

    code = "PROFILE-NOT-VALID"
    says = "The device profile {file} cannot be used. Line {line}: {sentence}"
    next_step = "Correct that line (docs/formats/profile.md lists every key), or install the program again."


def load_profile(file: str, data: bytes) -> Profile:
    """Read one profile strictly, as a plan is read; `file` is its name and must be the profile's id and `.toml`.

    Raises ProfileInvalid, which names the first fault and its line and repeats no value of the file.
    """
    document = read_document(data, PROFILE_SHAPE)
    if document.value is None:
        first = document.findings[0]
        # The next step of a missing key speaks of plans.
        hint = "" if first.code == "PLAN-MISSING-FIELD" else f" {first.next_step}"
        raise ProfileInvalid(file=file, line=first.line or "-", sentence=f"{first.sentence}{hint}")
    if file != f"{document.value.id}.toml":
        raise ProfileInvalid(
            file=file, line=document.lines.nearest(("id",)) or "-", sentence="id is not the name of the file."
        )
    return document.value
