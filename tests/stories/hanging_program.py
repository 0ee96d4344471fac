"""The program with a token process whose module crashes or hangs, as TOKEN_FAULT says (tests/devices/hsm/faulty.py)."""

from __future__ import annotations

import sys

from ceremony_app.devices.hsm import starting
from ceremony_app.terminal.main import main

if __name__ == "__main__":
    starting._PROCESS = "tests.devices.hsm.faulty"
    main(sys.argv[1:])
