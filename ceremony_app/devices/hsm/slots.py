"""What a module shows without a log-in: its slots and tokens; runs inside a token process and changes nothing."""

from __future__ import annotations

from typing import Any

from pkcs11.constants import SlotFlag
from pkcs11.exceptions import PKCS11Error

from ceremony_app.devices.hsm.ckr import calling, describe, number_of
from ceremony_app.devices.hsm.module import Module, serial_of


def look(module: Module) -> dict[str, Any]:
    """Library and slots of an initialised module, as JSON. Raises CkrError where even the list of slots fails."""
    library = module.library
    with calling("C_GetSlotList"):
        slots = library.get_slots()
    return {
        "library": {
            "description": library.library_description,
            "version": _version(library.library_version),
            "manufacturer": library.manufacturer_id,
            "cryptoki": _version(library.cryptoki_version),
        },
        "slots": [_slot(slot) for slot in slots],
    }


def _slot(slot: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"id": slot.slot_id, "description": slot.slot_description, "token": None, "why": ""}
    if not slot.flags & SlotFlag.TOKEN_PRESENT:
        return told
    try:
        told["token"] = _token(slot.get_token())
    except PKCS11Error as error:
        told["why"] = describe(number_of(error))
    except ValueError:
        # A label of bytes that are no text.
        told["why"] = "its token describes itself in bytes that are no text"
    return told


def _token(token: Any) -> dict[str, Any]:
    return {
        "label": token.label.strip("\0"),
        "serial": serial_of(token),
        "manufacturer": token.manufacturer_id,
        "model": token.model,
        "hardware_version": _version(token.hardware_version),
        "firmware_version": _version(token.firmware_version),
        "flags": sorted(flag.name for flag in type(token.flags) if flag in token.flags),
    }


def _version(numbers: tuple[int, int]) -> str:
    return "{}.{}".format(*numbers)
