"""A report as something else: a dict, JSON, lists, a data frame, a table in a notebook."""
