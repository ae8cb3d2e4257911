"""The evidence file of a request with its files."""

from __future__ import annotations

from datetime import date

import pytest

from tests.acting import attachment, entry, no_law, request
from tests.builders import service
from tracker.catalogue import Catalogue
from tracker.core import commands, request_commands
from tracker.core.acting import DueBy, EntryKind, Request
from tracker.services import attachments
from tracker.services import requests as services
from tracker.services.attachments import NewFile
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
PICTURE = NewFile("no.png", b"\x89PNG picture")


@pytest.fixture
def asked(session: Session) -> Session:
    """A request that is sent."""
    session.apply(commands.add_service(session.vault, service("a", name="Shop", group="Group", operator="Shop Ltd")))
    session.apply(request_commands.draft_request(session.vault, request("q", reference="R-q", text="Do it")))
    send = request_commands.send_request
    session.apply(send(session.vault, "q", date(2026, 11, 2), today=TODAY, due=date(2026, 12, 2)))
    return session


def test_what_goes_into_an_evidence_file(asked: Session) -> None:
    add = request_commands.add_entry(asked.vault, entry("n", kind=EntryKind.ANSWER, text="No."), today=TODAY)
    asked.apply(add)
    attachments.attach(asked, "n", (PICTURE, NewFile("no.txt", b"no")))
    asked.apply(request_commands.add_attachments(asked.vault, [attachment("lost", content=b"never kept")]))
    file = services.evidence_file(asked, Catalogue.load(), "q", "zh_CN")
    assert (file.service, file.operator) == ("Shop", "Shop Ltd")
    assert (file.right, file.law) == ("删除信息", "《通用数据保护条例》（GDPR）")
    assert [each.kind for each, _files in file.entries] == [EntryKind.SENT, EntryKind.ANSWER]
    assert len(file.attachments) == 3
    found = services.attached_files(asked, file)
    assert [(each.name, each.content, each.shown) for each in found] == [
        ("no.png", PICTURE.content, True),
        ("no.txt", b"no", False),
    ]
    assert file.pictures == {found[0].id}
    assert str(services.report_of(file, TODAY).title) == "Request to Shop: what was sent and answered"


def test_the_last_day_is_the_one_of_the_law(asked: Session) -> None:
    own = date(2026, 12, 24)
    asked.apply(
        request_commands.edit_request(asked.vault, "q", today=TODAY, law_of=no_law, due=own, due_by=DueBy.YOURS)
    )
    told = services.evidence_file(asked, Catalogue.load(), "q", "en").request
    assert (told.due, told.due_by) == (date(2026, 12, 2), DueBy.LAW)


def test_a_right_that_the_table_no_longer_has(session: Session) -> None:
    session.apply(commands.add_service(session.vault, service("a", group="Group")))
    gone = Request("q", "a", "gone", "XX", "lost")
    session.apply(request_commands.draft_request(session.vault, gone))
    file = services.evidence_file(session, Catalogue.load(), "q", "en")
    assert (file.operator, file.right, file.law) == ("Group", "gone", "lost")
