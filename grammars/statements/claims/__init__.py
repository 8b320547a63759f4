"""Words and numbers of the claims grammar, one file a family."""
