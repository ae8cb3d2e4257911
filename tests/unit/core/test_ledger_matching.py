from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.acting import attachment, campaign, decision, entry, request, step
from tests.builders import holding, identifier, service, vault_of
from tracker.core.acting import Decision
from tracker.core.import_plan import ImportPlan, RowStatus, services_in
from tracker.core.ledger import Ledger
from tracker.core.ledger_matching import plan_ledger
from tracker.core.model import (
    Entity,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    Pack,
    PackId,
    Place,
    Profile,
)
from tracker.core.text import message
from tracker.core.validation import checked
from tracker.core.vault import Vault

FILE = (
    Profile(name="Home of the file", place=Place.CHINA),
    identifier("main"),
    service("wechat", domains=("weixin.qq.com",)),
    service("shop", parent="wechat"),
    holding("shop", "phone", "main"),
)


def plan(vault: Vault, *records: Entity) -> ImportPlan:
    return plan_ledger(Ledger(vault_of(*records)), vault, message("test", "Sample"))


def test_an_empty_vault_takes_everything_and_the_profile() -> None:
    vault = Vault()
    found = plan(vault, *FILE)
    assert [row.status for row in found.rows] == [RowStatus.UPDATE, *[RowStatus.NEW] * 3]
    assert [row.found for row in found.rows] == [(), (), ("Shop",), ("weixin.qq.com",)]
    vault.apply(found.changeset())
    assert vault.profile.name == "Home of the file"
    assert len(vault.holdings) == 1
    assert {row.status for row in plan(vault, *FILE).rows} == {RowStatus.SAME}


def test_records_are_told_by_their_ids_and_the_file_is_newer() -> None:
    vault = vault_of(*FILE[1:], service("mine"))
    found = plan(vault, *FILE[:3], replace(FILE[3], name="Shop of old"), FILE[4])
    assert [(row.subject.id, row.status) for row in found.rows] == [
        *[("main", RowStatus.SAME), ("shop", RowStatus.UPDATE), ("wechat", RowStatus.SAME)]
    ]
    vault.apply(found.changeset())
    assert vault.services["shop"].name == "Shop of old"
    assert "mine" in vault.services
    assert vault.profile == Profile()


def test_a_new_belonging_is_an_update_of_its_service() -> None:
    vault = vault_of(*FILE[1:4])
    assert {row.subject.id: row.status for row in plan(vault, *FILE).rows}["shop"] is RowStatus.UPDATE


def test_a_chosen_service_brings_what_it_refers_to() -> None:
    vault = Vault()
    vault.apply(plan(vault, *FILE).changeset({"shop"}))
    assert set(vault.services) == {"shop", "wechat"}
    assert set(vault.identifiers) == {"main"}
    assert vault.profile == Profile()


def pack(key: str, added: int, name: str = "List") -> Pack:
    return Pack(PackId(key), name, "justdeleteme", date(2026, 11, added), 0, "[]")


def test_lists_are_told_by_their_ids_or_by_format_and_name() -> None:
    vault = vault_of(pack("here", 1), pack("same id", 1, "Old name"))
    found = plan(vault, pack("there", 2), pack("same id", 2, "New name"), pack("new", 2, "Another"))
    assert {row.subject.name: row.status for row in found.rows} == {
        "List": RowStatus.UPDATE,
        "New name": RowStatus.UPDATE,
        "Another": RowStatus.NEW,
    }
    vault.apply(found.changeset())
    assert vault.packs == {
        "here": pack("here", 2),
        "same id": pack("same id", 2, "New name"),
        "new": pack("new", 2, "Another"),
    }
    assert {row.status for row in plan(vault, pack("there", 2)).rows} == {RowStatus.SAME}


def test_files_brought_in_and_official_counts_come_along() -> None:
    run = ImportRun(ImportRunId("r"), "sms_xml", "sms.xml", date(2026, 11, 1))
    official = OfficialCount(OfficialCountId("o"), "Tencent", 14, date(2026, 11, 2), IdentifierId("main"))
    vault = vault_of(service("mine"))
    found = plan(vault, *FILE, run, official)
    about = found.rows[0]
    assert (about.subject, about.status, about.requires) == (Profile(), RowStatus.UPDATE, ("main",))
    vault.apply(found.changeset({about.key}))
    assert vault.official_counts == {"o": official}
    assert vault.import_runs == {"r": run}
    assert set(vault.identifiers) == {"main"}
    assert vault.profile == Profile()


def test_what_is_muted_comes_with_what_it_is_about() -> None:
    def muted(key: str, subject: str, reason: str, rule: str = "dormant_account") -> Muting:
        return Muting(MutingId(key), rule, subject, reason, date(2026, 11, 2))

    vault = vault_of(service("a"), identifier("main"), muted("mine", "a", "my words"))
    of_file = (muted("theirs", "a", "new words"), muted("2", "a", "x", "stuck_account"), muted("3", "main", "y"))
    found = plan(vault, service("a"), identifier("main"), *of_file)
    assert {row.subject.id: row.status for row in found.rows} == {"a": RowStatus.UPDATE, "main": RowStatus.UPDATE}
    vault.apply(found.changeset())
    assert {(key, muting.subject, muting.reason) for key, muting in vault.mutings.items()} == {
        ("mine", "a", "new words"),
        ("2", "a", "x"),
        ("3", "main", "y"),
    }
    assert {row.status for row in plan(vault, service("a"), identifier("main"), *of_file).rows} == {RowStatus.SAME}


ACTING = (
    *(service("a"), service("b"), identifier("old"), identifier("new")),
    *(request("q"), entry("n"), attachment("t"), request("p", "b")),
    *(campaign("c"), step("s"), step("r", service_key="b")),
    *(decision("d", "a", "old"), decision("e", "old")),
)


def test_what_a_person_did_comes_with_what_it_is_about() -> None:
    vault = Vault()
    found = plan(vault, *ACTING)
    requires = {row.subject.id: row.requires for row in found.rows}
    assert requires["a"] == ("old",)
    assert requires["b"] == ("old",)
    assert requires["old"] == ("new",)
    vault.apply(found.changeset({"a"}))
    assert set(vault.identifiers) == {"old", "new"}
    assert (set(vault.requests), set(vault.request_entries), set(vault.attachments)) == ({"q"}, {"n"}, {"t"})
    assert (set(vault.campaigns), set(vault.campaign_steps)) == ({"c"}, {"s"})
    assert set(vault.plan_decisions) == {"d", "e"}
    vault.apply(plan(vault, *ACTING).changeset())
    assert sorted(map(repr, vault.entities())) == sorted(map(repr, vault_of(*ACTING).entities()))
    assert {row.status for row in plan(vault, *ACTING).rows} == {RowStatus.SAME}


def test_a_change_that_runs_in_both_is_one_afterwards() -> None:
    mine = (
        *(service("a"), service("b"), identifier("old"), identifier("new")),
        *(campaign("mine", new=None), step("my step", "mine")),
        decision("my decision", "a", "old", decision=Decision.LATER, until=date(2027, 1, 1)),
    )
    vault = vault_of(*mine)
    vault.apply(plan(vault, *ACTING).changeset())
    assert vault.campaigns == {"mine": campaign("mine")}
    assert vault.campaign_steps == {"my step": step("my step", "mine"), "r": step("r", "mine", "b")}
    assert {key: item.decision for key, item in vault.plan_decisions.items()} == {
        "my decision": Decision.DONE,
        "e": Decision.DONE,
    }
    for record in vault.entities():
        checked(vault, record)
    assert {row.status for row in plan(vault, *ACTING).rows} == {RowStatus.SAME}


def test_a_change_that_ended_here_and_runs_in_the_file_joins_the_one_that_runs_now() -> None:
    vault = vault_of(
        *(service("a"), service("b"), identifier("old"), identifier("new")),
        *(campaign("c", ended=date(2026, 11, 5)), step("s"), campaign("now")),
    )
    vault.apply(plan(vault, *ACTING).changeset())
    assert {key: item.runs for key, item in vault.campaigns.items()} == {"c": False, "now": True}
    assert {item.campaign_id for item in vault.campaign_steps.values()} == {"now"}
    for record in vault.entities():
        checked(vault, record)


def test_a_new_entry_alone_completes_its_service() -> None:
    vault = vault_of(*ACTING)
    found = plan(vault, *ACTING, entry("late"))
    changeset = found.changeset()
    assert [change.subject.id for change in changeset.changes] == ["late"]
    assert services_in(found.taken()) == (0, 1)
