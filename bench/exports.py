"""Export: CSV and XLSX of 100,000 activities, as writers alone and as the whole command."""

import csv
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import psutil
from rustpy_xlsxwriter import write_worksheet

from bench.measure import Line, milliseconds, several_in_turn
from bench.samples import BUILD, connections_to, copy_of, put_key_in_keyring, sample_store
from fieldapp.actions.export_log import names_by_id
from fieldapp.actions.people import zone_of
from fieldapp.base.clock import SystemClock
from fieldapp.domain.activity import Activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.record import Document
from fieldapp.reports.cells import Wording, in_columns, text_converters, typed_converters
from fieldapp.reports.columns import Column, columns_for
from fieldapp.reports.csv_file import DELIMITERS, write_csv
from fieldapp.reports.xlsx_file import write_xlsx
from fieldapp.storage.activities import Activities
from fieldapp.storage.store import Store

ACTIVITIES = 100_000
ROUNDS = 5
MEGA = 1_000_000
FORMATS = ("csv", "xlsx")
LOOK_SECONDS = 0.01

Cells = Sequence[tuple[Any, ...]]


def run() -> list[Line]:
    """Measure the writers beside their libraries, then the command itself."""
    folder = sample_store(ACTIVITIES)
    lines = [_writer_line(folder, name) for name in FORMATS]
    copy = copy_of(folder, "export")
    put_key_in_keyring(copy)
    return lines + [line for name in FORMATS for line in _command_lines(copy, name)]


def _writer_line(folder: Path, name: str) -> Line:
    """Hold our writer against its library, each in processes of their own."""
    found = several_in_turn(
        {"floor": lambda: _alone(folder, name, "floor"), "us": lambda: _alone(folder, name, "us")},
        ROUNDS,
    )
    library = {"csv": "the csv module", "xlsx": "rustpy-xlsxwriter"}[name]
    return Line(
        work=f"write {ACTIVITIES:,} activities as {name.upper()}",
        floor_name=f"{library} on the same cells",
        floor=found["floor"]["took"],
        us=found["us"]["took"],
        times_floor=1.5,
    )


def _alone(folder: Path, name: str, who: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.exports", name, who, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return {"took": float(done.stdout)}


def _command_lines(folder: Path, name: str) -> list[Line]:
    found = several_in_turn({"us": lambda: _exported(folder, name)}, ROUNDS)["us"]
    work = f"fieldapp export activities --format {name}"
    return [
        Line(work=f"{work}, all {ACTIVITIES:,} out of the store", us=found["took"]),
        Line(work="… its most memory", us=found["memory"], unit="MB", most=200),
    ]


def _exported(folder: Path, name: str) -> dict[str, float]:
    """Run the command; return its milliseconds, and the most memory that it held."""
    out = BUILD / f"export.{name}"
    command = [sys.executable, "-m", "fieldapp", "export", "activities", "--format", name]
    begin = time.perf_counter()
    process = psutil.Popen([*command, "--out", out, "--profile", folder], stdout=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        try:
            most = max(most, process.memory_info().rss)
            process.wait(LOOK_SECONDS)
        except psutil.TimeoutExpired:
            continue
    if process.returncode != os.EX_OK:
        raise ChildProcessError(name)
    return {"took": (time.perf_counter() - begin) * 1000, "memory": most / MEGA}


def _main(name: str, who: str, folder: str) -> None:
    store = Store(connections_to(Path(folder)), SystemClock())
    columns = columns_for(Activity, language="sv")
    wording = Wording(language="sv", zone=zone_of(store), names=names_by_id(store))
    documents = list(Activities(store).documents(ActivityFilter()))
    works = {
        ("csv", "us"): partial(_our_csv, documents, columns, wording),
        ("xlsx", "us"): partial(_our_xlsx, documents, columns, wording),
    }
    work = works[name, who] if who == "us" else _floor(name, documents, columns, wording)
    print(milliseconds(work)())


def _our_csv(documents: list[Document], columns: Sequence[Column], wording: Wording) -> None:
    write_csv(documents, columns, io.BytesIO(), wording=wording)


def _our_xlsx(documents: list[Document], columns: Sequence[Column], wording: Wording) -> None:
    write_xlsx(documents, columns, BUILD / "ours.xlsx", wording=wording, sheet="activities")


def _floor(
    name: str, documents: list[Document], columns: Sequence[Column], wording: Wording
) -> Callable[[], object]:
    """Return what writes the finished cells, made beforehand."""
    converters = (text_converters if name == "csv" else typed_converters)(columns, wording)
    cells = list(zip(*in_columns(documents, columns, converters), strict=True))
    headings = [column.heading for column in columns]
    documents.clear()
    if name == "csv":
        return partial(_csv_alone, cells, DELIMITERS[wording.language])
    rows = [dict(zip(headings, line, strict=True)) for line in cells]
    return partial(write_worksheet, rows, str(BUILD / "floor.xlsx"), sheet_name="activities")


def _csv_alone(cells: Cells, delimiter: str) -> None:
    text = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(cells)
    text.flush()


if __name__ == "__main__":
    _main(*sys.argv[1:])
