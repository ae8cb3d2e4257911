from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.mail import GMAIL, OWN, SAMPLES, emlx, mail, maildir, mbox
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnknownFormatError, UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Sighting, Site, Standing, Unit
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.mail import mailboxes, splitting
from tracker.formats.source import Source


def read_source(source: Source) -> Reading:
    assert mailboxes.detect(source)
    reading = mailboxes.read(source, aids=NO_AIDS, progress=no_progress)
    counted = sum(item.count for item in (*reading.sightings, *reading.report.skipped))
    assert counted == reading.report.rows_read
    assert "CANARY" not in repr(reading)
    return reading


def read(content: bytes) -> Reading:
    return read_source(source_of(content))


def domains(reading: Reading) -> list[str]:
    return [site.domain for sighting in reading.sightings for site in sighting.sites]


def reasons(reading: Reading) -> dict[str, int]:
    return {str(skip.reason).partition(".")[0]: skip.count for skip in reading.report.skipped}


def only(*mails: bytes) -> Sighting:
    (sighting,) = read(mbox(*mails)).sightings
    return sighting


def test_one_sighting_for_each_service_with_all_that_its_mails_show() -> None:
    reading = read(GMAIL)
    (shop,) = reading.sightings
    assert (shop.line, shop.title, shop.count) == (1, "Shop", 3)
    assert shop.sites == (Site("example.co.uk", "shop.example.co.uk"),)
    assert (shop.first_seen, shop.last_seen) == ("2024-01-05", "2024-02-06")
    assert (shop.grade, shop.kinds, shop.doubt) == (Grade.STRONG, {"email", "orders"}, None)
    assert [(item.text, item.type) for item in shop.contacts] == [(OWN, LoginType.EMAIL)]
    assert shop.clues == ("mail.shop.example.co.uk", "shop.example.co.uk")
    assert shop.login.text == ""


def test_a_code_in_the_place_of_a_name_is_not_kept() -> None:
    reading = read(
        mbox(mail("482915 is your code <a@shop.example.com>"), mail("Web Summit 2024 <b@summit.example.net>"))
    )
    assert [item.title for item in reading.sightings] == ["", "Web Summit 2024"]
    assert "482915" not in repr(reading)


@pytest.mark.parametrize(
    "sender",
    ["Nameless <bounce@mail.mcsv.net>", "Shop <news_at_apple-shop_com_abc123@privaterelay.appleid.com>"],
)
def test_a_doubtful_sender_is_one_sighting_with_its_doubt(sender: str) -> None:
    sighting = only(mail(sender), mail(sender))
    assert (sighting.count, sighting.doubt is not None) == (2, True)


def test_only_what_answers_the_person_shows_a_use() -> None:
    news = mail("Shop <news@shop.example.com>", "This week", "Sat, 06 Jul 2024 04:49:45 +0000", "List-Unsubscribe: <x>")
    order = mail("Shop <no-reply@shop.example.com>", "Your order is on its way", "Thu, 06 Jun 2024 04:49:45 +0000")
    shop = only(news, order)
    assert (shop.last_seen, shop.last_used) == ("2024-07-06", "2024-06-06")
    assert only(news).last_used is None


def test_what_is_left_out_is_counted_by_reason() -> None:
    report = read(GMAIL).report
    assert (report.rows_read, report.unit) == (8, Unit.MESSAGES)
    assert [(skip.line, skip.count) for skip in report.skipped] == [(4, 1), (5, 1), (6, 1), (7, 1), (8, 1)]
    assert list(reasons(read(GMAIL))) == [
        "It comes from a mailbox such as people have",
        "You wrote it yourself, or it is a draft",
        "It lies among spam or in the trash",
        "It is a chat record, or it has neither a date nor a subject",
        "It has no sender's address that can be read",
    ]


def test_each_own_address_is_told_apart_with_its_tag() -> None:
    reading = read(
        mbox(
            mail("Shop <a@shop.example>", to="anna+shop@example.org"),
            mail("Shop <a@shop.example>", to="Anna <ANNA@example.org>"),
            mail("Shop <a@shop.example>", to="undisclosed-recipients:;"),
            mail("Shop <a@shop.example>", to="x9y8@duck.com"),
            mail("Shop <a@shop.example>", to="somebody@else.example"),
        )
    )
    found = {sighting.contacts[0].text: sighting.count for sighting in reading.sightings}
    assert found == {"anna+shop@example.org": 1, OWN: 3, "x9y8@duck.com": 1}


def test_gmail_pays_no_heed_to_dots() -> None:
    sighting = only(mail("Shop <a@shop.example>", to="anna.example@gmail.com", delivered="annaexample@gmail.com"))
    assert sighting.contacts[0].text == "anna.example@gmail.com"


def test_the_alias_before_the_mail_server_replaced_it() -> None:
    original = "X-Original-To: shop.alias@anna.example"
    sighting = only(mail("Shop <a@shop.example>", "Welcome to", None, original, to="list@x.example"))
    assert sighting.contacts[0].text == "shop.alias@anna.example"


def test_without_a_delivery_note_whom_most_mails_are_written_to() -> None:
    mails = [mail(f"Shop <a@shop{number}.example>", delivered=None) for number in range(30)]
    odd = mail("Shop <a@odd.example>", to="friend@x.example", delivered=None)
    found = {sighting.sites[0].domain: sighting.contacts for sighting in read(mbox(*mails, odd)).sightings}
    assert found["shop7.example"][0].text == OWN
    assert found["odd.example"] == ()


def test_what_the_person_wrote_is_no_service_even_before_the_address_is_known() -> None:
    reading = read(mbox(mail("Anna <anna@example.org>", delivered=None, to="x@y.example"), mail("S <a@shop.example>")))
    assert domains(reading) == ["shop.example"]
    assert reasons(reading) == {"You wrote it yourself, or it is a draft": 1}


def test_a_mailbox_with_a_technical_name_is_not_the_address_that_services_have() -> None:
    mails = [mail(f"Shop <a@shop{number}.example>", delivered="u123@mx7.example") for number in range(30)]
    assert {sighting.contacts[0].text for sighting in read(mbox(*mails)).sightings} == {OWN}


def test_many_recipients_of_one_sender_do_not_fill_the_memory() -> None:
    mails = [mail("Shop <a@shop.example>", delivered=f"n{number}@anna.example", to=None) for number in range(60)]
    reading = read(mbox(*mails))
    assert len(reading.sightings) == 25
    assert sum(sighting.count for sighting in reading.sightings) == 60


@pytest.mark.parametrize(
    ("separator", "day", "expected"),
    [
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", None, "2020-01-06"),
        ("From - Thu Jan  4 10:00:00 2024", "no date at all", "2024-01-04"),
        ("From 1844347792267117879@xxx", None, "2024-01-07"),  # Received
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "Tue, 3 Mar 20 10:00:00 GMT", "2020-03-03"),
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "3-Mar-1998 10:00", "1998-03-03"),
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "Sunday, 16 Jan 2022 10:00:00 GMT", "2022-01-16"),
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "Wednesday, 16  January 2019 10:00:00 GMT", "2019-01-16"),
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "Tue, 31 Feb 2022 10:00:00 GMT", "2020-01-06"),
        ("From x@y Mon Jan 06 04:49:45 +0000 2020", "Tue, 3 Mar 2922 10:00:00 GMT", "2020-01-06"),
    ],
)
def test_dates(separator: str, day: str | None, expected: str) -> None:
    (sighting,) = read(mbox(mail("Shop <a@shop.example>", day=day), separator=separator)).sightings
    assert sighting.first_seen == sighting.last_seen == expected


def test_a_mail_without_any_date() -> None:
    head = b"From: Shop <a@shop.example>\nTo: anna@example.org\nSubject: Welcome to\n\nDate: 3 Mar 2020\n"
    (sighting,) = read(head).sightings
    assert sighting.first_seen is None


@pytest.mark.parametrize("windows", [False, True])
def test_lines_of_a_body_are_no_separators_unless_a_header_follows(windows: bool) -> None:
    body = b"\n\nFrom the desk\nof nobody\n\nFrom  \n\nFrom a b\n c: d\n>From x\nFrom: Fraud <a@fraud.example>\n"
    mails = [mail(f"Shop <a@shop{number}.example>", body=body, windows=windows) for number in range(3)]
    reading = read(mbox(*mails, windows=windows))
    assert reading.report.rows_read == 3
    assert domains(reading) == ["shop0.example", "shop1.example", "shop2.example"]


def test_line_ends_of_both_sorts_in_one_file() -> None:
    mails = [mail(f"Shop <a@shop{number}.example>", windows=number % 2 == 0) for number in range(6)]
    body = b"\n\r\nFrom: Fraud <a@fraud.example>\n"
    reading = read(mbox(*mails, mail("Last <a@last.example>", body=body), windows=True))
    assert len(reading.sightings) == reading.report.rows_read == 7


def test_mails_without_a_body_or_even_a_blank_line() -> None:
    lines = b"From: Shop <a@shop%d.example>\nTo: anna@example.org\nSubject: Welcome to\n"
    reading = read(b"".join(b"From x\n" + lines % number for number in range(3)))
    assert domains(reading) == ["shop0.example", "shop1.example", "shop2.example"]


@pytest.mark.parametrize("chunk", [1, 7, 64, 1000])
def test_wherever_the_file_is_cut_into_pieces_the_same_is_found(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    content = GMAIL + mbox(mail("Late <a@late.example>"), separator="From x")
    whole = read(content)
    monkeypatch.setattr(splitting, "_CHUNK", chunk)
    assert read(content) == whole
    assert len(whole.sightings) == 2


def test_headers_are_read_up_to_64_kib() -> None:
    filler = "\n".join(f"X-Filler: {'x' * 990}" for _ in range(100))
    late = mail("Shop <a@shop.example>", "Welcome to", None, filler)
    reading = read(mbox(late, mail("Next <a@next.example>")))
    assert domains(reading) == ["next.example"]
    assert reasons(reading) == {"It is a chat record, or it has neither a date nor a subject": 1}


def test_a_file_that_was_cut_off_gives_what_came_before() -> None:
    content = mbox(mail("Shop <a@shop.example>"), mail("Next <a@next.example>"))
    assert domains(read(content[: content.index(b"From: Next") + 12])) == ["shop.example"]


def test_progress_is_told_and_may_cancel() -> None:
    seen: list[tuple[int, int]] = []
    content = mbox(*[mail("Shop <a@shop.example>", body=b"x" * 100_000) for _ in range(10)])
    mailboxes.read(source_of(content), aids=NO_AIDS, progress=lambda done, total: seen.append((done, total)))
    assert len(seen) >= 3
    assert seen[-1] == (len(content), len(content))

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        mailboxes.read(source_of(content), aids=NO_AIDS, progress=cancel)


def test_newsletters_alone_are_doubtful() -> None:
    unsubscribe = "List-Unsubscribe: <mailto:CANARY@shop.example>"
    newsletter = mail("Shop <a@shop.example>", "New things", None, unsubscribe)
    found = only(newsletter, newsletter)
    assert (found.grade, found.count, "newsletters" in str(found.doubt)) == (Grade.WEAK, 2, True)
    both = only(newsletter, mail("Shop <a@shop.example>", "Your invoice"))
    assert (both.grade, both.doubt) == (Grade.MEDIUM, None)


def test_a_mail_that_shows_nothing_is_left_out() -> None:
    reading = read(mbox(mail("Bob <bob@company.example>", "Lunch?")))
    assert reasons(reading) == {"Neither its subject nor its kind shows an account": 1}


def test_forged_mail_of_somebody_unknown_may_be_fraud() -> None:
    failed = (
        "Authentication-Results: mx.example; dkim=fail header.d=bank.example;\n dmarc=fail header.from=bank.example"
    )
    fraud = only(mail("Bank <a@bank.example>", "New sign-in", None, failed))
    assert (fraud.standing, fraud.grade, fraud.sites[0].domain) == (Standing.FRAUD, Grade.WEAK, "bank.example")
    assert "fraud" in str(fraud.doubt)
    reading = read(mbox(mail("Bank <a@bank.example>", "New sign-in", None, failed), mail("Bank <a@bank.example>")))
    assert [sighting.standing for sighting in reading.sightings] == [Standing.ACCOUNT]
    assert list(reasons(reading)) == ["Your mail provider marked it as forged; others of its sender are not"]


def test_names_the_shortest_that_is_the_domains_own() -> None:
    names = ("Your Example Team", "Bob Miller", "Bob Miller", "Example Shop", "Anna via Example")
    found = only(*[mail(f"{name} <a@example.com>") for name in names])
    assert found.title == "Example"


def test_apple_mail_files_and_their_flags() -> None:
    content = mail("Shop <a@shop.example>")
    assert domains(read(emlx(content))) == ["shop.example"]
    for flags, reason in ((1 << 1, "spam"), (1 << 6, "draft"), (1 << 24, "spam")):
        (skip,) = read(emlx(content, flags)).report.skipped
        assert reason in str(skip.reason)
    assert domains(read(b"99999\n" + content)) == ["shop.example"]  # a partial one, longer in the mailbox


def test_a_maildir(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    source = Source.of_folder(maildir(tmp_path / "Mail"))
    reading = read_source(source)
    assert domains(reading) == ["shop.example", "new.example", "old.example"]
    assert reading.sightings[0].first_seen == "2024-01-06"
    assert reasons(reading) == {
        "It lies among spam or in the trash": 2,
        "You wrote it yourself, or it is a draft": 2,
    }
    mailboxes.read(source, aids=NO_AIDS, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (7, 7)


def test_a_mail_in_a_maildir_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = maildir(tmp_path / "Mail")

    def gone(path: Path, mode: str) -> None:
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "open", gone)
    reading = read_source(Source.of_folder(folder))
    assert reading.sightings == ()
    assert reasons(reading)["The file with it could not be opened"] == 3


def test_links_in_a_maildir_are_not_followed(tmp_path: Path) -> None:
    folder = maildir(tmp_path / "Mail")
    (tmp_path / "elsewhere").write_bytes(mail("Else <a@elsewhere.example>"))
    (folder / "cur" / "1").symlink_to(tmp_path / "elsewhere")
    assert "elsewhere.example" not in domains(read_source(Source.of_folder(folder)))


def test_the_folder_that_apple_mail_exports(tmp_path: Path) -> None:
    (tmp_path / "mbox").write_bytes(GMAIL)
    assert read_source(Source.of_folder(tmp_path)).sightings == read(GMAIL).sightings


def test_other_folders_are_left_to_others(tmp_path: Path) -> None:
    (tmp_path / "mbox").write_bytes(b"nothing")
    source = Source.of_folder(tmp_path)
    assert not mailboxes.detect(source)
    with pytest.raises(UnreadableFileError):
        mailboxes.read(source, aids=NO_AIDS, progress=no_progress)


def outlook_mail() -> bytes:
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + struct.pack("<H16xI", 9, 1)
    root = "Root Entry".encode("utf-16-le").ljust(80, b"\0") + bytes.fromhex("0b0d020000000000c000000000000046")
    return header.ljust(1024, b"\0") + root.ljust(512, b"\0")


@pytest.mark.parametrize(
    ("content", "what", "way"),
    [
        (outlook_mail(), "(.msg)", "Download as EML"),
        (b"!BDN" + bytes(600), "(.pst or .ost)", "Thunderbird"),
        (b"PK\x03\x04" + b"\0" * 26 + b"Accounts/a@b/com.microsoft.__Messages/Inbox/", "(.olm)", ".mbox"),
    ],
)
def test_outlooks_files_are_sent_back_with_a_way_out(content: bytes, what: str, way: str) -> None:
    source = source_of(content, "file.x")
    assert mailboxes.detect(source)
    with pytest.raises(UnknownFormatError) as caught:
        mailboxes.read(source, aids=NO_AIDS, progress=no_progress)
    assert what in str(caught.value.message)
    assert way in str(caught.value.hint)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"From here on\nnothing is a header\n",
        b"From: Anna\n",  # only one header
        b"Subject: x\nTo: y@z.example\n\n",  # no sender
        b"From: a@b.example\nnot a header\nSubject: x\n",
        b"name,url,username,password\nFrom: x,Subject: y,z,w\n",
        b"BEGIN:VMSG\nVERSION:1.1\nTEL:10086\nEND:VMSG\n",
        b"123\n456\n",
        outlook_mail().replace(bytes.fromhex("0b0d02"), bytes.fromhex("0b0d03")),  # a document of old Word
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"PK\x03\x04" + b"\0" * 26 + b"Takeout/Mail.mbox",
    ],
)
def test_other_files_are_left_to_others(content: bytes) -> None:
    assert not mailboxes.detect(source_of(content))


def test_samples_are_of_this_format() -> None:
    for content in SAMPLES.values():
        assert read(content).sightings


@given(st.binary(max_size=400), st.integers(0, len(GMAIL)))
def test_any_bytes_in_a_mailbox_give_a_reading_or_a_typed_error(data: bytes, place: int) -> None:
    content = mbox(mail("Shop <a@shop.example>")) + GMAIL[:place] + data + GMAIL[place:]
    assert read_source_of_anything(content)


@given(
    st.lists(st.tuples(st.sampled_from(["From", "To", "Subject", "Date", "X-Gmail-Labels", "Reply-To"]), st.binary()))
)
def test_any_headers_give_a_reading_or_a_typed_error(headers: list[tuple[str, bytes]]) -> None:
    content = b"From x\n" + b"".join(name.encode() + b": " + value + b"\n" for name, value in headers) + b"\nbody"
    assert read_source_of_anything(b"From x\nA: b\n\n" + content)


def read_source_of_anything(content: bytes) -> bool:
    try:
        reading = mailboxes.read(source_of(content), aids=NO_AIDS, progress=no_progress)
    except TrackerError:
        return True
    counted = sum(item.count for item in (*reading.sightings, *reading.report.skipped))
    return counted == reading.report.rows_read >= 1
