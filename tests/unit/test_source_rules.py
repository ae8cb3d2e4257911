"""Rules about the code that no linter knows, each with a sample that shows it can fail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT_FACTORY = "tracker/gui/widgets/text.py"

# These guess HTML, and one of them opened a local file that imported text had named.
GUESS_HTML = {
    "QErrorMessage",
    "QInputDialog",
    "QLabel",
    "QMessageBox",
    "QProgressDialog",
    "QTextBrowser",
    "QTextEdit",
    "QToolTip",
}
SHOW_HTML = {"setToolTip", "setWhatsThis", "setHtml", "setMarkdown", "insertHtml", "appendHtml"}


def called_names(tree: ast.AST) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line and dotted name of every call: ``QMessageBox.question(…)`` gives ("QMessageBox", "question")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            parts: list[str] = []
            function: ast.expr = node.func
            while isinstance(function, ast.Attribute):
                parts.insert(0, function.attr)
                function = function.value
            if isinstance(function, ast.Name):
                parts.insert(0, function.id)
            yield node.lineno, tuple(parts)


def offences(source: str, name: str) -> list[str]:
    """What in ``source``, the module at path ``name``, breaks a rule."""
    tree = ast.parse(source)
    found = []
    for line, call in called_names(tree):
        if not call:
            continue
        if name != TEXT_FACTORY and (GUESS_HTML & set(call) or call[-1] in SHOW_HTML):
            found.append(f"{name}:{line} {'.'.join(call)}: use tracker.gui.widgets.text")
        if call[-1] == "processEvents":
            found.append(f"{name}:{line} processEvents: give long work to gui.tasks")
        if call in {("eval",), ("exec",), ("compile",)}:
            found.append(f"{name}:{line} {call[0]}: no code from text")
        if call == ("print",) and not name.startswith("tracker/cli"):
            found.append(f"{name}:{line} print: only the shell front end prints")
    if name != TEXT_FACTORY:
        for node in ast.walk(tree):
            bases = node.bases if isinstance(node, ast.ClassDef) else []
            for base in bases:
                if ast.unparse(base).split(".")[-1] in GUESS_HTML:
                    found.append(f"{name}:{base.lineno} {ast.unparse(base)}: use tracker.gui.widgets.text")
    return found


def test_the_program_keeps_the_rules() -> None:
    files = sorted((ROOT / "tracker").rglob("*.py"))
    assert files
    found = [
        offence for file in files for offence in offences(file.read_text("utf-8"), file.relative_to(ROOT).as_posix())
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "QLabel('x')",
        "QtWidgets.QLabel('x')",
        "QMessageBox.question(None, 'a', 'b')",
        "self.button.setToolTip(name)",
        "rows[0].setToolTip(name)",
        "class Name(QLabel): pass",
        "QApplication.processEvents()",
        "eval('1')",
        "print('x')",
    ],
)
def test_each_rule_finds_its_offence(source: str) -> None:
    assert len(offences(source, "tracker/gui/pages/sample.py")) == 1


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("QLabel('x')", TEXT_FACTORY),
        ("print('x')", "tracker/cli.py"),
        ("import re\nre.compile('x')", "tracker/core/sample.py"),
        ("app.exec()", "tracker/gui/application.py"),
    ],
)
def test_what_is_allowed_is_not_found(source: str, name: str) -> None:
    assert offences(source, name) == []
