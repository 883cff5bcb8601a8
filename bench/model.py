"""What a benchmark says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """One measured value beside its budget."""

    what: str
    value: float
    unit: str
    budget: float
    at_most: bool = True
    """False where the value must reach the budget."""
    runs: tuple[float, ...] = ()
    """Every run; the value is their median."""

    @property
    def held(self) -> bool:
        """Tell whether the budget is held."""
        return self.value <= self.budget if self.at_most else self.value >= self.budget

    def __str__(self) -> str:
        sign = "<=" if self.at_most else ">="
        runs = f"  runs: {', '.join(f'{run:.4g}' for run in self.runs)}" if self.runs else ""
        verdict = "held" if self.held else "NOT HELD"
        value = f"{self.value:>9.4g} {sign} {self.budget:g} {self.unit}"
        return f"{self.what:<58} {value}  {verdict}{runs}"


@dataclass(frozen=True, slots=True)
class Table:
    """Measured values beside each other, without a budget."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first cell names the row."""
    held: bool = True
    """A table is never the reason for a refusal."""

    def __str__(self) -> str:
        lines = [("", *self.columns), *self.rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        aligned = (
            "  ".join((name.ljust(widths[0]), *map(str.rjust, cells, widths[1:])))
            for name, *cells in lines
        )
        return "\n".join((f"\n{self.title}", *aligned, ""))


def of_three(measure: Callable[[], float]) -> tuple[float, tuple[float, ...]]:
    """Return the median of three runs, and the runs."""
    runs = tuple(measure() for _ in range(3))
    return median(runs), runs


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that this share of the values does not exceed."""
    return sorted(values)[max(ceil(len(values) * share) - 1, 0)]
