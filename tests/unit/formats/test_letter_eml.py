"""A letter as a message, opened again with the mail parser of the standard library."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest

from tracker.formats import letter_eml

TEXT = "删除个人信息（20261126-ABCDEF）\n\n您好：\n\n请删除。\n\n此致\n王丽 😀\n"


def opened(content: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_opened_again() -> None:
    message = opened(letter_eml.write(TEXT, "dpo@shop.example"))
    assert message["Subject"] == "删除个人信息（20261126-ABCDEF）"
    assert message["To"] == "dpo@shop.example"
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n") == "您好：\n\n请删除。\n\n此致\n王丽 😀\n"


def test_it_says_nothing_but_what_the_person_chose() -> None:
    message = opened(letter_eml.write(TEXT))
    assert sorted(message.keys()) == [
        "Content-Transfer-Encoding",
        "Content-Type",
        "MIME-Version",
        "Subject",
        "X-Unsent",
    ]


def test_lines_end_as_the_standard_wants() -> None:
    content = letter_eml.write(TEXT, "dpo@shop.example")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.isascii()
    assert max(map(len, content.splitlines())) <= 76


@pytest.mark.parametrize(
    "to",
    [
        "",
        "https://shop.example/form",
        "1 Road, Dublin",
        "a@b.example\x00",
        "a@b.example Bcc: x@y.example",
        "我@b.example",
    ],
)
def test_what_is_no_mailbox_is_left_out(to: str) -> None:
    message = opened(letter_eml.write(TEXT, to))
    assert message["To"] is None
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    ("to", "header"),
    [
        ("a@b.example, c@d.example", "a@b.example, c@d.example"),
        ('"x" <a@b.example>', "a@b.example"),
        ("mailto:a@b.example", "a@b.example"),
        ("dpo@商店.example", "dpo@xn--czrs0t.example"),
        ("a@b.example\nBcc: x@y.example", "a@b.example"),
        ("a@b.example\r\nX: 1", "a@b.example"),
    ],
)
def test_what_names_a_mailbox_goes_there(to: str, header: str) -> None:
    content = letter_eml.write(TEXT, to)
    message = opened(content)
    assert (message["To"], message["Bcc"], message["X"]) == (header, None, None)
    assert content.isascii()


@pytest.mark.parametrize("subject", ["Delete\rBcc: x@y.example", "Delete\x00it", "Delete\u2028it", "=?utf-8?q?x?="])
def test_a_hostile_subject_stays_a_subject(subject: str) -> None:
    message = opened(letter_eml.write(f"{subject}\n\nText\n", "a@b.example"))
    assert message["Bcc"] is None
    assert message["X-Unsent"] == "1"
    assert "\r" not in str(message["Subject"])
