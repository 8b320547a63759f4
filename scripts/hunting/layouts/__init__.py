"""Ways to write a table, one function a layout; most are known to a dialect, some to none."""

from hunting.layouts import bars, data, frames, lines, markup, pieces
from hunting.layouts.registry import LAYOUTS as _REGISTRY
from hunting.layouts.registry import Layout, Style

LAYOUTS: dict[str, Layout] = _REGISTRY.layouts
"""All layouts by name."""

__all__ = ["LAYOUTS", "Layout", "Style", "bars", "data", "frames", "lines", "markup", "pieces"]
