"""Findings as they are handed on: the verdict, known ones, an overview, and SARIF, workbook and page."""
