"""The digest of program and libraries: a changed byte shows, the place does not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ceremony_app
from ceremony_app.devices.host import ProgramDigest, changed_library_files, program_digest

CHECKOUT = Path(ceremony_app.__file__).parent.parent


def digest_at(place: Path) -> ProgramDigest:
    """The digest that a copy of the program tells of itself."""
    program = (
        f"import sys; sys.path.insert(0, {str(place)!r})\n"
        "from ceremony_app.devices.host import program_digest; print(program_digest().model_dump_json())"
    )
    told = subprocess.run([sys.executable, "-B", "-c", program], check=True, capture_output=True, text=True, cwd="/")
    return ProgramDigest.model_validate_json(told.stdout)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the program, as a checkout, in another place."""
    place = tmp_path / "copy"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "ceremony_app", place / "ceremony_app", ignore=ignored)
    shutil.copy(CHECKOUT / "pyproject.toml", place)
    (place / "resources/plans").mkdir(parents=True)
    (place / "resources/plans/one.toml").write_text("a = 1\n")
    return place


def test_changed_added_removed_or_renamed_file_changes_the_digest(copied: Path) -> None:
    seen = [digest_at(copied).sha256]
    with (copied / "ceremony_app/core/modes.py").open("a") as file:
        file.write("# changed\n")
    seen.append(digest_at(copied).sha256)
    (copied / "resources/plans/one.toml").write_text("a = 2\n")
    seen.append(digest_at(copied).sha256)
    (copied / "resources/plans/one.toml").rename(copied / "resources/plans/two.toml")
    seen.append(digest_at(copied).sha256)
    (copied / "resources/plans/two.toml").unlink()
    seen.append(digest_at(copied).sha256)
    (copied / "ceremony_app/core/added.py").write_text("")
    seen.append(digest_at(copied).sha256)
    assert len(set(seen)) == len(seen)


def test_place_form_and_compiled_files_do_not_change_the_digest(copied: Path) -> None:
    first = digest_at(copied)
    moved = copied.rename(copied.parent / "moved")
    (moved / "ceremony_app/__pycache__").mkdir()
    (moved / "ceremony_app/__pycache__/modes.cpython-311.pyc").write_bytes(b"x")
    # A wheel installs the resources under this name (setup.py).
    (moved / "resources").rename(moved / "ceremony_app_resources")
    assert digest_at(moved) == first


def test_digest_can_be_made_by_sha256sum(copied: Path) -> None:
    command = (
        "find ceremony_app resources -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64"
    )
    told = subprocess.run(["sh", "-c", command], check=True, capture_output=True, text=True, cwd=copied)
    assert digest_at(copied).sha256 == told.stdout.strip()


def test_libraries_are_those_of_the_lock() -> None:
    """Everything that the runtime lock pins is in the digest, in that version, and nothing else."""
    pinned = dict(
        line.removesuffix(" \\").split("==")
        for line in (CHECKOUT / "requirements.lock").read_text().splitlines()
        if "==" in line
    )
    assert {each.name: each.version for each in program_digest().dependencies} == pinned


def test_libraries_are_as_their_wheels_had_them() -> None:
    assert changed_library_files() == ()


def test_changed_library_file_is_named(tmp_path: Path) -> None:
    """A copy of one library, with one byte too many, in front of the real one."""
    import rfc8785

    package = Path(rfc8785.__file__).parent
    shutil.copytree(package, tmp_path / package.name)
    (info,) = package.parent.glob("rfc8785-*.dist-info")
    shutil.copytree(info, tmp_path / info.name)
    with (tmp_path / "rfc8785/__init__.py").open("a") as file:
        file.write("\n")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from ceremony_app.devices.host import changed_library_files; print(changed_library_files())"
    )
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "('rfc8785: rfc8785/__init__.py',)"


def test_compiled_module_of_a_wheel_is_no_file_of_its_own(tmp_path: Path) -> None:
    """Some wheels bring compiled modules, which an installer compiles anew."""
    import rfc8785

    package = Path(rfc8785.__file__).parent
    shutil.copytree(package, tmp_path / package.name)
    (info,) = package.parent.glob("rfc8785-*.dist-info")
    shutil.copytree(info, tmp_path / info.name)
    with (tmp_path / info.name / "RECORD").open("a") as file:
        file.write("rfc8785/__pycache__/gone.cpython-311.pyc,sha256=AAAA,4\n")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from ceremony_app.devices.host import changed_library_files; print(changed_library_files())"
    )
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "()"


def test_digest_is_a_value_that_survives_its_json() -> None:
    digest = program_digest()
    assert ProgramDigest.from_json(digest.to_json()) == digest
    assert digest.version == ceremony_app.__version__
