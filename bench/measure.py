"""Figures, and what they are held against."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

ROUNDS = 5

Contender = Callable[[], float]
"""Does the work once and returns the figure."""


@dataclass(frozen=True)
class Figures:
    """The same thing measured several times."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle one."""
        return statistics.median(self.values)

    @property
    def low(self) -> float:
        """Return the lowest one."""
        return min(self.values)

    @property
    def high(self) -> float:
        """Return the highest one."""
        return max(self.values)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the table: our figure beside the floor's and the peers'."""

    work: str
    us: Figures
    unit: str = "ms"
    floor_name: str = ""
    floor: Figures | None = None
    peers: Mapping[str, Figures] = field(default_factory=dict)
    times_floor: float | None = None
    """The most times the floor that we aim at."""
    most: float | None = None
    """The most that we aim at, in the unit."""
    below_peers: bool = False
    """Whether we aim to be below every peer."""
    remark: str = ""

    @property
    def ratio(self) -> float | None:
        """Return how many times the floor we take."""
        return self.us.median / self.floor.median if self.floor else None

    @property
    def is_met(self) -> bool | None:
        """Say whether we reached all that we aim at, None where nothing is aimed at."""
        reached = []
        if self.times_floor is not None and self.ratio is not None:
            reached.append(self.ratio <= self.times_floor)
        if self.most is not None:
            reached.append(self.us.median <= self.most)
        if self.below_peers and self.peers:
            reached.append(all(self.us.median < peer.median for peer in self.peers.values()))
        return all(reached) if reached else None

    def as_json(self) -> dict[str, Any]:
        """Return the line as JSON values; `line_from` reads them."""
        return {
            **vars(self),
            "us": self.us.values,
            "floor": self.floor.values if self.floor else None,
            "peers": {name: peer.values for name, peer in self.peers.items()},
        }


def line_from(values: Mapping[str, Any]) -> Line:
    """Return the line that `as_json` gave."""
    return Line(
        **{
            **values,
            "us": Figures(tuple(values["us"])),
            "floor": Figures(tuple(values["floor"])) if values["floor"] else None,
            "peers": {name: Figures(tuple(peer)) for name, peer in values["peers"].items()},
        }
    )


def in_turn(contenders: Mapping[str, Contender], rounds: int = ROUNDS) -> dict[str, Figures]:
    """Let the contenders do their work in turn, A B A B; a first round warms up and is dropped."""
    several = {name: partial(_alone, contender) for name, contender in contenders.items()}
    return {name: found[""] for name, found in several_in_turn(several, rounds).items()}


def _alone(contender: Contender) -> dict[str, float]:
    return {"": contender()}


def several_in_turn(
    contenders: Mapping[str, Callable[[], Mapping[str, float]]], rounds: int = ROUNDS
) -> dict[str, dict[str, Figures]]:
    """Do as `in_turn` does where each round gives several figures by name."""
    found: dict[str, dict[str, list[float]]] = {name: {} for name in contenders}
    for number in range(rounds + 1):
        for name, contender in contenders.items():
            for figure, value in contender().items():
                found[name].setdefault(figure, []).extend([value] * (number > 0))
    return {
        name: {figure: Figures(tuple(values)) for figure, values in figures.items()}
        for name, figures in found.items()
    }


def milliseconds(work: Callable[[], object]) -> Contender:
    """Return a contender that says how many milliseconds `work` takes."""

    def measured() -> float:
        begin = time.perf_counter()
        work()
        return (time.perf_counter() - begin) * 1000

    return measured
