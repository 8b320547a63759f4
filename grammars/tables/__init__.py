"""One grammar a table dialect."""
