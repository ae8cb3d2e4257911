"""What ``risk`` and ``whatif`` print about the worked example and about a ledger of two shops."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.builders import holding, identifier, service
from tests.e2e.shell import PASSWORD, Shell
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Deletability, HoldingState, Profile
from tracker.core.muting import mute
from tracker.core.risk import trials
from tracker.core.risk.effects import effect_of
from tracker.core.risk.trials import Trial, TrialKind
from tracker.services.reminders import reminders
from tracker.services.vaults import open_vault
from tracker.store.folder import create_vault
from tracker.store.keyslots import KdfParameters

EXAMPLE = Path(__file__).parents[1] / "data" / "worked_example.json"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with the worked example of the method: four services that hold one number."""
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    assert shell.run("import", EXAMPLE, "--yes").status == 0
    return shell


@pytest.fixture
def ids(vault: Shell) -> dict[str, str]:
    """Ids of the four services by the letter that their names begin with."""
    return {service["name"][0]: service["id"] for service in vault.run("list", "--json").json["services"]}


def test_risk_says_what_deserves_attention(vault: Shell, ids: dict[str, str]) -> None:
    risk = vault.run("risk", "--json").json
    assert risk["load"] == 13
    keys = {"rule", "severity", "text", "next_step", "services", "identifier", "fraud", "muted"}
    assert {frozenset(finding) for finding in risk["findings"]} == {frozenset(keys)}
    stuck = [finding for finding in risk["findings"] if finding["rule"].startswith("stuck_account")]
    assert {key for finding in stuck for key in finding["services"]} == {ids["C"]}

    (group,) = risk["groups"]  # no company is recorded
    assert (group["name"], group["load"], group["joined"]) == (None, 13, [])
    assert (group["stuck"], group["stuck_services"]) == (2.5, [ids["C"]])

    number, *others = risk["identifiers"]
    assert (number["id"], number["label"]) == ("phone", "Main number")
    assert [other["id"] for other in others] == ["mail", "spare"]
    assert (number["adds"], number["leaked"]) == (2.75, True)
    assert set(number["held_by"]) == set(number["leak"]["links"]) == set(ids.values())
    assert number["leak"]["real_name_known_by"] == [ids["B"]]
    assert (number["leak"]["adds"], number["perhaps_held_by"]) == (0, [])


def test_frauds_that_are_possible_are_findings(vault: Shell, ids: dict[str, str]) -> None:
    risk = vault.run("risk", "--json").json
    possible = {fraud["id"]: fraud for fraud in risk["frauds"] if fraud["standing"] == "possible"}
    found = {finding["fraud"]: finding for finding in risk["findings"] if finding["rule"] == "fraud_possible"}
    assert found.keys() == possible.keys() != set()
    assert set(found["police"]["services"]) == set(ids.values())  # all hold the number, B the name and the paper
    assert found["police"]["next_step"] == possible["police"]["protective_step"]


def test_muted_findings_say_why_and_until_when_and_are_counted(vault: Shell) -> None:
    before = vault.run("risk", "--json").json
    assert (before["findings_muted"], {finding["muted"] for finding in before["findings"]}) == (0, {None})
    session = open_vault(vault.vault, PASSWORD)
    first, second, *_ = reminders(session, Catalogue.load(), "en").shown
    for finding, reason, until in ((first, "the shop is closing", date(2999, 1, 1)), (second, "needed", None)):
        session.apply(mute(session.vault, finding, reason, until, session.today))
    session.lock()
    after = vault.run("risk", "--json").json
    assert after["findings_muted"] == 2
    assert len(after["findings"]) == len(before["findings"])
    assert [finding["muted"] for finding in after["findings"] if finding["muted"]] == [
        {"reason": "the shop is closing", "until": "2999-01-01"},
        {"reason": "needed", "until": None},
    ]
    severities = [["severe", "notable", "minor"].index(finding["severity"]) for finding in after["findings"]]
    assert severities == sorted(severities)  # the muted ones stand among the others
    assert f"Findings: {len(after['findings'])}, muted among them: 2." in vault.run("risk").out.decode()


def test_frauds_name_who_gives_what(vault: Shell, ids: dict[str, str]) -> None:
    frauds = {fraud["id"]: fraud for fraud in vault.run("risk", "--json").json["frauds"]}
    police = frauds["police"]
    assert (police["standing"], police["needs"]) == ("possible", [["phone"], ["id_name"], ["id_number"]])
    (alone,) = police["alone"]
    assert alone["gives"] == {kind: [ids["B"]] for kind in ("id_name", "id_number", "phone")}
    (united,) = police["united"]
    assert set(united["gives"]["phone"]) == set(ids.values())
    assert police["ended_by"] == [ids["B"]]
    assert police["watch_for"]
    assert police["protective_step"].startswith("The police never take money by phone.")
    smishing = frauds["smishing"]
    assert (len(smishing["alone"]), smishing["ended_by"]) == (4, [])
    assert all(kind in KIND_BY_CODE for fraud in frauds.values() for group in fraud["needs"] for kind in group)


def test_where_nobody_has_said_which_number_they_are_united_perhaps(vault: Shell) -> None:
    session = open_vault(vault.vault, PASSWORD)
    for key, kinds in (("x", ("id_image",)), ("y", ("id_number", "id_name"))):
        held = [holding(key, kind) for kind in kinds]
        session.apply(commands.add_service(session.vault, service(key), held))
    session.lock()
    frauds = {fraud["id"]: fraud for fraud in vault.run("risk", "--json").json["frauds"]}
    assert frauds["sim_identity"]["standing"] == "perhaps"
    (hand,) = frauds["sim_identity"]["united"]
    assert (hand["identifier"], hand["not_said_which"]) == (None, "id_number")
    assert hand["gives"]["id_image"] == ["x"]
    (sure,) = frauds["police"]["united"]
    assert (sure["identifier"], sure["not_said_which"]) == ("phone", None)


def test_closing_one_account(vault: Shell, ids: dict[str, str]) -> None:
    """By the worked example: deleting A frees 3.25."""
    tried = vault.run("whatif", "--close", ids["A"], "--json")
    assert tried.status == 0
    view = tried.json
    assert (view["before"]["load"], view["after"]["load"], view["difference"]) == (13, 9.75, -3.25)
    assert (view["before"]["bands"]["high"], view["after"]["bands"]["high"]) == (2, 1)
    (moved,) = view["services"]
    assert moved["before"] == {
        **{"se": 3.25, "se_low": 3.25, "se_high": 3.25, "band": "high"},
        **{"deletability": "self_service", "stuck": False},
    }
    assert (moved["id"], moved["after"]) == (ids["A"], None)
    assert vault.run("risk", "--json").json["load"] == 13  # nothing was written
    assert vault.run("list", "--json").json["count"] == 4


def test_closing_what_cannot_be_deleted_is_no_way_out(vault: Shell, ids: dict[str, str]) -> None:
    tried = vault.run("whatif", "--close", ids["C"], ids["A"], "--json").json
    assert (tried["cannot_be_deleted"], tried["after"]["stuck"]) == ([ids["C"]], 0)
    said = vault.run("whatif", "--close", ids["C"], ids["A"]).out.decode()
    name = next(row["name"] for row in tried["services"] if row["id"] == ids["C"])
    assert f"{name} CANNOT BE DELETED, as far as is recorded: this is what it would be if it were gone." in said
    assert said.count("CANNOT BE DELETED") == 1
    assert vault.run("whatif", "--remove", f"{ids['C']}:phone", "--json").json["cannot_be_deleted"] == []
    session = open_vault(vault.vault, PASSWORD)
    stuck = Deletability.IMPOSSIBLE
    session.apply(commands.edit_service(session.vault, ids["B"], deletability=stuck, today=session.today))
    session.lock()
    police = next(fraud for fraud in vault.run("risk", "--json").json["frauds"] if fraud["id"] == "police")
    assert (police["ended_by"], police["cannot_be_deleted"]) == ([ids["B"]], [ids["B"]])


def test_closing_a_login_is_what_the_window_tries(vault: Shell, ids: dict[str, str]) -> None:
    """What can be deleted through the login alone is nothing that can be removed when that is gone."""
    session = open_vault(vault.vault, PASSWORD)
    child = service("child", parent=ids["A"], deletability=Deletability.VIA_PARENT)
    session.apply(commands.add_service(session.vault, child))
    tried = trials.composed(session.risk, [Trial(TrialKind.CLOSE, ids["A"])]).changeset
    window = effect_of(session.risk, tried).after
    session.lock()
    after = vault.run("whatif", "--close", ids["A"], "--json").json["after"]
    assert (after["removable"], after["unchecked"]) == (window.removable, window.unchecked)
    assert after["unchecked"] == 1  # 1 x 0.25, whether it can be deleted 0.25, second factor 0.25, use 0.25


def test_what_nobody_knows_widens_what_is_shown(vault: Shell, ids: dict[str, str]) -> None:
    known = vault.run("whatif", "--close", ids["A"], "--json").json["after"]
    assert known["load_low"] == known["load"] == known["load_high"]
    assert "Before: load 13.00: removable" in vault.run("whatif", "--close", ids["A"]).out.decode()
    session = open_vault(vault.vault, PASSWORD)
    nickname = [holding("new", "nickname")]
    session.apply(commands.add_service(session.vault, service("new"), nickname))  # 1 x 0.25 + three of 0 to 0.5
    session.lock()
    view = vault.run("whatif", "--close", ids["A"], "--json").json
    assert (view["after"]["load_low"], view["after"]["load"], view["after"]["load_high"]) == (10, 10.75, 11.5)
    assert view["after"]["bands"]["low"] == view["after"]["bands_between"]["low"][1]
    said = vault.run("whatif", "--close", ids["A"]).out.decode()
    assert "After: load 10.75 (10.00–11.50): removable" in said
    assert "In brackets: between what bounds it lies, because not everything is known." in said


def test_what_risk_says_would_end_ends(vault: Shell, ids: dict[str, str]) -> None:
    frauds = vault.run("risk", "--json").json["frauds"]
    for service_id in ids.values():
        view = vault.run("whatif", "--close", service_id, "--json").json
        assert view["frauds_ended"] == [fraud["id"] for fraud in frauds if service_id in fraud["ended_by"]]
        assert view["frauds_only_perhaps"] == [
            fraud["id"] for fraud in frauds if service_id in fraud["only_perhaps_by"]
        ]
        still = {fraud["id"] for fraud in view["after"]["frauds"]}
        assert still == {fraud["id"] for fraud in frauds} - set(view["frauds_ended"])


def test_the_other_changes(vault: Shell, ids: dict[str, str]) -> None:
    def difference(*wishes: str) -> float:
        return vault.run("whatif", *wishes, "--json").json["difference"]

    assert difference("--remove", f"{ids['D']}:phone") == -1.5  # by the worked example
    assert difference("--second-factor", ids["A"], ids["D"]) == -0.5
    assert difference("--close", ids["A"], "--close", ids["D"]) == difference("--close", ids["A"], ids["D"]) < -3.25
    assert difference("--swap", "phone") == -1  # D by 0.75 and C by 0.25: the new number has not leaked


def test_signing_up(vault: Shell) -> None:
    view = vault.run("whatif", "--sign-up", "wechat:phone=phone,messages", "--json").json
    assert view["difference"] > 0
    assert (view["services"][-1]["name"], view["services"][-1]["before"]) == ("WeChat", None)
    assert vault.run("whatif", "--sign-up", "wechat", "--json").json["difference"] > 0
    assert vault.run("list", "--json").json["count"] == 4


def test_signing_up_where_one_has_an_account_already(vault: Shell) -> None:
    session = open_vault(vault.vault, PASSWORD)
    for key, name in (("one", "微信"), ("two", "wechat")):
        session.apply(commands.add_service(session.vault, service(key, name=name)))
    session.lock()
    tried = vault.run("whatif", "--sign-up", "wechat:phone", "qq", "--json")
    assert tried.json["already_recorded"] == {"wechat": ["two", "one"]}  # the very name first
    assert tried.json["difference"] > 0  # a further account is no mistake
    said = vault.run("whatif", "--sign-up", "wechat")
    assert "Already in your ledger for --sign-up wechat: wechat (two), 微信 (one). What is asked about is a" in said.err
    assert "use its id with --remove" in said.err
    other = vault.run("whatif", "--sign-up", "taobao", "--json")
    assert (other.json["already_recorded"], other.err) == ({}, "")


def test_what_a_service_asks_for_is_asked_where_the_catalogue_does_not_say(vault: Shell) -> None:
    """Nothing is judged as known: it is left out of the figures, as the window shows none of it."""
    tried = vault.run("whatif", "--sign-up", "1password", "--json").json
    assert tried["not_known_what_it_asks_for"] == ["1password"]
    assert (tried["difference"], tried["services"]) == (0, [])
    said = vault.run("whatif", "--sign-up", "1password").out.decode()
    assert (
        "1Password is not in these figures. What it asks for is not known here: say what it asks you for, "
        "as in --sign-up 1password:phone,email\nNothing was written.\n"
    ) in said
    named = vault.run("whatif", "--sign-up", "1password:phone", "wechat", "--json").json
    assert named["not_known_what_it_asks_for"] == []
    assert {row["name"] for row in named["services"] if row["before"] is None} == {"1Password", "WeChat"}


def test_two_new_accounts_at_one_service_are_refused(vault: Shell) -> None:
    refused = vault.run("whatif", "--sign-up", "wechat", "--sign-up", "wechat:phone")
    assert (refused.status, refused.out) == (2, b"")
    assert "--sign-up wechat stands there twice. Give all kinds in one of them." in refused.err


def test_a_number_is_not_swapped_for_itself(vault: Shell) -> None:
    refused = vault.run("whatif", "--swap", "phone:phone")
    assert (refused.status, refused.out) == (1, b"")
    assert "“Main number” cannot be swapped for “Main number”: they are the same." in refused.err


def test_nothing_is_a_negative_zero(vault: Shell) -> None:
    session = open_vault(vault.vault, PASSWORD)
    session.apply(commands.add_identifier(session.vault, identifier("unused", label="Unused")))
    session.lock()
    risk = vault.run("risk", "--json")
    assert next(each["adds"] for each in risk.json["identifiers"] if each["id"] == "unused") == 0
    assert b"-0.0" not in risk.out


def test_a_name_stays_on_its_line(vault: Shell) -> None:
    session = open_vault(vault.vault, PASSWORD)
    session.apply(commands.add_service(session.vault, service("odd", name="Odd\u2028na\u202eme\u2029end")))
    session.lock()
    for command in ("list", "risk"):
        (line,) = [line for line in vault.run(command).out.decode().split("\n") if "Odd" in line]
        assert "Odd na\ufffdme end" in line


def test_a_company_is_searched_for_by_the_name_that_the_catalogue_has(vault: Shell) -> None:
    session = open_vault(vault.vault, PASSWORD)
    for key, fields in (("one", {"group": "腾讯", "operator": "Game Ltd"}), ("two", {"operator": "Game Ltd"})):
        session.apply(commands.add_service(session.vault, service(key, **fields)))
    session.lock()
    found = vault.run("list", "group:tencent", "--json").json["services"]
    assert {"one", "two"} <= {view["id"] for view in found}


def test_in_words(vault: Shell, ids: dict[str, str]) -> None:
    said = vault.run("whatif", "--close", ids["B"]).out.decode()
    assert "Before: load 13.00: removable" in said
    assert "Difference: -" in said
    assert "4.25 Very high" in said
    assert "No longer possible: " in said
    assert "False police or prosecutor" in said
    assert said.endswith("Nothing was written.\n")
    assert "Newly possible, or surer: " in vault.run("whatif", "--sign-up", "taobao").out.decode()
    again = vault.run("whatif", "--second-factor", ids["B"]).out.decode()
    assert "No service has another severity." in again
    assert "Findings: " in vault.run("risk").out.decode()


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (("--close", "nothing"), "not_found"),
        (("--swap", "nothing"), "not_found"),
        (("--remove", "nothing:phone"), "not_found"),
        (("--sign-up", "nothing"), "not_in_catalogue"),
        (("--sign-up", "wechat:nonsense"), "invalid"),
        (("--swap", "phone:phone"), "invalid"),
    ],
)
def test_refusals(vault: Shell, wishes: tuple[str, ...], code: str) -> None:
    refused = vault.run("whatif", *wishes, "--json")
    assert (refused.status, refused.out, refused.error["code"]) == (1, b"", code)


def test_refusals_speak_of_what_was_typed_and_of_no_form(vault: Shell) -> None:
    said = vault.run("whatif", "--swap", "phone:mail").err
    assert "is another kind of data: E-mail address, not Phone number." in said
    assert "is not held where it would be swapped." in vault.run("whatif", "--swap", "spare").err
    assert "Change what you typed and try again. Nothing was written." in said
    assert "field" not in said


def test_nothing_is_tried_out_with_what_is_in_the_trash(vault: Shell, ids: dict[str, str]) -> None:
    session = open_vault(vault.vault, PASSWORD)
    session.apply(commands.trash_services(session.vault, [ids["A"]], session.today))
    session.apply(commands.trash_identifiers(session.vault, ["spare"], session.today))
    session.lock()
    for wish in (
        *(("--close", ids["A"]), ("--second-factor", ids["A"])),
        *(("--remove", f"{ids['A']}:phone"), ("--swap", "phone:spare"), ("--swap", "spare")),
        ("--sign-up", "wechat:phone=spare"),
    ):
        refused = vault.run("whatif", *wish, "--json")
        assert (refused.status, refused.error["code"]) == (1, "invalid")
        assert "is in the trash" in refused.error["message"]


@pytest.mark.parametrize(
    "wishes",
    [
        *((), ("--close",), ("--remove", "x"), ("--swap", ":x"), ("--sign-up", "x:")),
        *(("--sign-up", "wechat:,"), ("--sign-up", "wechat:phone,"), ("--sign-up", "wechat:phone=")),
        *(("--sign-up", "wechat", "--sign-up", "wechat"), ("--sign-up", "wechat:phone", "qq", "wechat:face")),
    ],
)
def test_wrong_usage(vault: Shell, wishes: tuple[str, ...]) -> None:
    refused = vault.run("whatif", *wishes, "--json")
    assert (refused.status, refused.error["code"]) == (2, "usage")


def test_the_headline_has_its_range_where_not_everything_is_known(vault: Shell) -> None:
    """The example is known but for one thing that a new account adds: 1 x 0.25 + three unknown parts, 1.00."""
    assert "Not everything is known" not in vault.run("risk").out.decode()
    session = open_vault(vault.vault, PASSWORD)
    session.apply(commands.trash_services(session.vault, list(session.vault.services), session.today))
    unsure = service("new", name="Ticked")
    maybe = [holding("new", kind, state=HoldingState.UNKNOWN) for kind in ("id_image", "payment_record")]
    session.apply(commands.add_service(session.vault, unsure, maybe))
    session.lock()
    said = vault.run("risk").out.decode()
    assert "Load 1.00 (0.25–4.50): removable 0.00, not checked 1.00, stuck 0.00" in said
    assert "Worst band: Low, perhaps up to very high. Highest: Ticked 1.00 (0.25–4.50)" in said
    assert "Not everything is known about 1 of 1 services." in said
    risk = vault.run("risk", "--json").json
    assert (risk["load_low"], risk["load_high"], risk["not_fully_checked"]) == (0.25, 4.5, 1)
    assert (risk["worst_band"], risk["worst_band_possible"]) == ("low", "very_high")
    tried = vault.run("whatif", "--second-factor", "new").out.decode()
    (row,) = [line for line in tried.splitlines() if line.startswith("Ticked")]
    assert "1.00 (0.25–4.50) Low" in row
    assert "0.75 (0.25–4.00) Low" in row


def test_an_empty_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(tmp_path / "vault", monkeypatch)
    create_vault(shell.vault, PASSWORD, Profile(), kdf=KdfParameters(65536, 3, 1)).close()
    risk = json.loads(shell.run("risk", "--json").out)
    assert {key: risk[key] for key in ("load", "findings", "frauds", "groups", "identifiers")} == {
        "load": 0,
        "findings": [],
        "frauds": [],
        "groups": [],
        "identifiers": [],
    }
