"""What surrounds the table of a review: groups, the person's own data, whose number, details, busy line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QProgressBar, QWidget

from tracker.core.import_plan import RowStatus
from tracker.core.model import Identifier, IdentifierId
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.review_facts import STATUS_ORDER, status_word
from tracker.gui.models.review_rows import ReviewRow
from tracker.gui.official_values import number_words
from tracker.gui.theme import u
from tracker.gui.translation import listed, render
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.fields import ComboBox
from tracker.gui.widgets.layouts import clear, column, row
from tracker.gui.widgets.panels import Banner, Notice
from tracker.gui.widgets.text import breakable, label, plain, set_name
from tracker.services.importing import ImportPreview

_OWN_SHOWN = 3
_ICONS = {RowStatus.UNSURE: "question", RowStatus.FRAUD: "warn"}


class GroupChips(ChipRow):
    """One chip for each kind of row that there is, and one for all.

    Signals: ``chosen(object)`` with a `RowStatus`, or None for all.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(exclusive=True)
        self.chips: dict[RowStatus | None, Chip] = {}
        for status in (None, *STATUS_ORDER):
            words = self.tr("All") if status is None else status_word(status)
            chip = self.add(Chip(words, _ICONS.get(status, "") if status else "", 0))
            chip.clicked.connect(lambda _checked, status=status: self.chosen.emit(status))
            self.chips[status] = chip
        self.show_all()

    def show_all(self) -> None:
        """Choose the chip of all rows, without saying so."""
        self.chips[None].setChecked(True)

    def set_counts(self, counts: Mapping[RowStatus, int]) -> None:
        """How many rows of each kind there are; a group without any is not shown."""
        for status, chip in self.chips.items():
            count = sum(counts.values()) if status is None else counts.get(status, 0)
            chip.set_count(count)
            chip.setVisible(status is None or count > 0)
            if chip.isChecked() and not count and status is not None:
                self.show_all()
                self.chosen.emit(None)


class OwnDataNotice(QWidget):
    """Addresses and numbers of the person's own that the file holds, always masked, with one button for all.

    Signals: ``decided(bool)``: whether to record them.
    """

    decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._ticked = False
        self._text = label("", Face.SMALL, wrap=True)
        self.button = button("", on_click=lambda: self.decided.emit(not self._ticked))
        content = row(IconSign("mydata", "accent", 4.5), self._text, self.button, spacing=2.5, margins=(0, 0.5, 0, 2))
        content.setStretch(1, 1)
        self.setLayout(content)

    def show_rows(self, rows: Sequence[ReviewRow], *, in_mail: bool = False) -> None:
        """Speak of ``rows``, the rows of one's own data; hidden when there are none. ``in_mail``: mail came to them."""
        self.setVisible(bool(rows))
        what = self.tr("{value} ({count})")
        values = [what.format(value=row.name, count=formatting.count(row.plan.count)) for row in rows[:_OWN_SHOWN]]
        words = listed(values)
        more = len(rows) - _OWN_SHOWN
        if more > 0:
            words = self.tr("{values} and %Ln more", "", more).format(values=words)
        if in_mail:
            found = self.tr("Found as recipients: {values}. Record them as yours, so that it shows who shares them.")
        else:
            found = self.tr("Found in your logins: {values}. Record them as yours, so that it shows who shares them.")
        self._text.setText(breakable(found.format(values=words)) if rows else "")
        set_name(self, self._text.text())

    def set_ticked(self, ticked: bool) -> None:
        """Whether all of them are to be recorded."""
        self._ticked = ticked
        self.button.setText(self.tr("Do not record") if ticked else self.tr("Record as mine"))
        self.button.setAccessibleDescription(self._text.text())


class NumberChoice(QWidget):
    """To which of the person's numbers the messages in the file came.

    Signals: ``chosen(object)`` with an `IdentifierId`, or None when it is not said.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        words = label(self.tr("Which of your numbers received them?"), Face.SMALL)
        why = label(self.tr("So that it shows who has it."), Face.SMALL, "muted", wrap=True)
        self.combo = ComboBox(words.text())
        words.setBuddy(self.combo)
        self.combo.activated.connect(lambda place: self.chosen.emit(self.combo.itemData(place)))
        content = row(words, self.combo, why, spacing=2.5, margins=(0, 0.5, 0, 2))
        content.setStretch(2, 1)
        self.setLayout(content)

    def show_numbers(self, numbers: Sequence[Identifier], current: IdentifierId | None) -> None:
        """Offer ``numbers``, masked; hidden when there are none."""
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItem(self.tr("Not said"), None)
            for number in numbers:
                self.combo.addItem(number_words(number), number.id)
            self.combo.setCurrentIndex(max(0, self.combo.findData(current)))
        self.setVisible(bool(numbers))


class EncodingNotice(QWidget):
    """In which encoding a text was read that does not say it itself, and a list of others.

    Signals: ``chosen(str)`` with what Python calls the other one.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._preview: ImportPreview | None = None
        self._text = label("", Face.SMALL, wrap=True)
        self.link = button(self.tr("Choose another…"), ButtonKind.LINK, on_click=self._open_menu)
        self.link.set_small()
        content = row(IconSign("info", "text", 4), self._text, self.link, spacing=2)
        content.setStretch(1, 1)
        self.setLayout(content)
        self.setFocusProxy(self.link)

    def show_encoding(self, preview: ImportPreview | None) -> None:
        """Say how the file was read; hidden where the file itself settles that."""
        decoding = preview.decoding if preview is not None else None
        self._preview = preview if decoding is not None and decoding.is_open else None
        words = ""
        if decoding is not None and decoding.is_guess:
            words = self.tr("Read as {encoding}, which is a guess. If names look wrong, choose another encoding.")
        elif decoding is not None and decoding.is_open:
            words = self.tr("Read as {encoding}, as you chose. If names look wrong, choose another encoding.")
        self._text.setText(words.format(encoding=decoding.name) if decoding is not None else "")
        self.link.setAccessibleDescription(self._text.text())
        self.setVisible(self._preview is not None)
        set_name(self, self._text.text())

    def menu(self) -> QMenu:
        """The encodings, with that of now ticked."""
        menu = QMenu(self)
        for codec, title, is_used in self._preview.encodings if self._preview is not None else ():
            action = menu.addAction(plain(render(title)))
            action.setCheckable(True)
            action.setChecked(is_used)
            action.triggered.connect(lambda _checked, codec=codec: self.chosen.emit(codec))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.link.mapToGlobal(QPoint(0, self.link.height())))


class DetailStrip(QWidget):
    """The current row in full: why, by what and when it was found, what it would record.

    ``match`` is placed by whoever makes this.

    Signals: ``match_requested()`` when the person wants to say which service it is.
    """

    match_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", Face.SMALL_STRONG, wrap=True)
        self._text = label("", Face.SMALL, "muted", wrap=True, selectable=True)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # to be read with the keyboard, too
        self.match = button(self.tr("Which service is it?"), ButtonKind.LINK, on_click=self.match_requested.emit)
        self.match.set_small()
        self.setLayout(column(self._name, self._text, None, spacing=0.25))
        set_name(self._text, self.tr("Why this row is here"))

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [self._text, self.match]

    def show_row(self, name: str, lines: Sequence[str], *, matchable: bool) -> None:
        """``lines`` about the row called ``name``; nothing when there is none."""
        self._name.setText(breakable(name))
        self._text.setText(breakable("\n".join(lines)))
        self.match.setVisible(matchable)
        set_name(self, name, "\n".join(lines))


class ComparingLine(QWidget):
    """Shown while the file is compared anew.

    Signals: ``cancelled()``.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("Comparing with your ledger …")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setMaximumWidth(u(40))
        set_name(bar, words)
        self.cancel = button(self.tr("Cancel"), ButtonKind.LINK, on_click=self.cancelled.emit)
        self.cancel.set_small()
        self.setLayout(row(label(words, Face.SMALL), bar, self.cancel, None, spacing=3, margins=(0, 0, 0, 1)))


class NothingFound(QWidget):
    """Instead of the rows of a file that has none: why, and what else to do.

    Signals: ``another_requested()``, ``help_requested()``.
    """

    another_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner(tone="muted", icon="info")
        self.another = button(self.tr("Choose another file…"), icon="file", on_click=self.another_requested.emit)
        where = button(self.tr("Where do I get one?"), ButtonKind.LINK, on_click=self.help_requested.emit)
        buttons = row(self.another, where, None, spacing=3)
        buttons.setContentsMargins(u(13.5), 0, 0, 0)  # below the words of the banner
        self.setLayout(column(self._banner, buttons, None, spacing=3, margins=(4, 3, 4, 3)))

    def show_reason(self, why: str) -> None:
        """Say ``why`` there is nothing; "" hides all of it."""
        self._banner.set_text(self.tr("No account was found in it") if why else "", why)
        set_name(self, why)
        self.setVisible(bool(why))


class NothingMatches(QWidget):
    """Instead of the rows when none of them is let through: what was asked for, and the way back.

    Signals: ``cleared()``.
    """

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", Face.HEADING, wrap=True)
        self.clear = button(self.tr("Clear"), on_click=self.cleared.emit)
        self.setLayout(column(None, self._text, row(self.clear, None), None, margins=(6, 2, 4, 2)))

    def show_search(self, text: str, status: RowStatus | None) -> None:
        """Neither ``text`` nor, if one is chosen, the group ``status`` lets anything through."""
        if status is None:
            words = self.tr("Nothing matches “{search}”").format(search=text)
        else:
            words = self.tr("Nothing in “{group}” matches “{search}”").format(group=status_word(status), search=text)
        self._text.setText(breakable(words))
        set_name(self, words)


class ReviewNotices(QWidget):
    """What the reader warns of, one below the other; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._content = column(spacing=1)
        self.setLayout(self._content)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show ``texts`` and nothing else."""
        clear(self._content)
        for text in texts:
            self._content.addWidget(Notice(breakable(text), "info", tone="text"))
        self.setVisible(bool(texts))
