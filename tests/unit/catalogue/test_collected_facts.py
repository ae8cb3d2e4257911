"""Everything that was collected about services is in the catalogue and is found; skipped where it is not at hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import ServiceEntry
from tracker.catalogue.packs import with_packs
from tracker.core.model import Deletability, Pack, PackId
from tracker.core.packs import PackEntry, pack_content

MOST = 40  # seventeen countries share the addresses of one shop
MENDED = {"dewrito,net": "dewrito.net", "support.faceit.com/": "support.faceit.com"}  # slips in the collected facts

ONLY_POINTS_ELSEWHERE = {
    # The policy says that there are conditions, and that they stand in a notice of their own.
    ("jd", "Operator’s privacy policy (CAPP-130 collection)"): {"conditions"},
}

DATED_ELSEWHERE = {
    "alipay",  # its first source is a test of December 2021, which the facts name apart
    "tieba",  # closes with Baidu, whose policy has a date
}


@pytest.fixture
def collected(facts: Path) -> dict[str, Any]:
    """All facts by id; the file on the right wins field by field."""
    known: dict[str, Any] = {}
    for name in ("services_world", "services_majors", "services_cn"):
        for fact in json.loads((facts / f"{name}.json").read_text("utf-8"))["services"]:
            before = known.get(fact["id"], {})
            domains = list(dict.fromkeys([*before.get("domains", ()), *fact["domains"]]))
            known[fact["id"]] = before | fact | {"domains": domains}
    assert len(known) == 1032
    return known


def found(catalogue: Catalogue, typed: str) -> list[str]:
    return [entry.id for entry in catalogue.services.search.find(typed, MOST)]


def entry(catalogue: Catalogue, catalogue_id: str) -> ServiceEntry:
    known = catalogue.services.by_id(catalogue_id)
    assert known is not None, catalogue_id
    return known


def test_by_name(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    for key, fact in collected.items():
        for name in (*fact["name"].values(), *fact.get("aliases", ())):
            assert key in found(catalogue, name)[:3], (key, name)


def test_by_domain(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    for key, fact in collected.items():
        for domain in fact["domains"]:
            host = MENDED.get(domain, domain)
            assert key in [known.id for known in catalogue.services.all_at(host)], (key, host)
    for key, fact in collected.items():  # the same through the search, which is slower
        assert key in found(catalogue, fact["domains"][0]), (key, fact["domains"][0])


def test_by_app(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    for key, fact in collected.items():
        for field, system in (("android_package", "android"), ("ios_bundle", "ios")):
            if app := fact.get(field):
                known = catalogue.services.by_app(f"{system}:{app}")
                assert known is not None, app
                assert known.id == key
                assert found(catalogue, app)[0] == key


def test_by_signature(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    signatures = {
        (key, text)
        for key, fact in collected.items()
        for text in (*fact.get("sms_signatures", ()), *fact.get("sms_unconfirmed", ()))
    }
    assert len(signatures) > 80
    for key, text in signatures:
        assert key in [known.id for known in catalogue.services.by_signature(text)], (key, text)
        assert key in found(catalogue, f"【{text}】"), (key, text)
        (ours,) = (signature for signature in entry(catalogue, key).signatures if signature.text == text)
        assert ours.confirmed is (text not in collected[key].get("sms_unconfirmed", ()))


def test_facts_agree(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    for key, fact in collected.items():
        ours, closure = entry(catalogue, key), fact["closure"]
        assert ours.app_type == fact.get("app_type"), key
        assert ours.number_change_priority == fact.get("phone_change_priority"), key
        assert ours.closure.deletability == closure["deletability"], key
        assert ours.closure.believed == closure.get("believed"), key
        assert len(ours.closure.conditions) == len(closure.get("preconditions") or ()), key
        assert ours.closure.cooling_off_days == closure.get("cooling_off_days"), key
        assert len(ours.closure.evidence) == len(closure.get("evidence", ())), key
        assert bool(ours.closure.disagreement) is bool(closure.get("disagreement") or closure.get("conflict")), key
        assert bool(ours.contact) is ("erasure_contact" in fact), key
        assert len(ours.two_factor) == len(fact.get("two_factor", ())), key
        if "collects" in fact:
            assert ours.collects == tuple(fact["collects"]), key
        if closure.get("justdeleteme", closure["deletability"]) != closure["deletability"]:
            (other,) = ours.closure.other_ratings
            assert other.deletability is Deletability(closure["justdeleteme"]), key


def test_dates_are_those_of_a_source(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    for key, fact in collected.items():
        as_of, said = entry(catalogue, key).closure.as_of, fact["closure"].get("as_of") or ""
        if as_of is None:
            assert not any(letter.isdigit() for letter in said), key
        elif key not in DATED_ELSEWHERE:
            assert as_of in said, key


def test_what_each_document_supports_is_kept(catalogue: Catalogue, collected: dict[str, Any]) -> None:
    documents = 0
    for key, fact in collected.items():
        for ours, theirs in zip(
            entry(catalogue, key).closure.evidence, fact["closure"].get("evidence", ()), strict=True
        ):
            left_out = ONLY_POINTS_ELSEWHERE.get((key, ours.document.en), set())
            assert set(ours.supports) == set(theirs["supports"]) - left_out, (key, ours.document.en)
            documents += 1
    assert documents == 73


def test_hosts_below_a_known_domain_join_the_service_that_they_belong_to(
    catalogue: Catalogue, collected: dict[str, Any]
) -> None:
    belongs: dict[str, set[str]] = {}
    for key, fact in collected.items():
        for domain in fact["domains"]:
            belongs.setdefault(MENDED.get(domain, domain), set()).add(key)
    hosts = [host for host in belongs if not catalogue.own_services.with_domain(host)]
    entries = [PackEntry(f"Stranger {number}", (host,), note=host) for number, host in enumerate(hosts)]
    pack = Pack(PackId("p"), "A list", "justdeleteme", date(2026, 11, 23), len(entries), pack_content(entries))
    merged = with_packs(catalogue.own_services, [pack])
    joined = {rating.note: known.id for known in merged for rating in known.closure.other_ratings if rating.note}
    right = [host for host in hosts if joined[host] in belongs[host]]
    apart = [host for host in hosts if joined[host].startswith("pack:")]
    assert len(hosts) > 900
    assert sorted(right + apart) == sorted(hosts)  # none joins a service that it does not belong to
    assert len(apart) < 20  # those of a domain that several services share
