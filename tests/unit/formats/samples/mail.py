"""Whole good files of mail; what must not be kept is marked CANARY: subjects, bodies, tokens, ids."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

OWN = "anna@example.org"
BODY = b"CANARY-body\nFrom here on nothing is a mail\n\n>From quoted\nPassword: CANARY-password\n"
PLIST = b'<?xml version="1.0"?>\n<plist><dict><key>flags</key>\n\t<integer>%d</integer></dict></plist>\n'


def mail(
    sender: str,
    subject: str | None = "Welcome to CANARY-subject",
    day: str | None = "Sat, 06 Jan 2024 04:49:45 +0000",
    *more: str,
    to: str | None = OWN,
    delivered: str | None = OWN,
    body: bytes = BODY,
    windows: bool = False,
) -> bytes:
    """One mail with an empty header left out; ``more``: further header lines."""
    lines = [
        *([f"Delivered-To: {delivered}"] if delivered else []),
        *("Received: by mx.example.org with SMTP id CANARY-id;", "        Sun, 07 Jan 2024 01:00:00 +0000 (UTC)"),
        "Message-ID: <CANARY-message@example.org>",
        *more,
        *([f"From: {sender}"] if sender else []),
        *([f"To: {to}"] if to else []),
        *([f"Subject: {subject}"] if subject is not None else []),
        *([f"Date: {day}"] if day is not None else []),
        "Content-Type: text/plain",
    ]
    content = "\n".join(lines).encode("utf-8", "surrogateescape") + b"\n\n" + body
    return content.replace(b"\n", b"\r\n") if windows else content


def mbox(*mails: bytes, separator: str = "From - Thu Jan 04 10:00:00 2024", windows: bool = False) -> bytes:
    end = b"\r\n" if windows else b"\n"
    return b"".join(separator.encode() + end + content + end for content in mails)


def emlx(content: bytes, flags: int = 1) -> bytes:
    return b"%-10d\n" % len(content) + content + PLIST % flags


def base64_word(text: str, charset: str = "utf-8") -> str:
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def quoted_word(text: str, charset: str = "utf-8") -> str:
    quoted = quopri.encodestring(text.encode(charset), quotetabs=True, header=True).decode()
    return f"=?{charset}?q?{quoted}?="


GMAIL = mbox(
    mail(
        *("Shop <news@mail.shop.example.co.uk>", "20% off CANARY", "Fri, 05 Jan 2024 04:49:45 +0000"),
        *("X-GM-THRID: 1", "X-Gmail-Labels: Inbox,Category Promotions", "List-Unsubscribe: <https://x.example/CANARY>"),
        windows=True,
    ),
    mail("Shop <hello@shop.example.co.uk>", "Confirm your CANARY account", windows=True),
    mail("Shop <hello@shop.example.co.uk>", "Your order CANARY has shipped", "6 Feb 2024 04:49:45 +0000", windows=True),
    mail("Alice <alice@gmail.com>", "Welcome to my party CANARY", windows=True),
    mail("Anna <anna@example.org>", "Please delete my account CANARY", windows=True),
    mail("Bank <spam@bank.example>", base64_word("验证码 CANARY"), None, "X-Gmail-Labels: Spam", windows=True),
    mail("Chat", None, None, "X-Gmail-Labels: Chat", windows=True),
    mail("no address at all", windows=True),
    separator="From 1654953015393719153@xxx Mon Jan 08 04:49:45 +0000 2024",
    windows=True,
)

SAMPLES: dict[str, bytes] = {
    "gmail.mbox": GMAIL,
    "thunderbird.mbox": mbox(
        mail("Shop <a@shop.example>", "Your receipt CANARY", None, "X-Mozilla-Status: 0001"),
        mail("Other <a@other.example>", "Your receipt CANARY", None, "X-Mozilla-Status: 0009"),
    ),
    "single.eml": mail("Shop <a@shop.example>", windows=True),
    "apple.emlx": emlx(mail("Shop <a@shop.example>")),
}


def maildir(folder: Path) -> Path:
    """A Maildir with mails in all places where some may lie."""
    for part in ("cur", "new", "tmp", ".Archive/cur", ".Archive/new", ".Sent/cur", ".Sent/new", ".Odd"):
        (folder / part).mkdir(parents=True)
    for name, content in {
        "cur/1700000000.M1.host:2,S": mail("Shop <a@shop.example>"),
        "cur/1700000001.M1.host:2,ST": mail("Trash <a@trash.example>"),
        "cur/1700000002.M1.host;2,DS": mail("Draft <a@draft.example>"),
        "cur/1700000003.M1.host!2,T": mail("Trash <a@trash.example>"),
        "new/1700000004.M1.host": mail("New <a@new.example>"),
        "tmp/1700000005.M1.host": mail("Tmp <a@tmp.example>"),
        ".Archive/cur/1700000006.M1.host:2,": mail("Old <a@old.example>"),
        ".Sent/cur/1700000007.M1.host:2,S": mail("Me <a@sent.example>"),
    }.items():
        (folder / name).write_bytes(content)
    return folder
