from __future__ import annotations

from datetime import date

from tests.builders import holding, identifier, service
from tracker.catalogue import Catalogue
from tracker.core import commands, muting
from tracker.core.model import Deletability, ServiceId
from tracker.services.reminders import finding_counter, reminders
from tracker.services.session import Session


def test_what_is_found_in_each_language_and_counted_alike(session: Session) -> None:
    catalogue = Catalogue.load()
    kinds = ("phone", "email", "orders", "location", "face")
    for key, group in (("a", "Tencent"), ("b", "腾讯")):
        draft = service(key, group=group, app_type=3, deletability=Deletability.IMPOSSIBLE, deletability_seen="2026-11")
        session.apply(commands.add_service(session.vault, draft, [holding(key, kind) for kind in kinds]))
    english, chinese = (reminders(session, catalogue, language) for language in ("en", "zh_CN"))
    assert [item.key for item in english.shown] == [item.key for item in chinese.shown]
    assert [item.facts for item in english.shown] == [item.facts for item in chinese.shown]
    (joined,) = (item for item in english.shown if item.rule == "company_holds")
    assert joined.services == ("a", "b")
    assert finding_counter(catalogue, "zh_CN")(session) == english.total == len(english.shown)


def test_muted_ones_are_counted(session: Session) -> None:
    catalogue = Catalogue.load()
    draft = service("a", last_used="2020")
    session.apply(commands.add_service(session.vault, draft, [holding("a", "email")]))
    session.apply(commands.add_identifier(session.vault, identifier("i")))
    (dormant,) = reminders(session, catalogue, "en").shown
    session.apply(muting.mute(session.vault, dormant, "for the photos", None, date(2026, 11, 23)))
    found = reminders(session, catalogue, "en")
    assert (found.shown, [record.subject for _, record in found.muted]) == ((), [ServiceId("a")])
    assert finding_counter(catalogue, "en")(session) == found.total == 1
