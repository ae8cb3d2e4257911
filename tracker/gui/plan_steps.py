"""How an action of the plan is done, step by step, with what the ledger and the catalogue know about the account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tracker.catalogue.entries import ServiceEntry
from tracker.core.model import Service
from tracker.core.overwriting import can_be_overwritten
from tracker.core.plan_actions import LOOK_FOR_IT, VERIFY, PlanAction
from tracker.core.plan_deeds import is_asked_first
from tracker.core.risk.trials import TrialKind
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.translation import Counted, listed, render
from tracker.gui.widgets.text import shortened

Steps = Iterator[tuple[str, str]]
"""Title and sentence of each."""

_CARDS = frozenset({"bank_card", "payment_account"})
_NAMED = 4  # accounts in one sentence
_LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about the account of an action. ``entry``: of the catalogue."""

    vault: Vault
    service: Service
    entry: ServiceEntry | None
    language: str


def steps_of(action: PlanAction, setting: Setting) -> Steps:
    """The steps, first to last."""
    if is_asked_first(setting.vault, action):
        return _asking(setting)
    if action.kind == TrialKind.REMOVE and is_overwritten(action, setting):
        return _overwriting(action)
    return _STEPS[action.kind](action, setting)


def _said(source: str, **args: object) -> str:
    """A text that was marked for translation in the context ``plan steps``, with its values put in."""
    return render(message("plan steps", source, **args))


def _closing(_action: PlanAction, setting: Setting) -> Steps:
    service, closure = setting.service, setting.entry.closure if setting.entry else None
    export = setting.entry.export_url if setting.entry else None
    kept = QT_TRANSLATE_NOOP("plan steps", "What you want to keep can be had at {address}")
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Keep what you need")),
        _said(kept, address=export)
        if export
        else _said(QT_TRANSLATE_NOOP("plan steps", "Invoices, pictures, contacts: they will be gone.")),
    )
    children = [child for child in setting.vault.live_services() if child.parent == service.id and child.counts]
    if children:
        title = Counted.tr("First give %Ln accounts another sign-in", "plan steps", len(children))
        yield title, _names(children)
    held = [item for item in setting.vault.holdings_of(service.id) if item.state.counts_as_held]
    if any(item.kind in _CARDS for item in held):
        yield (
            _said(QT_TRANSLATE_NOOP("plan steps", "Take the card out first")),
            _said(QT_TRANSLATE_NOOP("plan steps", "It is out then even if closing takes long.")),
        )
    left = [condition for condition in service.conditions if condition not in service.conditions_met]
    if left:
        yield _said(QT_TRANSLATE_NOOP("plan steps", "Meet the conditions")), " · ".join(left)
    yield _said(QT_TRANSLATE_NOOP("plan steps", "Ask for the account to be closed")), _way(setting)
    days = closure.cooling_off_days if closure else None
    if days:
        title = Counted.tr("Do not sign in for %Ln days", "plan steps", days)
        yield title, _said(QT_TRANSLATE_NOOP("plan steps", "It could be undone by that."))
    yield _looking()


def _names(services: list[Service]) -> str:
    named = listed(shortened(service.name, _LONGEST_NAME) for service in services[:_NAMED])
    return f"{named} …" if len(services) > _NAMED else named


def _way(setting: Setting) -> str:
    """How it is closed, as the person has it, or as a source that can be trusted says."""
    closure = setting.entry.closure if setting.entry else None
    if setting.service.closing_path:
        return setting.service.closing_path
    if closure and closure.path and closure.path_confirmed:
        return closure.path.text(setting.language)
    return _said(QT_TRANSLATE_NOOP("plan steps", "Look in its settings, or ask its help."))


def _looking() -> tuple[str, str]:
    return (
        _said(QT_TRANSLATE_NOOP("plan steps", "Check that it is gone")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Try to sign in: it should offer to make a new account.")),
    )


def _removing(action: PlanAction, _setting: Setting) -> Steps:
    card = action.part in _CARDS
    where = QT_TRANSLATE_NOOP("plan steps", "Usually under payment or wallet.")
    elsewhere = QT_TRANSLATE_NOOP("plan steps", "Usually under account, privacy or history.")
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Open its settings")),
        _said(where if card else elsewhere),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Take out: {kind}"), kind=formatting.kind_word(action.part)),
        _said(QT_TRANSLATE_NOOP("plan steps", "If it cannot stay empty, put in as little as it takes.")),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Look whether it is out")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Sign in again: it should no longer be there.")),
    )


def is_overwritten(action: PlanAction, setting: Setting) -> bool:
    """Whether what is taken out is of a profile, so that something else can be put in its place."""
    demanded = setting.entry is not None and setting.entry.wants_truth
    return can_be_overwritten(setting.vault, setting.service.id, action.part, demanded=demanded)


def _overwriting(action: PlanAction) -> Steps:
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Open its settings")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Usually under profile or account.")),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Overwrite: {kind}"), kind=formatting.kind_word(action.part)),
        _said(QT_TRANSLATE_NOOP("plan steps", "Empty it, or put in something that says nothing about you.")),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Look whether it is overwritten")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Sign in again: the old one should no longer be there.")),
    )


def address_of(setting: Setting) -> str:
    """Where a request goes, in one line: as the person wrote it down, else as the catalogue says; "" if not known."""
    contact = setting.entry.contact if setting.entry else None
    address = setting.service.erasure_contact or (contact.email or contact.form if contact else "")
    return address.splitlines()[0] if address else ""


UNKNOWN_ADDRESS = QT_TRANSLATE_NOOP("plan steps", "Its privacy policy says where such a request goes.")


def _asking(setting: Setting) -> Steps:
    """Where no settings page lets one take it out."""
    address = address_of(setting)
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Ask for it in writing")),
        address or _said(UNKNOWN_ADDRESS),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Wait for the answer")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Until then it is still held, and counts as such.")),
    )
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Look whether it is out")),
        _said(QT_TRANSLATE_NOOP("plan steps", "Sign in again: it should no longer be there.")),
    )


def _fixed(*steps: tuple[str, str]) -> Callable[[PlanAction, Setting], Steps]:
    """Steps that are the same for every account, but for its name and that of its login."""

    def made(_action: PlanAction, setting: Setting) -> Steps:
        parent = setting.vault.services.get(setting.service.parent) if setting.service.parent else None
        args = {
            "name": shortened(setting.service.name, _LONGEST_NAME),
            "parent": shortened(parent.name, _LONGEST_NAME) if parent is not None else "",
        }
        yield from ((_said(title, **args), _said(sentence, **args)) for title, sentence in steps)

    return made


def _verifying(action: PlanAction, _setting: Setting) -> Steps:
    yield _said(QT_TRANSLATE_NOOP("plan steps", "Sign in and look")), render(action.reason.text)
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Write down what you find")),
        _said(QT_TRANSLATE_NOOP("plan steps", "In Services: the score follows at once.")),
    )


def _looking_for_it(_action: PlanAction, _setting: Setting) -> Steps:
    yield _looking()
    yield (
        _said(QT_TRANSLATE_NOOP("plan steps", "Ask it for a new password")),
        _said(QT_TRANSLATE_NOOP("plan steps", "For an account that is gone no message should come.")),
    )


_STEPS: Mapping[str, Callable[[PlanAction, Setting], Steps]] = MappingProxyType(
    {
        TrialKind.CLOSE: _closing,
        TrialKind.REMOVE: _removing,
        TrialKind.SWAP: _fixed(
            (
                QT_TRANSLATE_NOOP("plan steps", "Keep the old one until you are done"),
                QT_TRANSLATE_NOOP("plan steps", "Codes go there until the new one is in."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Put the new one in"),
                QT_TRANSLATE_NOOP("plan steps", "Usually under account or security at {name}."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Look where else the old one stands"),
                QT_TRANSLATE_NOOP("plan steps", "For recovery, for payment, in a delivery address."),
            ),
        ),
        TrialKind.SECOND_FACTOR: _fixed(
            (
                QT_TRANSLATE_NOOP("plan steps", "Have an authenticator app at hand"),
                QT_TRANSLATE_NOOP("plan steps", "One that can be backed up."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Turn it on"),
                QT_TRANSLATE_NOOP("plan steps", "Usually under sign-in or security at {name}."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Keep the recovery codes"),
                QT_TRANSLATE_NOOP(
                    "plan steps", "On paper or in a password manager: a lost phone locks you out otherwise."
                ),
            ),
        ),
        TrialKind.PERMISSION: _fixed(
            (
                QT_TRANSLATE_NOOP("plan steps", "Open the settings of your phone"),
                QT_TRANSLATE_NOOP("plan steps", "Apps, then {name}, then permissions."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Choose “only while using the app”"),
                QT_TRANSLATE_NOOP("plan steps", "No points, but from now on it learns less."),
            ),
        ),
        TrialKind.CONSENT: _fixed(
            (
                QT_TRANSLATE_NOOP("plan steps", "Open its privacy settings"),
                QT_TRANSLATE_NOOP("plan steps", "Look for sharing, partners, advertising and visibility."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Withdraw what you have agreed to"),
                QT_TRANSLATE_NOOP("plan steps", "What has been passed on already stays with the others."),
            ),
        ),
        TrialKind.REVOKE: _fixed(
            (
                QT_TRANSLATE_NOOP("plan steps", "Set a password at {name}"),
                QT_TRANSLATE_NOOP("plan steps", "And an address by which it can be recovered."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Sign in with it once"),
                QT_TRANSLATE_NOOP("plan steps", "So that you know that it works."),
            ),
            (
                QT_TRANSLATE_NOOP("plan steps", "Take {name} out at {parent}"),
                QT_TRANSLATE_NOOP("plan steps", "Usually under security, connected apps."),
            ),
        ),
        VERIFY: _verifying,
        LOOK_FOR_IT: _looking_for_it,
    }
)
