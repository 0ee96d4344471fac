"""A program at work: it hands a picture or a camera over to a secrets child, as the window does, and then waits.

Arguments: `picture` or `camera`, descriptor, heading. Standard input: the RecoverySpec as JSON. It prints the verdict,
and ends when its standard input does.
"""

from __future__ import annotations

import json
import socket
import struct
import sys
from pathlib import Path

from ceremony_app.devices.secrets.values import RecoverySpec
from tests.devices.secrets.film import fed_child
from tests.devices.secrets.test_frames import Pane


def main() -> None:
    """One share."""
    key, fd, heading = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    client, pane = fed_child(Path("/nonexistent")), Pane()
    client.begin_recovery(RecoverySpec.from_json(json.loads(sys.stdin.readline())))
    pane.begin(lambda line: client.read_share(line, heading))
    body = json.dumps({"key": key}).encode()
    socket.send_fds(pane.end, [struct.pack(">I", len(body)) + body], [fd])
    while pane.frame()["frame"] != "done":
        pass
    sys.stdout.write(f"{pane.outcome().verdict.value}\n")
    sys.stdout.flush()
    sys.stdin.read()
    client.close()


if __name__ == "__main__":
    main()
