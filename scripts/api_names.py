"""What docs/library.md says of the public names and of a report: signatures and the first sentence of what they say."""

import inspect
import re
from collections.abc import Callable
from importlib import import_module

import attrs

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


def of_module(name: str) -> str:
    """Every public name of a module: how it is called, and what it is; of a class the fields that it is made with."""
    module = import_module(name)
    rows: list[list[object]] = []
    for each in sorted(module.__all__, key=str.lower):
        value = getattr(module, each)
        if inspect.isroutine(value) or (isinstance(value, type) and attrs.has(value)):
            rows.append([f"`{each}{_signature(value)}`", _first_sentence(value)])
        elif isinstance(value, type):
            rows.append([f"`{each}`", _first_sentence(value)])
        else:
            rows.append([f"`{each}`", f"The type {_shown(value)}."])
    return table(["name", "what it is"], rows)


def attributes_of(name: str) -> str:
    """The attributes that a class declares, with their types and the values that they have if nothing is said."""
    module, _, called = name.rpartition(".")
    owner = getattr(import_module(module), called)
    rows: list[list[object]] = []
    for each, kind in inspect.get_annotations(owner).items():
        default = getattr(owner, each, None)
        rows.append(
            [
                f"`{each}`",
                f"`{_shown(kind)}`",
                f"`{default!r}`".replace("|", "\\|") if hasattr(owner, each) else "to be stated",
            ]
        )
    return table(["attribute", "type", "default"], rows)


def _shown(kind: object) -> str:
    """A type as people write it."""
    text = re.sub(r"typing\.(?:ClassVar\[(.*)\])?", r"\1", str(kind))
    return re.sub(r"<class '(\w+)'>", r"\1", re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", text)).replace("|", "\\|")


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
