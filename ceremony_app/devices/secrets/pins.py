"""PINs held by name for as long as their scope lives."""

from __future__ import annotations

import secrets

from ceremony_app.devices.secrets.refusals import NoSuchPin, PinUnusable

# Letters and digits that nobody mistakes for another one: no l, i, o, no 0, 1.
PIN_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
PIN_LENGTH = 32
LEAST_PIN, MOST_PIN = 4, 255


class PinBox:
    """PINs by reference; a drawn one has 32 characters of 31 kinds (158 bits)."""

    def __init__(self) -> None:
        self._pins: dict[str, str] = {}

    def keep(self, ref: str, pin: str) -> None:
        """Keep a typed PIN; raises PinUnusable."""
        if not LEAST_PIN <= len(pin.encode()) <= MOST_PIN:
            raise PinUnusable
        self._pins[ref] = pin

    def draw(self, ref: str) -> None:
        """Draw a PIN from the system's randomness."""
        self._pins[ref] = "".join(secrets.choice(PIN_ALPHABET) for _ in range(PIN_LENGTH))

    def get(self, ref: str) -> str:
        """The PIN; raises NoSuchPin."""
        pin = self._pins.get(ref)
        if pin is None:
            raise NoSuchPin(ref=ref)
        return pin

    def forget(self, ref: str) -> None:
        """Drop the PIN; nothing happens where there is none."""
        self._pins.pop(ref, None)
