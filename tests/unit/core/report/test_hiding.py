"""In a masked copy of a ledger no personal value stands in full, wherever it was typed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import get_type_hints

import pytest

from tests.acting import attachment, campaign, decision, entry, request, step
from tests.builders import holding, identifier, service, vault_of
from tests.ledgers import ledger
from tracker.catalogue.resources import resource
from tracker.core.model import (
    ENTITY_TYPES,
    Evidence,
    EvidenceId,
    Grade,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    Pack,
    PackId,
    Profile,
    ServiceId,
)
from tracker.core.report.hiding import masked_vault
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.core.vault import Vault

PHONE = identifier("phone", "phone", label="138 0013 8000", value="+86 138-0013-8000", note="from 13800138000")
MAIL = identifier("mail", "email", label="Li.Wei@Example.com", value="li.wei@example.com")
PAPER = identifier("paper", "id_number", label="ID", value="11010519491231002X")
NAME = identifier("name", "id_name", label="Li Wei", value="Li Wei")
HOME = identifier("home", "address", label="home", value="南京路五号")
BLOCK = identifier("block", "address", label="block", value="Lindenstrasse 12, 10969 Berlin")
GENDER = identifier("gender", "gender", label="F", value="F")
FOREIGN = identifier("uk", "phone", label="uk", value="+44 7700 900123")
LOCAL = identifier("local", "phone", label="local", value="000123456")


def shown(text: str) -> str:
    """``text`` as the name of a service of somebody who has all of these."""
    vault = vault_of(PHONE, MAIL, PAPER, NAME, HOME, BLOCK, GENDER, FOREIGN, LOCAL, service("a", name=text))
    return masked_vault(vault).services[ServiceId("a")].name


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13800138000", "138****8000"),
        ("Shop (+86 138 0013 8000)", "Shop (138****8000)"),
        ("shop13800138000x", "shop138****8000x"),
        ("１３８００１３８０００", "138****8000"),
        ("07700 900123", "447*****0123"),
        ("https://x.example/?e=LI.WEI@example.com&n=1", "https://x.example/?e=l***@example.com&n=1"),
        ("mail of li.wei@example.com.", "mail of l***@example.com."),
        ("lu.wei@example.org", "lu.wei@example.org"),
        ("li.wei@example.org", "L*@example.org"),
        ("110105 19491231 002X", "110***********002X"),
        ("Bought as li wei", "Bought as L*"),
        ("Livewire, Ali Weiss, F", "Livewire, Ali Weiss, F"),
        ("住在南京路五号的人", "住在南***的人"),
        ("Home Lindenstrasse 12", "Home L***"),
        ("Berlin, Lindenstrasse 2", "Berlin, Lindenstrasse 2"),
        ("000123456", "*******56"),
        ("12306, 2024-03-12, 12345", "12306, 2024-03-12, 12345"),
    ],
)
def test_values_are_hidden_in_texts(text: str, masked: str) -> None:
    assert shown(text) == masked


def test_the_name_in_an_own_address_is_hidden_unless_it_is_that_of_a_service() -> None:
    mails = [
        identifier(f"m{n}", "email", value=f"{name}@me.example")
        for n, name in enumerate(("sunnycat77", "amazon", "netflix", "wechatpay", "auto24", "moonbird"))
    ]
    named = (
        service("a", name="GitHub sunnycat77", login="sunnycat77"),
        service("b", name="Amazon", login="moonbird"),
        service(
            "c", name="Video", operator="Netflix", group="WeChat Pay", domains=("auto24.example",), catalogue_id="v"
        ),
        service("d", name="Auto24, my Amazon, Netflix, moonbird, WeChat Pay"),
        service("e", name="sunnycat77"),
    )
    masked = masked_vault(vault_of(*mails, *named))
    assert [(each.name, each.login) for each in masked.services.values()] == [
        ("GitHub s***", "s***"),
        ("Amazon", "m***"),
        ("Video", ""),
        ("Auto24, my Amazon, Netflix, m***, WeChat Pay", ""),
        ("s***", ""),
    ]
    assert masked.services[ServiceId("c")].domains == ("auto24.example",)


def test_a_host_of_ones_own_makes_its_name_no_public_one() -> None:
    own = "aschmidt90.host.example"
    vault = vault_of(
        identifier("m", "email", value="annaschmidt@me.example"),
        service("a", name=own, login="aschmidt90", domains=(own,)),
        service("b", name="Host", domains=("host.example", "annaschmidt.host.example"), catalogue_id="host"),
        service("c", name="Chess (aschmidt90, annaschmidt)", login="aschmidt90"),
    )
    a, b, c = masked_vault(vault).services.values()
    assert (a.name, a.domains) == ("a***.host.example", ("a***.host.example",))
    assert (b.name, b.domains) == ("Host", ("host.example", "a***.host.example"))
    assert c.name == "Chess (a***, a***)"


def test_a_given_name_stays_only_within_the_name_of_a_company() -> None:
    vault = vault_of(
        identifier("n", "id_name", value="李建设", label="name"),
        service("a", name="建设银行", operator="中国建设银行股份有限公司"),
        service("b", name="建设", group="建设"),
    )
    a, b = masked_vault(vault).services.values()
    assert (a.name, a.operator) == ("建设银行", "中国建设银行股份有限公司")
    assert (b.name, b.group) == ("李*", "李*")


def test_a_value_that_says_only_where_it_is_makes_a_name_no_secret() -> None:
    vault = vault_of(
        identifier("p", "payment_account", value="支付宝", label="Pay"),
        identifier("i", "account_id", value="Apple", label="ID"),
        identifier("o", "account_id", value="moonbird", label="Other"),
        identifier("n", "id_name", value="Li Wei", label="Name"),
        identifier("c", "bank_card", value="2024", label="Card"),
        service("a", name="支付宝"),
        service("b", name="Apple Music of moonbird", operator="Li Wei"),
        service("d", name="Olympics 2024"),
        service("e", name="2024"),
    )
    masked = masked_vault(vault, ("apple",))
    names = ["支付宝", "Apple Music of m***", "Olympics 2024", "2***"]
    assert [each.name for each in masked.services.values()] == names
    assert masked.services[ServiceId("b")].operator == "L*"  # a person's own name is no public one
    assert [each.value for each in masked.identifiers.values()] == ["支***", "A***", "m***", "L*", "2***"]
    assert masked_vault(vault).services[ServiceId("b")].name == "A*** Music of m***"


def test_values_of_those_with_none_stay() -> None:
    vault = masked_vault(vault_of(service("a", name="13800138000 li@x.example")))
    assert vault.services[ServiceId("a")].name == "13800138000 li@x.example"


def test_logins_are_personal_values_too() -> None:
    vault = masked_vault(
        vault_of(
            service("a", login="li.wei@example.com", name="li.wei@example.com at a"),
            service("b", login="+8613800138000"),
            service("c", login="liwei90", name="liwei90 on the forum", notes="liwei90"),
            service("d", login="Lily"),
            service("e", name="Globex", login="globex"),
            service("f", name="Lily's bakery by Globex"),
        )
    )
    assert [(each.login, each.name) for each in vault.services.values()] == [
        ("l***@example.com", "l***@example.com at a"),
        ("138****8000", "B"),
        ("l***", "l*** on the forum"),
        ("L***", "D"),
        ("g***", "Globex"),
        ("", "Lily's bakery by Globex"),
    ]


def test_a_name_without_a_value_is_what_it_is_called() -> None:
    vault = vault_of(
        identifier("n", "id_name", label="Li Wei"), identifier("p", label="Old phone"), service("a", name="Wei, Li")
    )
    masked = masked_vault(vault)
    assert [each.label for each in masked.identifiers.values()] == ["L*", "Old phone"]
    assert masked.services[ServiceId("a")].name == "L*"


def test_a_label_that_is_a_number_or_an_address_is_personal_without_a_value() -> None:
    labels = ("13800138000 (work)", "li.wei@example.com", "Card 2")
    masked = masked_vault(
        vault_of(
            *(identifier(f"i{n}", label=label) for n, label in enumerate(labels)), service("a", name="138 0013 8000")
        )
    )
    assert [each.label for each in masked.identifiers.values()] == ["138****8000 (work)", "l***@example.com", "Card 2"]
    assert masked.services[ServiceId("a")].name == "138****8000"


def test_the_words_of_a_label_are_not_personal() -> None:
    masked = masked_vault(
        vault_of(identifier("n", "id_name", label="我的 name", value="林晚晴"), service("a", name="我的 name"))
    )
    assert masked.services[ServiceId("a")].name == "我的 name"


def test_masked_values_do_not_show_other_values() -> None:
    masked = masked_vault(vault_of(identifier("m", "email", value="me@liwei.example"), NAME))
    assert [each.value for each in masked.identifiers.values()] == ["m***@L*.example", "L*"]


def test_every_record_is_masked_and_notes_are_left_out() -> None:
    secret = "13800138000"
    vault = vault_of(
        Profile(name=secret),
        PHONE,
        service("a", operator=secret, group=secret, notes=secret, tags=(secret,), domains=(f"{secret}.example",)),
        holding("a", "phone", "phone", note=secret),
        Incident(IncidentId("i"), ServiceId("a"), IncidentKind.BREACH, None, (), secret, secret, f"https://x/{secret}"),
        Evidence(EvidenceId("e"), ServiceId("a"), "you", Grade.WEAK, date(2026, 1, 1), note=secret, clues=(secret,)),
        Muting(MutingId("m"), "rule", "a", f"because of {secret}", date(2026, 1, 1)),
        ImportRun(ImportRunId("r"), "sms_xml", f"sms-{secret}.xml", date(2026, 1, 1)),
        OfficialCount(OfficialCountId("o"), f"{secret} Ltd", 1, date(2026, 1, 1)),
        Pack(PackId("p"), f"{secret}.json", "justdeleteme", date(2026, 1, 1), 0, secret),
    )
    masked = masked_vault(vault)
    assert secret in repr(list(vault.entities()))
    assert secret not in repr(list(masked.entities()))
    assert [each.id for each in masked.entities()] == [each.id for each in vault.entities()]
    assert masked.identifiers[PHONE.id].value == "138****8000"
    assert masked.mutings[MutingId("m")].reason == ""


CODES = {
    "Attachment.media_type", "Attachment.sha256", "Campaign.country", "Evidence.source", "Holding.aspect",
    "ImportRun.format", "Incident.kinds", "Muting.facts", "Muting.part", "Muting.rule", "Muting.subject", "Pack.format",
    "PlanDecision.action", "PlanDecision.part", "PlanDecision.subjects", "Request.article", "Request.jurisdiction",
    "Request.language", "Request.law", "Request.right", "Service.catalogue_id", "Service.catalogued",
}  # fmt: skip
"""Texts that the program puts there, not the person; and ids and kinds."""


def test_no_text_of_any_record_was_forgotten() -> None:
    """Fails when a record gets another text, until somebody has said whether others may see it."""
    day, a = date(2026, 1, 1), ServiceId("a")
    records = (
        Profile(),
        service("a"),
        PHONE,
        holding("a", "phone"),
        Incident(IncidentId("i"), a, IncidentKind.BREACH),
        Evidence(EvidenceId("e"), a, "you", Grade.WEAK, day),
        Pack(PackId("p"), "", "", day, 0, ""),
        ImportRun(ImportRunId("r"), "", "", day),
        OfficialCount(OfficialCountId("o"), "", 1, day),
        Muting(MutingId("m"), "", "", "", day),
        *(request("q"), entry("n"), attachment("t"), campaign("c", PHONE.id, None), step("s"), decision("d", "a")),
    )
    assert {type(record) for record in records} == set(ENTITY_TYPES)
    seen = set()
    for record in records:
        types = get_type_hints(type(record))
        for name, kind in types.items():
            secret = {str: "13800138000", str | None: "13800138000", tuple[str, ...]: ("13800138000",)}.get(kind)
            if secret is None or name in ("id", "kind"):
                continue
            others = (each for each in records if each is not record)
            masked = masked_vault(vault_of(*others, replace(record, **{name: secret})))
            if getattr(masked.table(type(record))[record.id], name) == secret:
                seen.add(f"{type(record).__name__}.{name}")
    assert seen == CODES


def test_a_masked_ledger_scores_the_same() -> None:
    method = Method.from_json(json.loads(resource("risk_method.json").read_text("utf-8")))

    def figures(vault: Vault) -> list[tuple[str, float, float, float]]:
        book = RiskBook(vault, method, date(2026, 11, 23))
        return [(risk.service_id, risk.se, risk.se_low, risk.se_high) for risk in book.by_severity()]

    assert figures(masked_vault(ledger().vault)) == figures(ledger().vault) != []
