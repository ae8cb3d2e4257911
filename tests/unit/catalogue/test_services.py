from __future__ import annotations

from pathlib import Path

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service, usual_holdings
from tracker.catalogue.services import Region, ServiceEntry
from tracker.core import commands
from tracker.core.model import Deletability, SaidBy
from tracker.core.vault import Vault


def entry(catalogue: Catalogue, catalogue_id: str) -> ServiceEntry:
    found = catalogue.services.by_id(catalogue_id)
    assert found is not None
    return found


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError):
        _ = catalogue.services
    with pytest.raises(FileNotFoundError):
        _ = catalogue.app_types


def test_read_once(catalogue: Catalogue) -> None:
    assert catalogue.services is catalogue.services
    assert catalogue.app_types is catalogue.app_types


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("weixin.qq.com", "wechat"),
        ("mp.weixin.qq.com", "wechat"),
        ("qq.com", "qq"),
        ("mail.qq.com", "qq"),
        ("v.qq.com", "tencent-video"),
        ("music.163.com", "netease-music"),
        ("www.163.com", "netease-mail"),
        ("Login.Taobao.COM.", "taobao"),
        ("www.google.co.uk", "google"),
        ("de.wikipedia.org", "wikipedia"),
        ("notqq.com", None),
        ("com", None),
        ("", None),
    ],
)
def test_by_domain(catalogue: Catalogue, host: str, expected: str | None) -> None:
    found = catalogue.services.by_domain(host)
    assert (found and found.id) == expected


def test_every_entry_is_found_by_all_it_is_called(catalogue: Catalogue) -> None:
    services = catalogue.services
    for each in services:
        assert services.by_id(each.id) is each
        for domain in (*each.domains, *each.country_domains):
            assert services.by_domain(domain) is each
            assert services.by_domain(f"login.{domain}") is each
        for app in each.apps:
            assert services.by_app(app) is each
        for name in (each.name.en, each.name.zh, *each.aliases):
            assert services.by_name(f" {name.upper()} ") is each


def test_unknown_is_none(catalogue: Catalogue) -> None:
    services = catalogue.services
    assert services.by_id(None) is services.by_id("nobody") is services.by_app("android:x.y") is None
    assert services.by_name("") is None


def test_app_ids_carry_their_system(catalogue: Catalogue) -> None:
    assert entry(catalogue, "wechat").apps == ("android:com.tencent.mm", "ios:com.tencent.xin")
    assert entry(catalogue, "nubank").apps == ("android:com.nu.production",)
    assert entry(catalogue, "gravatar").apps == ()


def test_commonest_of_each_region(catalogue: Catalogue) -> None:
    china = catalogue.services.commonest(Region.CHINA)
    world = catalogue.services.commonest(Region.WORLD)
    assert [each.id for each in china[:4]] == ["wechat", "alipay", "taobao", "douyin"]
    assert world[0].id == "google"
    assert len(china) >= 40
    assert len(world) >= 30
    assert len(catalogue.services) >= 60


class TestDraft:
    def test_takes_over_what_is_known(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "jd"), "en")
        assert (draft.name, draft.catalogue_id, draft.group, draft.app_type) == ("JD.com", "jd", "JD.com", 6)
        assert draft.operator.startswith("Beijing Jingdong")
        assert draft.domains == ("jd.com", "360buy.com")
        assert draft.apps == ("android:com.jingdong.app.mall", "ios:com.360buy.jdmobile")
        assert draft.deletability is Deletability.CONDITIONAL
        assert draft.deletability_by is SaidBy.CATALOGUE
        assert draft.deletability_source == "Operator's privacy policy (CAPP-130 collection)"
        assert draft.deletability_seen == "2022-04-13"
        assert draft.closing_path.startswith("Me > Account settings > ")
        assert "JD Pay is closed first." in draft.closing_conditions.splitlines()
        assert draft.closing_conditions.endswith("It can be undone within 30 days.")

    def test_in_chinese(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "jd"), "zh_CN")
        assert (draft.name, draft.group) == ("京东", "京东")
        assert draft.closing_path.startswith("我的 > ")
        assert draft.closing_conditions.endswith("30 天内可以撤销。")

    def test_another_language_gets_english(self, catalogue: Catalogue) -> None:
        assert draft_service(entry(catalogue, "wechat"), "fr_FR").name == "WeChat"

    def test_unknown_stays_unknown_and_names_nobody(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "hellobike"), "en")
        assert draft.deletability is Deletability.UNKNOWN
        assert draft.deletability_by is SaidBy.UNKNOWN
        assert (draft.deletability_source, draft.deletability_seen) == ("", None)

    def test_a_doubtful_source_does_not_reassure(self, catalogue: Catalogue) -> None:
        microsoft = entry(catalogue, "microsoft-account")
        assert microsoft.closure.deletability is Deletability.SELF_SERVICE
        draft = draft_service(microsoft, "en")
        assert draft.deletability is Deletability.UNKNOWN
        assert draft.closing_path

    def test_a_doubtful_source_is_enough_to_warn(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "uber"), "en")
        assert draft.deletability is Deletability.IMPOSSIBLE
        assert (draft.deletability_source, draft.deletability_seen) == ("JustDeleteMe", "2024-07-25")
        assert draft.closing_conditions == ""

    @pytest.mark.parametrize("language", ["en", "zh_CN"])
    def test_every_draft_can_be_added(self, catalogue: Catalogue, language: str) -> None:
        vault = Vault()
        for each in catalogue.services:
            vault.apply(commands.add_service(vault, draft_service(each, language)))
        assert {service.catalogue_id for service in vault.services.values()} == {each.id for each in catalogue.services}

    def test_each_draft_is_a_new_service(self, catalogue: Catalogue) -> None:
        wechat = entry(catalogue, "wechat")
        assert draft_service(wechat, "en").id != draft_service(wechat, "en").id


def test_usual_holdings(catalogue: Catalogue) -> None:
    assert usual_holdings(entry(catalogue, "wechat")) == ("phone", "nickname", "account_id")
