"""What is said no to when codes are read or made. What a camera sees is nobody's promise: all of it is checked."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class UrRefusal(Refusal):
    """The base of every refusal of this room."""


class UrForeign(UrRefusal):
    """A code that is no Uniform Resource at all: an address, a ticket, somebody's contact."""

    code = "UR-FOREIGN"
    says = "This code is readable, but it carries no file of a ceremony."
    next_step = "Show only the codes of one file to the camera; cover or take away any other."


class UrForeignType(UrRefusal):
    """A Uniform Resource of another program, such as a wallet's."""

    code = "UR-FOREIGN-TYPE"
    says = "This code belongs to another program: its type is {type}, not {expected}."
    next_step = "Show the codes that this program made; the other ones are not for a ceremony."


class UrDamaged(UrRefusal):
    """The letters of one code do not fit its checksum: it was misread, or changed. `problem` says more, in English."""

    code = "UR-DAMAGED"
    says = "One code was read with errors: its letters do not fit its checksum."
    next_step = "Hold the camera still and closer and go on; if it stays so, have the codes shown slower and larger."


class UrMalformed(UrRefusal):
    """A code with a right checksum, but not built as the format says. `problem` says more, in English."""

    code = "UR-MALFORMED"
    says = "One code was read without errors, but it is not built as the codes of this program are."
    next_step = "Make the codes anew with this program; if it happens again, take a stick."


class UrMixedUp(UrRefusal):
    """A code of another message than the one that is being read."""

    code = "UR-MIXED-UP"
    says = "This code belongs to another file than the one that is being read."
    next_step = "Show one file at a time; to change over to the other file, start the reading again."


class UrContradiction(UrRefusal):
    """Two codes of one message say different things; what had been gathered was given up."""

    code = "UR-CONTRADICTION"
    says = "Two codes of this file contradict each other, so one of them was misread or changed."
    next_step = "Start the reading again; if it happens again, have the sender make the codes anew."


class UrChecksumWrong(UrRefusal):
    """All is there, but it is not the message that every part announced."""

    code = "UR-CHECKSUM-WRONG"
    says = "All parts were read, but together they do not have the checksum that each of them names."
    next_step = "Start the reading again; if it happens again, have the sender make the codes anew."


class UrTooLarge(UrRefusal):
    """A message that announces more than is ever taken in by codes."""

    code = "UR-TOO-LARGE"
    says = "This code announces {announced} bytes; at most {limit} are taken in by codes."
    next_step = "Bring the file on a stick."


class UrTooManyAnnounced(UrRefusal):
    """A message in more fragments than are ever gathered."""

    code = "UR-TOO-MANY-ANNOUNCED"
    says = "This code announces {announced} parts; at most {limit} are gathered."
    next_step = "Have the sender show larger parts, or bring the file on a stick."


class UrTooManyFragments(UrRefusal):
    """A file too large to be shown as codes in a time that anybody waits."""

    code = "UR-TOO-MANY-FRAGMENTS"
    says = "This file would need {fragments} different codes; at most {limit} are shown."
    next_step = "Take a stick for this file, and show only its SHA-256 as a code."


class UrFileEmpty(UrRefusal):
    """A file without a byte."""

    code = "UR-FILE-EMPTY"
    says = "The file has no content."
    next_step = "Check that this is the right file."


class UrFileTooLarge(UrRefusal):
    """A file with more bytes than any series of codes of ours carries."""

    code = "UR-FILE-TOO-LARGE"
    says = "The file has more than {limit} bytes, the most that travels in codes."
    next_step = "Take a stick for this file, and show only its SHA-256 as a code."


class UrFileName(UrRefusal):
    """A name that could lead out of a folder, hide, or be read differently by another system."""

    code = "UR-FILE-NAME"
    says = "The file name {name} cannot travel in codes."
    next_step = (
        "Use 1 to 64 letters, digits, dots, hyphens and underscores, with no dot or hyphen in front and no dot at "
        "the end."
    )


class UrFileVersion(UrRefusal):
    """A file in a later form than this program knows."""

    code = "UR-FILE-VERSION"
    says = "The file was packed in form {version}; this program reads form {known}."
    next_step = "Read it with the release of the program that packed it."


class UrFileLength(UrRefusal):
    """The file does not have the length that it names."""

    code = "UR-FILE-LENGTH"
    says = "The file says that it has {named} bytes, but {found} came."
    next_step = "Have the sender make the codes anew; if it happens again, take a stick."


class UrFileHash(UrRefusal):
    """The file does not have the SHA-256 that it names."""

    code = "UR-FILE-HASH"
    says = "What came does not have the SHA-256 that it names."
    next_step = "Have the sender make the codes anew; if it happens again, take a stick and tell the auditor."


class UrIncomplete(UrRefusal):
    """The pictures or the people ended before the file was whole."""

    code = "UR-INCOMPLETE"
    says = "The file is not whole: {held} of {needed} parts are there."
    next_step = "Show more codes of the same file, or take sharper pictures of those that are missing."


class UrNothingRead(UrRefusal):
    """No code of a file was found at all."""

    code = "UR-NOTHING-READ"
    says = "No code of a file was found."
    next_step = "Check that these are the right pictures, that the codes are sharp, and that their white edge is seen."
