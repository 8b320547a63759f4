"""Lark grammar files of govparse; opened through `govparse.parsing.grammar`."""
