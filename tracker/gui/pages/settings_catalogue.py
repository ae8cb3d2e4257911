"""The catalogue on the Settings page: what it knows, and what it puts otherwise today."""

from __future__ import annotations

from PySide6.QtCore import Qt
from typing_extensions import override

from tracker.core.dates import first_day
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.settings_parts import SettingsPart
from tracker.gui.theme import u
from tracker.gui.translation import LANGUAGES
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, box, column, row
from tracker.gui.widgets.text import label
from tracker.services.catalogue_updates import NewerFacts, bring_up_to_date, newer_facts


class CataloguePart(SettingsPart):
    """What the program knows about services, and which services of the ledger are behind it."""

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge, self.tr("Catalogue"))
        self._newer: tuple[NewerFacts, ...] = ()
        own = bridge.catalogue.own_services
        self._own_count = len(own)
        self._dates = sorted({entry.seen for entry in own})
        self._known = label("", wrap=True)
        self._known.setMinimumWidth(u(140))
        self.add_line(self.tr("It knows"), self._known)
        sources = button(self.tr("Sources and licences…"), ButtonKind.LINK, on_click=self._show_sources)
        self.add_line(self.tr("It was gathered from"), sources)
        self.say(
            self.tr(
                "Facts that others have published. Each is shown with its source and the day on which it was last seen there, which never means that somebody has checked it since. Your own word always wins, and stays when the catalogue changes."
            )
        )
        self._add_newer()

    def _add_newer(self) -> None:
        self._newer_text = label("", wrap=True)
        self._review = button(self.tr("See what would change…"), ButtonKind.LINK, on_click=self._show_review)
        self._update = button("", on_click=self._bring_up_to_date)
        words = row(IconSign("info", "accent", 4.5), self._newer_text, spacing=2.5)
        words.setStretch(1, 1)
        line = column(
            Rule(), words, row(self._update, self._review, None, spacing=4, margins=(7, 0, 0, 0)), spacing=2.5
        )
        self._newer_box = box(line)
        self.body.addWidget(self._newer_box)

    @override
    def refresh(self) -> None:
        self._known.setText(self._knowledge())
        self._show_newer()

    @override
    def forget(self) -> None:
        self._newer = ()
        self._newer_text.setText("")

    # What it knows

    def _knowledge(self) -> str:
        """ "1,032 services, seen between 21 Aug 2026 and 22 Aug 2026, and 4,968 more from your lists"."""
        services = self.tr("%Ln services", "", self._own_count)
        first, last = (formatting.day(first_day(date)) for date in (self._dates[0], self._dates[-1]))
        if first == last:
            words = self.tr("{services}, as of {day}").format(services=services, day=first)
        else:
            seen = self.tr("{services}, seen between {first} and {last}")
            words = seen.format(services=services, first=first, last=last)
        more = len(self.bridge.catalogue.services) - self._own_count
        if more:
            words = self.tr("{known}, and %Ln more from your lists", "", more).format(known=words)
        return words

    def _show_sources(self) -> None:
        from tracker.gui.dialogs.catalogue_sources import CatalogueSourcesDialog

        dialog = CatalogueSourcesDialog(self.bridge.catalogue.sources, self.bridge.language, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Newer facts

    def _show_newer(self) -> None:
        languages = tuple(dict.fromkeys((self.bridge.language, *LANGUAGES)))
        self._newer = newer_facts(self.bridge.vault, self.bridge.catalogue.services, languages)
        count = len(self._newer)
        self._newer_box.setVisible(count > 0)
        self._newer_text.setText(
            self.tr("%Ln services have facts from the catalogue that it puts otherwise today.", "", count)
        )
        self._update.setText(self.tr("Bring %Ln services up to date", "", count))
        self._update.setEnabled(not self.bridge.session.read_only)

    def _show_review(self) -> None:
        from tracker.gui.dialogs.catalogue_review import CatalogueReviewDialog

        dialog = CatalogueReviewDialog(self.bridge, self._newer, self._update.text(), self)
        dialog.accepted.connect(self._bring_up_to_date)
        dialog.open()

    def _bring_up_to_date(self) -> None:
        self.bridge.do(lambda vault: bring_up_to_date(vault, self._newer))
