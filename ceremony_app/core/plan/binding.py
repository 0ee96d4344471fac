"""The binding file: the machine-local half of a plan, its text, and what changed since the last drill."""

from __future__ import annotations

from dataclasses import dataclass

from ceremony_app.core.plan.document import Shape, read_document
from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.value import Value

BINDING_SHAPE = Shape(model=Binding, kind="binding")

_COMMENTS = {
    "format": "Format of this file.",
    "module": "Absolute path of the PKCS#11 module.",
    "token_serial": "Serial number of the token; tokens with the same label are told apart by it.",
    "token_label": "Label of the token.",
    "module_config": "Configuration file of the module (SoftHSM: SOFTHSM2_CONF).",
    "slot_hint": "Slot where the token was last seen; only a hint.",
}


@dataclass(frozen=True)
class LoadedBinding:
    """A binding file as read: `binding` is None exactly where the findings hold a refusal."""

    binding: Binding | None
    findings: tuple[Finding, ...]
    lines: Lines
    sha256: str


class BindingChange(Value):
    """One field that differs from the binding of the plan's last drill."""

    field: str
    old: str | None
    """None: there was no such value."""
    new: str | None


def load_binding(data: bytes) -> LoadedBinding:
    """Read a binding file strictly; never raises. It has no field for a PIN, and unknown keys are refused."""
    document = read_document(data, BINDING_SHAPE)
    return LoadedBinding(document.value, document.findings, document.lines, document.sha256)


def binding_diff(old: Binding | None, new: Binding) -> tuple[BindingChange, ...]:
    """What changed between two bindings, field by field; without an old one every set field is new."""
    before = _texts(old) if old else dict.fromkeys(_texts(new))
    return tuple(
        BindingChange(field=field, old=before[field], new=value)
        for field, value in _texts(new).items()
        if before[field] != value
    )


def _texts(binding: Binding) -> dict[str, str | None]:
    return {field: None if value is None else str(value) for field, value in binding.to_json().items()}


def write_binding(binding: Binding) -> bytes:
    """A binding as commented TOML (UTF-8); `load_binding` reads the same value back."""
    lines = ["# Binding: what this computer uses to carry out a plan. No PIN stands here.", ""]
    for field, value in binding.to_json().items():
        if value is not None:
            lines += [f"# {_COMMENTS[field]}", f"{field} = {_toml(value)}"]
    return ("\n".join(lines) + "\n").encode()


def _toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    # Text holds no control characters (schema), so two escapes suffice.
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
