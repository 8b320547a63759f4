"""Reading the files of corpus cases; every mistake in one is told with its line."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from lark import Token, Tree

from govparse.authoring.cases import DASHES, ERRORS, KEYS, OPENER, Case, CaseFile
from govparse.authoring.rows import Rows, read_rows
from govparse.authoring.sexp import SexpError, read_sexp
from govparse.catalogue import Pair
from govparse.forms import TABLES

Answer = TypeVar("Answer")


class CaseError(ValueError):
    """A file that holds no cases as they have to be written: `reason` in Chinese and English, and the place."""

    def __init__(self, path: str, line: int, char: int, reason: Pair) -> None:
        """`line` and `char` count from 1."""
        super().__init__(f"{path}:{line}:{char}: {reason.en}")
        self.path, self.line, self.char, self.reason = path, line, char, reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.line, self.char, self.reason)


def read_cases(path: str | Path) -> CaseFile:
    """The cases of a file; raises `CaseError`, and `OSError` or `UnicodeDecodeError` for a file without a text."""
    return parse_cases(Path(path).read_bytes().decode("utf-8-sig"), str(path))


def parse_cases(text: str, path: str = "-") -> CaseFile:
    """The cases of a text; raises `CaseError`. Windows line ends are read where the first line has one."""
    if text.split("\n", 1)[0].endswith("\r"):
        text = text.replace("\r\n", "\n")
    return _Reader(text, path).read()


class _Reader:
    def __init__(self, text: str, path: str) -> None:
        self._path, self._text = path, text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def read(self) -> CaseFile:
        first = next((number for number, line in enumerate(self._lines) if line), 0)
        opener = self._lines[first]
        if not OPENER.fullmatch(opener):
            self._fail(first, Pair("文件应以一行“=====”开头", "a file of cases begins with a line of ====="))
        openers = [number for number, line in enumerate(self._lines) if line == opener]
        ends = [*openers[1:], len(self._lines)]
        cases: dict[str, Case] = {}
        for start, end in zip(openers, ends, strict=True):
            case = self._case(start, end)
            if case.name in cases:
                reason = Pair("第{line}行已有同名用例", "the case at line {line} has the same name")
                self._fail(start + 1, _filled(reason, line=cases[case.name].line))
            cases[case.name] = case
        return CaseFile(self._path, self._text, list(cases.values()))

    def _case(self, start: int, end: int) -> Case:
        """The case between the line that opens it and the line behind it."""
        lines = self._lines
        dividers = self._dividers(start, end)
        first, last = dividers[0], dividers[1] if len(dividers) > 1 else dividers[0]
        if start + 1 == first or not lines[start + 1].strip():
            self._fail(start + 1, Pair("“=====”的下一行应是用例的名称", "the line below ===== is the name of the case"))
        header = self._header(start + 2, first)
        while lines[end - 1 : end] == [""] and end - 1 > dividers[-1]:
            end -= 1
        input_end = last if last > first else end
        shown = "".join(f"{line}\n" for line in lines[first + 1 : input_end])
        if "line end" in header:
            shown = shown.removesuffix("\n")
        case = Case(
            name=lines[start + 1].strip(),
            dialect=header.get("dialect"),
            grammar=header.get("grammar"),
            form=header.get("form"),
            source=header.get("source"),
            error=header.get("error"),
            skip=header.get("skip"),
            only=header.get("only"),
            input=shown,
            line=start + 2,
            divider=lines[first],
            answer=(self._starts[input_end], min(self._starts[end], len(self._text))),
        )
        if last > first:
            case.tree = self._tree(last + 1, dividers[2] if len(dividers) > 2 else end)
        if len(dividers) > 2:
            case.has_rows, case.rows = True, self._rows(dividers[2] + 1, end)
        self._check(case, start + 1)
        return case

    def _dividers(self, start: int, end: int) -> list[int]:
        """The lines of the divider, which is the longest line of dashes."""
        dashed = [number for number in range(start, end) if DASHES.fullmatch(self._lines[number])]
        longest = max((len(self._lines[number]) for number in dashed), default=0)
        dividers = [number for number in dashed if len(self._lines[number]) == longest]
        if not dividers:
            self._fail(start, Pair("用例没有“-----”分隔行", "the case has no line of ----- before its input"))
        if len(dividers) > 3:
            self._fail(
                dividers[3],
                Pair(
                    "第四行同样长的短横线：分隔行应比输入中的都长",
                    "a fourth line of so many dashes: make the divider longer than any in the input",
                ),
            )
        return dividers

    def _header(self, start: int, end: int) -> dict[str, str]:
        header: dict[str, str] = {}
        for number in range(start, end):
            line = self._lines[number]
            if not line.strip():
                continue
            key, colon, value = (part.strip() for part in line.partition(":"))
            if not colon:
                self._fail(number, Pair("此处应为“键: 值”", "a header line is `key: value`"))
            if key not in KEYS:
                self._fail(number, _unknown(key, KEYS, Pair("没有键“{name}”", "there is no key {name!r}")))
            if key in header:
                self._fail(number, _filled(Pair("“{key}”重复", "{key!r} stands here again"), key=key))
            if not value:
                self._fail(number, _filled(Pair("“{key}”没有值", "{key!r} has no value"), key=key))
            self._check_value(number, key, value)
            header[key] = value
        return header

    def _check_value(self, number: int, key: str, value: str) -> None:
        allowed = {"error": ERRORS, "form": TABLES, "line end": ("missing",)}.get(key)
        if allowed and value not in allowed:
            self._fail(
                number, _unknown(value, allowed, Pair(f"“{key}”不能是“{{name}}”", f"{key} cannot be {{name!r}}"))
            )

    def _check(self, case: Case, number: int) -> None:
        if (case.dialect is None) == (case.grammar is None):
            self._fail(
                number,
                Pair("用例应有“dialect”或“grammar”之一", "a case names either its dialect or its grammar"),
            )
        if case.error == "not claimed" and (case.tree is not None or case.has_rows):
            self._fail(
                number,
                Pair(
                    "“not claimed”的用例没有树，也没有行", "a case that expects `not claimed` has no tree and no rows"
                ),
            )
        if case.grammar is not None and case.has_rows:
            self._fail(number, Pair("用“grammar”的用例没有行", "a case that names a grammar has no rows"))

    def _tree(self, start: int, end: int) -> Tree[Token] | None:
        return self._answer(start, end, read_sexp)

    def _rows(self, start: int, end: int) -> Rows | None:
        return self._answer(start, end, read_rows)

    def _answer(self, start: int, end: int, read: Callable[[str], Answer]) -> Answer | None:
        """What some lines say is expected; None where they are blank."""
        text = "\n".join(self._lines[start:end])
        if not text.strip():
            return None
        try:
            return read(text)
        except SexpError as error:
            before = text[: error.offset]
            char = len(before) - before.rfind("\n")
            raise CaseError(self._path, start + before.count("\n") + 1, char, error.reason) from None

    def _fail(self, number: int, reason: Pair) -> NoReturn:
        raise CaseError(self._path, number + 1, 1, reason)


def _unknown(name: str, known: Iterable[str], reason: Pair) -> Pair:
    zh, en = _filled(reason, name=name)
    known = list(known)
    close = get_close_matches(name, known, n=1)
    if close:
        return Pair(f"{zh}，是否指“{close[0]}”？", f"{en}; did you mean {close[0]!r}?")
    return Pair(f"{zh}，可用：{'、'.join(known)}", f"{en}; there are: {', '.join(known)}")


def _filled(reason: Pair, **values: object) -> Pair:
    return Pair(reason.zh.format(**values), reason.en.format(**values))
