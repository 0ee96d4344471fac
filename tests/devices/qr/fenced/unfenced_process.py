"""The process on a computer where no fence holds."""

from __future__ import annotations

from tests.devices.qr.fenced.odd_process import unfenced as main

__all__ = ["main"]
