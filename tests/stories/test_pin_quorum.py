"""A token that only its quorum opens: made, killed on the way, opened again, and from the second copies elsewhere."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from shamir_mnemonic.share import Share

from ceremony_app.core.journal.entries import Answered, Intended, Refused, Settled, Settlement, StepBegan
from ceremony_app.core.keys import fingerprints
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.encoding import PinEncoding, pin_of
from ceremony_app.core.opening.pieces import CardSeal, Piece, parse_piece
from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.pins import Card, Opening
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script import facts
from ceremony_app.core.shares.splitting import ReadShare
from ceremony_app.core.shares.subsets import restore
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenPinIncorrect
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.sealing import open_by_passphrase
from ceremony_app.resources import resource
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.cards import KEY_ID, new_card
from tests.devices.hsm.conftest import OFFICER_PIN, PIN, new_token
from tests.stories import plans
from tests.stories.ceremonies import KILLED, PROGRAM, Ceremony, Said, drill, environment, verified, written
from tests.stories.conftest import Make, from_template
from tests.stories.leaks import Secrets, files_below
from tests.stories.people import Known, Room

ABOUT_TO_BE_SET = 152
"""The entry in which somebody said that the first PIN is to be set."""
COPIES = Path("drill-people") / "media" / "second-copies"


@pytest.fixture
def finished(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """The template `quorum`, finished."""
    return once("quorum", from_template("quorum"))


def binding_of(ceremony: Ceremony) -> Binding:
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None
    return binding


def pieces_in(folder: Path) -> list[Piece]:
    return [parse_piece(path.read_bytes()) for path in sorted(folder.glob("pin-pieces/*.piece.json"))]


def words_in(ceremony: Ceremony, pin: PinKind) -> list[tuple[str, ...]]:
    """The shares in the second copies of a PIN's pieces, opened with what the scripted people remember."""
    opened = []
    made = ceremony.state.last(facts.PinSetsMade)
    assert made is not None
    # Pieces of sets that a crash voided stay on the media, and open nothing.
    valid = {one.identifier for one in made.sets}
    for piece in pieces_in(ceremony.folder / COPIES):
        if piece.head.pin is pin and piece.head.identifier in valid and not isinstance(piece.seal, CardSeal):
            remembered = ceremony.folder / "drill-people" / "passphrases" / piece.head.custodian
            words = open_by_passphrase(piece, remembered.read_text().strip())
            assert words is not None
            opened.append(words)
    return opened


def pin_in_pieces(ceremony: Ceremony, pin: PinKind, how_many: int = 2) -> bytes:
    heads = [piece.head for piece in pieces_in(ceremony.folder / COPIES) if piece.head.pin is pin]
    encoding: PinEncoding = heads[0].encoding
    words = words_in(ceremony, pin)[-how_many:]
    return pin_of(restore([ReadShare(one) for one in words]), encoding).encode()


@contextmanager
def token_of(binding: Binding) -> Iterator[TokenClient]:
    client = TokenClient.start(
        TokenModule(
            module=binding.module,
            config=binding.module_config,
            serial=binding.token_serial,
            label=binding.token_label,
        )
    )
    try:
        yield client
    finally:
        client.close()


def takes(client: TokenClient, pin: PinKind, given: bytes) -> bool:
    """Whether the token takes this PIN."""
    reading, writing = os.pipe()
    os.write(writing, given)
    os.close(writing)
    try:
        client.try_pin(pin, reading)
    except TokenPinIncorrect:
        return False
    finally:
        os.close(reading)
    return True


def test_two_second_copies_open_the_token_and_its_transport_pins_open_nothing(finished: Ceremony) -> None:
    assert finished.said.status == Exit.OK, finished.said.out + finished.said.err
    people = finished.folder / "drill-people"
    with token_of(binding_of(finished)) as client:
        for pin, transport in ((PinKind.USER, "pin"), (PinKind.SO, "officer-pin")):
            assert not takes(client, pin, (people / transport).read_bytes().strip())
            assert takes(client, pin, pin_in_pieces(finished, pin))


def test_the_record_says_who_holds_what_and_that_there_are_two_roles(finished: Ceremony) -> None:
    state = finished.state
    made = state.last(facts.PinSetsMade)
    assert made is not None
    assert (made.roles, [one.bits for one in made.sets]) == ("two", [256, 256])
    on_media = {
        path.read_bytes(): path.parent.parent.name
        for path in (finished.folder / "drill-people" / "media").glob("*/pin-pieces/*")
    }
    recorded = [file for sealed in state.all(facts.PiecesSealed) for file in sealed.files]
    assert len(recorded) == 12
    assert len(on_media) == 6
    text = finished.transcript()
    assert "TWO ROLES" in text
    assert "Ana Duarte (passphrase), Bilal Haddad (passphrase) signed in" in text


def test_neither_pin_nor_share_nor_passphrase_is_in_any_file_of_the_ceremony(finished: Ceremony) -> None:
    people = finished.folder / "drill-people"
    shares = tuple(words for pin in PinKind for words in words_in(finished, pin))
    texts = [pin_in_pieces(finished, pin).decode() for pin in PinKind]
    texts += [path.read_text().strip() for path in (people / "passphrases").iterdir()]
    secrets = Secrets(
        texts=tuple(texts), shares=shares, keys=tuple(Share.from_mnemonic(" ".join(one)).value for one in shares)
    )
    assert len(texts) == 8 and len(shares) == 6
    alone = {"passphrases", "token"}
    for path in files_below(finished.folder):
        if alone & set(path.relative_to(finished.folder).parts):
            continue
        assert secrets.found_in(path.read_bytes()) == [], path


def with_a_card(place: Path) -> Path:
    """A token with transport PINs, ana's card with an RSA key, folders for sticks; the binding that says so."""
    token, card = new_token(place / "token", "drill"), new_card(place / "card", "rsa:2048")
    people = place / "ceremony" / "drill-people"
    sticks = [
        Stick(role=StickRole.CUSTODIAN, colour="grey", person=one, folder=str(people / "media" / one))
        for one in ("ana", "bilal", "chiara")
    ]
    sticks.append(Stick(role=StickRole.PIECES, colour="black", folder=str(place / "ceremony" / COPIES)))
    for stick in sticks:
        Path(str(stick.folder)).mkdir(parents=True)
    (people / "card-pins").mkdir()
    (people / "pin").write_bytes(PIN + b"\n")
    (people / "officer-pin").write_bytes(OFFICER_PIN + b"\n")
    (people / "card-pins" / "ana").write_bytes(PIN + b"\n")
    bound = Binding(
        format=1,
        module=token.module,
        module_config=token.config,
        token_serial=token.serial,
        token_label=token.label,
        opening=Opening.QUORUM,
        sticks=tuple(sticks),
        cards=(
            Card(
                person="ana",
                module=card.module,
                module_config=card.config,
                token_serial=card.serial,
                token_label=card.label,
                key_id=KEY_ID,
            ),
        ),
    )
    (place / "binding.toml").write_bytes(write_binding(bound))
    return place / "binding.toml"


@pytest.fixture
def killed_twice(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """Killed after each C_SetPIN and before its outcome was on disk; then ended in order. Ana has a card of her own."""

    def make(place: Path) -> Ceremony:
        plan, folder = written(place, plans.split_pins()), place / "ceremony"
        options = ("--binding", with_a_card(place))
        for _ in range(2):
            assert drill(plan, folder, "kill-in=set-pin", options=options).said.status == KILLED
        return drill(plan, folder, "wrong=passphrase", "stop=receive", options=options)

    return once("pins-killed", make)


def test_an_unknown_change_is_settled_by_one_counted_log_in_and_made_once(
    killed_twice: Ceremony, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ABORTED" in killed_twice.said.out, killed_twice.said.out + killed_twice.said.err
    settled = [body for body in killed_twice.bodies(Settled) if isinstance(body, Settled)]
    assert [one.decision for one in settled] == [Settlement.ACCEPT] * 2
    assert all("one counted log-in" in one.found for one in settled)
    intents = [body for body in killed_twice.bodies(Intended) if isinstance(body, Intended)]
    assert [one.arguments["pin"] for one in intents if one.operation == "set-pin"] == ["user", "so"]
    assert [fact.how for fact in killed_twice.state.all(facts.PinChanged)] == ["found by one counted log-in"] * 2
    marks = {sealed.person: sealed.mark for sealed in killed_twice.state.all(facts.PiecesSealed)}
    assert marks == {"ana": "card", "bilal": "passphrase", "chiara": "passphrase"}
    signed = [fact.people for fact in killed_twice.state.all(facts.SignedIn)]
    assert (("ana", "card"), ("bilal", "passphrase")) in signed
    with token_of(binding_of(killed_twice)) as client:
        assert all(takes(client, pin, pin_in_pieces(killed_twice, pin)) for pin in PinKind)
    assert "failed " not in verified(capsys, killed_twice.folder).out


def test_a_wrong_passphrase_is_asked_for_again_and_nothing_else_happens(killed_twice: Ceremony) -> None:
    wrong = [e.body for e in killed_twice.entries if '"verdict":"wrong"' in e.line().decode()]
    assert len(wrong) == 1
    assert [one for one in killed_twice.bodies(Refused) if isinstance(one, Refused) and "PIECE" in one.code] == []


def elsewhere(finished: Ceremony, place: Path, copies: Path) -> tuple[Path, Path]:
    """Another laptop: a plan that opens, a binding whose own sticks of the custodians are empty; plan and binding."""
    plan = written(place, finished.plan.read_text().replace('work = "make"', 'work = "open"'))
    old = binding_of(finished)
    sticks = []
    for stick in old.sticks:
        folder = copies if stick.role is StickRole.PIECES else place / "empty" / str(stick.person)
        folder.mkdir(parents=True, exist_ok=True)
        sticks.append(stick.model_copy(update={"folder": str(folder)}))
    (place / "binding.toml").write_bytes(write_binding(old.model_copy(update={"sticks": tuple(sticks)})))
    remembered = place / "ceremony" / "drill-people"
    remembered.mkdir(parents=True)
    shutil.copytree(finished.folder / "drill-people" / "passphrases", remembered / "passphrases")
    return plan, place / "binding.toml"


def test_with_laptop_and_sticks_lost_the_second_copies_open_the_token_in_another_ceremony(
    finished: Ceremony, tmp_path: Path
) -> None:
    copies = Path(shutil.copytree(finished.folder / COPIES, tmp_path / "vault"))
    plan, binding = elsewhere(finished, tmp_path / "new", copies)
    opened = drill(plan, tmp_path / "new" / "ceremony", "stop=receive", options=("--binding", binding))
    assert "ABORTED" in opened.said.out, opened.said.out + opened.said.err
    [signed] = opened.state.all(facts.SignedIn)
    assert signed.people == (("ana", "passphrase"), ("bilal", "passphrase"))
    assert '"medium":"PIECES, black"' in "".join(entry.line().decode() for entry in opened.entries)
    token = opened.state.last(facts.TokenOpened)
    assert token is not None
    assert token.token.opening == "quorum"


@pytest.mark.exhaustive
def test_pieces_of_another_token_open_nothing_and_are_named(
    finished: Ceremony, killed_twice: Ceremony, tmp_path: Path
) -> None:
    copies = Path(shutil.copytree(killed_twice.folder / COPIES, tmp_path / "vault"))
    plan, binding = elsewhere(finished, tmp_path / "new", copies)
    stopped = drill(plan, tmp_path / "new" / "ceremony", options=("--binding", binding))
    refused = [body for body in stopped.bodies(Refused) if isinstance(body, Refused)]
    assert {one.code for one in refused} == {"PIECE-OF-ANOTHER-TOKEN"}
    assert {one.parts["name"] for one in refused} == {"Ana Duarte"}
    assert stopped.state.all(facts.TokenOpened) == []


@pytest.mark.exhaustive
def test_people_at_a_terminal_make_the_quorum_and_open_the_token(tmp_path: Path) -> None:
    plan, folder = written(tmp_path, plans.split_pins()), tmp_path / "ceremony"
    binding = load_binding(with_a_card(tmp_path).read_bytes()).binding
    assert binding is not None
    (tmp_path / "binding.toml").write_bytes(write_binding(binding.model_copy(update={"cards": ()})))
    public = load_pem_public_key(resource("drill/rsa-2048.public.pem").read_bytes())
    spki = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    names = ("Marta Lindqvist", "Ana Duarte", "Bilal Haddad", "Chiara Moretti", "Wanda Kowalska")
    codes = {name: f"{name.split()[0].lower()} keeps seven geese" for name in names}
    room = Room(
        Known(
            codes=codes,
            pin=PIN.decode(),
            officer_pin=OFFICER_PIN.decode(),
            plan_words=fingerprints.words(hashlib.sha256(plan.read_bytes()).digest()),
            fingerprint_groups=fingerprints.groups(hashlib.sha256(spki).digest()),
            bring_files=lambda: None,
        )
    )
    (tmp_path / "state").mkdir()
    command = [*PROGRAM, "run", str(plan), "--folder", str(folder), "--binding", str(tmp_path / "binding.toml")]
    room.play(command, environment(tmp_path / "state"), tmp_path)
    ended = Ceremony(folder, plan, Said(room.status or 0, room.scrollback, ""))
    assert "COMPLETE" in room.scrollback, room.scrollback[-4000:]
    assert len(ended.state.all(facts.PinChanged)) == 2
    [signed] = ended.state.all(facts.SignedIn)
    assert {mark for _, mark in signed.people} == {"passphrase"}
    for secret in (PIN.decode(), OFFICER_PIN.decode(), *codes.values()):
        assert secret not in room.scrollback


def test_a_pin_about_to_be_set_is_lost_with_its_child_and_the_one_made_anew_is_set(tmp_path: Path) -> None:
    plan = written(tmp_path, plans.split_pins())
    killed = drill(plan, tmp_path / "ceremony", f"kill-after={ABOUT_TO_BE_SET}")
    assert killed.said.status == KILLED
    *_, begun, answered = killed.entries
    assert isinstance(begun.body, StepBegan) and (begun.body.name, begun.body.subject) == ("set-pin", "user")
    assert isinstance(answered.body, Answered)
    ended = drill(plan, tmp_path / "ceremony", "stop=receive")
    assert "ABORTED" in ended.said.out, ended.said.out + ended.said.err
    made, changed = ended.state.last(facts.PinSetsMade), ended.state.all(facts.PinChanged)
    assert made is not None
    assert {one.identifier for one in made.sets} == {one.identifier for one in changed}


@pytest.mark.exhaustive
@pytest.mark.parametrize("entry", range(95, 176))
def test_killed_at_any_entry_of_the_making_it_ends_well(tmp_path: Path, entry: int) -> None:
    plan = written(tmp_path, plans.split_pins())
    assert drill(plan, tmp_path / "ceremony", f"kill-after={entry}").said.status == KILLED
    ended = drill(plan, tmp_path / "ceremony", "stop=receive")
    assert "ABORTED" in ended.said.out, ended.said.out + ended.said.err
    assert "failed " not in ended.said.out
    with token_of(binding_of(ended)) as client:
        assert takes(client, PinKind.USER, pin_in_pieces(ended, PinKind.USER))
