"""Small plans for stories: few people, one or two keys, wrapping keys that are quick to rehearse."""

from __future__ import annotations

_HEAD = """\
format = 1
id = "small"
title = "One small ceremony"
purpose = "A story"
place = "Here"
jurisdiction = "Germany"
mode = "{mode}"
separated_roles = [["administrator", "custodian"], ["custodian", "witness"]]

[approval]
by = "Ines Okafor"
on = 2025-01-15

[quorum]
custodians = 2

[[people]]
id = "marta"
name = "Marta Lindqvist"
organisation = "IT"
roles = ["administrator"]

[[people]]
id = "ana"
name = "Ana Duarte"
organisation = "Finance"
roles = ["custodian"]

[[people]]
id = "bilal"
name = "Bilal Haddad"
organisation = "Legal"
roles = ["custodian"]

[[people]]
id = "chiara"
name = "Chiara Moretti"
organisation = "Facilities"
roles = ["custodian"]

[[people]]
id = "farida"
name = "Farida Rahimi"
organisation = "Finance"
roles = ["custodian"]
alternate_for = "ana"

[[people]]
id = "wanda"
name = "Wanda Kowalska"
organisation = "Notaries"
roles = ["witness"]

[token]
kind = "software"
makes = []
serials = []

[[backups]]
id = "board"

[[backups.groups]]
id = "custodians"
title = "Custodians"
threshold = 2
custodians = ["ana", "bilal", "chiara"]

[transcript]
signing = "token-p384"
confidentiality = "INTERNAL"
"""

_KEY = """
[[keys]]
id = "{id}"
title = "A key"
algorithm = "{algorithm}"
usage = "{usage}"
regions = ["eu-central-1"]
backup = "board"
{routes}

[keys.access]
use = ["The service"]
administer = ["The administrators"]
destroy = ["The administrators, two people"]
"""

_TARGET = """
[[targets]]
kind = "aws-kms"
id = "{id}"
key = "{key}"
region = "eu-central-1"
method = "{method}"
wrapping_key_spec = "RSA_2048"
account = "111122223333"
key_arn = "{arn}"
"""

DATA_ARN = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
SIGN_ARN = "arn:aws:kms:eu-central-1:111122223333:key/5678abcd-12ab-34cd-56ef-1234567890ab"


def small(mode: str = "drill", *, routes: str = "", method: str = "RSAES_OAEP_SHA_1") -> str:
    """One AES key for AWS, backed up by any two of three shares."""
    key = _KEY.format(id="data-key", algorithm="AES-256", usage="encrypt-decrypt", routes=routes)
    return _HEAD.format(mode=mode) + key + _TARGET.format(id="aws-data", key="data-key", method=method, arn=DATA_ARN)


_PINS = """
[token.pins]
work = "{work}"

[token.pins.user]
threshold = 2
custodians = ["ana", "bilal", "chiara"]

[token.pins.so]
threshold = 2
custodians = ["bilal", "chiara"]
"""


def split_pins(work: str = "make") -> str:
    """The small plan, whose token's PINs are made and split, or opened as they were split before."""
    return small() + _PINS.format(work=work)


def tried_in_a_second_token() -> str:
    """Two keys, whose backup is restored in a second token before it is committed."""
    return _tried(two_keys())


def trusted_and_tried_in_a_second_token() -> str:
    """A key that leaves only under trusted wrapping keys, whose backup is restored in a second token."""
    return _tried(trusted())


def _tried(plan: str) -> str:
    return plan.replace('id = "board"\n', 'id = "board"\nrestore_test = "second-token"\n', 1)


def blank() -> str:
    """The small plan, whose token comes blank."""
    return small().replace('kind = "software"', 'kind = "software"\ninitialise = "Small keys 2026"', 1)


def trusted_by_quorums() -> str:
    """A trusted key, and PINs that are split among people of whom nobody holds a piece of both."""
    pins = _PINS.format(work="make").replace('"ana", "bilal", "chiara"', '"ana", "bilal"', 1)
    dora = '[[people]]\nid = "dora"\nname = "Dora Levi"\norganisation = "Works"\nroles = ["custodian"]\n\n[token]'
    return trusted().replace("[token]", dora, 1) + pins.replace('"bilal", "chiara"]\n', '"chiara", "dora"]\n')


def trusted() -> str:
    """The small plan with a key that leaves only under trusted wrapping keys."""
    return small(routes='leaves_under = "trusted"')


_GOOGLE = """
[[targets]]
kind = "gcp-kms"
id = "{id}"
key = "{key}"
region = "eu-central-1"
method = "RSA_OAEP_3072_SHA256_AES_256"
project = "acme"
key_ring = "ring"
crypto_key = "main"
import_job = "job"
protection_level = "HSM"
import_algorithm = "{algorithm}"
"""


def curves() -> str:
    """An Ed25519 and a secp256k1 key and an HMAC key, each for a cloud that takes it; one goes in clear."""
    plain = 'routes = ["host-plaintext", "backup-kwp"]'
    ed = _KEY.format(id="ed-key", algorithm="Ed25519", usage="sign-verify", routes=plain)
    koblitz = _KEY.format(id="k1-key", algorithm="EC-secp256k1", usage="sign-verify", routes="")
    mac = _KEY.format(id="mac-key", algorithm="HMAC-SHA-384", usage="generate-verify-mac", routes="")
    return "".join(
        (
            _HEAD.format(mode="drill"),
            ed,
            koblitz,
            mac,
            _GOOGLE.format(id="google-ed", key="ed-key", algorithm="ec-sign-ed25519"),
            _TARGET.format(id="aws-k1", key="k1-key", method="RSA_AES_KEY_WRAP_SHA_256", arn=SIGN_ARN),
            _TARGET.format(id="aws-mac", key="mac-key", method="RSAES_OAEP_SHA_1", arn=DATA_ARN),
        )
    )


def two_keys() -> str:
    """The small plan with a signing key for another target, whose route passes through the computer."""
    key = _KEY.format(id="sign-key", algorithm="EC-P384", usage="sign-verify", routes="")
    target = _TARGET.format(id="aws-sign", key="sign-key", method="RSA_AES_KEY_WRAP_SHA_256", arn=SIGN_ARN)
    return small() + key + target
