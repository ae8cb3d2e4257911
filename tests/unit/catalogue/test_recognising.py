from __future__ import annotations

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.recognising import CatalogueKnowledge
from tracker.core.sighted_accounts import KnownServices


@pytest.fixture
def known(catalogue: Catalogue) -> KnownServices:
    return CatalogueKnowledge(catalogue.services, "zh_CN")


def test_recognises_hosts_apps_and_names(known: KnownServices) -> None:
    assert known.of_host("passport.jd.com") == "jd"
    assert known.of_app("ios:com.tencent.xin") == "wechat"
    assert known.of_name("twitter") == "x"


def test_a_stranger_is_nobody(known: KnownServices) -> None:
    assert known.of_host("example.com") is known.of_app("android:org.example") is known.of_name("Example") is None


def test_drafts_in_the_language(known: KnownServices) -> None:
    assert known.draft("jd").name == "京东"
    with pytest.raises(LookupError):
        known.draft("nobody")
