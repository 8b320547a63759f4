"""Which lines of a text are table and which are prose."""
