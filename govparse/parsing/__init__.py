"""Opening a grammar, the parse loop, runs of tokens taken as one, and patterns that match alike everywhere."""
