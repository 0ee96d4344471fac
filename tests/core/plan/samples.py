"""A small plan without findings, and a way to spoil it."""

from __future__ import annotations

from datetime import date

from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.plan.load import Loaded, load_plan
from ceremony_app.core.plan.review import review_plan

TODAY = date(2026, 11, 23)

PLAN = """\
format = 1
id = "small"
title = "Small plan"
purpose = "Tests"
place = "Here"
jurisdiction = "Germany"
mode = "drill"
separated_roles = [["administrator", "custodian"], ["custodian", "witness"]]
approval = { by = "Ines", on = 2026-11-02 }
quorum = { custodians = 2 }
token = { kind = "hardware", makes = [], serials = ["S1"] }

[[people]]
id = "marta"
name = "Marta"
organisation = "Acme"
roles = ["administrator"]

[[people]]
id = "tomas"
name = "Tomas"
organisation = "Acme"
roles = ["administrator"]
alternate_for = "marta"

[[people]]
id = "ana"
name = "Ana"
organisation = "Acme"
roles = ["custodian"]

[[people]]
id = "bilal"
name = "Bilal"
organisation = "Acme"
roles = ["custodian"]

[[people]]
id = "chiara"
name = "Chiara"
organisation = "Acme"
roles = ["custodian"]

[[people]]
id = "wanda"
name = "Wanda"
organisation = "Notaries"
roles = ["witness"]

[[keys]]
id = "data"
title = "Data key"
algorithm = "AES-256"
usage = "encrypt-decrypt"
regions = ["eu-central-1"]
access = { use = ["Service"], administer = ["Team"], destroy = ["Team"] }
backup = "board"

[[backups]]
id = "board"
group_threshold = 1
dice_rolls = 0

[[backups.groups]]
id = "custodians"
title = "Custodians"
threshold = 2
custodians = ["ana", "bilal", "chiara"]

[[targets]]
kind = "aws-kms"
id = "aws"
key = "data"
region = "eu-central-1"
method = "RSAES_OAEP_SHA_256"
account = "902834755012"
key_arn = "arn:aws:kms:eu-central-1:902834755012:key/5f1de0aa-9f0a-4a25-8a8e-3f3a17d3c1aa"
"""

SECOND_GROUP = """
[[backups.groups]]
id = "second"
title = "Second"
threshold = 2
custodians = ["bilal", "chiara", "ana"]
"""

SECOND_TARGET = """
[[targets]]
kind = "aws-kms"
id = "aws-again"
key = "data"
region = "eu-central-1"
method = "RSAES_OAEP_SHA_256"
account = "902834755012"
key_arn = "arn:aws:kms:eu-central-1:902834755012:key/5f1de0aa-9f0a-4a25-8a8e-3f3a17d3c1aa"
"""


def spoiled(*changes: tuple[str, str], text: str = PLAN) -> str:
    """The plan with each first occurrence replaced; an old text of "" means: add at the end."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1) if old else text + new
    return text


def loaded(text: str) -> Loaded:
    """The text as a loaded plan."""
    return load_plan(text.encode())


def findings(text: str) -> tuple[Finding, ...]:
    """Every finding of the text on the day of the tests."""
    return review_plan(loaded(text), TODAY)


def line_of(text: str, part: str) -> int:
    """The line on which the part first stands."""
    return text[: text.index(part)].count("\n") + 1
