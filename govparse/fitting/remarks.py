"""What is to be said of how a table was read: repairs, doubts, missing rows, rows that fit nowhere."""

from govparse.catalogue import Pair
from govparse.cleaning import Cleaned
from govparse.diagnostics import Diagnostic, diagnose
from govparse.fitting.clues import CLUES, OPEN_CLUES
from govparse.fitting.clues.clue import Clue, OpenClue
from govparse.fitting.labels import close_header
from govparse.fitting.line import LineFit
from govparse.fitting.placement import Alignment
from govparse.fitting.records.rows import Record
from govparse.forms.form import Form
from govparse.records import ReportCell
from govparse.source import Source, Span

HOW: dict[str, Pair] = {
    "similar_label": Pair(
        "行名有误，按近似名称及上下行确定", "the label is misprinted; placed by likeness and neighbours"
    ),
    "order": Pair("行名缺失，按行序确定", "the label is lost; placed by the order of the rows"),
    "places": Pair("空格移位，按表头列位确定", "blanks shifted; placed by the column heads"),
    "trailing_blanks": Pair("行末空格被截去", "blanks were cut off the end of the row"),
    "blanks_left_out": Pair("空格被略去，按勾稽关系确定", "blanks were left out; placed by the equations"),
    "values_lost": Pair("数值缺失", "values are lost"),
    "surplus": Pair("单元格多于列数，各种读法结果一致", "more cells than columns; all readings agree"),
    "heads": Pair("栏目次序与规定格式不同，按表头确定", "the columns are in another order; placed by their heads"),
    "unclear": Pair("字符不清，按形近数字读取", "unclear characters were read"),
}


def remarks_on(alignment: Alignment, lines: list[LineFit], cleaned: Cleaned, source: Source) -> list[Diagnostic]:
    """The diagnostics of a table's reading, in the order of the form; what fits nowhere comes last."""
    return _Remarks(alignment, cleaned, source).all(lines)


class _Remarks:
    def __init__(self, alignment: Alignment, cleaned: Cleaned, source: Source) -> None:
        self.alignment = alignment
        self.table = alignment.form.table
        self.cleaned = cleaned
        self.source = source
        self.found: list[Diagnostic] = []

    def all(self, lines: list[LineFit]) -> list[Diagnostic]:
        for line in lines:
            if line.placement is not None and line.readings is not None:
                self._line(line)
        self._missing(lines)
        self._edition()
        self.found += remarks_on_heads(self.alignment.form, self.alignment.heads, self.cleaned, self.source)
        for record in self.alignment.unplaced:
            span = self._span(record)
            text = self.source.text[span[0] : span[1]].strip()
            self._say("GP307", span, [], text=" ".join(text.split())[:60])
        return self.found

    def _say(self, code: str, span: Span | None, cells: list[str], **details: object) -> None:
        ids = [f"{self.table}.{cell}" for cell in cells]
        self.found.append(diagnose(code, self.source, span, ids, **details))

    def _span(self, record: Record) -> Span:
        return self.cleaned.span(record.row.start, record.row.end)

    def _line(self, line: LineFit) -> None:
        placement, readings = line.placement, line.readings
        assert placement is not None
        assert readings is not None
        if line.certain and not line.cut_off and "ambiguous" not in [cell.reading for cell in line.cells]:
            return
        record = placement.records[0]
        span = self._span(record)
        ids = [spec.id for spec in line.line.cells]
        row = self._name(line)
        if len(placement.records) > 1 and not placement.open:
            self._say("GP310", self._span(placement.records[-1]), ids, row=row)
        if placement.how == "similar_label":
            self._say("GP308", span, [], printed=record.texts[-1], official=line.line.path[-1].text)
        in_doubt = [(name, cell) for name, cell in zip(ids, line.cells, strict=True) if cell.reading == "ambiguous"]
        if line.clues and in_doubt:
            code, why = _why(line.clues)
            self._say(code, span, [name for name, _ in in_doubt], row=row, why=why)
            return
        if line.cut_off:
            self._say("GP324" if placement.open else "GP306", span, [name for name, _ in in_doubt], row=row)
            return
        for name, cell in in_doubt:
            if not cell.candidates:
                self._say("GP311", _cell_span(cell), [name], row=row, text=(cell.raw or "")[:40])
        doubtful = [name for name, cell in in_doubt if cell.candidates]
        if doubtful:
            self._say("GP305", span, doubtful, row=row, count=_times(len(line.options or ())))
        elif not line.certain:
            self._say("GP304", span, ids, row=row, how=_how(line))

    def _name(self, line: LineFit) -> str:
        return line.line.name or self.alignment.form.title

    def _missing(self, lines: list[LineFit]) -> None:
        missing = [line for line in lines if line.readings is None and line.counts is None]
        if missing:
            ids = [spec.id for line in missing for spec in line.line.cells]
            names = "、".join(line.line.path[-1].text if line.line.path else self._name(line) for line in missing)
            self._say("GP303", None, ids, table=self.alignment.form.title, rows=names)

    def _edition(self) -> None:
        """Nothing that was read tells one edition from the other."""
        form = self.alignment.form
        if self.alignment.undecided and any(self.alignment.lines):
            self._say("GP503", None, [], table=form.title, edition=form.edition)


def _why(names: list[str]) -> tuple[str, Pair]:
    """The code of the finding that clues lead to, and what they are in words."""
    known: dict[str, Clue | OpenClue] = {clue.name: clue for clue in (*OPEN_CLUES, *CLUES)}
    clues = [known[name] for name in names]
    words = dict.fromkeys(clue.words for clue in clues)
    return min(clue.code for clue in clues), Pair("、".join(w.zh for w in words), ", ".join(w.en for w in words))


def _cell_span(cell: ReportCell) -> Span | None:
    return None if cell.start is None or cell.end is None else (cell.start, cell.end)


def remarks_on_heads(form: Form, heads: list[Record], cleaned: Cleaned, source: Source) -> list[Diagnostic]:
    """The diagnostics of column heads that are misprinted but close to an official one."""
    found = []
    for head in heads:
        for number, text in enumerate(head.texts):
            if (official := close_header(form, text)) is not None:
                cell = head.labels[number]
                span = cleaned.span(cell.start, cell.end)
                found.append(diagnose("GP308", source, span, [], printed=cell.text, official=official))
    return found


def _how(line: LineFit) -> Pair:
    """What was done to a row, in words: by the evidence that its cells keep."""
    evidence = dict.fromkeys(word for cell in line.cells for word in cell.evidence)
    how = [HOW[word] for word in evidence if word in HOW]
    return Pair("；".join(zh for zh, _ in how), "; ".join(en for _, en in how))


def _times(count: int) -> object:
    """A number of readings as it is said: 两种, not 2种."""
    return ("两", 2) if count == 2 else count
