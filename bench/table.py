"""The table of figures, as plain text that is also Markdown."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from bench.measure import Figures, Line
from fieldapp.base.clock import SystemClock
from fieldapp.storage.driver import SQLITE_VERSION

HEADINGS = ("work", "floor", "peers", "us", "ratio", "aim", "met")
_VERDICTS = {True: "yes", False: "NO", None: "-"}
_SHOWN_WHOLE = 100
_SHOWN_ROUGHLY = 10


def written(lines: Sequence[Line]) -> str:
    """Return the table: medians, with the lowest and highest in brackets."""
    rows = [HEADINGS, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    shown = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in map(list, rows)]
    ruler = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([shown[0], ruler, *shown[1:]])


def _cells(line: Line) -> tuple[str, ...]:
    floor = f"{_shown(line.floor, line.unit)} {line.floor_name}" if line.floor else "-"
    peers = ", ".join(f"{name} {_shown(one, line.unit)}" for name, one in line.peers.items())
    work = f"{line.work} ({line.remark})" if line.remark else line.work
    ratio = f"{line.ratio:.2f}" if line.ratio is not None else "-"
    us = _shown(line.us, line.unit)
    return (work, floor, peers or "-", us, ratio, _aim(line), _VERDICTS[line.is_met])


def _aim(line: Line) -> str:
    aims = []
    if line.times_floor is not None:
        aims.append(f"≤ {line.times_floor:g} × floor")
    if line.most is not None:
        aims.append(f"≤ {line.most:g} {line.unit}")
    if line.below_peers and line.peers:
        aims.append("below the peers")
    return ", ".join(aims) or "-"


def _shown(figures: Figures, unit: str) -> str:
    low, high = _number(figures.low), _number(figures.high)
    return f"{_number(figures.median)} {unit} [{low}–{high}]"


def _number(value: float) -> str:
    if value >= _SHOWN_WHOLE:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= _SHOWN_ROUGHLY else f"{value:.2f}"


def machine() -> dict[str, str]:
    """Return where and when it was measured."""
    return {
        "on": SystemClock().now().astimezone(UTC).date().isoformat(),
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": SQLITE_VERSION,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":")[1].strip() for line in lines if "model name" in line), "-")
