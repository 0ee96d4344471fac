"""The binding file: the machine-local half of a plan, its text, and what changed since the last drill."""

from __future__ import annotations

from dataclasses import dataclass

from ceremony_app.core.plan.document import Shape, read_document
from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.pins import Opening
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.value import Value

BINDING_SHAPE = Shape(model=Binding, kind="binding")

_COMMENTS = {
    "format": "Format of this file.",
    "module": "Absolute path of the PKCS#11 module.",
    "token_serial": "Serial number of the token; tokens with the same label are told apart by it.",
    "token_label": "Label of the token.",
    "module_config": "Configuration of the module: a file (SoftHSM: SOFTHSM2_CONF) or a folder (NSS).",
    "slot_hint": "Slot where the token was last seen; only a hint.",
    "opening": "How the token is opened: prompt, quorum, protected-path or token-quorum.",
    "pin_key_id": "Id of the authentication key that the PIN begins with (YubiHSM 2).",
}
_TABLES = {
    "sticks": "Removable media: role, colour word, and what tells each from others.",
    "pin_rules": "What a PIN of this token may be, in the place of its profile's and its own word.",
    "cards": "Custodians' own cards, whose key opens their pieces in the place of a passphrase.",
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
    before = _texts(old) if old else {}
    after = _texts(new)
    return tuple(
        BindingChange(field=field, old=before.get(field), new=after.get(field))
        for field in dict.fromkeys((*after, *before))
        if before.get(field) != after.get(field)
    )


def _texts(binding: Binding) -> dict[str, str | None]:
    """Each field with its text; a stick's fields stand under its name, so that its place in the file says nothing."""
    raw = binding.to_json()
    del raw["sticks"], raw["cards"], raw["pin_rules"], raw["printer"], raw["second"]
    if binding.opening is Opening.PROMPT:
        # What is usual goes without saying, as in the file.
        raw["opening"] = None
    texts = {field: None if value is None else str(value) for field, value in raw.items()}
    for stick in binding.sticks:
        for field in ("serial", "uuid", "folder"):
            texts[f"{stick.words}: {field}"] = getattr(stick, field)
    if binding.printer is not None:
        texts |= {f"printer: {field}": str(value) for field, value in binding.printer.to_json().items()}
    if binding.second is not None:
        texts |= {f"second token: {field}": value for field, value in binding.second.to_json().items()}
    for rule in binding.pin_rules:
        for field in ("shortest", "longest", "alphabet"):
            told = getattr(rule, field)
            texts[f"{rule.pin.value} PIN: {field}"] = None if told is None else str(told)
    for card in binding.cards:
        for field in ("module", "module_config", "token_serial", "token_label", "key_id"):
            texts[f"card of {card.person}: {field}"] = getattr(card, field)
    return texts


def write_binding(binding: Binding) -> bytes:
    """A binding as commented TOML (UTF-8); `load_binding` reads the same value back."""
    lines = ["# Binding: what this computer uses to carry out a plan. No PIN stands here.", ""]
    raw = binding.to_json()
    tables = {name: raw.pop(name) for name in _TABLES}
    printer, second = raw.pop("printer"), raw.pop("second")
    for field, value in raw.items():
        if value is not None and (field, value) != ("opening", Opening.PROMPT):
            lines += [f"# {_COMMENTS[field]}", f"{field} = {_toml(value)}"]
    if printer is not None:
        lines += [
            "",
            "# Printer. way: none, lp (name: a queue) or usb (name: /dev/usb/lp0); language: text, pcl, postscript.",
        ]
        lines += ["[printer]", *(f"{field} = {_toml(value)}" for field, value in printer.items())]
    if second is not None:
        lines += ["", "# Another token, in which backups are tried before they are committed.", "[second]"]
        lines += [f"{field} = {_toml(value)}" for field, value in second.items() if value is not None]
    for name, rows in tables.items():
        for place, row in enumerate(rows):
            lines += ["", *([] if place else [f"# {_TABLES[name]}"]), f"[[{name}]]"]
            lines += [f"{field} = {_toml(value)}" for field, value in row.items() if value is not None]
    return ("\n".join(lines) + "\n").encode()


def _toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    # Text holds no control characters (schema), so two escapes suffice.
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
