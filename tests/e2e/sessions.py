"""A person's whole session, in a process of its own so that it can be watched from outside.

    python -m tests.e2e.sessions window|shell FOLDER

Everything that can be typed is typed, as marked words (see `tests.e2e.marks`). ``FOLDER`` holds
``inbox/export.csv`` to bring in; backups go to ``FOLDER/person/backups``. Deriving keys and
sealing cost no time, and the kernel's filter of sockets is left out, because what is watched is
the program's own restraint; all else is the program as it is.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from tests.e2e.marks import GONE, KEPT
from tests.quick import make_quick

PASSWORD = f"{GONE} tram violet hamster oak"
OTHER_PASSWORD = f"{GONE} granite willow seven parsnip"
PASSPHRASE = f"{GONE} copper lantern meadow fish"


def shell_session(folder: Path) -> None:
    """The commands of the shell one after the other."""
    from tracker.cli import main

    copy, restored = folder / "person/backups/shell.age", folder / "person/restored"
    for secrets, *words in (
        ((PASSWORD,), "create", "--name", f"{KEPT}vault"),
        ((PASSWORD,), "import", folder / "inbox/export.csv", "--yes"),
        ((PASSWORD,), "list", f"{KEPT}shop"),
        ((PASSWORD,), "list", f"{GONE}search"),
        ((PASSWORD,), "risk"),
        ((PASSWORD,), "info", "--json"),
        ((PASSWORD, PASSPHRASE), "backup", "--output", copy),
        ((PASSPHRASE,), "verify", copy),
        ((PASSPHRASE, OTHER_PASSWORD), "restore", copy, "--vault", restored),
    ):
        sys.stdin = io.StringIO("".join(f"{secret}\n" for secret in secrets))
        assert main(["--pw-stdin", *map(str, words)]) == 0, words
    sys.stdin = io.StringIO(f"{GONE} wrong\n")
    assert main(["--pw-stdin", "list"]) == 1


def window_session(folder: Path) -> None:
    """The window as `application.run` opens it, with hands that act when it has been painted."""
    from PySide6.QtCore import QTimer

    from tracker.gui import application
    from tracker.gui.main_window import MainWindow

    def give_up(*error: Any) -> None:
        traceback.print_exception(*error)
        sys.stderr.flush()
        os._exit(1)

    class Handled(MainWindow):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.painted.connect(lambda: QTimer.singleShot(0, self, Hands(self, folder).live))

    sys.excepthook = give_up  # else Qt would go on after an error
    application.MainWindow = Handled  # type: ignore[misc]
    application.refuse_network = lambda: False
    assert application.run(application.Start()) == 0


class Hands:
    """Clicks and types, and waits as a person would: until something is there to be seen."""

    def __init__(self, window: Any, folder: Path) -> None:
        self.window = window
        self.bridge = window._bridge
        self.folder = folder
        self._numbers = count(1)
        self._filled: list[str] = []

    def live(self) -> None:
        self.make_a_vault()
        self.rename_the_vault()
        self.fill_every_editor()
        self.search_everywhere()
        self.bring_a_file_in()
        self.back_up()
        self.change_the_password()
        self.lock_over_a_draft()
        self.window.close()

    # ---- acting ----

    def wait(self, until: Callable[[], object]) -> None:
        from PySide6.QtTest import QTest

        for _turn in range(3000):
            if until():
                return
            QTest.qWait(10)
        raise AssertionError("waited in vain")

    def click(self, place: Any, words: str) -> None:
        from PySide6.QtWidgets import QAbstractButton

        found = [made for made in place.findChildren(QAbstractButton) if made.isVisible() and made.text() == words]
        assert len(found) == 1, f"{len(found)} buttons called “{words}”"
        found[0].click()

    def type(self, edit: Any, words: str) -> None:
        from PySide6.QtTest import QTest

        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, words)

    def press_return(self, edit: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(edit, Qt.Key.Key_Return)

    def type_secrets(self, place: Any, *secrets: str) -> None:
        """Into the secret fields below ``place``, from top to bottom."""
        from tracker.gui.widgets.password import PasswordField

        for field, secret in zip(place.findChildren(PasswordField), secrets, strict=True):
            self.type(field.edit, secret)

    def fill(self, editor: Any) -> None:
        """A marked word into every field that takes text; dates as they are typed."""
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        self._filled.clear()
        for name, field in editor._fields.items():
            edit = field.edit
            if not isinstance(edit, QLineEdit | QPlainTextEdit):
                continue
            if isinstance(edit, QLineEdit) and edit.placeholderText().startswith("2024"):
                self.type(edit, "2024-03")
            else:
                self._filled.append(self.word(KEPT))
                self.type(edit, f"https://{self._filled[-1]}" if name == "link" else self._filled[-1])

    def word(self, beginning: str) -> str:
        return f"{beginning}{next(self._numbers)}.example"

    def dialog(self) -> Any:
        from PySide6.QtWidgets import QDialog

        (found,) = [made for made in self.window.findChildren(QDialog) if made.isVisible()]
        return found

    def do(self, action: str) -> Any:
        """Trigger an action of the window and get the dialog that opens."""
        self.window.window_actions.trigger(action)
        return self.dialog()

    # ---- what is done ----

    def make_a_vault(self) -> None:
        from tracker.gui.dialogs.wizard_pages import PasswordPage
        from tracker.gui.dialogs.wizard_services import ServicesPage
        from tracker.gui.widgets.fields import SearchField

        wizard = self.window.gate.currentWidget()
        self.click(wizard, "Next")
        self.type_secrets(wizard.findChild(PasswordPage), PASSWORD, PASSWORD)
        self.click(wizard, "Next")
        self.click(wizard, "Next")
        self.type(wizard.findChild(ServicesPage).findChild(SearchField), self.word(GONE))
        self.click(wizard, "Create the vault")
        self.wait(lambda: self.bridge.is_unlocked)

    def rename_the_vault(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        page = self.window.ledger.show_page("settings")
        (name,) = [edit for edit in page.findChildren(QLineEdit) if edit.accessibleName() == "Name of the vault"]
        self.type(name, f"{KEPT}vault")
        self.press_return(name)
        assert self.bridge.vault.profile.name == f"{KEPT}vault"

    def fill_every_editor(self) -> None:
        from tracker.gui.dialogs.holding_editor import HoldingEditor
        from tracker.gui.dialogs.incident_editor import IncidentEditor

        self.save(self.do("add_service"))
        (service_id,) = self.bridge.vault.services
        for editor in (
            HoldingEditor(self.bridge, service_id, "phone", None, self.window),
            IncidentEditor(self.bridge, service_id, None, self.window),
        ):
            editor.open()
            self.save(editor)
        self.window.ledger.show_page("my_data").add()
        self.save(self.dialog())
        assert len(self.bridge.vault.identifiers) == 1
        self.window.ledger.show_page("services")
        self.save(self.do("edit"))
        for step in ("undo", "redo"):
            self.window.window_actions.trigger(step)

    def save(self, editor: Any) -> None:
        """Fill an editor and save it; all that was typed is in the vault then."""
        self.fill(editor)
        editor.save()
        vault = repr(list(self.bridge.vault.entities()))
        missing = [word for word in self._filled if word not in vault]
        assert self._filled
        assert not missing, f"{missing} of {type(editor).__name__} was not saved"

    def search_everywhere(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        from tracker.gui.pages import PAGES

        for page in PAGES:
            field = self.window.ledger.show_page(page.KEY).header.search
            self.type(field, self.word(GONE))
            self.press_return(field)
        palette = self.do("palette")
        self.type(palette.findChild(QLineEdit), self.word(GONE))
        palette.reject()

    def bring_a_file_in(self) -> None:
        page = self.window.ledger.show_page("find")
        page.open_files([self.folder / "inbox/export.csv"])
        self.wait(page.bring_in.review.isVisible)
        before = len(self.bridge.vault.services)
        page.bring_in.review.write.click()
        assert len(self.bridge.vault.services) == before + 2

    def back_up(self) -> None:
        copy = self.folder / "person/backups/window.age"
        dialog = self.do("back_up")
        dialog.place.set_path(copy)
        self.type_secrets(dialog, PASSPHRASE, PASSPHRASE)
        dialog.action.click()
        self.wait(lambda: copy.exists() and not dialog.busy)
        dialog.reject()
        dialog = self.do("verify_backup")
        dialog.place.set_path(copy)
        self.type_secrets(dialog, f"{GONE} wrong")
        dialog.action.click()
        self.wait(lambda: dialog.passphrase.error)
        dialog.reject()

    def change_the_password(self) -> None:
        from tracker.gui.dialogs.change_password import ChangePasswordDialog

        dialog = ChangePasswordDialog(self.bridge, self.window)
        dialog.open()
        self.type_secrets(dialog, PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)
        self.click(dialog, "Change")
        self.wait(lambda: not dialog.isVisible())
        self.bridge.session.opened.check_password(OTHER_PASSWORD)

    def lock_over_a_draft(self) -> None:
        self.window.ledger.show_page("services")
        self.fill(self.do("add_service"))
        self.window.window_actions.trigger("lock")
        panel = self.window.gate.currentWidget()
        for secret in (f"{GONE} wrong", OTHER_PASSWORD):
            self.type_secrets(panel, secret)
            self.click(panel, "Unlock")
            self.wait(lambda: self.bridge.is_unlocked or panel._password.error)
        assert self.bridge.is_unlocked
        self.wait(lambda: self.window.isVisible() and self._editors())
        (editor,) = self._editors()
        assert editor.value("notes").startswith(KEPT)
        self.window.window_actions.trigger("lock")  # once more, so that the draft is in the vault in the end

    def _editors(self) -> list[Any]:
        from tracker.gui.dialogs.record_editor import RecordEditor

        return [made for made in self.window.findChildren(RecordEditor) if made.isVisible()]


if __name__ == "__main__":
    make_quick()
    {"window": window_session, "shell": shell_session}[sys.argv[1]](Path(sys.argv[2]))
