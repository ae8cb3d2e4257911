from __future__ import annotations

import pytest

from tests.unit.formats.samples.mail import base64_word, mail, quoted_word
from tracker.formats.mail.headers import wanted_fields
from tracker.formats.mail.labels import place_named
from tracker.formats.mail.senders import LeftOut, Sender, Senders


def judged(sender: str, *more: str) -> Sender | LeftOut:
    return Senders().judge(wanted_fields(b"\n" + mail(sender, "x", None, *more)))


def found(sender: str, *more: str) -> tuple[str, str, bool]:
    verdict = judged(sender, *more)
    assert isinstance(verdict, Sender)
    return (verdict.site.domain if verdict.site else "", verdict.title, verdict.doubt is None)


@pytest.mark.parametrize(
    ("sender", "domain", "title", "sure"),
    [
        ("GitHub <noreply@github.com>", "github.com", "GitHub", True),
        ("Shop <a@mail.shop.example.co.uk>", "example.co.uk", "Shop", True),
        ("A <a@foo.github.io>", "foo.github.io", "A", True),
        ("Shop via SendGrid <bounces+1@em1.shop.com>", "shop.com", "Shop", True),
        ("Bob via Dropbox <no-reply@dropbox.com>", "dropbox.com", "Dropbox", True),
        ("no-reply@shop.example", "shop.example", "", True),
        ("Müller <a@müller.de>", "xn--mller-kva.de", "Müller", True),
        ("Proton <no-reply@notify.proton.me>", "proton.me", "Proton", True),
        # masks
        ('"news@shop.com [via Relay]" <x1@mozmail.com>', "shop.com", "", True),
        ("The Shop <news_at_mail.shop.com_anna@duck.com>", "shop.com", "The Shop", True),
        ("Shop - news at shop.com <x@simplelogin.co>", "shop.com", "Shop", True),
        ("\"Shop 'news at mail.shop.com'\" <alias+news=mail.shop.com@anna.anonaddy.com>", "shop.com", "Shop", True),
        ("Shop <alias+news=mail.shop.com@anna.anonaddy.com>", "shop.com", "Shop", True),
        ("Shop <news_at_mail_shop_co_uk_ab12_cd34@privaterelay.appleid.com>", "shop.co.uk", "Shop", False),
        ("SimpleLogin <noreply@simplelogin.io>", "simplelogin.io", "SimpleLogin", True),
        # those who send for others
        ("Little Shop via Mailchimp <a@mail1.mcsv.net>", "", "Little Shop", False),
        ("Little Shop <a@sendgrid.net>", "", "Little Shop", False),
    ],
)
def test_who_stands_behind(sender: str, domain: str, title: str, sure: bool) -> None:
    assert found(sender) == (domain, title, sure)


def test_for_whom_another_company_sends_is_first_asked_of_the_answering_address() -> None:
    sender = "Shop <a@sendgrid.net>"
    assert found(sender, "Reply-To: help@mail.shop.com") == ("shop.com", "Shop", True)
    for useless in ("shop@gmail.com", "x@mcsv.net", "nothing", "x@duck.com", "x@printer.local"):
        assert found(sender, f"Reply-To: {useless}") == ("", "Shop", False)


@pytest.mark.parametrize(
    ("sender", "why"),
    [
        ("Alice <alice@gmail.com>", LeftOut.PERSON),
        ("小王 <1@qq.com>", LeftOut.PERSON),
        ("A <a@vip.163.com>", LeftOut.PERSON),
        ("A <a@somewhere.web.de>", LeftOut.PERSON),
        ("Alice - alice at gmail.com <x@simplelogin.co>", LeftOut.PERSON),
        ("<a@mcsv.net>", LeftOut.HIDDEN),
        ("Hidden <x1y2@mozmail.com>", LeftOut.HIDDEN),
        ("Hidden <a_at_b_c@privaterelay.appleid.com>", LeftOut.HIDDEN),
        ("MAILER-DAEMON@mx.example", LeftOut.AUTOMATIC_ANSWER),
        ("Post <postmaster@shop.example>", LeftOut.AUTOMATIC_ANSWER),
        ("Printer <root@printer.local>", LeftOut.LOCAL),
        ("root@localhost", LeftOut.LOCAL),
        ("a@b_%&.c", LeftOut.NO_SENDER),
        ("nobody", LeftOut.NO_SENDER),
        ("", LeftOut.NO_SENDER),
    ],
)
def test_nobody_that_is_looked_for(sender: str, why: LeftOut) -> None:
    assert judged(sender) is why


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("List-Post: <mailto:dev@lists.example>", LeftOut.LIST),
        ("List-Id: Talk <talk.googlegroups.com>", LeftOut.LIST),
        ("List-Id: <talk.lists.example.org>", LeftOut.LIST),
        ("X-BeenThere: talk@example.org", LeftOut.LIST),
        ("Mailing-List: list talk@example.org", LeftOut.LIST),
        ("Auto-Submitted: auto-replied (vacation)", LeftOut.AUTOMATIC_ANSWER),
        ("X-Autoreply: yes", LeftOut.AUTOMATIC_ANSWER),
        ("Precedence: auto_reply", LeftOut.AUTOMATIC_ANSWER),
        ("X-Gmail-Labels: Gesendet", LeftOut.SENT),
        ("X-Gmail-Labels: Wichtig,Entwürfe", LeftOut.SENT),
        (f"X-Gmail-Labels: {quoted_word('Geöffnet,Entwürfe')}", LeftOut.SENT),
        (f"X-Gmail-Labels: {base64_word('已归档,垃圾邮件')}", LeftOut.DISCARDED),
        ('X-Gmail-Labels: "Messages envoyés"', LeftOut.SENT),
        ("X-Gmail-Labels: Corbeille", LeftOut.DISCARDED),
        ("X-Gmail-Labels: Inbox,\n Trash", LeftOut.DISCARDED),
        ("X-Gmail-Labels: Chat", LeftOut.CHAT),
        ("X-Mozilla-Status: 0009", LeftOut.DISCARDED),
    ],
)
def test_left_out_by_another_header(header: str, why: LeftOut) -> None:
    assert judged("Shop <a@shop.example>", header) is why


@pytest.mark.parametrize(
    "header",
    [
        "List-Id: <abc.list-id.mcsv.net>",
        "List-Post: NO",
        "Auto-Submitted: auto-generated",
        "X-Mozilla-Status: 0001",
        "X-Mozilla-Status: zz",
        "X-Gmail-Labels: Inbox,Sent by Shop",
        "Precedence: bulk",
    ],
)
def test_not_left_out(header: str) -> None:
    assert found("Shop <a@shop.example>", header)[0] == "shop.example"


def test_a_service_that_nobody_can_answer_is_no_discussion_list() -> None:
    assert found("GitHub <notifications@github.com>", "List-Post: <mailto:x@reply.github.com>")[0] == "github.com"


def test_what_was_judged_is_remembered_and_forgotten_when_it_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.formats.mail.senders._MAX_REMEMBERED", 2)
    senders = Senders()
    fields = [wanted_fields(b"\n" + mail(f"A <a@shop{number}.example>")) for number in range(3)]
    first = senders.judge(fields[0])
    assert senders.judge(fields[0]) is first
    assert all(isinstance(senders.judge(item), Sender) for item in fields)
    assert senders.judge(fields[0]) is not first


def test_names_of_places_are_whole_lines_of_the_lists() -> None:
    for name in ("verzonden items", "gelöschte elemente", "ALREADY", "Papierkorb ", "送信済みメール"):
        assert (place_named(name).name == "INBOX") is (name == "ALREADY")
