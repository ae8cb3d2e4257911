from __future__ import annotations

import json
from pathlib import Path

from tracker.catalogue import Catalogue
from tracker.catalogue.authorities import Responsibility, SendBy

MOVED = {"hrazop", "iedpc", "isdpa", "plgiodo", "skunoou"}  # since the source was made


def test_all_authorities(catalogue: Catalogue) -> None:
    assert len(catalogue.authorities) == len(list(catalogue.authorities)) == 57
    assert catalogue.authorities.edition == "2026-07-21"


def test_one_authority(catalogue: Catalogue) -> None:
    (france,) = catalogue.authorities.in_country("FR")
    assert france.official_name == "Commission Nationale de l'Informatique et des Libertés – CNIL"
    assert france.name.zh == "法国国家信息与自由委员会（CNIL）"
    assert france.address == ("3 Place de Fontenoy", "TSA 80715", "75334 PARIS CEDEX 07", "France")
    assert (france.email, france.webform) == ("", "https://www.cnil.fr/fr/plaintes")
    assert (france.complaint_language, france.send_by, france.responsible_for) == ("fr", None, None)
    assert [source.licence for source in france.sources] == ["CC0-1.0"]


def test_how_to_write_to_it(catalogue: Catalogue) -> None:
    by_id = catalogue.authorities.by_id
    assert by_id["nods"].send_by is SendBy.LETTER
    assert by_id["deberlbdi"].send_by is SendBy.EMAIL


def test_general_authorities_come_first(catalogue: Catalogue) -> None:
    germany = catalogue.authorities.in_country("DE")
    special = [authority.responsible_for for authority in germany]
    assert len(germany) == 26
    assert special == [None] * 18 + [each for each in special if each is not None]
    assert {each for each in special if each} == set(Responsibility) == set(catalogue.authorities.responsibilities)


def test_no_country_no_authority(catalogue: Catalogue) -> None:
    assert catalogue.authorities.in_country("CN") == ()


def test_every_state_of_the_european_economic_area(catalogue: Catalogue) -> None:
    states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
    countries = {country for authority in catalogue.authorities for country in authority.countries}
    assert " ".join(sorted(countries - {"CH", "GB"})) == states


def test_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    collected = json.loads((facts / "supervisory_authorities.json").read_text("utf-8"))
    assert [fact["slug"] for fact in collected["authorities"]] == [each.id for each in catalogue.authorities]
    for fact in collected["authorities"]:
        ours = catalogue.authorities.by_id[fact["slug"]]
        assert fact["name"].startswith(ours.official_name)
        assert [country.lower() for country in ours.countries] == fact["relevant-countries"]
        assert ("\n".join(ours.address) == fact["address"]) is (ours.id not in MOVED)
        assert (len(ours.sources) == 2) is (ours.id in MOVED)
        for field in ("phone", "fax", "email", "webform", "web", "complaint-language"):
            assert getattr(ours, field.replace("-", "_")) == fact.get(field, ""), (ours.id, field)
        assert ours.send_by == fact.get("suggested-transport-medium")
