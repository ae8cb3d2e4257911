"""Facts that an earlier catalogue put otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service
from tracker.core import commands
from tracker.core.model import Service, ServiceId
from tracker.core.vault import Vault
from tracker.services.catalogue_updates import NewerFacts, bring_up_to_date, newer_facts

CATALOGUE = Catalogue.load().services
LANGUAGES = ("en", "zh_CN")


def added(vault: Vault, key: str, language: str = "en", **earlier: Any) -> Service:
    """A service made from the catalogue as it was, which put ``earlier`` otherwise."""
    entry = CATALOGUE.by_id(key)
    assert entry is not None
    service = replace(draft_service(entry, language), **{"id": ServiceId(key)} | earlier)
    vault.apply(commands.add_service(vault, service))
    return vault.services[service.id]


def newer(vault: Vault) -> tuple[NewerFacts, ...]:
    return newer_facts(vault, CATALOGUE, LANGUAGES)


def test_facts_that_differ_are_named() -> None:
    vault = Vault()
    added(vault, "wechat", operator="An earlier operator", closing_path="An earlier way")
    added(vault, "taobao")
    assert [(item.service.id, item.facts) for item in newer(vault)] == [("wechat", ("operator", "closing_path"))]


def test_the_other_language_is_as_good() -> None:
    vault = Vault()
    added(vault, "wechat", "zh_CN")
    assert newer(vault) == ()


def test_own_words_and_what_is_in_the_trash_are_left_alone() -> None:
    vault = Vault()
    own = added(vault, "wechat")
    vault.apply(commands.edit_service(vault, own.id, operator="My own word"))
    gone = added(vault, "taobao", operator="An earlier operator")
    vault.apply(commands.trash_services(vault, [gone.id], date(2026, 11, 23)))
    assert newer(vault) == ()


def test_a_service_that_left_the_catalogue_stays() -> None:
    vault = Vault()
    added(vault, "wechat", operator="An earlier operator", catalogue_id="no-longer-there")
    assert newer(vault) == ()


def test_all_are_brought_up_to_date_in_one_step() -> None:
    vault = Vault()
    added(vault, "wechat", operator="An earlier operator")
    added(vault, "taobao", group="An earlier group")
    vault.apply(commands.edit_service(vault, ServiceId("taobao"), operator="My own word"))
    step = bring_up_to_date(vault, newer(vault))
    assert str(step.label) == "2 services brought up to date with the catalogue"
    vault.apply(step)
    assert newer(vault) == ()
    taobao = vault.services[ServiceId("taobao")]
    assert taobao.operator == "My own word"
    assert "group" in taobao.catalogued
    vault.apply(step.inverse())
    assert {item.service.id for item in newer(vault)} == {"wechat", "taobao"}


def test_a_single_one_is_named() -> None:
    vault = Vault()
    service = added(vault, "wechat", operator="An earlier operator")
    assert str(bring_up_to_date(vault, newer(vault)).label) == f"{service.name} brought up to date with the catalogue"
