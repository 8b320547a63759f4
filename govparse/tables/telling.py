"""What the code of a dialect raised, in the words of grammars: which terminal or rule, at which line and column."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from govparse.plugins import Failure

Words = tuple[str, str]
"""The same in Chinese and in English."""

_SHOWN = 20
_LIBRARY = str(Path(__file__).resolve().parent.parent)


Result = TypeVar("Result")


def told(text: str, offset: int, work: Callable[[], Result]) -> Result:
    """What a piece of work on a block (its text, and where it starts) gives; raises `Failure` for what it raises."""
    try:
        return work()
    except Exception as error:  # nothing is known of the code of others; whatever it raises is said as GP313
        raise Failure(words_of(error, text, offset)) from error


def words_of(error: Exception, text: str, offset: int) -> Words:
    """Why reading a block (its text, and where it starts) failed."""
    if isinstance(error, UnexpectedInput):
        return _of_lark(error, text, offset)
    what = f"{type(error).__name__}: {str(error).strip() or '-'}".split("\n")[0]
    frames = [each for each in extract_tb(error.__traceback__) if _is_of_others(each.filename)]
    frame = next((each for each in reversed(frames) if each.name.isidentifier()), None)  # no list in brackets
    if frame is None:
        return what, what
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return f"{place}（{frame.name}）：{what}", f"{place} in {frame.name}: {what}"


def _of_lark(error: UnexpectedInput, text: str, offset: int) -> Words:
    if isinstance(error, UnexpectedCharacters):
        place = error.pos_in_stream or 0
        where = _where(text, place)
        return f"{where[0]}，没有终结符匹配", f"no terminal matches at {where[1]}"
    assert isinstance(error, UnexpectedToken)
    where = _where(text, (error.token.start_pos or 0) - offset)
    expected = sorted(map(str, error.expected))
    if error.token.type == "$END":
        return f"文本已结束，还需要 {'、'.join(expected)}", f"the text ends, where {', '.join(expected)} is needed"
    return (
        f"{where[0]}，不能有终结符 {error.token.type}，只能有 {'、'.join(expected)}",
        f"the terminal {error.token.type} cannot stand at {where[1]}, only {', '.join(expected)}",
    )


def _where(text: str, place: int) -> Words:
    """A place in a block as line and column, with what stands there."""
    before = text[:place]
    line, column = before.count("\n") + 1, place - before.rfind("\n")
    shown = text[place:].split("\n")[0][:_SHOWN]
    return f"表格第{line}行第{column}个字符“{shown}”处", f"line {line}, column {column} of the table ({shown!r})"


def _is_of_others(file: str) -> bool:
    """Whether a file belongs neither to govparse nor to Lark nor to Python."""
    return (
        not file.startswith(_LIBRARY)
        and "lark" not in Path(file).parts
        and Path(file).is_file()
        and not _is_python(file)
    )


def _is_python(file: str) -> bool:
    return file.startswith(str(Path(extract_tb.__code__.co_filename).parent) + "/") and "site-packages" not in file
