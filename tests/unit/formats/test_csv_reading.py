from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats import csv_reading, limits
from tracker.formats.base import Skip
from tracker.formats.csv_reading import Column, Layout, Row, Rules, probe_rows, read_layout, read_picked, read_rows

COLUMNS = {"first": "a", "third": "c"}


def rows(content: str | bytes, columns: dict[str, str] = COLUMNS) -> list[Row | Skip]:
    source = source_of(content)
    layout = read_layout(source)
    assert layout is not None
    return list(read_rows(source, layout, columns, no_progress))


def cells(content: str | bytes) -> list[tuple[str, str] | None]:
    return [(row.cells["first"], row.cells["third"]) if isinstance(row, Row) else None for row in rows(content)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator: str) -> None:
    assert cells("a,b,c\n1,2,3\n".replace(",", separator)) == [("1", "3")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("first", ["sep={}", "SEP={} ", '"sep={}"', "\ufeffsep={}", "\ufeff\ufeffsep={}"])
def test_a_line_that_names_the_separator_for_excel(separator: str, first: str) -> None:
    content = "a,b,c\n1,2,3\n".replace(",", separator)
    (found,) = rows(first.format(separator) + "\r\n" + content)
    assert isinstance(found, Row)
    assert (found.line, found.cells) == (3, {"first": "1", "third": "3"})


def test_only_the_first_line_names_it() -> None:
    assert cells("a,b,c\nsep=,\nsep=,,3\n") == [None, ("sep=", "3")]


@pytest.mark.parametrize("marks", [1, 2, 3])
def test_byte_order_marks_before_another_one(marks: int) -> None:
    assert cells("\ufeff" * marks + "a,b,c\n1,2,3\n") == [("1", "3")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert cells(end.join(["a,b,c", "1,2,3", "4,5,6"])) == [("1", "3"), ("4", "6")]


def test_mixed_line_ends_and_several_lines_in_a_cell() -> None:
    found = rows('a,b,c\r\n1,"x\ny",3\r\n\r\n4,5,6')
    assert [row.line for row in found] == [2, 5]
    assert cells('a,b,c\r\n"1\n2",x,3\r\n') == [("1\n2", "3")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "gb18030", "cp1252"])
def test_encodings(encoding: str) -> None:
    name = "grün Füße Äpfel öfter Mädchen früh" if encoding == "cp1252" else "微信支付的用户名和密码都在这里"
    text = f"a,b,c\n{name},2,3\n" * 1 + "x,y,z\n" * 3
    data = b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16-le-bom" else text.encode(encoding)
    assert cells(data)[0] == (name, "3")


def test_text_in_no_encoding_is_still_read() -> None:
    assert len(cells(b"a,b,c\n\x81\x8d\xff\xfe\x00"[:-1] + b",2,3\n")) == 1


def test_short_and_long_rows() -> None:
    assert cells("a,b,c,d\n1,2,3\n1,2,3,4,5,6\n1,2\n\n , \n") == [("1", "3"), ("1", "3"), None]


def test_a_trailing_comma_and_a_blank_first_line() -> None:
    source = source_of("\n A ,B,c,\n1,2,3,\n")
    layout = read_layout(source)
    assert layout is not None
    assert layout.names == ("a", "b", "c", "")
    (row,) = read_rows(source, layout, COLUMNS, no_progress)
    assert row == Row(3, {"first": "1", "third": "3"})


def test_backslashes_are_escapes_only_where_that_makes_rows_fit() -> None:
    assert cells('a,b,c\n"x \\", y","2","3"\n"p \\", q","5","6"\n') == [('x ", y', "3"), ('p ", q', "6")]
    assert cells('a,b,c\n"C:\\dir\\",2,3\n') == [("C:\\dir\\", "3")]


def test_only_the_wanted_cells_are_kept() -> None:
    (row,) = rows("a,b,c\n1,secret,3\n")
    assert "secret" not in repr(row)


def ruled(content: str, rules: Rules) -> list[tuple[str, str] | None]:
    source = source_of(content)
    layout = read_layout(source)
    assert layout is not None
    found = read_rows(source, layout, COLUMNS, no_progress, rules)
    return [(row.cells["first"], row.cells["third"]) if isinstance(row, Row) else None for row in found]


def test_rows_that_miss_what_is_not_needed_are_filled_up() -> None:
    assert ruled("a,b,c\n1,2,3\n1\n", Rules(needed=("first",))) == [("1", "3"), ("1", "")]
    assert ruled("a,b,c\n1,2,3\n1\n", Rules()) == [("1", "3"), None]


def test_rows_of_another_width_can_be_faults() -> None:
    table = "a,b,c,d\n1,2,3,4\n1,2,3\n1,2,3,4,5\n1,2,3,4, \n"
    assert ruled(table, Rules(exact=True)) == [("1", "3"), None, None, ("1", "3")]


def test_backslashes_can_be_the_writers_way() -> None:
    table = 'a,b,c\n"x \\"y\\"",2,"\\\\"\n'
    assert ruled(table, Rules(backslash=True)) == [('x "y"', "\\")]
    unescaped = 'a,b,c\n"1\\","2","3"\n'
    assert ruled(unescaped, Rules(backslash=True)) == [("1\\", "3")]


def test_cells_beyond_the_header_do_not_make_backslashes_escapes() -> None:
    assert ruled("a,b,c\n1,x\\,3,4\n", Rules()) == [("1", "4")]
    assert ruled("a,b,c\n1,x\\,3,4\n", Rules(runs_over=True)) == [("1", "3")]


def test_of_a_cell_only_what_may_be_kept() -> None:
    source = source_of("a,b\nsecret,2,3\n")
    layout = read_layout(source)
    assert layout is not None
    columns = {"length": Column("a", lambda cell: str(len(cell))), "third": Column(2)}
    (row,) = read_rows(source, layout, columns, no_progress)
    assert row == Row(2, {"length": "6", "third": "3"})


def test_rows_without_a_header() -> None:
    source = source_of("1;2\n3\n")
    layout = Layout((), ";", headed=False)
    assert [list(cells) for cells in probe_rows(source, layout)] == [["1", "2"], ["3"]]
    picked = read_picked(source, layout, lambda cells: {"last": cells[1]} if len(cells) > 1 else None, no_progress)
    assert [row.cells if isinstance(row, Row) else row.line for row in picked] == [{"last": "2"}, 2]


def test_other_shapes_are_no_table() -> None:
    assert read_layout(source_of('{"a": 1}')) is None
    assert read_layout(source_of(b"PK\x03\x04")) is None


def test_a_table_with_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reading, "MAX_CSV_ROWS", 3)
    assert len(rows("a,b,c\n" + "1,2,3\n" * 3)) == 3
    with pytest.raises(UnreadableFileError, match="more than 3 rows"):
        rows("a,b,c\n" + "1,2,3\n" * 4)


def test_a_table_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reading, "MAX_CSV_BYTES", 10)
    with pytest.raises(UnreadableFileError, match="MB"):
        rows("a,b,c\n1,2,3\n")


def test_an_endless_line_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reading, "MAX_CSV_LINE", 100)
    with pytest.raises(UnreadableFileError, match="line 2"):
        rows("a,b,c\n" + "x" * 200)


def test_a_cell_without_end_costs_only_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reading, "MAX_CSV_CELL", 50)
    assert None in cells("a,b,c\n1,2,3\n" + '4,"' + "x\n" * 40 + "\n7,8,9\n")


def test_progress_is_told_and_can_cancel() -> None:
    source = source_of("a,b,c\n" + "1,2,3\n" * 5000)
    layout = read_layout(source)
    assert layout is not None

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise InterruptedError

    with pytest.raises(InterruptedError):
        list(read_rows(source, layout, COLUMNS, cancel))
    assert len(list(read_rows(source, layout, COLUMNS, no_progress))) == 5000


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\x00\r\n\x0b\x0c", exclude_categories=["Cs"])),
            min_size=3,
            max_size=3,
        )
    )
)
def test_what_a_writer_writes_is_read_back(table: list[list[str]]) -> None:
    text = StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *table])
    expected = [(row[0], row[2]) for row in table if any(cell.strip() for cell in row)]
    assert cells(text.getvalue()) == expected


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_typed_error(data: bytes) -> None:
    source = source_of(b"a,b,c\n" + data)
    layout = read_layout(source)
    if layout is None or not set(COLUMNS.values()) <= set(layout.names):
        return
    for row in read_rows(source, layout, COLUMNS, no_progress):
        assert row.line >= 2


def test_limits_are_those_that_were_promised() -> None:
    assert (limits.MAX_CSV_ROWS, limits.MAX_CSV_BYTES >> 20, limits.MAX_JSON_BYTES >> 20) == (200_000, 256, 64)


def test_a_first_line_that_no_table_has() -> None:
    layout = read_layout(source_of('"' + "x" * 200_000))
    assert layout is not None
    assert len(layout.names) <= 1


def test_a_last_row_that_is_cut_off_within_a_cell_is_left_out() -> None:
    assert cells('a,b,c\n1,2,3\n4,5,"6') == [("1", "3"), None]
    assert cells('a,b,c\n1,2,"3\n4,5,6') == [None]
    assert cells('a,b,c\n1,2,"3"\n\n') == [("1", "3")]


def test_of_a_mixed_file_the_rows_in_another_encoding_are_left_out_with_their_line() -> None:
    lines = ["a,b,c", "Zürich,2,3", "Füße,5,6", "München,8,9"]
    content = "\n".join(lines).encode() + "\n淘宝,5,6\n".encode("gb18030") + b"plain,0,1\n"
    found = rows(content)
    assert [row.cells["first"] for row in found if isinstance(row, Row)] == ["Zürich", "Füße", "München", "plain"]
    assert [(row.line, str(row.reason)) for row in found if isinstance(row, Skip)] == [
        (5, "The row is in another encoding than the others.")
    ]
