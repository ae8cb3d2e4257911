"""``letter`` and ``requests`` as a script uses them: the law is asked for, and nothing is written or sent."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from email import policy
from email.parser import BytesParser
from pathlib import Path

import icalendar
import pytest

from tests.acting import request
from tests.builders import holding, identifier, service
from tests.e2e.shell import PASSWORD, Shell
from tracker.catalogue import Catalogue
from tracker.core import commands, request_commands
from tracker.core.acting import DueBy
from tracker.core.model import Profile
from tracker.services.session import Session
from tracker.services.vaults import risk_method, utc_now
from tracker.store.folder import create_vault, open_vault
from tracker.store.keyslots import KdfParameters

ROOT = Path(__file__).parents[2]


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with two accounts, one of which is asked something."""
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    session = Session(open_vault(shell.vault, PASSWORD), risk_method(), utc_now)
    session.apply(commands.add_identifier(session.vault, identifier("p", value="+8613800138000")))
    shop = service("shop", name="Shop 店", operator="Shop Ltd", login="wang", erasure_contact="dpo@shop.example")
    session.apply(commands.add_service(session.vault, shop, [holding("shop", "phone", "p")]))
    session.apply(commands.add_service(session.vault, service("bare", name="Bare")))
    session.apply(request_commands.draft_request(session.vault, request("q", "shop", reference="R-1", text="Do it")))
    day = session.today.replace(year=session.today.year - 1, day=1)
    sending = request_commands.send_request(
        session.vault, "q", day, today=session.today, due=day.replace(day=28), due_by=DueBy.OURS
    )
    session.apply(sending)
    session.lock()
    return shell


ERASURE = ("letter", "--service", "shop", "--right", "erasure")


def test_the_text_on_standard_output(vault: Shell) -> None:
    done = vault.run(*ERASURE, "--law", "EU", "--language", "en", "--format", "txt")
    assert done.status == 0, done.err
    text = done.out.decode("utf-8")
    assert text.startswith("Shop Ltd\n\n")
    assert "Legal basis: General Data Protection Regulation (GDPR), art. 17." in text
    assert "– Account: wang\n– Phone number of the account, last digits: 8000\n" in text
    assert "13800138000" not in text
    assert "Not said yet, and worth saying with --state: the service, and when you signed up" in done.err
    assert "Nothing was recorded, and nothing was sent." in done.err
    assert len(vault.run("requests", "--json").json["requests"]) == 1


@pytest.mark.parametrize("law", [place.code for place in Catalogue.load().laws])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_erasure_under_every_law(vault: Shell, law: str, language: str) -> None:
    done = vault.run(*ERASURE, "--law", law, "--language", language, "--json")
    assert done.status == 0, done.err
    view = done.json
    assert (view["law"], view["right"], view["language"]) == (law, "delete", language)
    assert view["subject"] in view["text"]
    assert view["article"] in view["text"]
    assert not re.search(r"[{}]", view["text"])
    assert view["due_by"] in ("law", "yardstick", "ours")
    assert (view["channel"], view["address"]) == ("email", "dpo@shop.example")


def test_a_right_that_does_not_hold_yet_is_said_to_be_one(vault: Shell) -> None:
    """The whole test is of no use from May 2027 on, when the Indian rights hold."""
    view = vault.run("letter", "--service", "shop", "--right", "complain_to_controller", "--law", "IN", "--json").json
    ahead = date.today() < date(2027, 5, 1)
    assert (view["begins"], "By law" in view["text"]) == (("2027-05", False) if ahead else (None, True))


def test_which_law_applies_is_asked(vault: Shell) -> None:
    done = vault.run(*ERASURE, "--json")
    assert done.status == 1
    assert done.error["code"] == "no_letter"
    assert done.error["message"] == "Say which law applies, with --law: CN, EU, UK, US-CA, BR, JP, KR, CA, IN."
    assert done.error["hint"].startswith("Go by who runs the service and where you live")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--law", "XX"), "No law is known under “XX”."),
        (("--law", "EU", "--statute", "pipl"), "The law of EU gives no right “erasure” that a letter helps with."),
        (("--law", "UK", "--language", "de"), "There is no letter for this right in this language."),
        (("--law", "EU", "--state", "wrong_value=x"), "This letter does not say: wrong_value."),
        (("--law", "EU", "--state", "ground"), "This letter does not say: ground."),
    ],
)
def test_what_there_is_no_letter_for(vault: Shell, words: tuple[str, ...], message: str) -> None:
    done = vault.run(*ERASURE, *words, "--json")
    assert (done.status, done.out) == (1, b"")
    assert done.error["message"] == message
    assert "{" not in done.error["hint"]


def test_a_letter_about_somebody_elses_account(vault: Shell) -> None:
    words = ("letter", "--service", "shop", "--right", "minors", "--law", "CN")
    done = vault.run(*words, "--state", "child_account=kid7", "--json")
    assert "– The child’s account: kid7" in done.json["text"]
    assert "wang" not in done.json["text"]
    assert "8000" not in done.json["text"]
    assert "(Ours, not the law’s)" in vault.run(*words).err
    done = vault.run(*words, "--account", "wang", "--json")
    assert (done.status, done.error["message"]) == (1, "This letter is about somebody else’s account, not about yours.")


def test_where_no_letter_is_needed(vault: Shell) -> None:
    done = vault.run("letter", "--service", "shop", "--right", "delete_brokers", "--law", "US-CA", "--json")
    assert done.error["hint"].startswith("No letter is needed: one request at privacy.ca.gov/drop")


def test_an_unknown_service(vault: Shell) -> None:
    done = vault.run("letter", "--service", "gone", "--right", "access", "--law", "EU", "--json")
    assert (done.status, done.error["code"]) == (1, "not_found")


@pytest.mark.parametrize(
    "words", [("--state", "=x"), ("--state", "ground="), ("--format", "doc"), ("--language", "fr")]
)
def test_wrong_usage(vault: Shell, words: tuple[str, ...]) -> None:
    assert vault.run(*ERASURE, "--law", "EU", *words).status == 2


def test_what_is_said_and_by_whom(vault: Shell) -> None:
    done = vault.run(
        *ERASURE, "--law", "US-CA", "--state", "resident_ca", "signed_up=2019", "--name", "Wang Li", "--account", "",
        "--answer-to", "a@b.example", "--json",
    )  # fmt: skip
    text = done.json["text"]
    assert "– Signed up: 2019\n– I live in California.\n" in text
    assert text.endswith("Yours faithfully\nWang Li\n")
    assert "Account: wang" not in text
    assert "Please answer in writing to a@b.example" in text
    assert done.json["missing"] == []


def test_no_address_is_known(vault: Shell) -> None:
    words = ("letter", "--service", "bare", "--right", "access", "--law", "BR")
    assert vault.run(*words, "--json").json["channel"] == "app"
    done = vault.run(*words, "--channel", "post")
    assert "No address is known for this way: its privacy policy names one." in done.err


def test_a_message_opened_again(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    done = vault.run(*ERASURE, "--law", "CN", "--language", "zh", "--format", "eml", "-o", path)
    assert (done.status, done.out.decode()) == (0, f"Written: {path}\n")
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert re.fullmatch(r"删除个人信息（\d{8}-[0-9A-F]{6}）", message["Subject"])
    assert (message["To"], message["X-Unsent"], message["From"]) == ("dpo@shop.example", "1", None)
    assert "法律依据：《个人信息保护法》第四十七条。" in message.get_content()
    assert vault.run(*ERASURE, "--law", "CN", "--format", "eml", "-o", path).status == 1
    assert vault.run(*ERASURE, "--law", "CN", "--format", "eml", "-o", path, "--replace").status == 0


def test_a_pdf(vault: Shell, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    words = (*ERASURE, "--law", "EU", "--language", "de", "--format", "pdf", "-o", str(path))
    done = subprocess.run(
        [sys.executable, "-m", "tracker", *words, "--vault", str(vault.vault), "--pw-stdin"],
        input=f"{PASSWORD}\n", cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert b"Exposure" not in content
    assert vault.run(*words, "--json", "--replace").error["code"] == "no_press"  # a shell without the window's part


def test_requests_and_their_calendar(vault: Shell, tmp_path: Path) -> None:
    view = vault.run("requests", "--json").json
    (row,) = view["requests"]
    assert (row["state"], row["name"], row["right"], row["law"]) == ("overdue", "Shop 店", "delete", "EU")
    assert row["waits_until"] == row["due"]
    assert row["due_by"] == "ours"
    assert row["entries"] == [{"day": row["sent"], "kind": "sent", "files": []}]
    assert view["counts"] == {"overdue": 1, "due": 0, "waiting": 0, "draft": 0, "answered": 0, "closed": 0}
    lines = vault.run("requests").out.decode("utf-8").splitlines()
    assert lines[1].split()[:2] == ["OVERDUE", "Shop"]
    assert lines[1].endswith("Ours, not the law’s")
    plain, named = tmp_path / "plain.ics", tmp_path / "named.ics"
    assert vault.run("requests", "--ics", plain).status == 0
    assert vault.run("requests", "--ics", named, "--names", "--json").json["calendar"] == str(named)
    (event,) = icalendar.Calendar.from_ical(plain.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Answer due (R-1)"
    assert event["DTSTART"].dt.isoformat() == row["due"]
    (event,) = icalendar.Calendar.from_ical(named.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Answer due: Shop 店 (R-1)"
    assert vault.run("requests", "--ics", plain).status == 1


def test_everything_that_has_a_day(vault: Shell, tmp_path: Path) -> None:
    """The answer that never came, and the first review, a month after the first day of the ledger."""
    answer, review = vault.run("due", "--json").json["due"]
    assert (answer["kind"], answer["come"], answer["title"]) == ("answer", True, "Answer due: Shop 店")
    assert (answer["service"], answer["request"]) == ("shop", "q")
    assert (review["kind"], review["come"], review["service"]) == ("review", False, None)
    lines = vault.run("due").out.decode("utf-8").splitlines()
    assert lines[1].split() == [answer["day"], "yes", "Answer", "due:", "Shop", "店"]
    plain, named = tmp_path / "plain.ics", tmp_path / "named.ics"
    done = vault.run("due", "--ics", plain)
    assert done.out.decode().splitlines()[-1] == f"Calendar written, not encrypted: {plain}"
    assert vault.run("due", "--ics", named, "--names").status == 0
    for path, first in ((plain, "Answer due (R-1)"), (named, "Answer due: Shop 店 (R-1)")):
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert [str(event["SUMMARY"]) for event in events] == [first, "Monthly review"]
        assert [event["DTSTART"].dt.isoformat() for event in events] == [answer["day"], review["day"]]
    assert b"Shop" not in plain.read_bytes()


def test_no_requests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(tmp_path / "empty", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("requests").out == b"No requests.\n"
    assert json.loads(shell.run("requests", "--json").out)["requests"] == []
    assert shell.run("due").out == b"Nothing has a day.\n"
