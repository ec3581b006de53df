"""fieldapp log · list · show · search"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from fieldapp.actions.people import zone_of
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.cli.speaking import (
    JsonOption,
    ProfileOption,
    language,
    opened,
    say,
    speaks,
    whisper,
)
from fieldapp.domain.record import Document, Record
from fieldapp.storage.store import Store


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("log")(log)
    app.command("list")(list_records)
    app.command("show")(show)
    app.command("search")(search)


@speaks
def log(
    words: Annotated[str, typer.Argument(help='Plain words: "foot patrol square 40 min".')] = "",
    kind: Annotated[str, typer.Option("--type", help="The type, in words or as stored.")] = "",
    place: Annotated[str, typer.Option(help="Where, by name or in words.")] = "",
    minutes: Annotated[int | None, typer.Option(help="How long.")] = None,
    at: Annotated[str, typer.Option(help="When it began: 2026-11-14T19:00, or 19:00.")] = "",
    people_met: Annotated[int | None, typer.Option(help="How many people were met.")] = None,
    promise: Annotated[str, typer.Option(help="The promise, by id or title; - for none.")] = "",
    note: Annotated[str, typer.Option(help="Further words.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Log an activity and print it, once it is safely on the disk."""
    from fieldapp.actions.log_activity import log_activity
    from fieldapp.actions.quick_log import draft_from, known_here
    from fieldapp.domain import quicklog

    if not (words or kind):
        raise WrongUse(problem="say what was done, in words or with --type")
    with opened(profile) as store:
        known = known_here(store)
        understood = quicklog.read(words, known, store.clock.now().astimezone(zone_of(store)))
        draft = draft_from(understood, known)
        given: dict[str, Any] = {
            **({"type": _type_named(kind)} if kind else {}),
            **({"places": (_place_named(store, place),)} if place else {}),
            **({"minutes": minutes} if minutes is not None else {}),
            **({"started_at": _moment(store, at)} if at else {}),
            **({"people_met": people_met} if people_met is not None else {}),
            **({"promise_id": _promise_named(store, promise)} if promise else {}),
            **({"note": " ".join(filter(None, (draft.note, note)))} if note else {}),
        }
        logged = log_activity(store, replace(draft, **given))
        documents = [_printed(one) for one in logged.activities]
    if understood.warnings:
        whisper("Saved, but it holds what looks like a personal number: take it out.")
    lines = [f"Saved on this computer: {_line(one)}" for one in documents]
    say("\n".join(lines), documents[0] if len(documents) == 1 else documents, as_json=as_json)


def _type_named(words: str) -> Any:
    from fieldapp.domain.quicklog import find_type
    from fieldapp.domain.vocabulary import ActivityType

    found = ActivityType.named(words) if ActivityType.has(words) else find_type(words)
    if found is None:
        raise BadInput(
            where="--type", field="type", value=repr(words), expected=", ".join(ActivityType)
        )
    return found


def _place_named(store: Store, words: str) -> Any:
    from fieldapp.domain.place import Place, PlaceRef

    for record in store.records("place"):
        if isinstance(record, Place) and words.casefold() in (
            record.id,
            record.name.casefold(),
            *(name.casefold() for name in record.synonyms),
        ):
            return PlaceRef(place_id=record.id, text=record.name)
    return PlaceRef(text=words)


def _moment(store: Store, words: str) -> datetime:
    now = store.clock.now().astimezone(zone_of(store))
    try:
        if len(words) <= len("19:00"):
            hour, minute = map(int, words.replace(".", ":").split(":"))
            moment = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
            return moment if moment <= now else moment - timedelta(days=1)
        moment = datetime.fromisoformat(words)
    except ValueError as problem:
        raise BadInput(
            where="--at", field="time", value=repr(words), expected="2026-11-14T19:00 or 19:00"
        ) from problem
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_of(store))


def _promise_named(store: Store, words: str) -> str | None:
    from fieldapp.domain.promise import Promise

    if words == "-":
        return None
    promises = [one for one in store.records("promise") if isinstance(one, Promise)]
    exact = [one for one in promises if words in (one.id, one.title)]
    found = exact or [one for one in promises if words.casefold() in one.title.casefold()]
    if len(found) != 1:
        raise BadInput(
            where="--promise",
            field="promise",
            value=repr(words),
            expected=f"the id or title of one promise ({len(found)} match)",
        )
    return found[0].id


def _printed(record: Record) -> Document:
    """Return a record as it is printed: the fields of the catalogue."""
    return record.to_document()


def _line(document: Document) -> str:
    from fieldapp.domain.vocabulary import ActivityType

    kind = ActivityType.named(document["type"]) if ActivityType.has(document["type"]) else None
    named = kind.label(language()) if kind else document["type"]
    place = document["place"]["text"] or "-"
    return f"{named}, {place}, {document['started_at']}, {document['minutes']} min"


@speaks
def list_records(
    record_type: Annotated[str, typer.Argument(metavar="TYPE", help="activities, promises …")],
    limit: Annotated[int, typer.Option(help="At most so many; 0 for all.")] = 0,
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
        named = _line(document)
    return f"{document['id']}  {named}".rstrip()


@speaks
def show(
    record_id: Annotated[str, typer.Argument(metavar="ID")],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one record and how it came to be."""
    from fieldapp.actions.amend import find_anywhere
    from fieldapp.storage.history import history_of

    with opened(profile) as store:
        record = find_anywhere(store, record_id)
        document = _printed(record)
        steps = history_of(store, record.type_name, record.id)
    lines = [f"{record.sv if language() == 'sv' else record.en}  {record.id}"]
    lines += [f"  {name}: {value}" for name, value in document.items() if value not in (None, "")]
    lines += [f"  {step.at}  {step.kind.value}  {step.state}" for step in steps]
    say("\n".join(lines), document, as_json=as_json)


@speaks
def search(
    text: Annotated[str, typer.Argument(help="Words, or the beginnings of words.")],
    limit: Annotated[int, typer.Option(help="At most so many.")] = 50,
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
