"""The page is what its source and the pinned packages give, and says what the program says."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from ceremony_app.core.ur import refusals
from ceremony_app.core.ur.refusals import UrRefusal

ROOT = Path(__file__).parents[2]
PLACE = ROOT / "resources/receiver"
PAGE = (PLACE / "receiver.html").read_text("utf-8")
TEXTS: dict[str, dict[str, str]] = json.loads((PLACE / "source/texts.json").read_text("utf-8"))


def test_the_same_bytes_come_out_again(tmp_path: Path) -> None:
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("node and npm are not there")
    if not (ROOT / "build/receiver/node_modules/setup-stamp").exists():
        pytest.skip("the npm packages of the receiver are not in build/receiver (./scripts/test installs them)")
    done = subprocess.run([str(ROOT / "scripts/receiver"), str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in ("receiver.html", "LICENCES.txt"):
        assert (tmp_path / name).read_bytes() == (PLACE / name).read_bytes(), name


def test_the_documents_name_its_hash() -> None:
    told = hashlib.sha256(PAGE.encode()).hexdigest()
    assert told in (ROOT / "docs/receiver.md").read_text("utf-8")


def test_the_policy_lets_one_script_and_one_style_in() -> None:
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', PAGE)
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    (script,) = re.findall(r"<script>(.*?)</script>", PAGE, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    for name, text, more in (("script-src", script, ["'wasm-unsafe-eval'"]), ("style-src", style, [])):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert rules.pop(name) == [f"'sha256-{digest}'", *more]
    assert rules.pop("default-src") == ["'none'"]
    assert set(map(tuple, rules.values())) == {("'none'",)}
    assert "connect-src" in rules and "form-action" in rules and "base-uri" in rules
    # Nothing in it names a place in a network, nor is there a second script or an address to load.
    assert "http:" not in script and "https:" not in script
    assert not re.search(r"<(?:script|link|img|iframe|object|embed)\s", PAGE.replace(script, ""))
    assert not re.search(r"\s(?:src|href)=", PAGE.replace(script, ""))


def test_the_lock_names_no_place_and_every_hash() -> None:
    lock = json.loads((PLACE / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert [name for name, package in packages.items() if "resolved" in package] == []
    asked = lock["packages"][""]["dependencies"]
    assert asked == json.loads((PLACE / "package.json").read_text())["dependencies"]
    assert all(packages[f"node_modules/{name}"]["version"] == version for name, version in asked.items())


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_is_in_three_languages_with_the_same_values(key: str) -> None:
    told = TEXTS[key]
    assert list(told) == ["en", "de", "fr"]
    assert all(text.strip() == text != "" for text in told.values())
    assert len({frozenset(re.findall(r"\{(\w+)\}", text)) for text in told.values()}) == 1


def test_every_text_that_is_used_is_there_and_no_other() -> None:
    source = "".join(path.read_text() for path in sorted((PLACE / "source").glob("*.js")))
    page = (PLACE / "source/page.html").read_text()
    used = set(re.findall(r'data-text="(\w+)"', page)) | set(re.findall(r'say\(\s*"(\w+)"', source))
    used |= {name for pair in re.findall(r'\? "(\w+)" : "(\w+)"', source) for name in pair}
    codes = set(re.findall(r'"([A-Z]+(?:-[A-Z]+)+)"', source))
    used |= {f"{code} {part}" for code in codes for part in ("says", "next")}
    assert used - {"en", "UTF-8 says", "UTF-8 next"} >= set(TEXTS)
    missing = {f"{code} {part}" for code in codes for part in ("says", "next")} - set(TEXTS)
    assert not missing


@pytest.mark.parametrize("language", ["de", "fr"])
def test_what_it_refuses_is_said_as_the_program_says_it(language: str) -> None:
    tree = ET.parse(ROOT / f"resources/translations/ceremony_{language}.ts")  # noqa: S314 - our own file.
    translated = {one.findtext("source"): one.findtext("translation") for one in tree.iter("message")}
    classes = [one for one in vars(refusals).values() if isinstance(one, type) and issubclass(one, UrRefusal)]
    by_code = {one.code: one for one in classes if one is not UrRefusal}
    compared = 0
    for code, refusal in by_code.items():
        for part, text in (("says", refusal.says), ("next", refusal.next_step)):
            if (told := TEXTS.get(f"{code} {part}")) is None:
                continue
            assert told["en"] == text
            if translated.get(text):
                assert told[language] == translated[text], code
                compared += 1
    assert compared > 20
