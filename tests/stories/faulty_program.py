"""The program with a token process whose module crashes or hangs, and people who give up waiting for it.

`python -m tests.stories.faulty_program ARGUMENTS...`, with TOKEN_FAULT as in `tests/devices/hsm/faulty.py`; or with
LESS_ABLE as in `tests/devices/hsm/less_able.py`, and a token that does less.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Any

from ceremony_app.devices.hsm import starting
from ceremony_app.flow.performing.performer import RealRoom
from ceremony_app.terminal.main import main

_HANGS = Path(os.environ.get("TOKEN_FAULT", "") + ".hangs")
_made = RealRoom.__init__


def _watched(self: RealRoom, *arguments: Any, **named: Any) -> None:
    _made(self, *arguments, **named)

    def give_up() -> None:
        # A read of the pipe returns at the moment in which the module hangs.
        _HANGS.read_text()
        self.give_up()

    threading.Thread(target=give_up, daemon=True).start()


if __name__ == "__main__":
    if "LESS_ABLE" in os.environ:
        starting._PROCESS = "tests.devices.hsm.less_able"
    else:
        starting._PROCESS = "tests.devices.hsm.faulty"
        RealRoom.__init__ = _watched  # type: ignore[method-assign]
    main(sys.argv[1:])
