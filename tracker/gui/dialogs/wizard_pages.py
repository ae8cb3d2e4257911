"""The first three pages of the first run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.model import Place
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.answers import Answers
from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.translation import LANGUAGES
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, column, row
from tracker.gui.widgets.new_password import NewPassword
from tracker.gui.widgets.panels import Notice, Panel
from tracker.gui.widgets.text import elided, label
from tracker.services.vaults import unlocking_seconds


class WizardPage(QWidget):
    """One page: ``form`` at the left, perhaps advice at the right."""

    def __init__(self, title: str, text: str, advice: QWidget | None = None) -> None:
        super().__init__()
        self.form: QVBoxLayout = column(
            label(title, Face.DISPLAY, wrap=True), label(text, Face.BODY, "muted", wrap=True), spacing=3
        )
        content = row(self.form, spacing=10)
        content.setStretch(0, 1)
        if advice is not None:
            advice.setFixedWidth(u(67))
            content.addLayout(column(advice, None))
        self.setLayout(content)

    def enter(self) -> None:
        """The page comes to the front."""

    def leave(self) -> bool:
        """The person goes on: note the answers; False, with words beside the field, if one is missing."""
        return True


class PlacePage(WizardPage):
    """Language, place and folder.

    Signals: ``language_chosen(str)``.
    """

    language_chosen = Signal(str)

    def __init__(self, bridge: SessionBridge, answers: Answers) -> None:
        super().__init__(
            self.tr("A ledger of who knows what about you"),
            self.tr(
                "Everything stays in an encrypted vault on this computer. Two questions first; both answers can be changed later in Settings."
            ),
            _advice(
                self.tr("What you can expect"),
                (
                    self.tr("It shows which accounts hold your phone number, ID, payment and location data"),
                    self.tr("It shows which of them cannot be deleted"),
                    self.tr("It tells you what can still be done"),
                ),
                self.tr("Never online"),
                self.tr(
                    "This program opens no network connection, and it never asks for the passwords of your accounts."
                ),
            ),
        )
        self._answers = answers
        languages = [(key, name) for key, name in LANGUAGES.items()]
        self._languages = _choice(self.form, self.tr("Language"), languages, bridge.language)
        self._languages.idToggled.connect(self._choose_language)
        places = [(Place.CHINA, self.tr("In China")), (Place.OTHER, self.tr("Elsewhere"))]
        self._places = _choice(self.form, self.tr("Where do you live?"), places, answers.place)
        self._places.idToggled.connect(self._choose_place)
        self.form.addWidget(
            label(
                self.tr(
                    "It decides which services are offered first, and whether ID papers and movements count as sensitive, as Chinese law has it."
                ),
                Face.SMALL,
                "muted",
                wrap=True,
            )
        )
        self._folder = elided(str(answers.folder), Face.SMALL, "muted")
        change = button(self.tr("Change"), ButtonKind.LINK, on_click=self._choose_folder)
        change.set_small()
        change.setAccessibleName(self.tr("Change the folder of the vault"))
        place = row(IconSign("files"), label(self.tr("The vault’s folder:"), Face.SMALL, "muted"), self._folder, change)
        place.setStretch(2, 1)
        self.form.addSpacing(u(1))
        self.form.addLayout(place)
        self.form.addStretch(1)

    def _choose_language(self, index: int, checked: bool) -> None:
        if checked:
            self.language_chosen.emit(list(LANGUAGES)[index])

    def _choose_place(self, index: int, checked: bool) -> None:
        if checked:
            self._answers.place = (Place.CHINA, Place.OTHER)[index]

    def _choose_folder(self) -> None:
        folder = files.choose_folder(self, self.tr("An empty folder for the vault"))
        if folder is not None:
            self._answers.folder = folder
            self._folder.setText(str(folder))


class PasswordPage(WizardPage):
    """A new password, twice."""

    def __init__(self, bridge: SessionBridge, answers: Answers) -> None:
        super().__init__(
            self.tr("Choose a password for this vault"),
            self.tr(
                "All that you record is encrypted with it on this computer. Nobody can reset it for you: write it down and keep it where you keep papers that matter."
            ),
            _advice(
                self.tr("A good password"),
                (
                    self.tr("Five or six unrelated words are enough"),
                    self.tr("Used nowhere else"),
                    self.tr("Not your number, birthday or name"),
                ),
                self.tr("Where it stays"),
                self.tr("Never stored, never sent. This program does not go online."),
            ),
        )
        self._bridge, self._answers = bridge, answers
        self._measured = False
        self.password = NewPassword(self.tr("Password"))
        self._time = Notice(self.tr("Measuring how long unlocking takes on this computer…"), "clock")
        self.form.addWidget(self.password)
        self.form.addWidget(self._time)
        self.form.addStretch(1)
        self.setFocusProxy(self.password)

    @override
    def enter(self) -> None:
        if not self._measured:
            self._measured = True
            self._bridge.tasks.run(self, unlocking_seconds, self._say_time, lambda _error: self._time.hide())

    def _say_time(self, seconds: float) -> None:
        shown = self.locale().toString(max(0.1, seconds), "f", 1)
        self._time.set_text(
            self.tr("Unlocking takes about {seconds} seconds on this computer. Every guess takes as long.").format(
                seconds=shown
            )
        )

    @override
    def leave(self) -> bool:
        if not self.password.check():
            return False
        self._answers.password = self.password.secret()
        return True


class BackupPage(WizardPage):
    """Where backups will go, and why there should be some. Can be passed over."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            self.tr("Where will your backups go?"),
            self.tr(
                "A backup is one encrypted file with a passphrase of its own. It opens on any computer, even without this program."
            ),
            _advice(
                self.tr("A good place"),
                (
                    self.tr("A USB stick or another disk"),
                    self.tr("A synchronised folder: the file is encrypted before it gets there"),
                    self.tr("Not only this computer"),
                ),
                self.tr("Why"),
                self.tr("A broken disk or a forgotten password cannot be undone by anyone."),
            ),
        )
        self._answers = answers
        self._folder = elided("", Face.MEDIUM)
        self._choose = button(self.tr("Choose a folder…"), icon="files", on_click=self._choose_folder)
        line = row(self._choose, self._folder, spacing=3)
        line.setStretch(1, 1)
        self.form.addSpacing(u(2))
        self.form.addLayout(line)
        self.form.addSpacing(u(2))
        self.form.addWidget(
            Notice(
                self.tr(
                    "You can pass this over. The first backup is made later, when there is something to keep: the checklist in the side bar reminds you."
                ),
                "info",
            )
        )
        self.form.addStretch(1)
        self.setFocusProxy(self._choose)
        self._show()

    def _choose_folder(self) -> None:
        folder = files.choose_folder(self, self.tr("A folder for backups"))
        if folder is not None:
            self._answers.backup_folder = folder
            self._show()

    def _show(self) -> None:
        folder = self._answers.backup_folder
        self._folder.setText(str(folder) if folder else self.tr("None chosen yet"))
        self._folder.set_tone("text" if folder else "muted")


def _advice(title: str, points: Sequence[str], foot_title: str, foot: str) -> Panel:
    """The sunken column at the right."""
    panel = Panel(title, sunken=True)
    panel.body.setSpacing(u(2.5))
    for point in points:
        line = row(IconSign("check"), label(point, wrap=True), spacing=2.5)
        line.setStretch(1, 1)
        panel.body.addLayout(line)
    panel.body.addWidget(Rule())
    panel.body.addWidget(label(foot_title, Face.STRONG, wrap=True))
    panel.body.addWidget(label(foot, Face.SMALL, "muted", wrap=True))
    return panel


def _choice(form: QVBoxLayout, caption: str, choices: Sequence[tuple[str, str]], chosen: str) -> QButtonGroup:
    """Radio buttons side by side under a caption; their ids are the places in ``choices``."""
    form.addSpacing(u(2))
    form.addWidget(label(caption, Face.MEDIUM))
    group = QButtonGroup(form)
    line = row(spacing=6)
    for index, (key, name) in enumerate(choices):
        radio = QRadioButton(name)
        radio.setAccessibleName(f"{caption} {name}")
        group.addButton(radio, index)
        radio.setChecked(key == chosen)
        # Tab goes to the one that is chosen; Qt sees to that itself only after the first change.
        radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if radio.isChecked() else Qt.FocusPolicy.ClickFocus)
        line.addWidget(radio)
    line.addStretch(1)
    form.addLayout(line)
    return group
