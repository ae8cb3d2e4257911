"""Every component on two sheets, to be looked at and to be tested. Not part of the program."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.gui import imports
from tracker.catalogue.resources import resource
from tracker.core.errors import EncryptedExportError
from tracker.core.import_plan import services_in
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, Identifier, IdentifierId, ImportRun, ImportRunId, PartialDate
from tracker.core.risk.method import Band
from tracker.gui import formatting
from tracker.gui.dialogs.export_help import ExportHelpDialog
from tracker.gui.fonts import Face
from tracker.gui.models.review_rows import review_rows
from tracker.gui.models.roles import (
    BandChangeCell,
    Cell,
    DeletabilityCell,
    DeltaCell,
    HoldsCell,
    NameCell,
    RiskCell,
    Role,
    TextCell,
    TickCell,
)
from tracker.gui.pages.find_start import StartPanel
from tracker.gui.pages.find_states import DonePanel, ProblemPanel, ReadingPanel
from tracker.gui.pages.review import ReviewPanel
from tracker.gui.theme import u
from tracker.gui.widgets.badges import IconSign, Monogram, NumberCircle, PillBadge, TickBox, delta_label, kind_tile
from tracker.gui.widgets.buttons import button, icon_button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.comparison import ComparisonBars
from tracker.gui.widgets.dialog import question
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.empty import Alternative, EmptyPage
from tracker.gui.widgets.fields import ComboBox, Field, SearchField
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.header import PageHeader
from tracker.gui.widgets.holders_bar import HoldersBar
from tracker.gui.widgets.layouts import Rule, column, row
from tracker.gui.widgets.links import Part, Sentence
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.marks import CircleState, Tick
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import Checklist, NavigationList
from tracker.gui.widgets.panels import Banner, Notice, Panel, SidePanel
from tracker.gui.widgets.password import PasswordField, StrengthMeter
from tracker.gui.widgets.pills import Pill, Tone, band_pill, deletability_pill
from tracker.gui.widgets.steps import StepBar, StepList
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import label
from tracker.gui.widgets.trend import TrendChart, TrendPoint

TODAY = date(2026, 11, 23)
ICONS = tuple(path.stem for path in sorted(resource("icons").glob("*.svg")))


class SampleModel(QAbstractTableModel):
    """A table of given cells; row ``stuck`` carries the bar."""

    def __init__(self, heads: list[str], rows: list[list[Cell]], stuck: set[int]) -> None:
        super().__init__()
        self._heads, self._rows, self._stuck = heads, rows, stuck

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Role.CELL:
            return self._rows[index.row()][index.column()]
        if role == Role.STUCK:
            return index.row() in self._stuck
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


def services_model(count: int = 7) -> SampleModel:
    """Rows as on the Services page, repeated until there are ``count``."""
    phone, paper, pay, place = Headline
    three = {phone, paper, pay}
    long = "<b>Wikipedia</b> & a name that is far too long"
    sample: list[list[Cell]] = [
        _service("Airbnb", three, 1, Deletability.CONDITIONAL, RiskCell(4.0, 4.0, 4.0, Band.VERY_HIGH), "2024-10"),
        _service("Campus Card", three, 0, Deletability.IMPOSSIBLE, RiskCell(4.75, 1.75, 5.0, Band.VERY_HIGH), "2023"),
        _service(
            "China Merchants Bank", three, 0, Deletability.UNKNOWN, RiskCell(4.25, 4.0, 4.5, Band.VERY_HIGH), "2026"
        ),
        _service("Bilibili", {phone}, 1, Deletability.CONDITIONAL, RiskCell(2.0, 2.0, 2.0, Band.MEDIUM), "2026-11"),
        _service(
            "滴滴出行", {*three, place}, 0, Deletability.SELF_SERVICE, RiskCell(3.25, 3.25, 3.25, Band.HIGH), "2026-10"
        ),
        _service(long, set(), 1, Deletability.REQUEST, RiskCell(1.0, 1.0, 1.0, Band.LOW), None),
        _service("Douyin", {phone, place}, 2, Deletability.CONDITIONAL, RiskCell(3.0, 3.0, 3.0, Band.HIGH), "2026-11"),
    ]
    rows = [sample[number % len(sample)] for number in range(count)]
    stuck = {number for number in range(count) if number % len(sample) == 1}
    return SampleModel(["Service", "Holds", "Can it be deleted?", "Risk", "Last used"], rows, stuck)


def services_table(count: int = 7) -> Table:
    table = Table("Services", several=True)
    table.sample = services_model(count)  # keeps the model as long as the table
    table.setModel(table.sample)
    table.set_widths(0, 35, 39, 37, 22)
    return table


def _service(
    name: str, held: set[Headline], more: int, state: Deletability, risk: RiskCell, used: str | None
) -> list[Cell]:
    return [
        NameCell(name, name, f"Company of {name}"),
        HoldsCell(frozenset(held), more),
        DeletabilityCell(state),
        risk,
        TextCell(formatting.ago(PartialDate(used) if used else None, TODAY), muted=True),
    ]


def _holder(name: str, before: float, band_before: Band, after: float, band_after: Band) -> list[Cell]:
    return [
        NameCell(name, name, "Group"),
        TickCell(Tick.HELD if after < before else Tick.NOT_KNOWN),
        BandChangeCell(before, band_before, after, band_after),
        DeltaCell(after - before, (before - after) / 2),
    ]


def _section(title: str, *content, spacing: float = 2):
    return column(label(title, Face.HEADING), *content, spacing=spacing)


def components() -> QWidget:
    """The sheet of look/components-*.png as far as it shows components."""
    sheet = QWidget()
    sheet.resize(u(320), u(210))
    check = deletability_pill(Deletability.UNKNOWN)
    stuck = deletability_pill(Deletability.IMPOSSIBLE)
    bands = row(*(PillBadge(band_pill(band)) for band in Band), None, spacing=2.5)
    pills = [stuck, check, Pill("Asked, 4 Nov", Tone.PLAIN, "clock"), Pill("Closed, verified", Tone.OK, "verified")]
    more = [Pill("New", Tone.ACCENT, "plus"), Pill("Beyond", Tone.OUTLINE, "plus")]
    states = row(*(PillBadge(pill) for pill in (*pills, *more)), None, spacing=2.5)
    ticks = row(TickBox("Held", Tick.HELD), TickBox("Not given"), TickBox("Not known", Tick.NOT_KNOWN), None, spacing=5)
    kinds = row(spacing=2)
    for headline in Headline:
        kinds.addWidget(kind_tile(headline))
        kinds.addWidget(label(formatting.headline_word(headline), Face.MEDIUM))
        kinds.addSpacing(u(2))
    kinds.addStretch(1)
    buttons = row(
        button("Save", "primary"),
        button("Edit"),
        button("Discard", "quiet"),
        button("Show all", "link"),
        button("Wipe vault…", "danger", "trash"),
        icon_button("filter", "More filters"),
        None,
    )
    chips = ChipRow()
    chips.add(Chip("All", count=48)).setChecked(True)
    chips.add(Chip("Cannot be deleted", "lock", 8, tone="stuck"))
    chips.add(Chip("group: Tencent", removable=True))
    search, number = SearchField("Search  (Ctrl+F)"), Field("Phone number")
    number.set_text("138")
    number.set_error("11 digits expected, 3 given")
    combo = ComboBox("Language")
    combo.addItems(["English", "简体中文"])
    fields = row(Field("Search", search), number, Field("Language", combo))
    faces = column(
        *(label(f"{face.name.title()}: 8 of your 48 accounts, 26 个月未使用", face) for face in Face), spacing=1
    )
    left = column(
        _section("Bands", bands),
        _section("States", states, ticks),
        _section("Four headline kinds", kinds),
        _section("Buttons, chips, fields", buttons, chips, fields),
        _section("Type", faces),
        None,
        spacing=4,
    )
    icons = row(spacing=2)
    for name in ICONS[:24]:
        icons.addWidget(IconSign(name, "text", 5))
    monograms = row(spacing=1.5)
    for name in (
        "Airbnb",
        "Alipay",
        "Amap",
        "Baidu",
        "Bilibili",
        "Booking.com",
        "Campus Card",
        "滴滴出行",
        "QQ",
        "12306",
    ):
        monograms.addWidget(Monogram(name, name, 9))
    circles = row(NumberCircle(1, CircleState.DONE), NumberCircle(2, CircleState.CURRENT), NumberCircle(3), None)
    text = "The record stays in the ledger as “closing”. You can undo this."
    dialog = question(None, "Close Ctrip?", text, "Mark as closing", "Keep")
    dialog.setWindowFlags(Qt.WindowType.Widget)
    bar = MessageBar()
    bar.show_message("Qunar moved to the trash. −4.00 points.", "Undo")
    bar.set_vault("Vault: Home")
    bar.set_backup("Backup verified 21 Nov 2026", verified=True)
    right = column(
        _section("Dialog and message bar", dialog, bar),
        _section("Icons", icons),
        _section("Monograms, circles", monograms, circles),
        services_table(),
        spacing=4,
    )
    content: QHBoxLayout = row(left, right, spacing=8, margins=(8, 6, 8, 6))
    content.setStretch(0, 1)
    content.setStretch(1, 1)
    sheet.setLayout(content)
    return sheet


def page() -> QWidget:
    """A page like Overview and Risk put together from the larger components."""
    sheet = QWidget()
    sheet.resize(u(320), u(240))
    navigation = NavigationList("Exposure Tracker")
    for key in ("overview", "services", "mydata", "risk", "plan", "find"):
        navigation.add(key, {"mydata": "My data"}.get(key, key.title()), key)
    navigation.add("settings", "Settings", "settings", bottom=True)
    navigation.set_count("services", 48)
    navigation.set_count("risk", 8)
    navigation.set_current("overview")
    checklist = Checklist("Getting started")
    checklist.set_progress(3, 5, "Next: recovery sheet")
    navigation.set_checklist(checklist)
    header = PageHeader("Overview", formatting.long_day(TODAY))
    header.set_primary("Add service", "plus", lambda: None)
    sentence = Sentence()
    sentence.set_parts(
        [
            Part("8", "stuck", "stuck"),
            Part(" of your "),
            Part("48", "all", "accent"),
            Part(" accounts cannot be deleted; "),
            Part("4", "stuck-id", "stuck"),
            Part(" of those hold your ID."),
        ]
    )
    load = Panel("Load", aside="−12.75 since May")
    bar = LoadBar()
    bar.set_parts(
        LoadPart(98.75, "removable · 36 accounts"),
        LoadPart(16.5, "not checked · 4"),
        LoadPart(30.25, "stuck · 8 accounts"),
    )
    chart = TrendChart("Load by month")
    values = {"May": 158.25, "Jun": 158.25, "Jul": 156.0, "Aug": 156.75, "Sep": 151.5, "Oct": 149.25, "Nov": 145.5}
    chart.set_points([TrendPoint(month, value) for month, value in values.items()])
    total = row(label("145.50", Face.DISPLAY), label("points", tone="muted"), None)
    for part in (bar, Rule(), label("Load by month", Face.SMALL, "muted"), chart):
        load.body.addWidget(part)
    load.body.insertLayout(0, total)
    holders = Panel("Who holds what")
    for headline, (held, stuck) in zip(Headline, ((35, 5), (18, 4), (23, 4), (17, 3)), strict=True):
        holder = HoldersBar(headline)
        holder.set_counts(held, stuck, 48)
        holders.body.addWidget(holder)
    tabs = TabBar()
    for name in ("Stuck", "Matrix", "Map", "Companies", "Frauds"):
        tabs.add(name, name)
    steps = StepBar(["Language and place", "Password", "Recovery sheet", "Your services"])
    steps.set_current(1)
    bars = ComparisonBars()
    bars.set_values("With it", 145.5, "Without it", 122.0)
    more = Panel("It adds 23.50 points to your Load")
    more.body.addWidget(bars)
    zone = DropZone(
        "Drop a file here",
        "SMS backup, password export, mail archive, privacy report.",
        "Choose file…",
        "Where do I get one?",
    )
    panels = row(load, holders, spacing=4)
    panels.setStretch(0, 5)
    panels.setStretch(1, 3)
    banner = Banner(
        "8 accounts cannot be deleted", "They carry 30.25 of your 145.50 points. You can still take data out."
    )
    body = column(
        sentence, panels, tabs, banner, row(more, zone, spacing=4), steps, None, spacing=4, margins=(6, 0, 6, 4)
    )
    main = column(header, body, spacing=0)
    content = row(navigation, main, side_panel(), spacing=0)
    content.setStretch(1, 1)
    sheet.setLayout(content)
    return sheet


def side_panel() -> SidePanel:
    """The details of one service."""
    side = SidePanel()
    side.set_header(Monogram("Uber", "Uber", 10), "Uber", "Uber · not used for 14 months")
    badges = row(PillBadge(deletability_pill(Deletability.IMPOSSIBLE)), PillBadge(band_pill(Band.VERY_HIGH)), None)
    side.top.addLayout(badges)
    formula = Formula()
    formula.set_terms(4, 0.75, 1.5, 4.5, Band.VERY_HIGH)
    side.body.addWidget(label("Why this score", Face.STRONG))
    side.body.addWidget(formula)
    side.body.addWidget(Rule())
    for name, value in (("Delete the trip history", -1.5), ("Turn on an app second factor", -0.25)):
        side.body.addLayout(row(label(name, Face.MEDIUM), None, delta_label(value)))
    side.body.addWidget(
        Notice("Legal minimum for this app type: phone, route, location, payment. ID number and card go beyond it.")
    )
    steps = [
        ("Keep what you need", "Invoices, 12 found"),
        ("Take the card out first", "Full number"),
        ("Ask", "Me › Settings"),
    ]
    side.body.addWidget(StepList(steps, 1))
    password = PasswordField("Password")
    password.set_text("correct horse")
    meter = StrengthMeter()
    meter.set_strength(4, "Strong", "centuries to guess", "5 words")
    side.body.addWidget(password)
    side.body.addWidget(meter)
    side.footer.addLayout(row(button("Open the playbook", "primary"), button("Print", icon="print"), None))
    return side


def review() -> QWidget:
    """The review of an import with a row of every kind, one's own data, and what was left out."""
    sightings = (*imports.messages(), *imports.passwords(3))
    preview = imports.preview_of(sightings, skipped=imports.skips())
    panel = ReviewPanel()
    panel.resize(u(268), u(190))
    numbers = [Identifier(IdentifierId("n"), "phone", "My phone", value="+8613812346024")]
    panel.load(preview, review_rows(preview.plan, preview.unit), numbers, read_only=False)
    panel.set_busy(True)
    return panel


def review_of_nothing() -> QWidget:
    """A file that shows nothing, and why."""
    preview = imports.preview_of((), skipped=imports.skips())
    panel = ReviewPanel()
    panel.resize(u(268), u(190))
    panel.load(preview, review_rows(preview.plan, preview.unit), read_only=False)
    return panel


def find_states() -> QWidget:
    """What the Find page shows besides the review."""
    start, reading, done = StartPanel(), ReadingPanel(), DonePanel()
    reading.start("All mail Including Spam and Trash.mbox")
    reading.set_progress(38_000_000, 210_000_000, 1.6)
    preview = imports.preview_of(imports.messages())
    added, updated = services_in(preview.plan.taken())
    run = ImportRun(ImportRunId("run"), preview.format, "sms.xml", date(2026, 11, 25), 9, added, updated)
    done.show_written(preview, run, 1)
    problem = ProblemPanel()
    problem.show_error(EncryptedExportError(path="x.kdbx", product="KeePass"), back=True)
    zone = DropZone("Drop a file here", "SMS backup, password export.", "Choose file…", "Where do I get one?")
    zone.set_compact(True)
    sheet = QWidget()
    sheet.resize(u(268), u(340))
    sheet.setLayout(column(zone, start, reading, problem, done, None, spacing=4, margins=(6, 4, 6, 4)))
    return sheet


def export_help() -> QWidget:
    """Where a file comes from."""
    dialog = ExportHelpDialog(None, "android_sms")
    dialog.setWindowFlags(Qt.WindowType.Widget)
    return dialog


def empty() -> QWidget:
    text = (
        "This is your ledger: one line for every app or website that knows something about you.\n"
        "It is empty because this vault is new."
    )
    alternative = Alternative("or", "drop a file on the window", "to find services you forgot")
    made = EmptyPage("No services yet", text, "Tick the services you use", "check", alternative=alternative)
    made.resize(u(268), u(190))
    return made


def holders() -> Table:
    table = Table("Who holds it")
    rows = [
        _holder("Amap", 3.75, Band.HIGH, 1.75, Band.LOW),
        _holder("Uber", 4.5, Band.VERY_HIGH, 2.5, Band.MEDIUM),
        _holder("Keep", 3.0, Band.HIGH, 3.0, Band.HIGH),
    ]
    table.sample = SampleModel(["Service", "", "With it, without it", "Difference"], rows, {1})
    table.setModel(table.sample)
    table.set_widths(50, 12, 75, 0)
    table.resize(u(200), u(45))
    return table
