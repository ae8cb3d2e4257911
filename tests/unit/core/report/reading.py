"""A report as plain lines, in English."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.core.report.blocks import Block, Figure, Heading, Paragraph, Table


def lines(blocks: Iterable[Block]) -> list[str]:
    """Headings as "## …", rows of tables with " | " between the cells and " / " between the lines of a cell."""
    found = []
    for block in blocks:
        match block:
            case Heading():
                found.append(f"{'#' * block.level} {block.text}")
            case Paragraph():
                found.append(" ".join(map(str, block.sentences)))
            case Table():
                if block.heads:
                    found.append(" | ".join(map(str, block.heads)))
                found += [" | ".join(" / ".join(map(str, cell.lines)) for cell in row) for row in block.rows]
            case Figure():
                found.append(f"[{block.key}] {' '.join(map(str, (*block.caption, *block.words)))}")
    return found
