"""fieldapp export: records as a document, or the log of an area as proof."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from fieldapp.actions.people import area_with_code
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.cli.choices import FIELDS_HELP, TYPE_HELP, counted
from fieldapp.cli.papers import PaperWish, export_paper
from fieldapp.cli.proofs import proof_values
from fieldapp.cli.speaking import (
    JsonOption,
    ProfileOption,
    language,
    opened,
    progress_bar,
    say,
    speaks,
)
from fieldapp.cli.values import day_in
from fieldapp.domain.activity_filter import ActivityFilter

if TYPE_CHECKING:
    from fieldapp.actions.export_log import Exported, ExportWish, Redaction
    from fieldapp.actions.export_stream import StreamWish
    from fieldapp.storage.store import Store

PDF = "pdf"
LOG = "log"
"""What one exports that is no record type: the links of an area's stream."""

TypeOption = Annotated[
    str, typer.Argument(metavar="TYPE", help=f"{TYPE_HELP} Or log: an area's hash chain.")
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        help="One of: csv, xlsx, json, jsonl; gpkg, geojson for what has a position;"
        " pdf for handovers and officers. A log has its own.",
    ),
]
OutOption = Annotated[Path, typer.Option(help="The file to write.")]
FieldsOption = Annotated[str, typer.Option(help=FIELDS_HELP)]
RecordOption = Annotated[
    str, typer.Option("--record", help="Of a pdf: the id of the handover, version or officer.")
]
RedactionOption = Annotated[
    str,
    typer.Option(
        help="One of: none, pseudonym (persons as numbers, homes roughly), counts (sums only)."
    ),
]
AskServerOption = Annotated[
    bool,
    typer.Option("--ask-server", help="State what other laptops held unsent, where you may know."),
]
WithRecordsOption = Annotated[
    bool, typer.Option("--with-records", help="Of a log: what the records say goes along.")
]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("export")(export_file)


class _Asked(NamedTuple):
    """Which records were asked for, and what of persons may show."""

    since: str
    until: str
    area: str
    promise: str
    redaction: str


class _Disclosed(NamedTuple):
    """What about persons goes out by name, to whom, and on what ground."""

    fields: tuple[str, ...]
    recipient: str
    ground: str


@speaks
def export_file(
    record_type: TypeOption,
    out: OutOption,
    file_format: FormatOption = "",
    since: Annotated[str, typer.Option(help="First day of activities, 2026-01-31.")] = "",
    until: Annotated[str, typer.Option(help="Last day of activities.")] = "",
    area: Annotated[str, typer.Option(help="The code of an area.")] = "",
    promise: Annotated[str, typer.Option(help="The id of a promise.")] = "",
    fields: FieldsOption = "",
    redaction: RedactionOption = "none",
    recipient: Annotated[str, typer.Option(help="Who gets it.")] = "",
    ground: Annotated[str, typer.Option(help="On what ground.")] = "",
    record: RecordOption = "",
    with_records: WithRecordsOption = False,
    ask_server: AskServerOption = False,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write records to a file; what is about persons stays out unless asked for by name."""
    asked = _Asked(since, until, area, promise, redaction)
    to = _disclosed(fields, recipient, ground)
    if record_type == LOG:
        log = _log_wish(file_format, out, asked, to, with_records=with_records)
        _export_log(profile, log, as_json=as_json)
    elif file_format == PDF:
        export_paper(profile, _paper_wish(record_type, record, out, asked, to), as_json=as_json)
    else:
        wish = _record_wish(record_type, file_format, out, asked, to)
        _export_records(profile, wish, area, ask_server=ask_server, as_json=as_json)


def _log_wish(
    file_format: str, out: Path, asked: _Asked, to: _Disclosed, *, with_records: bool
) -> "StreamWish":
    """Refuse what would cut a log: its links prove something only as a whole."""
    from fieldapp.actions.export_stream import StreamWish

    if file_format not in {"", "jsonl"}:
        raise WrongUse(problem="A log is written as jsonl: leave --format out.")
    if _chooses(asked._replace(area="")):
        raise WrongUse(
            problem="A log is whole or proves nothing:"
            " leave --since, --until, --promise and --redaction out."
        )
    if to.fields and not with_records:
        raise WrongUse(problem="Fields of a log stand in its records: add --with-records.")
    return StreamWish(out, asked.area, with_records, *to)


def _paper_wish(
    record_type: str, record: str, out: Path, asked: _Asked, to: _Disclosed
) -> PaperWish:
    if _chooses(asked):
        raise WrongUse(
            problem="A pdf tells of one record: name it by --record, and leave --since, --until,"
            " --area, --promise and --redaction out."
        )
    return PaperWish(record_type, record, out, *to)


def _chooses(asked: _Asked) -> bool:
    return any(one not in {"", "none"} for one in asked)


def _record_wish(
    record_type: str, file_format: str, out: Path, asked: _Asked, to: _Disclosed
) -> "ExportWish":
    from fieldapp.actions.export_log import ExportWish, record_type_of

    wish = ExportWish(
        record_type=record_type_of(record_type),
        format=_format(file_format),
        out=out,
        language=language(),
        redaction=_redaction(asked.redaction),
        **to._asdict(),
    )
    _refuse_what_chooses_nothing(wish, asked)
    return replace(wish, chosen=_chosen(asked))


def _export_log(profile: Path | None, wish: "StreamWish", *, as_json: bool) -> None:
    from fieldapp.actions.export_stream import export_stream

    with opened(profile) as store, progress_bar("Exporting", quiet=as_json) as tell:
        proof = export_stream(store, wish, tell)
    end = proof.header.end
    say(
        f"Wrote {counted(proof.counts.links, 'changes')} to {wish.out}: the log of"
        f" {proof.header.area} up to number {end.seq}, chain hash {end.hash or 'none'}.\n"
        f"Check it anywhere: fieldapp verify --log {wish.out}",
        {"file": str(wish.out)} | proof_values(proof),
        as_json=as_json,
    )


def _export_records(
    profile: Path | None, wish: "ExportWish", area: str, *, ask_server: bool, as_json: bool
) -> None:
    from fieldapp.actions.completeness import ask_laptops
    from fieldapp.actions.export_log import export

    with opened(profile) as store, progress_bar("Exporting", quiet=as_json) as tell:
        if area:
            area_id = area_with_code(store, area, make=False).id
            wish = replace(wish, chosen=replace(wish.chosen, area_id=area_id))
        _check_promise(store, wish.chosen.promise_id)
        if ask_server:
            wish = replace(wish, told=ask_laptops(store))
        done = export(store, wish, tell)
    say(*_told(wish, done), as_json=as_json)


def _told(wish: "ExportWish", done: "Exported") -> tuple[str, dict[str, Any]]:
    """Return in words and as values what was written."""
    words = f"Wrote {counted(done.rows, wish.record_type.plural)} to {wish.out}."
    found = {
        "rows": done.rows,
        "file": str(wish.out),
        "format": wish.format,
        "redaction": wish.redaction,
        "completeness": done.completeness,
        "completeness_file": str(done.beside) if done.beside else None,
    }
    if done.without_position is not None:
        found["without_position"] = done.without_position
        words += f" {done.without_position} without a position."
    if done.rough_to:
        found["homes_within_metres"] = done.rough_to
        words += f" Positions of homes are told to squares of {done.rough_to:g} m."
    if done.beside:
        words += f" How complete it is stands in {done.beside.name}."
    return words, found


def _disclosed(fields: str, recipient: str, ground: str) -> _Disclosed:
    wanted = tuple(name.strip() for name in fields.split(",") if name.strip())
    if wanted and not (recipient and ground):
        raise WrongUse(problem="Fields about persons go out only with --recipient and --ground.")
    return _Disclosed(wanted, recipient, ground)


def _format(words: str) -> str:
    if not words:
        raise WrongUse(
            problem="Missing option '--format': csv, xlsx, json, jsonl, gpkg, geojson or pdf."
        )
    return words


def _redaction(words: str) -> "Redaction":
    from fieldapp.actions.export_log import REDACTIONS

    for known in REDACTIONS:
        if words == known:
            return known
    raise WrongUse(problem=f"--redaction is {words!r}, expected {' or '.join(REDACTIONS)}.")


def _refuse_what_chooses_nothing(wish: "ExportWish", asked: _Asked) -> None:
    """Refuse what a type is not chosen by: more or less would go out than was asked for."""
    record_type = wish.record_type
    if (asked.since or asked.until) and record_type.type_name != "activity":
        raise WrongUse(problem="Only activities are chosen by day: leave --since and --until out.")
    of_promises = {"activity", "promise"}
    has_promise = record_type.type_name in of_promises or "promise_id" in record_type.model_fields
    if asked.promise and not has_promise:
        raise WrongUse(problem="Such records belong to no promise: leave --promise out.")


def _chosen(asked: _Asked) -> ActivityFilter:
    first = day_in("--since", asked.since) if asked.since else None
    last = day_in("--until", asked.until) if asked.until else None
    if first and last and last < first:
        expected = f"a day not before {first}, that of --since"
        raise BadInput(where="--until", field="day", value=asked.until, expected=expected)
    return ActivityFilter(since=first, until=last, promise_id=asked.promise)


def _check_promise(store: "Store", promise_id: str) -> None:
    if promise_id and store.document("promise", promise_id) is None:
        raise BadInput(
            where="--promise",
            field="id",
            value=promise_id,
            expected="the id of a promise, as `fieldapp list promises` prints it",
        )
