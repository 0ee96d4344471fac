"""Media: writing files that are never overwritten, the content-addressed store, and the inbox."""

from __future__ import annotations

from ceremony_app.devices.media.folder import Written, safe_read, safe_write, sweep
from ceremony_app.devices.media.inbox import read_inbox
from ceremony_app.devices.media.store import Store

__all__ = ["Store", "Written", "read_inbox", "safe_read", "safe_write", "sweep"]
