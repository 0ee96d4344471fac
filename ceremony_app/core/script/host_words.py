"""What each look at this computer looks at, in words; records and documents keep the code."""

from __future__ import annotations

SUBJECTS = {
    "HOST-INTERFACES": "Network interfaces",
    "HOST-CARRIER": "Network connection",
    "HOST-ADDRESSES": "Network addresses",
    "HOST-ROUTES": "Routes out of this computer",
    "HOST-RADIOS": "Radios",
    "HOST-SWAP": "Swap",
    "HOST-HIBERNATION": "Hibernation",
    "HOST-CORE-DUMPS": "Core dumps",
    "HOST-TRACER": "A tracer of this program",
    "HOST-PTRACE-SCOPE": "Who may trace programs",
    "HOST-CLOCK": "Clock",
    "HOST-ZONE": "Time zone",
    "HOST-DISK": "Free space",
}


def subject(check: str) -> str:
    """The words for a check's code; a code that has none stays."""
    return SUBJECTS.get(check, check)
