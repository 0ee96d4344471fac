"""Files through codes at a terminal in a ceremony: in from pictures, out on the terminal's own screen."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Carriage, Carried, Compared
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.written import merged
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.devices.media import safe_write


class NotWritten(Refusal):
    """A path that this ceremony did not write."""

    code = "CODES-NOT-WRITTEN"
    says = "{path} is no file that this ceremony has written."
    next_step = "Name one of these, as it stands here: {written}."


@dataclass(frozen=True)
class Crossing:
    """Where the ceremony's files lie."""

    folder: Path
    inbox: Path | None = None

    def place(self, inside: str) -> Path:
        """The real place of `inbox/TARGET`, as the window has it (desktop/setting.py)."""
        if self.inbox is not None and inside.startswith("inbox/"):
            return self.inbox / inside.removeprefix("inbox/")
        return self.folder / inside

    def bring(self, inside: str, pictures: Sequence[Path], same: Callable[[CarriedFile], bool]) -> Carried:
        """Rebuild a file from pictures into that place; `same` asks whether the sender shows the same SHA-256.

        Raises what reading and writing raise.
        """
        from ceremony_app.terminal.codes_commands import gather

        file = gather(pictures)
        place = self.place(inside)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        safe_write(place, file.name, file.data)
        return _carried(Carriage.PICTURES, f"{inside}/{file.name}", file, same=same(file))

    def show(self, path: str, same: Callable[[CarriedFile], bool]) -> Carried:
        """Show a file that was written, until Ctrl-C; raises NotWritten, FileChanged and what codes refuse."""
        from ceremony_app.devices.qr.outgoing import recorded
        from ceremony_app.devices.qr.writing import Animation
        from ceremony_app.terminal.codes_commands import fitting, show

        entries, _ = parse_journal((self.folder / "journal.jsonl").read_bytes())
        written = dict(merged((), entries))
        if path not in written:
            raise NotWritten(path=path, written=", ".join(written) or "there is none yet")
        file = recorded(self.folder, path, written[path])
        show(Animation(file, fitting(*shutil.get_terminal_size())), file.name, sys.stdout, time.sleep)
        return _carried(Carriage.SCREEN, path, file, same=same(file))


def _carried(carriage: Carriage, path: str, file: CarriedFile, *, same: bool) -> Carried:
    compared = Compared.SAME if same else Compared.NOT_COMPARED
    return Carried(carriage=carriage, path=path, sha256=file.sha256, length=len(file.data), compared=compared)
