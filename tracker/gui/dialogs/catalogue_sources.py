"""What the catalogue was gathered from, and under which licence that is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tracker.catalogue.entries import Source
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import scroll_area
from tracker.gui.widgets.text import label, set_name

_HEIGHT = 90  # design units


class CatalogueSourcesDialog(Dialog):
    """The collections that were gone through, and below them all the names that stand beside facts."""

    def __init__(self, sources: Iterable[Source], language: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Where the catalogue comes from"),
            self.tr(
                "Its tables hold facts, each with the name of its source and the day on which it was last seen there. "
                "The sentences are this project’s own; nothing was copied as text."
            ),
            parent,
            width=150,
        )
        content = column(spacing=3)
        self._add_part(content, self.tr("Collections of others’ work"), self._collections())
        named = [(source.name.text(language), "", source.licence or "") for source in sources]
        self._add_part(content, self.tr("Named beside single facts"), sorted(named, key=lambda row: row[0].casefold()))
        self.body.addWidget(self._area(box(content)))
        content.setContentsMargins(0, 0, u(3), 0)
        close = self.add_button(self.tr("Close"), ButtonKind.PRIMARY, default=True)
        close.clicked.connect(self.accept)

    def _area(self, content: QWidget) -> QScrollArea:
        """Scrolled with the keyboard, too: there is nothing in it for Tab to go to."""
        area = scroll_area(content)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumHeight(u(_HEIGHT))
        set_name(area, self.tr("Sources and licences"))
        return area

    def _add_part(self, content: QVBoxLayout, title: str, rows: list[tuple[str, str, str]]) -> None:
        content.addWidget(label(title, Face.STRONG))
        for name, taken, licence in rows:
            about = " · ".join(filter(None, (taken, licence)))
            words = column(label(name, Face.MEDIUM, wrap=True), spacing=0)
            if about:
                words.addWidget(label(about, Face.SMALL, "muted", wrap=True))
            content.addLayout(words)
        content.addSpacing(u(2))

    def _collections(self) -> list[tuple[str, str, str]]:
        """Name, what was taken, licence: as in THIRD_PARTY_NOTICES.md, which a test compares."""
        policies = self.tr("facts read from the policies")
        return [
            ("JustDeleteMe (jdm-contrib/jdm)", self.tr("whether and where accounts can be deleted, domains"), "MIT"),
            (
                self.tr("datenanfragen.de company database (datenanfragen/data)"),
                self.tr("operators, addresses for requests, supervisory authorities"),
                "CC0-1.0",
            ),
            (
                self.tr("datenanfragen.de, Android data-safety label analysis"),
                self.tr("app ids, whether deletion can be asked for"),
                "CC0-1.0",
            ),
            ("2factorauth (twofactorauth)", self.tr("second factors that services offer"), "MIT"),
            ("jgmd (daviddavo/jgmd)", self.tr("where to export and delete data"), "MIT"),
            (
                "Apple password-manager-resources",
                self.tr("domains that share one login, pages for changing a password"),
                "MIT",
            ),
            ("v2fly domain-list-community", self.tr("which domains belong to a Chinese service"), "MIT"),
            (
                self.tr("GKD rule set, Open-AutoGLM app tables"),
                self.tr("app ids"),
                self.tr("their ids only, which are facts"),
            ),
            (
                self.tr("CAPP-130 corpus"),
                self.tr("what operators’ privacy policies say about closing and collecting"),
                "CC BY 4.0",
            ),
            (self.tr("CA4P-483 corpus"), self.tr("the same, 2019 and 2020"), policies),
            (
                self.tr("Open Terms Archive (contrib, PGA, dating, generative AI, large platforms)"),
                self.tr("the same, elsewhere in the world"),
                policies,
            ),
            (
                self.tr("LawRefBook (Laws), official texts and pages of regulators"),
                self.tr("the laws and rights in the catalogue"),
                self.tr("official texts"),
            ),
            (
                self.tr(
                    "Provisions on the Scope of Necessary Personal Information for Common Types of Mobile Internet Applications (China, 2021)"
                ),
                self.tr("the 39 app types and what each of them needs"),
                self.tr("official text"),
            ),
            (
                self.tr("Notices of China’s Ministry of Public Security, the FBI and other police and regulators"),
                self.tr("the frauds in the catalogue"),
                self.tr("facts read from the notices"),
            ),
            (
                self.tr("Public Suffix List"),
                self.tr("where one owner’s site ends, inside the library publicsuffixlist"),
                "MPL-2.0",
            ),
        ]
