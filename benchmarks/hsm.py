"""Keys a second through the program's token process, against bare python-pkcs11 and a pkcs11-tool script.

`python benchmarks/hsm.py [--json] [--keys N] [--algorithm AES-256] [--folder F]`. Each key is born, read
back, wrapped for a cloud by the composed route (hybrid, OAEP SHA-1, RSA-4096) and locked, on private SoftHSM tokens of
their own. The program's token was qualified before, as in a ceremony. The first two take turns, key by key. What each
does is told in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pkcs11
from clocks import NOTHING, Cost, timed, total
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import MGF, Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.util.ec import encode_named_curve_parameters

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route, WrapForm
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.module import Module
from ceremony_app.devices.hsm.softhsm import make_private_token
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.wraps import Wraps

_PIN = b"benchmark of keys a second"
_FORM = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA1, modulus_bits=4096)
_ALLOWED = (Route.NATIVE, Route.COMPOSED)
_CURVES = {"EC-P256": "secp256r1", "EC-P384": "secp384r1", "EC-P521": "secp521r1"}
_READ_BACK = (
    Attribute.TOKEN,
    Attribute.PRIVATE,
    Attribute.SENSITIVE,
    Attribute.EXTRACTABLE,
    Attribute.ALWAYS_SENSITIVE,
    Attribute.NEVER_EXTRACTABLE,
    Attribute.LOCAL,
    Attribute.MODIFIABLE,
    Attribute.ID,
    Attribute.LABEL,
    Attribute.ENCRYPT,
    Attribute.DECRYPT,
    Attribute.SIGN,
    Attribute.VERIFY,
    Attribute.WRAP,
    Attribute.UNWRAP,
    Attribute.DERIVE,
)

MakeOne = Callable[[], None]


def new_token(folder: Path, label: str) -> TokenModule:
    """A private SoftHSM token with the benchmark's PIN."""
    ends = os.pipe(), os.pipe()
    for _, writing in ends:
        os.write(writing, _PIN)
        os.close(writing)
    try:
        return make_private_token(folder, label, ends[0][0], ends[1][0])
    finally:
        for reading, _ in ends:
            os.close(reading)


class Ours:
    """The token process and its wraps, qualified for the form."""

    def __init__(self, folder: Path, algorithm: KeyAlgorithm, cloud: rsa.RSAPublicKey) -> None:
        self._algorithm = algorithm
        self._usage = KeyUsage.ENCRYPT_DECRYPT if algorithm.family is KeyFamily.AES else KeyUsage.SIGN_VERIFY
        self._spki = cloud.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        self._token = TokenClient.start(new_token(folder, "ours"))
        reading, writing = os.pipe()
        os.write(writing, _PIN)
        os.close(writing)
        self._token.log_in(reading)
        os.close(reading)
        self._secrets = SecretsClient.start(Mode.DRILL)
        self._wraps = Wraps(self._token, self._secrets)
        rehearsal = self._wraps.rehearse(algorithm, _FORM, _ALLOWED)
        if rehearsal.chosen is None:
            raise SystemExit(f"no route in the token passes: {[trial.why for trial in rehearsal.trials]}")
        self.route = rehearsal.chosen

    def one(self) -> None:
        """One key, from birth to lock."""
        key_id = os.urandom(16)
        made = self._token.generate(self._algorithm, self._usage, key_id, "benchmark")
        self._wraps.wrap(key_id, self._algorithm, _FORM, self.route, self._spki, made.spki)
        report = self._token.lock(key_id)
        assert report.held

    def processor(self) -> float:
        """Seconds of processor that both processes took so far."""
        return sum(busy(one.pid) for one in (self._token, self._secrets))

    def close(self) -> None:
        """End both processes."""
        self._secrets.close()
        self._token.close()


class Bare:
    """python-pkcs11 in this process, with handles at hand and no more calls than it takes."""

    def __init__(self, folder: Path, algorithm: KeyAlgorithm, cloud: rsa.RSAPublicKey) -> None:
        module = new_token(folder, "bare")
        os.environ["SOFTHSM2_CONF"] = str(module.config)
        library: Any = Module(module.module).library
        token = next(one for one in library.get_tokens() if one.label == "bare")
        self._session = token.open(rw=True, user_pin=_PIN.decode())
        self._algorithm = algorithm
        numbers = cloud.public_numbers()
        self._public = {
            Attribute.CLASS: ObjectClass.PUBLIC_KEY,
            Attribute.KEY_TYPE: KeyType.RSA,
            Attribute.TOKEN: False,
            Attribute.MODULUS: numbers.n.to_bytes(cloud.key_size // 8, "big"),
            Attribute.PUBLIC_EXPONENT: numbers.e.to_bytes(3, "big"),
            Attribute.WRAP: True,
        }

    def one(self) -> None:
        """The same key."""
        key = self._born()
        for attribute in _READ_BACK:
            _read(key, attribute)
        wrapping, kek = self._session.create_object(self._public), self._kek()
        oaep = (Mechanism.SHA_1, MGF.SHA1, None)
        wrapping.wrap_key(kek, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=oaep)
        kek.wrap_key(key, mechanism=Mechanism.AES_KEY_WRAP_PAD)
        wrapping.destroy()
        kek.destroy()
        self._lock(key)

    def _born(self) -> Any:
        named = {"store": True, "id": os.urandom(16), "label": "benchmark"}
        template = {Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: True, Attribute.PRIVATE: True}
        if self._algorithm.family is KeyFamily.AES:
            key = self._session.generate_key(KeyType.AES, 256, **named, template=template)
            # The check value: AES-CMAC of a zero block by two ECB calls.
            first = key.encrypt(bytes(16), mechanism=Mechanism.AES_ECB)
            key.encrypt(first, mechanism=Mechanism.AES_ECB)
            return key
        curve = {Attribute.EC_PARAMS: encode_named_curve_parameters(_CURVES[self._algorithm.value])}
        domain = self._session.create_domain_parameters(KeyType.EC, curve, local=True)
        public, key = domain.generate_keypair(**named, private_template=template)
        _read(public, Attribute.EC_POINT)
        return key

    def _kek(self) -> Any:
        template = {Attribute.EXTRACTABLE: True, Attribute.WRAP: True}
        return self._session.generate_key(KeyType.AES, 256, store=False, template=template)

    def _lock(self, key: Any) -> None:
        """Locked, read back, one wrap that must fail, and no way back."""
        kek = self._kek()
        key[Attribute.EXTRACTABLE] = False
        for attribute in _READ_BACK:
            _read(key, attribute)
        try:
            kek.wrap_key(key, mechanism=Mechanism.AES_KEY_WRAP_PAD)
        except pkcs11.exceptions.PKCS11Error:
            kek.destroy()
        else:
            raise SystemExit("the bare key was not locked")
        try:
            key[Attribute.EXTRACTABLE] = True
        except pkcs11.exceptions.PKCS11Error:
            return
        raise SystemExit("the bare lock was undone")


class Tool:
    """A script of pkcs11-tool and openssl, one process a call, as such scripts are written.

    pkcs11-tool of OpenSC 0.23 passes no OAEP parameters, so the KEK is read and wrapped by openssl; and it cannot set
    CKA_EXTRACTABLE, so nothing is locked; the two looks at a lock are made all the same (the second one finds none).
    These and the check value's two calls are also measured alone, as a shorter script would leave them out.
    """

    def __init__(self, folder: Path, cloud: rsa.RSAPublicKey) -> None:
        self._folder = folder
        module = new_token(folder / "token", "tool")
        self._base = ["pkcs11-tool", "--module", module.module, "--token-label", "tool", "--login"]
        self._base += ["--pin", "env:BENCHMARK_PIN"]
        self._environment = os.environ | {"SOFTHSM2_CONF": str(module.config), "BENCHMARK_PIN": _PIN.decode()}
        (folder / "cloud.pem").write_bytes(cloud.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
        self._count = 0
        self.checks_seconds = 0.0

    def one(self) -> None:
        """A key: born, listed, given its check value, wrapped, not locked, looked at as if it were."""
        self._count += 1
        key_id, place = f"{self._count:04x}", self._folder
        kek, inner = place / f"{key_id}.kek", place / f"{key_id}.inner"
        made = ("--id", key_id, "--label", "benchmark", "--sensitive", "--extractable", "--usage-decrypt")
        self._tool("--keygen", "--key-type", "AES:32", *made)
        self._tool("--list-objects", "--type", "secrkey", "--id", key_id)
        self._checked(lambda: self._check_value(key_id))
        self._tool(
            "--keygen", "--key-type", "AES:32", "--id", "ffff", "--label", "kek", "--usage-wrap", "--extractable"
        )
        self._wrap(key_id, inner)
        self._tool("--read-object", "--type", "secrkey", "--id", "ffff", "-o", str(kek))
        self._checked(lambda: self._look_at_lock(key_id))
        self._tool("--delete-object", "--type", "secrkey", "--id", "ffff")
        options = ("-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:sha1", "-in", str(kek))
        outer = self._call("openssl", "pkeyutl", "-encrypt", "-pubin", "-inkey", str(place / "cloud.pem"), *options)
        if len(outer) != _FORM.modulus_bits // 8 or inner.stat().st_size < 40:
            raise SystemExit("the script wrapped nothing")

    def _checked(self, check: Callable[[], None]) -> None:
        begun = time.perf_counter()
        check()
        self.checks_seconds += time.perf_counter() - begun

    def _wrap(self, key_id: str, inner: Path) -> None:
        self._tool("--wrap", "--mechanism", "0x210A", "--id", "ffff", "--application-id", key_id, "-o", str(inner))

    def _look_at_lock(self, key_id: str) -> None:
        """Read back, and one more wrap."""
        self._tool("--list-objects", "--type", "secrkey", "--id", key_id)
        self._wrap(key_id, self._folder / "trial")

    def _check_value(self, key_id: str) -> None:
        """AES-CMAC of a zero block by two ECB calls, as the other two do."""
        block, answer = self._folder / "block", self._folder / "answer"
        self._encrypt(key_id, block, bytes(16), answer)
        self._encrypt(key_id, block, answer.read_bytes(), answer)
        if len(answer.read_bytes()) != 16:
            raise SystemExit("the script made no check value")

    def _encrypt(self, key_id: str, block: Path, value: bytes, answer: Path) -> None:
        block.write_bytes(value)
        places = ("--input-file", str(block), "--output-file", str(answer))
        self._tool("--encrypt", "--mechanism", "AES-ECB", "--id", key_id, *places)

    def _tool(self, *arguments: str) -> None:
        self._call(*self._base, *arguments)

    def _call(self, *command: str) -> bytes:
        done = subprocess.run(command, env=self._environment, capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"{command}: {done.stderr.decode()}")
        return done.stdout


def busy(pid: int) -> float:
    """Seconds that a process's first thread was on a processor; 0 where the kernel does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _read(found: Any, attribute: Attribute) -> Any:
    try:
        return found[attribute]
    except (pkcs11.exceptions.PKCS11Error, ValueError, NotImplementedError):
        return None


def measure(keys: int, algorithm: KeyAlgorithm, folder: Path | None) -> dict[str, Any]:
    """Costs of so many keys each way; and the ratios."""
    cloud = rsa.generate_private_key(65537, _FORM.modulus_bits).public_key()
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        place = Path(scratch)
        ours = Ours(place / "ours", algorithm, cloud)
        bare = Bare(place / "bare", algorithm, cloud)
        makers: dict[str, MakeOne] = {"ours": ours.one, "bare": bare.one}
        # pkcs11-tool wraps no private keys.
        script = None
        if shutil.which("pkcs11-tool") and algorithm.is_symmetric:
            (place / "tool").mkdir()
            script = Tool(place / "tool", cloud)
            makers["script"] = script.one
        costs: dict[str, list[Cost]] = {name: [] for name in makers}
        for make in (ours.one, bare.one):
            make()
        for number in range(keys):
            # By turns, and each first as often as the other: what else the machine does meets both alike.
            for name in ("ours", "bare") if number % 2 else ("bare", "ours"):
                before = ours.processor()
                cost = timed(makers[name])
                # The kernel counts living children nowhere else.
                costs[name].append(cost._replace(processor=cost.processor + ours.processor() - before))
        for _ in range(keys if "script" in makers else 0):
            costs["script"].append(timed(makers["script"]))
        ours.close()
    sums = {name: total(spent) if spent else NOTHING for name, spent in costs.items()}
    shorter = sums["script"].wall - script.checks_seconds if script else 0.0
    return {
        "algorithm": algorithm.value,
        "route": ours.route.value,
        "keys": keys,
        "seconds": {name: cost.wall for name, cost in sums.items()},
        "processor_seconds": {name: cost.processor for name, cost in sums.items()},
        "keys_a_second": {name: keys / cost.wall for name, cost in sums.items()},
        "ours_to_bare": sums["ours"].wall / sums["bare"].wall,
        "ours_to_bare_median": statistics.median(
            one.wall / other.wall for one, other in zip(costs["ours"], costs["bare"], strict=True)
        ),
        "ours_to_bare_processor": sums["ours"].processor / sums["bare"].processor,
        "script_to_ours": sums["script"].wall / sums["ours"].wall if script else None,
        "script_to_bare": sums["script"].wall / sums["bare"].wall if script else None,
        "shorter_script_to_ours": shorter / sums["ours"].wall if script else None,
    }


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--algorithm", choices=["AES-256", "EC-P384"], default="AES-256")
    parser.add_argument("--folder", type=Path, help="where the tokens are; /dev/shm takes the disk out of it")
    arguments = parser.parse_args()
    told = measure(arguments.keys, KeyAlgorithm(arguments.algorithm), arguments.folder)
    if arguments.json:
        json.dump(told, sys.stdout, indent=2)
        return
    sys.stdout.write(f"{told['keys']} keys of {told['algorithm']} by the {told['route']} route\n")
    for name, rate in told["keys_a_second"].items():
        wall, processor = told["seconds"][name], told["processor_seconds"][name]
        sys.stdout.write(f"  {name:8}{wall:8.2f} s wall {processor:8.2f} s processor {rate:8.1f} keys a second\n")
    sys.stdout.write(
        f"ours to bare {told['ours_to_bare']:.2f} to 1 (median of a key's "
        f"{told['ours_to_bare_median']:.2f}, processor {told['ours_to_bare_processor']:.2f})"
    )
    if told["script_to_ours"] is not None:
        sys.stdout.write(
            f"; script to ours {told['script_to_ours']:.1f} to 1, without its checks "
            f"{told['shorter_script_to_ours']:.1f} to 1 (script to bare {told['script_to_bare']:.1f} to 1)"
        )
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
