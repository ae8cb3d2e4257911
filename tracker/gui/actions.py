"""Everything the window can do by key or by name, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.gui.translation import render, text
from tracker.gui.widgets.text import shortened

_LONGEST = 60  # characters of what has been done


class ActionKey(StrEnum):
    LOCK = "lock"
    SEARCH = "search"
    CLEAR = "clear"
    PALETTE = "palette"
    ADD_SERVICE = "add_service"
    TICK_SERVICES = "tick_services"
    SHOULD_I_SIGN_UP = "should_i_sign_up"
    EDIT = "edit"
    TRASH = "trash"
    UNDO = "undo"
    REDO = "redo"
    BACK_UP = "back_up"
    VERIFY_BACKUP = "verify_backup"
    RESTORE_BACKUP = "restore_backup"
    EXPORT = "export"
    REPORT = "report"
    OPEN_VAULT = "open_vault"
    OPEN_DEMO = "open_demo"
    LEAVE_DEMO = "leave_demo"
    SETTINGS = "settings"
    SHORTCUTS = "shortcuts"
    QUIT = "quit"


class ActionGroup(StrEnum):
    """Headings of the shortcut sheet."""

    SERVICES = QT_TRANSLATE_NOOP("actions", "Services")
    VAULT = QT_TRANSLATE_NOOP("actions", "Vault")
    WINDOW = QT_TRANSLATE_NOOP("actions", "Window")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``label`` is a source text of the context ``actions``.

    ``locked``: also while no vault is open. ``everywhere``: also while a dialog is open.
    ``passive``: the key reaches the window only when nothing that has the focus wants it.
    """

    key: ActionKey
    label: str
    group: ActionGroup
    shortcut: str = ""
    locked: bool = False
    everywhere: bool = False
    passive: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(ActionKey.ADD_SERVICE, QT_TRANSLATE_NOOP("actions", "Add a service"), ActionGroup.SERVICES, "Ctrl+N"),
    ActionSpec(
        ActionKey.TICK_SERVICES, QT_TRANSLATE_NOOP("actions", "Tick the services you use"), ActionGroup.SERVICES
    ),
    ActionSpec(ActionKey.SHOULD_I_SIGN_UP, QT_TRANSLATE_NOOP("actions", "Should I sign up?"), ActionGroup.SERVICES),
    ActionSpec(ActionKey.EDIT, QT_TRANSLATE_NOOP("actions", "Edit what is chosen"), ActionGroup.SERVICES, "Ctrl+E"),
    ActionSpec(
        ActionKey.TRASH, QT_TRANSLATE_NOOP("actions", "Move what is chosen to the trash"), ActionGroup.SERVICES, "Del"
    ),
    ActionSpec(ActionKey.UNDO, QT_TRANSLATE_NOOP("actions", "Undo"), ActionGroup.SERVICES, "Ctrl+Z"),
    ActionSpec(ActionKey.REDO, QT_TRANSLATE_NOOP("actions", "Redo"), ActionGroup.SERVICES, "Ctrl+Shift+Z"),
    ActionSpec(ActionKey.LOCK, QT_TRANSLATE_NOOP("actions", "Lock"), ActionGroup.VAULT, "Ctrl+L", everywhere=True),
    ActionSpec(
        ActionKey.OPEN_VAULT,
        QT_TRANSLATE_NOOP("actions", "Open another vault"),
        ActionGroup.VAULT,
        "Ctrl+O",
        locked=True,
    ),
    ActionSpec(ActionKey.BACK_UP, QT_TRANSLATE_NOOP("actions", "Back up now"), ActionGroup.VAULT),
    ActionSpec(ActionKey.VERIFY_BACKUP, QT_TRANSLATE_NOOP("actions", "Verify a backup"), ActionGroup.VAULT),
    ActionSpec(
        ActionKey.RESTORE_BACKUP, QT_TRANSLATE_NOOP("actions", "Restore a backup"), ActionGroup.VAULT, locked=True
    ),
    ActionSpec(ActionKey.EXPORT, QT_TRANSLATE_NOOP("actions", "Export"), ActionGroup.VAULT),
    ActionSpec(ActionKey.REPORT, QT_TRANSLATE_NOOP("actions", "Make a report"), ActionGroup.VAULT, "Ctrl+P"),
    ActionSpec(
        ActionKey.OPEN_DEMO,
        QT_TRANSLATE_NOOP("actions", "Look around with a demo vault"),
        ActionGroup.VAULT,
        locked=True,
    ),
    ActionSpec(ActionKey.LEAVE_DEMO, QT_TRANSLATE_NOOP("actions", "Leave the demo vault"), ActionGroup.VAULT),
    ActionSpec(ActionKey.SEARCH, QT_TRANSLATE_NOOP("actions", "Search"), ActionGroup.WINDOW, "Ctrl+F"),
    ActionSpec(
        ActionKey.CLEAR, QT_TRANSLATE_NOOP("actions", "Clear the search"), ActionGroup.WINDOW, "Esc", passive=True
    ),
    ActionSpec(ActionKey.PALETTE, QT_TRANSLATE_NOOP("actions", "Everything by name"), ActionGroup.WINDOW, "Ctrl+K"),
    ActionSpec(ActionKey.SETTINGS, QT_TRANSLATE_NOOP("actions", "Settings"), ActionGroup.WINDOW, "Ctrl+,"),
    ActionSpec(
        ActionKey.SHORTCUTS, QT_TRANSLATE_NOOP("actions", "Shortcuts"), ActionGroup.WINDOW, "Ctrl+/", locked=True
    ),
    ActionSpec(
        ActionKey.QUIT, QT_TRANSLATE_NOOP("actions", "Quit"), ActionGroup.WINDOW, "Ctrl+Q", locked=True, everywhere=True
    ),
)


class Actions(QObject):
    """The actions of one window, each tied to what carries it out."""

    def __init__(self, window: QWidget, carry_out: dict[ActionKey, Callable[[], object]]) -> None:
        """``carry_out`` has an entry for every key; a missing one is a KeyError here and not later."""
        super().__init__(window)
        self._made: dict[ActionKey, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            if not spec.passive:
                action.setShortcut(QKeySequence(spec.shortcut))
            if spec.everywhere:
                action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(lambda _checked=False, step=carry_out[spec.key]: step())
            window.addAction(action)
            self._made[spec.key] = action
        self.retranslate()

    def __getitem__(self, key: ActionKey) -> QAction:
        return self._made[key]

    def trigger(self, key: str) -> None:
        """Carry out the action called ``key``; raises ValueError when there is none."""
        self._made[ActionKey(key)].trigger()

    def retranslate(self) -> None:
        """Take the names of the language now in force."""
        for spec in ACTIONS:
            self._made[spec.key].setText(text("actions", spec.label))

    def set_unlocked(self, unlocked: bool) -> None:
        """While no vault is open only some actions make sense."""
        for spec in ACTIONS:
            self._made[spec.key].setEnabled(unlocked or spec.locked)

    def available(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Those that can be carried out now."""
        return ((spec, self._made[spec.key]) for spec in ACTIONS if self._made[spec.key].isEnabled())


def action_on(name: str, what: Message) -> str:
    """An action and what it would be carried out on: "Undo: DiDi added"."""
    words = text("actions", QT_TRANSLATE_NOOP("actions", "{action}: {what}"))
    return words.format(action=name, what=shortened(render(what), _LONGEST))


def shortcut_text(shortcut: str) -> str:
    """The keys as this system writes them."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
