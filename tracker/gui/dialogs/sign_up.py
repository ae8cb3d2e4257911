"""Should I sign up? What giving a new service what it asks for would mean, before anything is given."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from tracker.catalogue.drafts import asked_for, draft_service
from tracker.catalogue.entries import ServiceEntry
from tracker.core.checks import fits
from tracker.core.kinds import KINDS
from tracker.core.model import Identifier, IdentifierId, PartialDate, Service, ServiceId, new_id
from tracker.core.risk import what_if
from tracker.core.risk.what_if import Wish
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.catalogue_help import entry_called, spelling, suggested
from tracker.gui.dialogs.sign_up_outcome import SignUpOutcome
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import listed
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.choices import MenuButton, entries
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.fields import ComboBox, Field, line_edit
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.panels import scroll_area
from tracker.gui.widgets.suggestions import Suggestions
from tracker.gui.widgets.text import label, shortened
from tracker.services.ticking import Recorded

_USUAL = ("phone", "email", "id_number", "bank_card", "location")
"""What is offered where it is not known what a service asks for."""
_OFFERED = tuple(kind.code for kind in KINDS if kind.code != "password")  # which one makes up for the service
_ALIASED = ("phone", "email")
"""Kinds of which one can get a new one for a single service."""
_NEW = "new"  # stands for such a one among those of one's own
_LONGEST = 60  # characters of a name inside the label of such a one
_MOST_NAMED, _LONGEST_NAMED = 3, 40  # accounts that are in the ledger already, and characters of their names
_MOMENT = 150  # milliseconds after the last letter of a name


class SignUpDialog(Dialog):
    """A service, what it asks for, and what that would mean. Nothing is written before "Add it to my ledger".

    A service that is in the ledger already is said to be, and only a further account of it can be added. What was
    said so far is kept as a draft when the vault is locked.

    Signals: ``recorded_wanted(str)`` with the id of a recorded service that the person would rather look at.
    """

    recorded_wanted = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Should I sign up?"),
            self.tr("See what it would mean before you give anything. Nothing is written, nothing is sent."),
            parent,
            width=210,
        )
        self._bridge = bridge
        self._entry: ServiceEntry | None = None
        self._draft = Service(ServiceId(new_id()), "")
        self._own: dict[str, bool] = {}  # by the code of the kind: whether it would be given, where one has said so
        self._given: dict[str, str] = {}  # which of one's own that would be, where one has been chosen: its id, or _NEW
        self._new_ids = {kind: IdentifierId(new_id()) for kind in _ALIASED}
        self.boxes: dict[str, TickBox] = {}
        self.name = Field(self.tr("Which service?"), line_edit(self.tr("Name or address")))
        self._unknown = label(
            self.tr("What it asks for is not known here: tick what it asks you for."), Face.SMALL, "muted", wrap=True
        )
        keeps_room = self._unknown.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)  # what is being clicked stays where it is when the typing ends
        self._unknown.setSizePolicy(keeps_room)
        self._unknown.hide()
        self._kinds = column(spacing=1.5)
        self.more = MenuButton(self.tr("It asks for more…"), self._fill_more, icon="plus")
        self.outcome = SignUpOutcome(bridge)
        self._soon = QTimer(self, singleShot=True, interval=_MOMENT)
        self._soon.timeout.connect(self._show)
        self._lay_out()
        edit = self.name.edit
        assert isinstance(edit, QLineEdit)
        self._recorded = Recorded(bridge.vault.live_services(), bridge.catalogue.services)
        self.suggestions = Suggestions(
            edit, lambda typed: suggested(bridge, self._recorded, typed), self.tr("From the catalogue"), self._form
        )
        self.suggestions.picked.connect(self._pick)
        edit.textEdited.connect(self._retype)
        edit.editingFinished.connect(self._settle)
        self.add_button(self.tr("Leave it")).clicked.connect(self.reject)
        self.add = self.add_button("", ButtonKind.PRIMARY)
        self.name.linked.connect(self._open_recorded)
        self.add.clicked.connect(self._add)
        self._choose(None)
        self._show()
        edit.setFocus()

    def _lay_out(self) -> None:
        kinds = scroll_area(box(column(self._kinds, None, spacing=0)))
        asked = label(self.tr("What it asks for"), Face.STRONG)
        form = column(self.name, column(asked, self._unknown, spacing=1), kinds, row(self.more, None), spacing=3)
        form.setStretch(2, 1)
        self._form = box(form)
        halves = row(self._form, self.outcome, spacing=5)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self._form.setMinimumHeight(u(118))
        self.body.addLayout(halves)

    # Drafts

    def draft(self) -> str:
        """Everything said so far, as JSON."""
        said: dict[str, Any] = {"editor": "sign_up", "name": self.name.text, "asked": self._own, "given": self._given}
        return json.dumps({**said, "catalogue_id": self._entry.id if self._entry else None}, ensure_ascii=False)

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None) -> SignUpDialog | None:
        """The dialog that `draft` was taken from; None when it was another one, or of a later version."""
        try:
            data = json.loads(draft)
            if data["editor"] != "sign_up":
                return None
            entry = bridge.catalogue.services.by_id(data["catalogue_id"])
            name, asked, given = str(data["name"]), dict(data["asked"]), dict(data["given"])
        except (ValueError, KeyError, TypeError):
            return None
        made = cls(bridge, parent)
        made._resume(entry, name, asked, given)
        return made

    def _resume(self, entry: ServiceEntry | None, name: str, asked: dict[str, Any], given: dict[str, Any]) -> None:
        self.name.set_text(name)
        self._choose(entry)
        self._own = {code: bool(asked[code]) for code in _OFFERED if code in asked}
        self._given = {kind: key for kind, key in given.items() if key in dict(self._choices(kind))}
        self._show_kinds()
        self._say_whether_known()
        self._show()

    # The service

    def _pick(self, catalogue_id: str) -> None:
        entry = self._bridge.catalogue.services.by_id(catalogue_id)
        if entry is not None:
            self.take(entry)

    def take(self, entry: ServiceEntry) -> None:
        """Ask about a service of the catalogue, with what it asks for as far as that is known."""
        self.name.set_text(entry.name.text(self._bridge.language))
        self._choose(entry)
        self._say_whether_known()
        self._show()

    def _choose(self, entry: ServiceEntry | None) -> None:
        """This is the service now: ticks of the one before go with it, and those that the person made stay."""
        self._entry = entry
        self._draft = draft_service(entry, self._bridge.language) if entry else Service(ServiceId(new_id()), "")
        self._own = {kind: True for kind, given in self._own.items() if given}
        self._given = {kind: key for kind, key in self._given.items() if kind in self._own}
        self._show_kinds()

    def _retype(self, text: str) -> None:
        """Another name is another service. It is left alone while it is typed: it may begin as another one's does."""
        if self._entry is not None and not spelling(self._entry, text):
            self._choose(None)
        self._unknown.hide()
        self._soon.start()

    def _settle(self) -> None:
        """A whole name or address typed by hand is as good as one picked.

        What it asks for is seen before it can be added: the click that ends the typing may have been meant for that.
        """
        if not self._bridge.is_unlocked:  # locking closes the dialog, and the field says that typing has ended
            return
        named = entry_called(self._bridge, self.name.text) if self._entry is None else None
        if named is not None:
            self.name.set_text(spelling(named, self.name.text) or named.name.text(self._bridge.language))
            self._choose(named)
            self.add.setEnabled(False)
            self._soon.start()
        self._say_whether_known()

    def _twins(self) -> tuple[Service, ...]:
        """The accounts of the service in question that are in the ledger."""
        name = self.name.text.strip()
        return self._recorded.services(name, self._entry or entry_called(self._bridge, name)) if name else ()

    def _show_twins(self) -> None:
        twins = self._twins()
        if not twins:
            self.name.set_hint("")
            self.add.setText(self.tr("Add it to my ledger"))
            return
        names = [shortened(twin.name, _LONGEST_NAMED) for twin in twins]
        if (more := len(names) - _MOST_NAMED) > 0:
            names[_MOST_NAMED:] = [self.tr("%Ln more", "", more)]
        words = self.tr("Already in your ledger: {names}. What you see is what a further account there would mean.")
        link = self.tr("Open {name}").format(name=names[0])
        self.name.set_hint(words.format(names=listed(names)), "info", "text", link)
        self.add.setText(self.tr("Add a further account"))

    def _open_recorded(self) -> None:
        """Nothing is added: what is recorded already is what the person wants to see."""
        twins = self._twins()
        self.reject()
        self.recorded_wanted.emit(twins[0].id)

    # What it asks for

    @property
    def _known(self) -> tuple[str, ...]:
        """What the chosen service asks for, as far as the catalogue says."""
        return asked_for(self._entry) if self._entry is not None else ()

    @property
    def _asked(self) -> dict[str, bool]:
        """The kinds that are offered: whether each would be given."""
        known = self._known
        offered = {*(known or _USUAL), *self._own}
        return {code: self._own.get(code, code in known) for code in _OFFERED if code in offered}

    def _say_whether_known(self) -> None:
        self._unknown.setVisible(bool(self.name.text.strip()) and not self._known)

    def _show_kinds(self) -> None:
        clear(self._kinds)
        self.boxes = {}
        for kind, given in self._asked.items():
            self._kinds.addWidget(self._kind_row(kind, given))

    def _kind_row(self, kind: str, given: bool) -> QWidget:
        own = self._choices(kind)
        tick = Tick.HELD if given else Tick.NOT_GIVEN
        made = TickBox(formatting.kind_word(kind), tick, wrap=True)  # leaves the choice beside it its room
        made.ticked.connect(partial(self._tick, kind))
        self.boxes[kind] = made
        if not given or len(own) < 2:
            return made
        combo = ComboBox()
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(14)
        for key, words in own:
            combo.addItem(words, key)
        usual = self._given.get(kind) or what_if.usual_identifier(self._bridge.vault, kind)
        combo.setCurrentIndex(max(0, combo.findData(usual)))
        combo.activated.connect(lambda _place: self._give(kind, combo.currentData()))
        combo.setAccessibleName(self.tr("Which of yours: {kind}").format(kind=formatting.kind_word(kind)))
        line = row(made, combo, spacing=3)
        line.setStretch(0, 1)
        line.setAlignment(made, Qt.AlignmentFlag.AlignVCenter)
        return box(line)

    def _choices(self, kind: str) -> list[tuple[str, str]]:
        """Those of the person's own data in use that could be given, and a new one where one can get one, with words."""
        vault = self._bridge.vault
        found = [item for item in vault.live_identifiers() if item.retired is None and fits(item, kind)]
        choices = [(str(item.id), item.label) for item in found]
        return [*choices, (_NEW, self.tr("A new one"))] if kind in _ALIASED else choices

    def _tick(self, kind: str, tick: Tick) -> None:
        self._own[kind] = tick is Tick.HELD
        if self._own[kind] and kind in self._known:
            del self._own[kind]  # as the catalogue has it
        met = self.boxes.get(kind)  # a click that ended the typing may have met one that is gone by now
        by_key = met is not None and met.hasFocus()
        self._show_kinds()
        if by_key:
            self.boxes[kind].setFocus()
        self._show()

    def _give(self, kind: str, key: str) -> None:
        self._given[kind] = key
        self._show()

    def _fill_more(self, menu: QMenu) -> None:
        asked = self._asked
        others = [kind for kind in _OFFERED if kind not in asked]
        entries(menu, [(formatting.kind_word(kind), partial(self._ask_too, kind)) for kind in others])

    def _ask_too(self, kind: str) -> None:
        self._own[kind] = True
        self._show_kinds()
        self.boxes[kind].setFocus()
        self._show()

    # What it would mean

    @property
    def kinds(self) -> dict[str, IdentifierId | None]:
        """What would be given, and which of one's own, where one was chosen."""
        return {kind: self._identifier(kind) for kind, given in self._asked.items() if given}

    def _identifier(self, kind: str) -> IdentifierId | None:
        key = self._given.get(kind)
        if key == _NEW:
            return self._new_ids[kind]
        return IdentifierId(key) if key else None

    def _named(self) -> Service:
        """The account as it would be: opened and used today."""
        today = PartialDate(self._bridge.today.isoformat())
        name = self.name.text.strip() or self.tr("New account")
        return replace(self._draft, name=name, opened=today, last_used=today)

    def _new_ones(self, name: str) -> list[Identifier]:
        """Those that the person would get for this account, registered as the ones they use are."""
        vault, found = self._bridge.vault, []
        for kind, given in self._asked.items():
            if not given or self._given.get(kind) != _NEW:
                continue
            words = self.tr("{kind} for {name}")
            called = words.format(kind=formatting.kind_word(kind), name=shortened(name, _LONGEST))
            usual = what_if.usual_identifier(vault, kind)
            like = vault.identifiers[usual] if usual is not None else Identifier(self._new_ids[kind], kind, called)
            found.append(replace(what_if.replacement(like, called), id=self._new_ids[kind], kind=kind))
        return found

    def _wish(self, draft: Service) -> Wish:
        return what_if.sign_up(draft, self.kinds, self._new_ones(draft.name))

    def _show(self) -> None:
        self._soon.stop()
        if not self._bridge.is_unlocked:
            return
        self._show_twins()
        named = bool(self.name.text.strip())
        self.add.setEnabled(named and not self._bridge.session.read_only)
        if not self.kinds and not self._known:
            self.outcome.show_what_to_do_first(named=named)
            return
        draft, vault = self._named(), self._bridge.vault
        changeset = what_if.compose(vault, [self._wish(draft)])
        compared = what_if.compare(self._bridge.risk, self._bridge.frauds, changeset)
        self.outcome.show_outcome(draft, frozenset(self.kinds), compared)

    def _add(self) -> None:
        if self._bridge.do(self._wish(self._named())) is not None:
            self.accept()
