"""What is asked before something of the person's own that services hold, or may hold, goes to the trash."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core import commands
from tracker.core.campaign_standings import may_hold, only_signed_in
from tracker.core.changes import ChangeSet
from tracker.core.checks import require, require_past
from tracker.core.dates import first_day, parse_partial
from tracker.core.logins import Logins
from tracker.core.model import Identifier, IdentifierId, PartialDate
from tracker.core.tying import not_said_which
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.identifier_question import IdentifierQuestion
from tracker.gui.risk_words import only_signed_in_words
from tracker.gui.translation import paragraph
from tracker.gui.widgets.buttons import ButtonKind


@dataclass(frozen=True, slots=True)
class Hold:
    """How many accounts hold something of the person's own, how many more may, and how many further ones are only
    signed in to with it.
    """

    sure: int
    maybe: int
    signed_in: int

    @classmethod
    def of(cls, bridge: SessionBridge, identifier_id: IdentifierId) -> Hold:
        vault, sure = bridge.vault, bridge.risk.links.holders(identifier_id)
        held = {item.service_id for item in vault.holdings_with(identifier_id) if may_hold(item)}
        held |= {
            item.service_id for item in not_said_which(vault, vault.identifiers[identifier_id].kind, identifier_id)
        }
        maybe = {service_id for service_id in held - sure if vault.services[service_id].counts}
        signed_in = only_signed_in(vault, vault.identifiers[identifier_id], Logins(vault))
        return cls(len(sure), len(maybe), len(signed_in))

    @property
    def is_any(self) -> bool:
        return bool(self.sure or self.maybe or self.signed_in)


class IdentifierLeaving(IdentifierQuestion):
    """Offers to say that it was given up, which goes on counting, before it is put where nothing counts it."""

    PART = "leaving"

    def __init__(self, bridge: SessionBridge, identifier_id: IdentifierId, parent: QWidget | None = None) -> None:
        super().__init__(bridge, identifier_id, parent)
        gone = bridge.vault.identifiers[identifier_id].retired is not None
        if not gone:
            self.body.addLayout(self.form((self.date_field("retired", self.tr("Given up since")),)))
            self.set_value("retired", bridge.today.isoformat())
        self.body.addWidget(self._problem)
        self.keep = self.add_button(
            self.tr("Keep it") if gone else self.tr("Cancel"), ButtonKind.PRIMARY if gone else ButtonKind.SECONDARY
        )
        self.keep.clicked.connect(self.reject)
        self.trash = self.add_button(self.tr("Move to the trash"))
        self.trash.clicked.connect(lambda: self.carry_out(self._to_the_trash))
        if not gone:
            self.give_up = self.add_button(self.tr("I have given it up"), ButtonKind.PRIMARY)
            self.give_up.clicked.connect(self.save)

    @override
    def title(self, own: Identifier) -> str:
        return self.tr("Move “{name}” to the trash?").format(name=own.label)

    @override
    def advice(self, bridge: SessionBridge, own: Identifier) -> str:
        """Who has it, as far as is known, and what the trash does to that."""
        hold = Hold.of(bridge, own.id)
        words = [self.tr("%Ln services hold it.", "", hold.sure)] if hold.sure else []
        if hold.maybe and hold.sure:
            words.append(self.tr("%Ln more may hold it: not checked.", "", hold.maybe))
        elif hold.maybe:
            words.append(self.tr("%Ln services may hold it: not checked.", "", hold.maybe))
        if hold.signed_in:
            words.append(only_signed_in_words(hold.signed_in))
        if hold.sure:
            words.append(self.tr("In the trash it no longer counts in your Load, but they keep it all the same."))
        else:
            words.append(self.tr("In the trash nothing counts it any more, but whoever has it keeps it all the same."))
        if own.retired is None:
            words.append(self.tr("If you use it no longer, say so instead: then you still see who has it."))
        elif hold.sure:
            words.append(self.tr("You would no longer be told that they have it, although you have given it up."))
        else:
            words.append(self.tr("You would no longer be told that they may have it, although you have given it up."))
        return paragraph(words)

    @override
    def change(self, vault: Vault) -> ChangeSet:
        typed = self.value("retired").strip()
        require("retired", typed)
        changeset = commands.edit_identifier(vault, self._id, retired=PartialDate(typed))
        require_past("retired", first_day(parse_partial(typed)), self._bridge.today)
        return changeset

    def _to_the_trash(self, vault: Vault) -> ChangeSet:
        return commands.trash_identifiers(vault, (self._id,), self._bridge.today)
