"""The outline of a report: title, preamble, sections, and the statements that its prose makes."""

from govparse.outline.identity import same_organ
from govparse.outline.reading import Outline, outline_tree, read_outline
from govparse.outline.several import split_reports

__all__ = ["Outline", "outline_tree", "read_outline", "same_organ", "split_reports"]
