"""Defects as officials meet them: whole reports with one thing wrong, and their sound twins."""
