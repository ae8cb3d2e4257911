"""What a service holds against what its type of app needs, and against what such accounts usually hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from tracker.catalogue.app_types import AppType, Necessary
from tracker.catalogue.entries import ServiceEntry
from tracker.core.model import Service
from tracker.core.risk.minimum import Collected, Minimum
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import from_catalogue
from tracker.gui.translation import listed, paragraph, render, text
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, column, row
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.topics import Line, Lines, Topic

_NEEDS = QT_TRANSLATE_NOOP("minimum", "As “{type}” it needs at most: {kinds}.")
_NEEDS_NOTHING = QT_TRANSLATE_NOOP(
    "minimum", "As “{type}” it needs no personal data at all: you may not need an account here."
)
_IN_SOME_CASES = QT_TRANSLATE_NOOP("minimum", "{kind} ({when})")
_HOLDS_BEYOND = QT_TRANSLATE_NOOP("minimum", "It holds beyond what it needs: {kinds}")
_MAY_HOLD_BEYOND = QT_TRANSLATE_NOOP("minimum", "It may hold beyond what it needs: {kinds}")
_NOTHING_BEYOND = QT_TRANSLATE_NOOP("minimum", "Nothing that you have recorded here goes beyond that.")
_NOTHING_RECORDED = QT_TRANSLATE_NOOP("minimum", "You have not recorded yet what it holds.")
_THE_RULE = {
    True: QT_TRANSLATE_NOOP(
        "minimum", "It may not refuse its basic function because you decline the rest ({citation})."
    ),
    False: QT_TRANSLATE_NOOP("minimum", "Its basic function has to work without them ({citation})."),
}
_COUNTS = QT_TRANSLATE_NOOP("minimum", "holds {held}, needs {needed}")
_COUNTS_PERHAPS = QT_TRANSLATE_NOOP("minimum", "holds {held} to {most}, needs {needed}")
_BASIC_FUNCTION = QT_TRANSLATE_NOOP("minimum", "Basic function: {function}.")


class MinimumPanel(QWidget):
    """Two topics below what is held; each is hidden where there is nothing to say."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._held, self._maybe = Notice(tone="text"), Notice()
        self._minimum, self._rule, self._usual = Lines(), Lines(), Lines()
        self._which = button("", ButtonKind.LINK, on_click=lambda: self._show_rule(not self._rule.isVisibleTo(self)))
        self._which.set_small()
        self._minimum_topic = Topic(self.tr("What it needs"))
        for part in (self._held, self._maybe, self._minimum, box(row(self._which, None)), self._rule):
            self._minimum_topic.body.addWidget(part)
        self._usual_topic = Topic(self.tr("What such an account usually holds"))
        self._usual_topic.body.addWidget(self._usual)
        self.setLayout(column(self._minimum_topic, self._usual_topic, spacing=2))

    def show_service(self, service: Service) -> None:
        """Show the service as it is now."""
        catalogue, language = self._bridge.catalogue, self._bridge.language
        app_type, entry = catalogue.app_types.get(service.app_type), catalogue.services.by_id(service.catalogue_id)
        if app_type:
            self._show_minimum(app_type, Collected.of(self._bridge.vault.holdings_of(service.id)))
        self._usual.set_lines(_about_usual(entry, language) if entry and entry.collects else ())
        self._minimum_topic.setVisible(app_type is not None)
        self._usual_topic.setVisible(not self._usual.is_empty)

    def forget(self) -> None:
        """Drop everything shown."""
        for notice in (self._held, self._maybe):
            notice.set_text("")
        for lines in (self._minimum, self._rule, self._usual):
            lines.set_lines(())

    def _show_minimum(self, app_type: AppType, collected: Collected) -> None:
        minimum = self._bridge.minimums[app_type.no]
        held, most, needed = len(collected.held), len(collected.held | collected.maybe), len(minimum.kinds)
        counts = _COUNTS if held == most else _COUNTS_PERHAPS
        self._minimum_topic.set_aside(render(message("minimum", counts, held=held, most=most, needed=needed)))
        beyond = collected.beyond(minimum)
        for notice, source, kinds in (
            (self._held, _HOLDS_BEYOND, [kind for kind in beyond if kind in collected.held]),
            (self._maybe, _MAY_HOLD_BEYOND, [kind for kind in beyond if kind in collected.maybe]),
        ):
            notice.set_text(render(message("minimum", source, kinds=_kinds(kinds))))
            notice.setVisible(bool(kinds))
        self._minimum.set_lines(self._about_minimum(app_type, minimum, collected))
        self._rule.set_lines(self._about_rule(app_type, minimum))
        self._show_rule(False)

    def _show_rule(self, shown: bool) -> None:
        """What the law says word for word is looked up once; what is beyond it, each time."""
        self._rule.setVisible(shown)
        self._which.setText(self.tr("Hide the rule") if shown else self.tr("Which rule?"))

    def _about_minimum(self, app_type: AppType, minimum: Minimum, collected: Collected) -> Iterator[Line]:
        needs = _NEEDS if minimum.kinds else _NEEDS_NOTHING
        kinds = listed(_necessary(item, self._bridge.language) for item in app_type.necessary)
        yield Line(render(message("minimum", needs, type=minimum.type_name, kinds=kinds)))
        if not collected.beyond(minimum):
            recorded = collected.held or collected.maybe
            yield Line(text("minimum", _NOTHING_BEYOND if recorded else _NOTHING_RECORDED), muted=True)

    def _about_rule(self, app_type: AppType, minimum: Minimum) -> Iterator[Line]:
        language = self._bridge.language
        rule = render(message("minimum", _THE_RULE[bool(minimum.kinds)], citation=minimum.citation))
        function = render(message("minimum", _BASIC_FUNCTION, function=app_type.basic_function.text(language)))
        yield Line(paragraph((rule, function)), muted=True)
        if app_type.note:
            yield Line(app_type.note.text(language), muted=True)
        yield Line(self._bridge.catalogue.app_types.regulation.caveat.text(language), muted=True)


def _about_usual(entry: ServiceEntry, language: str) -> Iterator[Line]:
    yield Line(_kinds(entry.collects))
    yield Line(from_catalogue(entry, "collects", language, supported=True), muted=True)


def _necessary(item: Necessary, language: str) -> str:
    kind = formatting.kind_word(item.kind)
    if item.when is None:
        return kind
    return render(message("minimum", _IN_SOME_CASES, kind=kind, when=item.when.text(language)))


def _kinds(kinds: Iterable[str]) -> str:
    return listed(map(formatting.kind_word, kinds))
