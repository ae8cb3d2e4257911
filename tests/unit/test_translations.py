"""The translations are complete, belong to the code as it is, and are compiled."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tracker.core.choices import CHOICES, FIELDS
from tracker.core.errors import TrackerError
from tracker.core.kinds import ASPECTS, GROUP_LABELS, HEADLINE_LABELS, KINDS
from tracker.core.risk.explain import DISTINCTNESS_LABELS
from tracker.core.risk.method import BAND_LABELS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN")
PLACEHOLDER = re.compile(r"\{\w*\}|%Ln")

# What shows its first argument to a person.
SHOW_TEXT = {
    "addAction",
    "button",
    "elided",
    "label",
    "line_edit",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setText",
    "setTitle",
    "setWindowTitle",
    "set_text",
    "set_title",
}
# … and its second one.
NAME_WIDGET = {"icon_button", "set_name", "set_tooltip"}
LANGUAGE_FREE = {"example.com", "https://example.com"}


@dataclass(frozen=True)
class Text:
    """A text of the code, or of a translation file with its translated ``forms``."""

    context: str
    source: str
    plural: bool = False
    forms: tuple[str, ...] = ()


@cache
def translated(language: str) -> tuple[Text, ...]:
    """What the translation file of ``language`` holds; an unfinished text has no forms."""
    texts = []
    for context in ET.parse(FOLDER / f"{language}.ts").iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if "type" in translation.attrib:
                forms = []
            name, source = context.findtext("name", ""), entry.findtext("source", "")
            texts.append(Text(name, source, entry.get("numerus") == "yes", tuple(forms)))
    return tuple(texts)


def marked(tree: ast.AST, context: str = "") -> Iterator[tuple[int, Text | None]]:
    """Line and text of every call that marks one; None where the text is not a literal, so that nobody finds it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from marked_by(node, context)
        yield from marked(node, node.name if isinstance(node, ast.ClassDef) else context)


def marked_by(call: ast.Call, context: str) -> Iterator[tuple[int, Text | None]]:
    function, arguments = call.func, call.args
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    literals = [node.value if isinstance(node, ast.Constant) else None for node in arguments]
    if name == "tr" and isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        owner = context if function.value.id == "self" else function.value.id
        literal = (
            isinstance(literals[0], str) and owner.lstrip("_")[:1].isupper()
        )  # of a variable, lupdate takes the name
        yield call.lineno, Text(owner, str(literals[0]), len(arguments) == 3) if literal else None
    elif name in ("QT_TRANSLATE_NOOP", "translate") and len(literals) > 1 and isinstance(literals[0], str):
        counted = len(arguments) == 4  # lupdate overlooks this number: use Counted.tr
        literal = isinstance(literals[1], str) and not counted
        yield call.lineno, Text(literals[0], str(literals[1])) if literal else None


def unmarked(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is shown as it stands."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        shown = call.args[:1] if name in SHOW_TEXT else call.args[1:] if name in NAME_WIDGET else []
        for node in shown:
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            for part in parts:
                words = part.value if isinstance(part, ast.Constant) else ""
                if isinstance(words, str) and re.search("[A-Za-z]{2}", words) and words not in LANGUAGE_FREE:
                    yield node.lineno, words


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found is not None, f"{name} comes with PySide6"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_unfinished(language: str) -> None:
    assert [text for text in translated(language) if not text.forms or not all(text.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_placeholders_are_in_source_and_translation(language: str) -> None:
    different = [
        (text.source, form)
        for text in translated(language)
        for form in text.forms
        if sorted(set(PLACEHOLDER.findall(form))) != sorted(set(PLACEHOLDER.findall(text.source)))
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_those_of_the_code_as_it_is(language: str, tmp_path: Path) -> None:
    """Else run ``make translations`` and translate what is new."""
    copy = shutil.copy(FOLDER / f"{language}.ts", tmp_path)
    plural = ["-pluralonly"] if language == "en" else []
    command = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py"]
    subprocess.run([*command, "tracker", *plural, "-ts", copy], cwd=ROOT, check=True)
    assert Path(copy).read_text("utf-8") == (FOLDER / f"{language}.ts").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_are_up_to_date(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / f"{language}.qm"
    source = FOLDER / f"{language}.ts"
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(compiled)], check=True)
    assert compiled.read_bytes() == (FOLDER / f"{language}.qm").read_bytes()


def test_every_marked_text_is_found_by_lupdate() -> None:
    known = {(text.context, text.source, text.plural) for text in translated("zh_CN")}
    lost = []
    for module in modules("tracker"):
        for line, text in marked(ast.parse(module.read_text("utf-8"))):
            if text is None or (text.context, text.source, text.plural) not in known:
                lost.append(f"{module.relative_to(ROOT)}:{line} {text and text.source}")
    assert lost == []


def test_every_text_of_the_window_is_marked() -> None:
    found = [
        f"{module.relative_to(ROOT)}:{line} {text}"
        for module in modules("tracker/gui")
        for line, text in unmarked(ast.parse(module.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label("Hello")', [(1, "Hello")]),
        ('set_name(self, "Hello")', [(1, "Hello")]),
        ('label(self.tr("Hello"))', []),
        ('label(f"{count} accounts")', [(1, " accounts")]),
        ('label(f"{name} · {group}")', []),
        ('line_edit("example.com")', []),
    ],
)
def test_unmarked_texts_are_noticed(source: str, found: list[tuple[int, str]]) -> None:
    assert list(unmarked(ast.parse(source))) == found


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('class Page:\n    def f(self): self.tr("Hello")', Text("Page", "Hello")),
        ('Counted.tr("%Ln days", "", days)', Text("Counted", "%Ln days", plural=True)),
        ('QT_TRANSLATE_NOOP("kinds", "Phone")', Text("kinds", "Phone")),
        ('QCoreApplication.translate("page", "%Ln days", "", days)', None),
        ('class Page:\n    def f(self): self.tr(f"Hello {name}")', None),
        ('page.tr("Hello")', None),
    ],
)
def test_marked_texts_are_noticed(source: str, text: Text | None) -> None:
    assert [found for _line, found in marked(ast.parse(source))] == [text]


def labels_of_the_core() -> Iterator[tuple[str, str]]:
    """Context and source of every label that the window looks up through a table."""
    for words in CHOICES.values():
        yield from (("choices", source) for source in words.values())
    yield from (("choices", source) for source in FIELDS.values())
    yield from (("kinds", kind.label) for kind in KINDS)
    yield from (("kinds", source) for source in (*GROUP_LABELS.values(), *HEADLINE_LABELS.values()))
    for aspects in ASPECTS.values():
        yield from (("aspects", aspect.label) for aspect in aspects)
    yield from (("distinctness", source) for source in DISTINCTNESS_LABELS.values())
    yield from (("risk", source) for source in BAND_LABELS.values())
    waiting = [TrackerError]
    while waiting:
        error = waiting.pop()
        waiting.extend(error.__subclasses__())
        yield from (("errors", source) for source in (error.SOURCE, error.HINT))


def test_every_label_of_the_core_is_translated() -> None:
    known = {(text.context, text.source) for text in translated("zh_CN")}
    assert set(labels_of_the_core()) - known == set()


HAN = "\u3400-\u9fff"


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("你, not 您", "您"),
        ("full-width punctuation after Chinese", f"[{HAN}”）][,.;:!?]"),
        ("no straight quotes", f"[\"'][{HAN}]|[{HAN}][\"']"),
        ("brackets around Chinese are full-width", rf"\([{HAN}]|[{HAN}]\)"),
        ("a space between Chinese and Latin letters or figures", f"[{HAN}][A-Za-z0-9%]|[A-Za-z0-9][{HAN}]|%Ln[{HAN}]"),
        ("no space beside full-width punctuation", "[，。；：？！（）、] | [，。；：？！（）、]"),
        ("no exclamation", "[!！]"),
    ],
)
def test_chinese_is_set_as_chinese_is(rule: str, pattern: str) -> None:
    offences = [form for text in translated("zh_CN") for form in text.forms if re.search(pattern, form)]
    assert offences == [], rule
