"""Write what the docs say of things that are declared in code; with --check, say whether it is up to date.

usage: python scripts/build_docs.py [--check]

docs/diagnostics.md is written whole, from the catalogue of diagnostics. Blocks of other pages: `kinds` and `limits` (of
files, from the readers), `dialects`, `rules` (of checks), `modules govparse/fitting` (what the modules of a folder say
first), `names` and `report` (of the library, from its docstrings), `names govparse.dialects` (of one module),
`attributes` (of a class).
"""

import ast
import inspect
import sys
from itertools import pairwise
from pathlib import Path

import api_names

from blocks import ROOT, refresh, table
from govparse.catalogue import CATALOGUE, Edits, Entry, Pair
from govparse.readers import containers, limits
from govparse.tables.registry import BUILT_IN

PAGE = ROOT / "docs" / "diagnostics.md"
PAGES = [ROOT / "README.md", *(page for page in sorted((ROOT / "docs").glob("*.md")) if page != PAGE)]
SEVERITIES = {"error": "错误 error", "warning": "警告 warning", "info": "提示 info"}
HEAD = """\
# Diagnostics · 检查代码

Every finding of govparse has one of these codes. `govparse explain CODE` prints an entry in Chinese or English;
`--fail-on` and the exit code of `govparse check` go by severity. This page is written by `scripts/build_docs.py` from
`govparse/catalogue/`.

- **错误 error**: an equation of the official form fails, or cells are lost or in doubt.
- **警告 warning**: an expected relation fails, or an edition or a name does not fit.
- **提示 info**: what was cleaned or worked out.
"""


def page() -> str:
    """The whole page."""
    rows = [
        f"| [{entry.code}](#{entry.code.lower()}) | `{entry.name}` | {SEVERITIES[entry.severity]} | {_cell(entry)} |"
        for entry in CATALOGUE.values()
    ]
    table = "\n".join(["| Code | Name | Severity | Message |", "| --- | --- | --- | --- |", *rows])
    return "\n\n".join([HEAD.rstrip(), table, *map(_section, CATALOGUE.values())]) + "\n"


def _cell(entry: Entry) -> str:
    return "<br>".join(text.replace("|", "\\|") for text in entry.message)


def _section(entry: Entry) -> str:
    return "\n\n".join(
        [
            f"## {entry.code}",
            f"`{entry.name}`, {SEVERITIES[entry.severity]}",
            f"> {entry.message.zh}  \n> {entry.message.en}",
            entry.explanation.zh,
            entry.explanation.en,
            f"```text\n{entry.example}\n```",
            f"**建议** {entry.hint.zh}  \n**What to do** {entry.hint.en}",
            f"**依据** {entry.origin.zh}  \n**Origin** {entry.origin.en}",
            *_rule(entry),
        ]
    )


def _rule(entry: Entry) -> list[str]:
    """What has to hold, and the changes of the sample report with which it does, fails, and cannot be told."""
    if entry.rule is None:
        return []
    examples = zip(("成立 holds", "不成立 fails", "无法判断 cannot be told"), entry.rule.examples, strict=True)
    return [
        f"**规则** {entry.rule.formula.zh}  \n**Rule** {entry.rule.formula.en}",
        "\n".join(f"- {words}: {_changes(edits)}" for words, edits in examples),
    ]


def _changes(edits: Edits) -> str:
    """The changes of an example on one line: what is replaced by what in the sample report."""
    shown = [
        f"`{_shortened(before)}` → `{_shortened(behind)}`" if behind else f"without `{_shortened(before)}`"
        for before, behind in edits
    ]
    return "; ".join(shown) or "the sample as it is"


def _shortened(text: str) -> str:
    """A text on one line, its middle left out where it is long."""
    line = " ".join(text.replace("\t", " ").split())
    return line if len(line) <= 60 else f"{line[:28]} … {line[-28:]}"


def kinds() -> str:
    """The kinds of files that are told apart, and what reading them needs."""
    found = [kind for kind in vars(containers).values() if isinstance(kind, containers.Container)]
    rows: list[list[object]] = [["text", "文本", "`text`", "nothing"]]
    rows += [
        [_plain(kind.words[1]), kind.words[0], f"`{kind.format}`", _needs(kind)] for kind in found if _is_read(kind)
    ]
    refused = "; ".join(_plain(kind.words[1]) for kind in found if not _is_read(kind))
    return f"{table(['file', '文件', 'format', 'needs'], rows)}\n\nNot read, and said so (GP901): {refused}."


def _is_read(kind: containers.Container) -> bool:
    return kind.reader is not None or kind is containers.ZIP


def _format(kind: containers.Container) -> str:
    return "of each file in it" if kind is containers.ZIP else f"`{kind.format}`"


def _plain(words: str) -> str:
    return words.removeprefix("an ").removeprefix("a ")


def _needs(kind: containers.Container) -> str:
    if kind.needs is not None:
        return f"`govparse[{kind.needs[1]}]`"
    return "LibreOffice" if kind in containers.CONVERTED else "nothing"


def bounds() -> str:
    """The limits of the readers, with the words that stand below each."""
    body = ast.parse(inspect.getsource(limits)).body
    rows: list[list[object]] = []
    for declared, said in pairwise(body):
        if isinstance(declared, ast.Assign) and isinstance(said, ast.Expr):
            value, words = ast.literal_eval(declared.value), ast.literal_eval(said.value)
            unit = " s" if ast.unparse(declared.targets[0]).startswith("SECONDS") else ""
            rows.append([f"{value:,}{unit}", words.rstrip(".")])
    return table(["at most", "of what"], rows)


def dialects() -> str:
    """The dialects that ship, one line each: what their module says first."""
    paths = {name: ROOT / f"{target.partition(':')[0].replace('.', '/')}.py" for name, target in BUILT_IN.items()}
    return "\n".join(f"- `{name}`: {_first_words(path)}" for name, path in sorted(paths.items()))


def modules(folder: str) -> str:
    """The modules and packages of a folder, one line each: what they say first."""
    paths = [path for path in (ROOT / folder).glob("*.py") if path.name != "__init__.py"]
    paths += (ROOT / folder).glob("*/__init__.py")
    named = {(path.parent if path.name == "__init__.py" else path).stem: path for path in paths}
    return "\n".join(f"- `{name}`: {_first_words(path)}" for name, path in sorted(named.items()))


def _first_words(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


def rules() -> str:
    """The checks, one line each: what has to hold."""
    entries = [(entry, entry.rule) for entry in CATALOGUE.values() if entry.rule is not None]
    rows: list[list[object]] = [
        [
            f"[{entry.code}](diagnostics.md#{entry.code.lower()})",
            SEVERITIES[entry.severity],
            *_cells(rule.formula),
        ]
        for entry, rule in entries
    ]
    return table(["code", "severity", "规则", "what has to hold"], rows)


def _cells(pair: Pair) -> list[str]:
    return [text.replace("|", "\\|") for text in pair]


WRITTEN = {
    "kinds": kinds,
    "limits": bounds,
    "dialects": dialects,
    "rules": rules,
    "names": api_names.names,
    "report": api_names.of_report,
}


def main() -> int:
    """Write the pages, or compare them with `--check`; exit code 1 where one was not current."""
    check = "--check" in sys.argv[1:]
    stale = [path.name for path in PAGES if not refresh(path, _block, check=check)]
    written = page()
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
        stale.append(PAGE.name)
        if not check:
            PAGE.write_text(written, encoding="utf-8")
    for name in stale:
        print(
            f"{name} is out of date: run python scripts/build_docs.py" if check else f"{name} written", file=sys.stderr
        )
    return int(check and bool(stale))


def _block(name: str) -> str | None:
    word, _, folder = name.partition(" ")
    if word == "modules":
        return modules(folder)
    if word == "names" and folder:
        return api_names.of_module(folder)
    if word == "attributes":
        return api_names.attributes_of(folder)
    return WRITTEN[name]() if name in WRITTEN else None


if __name__ == "__main__":
    sys.exit(main())
