"""Every rule refuses what it is there for, under its code and on its line; a good plan passes all."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from ceremony_app.core.plan import rules_backups, rules_day, rules_keys, rules_people
from ceremony_app.core.plan.findings import Severity, refused
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.review import BOUNDS, DAY_RULES, PLAN_RULES, review_plan
from ceremony_app.resources import plan_templates, resource
from tests.core.plan.samples import (
    PLAN,
    SECOND_GROUP,
    SECOND_TARGET,
    TODAY,
    findings,
    line_of,
    loaded,
    spoiled,
)

REFUSAL, WARNING, NOTE = Severity
Change = tuple[str, str]

PRODUCTION: Change = ('mode = "drill"', 'mode = "production"')
TOMAS = '"Acme"\nroles = ["administrator"]\nalternate_for = "marta"'
ANA = 'name = "Ana"\norganisation = "Acme"\nroles = ["custodian"]'
WANDA = 'roles = ["witness"]'
HOLDERS = '["ana", "bilal", "chiara"]'
BACKUP = 'backup = "board"'
SEVENTEEN = ", ".join(f'"p{n}"' for n in range(17))
CROWD = "".join(f'[[people]]\nid = "p{n}"\nname = "P {n}"\norganisation = "x"\nroles = []\n' for n in range(95))
GROUPS_17 = "".join(SECOND_GROUP.replace('"second"', f'"g-{n}"') for n in range(17))

TRUSTED = '\nleaves_under = "trusted"'

# Code, severity, part that stands on the line of the finding (None: no line), changes to the good plan.
CASES: list[tuple[str, Severity, str | None, list[Change]]] = [
    # People
    ("PLAN-QUORUM-TOO-LARGE", REFUSAL, "quorum", [("custodians = 2", "custodians = 4")]),
    (
        "PLAN-QUORUM-TOO-LARGE",
        REFUSAL,
        "quorum",
        # An alternate does not add to the custodians.
        [("custodians = 2", "custodians = 3"), (ANA, ANA + '\nalternate_for = "bilal"')],
    ),
    ("PLAN-QUORUM-TOO-SMALL", REFUSAL, "quorum", [("custodians = 2", "custodians = 1")]),
    (
        "PLAN-ROLES-NOT-SEPARATED",
        REFUSAL,
        'roles = ["custodian", "witness"]',
        [(ANA, ANA.replace('["custodian"]', '["custodian", "witness"]'))],
    ),
    (
        "PLAN-SEPARATION-OF-ONE-ROLE",
        REFUSAL,
        "separated_roles",
        [('["custodian", "witness"]', '["custodian", "custodian"]')],
    ),
    ("PLAN-ALTERNATE-OF-SELF", REFUSAL, "alternate_for", [('for = "marta"', 'for = "tomas"')]),
    ("PLAN-NO-SUCH-PERSON", REFUSAL, "alternate_for", [('for = "marta"', 'for = "nobody"')]),
    (
        "PLAN-ALTERNATE-OF-ALTERNATE",
        REFUSAL,
        'alternate_for = "tomas"',
        [(WANDA, WANDA + '\nalternate_for = "tomas"')],
    ),
    (
        "PLAN-ALTERNATE-LACKS-ROLE",
        REFUSAL,
        'roles = ["witness"]\nalternate',
        [(TOMAS, TOMAS.replace("administrator", "witness"))],
    ),
    (
        "PLAN-ALTERNATE-NOT-SEPARATED",
        REFUSAL,
        'alternate_for = "ana"',
        [(WANDA, WANDA + '\nalternate_for = "ana"')],
    ),
    ("PLAN-PERSON-WITHOUT-ROLE", REFUSAL, "roles = []", [(WANDA, "roles = []")]),
    ("PLAN-NAME-TWICE", REFUSAL, 'name = " aNa "', [('name = "Bilal"', 'name = " aNa "')]),
    (
        "PLAN-NO-ADMINISTRATOR",
        REFUSAL,
        "[[people]]",
        [('roles = ["administrator"]', 'roles = ["auditor"]'), (TOMAS, '"Acme"\nroles = ["auditor"]')],
    ),
    (
        "PLAN-ONE-ADMINISTRATOR",
        NOTE,
        "[[people]]",
        [PRODUCTION, (TOMAS, '"Acme"\nroles = ["auditor"]')],
    ),
    (
        "PLAN-TOO-FEW-FOR-CONSENT",
        REFUSAL,
        "[[people]]",
        [('["administrator", "custodian"], ', ""), *[('["custodian"]\n', '["custodian", "administrator"]\n')] * 3],
    ),
    ("PLAN-NO-WITNESS", REFUSAL, "[[people]]", [PRODUCTION, (WANDA, 'roles = ["auditor"]')]),
    ("PLAN-NO-WITNESS", NOTE, "[[people]]", [(WANDA, 'roles = ["auditor"]')]),
    (
        "PLAN-WITNESS-TAKES-PART",
        WARNING,
        'roles = ["witness", "admin',
        [(WANDA, 'roles = ["witness", "administrator"]')],
    ),
    ("PLAN-CUSTODIAN-WITHOUT-SHARE", NOTE, '[[people]]\nid = "chiara"', [(', "chiara"]', "]")]),
    ("PLAN-TOO-MANY", REFUSAL, "[[people]]", [("[[keys]]", CROWD + "[[keys]]")]),
    # Backups
    ("PLAN-THRESHOLD-TOO-SMALL", REFUSAL, "threshold = 1\ncust", [("\nthreshold = 2", "\nthreshold = 1")]),
    ("PLAN-THRESHOLD-TOO-SMALL", REFUSAL, "threshold = -1", [("\nthreshold = 2", "\nthreshold = -1")]),
    (
        "PLAN-THRESHOLD-TOO-SMALL",
        REFUSAL,
        "threshold = 1\ncust",
        [("\nthreshold = 2", "\nthreshold = 1"), (HOLDERS, '["ana"]')],
    ),
    ("PLAN-THRESHOLD-ABOVE-SHARES", REFUSAL, "threshold = 4", [("\nthreshold = 2", "\nthreshold = 4")]),
    ("PLAN-GROUP-THRESHOLD", REFUSAL, "group_threshold", [("group_threshold = 1", "group_threshold = 2")]),
    ("PLAN-GROUP-THRESHOLD", REFUSAL, "group_threshold", [("group_threshold = 1", "group_threshold = 0")]),
    ("PLAN-TOO-MANY-SHARES", REFUSAL, "custodians = [", [(HOLDERS, f"[{SEVENTEEN}]")]),
    ("PLAN-TOO-MANY-GROUPS", REFUSAL, "[[backups.groups]]", [("[[targets]]", GROUPS_17 + "[[targets]]")]),
    (
        "PLAN-NO-GROUP",
        REFUSAL,
        "groups = []",
        [(PLAN[PLAN.index("\n[[backups.groups]]") : PLAN.index("[[targets]]")], "groups = []\n")],
    ),
    ("PLAN-NO-SUCH-PERSON", REFUSAL, "custodians = [", [('"chiara"]', '"carla"]')]),
    ("PLAN-NOT-A-CUSTODIAN", REFUSAL, "custodians = [", [('"chiara"]', '"wanda"]')]),
    ("PLAN-ONE-PERSON-RESTORES", REFUSAL, "[[backups]]", [(HOLDERS, '["ana", "ana", "bilal"]')]),
    (
        # Standing in for Ana, Bilal would hold both shares.
        "PLAN-ONE-PERSON-RESTORES",
        REFUSAL,
        "[[backups]]",
        [('name = "Bilal"', 'alternate_for = "ana"\nname = "Bilal"')],
    ),
    (
        # Over two groups, of which both are needed, with one share twice in each.
        "PLAN-ONE-PERSON-RESTORES",
        REFUSAL,
        "[[backups]]",
        [
            ("group_threshold = 1", "group_threshold = 2"),
            (HOLDERS, '["ana", "ana", "bilal"]'),
            ("[[targets]]", SECOND_GROUP.replace('"chiara", "ana"', '"bilal", "ana"') + "[[targets]]"),
            ('["bilal", "bilal", "ana"]', '["ana", "ana", "chiara"]'),
        ],
    ),
    (
        "PLAN-SEVERAL-SHARES-IN-ONE-HAND",
        WARNING,
        "custodians = [",
        [("\nthreshold = 2", "\nthreshold = 3"), (HOLDERS, '["ana", "ana", "bilal", "chiara"]')],
    ),
    ("PLAN-NO-SPARE-SHARE", WARNING, "threshold = 3", [("\nthreshold = 2", "\nthreshold = 3")]),
    ("PLAN-DICE-ROLLS", REFUSAL, "dice_rolls", [("dice_rolls = 0", "dice_rolls = 49")]),
    ("PLAN-DICE-ROLLS", REFUSAL, "dice_rolls", [("dice_rolls = 0", "dice_rolls = 1")]),
    ("PLAN-DICE-ROLLS", REFUSAL, "dice_rolls", [("dice_rolls = 0", "dice_rolls = -5")]),
    ("PLAN-DICE-ROLLS", REFUSAL, "dice_rolls", [("dice_rolls = 0", "dice_rolls = 1001")]),
    ("PLAN-BACKUP-UNUSED", WARNING, "[[backups]]", [(BACKUP, 'backup = "other"')]),
    # Ids, keys, targets
    ("PLAN-ID-TWICE", REFUSAL, 'id = "ana"\nname = "Bilal"', [('id = "bilal"', 'id = "ana"')]),
    (
        "PLAN-ID-TWICE",
        REFUSAL,
        'id = "custodians"\ntitle = "Second"',
        [("[[targets]]", SECOND_GROUP.replace('"second"', '"custodians"') + "[[targets]]")],
    ),
    ("PLAN-ID-TWICE", REFUSAL, None, [("", SECOND_TARGET.replace("aws-again", "aws"))]),
    ("PLAN-IDS-ALIKE", WARNING, 'id = "a-w-s"', [("", SECOND_TARGET.replace("aws-again", "a-w-s"))]),
    ("PLAN-ID-NOT-A-FILE-NAME", REFUSAL, 'id = "aux"', [('id = "aws"', 'id = "aux"')]),
    ("PLAN-ID-NOT-A-FILE-NAME", REFUSAL, 'id = "nul"', [('id = "small"', 'id = "nul"')]),
    (
        "PLAN-NO-KEY",
        REFUSAL,
        "keys = []",
        [(PLAN[PLAN.index("[[keys]]") : PLAN.index("[[backups]]")], ""), ("format = 1", "format = 1\nkeys = []")],
    ),
    ("PLAN-NO-SUCH-BACKUP", REFUSAL, BACKUP.replace("board", "bord"), [(BACKUP, 'backup = "bord"')]),
    ("PLAN-NO-SUCH-KEY", REFUSAL, 'key = "date"', [('key = "data"', 'key = "date"')]),
    ("PLAN-USAGE-DOES-NOT-FIT", REFUSAL, "usage", [("encrypt-decrypt", "sign-verify")]),
    ("PLAN-ACCESS-NOBODY", WARNING, "access", [('use = ["Service"]', "use = []")]),
    ("PLAN-NO-BACKUP-ROUTE", REFUSAL, "routes", [(BACKUP, BACKUP + '\nroutes = ["direct"]')]),
    ("PLAN-NO-ROUTE-TO-TARGET", REFUSAL, "[[targets]]", [(BACKUP, BACKUP + '\nroutes = ["native", "backup-kwp"]')]),
    ("PLAN-HOST-PLAINTEXT", WARNING, "routes", [(BACKUP, BACKUP + '\nroutes = ["host-plaintext"]')]),
    (
        "PLAN-TRUSTED-BY-HOST",
        REFUSAL,
        "routes",
        [(BACKUP, BACKUP + '\nleaves_under = "trusted"\nroutes = ["direct", "backup-kwp", "host-plaintext"]')],
    ),
    ("PLAN-NO-BACKUP-ROUTE", REFUSAL, "routes", [(BACKUP, BACKUP + TRUSTED + '\nroutes = ["backup-transport"]')]),
    ("PLAN-NO-ROUTE-TO-TARGET", REFUSAL, "[[targets]]", [(BACKUP, BACKUP + TRUSTED + '\nroutes = ["composed"]')]),
    ("PLAN-TRUSTED-IN-SOFTWARE", WARNING, "leaves_under", [(BACKUP, BACKUP + TRUSTED), ('"hardware"', '"software"')]),
    ("PLAN-TRUSTED-ONE-ROLE", NOTE, "token = ", [(BACKUP, BACKUP + TRUSTED)]),
    (
        "PLAN-KEY-WITHOUT-TARGET",
        NOTE,
        "[[keys]]",
        [(PLAN[PLAN.index("[[targets]]") :], ""), ("format", "targets = []\nformat")],
    ),
    ("PLAN-CLOUD-KEY-TWICE", WARNING, None, [("", SECOND_TARGET)]),
    ("TARGET-REGION-NOT-ALLOWED", REFUSAL, "[[targets]]", [('regions = ["eu-central-1"]', 'regions = ["eu-west-1"]')]),
    ("TARGET-CANNOT-TAKE-KEY", REFUSAL, "[[targets]]", [("RSAES_OAEP_SHA_256", "RSA_AES_KEY_WRAP_SHA_256")]),
    ("TARGET-EXPIRY-OUT-OF-RANGE", REFUSAL, "[[targets]]", [("", "expires = 2026-11-23\n")]),
    ("TARGET-EXPIRY-OUT-OF-RANGE", REFUSAL, "[[targets]]", [("", "expires = 2027-11-24\n")]),
    # The day
    ("PLAN-NOT-YET-APPROVED", REFUSAL, "approval", [("2026-11-02", "2026-11-24")]),
    ("PLAN-APPROVED-ON-THE-DAY", WARNING, "approval", [PRODUCTION, ("2026-11-02", "2026-11-23")]),
    (
        "PLAN-LABEL-TOO-LONG",
        REFUSAL,
        "token = ",
        [("token = { kind", f'token = {{ initialise = "{"é" * 17}", kind')],
    ),
    (
        "PLAN-BLANK-WITH-OLD-PINS",
        REFUSAL,
        "token = ",
        [
            (
                "token = { kind",
                'token = { initialise = "keys", pins = { work = "open", user = { threshold = 2, '
                'custodians = ["ana", "bilal", "chiara"] } }, kind',
            )
        ],
    ),
    ("PLAN-SOFTWARE-TOKEN", WARNING, "token", [PRODUCTION, ('"hardware"', '"software"')]),
    ("PLAN-PLACEHOLDER-LEFT", WARNING, "place", [PRODUCTION, ('"Here"', '"Example Industries"')]),
    ("PLAN-PLACEHOLDER-LEFT", WARNING, 'account = "1', [PRODUCTION, ("902834755012", "111122223333")]),
]


@pytest.mark.parametrize(("code", "severity", "part", "changes"), CASES)
def test_a_spoiled_plan_is_found(code: str, severity: Severity, part: str | None, changes: list[Change]) -> None:
    text = spoiled(*changes)
    assert loaded(text).plan is not None, loaded(text).findings
    found = [finding for finding in findings(text) if finding.code == code]
    assert found, [(finding.code, finding.where) for finding in findings(text)]
    assert {finding.severity for finding in found} == {severity}
    if part is not None:
        assert line_of(text, part) in {finding.line for finding in found}
    assert all(finding.next_step and finding.sentence.endswith(".") for finding in found)


def test_the_good_plan_has_no_findings() -> None:
    assert findings(PLAN) == ()
    assert findings(spoiled(PRODUCTION)) == ()


def test_every_code_and_rule_has_a_case() -> None:
    written: set[str] = set()
    for module in (rules_people, rules_backups, rules_keys, rules_day):
        source = Path(str(module.__file__)).read_text()
        written |= set(re.findall(r'"(PLAN-[A-Z-]+)"', source))
        named = {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
        public = {name for name in named if not name.startswith("_")}
        used = {rule.__name__ for rule in (*BOUNDS, *PLAN_RULES, *DAY_RULES)}
        # A rule that is not in a table is never asked.
        assert public - used <= {
            "principals",
            "bound_token_allowed",
            "bound_paths_absolute",
            "printer_bound",
            "second_token_bound",
        }
    tested_elsewhere = {
        "PLAN-SOFTWARE-TOKEN-BOUND",
        "PLAN-SERIAL-NOT-ALLOWED",
        "PLAN-BINDING-PATH-RELATIVE",
        "PLAN-NO-PRINTER-BOUND",
        "PLAN-BLANK-TOKEN-BOUND",
        "PLAN-NO-SECOND-TOKEN",
        "PLAN-SECOND-TOKEN-IS-THE-FIRST",
        "PLAN-LABEL-NOT-THE-PLANS",
    }
    assert written == {code for code, *_ in CASES if code.startswith("PLAN-")} | tested_elsewhere


def test_a_group_more_than_needed_makes_a_full_threshold_harmless() -> None:
    text = spoiled(("\nthreshold = 2", "\nthreshold = 3"), ("[[targets]]", SECOND_GROUP + "[[targets]]"))
    assert "PLAN-NO-SPARE-SHARE" not in {finding.code for finding in findings(text)}


def test_one_share_in_each_of_two_groups_restores_nothing() -> None:
    text = spoiled(("group_threshold = 1", "group_threshold = 2"), ("[[targets]]", SECOND_GROUP + "[[targets]]"))
    assert findings(text) == ()


def test_a_wrong_usage_is_refused_once() -> None:
    codes = [finding.code for finding in findings(spoiled(("encrypt-decrypt", "sign-verify")))]
    assert codes == ["PLAN-USAGE-DOES-NOT-FIT"]


@pytest.mark.parametrize(
    "field", ["region", "key_arn", "project", "key_ring", "crypto_key", "import_job", "vault", "key_name", "kek_id"]
)
def test_a_cloud_name_that_a_shell_would_run_is_refused(field: str) -> None:
    """Hand-off sheets print these names inside commands that people paste."""
    text = resource("plans/mixed.toml").read_text()
    spoilt, count = re.subn(rf'(?m)^{field} = "([^"]+)"', rf'{field} = "\1; rm -rf $(x)"', text)
    assert count
    refusals = [each for each in refused(findings(spoilt)) if each.code.startswith("TARGET-")]
    assert len(refusals) == count


def test_findings_come_in_the_order_of_the_file() -> None:
    text = spoiled(
        ("custodians = 2", "custodians = 9"), ("dice_rolls = 0", "dice_rolls = 3"), ("2026-11-02", "2030-01-01")
    )
    lines = [finding.line for finding in findings(text)]
    assert len(lines) == 3
    assert lines == sorted(lines, key=lambda line: line or 0)


@pytest.mark.parametrize("name", plan_templates())
def test_templates_load_without_refusals(name: str) -> None:
    read = load_plan(resource(f"plans/{name}.toml").read_bytes())
    assert read.plan is not None
    assert read.plan.id == name
    assert read.plan.mode.value == "drill"
    found = review_plan(read, TODAY)
    assert {finding.code for finding in found} <= {"PLAN-HOST-PLAINTEXT"}
    # A template must stay valid whenever it is used.
    assert not refused(review_plan(read, date(2040, 1, 1)))


@pytest.mark.parametrize("name", plan_templates())
def test_a_template_turned_to_production_says_what_is_left_to_do(name: str) -> None:
    text = resource(f"plans/{name}.toml").read_text()
    found = findings(spoiled(PRODUCTION, text=text))
    assert not refused(found)
    assert {"PLAN-SOFTWARE-TOKEN", "PLAN-PLACEHOLDER-LEFT", "PLAN-HOST-PLAINTEXT"} == {f.code for f in found}
