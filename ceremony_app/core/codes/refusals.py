"""What cannot be a single code."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class CodeRefusal(Refusal):
    """The base of every refusal of this room."""


class CodeNotPlainText(CodeRefusal):
    """Something else than plain ASCII text for a single code; readers differ over any other."""

    code = "CODE-NOT-PLAIN-TEXT"
    says = "A single code carries plain text only: ASCII letters, digits, signs, blanks and line ends."
    next_step = "Send it as a file, in animated codes."


class CodeTextTooLong(CodeRefusal):
    """More text than a code has that a phone still reads."""

    code = "CODE-TEXT-TOO-LONG"
    says = "{length} characters do not fit a single code that every phone reads."
    next_step = "Send it as a file, in animated codes, or on a stick."
