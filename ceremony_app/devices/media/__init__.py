"""Media: files that are never overwritten, the content-addressed store, the inbox, and the guard of sticks."""

from __future__ import annotations

from ceremony_app.devices.media.folder import Written, safe_read, safe_write, sweep
from ceremony_app.devices.media.guard import Access, Guard
from ceremony_app.devices.media.inbox import read_inbox
from ceremony_app.devices.media.store import Store
from ceremony_app.devices.media.transfers import Given, Taken, give, give_to, take

__all__ = [
    "Access",
    "Given",
    "Guard",
    "Store",
    "Taken",
    "Written",
    "give",
    "give_to",
    "read_inbox",
    "safe_read",
    "safe_write",
    "sweep",
    "take",
]
