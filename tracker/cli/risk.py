"""``risk`` and ``whatif``: how severe it is, and what would be different. Neither writes anything."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import asked_for, draft_service
from tracker.catalogue.entries import ServiceEntry
from tracker.cli.opening import changed_ahead, opened
from tracker.cli.output import Output, table
from tracker.cli.risk_views import comparison_view, findings_view, frauds_view, groups_view, identifiers_view
from tracker.cli.secrets import Secrets
from tracker.cli.views import risk_view
from tracker.core import commands
from tracker.core.errors import NotInCatalogueError
from tracker.core.model import IdentifierId, PartialDate, ServiceId
from tracker.core.risk import what_if
from tracker.core.risk.frauds import FraudBook, Standing
from tracker.core.risk.groups import company_groups
from tracker.core.risk.identifiers import all_reaches
from tracker.core.risk.method import BAND_LABELS, Band
from tracker.core.risk.what_if import Wish
from tracker.services.frauds import fraud_book
from tracker.services.reminders import reminders
from tracker.services.session import Session
from tracker.services.ticking import Recorded

_LANGUAGE = "en"


def risk(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """The severity of each service, the Load, and what deserves attention."""
    with opened(arguments, output, secrets) as session:
        book, catalogue = session.risk, catalogue_of(session)
        names = catalogue.services.company_names(_LANGUAGE)
        known = fraud_book(session, catalogue, _LANGUAGE)
        found = reminders(session, catalogue, _LANGUAGE)
        view = {
            **risk_view(book),
            "changed_ahead": changed_ahead(session),
            "findings": findings_view(found),
            "findings_muted": len(found.muted),
            "frauds": frauds_view(known),
            "groups": groups_view(company_groups(book, names)),
            "identifiers": identifiers_view(book, all_reaches(book)),
        }
        rows = [
            (
                row["name"],
                f"{row['se']:.2f}",
                "" if row["se_low"] == row["se_high"] else f"{row['se_low']:.2f}–{row['se_high']:.2f}",
                BAND_LABELS[row["band"]],
                "CANNOT BE DELETED" if row["stuck"] else "",
            )
            for row in view["services"]
        ]
        lines = [
            *_headline(session),
            *(table(("SERVICE", "SEVERITY", "RANGE", "BAND", ""), rows) if rows else ["No services that count."]),
            f"Findings: {found.total}, muted among them: {len(found.muted)}. {_fraud_line(known)}",
            f"{view['method']['name']} {view['method']['version']}: severity if misused, not probability. "
            "Adapted from ENISA 2013, not endorsed by ENISA.",
        ]
        output.result(view, lines)
    return 0


def _headline(session: Session) -> Iterator[str]:
    """The Load and the worst account, each with its range where not everything is known."""
    book, load, counts = session.risk, session.risk.load, session.counts.summary()
    yield (
        f"Load {_within(load.total, book.span.low, book.span.high)}: removable {load.removable:.2f}, "
        f"not checked {load.unchecked:.2f}, stuck {load.stuck:.2f}"
    )
    worst, possible = book.worst, counts.worst_possible
    if worst is None or possible is None:
        return
    band = BAND_LABELS[worst.band]
    if possible.rank > worst.band.rank:
        band = f"{band}, perhaps up to {BAND_LABELS[possible].lower()}"
    name = session.vault.services[worst.service_id].name
    yield f"Worst band: {band}. Highest: {name} {_within(worst.se, worst.se_low, worst.se_high)}"
    if counts.unsure:
        yield f"Not everything is known about {counts.unsure} of {counts.accounts} services."


def _within(value: float, low: float, high: float) -> str:
    """ "1.00 (0.50–4.25)"; the value alone where everything is known."""
    return f"{value:.2f}" if low == high else f"{value:.2f} ({low:.2f}–{high:.2f})"


def try_out(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """Load, bands and frauds before and after changes that are only tried out."""
    with opened(arguments, output, secrets) as session:
        catalogue = catalogue_of(session)
        asked, unknown = _asked_about(arguments, catalogue)
        wishes = [*_sign_ups(session, asked), *_changes(session, arguments)]
        changeset = what_if.compose(session.vault, wishes)
        known = fraud_book(session, catalogue, _LANGUAGE)
        compared = what_if.compare(session.risk, known, changeset)
        recorded = _recorded(session, catalogue, [*(entry for entry, _kinds in asked), *unknown])
        stuck = _not_deletable(session, arguments)
        view = {
            **comparison_view(session.vault, changeset, compared, recorded, stuck),
            "not_known_what_it_asks_for": [entry.id for entry in unknown],
        }
        _say_recorded(session, recorded, output)
        names = [session.vault.services[key].name for key in stuck]
        output.result(view, [*_comparison_lines(view, known), *_unknown_lines(unknown), *_not_deletable_lines(names)])
    return 0


_Asked = list[tuple[ServiceEntry, dict[str, IdentifierId | None]]]
"""Services of the catalogue to sign up for, and what would be given there."""


def _asked_about(arguments: argparse.Namespace, catalogue: Catalogue) -> tuple[_Asked, list[ServiceEntry]]:
    """With those of which neither the person nor the catalogue says what they ask for: nothing is tried out there."""
    asked: _Asked = []
    unknown = []
    for entry_id, given in arguments.sign_up:
        entry = catalogue.services.by_id(entry_id)
        if entry is None:
            raise NotInCatalogueError(what=entry_id)
        if kinds := given or dict.fromkeys(asked_for(entry)):
            asked.append((entry, kinds))
        else:
            unknown.append(entry)
    return asked, unknown


def _sign_ups(session: Session, asked: _Asked) -> Iterator[Wish]:
    """New accounts at services of the catalogue, in use from today."""
    today = PartialDate(session.today.isoformat())
    for entry, kinds in asked:
        yield what_if.sign_up(replace(draft_service(entry, _LANGUAGE), opened=today, last_used=today), kinds)


def _recorded(session: Session, catalogue: Catalogue, asked: Iterable[ServiceEntry]) -> dict[str, list[ServiceId]]:
    """The accounts that are in the ledger already, by the catalogue's id of what is asked about."""
    known = Recorded(session.vault.live_services(), catalogue.services)
    found = {entry.id: known.services(draft_service(entry, _LANGUAGE).name, entry) for entry in asked}
    return {entry_id: [service.id for service in services] for entry_id, services in found.items() if services}


def _say_recorded(session: Session, recorded: dict[str, list[ServiceId]], output: Output) -> None:
    """That the person has an account there, and how to try out what concerns that one."""
    for entry_id, service_ids in recorded.items():
        known = ", ".join(f"{session.vault.services[service_id].name} ({service_id})" for service_id in service_ids)
        output.say(
            f"Already in your ledger for --sign-up {entry_id}: {known}. What is asked about is a further account "
            "there. To try out changes at the one you have, use its id with --remove, --second-factor or --close."
        )


def _changes(session: Session, arguments: argparse.Namespace) -> Iterator[Wish]:
    """What changes at recorded services; accounts are closed last, after what is done to them."""
    identifiers = session.vault.identifiers
    for service_id, kind in arguments.remove:
        yield what_if.remove_kind(service_id, kind)
    for old_id, new_id in arguments.swap:
        old = commands.find(identifiers, old_id)
        what_if.require_in_use(old)
        other = commands.find(identifiers, new_id) if new_id else what_if.replacement(old, "New")
        yield what_if.swap(old_id, other, session.today)
    for service_id in arguments.second_factor:
        yield what_if.second_factor(service_id)
    if arguments.close:
        yield what_if.close(dict.fromkeys(arguments.close), session.today)


def _not_deletable(session: Session, arguments: argparse.Namespace) -> list[ServiceId]:
    """The accounts to be closed that cannot be deleted."""
    services = session.risk.services
    return [key for key in dict.fromkeys(arguments.close) if services[key].stuck]


def _comparison_lines(view: dict[str, Any], fraud_book: FraudBook) -> Iterator[str]:
    """For a person: the Load, the services that move, the frauds that come and go."""
    before, after = view["before"], view["after"]
    for title, outlook in (("Before", before), ("After", after)):
        load = _within(outlook["load"], outlook["load_low"], outlook["load_high"])
        yield (
            f"{title}: load {load}: removable {outlook['removable']:.2f}, "
            f"not checked {outlook['unchecked']:.2f}, stuck {outlook['stuck']:.2f}"
        )
    yield f"Difference: {view['difference']:+.2f}"
    if any(outlook["load_low"] != outlook["load_high"] for outlook in (before, after)):
        yield "In brackets: between what bounds it lies, because not everything is known."
    yield from table(("BAND", "BEFORE", "AFTER"), [_band_row(band, before, after) for band in reversed(Band)])
    rows = [(row["name"], _severity(row["before"]), _severity(row["after"])) for row in view["services"]]
    yield from table(("SERVICE", "BEFORE", "AFTER"), rows) if rows else ["No service has another severity."]
    for key, title in (
        ("frauds_ended", "No longer possible"),
        ("frauds_only_perhaps", "Only with what nobody has checked"),
        ("frauds_opened", "Newly possible, or surer"),
    ):
        if view[key]:
            yield f"{title}: {'; '.join(fraud_book.frauds.by_id[fraud_id].name for fraud_id in view[key])}"


def _unknown_lines(unknown: Iterable[ServiceEntry]) -> Iterator[str]:
    """What is not in the figures, and how to try it out."""
    for entry in unknown:
        yield (
            f"{entry.name.text(_LANGUAGE)} is not in these figures. What it asks for is not known here: "
            f"say what it asks you for, as in --sign-up {entry.id}:phone,email"
        )


def _not_deletable_lines(names: Sequence[str]) -> Iterator[str]:
    """What must not be taken for a way out, and that this was only a question."""
    for name in names:
        yield f"{name} CANNOT BE DELETED, as far as is recorded: this is what it would be if it were gone."
    yield "Nothing was written."


def _band_row(band: Band, *outlooks: dict[str, Any]) -> tuple[str, ...]:
    """How many accounts are in it, and how many there are at least and at most where that is not known."""
    cells = []
    for outlook in outlooks:
        count, (least, most) = outlook["bands"][band], outlook["bands_between"][band]
        cells.append(f"{count}" if least == most else f"{count} ({least}–{most})")
    return (BAND_LABELS[band], *cells)


def _severity(risk: dict[str, Any] | None) -> str:
    if risk is None:
        return "none"
    return f"{_within(risk['se'], risk['se_low'], risk['se_high'])} {BAND_LABELS[Band(risk['band'])]}"


def _fraud_line(book: FraudBook) -> str:
    standings = list(book.standings().values())
    possible, perhaps = standings.count(Standing.POSSIBLE), standings.count(Standing.PERHAPS)
    return f"Frauds possible with what is held: {possible}; perhaps, with what nobody has checked: {perhaps}."


def catalogue_of(session: Session) -> Catalogue:
    """With the lists that the person has added."""
    catalogue = Catalogue.load()
    catalogue.use_packs(session.vault.packs.values())
    return catalogue
