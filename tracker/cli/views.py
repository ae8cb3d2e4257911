"""The ledger and its risk as plain values: the stable shapes that ``--json`` prints."""

from __future__ import annotations

from typing import Any

from tracker.core.model import Service
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.summary import summary
from tracker.core.vault import Vault


def service_view(vault: Vault, service: Service) -> dict[str, Any]:
    """One service of ``list --json``."""
    held = (holding.kind for holding in vault.holdings_of(service.id) if holding.state.counts_as_held)
    return {
        "id": service.id,
        "name": service.name,
        "domains": list(service.domains),
        "apps": list(service.apps),
        "operator": service.operator,
        "group": service.group,
        "holds": list(dict.fromkeys(held)),
        "deletability": str(service.deletability),
        "status": str(service.status),
        "login": service.login,
        "last_used": service.last_used,
    }


def risk_view(book: RiskBook) -> dict[str, Any]:
    """``risk --json``; services worst first, those that cannot be deleted before all others."""
    load, counts = book.load, summary(book)
    ordered = sorted(book.by_severity(), key=lambda risk: not risk.stuck)
    return {
        "method": {"name": book.method.name, "version": book.method.version},
        "load": load.total,
        "load_low": book.span.low,
        "load_high": book.span.high,
        "removable": load.removable,
        "unchecked": load.unchecked,
        "stuck": load.stuck,
        "worst_band": None if book.worst_band is None else str(book.worst_band),
        "worst_band_possible": None if counts.worst_possible is None else str(counts.worst_possible),
        "not_fully_checked": counts.unsure,
        "services": [_service_risk_view(book, risk) for risk in ordered],
    }


def _service_risk_view(book: RiskBook, risk: ServiceRisk) -> dict[str, Any]:
    loss = risk.loss
    return {
        "id": risk.service_id,
        "name": book.vault.services[risk.service_id].name,
        "dpc": risk.dpc,
        "ei": risk.ei,
        "ei_linked": risk.ei_linked,
        "loss": {
            "disclosure": loss.disclosure,
            "deletability": loss.deletability,
            "access": loss.access,
            "dormancy": loss.dormancy,
        },
        "se": risk.se,
        "se_low": risk.se_low,
        "se_high": risk.se_high,
        "se_alone": risk.se_alone,
        "band": str(risk.band),
        "stuck": risk.stuck,
    }
