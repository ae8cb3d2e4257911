"""In every dialog Return in a field presses the primary button, and never the one that discards."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tracker.gui import dialogs
from tracker.gui.bridge import SessionBridge
from tracker.gui.widgets.buttons import Button, ButtonKind
from tracker.gui.widgets.dialog import Dialog

_NOTHING = {"things": (), "newer": (), "action": "Take", "pages": (), "sources": (), "language": "en"}
_NEW = {"kind": "phone", "holding": None, "incident": None}
_WITHOUT_QUESTION = {"WritingDialog"}  # it only says how far something is


def needed(kind: type[Dialog]) -> list[str]:
    """What cannot be left out when a dialog is made."""
    empty = inspect.Parameter.empty
    return [name for name, one in inspect.signature(kind).parameters.items() if one.default is empty]


def all_dialogs() -> Iterator[type[Dialog]]:
    """Those that can be made without a record of their own, from wherever they are in the package."""
    for module in pkgutil.iter_modules(dialogs.__path__):
        importlib.import_module(f"{dialogs.__name__}.{module.name}")
    waiting = Dialog.__subclasses__()
    known = {"bridge", "service_id", *_NOTHING, *_NEW}
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if known.issuperset(needed(kind)) and kind.__name__ not in _WITHOUT_QUESTION:
            yield kind


def made(kind: type[Dialog], bridge: SessionBridge) -> Dialog:
    account = next(iter(bridge.vault.services))
    known: dict[str, Any] = {"bridge": bridge, "service_id": account, **_NOTHING, **_NEW}
    return kind(**{name: known[name] for name in needed(kind)})


@pytest.mark.parametrize("kind", sorted(all_dialogs(), key=lambda kind: kind.__name__))
def test_the_primary_button_is_the_default(
    kind: type[Dialog], demo: SessionBridge, shown: Callable[[QWidget], QWidget]
) -> None:
    dialog = made(kind, demo)
    shown(dialog)
    buttons = [found for found in dialog.findChildren(Button) if found.autoDefault() and not found.isHidden()]
    (primary,) = (found for found in buttons if found.kind is ButtonKind.PRIMARY)
    for edit in dialog.findChildren(QLineEdit):
        if edit.isVisible() and edit.isEnabled():
            edit.setFocus()
            assert [found for found in buttons if found.isDefault()] == [primary]


def test_that_goes_for_nearly_all_dialogs() -> None:
    assert len(list(all_dialogs())) > 20


def test_return_in_a_field_never_discards(shown: Callable[[QWidget], QWidget], qtbot: QtBot) -> None:
    dialog = Dialog("A name")
    edit = QLineEdit()
    dialog.body.addWidget(edit)
    dialog.add_button("Leave it").clicked.connect(dialog.reject)
    take = dialog.add_button("Take it", ButtonKind.PRIMARY)
    take.clicked.connect(dialog.accept)
    shown(dialog)
    edit.setFocus()
    take.setEnabled(False)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    take.setEnabled(True)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
