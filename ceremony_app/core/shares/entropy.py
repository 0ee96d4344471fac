"""How the backup key comes out of token randomness, computer randomness and dice (shares.md §7).

Only the token's randomness is credited; the others are additions that cannot hurt. The commitments to token
and computer randomness are published before the first roll, so that nobody chooses a part after the others.
"""

from __future__ import annotations

import hashlib
import hmac

from ceremony_app.core.shares.parameters import BACKUP_KEY_BYTES

DICE_FACES = "123456"
MIN_DICE_ROLLS = 50
CHI_SQUARE_WARNING = 25740
"""Thousandths; 5 degrees of freedom, p = 1e-4: finds faked patterns, not a mildly biased die."""


def token_commitment(token_bytes: bytes) -> bytes:
    """SHA-256 of "hsm||" and the token's bytes."""
    return hashlib.sha256(b"hsm||" + token_bytes).digest()


def computer_commitment(computer_bytes: bytes) -> bytes:
    """SHA-256 of "os||" and the computer's bytes."""
    return hashlib.sha256(b"os||" + computer_bytes).digest()


def dice_commitment(token_bytes: bytes, computer_bytes: bytes, rolls: str) -> bytes:
    """HMAC-SHA256 under token and computer bytes over "dice||" and rolls; rolls alone could be guessed."""
    return hmac.new(token_bytes + computer_bytes, b"dice||" + rolls.encode("ascii"), hashlib.sha256).digest()


def chi_square(rolls: str) -> int:
    """Chi-square of the faces in thousandths (an integer); 0 without rolls."""
    if not rolls:
        return 0
    counts = [rolls.count(face) for face in DICE_FACES]
    squares = sum(count * count for count in counts)
    return (squares * 6 * 1000) // len(rolls) - len(rolls) * 1000


def backup_key(label: str, token_bytes: bytes, computer_bytes: bytes, rolls: str) -> bytes:
    """BK = HMAC-SHA256(SHA-256(label), K1 || K2 || 4-byte big-endian length of the rolls || rolls), 32 bytes.

    SP 800-133r2 §6.3 option 3 (HKDF-Extract). Raises ValueError unless both byte strings are 32 bytes.
    """
    if len(token_bytes) != BACKUP_KEY_BYTES or len(computer_bytes) != BACKUP_KEY_BYTES:
        raise ValueError("32 bytes from each source")
    dice = rolls.encode("ascii")
    message = token_bytes + computer_bytes + len(dice).to_bytes(4, "big") + dice
    return hmac.new(hashlib.sha256(label.encode()).digest(), message, hashlib.sha256).digest()
