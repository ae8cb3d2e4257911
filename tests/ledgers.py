"""A small ledger with every kind of record and every awkward value."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from tracker.core.acting import (
    Attachment,
    Campaign,
    CampaignStep,
    Channel,
    Decision,
    DueBy,
    EntryKind,
    PlanDecision,
    Request,
    RequestEntry,
    RequestOutcome,
    StepState,
)
from tracker.core.entity import (
    AttachmentId,
    CampaignId,
    CampaignStepId,
    PlanDecisionId,
    RequestEntryId,
    RequestId,
)
from tracker.core.history import LoadPoint
from tracker.core.ledger import Ledger
from tracker.core.model import (
    Deletability,
    Distinctness,
    Evidence,
    EvidenceId,
    Given,
    Grade,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    Pack,
    PackId,
    PartialDate,
    Place,
    Precision,
    Profile,
    SaidBy,
    Service,
    ServiceId,
    Status,
)
from tracker.core.packs import PackEntry, pack_content
from tracker.core.vault import Vault

PHONE = Identifier(
    IdentifierId("phone-1"), "phone", "Main number", "+8613800138000", Known.YES, Known.YES,
    leak_note="seen in a list", distinctness=Distinctness.LISTED, retired=PartialDate("2024"),
)  # fmt: skip
WECHAT = Service(
    ServiceId("wechat"), "微信 “WeChat”", catalogue_id="wechat", operator="Tencent", group="Tencent", app_type=3,
    domains=("weixin.qq.com",), apps=("android:com.tencent.mm",), login="+8613800138000",
    opened=PartialDate("2012-05"), last_used=PartialDate("2026-11-20"), deletability=Deletability.CONDITIONAL,
    deletability_by=SaidBy.TRIED, deletability_seen=PartialDate("2026-09"), closing_path="Me > Settings",
    closing_url="https://weixin.qq.com/close", closing_conditions="no money left\nno group owned",
    conditions_met=("no money left",), catalogued=("operator", "domains"),
    notes="line one\nline two", tags=("daily", "family"),
    closing_since=PartialDate("2026-10"), closed_since=PartialDate("2026"), erasure_contact="a@b.example\n深圳",
)  # fmt: skip
SHOP = Service(
    ServiceId("shop"), "=cmd|' /C calc'!A0", parent=ServiceId("wechat"), status=Status.CLOSING, trashed=date(2026, 1, 2)
)
NEW_PHONE = Identifier(IdentifierId("phone-2"), "phone", "New number")
LETTER = b"%PDF-1.4 a letter \x00\xff"
PACK = Pack(
    PackId("pack-1"), "JustDeleteMe (“sites.json”)", "justdeleteme", date(2026, 11, 2), 1,
    pack_content([PackEntry("Shop", ("shop.example",), Deletability.IMPOSSIBLE, note="line one\nline two")]),
)  # fmt: skip


def ledger() -> Ledger:
    """Without the content of its attachment, which is `LETTER`."""
    holding = Holding(
        HoldingId("h1"), WECHAT.id, "phone", PHONE.id, HoldingState.ASKED_TO_REMOVE, Given.REQUIRED, Precision.EXACT,
        since=PartialDate("2012"), note="bound",
    )  # fmt: skip
    unknown = Holding(HoldingId("h2"), SHOP.id, "location", state=HoldingState.UNKNOWN)
    incident = Incident(
        IncidentId("i1"), SHOP.id, IncidentKind.BREACH, PartialDate("2020-03"), ("phone",), "Leak", "paper",
        link="https://paper.example/leak", reported=PartialDate("2020-04-01"),
    )  # fmt: skip
    evidence = Evidence(EvidenceId("e1"), SHOP.id, "chromium_csv", Grade.STRONG, date(2026, 11, 1))
    messages = Evidence(
        EvidenceId("e2"), WECHAT.id, "sms_xml", Grade.STRONG, date(2026, 11, 2), PartialDate("2019-05-04"),
        PartialDate("2026-10-30"), "ads.example\nMeta", ("【微信】", "106575258"), 340,
    )  # fmt: skip
    run = ImportRun(ImportRunId("r1"), "sms_xml", "sms-“2026”.xml", date(2026, 11, 2), 4812, 9, 4, 3, date(2026, 11, 3))
    official = OfficialCount(OfficialCountId("o1"), "腾讯", 14, date(2026, 11, 4), PHONE.id)
    muting = Muting(
        MutingId("m1"), "stuck_account_holds", WECHAT.id, "Ich brauche es “täglich”.\nWirklich.", date(2026, 11, 5),
        "phone", "0" * 64, date(2027, 5, 5),
    )  # fmt: skip
    request = Request(
        RequestId("q1"), WECHAT.id, "delete", "CN", "pipl", "第四十七条", "zh", "A-7", Channel.POST, "深圳",
        "你好：\n请删除", date(2026, 10, 1), date(2026, 10, 5), date(2026, 10, 26), DueBy.YARDSTICK, date(2026, 11, 26),
        date(2026, 11, 20), RequestOutcome.PARTLY, date(2026, 11, 21), ("day=2026-10-01", "name=“张三”"),
    )  # fmt: skip
    entry = RequestEntry(RequestEntryId("n1"), request.id, date(2026, 10, 1), EntryKind.SENT, "你好：\n请删除")
    attachment = Attachment(
        AttachmentId("a1"), entry.id, "=letter “1”.pdf", "application/pdf", len(LETTER), sha256(LETTER).hexdigest()
    )
    campaign = Campaign(
        CampaignId("c1"), PHONE.id, NEW_PHONE.id, date(2026, 9, 1), date(2026, 11, 1), "CN", date(2026, 8, 31)
    )
    step = CampaignStep(
        CampaignStepId("s1"), campaign.id, WECHAT.id, StepState.REBOUND, date(2026, 9, 2), "<b>done</b>"
    )
    decision = PlanDecision(
        PlanDecisionId("d1"), "remove", (WECHAT.id, PHONE.id), Decision.LATER, date(2026, 11, 2), "bank_card",
        date(2026, 12, 2), "not now",
    )  # fmt: skip
    acting = [NEW_PHONE, request, entry, attachment, campaign, step, decision]
    profile = Profile(name="Zuhause", place=Place.CHINA, reviewed=date(2026, 11, 6))
    happened = [incident, evidence, messages, PACK, run, official, muting]
    vault = Vault.of(iter([profile, WECHAT, SHOP, PHONE, holding, unknown, *happened, *acting]))
    history = (
        LoadPoint(date(2026, 10, 1), 0.1 + 0.2, 3.0, 12.25, 2, "1"),
        LoadPoint(date(2026, 11, 1), 1.0, 0.0, 12.25, 1, "1", 7),
    )
    return Ledger(vault, history)
