r"""Parse trees as S-expressions, to be read and written by people.

A rule is a node, `(row …)`; a terminal is a field of it with its text, `TEXT: "规章"`. What cannot be seen is escaped:
`\n`, `\t`, `\r`, `\"`, `\\`, and `\u3000` for other blanks and controls. A node that is short stands in one line.
"""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import category

from lark import Token, Tree

from govparse.catalogue import Pair

LINE = 100
"""Columns of the longest line that holds a whole node."""

Node = Tree[Token]

_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_LONG = {escape[1]: char for char, escape in _SHORT.items()}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zs", "Zl", "Zp"})
_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<text>\"(?:[^\"\\\n]|\\.)*\")"
    r"|(?P<field>[A-Za-z_][A-Za-z0-9_]*):|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
)


class SexpError(ValueError):
    """A text that is no tree: `reason` says why in Chinese and English, `offset` where."""

    def __init__(self, reason: Pair, offset: int) -> None:
        """`offset` counts characters of the text that was read."""
        super().__init__(reason.en)
        self.reason = reason
        self.offset = offset

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.offset)


def show_sexp(tree: Node) -> str:
    """A tree as an S-expression without a line end; `read_sexp` gives the same tree back."""
    flat = _flat_nodes(tree)
    lines: list[str] = []
    pending: list[tuple[int, Node | Token, int]] = [(0, tree, 0)]
    while pending:
        depth, node, closed = pending.pop()
        indent, ends = "  " * depth, ")" * closed
        line = _field(node) if isinstance(node, Token) else flat.get(id(node))
        if line is not None and (isinstance(node, Token) or len(indent) + _width(line) + closed <= LINE):
            lines.append(f"{indent}{line}{ends}")
        elif isinstance(node, Tree):
            lines.append(f"{indent}({node.data}{'' if node.children else ')' + ends}")
            last = len(node.children) - 1
            for place in range(last, -1, -1):
                pending.append((depth + 1, node.children[place], closed + 1 if place == last else 0))
    return "\n".join(lines)


def read_sexp(text: str) -> Node:
    """The tree that an S-expression shows, its tokens without places; raises `SexpError`."""
    opened: list[tuple[Node, int]] = []
    done: Node | None = None
    pieces = _pieces(text)
    for kind, piece, offset in pieces:
        if done is not None:
            raise SexpError(Pair("树已经结束，后面还有内容", "the tree has ended, but more follows"), offset)
        if kind == "open":
            following, name, place = next(pieces, ("", "", len(text)))
            if following != "name":
                raise SexpError(Pair("“(”后面应是规则的名称", "a rule's name has to follow ("), place)
            node: Node = Tree(name, [])
            if opened:
                opened[-1][0].children.append(node)
            opened.append((node, offset))
        elif not opened:
            raise SexpError(Pair("树应以“(规则名”开头", "a tree begins with (name_of_a_rule"), offset)
        elif kind == "close":
            node, _ = opened.pop()
            done = None if opened else node
        elif kind == "field":
            opened[-1][0].children.append(_token(piece, next(pieces, ("", "", len(text)))))
        else:
            raise SexpError(
                Pair(
                    '终结符写作“名称: "文本"”，规则写作“(名称 …)”',
                    'write a terminal as NAME: "text", a rule as (name …)',
                ),
                offset,
            )
    if done is None:
        raise SexpError(Pair("树没有结束，缺少“)”", "the tree does not end: a ) is missing"), _unclosed(opened))
    return done


def quote(text: str) -> str:
    """A text between double quotes, on one line, with everything escaped that cannot be seen."""
    return '"' + "".join(map(_shown, text)) + '"'


def _shown(char: str) -> str:
    if " " < char <= "~" or char == " ":
        return _SHORT.get(char, char)
    if char in _SHORT:
        return _SHORT[char]
    if category(char) not in _HIDDEN:
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _flat_nodes(tree: Node) -> dict[int, str]:
    """The nodes that may fit into a line, by identity, as they stand in one."""
    flat: dict[int, str] = {}
    for node in tree.iter_subtrees():
        parts = [f"({node.data}"]
        for child in node.children:
            part = _field(child) if isinstance(child, Token) else flat.get(id(child))
            if part is None:
                break
            parts.append(part)
        else:
            line = " ".join(parts) + ")"
            if len(line) <= LINE:
                flat[id(node)] = line
    return flat


def _field(token: Token) -> str:
    return f"{token.type}: {quote(token)}"


def _width(text: str) -> int:
    """About the columns of a text; unlike a terminal's, the same under every version of Unicode."""
    return len(text) + sum(char >= "\u2e80" for char in text)


def _pieces(text: str) -> Iterator[tuple[str, str, int]]:
    position = 0
    while position < len(text):
        found = _PIECE.match(text, position)
        if found is None:
            if text[position] == '"':
                raise SexpError(Pair("引号没有结束", "the quotes do not end on their line"), position)
            raise SexpError(Pair(f"此处不应有“{text[position]}”", f"{text[position]!r} cannot stand here"), position)
        kind = found.lastgroup or ""
        if kind != "space":
            yield kind, found[kind], position
        position = found.end()


def _token(name: str, piece: tuple[str, str, int]) -> Token:
    kind, text, offset = piece
    if kind != "text":
        raise SexpError(Pair(f"“{name}:”后面应是引号中的文本", f"a text in quotes has to follow {name}:"), offset)
    return Token(name, unquote(text, offset))


def unquote(text: str, offset: int) -> str:
    """The text that stands between double quotes at an offset; raises `SexpError`."""
    return _ESCAPE.sub(lambda found: _unescaped(found, offset), text[1:-1])


def _unescaped(found: re.Match[str], offset: int) -> str:
    short, long, char = found.groups()
    if char is None and (code := int(short or long, 16)) <= 0x10FFFF:
        return chr(code)
    if char in _LONG:
        return _LONG[char]
    raise SexpError(Pair(f"没有转义“{found[0]}”", f"there is no escape {found[0]}"), offset + 1 + found.start())


def _unclosed(opened: list[tuple[Node, int]]) -> int:
    return opened[-1][1] if opened else 0
