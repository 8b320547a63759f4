"""Tools for grammar authors: what checks, draws, tests and measures a grammar."""
