"""What prose counts, and which cells of the tables it speaks of."""

from govparse.claims.reading import read_claims

__all__ = ["read_claims"]
