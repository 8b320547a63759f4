"""The one exact solver of the fitting model; it knows neither forms nor grids nor cells."""

from govparse.fitting.balance.choices import Effect
from govparse.fitting.balance.solver import Solution, solve
from govparse.fitting.balance.within import Within, within

__all__ = ["Effect", "Solution", "Within", "solve", "within"]
