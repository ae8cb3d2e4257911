"""What the ledger knows for a letter: no more of the person than the service holds, and where the letter goes."""

from __future__ import annotations

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.acting import Channel
from tracker.core.letter_facts import Addresses, is_mail_address, known_sender, own_addresses
from tracker.core.letters import Sender
from tracker.core.model import Entity, HoldingState

NAME = identifier("n", "id_name", value="Wang Li")
PHONE = identifier("p", "phone", value="+8613800138000")
MAIL = identifier("m", "email", value="wang@mail.example")


def sender(*records: Entity, **fields: object) -> Sender:
    shop = service("a", **fields)
    return known_sender(vault_of(shop, NAME, PHONE, MAIL, *records), shop)


def test_only_what_the_service_holds() -> None:
    held = (holding("a", "id_name", "n"), holding("a", "phone", "p"), holding("a", "email", "m"))
    assert sender(*held, login="wang_li") == Sender("Wang Li", "wang_li", "8000", "wang@mail.example")
    assert sender(login="wang_li") == Sender("", "wang_li", "", "")


@pytest.mark.parametrize("state", [HoldingState.VERIFIED_REMOVED, HoldingState.UNKNOWN])
def test_what_it_may_not_hold_is_not_told(state: HoldingState) -> None:
    assert sender(holding("a", "id_name", "n", state=state), holding("a", "phone", "p", state=state)) == Sender()


def test_what_is_tied_to_nothing_or_has_no_value() -> None:
    blank = identifier("b", "phone")
    assert sender(blank, holding("a", "phone", "b"), holding("a", "id_name"), holding("a", "orders")) == Sender()


def test_a_number_as_login_is_told_by_its_end() -> None:
    assert sender(login="+86 138-0013-8001") == Sender("", "", "8001", "")
    assert sender(login="12345") == Sender("", "12345", "", "")


def test_an_address_as_login_is_the_account_and_where_the_answer_goes() -> None:
    assert sender(login="me@mail.example") == Sender("", "me@mail.example", "", "me@mail.example")


def test_a_value_that_is_no_address_is_not_where_an_answer_goes() -> None:
    odd = identifier("o", "email", value="not an address")
    assert sender(odd, holding("a", "email", "o")) == Sender()


def test_addresses_that_the_person_wrote_down() -> None:
    written = "dpo@shop.example\nhttps://shop.example/privacy\n\n深圳市\n南山区\nother@shop.example"
    found = own_addresses(service("a", erasure_contact=written))
    assert found == Addresses("dpo@shop.example", "深圳市\n南山区", "https://shop.example/privacy")
    assert found.by(Channel.POST) == "深圳市\n南山区"
    assert found.by(Channel.APP) == ""
    assert own_addresses(service("a")) == Addresses()


@pytest.mark.parametrize(
    ("addresses", "channel"),
    [
        (Addresses("a@b.example", "street", "https://b.example"), Channel.EMAIL),
        (Addresses("", "street", "https://b.example"), Channel.FORM),
        (Addresses("", "street"), Channel.POST),
        (Addresses(), Channel.APP),
    ],
)
def test_how_it_goes(addresses: Addresses, channel: Channel) -> None:
    assert addresses.channel is channel


@pytest.mark.parametrize("text", ["", "@", "a@", "@b", "a b@c.example", "a@b@c", "a@b c", "shop.example"])
def test_what_is_no_mailbox(text: str) -> None:
    assert not is_mail_address(text)
