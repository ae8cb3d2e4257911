from __future__ import annotations

from pathlib import Path

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import Origin, asked_for, claimed, draft_service, guessed, origin_of
from tracker.catalogue.entries import Confidence, Region, ServiceEntry
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


def test_a_password_is_nothing_that_a_service_asks_for(catalogue: Catalogue) -> None:
    with_password = [each for each in catalogue.services if "password" in each.collects]
    assert with_password
    for each in with_password:
        assert {*asked_for(each), "password"} == set(each.collects)
    assert asked_for(entry(catalogue, "1password")) == ()


def test_read_once(catalogue: Catalogue) -> None:
    assert catalogue.services is catalogue.services
    assert catalogue.app_types is catalogue.app_types


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("weixin.qq.com", "wechat"),
        ("mp.weixin.qq.com", "wechat"),
        ("qq.com", "qq"),
        ("mail.qq.com", "qqmail"),
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
            assert each in services.all_at(domain)
        for app in each.apps:
            assert services.by_app(app) is each
        for signature in each.signatures:
            assert each in services.by_signature(signature.text)
        for name in (each.name.en, each.name.zh, *each.aliases):
            assert each in services.search.find(name, 3)
            assert name in services.all_names


def test_below_a_public_suffix_are_other_peoples_sites(catalogue: Catalogue) -> None:
    services = catalogue.services
    assert [each.id for each in services.all_at("square.site")] == ["square", "weebly"]
    assert services.all_at("bakery.square.site") == ()
    assert services.by_domain("www.square.com") is services.by_id("square")


@pytest.mark.parametrize(
    ("signature", "message", "expected"),
    [
        ("腾讯科技", "", ["wechat", "qq", "wecom"]),
        ("腾讯科技", "你正在登录微信", ["wechat"]),
        ("腾讯科技", "企业微信验证码", ["wecom"]),
        ("腾讯科技", "qq安全中心", ["qq"]),
        ("【美团】", "美团外卖为你送达", ["meituan-waimai"]),
        ("支付宝", "", ["alipay"]),
        ("nobody", "", []),
    ],
)
def test_words_decide_whose_signature_it_is(
    catalogue: Catalogue, signature: str, message: str, expected: list[str]
) -> None:
    assert [each.id for each in catalogue.services.by_signature(signature, message)] == expected


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
    assert len(catalogue.services) == 1032


class TestDraft:
    def test_takes_over_what_is_known(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "jd"), "en")
        assert (draft.name, draft.catalogue_id, draft.group, draft.app_type) == ("JD.com", "jd", "JD.com", 6)
        assert draft.operator.startswith("Beijing Jingdong")
        assert draft.domains == ("jd.com", "360buy.com")
        assert draft.apps == ("android:com.jingdong.app.mall", "ios:com.360buy.jdmobile")
        assert draft.deletability is Deletability.CONDITIONAL
        assert draft.deletability_by is SaidBy.CATALOGUE
        assert draft.deletability_source == "Operator’s privacy policy (CAPP-130 collection)"
        assert draft.deletability_seen == "2022-04-13"
        assert draft.closing_path.startswith("Me > Account settings > ")
        assert "JD Pay is closed first." in draft.closing_conditions.splitlines()
        assert draft.closing_url == ""
        assert set(draft.catalogued) == {
            "operator", "group", "app_type", "domains", "apps", "deletability", "closing_path", "closing_conditions"
        }  # fmt: skip

    def test_in_chinese(self, catalogue: Catalogue) -> None:
        draft = draft_service(entry(catalogue, "jd"), "zh_CN")
        assert (draft.name, draft.group) == ("京东", "京东")
        assert draft.closing_path.startswith("我的 > ")
        assert "京东支付" in draft.closing_conditions

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
        assert draft.closing_conditions.splitlines() == ["A code comes by SMS or e-mail.", "Nothing is owed."]

    @pytest.mark.parametrize("language", ["en", "zh_CN"])
    def test_every_draft_can_be_added(self, catalogue: Catalogue, language: str) -> None:
        vault = Vault()
        for each in catalogue.services:
            vault.apply(commands.add_service(vault, draft_service(each, language)))
        assert {service.catalogue_id for service in vault.services.values()} == {each.id for each in catalogue.services}

    def test_a_path_that_nobody_vouches_for_is_not_taken_over(self, catalogue: Catalogue) -> None:
        doubtful = [each for each in catalogue.services if not each.closure.path_confirmed]
        assert len(doubtful) == 5
        assert {draft_service(each, "en").closing_path for each in doubtful} == {""}

    def test_each_draft_is_a_new_service(self, catalogue: Catalogue) -> None:
        wechat = entry(catalogue, "wechat")
        assert draft_service(wechat, "en").id != draft_service(wechat, "en").id


def test_guesses_are_kept_apart_from_claims(catalogue: Catalogue) -> None:
    for catalogue_id, claim, guess in (
        ("jd", Deletability.CONDITIONAL, None),
        ("uber", Deletability.IMPOSSIBLE, None),
        ("microsoft-account", Deletability.UNKNOWN, Deletability.SELF_SERVICE),
        ("hellobike", Deletability.UNKNOWN, Deletability.CONDITIONAL),
    ):
        closure = entry(catalogue, catalogue_id).closure
        assert (claimed(closure), guessed(closure)) == (claim, guess), catalogue_id


def test_origin_of_a_fact(catalogue: Catalogue) -> None:
    uber = entry(catalogue, "uber")
    closing = origin_of(uber, "deletability")
    assert closing.source is not None
    assert (closing.source.en, closing.seen) == ("JustDeleteMe", "2024-07-25")
    assert origin_of(uber, "operator") == Origin(None, uber.seen, Confidence.MEDIUM)
    assert origin_of(uber, "collects").confidence is uber.collects_confidence


def test_a_company_has_one_name_in_a_language(catalogue: Catalogue) -> None:
    english, chinese = (catalogue.services.company_names(language) for language in ("en", "zh_CN"))
    assert (english["腾讯"], english["tencent"]) == ("Tencent", "Tencent")
    assert (chinese["腾讯"], chinese["tencent"]) == ("腾讯", "腾讯")
    assert "nobody" not in english


@pytest.mark.parametrize(
    ("catalogue_id", "wanted"),
    [("alipay", True), ("wechat", True), ("eleme", False), ("gravatar", False)],
)
def test_whether_it_asks_for_the_real_name(catalogue: Catalogue, catalogue_id: str, wanted: bool) -> None:
    """Alipay: required for the main function; WeChat: for payment; Ele.me: not required; Gravatar: nothing is said."""
    found = entry(catalogue, catalogue_id)
    assert (found.wants_truth, found.real_name is not None) == (wanted, catalogue_id != "gravatar")


def test_an_optional_real_name_is_not_asked_for(catalogue: Catalogue) -> None:
    for catalogue_id in catalogue.services.records:
        found = entry(catalogue, catalogue_id)
        if found.real_name is not None and found.real_name.en.startswith(("Not required", "Optional")):
            assert not found.wants_truth
