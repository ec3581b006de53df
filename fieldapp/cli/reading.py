"""fieldapp list, show and search."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from fieldapp.actions.people import zone_of
from fieldapp.base.clock import zone_named
from fieldapp.cli.choices import TYPE_HELP
from fieldapp.cli.speaking import JsonOption, ProfileOption, language, opened, say, speaks
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import ActivityType, Outcome

if TYPE_CHECKING:
    from fieldapp.storage.history import HistoryStep
    from fieldapp.storage.store import Store

MOST = 100_000
"""The longest list that a search gives."""


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("list")(list_records)
    app.command("show")(show)
    app.command("search")(search)


def line_of(document: Document) -> str:
    """Return an activity in one line."""
    kind = ActivityType.named(document["type"]) if ActivityType.has(document["type"]) else None
    named = kind.label(language()) if kind else document["type"]
    place = document["place"]["text"] or "-"
    started = datetime.fromisoformat(document["started_at"]).astimezone(
        zone_named(document["zone"])
    )
    parts = [named, place, f"{started:%Y-%m-%d %H:%M}", f"{document['minutes']} min"]
    if document.get("outcome") == Outcome.NOT_DONE:
        parts.append(Outcome.NOT_DONE.label(language()))
    return ", ".join(parts)


@speaks
def list_records(
    record_type: Annotated[str, typer.Argument(metavar="TYPE", help=TYPE_HELP)],
    limit: Annotated[int, typer.Option(min=0, help="At most so many; 0 for all.")] = 0,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the records of a type, one a line; with --json an array of whole records."""
    from fieldapp.actions.export_log import record_type_of

    kind = record_type_of(record_type)
    with opened(profile) as store:
        rows = store.documents(kind.type_name)
        documents = [row for number, row in enumerate(rows) if not limit or number < limit]
    say("\n".join(map(title_of, documents)), documents, as_json=as_json)


def title_of(document: Document) -> str:
    """Return one line that tells a record apart, without persons."""
    named = next((document[n] for n in ("title", "display_name", "wording") if n in document), "")
    if "name" in document and "not_suspected" not in document:
        named = document["name"]
    if "minutes" in document:
        named = line_of(document)
    if "leaving" in document:
        named = f"{document['status']}, {document['last_day']}"
    if "handover_id" in document:
        named = next((document[n] for n in ("section", "date", "number") if n in document), "")
    return f"{document['id']}  {' '.join(str(named).split())}".rstrip()


@speaks
def show(
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="The id that list and search print.")
    ],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one record and how it came to be."""
    from fieldapp.actions.amend import find_anywhere
    from fieldapp.storage.history import history_of

    with opened(profile) as store:
        record = find_anywhere(store, record_id)
        document = record.to_document()
        steps = history_of(store, record.type_name, record.id)
        facts = _facts(store, record.type_name, document)
        told = [_step_line(store, step) for step in steps]
    head = f"{record.label(language())}  {record.id}"
    say("\n".join((head, *facts, *told)), document, as_json=as_json)


def _step_line(store: "Store", step: "HistoryStep") -> str:
    from fieldapp.actions.record_words import moment_words

    when = moment_words(step.at, zone_of(store)) if step.at else "-"
    return f"  {when}  {step.kind.value}  {step.state}"


def _facts(store: "Store", record_type: str, document: Document) -> list[str]:
    """Return a record's filled fields but its id, a line each, by their labels, in plain words."""
    from fieldapp.actions.record_words import field_label, value_words

    spoken = language()
    return [
        f"  {field_label(record_type, name, spoken)}:"
        f" {value_words(store, record_type, name, value, spoken)}"
        for name, value in document.items()
        if value not in (None, "", [], {}) and name != "id"
    ]


@speaks
def search(
    text: Annotated[str, typer.Argument(help="Words, or the beginnings of words.")],
    limit: Annotated[int, typer.Option(min=1, max=MOST, help="At most so many.")] = 50,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find records by words, newest first."""
    from fieldapp.storage.search import Search

    with opened(profile) as store:
        hits = Search(store).find(text, limit=limit)
        found = [
            document
            for hit in hits
            if (document := store.document(hit.record_type, hit.record_id)) is not None
        ]
    say("\n".join(map(title_of, found)) or "Nothing was found.", found, as_json=as_json)
