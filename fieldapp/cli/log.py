"""fieldapp log."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fieldapp.actions.people import zone_of
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.cli.reading import line_of
from fieldapp.cli.speaking import JsonOption, ProfileOption, opened, say, speaks, whisper
from fieldapp.domain.activity import ActivityCommitment
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Document
from fieldapp.storage.store import Store

if TYPE_CHECKING:
    from fieldapp.actions.log_activity import ActivityDraft


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("log")(log)


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

    if not (words.strip() or kind):
        raise WrongUse(problem="Say what was done, in words or with --type.")
    told = _Told(kind, place, minutes, at, people_met, promise, note)
    with opened(profile) as store:
        understood, warned = _understood(store, words)
        draft = told.over(understood, store)
        logged = log_activity(store, draft)
        documents = [store.must_get("activity", one.id).to_document() for one in logged.activities]
        towards = _titles_of(store, logged.counted)
    if warned:
        whisper("Saved, but it holds what looks like a personal number: take it out.")
    if assumed := _assumed(draft, documents[0]):
        whisper(f"Not said, so taken as usual: {' and '.join(assumed)}.")
    _say_saved(documents, towards, as_json=as_json)


@dataclass(frozen=True)
class _Told:
    """What was told by options, each of which counts more than the words."""

    kind: str
    place: str
    minutes: int | None
    at: str
    people_met: int | None
    promise: str
    note: str

    def over(self, draft: "ActivityDraft", store: Store) -> "ActivityDraft":
        told = {
            "type": _type_named(self.kind) if self.kind else None,
            "places": (_place_named(store, self.place),) if self.place else None,
            "minutes": self.minutes,
            "started_at": _moment(store, self.at) if self.at else None,
            "people_met": self.people_met,
            "note": f"{draft.note} {self.note}".strip() if self.note else None,
        }
        given: dict[str, Any] = {name: one for name, one in told.items() if one is not None}
        if self.promise:  # "-" gives none
            given["promise_id"] = _promise_named(store, self.promise)
        return replace(draft, **given)


def _say_saved(documents: list[Document], towards: Iterable[str], *, as_json: bool) -> None:
    lines = [f"Saved on this computer: {line_of(one)}." for one in documents]
    lines += [f"Counts towards: {title}." for title in towards]
    say("\n".join(lines), documents[0] if len(documents) == 1 else documents, as_json=as_json)


def _assumed(draft: "ActivityDraft", document: Document) -> list[str]:
    """Return what nobody said and the record holds all the same, with how to say it."""
    place, length = document["place"]["text"], document["minutes"]
    return [
        *([f"the place {place} (--place)"] if place and not draft.places else []),
        *([f"{length} minutes (--minutes)"] if draft.minutes is None else []),
    ]


def _titles_of(store: Store, counted: Iterable[ActivityCommitment]) -> list[str]:
    """Return the titles of the promises that the activities count towards, each once."""
    commitments = [store.document("commitment", one.commitment_id) or {} for one in counted]
    promise_ids = dict.fromkeys(one["promise_id"] for one in commitments if one)
    promises = [store.document("promise", promise_id) or {} for promise_id in promise_ids]
    return [one["title"] for one in promises if one]


def _understood(store: Store, words: str) -> tuple["ActivityDraft", bool]:
    from fieldapp.actions.quick_log import draft_from, known_here
    from fieldapp.domain import quicklog

    known = known_here(store)
    understood = quicklog.read(words, known, store.clock.now().astimezone(zone_of(store)))
    return draft_from(understood, known), bool(understood.warnings)


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
