"""What there is to know about each chore of a change and about each heading of its order, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from tracker.catalogue import Catalogue
from tracker.catalogue.phone_numbers import LookUp
from tracker.core.acting import ELSEWHERE
from tracker.core.campaign_chores import Chore, may_be_chinese
from tracker.core.campaign_roles import Role
from tracker.core.model import Known
from tracker.core.official_counts import compare
from tracker.core.vault import Vault
from tracker.gui import formatting, look_up_words
from tracker.gui.campaign_words import names
from tracker.gui.models.campaign_model import GroupRow
from tracker.gui.translation import Counted
from tracker.gui.widgets.topics import Line
from tracker.services import campaigns
from tracker.services.campaigns import CampaignView

_FEW = 8
_CHINESE = "+86"
_ADVICE: Mapping[str, tuple[str, ...]] = {
    "keys": ("old_code_first", "never_cancel_early"),
    "money": ("wallet_before_login", "never_cancel_early"),
    "parents": ("wallet_before_login",),
}
"""By the step of the catalogue: what it advises there."""


class CampaignLines:
    """Makes the lines of one change. ``language``: of what the catalogue says."""

    def __init__(self, vault: Vault, catalogue: Catalogue, view: CampaignView, language: str) -> None:
        self._vault, self._catalogue, self._view, self._language = vault, catalogue, view, language
        self._numbers = catalogue.phone_numbers
        self._is_number = view.old.kind != "email"

    def of_group(self, row: GroupRow) -> Iterator[Line]:
        """What belongs under a heading, and what to see to there."""
        yield Line(row.examples)
        for key in _ADVICE.get(row.id, ()):
            yield from self._advice(key)
        yield Line(self._numbers.change.note.text(self._language), muted=True)

    def of_chore(self, chore: Chore) -> Iterator[Line]:
        """Why it is done, and how."""
        yield from {
            Chore.CLEAN: self._cleaning,
            Chore.COUNT: self._counting,
            Chore.TELL: self._telling,
            Chore.GIVE_UP: self._giving_up,
        }[chore]()

    def _advice(self, key: str) -> Iterator[Line]:
        if key in self._numbers.change.advice:
            yield Line(self._numbers.change.advice[key].text(self._language))

    def _look_up(self, look_up: LookUp) -> Iterator[Line]:
        yield Line(look_up.name.text(self._language))
        yield from look_up_words.facts(look_up, self._language)
        yield Line(look_up_words.sources(look_up.statements, self._numbers.edition, self._language), muted=True)

    def _cleaning(self) -> Iterator[Line]:
        yield from self._advice("new_number_first")
        new = self._view.new
        if may_be_chinese(self._view.campaign) or (new is not None and new.value.startswith(_CHINESE)):
            yield Line(QCoreApplication.translate("campaign lines", "For numbers of Chinese carriers there are:"))
            for look_up in campaigns.cleaning(self._catalogue):
                yield from self._look_up(look_up)
        else:
            words = QCoreApplication.translate(
                "campaign lines",
                "No service that does this is known here for numbers of this country. Where one says that the number"
                " is taken, it is the account of an earlier holder: let its support free the number.",
            )
            yield Line(words)

    def _counting(self) -> Iterator[Line]:
        yield from self._advice("compare_counts")
        counted = [
            item
            for item in compare(self._vault, self._catalogue.services.company_names(self._language))
            if item.official.identifier_id == self._view.old.id
        ]
        for item in counted:
            words = QCoreApplication.translate("campaign lines", "{company}: {counted} counted, {recorded} recorded")
            line = words.format(
                company=item.official.company,
                counted=formatting.count(item.official.count),
                recorded=formatting.count(len(item.recorded)),
            )
            yield Line(line, item=True)
        missing = sum(item.missing for item in counted)
        if missing:
            yield Line(Counted.tr("%Ln accounts were counted that are not recorded here.", "", missing))
        elif not counted:
            yield Line(QCoreApplication.translate("campaign lines", "No count for this number has been typed in yet."))
        look_up = campaigns.counting(self._catalogue)
        if look_up is not None:
            yield from self._look_up(look_up)

    def _telling(self) -> Iterator[Line]:
        if self._is_number:
            yield from self._advice("tell_family")
        else:
            words = QCoreApplication.translate(
                "campaign lines",
                "When the old address may go to somebody else, tell your family that messages from it are not yours.",
            )
            yield Line(words)
        reaching = [row.service.name for row in self._view.rows if row.roles.get(Role.CONTACT) is Known.YES]
        if reaching:
            yield Line(Counted.tr("%Ln services reach you there still:", "", len(reaching)))
            yield Line(names(reaching, _FEW), muted=True)

    # The line

    def _giving_up(self) -> Iterator[Line]:
        yield from self._last_code()
        yield from self._urgent()
        if self._is_number:
            yield from self._reissue()
            country = self._view.campaign.country
            for hint in self._numbers.hints:
                if country and hint.country == country:
                    yield Line(look_up_words.said(hint.statement, self._language), muted=True, item=True)

    def _last_code(self) -> Iterator[Line]:
        line = self._view.line
        if self._is_number:
            yield from self._advice("keep_old_number")
        else:
            words = QCoreApplication.translate(
                "campaign lines",
                "Keep the old mailbox for two months after the last message that mattered, then give it up. Whoever gets"
                " the address later can have new passwords sent to it.",
            )
            yield Line(words)
        if line.last_code is None:
            words = QCoreApplication.translate("campaign lines", "When the last code came is not known yet.")
            yield Line(words)
        elif line.keep_until is not None and line.give_up_from is not None:
            words = QCoreApplication.translate("campaign lines", "The last code came {day}. Keep it until {end}.")
            yield Line(words.format(day=formatting.day(line.last_code), end=formatting.day(line.keep_until)))
            words = QCoreApplication.translate("campaign lines", "The day to give it up: {day}")
            yield Line(words.format(day=formatting.day(line.give_up_from)))
            words = QCoreApplication.translate(
                "campaign lines", "Counted as two whole calendar months after the month of that code."
            )
            yield Line(words, muted=True)
        if line.given_up is not None:
            words = QCoreApplication.translate("campaign lines", "Given up {day}.")
            yield Line(words.format(day=formatting.partial_date(line.given_up)))
        if line.given_up_early:
            words = QCoreApplication.translate(
                "campaign lines", "That was before the two months were over: codes may have got lost."
            )
            yield Line(words)

    def _urgent(self) -> Iterator[Line]:
        """Keys and money that hang on it still."""
        urgent = [row.service.name for row in self._view.urgent]
        if urgent:
            yield from self._advice("never_cancel_early")
            yield Line(Counted.tr("%Ln accounts among keys and money still hang on it:", "", len(urgent)))
            yield Line(names(urgent, _FEW), muted=True)

    def _reissue(self) -> Iterator[Line]:
        """When somebody else may have the number: an estimate, with who says so."""
        view, line, language = self._view, self._view.line, self._language
        if not view.campaign.country:
            words = QCoreApplication.translate(
                "campaign lines",
                "When somebody else may get the number depends on its country. Say which one that is, under “Note the"
                " days”.",
            )
            yield Line(words)
            return
        if line.reissue_from is not None:
            words = QCoreApplication.translate(
                "campaign lines", "Somebody else may have it from {day} at the earliest. This is an estimate."
            )
            yield Line(words.format(day=formatting.day(line.reissue_from)))
            if line.given_up is None:
                words = QCoreApplication.translate("campaign lines", "Counted as if you gave it up on the day above.")
                yield Line(words, muted=True)
        if line.reissue_by is not None:
            words = QCoreApplication.translate(
                "campaign lines", "The wait ends {day} at the latest, for a private number."
            )
            yield Line(words.format(day=formatting.day(line.reissue_by)), muted=True)
        if view.wait is not None:
            yield Line(look_up_words.said(view.wait.statement, language), muted=True)
            yield Line(look_up_words.sources((view.wait.statement,), self._numbers.edition, language), muted=True)
        elif view.campaign.country == ELSEWHERE:
            words = QCoreApplication.translate(
                "campaign lines", "For this country no wait is known here. Ask the carrier."
            )
            yield Line(words)
