"""What prose counts, and which cells of the tables it speaks of."""

from govparse.claims.reading import read_claims
from govparse.claims.tallies import Mismatch

__all__ = ["Mismatch", "read_claims"]
