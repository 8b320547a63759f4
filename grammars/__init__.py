"""Lark grammar files of govparse; opened through `govparse.grammar`."""
