"""``catalogue search`` and ``catalogue show``: no vault, no password, no question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.shell import Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path / "no-vault-here", monkeypatch)


def test_search(shell: Shell) -> None:
    done = shell.run("catalogue", "search", "wei", "--json", secrets=())
    assert done.status == 0
    first = done.json["services"][0]
    assert (first["id"], first["name"], first["name_zh"]) == ("wechat", "WeChat", "微信")
    assert first["deletability"] == "conditional"
    assert "weibo" in [service["id"] for service in done.json["services"]]
    assert not shell.vault.exists()


def test_a_shared_signature_leads_to_all_with_the_words_that_decide(shell: Shell) -> None:
    found = shell.run("catalogue", "search", "腾讯科技", "--json", secrets=()).json["services"]
    words = {service["id"]: service["sms_words"]["腾讯科技"] for service in found}
    assert words == {"wechat": ["微信"], "qq": ["QQ"], "wecom": ["企业微信"]}


def test_search_for_people_and_with_a_limit(shell: Shell) -> None:
    lines = shell.run("catalogue", "search", "bank", "--limit", "3", secrets=()).out.decode().splitlines()
    assert len(lines) == 4
    assert lines[0].split() == ["Id", "Name", "Can", "it", "be", "deleted?"]
    assert shell.run("catalogue", "search", "qxzqxzqxz", secrets=()).out.decode() == "Nothing in the catalogue fits.\n"


def test_show(shell: Shell) -> None:
    data = shell.run("catalogue", "show", "wechat", "--json", secrets=()).json
    assert data["apps"] == ["android:com.tencent.mm", "ios:com.tencent.xin"]
    assert data["closure"]["as_of"] == "2017-08-13"
    assert "7, 15, 30" in data["closure"]["disagreement"]["en"]
    assert len(data["closure"]["conditions"]) == 7
    text = shell.run("catalogue", "show", "wechat", secrets=()).out.decode()
    assert "Sources disagree: " in text
    assert "Usually holds: " in text


def test_unknown_is_said_with_what_is_believed(shell: Shell) -> None:
    text = shell.run("catalogue", "show", "hellobike", secrets=()).out.decode()
    assert "Can it be deleted?: Not checked (perhaps: With conditions; not confirmed)" in text


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (("show", "nobody"), 1, "not_in_catalogue"),
        (("search",), 2, "usage"),
        (("search", "x", "--limit", "0"), 2, "usage"),
        (("tell",), 2, "usage"),
        ((), 2, "usage"),
    ],
)
def test_refused(shell: Shell, arguments: tuple[str, ...], status: int, code: str) -> None:
    done = shell.run("catalogue", *arguments, "--json", secrets=())
    assert (done.status, done.error["code"]) == (status, code)
    assert done.error["hint"]
