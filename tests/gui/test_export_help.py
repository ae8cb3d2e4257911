"""Where files come from: every format has a topic, every topic its steps and a last word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tracker.formats import IMPORTERS
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.export_help import ExportHelpDialog, TopicsModel
from tracker.gui.export_topics import FAMILIES, TOPIC_OF, TOPICS, Afterwards, Topic
from tracker.gui.pages.find_reading import progress_words


@pytest.fixture
def dialog(qtbot: QtBot, bridge: SessionBridge) -> ExportHelpDialog:
    made = ExportHelpDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def said(dialog: ExportHelpDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_every_format_that_is_read_has_a_topic() -> None:
    assert {importer.NAME for importer in IMPORTERS} <= set(TOPIC_OF)
    assert set(TOPIC_OF.values()) <= set(TOPICS)
    assert TOPIC_OF["chromium_csv"] == "chrome"  # the first one of several


@pytest.mark.parametrize("topic", TOPICS.values(), ids=TOPICS)
def test_every_topic_is_whole(topic: Topic) -> None:
    assert 2 <= len(topic.steps) <= 5
    assert all(title and more for title, more in topic.steps)
    assert not any(title.endswith(".") for title, _more in topic.steps)
    assert "elete" in topic.afterwards


def test_keys_are_told_apart() -> None:
    keys = [topic.key for family in FAMILIES for topic in family.topics]
    assert len(keys) == len(set(keys)) == len(TOPICS)
    assert set(Afterwards) == {topic.afterwards for topic in TOPICS.values()}


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(TopicsModel())


def test_every_topic_can_be_shown(dialog: ExportHelpDialog) -> None:
    for key, topic in TOPICS.items():
        dialog.show_topic(key)
        assert dialog.topic == key
        shown = said(dialog)
        assert all(title in shown and more in shown for title, more in topic.steps)
        assert topic.afterwards in shown


def test_it_begins_with_what_was_asked_for(qtbot: QtBot, bridge: SessionBridge) -> None:
    made = ExportHelpDialog(None, "gmail")
    qtbot.addWidget(made)
    assert made.topic == "gmail"
    made.show_topic("no such topic")
    assert made.topic == "chrome"


def test_keys_pass_over_the_headings(qtbot: QtBot, dialog: ExportHelpDialog) -> None:
    last = FAMILIES[0].topics[-1].key
    dialog.show_topic(last)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.topic == FAMILIES[1].first)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: dialog.topic == last)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.topic == FAMILIES[0].first)


@pytest.mark.usefixtures("bridge")  # for the figures of a language
@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 210_000_000, 0.0, "0 bytes of 210 MB"),
        (38_000_000, 210_000_000, 0.5, "38 MB of 210 MB"),
        (38_000_000, 210_000_000, 1.6, "38 MB of 210 MB, 24 MB/s, about 7 s left"),
        (50_000_000, 3_000_000_000, 10.0, "50 MB of 3 GB, 5.0 MB/s, about 10 min left"),
    ],
)
def test_how_far_it_is(done: int, total: int, seconds: float, words: str) -> None:
    assert progress_words(done, total, seconds) == words
