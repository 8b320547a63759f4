"""The registry of dialects: where they come from, whose name is whose, and that what is broken stops nothing."""

import shutil
from collections.abc import Iterable
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from random import Random

import pytest
from command import govparse as command
from grids import ANY_BLOCK
from hypothesis import given
from hypothesis import strategies as st

import govparse
from govparse.plugins import ORIGINS, BrokenPart, Origin, Part, UnknownPart, entry_points, settle
from govparse.tables.claims import claims_of
from govparse.tables.registry import BUILT_IN, THRESHOLD, Registry, choose, default_registry
from helpers import CORPUS, ROOT

CLASS = """
from govparse.dialects import Cell, Grid, Row, Score

class Any:
    name = {name!r}
    title = ("任意", "any")
    grammar = "none.lark"

    def sniff(self, text):
        return {score}

    def tree(self, text, offset=0):
        return {tree}

    def grid(self, text, offset=0):
        return {grid}
"""
GRID = "Grid('x', [], offset, offset + len(text), True)"
REPORT = (
    "某市文化局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t2\t3\n"
)


def module(folder: Path, name: str, score: str = "Score(0.0, ())", tree: str = "None", grid: str = GRID) -> Path:
    """Writes a dialect into a folder; the methods give what the expressions say."""
    path = folder / f"{name}.py"
    path.write_text(CLASS.format(name=name, score=score, tree=tree, grid=grid), encoding="utf-8")
    return path


def local(folder: Path) -> Registry:
    """The dialects of a folder and none else."""
    return Registry(frozenset()).with_folder(folder)


def errors(registry: Registry) -> dict[str, str]:
    """What the entries that do not work say, in English."""
    return {entry.name: entry.error[1] for entry in registry.entries if entry.error}


def test_all_that_ship_are_there_and_work() -> None:
    built_in = [entry for entry in default_registry().entries if entry.origin == "built-in"]
    assert [entry.name for entry in built_in] == sorted(BUILT_IN)
    assert [entry.error for entry in built_in] == [None] * len(BUILT_IN)
    assert [entry.location for entry in built_in] == [BUILT_IN[name] for name in sorted(BUILT_IN)]


def test_a_folder_adds_its_modules_by_their_names(tmp_path: Path) -> None:
    path = module(tmp_path, "mine")
    for name in ("_help.py", "test_mine.py", "conftest.py", "setup.py", "notes.txt"):
        (tmp_path / name).write_text("raise ValueError", encoding="utf-8")
    before = default_registry()
    registry = before.with_folder(tmp_path)
    assert registry.names() == tuple(sorted([*BUILT_IN, "mine"]))
    assert registry.get("mine").title == ("任意", "any")
    assert registry.origin("mine") == "local"
    assert [entry.location for entry in registry.entries if entry.origin == "local"] == [str(path)]
    assert "mine" not in before.names()
    assert registry.with_folder(tmp_path) == registry


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_modules_is_refused(tmp_path: Path, there: bool) -> None:
    with pytest.raises(FileNotFoundError):
        default_registry().with_folder(tmp_path if there else tmp_path / "no")


def test_a_module_of_a_folder_may_import_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "_words.py").write_text("TITLE = ('邻居', 'neighbour')", encoding="utf-8")
    path = module(tmp_path, "mine")
    path.write_text(f"from ._words import TITLE\n{path.read_text('utf-8')}    title = TITLE\n", encoding="utf-8")
    assert local(tmp_path).get("mine").title == ("邻居", "neighbour")


def test_nothing_is_imported_before_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "loud.py").write_text("raise SystemError('imported')", encoding="utf-8")
    registry = local(tmp_path)
    assert registry.names() == ("loud",)
    with pytest.raises(BrokenPart, match="SystemError: imported"):
        registry.get("loud")


def test_an_unknown_name_is_answered_with_close_ones() -> None:
    with pytest.raises(UnknownPart, match="did you mean markdown") as caught:
        default_registry().get("markdwn")
    assert caught.value.close == ["markdown"]
    with pytest.raises(LookupError, match=r"no 'zzz'$"):
        default_registry().get("zzz")


BROKEN = {
    "syntax": ("class (", "SyntaxError"),
    "import": ("import nothing_of_that_name", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
    "no_class": ("name = 'no_class'", "no class in it has name = 'no_class'"),
    "no_methods": ("class A:\n    name = 'no_methods'\n    title = grammar = ''", "it has no sniff, tree, grid"),
    "init": ("class A:\n    name = 'init'\n    def __init__(self, x): pass", "TypeError"),
    "exits": ("raise OSError('disk\\nfull')", "OSError: disk"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_says_why_and_stops_nothing(tmp_path: Path, name: str) -> None:
    code, reason = BROKEN[name]
    (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    registry = default_registry().with_folder(tmp_path)
    assert reason in errors(registry)[name]
    report = govparse.parse(REPORT, dialects=registry)
    assert report.cell("disclosure.normative_documents.in_force").value == 3
    (found,) = [finding for finding in report.diagnostics if finding.code == "GP313"]
    assert (found.severity, found.line) == ("warning", 3)
    assert reason in found.message.en
    assert "\n" not in found.message.en


RAISES = "[][0]"


@pytest.mark.parametrize(
    ("score", "grid", "reason"),
    [
        (RAISES, GRID, "IndexError"),
        ("None", GRID, "AttributeError"),
        ("Score(7.0, ())", GRID, "a share from 0 to 1"),
        ("Score(float('nan'), ())", GRID, "a share from 0 to 1"),
        ("Score(1.0, ())", RAISES, "IndexError"),
        ("Score(1.0, ())", "None", "AttributeError"),
        ("Score(1.0, ())", "Grid('x', [Row([], 0, 10 ** 6)], 0, 9, True)", "row 1 of the grid"),
        (
            "Score(1.0, ())",
            "Grid('x', [Row([Cell('1', 0, 10 ** 6)], offset, offset + 1)], 0, 9, True)",
            "cell '1' in row",
        ),
        ("Score(1.0, ())", "Grid('x', [], 0, 9, True, [(-5, 0)])", "noise"),
    ],
)
def test_what_fails_at_work_is_said_in_the_report(tmp_path: Path, score: str, grid: str, reason: str) -> None:
    module(tmp_path, "mine", score, grid=grid)
    for registry in (local(tmp_path), default_registry().with_folder(tmp_path)):
        report = govparse.parse(REPORT.replace("\t", ";"), dialects=registry)
        said = {finding.code: finding.message.en for finding in report.diagnostics}
        assert "GP314" in said
        assert reason in said["GP313"]


@pytest.mark.parametrize("tree", [RAISES, "None", "__import__('lark').Tree('start', [])"])
def test_a_tree_that_is_not_the_text_leaves_the_block_whole(tmp_path: Path, tree: str) -> None:
    module(tmp_path, "mine", "Score(1.0, ())", tree)
    root = govparse.source_tree(REPORT, local(tmp_path))
    assert [(leaf.start, leaf.end) for leaf in root.leaves()][-1][1] == len(REPORT)
    assert "".join(REPORT[leaf.start : leaf.end] for leaf in root.leaves()) == REPORT


class Declared(EntryPoint):
    """An entry point of no package."""

    dist = None


def declare(monkeypatch: pytest.MonkeyPatch, points: Iterable[tuple[str, str]]) -> Registry:
    """The registry as it would be if packages declared these dialects."""
    found = [Declared(name, target, "govparse.dialects") for name, target in points]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda: EntryPoints(found))
    entry_points.cache_clear()
    default_registry.cache_clear()
    return default_registry()


@pytest.fixture(autouse=True)
def _as_installed() -> Iterable[None]:
    """Entry points that a test declares are gone with it."""
    yield
    entry_points.cache_clear()
    default_registry.cache_clear()


def test_entry_points_are_found_and_broken_ones_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = "govparse.tables.dialects.markdown:Markdown", "nothing_of_that_name:Thing"
    registry = declare(
        monkeypatch, [("other", good), ("gone", bad), ("gone_too", "govparse.tables.dialects.markdown:No")]
    )
    assert {entry.name for entry in registry.entries if entry.origin == "plugin"} == {"other", "gone", "gone_too"}
    assert errors(registry) == {
        "other": "its class calls itself 'markdown'",
        "gone": "ModuleNotFoundError: No module named 'nothing_of_that_name'",
        "gone_too": "AttributeError: module 'govparse.tables.dialects.markdown' has no attribute 'No'",
    }


def test_the_built_in_keeps_its_name_and_the_other_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = declare(monkeypatch, [("markdown", "elsewhere:Markdown")])
    assert registry.origin("markdown") == "built-in"
    assert errors(registry) == {"markdown": f"{BUILT_IN['markdown']} is called markdown, too"}


def part(name: str, origin: Origin, number: int) -> Part:
    return Part(name, origin, f"m{number}:A", f"m{number}")


PARTS = st.lists(st.builds(part, st.sampled_from("abc"), st.sampled_from(ORIGINS), st.integers(0, 3)), max_size=9)


@given(PARTS, st.randoms())
def test_names_are_settled_by_origin_never_by_order(parts: list[Part], random: Random) -> None:
    shuffled = sorted(parts, key=lambda _: random.random())
    assert settle(set(shuffled)) == settle(set(parts))
    named, refused = settle(set(parts))
    for part in set(parts):
        rivals = [other for other in set(parts) if other.name == part.name and other != part]
        above = [other for other in rivals if ORIGINS.index(other.origin) <= ORIGINS.index(part.origin)]
        assert (part in refused) == bool(above)
        assert (named.get(part.name) == part) == (not above)


NAMES = ["p", "q", "r", "s"]


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Four folders of one dialect each: two that tie, one that scores less, one that fails."""
    values = ["Score(0.9, ())", "Score(0.9, ())", "Score(0.6, ())", RAISES]
    folders = []
    for name, value in zip(NAMES, values, strict=True):
        folders.append(tmp_path_factory.mktemp(name))
        module(folders[-1], name, value)
    return folders


@given(text=ANY_BLOCK, order=st.permutations(range(4)), own=st.sets(st.sampled_from(sorted(BUILT_IN))))
def test_shuffling_the_registry_changes_no_result(
    scored: list[Path], text: str, order: list[int], own: set[str]
) -> None:
    shipped = [Part(name, "built-in", BUILT_IN[name], BUILT_IN[name]) for name in own]
    first, second = Registry(frozenset(shipped)), Registry(frozenset(shipped[::-1]))
    for number in range(4):
        first = first.with_folder(scored[number])
        second = second.with_folder(scored[order[number]])
    assert choose(text, first) == choose(text, second)


def test_a_tie_is_told_not_settled(scored: list[Path]) -> None:
    for folders in (scored[:3], scored[2::-1]):
        registry = Registry(frozenset())
        for folder in folders:
            registry = registry.with_folder(folder)
        choice = choose("", registry)
        assert (choice.name, choice.tie) == (None, ("p", "q"))
        report = govparse.parse(REPORT, dialects=registry)
        (found,) = [finding for finding in report.diagnostics if finding.code == "GP302"]
        assert "p、q" in found.message.en


def test_too_low_a_score_is_no_choice(tmp_path: Path) -> None:
    module(tmp_path, "mine", f"Score({THRESHOLD - 0.01}, ())")
    choice = choose("", local(tmp_path))
    assert (choice.name, choice.tie, len(choice.scores)) == (None, (), 1)


@pytest.mark.parametrize("verb", ["parse", "cells", "check", "tree", "tokens", "sniff"])
def test_every_verb_takes_a_folder_and_names_what_is_broken(tmp_path: Path, verb: str) -> None:
    (tmp_path / "bad.py").write_text("1 / 0", encoding="utf-8")
    report = next(CORPUS.glob("003*.txt"))
    plain = command(verb, report)
    done = command(verb, report, "--dialect-path", tmp_path)
    assert (plain.code, done.code) == (0, 0)
    assert f"{tmp_path / 'bad.py'}: warning GP313: plug-in bad cannot be used: ZeroDivisionError" in done.notes
    assert command(verb, report, "--dialect-path", tmp_path / "no").code == 2


GIVING_WAY = """
from govparse.tables.dialects.markdown import Markdown

class Mine(Markdown):
    name = "mine"
    beats = {beats}
    def sniff(self, text):
        return type(super().sniff(text))({score}, ())
"""
PIPES = "| 规章 | 0 | 0 |\n| --- | --- | --- |\n| 行政许可 | 5 | 5 |\n"


@pytest.mark.parametrize(
    ("beats", "score", "chosen"),
    [
        ('("markdown",)', 1.0, "mine"),
        ('("markdown",)', 0.6, "mine"),
        ('("markdown",)', 0.4, "markdown"),
        ('("spaced", "mine")', 1.0, None),
        ("()", 1.0, None),
    ],
)
def test_a_dialect_that_is_more_specific_goes_first(
    tmp_path: Path, beats: str, score: float, chosen: str | None
) -> None:
    (tmp_path / "mine.py").write_text(GIVING_WAY.format(beats=beats, score=score), encoding="utf-8")
    choice = choose(PIPES, default_registry().with_folder(tmp_path))
    assert choice.name == chosen
    assert choice.beaten == ((("markdown", "mine"),) if chosen == "mine" else ())
    assert choice.tie == (("markdown", "mine") if chosen is None else ())


def test_what_is_beaten_is_a_tuple_of_names(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(GIVING_WAY.format(beats='"markdown"', score=1.0), encoding="utf-8")
    (entry,) = [entry for entry in default_registry().with_folder(tmp_path).entries if entry.name == "mine"]
    assert entry.error is not None
    assert "should be a tuple of names" in entry.error[1]


def test_a_dialect_that_is_asked_for_is_taken_whatever_the_scores() -> None:
    registry = default_registry().choosing("spaced")
    assert choose(PIPES, registry).name == "spaced"
    assert registry.with_folder(ROOT / "examples" / "govparse-semicolon").chosen == "spaced"
    with pytest.raises(UnknownPart):
        default_registry().choosing("markdwn")
    with pytest.raises(UnknownPart):
        govparse.parse(REPORT, dialect="markdwn")


def test_callers_and_the_command_line_choose_a_dialect() -> None:
    assert govparse.parse(REPORT).tables["disclosure"]["dialect"] == "tab_separated"
    assert govparse.parse(REPORT, dialect="general").tables["disclosure"]["dialect"] == "general"
    done = command("cells", "-", "--dialect", "general", stdin=REPORT.encode())
    assert '"dialect":"general"' in done.lines[0]
    done = command("check", "-", "--dialect", "generl", stdin=REPORT.encode())
    assert (done.code, done.lines) == (2, [])
    assert "general" in done.notes


def test_a_chosen_layout_claims_its_tables_alone() -> None:
    markup = default_registry().with_folder(ROOT / "examples" / "govparse-markup")
    text = "\\begin{tabular}{l}\n规章 & 0 & 1 & 2 \\\\\n" + "续\n" * 9 + "\\end{tabular}\n"
    for registry, claimed in ((markup, 0), (markup.choosing("latex"), 1)):
        claimant = claims_of(registry)
        assert claimant is not None
        assert len(claimant(text)) == claimed
    assert claims_of(markup.choosing("general")) is None


def test_a_cell_that_shares_nothing_with_its_place_is_refused(tmp_path: Path) -> None:
    code = MAKING_UP.replace("CELL", "cell.text = '7' if cell.text == '3' else cell.text")
    (tmp_path / "mine.py").write_text(code, encoding="utf-8")
    report = govparse.parse(REPORT, dialects=default_registry().with_folder(tmp_path))
    (finding,) = [finding for finding in report.diagnostics if finding.code == "GP313"]
    assert "cell '7' in row 3 of the grid shares nothing with '3'" in finding.message.en
    assert report.cells["disclosure.normative_documents.in_force"].value == 3


MAKING_UP = """
from govparse.tables.dialects.tab_separated import TabSeparated

class Mine(TabSeparated):
    name = "mine"
    beats = ("tab_separated",)
    def grid(self, text, offset=0):
        grid = super().grid(text, offset)
        for row in grid.rows:
            for cell in row.cells:
                CELL
        return grid
"""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("unmatched_character", "no terminal matches at line 2, column 7 of the table"),
        ("exception_in_action", "exception_in_action.py:6 in row: IndexError: list index out of range"),
    ],
)
def test_failures_are_told_in_the_words_of_grammars(tmp_path: Path, name: str, told: str) -> None:
    for suffix in (".py", ".lark"):
        shutil.copy(ROOT / "tests" / "bad_dialects" / f"{name}{suffix}", tmp_path)
    text = REPORT.replace("\t", "~").replace("规章~0~0~0", "规章~0~0~0|")
    report = govparse.parse(text, dialects=default_registry().with_folder(tmp_path), dialect=name)
    codes = [finding.code for finding in report.diagnostics if finding.code in ("GP301", "GP313", "GP314")]
    assert codes[0] == "GP313"
    (finding,) = [finding for finding in report.diagnostics if finding.code == "GP313"]
    assert told in finding.message.en
