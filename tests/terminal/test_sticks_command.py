"""`ceremony sticks`: what is plugged in, and which stick of a binding it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.devices.media.blocks import FileSystem, System
from ceremony_app.flow.refusals import BindingRefused
from ceremony_app.resources import resource
from ceremony_app.terminal import sticks_command
from ceremony_app.terminal.main import ceremony
from tests.devices.media.bench import told

BOUND = Binding(
    format=1,
    module="/m.so",
    token_serial="1",
    token_label="t",
    sticks=(Stick(role=StickRole.LOG, colour="yellow", serial="A"),),
)


@pytest.fixture
def plugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told(tmp_path / "sys", "sdb", "8:16", 4_000_000_000, "A")
    told(tmp_path / "sys", "sdc", "8:32", 4_000_000_000, "B", read_only="1")
    held = {"sdb": FileSystem("vfat", "1A2B-3C4D", "LOG"), "sdc": FileSystem("exfat", 'x"\n', "\x1b[2J")}
    monkeypatch.setattr(
        sticks_command, "System", lambda: System(sys=tmp_path / "sys", probe=lambda node: held[node.name])
    )


def test_a_binding_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text("pin = 1")
    result = CliRunner().invoke(ceremony, ["sticks", "--binding", str(tmp_path / "b.toml")])
    assert isinstance(result.exception, BindingRefused)


def test_of_a_plan_in_the_place_of_a_binding_the_first_findings_are_told(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(resource("plans/aes-aws.toml").read_bytes())
    result = CliRunner().invoke(ceremony, ["sticks", "--binding", str(tmp_path / "b.toml")])
    assert isinstance(result.exception, BindingRefused)
    assert result.exception.operator_text.count("PLAN-") == 3
    assert result.exception.operator_text.endswith("; and 15 more")


def test_no_stick_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks_command, "System", lambda: System(sys=tmp_path))
    assert CliRunner().invoke(ceremony, ["sticks"]).output == "No removable medium is plugged in.\n"


@pytest.mark.usefixtures("plugged")
def test_each_is_described_in_plain_characters_with_lines_that_a_binding_takes(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(write_binding(BOUND))
    result = CliRunner().invoke(ceremony, ["sticks", "--binding", str(tmp_path / "b.toml")])
    assert result.exit_code == 0
    first, second, *lines = result.output.splitlines()
    assert first == "sdb = LOG, yellow: Acme Flash, serial A, UUID 1A2B-3C4D, labelled LOG, vfat, 4.0 GB"
    assert second.endswith("exfat, 4.0 GB, write-protected")
    assert "\x1b" not in result.output
    assert [line.strip() for line in lines] == ["[[sticks]]", 'role = "log"', 'colour = "yellow"', 'serial = "B"']
    text = write_binding(BOUND.model_copy(update={"sticks": ()})) + "\n".join(lines).encode()
    read = load_binding(text).binding
    assert read is not None
    assert read.sticks[0].serial == "B"
