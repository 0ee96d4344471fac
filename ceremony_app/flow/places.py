"""Writing where no medium is: a ceremony's own folder and what its drill keeps beside it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from ceremony_app.flow.refusals import FolderNotWritable


@contextlib.contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """What is made inside is made below that folder; raises FolderNotWritable where the system does not allow it."""
    try:
        yield
    except OSError as error:
        raise FolderNotWritable(folder=str(folder), why=os.strerror(error.errno or 0)) from None


def make_folder(folder: Path) -> None:
    """The folder and those above it, the owner's alone, or as they are; raises FolderNotWritable."""
    with writing_in(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
