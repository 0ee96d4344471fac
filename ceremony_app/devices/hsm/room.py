"""What the operations of the token process share: the module, the token, and what lies in its session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pkcs11 import Attribute

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.hardening import Hardening
from ceremony_app.devices.hsm import ckr, keys, proofs
from ceremony_app.devices.hsm.arguments import Args, bytes_of
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.module import Module, OpenToken, P11Object, serial_of
from ceremony_app.devices.hsm.refusals import TokenGone, TokenNotFound, TokenNotLoggedIn


class TokenRoom:
    """One module, and one token of it once it is open."""

    def __init__(self, hardening: Hardening) -> None:
        self.hardening = hardening
        self.module: Module | None = None
        self.token: OpenToken | None = None
        self.backup_key: P11Object | None = None
        self.throwaways: list[bytes] = []

    def is_gone(self, number: int = ckr.OK) -> bool:
        """Whether the token that was opened is no longer there, after a call that answered with this number.

        Not every module says so by its error: SoftHSM whose folder is taken away answers CKR_GENERAL_ERROR or finds
        nothing, and goes on so when the folder is back (reference/hsm.md, section 4). So its session and the list of
        tokens are looked at. A list that fails is no sign by itself, where the call's own answer was plain.
        """
        if number in ckr.GONE_ERRORS:
            return True
        if self.token is None or self.module is None:
            return False
        try:
            self.token.raw.ask_session(self.token.session.handle)
            self.module.find(serial_of(self.token.token), self.token.token.label)
        except TokenNotFound:
            return True
        except CkrError as error:
            return error.number in ckr.GONE_ERRORS or number in ckr.UNCLEAR_ERRORS
        return False

    def require_present(self, call: str) -> None:
        """Raise TokenGone where the token is away: what finds nothing then proves nothing."""
        if self.is_gone(ckr.GENERAL_ERROR):
            raise TokenGone(call=call, error="it is no longer found")

    @property
    def open(self) -> OpenToken:
        """The open token; raises TokenNotLoggedIn where there is none."""
        if self.token is None:
            raise TokenNotLoggedIn(call="no token is open")
        return self.token

    def forget(self) -> None:
        """Note that the session objects went with their session."""
        self.backup_key = None
        self.throwaways.clear()

    def key(self, args: Args) -> P11Object:
        """The private or secret key that an operation names."""
        return self.open.key(bytes_of(args, "key_id"))

    @contextmanager
    def destroyed_unless_sound(self, key_id: bytes) -> Iterator[None]:
        """Destroy what has that id where the block fails, unless the token is gone."""
        try:
            yield
        except (Refusal, CkrError) as error:
            if not isinstance(error, CkrError) or error.number not in ckr.GONE_ERRORS:
                keys.destroy_all(self.open, key_id)
            raise

    def facts(
        self,
        made: P11Object,
        key_id: bytes,
        algorithm: KeyAlgorithm,
        told: keys.Told,
        template: dict[Attribute, Any],
        rung: str,
    ) -> Args:
        """What is told of a key, for `KeyMade`; raises TokenKeyOtherKind, TokenCheckValueZero."""
        keys.require_kind(told, algorithm)
        value, method = proofs.check_value(made, told, algorithm) if algorithm.is_symmetric else (None, None)
        return {
            "key_id": key_id.hex(),
            "algorithm": algorithm.value,
            "public": keys.public_parts(self.open, key_id, algorithm),
            "check_value": value.hex() if value else None,
            "check_method": method,
            "attributes": keys.attributes_of(told, template),
            "rung": rung,
        }
