"""Export records as a document; every export is noted as a disclosure (R77, R79)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from fieldapp.actions.completeness import how_complete
from fieldapp.actions.export_ground import check_ground, write_ground
from fieldapp.actions.people import zone_of
from fieldapp.base.clock import local_date, zone_named
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.cells import Wording
from fieldapp.reports.columns import Column, Kind, columns_for
from fieldapp.reports.completeness import (
    HowComplete,
    as_sheet,
    as_values,
    sheet_name,
    write_beside,
)
from fieldapp.reports.csv_file import write_csv
from fieldapp.reports.ground import GROUND_FORMATS
from fieldapp.reports.json_file import write_json, write_jsonl
from fieldapp.reports.rows import Progress
from fieldapp.reports.xlsx_file import write_xlsx
from fieldapp.storage import audit
from fieldapp.storage.activities import Activities
from fieldapp.storage.store import Store
from fieldapp.wire.completeness import Completeness

FORMATS = ("csv", "xlsx", "json", "jsonl", *GROUND_FORMATS)
HIDDEN_BELOW = 5
"""Cells of a count that are smaller than this are not shown (R79)."""

Redaction = Literal["none", "pseudonym", "counts"]
REDACTIONS: tuple[Redaction, ...] = ("none", "pseudonym", "counts")


@dataclass(frozen=True, kw_only=True)
class ExportWish:
    """What to export, how, and to whom."""

    record_type: type[Record]
    format: str
    out: Path
    language: Language = "sv"
    chosen: ActivityFilter = field(default_factory=ActivityFilter)
    fields: Collection[str] = ()
    """Fields about persons that are wanted all the same, by name."""
    redaction: Redaction = "none"
    recipient: str = ""
    ground: str = ""
    told: Completeness | None = None
    """What the server said of the other laptops, where it was asked."""


@dataclass(frozen=True)
class Exported:
    """What was written."""

    rows: int
    completeness: Document
    """How complete it is, as JSON values."""
    beside: Path | None
    """The file in words about that, where the document has no room for it."""
    without_position: int | None = None
    """Of a layer of a map: how many rows lie nowhere."""


def export(store: Store, wish: ExportWish, tell: Callable[[int, int | None], object]) -> Exported:
    """Write the document, and how complete it is.

    An XLSX has a sheet for that; beside other files stands a text.

    Raises:
        BadInput: the format, a field or the redaction is unknown, or does not fit the type.
        CannotWrite: the file could not be written; nothing is left behind.
    """
    if wish.format not in FORMATS:
        raise BadInput(
            where="--format", field="format", value=wish.format, expected=" or ".join(FORMATS)
        )
    if wish.format in GROUND_FORMATS:
        check_ground(wish.record_type, wish.format, wish.redaction)
    # Worked out first: what comes in while the file is written makes it no less complete.
    how = how_complete(store, wish.chosen, wish.told)
    told = _Counter(tell)
    without = _write(store, wish, how, told)
    _note_disclosure(store, wish)  # Before anything else can fail: the document is out.
    beside = None
    if wish.format != "xlsx" and wish.out.is_file():
        beside = write_beside(how, wish.out, wish.language)
    return Exported(told.done, as_values(how), beside, without)


def _write(store: Store, wish: ExportWish, how: HowComplete, told: "_Counter") -> int | None:
    """Write the document; return how many rows of a layer lie nowhere."""
    columns, rows, total = _what(store, wish)
    progress = Progress(told, total)
    wording = Wording(language=wish.language, zone=zone_of(store), names=names_by_id(store))
    if wish.format in GROUND_FORMATS:
        return write_ground(
            store,
            rows,
            columns,
            wish.out,
            file_format=wish.format,
            layer=wish.record_type.plural,
            wording=wording,
            progress=progress,
        )
    if wish.format == "csv":
        write_csv(rows, columns, wish.out, wording=wording, progress=progress)
    elif wish.format == "xlsx":
        sheet = wish.record_type.label(wish.language)
        about = (sheet_name(wish.language), as_sheet(how, wish.language))
        write_xlsx(
            rows, columns, wish.out, wording=wording, sheet=sheet, about=about, progress=progress
        )
    else:
        write = write_json if wish.format == "json" else write_jsonl
        write(rows, columns, wish.out, progress=progress)
    return None


class _Counter:
    """Passes progress on and remembers how many rows there were."""

    def __init__(self, tell: Callable[[int, int | None], object]) -> None:
        self.done = 0
        self._tell = tell

    def __call__(self, done: int, total: int | None) -> None:
        self.done = done
        self._tell(done, total)


def _what(
    store: Store, wish: ExportWish
) -> tuple[tuple[Column, ...], Iterator[Document], int | None]:
    if wish.redaction == "counts":
        return _count_columns(wish.language), iter(_counts(store, wish)), None
    columns = columns_for(wish.record_type, language=wish.language, asked_for=wish.fields)
    rows, total = _documents(store, wish), None
    if wish.record_type.type_name == "activity":
        total = Activities(store).total(wish.chosen)[0]
    if wish.redaction == "pseudonym":
        rows = _pseudonymised(wish.record_type, rows)
    return columns, rows, total


def _documents(store: Store, wish: ExportWish) -> Iterator[Document]:
    if wish.record_type.type_name == "activity":
        return Activities(store).documents(wish.chosen)
    found = store.documents(wish.record_type.type_name)
    chosen = wish.chosen
    return (
        document
        for document in found
        if chosen.area_id in ("", document["area_id"])
        and chosen.promise_id in ("", document.get("promise_id", ""), document["id"])
    )


def _pseudonymised(record_type: type[Record], rows: Iterator[Document]) -> Iterator[Document]:
    """Yield the rows with every person replaced by a number that is the same throughout."""
    personal = [
        name
        for name, spec in specs_of(record_type).items()
        if spec.sensitivity >= Sensitivity.PERSONAL
    ]
    numbers: dict[str, str] = defaultdict(lambda: f"person {len(numbers) + 1}")
    for row in rows:
        yield {**row, **{name: _masked(row[name], numbers) for name in personal}}


def _masked(value: object, numbers: dict[str, str]) -> object:
    if isinstance(value, list):
        return [numbers[str(one)] for one in value]
    return numbers[str(value)] if value else value


_COUNTED = (
    ("type", "Activity type", "Aktivitetstyp"),
    ("month", "Month", "Månad"),
    ("activities", "Activities", "Aktiviteter"),
    ("minutes", "Minutes", "Minuter"),
    ("people_met", "People met", "Mötta personer"),
)


def _count_columns(language: Language) -> tuple[Column, ...]:
    return tuple(
        Column(name=name, heading=sv if language == "sv" else en, kind=Kind.TEXT)
        for name, en, sv in _COUNTED
    )


def _counts(store: Store, wish: ExportWish) -> list[Document]:
    """Return activities, minutes and people met by type and month; small cells are hidden."""
    if wish.record_type.type_name != "activity":
        raise BadInput(
            where="--redaction",
            field="counts",
            value=wish.record_type.plural,
            expected="activities, the only log that is counted",
        )
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for document in Activities(store).documents(wish.chosen):
        cell = sums[document["type"], _month_of(document)]
        cell[0] += 1
        cell[1] += document["minutes"]
        cell[2] += document["people_met"] or 0
    names = [name for name, *_ in _COUNTED]
    return [
        dict(zip(names, [kind, month, *map(_shown, cell)], strict=True))
        if cell[0] >= HIDDEN_BELOW
        else dict(zip(names, [kind, month, *["<5"] * 3], strict=True))
        for (kind, month), cell in sorted(sums.items())
    ]


def _month_of(document: Document) -> str:
    started = datetime.fromisoformat(document["started_at"])
    return f"{local_date(started, zone_named(document['zone'])):%Y-%m}"


def _shown(number: int) -> str:
    return str(number) if number == 0 or number >= HIDDEN_BELOW else f"<{HIDDEN_BELOW}"


def names_by_id(store: Store) -> dict[str, str]:
    """Return what areas, places, promises, partners and colleagues are called, by id."""
    names: dict[str, str] = {}
    for type_name, name_field in (
        ("area", "name"),
        ("place", "name"),
        ("promise", "title"),
        ("partner", "name"),
        ("officer", "display_name"),
    ):
        names.update((one["id"], one[name_field]) for one in store.documents(type_name))
    return names


def _note_disclosure(store: Store, wish: ExportWish) -> None:
    with store.connections.write() as connection:
        audit.note(
            connection,
            "disclose",
            [(wish.record_type.type_name, f"{wish.format} {wish.redaction}")],
            who=store.person.officer_id,
            at=store.clock.now(),
            ground=wish.ground,
            recipient=wish.recipient,
        )


def record_type_of(name: str) -> type[Record]:
    """Return the record type of a plural name; raise BadInput naming what there is."""
    from fieldapp.domain.registry import all_record_types  # only to say what there is

    try:
        return record_type_named(name)
    except KeyError as problem:
        known = ", ".join(kind.plural for kind in all_record_types())
        raise BadInput(
            where="TYPE", field="record type", value=name, expected=f"one of {known}"
        ) from problem
