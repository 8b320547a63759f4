"""A grammar as a page to look at: a railroad diagram for each rule, and the patterns of its terminals."""

from collections.abc import Iterator, Mapping
from html import escape

from attrs import frozen

from govparse.authoring import railroad
from govparse.authoring.definitions import (
    START,
    Choice,
    Definition,
    Expression,
    GrammarFile,
    Literal,
    Name,
    Repeat,
    Series,
    names_in,
)
from govparse.authoring.reading import compile_grammar
from govparse.authoring.samples import shown

STYLE = """
body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #222; background: #fff }
h2 { font: bold 1.1em monospace; margin: 1.6em 0 .4em }
.note { color: #555; white-space: pre-wrap; margin: 0 0 .4em }
.track { overflow-x: auto }
svg.railroad text { font: 14px monospace; text-anchor: middle; fill: #111 }
svg.railroad text.note { font-style: italic; fill: #555 }
svg.railroad path { fill: none; stroke: #555; stroke-width: 2 }
svg.railroad rect { stroke: #555; stroke-width: 1.5; fill: #eef3fb }
svg.railroad rect.terminal { fill: #fbf3dd }
svg.railroad rect.unknown { fill: #fbe3e3 }
svg.railroad a:hover rect { stroke-width: 3 }
table { border-collapse: collapse } td, th { border-top: 1px solid #ddd; padding: .3em .8em; text-align: left;
vertical-align: top } td code { overflow-wrap: anywhere }
"""

WORDS = {
    "zh": {"terminals": "终结符", "name": "名称", "priority": "优先级", "pattern": "模式", "times": "次"},
    "en": {"terminals": "Terminals", "name": "name", "priority": "priority", "pattern": "pattern", "times": " times"},
}


@frozen
class Pattern:
    """What a terminal matches, as text, and its priority."""

    text: str
    priority: int = 0


def diagram_page(file: GrammarFile, name: str, language: str = "en") -> str:
    """One HTML page, without scripts and without anything to be loaded; `language` is zh or en.

    Raises what `compile_grammar` raises where the grammar cannot be compiled.
    """
    words = WORDS[language]
    patterns = patterns_of(file)
    title = escape(name)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{language}">',
            f'<head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head>',
            f"<body><h1>{title}</h1>",
            *_notes(_comment_above(file.text.split("\n"), None)),
            *_rules(file, patterns, words),
            *_terminals(file, patterns, words),
            "</body></html>\n",
        ]
    )


def draw_rule(definition: Definition, patterns: Mapping[str, Pattern], times: str = " times") -> str:
    """The diagram of one rule as SVG; `patterns` are those of the terminals, by name."""
    box = _box(definition.body, patterns, times) if definition.body else railroad.skip()
    return railroad.svg(box, definition.name.text)


def patterns_of(file: GrammarFile) -> dict[str, Pattern]:
    """Every terminal that the file names: as written, or as compiled where it comes from another file."""
    used = {name.text for each in file.definitions for name in names_in(each.body)}
    compiled = compile_grammar(file).terminals if file.named(START) else []
    found = {
        terminal.name: Pattern(f"/{shown(terminal.pattern.value)}/", terminal.priority)
        for terminal in compiled
        if terminal.name in used
    }
    found |= {each.text: Pattern("%declare") for each in file.declared if each.is_terminal}
    return found | {
        each.name.text: Pattern(written(each.body), each.priority)
        for each in file.definitions
        if each.name.is_terminal and each.body
    }


def written(body: Expression) -> str:
    """A body as a grammar has it, on one line."""
    match body:
        case Name(text) | Literal(text):
            return text
        case Series(parts, alias):
            inner = " ".join(f"({written(part)})" if isinstance(part, Choice) else written(part) for part in parts)
            return f"{inner} -> {alias}" if alias else inner
        case Choice(parts):
            return " | ".join(map(written, parts))
        case Repeat(part, least, most):
            inner = written(part)
            ends = {(0, 1): "?", (0, None): "*", (1, None): "+"}.get((least, most), f"~{least}..{most}")
            return (f"({inner})" if " " in inner and not isinstance(part, Literal) else inner) + ends


def _rules(file: GrammarFile, patterns: Mapping[str, Pattern], words: Mapping[str, str]) -> Iterator[str]:
    lines = file.text.split("\n")
    for definition in file.definitions:
        if not definition.name.is_terminal:
            name = definition.name.text
            yield f'<section id="{name}"><h2>{name}</h2>'
            yield from _notes(_comment_above(lines, definition.name.line))
            yield f'<div class="track">{draw_rule(definition, patterns, words["times"])}</div></section>'


def _terminals(file: GrammarFile, patterns: Mapping[str, Pattern], words: Mapping[str, str]) -> Iterator[str]:
    yield f"<h2>{words['terminals']}</h2>"
    yield f"<table><tr><th>{words['name']}</th><th>{words['priority']}</th><th>{words['pattern']}</th></tr>"
    for name, pattern in patterns.items():
        cells = f"<td><code>{name}</code></td><td>{pattern.priority}</td><td><code>{escape(pattern.text)}</code></td>"
        yield f'<tr id="{name}">{cells}</tr>'
    yield "</table>"


def _comment_above(lines: list[str], line: int | None) -> str:
    """The comment right above a line that counts from 1; with None, the one that the file begins with."""
    if line is None:
        end = next((place for place, text in enumerate(lines) if not text.startswith("//")), len(lines))
        above = lines[:end]
    else:
        start = line - 1
        while start and lines[start - 1].startswith("//"):
            start -= 1
        above = lines[start : line - 1] if start else []
    return "\n".join(text.removeprefix("//").strip() for text in above)


def _notes(text: str) -> list[str]:
    return [f'<p class="note">{escape(text)}</p>'] if text else []


def _box(body: Expression, patterns: Mapping[str, Pattern], times: str) -> railroad.Box:
    match body:
        case Name(text):
            return _name_box(body, patterns)
        case Literal(text):
            return railroad.label(text, "terminal")
        case Series(parts, alias):
            boxes = [_box(part, patterns, times) for part in parts]
            return railroad.series([*boxes, railroad.remark(f"→ {alias}")] if alias else boxes)
        case Choice(parts):
            return railroad.choice([_box(part, patterns, times) for part in parts])
        case Repeat(part, least, most):
            box = _box(part, patterns, times)
            if most != 1:
                note = "" if most is None and least < 2 else f"{least}–{most or '∞'}{times}"
                box = railroad.loop(box, note)
            return box if least else railroad.choice([box, railroad.skip()])


def _name_box(name: Name, patterns: Mapping[str, Pattern]) -> railroad.Box:
    if not name.is_terminal:
        return railroad.label(name.text, "rule", link=f"#{name.text}")
    if name.text in patterns:
        return railroad.label(name.text, "terminal", link=f"#{name.text}", hint=patterns[name.text].text)
    return railroad.label(name.text, "unknown")
