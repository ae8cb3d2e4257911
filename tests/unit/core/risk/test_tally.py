from __future__ import annotations

from datetime import date

from tests.builders import holding, service, vault_of
from tracker.core.model import Deletability, SecondFactor
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band, Method
from tracker.core.risk.tally import Load, Span, Tally

TODAY = date(2026, 11, 23)
KNOWN = {"second_factor": SecondFactor.APP, "last_used": "2026-11"}


def test_all_sums_follow_from_how_many_have_which_scores(method: Method) -> None:
    """By hand: face 4 x 0.25 = 1.00, stuck 0.50 more; of the third nobody knows whether it can be deleted."""
    vault = vault_of(
        service("a", deletability=Deletability.SELF_SERVICE, **KNOWN),
        service("b", deletability=Deletability.IMPOSSIBLE, **KNOWN),
        service("c", deletability=Deletability.UNKNOWN, **KNOWN),
        *(holding(key, "face") for key in "abc"),
    )
    risks = [*RiskBook(vault, method, TODAY).services.values()]
    whole = Tally(risks)
    assert (whole.load, whole.load.total) == (Load(1.0, 1.25, 1.5), 3.75)
    assert whole.span == Span(3.5, 4.0)
    counts, spans = whole.bands(method)
    assert counts == {Band.LOW: 3, Band.MEDIUM: 0, Band.HIGH: 0, Band.VERY_HIGH: 0}
    assert spans[Band.LOW] == (3, 3)
    assert whole.bands(method) is whole.bands(method)  # worked out once

    fewer = whole.moved(risks[:1], ())
    assert (fewer.load, fewer.span) == (Load(0.0, 1.25, 1.5), Span(2.5, 3.0))
    assert fewer.moved((), risks[:1]).load == whole.load
    assert whole.moved(risks, ()).load == Tally().load == Load()
    assert whole.load.total == 3.75  # it is a value
