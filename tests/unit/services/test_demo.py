from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.resources import resource
from tracker.core.acting import Decision, DueBy, EntryKind, Request, RequestOutcome, StepStanding
from tracker.core.campaign_standings import progress, running
from tracker.core.changes import ChangeSet
from tracker.core.contradictions import contradictions
from tracker.core.dates import first_day
from tracker.core.due import DueKind, come
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.milestones import Milestone, by_month
from tracker.core.model import Deletability, HoldingState, IncidentKind, Known, SaidBy, Service, Status
from tracker.core.request_states import RequestState, state_of
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band
from tracker.core.vault import Vault
from tracker.services import due
from tracker.services.attachments import content
from tracker.services.demo import demo_session
from tracker.services.demo_acting import Deeds
from tracker.services.import_history import plan_taking_back
from tracker.services.plan import plan
from tracker.services.reminders import reminders
from tracker.services.review import comparison
from tracker.services.session import Session

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    session = demo_session("en", TODAY)
    yield session
    session.lock()


def named(vault: Vault, name: str) -> Service:
    (service,) = [service for service in vault.services.values() if service.name == name]
    return service


def held(session: Session, service: Service) -> set[str]:
    holdings = session.vault.holdings_of(service.id)
    return {holding.kind for holding in holdings if holding.state.counts_as_held}


def monthly_load(session: Session) -> dict[tuple[int, int], float]:
    return {(point.day.year, point.day.month): point.total for point in session.load_history()}


def test_the_world_of_the_article(session: Session) -> None:
    names = {service.name for service in session.vault.services.values()}
    assert names >= {
        *("WeChat", "QQ", "Alipay", "Taobao", "Baidu", "Toutiao", "DiDi", "China Railway 12306", "Meituan", "Weibo"),
        *("ICBC", "Community Gate", "Campus Card", "ofo", "Uber", "Airbnb", "Google"),
    }
    assert 40 <= len(session.risk.services) <= 48


def test_stuck_accounts_and_who_says_so(session: Session) -> None:
    stuck = {session.vault.services[risk.service_id].name for risk in session.risk.stuck()}
    assert stuck == {"Community Gate", "Campus Card", "ofo", "Uber", "VK", "Nubank", "Gravatar", "Wikipedia"}
    gate, card, ofo = (named(session.vault, name) for name in ("Community Gate", "Campus Card", "ofo"))
    assert (gate.deletability_by, gate.deletability_seen) == (SaidBy.TRIED, "2026-09")
    assert (card.deletability_by, card.deletability_seen) == (SaidBy.ASKED, "2026-11")
    assert (ofo.deletability_by, ofo.deletability_seen) == (SaidBy.TRIED, "2024-03")
    uber = named(session.vault, "Uber")
    assert (uber.deletability_source, uber.deletability_seen) == ("JustDeleteMe", "2024-07-25")


def test_some_stuck_accounts_hold_the_id(session: Session) -> None:
    services = [session.vault.services[risk.service_id] for risk in session.risk.stuck()]
    kinds = [held(session, service) for service in services]
    assert sum(any(KIND_BY_CODE[kind].headline is Headline.ID for kind in each) for each in kinds) == 4


def test_every_rating_says_who_and_when(session: Session) -> None:
    for service in session.vault.services.values():
        if service.deletability is Deletability.UNKNOWN:
            assert service.deletability_by is SaidBy.UNKNOWN
        else:
            assert service.deletability_by is not SaidBy.UNKNOWN, service.name
            assert service.deletability_seen is not None, service.name
        if service.deletability_by is SaidBy.CATALOGUE:
            assert service.deletability_source, service.name


def test_one_phone_number_in_the_real_name_links_the_rest(session: Session) -> None:
    phones = [item for item in session.vault.identifiers.values() if item.kind == "phone"]
    (main,) = [phone for phone in phones if phone.real_name is Known.YES]
    assert main.leaked is Known.YES
    assert len({holding.service_id for holding in session.vault.holdings_with(main.id)}) >= 30
    linked = [risk for risk in session.risk.services.values() if risk.linked_leaked]
    assert len(linked) >= 20


def test_values_belong_to_nobody(session: Session) -> None:
    """Reserved mail domains, a service hotline, an unassigned prefix, an impossible birth date, a bad check digit."""
    values = {item.label: item.value for item in session.vault.identifiers.values()}
    for label in ("Everyday", "With my name"):
        assert values[label].endswith(("@example.com", "@example.org"))
    assert values["Main number"] == "+86 138 0013 8000"
    assert values["Second number"].startswith("+86 154 ")
    with pytest.raises(ValueError, match="day"):
        date.fromisoformat(f"{values['ID card'][6:10]}-{values['ID card'][10:12]}-{values['ID card'][12:14]}")
    digits = [int(digit) for digit in values["Debit card, full number"] if digit.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) if place % 2 == 0 else digit for place, digit in enumerate(digits)]
    assert sum(doubled) % 10 != 0


def test_two_incidents_with_their_sources(session: Session) -> None:
    incidents = {
        session.vault.services[incident.service_id].name: incident for incident in session.vault.incidents.values()
    }
    assert incidents.keys() == {"Weibo", "Uber"}
    for incident in incidents.values():
        assert incident.kind is IncidentKind.BREACH
        assert incident.happened
        assert incident.source
        assert incident.title
        assert "phone" in incident.kinds


def test_all_bands_unknowns_and_states_are_to_be_seen(session: Session) -> None:
    risks = session.risk.services.values()
    assert {risk.band for risk in risks} == set(Band)
    assert sum(risk.unchecked for risk in risks) >= 4
    assert any(risk.se_low < risk.se < risk.se_high for risk in risks)
    states = {holding.state for holding in session.vault.holdings.values()}
    assert states == set(HoldingState)
    statuses = {service.status for service in session.vault.services.values()}
    assert statuses >= {Status.ACTIVE, Status.DORMANT, Status.CLOSING, Status.CLOSED_VERIFIED}
    assert any(service.parent for service in session.vault.services.values())


def test_load_falls_over_seven_months(session: Session) -> None:
    months = monthly_load(session)
    assert list(months) == [(2026, month) for month in range(5, 12)]
    assert months[2026, 5] - months[2026, 11] >= 10
    assert months[2026, 11] == session.risk.load.total


def test_history_is_genuine(session: Session) -> None:
    journal = session.journal(limit=1000)
    assert len(journal) >= 60
    moments = [entry.at for entry in journal]
    assert moments == sorted(moments, reverse=True)
    replayed = Vault()
    for entry in reversed(journal):
        replayed.apply(ChangeSet(entry.label, entry.changes))
    assert replayed.services == session.vault.services
    assert replayed.holdings == session.vault.holdings


def test_risk_is_that_of_today(session: Session) -> None:
    assert session.today == TODAY
    anew = RiskBook(session.vault, session.risk.method, TODAY)
    assert session.risk.services == anew.services
    assert session.risk.load.total == anew.load.total


def test_undo_goes_back_step_by_step() -> None:
    session = demo_session("en", TODAY)
    load = session.risk.load.total
    assert named(session.vault, "Dianping").status is Status.CLOSED_VERIFIED
    session.undo()
    assert named(session.vault, "Dianping").status is Status.ACTIVE
    assert session.risk.load.total > load
    session.redo()
    assert session.risk.load.total == load


@pytest.mark.parametrize(
    ("language", "name", "reason"), [("en", "iQIYI", "Paid for until then"), ("zh_CN", "爱奇艺", "会员费已交到那时")]
)
def test_one_finding_is_muted_with_a_reason_and_an_end(language: str, name: str, reason: str) -> None:
    session = demo_session(language, TODAY)
    ((finding, muting),) = reminders(session, Catalogue.load(), language).muted
    assert (finding.rule, session.vault.services[finding.services[0]].name) == ("dormant_account", name)
    assert (muting.day, muting.until, muting.reason) == (date(2026, 10, 15), date(2027, 1, 15), reason)


def test_a_review_some_weeks_ago_and_what_has_changed_since(session: Session) -> None:
    assert session.vault.profile.reviewed == date(2026, 10, 15)
    found = comparison(session, Catalogue.load(), "en")()
    assert found is not None
    assert found.after == session.risk.load
    assert found.before.total == monthly_load(session)[2026, 10]
    assert [service.name for service in found.gone] == ["Dianping"]
    assert any(finding.rule == "stuck_account_holds" for finding in found.appeared)  # the campus card


def test_the_course_is_marked_with_imports_closings_and_incidents(session: Session) -> None:
    marks = by_month(session.milestones())
    assert marks[date(2026, 5, 1)] == {Milestone.IMPORT: 1, Milestone.INCIDENT: 2}
    assert marks[date(2026, 8, 1)] == {Milestone.IMPORT: 1, Milestone.CLOSING: 1}
    assert [marks[date(2026, month, 1)] for month in (7, 9, 10, 11)] == [{Milestone.CLOSING: 1}] * 4


def test_an_import_can_be_taken_back_as_any_other(session: Session) -> None:
    passwords, messages = sorted(session.vault.import_runs.values(), key=lambda run: run.day)
    assert (passwords.file, passwords.added, passwords.left_out) == ("Chrome passwords.csv", 4, 2)
    assert {item.source for item in session.vault.evidence.values()} == {"chromium_csv", "sms_backup_restore"}
    back = plan_taking_back(session, messages.id)
    assert [change.subject.id for change in back.changeset.changes if change.before is None] == []
    assert named(session.vault, "Luckin Coffee") in back.kept  # used since


def test_what_is_closed_and_still_held_is_to_be_seen_once(session: Session) -> None:
    vault = session.vault
    contradictory = [service.name for service in vault.services.values() if contradictions(vault, service, TODAY)]
    assert contradictory == ["Dianping"]


def test_in_chinese_it_is_the_same_world(session: Session) -> None:
    chinese = demo_session("zh_CN", TODAY)
    assert chinese.vault.services.keys() == session.vault.services.keys()
    assert chinese.risk.load.total == session.risk.load.total
    assert named(chinese.vault, "小区门禁").group == "物业公司"
    assert named(chinese.vault, "微信").group == "腾讯"
    assert "主号码" in {item.label for item in chinese.vault.identifiers.values()}


def test_the_same_ids_at_every_start(session: Session) -> None:
    assert [*demo_session("en", TODAY).vault.entities()] == [*session.vault.entities()]


@pytest.mark.parametrize("today", [date(2027, 1, 1), date(2028, 2, 29), date(2031, 3, 31), date(2026, 12, 5)])
def test_it_never_gets_old(today: date) -> None:
    session = demo_session("en", today)
    months = monthly_load(session)
    assert len(months) == 7
    *_, last = session.load_history()
    first, *_ = months.values()
    assert last.day <= today
    assert last.total < first
    assert sum(service.last_used == f"{today:%Y-%m}" for service in session.vault.services.values()) >= 10
    for service in session.vault.services.values():
        assert service.opened is not None
        assert service.last_used is not None
        assert first_day(service.opened) <= first_day(service.last_used) <= today


def test_only_catalogue_entries_that_exist() -> None:
    services = Catalogue.load().services
    story = json.loads(resource("demo", "demo.json").read_text("utf-8"))
    for key, values in story["services"].items():
        if "catalogue" in values:
            assert services.by_id(values["catalogue"]) is not None, key


def test_everything_told_happens() -> None:
    story = json.loads(resource("demo", "demo.json").read_text("utf-8"))
    deeds = [deed for chapter in story["history"] for deed in chapter["do"]]
    for kind in ("services", "identifiers"):
        assert sorted(key for deed in deeds for key in deed.get(kind, ())) == sorted(story[kind])
    for kind, key in (("incidents", "incident"), ("requests", "draft")):
        assert sorted(deed[key] for deed in deeds if key in deed) == sorted(story[kind])
    named = sorted(deed["file"] for deed in deeds if "file" in deed)
    assert named == sorted([*story["files"], *story["attachments"]])


def test_what_is_no_deed_is_refused() -> None:
    story = json.loads(resource("demo", "demo.json").read_text("utf-8"))
    deeds = Deeds(story, Catalogue.load(), "en", str, str)
    with pytest.raises(ValueError, match="not a deed"):
        deeds.wish({"sing": "a song"}, TODAY)(Vault())


def by_service(session: Session) -> dict[str, Request]:
    return {session.vault.services[item.service_id].name: item for item in session.vault.requests.values()}


def test_requests_in_every_state(session: Session) -> None:
    """Uber: sent on 17 October, a month by the GDPR, which ends on Tuesday 17 November."""
    asked = by_service(session)
    states = {name: state_of(item, TODAY) for name, item in asked.items()}
    assert states == {
        "Uber": RequestState.OVERDUE,
        "Airbnb": RequestState.WAITING,
        "Campus Card": RequestState.DRAFT,
        "Booking.com": RequestState.ANSWERED,
    }
    uber, airbnb = asked["Uber"], asked["Airbnb"]
    assert (uber.sent, uber.due, uber.due_by) == (date(2026, 10, 17), date(2026, 11, 17), DueBy.LAW)
    assert (airbnb.due, airbnb.extended_to) == (date(2026, 10, 26), date(2026, 12, 24))
    assert (asked["Booking.com"].answered, asked["Booking.com"].outcome) == (date(2026, 10, 9), RequestOutcome.GRANTED)
    for item in asked.values():
        assert item.reference in item.text
        assert "138 0013" not in item.text


def test_an_answer_with_its_file_and_a_note(session: Session) -> None:
    entries = session.vault.entries_of(by_service(session)["Booking.com"].id)
    assert [entry.kind for entry in entries] == [EntryKind.SENT, EntryKind.ANSWER, EntryKind.NOTE]
    (file,) = session.vault.attachments.values()
    assert (file.entry_id, file.name, file.media_type) == (entries[1].id, "bookings.csv", "text/csv")
    assert content(session, file.id).decode("utf-8").splitlines()[1] == "2019-05-03,2,Lakeside House,118.00"


def test_a_change_of_number_under_way(session: Session) -> None:
    (campaign,) = running(session.vault)
    found = progress(session.vault, campaign.id)
    assert session.vault.identifiers[campaign.old_identifier_id].label == "Main number"
    assert {standing: count for standing, count in found.counts.items() if count and not standing.is_open} == {
        StepStanding.REBOUND: 2,
        StepStanding.CLOSING: 2,
        StepStanding.GIVEN_UP: 1,
        StepStanding.GONE: 2,
    }
    assert found.to_do >= 30
    assert {"Apple Account / iTunes", "Weibo"} & {service.name for service in found.holding} == set()
    assert found.without_step == ()


def test_what_is_due(session: Session) -> None:
    things = due.agenda(session, Catalogue.load())
    assert [(thing.day.isoformat(), str(thing.title)) for thing in things] == [
        ("2026-11-17", "Answer due: Uber"),
        ("2026-11-18", "Turn on an app second factor at NetEase Mail"),
        ("2026-11-15", "Monthly review"),
        ("2026-12-03", "Check that BOSS Zhipin is gone"),
        ("2026-12-24", "Answer due: Airbnb"),
        ("2027-01-15", "Close iQIYI"),
        ("2027-02-01", "“Main number” could be given up, but services still hang on it: 39 (being closed: 2)"),
    ]
    assert len(come(things, TODAY)) == 3


@pytest.mark.parametrize("today", [date(2027, 1, 1), date(2028, 2, 29), date(2031, 3, 31), date(2026, 12, 5)])
def test_something_is_always_due(today: date) -> None:
    session = demo_session("zh_CN", today)
    kinds = [thing.kind for thing in come(due.agenda(session, Catalogue.load()), today)]
    assert kinds[:2] == [DueKind.ANSWER, DueKind.LATER]
    assert by_service(session)["Uber"].language == "zh"


def test_decisions_about_the_plan(session: Session) -> None:
    made = plan(session, Catalogue.load(), "en", "New one")
    aside = {str(action.title): (decision.decision, decision.until) for action, decision in made.put_aside}
    assert aside == {
        "Close iQIYI": (Decision.LATER, date(2027, 1, 15)),
        "Close Duolingo": (Decision.NOT_ME, None),
    }
