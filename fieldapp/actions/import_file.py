"""Take a file in: good rows are saved, bad ones are named, what is there already is passed over."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from fieldapp.actions.export_log import record_type_of
from fieldapp.actions.imports.context import ImportContext
from fieldapp.actions.imports.mapping import folded, load_mapping
from fieldapp.actions.imports.plan import ImportedRow, ImportPlan, plan_import
from fieldapp.actions.people import area_with_code, zone_of
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.area import Area
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.record import Record
from fieldapp.storage.store import Store

ROWS_AT_A_TIME = 500
AREAS_FROM_SERVER = (
    "a connected computer gets its areas from the server; import them there, with "
    "fieldapp server import-areas FILE"
)
Tell = Callable[[int, int | None], object]


@dataclass
class ImportResult:
    """What became of the rows of a file."""

    shown_mapping: list[str] = field(default_factory=list)
    added: Counter[str] = field(default_factory=Counter)
    completed: int = 0
    """Areas that were here and got their outline."""
    already_there: int = 0
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rows: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "rows": self.rows,
            "added": dict(self.added),
            "completed": self.completed,
            "already_there": self.already_there,
            "refused": len(self.problems),
            "problems": self.problems,
            "notes": self.notes,
            "mapping": self.shown_mapping,
        }


def import_records(  # noqa: PLR0913  (what an import is made of)
    store: Store,
    type_name: str,
    path: Path,
    *,
    area_code: str = "",
    mapping: Path | None = None,
    layer: str = "",
    crs: str = "",
    dry_run: bool = False,
    tell: Tell | None = None,
) -> ImportResult:
    """Import a file as records of a type; a second import of the same file adds nothing.

    `layer` and `crs` say which layer of a file of areas to read, and in which coordinates it is.

    Raises:
        BadInput: the file, its heading, the mapping, the area or the type will not do.
        NotAllowed: areas of a connected laptop, which come from its server.
    """
    kind = record_type_of(type_name)
    if kind.type_name == "area" and store.is_enrolled and not dry_run:
        raise NotAllowed(rule=AREAS_FROM_SERVER)
    area_id = area_with_code(store, area_code, make=not dry_run).id if area_code else ""
    context = _context(store, kind, area_id or store.person.area_id)
    told = load_mapping(mapping) if mapping else None
    plan = plan_import(path, kind.type_name, context=context, told=told, layer=layer, crs=crs)
    return _taken_in(store, plan, tell, dry_run=dry_run)


def _taken_in(store: Store, plan: ImportPlan, tell: Tell | None, *, dry_run: bool) -> ImportResult:
    result = ImportResult(shown_mapping=_shown(plan))
    for rows in _portions(plan.rows):
        _take_in(store, rows, result, dry_run=dry_run)
        if tell is not None:
            tell(result.rows, None)
    return result


def _context(store: Store, kind: type[Record], area_id: str) -> ImportContext:
    return ImportContext(
        area_id=area_id,
        author_id=store.person.officer_id,
        now=store.clock.now(),
        zone=zone_of(store),
        known=_known(store),
        commitments=_commitments(store) if kind.type_name == "activity" else (),
    )


def _commitments(store: Store) -> list[Commitment]:
    found = store.records("commitment", "deleted = 0")
    return [one for one in found if isinstance(one, Commitment)]


def _known(store: Store) -> dict[str, dict[str, str]]:
    """Return the names and ids that rows may point at, by record type.

    A name that two records share points at neither: the id must say which.
    """
    known: dict[str, dict[str, str]] = {}
    for type_name, fields in (
        ("area", ("name", "code")),
        ("place", ("name",)),
        ("partner", ("name",)),
        ("promise", ("title",)),
        ("commitment", ("wording",)),
    ):
        ids_by_name: dict[str, set[str]] = defaultdict(set)
        for document in store.documents(type_name):
            for name in ("id", *fields):
                if called := folded(document[name]):
                    ids_by_name[called].add(document["id"])
        known[type_name] = {
            name: next(iter(ids)) for name, ids in ids_by_name.items() if len(ids) == 1
        }
    return known


def _shown(plan: ImportPlan) -> list[str]:
    """Return the mapping in lines: which column is read as which field, and which are not."""
    lines = [f"{column} → {target}" for column, target in plan.mapping.targets.items()]
    if plan.mapping.ignored:
        lines.append("not read: " + ", ".join(plan.mapping.ignored))
    return lines


def _portions(rows: Iterable[ImportedRow]) -> Iterator[list[ImportedRow]]:
    source = iter(rows)
    while portion := list(islice(source, ROWS_AT_A_TIME)):
        yield portion


def _take_in(store: Store, rows: list[ImportedRow], result: ImportResult, *, dry_run: bool) -> None:
    new: dict[str, Record] = {}
    completed: dict[str, Record] = {}
    for row in rows:
        result.rows += 1
        result.problems += [str(problem) for problem in row.problems]
        result.notes += row.notes
        fresh = [record for record in row.records if _is_new(store, record, new)]
        outlined = [one for one in map(partial(_outlined, store), row.records) if one]
        if row.records and not fresh and not outlined:
            result.already_there += 1
        new.update((record.id, record) for record in fresh)
        completed.update((record.id, record) for record in outlined)
    if not dry_run:
        store.save(*new.values(), *completed.values(), reason="import", as_group=False)
    result.added.update(record.plural for record in new.values())
    result.completed += len(completed)


def _outlined(store: Store, record: Record) -> Record | None:
    """Return the area that is here already, with the outline that it lacked; else None.

    An outline that is here is kept: somebody may have drawn it.
    """
    if not isinstance(record, Area) or record.polygon is None:
        return None
    known = store.get("area", record.id)
    if not isinstance(known, Area) or known.polygon is not None or known.deleted:
        return None
    return known.changed(polygon=record.polygon)


def _is_new(store: Store, record: Record, taken: dict[str, Record]) -> bool:
    return record.id not in taken and store.document(record.type_name, record.id) is None
