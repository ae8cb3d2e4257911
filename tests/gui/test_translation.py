"""Texts in the chosen language: plural forms, arguments, Qt's own texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tracker.core.errors import WrongPasswordError
from tracker.core.model import PartialDate
from tracker.core.text import Dated, Listing, message
from tracker.gui import formatting
from tracker.gui.report.words import say
from tracker.gui.translation import Counted, explained, listed, paragraph, render, use_language


@pytest.fixture
def english(qapp: QApplication) -> None:
    use_language(qapp, "en")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "zh_CN")
    yield
    use_language(qapp, "en")


@pytest.mark.usefixtures("english")
class TestEnglish:
    def test_one_and_many(self) -> None:
        assert [Counted.tr("%Ln services", "", count) for count in (0, 1, 2)] == [
            "0 services",
            "1 service",
            "2 services",
        ]

    def test_sentences_and_lists(self) -> None:
        assert paragraph(["One.", "Two.", "Three."]) == "One. Two. Three."
        assert listed(["Phone", "ID"]) == "Phone, ID"
        assert listed([]) == ""

    def test_dates_in_a_sentence_are_written_as_everywhere_in_the_window(self) -> None:
        dates = {"a": date(2026, 11, 17), "b": Dated("2019-12"), "c": Dated("2017"), "d": "2017-01-01"}
        text = message("test", "{a}, {b}, {c}, {d}", **dates)
        assert render(text) == "17 Nov 2026, Dec 2019, 2017, 2017-01-01"
        assert render(message("test", "{whole}", whole=Listing((text,)))) == render(text)
        assert render(message("test", "{whole}", whole=text), str) == say(text) == str(text)

    def test_braces_in_what_a_person_wrote_stay(self) -> None:
        assert listed(["{one}", "{0}"]) == "{one}, {0}"
        assert render(message("actions", "Close {name}", name="{other}")) == "Close {other}"


@pytest.mark.usefixtures("chinese")
class TestChinese:
    @pytest.mark.parametrize(("name", "shown"), [("Uber", "注销 Uber"), ("微信", "注销微信"), ("12306", "注销 12306")])
    def test_a_space_only_between_chinese_and_other_letters(self, name: str, shown: str) -> None:
        assert render(message("actions", "Close {name}", name=name)) == shown

    def test_names_are_left_as_they_are(self) -> None:
        assert render(message("changes", "{name} moved to the trash", name="QQ音乐")) == "已将 QQ音乐移到回收站"

    def test_messages_inside_messages(self) -> None:
        kind = message("kinds", "Location")
        assert render(message("changes", "{name}: “{kind}” held", name="Uber", kind=kind)) == "Uber：持有“位置”"

    def test_lists_inside_messages(self) -> None:
        listing = Listing((message("kinds", "Gender"), message("kinds", "Location")))
        assert render(message("test", "那就是：{kinds}。", kinds=listing)) == "那就是：性别、位置。"

    def test_errors(self) -> None:
        assert explained(WrongPasswordError()) == "这个密码打不开账本。请检查大写锁定和键盘布局，再试一次。"

    def test_dates(self) -> None:
        assert formatting.long_day(date(2026, 11, 23)) == "2026 年 11 月 23 日 星期一"
        assert formatting.partial_date(PartialDate("2017")) == "2017 年"
        assert formatting.partial_date(PartialDate("2019-12")) == "2019-12"
        assert formatting.ago(PartialDate("2026-06"), date(2026, 11, 23)) == "5 个月前"
        assert formatting.ago(PartialDate("2024"), date(2026, 11, 23)) == "2 年前"

    def test_qts_own_texts(self) -> None:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
        assert "复制" in QCoreApplication.translate("QWidgetTextControl", "&Copy")

    def test_english_again(self, qapp: QApplication) -> None:
        use_language(qapp, "en")
        assert render(message("actions", "Close {name}", name="Uber")) == "Close Uber"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
