"""What a text shows of its damage is seen: no value is stated that the heads, the places or the sums speak against."""

from collections.abc import Callable, Iterable, Sequence

import pytest

import govparse
from govparse.forms import forms_of
from govparse.records import Report

FORM = next(form for form in forms_of("applications") if form.edition == "2021")
TITLE = "三、收到和处理政府信息公开申请情况\n"
NAMES = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
WIDTH = 3
PARTS = {
    "granted": [0, 4, 0, 1, 0, 2],
    "refused.internal_affairs": [5, 0, 3, 0, 0, 0],
    "unable.not_held": [0, 2, 0, 6, 0, 1],
}

Rows = dict[str, list[str]]
"""The labels and the values of rows, by the key of the row."""


def labels(key: str) -> list[str]:
    """The labels of a row, a blank one for each column of labels that it does not take."""
    line = next(line for line in FORM.lines if line.key == key)
    texts = [label.text for label in line.path]
    return [*texts, *[""] * (WIDTH - len(texts))]


def sound(zero: str = "0") -> Rows:
    """The values of all rows of a report whose sums hold."""
    done = [sum(column) for column in zip(*PARTS.values(), strict=True)]
    given = {**PARTS, "new_received": done, "results_total": done}
    rows = {line.key: given.get(line.key, [0] * 6) for line in FORM.lines}
    return {key: [str(n) if n else zero for n in (*row, sum(row))] for key, row in rows.items()}


def pipes(rows: Rows, heads: Sequence[str] | None = NAMES) -> str:
    """A pipe table that writes its blanks."""
    lines = [["", "", "", *heads]] if heads else []
    lines += [[*labels(key), *values] for key, values in rows.items()]
    return TITLE + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def between(rows: Rows) -> str:
    """Bars between padded cells, none around them."""
    lines = [["", "", "", *NAMES], *([*labels(key), *values] for key, values in rows.items())]
    return TITLE + "".join(" | ".join(f"{cell:6}" for cell in line) + "\n" for line in lines)


def in_line(rows: Rows, heads: str = " ".join(NAMES)) -> str:
    """Cells with one blank between them, blank ones left out."""
    lines = (" ".join(filter(None, [*labels(key), *values])) for key, values in rows.items())
    return TITLE + "\n".join([heads, *lines]) + "\n"


def wiki(rows: Rows) -> str:
    """A table of a wiki, a cell a line."""
    lines = [[f"! {name}" for name in ["", "", "", *NAMES]]]
    lines += [[f"| {cell}" for cell in (*labels(key), *values)] for key, values in rows.items()]
    return TITLE + '{| class="wikitable"\n' + "".join("|-\n" + "\n".join(line) + "\n" for line in lines) + "|}\n"


def tuples(rows: Rows) -> str:
    """A row in brackets a line, as programs print it."""
    lines: list[list[object]] = [[None, None, None, *NAMES]]
    lines += [[*(label or None for label in labels(key)), *map(int, values)] for key, values in rows.items()]
    return TITLE + "".join(f"{tuple(line)}\n" for line in lines)


def stated(report: Report, table: str = "applications") -> dict[str, object]:
    """What is said for sure of the cells of a table, by cell: a number, or the name of the state."""
    return {
        cell.split(".", 1)[1]: each.state if each.value is None else int(each.value)
        for cell, each in report.cells.items()
        if cell.startswith(f"{table}.") and each.reading in ("exact", "repaired")
    }


def truth(rows: Rows, lost: Iterable[int] = ()) -> dict[str, object]:
    """What the cells of rows say, without the columns that are lost."""
    columns = [cell.id.rpartition(".")[2] for cell in FORM.lines[0].cells]
    says = {"": "blank", "-": "dash"}
    return {
        f"{key}.{column}": int(value) if value.isdecimal() else says[value]
        for key, values in rows.items()
        for number, (column, value) in enumerate(zip(columns, values, strict=True))
        if number not in lost
    }


def wrong(text: str, true: dict[str, object]) -> dict[str, object]:
    """What is stated and not so."""
    return {cell: said for cell, said in stated(govparse.parse(text)).items() if true.get(cell, "lost") != said}


@pytest.mark.parametrize("write", [pipes, between, in_line, wiki])
def test_a_sound_table_is_read(write: Callable[[Rows], str]) -> None:
    assert stated(govparse.parse(write(sound()))) == truth(sound())


def test_rows_in_brackets_are_rows() -> None:
    read = stated(govparse.parse(tuples(sound())))
    assert read.items() <= truth(sound()).items()
    assert len(read) > 150


def test_a_column_of_row_numbers_is_none_of_the_forms() -> None:
    for name in ("序号", "代码", "行次"):
        rows = {key: [str(number % 6 + 1), *values] for number, (key, values) in enumerate(sound("").items())}
        assert not wrong(in_line(rows, f"{name} {' '.join(NAMES)}"), truth(sound("")))
        assert not wrong(pipes(rows, [name, *NAMES]), truth(sound("")))


@pytest.mark.parametrize("lost", [0, 6])
@pytest.mark.parametrize("zero", ["", "0", "-"])
def test_a_column_that_is_lost_with_its_head_is_no_column_of_blanks(lost: int, zero: str) -> None:
    rows = {key: [*values[:lost], *values[lost + 1 :]] for key, values in sound(zero).items()}
    true = truth(sound(zero), [lost])
    read = stated(govparse.parse(pipes(rows, [*NAMES[:lost], *NAMES[lost + 1 :]])))
    assert read.items() <= true.items()
    assert 2 * len(read) > len(true)


def test_a_column_that_is_lost_where_heads_are_lost_may_be_any() -> None:
    rows = {key: values[1:] for key, values in sound().items()}
    assert not wrong(pipes(rows, None), truth(sound(), [0]))


def test_values_that_were_closed_up_stand_in_no_columns() -> None:
    rows = {key: sorted(values, key=lambda value: not value) for key, values in sound("").items()}
    for write in (pipes, between):
        assert not wrong(write(rows), truth(sound("")))


def test_values_without_a_label_beside_a_row_of_blanks() -> None:
    rows = sound()
    lines = pipes(rows).splitlines()
    at = next(number for number, line in enumerate(lines) if "1.本机关不掌握" in line)
    cells = lines[at].split("|")
    lines[at : at + 1] = ["|".join(["", *[" "] * 3, *cells[4:]]), "|".join([*cells[:4], *[" "] * 7, ""])]
    read = govparse.parse("\n".join(lines) + "\n")
    assert {read.cells[f"applications.unable.not_held.{cell}"].reading for cell in ("natural_person", "total")} == {
        "ambiguous"
    }


def test_two_numbers_in_one_cell_leave_a_blank_at_the_end_of_the_row() -> None:
    rows = sound()
    first, second, *rest = rows["results_total"]
    rows["results_total"] = [f"{first} {second}", *rest, ""]
    assert not wrong(pipes(rows), truth(sound()))


def test_a_total_that_no_other_row_lacks() -> None:
    rows = sound()
    rows["new_received"] = [*rows["new_received"][1:], ""]
    assert not wrong(pipes(rows), truth(sound()))


def test_a_torn_row_among_rows_without_labels_leaves_their_order_open() -> None:
    rows = sound()
    names = "\n".join(text for key in rows for text in labels(key) if text)
    torn = {key: values[1:] if key == "granted" else values for key, values in rows.items()}
    text = TITLE + "\n".join(NAMES) + "\n" + names + "\n" + "".join(f"{' '.join(row)}\n" for row in torn.values())
    assert not wrong(text, truth(rows))


def test_the_input_ends_inside_a_number() -> None:
    text = pipes(dict(list(sound().items())[:1])).rstrip("| \n")[:-1]
    assert "new_received.total" not in stated(govparse.parse(text))


REVIEW = "四、政府信息公开行政复议、行政诉讼情况\n"
OUTCOMES = "结果维持 结果纠正 其他结果 尚未审结 总计"
VALUES = "1 0 0 0 1 0 2 0 0 2 0 0 3 0 3"


def test_heads_of_suits_before_those_of_reviews() -> None:
    heads = f"行政诉讼 行政复议 行政诉讼\n未经复议直接起诉 {OUTCOMES} 复议后起诉\n{OUTCOMES} {OUTCOMES}\n"
    read = stated(govparse.parse(REVIEW + heads + VALUES + "\n"), "reconsideration_litigation")
    assert read.get("litigation_direct.upheld", 1) == 1
    assert read.get("reconsideration.upheld", 0) == 0
    assert read.get("litigation_after_reconsideration.other", 3) == 3


def test_a_foreign_head_among_heads_one_a_line() -> None:
    heads = "行政复议\n外国人\n行政诉讼\n" + 3 * (OUTCOMES.replace(" ", "\n") + "\n")
    assert not stated(govparse.parse(f"{REVIEW}{heads}{VALUES}\n"), "reconsideration_litigation")


def test_columns_named_in_another_order_by_the_keys_of_records() -> None:
    rows = {"规章": (5, 0, 1), "行政规范性文件": (7, 2, 3)}
    records = "".join(
        f'{{"项目": "{name}", "现行有效件数": "{a}", "本年废止件数": "{b}", "本年制发件数": "{c}"}},\n'
        for name, (a, b, c) in rows.items()
    )
    read = stated(govparse.parse(f"二、主动公开政府信息情况\n第二十条第（一）项\n{records}"), "disclosure")
    assert read.get("rules.in_force", 5) == 5
    assert read.get("normative_documents.issued", 3) == 3
