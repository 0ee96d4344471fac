"""The words around a secret: titles, what to do, what was wrong. None of them is a part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ceremony_app.core.script import prompts
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.script.recovery import SCOPE as RECOVERY
from ceremony_app.desktop.secret.link import Frame
from ceremony_app.desktop.secret.screens import Hazard
from ceremony_app.desktop.texts import tr

_SHARE = re.compile(r"share (\d+) of (\d+)(?: of ([^,\u2014]+))?")
SHOWN = (SecretPage.SHARE_SHOWN, SecretPage.PIN_SHOWN)
"""Pages that show something; the others take it."""


def title(page: SecretPage, name: str) -> str:
    """What this page is, and whose."""
    match page:
        case SecretPage.CODE_ENROLMENT:
            return tr("{name}: choose your session code").format(name=name)
        case SecretPage.CODE_CHECK:
            return tr("{name}: your session code").format(name=name)
        case SecretPage.PIN_ENTRY:
            return tr("{name}: type the token's PIN").format(name=name)
        case SecretPage.PIN_SHOWN:
            return tr("{name}: PIN of this drill's own token").format(name=name)
        case SecretPage.PIN_CHOICE:
            return tr("{name}: choose the token's PIN").format(name=name)
        case SecretPage.CARD_PIN:
            return tr("{name}: type the PIN of your own card").format(name=name)
        case SecretPage.SO_PIN_ENTRY:
            return tr("{name}: type the PIN of the token's security officer").format(name=name)
        case SecretPage.SO_PIN_CHOICE:
            return tr("{name}: choose the PIN of the token's security officer").format(name=name)
        case SecretPage.SHARE_SHOWN:
            return tr("{name}: your share is shown to you").format(name=name)
        case SecretPage.SHARE_ENTRY:
            return tr("{name}: type your share from the paper").format(name=name)
        case SecretPage.DICE:
            return tr("{name}: roll the dice and type each face").format(name=name)
        case SecretPage.PASSPHRASE_CHOICE:
            return tr("{name}: choose the passphrase of your pieces").format(name=name)
        case SecretPage.PASSPHRASE:
            return tr("{name}: the passphrase of your pieces").format(name=name)


def lead(page: SecretPage) -> str:
    """What to do here, in a sentence or two."""
    match page:
        case SecretPage.CODE_ENROLMENT:
            return tr(
                "At least 6 characters, typed twice. You give it for every consent of today; nobody else knows it."
            )
        case SecretPage.CODE_CHECK:
            return tr("Type the code that you chose today, and press Enter.")
        case SecretPage.PIN_CHOICE:
            return tr("At least 4 characters, typed twice. It opens the token from now on; nobody can read it back.")
        case SecretPage.SO_PIN_CHOICE:
            return tr(
                "At least 4 characters, typed twice. It sets a forgotten PIN anew and makes wrapping keys trusted; "
                "without it the token can only be wiped."
            )
        case SecretPage.CARD_PIN:
            return tr("Wrong entries lock the card. Press Enter when it is complete.")
        case SecretPage.SO_PIN_ENTRY:
            return tr("Wrong entries lock the token for good. Press Enter when it is complete.")
        case SecretPage.PIN_ENTRY:
            return tr("Wrong entries lock the token. Press Enter when it is complete.")
        case SecretPage.PIN_SHOWN:
            return tr(
                "Copy it by hand; it is typed again when the token is opened, without spaces. No l, i, o, 0 or 1 "
                "stands in it."
            )
        case SecretPage.SHARE_SHOWN:
            return tr("Copy every word with its number, by hand. Nothing else may take it down.")
        case SecretPage.SHARE_ENTRY:
            return tr("The first letters are enough. Space takes the word, Backspace goes back.")
        case SecretPage.DICE:
            return tr("Type the faces 1 to 6 as they fall. Enter ends when there are enough.")
        case SecretPage.PASSPHRASE_CHOICE:
            return tr(
                "At least 15 characters, typed twice: several words that nobody would guess together. You will need it "
                "in years, and nobody else knows it."
            )
        case SecretPage.PASSPHRASE:
            return tr("Type it as you chose it, and press Enter. Each wrong try takes longer; five are taken.")


def camera_lead() -> str:
    """What to do before a camera that is on."""
    return tr(
        "The camera is on. Hold the printed code before it; then it goes off by itself. What it sees is neither shown "
        "nor kept."
    )


def sight(camera: Frame) -> str:
    """What the camera sees, as far as anybody may know."""
    return " ".join(part for part in (_seen(camera["seen"]), _light(camera["light"])) if part)


def _seen(value: str) -> str:
    match value:
        case "small":
            return tr("There is a code, too far away. Bring it closer.")
        case "cut":
            return tr("A part of a code is seen. Move it to the middle, and hold it flat.")
        case "unread":
            return tr("There is a code. Hold it still and flat, until the camera sees it sharp.")
        case "foreign":
            return tr("The code before the camera is not that of a share. Look for the right sheet.")
        case "several":
            return tr("There are several different shares before the camera. Show one sheet at a time.")
        case _:
            return tr("No code is seen yet. Hold it so that it fills half of what the camera sees.")


def _light(value: str) -> str:
    match value:
        case "dark":
            return tr("It is too dark.")
        case "glaring":
            return tr("It is too bright.")
        case _:
            return ""


def canvas_name(page: SecretPage) -> str:
    """What a screen reader says of the painted part; it reads nothing that stands there."""
    if page in SHOWN:
        return tr("A secret, shown on the screen only")
    return tr("Secret entry; what is typed is not read out")


def curtain(page: SecretPage) -> tuple[str, str]:
    """Before something is shown: what must be so, and the button that says it is."""
    if page is SecretPage.PIN_SHOWN:
        return (
            tr("Nobody else sees the screen, and no camera. It is covered again as soon as you leave this window."),
            tr("I am &alone: show the PIN"),
        )
    return (
        tr("Nobody else sees the screen, and no camera. It is covered again as soon as you leave this window."),
        tr("I am &alone: show the words"),
    )


def copied(page: SecretPage) -> str:
    """The button that ends a page that shows something."""
    return tr("The PIN is &copied") if page is SecretPage.PIN_SHOWN else tr("Every word is &copied")


def taken(page: SecretPage, frame: Frame) -> str:
    """The button beside Enter of a page that takes something; empty where Enter has nothing to say."""
    match page:
        case SecretPage.SHARE_ENTRY:
            return tr("Hand it in as it is") if frame.get("verdict") else ""
        case SecretPage.DICE:
            return tr("These are all rolls")
        case _:
            return tr("Take it")


def subject(about: str) -> str:
    """What a page is about, to stand above its title: a PIN in words, or a share set as the plan has it."""
    match about:
        case "user PIN":
            return tr("user PIN")
        case prompts.OFFICER_SUBJECT:
            return tr("security officer's PIN (SO PIN)")
        case prompts.SECOND_SUBJECT:
            return tr("second token's PIN")
        case "piece":
            return tr("pieces of the token's PINs")
        case _:
            # A recovery is about one set alone, which the rail names.
            return "" if about.startswith(f"{RECOVERY}/") else about.split("/")[0]


def share_name(text: str) -> str:
    """The name of a share inside a text of the child, as "share 2 of 5 of Site B"; empty where there is none."""
    named = list(_SHARE.finditer(text))
    if not named:
        return ""
    number, count, group = named[-1].groups()
    if group is None:
        return tr("share {number} of {count}").format(number=number, count=count)
    return tr("share {number} of {count} of {group}").format(number=number, count=count, group=group.strip())


def status(page: SecretPage, frame: Frame) -> str:
    """How far it is, without a part of it."""
    match page:
        case SecretPage.SHARE_ENTRY if frame["camera"] is not None:
            return tr("Camera on")
        case SecretPage.SHARE_ENTRY:
            return tr("Word {number} of {count}").format(number=frame["number"], count=len(frame["cells"]))
        case SecretPage.DICE:
            return tr("{count} of at least {least} rolls").format(count=frame["count"], least=frame["least"])
        case SecretPage.SHARE_SHOWN:
            return tr("{count} words").format(count=frame["count"])
        case SecretPage.PIN_SHOWN:
            return tr("{count} characters").format(count=frame["count"])
        case _:
            words = tr("{count} characters").format(count=frame["count"])
            return tr("Once more") + " \u00b7 " + words if frame["repeated"] else words


def note(frame: Frame) -> str:
    """What the child says about the last key."""
    match frame.get("note"):
        case "no-such-word":
            return tr("No word of the list begins like that; the last letter was not taken.")
        case "several-words":
            return tr("Several words begin like that; type another letter.")
        case "begun-again":
            return tr("Begun again.")
        case "too-short":
            return tr("That was too short; characters missing: {count}. Begin again.").format(count=frame["lacking"])
        case "not-the-same":
            return tr("The two entries were not the same; begin again.")
        case "not-a-face":
            return tr("Only the faces 1 to 6.")
        case "too-few":
            return tr("More rolls are needed.")
        case str(value):
            return _picture_note(value)
        case _:
            return ""


def _picture_note(value: str) -> str:
    match value:
        case "picture-being-read":
            return tr("The picture is being read. F3 breaks that off.")
        case "picture-broken-off":
            return tr("The reading was broken off. Choose another picture, or type the words.")
        case "picture-not-read":
            return tr("This cannot be read as a picture. Take a PNG, JPEG or PGM file that is no link.")
        case "picture-too-large":
            return tr("This picture is too large. Scan with 300 dots to the inch, or type the words.")
        case "picture-no-code":
            return tr("No code can be read in this picture. Take it again, sharp and whole, or type the words.")
        case "picture-foreign":
            return tr("The code in this picture is not that of a share. Look for the right sheet.")
        case "picture-several":
            return tr("There are several different shares in this picture. Take one sheet at a time.")
        case "not-fenced":
            return tr("What reads pictures cannot be fenced in on this computer, so none is read. Type the words.")
        case "reading-failed":
            return tr("What read the code ended before it was done. Try once more, or type the words.")
        case _:
            return _camera_note(value)


def _camera_note(value: str) -> str:
    match value:
        case "camera-busy":
            return tr("Another program uses this camera. Close it, or choose another camera.")
        case "camera-gone":
            return tr("The camera went away. Plug it in again, or choose another.")
        case "camera-unusable":
            return tr("This camera gives no pictures that are read here. Choose another, or type the words.")
        case "camera-silent":
            return tr("The camera is on and gives no pictures. Plug it in anew, or choose another.")
        case "camera-timed-out":
            return tr("The camera saw no share for three minutes and is off.")
        case "camera-off":
            return tr("The camera is off.")
        case "camera-stays":
            return tr("The driver does not let go of the camera. Pull its cable, or cover it, before you go on.")
        case _:
            return ""


def verdict(frame: Frame) -> str:
    """What is wrong with a share, and at which numbers to look again."""
    words = _verdict(str(frame.get("verdict", "")))
    places: Sequence[Sequence[Any]] = frame.get("candidates", ())
    if words and len(places) == 1 and len(places[0]) == 1:
        words += " " + tr("Look again at word {places}.").format(places=places[0][0])
    elif words and len(places) == 1 and places[0]:
        words += " " + tr("Look again at words {places}.").format(places=_and(places[0]))
    elif words and places:
        either = tr(", or ").join(_and(one) for one in places[:4])
        words += " " + tr("Look again at words {places}.").format(places=either)
    return words


def _verdict(value: str) -> str:
    match value:
        case "unknown-word":
            return tr("A word is not in the list.")
        case "wrong-length":
            return tr("A share has 33 words.")
        case "wrong-words":
            return tr("These words are not a share as they stand.")
        case "other-mode":
            return tr("This share is of the other mode (drill or production).")
        case "other-set":
            return tr("This share belongs to another set.")
        case "other-parameters":
            return tr("The first four words do not fit this set.")
        case "other-share":
            return tr("This is not the share asked for.")
        case "already-given":
            return tr("This share was entered already.")
        case "not-the-committed":
            return tr("This is not the share that the ceremony handed out.")
        case _:
            return ""


def _and(places: Sequence[Any]) -> str:
    return tr(" and ").join(str(place) for place in places)


def hazard(found: Hazard) -> str:
    """Why the screens cover the page."""
    if found is Hazard.MIRRORED:
        return tr("Two screens show the same picture. Separate them, or take the projector off; then this goes on.")
    if found is Hazard.CABLES:
        return tr(
            "This computer feeds more outputs than it shows pictures. Pull the cable of a second screen; or, if two "
            "cables lead to one screen, two people look and say so. It is written into the journal."
        )
    return tr(
        "A screen was attached that nobody has vouched for. Take it off; or two people look at it and say that it "
        "belongs here. It is written into the journal."
    )
