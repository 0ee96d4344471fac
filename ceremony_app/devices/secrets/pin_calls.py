"""The operations of the scope "pins" by name, as the child serves them."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.pieces import PieceHead
from ceremony_app.devices.secrets.calls import Answer, Call, Operation
from ceremony_app.devices.secrets.pin_quorum import PinQuorum
from ceremony_app.devices.secrets.pipes import write_all
from ceremony_app.devices.secrets.values import CardKey, PinSetSpec


def pin_calls(quorum: PinQuorum) -> dict[str, Operation]:
    """Every operation on a token's PINs."""

    def draw(call: Call) -> Answer:
        drawn = quorum.draw(call.values("sets", PinSetSpec), call.numbers("used"), call.fd("hsm"))
        return {"sets": [one.to_json() for one in drawn]}

    def seal(call: Call) -> Answer:
        pieces = quorum.seal_by_passphrase(call.values("heads", PieceHead), call.line(), call.text("heading"))
        return {"pieces": [one.to_bytes().hex() for one in pieces]}

    def seal_to_card(call: Call) -> Answer:
        pieces = quorum.seal_to_card(call.values("heads", PieceHead), call.value("card", CardKey))
        return {"pieces": [one.to_bytes().hex() for one in pieces]}

    def open_pieces(call: Call) -> Answer:
        files = [bytes.fromhex(one) for one in call.texts("pieces")]
        return {"verdict": quorum.open_by_passphrase(files, call.line(), call.text("heading")).value}

    def open_by_card(call: Call) -> Answer:
        return {"verdict": quorum.open_by_card(call.octets("piece"), call.fd("answer")).value}

    def prove(call: Call) -> Answer:
        return quorum.prove(PinKind(call.text("pin"))).to_json()

    def rebuild(call: Call) -> Answer:
        quorum.rebuild(PinKind(call.text("pin")), call.texts("custodians"))
        return {}

    def pin_to(call: Call) -> Answer:
        write_all(call.fd("out"), quorum.pin(PinKind(call.text("pin"))))
        return {}

    def sign_out(call: Call) -> Answer:
        quorum.sign_out(call.text("custodian"))
        return {}

    return {
        "draw_pins": draw,
        "seal_pieces": seal,
        "seal_pieces_to_card": seal_to_card,
        "open_pieces": open_pieces,
        "open_piece_by_card": open_by_card,
        "prove_pin": prove,
        "rebuild_pin": rebuild,
        "quorum_pin_to": pin_to,
        "sign_out": sign_out,
    }
