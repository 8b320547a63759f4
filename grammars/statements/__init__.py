"""Grammars of statements in prose."""
