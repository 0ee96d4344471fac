"""Shipped files are found in a checkout and in an installed wheel, and none outside is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app.resources import ResourceMissing, plan_templates, resource

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["plans/none.toml", "../setup.py", "plans/../../setup.py"])
def test_what_is_not_shipped_is_not_found(name: str) -> None:
    with pytest.raises(ResourceMissing):
        resource(name)


def test_the_templates_are_there() -> None:
    assert {"aes-aws", "mixed", "rsa-azure-google"} <= set(plan_templates())


def test_an_installed_build_has_every_resource(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("setup.py", "pyproject.toml"):
        shutil.copy(ROOT / name, source)
    for folder in ("ceremony_app", "resources"):
        shutil.copytree(ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (source / "README.md").write_text("x")
    built = tmp_path / "built"
    # The build step of a wheel; it needs neither pip nor a network.
    subprocess.run(
        [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(built)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    shipped = {path.relative_to(source / "resources") for path in (source / "resources").rglob("*") if path.is_file()}
    installed = built / "ceremony_app_resources"
    assert shipped == {path.relative_to(installed) for path in installed.rglob("*") if path.is_file()}
    found = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(built)!r}); "
         "from ceremony_app.resources import resource; print(resource('plans/mixed.toml'))"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout.strip() == str(installed / "plans/mixed.toml")
