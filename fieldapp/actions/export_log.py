"""Export records as a document; every export is noted as a disclosure (R77, R79)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from fieldapp.actions.completeness import how_complete
from fieldapp.actions.export_counts import count_columns, counts
from fieldapp.actions.export_ground import check_ground, write_ground
from fieldapp.actions.export_positions import RoughPositions, tells_where
from fieldapp.actions.people import zone_of
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.map_blur import SIDE_METRES
from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.cells import Wording
from fieldapp.reports.columns import Column, columns_for
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
    rough_to: float | None = None
    """To how many metres the positions of homes are told; None where they are as known."""


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
    how = replace(how_complete(store, wish.chosen, wish.told), rough_to=_rough_to(wish))
    told = _Counter(tell)
    without = _write(store, wish, how, told)
    _note_disclosure(store, wish)  # Before anything else can fail: the document is out.
    beside = None
    if wish.format != "xlsx" and wish.out.is_file():
        beside = write_beside(how, wish.out, wish.language)
    return Exported(told.done, as_values(how), beside, without, how.rough_to)


def _rough_to(wish: ExportWish) -> float | None:
    """Return to how many metres the positions of homes are told, None where they are as known."""
    is_rough = wish.redaction == "pseudonym" and tells_where(wish.record_type)
    return SIDE_METRES if is_rough else None


def _write(store: Store, wish: ExportWish, how: HowComplete, told: "_Counter") -> int | None:
    """Write the document; return how many rows of a layer lie nowhere."""
    content = _content(store, wish)
    rows, columns = content.rows, content.columns
    progress = Progress(told, content.total)
    wording = Wording(language=wish.language, zone=zone_of(store), names=content.names)
    if wish.format in GROUND_FORMATS:
        return write_ground(
            content.places,
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


@dataclass(frozen=True, kw_only=True)
class _Content:
    """What goes into the document, and what its records only name."""

    columns: tuple[Column, ...]
    rows: Iterable[Document]
    total: int | None = None
    names: dict[str, str]
    places: Iterable[Document] = ()


def _content(store: Store, wish: ExportWish) -> _Content:
    if wish.redaction == "counts":
        rows = counts(store, wish.record_type, wish.chosen)
        return _Content(columns=count_columns(wish.language), rows=rows, names={})
    whole = _Content(
        columns=columns_for(wish.record_type, language=wish.language, asked_for=wish.fields),
        rows=_documents(store, wish),
        total=Activities(store).total(wish.chosen)[0] if _is_log(wish) else None,
        names=names_by_id(store),
        places=store.documents("place"),
    )
    return _without_persons(store, wish, whole) if wish.redaction == "pseudonym" else whole


def _without_persons(store: Store, wish: ExportWish, whole: _Content) -> _Content:
    """Return the content with numbers for persons, and homes told roughly."""
    rough = RoughPositions(store)
    rows = rough.rows(wish.record_type, whole.rows)
    return replace(
        whole,
        rows=_pseudonymised(wish.record_type, rows),
        names=rough.names(whole.names),
        places=rough.places(),
    )


def _is_log(wish: ExportWish) -> bool:
    return wish.record_type.type_name == "activity"


def _documents(store: Store, wish: ExportWish) -> Iterator[Document]:
    if _is_log(wish):
        return Activities(store).documents(wish.chosen)
    found = store.documents(wish.record_type.type_name)
    chosen = wish.chosen
    return (
        document
        for document in found
        if chosen.area_id in ("", document["area_id"])
        and chosen.promise_id in ("", document.get("promise_id", ""), document["id"])
    )


def _pseudonymised(record_type: type[Record], rows: Iterable[Document]) -> Iterator[Document]:
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
