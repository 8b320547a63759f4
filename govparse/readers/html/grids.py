"""Grids that are made of other elements than those of tables: by roles, by style sheets, by the names of classes."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen
from selectolax.lexbor import LexborNode

from govparse.readers.html.looks import Look, Looks
from govparse.readers.limits import WIDEST_SPAN

_OF_TABLES_NAMES = "table thead tbody tfoot tr td th caption colgroup col body html"
_OF_TABLES = frozenset(_OF_TABLES_NAMES.split())
_BY_ROLE = {
    **dict.fromkeys(("table", "grid", "treegrid"), "table"),
    "row": "tr",
    **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), "td"),
}
_BY_DISPLAY = {"table": "table", "inline-table": "table", "table-row": "tr", "table-cell": "td"}
_TRACKS = re.compile(r"repeat\(\s*([0-9]{1,3})\s*,([^()]*(?:\([^()]*\))?[^()]*)\)|[^\s()]+(?:\([^()]*\))?")
_SPAN = re.compile(r"span\s+([0-9]{1,3})")
_LINES = re.compile(r"\s*(-?[0-9]{1,3})\s*(?:/\s*(-?[0-9]{1,3})\s*)?$")
_ROW_NAMES = re.compile(r"(?:^|[\s_-])(?:row|tr|line)(?:$|[\s_-])", re.I)
_CELL_NAMES = re.compile(r"(?:^|[\s_-])(?:cell|td|th|col)(?:$|[\s_-])", re.I)
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_FEWEST_ROWS = 3
_LONGEST, _MOST_IN_CELL = 80, 60
"""Characters and elements in what stands in a cell beside others."""


@frozen
class Role:
    """What an element is in a grid: `table`, `tr`, `td`, or `p` for a line of its own; `begins_row` of a cell that no
    element of a row is around.
    """

    tag: str
    span: int = 1
    begins_row: bool = False


Roles = dict[int, Role]
"""The roles of elements that are none of a table, by `mem_id`."""


def roles_of(root: LexborNode, looks: Looks) -> Roles:
    """The parts of the grids of a page."""
    roles: Roles = {}
    for node in root.css("[role]"):
        part = _BY_ROLE.get((node.attributes.get("role") or "").lower())
        if part is not None and node.tag not in _OF_TABLES:
            span = node.attributes.get("aria-colspan") or ""
            roles[node.mem_id] = Role(part, int(span) if span.isdecimal() and len(span) < 4 else 1)
    parents = {}
    for key, look in looks.of.items():
        node, display = looks.nodes[key], look.values.get("display", "")
        if display in _BY_DISPLAY and node.tag not in _OF_TABLES:
            roles.setdefault(key, Role(_BY_DISPLAY[display]))
        if display in ("grid", "inline-grid"):
            _put_grid(node, look, looks, roles)
        if _is_beside(look) and (parent := node.parent) is not None:
            parents[parent.mem_id] = parent
        if display in ("flex", "inline-flex"):
            parents[key] = node
    for node in root.css('[class*="row" i], [class*="tr" i], [class*="line" i]'):
        if _is_called(node, _ROW_NAMES):
            parents[node.mem_id] = node
    _put_rows(parents, looks, roles)
    return _rooted(root, roles)


def _children(node: LexborNode) -> list[LexborNode]:
    return [child for child in node.iter() if child.tag not in ("script", "style", "template")]


def _is_called(node: LexborNode, names: re.Pattern[str]) -> bool:
    return node.tag not in _OF_TABLES and names.search(node.attributes.get("class") or "") is not None


def _is_beside(look: Look) -> bool:
    """Whether an element stands beside its neighbours."""
    return look.values.get("float") in ("left", "right") or look.values.get("display") in ("inline-block", "table-cell")


def _put_grid(grid: LexborNode, look: Look, looks: Looks, roles: Roles) -> None:
    """The children of a grid, row by row where its columns are told, else a line each."""
    columns = _columns(look.values.get("grid-template-columns") or look.values.get("grid-template", ""))
    items = list(_items(grid, looks))
    places = [_place(looks.of.get(item.mem_id), columns) for item in items]
    tall = any("span" in _value(looks.of.get(item.mem_id), "grid-row") for item in items)
    if columns < 2 or tall:
        roles.update({item.mem_id: Role("p") for item in items if item.tag not in _OF_TABLES})
        return
    roles[grid.mem_id] = Role("table")
    column = columns
    for item, (start, span) in zip(items, places, strict=True):
        begins = column + span > columns or (start is not None and start < column)
        column = (start or 0 if begins else max(column, start or 0)) + span
        roles[item.mem_id] = Role("td", span, begins)


def _items(grid: LexborNode, looks: Looks) -> Iterator[LexborNode]:
    for child in _children(grid):
        look = looks.of.get(child.mem_id)
        if look is not None and look.values.get("display") == "contents":
            yield from _children(child)
        elif look is None or not look.gone:
            yield child


def _columns(template: str) -> int:
    """How many columns a template names, 0 where it leaves that open."""
    template = template.rpartition("/")[2]
    if "auto-fi" in template or template.strip() in ("", "none", "inherit", "subgrid"):
        return 0
    tracks = re.sub(r"\[[^\]]*\]", " ", template)
    count = sum(int(one[1]) * len(one[2].split()) if one[1] else 1 for one in _TRACKS.finditer(tracks))
    return count if count <= WIDEST_SPAN else 0


def _value(look: Look | None, name: str) -> str:
    return "" if look is None else look.values.get(name, "") + look.values.get(f"{name}-end", "")


def _place(look: Look | None, columns: int) -> tuple[int | None, int]:
    """The column from 0 that an item of a grid asks for, None for the next, and how many it spans."""
    value = _value(look, "grid-column")
    if found := _SPAN.search(value):
        return None, min(int(found[1]), columns or 1)
    if not (found := _LINES.match(value)) or int(found[1]) < 1:
        return None, 1
    start = int(found[1]) - 1
    end = int(found[2]) if found[2] else start + 2
    end = columns + 2 + end if end < 0 else end
    return start, max(1, min(end - 1 - start, columns))


def _put_rows(parents: dict[int, LexborNode], looks: Looks, roles: Roles) -> None:
    """Elements whose children stand side by side, where some follow each other and hold numbers: rows of a table."""
    rows = {key: node for key, node in parents.items() if key not in roles and _is_row(node, looks)}
    around = {row.parent.mem_id: row.parent for row in rows.values() if row.parent is not None}
    for table in around.values():
        children = _children(table)
        of_it = [child for child in children if child.mem_id in rows]
        others = [child for child in children if child.mem_id not in rows]
        short = all(_is_short(child) and child.tag not in _OF_TABLES for child in others)
        if len(of_it) < _FEWEST_ROWS or not short or table.mem_id in roles or not _holds_numbers(of_it):
            continue
        if table.tag not in _OF_TABLES or table.tag == "body":
            _put_table(table, of_it, others, roles)


def _put_table(table: LexborNode, rows: Sequence[LexborNode], others: Sequence[LexborNode], roles: Roles) -> None:
    roles[table.mem_id] = Role("table")
    roles.update({other.mem_id: Role("td", 1, begins_row=True) for other in others})
    for row in rows:
        roles[row.mem_id] = Role("tr")
        roles.update({child.mem_id: Role("td") for child in _children(row)})


def _is_row(node: LexborNode, looks: Looks) -> bool:
    look = looks.of.get(node.mem_id)
    values = {} if look is None else look.values
    children = _children(node)
    if node.tag in _OF_TABLES or len(children) < 2 or not all(map(_is_short, children)):
        return False
    if "flex" in values.get("display", ""):
        return "column" not in values.get("flex-direction", "") + values.get("flex-flow", "")
    if all((one := looks.of.get(child.mem_id)) is not None and _is_beside(one) for child in children):
        return True
    return _is_called(node, _ROW_NAMES) and all(_is_called(child, _CELL_NAMES) for child in children)


def _is_short(node: LexborNode) -> bool:
    """Whether an element holds no more than a label or a number."""
    length = 0
    for count, inner in enumerate(node.traverse(include_text=True)):
        length += len(inner.text_content or "") if inner.tag == "-text" else 0
        if length > _LONGEST or count > _MOST_IN_CELL:
            return False
    return True


def _holds_numbers(rows: Sequence[LexborNode]) -> bool:
    """Whether several rows hold a cell that is a number: menus and lists of news do not."""
    return sum(any(_NUMBER.fullmatch(child.text().strip()) for child in _children(row)) for row in rows) > 1


def _rooted(root: LexborNode, roles: Roles) -> Roles:
    """The roles without rows that no table is around, and without cells that are in no row."""
    if not roles:
        return roles
    around: dict[int, str] = {}
    needed = {"tr": ("table",), "td": ("tr", "table")}
    return {
        node.mem_id: role
        for node in root.traverse()
        if (role := roles.get(node.mem_id)) is not None
        and (role.begins_row or role.tag not in needed or _around(node, roles, around) in needed[role.tag])
    }


def _around(node: LexborNode, roles: Roles, known: dict[int, str]) -> str:
    """The part of a grid that is next around an element; groups of rows are none. `known` has those found before."""
    passed: list[int] = []
    parent, part = node.parent, ""
    while parent is not None:
        key = parent.mem_id
        if key in roles or key in known:
            part = roles[key].tag if key in roles else known[key]
            break
        passed.append(key)
        parent = parent.parent
    known.update(dict.fromkeys(passed, part))
    return part
