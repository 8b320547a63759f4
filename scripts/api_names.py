"""What docs/library.md says of the public names and of a report: signatures and the first sentence of what they say."""

import inspect
import re
from collections.abc import Callable

import govparse
from blocks import table
from govparse.records import Report


def names() -> str:
    """Every public name, with its signature where it is called."""
    rows: list[list[object]] = []
    for name in sorted(set(govparse.__all__) - {"__version__"}, key=str.lower):
        value = getattr(govparse, name)
        if inspect.isroutine(value):
            rows.append([f"`{name}{_signature(value)}`", _first_sentence(value)])
        else:
            said = _first_sentence(value) if isinstance(value, type) else "The version of the JSON of a report."
            rows.append([f"`{name}`", said])
    return table(["name", "what it is"], rows)


def of_report() -> str:
    """Every method and property of a report."""
    members = inspect.getmembers_static(Report, _is_documented)
    rows: list[list[object]] = []
    for name, member in members:
        if isinstance(member, property):
            rows.append([f"`{name}`", _first_sentence(member)])
        elif not name.startswith("_"):
            called = member.__func__ if isinstance(member, classmethod) else member
            prefix = "Report." if isinstance(member, classmethod) else ""
            rows.append([f"`{prefix}{name}{_signature(called)}`", _first_sentence(called)])
    return table(["name", "what it is"], rows)


def _is_documented(member: object) -> bool:
    return isinstance(member, property | classmethod) or inspect.isfunction(member)


def _signature(value: Callable[..., object]) -> str:
    """The parameters without types and without `self`."""
    signature = inspect.signature(value)
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for name, parameter in signature.parameters.items()
        if name not in ("self", "cls")
    ]
    return str(signature.replace(parameters=parameters, return_annotation=inspect.Signature.empty))


def _first_sentence(value: object) -> str:
    said = " ".join((inspect.getdoc(value) or "").partition("\n\n")[0].split())
    return re.split(r"(?<=\.) (?=[A-Z`])", said)[0].removesuffix(":").replace("|", "\\|")
