from __future__ import annotations

from datetime import date

from tests.bench.ledgers import records
from tests.builders import holding, service, vault_of
from tracker.core.model import Deletability, SecondFactor, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band, Method
from tracker.core.risk.severity_map import LOSS, TELLING, MapPoint, Standing, map_points
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
CALM = {"second_factor": SecondFactor.APP, "last_used": "2026-11"}


def test_equal_points_are_put_together_by_standing(method: Method) -> None:
    # Face and phone: 4 x 0.25 = 1.00. Deletion 0 by oneself, 0.50 impossible, 0.25 not checked and on request.
    vault = vault_of(
        service("a", deletability=Deletability.IMPOSSIBLE, **CALM),
        service("b", deletability=Deletability.REQUEST, **CALM),
        service("c", **CALM),
        service("d", deletability=Deletability.REGIONAL, **CALM),
        service("e", deletability=Deletability.SELF_SERVICE, **CALM),
        *(holding(key, kind) for key in "abcd" for kind in ("face", "phone")),
    )
    book = RiskBook(vault, method, TODAY)
    assert map_points(book.by_severity()) == [
        MapPoint(1.0, 0.5, Standing.STUCK, Band.LOW, (ServiceId("a"),)),
        MapPoint(1.0, 0.25, Standing.UNCHECKED, Band.LOW, (ServiceId("c"),)),
        MapPoint(1.0, 0.25, Standing.REMOVABLE, Band.LOW, (ServiceId("b"), ServiceId("d"))),
        MapPoint(0.25, 0.0, Standing.REMOVABLE, Band.LOW, (ServiceId("e"),)),
    ]


def test_every_account_is_on_the_map_at_its_severity(method: Method) -> None:
    book = RiskBook(Vault.of(records(1000)), method, TODAY)
    points = map_points(book.by_severity())
    assert sorted(account for point in points for account in point.accounts) == sorted(book.services)
    assert len(points) < 200
    for point in points:
        assert TELLING[0] <= point.telling <= TELLING[1]
        assert LOSS[0] <= point.loss <= LOSS[1]
        assert {book.services[account].se for account in point.accounts} == {point.severity}
        assert {book.services[account].band for account in point.accounts} == {point.band}
    assert [point.severity for point in points] == sorted((point.severity for point in points), reverse=True)
    assert map_points(()) == []
    assert map_points(reversed(book.by_severity())) == points
