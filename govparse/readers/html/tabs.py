"""Tabs whose style sheet is not in the page: which of them is shown, by the names of their classes."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

_PANES = '[class*="tab" i], [role="tabpanel"]'
_TAGS = frozenset({"div", "section", "article"})
_CHOSEN_NAMES = "active show on current cur selected layui-show is-active this in hover act"
_CHOSEN = frozenset(_CHOSEN_NAMES.split())


def unchosen(root: LexborNode) -> Iterator[LexborNode]:
    """The parts of a page that tabs hide: where one of several that stand together is marked, the others."""
    groups: dict[int, dict[int, LexborNode]] = {}
    for pane in root.css(_PANES):
        if pane.tag in _TAGS and pane.parent is not None:
            groups.setdefault(pane.parent.mem_id, {})[pane.mem_id] = pane
    for panes in groups.values():
        chosen = [key for key, pane in panes.items() if _is_chosen(pane)]
        if len(panes) > 1 and len(chosen) == 1:
            yield from (pane for key, pane in panes.items() if key != chosen[0])


def _is_chosen(pane: LexborNode) -> bool:
    return not _CHOSEN.isdisjoint(re.split(r"\s+", (pane.attributes.get("class") or "").lower()))
