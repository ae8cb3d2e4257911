from __future__ import annotations

import json

import pytest

from tests.unit.formats.samples.passwords.documents import REFUSED, SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Standing, Unit
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import proton_pass
from tracker.formats.passwords.pgp import is_pgp_message


def read(content: bytes | str) -> Reading:
    source = source_of(content)
    assert proton_pass.detect(source)
    return proton_pass.read(source, aids=NO_AIDS, progress=no_progress)


def domains(sighting: Sighting) -> list[str]:
    return [site.domain for site in sighting.sites]


def test_the_oldest_table() -> None:
    reading = read(SAMPLES["proton_v0.csv"])
    mail, alias, maker = reading.sightings
    assert (mail.line, domains(mail), mail.login.text) == (2, ["example.com", "example.net"], "anna@example.org")
    assert (mail.first_seen, mail.last_seen) == ("2024-02-12", "2024-02-12")
    assert (alias.line, alias.title, alias.login.text) == (4, "Shop", "shop.x1@passmail.example")
    assert (alias.grade, alias.doubt is not None) == (Grade.MEDIUM, True)
    assert (maker.standing, maker.title, domains(maker)) == (Standing.OFFERED, "Proton Pass", ["proton.me"])
    assert [item.text for item in maker.contacts] == ["shop.x1@passmail.example"]
    assert maker.kinds == {"bank_card"}
    assert [skip.line for skip in reading.report.skipped] == [5]
    assert reading.report.unit is Unit.LINES


def test_tables_with_vaults_and_with_addresses_of_their_own() -> None:
    first, second = read(SAMPLES["proton_v1.csv"]).sightings[0], read(SAMPLES["proton_v2.csv"]).sightings[0]
    assert (first.login.text, first.first_seen, first.last_seen) == ("anna", None, None)
    assert second.login.text == "anna@example.org"
    assert read(SAMPLES["proton_v2.csv"]).sightings[-1].kinds == {"id_name"}


def test_the_newest_table_opens_by_its_list() -> None:
    reading = read(SAMPLES["proton_v3.csv"])
    only, broken, _ = reading.sightings
    assert domains(only) == ["mode0.example", "mode1.example", "mode3.example", "mode6.example"]
    assert only.login.text == "anna"
    assert domains(broken) == ["broken.example"]
    reasons = [str(skip.reason) for skip in reading.report.skipped]
    assert "alias without" in reasons[0]
    assert "not known here" in reasons[1]


def test_json() -> None:
    reading = read(SAMPLES["proton.json"])
    mail, gone, alias, maker = reading.sightings
    assert domains(mail) == ["example.com", "exact.example", "passkey.example"]
    assert (mail.line, mail.login.text, mail.first_seen, mail.removed) == (1, "anna@example.org", "2023-07-12", False)
    assert (gone.login.text, gone.removed) == ("anna", True)
    assert (alias.line, alias.title) == (3, "Shop")
    assert [item.text for item in maker.contacts] == ["shop.x1@passmail.example"]
    assert maker.kinds == {"bank_card", "id_name", "id_number"}
    assert [skip.line for skip in reading.report.skipped] == [4, 5, 6]


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["proton.json"]).load_json(proton_pass._whitelist))
    for secret in ("pw", "totp", "note", "key", "extra", "cvc", "name", "passport", "user"):
        assert f"CANARY-{secret}" not in kept
    assert "4242" not in kept


def test_json_without_vaults_says_so() -> None:
    for content in ("[]", '{"userId": "", "vaults": []}'):
        with pytest.raises(UnreadableFileError, match="vaults"):
            proton_pass.read(source_of(content), aids=NO_AIDS, progress=no_progress)
        assert not proton_pass.detect(source_of(content))


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        (REFUSED["data.pgp"][0], True),
        (b"\xef\xbb\xbf\r\n-----BEGIN PGP MESSAGE-----", True),
        (REFUSED["data_binary.pgp"][0], True),
        (bytes([0x84, 2, 3, 9, 0xC9, 1, 1]), True),  # older way to write lengths, session key for a public key
        (bytes([0x85, 0, 2, 3, 9, 0xD2, 1, 1]), True),
        (bytes([0xC1, 192, 0, 3]) + b"x" * 191 + bytes([0xD2, 1, 1]), True),
        (bytes([0xC3, 4, 3, 9, 0, 8, 0xD2, 0xFF, 1]), False),  # no such version
        (bytes([0xC3, 4, 4, 9, 0, 8, 0xC6, 1, 1]), False),  # a key follows, no data
        (bytes([0xC3, 4, 4, 9]), False),
        ("名称,网址\n".encode("gb18030"), False),
        (b"-----BEGIN PGP PUBLIC KEY BLOCK-----", False),
        (b"", False),
    ],
)
def test_pgp_messages_are_told_by_their_first_packets(head: bytes, ours: bool) -> None:
    assert is_pgp_message(head) is ours


def test_other_tables_are_left_to_others() -> None:
    source = source_of("type,name,url\n1,2,3\n")
    assert not proton_pass.detect(source)
    with pytest.raises(UnreadableFileError, match="Proton Pass"):
        proton_pass.read(source, aids=NO_AIDS, progress=no_progress)
