"""The ceremony's record in the token: a data object that is replaced, never torn (engine.md rule 4)."""

from __future__ import annotations

from pkcs11 import Attribute, ObjectClass

from ceremony_app.devices.hsm import ckr
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.module import OpenToken, P11Object, destroy, read
from ceremony_app.devices.hsm.refusals import TokenHasNoRecords

_APPLICATION = "key ceremony"
_COUNT_BYTES = 8


def write(token: OpenToken, label: str, value: bytes) -> None:
    """Replace the record of that label: the new object is there before the old one goes.

    The object's value is a count of 8 bytes, big-endian, then the record; the highest count is the record, so
    that a power cut between the two leaves the new one. Raises TokenHasNoRecords, TokenNotLoggedIn.
    """
    token.require_log_in("C_CreateObject")
    # Taken out, so that whatever fails below, the next write looks at the token again.
    known = token.records.pop(label, None)
    old = [known] if known is not None and _is_there(*known) else [(n, one) for n, _, one in _found(token, label)]
    count = max((number for number, _ in old), default=0) + 1
    try:
        made = token.create(
            {
                Attribute.CLASS: ObjectClass.DATA,
                Attribute.TOKEN: True,
                Attribute.PRIVATE: True,
                Attribute.APPLICATION: _APPLICATION,
                Attribute.LABEL: label,
                Attribute.VALUE: count.to_bytes(_COUNT_BYTES, "big") + value,
            }
        )
    except CkrError as error:
        if error.number in ckr.GONE_ERRORS:
            raise
        raise TokenHasNoRecords(error=ckr.describe(error.number)) from None
    for _, stale in old:
        destroy(stale)
    token.records[label] = (count, made)


def _is_there(count: int, record: P11Object) -> bool:
    value = read(record, Attribute.VALUE)
    return isinstance(value, bytes) and value[:_COUNT_BYTES] == count.to_bytes(_COUNT_BYTES, "big")


def latest(token: OpenToken, label: str) -> bytes | None:
    """The record of that label, or None. Raises TokenNotLoggedIn."""
    token.require_log_in("C_FindObjects")
    found = _found(token, label)
    return max(found, key=lambda one: one[0])[1] if found else None


def _found(token: OpenToken, label: str) -> list[tuple[int, bytes, P11Object]]:
    template = {Attribute.CLASS: ObjectClass.DATA, Attribute.LABEL: label}
    records = []
    for one in token.objects(template):
        value = read(one, Attribute.VALUE)
        if isinstance(value, bytes) and len(value) >= _COUNT_BYTES and read(one, Attribute.TOKEN):
            records.append((int.from_bytes(value[:_COUNT_BYTES], "big"), value[_COUNT_BYTES:], one))
    return records
