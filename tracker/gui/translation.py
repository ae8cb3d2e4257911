"""The sentences of the core, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tracker.core.text import Message


def text(context: str, source: str) -> str:
    """The translation of a text that the core marked in ``context``."""
    return QCoreApplication.translate(context, source)


def render(message: Message) -> str:
    """``message`` translated; its arguments are put in afterwards, further messages among them translated too."""
    arguments = {
        name: render(value) if isinstance(value, Message) else str(value) for name, value in message.args.items()
    }
    return text(message.context, message.source).format_map(arguments)
