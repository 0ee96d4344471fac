"""A custodian's card for tests: a second SoftHSM token with its own folder and configuration, and one key pair.

The key is made by pkcs11-tool, as a custodian's card comes with its key from elsewhere.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import PIN, new_token

KEY_ID = "c0ffee"


def new_card(folder: Path, kind: str, label: str = "card of ana") -> TokenModule:
    """A card with a key of that kind: `rsa:2048`, `EC:prime256v1`. Its PIN is that of these tests."""
    card = new_token(folder, label)
    usage = ["--usage-decrypt"] if kind.startswith("rsa") else ["--usage-derive"]
    command = ["pkcs11-tool", "--module", card.module, "--token-label", label, "--login", "--pin", PIN.decode()]
    subprocess.run(
        [*command, "--keypairgen", "--key-type", kind, *usage, "--id", KEY_ID, "--label", "pieces"],
        env={**os.environ, "SOFTHSM2_CONF": str(card.config)},
        check=True,
        capture_output=True,
    )
    return card
