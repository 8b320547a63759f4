"""How the dialects scored a table block, and what followed from it."""

from collections.abc import Iterator

from govparse.cli import words
from govparse.cli.console import Console
from govparse.tables.registry import GENERAL, THRESHOLD, Choice


def score_lines(console: Console, choice: Choice) -> Iterator[str]:
    """A line a dialect: whether it is chosen, its name, its score, what was counted; those that failed last."""
    room = max(16, *(len(name) for name, _ in (*choice.scores, *choice.broken)), 0)
    for name, score in choice.scores:
        chosen = name == choice.name
        line = f"{'>' if chosen else ' '} {name:<{room}} {score.value:.2f}  "
        yield (console.style(line, "strong") if chosen else line) + "; ".join(map(console.pick, score.reasons))
    for name, reason in choice.broken:
        yield console.style(f"! {name:<{room}}       {console.pick(reason)}", "warning")
    if choice.tie:
        yield console.pick(words.TIE)


def verdict(choice: Choice) -> tuple[str, str]:
    """Why one dialect was chosen, or none, in Chinese and in English."""
    given_way = {name for name, _ in choice.beaten} if choice.name is not None else set()
    values = [score.value for name, score in choice.scores if name not in given_way]
    best, second = max(values, default=0.0), sorted([0.0, 0.0, *values])[-2]
    failed = [name for name, _ in choice.broken]
    outdone = [name for name, by in choice.beaten if by == choice.name]
    if choice.name is not None and not choice.scores:
        told, names = words.ASKED_FOR, [choice.name]
    elif choice.name is not None and outdone:
        told, names = words.BEATS, outdone
    elif choice.name == GENERAL:
        told, names = words.GENERAL, [choice.name]
    elif choice.name is not None:
        told, names = words.CHOSEN, [choice.name]
    elif choice.tie:
        told, names = words.TIED, list(choice.tie)
    elif best >= THRESHOLD:
        told, names = words.FAILED, failed
    else:
        told, names = words.TOO_LOW, []
    details = {"name": choice.name or "".join(names[:1]), "score": best, "least": THRESHOLD, "next": second}
    return told.zh.format(names="、".join(names), **details), told.en.format(names=", ".join(names), **details)
