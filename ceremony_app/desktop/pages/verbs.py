"""The verb on the primary button, by the message of the prompt: an act that cannot be undone is named on its button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

VERBS = {
    "open.clock": "Compare",
    "open.preflight": "I looked through it",
    "open.program": "It is the same",
    "open.binding": "I looked through it",
    "open.binding-first": "I looked through it",
    "people.here": "Go on",
    "people.identity": "Identity checked",
    "people.quorum": "That is everybody",
    "people.plan": "The plan is the same",
    "people.warnings": "Sign",
    "head.paused": "The words are right",
    "head.to-paper": "The words are right",
    "token.initialise": "It is the right one",
    "token.opened": "It is this device",
    "token.limits": "I read them",
    "token.inventory": "I looked through it",
    "token.ceremony-key": "I see the certificate",
    "quorum.tries": "I looked through it",
    "quorum.drawn": "I looked through it",
    "quorum.weak": "I read it",
    "quorum.bring": "I am here",
    "quorum.seal": "I am here",
    "quorum.media": "Both are plugged in",
    "quorum.wrong": "Try again",
    "quorum.set": "Set the PIN",
    "quorum.set-so": "Set the PIN",
    "receive.bring": "The files are there",
    "receive.compare": "Compare",
    "receive.shown": "I looked through it",
    "qualify.route": "Take this route",
    "trust.begin": "Make them trusted",
    "keys.create": "Create the key",
    "backup.begin": "Make and split",
    "backup.hand-out": "I am alone: show it",
    "backup.envelope": "The envelope is sealed",
    "backup.restore-test": "It is plugged in",
    "backup.restore-tested": "It is put away",
    "backup.commit": "Commit the backup",
    "wrap.begin": "Wrap the key",
    "export.done": "I looked through it",
    "lock.begin": "Lock the key",
    "recover.package": "Restore it",
    "close.inventory": "I looked through it",
    "close.statement": "State this",
    "close.freeze": "Close the journal",
    "seal.head": "The words are right",
    "seal.certificate": "The words are right",
    "seal.goodbye": "Everybody signed",
    "reentry.unconfirmed": "This is what happened",
    "engine.stop-confirm": "Stop the ceremony",
    "engine.pause-confirm": "Pause the ceremony",
}
"""Context `verb` of the translations."""


def verb(message_id: str, otherwise: str) -> str:
    """The translated verb; `otherwise` (translated already) where none is listed."""
    known = VERBS.get(message_id)
    return QCoreApplication.translate("verb", known) if known else otherwise
