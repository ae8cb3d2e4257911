from __future__ import annotations

from tests.builders import identifier, vault_of
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.risk.not_said import SOME_OF, name_of


def test_what_joins_services_has_a_name() -> None:
    vault = vault_of(identifier("i", label="Main number"))
    assert name_of(vault, "i") == "Main number"
    assert str(name_of(vault, SOME_OF["phone_alt"])) == "a phone number, not said which one"
    assert {str(name_of(vault, key)) for key in SOME_OF.values()} == {
        "a phone number, not said which one",
        "an e-mail address, not said which one",
        "an identity paper, not said which one",
    }
    assert set(SOME_OF) <= set(KIND_BY_CODE)
