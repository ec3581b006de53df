"""Promises and their commitments out of one file: each row a commitment, some rows a promise."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fieldapp.actions.imports.days import period_in
from fieldapp.actions.imports.making import Maker, fields_in, words_for
from fieldapp.actions.imports.reader import Reading, RowRefused
from fieldapp.actions.imports.values import NotUnderstood
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.periods import Period
from fieldapp.domain.promise import Promise
from fieldapp.domain.promise_text import ReadCommitment, read_commitment
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, Per

COUNTED_FIELDS = ("quantity", "per", "unit", "comparator")
READ_FROM_WORDING = (*COUNTED_FIELDS, "min_minutes", "activity_type", "reply_days")
RATES = frozenset({Per.DAY, Per.WEEK, Per.MONTH, Per.TERTIAL, Per.YEAR})
DAYS_OF_A_YEAR = 366
TITLE_LIMIT = 300
_COMMITMENT_FIELDS = frozenset(Commitment.model_fields) - set(Record.model_fields) - {"promise_id"}
_ON_REQUEST_WORDS = ("conditional", "on request", "on_request", "på begäran", "vid önskemål")


@dataclass(frozen=True)
class _Group:
    """The rows of one promise: one municipality, area and period (or one title)."""

    key: tuple[str, ...]
    period: Period | None
    readings: tuple[Reading, ...]


class PromiseRows:
    """Turns the readings of a whole file into promises, each followed by its commitments."""

    def __init__(self, maker: Maker, readings: list[Reading]) -> None:
        self._maker = maker
        groups: dict[tuple[str, ...], list[Reading]] = {}
        for reading in readings:
            groups.setdefault(_key(reading), []).append(reading)
        self._groups = {
            key: _Group(key, _period(rows[0]), tuple(rows)) for key, rows in groups.items()
        }
        self._made: dict[tuple[str, ...], Promise] = {}

    def records(self, reading: Reading) -> tuple[Record, ...]:
        """Return the row's commitment, after the promise where that comes up first.

        Raises:
            RowRefused: a value is missing or beyond its limits.
        """
        group = self._groups[_key(reading)]
        made = self._made.get(group.key)
        promise = made or self._promise(group, reading)
        commitments: tuple[Record, ...] = ()
        if self._is_words_only(reading):
            reading = _with(reading, wording=reading.text("public_text"))
        if _has_commitment(reading):
            commitments = (
                make_commitment(self._maker, _with(reading, id=""), promise.id, group.period),
            )
        self._made[group.key] = promise  # only now: a refused row must not take the promise along
        return commitments if made else (promise, *commitments)

    def _is_words_only(self, reading: Reading) -> bool:
        """Say whether the file tells what is promised in the text of the promise alone."""
        has_parts = self._maker.reader.mapping.has(*_COMMITMENT_FIELDS)
        return not has_parts and not reading.text("id") and bool(reading.text("public_text"))

    def _promise(self, group: _Group, first: Reading) -> Promise:
        maker = self._maker
        values = fields_in(Promise, first)
        own_words = words_for(Promise, first)
        values.setdefault("title", _title(first, maker.reader.table.name))
        values.setdefault("public_text", _text(group) or values["title"])
        if group.period and "from_date" not in values and "to_date" not in values:
            values |= {"from_date": group.period.first, "to_date": group.period.last}
        elif "period" in first.values and not group.period:
            own_words["from_date"] = first.text("period")
        values["areas"] = [self._area(first, own_words)]
        if first.text("source"):
            own_words["source"] = first.text("source")
        record_id = maker.given_or_new_id("promise", first, group.key, may_repeat=False)
        return maker.make(Promise, first, values, record_id=record_id, own_words=own_words)

    def _area(self, reading: Reading, own_words: dict[str, str]) -> str:
        """Return the id of the area it is for; what is not known here is kept in words."""
        context = self._maker.context
        for name in (reading.text("area"), reading.text("municipality")):
            known = context.id_of("area", name) or context.id_of("area", f"{name} kommun")
            if name and known:
                return known
        words = [name for part in ("municipality", "area") if (name := reading.text(part))]
        if words:
            own_words["areas"] = ", ".join(words)
        return context.area_id


def make_known_commitment(maker: Maker, reading: Reading) -> Commitment:
    """Return the commitment of a row that names a promise which is here already."""
    if not reading.text("promise_id"):
        expected = "the title or id of a promise that is here"
        raise RowRefused(maker.reader.refusal(reading.line, "promise_id", "", expected))
    return make_commitment(maker, reading, reading.text("promise_id"), None)


def make_commitment(
    maker: Maker, reading: Reading, promise_id: str, period: Period | None
) -> Commitment:
    """Return the commitment of a row; its kind follows from what the row counts.

    What the file has no column for is read from the wording; an empty cell stays empty.
    """
    values = fields_in(Commitment, reading) | {"promise_id": promise_id}
    values["places"] = _places(maker, reading)
    _fill_from_wording(maker, values, read_commitment(str(values.get("wording", ""))))
    if "kind" not in values:
        values["kind"] = _kind(reading, values, period)
    return maker.make(
        Commitment,
        reading,
        values,
        record_id=maker.given_or_new_id("commitment", reading, reading.raw, may_repeat=True),
        own_words=words_for(Commitment, reading),
    )


def _with(reading: Reading, **values: str) -> Reading:
    """Return the reading with other values; the id in a file of promises is the promise's."""
    return replace(reading, values={**reading.values, **values})


def _key(reading: Reading) -> tuple[str, ...]:
    names = ("id", "title", "municipality", "area", "from_date", "to_date")
    period = _period(reading)
    named = str(period) if period else reading.text("period").casefold()
    return (*(reading.text(name).casefold() for name in names), named)


def _period(reading: Reading) -> Period | None:
    first, last = reading.values.get("from_date"), reading.values.get("to_date")
    if isinstance(first, date) and isinstance(last, date):
        return Period(first, last)
    try:
        return period_in(reading.values["period"]) if "period" in reading.values else None
    except NotUnderstood:
        return None  # kept in words, and shown as a gap


def _title(first: Reading, file_name: str) -> str:
    parts = [text for name in ("municipality", "area") if (text := first.text(name))]
    where = ", ".join(parts) or file_name
    return f"Medborgarlöfte {where} {first.text('period')}".strip()[:TITLE_LIMIT]


def _text(group: _Group) -> str:
    """Return the wordings of all its commitments, a line each."""
    wordings = [text for reading in group.readings if (text := reading.text("wording"))]
    return "\n".join(dict.fromkeys(wordings))


def _has_commitment(reading: Reading) -> bool:
    return bool(_COMMITMENT_FIELDS & (reading.values.keys() | reading.own_words.keys()))


def _places(maker: Maker, reading: Reading) -> list[Any]:
    places = reading.values.get("places", ())
    return [
        place
        if isinstance(place, dict)
        else {"text": place, "place_id": maker.context.id_of("place", place)}
        for place in places
    ]


def _fill_from_wording(maker: Maker, values: dict[str, Any], said: ReadCommitment) -> None:
    """Fill in what the file has no column for; all that is counted counts as one column."""
    counted = maker.reader.mapping.has("quantity")
    for name in READ_FROM_WORDING:
        has_column = counted if name in COUNTED_FIELDS else maker.reader.mapping.has(name)
        told = getattr(said, name)
        if not has_column and told is not None:
            values.setdefault(name, told)
    if not counted:
        if said.per_activity_type is not None:
            values.setdefault("per_activity_type", said.per_activity_type)
        if said.kind is not CommitmentKind.INTENT:
            values.setdefault("kind", said.kind)


def _kind(reading: Reading, values: dict[str, Any], period: Period | None) -> CommitmentKind:
    """Return the countable shape that the values make, else an intent."""
    per = values.get("per")
    if _is_on_request(reading):
        return CommitmentKind.ON_REQUEST
    if values.get("quantity") is None:
        return CommitmentKind.MILESTONE if values.get("due") else CommitmentKind.INTENT
    if per is Per.EVENT or isinstance(values.get("per_activity_type"), ActivityType):
        return CommitmentKind.PER_OTHER
    if per in RATES and not _is_whole_period(per, period):
        return CommitmentKind.RATE
    return CommitmentKind.TOTAL


def _is_on_request(reading: Reading) -> bool:
    said = [reading.own_words.get(name, "").casefold() for name in ("per", "activity_type")]
    return any(word in text for text in said for word in _ON_REQUEST_WORDS)


def _is_whole_period(per: Per, period: Period | None) -> bool:
    return per is Per.YEAR and period is not None and period.days <= DAYS_OF_A_YEAR
