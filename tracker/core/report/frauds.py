"""The frauds of the full report: what each takes, who gives it, and what would end it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tracker.core.model import ServiceId
from tracker.core.report.blocks import Block, Cell, Heading, Paragraph, Table, Text, Tone, cell
from tracker.core.report.material import Material
from tracker.core.report.page import worst_frauds
from tracker.core.report.phrases import joined, kinds, names
from tracker.core.risk.fraud_facts import Fraud
from tracker.core.risk.frauds import Ending, Standing
from tracker.core.risk.not_said import name_of
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


def _report(source: str, **args: object) -> Message:
    return message("report", source, **args)


def all_frauds(material: Material) -> Iterator[Block]:
    """The frauds that are possible, then those that are perhaps possible, then how many are not."""
    book = material.frauds
    possible, perhaps = worst_frauds(material, Standing.POSSIBLE), worst_frauds(material, Standing.PERHAPS)
    yield Heading(
        2,
        _report(
            QT_TRANSLATE_NOOP("report", "Frauds: possible {possible}, perhaps {perhaps}"),
            possible=len(possible),
            perhaps=len(perhaps),
        ),
    )
    words = QT_TRANSLATE_NOOP(
        "report", "Possible means that the data is there. It does not mean that somebody has tried it."
    )
    others = QT_TRANSLATE_NOOP("report", "Not possible with what is recorded: {count} further frauds that are known.")
    count = len(book.frauds.by_id) - len(possible) - len(perhaps)
    yield Paragraph((_report(words), _report(others, count=count)), Tone.MUTED)
    endings = book.endings()
    for fraud in (*possible, *perhaps):
        yield Heading(3, fraud.name)
        yield Table(fraud.name, (), tuple(_rows(material, fraud, endings)), (24, 76))


def _rows(material: Material, fraud: Fraud, endings: Mapping[ServiceId, Ending]) -> Iterator[tuple[Cell, Cell]]:
    book, vault = material.frauds, material.book.vault
    sure = book.standing(fraud.id) is Standing.POSSIBLE
    standing = (
        _report(QT_TRANSLATE_NOOP("report", "Possible with what is held or has leaked"))
        if sure
        else _report(QT_TRANSLATE_NOOP("report", "Perhaps: only with what nobody has checked or said"))
    )
    yield _name(QT_TRANSLATE_NOOP("report", "Standing")), cell(standing, tone=Tone.WARNING if sure else Tone.UNKNOWN)
    yield _name(QT_TRANSLATE_NOOP("report", "One step against it")), cell(fraud.protective_step, tone=Tone.STRONG)
    yield _name(QT_TRANSLATE_NOOP("report", "Watch for")), cell(*fraud.watch_for)
    yield _name(QT_TRANSLATE_NOOP("report", "What it takes, and who gives it")), cell(*_pieces(material, fraud))
    yield _name(QT_TRANSLATE_NOOP("report", "All of it in one place")), cell(*_hands(material, fraud))
    ends = tuple(key for key, ending in endings.items() if fraud.id in ending.ended)
    if ends:
        yield _name(QT_TRANSLATE_NOOP("report", "Ended by closing any of")), cell(names(vault, ends))


def _name(source: str) -> Cell:
    return cell(message("report", source))


def _pieces(material: Material, fraud: Fraud) -> Iterator[Text]:
    """Each group of kinds, one of which is enough, with the services that give one."""
    vault = material.book.vault
    for piece in material.frauds.pieces(fraud.id):
        givers: list[Text] = []
        if piece.sure:
            givers.append(names(vault, piece.sure))
        if piece.perhaps:
            words = QT_TRANSLATE_NOOP("report", "perhaps {names}")
            givers.append(_report(words, names=names(vault, piece.perhaps)))
        words = QT_TRANSLATE_NOOP("report", "{kinds}: {names}")
        yield _report(words, kinds=_one_of(piece.kinds), names=joined(givers))


def _one_of(codes: frozenset[str]) -> Text:
    if len(codes) == 1:
        return kinds(codes)
    return _report(QT_TRANSLATE_NOOP("report", "one of {kinds}"), kinds=kinds(codes))


def _hands(material: Material, fraud: Fraud) -> Iterator[Text]:
    """The combinations: services each of which is enough, and what joins others."""
    book, vault = material.frauds, material.book.vault
    combinations = book.combinations(fraud.id)
    alone, not_said = book.enough_alone(fraud.id), dict[ServiceId, None]()
    if alone:
        ids = tuple(next(iter(each.services)) for each in combinations[:alone])
        words = QT_TRANSLATE_NOOP("report", "{count} services each of which is enough: {names}")
        yield _report(words, count=alone, names=names(vault, ids))
    for each in combinations[alone:]:
        assert each.identifier_id is not None
        label, joining = name_of(vault, each.identifier_id), book.joining(each.identifier_id)
        ordered = tuple(sorted(each.services, key=lambda key: vault.services[key].name.casefold()))
        sure = tuple(key for key in ordered if key in joining.sure)
        unsure = tuple(key for key in ordered if key not in joining.sure)
        not_said.update(dict.fromkeys(key for key in unsure if key in joining.not_said))
        if not unsure:
            words = QT_TRANSLATE_NOOP("report", "{number}, at {count} services: {names}")
            yield _report(words, number=label, count=len(ordered), names=names(vault, ordered))
            continue
        words = QT_TRANSLATE_NOOP("report", "perhaps {names}")
        who = names(vault, sure), _report(words, names=names(vault, unsure))
        words = QT_TRANSLATE_NOOP("report", "{number}, perhaps at {count} services: {names}")
        yield _report(words, number=label, count=len(ordered), names=joined(who) if sure else names(vault, unsure))
    if not_said:
        words = QT_TRANSLATE_NOOP(
            "report", "Nobody has said which number, address or paper they have: {names}. Say it at the account."
        )
        yield _report(words, names=names(vault, tuple(not_said)))
