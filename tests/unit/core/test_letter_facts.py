"""What the ledger knows for a letter: no more of the person than the service holds, and where the letter goes."""

from __future__ import annotations

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.acting import Channel
from tracker.core.letter_facts import Addresses, known_sender, mail_addresses, own_addresses
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


@pytest.mark.parametrize(
    ("written", "email"),
    [
        ("Foo <q@w.example>", "q@w.example"),
        ("Data protection, Foo GmbH <q@w.example>", "q@w.example"),
        ('"Foo, Bar" <q@w.example>', "q@w.example"),
        ("Foo <mailto:q@w.example>", "q@w.example"),
        ("MailTo:q%40w.example?subject=Data", "q@w.example"),
        ("q@w.example;", "q@w.example"),
        ("q@w.example, r@w.example", "q@w.example, r@w.example"),
        ("Foo <q@w.example>；r@w.example。", "q@w.example, r@w.example"),
        ("q@w.example；r@w.example", "q@w.example, r@w.example"),
        ("privacy@x.example (Data protection)", "privacy@x.example"),
        ("privacy@x.example（数据保护）", "privacy@x.example"),
        ("数据保护：privacy@x.example", "privacy@x.example"),
        ("dpo@商店.example", "dpo@商店.example"),
    ],
)
def test_an_address_of_a_mailbox_as_people_write_it(written: str, email: str) -> None:
    found = own_addresses(service("a", erasure_contact=written))
    assert found == Addresses(email)


@pytest.mark.parametrize("written", ["HTTPS://x.example/form", "www.x.example/form", "Http://x.example"])
def test_a_form_as_people_write_it(written: str) -> None:
    assert own_addresses(service("a", erasure_contact=written)) == Addresses(form=written)


def test_the_first_line_with_mailboxes_counts() -> None:
    assert mail_addresses("1 Road\nq@w.example\nBcc: x@y.example") == ("q@w.example",)


def test_an_answer_goes_to_the_bare_address() -> None:
    held = holding("a", "email", "o")
    assert sender(identifier("o", "email", value="Wang <w@mail.example>"), held).answer_to == "w@mail.example"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "@",
        "a@",
        "@b",
        "a b@c.example",
        "a@b@c",
        "a@b c",
        "shop.example",
        "1 Road, Dublin, a@b.example",
        " ; ",
        "a@b..example",
        "a@b.example\x00",
        "a\u202e@b.example",
        "我@b.example",
        "Flat 2 @ Main St",
        "a@b/c",
        "a;b@c (d)",
        f"a@{'x' * 64}.example",
        "Foo <1 Road>",
        "a@b.example or c@d.example",
    ],
)
def test_what_is_no_mailbox(text: str) -> None:
    assert mail_addresses(text) == ()
