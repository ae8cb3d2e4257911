"""A letter as a message (.eml) that a mail program opens to be looked at and sent by the person.

It says nothing but what the person chose: no sender, no date, no id and no program. ``X-Unsent`` makes the mail
programs that know it open the message for editing.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from tracker.core.letter_facts import mail_addresses
from tracker.core.letters import body_of, subject_of

SUFFIX = ".eml"


def write(text: str, to: str = "") -> bytes:
    """The message with lines that end as the standard wants (CRLF).

    ``text``: with its subject in the first line. ``to``: as it was written down; left out where it names no mailbox.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _one_line(subject_of(text))
    mailboxes = mail_addresses(to)
    if mailboxes:
        message["To"] = ", ".join(map(_in_ascii, mailboxes))
    message["X-Unsent"] = "1"
    message.set_content(f"{body_of(text)}\n", charset="utf-8", cte="base64")
    return message.as_bytes()


def _one_line(text: str) -> str:
    """``text`` as a header takes it."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def _in_ascii(mailbox: str) -> str:
    """A mailbox as every mail program takes it, whatever script its host is written in."""
    name, _at, host = mailbox.partition("@")
    return f"{name}@{host.encode('idna').decode('ascii')}"
