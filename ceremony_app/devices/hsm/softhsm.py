"""Private SoftHSM tokens for drills: own folder and configuration, nothing of the system's (hsm.md §5)."""

from __future__ import annotations

from pathlib import Path

from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.devices.hsm.refusals import TokenFolderTaken, TokenNoSoftHsm
from ceremony_app.devices.hsm.starting import spawn_token_process
from ceremony_app.devices.hsm.values import TokenModule

_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)


def find_softhsm() -> Path:
    """The path of SoftHSM's module; raises TokenNoSoftHsm, which names the Debian package."""
    for place in _PLACES:
        if Path(place).is_file():
            return Path(place)
    raise TokenNoSoftHsm


def make_private_token(folder: Path, label: str, pin_fd: int, so_pin_fd: int) -> TokenModule:
    """A new token in `folder` (made, 0700): configuration `softhsm2.conf`, objects below `tokens/`.

    The user PIN and the security officer's come from the two pipes up to their ends (4 to 255 bytes). SoftHSM
    derives its file keys from the PIN weakly and never locks, so both must be long and random. Raises
    TokenFolderTaken, TokenNoSoftHsm, TokenModuleFailed, TokenCallFailed.
    """
    module, config = _laid_out(folder)
    child = spawn_token_process({"SOFTHSM2_CONF": str(config)})
    try:
        told = child.call("make_token", {"module": str(module), "label": label}, [pin_fd, so_pin_fd])
    finally:
        child.close()
    return TokenModule(module=str(module), config=str(config), serial=told["serial"], label=label)


def blank_token(folder: Path, label: str) -> TokenModule:
    """The same folder with a blank token, which the ceremony will give that label. Raises as `make_private_token`."""
    module, config = _laid_out(folder)
    return TokenModule(module=str(module), config=str(config), serial=BLANK, label=label)


def _laid_out(folder: Path) -> tuple[Path, Path]:
    module = find_softhsm()
    folder = folder.resolve()
    config = folder / "softhsm2.conf"
    tokens = folder / "tokens"
    if config.exists() or tokens.exists():
        raise TokenFolderTaken(folder=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    tokens.mkdir(mode=0o700)
    config.write_text(
        f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n", encoding="utf-8"
    )
    return module, config
