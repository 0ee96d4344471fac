"""What the media room says no to."""

from __future__ import annotations

from ceremony_app.core.refusals import FileFailed, Refusal


class MediaRefusal(Refusal):
    """The base of every refusal of this room."""


class MediaUnsafeName(MediaRefusal):
    """A name that another system could read as something else, or that leads out of its folder."""

    code = "MEDIA-UNSAFE-NAME"
    says = "The name {name} is not one that every system reads the same way."
    next_step = (
        "Use letters, digits, dots, hyphens and underscores only, at most 100 in each part, "
        "with no dot or hyphen in front."
    )


class MediaNoFolder(MediaRefusal, FileFailed):
    """The folder is not there, is not a folder, or may not be entered."""

    code = "MEDIA-NO-FOLDER"
    says = "The folder {folder} cannot be opened ({reason})."
    next_step = "Check that the medium is plugged in and mounted, and that the folder is right, then try again."


class MediaExists(MediaRefusal):
    """Something of that name is there already; no output is ever overwritten (design.md §4 rule 5)."""

    code = "MEDIA-EXISTS"
    says = "{name} exists already, and nothing is ever overwritten."
    next_step = "Look what it is; write to another folder, or move it away, then try again."


class MediaMissing(MediaRefusal, FileFailed):
    """The file that is asked for is not there."""

    code = "MEDIA-MISSING"
    says = "{name} is not there."
    next_step = "Check that this is the right folder and the right medium."


class MediaFull(MediaRefusal, FileFailed):
    """The medium, or the allowance on it, is used up. Nothing of the file was left behind."""

    code = "MEDIA-FULL"
    says = "There is no room left for {name} ({length} bytes)."
    next_step = "Take another medium, or free some space on this one, then write the file again."


class MediaWriteFailed(MediaRefusal, FileFailed):
    """The medium did not take the bytes. The first error is final: a second fsync would say all is well."""

    code = "MEDIA-WRITE-FAILED"
    says = "{name} could not be written ({reason})."
    next_step = "Do not trust this medium: take another one and write the file again."


class MediaReadFailed(MediaRefusal, FileFailed):
    """The bytes could not be read from the medium."""

    code = "MEDIA-READ-FAILED"
    says = "{name} could not be read ({reason})."
    next_step = "Check the medium; if it was pulled or is damaged, take another copy."


class MediaReadBackDiffers(MediaRefusal, FileFailed):
    """What the medium gives back is not what was written to it. The file was removed again."""

    code = "MEDIA-READ-BACK-DIFFERS"
    says = "{name} was written, but the medium gives back other bytes."
    next_step = "Do not trust this medium: take another one and write the file again."


class MediaNotRegular(MediaRefusal, FileFailed):
    """A link, a device or a pipe stands where a plain file or folder is expected."""

    code = "MEDIA-NOT-REGULAR"
    says = "{name} is not a plain file or folder."
    next_step = "Put the file itself in its place: links, devices and pipes are never followed or opened."


class MediaIsFolder(MediaRefusal, FileFailed):
    """A folder was named where one file is needed."""

    code = "MEDIA-IS-FOLDER"
    says = "{name} is a folder, and one file is needed."
    next_step = "Name a file in it."


class MediaTooLarge(MediaRefusal, FileFailed):
    """A file above the bound for its kind."""

    code = "MEDIA-TOO-LARGE"
    says = "{name} has more than {limit} bytes, which nothing expected here has."
    next_step = "Check that this is the right file."


class MediaTooMany(MediaRefusal):
    """More files than an inbox of a ceremony ever holds."""

    code = "MEDIA-TOO-MANY"
    says = "{name} holds more than {limit} files."
    next_step = "Leave only the files of this ceremony there, then try again."


class MediaTooDeep(MediaRefusal):
    """A folder inside a target's folder."""

    code = "MEDIA-TOO-DEEP"
    says = "{name} is a folder inside a target's folder, and only one level is read."
    next_step = "Put the files directly into the folder named after the target."


class MediaStoreDamaged(MediaRefusal):
    """An object of the content-addressed store does not have the hash that names it."""

    code = "MEDIA-STORE-DAMAGED"
    says = "The stored object {sha256} no longer has the bytes that its name promises."
    next_step = "Keep the folder as it is, record a deviation, and fetch the object from another copy."


REFUSALS: dict[str, type[MediaRefusal]] = {
    refusal.code: refusal
    for refusal in (
        MediaUnsafeName,
        MediaNoFolder,
        MediaExists,
        MediaMissing,
        MediaFull,
        MediaWriteFailed,
        MediaReadFailed,
        MediaReadBackDiffers,
        MediaIsFolder,
        MediaNotRegular,
        MediaTooLarge,
        MediaTooMany,
        MediaTooDeep,
        MediaStoreDamaged,
    )
}
